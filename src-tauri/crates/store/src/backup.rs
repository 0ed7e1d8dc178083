//! Copies of the book that are worth having: written aside, read back, checked, then named.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};
use rusqlite::Connection;
use rusqlite::backup::{Backup as PageCopy, StepResult};

use crate::connection::{self, CheckDepth};
use crate::failure::StoreFailure;
use crate::files::{self, Unfinished, folder_of};
use crate::open::Store;
use crate::schema::{tables, version_of};
use crate::value::{Stored, stored_words};

/// How old the newest copy may be before another one is due.
const DAILY_AFTER: TimeDelta = TimeDelta::hours(24);

/// How many daily copies stay: those of the last days, then one for each week, then one for each
/// month.
const KEPT_DAYS: usize = 12;
const KEPT_WEEKS: usize = 10;
const KEPT_MONTHS: usize = 9;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Occasion {
    /// A day has passed.
    Daily,
    /// The schema is about to change.
    BeforeUpgrade,
    /// A file is about to be taken in.
    BeforeImport,
    /// Entries are about to be removed in bulk.
    BeforeRemoval,
    /// Many entries are about to be changed at once.
    BeforeChange,
    /// Another copy is about to take the book's place.
    BeforeRestore,
    /// The owner asked for one.
    ByHand,
}

stored_words!(Occasion {
    Daily = "daily",
    BeforeUpgrade = "before upgrade",
    BeforeImport = "before import",
    BeforeRemoval = "before removal",
    BeforeChange = "before change",
    BeforeRestore = "before restore",
    ByHand = "by hand",
});

/// A copy in the backup folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, to the second, by its name.
    pub at: DateTime<Utc>,
    /// Why it was made.
    pub occasion: Occasion,
    /// Its length in bytes.
    pub bytes: u64,
}

impl Store {
    /// Makes a checked copy in the backup folder. Writing goes on meanwhile; the copy shows the
    /// state at its beginning. A book in memory has nowhere to put one and refuses.
    pub fn back_up(&self, occasion: Occasion, at: DateTime<Utc>) -> Result<Backup, StoreFailure> {
        copy(self.path().ok_or(StoreFailure::ReadOnly)?, occasion, at)
    }

    /// Makes the daily copy if the newest copy is older than a day, and lets go of daily copies
    /// that have had their time. A clock that jumped back makes a copy rather than none.
    pub fn back_up_if_due(&self, at: DateTime<Utc>) -> Result<Option<Backup>, StoreFailure> {
        let book = self.path().ok_or(StoreFailure::ReadOnly)?;
        let copies = Backup::all_of(book)?;
        let fresh = |copy: &Backup| copy.at <= at && at - copy.at < DAILY_AFTER;
        if copies.iter().any(fresh) {
            return Ok(None);
        }
        let made = copy(book, Occasion::Daily, at)?;
        for old in outlived(&Backup::all_of(book)?) {
            files::remove_if_there(&old.path)?;
        }
        Ok(Some(made))
    }
}

impl Backup {
    /// The folder beside the book in which its copies are kept.
    pub fn folder_of(book: &Path) -> PathBuf {
        let mut name = book.file_stem().unwrap_or_default().to_owned();
        name.push(" backups");
        folder_of(book).join(name)
    }

    /// The finished copies of a book, newest first; none if there is no folder yet.
    pub fn all_of(book: &Path) -> Result<Vec<Self>, StoreFailure> {
        let folder = Self::folder_of(book);
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(none) if none.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(source) => return Err(StoreFailure::files(&folder, source)),
        };
        let mut copies = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|source| StoreFailure::files(&folder, source))?;
            let name = entry.file_name();
            let Some((at, occasion)) = name.to_str().and_then(|name| named(book, name)) else {
                continue;
            };
            let about = entry.metadata().map_err(|source| StoreFailure::files(&folder, source))?;
            copies.push(Self { path: entry.path(), at, occasion, bytes: about.len() });
        }
        copies.sort_by(|a, b| (b.at, &b.path).cmp(&(a.at, &a.path)));
        Ok(copies)
    }
}

/// Copies the book into its backup folder and checks the copy.
pub(crate) fn copy(book: &Path, occasion: Occasion, at: DateTime<Utc>) -> Result<Backup, StoreFailure> {
    let folder = Backup::folder_of(book);
    files::make_private_folder(&folder)?;
    files::remove_unfinished(&folder, book)?;
    let path = free_name(book, &folder, occasion, at)?;
    let source = connection::reading(book)?;
    write_checked(&source, &path)?;
    let about = std::fs::metadata(&path).map_err(|source| StoreFailure::files(&path, source))?;
    Ok(Backup { path, at, occasion, bytes: about.len() })
}

