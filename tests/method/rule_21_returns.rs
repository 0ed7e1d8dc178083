//! A return goes back to the highest stage whose gate passes, else inquiry; counts as with marketing; keeps its history.

use crate::owner::{Owner, clinic};
use serde_json::json;

#[test]
fn a_return_goes_to_the_highest_gate_that_passes() {
    for (answer, stage) in [(None, "sql"), (Some(("timing", "next year")), "mql"), (Some(("revenue", "2M")), "inquiry")]
    {
        for accepted in [true, false] {
            let owner = Owner::of_the_example();
            let lead = owner.add(&clinic());
            owner.move_lead(lead.id, json!({ "to": "offer" }));
            if accepted {
                owner.move_lead(lead.id, json!({ "to": "accept" }));
            }
            if let Some((criterion, answer)) = answer {
                owner.answer(lead.id, criterion, answer);
            }
            let history = owner.page(lead.id).happenings.len();
            let page = owner.move_lead(lead.id, json!({ "to": "return", "reason": "Nobody answers" }));
            assert_eq!(owner.stage(lead.id), stage, "{answer:?}");
            assert_eq!(owner.accounts()["with_marketing"], 1, "{answer:?}");
            assert_eq!(page.happenings.len(), history + 1, "its history is kept");
        }
    }
}

#[test]
fn a_return_needs_a_reason() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    owner.move_lead(lead.id, json!({ "to": "offer" }));
    for reason in ["", "   "] {
        assert!(owner.try_move(lead.id, json!({ "to": "return", "reason": reason })).is_err());
    }
    assert_eq!(owner.stage(lead.id), "offered");
}
