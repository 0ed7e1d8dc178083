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
        line::{Line, Marks, Start},
        paragraph::{Hyphens, Paragraph},
        shape::Shaper,
    },
};

/// The height of Inter's capitals, as a part of the type size.
const CAPITALS: f32 = 0.73;

/// The largest type in which words are divided, in points.
const LARGEST_DIVIDED: f32 = 12.0;

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

    fn lines(&mut self, text: &Rich, kind: Type, width: f32) -> (Vec<Line>, Vec<crate::document::BlockId>) {
        let paragraph = Paragraph::new(self.shaper, text, kind);
        let lines = if kind.size > LARGEST_DIVIDED {
            balanced(&paragraph, self.shaper, width)
        } else {
            paragraph.lines(self.shaper, width, self.hyphens)
        };
        (lines, paragraph.links)
    }
}

/// The lines of a title: never divided within a word, and of one length as far as they can be.
fn balanced(paragraph: &Paragraph, shaper: &mut Shaper, width: f32) -> Vec<Line> {
    let lines = paragraph.lines(shaper, width, Hyphens::None);
    if lines.len() < 2 {
        return lines;
    }
    let (mut too_narrow, mut fits) = (width / 2.0, width);
    while fits - too_narrow > 4.0 {
        let middle = f32::midpoint(too_narrow, fits);
        if paragraph.lines(shaper, middle, Hyphens::None).len() > lines.len() {
            too_narrow = middle;
        } else {
            fits = middle;
        }
    }
    paragraph.lines(shaper, fits, Hyphens::None)
}

/// Puts a line into a strip: its top at `top`, its baseline where the type's leading puts it.
pub(super) fn place_line(line: Line, placing: Placing, top: f32, marks: &Marks<'_>, items: &mut Vec<Item>) {
    let slack = placing.width - line.width;
    let start = match (placing.align, line.direction) {
        (Align::Left, Start::Left) => 0.0,
        (Align::Centre, _) => slack / 2.0,
        (Align::Right | Align::Decimal, _) | (Align::Left, Start::Right) => slack,
    };
    line.place(placing.left + start, top + baseline(placing.kind), marks, items);
}

/// Distance from the top of a line to its baseline: capitals stand in the middle of the leading.
pub(super) fn baseline(kind: Type) -> f32 {
    f32::midpoint(kind.leading, kind.size * CAPITALS)
}
