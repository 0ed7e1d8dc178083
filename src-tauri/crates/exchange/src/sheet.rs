//! A decoded file: its headers, its rows, and what was strange about it.

use crate::cells::{RowSpan, Split};
use crate::{Encoding, Oddity, Separator};

/// A file as a table. It owns the file's text once; its cells are borrowed from it.
#[derive(Debug)]
pub struct Sheet {
    pub(crate) form: Form,
    pub(crate) header_line: Option<u64>,
    pub(crate) headers: Vec<String>,
    pub(crate) oddities: Vec<Oddity>,
    pub(crate) text: String,
    pub(crate) split: Split,
}

/// What a table was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Text with a sign between two cells: CSV and its kin, or what was pasted.
    Text {
        /// How the characters were written.
        encoding: Encoding,
        /// The sign between two cells.
        separator: Separator,
    },
    /// An Excel workbook. Lines are rows of the sheet.
    Workbook {
        /// All its sheets of cells, in the order of their tabs; at least one.
        sheets: Vec<WorkbookSheet>,
        /// Place, from 0, of the sheet that was read.
        shown: usize,
    },
    /// Contact cards (vCard). Lines are those on which a card begins.
    Cards {
        /// How the characters were written.
        encoding: Encoding,
    },
}

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkbookSheet {
    /// What its tab says.
    pub name: String,
    /// Whether its tab is hidden. It can be read all the same.
    pub hidden: bool,
}

/// One row below the header.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    row: RowSpan,
}

/// What the owner has set by hand about a file; everything else is found by content.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    /// How the characters are written.
    pub encoding: Option<Encoding>,
    /// The sign between two cells.
    pub separator: Option<Separator>,
    /// Where the header stands.
    pub header: HeaderAt,
    /// Place, from 0, of the workbook's sheet to read.
    pub sheet: Option<usize>,
}

/// Where the header stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum HeaderAt {
    /// Found by content.
    #[default]
    Found,
    /// On this line of the file, from 1.
    Line(u64),
    /// The file has none.
    Nowhere,
}

impl Sheet {
    /// What the table was read from.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// How the characters were written; nothing for a workbook.
    pub fn encoding(&self) -> Option<Encoding> {
        match self.form {
            Form::Text { encoding, .. } | Form::Cards { encoding } => Some(encoding),
            Form::Workbook { .. } => None,
        }
    }

    /// The sign between two cells; nothing where there is none.
    pub fn separator(&self) -> Option<Separator> {
        match self.form {
            Form::Text { separator, .. } => Some(separator),
            Form::Workbook { .. } | Form::Cards { .. } => None,
        }
    }

    /// Line of the header, from 1; nothing when the file has none, as a file of cards.
    pub fn header_line(&self) -> Option<u64> {
        self.header_line
    }

    /// The headers, all different from each other and none blank.
    pub fn headers(&self) -> &[String] {
        &self.headers
    }

    /// What was strange about the file, in the order of its lines; the whole file's first.
    pub fn oddities(&self) -> &[Oddity] {
        &self.oddities
    }

    /// What was strange about the row that begins on the line.
    pub fn oddities_at(&self, line: u64) -> impl Iterator<Item = &Oddity> {
        let start = self.oddities.partition_point(|oddity| oddity.line < Some(line));
        self.oddities[start..].iter().take_while(move |oddity| oddity.line == Some(line))
    }

    /// The rows below the header; blank ones are left out.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        self.split.rows.iter().map(|row| Row { sheet: self, row: *row })
    }

    /// The row at a place below the header, counted from 0.
    pub fn row(&self, place: usize) -> Option<Row<'_>> {
        self.split.rows.get(place).map(|row| Row { sheet: self, row: *row })
    }

    /// Number of rows below the header.
    pub fn len(&self) -> usize {
        self.split.rows.len()
    }

    /// Whether there is no row below the header.
    pub fn is_empty(&self) -> bool {
        self.split.rows.is_empty()
    }

    /// The filled cells of a column, trimmed, from the first `rows` rows.
    pub fn sample(&self, column: usize, rows: usize) -> impl Iterator<Item = &str> {
        self.rows().take(rows).map(move |row| row.cell(column).trim()).filter(|cell| !cell.is_empty())
    }
}

impl<'a> Row<'a> {
    /// Line of the file, or row of the workbook's sheet, from 1, on which the row begins.
    pub fn line(self) -> u64 {
        self.row.line
    }

    /// The cell of a column, counted from 0; blank where the row is too short.
    pub fn cell(self, column: usize) -> &'a str {
        if column >= self.row.cells as usize {
            return "";
        }
        let split = &self.sheet.split;
        split.cell(&self.sheet.text, split.spans[self.row.first as usize + column])
    }

    /// The cells as they stand: fewer or more than there are headers when the row is ragged.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        self.sheet.split.cells(&self.sheet.text, self.row)
    }
}
