//! A gate passes when its must-haves pass and its points are reached; it is closed when they can't be; else it is open.

use crate::owner::{Owner, but, but_market, clinic, clinics_around_seattle};
use serde_json::json;

#[test]
fn gates_pass_stay_open_and_close() {
    let owner = Owner::of_the_example();
    for (changes, mql, sql) in [
        (json!({}), "passes", "passes"),
        (json!({ "revenue": "" }), "open", "open"),
        (json!({ "revenue": "2M" }), "closed", "closed"),
        // Marketing's gate asks for the target market alone; when they buy is a matter of the gate to sales.
        (json!({ "timing": "" }), "passes", "open"),
        (json!({ "timing": "next year" }), "passes", "closed"),
    ] {
        let judged = owner.add(&but(clinic(), changes.clone()));
        assert_eq!((judged.gate("mql"), judged.gate("sql")), (mql, sql), "{changes}");
    }
}

#[test]
fn a_threshold_out_of_reach_closes_the_gate_even_if_every_unknown_passed() {
    let thresholds = json!({ "lead": { "sql": { "fit": 60, "interest": 47 } } });
    let owner = Owner::with(&but_market(clinics_around_seattle(), thresholds));
    // Need, timing, authority and budget are worth 47 together.
    for (changes, sql, verdict) in [
        (json!({}), "passes", "sellable"),
        (json!({ "authority": "" }), "open", "needs_answers"),
        (json!({ "authority": "no_say" }), "closed", "not_yet"),
        (json!({ "authority": "no_say", "need": "" }), "closed", "not_yet"),
    ] {
        let judged = owner.add(&but(clinic(), changes.clone()));
        assert_eq!((judged.gate("sql"), judged.verdict()), (sql, verdict), "{changes}");
    }
}

#[test]
fn a_must_have_of_the_first_gate_counts_at_the_second() {
    let owner = Owner::of_the_example();
    let judged = owner.add(&but(clinic(), json!({ "place": "Spokane, WA" })));
    assert_eq!((judged.gate("mql"), judged.gate("sql")), ("closed", "closed"));
}
