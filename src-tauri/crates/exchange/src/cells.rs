//! The splitter: from text to rows of cells, without copying a cell that can be borrowed.
//!
//! It reads what RFC 4180 writes and what people type. It is our own because the usual reader puts the
//! rest of the file into one cell after an unbalanced quote, without a word; here that is a failure
//! with the line of the quote.

use crate::failure::{Limit, MOST_CELL_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, too_large};
use crate::guard;
use crate::{ExchangeFailure, Separator};

/// A cell: where its text stands. Offsets beyond the text point into what was unescaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// A row: its line, and its cells among all cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RowSpan {
    pub(crate) line: u64,
    pub(crate) first: u32,
    pub(crate) cells: u32,
}

/// The rows of a text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Split {
    pub(crate) spans: Vec<Span>,
    pub(crate) rows: Vec<RowSpan>,
    /// Cells in which a doubled quote became one; its offsets go on where the text ends.
    pub(crate) unescaped: String,
    /// Lines of rows with a quote in the middle of a cell.
    pub(crate) strays: Vec<u64>,
    /// Rows with a quoted cell of several lines: the row's line, and the cell.
    pub(crate) long_cells: Vec<(u64, Span)>,
}

/// Where in the text to begin, and at how many rows to stop.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) start: usize,
    pub(crate) line: u64,
    pub(crate) most_rows: usize,
}

impl Split {
    /// Room for as many cells as the text can have, so that it is neither taken twice nor moved.
    pub(crate) fn with_room_for(text: &str, by: Separator) -> Self {
        let count = |sign: u8| text.bytes().filter(|byte| *byte == sign).count();
        let rows = 1 + match count(b'\n') {
            0 => count(b'\r'),
            lines => lines,
        };
        let cells = (rows + count(by.byte())).min(MOST_CELLS as usize);
        let rows = rows.min(MOST_ROWS as usize);
        Self { spans: Vec::with_capacity(cells), rows: Vec::with_capacity(rows), ..Self::default() }
    }

    /// Splits the part of the text into rows. On a failure the rows before it are there.
    pub(crate) fn read(&mut self, text: &str, part: Part, by: Separator) -> Result<(), ExchangeFailure> {
        let bytes = text.as_bytes();
        let mut cursor = Cursor { text, bytes, by: by.byte(), at: part.start, line: part.line };
        while cursor.at < bytes.len() && self.rows.len() < part.most_rows {
            if self.rows.len() as u64 >= MOST_ROWS {
                return Err(too_large(Limit::Rows, MOST_ROWS + 1, None));
            }
            self.read_row(&mut cursor)?;
            let cells = self.spans.len() as u64;
            if cells > MOST_CELLS {
                return Err(too_large(Limit::Cells, cells, None));
            }
        }
        Ok(())
    }

    /// The text of a cell.
    pub(crate) fn cell<'a>(&'a self, text: &'a str, span: Span) -> &'a str {
        let (start, end) = (span.start as usize, span.end as usize);
        match start.checked_sub(text.len()) {
            Some(start) => &self.unescaped[start..end - text.len()],
            None => &text[start..end],
        }
    }

    /// The cells of a row.
    pub(crate) fn cells<'a>(&'a self, text: &'a str, row: RowSpan) -> impl Iterator<Item = &'a str> {
        let first = row.first as usize;
        self.spans[first..first + row.cells as usize].iter().map(|span| self.cell(text, *span))
    }

    fn read_row(&mut self, cursor: &mut Cursor<'_>) -> Result<(), ExchangeFailure> {
        let (line, first) = (cursor.line, self.spans.len());
        loop {
            let span = self.read_cell(cursor, line)?;
            self.spans.push(span);
            let cells = (self.spans.len() - first) as u64;
            if cells > MOST_COLUMNS {
                return Err(too_large(Limit::Columns, cells, Some(line)));
            }
            if cursor.at < cursor.bytes.len() && cursor.bytes[cursor.at] == cursor.by {
                cursor.at += 1;
                continue;
            }
            cursor.pass_line_end();
            self.rows.push(RowSpan { line, first: first as u32, cells: cells as u32 });
            return Ok(());
        }
    }

