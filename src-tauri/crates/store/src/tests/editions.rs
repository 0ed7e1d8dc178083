//! Signatures, editions and their readers: what is kept, what can't change, and what undo makes of it.

use chrono::NaiveDate;
use method::MarketId;
use method::edition::EditionName;
use method::judge::Verdict;
use method::lead::{Stage, Standing, StandsAt};
use method::playbook::Hat;
use method::signing::{Drawing, Signature};
use serde_json::json;

use super::dump::undoable;
use super::sample::{january, moment, named};
use crate::Act;
use crate::failure::StoreFailure;
use crate::journal::Standing as LineStanding;
use crate::open::Store;
use crate::table::edition::{FrozenAnswer, FrozenAnswers, Print};
use crate::table::happening::{Happening, Moved, What};
use crate::table::reader::ReaderId;
use crate::table::signature::StoredSignature;

fn book() -> Store {
    Store::in_memory().unwrap()
}

fn signed_as(hat: Hat, name: &str) -> Signature {
    Signature { hat, name: name.into(), on: january(7), drawn: None }
}

fn sign(store: &Store, signature: &Signature, fingerprint: &str) {
    store.write(Act::Signed, moment(1), |tx| tx.signatures().sign(signature, fingerprint)).unwrap();
}

fn withdraw(store: &Store, hat: Hat) {
    store.write(Act::SignatureWithdrawn, moment(2), |tx| tx.signatures().withdraw(hat)).unwrap();
}

fn make(store: &Store, page: &[u8]) -> u32 {
    store
        .write(Act::EditionMade, moment(3), |tx| {
            tx.signatures().sign(&signed_as(Hat::Owner, "Olive Sample"), "abc")?;
            tx.editions().make(moment(3), &frozen(), &in_print(page))
        })
        .unwrap()
}

fn in_print(pdf: &[u8]) -> Print {
    Print { pdf: pdf.to_vec(), pages: 3 }
}

fn frozen() -> FrozenAnswers {
    let answer = |market, value| FrozenAnswer { market, question: "market.name".into(), value };
    let answers =
        vec![answer(None, json!("unsure")), answer(Some(MarketId(2)), json!({"answer": {"text": "Clinics"}}))];
    FrozenAnswers { markets: vec![MarketId(2), MarketId(1)], answers }
}

fn waiting(store: &Store) -> Vec<StoredSignature> {
    store.read(|read| read.signatures().waiting()).unwrap()
}

fn answer(store: &Store, value: &str) {
    store
        .write(Act::AnswerSet, moment(0), |tx| tx.answers().set(None, "business.name", &json!(value), moment(0)))
        .unwrap();
}

#[test]
fn a_signature_waits_then_belongs_to_its_edition() {
    let store = book();
    let drawing = Drawing { width: 300, height: 100, strokes: vec![vec![[1, 2], [3, 4]], vec![[9, 9]]] };
    let drawn = Signature { drawn: Some(drawing), ..signed_as(Hat::Marketing, "Ana \"A\" Sample") };
    sign(&store, &drawn, "abc");
    sign(&store, &signed_as(Hat::Sales, "Bo Sample"), "old");
    sign(&store, &signed_as(Hat::Sales, "Bo Sample"), "abc");
    let stored = |signature, fingerprint: &str| StoredSignature { signature, fingerprint: fingerprint.into() };
    let both = vec![stored(drawn, "abc"), stored(signed_as(Hat::Sales, "Bo Sample"), "abc")];
    assert_eq!(waiting(&store), both, "a second signature under one hat takes the place of the first");

    assert_eq!(make(&store, b"%PDF"), 1);
    assert_eq!(waiting(&store), []);
    let kept = store.read(|read| read.signatures().of_edition(1)).unwrap();
    assert_eq!(kept[..2], both);
    assert_eq!(kept[2].signature, signed_as(Hat::Owner, "Olive Sample"));
    let newest = store.read(|read| read.editions().newest()).unwrap().unwrap();
    assert_eq!((newest.number, newest.signed_at, newest.answers), (1, moment(3), frozen()));
    assert_eq!(store.read(|read| read.editions().print(1)).unwrap(), Some(in_print(b"%PDF")));
    assert_eq!(store.read(|read| read.editions().print(2)).unwrap(), None);

    assert_eq!(make(&store, b"%PDF 2"), 2);
    let numbers: Vec<u32> = store.read(|read| read.editions().all()).unwrap().iter().map(|one| one.number).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(store.read(|read| read.signatures().of_edition(1)).unwrap(), kept);
}

#[test]
fn what_was_signed_can_be_neither_changed_nor_removed() {
    let store = book();
    make(&store, b"%PDF");
    for statement in [
        "UPDATE edition SET answers = '{}'",
        "DELETE FROM edition",
        "UPDATE signature SET name = 'Somebody Else'",
        "DELETE FROM signature",
    ] {
        assert!(store.writer().unwrap().execute(statement, []).is_err(), "{statement}");
    }
}

