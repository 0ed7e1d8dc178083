//! A file per command, each over the use cases of `app`.

mod answers;
mod call_sheet;
mod cheat_sheet;
mod check;
mod demo;
mod editions;
mod export;
mod glossary;
mod import;
mod judge;
mod kits;
mod labels;
mod lead;
mod leads;
mod new;
mod numbers;
mod playbook;
mod today;

pub use answers::answers;
pub use call_sheet::call_sheet;
pub use cheat_sheet::cheat_sheet;
pub use check::check;
pub use demo::demo;
pub use editions::editions;
pub use export::export;
pub use glossary::glossary;
pub use import::import;
pub use judge::judge;
pub use kits::kits;
pub use labels::labels;
pub use lead::lead;
pub use leads::leads;
pub use new::new;
pub use numbers::numbers;
pub use playbook::playbook;
pub use today::today;

use std::path::{Path, PathBuf};

use app::book::Book;
use app::failure::Said;
use app::printing::Paper;
use app::printing::playbook::warnings;
use app::printing::{Ready, save};
use serde_json::json;

use crate::here::Here;
use crate::stop::{Stop, Usage};
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Opens a book to look at it.
fn look(here: &Here, path: &Path) -> Result<Book, Stop> {
    Book::look(path, here.clock, here.locale).map_err(|problem| Stop::RefusedFile { file: path.to_owned(), problem })
}

/// Opens a book to change it.
fn open(here: &Here, path: &Path) -> Result<Book, Stop> {
    Book::open(path, here.clock, here.locale).map_err(|problem| Stop::RefusedFile { file: path.to_owned(), problem })
}

/// Whether what is written would take the place of the book that it is read from.
fn is_same_file(book: &Path, target: &Path) -> bool {
    match (book.canonicalize(), target.canonicalize()) {
        (Ok(book), Ok(target)) => book == target,
        _ => false,
    }
}

/// The sheets that there are, by their names on the command line.
const PAPERS: [(&str, Paper); 2] = [("a4", Paper::A4), ("letter", Paper::Letter)];

/// The file to be written, once it is sure that it is not the book itself.
fn target(typed: &Typed, verb: &'static str, book: &Path) -> Result<PathBuf, Stop> {
    let target = typed.value("--output").ok_or(Usage::Missing { verb, what: "-o OUT.pdf" })?;
    let target = PathBuf::from(target);
    if is_same_file(book, &target) {
        return Err(Stop::Said(Said::new("command-output-is-book").text("file", target.display().to_string())));
    }
    Ok(target)
}

/// Saves a document and says so: the pages, what is to be known of them, and characters that no font has.
fn saved(
    here: &Here,
    typed: &Typed,
    document: (&'static str, &Book, Ready),
    target: &Path,
    out: &mut Printed<'_>,
) -> Result<(), Stop> {
    let (name, book, ready) = document;
    let warnings = warnings(book, &ready.printed);
    save(target, &ready.printed.bytes)?;
    let pages = ready.printed.pages;
    if typed.reader == Reader::Program {
        let told = json!({ name: target, "pages": pages, "notes": ready.notes, "warnings": warnings });
        return Ok(out.json(&told)?);
    }
    let said = Said::new("playbook-saved").number("pages", pages as i64);
    out.line(&said.text("file", target.display().to_string()).say(&here.words))?;
    for line in ready.notes.iter().chain(&warnings) {
        out.line(line)?;
    }
    Ok(())
}

/// Closes a book that was changed: everything is brought into its one file.
fn close(book: Book) {
    // A checkpoint that has to wait is made on the next opening; nothing is lost by it.
    let _ = book.store.settle();
    drop(book);
}
