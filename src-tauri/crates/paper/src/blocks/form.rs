//! What is filled in by hand: questions with ruled room, lines to sign on.

use super::{Setter, prose::Placing};
use crate::{
    block::{Align, Drawn, Question, Signatory, Signatures, Signed},
    display::{Item, Mark, Shape},
    galley::Strip,
    look::{self, Type, gap},
    rich::{Rich, Run},
    structure::Role,
};

/// Room for a line of handwriting.
pub(super) const RULED: f32 = 22.0;

/// Room above a line to sign on.
const SIGNING: f32 = 35.0;

/// A typed signature, from the size that is wanted to the smallest.
const WRITTEN: [Type; 3] = [WRITING, WRITING.sized(9.0, 11.5), WRITING.sized(6.5, 8.0)];
const WRITING: Type = look::LEAD.coloured(look::INK).slanted();

/// Letters of a name that a signature has room for; the whole of it stands above.
const LETTERS: usize = 90;

/// The pen of a drawn signature.
const PEN: f32 = 1.1;

/// Room between two people who sign beside each other.
const BETWEEN: f32 = 28.0;

/// Room for the day.
const DAY: f32 = 60.0;

impl Setter<'_> {
    pub(super) fn question(&mut self, question: &Question) {
        let first = self.galley.strips.len();
        let node = self.structure.add(self.parent, Role::Paragraph);
        let mut items = Vec::new();
        let column = self.column(look::SUBSECTION.sized(10.2, 15.5), gap::CLAUSE);
        if !question.number.is_empty() {
            let number = Rich::from(format!("{}\u{A0}", question.number));
            let placing =
                Placing { kind: look::MARGIN, left: 0.0, width: column.left - 6.0, align: Align::Left, gap: 0.0 };
            self.prose_at(&number, placing, 0.0, Mark::Node(node), &mut items);
        }
        let start = self.galley.strips.len();
        self.prose(&question.text, column, Mark::Node(node));
        if let Some(strip) = self.galley.strips.get_mut(start) {
            items.append(&mut strip.items);
            strip.items = items;
        }
        if !question.hint.is_empty() {
            let node = self.structure.add(self.parent, Role::Paragraph);
            self.prose(&question.hint, self.column(look::SMALL, 1.0), Mark::Node(node));
        }
        for _ in 0..question.lines {
            let rule = Shape::rule(column.left, RULED, column.width, 0.6, look::LINE_STRONG);
            self.push(Strip { height: RULED, items: vec![Item::Shape(rule)], ..Strip::default() });
        }
        if self.galley.strips.len() == first {
            return;
        }
        let page = self.frame.bottom - self.frame.top;
        self.galley.keep_together(first, page);
        if let Some(id) = &question.id {
            self.galley.name(id.clone(), first);
        }
    }

    pub(super) fn signatures(&mut self, signatures: &Signatures) {
        let mut column = self.column(look::BODY, 0.0);
        let mut to_a_row = 2;
        if signatures.people.len() == 3 {
            // Three stand in one row, across the margin too.
            (column.left, column.width, to_a_row) = (0.0, self.frame.full(), 3);
        }
        let width = (column.width - BETWEEN * (to_a_row - 1) as f32) / to_a_row as f32;
        // The day needs as much room beside a short line as beside a long one.
        let day = DAY.max(width * 0.32);
        for (row, people) in signatures.people.chunks(to_a_row).enumerate() {
            let mut items = Vec::new();
            let mut nodes = Vec::with_capacity(2);
            let mut top = 0.0_f32;
            for (number, person) in people.iter().enumerate() {
                let node = self.structure.add(self.parent, Role::Paragraph);
                let placing = Placing { left: column.left + number as f32 * (width + BETWEEN), width, ..column };
                nodes.push((node, placing));
                let mark = Mark::Node(node);
                top = top.max(self.person(&signatures.name, person, placing, mark, &mut items));
            }
            // Neighbours sign at one height, however long their names are.
            let mut height = 0.0_f32;
            for ((node, placing), person) in nodes.into_iter().zip(people) {
                let mark = Mark::Node(node);
                let left = Placing { width: width - day - width * 0.06, ..placing };
                let right = Placing { left: placing.left + width - day, width: day, ..placing };
                if let Some(signed) = &person.signed {
                    self.signed(signed, left, right, top, mark, &mut items);
                }
                let signed = self.signing_line(&signatures.signature, left, SIGNING, top, mark, &mut items);
                let dated = self.signing_line(&signatures.date, right, SIGNING, top, mark, &mut items);
                height = height.max(top + signed.max(dated));
            }
            self.push(Strip { height, gap: if row == 0 { 16.0 } else { 22.0 }, items, ..Strip::default() });
        }
    }

    /// Who signs: hat, name and role; gives the height.
    fn person(&mut self, name: &str, person: &Signatory, placing: Placing, mark: Mark, items: &mut Vec<Item>) -> f32 {
        let mut top = 0.0;
        let mut label_width = 0.0;
        if !person.label.is_empty() {
            let label = Rich::new().hat(person.hat, person.label.as_str()).plain("\u{A0}");
            label_width = self.widths_of(&label, placing.kind).0 + 10.0;
            top += self.prose_at(&label, placing, top, mark, items) + 4.0;
        }
        if person.name.is_empty() && label_width < placing.width / 2.0 {
            // The name is written beside the hat.
            let beside = Placing { left: placing.left + label_width, width: placing.width - label_width, ..placing };
            top = top.max(self.signing_line(name, beside, placing.kind.leading, 0.0, mark, items));
        } else if person.name.is_empty() {
            top += self.signing_line(name, placing, 24.0, top, mark, items);
        } else {
            top += self.prose_at(&Rich::new().strong(person.name.as_str()).plain("\u{A0}"), placing, top, mark, items);
        }
        if !person.role.is_empty() {
            let kind = look::SMALL;
            top += self.prose_at(
                &Rich::from(person.role.as_str()).plain("\u{A0}"),
                Placing { kind, ..placing },
                top,
                mark,
                items,
            );
        }
        top
    }

    /// What stands on the lines once they are signed: the signature, and the day beside it.
    fn signed(&mut self, signed: &Signed, left: Placing, right: Placing, top: f32, mark: Mark, items: &mut Vec<Item>) {
        let mut on_the_line = |text: &str, kinds: &[Type], placing: Placing, items: &mut Vec<Item>| {
            let mut text = Rich::from(text);
            if let Some(Run::Text { strength, .. }) = text.runs.first_mut() {
                *strength = kinds[0].strength;
            }
            // A long name is written smaller, as one does by hand.
            let fits = |setter: &mut Self, kind: Type| setter.height_of(&text, kind, placing.width) <= SIGNING - 2.0;
            let kind = kinds.iter().copied().find(|kind| fits(self, *kind)).unwrap_or(kinds[kinds.len() - 1]);
            let above = (SIGNING - self.height_of(&text, kind, placing.width) - 2.0).max(0.0);
            self.prose_at(&text.plain("\u{A0}"), Placing { kind, ..placing }, top + above, mark, items);
        };
        match &signed.drawn {
            Some(drawn) => items.extend(strokes(drawn, left, top)),
            None => on_the_line(&cut(&signed.name), &WRITTEN, left, items),
        }
        on_the_line(&signed.date, &[look::CELL], right, items);
    }

    /// A line to write on with a small word under it; gives the height of both.
    fn signing_line(
        &mut self,
        word: &str,
        placing: Placing,
        room: f32,
        top: f32,
        mark: Mark,
        items: &mut Vec<Item>,
    ) -> f32 {
        items.push(Item::Shape(Shape::rule(placing.left, top + room, placing.width, 0.7, look::INK)));
        let kind = look::SMALL.sized(8.0, 12.0);
        let height = self.prose_at(
            &Rich::from(word).plain("\u{A0}"),
            Placing { kind, ..placing },
            top + room + 2.0,
            mark,
            items,
        );
        room + 2.0 + height
    }
}

/// The beginning of a name that is too long to sign with.
fn cut(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let start: String = name.chars().take(LETTERS).collect();
    format!("{}…", start.trim_end())
}

/// The strokes, as large as the room above the line allows, standing on it from its left end.
fn strokes(drawn: &Drawn, placing: Placing, top: f32) -> impl Iterator<Item = Item> {
    let scale = (placing.width / drawn.width.max(1.0)).min(SIGNING / drawn.height.max(1.0));
    let down = top + SIGNING - drawn.height * scale;
    drawn.strokes.iter().filter(|stroke| stroke.len() > 1).map(move |stroke| {
        let points = stroke.iter().map(|(x, y)| (placing.left + x * scale, down + y * scale)).collect();
        Item::Shape(Shape::line(points, PEN, look::INK))
    })
}
