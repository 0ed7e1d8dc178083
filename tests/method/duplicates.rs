//! Somebody who stands in the log twice: found with the reason, joined so that nothing is lost, and taken apart again.

use crate::owner::{Owner, but, clinic};
use app::duplicates::{self, DuplicatesView, MergeRequest, MergeView, PairRequest};
use app::leads::{self, LeadDraft, LeadView};
use method::LeadId;
use method::contact::{Channel, Consent, ConsentKind, Stop};
use method::lead::{Care, Link, NextStep};
use serde_json::{Value, json};
use store::Act;

impl Owner {
    fn duplicates(&self) -> DuplicatesView {
        duplicates::find(&self.book).expect("the pairs")
    }

    fn preview(&self, request: &Value) -> MergeView {
        let request: MergeRequest = serde_json::from_value(request.clone()).expect("a request");
        duplicates::merge_preview(&self.book, &request).unwrap_or_else(|problem| panic!("{:#?}", self.worded(&problem)))
    }

    fn merge(&self, request: &Value) -> LeadView {
        let request: MergeRequest = serde_json::from_value(request.clone()).expect("a request");
        duplicates::merge(&self.book, &request).unwrap_or_else(|problem| panic!("{:#?}", self.worded(&problem)))
    }

    fn set_care(&self, id: i64, care: &Care) {
        let done =
            self.book.store.write(Act::CareSet, self.book.clock.now(), |tx| tx.leads().set_care(LeadId(id), care));
        done.expect("care is kept");
    }

    fn lead(&self, id: i64) -> method::lead::Lead {
        self.book.store.read(|read| read.leads().get(LeadId(id))).expect("the lead is in the log")
    }

