//! Why a file could not be read: a kind and its facts, no advice. The finished sentence for the owner
//! is made elsewhere from these; the `Display` here serves logs and tests.

use std::fmt;
use std::io;

use crate::{Encoding, FileKind};

/// Why a file could not be read as a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeFailure {
    /// The file could not be opened or read at all.
    #[error("the file could not be read: {kind}")]
    Unreadable {
        /// What the operating system said.
        kind: io::ErrorKind,
    },
    /// The file holds nothing, or nothing but blank lines.
    #[error("the file is empty")]
    Empty,
    /// The file's first bytes show that it is something that no table is read from.
    #[error("this is {kind}, not a table")]
    OtherKind {
        /// What the file really is.
        kind: FileKind,
    },
    /// The bytes are no text in any encoding known here.
    #[error("the file is not text")]
    NotText,
    /// The encoding that was asked for does not fit the bytes.
    #[error("line {line} is not {encoding} text")]
    WrongEncoding {
        /// The encoding that was asked for.
        encoding: Encoding,
        /// First line, from 1, that does not fit.
        line: u64,
    },
    /// A quote opens a cell and nothing closes it, so where the row ends is unknown. Nothing is read:
    /// reading on would put the rest of the file into one cell.
    #[error("the quote opened on line {line} never closes")]
    UnclosedQuote {
        /// Line, from 1, with the opening quote.
        line: u64,
    },
    /// The workbook is locked with a password.
    #[error("the workbook is locked with a password")]
    Locked,
    /// The workbook can't be read: a part is missing, cut off or not what it should be.
    #[error("the workbook is damaged")]
    Damaged {
        /// Row, from 1, behind which reading stopped; nothing when it stopped before the first.
        after_row: Option<u64>,
    },
    /// The workbook has no sheet of cells, or not the one that was asked for.
    #[error("the workbook has no such sheet")]
    NoSuchSheet,
    /// The file goes beyond what is read at once.
    #[error("too large: {found} {limit}, the most is {most}")]
    TooLarge {
        /// Line, from 1, where it is too much; nothing when it is the file as a whole.
        line: Option<u64>,
        /// What there is too much of.
        limit: Limit,
        /// How much was found; counting stops at the limit for everything but bytes of the file.
        found: u64,
        /// The most that is read.
        most: u64,
    },
}

/// What a file may have too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes in the whole file, at most [`MOST_BYTES`].
    Bytes,
    /// Bytes of a workbook once it is unpacked, at most [`MOST_UNPACKED_BYTES`].
    UnpackedBytes,
    /// Rows, at most [`MOST_ROWS`].
    Rows,
    /// Cells in the whole file, at most [`MOST_CELLS`].
    Cells,
    /// Columns in a row, at most [`MOST_COLUMNS`].
    Columns,
    /// Bytes in one cell, at most [`MOST_CELL_BYTES`].
    CellBytes,
}

/// The largest file that is read: 256 MiB, more than a million leads.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// The most that the parts of a workbook may unpack to: 1 GiB, what a full sheet of leads takes.
pub const MOST_UNPACKED_BYTES: u64 = 1024 * 1024 * 1024;
/// The most rows of one file: as many as a sheet of Excel has.
pub const MOST_ROWS: u64 = 1_048_576;
/// The most cells of one file; each takes 8 bytes of memory besides its text.
pub const MOST_CELLS: u64 = 24_000_000;
/// The most columns of one row. Outlook, the widest export known, has 92.
pub const MOST_COLUMNS: u64 = 2_000;
/// The longest cell, in bytes.
pub const MOST_CELL_BYTES: u64 = 1024 * 1024;

/// More than is read at once, of that much, on that line.
pub(crate) const fn too_large(limit: Limit, found: u64, line: Option<u64>) -> ExchangeFailure {
    ExchangeFailure::TooLarge { line, limit, found, most: limit.most() }
}

impl Limit {
    /// The most that is read.
    pub const fn most(self) -> u64 {
        match self {
            Self::Bytes => MOST_BYTES,
            Self::UnpackedBytes => MOST_UNPACKED_BYTES,
            Self::Rows => MOST_ROWS,
            Self::Cells => MOST_CELLS,
            Self::Columns => MOST_COLUMNS,
            Self::CellBytes => MOST_CELL_BYTES,
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Bytes => "bytes",
            Self::UnpackedBytes => "bytes when unpacked",
            Self::Rows => "rows",
            Self::Cells => "cells",
            Self::Columns => "columns",
            Self::CellBytes => "bytes in one cell",
        })
    }
}
