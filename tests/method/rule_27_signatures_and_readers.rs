//! An edition is signed by marketing, sales and the owner, each for the draft as it stands; the caller need not. It lists who
//! got it, who read it, and when.

use crate::owner::{Owner, but_market, clinics_around_seattle};
use app::editions::{
    AddReaderRequest, DrawingView, EditionsView, ReadRequest, ReaderRequest, SignRequest, WithdrawRequest, add_reader,
    editions, mark_read, remove_reader, sign, signing, withdraw,
};
use app::failure::{FailureKind, Problem};
use serde_json::json;

/// How the signatures stand: of marketing, sales and the owner.
fn states(owner: &Owner) -> Vec<String> {
    let page = signing(&owner.book).expect("the draft");
    let shown = serde_json::to_value(&page.hats).expect("JSON");
    shown.as_array().into_iter().flatten().map(|hat| hat["state"].as_str().unwrap_or_default().to_owned()).collect()
}

fn list(owner: &Owner) -> EditionsView {
    editions(&owner.book).expect("the editions")
}

fn renamed(name: &str) -> serde_json::Value {
    let mut answers = clinics_around_seattle();
    answers["business"]["name"] = json!(name);
    answers
}

#[test]
fn three_signatures_make_the_first_edition_whatever_their_order() {
    for order in [["marketing", "sales", "owner"], ["owner", "marketing", "sales"], ["sales", "owner", "marketing"]] {
        let owner = Owner::of_the_example();
        for (number, hat) in order.into_iter().enumerate() {
            assert!(list(&owner).editions.is_empty());
            let page = owner.sign(hat, "Olive Sample");
            assert_eq!(page.made.as_ref().map(|made| made.number), (number == 2).then_some(1), "{hat}");
        }
        let editions = list(&owner).editions;
        let names: Vec<&str> = editions[0].signatures.iter().map(|signature| signature.hat.key()).collect();
        assert_eq!((editions[0].number, names), (1, order.to_vec()));
        assert_eq!(states(&owner), ["missing"; 3], "the next draft is signed anew");
    }
}

#[test]
fn one_person_signs_once_under_each_hat() {
    let mut answers = clinics_around_seattle();
    answers["business"]["people"] =
        json!({ "marketing": "Olive Sample", "sales": "Sal Sample", "owner": "Olive Sample" });
    let page = signing(&Owner::with(&answers).book).expect("the draft");
    let shown: Vec<(&str, &str)> = page.hats.iter().map(|hat| (hat.label.as_str(), hat.name.as_str())).collect();
    assert_eq!(
        shown,
        [("You, as marketing", "Olive Sample"), ("Sales", "Sal Sample"), ("You, as the owner", "Olive Sample")]
    );
}

#[test]
fn a_signature_counts_for_the_draft_that_was_signed() {
    let owner = Owner::of_the_example();
    owner.sign("marketing", "Mara Sample");
    owner.sign("sales", "Sal Sample");
    owner.now_answers(&renamed("Harbour"));
    assert_eq!(states(&owner), ["outdated", "outdated", "missing"]);
    let page = owner.sign("owner", "Olive Sample");
    assert!(page.made.is_none(), "nobody agreed to this draft but the owner");
    let note = page.hats[0].note.as_deref().unwrap_or_default();
    assert!(note.starts_with("The draft changed after Mara Sample signed."), "{note}");
    owner.sign("sales", "Sal Sample");
    assert_eq!(states(&owner), ["outdated", "signed", "signed"]);
    owner.now_answers(&clinics_around_seattle());
    assert_eq!(states(&owner), ["signed", "outdated", "outdated"], "the draft that marketing signed is back");
    owner.now_answers(&renamed("Harbour"));
    assert_eq!(owner.sign("marketing", "Mara Sample").made.map(|made| made.number), Some(1));
}

#[test]
fn an_answer_that_says_aloud_what_stood_in_changes_nothing() {
    let owner = Owner::of_the_example();
    owner.sign("marketing", "Mara Sample");
    let mut answers = clinics_around_seattle();
    answers["lead"] = json!({ "recheck_days": 90 });
    owner.now_answers(&answers);
    assert_eq!(states(&owner)[0], "signed");
}

#[test]
fn a_waiting_signature_can_be_taken_back_and_an_edition_can_not() {
    let owner = Owner::of_the_example();
    let take_back = |hat: &str| withdraw(&owner.book, &WithdrawRequest { hat: hat.into() }).expect("the draft");
    owner.sign("marketing", "Mara Sample");
    owner.sign("sales", "Sal Sample");
    take_back("marketing");
    take_back("owner");
    assert_eq!(states(&owner), ["missing", "signed", "missing"]);
    owner.sign("marketing", "Mara Sample");
    owner.sign("owner", "Olive Sample");
    take_back("marketing");
    assert_eq!(list(&owner).editions[0].signatures.len(), 3);
}