    fn move_all(&self, id: i64, moves: &[&str]) {
        for to in moves {
            let reason = if *to == "discarded" { "No need" } else { "A reason" };
            self.move_lead(id, json!({ "to": to, "reason": reason }));
        }
    }
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn pairs_come_with_their_reason_the_surest_first() {
    let owner = Owner::of_the_example();
    let add = |name: &str, company: &str, email: &str| {
        owner.add(&but(clinic(), json!({ "name": name, "company": company, "email": email }))).id
    };
    let ana = add("Ana Sample", "Lakeside Clinic", "ana@lakeside.example");
    let alike = add("Sample, Anna", "LAKESIDE CLINIC, INC.", "");
    let ben = add("Ben Probe", "Harbor Dental", "ana@lakeside.example");
    add("Cleo Test", "Harbor Dental", "");
    let found = owner.duplicates();
    let told: Vec<_> =
        found.pairs.iter().map(|pair| (pair.kept.id, pair.absorbed.id, pair.sureness, pair.why.as_str())).collect();
    assert_eq!(
        told,
        [
            (ana, alike, "likely", "names alike, same firm, same town"),
            (ana, ben, "likely", "same email address, same town"),
        ]
    );
    assert_eq!((found.total, found.certain, found.likely), (2, 0, 2));
    assert_eq!(found.sentence, "2 pairs may be one and the same, none of them for certain.");

    let book = duplicates::set_apart(&owner.book, &PairRequest { a: ben, b: ana }).expect("two people");
    assert_eq!(book.undo.as_deref(), Some("two leads kept apart: Ben Probe and Ana Sample"));
    assert_eq!(owner.duplicates().total, 1, "nobody asks again");
    let mut owner = owner;
    owner.undo();
    assert_eq!(owner.duplicates().total, 2, "until it is taken back");
    owner = Owner::of_the_example();
    assert_eq!(
        owner.duplicates().sentence,
        "Nobody stands in your log twice, as far as names, firms, addresses and numbers tell."
    );
}

#[test]
fn who_is_being_typed_is_found_before_they_are_entered() {
    let owner = Owner::of_the_example();
    owner.add(&but(clinic(), json!({ "name": "Ana Sample", "company": "Lakeside Clinic", "email": "ana@lakeside.example", "phone": "206-555-0134" })));
    owner.add(&but(clinic(), json!({ "name": "Ben Probe" })));
    for (typed, expected) in [
        (json!({ "name": "Anna Sampel", "company": "Lakeside" }), Some("likely")),
        (json!({ "name": "Dr. Sample, Anna", "company": "lakeside clinic inc" }), Some("likely")),
        (json!({ "name": "Ana Sample", "company": "Lakeside Clinic" }), Some("certain")),
        (json!({ "name": "A", "contact": "ANA@lakeside.example" }), Some("likely")),
        (json!({ "name": "", "contact": "(206) 555-0134" }), Some("perhaps")),
        (json!({ "name": "Ana" }), None),
        (json!({ "name": "Cleo \"Test\" *" }), None),
        (json!({}), None),
    ] {
        let draft: LeadDraft = serde_json::from_value(typed.clone()).expect("a draft");
        let like = duplicates::like(&owner.book, &draft).expect("an answer");
        let found = like.first().map(|like| like.sureness);
        assert_eq!((found, like.len()), (expected, usize::from(expected.is_some())), "{typed}");
    }
}

#[test]
fn nothing_is_lost_when_two_become_one() {
    let owner = Owner::of_the_example();
    let kept = owner
        .add(&but(
            clinic(),
            json!({ "name": "Ana Sample", "email": "ana@example.com", "note": "Likes blue", "timing": "" }),
        ))
        .id;
    let absorbed = owner
        .add(&but(clinic(), json!({ "name": "Anna Sample", "email": "anna@example.org", "phone": "206-555-0134", "title": "Manager", "note": "Rang twice", "reaction": { "kind": "called", "on": "2026-11-19" } })))
        .id;
    owner.react(absorbed, "filled_in_form", "2026-11-20");
    let stop = |channel, since: &str, source: &str| Stop { channel, since: day(since), source: source.into() };
    let consent = Consent {
        channel: Channel::Mail,
        kind: ConsentKind::Express,
        given_on: day("2026-10-01"),
        how: "ticked the box".into(),
        expires_on: None,
    };
    let link = |target: &str| Link { label: "Plan".into(), target: target.into() };
    let next = |what: &str| Some(NextStep { what: what.into(), on: day("2026-12-01") });
    owner.set_care(
        kept,
        &Care {
            next: next("Call back"),
            links: vec![link("https://example.com/a")],
            stops: vec![stop(Channel::Call, "2026-11-10", "said so")],
            ..Care::default()
        },
    );
    owner.set_care(
        absorbed,
        &Care {
            owner: "Sal Sample".into(),
            next: next("Send the offer"),
            links: vec![link("https://example.com/a"), link("https://example.com/b")],
            stops: vec![stop(Channel::Call, "2026-11-02", "wrote"), stop(Channel::Post, "2026-11-03", "sent back")],
            consents: vec![consent.clone()],
            ..Care::default()
        },
    );
    owner.call(absorbed);
    owner.call(kept);
    let before = (owner.lead(kept), owner.lead(absorbed));

    let request = json!({ "kept": kept, "absorbed": absorbed, "take": { "email": "absorbed" } });
    let view = owner.preview(&request);
    assert_eq!(owner.lead(kept), before.0, "looking changes nothing");
    let differing: Vec<_> = view
        .fields
        .iter()
        .filter(|field| field.differs)
        .map(|field| (field.key.as_str(), field.kept.as_str(), field.absorbed.as_str()))
        .collect();
    assert_eq!(
        differing,
        [
            ("name", "Ana Sample", "Anna Sample"),
            ("email", "ana@example.com", "anna@example.org"),
            ("next", "Call back (Dec 1, 2026)", "Send the offer (Dec 1, 2026)"),
        ]
    );

    let page = owner.merge(&request);
    let joined = owner.lead(kept);
    let profile = &joined.profile;
    assert_eq!((profile.name.as_str(), profile.email.as_str()), ("Ana Sample", "anna@example.org"));
    assert_eq!((profile.phone.as_str(), profile.title.as_str()), ("206-555-0134", "Manager"), "blanks are filled");
    assert!(profile.facts.timing.known().is_some(), "answers too");
    assert_eq!(profile.note, "Likes blue\nRang twice");
    let reactions: Vec<_> = profile.reactions.iter().map(|reaction| (reaction.kind.key(), reaction.on)).collect();
    assert_eq!(
        reactions,
        [("called", day("2026-11-19")), ("filled_in_form", day("2026-11-20"))],
        "one form stands once"
    );
    assert_eq!(joined.care.owner, "Sal Sample");
    assert_eq!(joined.care.next, next("Call back"));
    assert_eq!(joined.care.links, [link("https://example.com/a"), link("https://example.com/b")]);
    assert_eq!(
        joined.care.stops,
        [stop(Channel::Call, "2026-11-02", "said so; wrote"), stop(Channel::Post, "2026-11-03", "sent back")]
    );
    assert_eq!(joined.care.consents, [consent]);
    let told = serde_json::to_string(&page.happenings).expect("the story");
    let part = "Anna Sample, entered on Nov 22, 2026. Not taken over: Name: Anna Sample; Email: ana@example.com; Next step: Send the offer";
    assert!(told.contains(part), "{told}");
    assert_eq!(
        page.happenings.iter().filter(|happening| happening.what.contains("Call")).count(),
        3,
        "both calls, and the reaction: {told}"
    );
    let accounts = owner.accounts();
    assert_eq!((accounts["entries"].as_u64(), accounts["balanced"].as_bool()), (Some(1), Some(true)));

    owner.undo();
    assert_eq!((owner.lead(kept), owner.lead(absorbed)), before, "one undo takes all of it back");
    assert_eq!(owner.accounts()["entries"], 2);
    owner.redo();
    assert_eq!(owner.lead(kept), joined);
}

#[test]
fn the_further_place_stays_and_the_other_is_said() {
    let cases: [(&[&str], &[&str], &str, &str); 6] = [
        (&[], &["offer", "accept", "step:1"], "active", ""),
        (&["offer", "accept"], &["offer"], "active", "stands at “Offered to sales”"),
        (&["offer", "accept", "won"], &[], "won", "If it is new business, keep the two apart."),
        (&["discarded"], &["mql"], "mql", ""),
        (&["offer", "accept", "won"], &["offer", "accept", "lost"], "won", "That place ends"),
        (&["nurture"], &[], "inquiry", ""),
    ];
    for (one, other, stands, said) in cases {
        for swapped in [false, true] {
            let owner = Owner::of_the_example();
            let (first, second) = (owner.add(&clinic()).id, owner.add(&clinic()).id);
            owner.move_all(first, one);
            owner.move_all(second, other);
            let (kept, absorbed) = if swapped { (second, first) } else { (first, second) };
            let told = format!("{one:?} {other:?}, the {} stays", if swapped { "second" } else { "first" });
            let request = json!({ "kept": kept, "absorbed": absorbed });
            let warned = owner.preview(&request).lost.join(" ");
            assert!(if said.is_empty() { warned.is_empty() } else { warned.contains(said) }, "{told}: {warned}");
            let page = owner.merge(&request);
            assert_eq!(owner.stage(kept), stands, "{told}");
            let story = owner.book.store.read(|read| read.happenings().of_lead(LeadId(kept))).expect("the story");
            let last = story.iter().rev().find_map(|recorded| match &recorded.happening.what {
                store::table::happening::What::Move(moved) => Some(moved.to.key()),
                _ => None,
            });
            assert_eq!(last, Some(stands), "the history ends where the entry stands: {told}");
            assert_eq!(page.verdict.key(), "sellable", "{told}");
        }
    }
}

#[test]
fn a_closed_entry_keeps_the_verdict_that_closed_it() {
    let owner = Owner::of_the_example();
    let won = owner.add(&clinic()).id;
    owner.move_all(won, &["offer", "accept", "won"]);
    let lost = owner.add(&but(clinic(), json!({ "revenue": "2M" }))).id;
    let against = json!({ "name": "Mara Sample", "reason": "A favour" });
    owner.move_lead(lost, json!({ "to": "offer", "against": against }));
    owner.move_all(lost, &["accept", "lost"]);
    for (kept, absorbed) in [(won, lost), (lost, won)] {
        let mut again = json!({ "kept": kept, "absorbed": absorbed, "take": {} });
        assert_eq!(owner.preview(&again).stands_at_words, owner.page(won).stands_at_words);
        again["take"] = json!({ "standing": if kept == won { "absorbed" } else { "kept" } });
        assert_eq!(owner.preview(&again).stands_at_words, owner.page(lost).stands_at_words, "the owner may choose");
    }
    let page = owner.merge(&json!({ "kept": lost, "absorbed": won }));
    assert_eq!((page.verdict.key(), owner.stage(lost).as_str()), ("sellable", "won"));
    assert_eq!(leads::get(&owner.book, LeadId(lost)).expect("the page").verdict.key(), "sellable");
}

#[test]
fn what_can_not_be_merged_is_said() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    for (request, expected) in [
        (json!({ "kept": id, "absorbed": id }), "Choose two different entries."),
        (json!({ "kept": id, "absorbed": 99, "take": { "shoe_size": "kept" } }), "There is no field “shoe_size”."),
    ] {
        let request: MergeRequest = serde_json::from_value(request).expect("a request");
        let Err(problem) = duplicates::merge(&owner.book, &request) else { panic!("nothing to merge") };
        assert_eq!(owner.worded(&problem).fields[0].sentence, expected);
    }
    let gone = MergeRequest { kept: id, absorbed: 99, ..MergeRequest::default() };
    assert!(matches!(duplicates::merge(&owner.book, &gone), Err(app::failure::Problem::NoSuchLead(LeadId(99)))));
    assert_eq!(owner.accounts()["entries"], 1);
}