/// Copies what `source` shows into a new file at `target`, which gets its name only after the copy
/// was read back and found whole, with as many rows in each table.
pub(crate) fn write_checked(source: &Connection, target: &Path) -> Result<(), StoreFailure> {
    let unfinished = Unfinished::beside(target)?;
    fill_checked(source, &unfinished)?;
    unfinished.put_in_place(target)
}

/// Copies what `source` shows, syncs the copy and reads it back.
pub(crate) fn fill_checked(source: &Connection, unfinished: &Unfinished) -> Result<(), StoreFailure> {
    let path = unfinished.path();
    let expected = copy_pages(source, path)?;
    files::sync_file(path)?;
    let problems = differences(path, &expected)?;
    if !problems.is_empty() {
        return Err(StoreFailure::UnsoundCopy { path: path.into(), problems });
    }
    Ok(())
}

/// What must be found again in a copy.
#[derive(Debug, PartialEq, Eq)]
struct Tally {
    version: i32,
    rows: Vec<(String, i64)>,
}

fn copy_pages(source: &Connection, target: &Path) -> Result<Tally, StoreFailure> {
    // The transaction holds one state, for the tally and for the pages.
    let snapshot = source.unchecked_transaction()?;
    let expected = tally(&snapshot)?;
    let mut copy = connection::making(target)?;
    {
        let pages = PageCopy::new(&snapshot, &mut copy)?;
        match pages.step(-1)? {
            StepResult::Done => {}
            _ => return Err(StoreFailure::Held),
        }
    }
    // A copy is one plain file: opened from anywhere, it makes no log beside itself.
    copy.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    Ok(expected)
}

fn differences(copy: &Path, expected: &Tally) -> Result<Vec<String>, StoreFailure> {
    let copy = connection::looking(copy)?;
    let mut problems = connection::problems(&copy, CheckDepth::Whole)?;
    if problems.is_empty() {
        let found = tally(&copy)?;
        if found != *expected {
            problems.push(format!("expected {expected:?}, found {found:?}"));
        }
    }
    Ok(problems)
}

fn tally(connection: &Connection) -> Result<Tally, StoreFailure> {
    let mut rows = Vec::new();
    for table in tables(connection)? {
        let count = format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""));
        rows.push((table, connection.query_row(&count, [], |row| row.get(0))?));
    }
    Ok(Tally { version: version_of(connection)?, rows })
}

/// `Bellevue Dental 2026-03-01 091500Z daily.sellable`; a number follows where that is taken.
fn free_name(book: &Path, folder: &Path, occasion: Occasion, at: DateTime<Utc>) -> Result<PathBuf, StoreFailure> {
    let stem = book.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{stem} {} {}", files::stamp(at), occasion.word());
    (1..1_000)
        .map(|number| match number {
            1 => folder.join(format!("{name}.sellable")),
            number => folder.join(format!("{name} {number}.sellable")),
        })
        .find(|path| !path.exists())
        .ok_or_else(|| StoreFailure::AlreadyThere { path: folder.join(name) })
}

/// What the name of a file in the backup folder says, if it is one of the book's copies.
fn named(book: &Path, name: &str) -> Option<(DateTime<Utc>, Occasion)> {
    let stem = book.file_stem()?.to_string_lossy();
    let rest = name.strip_prefix(&*stem)?.strip_prefix(' ')?.strip_suffix(".sellable")?;
    let (day, rest) = rest.split_once(' ')?;
    let (time, words) = rest.split_once(' ')?;
    let at = NaiveDateTime::parse_from_str(&format!("{day} {time}"), "%Y-%m-%d %H%M%SZ").ok()?;
    let words = words.trim_end_matches(|sign: char| sign.is_ascii_digit()).trim_end();
    Some((at.and_utc(), Occasion::from_word(words)?))
}

/// The daily copies that have had their time. `copies` stand newest first.
fn outlived(copies: &[Backup]) -> Vec<&Backup> {
    let mut days = Vec::new();
    let mut weeks = Vec::new();
    let mut months = Vec::new();
    let mut old = Vec::new();
    for copy in copies.iter().filter(|copy| copy.occasion == Occasion::Daily) {
        let date = copy.at.date_naive();
        let week = (date.iso_week().year(), date.iso_week().week());
        let month = (date.year(), date.month());
        let stays = takes_a_place(&mut days, date, KEPT_DAYS)
            || takes_a_place(&mut weeks, week, KEPT_WEEKS)
            || takes_a_place(&mut months, month, KEPT_MONTHS);
        if !stays {
            old.push(copy);
        }
    }
    old
}