    fn read_cell(&mut self, cursor: &mut Cursor<'_>, line: u64) -> Result<Span, ExchangeFailure> {
        let opened = cursor.line;
        let span = match cursor.opening_quote() {
            Some(quote) => self.read_quoted(cursor, quote, line)?,
            None => cursor.read_plain(),
        };
        let length = u64::from(span.end - span.start);
        if length > MOST_CELL_BYTES {
            return Err(too_large(Limit::CellBytes, length, Some(opened)));
        }
        if guard::is_guarded(self.cell(cursor.text, span)) {
            return Ok(Span { start: span.start + 1, end: span.end });
        }
        Ok(span)
    }

    fn read_quoted(&mut self, cursor: &mut Cursor<'_>, quote: usize, row: u64) -> Result<Span, ExchangeFailure> {
        let opened = cursor.line;
        let unclosed = ExchangeFailure::UnclosedQuote { line: opened };
        let begin = quote + 1;
        let (mut at, mut doubled) = (begin, false);
        loop {
            match cursor.bytes.get(at) {
                None => return Err(unclosed),
                Some(b'"') if cursor.bytes.get(at + 1) == Some(&b'"') => {
                    doubled = true;
                    at += 2;
                }
                Some(b'"') => {
                    let after = cursor.pass_spaces(at + 1);
                    if cursor.ends_cell(after) {
                        cursor.at = after;
                        let span = self.keep(cursor.text, begin, at, doubled);
                        if cursor.line > opened {
                            self.long_cells.push((row, span));
                        }
                        return Ok(span);
                    }
                    // On a later line this is the opening quote of some other cell: the first one
                    // never closed. On the same line it is a quote typed in the middle of a cell.
                    if cursor.line > opened {
                        return Err(unclosed);
                    }
                    self.strays.push(row);
                    return Ok(self.read_stray(cursor, begin, at));
                }
                Some(b'\n') => {
                    cursor.line += 1;
                    at += 1;
                }
                Some(b'\r') => {
                    cursor.line += u64::from(cursor.bytes.get(at + 1) != Some(&b'\n'));
                    at += 1;
                }
                Some(_) => at += 1,
            }
        }
    }

    /// A cell like `"Bob "The Boss" Smith"` or `"Bob" Smith`: it ends at the next separator or line end.
    /// The outer quotes go when there is one on each side.
    fn read_stray(&mut self, cursor: &mut Cursor<'_>, begin: usize, quote: usize) -> Span {
        cursor.at = quote + 1;
        let rest = cursor.read_plain();
        let end = rest.end as usize;
        if end > quote + 1 && cursor.bytes[end - 1] == b'"' {
            return self.keep(cursor.text, begin, end - 1, false);
        }
        self.keep(cursor.text, begin - 1, end, false)
    }

    fn keep(&mut self, text: &str, begin: usize, end: usize, doubled: bool) -> Span {
        if !doubled {
            return Span { start: begin as u32, end: end as u32 };
        }
        let start = text.len() + self.unescaped.len();
        self.unescaped.push_str(&text[begin..end].replace("\"\"", "\""));
        Span { start: start as u32, end: (text.len() + self.unescaped.len()) as u32 }
    }
}

struct Cursor<'a> {
    text: &'a str,
    bytes: &'a [u8],
    by: u8,
    at: usize,
    line: u64,
}

