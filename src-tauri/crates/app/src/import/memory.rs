//! What the owner chose for a kind of file, kept for the next file of that kind.

use super::choice::ImportChoice;
use super::read::Opened;
use crate::book::Book;
use crate::failure::Problem;
use base64::Engine;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use store::{StoreFailure, Tx};

const KEY: &str = "imports";
/// More kinds of files than a business has; the one that was not used for longest makes room.
const MOST_KINDS: usize = 24;

/// One kind of file: its headings, or the program that wrote it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kind {
    headings: String,
    program: Option<String>,
    choice: ImportChoice,
}

/// What was chosen for a file of the same headings, else for one of the same program. Its columns are mapped as they were.
pub(super) fn recall(book: &Book, opened: &mut Opened) -> Result<Option<ImportChoice>, Problem> {
    let kinds = kinds(book)?;
    let (headings, program) = (headings(opened), program(opened));
    let same_headings = kinds.iter().find(|kind| kind.headings == headings);
    let same_program = || kinds.iter().find(|kind| kind.program.is_some() && kind.program == program);
    let Some(kind) = same_headings.or_else(same_program) else { return Ok(None) };
    let mut mapping = BTreeMap::new();
    for (column, field) in &kind.choice.mapping {
        let guess = opened.mapping.columns().iter().find(|guess| guess.header == *column);
        let Some(now) = guess.map(|guess| guess.field.map_or("", exchange::Field::name)) else { continue };
        if now == field {
            continue;
        }
        // A field that this version no longer knows leaves the guess as it is.
        if opened.mapping.set(column, field).is_ok() {
            opened.remembered.insert(column.clone());
            mapping.insert(column.clone(), field.clone());
        }
    }
    Ok(Some(ImportChoice { mapping, ..kind.choice.clone() }))
}

/// All kinds with this file's choice put first.
pub(super) fn with(book: &Book, opened: &Opened, choice: &ImportChoice) -> Result<Value, Problem> {
    let columns = opened.mapping.columns().iter();
    let mapping = columns.map(|guess| (guess.header.clone(), guess.field.map_or("", exchange::Field::name).to_owned()));
    let this = Kind {
        headings: headings(opened),
        program: program(opened),
        // Who is whom is a question about this file's people, and the next file has others.
        choice: ImportChoice {
            mapping: mapping.collect(),
            alike: BTreeMap::new(),
            alike_rest: String::new(),
            ..choice.clone()
        },
    };
    let others = kinds(book)?.into_iter().filter(|kind| kind.headings != this.headings);
    let all: Vec<Kind> = std::iter::once(this.clone()).chain(others).take(MOST_KINDS).collect();
    Ok(serde_json::to_value(all).unwrap_or_default())
}

/// Keeps the kinds, in the transaction of the import.
pub(super) fn keep(tx: &mut Tx<'_>, kinds: &Value) -> Result<(), StoreFailure> {
    tx.preferences().set(KEY, kinds)
}

fn kinds(book: &Book) -> Result<Vec<Kind>, Problem> {
    let stored = book.store.read(|read| read.preferences().find(KEY))?;
    // What a later version wrote and this one can't read is no reason to stop.
    Ok(stored.and_then(|kinds| serde_json::from_value(kinds).ok()).unwrap_or_default())
}

fn program(opened: &Opened) -> Option<String> {
    opened.program.as_ref().map(|guess| guess.program.to_string())
}

/// The fingerprint of a file's headings, in their order.
fn headings(opened: &Opened) -> String {
    let mut hash = Sha256::new();
    for header in opened.sheet.headers() {
        hash.update(header.trim().to_lowercase());
        hash.update([0]);
    }
    base64::engine::general_purpose::STANDARD.encode(hash.finalize())
}
