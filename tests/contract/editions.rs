//! What programs and people read of what was signed.

use crate::command_line::{Shell, with_leads};
use crate::snapshot::assert_kept;
use app::book::Book;
use app::editions::{AddReaderRequest, DrawingView, ReadRequest, SignRequest, add_reader, mark_read, sign};
use serde_json::json;

fn signature(hat: &str, name: &str) -> SignRequest {
    let drawn = DrawingView { width: 300, height: 100, strokes: vec![vec![[10, 80], [60, 20], [110, 80]]] };
    SignRequest { hat: hat.into(), name: name.into(), drawn: (hat == "owner").then_some(drawn) }
}

fn sign_all(book: &Book) {
    for (hat, name) in [("marketing", "Mara Sample"), ("sales", "Sal Sample"), ("owner", "Olive Sample")] {
        sign(book, &signature(hat, name)).expect("a signature");
    }
}

/// The data file with two editions, the first of which was given away.
fn with_editions() -> Shell {
    let shell = with_leads();
    let clock = app::clock::Clock::on("2026-11-22");
    let book = Book::open(&shell.path("b.sellable"), clock, words::Locale::EnglishUs).expect("the data file");
    sign_all(&book);
    let list = add_reader(&book, &AddReaderRequest { edition: 1, name: "Sal Sample".into(), given_on: None });
    let reader = list.expect("a reader").editions[0].readers[0].id;
    mark_read(&book, &ReadRequest { reader, read_on: Some("2026-11-22".into()) }).expect("a day");
    let mut answers = app::interview::write_file(&book).expect("answers");
    answers["markets"][0]["revenue"]["from"] = json!("6M");
    answers["markets"][0]["name"] = json!(null);
    app::interview::replace(&book, &answers).expect("answers");
    sign_all(&book);
    book.store.settle().expect("one file");
    shell
}

#[test]
fn the_list_of_editions_is_what_was_agreed() {
    let shell = with_leads();
    assert_eq!(shell.json(&["editions", "b.sellable", "--json"]), json!([]));
    assert_eq!(shell.done(&["editions", "b.sellable"]), "Nothing is signed yet. Leads are judged by the draft.\n");
    let shell = with_editions();
    let printed = shell.json(&["editions", "b.sellable", "--json"]);
    let pretty = serde_json::to_string_pretty(&printed).expect("JSON") + "\n";
    assert_kept("editions.json", &pretty);
    assert_kept("editions.txt", &shell.done(&["editions", "b.sellable"]));
    assert_kept("help-editions.txt", &shell.done(&["help", "editions"]));
    assert_eq!(shell.done(&["editions", "--help"]), shell.done(&["help", "editions"]));
    assert!(shell.done(&["help"]).contains("sellable editions "));
}

#[test]
fn the_verdicts_name_the_edition_that_judged() {
    let shell = with_editions();
    let judged = shell.json(&["judge", "b.sellable", "lena", "--json"]);
    assert_eq!(judged[0]["edition"], 2);
}

#[test]
fn an_edition_is_printed_as_it_was_signed() {
    let shell = with_editions();
    for (number, out) in [("1", "one.pdf"), ("2", "two.pdf"), ("1", "again.pdf")] {
        let printed = shell.json(&["playbook", "b.sellable", "-o", out, "--edition", number, "--json"]);
        assert!(printed["pages"].as_u64().is_some_and(|pages| pages > 5), "{printed}");
    }
    let read = |name: &str| std::fs::read(shell.path(name)).expect("a file");
    assert!(read("one.pdf").starts_with(b"%PDF-") && read("one.pdf") == read("again.pdf"));
    assert!(read("one.pdf") != read("two.pdf"));
    let said = shell.refused(&["playbook", "b.sellable", "-o", "three.pdf", "--edition", "3"], 1);
    assert!(said.contains("no edition 3"), "{said}");
    assert!(shell.refused(&["playbook", "b.sellable", "-o", "three.pdf", "--edition", "first"], 2).contains("“first”"));
    assert!(!shell.path("three.pdf").exists());
}