#[test]
fn undo_stops_at_a_signature_and_goes_on_when_it_is_withdrawn() {
    let store = book();
    answer(&store, "Harbor");
    sign(&store, &signed_as(Hat::Marketing, "Ana Sample"), "abc");
    sign(&store, &signed_as(Hat::Sales, "Bo Sample"), "abc");
    let stops = |store: &Store| matches!(store.undo_last(moment(9)), Err(StoreFailure::Final { act: Act::Signed }));
    assert!(stops(&store));
    answer(&store, "Harbour");
    store.undo_last(moment(4)).unwrap();
    assert!(stops(&store), "what was done after the signature can be taken back, and no more");
    withdraw(&store, Hat::Sales);
    assert!(stops(&store), "marketing's signature still waits");
    withdraw(&store, Hat::Marketing);
    assert_eq!(store.undo_last(moment(5)).unwrap().deed.act, Act::AnswerSet);
    assert_eq!(store.read(|read| read.answers().all()).unwrap(), []);
    withdraw(&store, Hat::Marketing);
    let lines = store.read(|read| read.journal().latest(99)).unwrap();
    let withdrawals = lines.iter().filter(|line| line.deed.act == Act::SignatureWithdrawn);
    assert_eq!(withdrawals.map(|line| line.standing).collect::<Vec<_>>(), [LineStanding::Beside; 2]);
}

#[test]
fn an_edition_is_never_undone_whatever_is_withdrawn_later() {
    let store = book();
    answer(&store, "Harbor");
    sign(&store, &signed_as(Hat::Marketing, "Ana Sample"), "abc");
    make(&store, b"%PDF");
    sign(&store, &signed_as(Hat::Marketing, "Ana Sample"), "def");
    withdraw(&store, Hat::Marketing);
    assert!(matches!(store.undo_last(moment(9)), Err(StoreFailure::Final { act: Act::EditionMade })));
    assert_eq!(store.read(|read| read.signatures().of_edition(1)).unwrap().len(), 2);
}

#[test]
fn the_journal_keeps_nothing_of_a_page() {
    let store = book();
    make(&store, &vec![7; 1_000_000]);
    let bytes: i64 = store
        .writer()
        .unwrap()
        .query_row("SELECT sum(coalesce(length(changes), 0)) FROM journal", [], |row| row.get(0))
        .unwrap();
    assert_eq!(bytes, 0);
}

#[test]
fn readers_come_and_go_and_come_back() {
    let store = book();
    make(&store, b"%PDF");
    let empty = undoable(&store);
    let add =
        |name: &str| store.write(Act::ReaderAdded.on(name), moment(4), |tx| tx.readers().add(1, name, january(8)));
    let ana = add("Ana Sample").unwrap();
    let bo = add("Bo Sample").unwrap();
    let read = |on: Option<NaiveDate>| store.write(Act::ReaderRead, moment(5), |tx| tx.readers().set_read(ana, on));
    read(Some(january(9))).unwrap();
    store.write(Act::ReaderRemoved, moment(6), |tx| tx.readers().remove(bo)).unwrap();
    let shown = || {
        let readers = store.read(|read| read.readers().of_edition(1)).unwrap();
        readers.into_iter().map(|reader| (reader.name, reader.given_on, reader.read_on)).collect::<Vec<_>>()
    };
    let after = vec![("Ana Sample".to_owned(), january(8), Some(january(9)))];
    assert_eq!(shown(), after);
    for _ in 0..4 {
        store.undo_last(moment(7)).unwrap();
    }
    assert_eq!(undoable(&store), empty);
    assert!(matches!(store.undo_last(moment(8)), Err(StoreFailure::Final { act: Act::EditionMade })));
    for _ in 0..4 {
        store.redo_last(moment(8)).unwrap();
    }
    assert_eq!(shown(), after);
    assert_eq!(store.read(|read| read.readers().find(bo)).unwrap(), None);
    for refused in [
        store.write(Act::ReaderRead, moment(9), |tx| tx.readers().set_read(ReaderId(99), None)),
        store.write(Act::ReaderRemoved, moment(9), |tx| tx.readers().remove(bo)),
    ] {
        assert!(matches!(refused, Err(StoreFailure::NoSuchRow { table: "reader", .. })), "{refused:?}");
    }
}

#[test]
fn a_closed_entry_keeps_the_verdict_of_its_last_closing() {
    let store = book();
    let moved = |to, verdict| Moved {
        from: Some(StandsAt::Active),
        to,
        reason: String::new(),
        against_rules: false,
        edition: EditionName::Signed(2),
        verdict,
        reasons: json!([]),
    };
    let lead = store
        .write(Act::LeadAdded, moment(0), |tx| {
            let lead = tx.leads().insert(moment(0), named("Ana"), Standing::at(Stage::Active))?;
            for (to, verdict) in [
                (StandsAt::Discarded, Verdict::OffTarget),
                (StandsAt::Active, Verdict::NeedsAnswers),
                (StandsAt::Won, Verdict::Sellable),
                (StandsAt::Nurture, Verdict::NotYet),
            ] {
                let what = What::Move(Box::new(moved(to, verdict)));
                tx.happenings()
                    .record(lead.id, &Happening { at: moment(0), hat: Hat::Sales, by: String::new(), what })?;
            }
            Ok(lead)
        })
        .unwrap();
    assert_eq!(
        store.read(|read| read.happenings().closing_of(lead.id)).unwrap(),
        Some(moved(StandsAt::Won, Verdict::Sellable))
    );
    let verdicts = store.read(|read| read.happenings().closing_verdicts()).unwrap();
    assert_eq!(verdicts, [(lead.id, Verdict::Sellable)].into());
}
