//! Text as lines in their places: the same for running text and for pages that are set by hand.

use super::{
    line::{Line, Marks, Start, Target},
    paragraph::{Hyphens, Paragraph},
    shape::Shaper,
};
use crate::{block::Align, display::Item, look::Type, rich::Rich};

/// The height of Inter's capitals, as a part of the type size.
const CAPITALS: f32 = 0.73;

/// The largest type in which words are divided, in points.
const LARGEST_DIVIDED: f32 = 12.0;

/// The lines of a text, and the places that its links lead to.
pub(crate) fn lines(
    shaper: &mut Shaper,
    text: &Rich,
    kind: Type,
    width: f32,
    hyphens: Hyphens,
) -> (Vec<Line>, Vec<Target>) {
    let paragraph = Paragraph::new(shaper, text, kind);
    let lines = if kind.size > LARGEST_DIVIDED {
        balanced(&paragraph, shaper, width)
    } else {
        paragraph.lines(shaper, width, hyphens)
    };
    (lines, paragraph.links)
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

/// Where a line goes: from a left edge across a width, in one kind of type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    pub left: f32,
    pub width: f32,
    pub kind: Type,
    pub align: Align,
}

impl Spot {
    pub(crate) const fn new(left: f32, width: f32, kind: Type) -> Self {
        Self { left, width, kind, align: Align::Left }
    }

    pub(crate) const fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }
}

/// Puts a line in its place: its top at `top`, its baseline where the type's leading puts it.
pub(crate) fn place(line: Line, spot: Spot, top: f32, marks: &Marks<'_>, items: &mut Vec<Item>) {
    let slack = spot.width - line.width;
    let start = match (spot.align, line.direction) {
        (Align::Left, Start::Left) => 0.0,
        (Align::Centre, _) => slack / 2.0,
        (Align::Right | Align::Decimal, _) | (Align::Left, Start::Right) => slack,
    };
    line.place(spot.left + start, top + baseline(spot.kind), marks, items);
}

/// Distance from the top of a line to its baseline: capitals stand in the middle of the leading.
pub(crate) fn baseline(kind: Type) -> f32 {
    f32::midpoint(kind.leading, kind.size * CAPITALS)
}
