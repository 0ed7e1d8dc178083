//! What can be taken back, what can't, and what the journal says.

use method::LeadId;
use method::lead::{Stage, Standing};
use method::outcome::Outcome;
use serde_json::json;

use super::dump::{assert_balanced, assert_search_agrees, undoable};
use super::sample::{moment, named, well_known};
use crate::failure::StoreFailure;
use crate::journal::Standing as LineStanding;
use crate::open::Store;
use crate::{Act, Deed, LineKind};

fn book() -> Store {
    Store::in_memory().unwrap()
}

fn add(store: &Store, name: &str) -> LeadId {
    store
        .write(Act::LeadAdded.on(name), moment(0), |tx| {
            tx.leads().insert(moment(0), named(name), Standing::at(Stage::Inquiry))
        })
        .unwrap()
        .id
}

fn labels(store: &Store) -> (Option<Deed>, Option<Deed>) {
    store
        .read(|read| {
            let (undo, redo) = (read.journal().next_undo()?, read.journal().next_redo()?);
            Ok((undo.map(|line| line.deed), redo.map(|line| line.deed)))
        })
        .unwrap()
}

#[test]
fn acts_go_back_and_forth_in_order() {
    let store = book();
    assert!(matches!(store.undo_last(moment(1)), Err(StoreFailure::NothingToUndo)));
    assert!(matches!(store.redo_last(moment(1)), Err(StoreFailure::NothingToRedo)));
    let names = ["Ana", "Bo", "Cleo"];
    let mut states = vec![undoable(&store)];
    for name in names {
        add(&store, name);
        states.push(undoable(&store));
    }
    let deeds = names.map(|name| Act::LeadAdded.on(name));
    for position in (0..3).rev() {
        assert_eq!(labels(&store).0, Some(deeds[position].clone()));
        assert_eq!(store.undo_last(moment(2)).unwrap().deed, deeds[position]);
        assert_eq!(undoable(&store), states[position]);
        assert_balanced(&store);
    }
    assert_eq!(labels(&store), (None, Some(deeds[0].clone())));
    for position in 0..3 {
        assert_eq!(store.redo_last(moment(3)).unwrap().deed, deeds[position]);
        assert_eq!(undoable(&store), states[position + 1]);
        assert_balanced(&store);
    }
    assert_eq!(labels(&store), (Some(deeds[2].clone()), None));
    let lines = store.read(|read| read.journal().latest(99)).unwrap();
    let kinds = |kind| lines.iter().filter(|line| line.kind == kind).count();
    assert_eq!([kinds(LineKind::Do), kinds(LineKind::Undo), kinds(LineKind::Redo)], [3, 3, 3]);
}

#[test]
fn a_new_act_ends_what_could_be_done_again() {
    let store = book();
    add(&store, "Ana");
    store.undo_last(moment(1)).unwrap();
    let bo = add(&store, "Bo");
    assert!(matches!(store.redo_last(moment(2)), Err(StoreFailure::NothingToRedo)));
    assert_eq!(bo, LeadId(2), "an id that was given once is not given again");
    store.undo_last(moment(3)).unwrap();
    assert_eq!(labels(&store), (None, Some(Act::LeadAdded.on("Bo"))));
    assert_balanced(&store);
}

#[test]
fn an_act_that_changes_nothing_leaves_no_line_and_keeps_redo() {
    let store = book();
    let ana = add(&store, "Ana");
    add(&store, "Bo");
    store.undo_last(moment(1)).unwrap();
    let before = store.read(|read| read.journal().latest(99)).unwrap();
    store.write(Act::LeadEdited.on("Ana"), moment(2), |tx| tx.leads().set_profile(ana, &named("Ana"))).unwrap();
    assert_eq!(store.read(|read| read.journal().latest(99)).unwrap(), before);
    assert_eq!(store.redo_last(moment(3)).unwrap().deed, Act::LeadAdded.on("Bo"));
}

