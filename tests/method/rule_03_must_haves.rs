//! A must-have is a criterion whose `if_failed` is not "no points"; nothing else says so.

use crate::owner::{Owner, but, but_market, clinic, clinics_around_seattle};
use serde_json::{Value, json};

fn revenue_that(if_failed: &str, points: u32) -> Value {
    let criterion = json!({ "criterion": "revenue", "gate": "mql", "if_failed": if_failed, "points": points });
    but_market(clinics_around_seattle(), json!({ "lead": { "criteria": [criterion] } }))
}

#[test]
fn what_happens_on_a_fail_is_what_was_agreed() {
    for (if_failed, must_have, verdict) in
        [("off_target", true, "off_target"), ("not_yet", true, "not_yet"), ("no_points", false, "sellable")]
    {
        let owner = Owner::with(&revenue_that(if_failed, 0));
        let judged = owner.add(&but(clinic(), json!({ "revenue": "2M" })));
        assert_eq!(judged.reason("revenue")["must_have"], must_have, "{if_failed}");
        assert_eq!(judged.verdict(), verdict, "{if_failed}");
    }
}

#[test]
fn a_must_have_may_be_worth_no_points() {
    for points in [0, 25, 1000] {
        let owner = Owner::with(&revenue_that("off_target", points));
        let judged = owner.add(&clinic());
        assert_eq!((judged.verdict(), judged.points("revenue")), ("sellable", u64::from(points)));
    }
}

#[test]
fn a_question_of_the_owners_own_can_be_one() {
    let own = json!({
        "criterion": "own:1", "gate": "sql", "if_failed": "not_yet", "points": 10,
        "question": "Do they have a service contract that ends within a year?",
    });
    let owner = Owner::with(&but_market(clinics_around_seattle(), json!({ "lead": { "criteria": [own] } })));
    let lead = owner.add(&clinic());
    assert_eq!((lead.verdict(), lead.ask_next()), ("needs_answers", Some("own:1")));
    assert_eq!(owner.answer(lead.id, "own:1", "no").verdict(), "not_yet");
    assert_eq!(owner.answer(lead.id, "own:1", "yes").verdict(), "sellable");
}
