//! Interest loses points by whole local days, never below 0; fit never decays.

use crate::owner::{Owner, but, clinic};
use serde_json::json;

fn who_asked_for_a_price() -> serde_json::Value {
    but(clinic(), json!({ "reaction": { "kind": "asked_for_quote", "on": "2026-11-22" } }))
}

#[test]
fn a_reaction_is_worth_less_each_week() {
    // 10 points, one less for each whole week.
    for (day, points) in [
        ("2026-11-22", 10),
        ("2026-11-28", 10),
        ("2026-11-29", 9),
        ("2026-12-05", 9),
        ("2026-12-06", 8),
        ("2027-01-31", 0),
        ("2028-11-22", 0),
    ] {
        let owner = Owner::of_the_example();
        let lead = owner.add(&who_asked_for_a_price());
        assert_eq!(owner.on(day).judged(lead.id).points("did:asked_for_quote"), points, "{day}");
    }
}

#[test]
fn fit_stays_what_it_is() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&who_asked_for_a_price());
    let later = owner.on("2031-11-22").judged(lead.id);
    assert_eq!(later.json["scores"]["fit"], lead.json["scores"]["fit"]);
}

#[test]
fn the_latest_reaction_counts() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&who_asked_for_a_price()).id;
    let owner = owner.on("2026-12-27");
    assert_eq!(owner.judged(lead).points("did:asked_for_quote"), 5);
    assert_eq!(owner.react(lead, "asked_for_quote", "2026-12-20").points("did:asked_for_quote"), 9);
}
