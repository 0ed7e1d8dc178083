//! From split cells to a [`Sheet`]: its header, the rows below it, and what was strange.

use std::collections::BTreeSet;

use crate::cells::{Part, RowSpan, Span, Split};
use crate::encoding::{Decoded, line_ends};
use crate::sheet::Form;
use crate::{ExchangeFailure, HeaderAt, Oddity, OddityKind, Reading, Separator, Sheet, header, separator};

/// A table of text as a sheet.
pub(crate) fn from_text(found: Decoded, reading: Reading) -> Result<Sheet, ExchangeFailure> {
    let Decoded { text, encoding, other_encoding } = found;
    let (text, zeros) = without_zeros(text)?;
    let told = separator::told(&text);
    let start = told.map_or(0, |(_, length)| length);
    let line = if start == 0 { 1 } else { 2 };
    let separator =
        reading.separator.or(told.map(|(separator, _)| separator)).unwrap_or_else(|| separator::guess(&text, start));
    let mut split = Split::with_room_for(&text, separator);
    split.read(&text, Part { start, line, most_rows: usize::MAX }, separator)?;
    let mut sheet = from_cells(Form::Text { encoding, separator }, text, split, reading.header);
    let Sheet { split, text, .. } = &sheet;
    let at = |lines: &[u64], kind: &OddityKind| -> Vec<Oddity> {
        lines.iter().map(|line| Oddity { line: Some(*line), kind: kind.clone() }).collect()
    };
    let mut strays = split.strays.clone();
    strays.dedup();
    let mut found = at(&strays, &OddityKind::StrayQuote);
    found.extend(at(&row_lines(split, &zeros), &OddityKind::ZeroBytes));
    found.extend(at(&row_lines(split, &other_encoding), &OddityKind::OtherEncoding));
    found.extend(at(&row_lines(split, &lost_characters(text)), &OddityKind::LostCharacter));
    found.extend(swallowed(split, text, separator, sheet.headers.len()));
    add(&mut sheet, found);
    Ok(sheet)
}

/// Cells in rows as a sheet: its header is looked for, its rows are counted.
pub(crate) fn from_cells(form: Form, text: String, mut split: Split, header: HeaderAt) -> Sheet {
    let header = match header {
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
    let mut sheet = Sheet { form, header_line, headers, oddities: Vec::new(), text, split };
    add(&mut sheet, oddities);
    sheet
}

/// Notes what else was strange, in the order of the lines.
pub(crate) fn add(sheet: &mut Sheet, oddities: Vec<Oddity>) {
    sheet.oddities.extend(oddities);
    sheet.oddities.sort_by_key(|oddity| oddity.line);
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

pub(crate) fn lost_characters(text: &str) -> Vec<u64> {
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
pub(crate) fn row_lines(split: &Split, lines: &[u64]) -> Vec<u64> {
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
    let again = header.map(|row| split.rows[row]);
    let (mut kept, mut blank) = (0, 0);
    for place in below..split.rows.len() {
        let row = split.rows[place];
        let (line, cells) = (Some(row.line), split.cells(text, row).rposition_filled());
        if cells == 0 {
            blank += 1;
            continue;
        }
        if again.is_some_and(|header| split.cells(text, row).eq(split.cells(text, header))) {
            note(line, OddityKind::RepeatedHeader);
            continue;
        }
        if (row.cells as usize) < width {
            note(line, OddityKind::TooFewCells { cells: row.cells as usize, headers: width });
        } else if cells > width {
            note(line, OddityKind::TooManyCells { cells, headers: width });
        }
        // In the same memory: a million rows need not stand there twice.
        split.rows[kept] = row;
        kept += 1;
    }
    if blank > 0 {
        note(None, OddityKind::BlankRows { rows: blank });
    }
    if kept == 0 {
        note(None, OddityKind::NoRows);
    }
    split.rows.truncate(kept);
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
    let rows = |span: &Span| {
        let lines = split.cell(text, *span).lines().skip(1);
        lines.filter(|line| line.matches(separator.sign()).count() + 1 == width).count() as u64
    };
    let cells =
        split.long_cells.iter().filter(|(line, _)| split.rows.binary_search_by_key(line, |row| row.line).is_ok());
    let counted = cells.map(|(line, span)| (*line, rows(span))).filter(|(_, rows)| *rows > 0);
    counted.map(|(line, rows)| Oddity { line: Some(line), kind: OddityKind::HoldsWholeRows { rows } }).collect()
}
