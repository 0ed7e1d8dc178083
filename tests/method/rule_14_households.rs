//! Consumers are judged as person or household; company criteria do not apply to them.

use crate::owner::{Owner, but};
use serde_json::{Value, json};

fn roofs_in_denver() -> Value {
    json!({
        "business": { "name": "Mile High Roofing", "sells": "New roofs and repairs.", "place": "Denver, CO" },
        "markets": [{
            "kind": "consumers",
            "age": { "from": 30, "to": 75 },
            "income": { "from": "80k" },
            "where": { "include": [{ "around": "Denver, CO", "within": 30, "unit": "miles" }] },
            "window": "six_months",
            "funds": "10k",
        }],
    })
}

fn household() -> Value {
    json!({
        "name": "Hanna Homeowner",
        "kind": "consumer",
        "age": "52",
        "income": "$95,000",
        "place": "Aurora, CO",
        "timing": "in 2 months",
        "budget": "$18,000",
        "reaction": { "kind": "asked_for_quote", "on": "2026-11-15" },
    })
}

#[test]
fn households_by_age_income_place_time_and_funds() {
    let owner = Owner::with(&roofs_in_denver());
    for (changes, verdict, decided_by) in [
        (json!({}), "sellable", None),
        (json!({ "age": "24" }), "off_target", Some("age")),
        (json!({ "age": "75" }), "sellable", None),
        (json!({ "income": "60k" }), "off_target", Some("income")),
        (json!({ "place": "Pueblo, CO" }), "off_target", Some("place")),
        (json!({ "timing": "next year" }), "needs_answers", None),
        (json!({ "timing": "in 9 months" }), "not_yet", Some("timing")),
        (json!({ "budget": "$4,000" }), "not_yet", Some("budget")),
        (json!({ "budget": "yes" }), "needs_answers", None),
        (json!({ "age": "" }), "needs_answers", None),
    ] {
        let judged = owner.add(&but(household(), changes.clone()));
        assert_eq!(judged.verdict(), verdict, "{changes}: {}", judged.headline());
        if let Some(criterion) = decided_by {
            assert_eq!(judged.result(criterion), "fail", "{changes}");
        }
    }
}

#[test]
fn company_criteria_are_not_among_the_reasons() {
    let owner = Owner::with(&roofs_in_denver());
    let judged = owner.add(&household());
    let criteria: Vec<&str> = judged.json["reasons"]
        .as_array()
        .expect("reasons")
        .iter()
        .filter_map(|reason| reason["criterion"].as_str())
        .collect();
    for company in ["industry", "revenue", "headcount"] {
        assert!(!criteria.contains(&company), "{company}");
    }
}

#[test]
fn a_firm_is_off_target_for_who_sells_to_households() {
    let owner = Owner::with(&roofs_in_denver());
    let firm = json!({ "name": "Property Placeholder LLC", "company": "Property Placeholder LLC", "place": "Denver, CO", "reaction": { "kind": "called", "on": "2026-11-15" } });
    assert_eq!(owner.add(&firm).verdict(), "off_target");
}