impl Cursor<'_> {
    /// Place of the quote that opens the cell here; people type blanks before it.
    fn opening_quote(&self) -> Option<usize> {
        let at = self.pass_spaces(self.at);
        (self.bytes.get(at) == Some(&b'"')).then_some(at)
    }

    fn pass_spaces(&self, from: usize) -> usize {
        let blanks = self.bytes[from..].iter().take_while(|byte| **byte == b' ').count();
        from + blanks
    }

    fn ends_cell(&self, at: usize) -> bool {
        self.bytes.get(at).is_none_or(|byte| *byte == self.by || matches!(byte, b'\n' | b'\r'))
    }

    fn read_plain(&mut self) -> Span {
        let by = self.by;
        let ends = |byte: &u8| *byte == by || *byte == b'\n' || *byte == b'\r';
        let rest = &self.bytes[self.at..];
        let start = self.at;
        self.at += rest.iter().position(ends).unwrap_or(rest.len());
        Span { start: start as u32, end: self.at as u32 }
    }

    fn pass_line_end(&mut self) {
        let Some(byte) = self.bytes.get(self.at) else {
            return;
        };
        let pair = *byte == b'\r' && self.bytes.get(self.at + 1) == Some(&b'\n');
        self.at += if pair { 2 } else { 1 };
        self.line += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Result<(Vec<Vec<String>>, Vec<u64>), ExchangeFailure> {
        let mut split = Split::default();
        let part = Part { start: 0, line: 1, most_rows: usize::MAX };
        split.read(text, part, Separator::Comma)?;
        let rows = split.rows.iter().map(|row| split.cells(text, *row).map(str::to_owned).collect());
        Ok((rows.collect(), split.rows.iter().map(|row| row.line).collect()))
    }

    #[test]
    fn text_is_split_as_people_write_it() {
        type Case = (&'static str, &'static [&'static [&'static str]], &'static [u64]);
        let cases: [Case; 12] = [
            ("a,b\nc,d", &[&["a", "b"], &["c", "d"]], &[1, 2]),
            ("a,b\r\nc,d\r\n", &[&["a", "b"], &["c", "d"]], &[1, 2]),
            ("a,b\rc,d\r", &[&["a", "b"], &["c", "d"]], &[1, 2]),
            ("a,\n,b", &[&["a", ""], &["", "b"]], &[1, 2]),
            ("\"a\nb\",c\nd,e", &[&["a\nb", "c"], &["d", "e"]], &[1, 3]),
            ("\"a\r\nb\",c\r\nd,e", &[&["a\r\nb", "c"], &["d", "e"]], &[1, 3]),
            ("\"say \"\"yes\"\"\",x", &[&["say \"yes\"", "x"]], &[1]),
            ("\"\",\"\"\"\"", &[&["", "\""]], &[1]),
            ("a, \"Kent, WA\" ,b", &[&["a", "Kent, WA", "b"]], &[1]),
            ("\"Bob \"The Boss\" Test\",x", &[&["Bob \"The Boss\" Test", "x"]], &[1]),
            ("\"Bob\" Test,\"x\"", &[&["\"Bob\" Test", "x"]], &[1]),
            ("5\" pipe,6\"", &[&["5\" pipe", "6\""]], &[1]),
        ];
        for (text, rows, lines) in cases {
            let found = split(text).unwrap();
            assert_eq!(found.0, rows, "{text:?}");
            assert_eq!(found.1, lines, "{text:?}");
        }
    }

    #[test]
    fn an_unbalanced_quote_names_the_line_where_it_opens() {
        let cases = [
            ("a,b\nc,d\ne,\"f\ng,h\n", 3),
            // The quote that seems to close it opens a cell of a later row.
            ("a,b\nc,\"d\ne,f\n\"g\",h\n", 2),
            ("\"a\",\"b\"\n\"c\",\"d\n\"e\",\"f\"\n", 2),
            ("a\r\n\"b\nc\"\r\n\"d", 4),
        ];
        for (text, line) in cases {
            assert_eq!(split(text), Err(ExchangeFailure::UnclosedQuote { line }), "{text:?}");
        }
    }

    #[test]
    fn too_much_is_refused_with_the_limit() {
        let columns = ",".repeat(MOST_COLUMNS as usize);
        let cell = "x".repeat(MOST_CELL_BYTES as usize + 1);
        for (text, limit) in [(columns, Limit::Columns), (cell, Limit::CellBytes)] {
            let found = split(&text);
            assert!(matches!(found, Err(ExchangeFailure::TooLarge { limit: of, line: Some(1), .. }) if of == limit));
        }
        // Millions of rows and cells are not written for a test: they stand there already.
        let full = Split {
            spans: vec![Span { start: 0, end: 0 }; MOST_CELLS as usize],
            rows: vec![RowSpan { line: 1, first: 0, cells: 1 }; MOST_ROWS as usize],
            ..Split::default()
        };
        for (mut split, limit) in [
            (Split { spans: Vec::new(), ..full.clone() }, Limit::Rows),
            (Split { rows: Vec::new(), ..full }, Limit::Cells),
        ] {
            let found = split.read("a,b", Part { start: 0, line: 1, most_rows: usize::MAX }, Separator::Comma);
            assert!(matches!(found, Err(ExchangeFailure::TooLarge { limit: of, line: None, .. }) if of == limit));
        }
    }
}
