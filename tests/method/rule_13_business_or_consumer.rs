//! A lead is a business, a consumer, or unknown. The wrong kind is off target. Unknown is the first question, unless all
//! markets are of one kind.

use crate::owner::{Owner, but, clinic, clinics_around_seattle};
use serde_json::{Value, json};

fn both_kinds() -> Value {
    let mut answers = clinics_around_seattle();
    let households = json!({
        "name": "Households",
        "kind": "consumers",
        "age": { "from": 30, "to": 80 },
        "where": { "include": [{ "around": "Seattle, WA", "within": 40, "unit": "miles" }] },
        "window": "this_quarter",
        "funds": "any",
    });
    answers["markets"].as_array_mut().expect("markets").push(households);
    answers
}

#[test]
fn the_wrong_kind_is_off_target() {
    let owner = Owner::of_the_example();
    let judged = owner.add(&but(clinic(), json!({ "kind": "consumer", "company": "" })));
    assert_eq!((judged.verdict(), judged.result("kind")), ("off_target", "fail"));
}

#[test]
fn with_one_kind_of_market_nobody_asks() {
    let owner = Owner::of_the_example();
    let lead = json!({ "name": "Ana Sample", "reaction": { "kind": "called", "on": "2026-11-20" } });
    let judged = owner.add(&lead);
    assert_eq!(judged.result("kind"), "not_applicable");
    assert_ne!(judged.ask_next(), Some("kind"));
}

#[test]
fn with_both_kinds_it_is_the_first_question() {
    let owner = Owner::with(&both_kinds());
    let lead =
        json!({ "name": "Ana Sample", "place": "Seattle, WA", "reaction": { "kind": "called", "on": "2026-11-20" } });
    let judged = owner.add(&lead);
    assert_eq!((judged.verdict(), judged.ask_next()), ("needs_answers", Some("kind")));
    let consumer = owner.answer(judged.id, "kind", "consumer");
    assert_eq!(consumer.json["market"], "Households");
    assert_eq!(consumer.ask_next(), Some("age"));
}

#[test]
fn who_names_a_firm_is_one_and_who_tells_an_age_is_not() {
    let owner = Owner::with(&both_kinds());
    let reaction = json!({ "kind": "called", "on": "2026-11-20" });
    for (draft, kind) in [
        (json!({ "company": "Lakeside Clinic" }), "business"),
        (json!({ "revenue": "8M" }), "business"),
        (json!({ "age": "45" }), "consumer"),
        (json!({ "place": "Seattle, WA" }), "unknown"),
    ] {
        let draft = but(draft, json!({ "name": "Ana Sample", "reaction": reaction }));
        let judged = owner.add(&draft);
        assert_eq!(owner.page(judged.id).draft.kind, kind, "{draft}");
    }
}
