//! Round trips: what goes in comes out, table by table.

use method::contact::{Channel, Consent, ConsentKind, Stop};
use method::edition::EditionName;
use method::judge::{Seen, Verdict};
use method::lead::{Care, Link, NextStep, ReactionKind, Stage, Standing, StandsAt};
use method::outcome::Outcome;
use method::playbook::Hat;
use method::talk::{FirstTalk, Learned, Met};
use method::{CriterionId, LeadId, MarketId};
use serde_json::json;

use super::dump::assert_search_agrees;
use super::sample::{january, moment, named, reaction, well_known};
use crate::failure::StoreFailure;
use crate::open::Store;
use crate::table::answer::Answer;
use crate::table::happening::{ChangeKind, Happening, Moved, Talked, What};
use crate::table::keys::Likeness;
use crate::table::lead::After;
use crate::table::typed::Typed;
use crate::{Act, LineKind};

fn book() -> Store {
    Store::in_memory().unwrap()
}

fn add(store: &Store, name: &str, number: i64) -> LeadId {
    store
        .write(Act::LeadAdded.on(name), moment(number), |tx| {
            tx.leads().insert(moment(number), named(name), Standing::at(Stage::Inquiry))
        })
        .unwrap()
        .id
}

#[test]
fn an_entry_comes_back_as_it_was_logged() {
    let store = book();
    let market = store.write(Act::MarketAdded, moment(0), |tx| tx.markets().add()).unwrap();
    let standings = [
        Standing::at(Stage::List),
        Standing { returned: true, ..Standing::at(Stage::Mql) },
        Standing { step: Some(2), ..Standing::at(Stage::Active) },
        Standing { outcome: Some(Outcome::Won { value: Some(12_000) }), ..Standing::at(Stage::Active) },
        Standing {
            outcome: Some(Outcome::Lost { reason: "Too \"dear\"".into(), to_whom: "\"Them\"".into() }),
            ..Standing::at(Stage::Active)
        },
        Standing { outcome: Some(Outcome::Discarded { reason: "Duplicate".into() }), ..Standing::at(Stage::Sql) },
        Standing { outcome: Some(Outcome::Nurture { until: january(31) }), ..Standing::at(Stage::Offered) },
    ];
    for standing in standings {
        for profile in [well_known(Some(market)), named("Ana Sample"), named("")] {
            let logged = store
                .write(Act::LeadAdded, moment(1), |tx| tx.leads().insert(moment(1), profile.clone(), standing.clone()))
                .unwrap();
            assert_eq!((&logged.profile, &logged.standing, logged.import), (&profile, &standing, None));
            assert_eq!(store.read(|read| read.leads().get(logged.id)).unwrap(), logged);
        }
    }
    let ids: Vec<_> = (1..=21).map(LeadId).collect();
    let mut logged = store.read(|read| read.leads().page(&ids)).unwrap().into_iter();
    store
        .read(|read| {
            read.leads().all_seen(|entry| {
                let (id, standing, seen) = (entry.id, &entry.standing, &entry.seen);
                let lead = logged.next().unwrap();
                assert_eq!((id, standing, seen), (lead.id, &lead.standing, &Seen::of(&lead.profile)));
            })
        })
        .unwrap();
    assert_eq!(logged.next(), None);
    assert_search_agrees(&store);
}

#[test]
fn an_entry_that_is_not_there_is_named() {
    let store = book();
    let gone = LeadId(7);
    assert!(matches!(store.read(|read| read.leads().get(gone)), Err(StoreFailure::NoSuchRow { table: "lead", id: 7 })));
    let changed = store.write(Act::LeadEdited, moment(0), |tx| tx.leads().set_profile(gone, &named("Ana")));
    assert!(matches!(changed, Err(StoreFailure::NoSuchRow { table: "lead", id: 7 })));
    assert_eq!(store.read(|read| read.leads().page(&[gone])).unwrap(), []);
}

#[test]
fn pages_show_the_newest_first_and_none_twice() {
    let store = book();
    // Two entries share each moment, so that a page may end between them.
    let mut ids: Vec<_> = (0..10).map(|number| add(&store, "Ana", number / 2)).collect();
    ids.reverse();
    let mut shown = Vec::new();
    let mut after = None;
    loop {
        let page = store.read(|read| read.leads().newest(after, 3)).unwrap();
        let Some(last) = page.last() else { break };
        let last = store.read(|read| read.leads().get(*last)).unwrap();
        after = Some(After { created_at: last.created_at, id: last.id });
        shown.extend(page);
    }
    assert_eq!(shown, ids);
}

