//! Back from a copy, and what becomes of a damaged file: it is set aside, never removed.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::backup::{self, Backup, Occasion};
use crate::connection;
use crate::failure::StoreFailure;
use crate::files::{self, SIDECARS, Unfinished, folder_of, with_ending};
use crate::lock::{Lock, Share};
use crate::open::{Store, check, resolve, resolve_new};
use crate::schema::Schema;

/// What became of the book whose place a copy took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Restored {
    /// It was sound, and a checked copy of it was made first.
    Copied(Backup),
    /// It could not be read as a book; it stands here, with whatever stood beside it.
    SetAside(PathBuf),
    /// There was none.
    WasMissing,
}

impl Store {
    /// Puts the state of `copy` in the book's place and opens it. `copy` itself stays as it is.
    ///
    /// The state is made ready beside the book, brought to today's schema and checked; only then
    /// does it take the book's name, in one step. If anything fails before, the book is as it was.
    pub fn restore(book: &Path, copy: &Path, at: DateTime<Utc>) -> Result<(Self, Restored), StoreFailure> {
        files::make_private_folder(folder_of(book))?;
        let book = if book.exists() { resolve(book)? } else { resolve_new(book)? };
        let lock = Lock::take(&book, Share::Alone)?;
        let ready = make_ready(&book, copy)?;
        let restored = make_room(&book, at)?;
        ready.put_in_place(&book)?;
        Ok((Self::with_file(book, lock)?, restored))
    }
}

/// Renames a damaged book, with whatever the database left beside it, so that it is in nobody's
/// way and nothing of it is lost. Returns its new name.
pub fn set_aside(book: &Path, at: DateTime<Utc>) -> Result<PathBuf, StoreFailure> {
    let book = resolve(book)?;
    let _lock = Lock::take(&book, Share::Alone)?;
    let aside = aside_name(&book, at)?;
    move_sidecars(&book, &aside)?;
    files::patiently(&book, || std::fs::rename(&book, &aside))?;
    files::sync_folder(folder_of(&book))?;
    Ok(aside)
}

fn make_ready(book: &Path, copy: &Path) -> Result<Unfinished, StoreFailure> {
    let copy = resolve(copy)?;
    let lock = Lock::take(&copy, Share::WithReaders)?;
    let ready = Unfinished::beside(book)?;
    let filled =
        check(&copy, &Schema::CURRENT).and_then(|_| backup::fill_checked(&connection::looking(&copy)?, &ready));
    lock.withdraw();
    filled?;
    let mut connection = connection::making(ready.path())?;
    Schema::CURRENT.bring_up(&mut connection)?;
    drop(connection);
    check(ready.path(), &Schema::CURRENT)?;
    Ok(ready)
}

/// Sees to it that nothing of the present book is lost, and that no log of it stays behind to be
/// taken for the restored one's.
fn make_room(book: &Path, at: DateTime<Utc>) -> Result<Restored, StoreFailure> {
    if !book.exists() {
        return Ok(Restored::WasMissing);
    }
    if check(book, &Schema::CURRENT).is_ok() {
        let kept = backup::copy(book, Occasion::BeforeRestore, at)?;
        // Closing the last connection brings the log into the file and removes it.
        drop(connection::writing(book)?);
        return Ok(Restored::Copied(kept));
    }
    let aside = aside_name(book, at)?;
    move_sidecars(book, &aside)?;
    files::patiently(&aside, || std::fs::copy(book, &aside))?;
    files::sync_file(&aside)?;
    Ok(Restored::SetAside(aside))
}

fn aside_name(book: &Path, at: DateTime<Utc>) -> Result<PathBuf, StoreFailure> {
    let stamp = files::stamp(at);
    (1..1_000)
        .map(|number| match number {
            1 => with_ending(book, &format!(".corrupt-{stamp}")),
            number => with_ending(book, &format!(".corrupt-{stamp} {number}")),
        })
        .find(|path| !path.exists())
        .ok_or_else(|| StoreFailure::AlreadyThere { path: book.into() })
}

fn move_sidecars(book: &Path, aside: &Path) -> Result<(), StoreFailure> {
    for ending in SIDECARS {
        let from = with_ending(book, ending);
        match files::patiently(&from, || std::fs::rename(&from, with_ending(aside, ending))) {
            Ok(()) | Err(StoreFailure::Missing { .. }) => {}
            Err(refused) => return Err(refused),
        }
    }
    Ok(())
}
