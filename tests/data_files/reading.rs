//! All that an owner put into a data file, in words that don't change.

use app::book::Book;
use app::index::Filter;
use app::{interview, leads, views};
use method::LeadId;
use serde_json::{Value, json};

/// The content: answers, leads with what happened to them, the sum.
pub fn content(book: &Book) -> Value {
    let mut ids = book.with_index(|index| index.wanted(&Filter::default())).expect("the log");
    ids.sort();
    let numbers = views::numbers(book).expect("the sum");
    json!({
        "answers": interview::write_file(book).expect("the answers"),
        "leads": ids.into_iter().map(|id| lead(book, id)).collect::<Vec<_>>(),
        "accounts": { "entries": numbers.entries, "leads": numbers.leads, "balanced": numbers.balanced },
    })
}

fn lead(book: &Book, id: LeadId) -> Value {
    let page = leads::get(book, id).expect("a lead");
    let stored = book.store.read(|read| read.leads().get(id)).expect("a lead");
    let reactions: Vec<Value> = stored.profile.reactions.iter().map(|reaction| json!(reaction)).collect();
    json!({
        "id": id,
        "draft": page.draft,
        "reactions": reactions,
        "stands_at": page.stands_at,
        "verdict": page.verdict,
        "ask_next": page.ask_next.map(|ask| ask.criterion),
        "recheck": page.recheck,
        "happenings": page.happenings.len(),
    })
}
