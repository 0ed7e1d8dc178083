//! An unanswered definition makes a gap, not a criterion.

use crate::owner::{Owner, but, but_market, clinic, clinics_around_seattle};
use app::interview::{GapView, interview};
use serde_json::{Value, json};

fn gaps(answers: &Value) -> Vec<GapView> {
    interview(&Owner::with(answers).book).expect("the wizard").gaps
}

#[test]
fn the_example_has_none() {
    let gaps: Vec<String> = gaps(&clinics_around_seattle()).into_iter().map(|gap| gap.text).collect();
    assert_eq!(gaps, Vec::<String>::new());
}

#[test]
fn each_missing_definition_is_named_with_its_question() {
    for (part, question) in [
        ("/business/name", "business.name"),
        ("/business/sells", "business.sells"),
        ("/markets/0/industry", "market.industry"),
        ("/markets/0/revenue", "market.revenue"),
        ("/markets/0/where", "market.where"),
        ("/markets/0/window", "market.window"),
        ("/markets/0/funds", "market.funds"),
        ("/markets/0/avatar/role", "avatar.role"),
        ("/markets/0/avatar/wants", "avatar.wants"),
    ] {
        let mut answers = clinics_around_seattle();
        // null: "I'm not sure yet", so that no default stands in.
        *answers.pointer_mut(part).expect("an answer") = Value::Null;
        let found = gaps(&answers);
        let questions: Vec<&str> =
            found.iter().filter_map(|gap| gap.at.as_ref()).map(|at| at.question.as_str()).collect();
        assert_eq!(questions, [question], "{part}");
        assert!(!found[0].text.is_empty());
    }
}

#[test]
fn what_is_not_defined_refuses_nobody() {
    let mut answers = clinics_around_seattle();
    answers["markets"][0]["revenue"] = Value::Null;
    let owner = Owner::with(&answers);
    for revenue in ["2M", "900M", ""] {
        assert_eq!(owner.add(&but(clinic(), json!({ "revenue": revenue }))).verdict(), "sellable", "{revenue:?}");
    }
}

#[test]
fn definitions_that_contradict_themselves_are_gaps() {
    for (changes, told) in [
        (json!({ "lead": { "sql": { "fit": 500, "interest": 0 } } }), "500"),
        (json!({ "lead": { "mql": { "fit": 50, "interest": 0 }, "sql": { "fit": 10, "interest": 0 } } }), "50"),
    ] {
        let found = gaps(&but_market(clinics_around_seattle(), changes.clone()));
        assert!(!found.is_empty(), "{changes} ({told})");
        assert!(found.iter().all(|gap| !gap.clause.is_empty()), "each cites its clause");
    }
    let nothing_counts = but(clinics_around_seattle(), json!({ "lead": { "inquiry": [] } }));
    assert_eq!(gaps(&nothing_counts).len(), 1);
}
