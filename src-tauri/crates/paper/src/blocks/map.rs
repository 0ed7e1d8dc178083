//! A map of the territory: what is wanted, stretched to and excluded, each with its name on it.
//!
//! A name that finds no room becomes a number, and stands with it under the map.

mod globe;
mod parts;

use super::{
    Setter,
    figure::{Area, HATCHING, hatching, rectangle, strong},
    prose::Placing,
};
use crate::{
    block::Align,
    display::{Colour, Item, Mark, Outline, PathPoint, Shape, Stroke},
    drawing::{MapArea, MapDrawing, MapKind},
    look::{self, Type, gap},
    rich::{Rich, Verdict},
    structure::NodeId,
    style::{Printing, Rgb, Style},
};
use globe::{INSETS, Ring, View};

/// The lowest and the highest map, as parts of a page.
const HEIGHTS: (f32, f32) = (0.22, 0.31);
const WIDEST: f32 = 120.0;
const DOT: f32 = 2.4;
const AWAY: f32 = 4.5;
/// More areas than this of one kind say their kind on the largest only.
const FEW: usize = 4;

const LABEL: Type = strong(look::SMALL.coloured(look::INK).sized(8.0, 9.8));
const WORD: Type = look::SMALL.coloured(look::INK).sized(7.4, 9.2);
const LIST: Type = look::SMALL;
const SEA: Colour = Colour::hex(0x00ff_ffff);
const COAST: Colour = Colour::hex(0x00b9_b4a6);

/// A name and where it would like to stand.
struct Label {
    name: Rich,
    /// Its kind in words; may be empty.
    word: Rich,
    width: f32,
    height: f32,
    /// Upper left corners, best first.
    wishes: Vec<(f32, f32)>,
    /// The same for a number, when the name finds no room.
    number_wishes: Vec<(f32, f32)>,
    align: Align,
}

/// How a kind of area is drawn.
struct Tint {
    fill: Colour,
    line: Stroke,
    hatched: Option<Stroke>,
}

