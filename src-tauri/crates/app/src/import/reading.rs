//! How a file is read: which sheet of a workbook, and how its characters are written, where that could only be guessed.

use super::read::{Opened, open_file_as};
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use crate::interview::OptionView;
use exchange::{Encoding, Form, Reading};
use serde::{Deserialize, Serialize};

/// A way of reading that the owner may change.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportReading {
    /// What can be chosen.
    pub options: Vec<OptionView>,
    /// What the rows were read with.
    pub chosen: String,
}

/// How the chosen file is to be read instead.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportReadRequest {
    /// Place of the workbook's sheet, from 0; empty leaves it to the program.
    pub sheet: String,
    /// Name of the encoding; empty leaves it to the program.
    pub encoding: String,
}

impl ImportReadRequest {
    /// Reads the file once more. What was chosen about its columns and words is chosen anew, as they may be others now.
    pub(super) fn reopen(&self, opened: &Opened) -> Result<Opened, Problem> {
        let wrong = |path: &str, typed: &str| {
            Problem::Fields(vec![FieldProblem::new(path, Said::new("import-choice").text("typed", typed))])
        };
        let sheet = match self.sheet.as_str() {
            "" => None,
            place => Some(place.parse().map_err(|_| wrong("sheet", place))?),
        };
        let encoding = match self.encoding.as_str() {
            "" => None,
            name => {
                let known = Encoding::ALL.into_iter().find(|encoding| encoding.name() == name);
                Some(known.ok_or_else(|| wrong("encoding", name))?)
            }
        };
        open_file_as(&opened.path, Reading { sheet, encoding, ..opened.reading })
    }
}

/// The sheets of a workbook with more than one.
pub(super) fn sheets(book: &Book, opened: &Opened) -> Option<ImportReading> {
    let Form::Workbook { sheets, shown } = opened.sheet.form() else { return None };
    if sheets.len() < 2 {
        return None;
    }
    let option = |(place, sheet): (usize, &exchange::WorkbookSheet)| {
        let label = if sheet.hidden {
            Said::new("import-sheet-hidden").text("sheet", sheet.name.clone()).say(&book.words)
        } else {
            sheet.name.clone()
        };
        OptionView { value: place.to_string(), label, hint: None }
    };
    Some(ImportReading { options: sheets.iter().enumerate().map(option).collect(), chosen: shown.to_string() })
}

/// The encodings, where the file's own could only be guessed, or where the owner has chosen one. Bytes that are whole
/// UTF-8 or UTF-16 are hardly ever anything else.
pub(super) fn encodings(book: &Book, opened: &Opened) -> Option<ImportReading> {
    let found = opened.sheet.encoding()?;
    let certain = matches!(found, Encoding::Utf8 | Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian);
    if certain && opened.reading.encoding.is_none() {
        return None;
    }
    let options = Encoding::ALL.into_iter().map(|encoding| OptionView {
        value: encoding.name().to_owned(),
        label: said(encoding).say(&book.words),
        hint: None,
    });
    Some(ImportReading { options: options.collect(), chosen: found.name().to_owned() })
}

const fn said(encoding: Encoding) -> Said {
    match encoding {
        Encoding::Utf8 => Said::new("import-encoding-utf-8"),
        Encoding::Windows1252 => Said::new("import-encoding-western"),
        Encoding::Utf16LittleEndian => Said::new("import-encoding-utf-16"),
        Encoding::Utf16BigEndian => Said::new("import-encoding-utf-16-high"),
        Encoding::Windows1250 => Said::new("import-encoding-central"),
        Encoding::Windows1251 => Said::new("import-encoding-cyrillic"),
        Encoding::MacRoman => Said::new("import-encoding-macintosh"),
    }
}
