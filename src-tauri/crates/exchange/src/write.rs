//! CSV out: for the rows that were rejected, and for every export.

use std::borrow::Cow;
use std::io;

use crate::guard;

/// Writes rows as CSV that every spreadsheet opens and none runs.
///
/// UTF-8 with a byte order mark, commas, every cell in quotes, lines ended by CR LF. A cell that a
/// spreadsheet would take for a formula gets a `'` before it; [`decode`](crate::decode) takes exactly
/// one away, so what was written is read back unchanged.
///
/// ```
/// use exchange::CsvWriter;
/// let mut out = Vec::new();
/// let mut writer = CsvWriter::new(&mut out)?;
/// writer.row(["Name", "Phone"])?;
/// writer.row(["Ann \"A\" Test", "+1 206 555 0101"])?;
/// writer.finish()?;
/// let text = "\u{feff}\"Name\",\"Phone\"\r\n\"Ann \"\"A\"\" Test\",\"'+1 206 555 0101\"\r\n";
/// assert_eq!(out, text.as_bytes());
/// # Ok::<(), std::io::Error>(())
/// ```
pub struct CsvWriter<W: io::Write> {
    inner: csv::Writer<W>,
    reader: Reader,
}

/// Who reads the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// A person, by way of a spreadsheet.
    Spreadsheet,
    /// A program that takes every sign of a cell as it stands.
    Program,
}

impl<W: io::Write> CsvWriter<W> {
    /// Begins a file: writes the byte order mark, without which Excel takes UTF-8 for Windows-1252.
    pub fn new(mut out: W) -> io::Result<Self> {
        out.write_all(b"\xEF\xBB\xBF")?;
        Ok(Self::over(out, Reader::Spreadsheet))
    }

    /// Begins a file that another program takes in. It has no byte order mark, which some take for part of the first
    /// header, and a telephone number stays as it is: such a program would keep a guard before it. Whatever else could
    /// run in a spreadsheet is guarded here too, because people look into such files.
    pub fn for_program(out: W) -> Self {
        Self::over(out, Reader::Program)
    }

    fn over(out: W, reader: Reader) -> Self {
        let inner = csv::WriterBuilder::new()
            .quote_style(csv::QuoteStyle::Always)
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(out);
        Self { inner, reader }
    }

    /// Writes one row, the header's or any other. Rows may differ in length.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> io::Result<()> {
        let reader = self.reader;
        self.inner.write_record(cells.into_iter().map(|cell| guarded(cell, reader))).map_err(io::Error::from)
    }

    /// Hands everything on to the destination. Without it the last rows may be missing.
    pub fn finish(mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

fn guarded(cell: &str, reader: Reader) -> CellBytes<'_> {
    let stays = reader == Reader::Program && guard::is_number(cell);
    if guard::needs_guard(cell) && !stays {
        return CellBytes(Cow::Owned(format!("'{cell}")));
    }
    CellBytes(Cow::Borrowed(cell))
}

/// A cell as the bytes that the inner writer asks for.
struct CellBytes<'a>(Cow<'a, str>);

impl AsRef<[u8]> for CellBytes<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