impl Setter<'_> {
    pub(super) fn map(&mut self, map: &MapDrawing) {
        let page = self.frame.bottom - self.frame.top;
        let heights = (HEIGHTS.0 * page, HEIGHTS.1 * page);
        let clear = if map.insets.is_empty() { 0.0 } else { INSETS };
        let Some(view) = View::of(map, self.frame.full(), heights, clear) else {
            if !map.note.is_empty() {
                self.paragraph(&Rich::new().soft(map.note.as_str()));
            }
            return;
        };
        let node = self.figure(&map.alt);
        let first = self.galley.strips.len();
        let mut items = Vec::new();
        let frame = Area::new(0.0, 0.0, view.width, view.height);
        items.push(Item::Shape(Shape { outline: rectangle(frame, 0.0), fill: Some(SEA), stroke: None }));
        let areas: Vec<(&MapArea, Vec<Ring>)> =
            map.outlines.iter().map(|area| (area, view.rings(area))).filter(|(_, rings)| !rings.is_empty()).collect();
        let circles: Vec<Option<Ring>> =
            map.circles.iter().map(|circle| view.circle(circle.longitude, circle.latitude, circle.miles)).collect();
        let style = self.shaper.style;
        for kind in [MapKind::Land, MapKind::Wanted, MapKind::Stretch, MapKind::Excluded] {
            let tint = tint(style, kind);
            for (_, rings) in areas.iter().filter(|(area, _)| area.kind == kind) {
                paint(rings, &tint, &mut items);
            }
            let drawn = map.circles.iter().zip(&circles).filter(|(circle, _)| circle.kind == kind);
            for ring in drawn.filter_map(|(_, ring)| ring.as_ref()) {
                paint(std::slice::from_ref(ring), &tint, &mut items);
            }
        }
        // Coasts and borders go on under what is painted over them.
        let coast = Stroke { colour: COAST, width: 0.4, dash: None };
        if !map.circles.is_empty() {
            for (_, rings) in areas.iter().filter(|(area, _)| area.kind == MapKind::Land) {
                let outline = path(rings);
                items.push(Item::Shape(Shape { outline, fill: None, stroke: Some(coast) }));
            }
        }
        let dots = parts::dots(map, &view, style, &mut items);
        let mut taken = self.insets(map, &view, node, &mut items);
        let edge = Stroke { colour: look::LINE_STRONG, width: 0.6, dash: None };
        items.push(Item::Shape(Shape { outline: rectangle(frame, 0.0), fill: None, stroke: Some(edge) }));

        let mut labels = Vec::new();
        for point in &map.points {
            let Some((x, y)) = view.place(point.longitude, point.latitude) else { continue };
            let dot = Stroke { colour: SEA, width: 0.8, dash: None };
            let outline = Outline::Circle { x, y, radius: DOT };
            items.push(Item::Shape(Shape { outline, fill: Some(look::INK), stroke: Some(dot) }));
            taken.push(Area::new(x - DOT, y - DOT, 2.0 * DOT, 2.0 * DOT));
            labels.push(self.label_of_point(&point.label, (x, y)));
        }
        for (circle, ring) in map.circles.iter().zip(&circles) {
            if let Some(ring) = ring {
                labels.push(self.label_of_circle(&circle.label, map.word(circle.kind), ring));
            }
        }
        for (area, places) in map.dots.iter().zip(&dots).filter(|(_, places)| !places.is_empty()) {
            labels.push(self.label_of_circle(&area.label, map.word(area.kind), places));
        }
        labels.extend(self.labels_of_areas(map, &areas));
        labels.retain(|label| !label.name.is_empty());
        let unplaced = self.place_labels(&labels, (frame, taken), node, &mut items);
        self.push_figure(node, gap::BLOCK, view.height, items);
        self.under_map(&labels, &unplaced, &map.note, node);
        self.galley.keep_together(first, page);
        self.extra = self.extra.max(6.0);
    }

    fn measured(&mut self, name: &str, word: &str, align: Align) -> Label {
        let name = self.at_most(name, LABEL, WIDEST, 3);
        let word = self.at_most(word, WORD, WIDEST, 2);
        let mut width = 0.0_f32;
        let mut height = 0.0;
        for (text, kind) in [(&name, LABEL), (&word, WORD)] {
            if !text.is_empty() {
                width = width.max(self.widths_of(text, kind).0.min(WIDEST));
                height += self.height_of(text, kind, WIDEST);
            }
        }
        Label { name, word, width: width + 2.0, height, wishes: Vec::new(), number_wishes: Vec::new(), align }
    }

    /// Beside the dot, above or below it.
    fn label_of_point(&mut self, name: &str, (x, y): (f32, f32)) -> Label {
        let mut label = self.measured(name, "", Align::Left);
        let beside = |width: f32, height: f32| {
            vec![
                (x + AWAY, y - height / 2.0),
                (x - AWAY - width, y - height / 2.0),
                (x - width / 2.0, y - AWAY - height),
                (x - width / 2.0, y + AWAY),
                (x + AWAY, y - AWAY - height),
                (x + AWAY, y + AWAY),
                (x - AWAY - width, y - AWAY - height),
                (x - AWAY - width, y + AWAY),
            ]
        };
        label.wishes = beside(label.width, label.height);
        label.number_wishes = beside(9.0, LABEL.leading);
        label
    }

    /// Inside at the top or the foot, else outside.
    fn label_of_circle(&mut self, name: &str, word: &str, ring: &Ring) -> Label {
        let mut label = self.measured(name, word, Align::Centre);
        let (left, top, right, bottom) = bounds(ring);
        let middle = f32::midpoint(left, right);
        let radius = (right - left).min(bottom - top) / 2.0;
        let spots = |width: f32, height: f32| {
            let mut spots = Vec::new();
            if width < radius * 1.5 {
                let inset = radius * 0.34;
                spots.extend([
                    (middle - width / 2.0, top + inset),
                    (middle - width / 2.0, bottom - inset - height),
                    (middle - width / 2.0, f32::midpoint(top, bottom) - height / 2.0),
                ]);
            }
            spots.extend([
                (middle - width / 2.0, top - 3.0 - height),
                (middle - width / 2.0, bottom + 3.0),
                (right + 4.0, f32::midpoint(top, bottom) - height / 2.0),
                (left - 4.0 - width, f32::midpoint(top, bottom) - height / 2.0),
            ]);
            spots
        };
        label.wishes = spots(label.width, label.height);
        label.number_wishes = spots(9.0, LABEL.leading);
        label
    }

    /// Within the area, as near to its middle as its borders allow.
    fn labels_of_areas(&mut self, map: &MapDrawing, areas: &[(&MapArea, Vec<Ring>)]) -> Vec<Label> {
        let size = |rings: &[Ring]| rings.iter().map(surface).fold(0.0_f32, f32::max);
        let named = |kind| areas.iter().filter(move |(area, _)| area.kind == kind);
        let mut labels = Vec::new();
        for kind in [MapKind::Wanted, MapKind::Stretch, MapKind::Excluded] {
            let count = named(kind).count();
            let largest = named(kind).map(|(_, rings)| size(rings)).fold(0.0_f32, f32::max);
            for (area, rings) in named(kind) {
                let says_kind = count <= FEW || size(rings) >= largest;
                let word = if says_kind { map.word(kind) } else { "" };
                let mut label = self.measured(&area.label, word, Align::Centre);
                let Some(ring) = rings.iter().max_by(|one, other| surface(one).total_cmp(&surface(other))) else {
                    continue;
                };
                label.wishes = spots_within(ring, label.width, label.height);
                if count <= FEW {
                    label.wishes.extend(spots_around(ring, label.width, label.height));
                }
                label.number_wishes = spots_within(ring, 8.0, LABEL.leading - 2.0);
                labels.push(label);
            }
        }
        labels
    }

    /// Sets the labels that find room; gives the others, with their numbers on the map if those find room.
    fn place_labels(
        &mut self,
        labels: &[Label],
        (frame, mut taken): (Area, Vec<Area>),
        node: NodeId,
        items: &mut Vec<Item>,
    ) -> Vec<(usize, Option<usize>)> {
        let frame = Area::new(frame.left + 2.0, frame.top + 2.0, frame.width - 4.0, frame.height - 4.0);
        let free = |taken: &[Area], wishes: &[(f32, f32)], width: f32, height: f32| {
            wishes
                .iter()
                .map(|(left, top)| Area::new(*left, *top, width, height))
                .find(|area| frame.holds(area) && !taken.iter().any(|other| other.meets(area)))
        };
        let mut left_over = Vec::new();
        for (number, label) in labels.iter().enumerate() {
            let Some(area) = free(&taken, &label.wishes, label.width, label.height) else {
                left_over.push(number);
                continue;
            };
            taken.push(area);
            let place = (area.left, area.top, area.width);
            let under = area.top + self.words(&label.name, (LABEL, label.align), place, node, items);
            if !label.word.is_empty() {
                self.words(&label.word, (WORD, label.align), (area.left, under, area.width), node, items);
            }
        }
        let mut numbered = Vec::with_capacity(left_over.len());
        let mut next = 1;
        for number in left_over {
            let text = Rich::new().strong(next.to_string());
            let width = self.widths_of(&text, WORD).0 + 1.0;
            let spot = free(&taken, &labels[number].number_wishes, width, WORD.leading);
            if let Some(area) = spot {
                taken.push(area);
                self.words(&text, (WORD, Align::Centre), (area.left, area.top, width + 1.0), node, items);
                numbered.push((number, Some(next)));
                next += 1;
            } else {
                numbered.push((number, None));
            }
        }
        numbered
    }

    /// The names that found no room, and the note.
    fn under_map(&mut self, labels: &[Label], unplaced: &[(usize, Option<usize>)], remark: &str, node: NodeId) {
        let mut text = Rich::new();
        let (with_number, without): (Vec<_>, Vec<_>) = unplaced.iter().partition(|(_, number)| number.is_some());
        for (position, (label, number)) in with_number.into_iter().chain(without).enumerate() {
            if position > 0 {
                text = text.soft("  ·  ");
            }
            if let Some(number) = number {
                text = text.strong(format!("{number}\u{A0}"));
            }
            let name = labels[label].name.to_plain().replace(' ', "\u{A0}");
            text = text.plain(name);
            if !labels[label].word.is_empty() {
                text = text.plain(format!(" ({})", labels[label].word.to_plain()));
            }
        }
        for text in [text, Rich::new().soft(remark)] {
            if text.is_empty() {
                continue;
            }
            let placing = Placing { kind: LIST, left: 0.0, width: self.frame.full(), align: Align::Left, gap: 5.0 };
            self.prose(&text, placing, Mark::Node(node));
        }
    }
}

