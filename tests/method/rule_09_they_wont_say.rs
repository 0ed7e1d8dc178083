//! "They won't say" stays unknown, dated, and is skipped by the next question until its recheck.

use crate::owner::{Owner, but, clinic};
use serde_json::json;

#[test]
fn a_declined_answer_is_unknown_and_not_asked_again_soon() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&but(clinic(), json!({ "revenue": "", "timing": "" })));
    assert_eq!(lead.ask_next(), Some("revenue"));
    let declined = owner.decline(lead.id, "revenue");
    assert_eq!(declined.result("revenue"), "unknown");
    assert_eq!((declined.verdict(), declined.ask_next()), ("needs_answers", Some("timing")));
}

#[test]
fn it_is_asked_again_when_the_time_has_come() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&but(clinic(), json!({ "revenue": "", "timing": "this year" })));
    assert_eq!(owner.decline(lead.id, "revenue").ask_next(), None, "nothing else is open");
    // 90 days, the playbook's default.
    for (day, next) in [("2027-02-19", None), ("2027-02-20", Some("revenue"))] {
        let later = Owner::of_the_example().on("2026-11-22");
        let lead = later.add(&but(clinic(), json!({ "revenue": "", "timing": "Q1 2027" })));
        later.decline(lead.id, "revenue");
        assert_eq!(later.on(day).judged(lead.id).ask_next(), next, "{day}");
    }
}

#[test]
fn going_on_regardless_is_against_the_rules() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&but(clinic(), json!({ "revenue": "" })));
    owner.decline(lead.id, "revenue");
    assert!(owner.try_move(lead.id, json!({ "to": "offer" })).is_err());
    let against = json!({ "name": "Sal Sample", "reason": "Their new building says it" });
    owner.move_lead(lead.id, json!({ "to": "offer", "against": against }));
    assert_eq!(owner.stage(lead.id), "offered");
}

#[test]
fn an_edit_leaves_a_declined_answer_declined() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&but(clinic(), json!({ "revenue": "", "timing": "" })));
    owner.decline(lead.id, "revenue");
    let mut draft = owner.page(lead.id).draft;
    draft.note = "Rang again".into();
    app::leads::edit(&owner.book, &app::leads::EditRequest { id: lead.id, draft }).expect("an edit");
    assert_eq!(owner.judged(lead.id).ask_next(), Some("timing"));
}

#[test]
fn they_may_say_it_later() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&but(clinic(), json!({ "revenue": "" })));
    owner.decline(lead.id, "revenue");
    assert_eq!(owner.answer(lead.id, "revenue", "8M").verdict(), "sellable");
}
