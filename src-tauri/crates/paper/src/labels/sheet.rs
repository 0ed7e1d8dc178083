//! Sheets of labels: how many there are, how large, and where.

use super::Field;
use crate::document::PaperSize;

/// Points in a millimetre.
pub(super) const MILLIMETRE: f32 = 72.0 / 25.4;

/// How far a sum of measures may go over the sheet before it is a fault, in millimetres: makers round theirs.
const TOLERANCE: f32 = 0.11;

/// The smallest label that words can be set on, in millimetres.
const LEAST: (f32, f32) = (15.0, 8.0);

/// A sheet of labels, all lengths in millimetres.
///
/// ```
/// use paper::LabelSheet;
///
/// assert_eq!(LabelSheet::AVERY_5160.count(), 30);
/// assert!(LabelSheet::AVERY_L7160.problems().is_empty());
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelSheet {
    /// The sheet that the labels stick on.
    pub paper: PaperSize,
    /// Labels beside each other.
    pub columns: u32,
    /// Labels below each other.
    pub rows: u32,
    /// Width of a label.
    pub width: f32,
    /// Height of a label.
    pub height: f32,
    /// From the sheet's left edge to the first label.
    pub left: f32,
    /// From the sheet's top edge to the first label.
    pub top: f32,
    /// Between two labels beside each other.
    pub across: f32,
    /// Between two labels below each other.
    pub down: f32,
}

/// What is wrong with the measures of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetProblem {
    /// There must be at least one column and one row, and at most 20 and 50.
    Count,
    /// A label is too small for words, or a length is negative or no number.
    Size,
    /// Margin, labels and gaps are wider than the sheet.
    TooWide,
    /// Margin, labels and gaps are higher than the sheet.
    TooHigh,
}

impl LabelSheet {
    /// Avery 5160, address labels for US Letter: 30 of 2 5/8 by 1 inch, margins of 3/16 and 1/2 inch, 1/8 inch between the
    /// columns, as the maker's template has them.
    pub const AVERY_5160: Self = Self {
        paper: PaperSize::Letter,
        columns: 3,
        rows: 10,
        width: 66.675,
        height: 25.4,
        left: 4.7625,
        top: 12.7,
        across: 3.175,
        down: 0.0,
    };

    /// Avery L7160, address labels for A4: 21 of 63.5 by 38.1 mm, margins of 7.25 and 15.15 mm, 2.5 mm between the columns,
    /// as the maker's template has them.
    pub const AVERY_L7160: Self = Self {
        paper: PaperSize::A4,
        columns: 3,
        rows: 7,
        width: 63.5,
        height: 38.1,
        left: 7.25,
        top: 15.15,
        across: 2.5,
        down: 0.0,
    };

    /// How many labels a sheet has.
    pub const fn count(&self) -> u32 {
        self.columns * self.rows
    }

    /// What is wrong with the measures; nothing if all labels lie on the sheet.
    pub fn problems(&self) -> Vec<SheetProblem> {
        let mut problems = Vec::new();
        if self.columns == 0 || self.rows == 0 || self.columns > 20 || self.rows > 50 {
            problems.push(SheetProblem::Count);
        }
        let is_length = |length: f32| length.is_finite() && length >= 0.0;
        let lengths = [self.left, self.top, self.across, self.down].into_iter().all(is_length);
        let is_large = self.width >= LEAST.0 && self.height >= LEAST.1;
        if !lengths || !is_large {
            problems.push(SheetProblem::Size);
        }
        let (width, height) = self.paper.points();
        let reach = |margin: f32, count: u32, size: f32, gap: f32| {
            margin + count as f32 * size + count.saturating_sub(1) as f32 * gap
        };
        if reach(self.left, self.columns, self.width, self.across) > width / MILLIMETRE + TOLERANCE {
            problems.push(SheetProblem::TooWide);
        }
        if reach(self.top, self.rows, self.height, self.down) > height / MILLIMETRE + TOLERANCE {
            problems.push(SheetProblem::TooHigh);
        }
        problems
    }

    /// Where a label lies, counted from 0 along the rows.
    pub(crate) fn field(&self, number: u32) -> Field {
        let (row, column) = (number / self.columns.max(1), number % self.columns.max(1));
        Field {
            left: (self.left + column as f32 * (self.width + self.across)) * MILLIMETRE,
            top: (self.top + row as f32 * (self.height + self.down)) * MILLIMETRE,
            width: self.width * MILLIMETRE,
            height: self.height * MILLIMETRE,
        }
    }
}