impl MapDrawing {
    fn word(&self, kind: MapKind) -> &str {
        match kind {
            MapKind::Wanted => &self.wanted,
            MapKind::Stretch => &self.stretch,
            MapKind::Excluded => &self.excluded,
            MapKind::Land => "",
        }
    }
}

fn tint(style: Style, kind: MapKind) -> Tint {
    let solid = |colour, width| Stroke { colour, width, dash: None };
    if kind == MapKind::Land {
        return Tint { fill: look::CARD, line: solid(COAST, 0.4), hatched: None };
    }
    let grey = |fill: u32| (Colour::hex(0x0033_3333), Colour::hex(fill));
    let coloured = |verdict| {
        let (colour, _) = look::verdict(verdict);
        (colour, Rgb::new(colour.red, colour.green, colour.blue).thinned(0.24).into())
    };
    let (line, fill) = match (style.printing, kind) {
        (Printing::Grey, MapKind::Wanted | MapKind::Land) => grey(0x00d0_d0d0),
        (Printing::Grey, MapKind::Stretch) => grey(0x00ec_ecec),
        (Printing::Grey, MapKind::Excluded) => grey(0x00ff_ffff),
        (Printing::Colour, MapKind::Wanted | MapKind::Land) => coloured(Verdict::Sellable),
        (Printing::Colour, MapKind::Stretch) => coloured(Verdict::NotYet),
        (Printing::Colour, MapKind::Excluded) => coloured(Verdict::OffTarget),
    };
    match kind {
        MapKind::Wanted | MapKind::Land => Tint { fill, line: solid(line, 0.7), hatched: None },
        MapKind::Stretch => Tint { fill, line: Stroke { dash: Some((2.6, 1.8)), ..solid(line, 0.8) }, hatched: None },
        MapKind::Excluded => {
            let pale = if style.printing == Printing::Grey { 0x00b0_b0b0 } else { 0x00d8_9a93 };
            Tint { fill, line: solid(line, 0.7), hatched: Some(solid(Colour::hex(pale), 0.5)) }
        }
    }
}

