//! The data file as others may leave it: foreign, newer, altered, damaged, in use, killed.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use method::lead::{Care, Profile, Stage, Standing};
use rusqlite::Connection;
use store::{Act, Backup, Occasion, Restored, Store, StoreFailure, set_aside};
use tempfile::TempDir;

fn moment(hours: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::hours(hours)
}

fn add(store: &Store, name: &str) {
    let profile = Profile { name: name.into(), ..Profile::default() };
    store
        .write(Act::LeadAdded.on(name), moment(0), |tx| {
            tx.leads().insert(moment(0), profile, Standing::at(Stage::List))
        })
        .unwrap();
}

fn names_in(store: &Store) -> Vec<String> {
    let leads = store
        .read(|read| {
            let ids = read.leads().newest(None, usize::MAX)?;
            read.leads().page(&ids)
        })
        .unwrap();
    leads.into_iter().rev().map(|lead| lead.profile.name).collect()
}

/// A closed book with these entries.
fn book(folder: &Path, names: &[&str]) -> PathBuf {
    let path = folder.join("Sample & Co.sellable");
    let store = Store::create(&path).unwrap();
    for name in names {
        add(&store, name);
    }
    path
}

/// Every file below the folder with a fingerprint of its bytes.
fn everything(folder: &Path) -> Vec<(PathBuf, u64)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(everything(&path));
        } else {
            let mut hasher = DefaultHasher::new();
            std::fs::read(&path).unwrap().hash(&mut hasher);
            all.push((path, hasher.finish()));
        }
    }
    all.sort();
    all
}

fn somebody_elses(path: &Path, pragma: &str) {
    let other = Connection::open(path).unwrap();
    other.execute_batch(&format!("{pragma}; CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1);")).unwrap();
}

#[test]
fn what_is_not_ours_is_refused_untouched() {
    type Make = fn(&Path);
    let cases: [(&str, Make); 8] = [
        ("a text", |path| std::fs::write(path, "Dear Ana,\n".repeat(50)).unwrap()),
        ("nothing", |path| std::fs::write(path, []).unwrap()),
        ("zeros", |path| std::fs::write(path, [0; 4096]).unwrap()),
        ("half a header", |path| std::fs::write(path, b"SQLite format 3\0").unwrap()),
        ("a plain database", |path| somebody_elses(path, "")),
        ("a database with a log", |path| somebody_elses(path, "PRAGMA journal_mode = wal")),
        ("another program's", |path| somebody_elses(path, "PRAGMA application_id = 42; PRAGMA user_version = 1")),
        ("a folder", |path| std::fs::create_dir(path).unwrap()),
    ];
    for (what, make) in cases {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("strange.sellable");
        make(&path);
        let before = everything(folder.path());
        for refused in [Store::open(&path, moment(0)), Store::open_read_only(&path)] {
            assert!(matches!(refused, Err(StoreFailure::Foreign { .. })), "{what}: {refused:?}");
        }
        assert!(matches!(Store::create(&path), Err(StoreFailure::AlreadyThere { .. })), "{what}");
        let now: Vec<_> = everything(folder.path()).into_iter().filter(|(path, _)| !is_lock(path)).collect();
        assert_eq!(now, before, "{what}");
    }
}

fn is_lock(path: &Path) -> bool {
    path.to_string_lossy().ends_with("-lock")
}

#[test]
fn a_newer_or_altered_book_is_refused_untouched() {
    type Alter = fn(&Connection);
    type Expected = fn(&StoreFailure) -> bool;
    let cases: [(&str, Alter, Expected); 4] = [
        (
            "newer",
            |book| book.pragma_update(None, "user_version", 99).unwrap(),
            |failure| matches!(failure, StoreFailure::Newer { found: 99, known: 3, .. }),
        ),
        (
            "without a version",
            |book| book.pragma_update(None, "user_version", 0).unwrap(),
            |failure| matches!(failure, StoreFailure::Foreign { .. }),
        ),
        (
            "with a trigger of another make",
            |book| {
                book.execute_batch("CREATE TRIGGER sly AFTER INSERT ON answer BEGIN DELETE FROM lead; END").unwrap();
            },
            |failure| matches!(failure, StoreFailure::Altered { names, .. } if names == &["sly"]),
        ),
        (
            "without its search",
            |book| book.execute_batch("DROP TRIGGER lead_search_update").unwrap(),
            |failure| matches!(failure, StoreFailure::Altered { names, .. } if names == &["lead_search_update"]),
        ),
    ];
    for (what, alter, expected) in cases {
        let folder = TempDir::new().unwrap();
        let path = book(folder.path(), &["Ana"]);
        let tool = Connection::open(&path).unwrap();
        alter(&tool);
        drop(tool);
        let before = everything(folder.path());
        for refused in [Store::open(&path, moment(0)), Store::open_read_only(&path)] {
            let failure = refused.map(drop).unwrap_err();
            assert!(expected(&failure), "{what}: {failure:?}");
        }
        assert_eq!(everything(folder.path()), before, "{what}");
    }
}

