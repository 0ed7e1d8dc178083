//! A list name is not a lead, whatever it fits. A dated reaction makes it an inquiry; an import or an edit alone never does.

use crate::owner::{Owner, but, clinic, clinics_around_seattle};
use app::import::ImportChoice;
use app::leads::{self, EditRequest};
use serde_json::json;

#[test]
fn a_name_is_no_lead_whatever_it_fits() {
    let owner = Owner::of_the_example();
    for (changes, would_be) in [
        (json!({}), "sellable"),
        (json!({ "revenue": "" }), "needs_answers"),
        (json!({ "timing": "next year" }), "not_yet"),
        (json!({ "revenue": "2M" }), "off_target"),
    ] {
        let judged = owner.add(&but(but(clinic(), changes.clone()), json!({ "reaction": null })));
        assert_eq!((judged.verdict(), judged.json["would_be"].as_str()), ("not_a_lead", Some(would_be)), "{changes}");
        assert_eq!(judged.json["stage"], "list");
    }
    assert_eq!(owner.accounts()["names"], 4);
    assert_eq!(owner.accounts()["leads"], 0);
}

#[test]
fn a_dated_reaction_makes_an_inquiry() {
    let owner = Owner::of_the_example();
    let name = owner.add(&but(clinic(), json!({ "reaction": null })));
    let lead = owner.react(name.id, "called", "2026-11-21");
    assert_eq!((lead.verdict(), lead.json["stage"].as_str()), ("sellable", Some("inquiry")));
}

#[test]
fn an_edit_alone_does_not() {
    let owner = Owner::of_the_example();
    let name = owner.add(&but(clinic(), json!({ "reaction": null, "revenue": "" })));
    let mut draft = owner.page(name.id).draft;
    draft.revenue = "8M".into();
    let page = leads::edit(&owner.book, &EditRequest { id: name.id, draft }).expect("an edit");
    assert_eq!((page.verdict.key(), page.stands_at.key()), ("not_a_lead", "list"));
}

#[test]
fn a_row_with_a_dated_reaction_comes_in_as_an_inquiry() {
    let table = "Name,Industry,First contact\nAna Sample,Dentist,2026-11-20\nBen Sample,Dentist,\n";
    let owner = Owner::of_the_example();
    owner.import(table);
    assert_eq!(
        (owner.stage(owner.id_of("Ana Sample")), owner.stage(owner.id_of("Ben Sample"))),
        ("inquiry".into(), "list".into())
    );
    let owner = Owner::of_the_example();
    owner.import_as(table, &ImportChoice { names_only: true, ..ImportChoice::default() });
    assert_eq!(owner.accounts()["names"], 2, "the owner said that they are bought names");
}

#[test]
fn only_what_both_sides_count_is_a_reaction() {
    let owner = Owner::of_the_example();
    let clicked = owner.add(&but(clinic(), json!({ "reaction": { "kind": "clicked", "on": "2026-11-20" } })));
    assert_eq!(clicked.verdict(), "not_a_lead", "a click costs nobody anything");
    let counts = json!({ "lead": { "inquiry": ["clicked"] } });
    let owner = Owner::with(&but(clinics_around_seattle(), counts));
    let clicked = owner.add(&but(clinic(), json!({ "reaction": { "kind": "clicked", "on": "2026-11-20" } })));
    assert_eq!(clicked.verdict(), "sellable", "unless they agreed that it counts");
}

#[test]
fn a_name_is_moved_by_a_reaction_only() {
    let owner = Owner::of_the_example();
    let name = owner.add(&but(clinic(), json!({ "reaction": null })));
    for to in ["mql", "sql", "offer", "accept", "won", "discarded"] {
        assert!(owner.try_move(name.id, json!({ "to": to, "reason": "No need" })).is_err(), "{to}");
    }
    assert_eq!(owner.stage(name.id), "list");
}

#[test]
fn nobody_reacts_tomorrow() {
    let owner = Owner::of_the_example();
    let draft = but(clinic(), json!({ "reaction": { "on": "2026-11-23" } }));
    let draft = serde_json::from_value(draft).expect("a draft");
    let refused = leads::add(&owner.book, &draft).expect_err("a day to come");
    let fields = owner.worded(&refused).fields;
    assert_eq!(fields.iter().map(|field| field.path.as_str()).collect::<Vec<_>>(), ["reaction.on"]);
}
