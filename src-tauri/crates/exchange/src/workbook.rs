//! Excel workbooks: the sheet with leads is found by content, its cells are read as an owner sees them.

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::caught::caught;
use crate::sheet::Form;
use crate::{ExchangeFailure, Oddity, OddityKind, Reading, Sheet, WorkbookSheet, assemble, header, separator};

use grid::Grid;

mod grid;
mod number;
mod unpack;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the sheet that was asked for, else the one that looks most like leads.
pub(crate) fn read(bytes: &[u8], reading: Reading) -> Result<Sheet, ExchangeFailure> {
    let unpacked = unpack::check(bytes)?;
    // The reader of workbooks is tried with damaged ones, and yet it is not ours: should a file make it
    // panic, that file is damaged, and nothing else is lost.
    let read = caught(|| read_checked(bytes, reading));
    let mut sheet = read.unwrap_or(Err(ExchangeFailure::Damaged { after_row: None }))?;
    if unpacked.hidden_rows > 0 {
        let kind = OddityKind::HiddenRows { rows: unpacked.hidden_rows };
        assemble::add(&mut sheet, vec![Oddity { line: None, kind }]);
    }
    Ok(sheet)
}

fn read_checked(bytes: &[u8], reading: Reading) -> Result<Sheet, ExchangeFailure> {
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|failure| why(&failure, None))?;
    let sheets = sheets_of(&workbook);
    let shown = match reading.sheet {
        Some(sheet) => sheet,
        None => likeliest(&mut workbook, &sheets)?,
    };
    let name = &sheets.get(shown).ok_or(ExchangeFailure::NoSuchSheet)?.name;
    let Grid { text, split, errors } = grid::read(&mut workbook, name, usize::MAX)?;
    if split.rows.is_empty() {
        return Err(ExchangeFailure::Empty);
    }
    let mut sheet = assemble::from_cells(Form::Workbook { sheets, shown }, text, split, reading.header);
    let kept = |oddity: &Oddity| sheet.split.rows.binary_search_by_key(&oddity.line, |row| Some(row.line)).is_ok();
    let errors = errors.into_iter().filter(kept).collect();
    assemble::add(&mut sheet, errors);
    Ok(sheet)
}

/// The sheets that hold cells; charts and macros are left out.
fn sheets_of(workbook: &Workbook<'_>) -> Vec<WorkbookSheet> {
    let all = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    all.map(|sheet| WorkbookSheet { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible })
        .collect()
}

/// The sheet whose head names the most known columns, then the one with the most cells in it; a hidden
/// sheet only where no other has anything.
fn likeliest(workbook: &mut Workbook<'_>, sheets: &[WorkbookSheet]) -> Result<usize, ExchangeFailure> {
    let mut best: Option<((bool, usize, usize), usize)> = None;
    let mut failure = ExchangeFailure::NoSuchSheet;
    for (place, sheet) in sheets.iter().enumerate() {
        let head = match grid::read(workbook, &sheet.name, header::SIGHT) {
            Ok(head) => head,
            // Another sheet may be whole.
            Err(found) => {
                failure = found;
                continue;
            }
        };
        let rows = head.split.rows.iter();
        let known = rows.map(|row| header::known(head.split.cells(&head.text, *row))).max().unwrap_or(0);
        let cells = head.split.rows.len() * separator::common_width(&head.split, &head.text);
        let score = (!sheet.hidden && cells > 0, known, cells);
        if best.is_none_or(|(before, _)| score > before) {
            best = Some((score, place));
        }
    }
    best.map(|(_, place)| place).ok_or(failure)
}

/// What a failure of the workbook's reader means for the owner.
fn why(failure: &XlsxError, after_row: Option<u64>) -> ExchangeFailure {
    match failure {
        XlsxError::Password => ExchangeFailure::Locked,
        XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_) => ExchangeFailure::NoSuchSheet,
        _ => ExchangeFailure::Damaged { after_row },
    }
}
