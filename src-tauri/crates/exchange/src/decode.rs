//! From bytes to a [`Sheet`], whatever the bytes are: text, a workbook, contact cards.

use std::borrow::Cow;
use std::path::Path;

use crate::encoding::{self, Decoded};
use crate::failure::{Limit, MOST_BYTES, too_large};
use crate::{
    Encoding, ExchangeFailure, FileKind, HeaderAt, Oddity, OddityKind, Reading, Separator, Sheet, assemble, card,
    file_kind, kind_of, read_file, workbook,
};

/// Reads a file from disk with what the owner has set by hand. A name that says something else than
/// the content is noted ([`OddityKind::NamedOtherwise`]); the content counts.
///
/// The bytes are not copied where the file is UTF-8.
pub fn open(path: &Path, reading: Reading) -> Result<Sheet, ExchangeFailure> {
    let bytes = read_file(path)?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let kind = kind_of(&bytes);
    let mut sheet = decode_bytes(Cow::Owned(bytes), reading)?;
    if file_kind::names_another(&ending, kind) {
        assemble::add(&mut sheet, vec![Oddity { line: None, kind: OddityKind::NamedOtherwise { kind, ending } }]);
    }
    Ok(sheet)
}

/// Reads a file; its kind, and then encoding, separator, sheet and header are found by content.
///
/// The bytes may have at most [`MOST_BYTES`](crate::MOST_BYTES).
pub fn decode(bytes: &[u8]) -> Result<Sheet, ExchangeFailure> {
    decode_with(bytes, Reading::default())
}

/// Reads a file with what the owner has set by hand.
pub fn decode_with(bytes: &[u8], reading: Reading) -> Result<Sheet, ExchangeFailure> {
    decode_bytes(Cow::Borrowed(bytes), reading)
}

/// Reads what was copied from a spreadsheet or a mail: cells divided by tabs, with a header or without.
///
/// A single row that names no known column is taken for data.
pub fn decode_pasted(text: &str, reading: Reading) -> Result<Sheet, ExchangeFailure> {
    let told = reading.separator.or_else(|| text.contains('\t').then_some(Separator::Tab));
    let reading = Reading { separator: told, encoding: Some(Encoding::Utf8), ..reading };
    let sheet = decode_with(text.as_bytes(), reading)?;
    let known = crate::header::known(sheet.headers.iter().map(String::as_str));
    if reading.header == HeaderAt::Found && sheet.is_empty() && known == 0 {
        return decode_with(text.as_bytes(), Reading { header: HeaderAt::Nowhere, ..reading });
    }
    Ok(sheet)
}

fn decode_bytes(bytes: Cow<'_, [u8]>, reading: Reading) -> Result<Sheet, ExchangeFailure> {
    let found = bytes.len() as u64;
    if found > MOST_BYTES {
        return Err(too_large(Limit::Bytes, found, None));
    }
    match kind_of(&bytes) {
        FileKind::Text | FileKind::VCard => {}
        FileKind::ExcelWorkbook => return workbook::read(&bytes, reading),
        FileKind::LockedWorkbook => return Err(ExchangeFailure::Locked),
        kind => return Err(ExchangeFailure::OtherKind { kind }),
    }
    let found = match reading.encoding {
        Some(encoding) => encoding::to_text_as(&bytes, encoding)?,
        None => encoding::to_text(bytes),
    };
    let Decoded { text, .. } = &found;
    if text.chars().all(|sign| sign.is_whitespace() || sign == '\0') {
        return Err(ExchangeFailure::Empty);
    }
    if card::begins(text) {
        return card::read(found);
    }
    assemble::from_text(found, reading)
}
