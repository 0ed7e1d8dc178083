//! Attempts along a time axis: to scale as far as paper allows, words above and below in turn.

use super::{Setter, figure::strong};
use crate::{
    block::Align,
    display::{Item, Outline, Shape, Stroke},
    drawing::{Timetable, TimetableStep},
    look::{self, Type, gap},
    rich::Rich,
    structure::NodeId,
};

/// The most attempts on one axis.
const MOST: usize = 14;
/// The least distance of two attempts on the axis.
const NEAREST: f32 = 17.0;
/// The largest part of the axis that one pause may take; a longer one is drawn broken.
const LONGEST_PAUSE: f32 = 0.3;
/// From the axis to the words.
const AWAY: f32 = 15.0;
const DOT: f32 = 4.2;
const BETWEEN: f32 = 8.0;
const INDENT: f32 = 8.0;
const WIDEST: f32 = 112.0;

const WHEN: Type = strong(look::SMALL.sized(8.2, 11.0)).coloured(look::INK).tabular();
const WHAT: Type = look::SMALL.coloured(look::INK).sized(8.2, 10.8);
const WHO: Type = look::SMALL.sized(7.8, 10.6);
const UNIT: Type = look::SMALL.sized(7.6, 10.0);

/// The words of one attempt.
struct Label {
    when: Rich,
    what: Rich,
    who: Rich,
    width: f32,
    height: f32,
    /// Where they begin.
    left: f32,
}