#[test]
fn search_finds_words_and_their_beginnings() {
    let store = book();
    let zoe = store
        .write(Act::LeadAdded, moment(0), |tx| {
            tx.leads().insert(moment(0), well_known(None), Standing::at(Stage::List))
        })
        .unwrap()
        .id;
    let ana = add(&store, "Ana Bellweather", 1);
    let hindi = add(&store, "हिन्दी नाम", 2);
    for (typed, found) in [
        ("zoe", vec![zoe]),
        ("ZOË", vec![zoe]),
        ("bell", vec![ana, zoe]),
        ("ana bell", vec![ana]),
        ("bell ana", vec![]),
        ("Bellweather an", vec![ana]),
        ("sohne", vec![zoe]),
        ("425 555", vec![zoe]),
        ("555-0134", vec![zoe]),
        ("zoe@example.com", vec![zoe]),
        ("weather", vec![ana]),
        ("हिन्दी", vec![hindi]),
        ("name:ana OR *", vec![]),
        ("nobody", vec![]),
        ("%%%", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(store.read(|read| read.leads().search(typed, 10)).unwrap(), found, "{typed:?}");
    }
    assert_eq!(store.read(|read| read.leads().search("bell", 1)).unwrap(), [ana]);
    store.write(Act::LeadEdited, moment(3), |tx| tx.leads().set_profile(ana, &named("Ana Renamed"))).unwrap();
    assert_eq!(store.read(|read| read.leads().search("bell", 10)).unwrap(), [zoe]);
    assert_search_agrees(&store);
}

#[test]
fn what_looks_alike_is_found_the_likest_first() {
    let store = book();
    let mut twin = well_known(None);
    twin.email = String::new();
    let log = |profile| {
        store
            .write(Act::LeadAdded, moment(0), |tx| tx.leads().insert(moment(0), profile, Standing::at(Stage::List)))
            .unwrap()
            .id
    };
    let (by_phone, by_email) = (log(twin), log(well_known(None)));
    let mut typed = named("Somebody Else");
    typed.email = " zoe@example.COM".into();
    typed.phone = "+1 425 555 0134".into();
    let found = store.read(|read| read.leads().like(&typed)).unwrap();
    assert_eq!(found, [(by_email, Likeness::Email), (by_phone, Likeness::Phone)]);
    assert_eq!(store.read(|read| read.leads().like(&named("Somebody Else"))).unwrap(), []);
}

#[test]
fn answers_are_kept_by_market_and_question() {
    let store = book();
    let market = Some(MarketId(1));
    let set = |market, question: &str, value, number| {
        store.write(Act::AnswerSet, moment(number), |tx| tx.answers().set(market, question, &value, moment(number)))
    };
    set(None, "business.name", json!("Sample & Co"), 1).unwrap();
    set(market, "market.where", json!({"around": "Seattle", "miles": 40}), 2).unwrap();
    set(market, "market.where", json!({"around": "Seattle", "miles": 40}), 3).unwrap();
    let found = store.read(|read| read.answers().find(market, "market.where")).unwrap().unwrap();
    assert_eq!((found.value, found.changed_at), (json!({"around": "Seattle", "miles": 40}), moment(2)));
    assert_eq!(store.read(|read| read.answers().find(None, "market.where")).unwrap(), None);
    assert_eq!(store.read(|read| read.journal().latest(9)).unwrap().len(), 2, "the same answer again is no act");

    store
        .write(Act::AnswersReplaced, moment(4), |tx| {
            tx.answers().clear_all()?;
            tx.answers().set(None, "budget", &json!(null), moment(4))
        })
        .unwrap();
    let all = store.read(|read| read.answers().all()).unwrap();
    let expected = Answer { market: None, question: "budget".into(), value: json!(null), changed_at: moment(4) };
    assert_eq!(all, [expected]);
    store.write(Act::AnswerSet, moment(5), |tx| tx.answers().clear(None, "budget")).unwrap();
    assert_eq!(store.read(|read| read.answers().all()).unwrap(), []);
}

#[test]
fn markets_keep_the_owners_order_and_never_share_an_id() {
    let store = book();
    let add = || store.write(Act::MarketAdded, moment(0), |tx| tx.markets().add()).unwrap();
    let (first, second, third) = (add(), add(), add());
    store.write(Act::MarketsOrdered, moment(1), |tx| tx.markets().put_in_order(&[third])).unwrap();
    assert_eq!(store.read(|read| read.markets().all()).unwrap(), [third, first, second]);

    let lead = store
        .write(Act::LeadAdded, moment(2), |tx| {
            tx.answers().set(Some(third), "market.name", &json!("Clinics"), moment(2))?;
            tx.leads().insert(moment(2), well_known(Some(third)), Standing::at(Stage::List))
        })
        .unwrap();
    store.write(Act::MarketRemoved, moment(3), |tx| tx.markets().remove(third)).unwrap();
    assert_eq!(store.read(|read| read.answers().all()).unwrap(), []);
    assert_eq!(store.read(|read| read.leads().get(lead.id)).unwrap().profile.pinned, None);
    assert_ne!(add(), third);
    let again = store.write(Act::MarketRemoved, moment(4), |tx| tx.markets().remove(third));
    assert!(matches!(again, Err(StoreFailure::NoSuchRow { table: "market", .. })));
}

#[test]
fn what_happened_is_told_in_order() {
    let store = book();
    let lead = add(&store, "Ana", 0);
    let moved = Moved {
        from: Some(StandsAt::Inquiry),
        to: StandsAt::Offered,
        reason: "They asked us to".into(),
        against_rules: true,
        edition: EditionName::Draft,
        verdict: Verdict::NeedsAnswers,
        reasons: json!([{"criterion": "place", "result": "unknown"}]),
    };
    let fresh = Moved {
        from: None,
        reason: String::new(),
        against_rules: false,
        edition: EditionName::Signed(3),
        reasons: json!([]),
        ..moved.clone()
    };
    let happened = [
        What::Move(Box::new(fresh)),
        What::Note { words: "Rang back".into() },
        What::Touch { channel: Channel::Call, words: String::new(), talked: Talked::Tried },
        What::Move(Box::new(moved)),
        What::Answer { criterion: CriterionId::new("place"), words: Some("Bellevue".into()) },
        What::Answer { criterion: CriterionId::new("budget"), words: None },
        What::Verdict { before: Verdict::NeedsAnswers, after: Verdict::Sellable },
        What::Change { what: ChangeKind::Stopped, words: "asked on the phone".into() },
    ];
    for (number, what) in (1..).zip(&happened) {
        let happening = Happening { at: moment(number), hat: Hat::Caller, by: "Bo".into(), what: what.clone() };
        store.write(Act::LeadNoted, moment(number), |tx| tx.happenings().record(lead, &happening)).unwrap();
    }
    let told = store.read(|read| read.happenings().of_lead(lead)).unwrap();
    assert_eq!(told.iter().map(|one| one.happening.what.clone()).collect::<Vec<_>>(), happened);
    assert!(told.iter().all(|one| one.lead == lead && one.happening.hat == Hat::Caller && one.happening.by == "Bo"));
    assert_eq!(store.read(|read| read.happenings().attempts(lead)).unwrap(), 1);
    assert_eq!(store.read(|read| read.happenings().against_rules()).unwrap(), 1);
}

#[test]
fn what_the_firm_keeps_beside_comes_back_and_can_be_taken_back() {
    let store = book();
    let lead = add(&store, "Ana", 0);
    let care = Care {
        owner: "Mara".into(),
        next: Some(NextStep { what: "Call again".into(), on: january(9) }),
        talk: FirstTalk {
            trigger: Learned::Known("Failed \"inspection\"".into()),
            met: Some(Met::Early),
            ..FirstTalk::default()
        },
        links: vec![Link { label: "Offer".into(), target: "https://example.com/offer".into() }],
        stops: vec![Stop { channel: Channel::Mail, since: january(2), source: "unsubscribed".into() }],
        consents: vec![Consent {
            channel: Channel::Call,
            kind: ConsentKind::Express,
            given_on: january(1),
            how: "said so".into(),
            expires_on: None,
        }],
    };
    store.write(Act::CareSet.on("Ana"), moment(1), |tx| tx.leads().set_care(lead, &care)).unwrap();
    assert_eq!(store.read(|read| read.leads().get(lead)).unwrap().care, care);
    store.undo_last(moment(2)).unwrap();
    assert_eq!(store.read(|read| read.leads().get(lead)).unwrap().care, Care::default());
    store.redo_last(moment(3)).unwrap();
    assert_eq!(store.read(|read| read.leads().get(lead)).unwrap().care, care);
}

#[test]
fn two_that_are_two_are_remembered_until_one_goes() {
    let store = book();
    let [ana, bo, cy] = ["Ana", "Bo", "Cy"].map(|name| add(&store, name, 0));
    let pairs = || store.read(|read| read.distinct_pairs().all()).unwrap();
    store
        .write(Act::PairSetApart, moment(1), |tx| {
            for (one, other) in [(bo, ana), (ana, bo), (bo, cy)] {
                tx.distinct_pairs().add(one, other)?;
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(pairs(), [(ana, bo), (bo, cy)]);
    store.write(Act::LeadsMerged, moment(2), |tx| tx.leads().merge(ana, bo)).unwrap();
    assert_eq!(pairs(), []);
    store.undo_last(moment(3)).unwrap();
    assert_eq!(pairs(), [(ana, bo), (bo, cy)]);
}

#[test]
fn reactions_stand_with_the_oldest_first() {
    let store = book();
    let lead = add(&store, "Ana", 0);
    let [late, early] = [reaction(ReactionKind::Called, 20, "late"), reaction(ReactionKind::Clicked, 2, "early")];
    for one in [&late, &early] {
        store.write(Act::ReactionAdded, moment(1), |tx| tx.leads().add_reaction(lead, one)).unwrap();
    }
    assert_eq!(store.read(|read| read.leads().get(lead)).unwrap().profile.reactions, [early, late]);
}

#[test]
fn half_typed_text_is_kept_without_a_line_in_the_journal() {
    let store = book();
    let typed = |question: &str, text: &str, number| Typed {
        market: None,
        question: question.into(),
        value: json!(text),
        at: moment(number),
    };
    for one in [typed("who", "Cli", 1), typed("where", "Sea", 2), typed("who", "Clinics in", 3)] {
        store.keep_typed(&one).unwrap();
    }
    let all = store.read(|read| read.typed().all()).unwrap();
    assert_eq!(all, [typed("who", "Clinics in", 3), typed("where", "Sea", 2)]);
    store.drop_typed(None, "where").unwrap();
    assert_eq!(store.read(|read| read.journal().latest(1)).unwrap(), []);

    // The answer may be the one that stands already: then the draft goes although nothing else changes.
    for number in [4, 5] {
        store.keep_typed(&typed("who", "Clinics in", number)).unwrap();
        store
            .write(Act::AnswerSet, moment(number), |tx| {
                tx.answers().set(None, "who", &json!("Clinics"), moment(number))?;
                tx.typed().clear(None, "who")
            })
            .unwrap();
        assert_eq!(store.read(|read| read.typed().all()).unwrap(), []);
    }
}

#[test]
fn a_setting_is_journaled_and_stands_beside_undo() {
    let store = book();
    add(&store, "Ana", 0);
    let set = |value| {
        store.write(Act::PreferenceSet.on("paper"), moment(1), |tx| tx.preferences().set("paper", &json!(value)))
    };
    set("a4").unwrap();
    set("letter").unwrap();
    set("letter").unwrap();
    let lines = store.read(|read| read.journal().latest(9)).unwrap();
    assert_eq!(lines.iter().filter(|line| line.deed == Act::PreferenceSet.on("paper")).count(), 2);
    assert!(lines.iter().all(|line| line.kind == LineKind::Do));

    assert_eq!(store.undo_last(moment(2)).unwrap().deed, Act::LeadAdded.on("Ana"));
    set("a4").unwrap();
    assert_eq!(store.redo_last(moment(3)).unwrap().deed, Act::LeadAdded.on("Ana"), "a setting clears no redo");
    assert_eq!(store.read(|read| read.preferences().find("paper")).unwrap(), Some(json!("a4")));
    assert_eq!(store.read(|read| read.preferences().find("theme")).unwrap(), None);
}

#[test]
fn a_value_that_nobody_can_read_is_named_by_its_place() {
    let store = book();
    let lead = add(&store, "Ana", 0);
    store.writer().unwrap().execute("UPDATE lead SET facts = '{\"revenue\": 7}'", []).unwrap();
    let read = store.read(|read| read.leads().get(lead));
    assert!(
        matches!(&read, Err(StoreFailure::Unreadable { table: "lead", id, column: "facts", .. }) if *id == lead.to_string()),
        "{read:?}"
    );
}

#[test]
fn a_read_shows_one_state_while_others_write() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("two.sellable")).unwrap();
    add(&store, "Ana", 0);
    store
        .read(|read| {
            assert_eq!(read.leads().count()?, 1);
            add(&store, "Bo", 1);
            assert_eq!(read.leads().count()?, 1, "the state moved under a reader");
            Ok(())
        })
        .unwrap();
    assert_eq!(store.read(|read| read.leads().count()).unwrap(), 2);
}
