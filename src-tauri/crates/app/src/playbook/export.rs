//! Saving the playbook, and handing it to the system's viewer.

use super::pdf::{PdfRequest, print, title};
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::host::{FileKind, Host};
use exchange::{safe_file_name, write_whole};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A file that was saved.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ExportedView {
    /// Where it is.
    pub path: String,
    /// In a sentence.
    pub sentence: String,
}

/// A file that the program wrote.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct FileRequest {
    /// Where it is.
    pub path: String,
}

/// Asks where to save the playbook, and saves it there; none if the owner cancelled. The file is whole or not there.
pub fn export(book: &Book, host: &dyn Host, request: &PdfRequest) -> Result<Option<ExportedView>, Problem> {
    let suggested = safe_file_name(&title(book)?, "pdf", "Playbook");
    let Some(path) = host.choose_to_save(FileKind::Pdf, &suggested) else { return Ok(None) };
    let printed = print(book, request.paper)?;
    save(&path, &printed.bytes)?;
    let sentence = Said::new("playbook-saved")
        .number("pages", printed.pages as i64)
        .text("file", path.display().to_string())
        .say(&book.words);
    Ok(Some(ExportedView { path: path.display().to_string(), sentence }))
}

/// Writes a file whole or not at all.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    write_whole(path, bytes).map_err(|source| Problem::File { path: path.to_owned(), source })
}

/// Opens a saved file with the system's viewer.
pub fn open(host: &dyn Host, path: &Path) -> Result<(), Problem> {
    host.open(path).map_err(|source| Problem::File { path: path.to_owned(), source })
}

/// Shows a saved file in its folder.
pub fn show(host: &dyn Host, path: &Path) -> Result<(), Problem> {
    host.show(path).map_err(|source| Problem::File { path: path.to_owned(), source })
}
