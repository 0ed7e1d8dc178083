//! The stages as a flight of steps: each stands higher than the one before it.

use super::{Setter, figure::Area, prose::Placing};
use crate::{
    block::{Align, Ladder, Step},
    display::{Item, Mark, Shape},
    galley::Strip,
    look::{self, Type, gap},
    rich::Rich,
    structure::{NodeId, Numbering, Role},
};

/// How much higher each step stands.
const RISE: f32 = 19.0;
const BETWEEN: f32 = 7.0;
const PADDING: f32 = 10.0;
const BAR: f32 = 3.5;

const TITLE: Type = look::SUBSECTION.sized(11.0, 14.5);
const TERM: Type = look::SMALL.sized(8.2, 12.0);
const TEXT: Type = look::SMALL.coloured(look::INK).sized(8.4, 12.2);
const LABEL: Type = look::SMALL.sized(8.6, 16.0);
const FACT: Type = look::SMALL.coloured(look::INK).sized(8.2, 12.0).tabular();

impl Setter<'_> {
    pub(super) fn ladder(&mut self, ladder: &Ladder) {
        if ladder.steps.is_empty() {
            return;
        }
        let node = self.structure.add(self.parent, Role::List(Numbering::None));
        let count = ladder.steps.len();
        let width = (self.frame.full() - BETWEEN * (count - 1) as f32) / count as f32;
        let mut drawn = Vec::with_capacity(count);
        for (number, step) in ladder.steps.iter().enumerate() {
            let item = self.structure.add(node, Role::ListItem);
            let body = self.structure.add(item, Role::ListBody);
            drawn.push(self.step(step, body, number as f32 * (width + BETWEEN), width));
        }
        let tallest = drawn.iter().map(|(_, height)| *height).fold(0.0, f32::max);
        let total = tallest + RISE * (count - 1) as f32;
        let mut items = Vec::new();
        for (number, ((texts, _), step)) in drawn.into_iter().zip(&ladder.steps).enumerate() {
            let left = number as f32 * (width + BETWEEN);
            let top = RISE * (count - 1 - number) as f32;
            self.wash_of(step.hat, Area::new(left, top, width, total - top), 0.0, &mut items);
            self.bar_of(step.hat, Area::new(left, top, width, BAR), &mut items);
            for mut item in texts {
                item.shift(0.0, top);
                items.push(item);
            }
        }
        self.push(Strip { height: total, gap: gap::BLOCK, items, ..Strip::default() });
        self.extra = self.extra.max(6.0);
    }

    /// The words of one step, from its top; and how tall it has to be for them.
    fn step(&mut self, step: &Step, node: NodeId, left: f32, width: f32) -> (Vec<Item>, f32) {
        let mut items = Vec::new();
        let mut top = BAR + PADDING - 3.0;
        let parts = [
            (Rich::new().strong(step.title.as_str()), TITLE),
            (Rich::from(step.term.as_str()), TERM),
            (Rich::new().hat(step.hat, step.label.as_str()), LABEL),
            (Rich::from(step.text.as_str()), TEXT),
        ];
        for (text, kind) in parts {
            if text.is_empty() {
                continue;
            }
            // The space at the end keeps the words of the parts asunder for those who hear them.
            let text = text.plain("\u{A0}");
            let placing =
                Placing { kind, left: left + PADDING, width: width - 2.0 * PADDING, align: Align::Left, gap: 0.0 };
            top += self.prose_at(&text, placing, top, Mark::Node(node), &mut items);
            if kind == LABEL {
                top += 3.0;
            }
        }
        for (number, fact) in step.facts.iter().filter(|fact| !fact.is_empty()).enumerate() {
            // What is needed to stand here, under a line of its own.
            if number == 0 {
                let (colour, _) = look::hat(self.shaper.style, step.hat);
                top += 4.0;
                items.push(Item::Shape(Shape::rule(left + PADDING, top, width - 2.0 * PADDING, 0.6, colour)));
                top += 3.0;
            }
            let text = Rich::new().strong(fact.as_str()).plain("\u{A0}");
            let placing = Placing {
                kind: FACT,
                left: left + PADDING,
                width: width - 2.0 * PADDING,
                align: Align::Left,
                gap: 0.0,
            };
            top += self.prose_at(&text, placing, top, Mark::Node(node), &mut items);
        }
        (items, top + PADDING)
    }
}
