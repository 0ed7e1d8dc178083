//! An entry has three separate things: its stage, its verdict, its place in the accounts. None changes another silently.

use crate::owner::{Owner, but, but_market, clinic, clinics_around_seattle};
use serde_json::json;

#[test]
fn an_answer_changes_the_verdict_and_moves_nobody() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&but(clinic(), json!({ "revenue": "" })));
    let accounts = owner.accounts();
    for (answer, verdict) in [("8M", "sellable"), ("2M", "off_target")] {
        assert_eq!(owner.answer(lead.id, "revenue", answer).verdict(), verdict);
        assert_eq!(owner.stage(lead.id), "inquiry");
        assert_eq!(owner.accounts(), accounts);
    }
}

#[test]
fn a_move_changes_stage_and_place_and_no_verdict() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    for (to, stage, place) in [
        ("mql", "mql", "with_marketing"),
        ("sql", "sql", "with_marketing"),
        ("offer", "offered", "offered"),
        ("accept", "active", "active"),
        ("won", "won", "won"),
    ] {
        owner.move_lead(lead.id, json!({ "to": to }));
        let judged = owner.judged(lead.id);
        assert_eq!((judged.json["stage"].as_str(), judged.verdict()), (Some(stage), "sellable"), "{to}");
        assert_eq!(owner.accounts()[place], 1, "{to}");
    }
}

#[test]
fn new_definitions_change_verdicts_and_move_nobody() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    owner.move_lead(lead.id, json!({ "to": "offer" }));
    let tighter = but_market(clinics_around_seattle(), json!({ "revenue": { "from": "10M", "to": "20M" } }));
    app::interview::replace(&owner.book, &tighter).expect("tighter definitions");
    assert_eq!(owner.judged(lead.id).verdict(), "off_target");
    assert_eq!(owner.stage(lead.id), "offered");
    assert_eq!(owner.accounts()["offered"], 1);
}
