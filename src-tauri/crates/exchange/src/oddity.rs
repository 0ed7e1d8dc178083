//! What was strange about a file that could nevertheless be read: nothing is mended in silence.

use crate::FileKind;

/// One strange thing in a file, with its line where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Oddity {
    /// Line of the file, from 1, on which the row begins; nothing when it concerns the whole file.
    pub line: Option<u64>,
    /// What was strange.
    pub kind: OddityKind,
}

/// What was strange, and the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OddityKind {
    /// No header row was found: the columns are called "Column 1", "Column 2" …
    NoHeader,
    /// The file's name says that it is of another kind than it is; it was read as what it is.
    NamedOtherwise {
        /// What the file is.
        kind: FileKind,
        /// The ending of its name, in lower case and without the dot.
        ending: String,
    },
    /// There is a header but no row below it.
    NoRows,
    /// Lines before the header (a title, a note) were passed over.
    LinesBeforeHeader {
        /// How many rows with content.
        rows: u64,
    },
    /// A header was blank and got a name.
    BlankHeader {
        /// Place of the column, from 1.
        column: usize,
        /// The name it got.
        named: String,
    },
    /// A header occurs twice; the later one got a number.
    DuplicateHeader {
        /// The header as it stands in the file.
        header: String,
        /// The name it got.
        named: String,
    },
    /// Rows without any content were passed over.
    BlankRows {
        /// How many.
        rows: u64,
    },
    /// The header stands in the file again, as when two exports were glued together; passed over.
    RepeatedHeader,
    /// The row has fewer cells than there are headers; the missing ones count as blank.
    TooFewCells {
        /// Cells in the row.
        cells: usize,
        /// Headers of the file.
        headers: usize,
    },
    /// The row has content beyond the last header: its cells have most likely slipped.
    TooManyCells {
        /// Cells in the row.
        cells: usize,
        /// Headers of the file.
        headers: usize,
    },
    /// A quote stands in the middle of a cell where it should be doubled; the cell was kept as typed.
    StrayQuote,
    /// A cell holds line breaks and, between them, lines that look like rows of this file: a quote
    /// may have swallowed them.
    HoldsWholeRows {
        /// How many of its lines look like rows.
        rows: u64,
    },
    /// The row holds the sign U+FFFD: a character was lost, here or before the file was made.
    LostCharacter,
    /// Zero bytes were taken out of the row.
    ZeroBytes,
    /// The row has a cell in which the workbook shows an error, as `#N/A`; it counts as blank.
    ErrorCell {
        /// Place of the column, from 1.
        column: usize,
        /// What the cell shows.
        shown: String,
    },
    /// Rows of the sheet are hidden, as a filter leaves them; they were read like the others.
    HiddenRows {
        /// How many.
        rows: u64,
    },
    /// The card ends with the next card or with the file instead of its own end; what it holds was kept.
    UnendedCard,
    /// Lines of the card say nothing that a card can say; they were passed over.
    BrokenCardLines {
        /// Line of the file, from 1, with the first of them.
        first: u64,
        /// How many.
        lines: u64,
    },
    /// Cards that stand for a group of others name nobody; they were passed over.
    GroupCards {
        /// How many.
        cards: u64,
    },
    /// Lines stand between two cards; they were passed over.
    LinesBetweenCards {
        /// How many.
        lines: u64,
    },
    /// The line is Windows-1252 in a file that is otherwise UTF-8, and was read so.
    OtherEncoding,
}

/// What an oddity asks of the one who imports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Good to know.
    Note,
    /// The row is usable; the owner should look at it.
    Warning,
    /// The row can't be trusted: keep it out and hand it back.
    Reject,
}

impl OddityKind {
    /// What the oddity asks of the one who imports.
    pub const fn weight(&self) -> Weight {
        match self {
            Self::NoRows
            | Self::NamedOtherwise { .. }
            | Self::HiddenRows { .. }
            | Self::GroupCards { .. }
            | Self::LinesBetweenCards { .. }
            | Self::LinesBeforeHeader { .. }
            | Self::BlankHeader { .. }
            | Self::DuplicateHeader { .. }
            | Self::BlankRows { .. }
            | Self::RepeatedHeader => Weight::Note,
            Self::NoHeader
            | Self::TooFewCells { .. }
            | Self::StrayQuote
            | Self::LostCharacter
            | Self::ErrorCell { .. }
            | Self::UnendedCard
            | Self::BrokenCardLines { .. }
            | Self::ZeroBytes
            | Self::OtherEncoding => Weight::Warning,
            Self::TooManyCells { .. } | Self::HoldsWholeRows { .. } => Weight::Reject,
        }
    }
}
