//! A decoded file: its headers, its rows, and what was strange about it.

use std::collections::{BTreeSet, HashSet};

use crate::cells::{Part, RowSpan, Span, Split};
use crate::encoding::{self, Decoded, line_ends};
use crate::failure::{Limit, MOST_BYTES};
use crate::{Encoding, ExchangeFailure, Oddity, OddityKind, Separator, header, other_kind, separator};

/// A file as a table. It owns the file's text once; its cells are borrowed from it.
#[derive(Debug)]
pub struct Sheet {
    encoding: Encoding,
    separator: Separator,
    header_line: Option<u64>,
    headers: Vec<String>,
    oddities: Vec<Oddity>,
    text: String,
    split: Split,
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

/// Reads a file; encoding, separator and header are found by content.
///
/// The bytes may have at most [`MOST_BYTES`](crate::MOST_BYTES).
pub fn decode(bytes: &[u8]) -> Result<Sheet, ExchangeFailure> {
    decode_with(bytes, Reading::default())
}

/// Reads a file with what the owner has set by hand.
pub fn decode_with(bytes: &[u8], reading: Reading) -> Result<Sheet, ExchangeFailure> {
    let found = bytes.len() as u64;
    if found > MOST_BYTES {
        return Err(ExchangeFailure::TooLarge { limit: Limit::Bytes, found, most: MOST_BYTES });
    }
    if let Some(kind) = other_kind(bytes) {
        return Err(ExchangeFailure::OtherKind { kind });
    }
    let found = match reading.encoding {
        Some(encoding) => encoding::to_text_as(bytes, encoding)?,
        None => encoding::to_text(bytes),
    };
    if found.text.chars().all(|sign| sign.is_whitespace() || sign == '\0') {
        return Err(ExchangeFailure::Empty);
    }
    assemble(found, reading)
}

impl Sheet {
    /// How the characters were written.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The sign between two cells.
    pub fn separator(&self) -> Separator {
        self.separator
    }

