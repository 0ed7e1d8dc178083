//! Judging is pure. A criterion yields pass, fail, unknown, or not applicable, which is left out of the sums.

use crate::owner::{Owner, but, clinic};
use serde_json::json;

#[test]
fn a_criterion_yields_one_of_four() {
    let owner = Owner::of_the_example();
    for (changes, criterion, result) in [
        (json!({}), "revenue", "pass"),
        (json!({ "revenue": "2M" }), "revenue", "fail"),
        (json!({ "revenue": "" }), "revenue", "unknown"),
        (json!({ "revenue": "a lot" }), "revenue", "unknown"),
        (json!({ "kind": "consumer", "company": "", "industry": "", "revenue": "" }), "revenue", "not_applicable"),
    ] {
        let judged = owner.add(&but(clinic(), changes.clone()));
        assert_eq!(judged.result(criterion), result, "{changes}");
    }
}

#[test]
fn what_is_not_applicable_is_in_no_sum() {
    let owner = Owner::of_the_example();
    let household = owner.add(&but(clinic(), json!({ "kind": "consumer", "company": "" })));
    for criterion in ["industry", "revenue"] {
        assert_eq!((household.result(criterion), household.points(criterion)), ("not_applicable", 0));
    }
    assert_eq!(household.score("fit", "possible"), household.points("place"));
}

#[test]
fn the_same_input_gives_the_same_verdict() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&but(clinic(), json!({ "revenue": "" })));
    for _ in 0..3 {
        assert_eq!(owner.judged(lead.id), lead);
    }
    let twin = owner.add(&but(clinic(), json!({ "revenue": "" })));
    assert_eq!(twin.json["reasons"], lead.json["reasons"]);
}

#[test]
fn points_are_given_for_a_pass_only() {
    let owner = Owner::of_the_example();
    for (revenue, points) in [("8M", 25), ("2M", 0), ("", 0)] {
        let judged = owner.add(&but(clinic(), json!({ "revenue": revenue })));
        assert_eq!(judged.points("revenue"), points, "{revenue:?}");
    }
}
