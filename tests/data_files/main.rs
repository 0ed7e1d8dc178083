//! A frozen data file of every released schema still opens, with the same content, and can be worked on.
//!
//! `v3.sellable` was made by `frozen::make`, and `v3.json` holds what it showed then. Both are kept as they are, like those of
//! every schema before; a new schema gets files of its own beside them.

mod frozen;
mod reading;

use app::book::Book;
use app::clock::Clock;
use reading::content;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use words::Locale;

/// Every released schema.
const SCHEMAS: [&str; 3] = ["v1", "v2", "v3"];

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data_files").join(name)
}

/// The frozen file, copied to where it may be changed.
fn thawed(schema: &str, folder: &Path) -> PathBuf {
    let file = folder.join("thawed.sellable");
    std::fs::copy(kept(&format!("{schema}.sellable")), &file).expect("a frozen file");
    file
}

fn expected(schema: &str) -> Value {
    let text = std::fs::read_to_string(kept(&format!("{schema}.json"))).expect("what it showed");
    let mut shown: Value = serde_json::from_str(&text).expect("JSON");
    for lead in shown["leads"].as_array_mut().expect("leads") {
        // Nobody asks a closed lead anything any more; the first version still did.
        if matches!(lead["stands_at"].as_str(), Some("won" | "lost" | "discarded")) {
            lead["ask_next"] = Value::Null;
        }
    }
    shown
}

/// Answers of an earlier version as this one writes them. Sales steps were once nothing but their names.
fn read_again(answers: &Value) -> Value {
    let mut answers = answers.clone();
    let steps = answers.pointer_mut("/engagement/sales_steps").and_then(Value::as_array_mut);
    for step in steps.into_iter().flatten().filter(|step| step.is_string()) {
        *step = json!({ "name": step.take() });
    }
    let book = Book::in_memory(today(), Locale::EnglishUs).expect("a book in memory");
    app::interview::replace(&book, &answers).expect("answers that are understood");
    app::interview::write_file(&book).expect("answers")
}

fn today() -> Clock {
    Clock::on("2026-11-22")
}

#[test]
fn it_opens_with_the_same_content() {
    for schema in SCHEMAS {
        let folder = tempfile::tempdir().expect("a folder");
        let file = thawed(schema, folder.path());
        let book = Book::open(&file, today(), Locale::EnglishUs).expect("an old file opens");
        let (found, expected) = (content(&book), expected(schema));
        for part in ["leads", "accounts", "editions"] {
            // A schema that knew nothing of a part has none of it.
            if let Some(expected) = expected.get(part) {
                assert_eq!(found[part], *expected, "{schema}: {found:#}");
            }
        }
        assert_eq!(found["answers"], read_again(&expected["answers"]), "{schema}: {found:#}");
    }
}

#[test]
fn it_can_be_looked_at_where_it_lies() {
    for schema in SCHEMAS {
        let folder = tempfile::tempdir().expect("a folder");
        let file = thawed(schema, folder.path());
        let before = std::fs::read(&file).expect("the file");
        let book = Book::look(&file, today(), Locale::EnglishUs).expect("an old file opens");
        assert_eq!(content(&book)["accounts"], expected(schema)["accounts"]);
        drop(book);
        let is_newest = SCHEMAS.last() == Some(&schema);
        assert_eq!(
            std::fs::read(&file).expect("the file") == before,
            is_newest,
            "only an older schema is brought up to date"
        );
    }
}

#[test]
fn work_on_it_goes_on() {
    for schema in SCHEMAS {
        let folder = tempfile::tempdir().expect("a folder");
        let book = Book::open(&thawed(schema, folder.path()), today(), Locale::EnglishUs).expect("an old file opens");
        let before = content(&book);
        let mut undone = 0;
        while book.store.undo_last(book.clock.now()).is_ok() {
            undone += 1;
        }
        assert!(undone > 5, "its journal is whole: {undone} acts were undone");
        for _ in 0..undone {
            book.store.redo_last(book.clock.now()).expect("what was undone is done again");
        }
        book.answers_changed();
        book.leads_changed();
        assert_eq!(content(&book), before);
        let draft = app::leads::LeadDraft { name: "Eve Example".into(), ..app::leads::LeadDraft::default() };
        app::leads::add(&book, &draft).expect("a new lead");
        let entries = |content: &Value| content["accounts"]["entries"].as_u64().expect("a count");
        assert_eq!(entries(&content(&book)), entries(&before) + 1);
        assert_eq!(content(&book)["accounts"]["balanced"], true);
    }
}
