//! A file per command, each over the use cases of `app`.

mod answers;
mod check;
mod demo;
mod editions;
mod export;
mod glossary;
mod import;
mod judge;
mod kits;
mod lead;
mod leads;
mod new;
mod numbers;
mod playbook;
mod today;

pub use answers::answers;
pub use check::check;
pub use demo::demo;
pub use editions::editions;
pub use export::export;
pub use glossary::glossary;
pub use import::import;
pub use judge::judge;
pub use kits::kits;
pub use lead::lead;
pub use leads::leads;
pub use new::new;
pub use numbers::numbers;
pub use playbook::playbook;
pub use today::today;

use std::path::Path;

use app::book::Book;

use crate::here::Here;
use crate::stop::Stop;

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

/// Closes a book that was changed: everything is brought into its one file.
fn close(book: Book) {
    // A checkpoint that has to wait is made on the next opening; nothing is lost by it.
    let _ = book.store.settle();
    drop(book);
}
