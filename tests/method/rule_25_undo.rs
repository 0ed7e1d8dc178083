//! Signing, ruling and erasing can't be undone; everything else can, and done again.

use crate::owner::{Owner, but_market, clinic, clinics_around_seattle};
use app::interview::{AnswerRequest, save};
use serde_json::{Value, json};

/// All that can be seen of a log.
fn seen(owner: &Owner) -> Value {
    let leads: Vec<Value> = owner
        .ids()
        .into_iter()
        .map(|id| {
            let page = serde_json::to_value(owner.page(id)).expect("a page");
            json!([owner.judged(id).json, page["draft"], page["happenings"]])
        })
        .collect();
    json!([owner.answers(), leads, owner.accounts()])
}

#[test]
fn every_act_can_be_undone_and_done_again() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic()).id;
    let acts: [(&str, &dyn Fn()); 12] =
        [
            ("add", &|| drop(owner.add(&clinic()))),
            ("answer a question of the wizard", &|| {
                let request = AnswerRequest { question: "business.name".into(), market: None, value: json!("Another") };
                drop(save(&owner.book, &request).expect("an answer"));
            }),
            ("replace all answers", &|| {
                let other = but_market(clinics_around_seattle(), json!({ "revenue": { "from": "1M" } }));
                app::interview::replace(&owner.book, &other).expect("answers");
            }),
            ("a second market", &|| {
                let mut other = clinics_around_seattle();
                let twin = other["markets"][0].clone();
                other["markets"].as_array_mut().expect("markets").push(twin);
                app::interview::replace(&owner.book, &other).expect("answers");
            }),
            ("edit", &|| {
                let mut draft = owner.page(lead).draft;
                draft.company = "Another Clinic".into();
                drop(app::leads::edit(&owner.book, &app::leads::EditRequest { id: lead, draft }).expect("an edit"));
            }),
            ("answer", &|| drop(owner.answer(lead, "revenue", "2M"))),
            ("decline", &|| drop(owner.decline(lead, "timing"))),
            ("react", &|| drop(owner.react(lead, "called", "2026-11-21"))),
            ("call", &|| owner.call(lead)),
            ("import", &|| drop(owner.import("Name,Email\nAna Sample,ana@example.com\n"))),
            ("offer", &|| {
                drop(owner.move_lead(
                    lead,
                    json!({ "to": "offer", "against": { "name": "Mara Sample", "reason": "A favour" } }),
                ));
            }),
            ("accept", &|| drop(owner.move_lead(lead, json!({ "to": "accept" })))),
        ];
    for (name, act) in acts {
        let before = seen(&owner);
        act();
        let after = seen(&owner);
        assert_ne!(before, after, "{name} does something");
        owner.undo();
        assert_eq!(seen(&owner), before, "{name} is undone");
        owner.redo();
        assert_eq!(seen(&owner), after, "{name} is done again");
    }
}

#[test]
fn undo_goes_back_to_the_beginning() {
    let owner = Owner::of_the_example();
    let empty = seen(&owner);
    let lead = owner.add(&clinic()).id;
    owner.move_lead(lead, json!({ "to": "offer" }));
    owner.move_lead(lead, json!({ "to": "return", "reason": "Nobody answers" }));
    for _ in 0..3 {
        owner.undo();
    }
    assert_eq!(seen(&owner), empty);
}

#[test]
fn a_new_act_ends_what_could_be_done_again() {
    let owner = Owner::of_the_example();
    owner.add(&clinic());
    owner.undo();
    owner.add(&clinic());
    assert!(owner.book.store.redo_last(owner.book.clock.now()).is_err());
    assert_eq!(owner.ids().len(), 1);
}

#[test]
fn signing_is_never_undone() {
    let owner = Owner::of_the_example();
    let refused = |owner: &Owner| {
        let undone = owner.book.store.undo_last(owner.book.clock.now());
        owner.worded(&undone.expect_err("a refusal").into()).happened
    };
    owner.sign("marketing", "Mara Sample");
    assert_eq!(refused(&owner), "A signature can't be undone.");
    let lead = owner.add(&clinic()).id;
    owner.undo();
    assert!(!owner.ids().contains(&lead));
    assert_eq!(refused(&owner), "A signature can't be undone.");
    owner.sign("sales", "Sal Sample");
    owner.sign("owner", "Olive Sample");
    assert_eq!(refused(&owner), "An edition that everybody signed can't be undone.");
    assert_eq!(app::editions::editions(&owner.book).expect("the editions").editions.len(), 1);
}

#[test]
fn a_signature_that_was_taken_back_stands_in_nobodys_way() {
    let owner = Owner::of_the_example();
    let before = seen(&owner);
    owner.add(&clinic());
    owner.sign("marketing", "Mara Sample");
    let taken_back = app::editions::WithdrawRequest { hat: "marketing".into() };
    app::editions::withdraw(&owner.book, &taken_back).expect("the draft");
    owner.undo();
    assert_eq!(seen(&owner), before);
}

#[test]
fn who_got_an_edition_can_be_undone() {
    use app::editions::{AddReaderRequest, ReadRequest, ReaderRequest, add_reader, editions, mark_read, remove_reader};
    let owner = Owner::of_the_example();
    owner.sign_all();
    let shown = || serde_json::to_value(editions(&owner.book).expect("the editions").editions).expect("JSON");
    let add = AddReaderRequest { edition: 1, name: "Sal Sample".into(), given_on: None };
    let first = add_reader(&owner.book, &add).expect("a reader").editions[0].readers[0].id;
    let acts: [&dyn Fn(); 3] = [
        &|| drop(add_reader(&owner.book, &add).expect("a reader")),
        &|| {
            let read = ReadRequest { reader: first, read_on: Some("2026-11-22".into()) };
            drop(mark_read(&owner.book, &read).expect("a day"));
        },
        &|| drop(remove_reader(&owner.book, &ReaderRequest { reader: first }).expect("a reader")),
    ];
    for act in acts {
        let before = shown();
        act();
        let after = shown();
        assert_ne!(before, after);
        owner.undo();
        assert_eq!(shown(), before);
        owner.redo();
        assert_eq!(shown(), after);
    }
}
