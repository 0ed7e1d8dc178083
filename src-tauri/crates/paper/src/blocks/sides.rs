//! What each side promises: two clauses beside each other, each on the colour of its hat.

use super::{Setter, figure::Area, prose::Placing};
use crate::{
    block::{Align, List, Marker, Side},
    display::{Item, Mark},
    galley::{EntryKind, Strip},
    look::{self, Type, gap},
    rich::Rich,
    structure::{NodeId, Numbering, Role},
    text::lines::baseline,
};

const BETWEEN: f32 = 12.0;
const PADDING: f32 = 12.0;
const BAR: f32 = 3.5;
const INDENT: f32 = 12.0;
/// Room for the number of the clause.
const MARGIN: f32 = 30.0;
/// Sides that need more than this part of a page stand below each other, so that they can be parted.
const TALL: f32 = 0.6;

const TEXT: Type = look::CELL.sized(9.4, 14.0);
const NUMBER: Type = look::MARGIN.sized(9.4, 15.5);

impl Setter<'_> {
    pub(super) fn sides(&mut self, sides: &[Side]) {
        let count = sides.len().max(1) as f32;
        let width = (self.frame.full() - BETWEEN * (count - 1.0)) / count;
        let tallest = sides.iter().map(|side| self.height_of_side(side, width)).fold(0.0, f32::max);
        if tallest > (self.frame.bottom - self.frame.top) * TALL {
            self.below_each_other(sides);
            return;
        }
        let depth = self.depth_of_clause();
        let first = self.galley.strips.len();
        let mut items = Vec::new();
        let mut height = 0.0_f32;
        let mut texts = Vec::new();
        for (number, side) in sides.iter().enumerate() {
            let left = number as f32 * (width + BETWEEN);
            height = height.max(self.side(side, depth, left, width, &mut texts));
        }
        self.depth = self.reachable(depth);
        for (number, side) in sides.iter().enumerate() {
            let left = number as f32 * (width + BETWEEN);
            self.wash_of(side.hat, Area::new(left, 0.0, width, height), 0.0, &mut items);
            self.bar_of(side.hat, Area::new(left, 0.0, width, BAR), &mut items);
        }
        items.append(&mut texts);
        self.push(Strip { height, gap: gap::BLOCK, items, ..Strip::default() });
        for side in sides {
            let clause = &side.clause;
            let number = Some(clause.number.clone());
            self.enter(depth, EntryKind::Clause, number, &clause.title, clause.id.as_ref(), first);
        }
    }

    /// Like any two clauses with their lists.
    fn below_each_other(&mut self, sides: &[Side]) {
        for side in sides {
            self.clause(&side.clause);
            self.list(&List { marker: Marker::Bullet, items: side.promises.clone() });
        }
    }

    /// Roughly how tall a side will be; enough to know whether it fits.
    fn height_of_side(&mut self, side: &Side, width: f32) -> f32 {
        let inner = width - 2.0 * PADDING;
        let mut height = 2.0 * PADDING + 4.0;
        height += self.height_of(&Rich::from(side.clause.title.as_str()), look::SUBSECTION, inner - MARGIN);
        height += self.height_of(&side.clause.text, TEXT, inner);
        side.promises.iter().fold(height, |sum, promise| sum + 4.0 + self.height_of(promise, TEXT, inner - INDENT))
    }

    /// Sets the words of one side; gives how tall it has to be for them.
    fn side(&mut self, side: &Side, depth: u8, left: f32, width: f32, items: &mut Vec<Item>) -> f32 {
        let clause = &side.clause;
        let heading = self.structure.add(self.parent, Role::Heading(self.reachable(depth)));
        let inner =
            Placing { kind: TEXT, left: left + PADDING, width: width - 2.0 * PADDING, align: Align::Left, gap: 0.0 };
        let mut top = BAR + PADDING - 3.0;
        let number = Rich::from(format!("{}\u{A0}", clause.number));
        let drop = baseline(look::SUBSECTION) - baseline(NUMBER);
        let wide = self.height_of(&number, NUMBER, MARGIN) > NUMBER.leading;
        let width = if wide { inner.width } else { MARGIN };
        self.prose_at(&number, Placing { kind: NUMBER, width, ..inner }, top + drop, Mark::Node(heading), items);
        if wide {
            // A number too long for the margin takes a line of its own.
            top += look::SUBSECTION.leading;
        }
        let title = Placing { kind: look::SUBSECTION, left: inner.left + MARGIN, width: inner.width - MARGIN, ..inner };
        top +=
            self.prose_at(&Rich::from(clause.title.as_str()).plain("\u{A0}"), title, top, Mark::Node(heading), items);
        top += 4.0;
        if !clause.text.is_empty() {
            let paragraph = self.structure.add(self.parent, Role::Paragraph);
            top += self.prose_at(&clause.text, inner, top, Mark::Node(paragraph), items) + 3.0;
        }
        if !side.promises.is_empty() {
            let list = self.structure.add(self.parent, Role::List(Numbering::Disc));
            for promise in &side.promises {
                top += self.promise(promise, list, inner, top, items) + 4.0;
            }
        }
        top + PADDING - 4.0
    }

    fn promise(&mut self, text: &Rich, list: NodeId, placing: Placing, top: f32, items: &mut Vec<Item>) -> f32 {
        let item = self.structure.add(list, Role::ListItem);
        let label = self.structure.add(item, Role::Label);
        let body = self.structure.add(item, Role::ListBody);
        let dot = Placing { kind: TEXT.coloured(look::LINE_STRONG), width: INDENT + 6.0, ..placing };
        self.prose_at(&Rich::from("•\u{A0}"), dot, top, Mark::Node(label), items);
        let words = Placing { left: placing.left + INDENT, width: placing.width - INDENT, ..placing };
        self.prose_at(&text.clone().plain("\u{A0}"), words, top, Mark::Node(body), items)
    }
}
