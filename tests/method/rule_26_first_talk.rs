//! The first talk is done when trigger, desired results and decision-maker are recorded, or marked "not learned". Each
//! lead also records how far along the buyer was when we met.

use crate::owner::{Owner, clinic, read};
use app::leads::{self, LeadView, StoryKind};
use serde_json::{Value, json};

fn known(words: &str) -> Value {
    json!({ "state": "known", "words": words })
}

fn talk(owner: &Owner, id: i64, trigger: &Value, results: &Value, decision_maker: &Value) -> LeadView {
    let request = json!({
        "id": id, "trigger": trigger, "results": results, "decision_maker": decision_maker, "met": "early",
    });
    leads::save_talk(&owner.book, &read(&request)).expect("a talk is saved")
}

#[test]
fn it_is_done_when_all_three_are_recorded_or_not_learned() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    let (not_yet, not_learned) = (json!({ "state": "not_yet" }), json!({ "state": "not_learned" }));
    let said = known("The inspector gave us sixty days");
    let cases = [
        (&not_yet, &not_yet, &not_yet, false),
        (&said, &said, &not_yet, false),
        (&said, &not_learned, &not_yet, false),
        (&said, &not_learned, &not_learned, true),
        (&not_learned, &not_learned, &not_learned, true),
        (&said, &said, &said, true),
        // Words that were typed and taken out again are nothing that they said.
        (&said, &said, &known("  "), false),
    ];
    for (trigger, results, decision_maker, done) in cases {
        let view = talk(&owner, id, trigger, results, decision_maker);
        let shown = format!("{trigger} {results} {decision_maker}");
        assert_eq!((view.care.talk.done, view.care.talk.reminder.is_none()), (done, done), "{shown}");
    }
}

#[test]
fn until_then_the_page_says_that_no_feature_comes_first() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    let reminder = owner.page(id).care.talk.reminder.expect("a reminder");
    assert!(reminder.starts_with("No feature before these three"), "{reminder}");
    let handoff = |owner: &Owner| owner.page(id).handoff.into_iter().map(|line| line.words).collect::<Vec<_>>();
    assert!(handoff(&owner).contains(&"3 of 3 things open".to_owned()), "{:?}", handoff(&owner));
    talk(&owner, id, &known("A failed inspection"), &known("To pass the next"), &json!({ "state": "not_learned" }));
    assert!(handoff(&owner).contains(&"done".to_owned()), "{:?}", handoff(&owner));
}

#[test]
fn what_was_found_out_stands_on_the_page_and_in_the_story() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    let view = talk(&owner, id, &known("A failed inspection"), &json!({}), &json!({}));
    assert_eq!(view.care.talk.trigger.words, "A failed inspection");
    assert_eq!(view.care.talk.met_words.as_deref(), Some("early: a problem, no purchase in mind yet"));
    let line = &view.happenings[0];
    assert_eq!(line.kind, StoryKind::Answer);
    assert!(line.detail.contains("What triggered it: A failed inspection."), "{}", line.detail);
    assert!(!line.detail.contains("Results"), "only what is new: {}", line.detail);
    owner.undo();
    assert_eq!(owner.page(id).care.talk.trigger.words, "");
}

#[test]
fn it_changes_no_verdict_and_no_stage() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    talk(&owner, lead.id, &known("A failed inspection"), &known("To pass"), &known("The owner"));
    assert_eq!(owner.judged(lead.id), lead);
}
