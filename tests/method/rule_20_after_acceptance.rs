//! After acceptance the verdict only informs: sales goes on, returns or discards, and no rule is broken.

use crate::owner::{Owner, but_market, clinic, clinics_around_seattle};
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

#[test]
fn a_closed_lead_keeps_its_closing_verdict() {
    for (wanted, words) in [
        (json!({ "to": "won" }), "Bought"),
        (json!({ "to": "lost", "reason": "Price" }), "Price"),
        (json!({ "to": "discarded", "reason": "Outside our area" }), "Outside our area"),
    ] {
        let owner = Owner::of_the_example();
        let lead = owner.add(&clinic());
        owner.sign_all();
        owner.move_lead(lead.id, json!({ "to": "offer" }));
        owner.move_lead(lead.id, json!({ "to": "accept" }));
        owner.move_lead(lead.id, wanted);
        let reasons = owner.judged(lead.id).json["reasons"].clone();
        owner.answer(lead.id, "place", "Spokane, WA");
        owner.now_answers(&but_market(clinics_around_seattle(), json!({ "revenue": { "from": "10M", "to": "20M" } })));
        assert!(owner.sign_all().made.is_some_and(|made| made.leads.changed.is_empty() && made.leads.total == 0));
        let closed = owner.judged(lead.id);
        assert_eq!(
            (closed.verdict(), &closed.json["edition"], &closed.json["reasons"]),
            ("sellable", &json!(1), &reasons)
        );
        let page = owner.page(lead.id);
        assert_eq!(
            (page.verdict.key(), page.row.verdict.key(), page.row.why.as_str()),
            ("sellable", "sellable", words)
        );
        assert_eq!((page.headline.as_str(), page.edition.as_str()), ("Sellable when it was closed.", "Edition 1"));
        assert!(page.ask_next.is_none() && page.recheck.is_none());
        let sellable = || {
            owner.book.with_index(|index| index.with_verdict(method::judge::Verdict::Sellable).len()).expect("the log")
        };
        assert_eq!(sellable(), 1);
        owner.book.leads_changed();
        assert_eq!(sellable(), 1, "read anew from the file");
        owner.move_lead(lead.id, json!({ "to": "reopen" }));
        assert_eq!(owner.judged(lead.id).verdict(), "off_target", "what is taken up again is judged again");
        assert_eq!(sellable(), 0);
    }
}
