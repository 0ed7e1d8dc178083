//! Bulk imports: in one go, taken back whole, done again whole.

use method::lead::{Care, Profile, ReactionKind, Stage, Standing};
use method::playbook::Hat;
use method::{ImportId, LeadId};
use serde_json::json;

use super::dump::{assert_balanced, assert_search_agrees, rows, undoable};
use super::sample::{moment, named, reaction, well_known};
use crate::failure::StoreFailure;
use crate::open::Store;
use crate::schema::Schema;
use crate::table::happening::{Happening, What};
use crate::{Act, Counts, TakenBack, Watched};

fn entries(count: usize) -> Vec<(Profile, Standing, Care)> {
    (0..count)
        .map(|number| {
            let mut profile = named(&format!("Imported Person{number}"));
            profile.reactions.push(reaction(ReactionKind::FilledInForm, 1, "website"));
            (profile, Standing::at(Stage::Inquiry), Care::default())
        })
        .collect()
}

/// Takes in `count` new entries and renames `known`.
fn import(store: &Store, count: usize, known: LeadId) -> (ImportId, Vec<LeadId>) {
    store
        .write(Act::Imported.on("fair.csv"), moment(1), |tx| {
            let id = tx.imports().begin(moment(1), "fair.csv", &json!({"Name": "name"}))?;
            tx.leads().set_profile(known, &named("Known Renamed"))?;
            let added = tx.leads().insert_all(id, moment(1), entries(count))?;
            tx.imports().set_counts(id, &json!({"added": count, "updated": 1}))?;
            Ok((id, added))
        })
        .unwrap()
}

fn with_one_known() -> (Store, LeadId) {
    let store = Store::in_memory().unwrap();
    let known = store
        .write(Act::LeadAdded, moment(0), |tx| {
            tx.leads().insert(moment(0), well_known(None), Standing::at(Stage::List))
        })
        .unwrap();
    (store, known.id)
}

#[test]
fn an_import_goes_back_and_forth_whole() {
    let (store, known) = with_one_known();
    let before = undoable(&store);
    let (id, added) = import(&store, 50, known);
    let after = undoable(&store);
    let first = store.read(|read| read.leads().get(added[0])).unwrap();
    assert_eq!((first.import, first.profile), (Some(id), entries(1)[0].0.clone()));
    assert_eq!(store.read(|read| read.imports().all()).unwrap()[0].counts, json!({"added": 50, "updated": 1}));
    assert_eq!(store.read(|read| read.leads().search("person49", 9)).unwrap(), [added[49]]);
    assert_search_agrees(&store);
    assert_balanced(&store);

    for round in 0..3 {
        assert_eq!(store.undo_last(moment(2)).unwrap().deed, Act::Imported.on("fair.csv"));
        assert_eq!(undoable(&store), before, "undo in round {round}");
        assert_eq!(store.read(|read| read.leads().search("imported", 9)).unwrap(), []);
        assert_search_agrees(&store);
        assert_balanced(&store);
        store.redo_last(moment(3)).unwrap();
        assert_eq!(undoable(&store), after, "redo in round {round}");
        assert_search_agrees(&store);
        assert_balanced(&store);
    }
    assert_eq!(store.read(|read| read.journal().counts()).unwrap(), Counts { created: 51, merged: 0, erased: 0 });
}

#[test]
fn what_was_done_to_imported_entries_is_taken_back_before_the_import() {
    let (store, known) = with_one_known();
    let before = undoable(&store);
    let (_, added) = import(&store, 3, known);
    store.write(Act::LeadEdited, moment(2), |tx| tx.leads().set_profile(added[1], &well_known(None))).unwrap();
    store.write(Act::LeadsMerged, moment(3), |tx| tx.leads().merge(known, added[2])).unwrap();
    let after = undoable(&store);
    for _ in 0..3 {
        store.undo_last(moment(4)).unwrap();
    }
    assert_eq!(undoable(&store), before);
    assert_balanced(&store);
    for _ in 0..3 {
        store.redo_last(moment(5)).unwrap();
    }
    assert_eq!(undoable(&store), after);
    assert_search_agrees(&store);
    assert_balanced(&store);
}

#[test]
fn added_entries_are_not_recorded_one_by_one() {
    let length = |count| {
        let (store, known) = with_one_known();
        import(&store, count, known);
        let writer = store.writer().unwrap();
        writer
            .query_row("SELECT length(changes) FROM journal ORDER BY id DESC LIMIT 1", [], |row| row.get::<_, i64>(0))
            .unwrap()
    };
    assert!(length(1_000) - length(10) < 10, "the record grows with the file");
}

