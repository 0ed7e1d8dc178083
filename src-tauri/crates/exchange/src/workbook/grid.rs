//! The cells of a sheet as text, row by row.

use std::collections::HashMap;

use calamine::{Data, DataRef, XlsxError};

use super::number::{self, Shape};
use super::{Workbook, why};
use crate::cells::{RowSpan, Span, Split};
use crate::failure::{Limit, MOST_CELL_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, too_large};
use crate::{ExchangeFailure, Oddity, OddityKind};

/// The filled cells of a sheet. Rows without any are left out; lines are the rows' own numbers.
pub(super) struct Grid {
    pub(super) text: String,
    pub(super) split: Split,
    pub(super) errors: Vec<Oddity>,
}

/// Reads a sheet, at most so many filled rows of it.
pub(super) fn read(workbook: &mut Workbook<'_>, sheet: &str, most_rows: usize) -> Result<Grid, ExchangeFailure> {
    let dates_from_1904 = workbook.has_1904_epoch();
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(|failure| why(&failure, None))?;
    let shapes: Vec<Shape> = cells.styles().iter().map(number::shape).collect();
    let mut last = Place { line: 1, column: 0 };
    let mut taking = Taking {
        grid: Grid { text: String::new(), split: Split::default(), errors: Vec::new() },
        shared: HashMap::new(),
    };
    loop {
        let (cell, style) = match cells.next_cell_with_style_id() {
            Ok(Some(next)) => next,
            Ok(None) => return Ok(taking.grid),
            // An error that the reader has no name for, as newer sheets show them. Where it stands is not
            // told; most stand at the end of a row.
            Err(XlsxError::CellError(shown)) => {
                last.column += 1;
                taking.note_error(last, shown);
                continue;
            }
            Err(failure) => return Err(why(&failure, taking.last_row())),
        };
        let (row, column) = cell.get_position();
        let place = Place { line: u64::from(row) + 1, column: column as usize };
        last = place;
        let text = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::SharedString(text) => {
                if taking.is_full(place, most_rows) {
                    return Ok(taking.grid);
                }
                taking.put_shared(place, text)?;
                continue;
            }
            DataRef::Error(error) => {
                taking.note_error(place, Data::Error(error.clone()).to_string());
                continue;
            }
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::Bool(true) => "TRUE".to_owned(),
            DataRef::Bool(false) => "FALSE".to_owned(),
            DataRef::Int(number) => number.to_string(),
            DataRef::Float(number) => number::text(*number, shapes.get(style)),
            DataRef::DateTime(moment) => number::moment(moment, dates_from_1904),
        };
        if taking.is_full(place, most_rows) {
            return Ok(taking.grid);
        }
        taking.put(place, &text)?;
    }
}

#[derive(Clone, Copy)]
struct Place {
    line: u64,
    column: usize,
}

struct Taking {
    grid: Grid,
    /// Texts that many cells share, by where the workbook keeps them: they are kept once here too.
    shared: HashMap<*const u8, Span>,
}

impl Taking {
    fn last_row(&self) -> Option<u64> {
        self.grid.split.rows.last().map(|row| row.line)
    }

    /// Whether the cell would begin a row beyond those that were asked for.
    fn is_full(&self, place: Place, most_rows: usize) -> bool {
        self.grid.split.rows.len() >= most_rows && self.last_row() != Some(place.line)
    }

    fn note_error(&mut self, place: Place, shown: String) {
        let kind = OddityKind::ErrorCell { column: place.column + 1, shown };
        self.grid.errors.push(Oddity { line: Some(place.line), kind });
    }

    fn put_shared(&mut self, place: Place, text: &str) -> Result<(), ExchangeFailure> {
        let known =
            self.shared.get(&text.as_ptr()).copied().filter(|span| (span.end - span.start) as usize == text.len());
        let span = if let Some(span) = known {
            span
        } else {
            let span = self.keep(place, text)?;
            self.shared.insert(text.as_ptr(), span);
            span
        };
        self.put_span(place, span)
    }

    fn put(&mut self, place: Place, text: &str) -> Result<(), ExchangeFailure> {
        let span = self.keep(place, text)?;
        self.put_span(place, span)
    }

    fn keep(&mut self, place: Place, text: &str) -> Result<Span, ExchangeFailure> {
        if text.len() as u64 > MOST_CELL_BYTES {
            return Err(too_large(Limit::CellBytes, text.len() as u64, Some(place.line)));
        }
        let start = self.grid.text.len();
        self.grid.text.push_str(text);
        // The parts of a workbook are limited before: its text stays far below four gigabytes.
        Ok(Span { start: start as u32, end: self.grid.text.len() as u32 })
    }

    fn put_span(&mut self, place: Place, span: Span) -> Result<(), ExchangeFailure> {
        if place.column as u64 >= MOST_COLUMNS {
            return Err(too_large(Limit::Columns, place.column as u64 + 1, Some(place.line)));
        }
        if span.start == span.end {
            return Ok(());
        }
        let split = &mut self.grid.split;
        let last = split.rows.last().map_or(0, |row| row.line);
        if place.line < last {
            return Err(ExchangeFailure::Damaged { after_row: Some(last) });
        }
        if place.line > last {
            if split.rows.len() as u64 >= MOST_ROWS {
                return Err(too_large(Limit::Rows, MOST_ROWS + 1, None));
            }
            split.rows.push(RowSpan { line: place.line, first: split.spans.len() as u32, cells: 0 });
        }
        let Some(row) = split.rows.last_mut() else {
            return Ok(());
        };
        let first = row.first as usize;
        let width = (row.cells as usize).max(place.column + 1);
        split.spans.resize(first + width, Span { start: 0, end: 0 });
        split.spans[first + place.column] = span;
        row.cells = width as u32;
        if split.spans.len() as u64 > MOST_CELLS {
            return Err(too_large(Limit::Cells, split.spans.len() as u64, None));
        }
        Ok(())
    }
}
