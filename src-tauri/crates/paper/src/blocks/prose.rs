//! Running text and the lines it is made of, for every block that holds text.

use super::Setter;
use crate::{
    block::Align,
    display::{Item, Mark},
    galley::{Strip, Tie},
    look::{self, Type, gap},
    rich::Rich,
    structure::Role,
    text::{
        line::{Line, Marks, Target},
        lines::{Spot, lines, place},
    },
};

/// How text is put into the column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placing {
    pub kind: Type,
    /// Left edge, measured from the frame's left edge.
    pub left: f32,
    pub width: f32,
    pub align: Align,
    /// Space above the first line.
    pub gap: f32,
}

impl Setter<'_> {
    pub(super) fn paragraph(&mut self, text: &Rich) {
        let node = self.structure.add(self.parent, Role::Paragraph);
        self.prose(text, self.column(look::BODY, gap::PARAGRAPH), Mark::Node(node));
    }

    /// Text across the text column.
    pub(super) fn column(&self, kind: Type, gap: f32) -> Placing {
        Placing {
            kind,
            left: self.frame.column - self.frame.left,
            width: self.frame.measure(),
            align: Align::Left,
            gap,
        }
    }

    /// Sets text as one strip per line, with no line left alone at the foot or the head of a page.
    pub(super) fn prose(&mut self, text: &Rich, placing: Placing, mark: Mark) {
        let (lines, targets) = self.lines(text, placing.kind, placing.width);
        let marks = Marks::new(self.structure, mark, &targets, self.known);
        let count = lines.len();
        for (number, line) in lines.into_iter().enumerate() {
            let mut items = Vec::new();
            place_line(line, placing, 0.0, &marks, &mut items);
            let tied = count > 1 && (number == 0 || number + 2 == count) || count == 3 && number < 2;
            self.push(Strip {
                height: placing.kind.leading,
                gap: if number == 0 { placing.gap } else { 0.0 },
                tie: if tied { Tie::ToNext } else { Tie::Free },
                items,
                ..Strip::default()
            });
        }
    }

    /// Sets text at a place inside a strip; gives its height.
    pub(super) fn prose_at(
        &mut self,
        text: &Rich,
        placing: Placing,
        top: f32,
        mark: Mark,
        items: &mut Vec<Item>,
    ) -> f32 {
        let (lines, targets) = self.lines(text, placing.kind, placing.width);
        let marks = Marks::new(self.structure, mark, &targets, self.known);
        let height = lines.len() as f32 * placing.kind.leading;
        for (number, line) in lines.into_iter().enumerate() {
            place_line(line, placing, top + number as f32 * placing.kind.leading, &marks, items);
        }
        height
    }

    /// The height of text set in this way.
    pub(super) fn height_of(&mut self, text: &Rich, kind: Type, width: f32) -> f32 {
        self.lines(text, kind, width).0.len() as f32 * kind.leading
    }

    fn lines(&mut self, text: &Rich, kind: Type, width: f32) -> (Vec<Line>, Vec<Target>) {
        lines(self.shaper, text, kind, width, self.hyphens)
    }
}

/// Puts a line into a strip, its top at `top`.
pub(super) fn place_line(line: Line, placing: Placing, top: f32, marks: &Marks<'_>, items: &mut Vec<Item>) {
    let Placing { kind, left, width, align, .. } = placing;
    place(line, Spot { left, width, kind, align }, top, marks, items);
}
