//! A sheet to fill in: questions with ruled room, two beside each other where both need equal room.

use super::{Setter, form::RULED, prose::Placing};
use crate::{
    block::{Align, Question},
    display::{Item, Mark, Shape},
    galley::Strip,
    look::{self, Type},
    rich::Rich,
    structure::Role,
};

/// Room between two questions beside each other.
const BETWEEN: f32 = 26.0;
/// Room for the number of a question.
const MARGIN: f32 = 20.0;
/// Room above a row.
const GAP: f32 = 10.0;
/// Questions that need more than this part of a page stand below each other, so that they can be parted.
const TALL: f32 = 0.3;

const ASK: Type = look::SUBSECTION.sized(9.6, 13.2);
const NUMBER: Type = look::MARGIN.sized(9.6, 13.2);
const HINT: Type = look::SMALL.sized(8.4, 11.6);

impl Setter<'_> {
    pub(super) fn sheet(&mut self, questions: &[Question]) {
        let full = self.frame.full();
        let mut rest = questions;
        while let Some(first) = rest.first() {
            let pair = rest.get(1).filter(|second| first.lines == second.lines);
            let count = if pair.is_some() { 2 } else { 1 };
            let (row, after) = rest.split_at(count);
            rest = after;
            let width = (full - BETWEEN * (count - 1) as f32) / count as f32;
            let texts: Vec<f32> = row.iter().map(|question| self.height_of_asking(question, width)).collect();
            let tallest = texts.iter().copied().fold(0.0, f32::max);
            if tallest > (self.frame.bottom - self.frame.top) * TALL {
                for question in row {
                    self.question(question);
                }
                continue;
            }
            self.row_of_questions(row, width, tallest);
        }
    }

    fn height_of_asking(&mut self, question: &Question, width: f32) -> f32 {
        let inner = width - MARGIN;
        self.height_of(&question.text, ASK, inner) + self.height_of(&question.hint, HINT, inner)
    }

    /// Questions beside each other, their lines to write on at one height.
    fn row_of_questions(&mut self, row: &[Question], width: f32, tallest: f32) {
        let first = self.galley.strips.len();
        let mut items = Vec::new();
        let mut height = tallest;
        for (column, question) in row.iter().enumerate() {
            let left = column as f32 * (width + BETWEEN);
            let node = self.structure.add(self.parent, Role::Paragraph);
            let place = Placing { kind: NUMBER, left, width: MARGIN, align: Align::Left, gap: 0.0 };
            let number = Rich::from(format!("{}\u{A0}", question.number));
            self.prose_at(&number, place, 0.0, Mark::Node(node), &mut items);
            let place = Placing { kind: ASK, left: left + MARGIN, width: width - MARGIN, ..place };
            let top = self.prose_at(&question.text, place, 0.0, Mark::Node(node), &mut items);
            if !question.hint.is_empty() {
                let node = self.structure.add(self.parent, Role::Paragraph);
                let place = Placing { kind: HINT, ..place };
                self.prose_at(&question.hint, place, top, Mark::Node(node), &mut items);
            }
            for line in 1..=question.lines {
                let down = tallest + line as f32 * RULED;
                let rule = Shape::rule(place.left, down, place.width, 0.6, look::LINE_STRONG);
                items.push(Item::Shape(rule));
                height = height.max(down);
            }
        }
        self.push(Strip { height, gap: GAP, items, ..Strip::default() });
        for id in row.iter().filter_map(|question| question.id.clone()) {
            self.galley.name(id, first);
        }
    }
}
