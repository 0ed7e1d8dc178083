//! The verdict is the first that matches: not a lead, off target, not yet, sellable, else needs answers.

use crate::owner::{Owner, but, but_market, clinic, clinics_around_seattle};
use serde_json::{Value, json};

#[test]
fn the_first_that_matches_is_the_verdict() {
    let owner = Owner::of_the_example();
    let nobody_reacted = json!({ "reaction": null });
    let off_target = json!({ "revenue": "2M" });
    let not_yet = json!({ "timing": "next year" });
    let open = json!({ "industry": "" });
    let every: [(&[&Value], &str); 8] = [
        (&[&nobody_reacted, &off_target, &not_yet, &open], "not_a_lead"),
        (&[&nobody_reacted], "not_a_lead"),
        (&[&off_target, &not_yet, &open], "off_target"),
        (&[&off_target], "off_target"),
        (&[&not_yet, &open], "not_yet"),
        (&[&not_yet], "not_yet"),
        (&[&open], "needs_answers"),
        (&[], "sellable"),
    ];
    for (changes, verdict) in every {
        let draft = changes.iter().fold(clinic(), |draft, change| but(draft, (*change).clone()));
        assert_eq!(owner.add(&draft).verdict(), verdict, "{changes:?}");
    }
}

#[test]
fn fit_out_of_reach_is_off_target_and_interest_out_of_reach_is_not_yet() {
    for (threshold, verdict) in [
        (json!({ "fit": 61, "interest": 0 }), "off_target"),
        (json!({ "fit": 60, "interest": 0 }), "sellable"),
        (json!({ "fit": 0, "interest": 48 }), "not_yet"),
        (json!({ "fit": 0, "interest": 47 }), "sellable"),
    ] {
        let lead = json!({ "lead": { "mql": { "fit": 0, "interest": 0 }, "sql": threshold } });
        let owner = Owner::with(&but_market(clinics_around_seattle(), lead));
        let judged = owner.add(&clinic());
        assert_eq!(judged.verdict(), verdict, "{threshold}: {}", judged.json["scores"]);
    }
}