#[test]
fn a_book_that_is_not_there_is_not_made_by_opening() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("none.sellable");
    assert!(matches!(Store::open(&path, moment(0)), Err(StoreFailure::Missing { .. })));
    assert!(matches!(Store::open_read_only(&path), Err(StoreFailure::Missing { .. })));
    assert_eq!(everything(folder.path()), []);
}

#[test]
fn a_second_opener_is_told_by_whatever_name_it_comes() {
    let folder = TempDir::new().unwrap();
    let path = book(folder.path(), &["Ana"]);
    let alias = folder.path().join("alias.sellable");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&path, &alias).unwrap();
    #[cfg(not(unix))]
    std::fs::hard_link(&path, &alias).unwrap();
    let first = Store::open(&path, moment(0)).unwrap();
    for name in [&path, &alias] {
        assert!(matches!(Store::open(name, moment(0)), Err(StoreFailure::InUse { .. })), "{name:?}");
        assert!(matches!(Store::open_read_only(name), Err(StoreFailure::InUse { .. })), "{name:?}");
    }
    add(&first, "Bo");
    drop(first);
    let readers = [Store::open_read_only(&path).unwrap(), Store::open_read_only(&alias).unwrap()];
    assert!(matches!(Store::open(&path, moment(0)), Err(StoreFailure::InUse { .. })));
    drop(readers);
    assert_eq!(names_in(&Store::open(&alias, moment(0)).unwrap()), ["Ana", "Bo"]);
}

#[test]
fn a_reader_changes_nothing_and_leaves_nothing() {
    let folder = TempDir::new().unwrap();
    let path = book(folder.path(), &["Ana"]);
    let before = everything(folder.path());
    let reader = Store::open_read_only(&path).unwrap();
    assert!(!reader.is_writable());
    assert_eq!(names_in(&reader), ["Ana"]);
    assert_eq!(reader.read(|read| read.leads().search("an", 9)).unwrap().len(), 1);
    let refused = reader.write(Act::MarketAdded, moment(0), |tx| tx.markets().add());
    assert!(matches!(refused, Err(StoreFailure::ReadOnly)));
    assert!(matches!(reader.undo_last(moment(0)), Err(StoreFailure::ReadOnly)));
    drop(reader);
    assert_eq!(everything(folder.path()), before);
}

#[test]
fn a_closed_book_is_one_file_for_its_owner_alone() {
    let folder = TempDir::new().unwrap();
    let path = book(&folder.path().join("new").join("folders"), &["Ana"]);
    let store = Store::open(&path, moment(0)).unwrap();
    add(&store, "Bo");
    store.back_up(Occasion::ByHand, moment(1)).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        for (file, _) in everything(folder.path()) {
            assert_eq!(mode(&file), 0o600, "{file:?}");
        }
        for folder in [folder.path().join("new"), folder.path().join("new/folders"), Backup::folder_of(&path)] {
            assert_eq!(mode(&folder), 0o700, "{folder:?}");
        }
    }
    drop(store);
    let beside: Vec<_> = std::fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with("-lock") && !name.ends_with("backups"))
        .collect();
    assert_eq!(beside, ["Sample & Co.sellable"]);
}

/// What turns a sound book into a damaged one.
type Damage = fn(&mut Vec<u8>);

/// Turns a sound book into damaged ones, each in another way.
fn damages() -> Vec<(&'static str, Damage)> {
    vec![
        ("cut in half", |bytes| bytes.truncate(bytes.len() / 2)),
        ("a page of noise", |bytes| bytes[8192..12_288].fill(0xA5)),
        ("zeros in the schema", |bytes| bytes[100..2_000].fill(0)),
        ("zeros at the end", |bytes| {
            let length = bytes.len();
            bytes[length - 20_000..].fill(0);
        }),
    ]
}