/// Whether there is room for one more period, and this one has no copy yet.
fn takes_a_place<T: PartialEq>(taken: &mut Vec<T>, period: T, places: usize) -> bool {
    if taken.len() >= places || taken.contains(&period) {
        return false;
    }
    taken.push(period);
    true
}

#[cfg(test)]
mod tests {
    use method::lead::{Profile, Stage, Standing};

    use super::*;
    use crate::Act;

    fn daily(day: i64) -> Backup {
        let at = DateTime::from_timestamp(1_767_225_600 + day * 86_400, 0).unwrap();
        Backup { path: format!("{day}").into(), at, occasion: Occasion::Daily, bytes: 0 }
    }

    #[test]
    fn names_tell_when_and_why() {
        let book = Path::new("/books/Ana & Co.sellable");
        let at = DateTime::from_timestamp(1_767_225_605, 0).unwrap();
        let folder = Backup::folder_of(book);
        assert_eq!(folder, Path::new("/books/Ana & Co backups"));
        for &occasion in &[Occasion::Daily, Occasion::BeforeUpgrade, Occasion::ByHand] {
            let path = free_name(book, &folder, occasion, at).unwrap();
            let name = path.file_name().unwrap().to_str().unwrap();
            assert_eq!(named(book, name), Some((at, occasion)), "{name}");
            assert_eq!(named(book, &name.replace(".sell", " 2.sell")), Some((at, occasion)));
        }
        for name in [
            "Ana & Co 2026-01-01 000005Z daily.sellable.unfinished",
            "Ana & Co 2026-01-01 000005Z whenever.sellable",
            "Ana & Co 2026-13-01 000005Z daily.sellable",
            "Other 2026-01-01 000005Z daily.sellable",
            "notes.txt",
        ] {
            assert_eq!(named(book, name), None, "{name}");
        }
    }

    #[test]
    fn a_year_of_daily_copies_thins_to_days_weeks_and_months() {
        let copies: Vec<_> = (0..365).rev().map(daily).collect();
        let old = outlived(&copies).len();
        assert_eq!(365 - old, KEPT_DAYS + KEPT_WEEKS + KEPT_MONTHS);
        let asked = Backup { occasion: Occasion::ByHand, ..daily(1) };
        assert!(outlived(&vec![asked; 50]).is_empty(), "only daily copies are let go");
    }

    #[test]
    fn a_copy_that_lacks_a_row_or_holds_noise_is_found_out() {
        type Spoil = fn(&Path);
        let spoiled: [(&str, Spoil); 4] = [
            ("a row is lacking", |copy| {
                Connection::open(copy).unwrap().execute("DELETE FROM market WHERE id = 1", []).unwrap();
            }),
            ("the version is another", |copy| {
                Connection::open(copy).unwrap().pragma_update(None, "user_version", 7).unwrap();
            }),
            ("an index lacks what its table has", |copy| {
                let meddled = Connection::open(copy).unwrap();
                meddled
                    .execute_batch(
                        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', 'NULL')
                         WHERE name = 'lead_by_import'",
                    )
                    .unwrap();
            }),
            ("noise", |copy| {
                let mut bytes = std::fs::read(copy).unwrap();
                bytes[4_096..8_192].fill(0xA5);
                std::fs::write(copy, bytes).unwrap();
            }),
        ];
        for (what, spoil) in spoiled {
            let folder = tempfile::tempdir().unwrap();
            let store = Store::create(&folder.path().join("book.sellable")).unwrap();
            for _ in 0..3 {
                store
                    .write(Act::LeadAdded, DateTime::UNIX_EPOCH, |tx| {
                        tx.markets().add()?;
                        tx.leads().insert(DateTime::UNIX_EPOCH, Profile::default(), Standing::at(Stage::List))
                    })
                    .unwrap();
            }
            let copy = folder.path().join("copy");
            files::make_private(&copy).unwrap();
            let source = connection::reading(store.path().unwrap()).unwrap();
            let expected = copy_pages(&source, &copy).unwrap();
            assert_eq!(differences(&copy, &expected).unwrap(), [""; 0], "{what}");
            spoil(&copy);
            assert_ne!(differences(&copy, &expected).unwrap(), [""; 0], "{what}");
        }
    }
}