#[test]
fn an_import_leaves_the_schema_as_it_was_even_when_it_fails() {
    let (store, known) = with_one_known();
    import(&store, 5, known);
    assert_eq!(Schema::CURRENT.strangers(&store.writer().unwrap()).unwrap(), [""; 0]);
    let before = undoable(&store);
    let refused = store.write(Act::Imported, moment(2), |tx| {
        let id = tx.imports().begin(moment(2), "late.csv", &json!({}))?;
        tx.leads().insert_all(id, moment(2), entries(5))?;
        Err::<(), _>(StoreFailure::DiskFull)
    });
    assert!(matches!(refused, Err(StoreFailure::DiskFull)));
    assert_eq!(undoable(&store), before);
    assert_eq!(Schema::CURRENT.strangers(&store.writer().unwrap()).unwrap(), [""; 0]);
    assert_search_agrees(&store);
}

#[test]
fn an_import_of_nothing_new_is_taken_back_as_well() {
    let (store, known) = with_one_known();
    let before = undoable(&store);
    import(&store, 0, known);
    let after = undoable(&store);
    store.undo_last(moment(2)).unwrap();
    assert_eq!(undoable(&store), before);
    store.redo_last(moment(3)).unwrap();
    assert_eq!(undoable(&store), after);
}

#[test]
fn a_new_act_lets_go_of_what_an_undone_import_kept() {
    let (store, known) = with_one_known();
    import(&store, 100, known);
    store.undo_last(moment(2)).unwrap();
    let longest = || {
        let writer = store.writer().unwrap();
        writer.query_row("SELECT max(length(changes)) FROM journal", [], |row| row.get::<_, i64>(0)).unwrap()
    };
    assert!(longest() > 2_000, "{}", rows(&store.writer().unwrap(), "journal"));
    store.write(Act::AnswerSet, moment(3), |tx| tx.answers().set(None, "who", &json!("us"), moment(3))).unwrap();
    assert!(longest() < 2_000);
    assert!(matches!(store.redo_last(moment(4)), Err(StoreFailure::NothingToRedo)));
}

#[test]
fn an_import_is_taken_back_after_other_acts_as_far_as_nobody_built_on_it() {
    let (store, known) = with_one_known();
    let (id, added) = import(&store, 20, known);
    store
        .write(Act::LeadNoted, moment(2), |tx| {
            let note = What::Note { words: "Rang".into() };
            tx.happenings()
                .record(added[3], &Happening { at: moment(2), hat: Hat::Sales, by: String::new(), what: note })
        })
        .unwrap();
    let before = undoable(&store);
    let deed = Act::ImportTakenBack.on("fair.csv");
    let taken = store.take_import_back(id, deed.clone(), moment(3)).unwrap();
    assert_eq!(taken, TakenBack { removed: 19, stay: 1 });
    assert_eq!(store.read(|read| read.leads().get(known)).unwrap().profile, well_known(None), "as before the import");
    assert_eq!(store.read(|read| read.leads().search("imported", 99)).unwrap(), [added[3]]);
    assert_search_agrees(&store);
    assert_balanced(&store);
    let after = undoable(&store);
    for round in 0..2 {
        assert_eq!(store.undo_last(moment(4)).unwrap().deed, deed);
        assert_eq!(undoable(&store), before, "undo in round {round}");
        assert_search_agrees(&store);
        assert_balanced(&store);
        store.redo_last(moment(5)).unwrap();
        assert_eq!(undoable(&store), after, "redo in round {round}");
        assert_search_agrees(&store);
        assert_balanced(&store);
    }
    assert_eq!(Schema::CURRENT.strangers(&store.writer().unwrap()).unwrap(), [""; 0]);
    let nothing = store.take_import_back(id, deed, moment(6)).unwrap();
    assert_eq!(nothing, TakenBack { removed: 0, stay: 1 });
}

#[test]
fn what_somebody_changed_since_stays_when_an_import_is_taken_back() {
    let (store, known) = with_one_known();
    let (id, _) = import(&store, 2, known);
    store.write(Act::LeadEdited, moment(2), |tx| tx.leads().set_profile(known, &named("Known Again"))).unwrap();
    store.take_import_back(id, Act::ImportTakenBack.on("fair.csv"), moment(3)).unwrap();
    assert_eq!(store.read(|read| read.leads().get(known)).unwrap().profile.name, "Known Again");
    assert_eq!(store.read(|read| read.leads().count()).unwrap(), 1);
    assert_balanced(&store);
    store.undo_last(moment(4)).unwrap();
    assert_eq!(store.read(|read| read.leads().count()).unwrap(), 3);
    assert_search_agrees(&store);
}

#[test]
fn an_import_that_is_stopped_while_it_is_indexed_is_given_up() {
    let (store, _) = with_one_known();
    let before = undoable(&store);
    let stopped = store.write(Act::Imported, moment(1), |tx| {
        let id = tx.imports().begin(moment(1), "fair.csv", &json!({}))?;
        tx.leads().insert_watched(id, moment(1), entries(10), &|_, total| {
            assert_eq!(total, 10);
            Watched::Stop
        })
    });
    assert!(matches!(stopped, Err(StoreFailure::Stopped)));
    assert_eq!(undoable(&store), before);
    assert_eq!(Schema::CURRENT.strangers(&store.writer().unwrap()).unwrap(), [""; 0]);
}
