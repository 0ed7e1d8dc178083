//! With several markets the best verdict wins, then the nearest to its threshold, then the owner's order. The view names
//! the market.

use crate::owner::{Owner, but, clinic, clinics_around_seattle};
use serde_json::{Value, json};

/// Clinics around Seattle, and plumbers all over Washington.
fn two_markets() -> Value {
    let mut answers = clinics_around_seattle();
    answers["markets"][0]["name"] = json!("Clinics");
    let plumbers = json!({
        "name": "Plumbers",
        "kind": "businesses",
        "industry": { "in": ["plumber"] },
        "revenue": { "from": "1M", "to": "20M" },
        "where": { "include": [{ "region": "Washington, United States" }] },
        "window": "this_year",
        "funds": "any",
    });
    answers["markets"].as_array_mut().expect("markets").push(plumbers);
    answers
}

#[test]
fn the_best_verdict_wins() {
    let owner = Owner::with(&two_markets());
    for (changes, verdict, market) in [
        (json!({}), "sellable", "Clinics"),
        (json!({ "industry": "plumber" }), "sellable", "Plumbers"),
        (json!({ "industry": "plumber", "place": "Spokane, WA" }), "sellable", "Plumbers"),
        (json!({ "industry": "plumber", "revenue": "" }), "needs_answers", "Plumbers"),
        (json!({ "industry": "plumber", "timing": "next year" }), "not_yet", "Plumbers"),
        (json!({ "place": "Spokane, WA", "industry": "" }), "needs_answers", "Plumbers"),
    ] {
        let judged = owner.add(&but(clinic(), changes.clone()));
        assert_eq!((judged.verdict(), judged.json["market"].as_str()), (verdict, Some(market)), "{changes}");
    }
}

#[test]
fn of_equal_verdicts_the_nearest_to_its_threshold_wins() {
    let owner = Owner::with(&two_markets());
    // Off target for both: a dentist in Spokane lacks 15 points of place for one, 20 of industry for the other.
    let judged = owner.add(&but(clinic(), json!({ "place": "Spokane, WA" })));
    assert_eq!((judged.verdict(), judged.json["market"].as_str()), ("off_target", Some("Clinics")));
}

#[test]
fn of_equals_the_owners_order_decides() {
    let mut answers = clinics_around_seattle();
    let mut twin = answers["markets"][0].clone();
    answers["markets"][0]["name"] = json!("First");
    twin["name"] = json!("Second");
    answers["markets"].as_array_mut().expect("markets").push(twin);
    let owner = Owner::with(&answers);
    for changes in [json!({}), json!({ "revenue": "" }), json!({ "revenue": "2M" })] {
        assert_eq!(owner.add(&but(clinic(), changes)).json["market"], "First");
    }
}
