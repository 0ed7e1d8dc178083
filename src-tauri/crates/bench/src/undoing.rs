//! Taking a large import back and doing it again.

use std::path::Path;

use app::book::Book;

use crate::Trouble;
use crate::figure::{Figure, time};
use crate::size::Reach;
use crate::table::{empty_book, take_in, write};

/// The undo of an import, its redo, and what the data file is afterwards.
pub fn turning(reach: Reach) -> Result<Vec<Figure>, Trouble> {
    let mut figures = Vec::new();
    for size in reach.sizes() {
        let folder = tempfile::tempdir()?;
        let table = write(folder.path(), size.leads)?;
        let file = folder.path().join("log.sellable");
        let book = empty_book(&file)?;
        let import = time(|| take_in(&book, &table))?;
        let before = bytes_of(&book, &file)?;
        let undo = time(|| Ok(book.store.undo_last(book.clock.now())?))?;
        let redo = time(|| Ok(book.store.redo_last(book.clock.now())?))?;
        let after = bytes_of(&book, &file)?;
        let goal = import.as_secs_f64() * 1_000.0;
        let name = |what: &str| format!("{} rows: {what}", size.words);
        figures.push(Figure::time(name("an import taken back"), undo, goal));
        figures.push(Figure::time(name("and done again"), redo, goal));
        figures.push(Figure::hard(name("the file afterwards over the file before"), after / before, "times", 1.1));
    }
    Ok(figures)
}

/// The length of the data file once the log beside it is in it.
fn bytes_of(book: &Book, file: &Path) -> Result<f64, Trouble> {
    book.store.settle()?;
    Ok(std::fs::metadata(file)?.len() as f64)
}
