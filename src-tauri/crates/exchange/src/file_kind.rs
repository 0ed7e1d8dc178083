//! What a file really is, by its first bytes: owners rename a workbook to `.csv` and wonder.

use std::fmt;

/// A kind of file that is not a table of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An Excel workbook, `.xlsx` or `.xlsm`.
    ExcelWorkbook,
    /// A workbook of Excel 97 to 2003, `.xls`, or another old Office file.
    OldExcelWorkbook,
    /// A spreadsheet of `LibreOffice` or `OpenOffice`, `.ods`.
    OpenDocumentSpreadsheet,
    /// A spreadsheet of Apple Numbers.
    NumbersSpreadsheet,
    /// A Word document, `.docx` or `.rtf`.
    WordDocument,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A packed archive: zip, gzip, 7z or rar.
    Archive,
    /// A web page; some programs save one under `.xls` or `.csv`.
    WebPage,
    /// An XML or JSON file.
    StructuredData,
    /// A vCard, `.vcf`.
    VCard,
    /// An `SQLite` data file.
    Database,
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ExcelWorkbook => "an Excel workbook",
            Self::OldExcelWorkbook => "an old Excel workbook",
            Self::OpenDocumentSpreadsheet => "an OpenDocument spreadsheet",
            Self::NumbersSpreadsheet => "a Numbers spreadsheet",
            Self::WordDocument => "a Word document",
            Self::Pdf => "a PDF",
            Self::Picture => "a picture",
            Self::Archive => "a packed archive",
            Self::WebPage => "a web page",
            Self::StructuredData => "an XML or JSON file",
            Self::VCard => "a vCard",
            Self::Database => "a data file",
        })
    }
}

/// The kind of file that the bytes betray, or nothing when they may be a table of text.
///
/// ```
/// use exchange::{FileKind, other_kind};
/// assert_eq!(other_kind(b"%PDF-1.7 ..."), Some(FileKind::Pdf));
/// assert_eq!(other_kind(b"Name,Email\r\n"), None);
/// ```
pub fn other_kind(bytes: &[u8]) -> Option<FileKind> {
    const MARKS: [(&[u8], FileKind); 13] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::OldExcelWorkbook),
        (b"%PDF-", FileKind::Pdf),
        (b"\x89PNG\r\n\x1A\n", FileKind::Picture),
        (b"\xFF\xD8\xFF", FileKind::Picture),
        (b"GIF87a", FileKind::Picture),
        (b"GIF89a", FileKind::Picture),
        (b"II*\0", FileKind::Picture),
        (b"MM\0*", FileKind::Picture),
        (b"\x1F\x8B\x08", FileKind::Archive),
        (b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
        (b"Rar!\x1A\x07", FileKind::Archive),
        (b"SQLite format 3\0", FileKind::Database),
        (b"{\\rtf", FileKind::WordDocument),
    ];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(kind_of_zip(bytes));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(FileKind::Picture);
    }
    // HEIC and AVIF, the pictures of telephones, begin with a box of type `ftyp`.
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(FileKind::Picture);
    }
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, kind)| *kind).or_else(|| kind_of_text(bytes))
}

/// Office files are zips; the names of the parts inside stand uncompressed in the file.
fn kind_of_zip(bytes: &[u8]) -> FileKind {
    const SIGHT: usize = 64 * 1024;
    let head = &bytes[..bytes.len().min(SIGHT)];
    let tail = &bytes[bytes.len().saturating_sub(SIGHT)..];
    let names = |name: &[u8]| contains(head, name) || contains(tail, name);
    if names(b"xl/workbook") || names(b"xl/worksheets") {
        return FileKind::ExcelWorkbook;
    }
    if names(b"opendocument.spreadsheet") {
        return FileKind::OpenDocumentSpreadsheet;
    }
    if names(b"word/document") {
        return FileKind::WordDocument;
    }
    if names(b"Index/Document.iwa") {
        return FileKind::NumbersSpreadsheet;
    }
    FileKind::Archive
}

fn kind_of_text(bytes: &[u8]) -> Option<FileKind> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = bytes.iter().position(|b| !b.is_ascii_whitespace())?;
    let head = bytes[start..bytes.len().min(start + 64)].to_ascii_lowercase();
    if head.starts_with(b"begin:vcard") {
        return Some(FileKind::VCard);
    }
    let page: [&[u8]; 4] = [b"<!doctype html", b"<html", b"<table", b"<meta"];
    if page.iter().any(|mark| head.starts_with(mark)) {
        return Some(FileKind::WebPage);
    }
    let structured: [&[u8]; 3] = [b"<?xml", b"{\"", b"[{"];
    if structured.iter().any(|mark| head.starts_with(mark)) {
        return Some(FileKind::StructuredData);
    }
    None
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        let cases: [(&[u8], Option<FileKind>); 16] = [
            (b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml", Some(FileKind::ExcelWorkbook)),
            (b"PK\x03\x04....word/document.xml", Some(FileKind::WordDocument)),
            (
                b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
                Some(FileKind::OpenDocumentSpreadsheet),
            ),
            (b"PK\x03\x04....Index/Document.iwa", Some(FileKind::NumbersSpreadsheet)),
            (b"PK\x03\x04....leads.csv", Some(FileKind::Archive)),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Some(FileKind::OldExcelWorkbook)),
            (b"%PDF-1.4", Some(FileKind::Pdf)),
            (b"\x89PNG\r\n\x1A\n", Some(FileKind::Picture)),
            (b"\xFF\xD8\xFF\xE0", Some(FileKind::Picture)),
            (b"\0\0\0\x18ftypheic", Some(FileKind::Picture)),
            (b"\xEF\xBB\xBF\n <HTML><body>", Some(FileKind::WebPage)),
            (b"[{\"name\": 1}]", Some(FileKind::StructuredData)),
            (b"BEGIN:VCARD\r\n", Some(FileKind::VCard)),
            (b"PK,Name\r\n", None),
            (b"GIF,Name\r\n", None),
            (b"", None),
        ];
        for (bytes, expect) in cases {
            assert_eq!(other_kind(bytes), expect, "{}", bytes.escape_ascii());
        }
    }
}