fn paint(rings: &[Ring], tint: &Tint, items: &mut Vec<Item>) {
    let outline = path(rings);
    items.push(Item::Shape(Shape { outline: outline.clone(), fill: Some(tint.fill), stroke: None }));
    if let Some(stroke) = tint.hatched {
        items.extend(hatching(rings, HATCHING * 1.6, stroke).into_iter().map(Item::Shape));
    }
    items.push(Item::Shape(Shape { outline, fill: None, stroke: Some(tint.line) }));
}

fn path(rings: &[Ring]) -> Outline {
    Outline::Path(rings.iter().map(|ring| ring.iter().map(|&(x, y)| PathPoint::corner(x, y)).collect()).collect())
}

fn bounds(ring: &Ring) -> (f32, f32, f32, f32) {
    ring.iter().fold(
        (f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY),
        |(left, top, right, bottom), &(x, y)| (left.min(x), top.min(y), right.max(x), bottom.max(y)),
    )
}

/// The surface within a ring, in square points.
fn surface(ring: &Ring) -> f32 {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    pairs.map(|(one, other)| one.0 * other.1 - other.0 * one.1).sum::<f32>().abs() / 2.0
}

fn is_within(ring: &Ring, (x, y): (f32, f32)) -> bool {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    let crossed = pairs.filter(|(one, other)| {
        (one.1 > y) != (other.1 > y) && x < one.0 + (other.0 - one.0) * (y - one.1) / (other.1 - one.1)
    });
    crossed.count() % 2 == 1
}

/// Where a box of this size lies beside a ring.
fn spots_around(ring: &Ring, width: f32, height: f32) -> [(f32, f32); 4] {
    let (left, top, right, bottom) = bounds(ring);
    let middle = (f32::midpoint(left, right), f32::midpoint(top, bottom));
    [
        (right + 4.0, middle.1 - height / 2.0),
        (left - 4.0 - width, middle.1 - height / 2.0),
        (middle.0 - width / 2.0, top - 3.0 - height),
        (middle.0 - width / 2.0, bottom + 3.0),
    ]
}

/// Where a box of this size lies within a ring, nearest to the middle of the ring first.
fn spots_within(ring: &Ring, width: f32, height: f32) -> Vec<(f32, f32)> {
    const STEPS: u8 = 14;
    let (left, top, right, bottom) = bounds(ring);
    let middle = (f32::midpoint(left, right), f32::midpoint(top, bottom));
    let mut spots = Vec::new();
    for across in 0..=STEPS {
        for down in 0..=STEPS {
            let part = |step: u8| f32::from(step) / f32::from(STEPS);
            let (x, y) = (left + (right - left) * part(across), top + (bottom - top) * part(down));
            let (half, tall) = (width / 2.0, height / 2.0);
            let corners =
                [(x - half, y - tall), (x + half, y - tall), (x - half, y + tall), (x + half, y + tall), (x, y)];
            if corners.into_iter().all(|corner| is_within(ring, corner)) {
                spots.push((x - half, y - tall));
            }
        }
    }
    let far = |spot: &(f32, f32)| (spot.0 + width / 2.0 - middle.0).hypot(spot.1 + height / 2.0 - middle.1);
    spots.sort_by(|one, other| far(one).total_cmp(&far(other)));
    spots
}
