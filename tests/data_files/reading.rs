//! All that an owner put into a data file, in words that don't change.

use app::book::Book;
use app::{interview, leads, views};
use method::LeadId;
use method::lead::Care;
use serde_json::{Value, json};

/// The content: answers, leads with what happened to them, the sum.
pub fn content(book: &Book) -> Value {
    let mut ids = book.store.read(|read| read.leads().newest(None, usize::MAX)).expect("the log");
    ids.sort();
    let numbers = views::numbers(book).expect("the sum");
    json!({
        "answers": interview::write_file(book).expect("the answers"),
        "leads": ids.into_iter().map(|id| lead(book, id)).collect::<Vec<_>>(),
        "editions": editions(book),
        "accounts": { "entries": numbers.entries, "leads": numbers.leads, "balanced": numbers.balanced },
    })
}

/// What was signed, and what waits. Whether a waiting signature still counts is not kept: a later version may suggest other
/// answers, and then it was given to another draft.
fn editions(book: &Book) -> Value {
    let page = app::editions::signing(book).expect("the draft");
    let waiting: Vec<Value> = page.hats.iter().map(|hat| json!([hat.hat, hat.name, hat.drawn])).collect();
    let list = app::editions::editions(book).expect("the editions").editions;
    let signed: Vec<Value> = list
        .iter()
        .map(|edition| {
            let print = app::editions::in_print(book, edition.number).expect("a print");
            json!({
                "number": edition.number,
                "signed_day": edition.signed_day,
                "signatures": edition.signatures.iter().map(|one| json!([one.hat, one.name, one.signed_day, one.drawn])).collect::<Vec<_>>(),
                "readers": edition.readers.iter().map(|one| json!([one.name, one.given_day, one.read_day])).collect::<Vec<_>>(),
                "pages": print.pages,
                "bytes": print.pdf.len(),
            })
        })
        .collect();
    json!({ "signed": signed, "waiting": waiting, "next": page.number })
}

fn lead(book: &Book, id: LeadId) -> Value {
    let page = leads::get(book, id).expect("a lead");
    let stored = book.store.read(|read| read.leads().get(id)).expect("a lead");
    let reactions: Vec<Value> = stored.profile.reactions.iter().map(|reaction| json!(reaction)).collect();
    let shown = json!({
        "id": id,
        "draft": page.draft,
        "reactions": reactions,
        "stands_at": page.stands_at,
        "verdict": page.verdict,
        "ask_next": page.ask_next.map(|ask| ask.criterion),
        "recheck": page.recheck,
        "happenings": page.happenings.len(),
    });
    // Before schema 3 nothing was kept beside.
    if stored.care == Care::default() { shown } else { json!({ "lead": shown, "care": stored.care }) }
}
