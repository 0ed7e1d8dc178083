//! What all drawings are made of: words that fit their room, areas and bars in the colour of a hat, hatching.

use super::{Setter, prose::Placing};
use crate::{
    block::Align,
    display::{Colour, FigureArea, Item, Mark, Outline, PathPoint, Shape, Stroke},
    galley::Strip,
    look::{self, Type},
    rich::{Hat, Rich, Strength},
    structure::{NodeId, Role},
    text::{clean::says_something, paragraph::Paragraph},
};

/// Distance between the lines of hatching, in points.
pub(super) const HATCHING: f32 = 3.2;

/// A rectangle, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Area {
    pub(super) const fn new(left: f32, top: f32, width: f32, height: f32) -> Self {
        Self { left, top, width, height }
    }

    pub(super) fn right(&self) -> f32 {
        self.left + self.width
    }

    pub(super) fn bottom(&self) -> f32 {
        self.top + self.height
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right() && other.left < self.right() && self.top < other.bottom() && other.top < self.bottom()
    }

    pub(super) fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && self.right() >= other.right()
            && self.bottom() >= other.bottom()
    }

    fn ring(&self) -> Vec<(f32, f32)> {
        vec![(self.left, self.top), (self.right(), self.top), (self.right(), self.bottom()), (self.left, self.bottom())]
    }
}

impl Setter<'_> {
    /// Opens a figure. One without words that stand for it is read as the words on it are.
    pub(super) fn figure(&mut self, alt: &str) -> NodeId {
        if !says_something(alt) {
            return self.structure.add(self.parent, Role::Paragraph);
        }
        self.structure.add_figure(self.parent, alt)
    }

    /// Puts a part of a figure into the galley, across the whole frame.
    pub(super) fn push_figure(&mut self, node: NodeId, gap: f32, height: f32, mut items: Vec<Item>) {
        items.push(Item::Figure(FigureArea { x: 0.0, y: 0.0, width: self.frame.full(), height, node }));
        self.push(Strip { height, gap, items, ..Strip::default() });
    }

    /// Sets words of a figure into a width; gives their height.
    pub(super) fn words(
        &mut self,
        text: &Rich,
        (kind, align): (Type, Align),
        (left, top, width): (f32, f32, f32),
        node: NodeId,
        items: &mut Vec<Item>,
    ) -> f32 {
        let placing = Placing { kind, left, width: width.max(1.0), align, gap: 0.0 };
        self.prose_at(text, placing, top, Mark::Node(node), items)
    }

    /// The width of a text on one line, and as it is when nothing in it is broken but its words.
    pub(super) fn widths_of(&mut self, text: &Rich, kind: Type) -> (f32, f32) {
        let paragraph = Paragraph::new(self.shaper, text, kind);
        (paragraph.widest(), paragraph.narrowest())
    }

    /// The text, or as much of it as this many lines hold, with three dots.
    pub(super) fn at_most(&mut self, text: &str, kind: Type, width: f32, lines: usize) -> Rich {
        let fits = |setter: &mut Self, text: &str| {
            let text = Rich::new().text(text, kind.strength, crate::rich::Ink::Text);
            setter.height_of(&text, kind, width) <= lines as f32 * kind.leading + 0.1
        };
        let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if fits(self, &whole) {
            return Rich::new().text(whole, kind.strength, crate::rich::Ink::Text);
        }
        let ends: Vec<usize> = whole.char_indices().map(|(place, _)| place).collect();
        let (mut enough, mut too_much) = (0, ends.len());
        while too_much - enough > 1 {
            let middle = usize::midpoint(enough, too_much);
            if fits(self, &format!("{}…", whole[..ends[middle]].trim_end())) {
                enough = middle;
            } else {
                too_much = middle;
            }
        }
        let cut = format!("{}…", whole[..ends.get(enough).copied().unwrap_or(0)].trim_end());
        Rich::new().text(cut, kind.strength, crate::rich::Ink::Text)
    }

    /// An area in the wash of a hat.
    pub(super) fn wash_of(&self, hat: Hat, area: Area, radius: f32, items: &mut Vec<Item>) {
        let (_, wash) = look::hat(self.shaper.style, hat);
        items.push(Item::Shape(Shape {
            outline: rectangle(area, radius),
            fill: Some(wash),
            stroke: look::outline(self.shaper.style),
        }));
    }

    /// A bar in the colour of a hat; hatched where the colour alone would not tell.
    pub(super) fn bar_of(&self, hat: Hat, area: Area, items: &mut Vec<Item>) {
        let (colour, _) = look::hat(self.shaper.style, hat);
        if !look::hatched(self.shaper.style, hat) {
            items.push(Item::Shape(Shape::bar(area.left, area.top, area.width, area.height, colour)));
            return;
        }
        let stroke = Stroke { colour, width: 0.6, dash: None };
        items.push(Item::Shape(Shape {
            outline: rectangle(area, 0.0),
            fill: Some(Colour::hex(0x00ff_ffff)),
            stroke: Some(stroke),
        }));
        items.extend(hatching(&[area.ring()], 2.4, stroke).into_iter().map(Item::Shape));
    }

    /// A dot in the colour of a hat: marketing a disc, sales a square, together a diamond.
    pub(super) fn dot_of(&self, hat: Hat, (x, y): (f32, f32), radius: f32, items: &mut Vec<Item>) {
        let (colour, _) = look::hat(self.shaper.style, hat);
        let outline = match hat {
            Hat::Marketing | Hat::Caller => Outline::Circle { x, y, radius },
            Hat::Sales => {
                let side = radius * 1.75;
                rectangle(Area::new(x - side / 2.0, y - side / 2.0, side, side), 0.8)
            }
            Hat::Together => {
                let reach = radius * 1.2;
                let corners = [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)];
                Outline::Path(vec![corners.into_iter().map(|(x, y)| PathPoint::corner(x, y)).collect()])
            }
        };
        items.push(Item::Shape(Shape { outline, fill: Some(colour), stroke: None }));
    }

    /// The type in the colour of a hat.
    pub(super) fn in_colour_of(&self, hat: Hat, kind: Type) -> Type {
        kind.coloured(look::hat(self.shaper.style, hat).0)
    }
}