#[test]
fn what_can_not_be_signed_is_said_in_a_sentence() {
    let owner = Owner::of_the_example();
    let drawn = |strokes: Vec<Vec<[u16; 2]>>| Some(DrawingView { width: 300, height: 100, strokes });
    for (hat, name, drawn, path) in [
        ("caller", "Cal Sample", None, "hat"),
        ("", "Cal Sample", None, "hat"),
        ("sales", "  ", None, "name"),
        ("sales", "Sal Sample", drawn(vec![]), "drawn"),
        ("sales", "Sal Sample", drawn(vec![vec![[1, 1], [1, 101]]]), "drawn"),
    ] {
        let refused = sign(&owner.book, &SignRequest { hat: hat.into(), name: name.into(), drawn });
        let failure = owner.worded(&refused.expect_err("a refusal"));
        let fields: Vec<&str> = failure.fields.iter().map(|field| field.path.as_str()).collect();
        assert_eq!((failure.kind, fields), (FailureKind::Invalid, vec![path]));
    }
    let nobody = Owner::with(&json!({ "business": { "name": "Harbor Clinic Supply" } }));
    assert!(!signing(&nobody.book).expect("the draft").ready);
    let refused = nobody.try_sign("owner", "Olive Sample").expect_err("a refusal");
    assert!(nobody.worded(&refused).happened.contains("businesses or to households"));
    owner.sign_all();
    let refused = owner.try_sign("owner", "Olive Sample").expect_err("a refusal");
    assert!(owner.worded(&refused).happened.starts_with("Nothing has changed since Edition 1."));
}

#[test]
fn gaps_do_not_forbid_signing() {
    let owner = Owner::with(&but_market(clinics_around_seattle(), json!({ "revenue": null })));
    let page = signing(&owner.book).expect("the draft");
    assert!(page.gaps_left > 0 && page.ready);
    assert_eq!(owner.sign_all().made.map(|made| made.number), Some(1));
}

#[test]
fn a_later_draft_says_clause_by_clause_what_changed() {
    let owner = Owner::of_the_example();
    owner.sign_all();
    assert_eq!(signing(&owner.book).expect("the draft").changes, []);
    owner.now_answers(&but_market(clinics_around_seattle(), json!({ "revenue": { "from": "6M", "to": "20M" } })));
    let page = signing(&owner.book).expect("the draft");
    let change = &page.changes[0];
    assert_eq!(page.changes.len(), 1, "{:#?}", page.changes);
    assert_eq!(
        (change.clause.as_str(), change.before.as_str(), change.after.as_str()),
        ("1.3", "Between $5 million and $20 million", "Between $6 million and $20 million")
    );
    assert_eq!(change.at.as_ref().map(|at| at.question.as_str()), Some("market.revenue"));
    assert_eq!((page.number, page.label.as_str()), (2, "Edition 2"));
    owner.sign_all();
    assert_eq!(list(&owner).editions.iter().map(|edition| edition.changes_count).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn the_page_of_an_edition_stays_as_it_was_signed() {
    let owner = Owner::of_the_example();
    owner.sign_all();
    let page = |number| app::editions::in_print(&owner.book, number).expect("an edition").pdf;
    let first = page(1);
    assert!(first.starts_with(b"%PDF-"));
    owner.now_answers(&renamed("Harbour"));
    owner.sign_all();
    assert_eq!(page(1), first);
    assert_ne!(page(2), first);
}

#[test]
fn it_is_noted_who_got_it_and_who_read_it() {
    let owner = Owner::of_the_example();
    let add = |edition, name: &str, given_on: Option<&str>| {
        add_reader(&owner.book, &AddReaderRequest { edition, name: name.into(), given_on: given_on.map(Into::into) })
    };
    assert!(matches!(add(1, "Sal Sample", None), Err(Problem::NoSuchEdition(1))));
    owner.sign_all();
    add(1, "Sal Sample", Some("2026-11-20")).expect("a reader");
    let view = add(1, "Cal Sample", None).expect("a reader");
    let ids: Vec<i64> = view.editions[0].readers.iter().map(|reader| reader.id).collect();
    let read = |reader, on: Option<&str>| mark_read(&owner.book, &ReadRequest { reader, read_on: on.map(Into::into) });
    read(ids[0], Some("2026-11-21")).expect("a day");
    let shown = || {
        let readers = list(&owner).editions.remove(0).readers;
        readers.into_iter().map(|reader| (reader.name, reader.given_day, reader.read_day)).collect::<Vec<_>>()
    };
    let sal = ("Sal Sample".to_owned(), "2026-11-20".to_owned(), Some("2026-11-21".to_owned()));
    let cal = ("Cal Sample".to_owned(), "2026-11-22".to_owned(), None);
    assert_eq!(shown(), [sal.clone(), cal.clone()]);
    for (refused, path) in [
        (read(ids[0], Some("2026-11-19")), "read_on"),
        (read(ids[0], Some("2026-11-23")), "read_on"),
        (read(ids[0], Some("yesterday")), "read_on"),
        (add(1, " ", None), "name"),
        (add(1, "Cal Sample", Some("2027-01-01")), "given_on"),
    ] {
        let failure = owner.worded(&refused.expect_err("a refusal"));
        assert_eq!(failure.fields.iter().map(|field| field.path.as_str()).collect::<Vec<_>>(), [path]);
    }
    assert_eq!(shown(), [sal.clone(), cal]);
    remove_reader(&owner.book, &ReaderRequest { reader: ids[1] }).expect("a reader");
    assert_eq!(shown(), [sal]);
    assert!(matches!(read(ids[1], None), Err(Problem::NoSuchReader(_))));
}
