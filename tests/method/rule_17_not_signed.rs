//! Before the first edition leads are judged by the draft, which is labelled "not signed".

use crate::owner::{Owner, clinic};
use serde_json::json;

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
