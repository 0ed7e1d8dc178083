//! A known fail beats unknowns; unknowns don't hold back a lead that passes without them; too few points never reads as
//! unknown.

use crate::owner::{Owner, but, but_market, clinic, clinics_around_seattle};
use serde_json::json;

/// Each fact of a clinic with what makes it unknown.
const FACTS: [&str; 7] = ["industry", "revenue", "place", "timing", "budget", "authority", "need"];

#[test]
fn what_nobody_knows_never_rules_out() {
    let owner = Owner::of_the_example();
    for unknown in FACTS {
        for nothing in ["", "?", "not sure", "n/a"] {
            let judged = owner.add(&but(clinic(), json!({ unknown: nothing })));
            assert_eq!(judged.result(unknown), "unknown", "{unknown} {nothing:?}");
            assert!(
                matches!(judged.verdict(), "needs_answers" | "sellable"),
                "{unknown} {nothing:?}: {}",
                judged.verdict()
            );
        }
    }
    let nothing_known = json!({ "name": "Ana Sample", "reaction": { "kind": "called", "on": "2026-11-20" } });
    assert_eq!(owner.add(&nothing_known).verdict(), "needs_answers");
}

#[test]
fn what_nobody_can_read_is_unknown_and_kept() {
    let owner = Owner::of_the_example();
    for (fact, typed) in
        [("revenue", "plenty"), ("timing", "after the harvest"), ("budget", "ask Bob"), ("place", "Xyzzyville")]
    {
        let judged = owner.add(&but(clinic(), json!({ fact: typed })));
        assert_eq!((judged.result(fact), judged.verdict()), ("unknown", "needs_answers"), "{fact}");
        let draft = serde_json::to_value(owner.page(judged.id).draft).expect("a draft");
        assert_eq!(draft[fact], typed, "what was typed is kept");
    }
}

#[test]
fn a_known_fail_beats_any_number_of_unknowns() {
    let owner = Owner::of_the_example();
    let lead = json!({ "name": "Ana Sample", "revenue": "2M", "reaction": { "kind": "called", "on": "2026-11-20" } });
    let judged = owner.add(&lead);
    assert_eq!(judged.verdict(), "off_target");
    assert_eq!(judged.ask_next(), None, "nothing needs to be asked any more");
}

#[test]
fn unknowns_hold_nobody_back_who_passes_without_them() {
    let owner = Owner::of_the_example();
    let judged = owner.add(&but(clinic(), json!({ "need": "", "authority": "" })));
    assert_eq!(judged.verdict(), "sellable");
    assert_eq!((judged.result("need"), judged.result("authority")), ("unknown", "unknown"));
}

#[test]
fn too_few_points_are_said_in_points() {
    let thresholds = json!({ "lead": { "sql": { "fit": 70, "interest": 0 } } });
    let owner = Owner::with(&but_market(clinics_around_seattle(), thresholds));
    let judged = owner.add(&clinic());
    assert_eq!(judged.verdict(), "off_target");
    assert!(judged.headline().contains("60 of 70"), "{}", judged.headline());
}
