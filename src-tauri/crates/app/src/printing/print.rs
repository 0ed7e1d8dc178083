//! A document on its way: made, looked at, saved, handed to the viewer that prints it.

use super::file::{self, ExportedView, save};
use super::what::{PrintRequest, Printable};
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::host::{FileKind, Host};
use crate::playbook::{self, Paper};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use exchange::safe_file_name;
use paper::Printed;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::path::Path;

/// A document as the window shows it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct SheetsView {
    /// The bytes of the file.
    pub base64: String,
    /// How many pages it has.
    pub pages: u32,
    /// What it is called.
    pub title: String,
    /// Characters that no font has, in sentences.
    pub warnings: Vec<String>,
    /// What else is to be known of these pages, in sentences: who was left out, and why.
    pub notes: Vec<String>,
    /// What these bytes, and no others, are called: their SHA-256 in hexadecimal.
    pub digest: String,
}

/// A document that is ready to be written.
#[derive(Debug, Clone)]
pub struct Ready {
    /// What it is called.
    pub title: String,
    /// Its pages.
    pub printed: Printed,
    /// What else is to be known of it, in sentences.
    pub notes: Vec<String>,
}

/// The document whose pages are on the screen.
#[derive(Debug, Clone)]
pub struct Shown {
    digest: String,
    ready: Ready,
}

/// Makes a document.
///
/// # Errors
///
/// The data file can't be read, or the printer fails.
pub fn document(book: &Book, what: &Printable, paper: Paper) -> Result<Ready, Problem> {
    match what {
        Printable::Playbook => {
            let printed = playbook::print(book, paper)?;
            Ok(Ready { title: playbook::title(book)?, printed, notes: Vec::new() })
        }
    }
}

/// Makes a document and gives it to the window; it is kept as the one on the screen.
///
/// # Errors
///
/// As [`document`].
pub fn pdf(book: &Book, request: &PrintRequest) -> Result<(SheetsView, Shown), Problem> {
    let ready = document(book, &request.what, request.paper)?;
    let digest = digest(&ready.printed.bytes);
    let view = SheetsView {
        base64: STANDARD.encode(&ready.printed.bytes),
        pages: ready.printed.pages as u32,
        title: ready.title.clone(),
        warnings: playbook::warnings(book, &ready.printed),
        notes: ready.notes.clone(),
        digest: digest.clone(),
    };
    Ok((view, Shown { digest, ready }))
}

/// Asks where to save a document, and saves it there; none if the owner cancelled. The file is whole or not there.
///
/// # Errors
///
/// As [`document`], and [`Problem::NotSaved`].
pub fn save_document(
    book: &Book,
    host: &dyn Host,
    request: &PrintRequest,
    shown: Option<&Shown>,
) -> Result<Option<ExportedView>, Problem> {
    let ready = ready(book, request, shown)?;
    let suggested = safe_file_name(&ready.title, "pdf", "Sellable");
    let Some(path) = host.choose_to_save(FileKind::Pdf, &suggested) else { return Ok(None) };
    save(&path, &ready.printed.bytes)?;
    let said = Said::new("playbook-saved").number("pages", ready.printed.pages as i64);
    Ok(Some(exported(book, said, &path)))
}

/// Writes a document into a folder that only its owner may look into, and opens it in the system's viewer, which prints it.
///
/// # Errors
///
/// As [`document`], [`Problem::NotSaved`], and [`Problem::NoViewer`].
pub fn print(
    book: &Book,
    host: &dyn Host,
    request: &PrintRequest,
    shown: Option<&Shown>,
    folder: &Path,
) -> Result<ExportedView, Problem> {
    let ready = ready(book, request, shown)?;
    let path = folder.join(safe_file_name(&ready.title, "pdf", "Sellable"));
    save(&path, &ready.printed.bytes)?;
    file::open(host, &path)?;
    Ok(exported(book, Said::new("print-opened"), &path))
}

fn exported(book: &Book, said: Said, path: &Path) -> ExportedView {
    let path = path.display().to_string();
    ExportedView { sentence: said.text("file", path.clone()).say(&book.words), path }
}

/// The pages on the screen if they are the ones that are asked for, else the document anew.
fn ready(book: &Book, request: &PrintRequest, shown: Option<&Shown>) -> Result<Ready, Problem> {
    match shown {
        Some(shown) if request.shown.as_ref() == Some(&shown.digest) => Ok(shown.ready.clone()),
        _ => document(book, &request.what, request.paper),
    }
}

fn digest(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut digest, byte| {
        // Writing into a text can't fail.
        let _ = write!(digest, "{byte:02x}");
        digest
    })
}