impl Setter<'_> {
    pub(super) fn timetable(&mut self, timetable: &Timetable) {
        let mut steps: Vec<&TimetableStep> = timetable.steps.iter().filter(|step| step.at.is_finite()).collect();
        if steps.is_empty() {
            return;
        }
        steps.sort_by(|one, other| one.at.total_cmp(&other.at));
        let node = self.figure(&timetable.alt);
        let first = self.galley.strips.len();
        let rows = steps.len().div_ceil(MOST);
        let most = steps.len().div_ceil(rows);
        for (row, steps) in steps.chunks(most).enumerate() {
            let mut items = Vec::new();
            let height = self.axis(steps, &timetable.unit, node, &mut items);
            self.push_figure(node, if row == 0 { gap::BLOCK } else { 16.0 }, height, items);
        }
        let page = self.frame.bottom - self.frame.top;
        self.galley.keep_together(first, page);
        self.extra = self.extra.max(6.0);
    }

    fn axis(&mut self, steps: &[&TimetableStep], unit: &str, node: NodeId, items: &mut Vec<Item>) -> f32 {
        let full = self.frame.full();
        let unit = self.at_most(unit, UNIT, 60.0, 1);
        let unit_width = self.widths_of(&unit, UNIT).0;
        let length = full - 2.0 * INDENT - unit_width - 26.0;
        let places = places(steps, length);
        // Every second one stands below, so that each has twice the room.
        let mut sides = [self.labels(steps, &places, 0), self.labels(steps, &places, 1)];
        for side in &mut sides {
            spread(side, full);
        }
        let tallest = |side: &[(usize, Label)]| side.iter().map(|(_, label)| label.height).fold(0.0_f32, f32::max);
        let axis = tallest(&sides[0]) + AWAY;
        let height = axis + if sides[1].is_empty() { DOT } else { AWAY + tallest(&sides[1]) };
        let end = full - unit_width - 6.0;
        let soft = Stroke { colour: look::INK_SOFT, width: 1.1, dash: None };
        let mut from = 0.0;
        for (place, pause) in &places {
            if *pause == Pause::Broken {
                let to = INDENT + place;
                let (start, stop) = (from + 10.0, to - 10.0);
                for (points, dash) in [
                    (vec![(from, axis), (start, axis)], None),
                    (vec![(start, axis), (stop, axis)], Some((1.2, 3.0))),
                    (vec![(stop, axis), (to, axis)], None),
                ] {
                    let stroke = Some(Stroke { dash, ..soft });
                    items.push(Item::Shape(Shape { outline: Outline::Line(points), fill: None, stroke }));
                }
            } else {
                let points = vec![(from, axis), (INDENT + place, axis)];
                items.push(Item::Shape(Shape { outline: Outline::Line(points), fill: None, stroke: Some(soft) }));
            }
            from = INDENT + place;
        }
        super::figure::arrow(vec![(from, axis), (end, axis)], soft.width, soft.colour, items);
        let unit_place = (end + 3.0, axis - UNIT.leading / 2.0, unit_width + 3.0);
        self.words(&unit, (UNIT, Align::Left), unit_place, node, items);
        let [above, below] = sides;
        for (side, number, label) in above
            .into_iter()
            .map(|(number, label)| (Side::Above, number, label))
            .chain(below.into_iter().map(|(number, label)| (Side::Below, number, label)))
        {
            let x = INDENT + places[number].0;
            let (top, edge, knee) = match side {
                Side::Above => (axis - AWAY - label.height, axis - AWAY + 1.5, axis - DOT - 3.0),
                Side::Below => (axis + AWAY, axis + AWAY - 1.0, axis + DOT + 3.0),
            };
            // The words hang on a line that leads to the attempt.
            let hook = x.clamp(label.left, label.left + label.width);
            items.push(Item::Shape(Shape::line(vec![(x, axis), (x, knee), (hook, edge)], 0.6, look::LINE_STRONG)));
            self.dot_of(steps[number].hat, (x, axis), DOT, items);
            self.label(steps[number], &label, top, node, items);
        }
        height
    }

    /// The words of every second attempt, `first` being 0 or 1.
    fn labels(&mut self, steps: &[&TimetableStep], places: &[(f32, Pause)], first: usize) -> Vec<(usize, Label)> {
        let count = (steps.len() + 1 - first) / 2;
        let most = (self.frame.full() / count.max(1) as f32 - BETWEEN).min(WIDEST);
        let mut labels = Vec::with_capacity(count);
        for number in (first..steps.len()).step_by(2) {
            let step = steps[number];
            let when = self.at_most(&step.label, WHEN, most, 3);
            let what = self.at_most(&step.what, WHAT, most, 6);
            let who = self.at_most(&step.who, WHO, most, 2);
            let mut width = 0.0_f32;
            for (text, kind) in [(&when, WHEN), (&what, WHAT), (&who, WHO)] {
                width = width.max(self.widths_of(text, kind).0);
            }
            let width = (width + 3.0).min(most);
            let height = [(&when, WHEN), (&what, WHAT), (&who, WHO)]
                .into_iter()
                .filter(|(text, _)| !text.is_empty())
                .map(|(text, kind)| self.height_of(text, kind, width))
                .sum();
            let left = INDENT + places[number].0 - width / 2.0;
            labels.push((number, Label { when, what, who, width, height, left }));
        }
        labels
    }

    fn label(&mut self, step: &TimetableStep, label: &Label, top: f32, node: NodeId, items: &mut Vec<Item>) {
        let who = self.in_colour_of(step.hat, WHO);
        let mut top = top;
        for (text, kind) in [(&label.when, WHEN), (&label.what, WHAT), (&label.who, who)] {
            if !text.is_empty() {
                top += self.words(text, (kind, Align::Centre), (label.left, top, label.width), node, items);
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Side {
    Above,
    Below,
}

/// How the axis runs before an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pause {
    ToScale,
    /// Longer than it is drawn.
    Broken,
}

/// Where the attempts stand on an axis of this length.
fn places(steps: &[&TimetableStep], length: f32) -> Vec<(f32, Pause)> {
    let pauses: Vec<f32> = steps.windows(2).map(|pair| (pair[1].at - pair[0].at).max(0.0)).collect();
    let nearest = NEAREST.min(length / steps.len() as f32);
    let longest = (length * LONGEST_PAUSE).max(nearest);
    let sum = |scale: f32| pauses.iter().map(|pause| (pause * scale).clamp(nearest, longest)).sum::<f32>();
    // Points to a unit, as many as the axis has room for.
    let (mut low, mut high) = (0.0_f32, length * 1000.0);
    for _ in 0..60 {
        let middle = f32::midpoint(low, high);
        if sum(middle) <= length {
            low = middle;
        } else {
            high = middle;
        }
    }
    let mut place = 0.0;
    let mut places = vec![(0.0, Pause::ToScale)];
    for pause in pauses {
        let wanted = pause * low;
        place += wanted.clamp(nearest, longest);
        places.push((place, if wanted > longest * 1.02 { Pause::Broken } else { Pause::ToScale }));
    }
    places
}

/// Moves labels sideways until none lies on another and all stand inside.
fn spread(labels: &mut [(usize, Label)], full: f32) {
    let mut limit = 0.0;
    for (_, label) in labels.iter_mut() {
        label.left = label.left.max(limit);
        limit = label.left + label.width + BETWEEN;
    }
    let mut limit = full;
    for (_, label) in labels.iter_mut().rev() {
        label.left = label.left.min(limit - label.width);
        limit = label.left - BETWEEN;
    }
}
