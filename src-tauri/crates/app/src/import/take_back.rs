//! Taking an import back: whole while it is the newest act, and as far as nobody built on it afterwards.

use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::views::{BookView, book_view};
use method::ImportId;
use serde::Serialize;
use store::{Act, TakenBack};

/// What is left of an import that was taken back.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportTakenBack {
    /// In a sentence.
    pub sentence: String,
    /// How many of its entries stay, because somebody worked on them since.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub stay: u64,
    /// The foot of the rail.
    pub book: BookView,
}

/// Takes an import back.
///
/// The entries that it brought go, and who learned something from it is as before. Entries that somebody worked on since
/// stay, and so do facts that somebody changed since. It can be undone like any other act.
///
/// # Errors
///
/// [`Problem::NoSuchImport`] when there is none of that number.
pub fn take_back(book: &Book, import: ImportId) -> Result<ImportTakenBack, Problem> {
    let imports = book.store.read(|read| read.imports().all())?;
    let name = imports.into_iter().find(|one| one.id == import).map(|one| one.file_name);
    let name = name.ok_or(Problem::NoSuchImport(import))?;
    let newest = book.store.read(|read| read.journal().next_undo())?;
    let now = book.clock.now();
    let is_newest = newest.is_some_and(|line| line.import == Some(import) && line.deed.act == Act::Imported);
    let taken = book.while_many_come_in(|| {
        if !is_newest {
            return Ok(book.store.take_import_back(import, Act::ImportTakenBack.on(name.clone()), now)?);
        }
        let removed = book.store.read(|read| read.imports().entries(import))?;
        book.store.undo_last(now)?;
        Ok(TakenBack { removed, stay: 0 })
    })?;
    let sentence = Said::new("import-taken-back")
        .text("file", name)
        .number("removed", taken.removed as i64)
        .number("stay", taken.stay as i64)
        .say(&book.words);
    Ok(ImportTakenBack { sentence, stay: taken.stay, book: book_view(book)? })
}