#[test]
fn a_damaged_book_is_refused_set_aside_and_restored_from_a_copy() {
    for (what, damage) in damages() {
        let folder = TempDir::new().unwrap();
        let path = book(folder.path(), &["Ana", "Bo"]);
        let store = Store::open(&path, moment(0)).unwrap();
        let copy = store.back_up(Occasion::Daily, moment(1)).unwrap();
        add(&store, "Cleo");
        drop(store);
        let mut bytes = std::fs::read(&path).unwrap();
        damage(&mut bytes);
        std::fs::write(&path, &bytes).unwrap();
        let before = everything(folder.path());
        for refused in [Store::open(&path, moment(2)), Store::open_read_only(&path)] {
            let failure = refused.map(drop).unwrap_err();
            assert!(
                matches!(&failure, StoreFailure::Damaged { problems } if !problems.is_empty()),
                "{what}: {failure:?}"
            );
        }
        assert_eq!(everything(folder.path()), before, "{what}");

        let (restored, was) = Store::restore(&path, &copy.path, moment(3)).unwrap();
        assert_eq!(names_in(&restored), ["Ana", "Bo"], "{what}");
        let Restored::SetAside(aside) = was else { panic!("{what}: {was:?}") };
        assert_eq!(std::fs::read(&aside).unwrap(), bytes, "{what}: the damaged file itself was changed");
        add(&restored, "Dee");
        drop(restored);
        assert_eq!(names_in(&Store::open(&path, moment(4)).unwrap()), ["Ana", "Bo", "Dee"], "{what}");
    }
}

#[test]
fn setting_aside_moves_the_file_with_its_log() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("bad.sellable");
    let write = |ending: &str, text: &str| std::fs::write(format!("{}{ending}", path.display()), text).unwrap();
    for number in 0..2 {
        write("", "damaged");
        write("-wal", "its log");
        let aside = set_aside(&path, moment(0)).unwrap();
        assert!(!path.exists(), "{number}");
        assert_eq!(std::fs::read_to_string(&aside).unwrap(), "damaged", "{number}");
        assert_eq!(std::fs::read_to_string(format!("{}-wal", aside.display())).unwrap(), "its log", "{number}");
    }
    Store::create(&path).unwrap();
}

#[test]
fn restoring_over_a_sound_book_copies_it_first() {
    let folder = TempDir::new().unwrap();
    let path = book(folder.path(), &["Ana"]);
    let store = Store::open(&path, moment(0)).unwrap();
    let copy = store.back_up(Occasion::ByHand, moment(1)).unwrap();
    add(&store, "Bo");
    drop(store);
    let (restored, was) = Store::restore(&path, &copy.path, moment(2)).unwrap();
    assert_eq!(names_in(&restored), ["Ana"]);
    let Restored::Copied(kept) = was else { panic!("{was:?}") };
    assert_eq!(kept.occasion, Occasion::BeforeRestore);
    assert_eq!(names_in(&Store::open_read_only(&kept.path).unwrap()), ["Ana", "Bo"]);
    drop(restored);
    std::fs::remove_file(&path).unwrap();
    let (restored, was) = Store::restore(&path, &kept.path, moment(3)).unwrap();
    assert_eq!((names_in(&restored), was), (vec!["Ana".into(), "Bo".into()], Restored::WasMissing));
}

#[test]
fn a_bad_copy_is_not_restored_and_the_book_stays() {
    for (what, damage) in damages() {
        let folder = TempDir::new().unwrap();
        let path = book(folder.path(), &["Ana"]);
        let store = Store::open(&path, moment(0)).unwrap();
        let copy = store.back_up(Occasion::ByHand, moment(1)).unwrap();
        drop(store);
        let mut bytes = std::fs::read(&copy.path).unwrap();
        damage(&mut bytes);
        std::fs::write(&copy.path, &bytes).unwrap();
        let before = everything(folder.path());
        let refused = Store::restore(&path, &copy.path, moment(2)).map(drop).unwrap_err();
        assert!(matches!(refused, StoreFailure::Damaged { .. }), "{what}: {refused:?}");
        assert_eq!(everything(folder.path()), before, "{what}");
    }
}

#[test]
fn a_copy_holds_what_was_written_and_counts_only_when_finished() {
    let folder = TempDir::new().unwrap();
    let path = book(folder.path(), &["Ana"]);
    let store = Store::open(&path, moment(0)).unwrap();
    add(&store, "Bo");
    let made = store.back_up(Occasion::BeforeImport, moment(5)).unwrap();
    let second = store.back_up(Occasion::BeforeImport, moment(5)).unwrap();
    assert_ne!(made.path, second.path);
    let half = Backup::folder_of(&path).join("Sample & Co 1970-01-01 070000Z daily.sellable.unfinished");
    std::fs::write(&half, "half").unwrap();
    let all = Backup::all_of(&path).unwrap();
    assert_eq!(all.len(), 2);
    assert!(all.contains(&made) && all.contains(&second));
    // A killed program can't clear away what it left, and its name will never come again: the next copy does.
    let log = Backup::folder_of(&path).join("Sample & Co 1970-01-01 070000Z daily.sellable.unfinished-journal");
    let others = Backup::folder_of(&path).join("My own.sellable.unfinished");
    for left in [&log, &others] {
        std::fs::write(left, "half").unwrap();
    }
    store.back_up(Occasion::ByHand, moment(6)).unwrap();
    assert_eq!([&half, &log, &others].map(|left| left.exists()), [false, false, true]);
    let copied = Store::open_read_only(&made.path).unwrap();
    assert_eq!(names_in(&copied), ["Ana", "Bo"]);
    assert_eq!(copied.read(|read| read.journal().latest(9)).unwrap().len(), 2);
}

