//! Each move stores edition, verdict and reasons as they stood; these are never computed again.

use crate::owner::{Owner, but_market, clinic, clinics_around_seattle};
use method::LeadId;
use method::edition::EditionName;
use serde_json::{Value, json};
use store::table::happening::What;

/// The moves of a lead as they are kept: where to, the verdict then, the reasons then.
fn kept(owner: &Owner, id: i64) -> Vec<(String, String, Value)> {
    let happenings = owner.book.store.read(|read| read.happenings().of_lead(LeadId(id))).expect("the timeline");
    happenings
        .into_iter()
        .filter_map(|entry| match entry.happening.what {
            What::Move(moved) => {
                Some((moved.to.key().to_owned(), moved.verdict.key().to_owned(), moved.reasons.clone()))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn a_move_keeps_what_was_known_then() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    owner.move_lead(lead.id, json!({ "to": "offer" }));
    let before = kept(&owner, lead.id);
    assert!(before.iter().any(|(to, verdict, _)| to == "offered" && verdict == "sellable"), "{before:#?}");
    let tighter = but_market(clinics_around_seattle(), json!({ "revenue": { "from": "10M", "to": "20M" } }));
    app::interview::replace(&owner.book, &tighter).expect("tighter definitions");
    owner.answer(lead.id, "place", "Spokane, WA");
    assert_eq!(owner.judged(lead.id).verdict(), "off_target");
    assert_eq!(kept(&owner, lead.id), before);
    assert_eq!(before.last().map(|(_, _, reasons)| reasons), Some(&lead.json["reasons"]), "the reasons in full");
}

#[test]
fn the_next_move_keeps_what_is_known_by_then() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    owner.move_lead(lead.id, json!({ "to": "offer" }));
    owner.answer(lead.id, "timing", "next year");
    owner.move_lead(lead.id, json!({ "to": "accept" }));
    let verdicts: Vec<String> = kept(&owner, lead.id).into_iter().map(|(_, verdict, _)| verdict).collect();
    assert!(verdicts.contains(&"sellable".to_owned()) && verdicts.contains(&"not_yet".to_owned()), "{verdicts:?}");
}

#[test]
fn a_move_keeps_the_edition_that_judged() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic()).id;
    owner.sign_all();
    owner.move_lead(lead, json!({ "to": "offer" }));
    let tighter = but_market(clinics_around_seattle(), json!({ "revenue": { "from": "10M", "to": "20M" } }));
    app::interview::replace(&owner.book, &tighter).expect("tighter definitions");
    owner.sign_all();
    owner.move_lead(lead, json!({ "to": "accept" }));
    let editions = |owner: &Owner| -> Vec<(String, EditionName)> {
        let happenings = owner.book.store.read(|read| read.happenings().of_lead(LeadId(lead))).expect("the timeline");
        happenings
            .into_iter()
            .filter_map(|entry| match entry.happening.what {
                What::Move(moved) => Some((moved.verdict.key().to_owned(), moved.edition)),
                _ => None,
            })
            .collect()
    };
    let expected = [
        ("sellable", EditionName::Draft),
        ("sellable", EditionName::Signed(1)),
        ("off_target", EditionName::Signed(2)),
    ];
    assert_eq!(editions(&owner), expected.map(|(verdict, edition)| (verdict.to_owned(), edition)));
}

#[test]
fn a_new_edition_leaves_every_lead_on_its_sales_step() {
    let steps = |names: &[&str]| {
        let mut answers = clinics_around_seattle();
        let steps: Vec<Value> = names.iter().map(|name| json!({ "name": name })).collect();
        answers["engagement"] = json!({ "sales_steps": steps });
        answers
    };
    let owner = Owner::with(&steps(&["First talk", "Offer", "Decision"]));
    owner.sign_all();
    let leads: Vec<i64> = (0..3).map(|_| owner.add(&clinic()).id).collect();
    for (lead, step) in leads.iter().zip(0..) {
        owner.move_lead(*lead, json!({ "to": "offer" }));
        owner.move_lead(*lead, json!({ "to": "accept" }));
        if step > 0 {
            owner.move_lead(*lead, json!({ "to": format!("step:{step}") }));
        }
    }
    let stands = || leads.iter().map(|lead| owner.page(*lead).stands_at_words).collect::<Vec<_>>();
    app::interview::replace(&owner.book, &steps(&["Visit", "decision", "First talk"])).expect("a draft");
    assert_eq!(stands(), ["First talk", "Offer", "Decision"], "a draft changes nothing");
    owner.sign_all();
    assert_eq!(stands(), ["First talk", &owner.book.words.stands_at(method::lead::StandsAt::Active), "decision"]);
    assert!(leads.iter().all(|lead| owner.stage(*lead) == "active"));
}
