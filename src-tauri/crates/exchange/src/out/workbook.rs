//! A workbook (XLSX) with one sheet: a header that stays in sight, a filter on every column, and cells that are what they
//! look like. A text is written as text, so that a telephone number keeps its `+`, a postal code its zeros, and nothing is
//! ever run as a formula; a day is a day, so that it can be sorted.

use std::io::{self, Write};
use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Worksheet, XlsxError};

use super::{Day, Moment};
use crate::caught::caught;
use crate::disk::folder_of;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'a> {
    /// Its header.
    pub header: &'a str,
    /// Its width in characters.
    pub width: u16,
    /// What stands in it.
    pub holds: Holding,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// Texts.
    Texts,
    /// Days.
    Days,
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// A text; a blank one is nothing.
    Text(&'a str),
    /// A day.
    Day(Day),
}

/// Most rows of a sheet, the header among them.
const MOST_ROWS: u32 = 1_048_576;
/// Most characters of a cell, as Excel counts them.
const MOST_UNITS: usize = 32_767;

/// Writes a workbook, row by row: what was written leaves the memory, so a log of any length fits.
///
/// ```
/// use exchange::out::{Cell, Column, Day, Holding, Moment, Workbook};
/// let columns = [Column { header: "Phone", width: 18, holds: Holding::Texts }, Column { header: "Added", width: 12, holds: Holding::Days }];
/// let now = Moment { day: Day(2026, 11, 22), time: (12, 0, 0) };
/// let mut workbook = Workbook::new("Leads", &columns, now, "leads.xlsx".as_ref())?;
/// workbook.row(&[Cell::Text("+44 20 7946 0000"), Cell::Day(Day(2026, 11, 22))])?;
/// let mut out = Vec::new();
/// workbook.finish(&mut out)?;
/// assert!(out.starts_with(b"PK"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct Workbook {
    inner: rust_xlsxwriter::Workbook,
    rows: u32,
    shortened: u64,
    text: Format,
    day: Format,
}

impl Workbook {
    /// Begins a workbook with a sheet of that name; `now` is written into its properties. Its rows wait in a file without a
    /// name in the folder of `target`, where there has to be room for them anyway.
    pub fn new(sheet: &str, columns: &[Column<'_>], now: Moment, target: &Path) -> io::Result<Self> {
        let mut inner = rust_xlsxwriter::Workbook::new();
        inner.set_tempdir(folder_of(target)).map_err(failed)?;
        let written =
            day(now.day)?.and_hms(now.time.0 as u16, now.time.1 as u8, f64::from(now.time.2)).map_err(failed)?;
        inner.set_properties(&DocProperties::new().set_creation_datetime(&written));
        let text = Format::new().set_num_format("@").set_align(FormatAlign::Top);
        let day = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
        let head = Format::new().set_bold().set_num_format("@");
        let page = inner.add_worksheet_with_constant_memory().map_err(failed)?;
        prepare(page, sheet, columns, &head).map_err(failed)?;
        Ok(Self { inner, rows: 1, shortened: 0, text, day })
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        if self.rows >= MOST_ROWS {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "more rows than a workbook holds"));
        }
        with_room(|| {
            let page = self.inner.worksheet_from_index(0).map_err(failed)?;
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Cell::Text("") => {}
                    Cell::Text(text) => {
                        let kept = fitting(text);
                        self.shortened += u64::from(kept.len() < text.len());
                        page.write_string_with_format(self.rows, column, kept, &self.text).map_err(failed)?;
                    }
                    Cell::Day(on) => {
                        page.write_datetime_with_format(self.rows, column, day(*on)?, &self.day).map_err(failed)?;
                    }
                }
            }
            self.rows += 1;
            Ok(())
        })
    }

    /// How many cells were longer than a workbook holds and were cut: 32,767 characters.
    pub const fn shortened(&self) -> u64 {
        self.shortened
    }

    /// Writes the finished workbook.
    pub fn finish(mut self, out: &mut (impl Write + Send)) -> io::Result<()> {
        with_room(|| self.inner.save_to_writer(out).map_err(failed))
    }
}

/// Does what writes to the file without a name. The library panics where that file can't grow.
fn with_room(write: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
    caught(write).unwrap_or_else(|| Err(io::ErrorKind::StorageFull.into()))
}

fn prepare(page: &mut Worksheet, sheet: &str, columns: &[Column<'_>], head: &Format) -> Result<(), XlsxError> {
    page.set_name(sheet)?;
    page.set_freeze_panes(1, 0)?;
    for (at, column) in (0..).zip(columns) {
        page.set_column_width(at, column.width)?;
        page.write_string_with_format(0, at, column.header, head)?;
    }
    // The filter reaches down as far as rows may follow: how many there are is known only at the end.
    if let Some(last) = columns.len().checked_sub(1) {
        page.autofilter(0, 0, MOST_ROWS - 1, last as u16)?;
    }
    Ok(())
}

fn day(Day(year, month, day): Day) -> io::Result<ExcelDateTime> {
    ExcelDateTime::from_ymd(year as u16, month as u8, day as u8).map_err(failed)
}

/// The beginning of a text that fits into a cell.
fn fitting(text: &str) -> &str {
    if text.len() <= MOST_UNITS {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, sign)| {
        units += sign.len_utf16();
        units > MOST_UNITS
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// What went wrong underneath, so that a full disk is still told as one.
fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) | XlsxError::TempFileError(_, error) => error,
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_a_cell_ends() {
        let cases = [
            ("x".repeat(32_767), 32_767),
            ("x".repeat(40_000), 32_767),
            ("é".repeat(32_767), 32_767),
            ("👩".repeat(20_000), 16_383),
            (String::new(), 0),
        ];
        for (text, expect) in cases {
            assert_eq!(fitting(&text).chars().count(), expect);
        }
    }
}
