//! What a map shows besides areas and circles: places that stand for an area, and far parts in boxes of their own.

use std::collections::BTreeSet;

use super::{
    LABEL, MapArea, MapKind, Rgb, Ring, SEA, Setter, Style,
    globe::{INSETS, View},
    paint, tint,
};
use crate::{
    block::Align,
    blocks::figure::{Area, rectangle},
    display::{Item, Outline, Shape, Stroke},
    drawing::{MapDots, MapDrawing},
    look,
    structure::NodeId,
};

/// The distance between dots that are drawn in full, in points.
const APART: f32 = 4.2;
/// More dots than this are thinned out: fewer and larger ones show the same area.
const MOST: usize = 400;
/// The largest dot.
const LARGEST: f32 = 3.0;
/// The tallest box of a far part.
const TALLEST: f32 = 64.0;
/// Room around a box.
const AROUND: f32 = 4.0;
/// Room within a box.
const WITHIN: f32 = 3.0;

/// Draws places, as dots that neither touch nor hide each other; gives where they stand.
pub(super) fn dots(map: &MapDrawing, view: &View, style: Style, items: &mut Vec<Item>) -> Vec<Ring> {
    let mut all = Vec::with_capacity(map.dots.len());
    for area in &map.dots {
        let (places, apart) = thinned(area, view);
        let Stroke { colour, .. } = tint(style, area.kind).line;
        // What is left out stays hollow, in grey as well as in colour; the rest is pale enough for names on it.
        let pale = Rgb::new(colour.red, colour.green, colour.blue).thinned(0.45).into();
        let (fill, stroke) = match area.kind {
            MapKind::Excluded => (SEA, Some(Stroke { colour, width: 0.7, dash: None })),
            MapKind::Wanted | MapKind::Stretch | MapKind::Land => (pale, None),
        };
        for &(x, y) in &places {
            let outline = Outline::Circle { x, y, radius: (apart * 0.4).min(LARGEST) };
            items.push(Item::Shape(Shape { outline, fill: Some(fill), stroke }));
        }
        all.push(places);
    }
    all
}

/// One place for each square of a grid, and how far the squares are apart.
fn thinned(area: &MapDots, view: &View) -> (Ring, f32) {
    let places: Ring = area.places.iter().filter_map(|(east, north)| view.place(*east, *north)).collect();
    let mut apart = APART;
    loop {
        let mut taken = BTreeSet::new();
        let is_first = |(x, y): &&(f32, f32)| taken.insert(((x / apart).floor() as i32, (y / apart).floor() as i32));
        let kept: Ring = places.iter().filter(is_first).copied().collect();
        if kept.len() <= MOST || apart > view.width {
            // In the middle of their squares they stand in rows, clear of each other.
            let middle = |at: f32| ((at / apart).floor() + 0.5) * apart;
            return (kept.into_iter().map(|(x, y)| (middle(x), middle(y))).collect(), apart);
        }
        apart *= 1.25;
    }
}

impl Setter<'_> {
    /// Draws the far parts in boxes at the left edge, the first at the foot; gives the boxes.
    pub(super) fn insets(&mut self, map: &MapDrawing, view: &View, node: NodeId, items: &mut Vec<Item>) -> Vec<Area> {
        let count = map.insets.len().max(1) as f32;
        let height = ((view.height - AROUND) / count - AROUND).min(TALLEST);
        let width = INSETS - 2.0 * AROUND;
        let mut boxes = Vec::with_capacity(map.insets.len());
        for (number, part) in map.insets.iter().enumerate() {
            let top = view.height - (number + 1) as f32 * (height + AROUND);
            let area = Area::new(AROUND, top, width, height);
            self.inset(map, part, area, node, items);
            boxes.push(area);
        }
        boxes
    }

    fn inset(&mut self, map: &MapDrawing, part: &MapArea, area: Area, node: NodeId, items: &mut Vec<Item>) {
        let edge = Stroke { colour: look::LINE_STRONG, width: 0.5, dash: None };
        items.push(Item::Shape(Shape { outline: rectangle(area, 0.0), fill: Some(SEA), stroke: Some(edge) }));
        let word = map.word(part.kind);
        let label = if part.kind == MapKind::Excluded && !word.is_empty() {
            format!("{} ({word})", part.label)
        } else {
            part.label.clone()
        };
        let inner = area.width - 2.0 * WITHIN;
        let label = self.at_most(&label, LABEL, inner, 2);
        let below = if label.is_empty() { 0.0 } else { self.height_of(&label, LABEL, inner) };
        let room = area.height - below - 2.0 * WITHIN;
        let alone = MapDrawing { outlines: vec![part.clone()], ..MapDrawing::default() };
        if room > LABEL.leading
            && let Some(view) = View::of(&alone, inner, (room, room), 0.0)
        {
            let mut rings = view.rings(part);
            for point in rings.iter_mut().flatten() {
                *point = (point.0 + area.left + WITHIN, point.1 + area.top + WITHIN);
            }
            paint(&rings, &tint(self.shaper.style, part.kind), items);
        }
        let place = (area.left + WITHIN, area.bottom() - WITHIN - below, inner);
        self.words(&label, (LABEL, Align::Centre), place, node, items);
    }
}
