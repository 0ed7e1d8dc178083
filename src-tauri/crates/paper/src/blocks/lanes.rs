//! Who does what after whom: a lane for each side, boxes from left to right, arrows with their time limits.
//!
//! Each step has a column of its own, so that no arrow crosses a box. Steps that don't fit into one band go on in the
//! next.

use super::{
    Setter,
    figure::{Area, arrow, strong},
};
use crate::{
    block::Align,
    display::{Item, Outline, Shape, Stroke},
    drawing::{Lane, LaneStep, Lanes},
    look::{self, Type, gap},
    rich::Rich,
    structure::NodeId,
};

/// The most columns of a band.
const COLUMNS: usize = 4;
/// Room before the first box of a band, for the arrow that leads in.
const LEAD_IN: f32 = 42.0;
/// Room after the last box of a band, for the arrow that leads out.
const LEAD_OUT: f32 = 14.0;
/// Room between boxes, for arrows and their words.
const BETWEEN: f32 = 36.0;
const BAND_GAP: f32 = 10.0;
const LANE_GAP: f32 = 2.5;
const LABEL_ROW: f32 = 15.0;
const BAR: f32 = 3.5;
const PADDING: f32 = 6.0;
/// The most lines of a box; what is longer is cut short.
const LONGEST: usize = 16;

const NAME: Type = strong(look::SMALL.sized(8.2, 11.0));
const TEXT: Type = look::SMALL.coloured(look::INK).sized(8.2, 11.0);
const NUMBER: Type = strong(look::SMALL.sized(8.2, 11.0)).tabular();
const CLAUSE: Type = look::SMALL.sized(7.6, 11.0).tabular();
const TIME: Type = look::SMALL.coloured(look::INK).sized(7.2, 8.8);

/// Where an arrow leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// From the edge to the first box of a band.
    Into,
    /// To the next box of the same lane.
    Along,
    /// To another lane.
    Across,
}

impl Way {
    fn between(from: usize, to: usize) -> Self {
        if from == to { Self::Along } else { Self::Across }
    }
}

/// Whether steps stand before or after those of a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Elsewhere {
    None,
    Some,
}

impl Elsewhere {
    fn of(count: usize) -> Self {
        if count == 0 { Self::None } else { Self::Some }
    }
}

/// A box and where it stands.
struct Placed<'a> {
    step: &'a LaneStep,
    /// Counted from 1.
    number: usize,
    lane: usize,
    area: Area,
}

