//! After acceptance the verdict only informs: sales goes on, returns or discards, and no rule is broken.

use crate::owner::{Owner, clinic};
use serde_json::json;

#[test]
fn sales_goes_on_whatever_the_verdict_says() {
    for wanted in [
        json!({ "to": "step:1" }),
        json!({ "to": "won" }),
        json!({ "to": "lost", "reason": "Price" }),
        json!({ "to": "return", "reason": "They moved away" }),
        json!({ "to": "discarded", "reason": "Outside our area" }),
    ] {
        let owner = Owner::of_the_example();
        let lead = owner.add(&clinic());
        owner.move_lead(lead.id, json!({ "to": "offer" }));
        owner.move_lead(lead.id, json!({ "to": "accept" }));
        assert_eq!(owner.answer(lead.id, "place", "Spokane, WA").verdict(), "off_target");
        assert_eq!(owner.stage(lead.id), "active");
        owner.move_lead(lead.id, wanted);
    }
}

#[test]
fn an_accepted_lead_stands_at_the_owners_own_steps() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    owner.move_lead(lead.id, json!({ "to": "offer" }));
    let page = owner.move_lead(lead.id, json!({ "to": "accept" }));
    assert_eq!(page.stands_at_words, "First talk");
    assert_eq!(owner.move_lead(lead.id, json!({ "to": "step:1" })).stands_at_words, "Offer");
    assert!(owner.try_move(lead.id, json!({ "to": "step:3" })).is_err(), "there are three steps");
}