    /// Line of the header, from 1; nothing when the file has none.
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
    /// Line of the file, from 1, on which the row begins.
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

fn assemble(found: Decoded, reading: Reading) -> Result<Sheet, ExchangeFailure> {
    let Decoded { text, encoding, other_encoding } = found;
    let (text, zeros) = without_zeros(text)?;
    let told = separator::told(&text);
    let start = told.map_or(0, |(_, length)| length);
    let line = if start == 0 { 1 } else { 2 };
    let separator =
        reading.separator.or(told.map(|(separator, _)| separator)).unwrap_or_else(|| separator::guess(&text, start));
    let mut split = Split::default();
    split.read(&text, Part { start, line, most_rows: usize::MAX }, separator)?;

    let header = match reading.header {
        HeaderAt::Found => header::find(&split, &text),
        HeaderAt::Line(line) => split.rows.iter().position(|row| row.line == line),
        HeaderAt::Nowhere => None,
    };
    let mut oddities = Vec::new();
    let raw: Vec<&str> = match header {
        Some(row) => split.cells(&text, split.rows[row]).collect(),
        None => vec![""; separator::common_width(&split, &text)],
    };
    let headers = header::distinct(&raw, &mut oddities);
    if header.is_none() {
        oddities.clear();
        oddities.push(Oddity { line: None, kind: OddityKind::NoHeader });
    }
    let header_line = header.map(|row| split.rows[row].line);
    keep_rows(&mut split, &text, header, headers.len(), &mut oddities);
    let at = |lines: &[u64], kind: &OddityKind| -> Vec<Oddity> {
        lines.iter().map(|line| Oddity { line: Some(*line), kind: kind.clone() }).collect()
    };
    split.strays.dedup();
    oddities.extend(at(&split.strays, &OddityKind::StrayQuote));
    oddities.extend(at(&row_lines(&split, &zeros), &OddityKind::ZeroBytes));
    oddities.extend(at(&row_lines(&split, &other_encoding), &OddityKind::OtherEncoding));
    oddities.extend(at(&row_lines(&split, &lost_characters(&text)), &OddityKind::LostCharacter));
    oddities.extend(swallowed(&split, &text, separator, headers.len()));
    oddities.sort_by_key(|oddity| oddity.line);
    Ok(Sheet { encoding, separator, header_line, headers, oddities, text, split })
}

/// Takes out zero bytes and names their lines. A file with many of them is no text.
fn without_zeros(text: String) -> Result<(String, Vec<u64>), ExchangeFailure> {
    let bytes = text.as_bytes();
    let control = |byte: &&u8| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r');
    let controls = bytes.iter().filter(control).count();
    if controls * 10 > bytes.len() {
        return Err(ExchangeFailure::NotText);
    }
    if !bytes.contains(&0) {
        return Ok((text, Vec::new()));
    }
    let lines = lines_with(&text, '\0');
    Ok((text.replace('\0', ""), lines))
}

fn lost_characters(text: &str) -> Vec<u64> {
    lines_with(text, char::REPLACEMENT_CHARACTER)
}

/// Lines, from 1, that hold the sign.
fn lines_with(text: &str, sign: char) -> Vec<u64> {
    let (mut line, mut from, mut lines) = (1, 0, Vec::new());
    for (at, _) in text.match_indices(sign) {
        line += line_ends(&text.as_bytes()[from..at]);
        from = at;
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    lines
}

/// The rows that begin on the lines or spread over them.
fn row_lines(split: &Split, lines: &[u64]) -> Vec<u64> {
    let of = |line: &u64| match split.rows.partition_point(|row| row.line <= *line) {
        0 => None,
        after => Some(split.rows[after - 1].line),
    };
    lines.iter().filter_map(of).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Leaves the rows below the header that have content, and reports the ragged ones.
fn keep_rows(split: &mut Split, text: &str, header: Option<usize>, width: usize, oddities: &mut Vec<Oddity>) {
    let mut note = |line: Option<u64>, kind: OddityKind| oddities.push(Oddity { line, kind });
    let filled = |row: &RowSpan| split.cells(text, *row).rposition_filled();
    let below = header.map_or(0, |row| row + 1);
    let before = split.rows[..below.saturating_sub(1)].iter().filter(|row| filled(row) > 0).count();
    if before > 0 {
        note(None, OddityKind::LinesBeforeHeader { rows: before as u64 });
    }
    let again: Option<Vec<&str>> = header.map(|row| split.cells(text, split.rows[row]).collect());
    let (mut kept, mut blank) = (Vec::with_capacity(split.rows.len()), 0);
    for row in &split.rows[below..] {
        let (line, cells) = (Some(row.line), filled(row));
        if cells == 0 {
            blank += 1;
            continue;
        }
        if again.as_ref().is_some_and(|header| split.cells(text, *row).eq(header.iter().copied())) {
            note(line, OddityKind::RepeatedHeader);
            continue;
        }
        if (row.cells as usize) < width {
            note(line, OddityKind::TooFewCells { cells: row.cells as usize, headers: width });
        } else if cells > width {
            note(line, OddityKind::TooManyCells { cells, headers: width });
        }
        kept.push(*row);
    }
    if blank > 0 {
        note(None, OddityKind::BlankRows { rows: blank });
    }
    if kept.is_empty() {
        note(None, OddityKind::NoRows);
    }
    split.rows = kept;
}

trait LastFilled {
    /// Number of cells up to the last one with content; 0 when all are blank.
    fn rposition_filled(self) -> usize;
}

impl<'a, I: Iterator<Item = &'a str>> LastFilled for I {
    fn rposition_filled(self) -> usize {
        let filled = self.enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        filled.last().map_or(0, |(at, _)| at + 1)
    }
}

/// Cells of several lines among which lines look like rows of this very file.
fn swallowed(split: &Split, text: &str, separator: Separator, width: usize) -> Vec<Oddity> {
    // Of two columns, every sentence with one comma would look like a row.
    const FEWEST: usize = 3;
    if width < FEWEST {
        return Vec::new();
    }
    let kept: HashSet<u64> = split.rows.iter().map(|row| row.line).collect();
    let rows = |span: &Span| {
        let lines = split.cell(text, *span).lines().skip(1);
        lines.filter(|line| line.matches(separator.sign()).count() + 1 == width).count() as u64
    };
    let cells = split.long_cells.iter().filter(|(line, _)| kept.contains(line));
    let counted = cells.map(|(line, span)| (*line, rows(span))).filter(|(_, rows)| *rows > 0);
    counted.map(|(line, rows)| Oddity { line: Some(line), kind: OddityKind::HoldsWholeRows { rows } }).collect()
}
