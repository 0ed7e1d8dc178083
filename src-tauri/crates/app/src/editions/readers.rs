//! Who got an edition, who read it and when (method.md, meaning 27).

use super::list::{EditionsView, editions};
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use chrono::NaiveDate;
use serde::Deserialize;
use store::Act;
use store::table::reader::{Reader, ReaderId};

/// Somebody gets an edition.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct AddReaderRequest {
    /// Number of the edition.
    pub edition: u32,
    /// Who.
    pub name: String,
    /// On which day, `2026-11-22`; today if absent.
    pub given_on: Option<String>,
}

/// Somebody read an edition.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ReadRequest {
    /// Who, by the number in the list.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub reader: i64,
    /// On which day, `2026-11-22`; none if they haven't read it after all.
    pub read_on: Option<String>,
}

/// Names somebody on the list.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ReaderRequest {
    /// Who, by the number in the list.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub reader: i64,
}

/// Puts somebody on the list.
pub fn add_reader(book: &Book, request: &AddReaderRequest) -> Result<EditionsView, Problem> {
    let number = request.edition;
    book.store.read(|read| read.editions().find(number))?.ok_or(Problem::NoSuchEdition(number))?;
    let name = request.name.trim();
    let given_on =
        request.given_on.as_deref().map_or_else(|| Ok(book.clock.today()), |typed| day(book, typed, "given_on"));
    let mut problems = Vec::new();
    if name.is_empty() {
        problems.push(FieldProblem::new("name", Said::new("reader-name-empty")));
    }
    let given_on = match given_on {
        Ok(day) if problems.is_empty() => day,
        Ok(_) => return Err(Problem::Fields(problems)),
        Err(problem) => {
            problems.push(problem);
            return Err(Problem::Fields(problems));
        }
    };
    let label = format!("{name}, {}", book.words.edition(method::edition::EditionName::Signed(number)));
    book.store.write(Act::ReaderAdded.on(label), book.clock.now(), |tx| tx.readers().add(number, name, given_on))?;
    editions(book)
}

/// Notes when somebody had read it, or that they haven't.
pub fn mark_read(book: &Book, request: &ReadRequest) -> Result<EditionsView, Problem> {
    let reader = find(book, request.reader)?;
    let typed = request.read_on.as_deref();
    let read_on =
        typed.map(|typed| day(book, typed, "read_on")).transpose().map_err(|problem| Problem::Fields(vec![problem]))?;
    if read_on.is_some_and(|read_on| read_on < reader.given_on) {
        return Err(Problem::Fields(vec![FieldProblem::new("read_on", Said::new("reader-read-before-given"))]));
    }
    book.store
        .write(Act::ReaderRead.on(reader.name), book.clock.now(), |tx| tx.readers().set_read(reader.id, read_on))?;
    editions(book)
}

/// Takes somebody off the list.
pub fn remove_reader(book: &Book, request: &ReaderRequest) -> Result<EditionsView, Problem> {
    let reader = find(book, request.reader)?;
    book.store.write(Act::ReaderRemoved.on(reader.name), book.clock.now(), |tx| tx.readers().remove(reader.id))?;
    editions(book)
}

fn find(book: &Book, id: i64) -> Result<Reader, Problem> {
    book.store.read(|read| read.readers().find(ReaderId(id)))?.ok_or(Problem::NoSuchReader(id))
}

/// A day that was typed: today or before.
fn day(book: &Book, typed: &str, path: &str) -> Result<NaiveDate, FieldProblem> {
    let typed = typed.trim();
    let day = typed.parse::<NaiveDate>();
    let day = day.map_err(|_| FieldProblem::new(path, Said::new("reader-day").text("typed", typed)))?;
    if day > book.clock.today() {
        return Err(FieldProblem::new(path, Said::new("reader-day-later")));
    }
    Ok(day)
}