#[test]
fn a_daily_copy_is_made_when_a_day_has_passed() {
    let folder = TempDir::new().unwrap();
    let path = book(folder.path(), &["Ana"]);
    let store = Store::open(&path, moment(0)).unwrap();
    for (hours, due) in [(0, true), (0, false), (23, false), (24, true), (47, false), (49, true)] {
        assert_eq!(store.back_up_if_due(moment(hours)).unwrap().is_some(), due, "after {hours} hours");
    }
    assert!(store.back_up_if_due(moment(-500)).unwrap().is_some(), "a clock that was set back makes a copy");
    for days in 3..45 {
        store.back_up_if_due(moment(days * 24 + 3)).unwrap();
    }
    let kept = Backup::all_of(&path).unwrap().len();
    assert!((15..=25).contains(&kept), "{kept}");
}

#[test]
fn an_erased_person_is_in_no_byte_of_the_book() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("erase.sellable");
    let store = Store::create(&path).unwrap();
    let profile = |name: &str, email: &str| Profile {
        name: name.into(),
        email: email.into(),
        note: format!("a note about {name}"),
        ..Profile::default()
    };
    for number in 0..50 {
        add(&store, &format!("Somebody{number}"));
    }
    let logged = store
        .write(Act::LeadAdded.on("Quillon Vexley"), moment(0), |tx| {
            tx.leads().insert(moment(0), profile("Quillon Vexley", "quillon@example.com"), Standing::at(Stage::List))
        })
        .unwrap();
    store
        .write(Act::LeadEdited.on("Quillon Vexley"), moment(1), |tx| {
            tx.leads().set_profile(logged.id, &profile("Quillon Vexley", "vexley@example.com"))
        })
        .unwrap();
    store.settle().unwrap();
    let hits = || {
        everything(folder.path())
            .iter()
            .map(|(path, _)| {
                let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).to_lowercase();
                text.matches("quillon").count() + text.matches("vexley").count()
            })
            .sum::<usize>()
    };
    assert!(hits() > 0, "the search for bytes finds nothing at all");
    store.write(Act::LeadErased, moment(2), |tx| tx.leads().erase(logged.id)).unwrap();
    store.settle().unwrap();
    assert_eq!(hits(), 0);
    drop(store);
    assert_eq!(hits(), 0);
}

#[test]
fn a_power_cut_leaves_every_act_that_was_told_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = book(folder.path(), &["Ana"]);
    let store = Store::open(&path, moment(0)).unwrap();
    let beside = |ending: &str| PathBuf::from(format!("{}{ending}", path.display()));
    let mut names = vec!["Ana".to_owned()];
    let (mut log, mut after) = (0, Vec::new());
    for number in 0..6 {
        let several = (0..40).map(|row| format!("Row {number}.{row}")).collect::<Vec<_>>();
        let entries = several.iter().map(|name| {
            (Profile { name: name.clone(), ..Profile::default() }, Standing::at(Stage::List), Care::default())
        });
        store
            .write(Act::Imported, moment(number), |tx| {
                let import = tx.imports().begin(moment(number), "some.csv", &serde_json::json!({}))?;
                tx.leads().insert_all(import, moment(number), entries)
            })
            .unwrap();
        let before = std::mem::replace(&mut log, std::fs::read(beside("-wal")).unwrap().len());
        let told = names.clone();
        names.extend(several);
        after.push((before, told, log, names.clone()));
    }
    let (file, whole) = (std::fs::read(&path).unwrap(), std::fs::read(beside("-wal")).unwrap());
    // The disk has the log up to some byte of the last import, and not a byte more.
    for (before, old, end, new) in after {
        for (cut, expected) in
            [(before, &old), (before + 513, &old), (usize::midpoint(before, end), &old), (end - 1, &old), (end, &new)]
        {
            let other = tempfile::tempdir().unwrap();
            let copy = other.path().join("cut.sellable");
            std::fs::write(&copy, &file).unwrap();
            std::fs::write(PathBuf::from(format!("{}-wal", copy.display())), &whole[..cut.min(whole.len())]).unwrap();
            let opened = Store::open(&copy, moment(9)).unwrap();
            assert_eq!(&names_in(&opened), expected, "cut at byte {cut} of {}", whole.len());
            let (journal, count) = opened.read(|read| Ok((read.journal().counts()?, read.leads().count()?))).unwrap();
            assert_eq!(journal.entries(), count as i64, "half an act is there");
        }
    }
}
