//! Open leads are judged by the edition in force; before the first, by the draft, which is labelled "not signed". A draft
//! otherwise shows only what would be.

use crate::owner::{Owner, but_market, clinic, clinics_around_seattle};
use serde_json::{Value, json};

/// The example's answers with a floor under the yearly sales that [`clinic`] does not reach.
fn only_larger_ones() -> Value {
    but_market(clinics_around_seattle(), json!({ "revenue": { "from": "10M", "to": "20M" } }))
}

#[test]
fn every_verdict_names_the_draft() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    assert_eq!(lead.json["edition"], "draft");
    assert_eq!(owner.page(lead.id).edition, "Draft, not signed");
    assert_eq!(app::views::book_view(&owner.book).expect("the foot of the rail").edition, "Draft, not signed");
}

#[test]
fn without_a_described_market_nobody_is_judged_by_guesses() {
    let owner = Owner::with(&json!({ "business": { "name": "Harbor Clinic Supply" } }));
    let judged = owner.add(&clinic());
    assert_eq!((judged.verdict(), &judged.json["market"]), ("needs_answers", &json!(null)));
}

#[test]
fn what_everybody_signed_judges_whatever_the_draft_says_since() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic()).id;
    owner.sign_all();
    owner.now_answers(&only_larger_ones());
    let judged = owner.judged(lead);
    assert_eq!((judged.verdict(), &judged.json["edition"]), ("sellable", &json!(1)));
    assert_eq!(owner.page(lead).edition, "Edition 1");
    assert_eq!(owner.page(lead).row.verdict.key(), "sellable");
    assert_eq!(
        owner.book.with_index(|index| index.with_verdict(method::judge::Verdict::Sellable).len()).expect("the log"),
        1
    );
    assert_eq!(app::views::book_view(&owner.book).expect("the foot of the rail").edition, "Edition 1");
    let page = app::editions::signing(&owner.book).expect("the draft");
    let would: Vec<(i64, &str, &str)> =
        page.leads.changed.iter().map(|change| (change.id, change.before.key(), change.after.key())).collect();
    assert_eq!((would, page.leads.total), (vec![(lead, "sellable", "off_target")], 1));
}

#[test]
fn the_next_edition_judges_open_leads_again_and_moves_none() {
    let owner = Owner::of_the_example();
    let offered = owner.add(&clinic()).id;
    owner.move_lead(offered, json!({ "to": "offer" }));
    owner.sign_all();
    owner.now_answers(&only_larger_ones());
    let made = owner.sign_all().made.expect("the second edition");
    assert_eq!((made.number, made.leads.changed.len()), (2, 1));
    let judged = owner.judged(offered);
    assert_eq!((judged.verdict(), &judged.json["edition"]), ("off_target", &json!(2)));
    assert_eq!(owner.stage(offered), "offered");
}

#[test]
fn it_is_in_force_after_the_book_was_closed_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("b.sellable");
    let clock = app::clock::Clock::on(crate::owner::TODAY);
    let open = |made: bool| {
        let opened = if made { app::book::Book::open } else { app::book::Book::create };
        Owner { book: opened(&file, clock, words::Locale::EnglishUs).expect("a book") }
    };
    let owner = open(false);
    owner.now_answers(&clinics_around_seattle());
    let lead = owner.add(&clinic()).id;
    owner.sign_all();
    owner.now_answers(&only_larger_ones());
    drop(owner);
    let owner = open(true);
    assert_eq!(owner.judged(lead).json["edition"], 1);
    assert_eq!(owner.judged(lead).verdict(), "sellable");
}