pub(super) fn rectangle(area: Area, radius: f32) -> Outline {
    Outline::Rectangle { x: area.left, y: area.top, width: area.width, height: area.height, radius }
}

/// The same type, semi-bold.
pub(super) const fn strong(mut kind: Type) -> Type {
    kind.strength = Strength::Strong;
    kind
}

/// A line with a head at its end.
pub(super) fn arrow(points: Vec<(f32, f32)>, weight: f32, colour: Colour, items: &mut Vec<Item>) {
    const HEAD: f32 = 4.6;
    let mut points = points;
    let [.., before, end] = points.as_mut_slice() else { return };
    let (across, down) = (end.0 - before.0, end.1 - before.1);
    let length = across.hypot(down).max(0.01);
    let (across, down) = (across / length, down / length);
    let tip = *end;
    let back = (tip.0 - across * HEAD, tip.1 - down * HEAD);
    *end = (tip.0 - across * HEAD * 0.8, tip.1 - down * HEAD * 0.8);
    let side = HEAD * 0.55;
    let head = [tip, (back.0 - down * side, back.1 + across * side), (back.0 + down * side, back.1 - across * side)];
    items.push(Item::Shape(Shape::line(points, weight, colour)));
    items.push(Item::Shape(Shape::polygon(&head, colour)));
}

/// Slanting lines within rings; a ring in another is a hole.
pub(super) fn hatching(rings: &[Vec<(f32, f32)>], distance: f32, stroke: Stroke) -> Vec<Shape> {
    // Along x + y each slanting line has one value; across it, x - y runs.
    let sums = || rings.iter().flatten().map(|(x, y)| x + y);
    let (low, high) = (sums().fold(f32::INFINITY, f32::min), sums().fold(f32::NEG_INFINITY, f32::max));
    if !(high - low).is_finite() {
        return Vec::new();
    }
    let mut shapes = Vec::new();
    let mut number = (low / distance).ceil();
    while number * distance < high {
        let sum = number * distance;
        number += 1.0;
        let mut crossings: Vec<f32> = rings
            .iter()
            .flat_map(|ring| ring.iter().zip(ring.iter().cycle().skip(1)))
            .filter_map(|(&(x, y), &(next_x, next_y))| {
                let (from, to) = (x + y - sum, next_x + next_y - sum);
                if (from < 0.0) == (to < 0.0) {
                    return None;
                }
                let part = from / (from - to);
                Some(x + (next_x - x) * part)
            })
            .collect();
        crossings.sort_by(f32::total_cmp);
        for pair in crossings.chunks_exact(2) {
            if pair[1] - pair[0] > 0.1 {
                let line = vec![(pair[0], sum - pair[0]), (pair[1], sum - pair[1])];
                shapes.push(Shape { outline: Outline::Line(line), fill: None, stroke: Some(stroke) });
            }
        }
    }
    shapes
}
