//! Records of so many changes that they are made in pieces.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use method::lead::{Care, Profile, ReactionKind, Stage, Standing};
use method::playbook::Hat;
use method::{ImportId, LeadId};
use serde_json::json;

use super::dump::{assert_balanced, assert_search_agrees, undoable};
use super::sample::{moment, named, reaction};
use crate::Act;
use crate::failure::StoreFailure;
use crate::open::Store;
use crate::schema::Schema;
use crate::table::happening::{Happening, What};

/// More than are removed, or put in order, at once.
const MANY: usize = 5_500;

fn person(number: usize) -> (Profile, Standing, Care) {
    let mut profile = named(&format!("Person{number} Sample{}", number * 7 % 97));
    profile.email = format!("person{number}@clinic{}.example.com", number * 13 % 311);
    profile.reactions.push(reaction(ReactionKind::FilledInForm, 1, "website"));
    (profile, Standing::at(Stage::Inquiry), Care::default())
}

fn import(store: &Store, file: &str, people: std::ops::Range<usize>) -> (ImportId, Vec<LeadId>) {
    let taken_in = store.write(Act::Imported.on(file), moment(1), |tx| {
        let id = tx.imports().begin(moment(1), file, &json!({}))?;
        Ok((id, tx.leads().insert_all(id, moment(1), people.map(person))?))
    });
    taken_in.unwrap()
}

/// Pairs of entries far apart, so that no part of a record holds both, and a note here and there.
fn set_apart_and_note(store: &Store, ids: &[LeadId]) {
    let note = |at| Happening { at, hat: Hat::Sales, by: String::new(), what: What::Note { words: "Rang".into() } };
    let done = store.write(Act::LeadsChanged.on("some"), moment(2), |tx| {
        for (one, other) in ids.iter().zip(ids.iter().rev()).step_by(400) {
            tx.distinct_pairs().add(*one, *other)?;
            tx.happenings().record(*one, &note(moment(2)))?;
        }
        Ok(())
    });
    done.unwrap();
}

/// Takes the newest act back and does it again, twice, and looks each time at what that leaves.
fn back_and_forth(store: &Store, before: &str) {
    let after = undoable(store);
    for round in 0..2 {
        store.undo_last(moment(3)).unwrap();
        assert!(undoable(store) == before, "undo in round {round}");
        assert_search_agrees(store);
        assert_balanced(store);
        store.redo_last(moment(4)).unwrap();
        assert!(undoable(store) == after, "redo in round {round}");
        assert_search_agrees(store);
        assert_balanced(store);
    }
    assert_eq!(Schema::CURRENT.strangers(&store.writer().unwrap()).unwrap(), [""; 0]);
}

#[test]
fn a_large_import_goes_back_and_forth_among_few_and_among_many() {
    for others in [10, 2 * MANY] {
        let store = Store::in_memory().unwrap();
        import(&store, "before.csv", 0..others);
        let before = undoable(&store);
        import(&store, "fair.csv", others..others + MANY);
        back_and_forth(&store, &before);
        assert_eq!(
            store.read(|read| read.leads().search(&format!("person{} sample", others + 7), 9)).unwrap().len(),
            1
        );
    }
}

#[test]
fn a_large_import_that_was_taken_back_later_comes_back_with_all_that_hung_on_it() {
    let store = Store::in_memory().unwrap();
    import(&store, "before.csv", 0..10);
    let (id, ids) = import(&store, "fair.csv", 10..10 + MANY);
    set_apart_and_note(&store, &ids);
    let before = undoable(&store);
    store.take_import_back(id, Act::ImportTakenBack.on("fair.csv"), moment(2)).unwrap();
    assert_search_agrees(&store);
    back_and_forth(&store, &before);
}

#[test]
fn the_file_is_no_larger_after_an_import_was_done_again() {
    let store = Store::in_memory().unwrap();
    import(&store, "fair.csv", 0..MANY);
    let pages = || {
        let writer = store.writer().unwrap();
        writer.query_row("SELECT page_count FROM pragma_page_count", [], |row| row.get::<_, i64>(0)).unwrap()
    };
    let before = pages();
    store.undo_last(moment(2)).unwrap();
    store.redo_last(moment(3)).unwrap();
    assert!(pages() <= before + before / 50, "{before} pages became {}", pages());
}

#[test]
fn the_search_follows_a_large_act_that_renames() {
    let store = Store::in_memory().unwrap();
    let (_, ids) = import(&store, "fair.csv", 0..MANY);
    let before = undoable(&store);
    let renamed = store.write(Act::LeadsChanged.on("all"), moment(2), |tx| {
        ids.iter().enumerate().step_by(2).try_for_each(|(number, id)| {
            let (profile, ..) = person(number);
            tx.leads().set_profile(*id, &Profile { name: format!("Renamed{number}"), ..profile })
        })
    });
    renamed.unwrap();
    back_and_forth(&store, &before);
    assert_eq!(store.read(|read| read.leads().search("renamed8", 9)).unwrap().len(), 9);
}

#[test]
fn a_row_that_is_not_as_expected_near_the_end_leaves_everything_as_it_was() {
    let store = Store::in_memory().unwrap();
    import(&store, "fair.csv", 0..MANY);
    store.undo_last(moment(2)).unwrap();
    // One of the entries that would come back last is there already, under a number that nobody knows of.
    let last = i64::try_from(MANY).unwrap();
    let made = "INSERT INTO lead (id, created_at, kind, name, company, title, email, phone, source, note, facts, stage, \
        returned) VALUES (?1, 0, 'unknown', 'Stranger', '', '', '', '', '', '', '{}', 'list', 0)";
    store.writer().unwrap().execute(made, [last]).unwrap();
    let before = undoable(&store);
    assert!(matches!(store.redo_last(moment(3)), Err(StoreFailure::Database { .. } | StoreFailure::Damaged { .. })));
    assert!(undoable(&store) == before);
    assert_search_agrees(&store);
    assert_eq!(Schema::CURRENT.strangers(&store.writer().unwrap()).unwrap(), [""; 0]);
}

#[test]
fn a_long_record_that_is_cut_off_changes_nothing() {
    let store = Store::in_memory().unwrap();
    import(&store, "fair.csv", 0..MANY);
    let full = undoable(&store);
    store.undo_last(moment(2)).unwrap();
    let empty = undoable(&store);
    let kept = "SELECT id, changes FROM journal WHERE changes IS NOT NULL ORDER BY id DESC LIMIT 1";
    let (id, whole): (i64, Vec<u8>) =
        store.writer().unwrap().query_row(kept, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let mut unpacked = Vec::new();
    ZlibDecoder::new(whole.as_slice()).read_to_end(&mut unpacked).unwrap();
    let keep = |bytes: &[u8]| {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(bytes).unwrap();
        let packed = packed.finish().unwrap();
        store.writer().unwrap().execute("UPDATE journal SET changes = ?2 WHERE id = ?1", (id, packed)).unwrap();
    };
    for cut in [1, 5, 1_000, unpacked.len() / 2] {
        keep(&unpacked[..unpacked.len() - cut]);
        assert!(store.redo_last(moment(3)).is_err(), "{cut} bytes are missing");
        assert!(undoable(&store) == empty, "{cut} bytes are missing");
    }
    keep(&unpacked);
    store.redo_last(moment(3)).unwrap();
    assert!(undoable(&store) == full);
}
