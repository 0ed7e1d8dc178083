//! Not yet carries a recheck date: the latest that its failed criteria ask for, else the playbook's default.

use crate::owner::{Owner, but, clinic, clinics_around_seattle};
use serde_json::json;

#[test]
fn the_day_to_look_again() {
    let owner = Owner::of_the_example();
    for (changes, recheck) in [
        // The window is the running quarter: the quarter in which they buy opens it.
        (json!({ "timing": "next year" }), json!("2027-01-01")),
        (json!({ "timing": "Q3 2027" }), json!("2027-07-01")),
        (json!({ "timing": "2027-05-15" }), json!("2027-04-01")),
        // No money now says nothing about when: 90 days.
        (json!({ "budget": "no" }), json!("2027-02-20")),
        (json!({ "budget": "no", "timing": "Q3 2027" }), json!("2027-07-01")),
        (json!({}), json!(null)),
        (json!({ "revenue": "2M" }), json!(null)),
    ] {
        let judged = owner.add(&but(clinic(), changes.clone()));
        assert_eq!(judged.json["recheck"], recheck, "{changes}: {}", judged.headline());
    }
}

#[test]
fn the_default_is_the_playbooks_own() {
    let owner = Owner::with(&but(clinics_around_seattle(), json!({ "lead": { "recheck_days": 30 } })));
    let judged = owner.add(&but(clinic(), json!({ "budget": "no" })));
    assert_eq!(judged.json["recheck"], "2026-12-22");
}

#[test]
fn when_the_day_has_come_the_lead_is_sellable() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&but(clinic(), json!({ "timing": "February 2027" })));
    assert_eq!((lead.verdict(), lead.json["recheck"].as_str()), ("not_yet", Some("2027-01-01")));
    assert_eq!(owner.on("2027-01-01").judged(lead.id).verdict(), "sellable");
}
