//! The sample business: made up, in a data file of its own, never mixed with the owner's.

use crate::book::Book;
use crate::clock::Clock;
use crate::failure::Problem;
use crate::import::{ImportChoice, Opened, Rest, open_bytes, run, try_out};
use crate::interview;
use std::path::Path;
use words::Locale;

const ANSWERS: &str = include_str!("../sample/answers.json");
const LEADS: &str = include_str!("../sample/leads.csv");

/// Makes the sample business with its three hundred leads.
pub fn create(path: &Path, clock: Clock, locale: Locale) -> Result<Book, Problem> {
    let book = Book::create(path, clock, locale)?.as_sample();
    fill(&book)?;
    Ok(book)
}

/// Puts the sample's answers and leads into an empty book.
pub fn fill(book: &Book) -> Result<Rest, Problem> {
    let answers = serde_json::from_str(ANSWERS).unwrap_or_default();
    interview::replace(book, &answers)?;
    let mut opened: Opened = open_bytes(Path::new("sample-leads.csv"), LEADS.as_bytes())?;
    let rows_are = ImportChoice::default().apply(&mut opened)?;
    let tried = try_out(book, &opened, rows_are)?;
    let rest = Rest::of(book, &tried);
    run(book, &opened, tried)?;
    Ok(rest)
}

/// Whether this is the sample business, by its name: a book in a file doesn't tell otherwise.
pub fn is_sample(book: &Book) -> Result<bool, Problem> {
    let answers: serde_json::Value = serde_json::from_str(ANSWERS).unwrap_or_default();
    let name = answers.pointer("/business/name").and_then(serde_json::Value::as_str);
    Ok(name == Some(book.definitions()?.playbook.business.name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_whole() {
        let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
        fill(&book).expect("the sample fits");
        let left = interview::interview(&book).expect("the wizard").left;
        assert_eq!(left, 0, "no question of the sample is open");
        assert!(book.with_index(|index| index.len()).expect("verdicts") > 270);
    }
}
