//! What a file really is, by its first bytes: owners rename a workbook to `.csv` and wonder.

use std::fmt;

/// A kind of file. Text, workbooks and contact cards are read; the others are named to the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Text, most likely a table.
    Text,
    /// An Excel workbook, `.xlsx` or `.xlsm`.
    ExcelWorkbook,
    /// An Excel workbook that is locked with a password.
    LockedWorkbook,
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
            Self::Text => "text",
            Self::ExcelWorkbook => "an Excel workbook",
            Self::LockedWorkbook => "a locked Excel workbook",
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

/// The kind of file that the bytes betray; what betrays nothing is text.
///
/// ```
/// use exchange::{FileKind, kind_of};
/// assert_eq!(kind_of(b"%PDF-1.7 ..."), FileKind::Pdf);
/// assert_eq!(kind_of(b"Name,Email\r\n"), FileKind::Text);
/// ```
pub fn kind_of(bytes: &[u8]) -> FileKind {
    const MARKS: [(&[u8], FileKind); 12] = [
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
        return kind_of_zip(bytes);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return kind_of_old_office(bytes);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return FileKind::Picture;
    }
    // HEIC and AVIF, the pictures of telephones, begin with a box of type `ftyp`.
    if bytes.get(4..8) == Some(b"ftyp") {
        return FileKind::Picture;
    }
    let marked = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, kind)| *kind);
    marked.or_else(|| kind_of_text(bytes)).unwrap_or(FileKind::Text)
}

/// Whether the ending of a file's name, in lower case, promises another kind of file than this.
pub(crate) fn names_another(ending: &str, kind: FileKind) -> bool {
    let promised: &[FileKind] = match ending {
        "csv" | "tsv" | "txt" | "tab" => &[FileKind::Text],
        "xlsx" | "xlsm" | "xltx" | "xltm" => &[FileKind::ExcelWorkbook, FileKind::LockedWorkbook],
        "xls" => &[FileKind::OldExcelWorkbook],
        "ods" => &[FileKind::OpenDocumentSpreadsheet],
        "numbers" => &[FileKind::NumbersSpreadsheet],
        "vcf" | "vcard" => &[FileKind::VCard],
        _ => return false,
    };
    !promised.contains(&kind)
}

/// A workbook that is locked is no zip: Office wraps it into its old form, with a part of this name.
fn kind_of_old_office(bytes: &[u8]) -> FileKind {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if contains(bytes, &name) {
        return FileKind::LockedWorkbook;
    }
    FileKind::OldExcelWorkbook
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
        let cases: [(&[u8], FileKind); 19] = [
            (b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml", FileKind::ExcelWorkbook),
            (b"PK\x03\x04....word/document.xml", FileKind::WordDocument),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", FileKind::OpenDocumentSpreadsheet),
            (b"PK\x03\x04....Index/Document.iwa", FileKind::NumbersSpreadsheet),
            (b"PK\x03\x04....leads.csv", FileKind::Archive),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::OldExcelWorkbook),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\0n\0c\0", FileKind::OldExcelWorkbook),
            (
                b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                FileKind::LockedWorkbook,
            ),
            (b"PK\x03\x04....xl/worksheets/sheet1.xml", FileKind::ExcelWorkbook),
            (b"%PDF-1.4", FileKind::Pdf),
            (b"\x89PNG\r\n\x1A\n", FileKind::Picture),
            (b"\xFF\xD8\xFF\xE0", FileKind::Picture),
            (b"\0\0\0\x18ftypheic", FileKind::Picture),
            (b"\xEF\xBB\xBF\n <HTML><body>", FileKind::WebPage),
            (b"[{\"name\": 1}]", FileKind::StructuredData),
            (b"BEGIN:VCARD\r\n", FileKind::VCard),
            (b"PK,Name\r\n", FileKind::Text),
            (b"GIF,Name\r\n", FileKind::Text),
            (b"", FileKind::Text),
        ];
        for (bytes, expect) in cases {
            assert_eq!(kind_of(bytes), expect, "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn a_name_may_promise_something_else() {
        let cases = [
            ("csv", FileKind::Text, false),
            ("csv", FileKind::ExcelWorkbook, true),
            ("xlsx", FileKind::ExcelWorkbook, false),
            ("xls", FileKind::Text, true),
            ("xls", FileKind::ExcelWorkbook, true),
            ("vcf", FileKind::VCard, false),
            ("txt", FileKind::VCard, true),
            ("dat", FileKind::ExcelWorkbook, false),
            ("", FileKind::Text, false),
        ];
        for (ending, kind, expect) in cases {
            assert_eq!(names_another(ending, kind), expect, "{ending} {kind}");
        }
    }
}