#[test]
fn work_that_fails_leaves_nothing() {
    #[derive(Debug)]
    enum Refusal {
        Ours,
        Store(#[expect(dead_code, reason = "shown when the test fails")] StoreFailure),
    }
    impl From<StoreFailure> for Refusal {
        fn from(failure: StoreFailure) -> Self {
            Self::Store(failure)
        }
    }
    let store = book();
    let before = undoable(&store);
    let refused = store.write_or_refuse(Act::LeadAdded, moment(0), |tx| {
        tx.leads().insert(moment(0), named("Ana"), Standing::at(Stage::List))?;
        tx.preferences().set("paper", &json!("a4"))?;
        Err::<(), _>(Refusal::Ours)
    });
    assert!(matches!(refused, Err(Refusal::Ours)), "{refused:?}");
    assert_eq!(undoable(&store), before);
    assert_eq!(store.read(|read| read.preferences().find("paper")).unwrap(), None);
    assert_eq!(store.read(|read| read.journal().latest(9)).unwrap(), []);
    assert_search_agrees(&store);

    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write(Act::LeadAdded, moment(1), |tx| -> Result<(), StoreFailure> {
            tx.leads().insert(moment(0), named("Ana"), Standing::at(Stage::List))?;
            panic!("a fault of the program, made for this test")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(undoable(&store), before, "a panic is taken back as well");
    add(&store, "Bo");
}

#[test]
fn an_entry_can_be_changed_moved_and_merged_back() {
    let store = book();
    let (ana, bo) = (add(&store, "Ana"), add(&store, "Bo"));
    let before = undoable(&store);
    let won = Standing { step: Some(1), outcome: Some(Outcome::Won { value: Some(5) }), ..Standing::at(Stage::Active) };
    store
        .write(Act::LeadsMerged.on("Bo"), moment(1), |tx| {
            tx.leads().set_profile(ana, &well_known(None))?;
            tx.leads().set_standing(ana, &won)?;
            tx.leads().merge(ana, bo)
        })
        .unwrap();
    assert_eq!(store.read(|read| read.journal().counts()).unwrap().merged, 1);
    assert_balanced(&store);
    assert_search_agrees(&store);
    store.undo_last(moment(2)).unwrap();
    assert_eq!(undoable(&store), before);
    assert_eq!(store.read(|read| read.journal().counts()).unwrap().merged, 0);
    assert_balanced(&store);
    assert_search_agrees(&store);
    assert_eq!(store.read(|read| read.leads().search("zoe", 9)).unwrap(), []);
    assert_eq!(store.read(|read| read.leads().search("bo", 9)).unwrap(), [bo]);
}

#[test]
fn undo_ends_at_an_erasure_and_the_journal_forgets_the_person() {
    let store = book();
    let zoe = store
        .write(Act::LeadAdded.on("Zoë O'Sample"), moment(0), |tx| {
            tx.leads().insert(moment(0), well_known(None), Standing::at(Stage::List))
        })
        .unwrap()
        .id;
    add(&store, "Ana");
    store.undo_last(moment(1)).unwrap();
    store.write(Act::LeadErased, moment(2), |tx| tx.leads().erase(zoe)).unwrap();
    assert!(matches!(store.undo_last(moment(3)), Err(StoreFailure::Final { act: Act::LeadErased })));
    assert!(matches!(store.redo_last(moment(3)), Err(StoreFailure::NothingToRedo)));
    assert_eq!(labels(&store), (None, None));
    assert_balanced(&store);
    assert_search_agrees(&store);
    let lines = store.read(|read| read.journal().latest(9)).unwrap();
    let subjects: Vec<_> = lines.iter().filter_map(|line| line.deed.subject.as_deref()).collect();
    assert_eq!(subjects, ["Ana", "Ana"]);
    let kept: i64 = store
        .writer()
        .unwrap()
        .query_row("SELECT count(*) FROM journal WHERE changes IS NOT NULL", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, 0, "a record of changes still holds the person");

    add(&store, "Bo");
    assert_eq!(store.undo_last(moment(4)).unwrap().deed, Act::LeadAdded.on("Bo"), "what came after can be taken back");
    assert!(matches!(store.undo_last(moment(5)), Err(StoreFailure::Final { .. })));
}

#[test]
fn an_act_long_past_stays_but_can_not_be_taken_back() {
    let store = book();
    add(&store, "Ana");
    for number in 0..1_000_i64 {
        store
            .write(Act::AnswerSet, moment(number), |tx| tx.answers().set(None, "count", &json!(number), moment(number)))
            .unwrap();
    }
    let lines = store.read(|read| read.journal().latest(2_000)).unwrap();
    assert_eq!(lines.last().map(|line| line.standing), Some(LineStanding::Settled));
    assert_eq!(lines.iter().filter(|line| line.standing == LineStanding::Done).count(), 1_000);
    let mut taken_back = 0;
    while store.undo_last(moment(2_000)).is_ok() {
        taken_back += 1;
    }
    // Each undo is a line of its own and moves the horizon along.
    assert!((500..=1_000).contains(&taken_back), "{taken_back}");
    assert_eq!(store.read(|read| read.leads().count()).unwrap(), 1);
    assert_balanced(&store);
}

#[test]
fn a_row_that_is_not_as_the_act_left_it_stops_the_undo_whole() {
    let store = book();
    let (ana, bo) = (add(&store, "Ana"), add(&store, "Bo"));
    store
        .write(Act::LeadEdited, moment(1), |tx| {
            tx.leads().set_profile(bo, &named("Bo Renamed"))?;
            tx.leads().set_profile(ana, &named("Ana Renamed"))
        })
        .unwrap();
    store.writer().unwrap().execute("UPDATE lead SET name = 'Meddled' WHERE id = ?1", [ana.0]).unwrap();
    let before = undoable(&store);
    let refused = store.undo_last(moment(2));
    assert!(matches!(refused, Err(StoreFailure::Database { .. })), "{refused:?}");
    assert_eq!(undoable(&store), before);
    assert_eq!(labels(&store).0, Some(Act::LeadEdited.into()));
}