impl Setter<'_> {
    pub(super) fn swim_lanes(&mut self, drawing: &Lanes) {
        if drawing.lanes.is_empty() || drawing.steps.is_empty() {
            return;
        }
        let node = self.figure(&drawing.alt);
        let first = self.galley.strips.len();
        let bands = drawing.steps.len().div_ceil(COLUMNS);
        let columns = drawing.steps.len().div_ceil(bands).max(3);
        for (band, steps) in drawing.steps.chunks(columns).enumerate() {
            let begins = band * columns;
            let after = Elsewhere::of(drawing.steps.len() - begins - steps.len());
            let mut items = Vec::new();
            let height = self.band(&drawing.lanes, steps, (begins, after, columns), node, &mut items);
            self.push_figure(node, if band == 0 { gap::BLOCK } else { BAND_GAP }, height, items);
        }
        let page = self.frame.bottom - self.frame.top;
        self.galley.keep_together(first, page);
        self.extra = self.extra.max(6.0);
    }

    fn band(
        &mut self,
        lanes: &[Lane],
        steps: &[LaneStep],
        (begins, after, columns): (usize, Elsewhere, usize),
        node: NodeId,
        items: &mut Vec<Item>,
    ) -> f32 {
        let full = self.frame.full();
        let width = (full - LEAD_IN - LEAD_OUT - BETWEEN * (columns - 1) as f32) / columns as f32;
        let mut placed: Vec<Placed<'_>> = Vec::with_capacity(steps.len());
        for (column, step) in steps.iter().enumerate() {
            let left = LEAD_IN + column as f32 * (width + BETWEEN);
            let height = self.height_of_box(step, width);
            let lane = step.lane.min(lanes.len() - 1);
            placed.push(Placed { step, number: begins + column + 1, lane, area: Area::new(left, 0.0, width, height) });
        }
        // How tall each lane has to be: for its boxes, and above its arrows for their words.
        let mut tops = Vec::with_capacity(lanes.len());
        let mut height = 0.0;
        for number in 0..lanes.len() {
            let boxes = placed.iter().filter(|placed| placed.lane == number).map(|placed| placed.area.height);
            let mut inner = boxes.fold(0.0_f32, f32::max);
            for (index, next) in placed.iter().enumerate() {
                let from = if index == 0 { next.lane } else { placed[index - 1].lane };
                if from == number && !next.step.time.is_empty() {
                    let way = if index == 0 { Way::Into } else { Way::between(from, next.lane) };
                    let room = room_for_time(way, width);
                    let words = self.at_most(&next.step.time, TIME, room, 5);
                    inner = inner.max(2.0 * (self.height_of(&words, TIME, room) + 4.0));
                }
            }
            tops.push((height, inner));
            height += if inner > 0.0 { LABEL_ROW + inner + 8.0 } else { LABEL_ROW + 5.0 } + LANE_GAP;
        }
        height -= LANE_GAP;
        for placed in &mut placed {
            let (top, inner) = tops[placed.lane];
            placed.area.top = top + LABEL_ROW + (inner - placed.area.height) / 2.0;
        }
        for (number, lane) in lanes.iter().enumerate() {
            let top = tops[number].0;
            let bottom = tops.get(number + 1).map_or(height, |(next, _)| next - LANE_GAP);
            self.wash_of(lane.hat, Area::new(0.0, top, full, bottom - top), 0.0, items);
            self.bar_of(lane.hat, Area::new(0.0, top, BAR, bottom - top), items);
            let kind = self.in_colour_of(lane.hat, NAME);
            let name = self.at_most(&lane.label, kind, full - 20.0, 1);
            self.words(&name, (kind, Align::Left), (BAR + 6.0, top + 2.5, full - 20.0), node, items);
        }
        self.arrows(&placed, (Elsewhere::of(begins), after), node, items);
        for placed in &placed {
            self.step_box(placed, lanes, node, items);
        }
        height
    }

    fn arrows(
        &mut self,
        placed: &[Placed<'_>],
        (before, after): (Elsewhere, Elsewhere),
        node: NodeId,
        items: &mut Vec<Item>,
    ) {
        let middle = |area: &Area| area.top + area.height / 2.0;
        for (index, next) in placed.iter().enumerate() {
            let target = &next.area;
            let (start, way) = match index.checked_sub(1).map(|last| &placed[last]) {
                Some(last) => ((last.area.right(), middle(&last.area)), Way::between(last.lane, next.lane)),
                None if before == Elsewhere::Some || !next.step.time.is_empty() => {
                    ((BAR + 2.0, middle(target)), Way::Into)
                }
                None => continue,
            };
            let points = if way == Way::Across {
                let across = target.left + target.width / 2.0;
                let end = if target.top > start.1 { target.top } else { target.bottom() };
                vec![start, (across, start.1), (across, end)]
            } else {
                vec![start, (target.left, start.1)]
            };
            arrow(points, 0.9, look::INK_SOFT, items);
            if next.step.time.is_empty() {
                continue;
            }
            let room = room_for_time(way, target.width);
            let words = self.at_most(&next.step.time, TIME, room, 5);
            let height = self.height_of(&words, TIME, room);
            let align = if way == Way::Across { Align::Left } else { Align::Centre };
            let left = start.0 + 2.0;
            self.words(&words, (TIME, align), (left, start.1 - height - 1.5, room), node, items);
        }
        if let Some(last) = placed.last().filter(|_| after == Elsewhere::Some) {
            let down = middle(&last.area);
            arrow(vec![(last.area.right(), down), (self.frame.full() - 1.0, down)], 0.9, look::INK_SOFT, items);
        }
    }

    fn height_of_box(&mut self, step: &LaneStep, width: f32) -> f32 {
        let inner = width - 2.0 * PADDING;
        let text = self.at_most(&step.text, TEXT, inner, LONGEST);
        PADDING + NUMBER.leading + self.height_of(&text, TEXT, inner) + PADDING - 1.0
    }

    fn step_box(&mut self, placed: &Placed<'_>, lanes: &[Lane], node: NodeId, items: &mut Vec<Item>) {
        let hat = lanes[placed.lane].hat;
        let (colour, _) = look::hat(self.shaper.style, hat);
        let area = placed.area;
        items.push(Item::Shape(Shape {
            outline: Outline::Rectangle {
                x: area.left,
                y: area.top,
                width: area.width,
                height: area.height,
                radius: 3.0,
            },
            fill: Some(crate::display::Colour::hex(0x00ff_ffff)),
            stroke: Some(Stroke { colour, width: 0.8, dash: None }),
        }));
        let (left, inner) = (area.left + PADDING, area.width - 2.0 * PADDING);
        let top = area.top + PADDING - 2.0;
        let number = Rich::from(placed.number.to_string());
        let kind = self.in_colour_of(hat, NUMBER);
        self.words(&number, (kind, Align::Left), (left, top, 20.0), node, items);
        if !placed.step.clause.is_empty() {
            let clause = self.at_most(&placed.step.clause, CLAUSE, inner - 22.0, 1);
            self.words(&clause, (CLAUSE, Align::Right), (left + 20.0, top, inner - 20.0), node, items);
        }
        let text = self.at_most(&placed.step.text, TEXT, inner, LONGEST);
        self.words(&text, (TEXT, Align::Left), (left, top + NUMBER.leading, inner), node, items);
    }
}

/// How wide the words on an arrow may be. An arrow to another lane goes on above the next column.
fn room_for_time(way: Way, width: f32) -> f32 {
    match way {
        Way::Into => LEAD_IN - BAR - 9.0,
        Way::Along => BETWEEN - 7.0,
        Way::Across => BETWEEN + width / 2.0 - 6.0,
    }
}
