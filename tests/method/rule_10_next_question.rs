//! The next question: the unknown that alone settles the verdict, then must-haves, then most points; ties in question
//! order; budget never first.

use crate::owner::{Owner, but, but_market, clinic, clinics_around_seattle};
use serde_json::{Value, json};

fn without(facts: &[&str]) -> Value {
    facts.iter().fold(clinic(), |draft, fact| but(draft, json!({ *fact: "" })))
}

#[test]
fn the_order_of_questions() {
    let owner = Owner::of_the_example();
    for (unknown, next) in [
        // One alone settles it.
        (&["revenue"][..], Some("revenue")),
        (&["timing"], Some("timing")),
        (&["budget"], Some("budget")),
        // Of several must-haves the one with most points: revenue 25, industry 20, place 15, timing 15.
        (&["industry", "revenue", "place"], Some("revenue")),
        (&["industry", "place"], Some("industry")),
        // Equal points: in the order in which they are asked.
        (&["place", "timing"], Some("place")),
        // Must-haves before points: need and authority only add some.
        (&["need", "authority", "timing"], Some("timing")),
        // Budget never first, though it is a must-have.
        (&["budget", "timing"], Some("timing")),
        (&["budget", "place"], Some("place")),
        // What passes without them needs no question.
        (&["need", "authority"], None),
        (&[], None),
    ] {
        let judged = owner.add(&without(unknown));
        assert_eq!(judged.ask_next(), next, "{unknown:?}");
    }
}

#[test]
fn budget_waits_even_for_questions_that_are_no_must_have() {
    let thresholds = json!({ "lead": { "sql": { "fit": 60, "interest": 47 } } });
    let owner = Owner::with(&but_market(clinics_around_seattle(), thresholds));
    assert_eq!(owner.add(&without(&["budget", "need"])).ask_next(), Some("need"));
}

#[test]
fn what_alone_settles_comes_before_what_is_worth_more() {
    // With revenue worth nothing and optional, only the place can settle; the own question brings many points.
    let criteria = json!([
        { "criterion": "own:1", "gate": "mql", "if_failed": "no_points", "points": 90, "question": "Do they own the building?" },
    ]);
    let thresholds =
        json!({ "criteria": criteria, "mql": { "fit": 60, "interest": 0 }, "sql": { "fit": 60, "interest": 27 } });
    let owner = Owner::with(&but_market(clinics_around_seattle(), json!({ "lead": thresholds })));
    assert_eq!(owner.add(&without(&["place"])).ask_next(), Some("place"));
}

#[test]
fn asking_on_ends_with_a_verdict() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&json!({ "name": "Ana Sample", "reaction": { "kind": "called", "on": "2026-11-20" } }));
    let mut asked = Vec::new();
    let mut judged = lead;
    while let Some(question) = judged.ask_next().map(str::to_owned) {
        assert!(!asked.contains(&question), "{question} is asked twice");
        let answer = clinic()[question.as_str()].as_str().expect("a clinic knows").to_owned();
        judged = owner.answer(judged.id, &question, &answer);
        asked.push(question);
    }
    assert_eq!(judged.verdict(), "sellable");
    assert_eq!(asked.last().map(String::as_str), Some("budget"), "{asked:?}");
}
