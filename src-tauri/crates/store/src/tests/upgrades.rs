//! Files of an older and of a newer schema.

use std::path::{Path, PathBuf};

use method::lead::{Stage, Standing};
use rusqlite_migration::M;

use super::sample::{moment, named};
use crate::failure::StoreFailure;
use crate::open::Store;
use crate::schema::Schema;
use crate::{Act, Backup, Occasion};

const FIRST: M<'static> = M::up(include_str!("../../migrations/0001_first.sql"));

const SECOND: M<'static> = M::up(include_str!("../../migrations/0002_editions.sql"));

const THIRD: M<'static> = M::up(include_str!("../../migrations/0003_log.sql"));

const NEXT_STEPS: &[M<'static>] = &[FIRST, SECOND, THIRD, M::up("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT;")];
const FAULTY_STEPS: &[M<'static>] =
    &[FIRST, SECOND, THIRD, M::up("CREATE TABLE extra (id INTEGER PRIMARY KEY); CREATE TABLE lead (x);")];

/// What a next version might bring.
const NEXT: Schema = Schema::of(NEXT_STEPS);

/// A next version with a fault in its second statement.
const FAULTY: Schema = Schema::of(FAULTY_STEPS);

fn book_with_one(folder: &Path) -> PathBuf {
    let path = folder.join("Sample & Co.sellable");
    let store = Store::create(&path).unwrap();
    store
        .write(Act::LeadAdded.on("Ana"), moment(0), |tx| {
            tx.leads().insert(moment(0), named("Ana"), Standing::at(Stage::List))
        })
        .unwrap();
    path
}

#[test]
fn an_older_file_is_copied_then_brought_up_then_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = book_with_one(folder.path());
    let old = std::fs::read(&path).unwrap();
    let store = Store::open_by(&path, moment(5), &NEXT).unwrap();
    assert_eq!(store.read(|read| read.leads().count()).unwrap(), 1);
    drop(store);

    let copies = Backup::all_of(&path).unwrap();
    assert_eq!(
        copies.iter().map(|copy| (copy.occasion, copy.at)).collect::<Vec<_>>(),
        [(Occasion::BeforeUpgrade, moment(5))]
    );
    let older = Store::open_read_only(&copies[0].path).unwrap();
    assert_eq!(older.read(|read| read.leads().count()).unwrap(), 1, "the copy is of the older schema");
    assert_eq!(old.len() as u64, copies[0].bytes);

    let new = std::fs::read(&path).unwrap();
    drop(Store::open_by(&path, moment(6), &NEXT).unwrap());
    assert_eq!(std::fs::read(&path).unwrap(), new, "a second opening changed the file");
    assert_eq!(Backup::all_of(&path).unwrap().len(), 1);
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = book_with_one(folder.path());
    drop(Store::open_by(&path, moment(5), &NEXT).unwrap());
    let bytes = std::fs::read(&path).unwrap();
    let around = names(folder.path());
    for refused in [Store::open(&path, moment(6)), Store::open_read_only(&path)] {
        assert!(matches!(refused, Err(StoreFailure::Newer { found: 4, known: 3, .. })), "{refused:?}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(names(folder.path()), around);
}

#[test]
fn a_step_that_fails_leaves_the_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = book_with_one(folder.path());
    let refused = Store::open_by(&path, moment(5), &FAULTY);
    assert!(matches!(refused, Err(StoreFailure::Database { .. })), "{refused:?}");
    let store = Store::open(&path, moment(6)).unwrap();
    assert_eq!(store.read(|read| read.leads().count()).unwrap(), 1);
}

#[test]
fn without_a_copy_there_is_no_upgrade() {
    let folder = tempfile::tempdir().unwrap();
    let path = book_with_one(folder.path());
    let bytes = std::fs::read(&path).unwrap();
    // A file where the backup folder should be: no copy can be made.
    std::fs::write(Backup::folder_of(&path), "in the way").unwrap();
    let refused = Store::open_by(&path, moment(5), &NEXT);
    assert!(matches!(refused, Err(StoreFailure::Files { .. })), "{refused:?}");
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
