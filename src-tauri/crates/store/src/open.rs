//! Making, opening, reading and closing a book.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::backup::{self, Occasion};
use crate::connection::{self, CheckDepth};
use crate::failure::StoreFailure;
use crate::files::{self, Unfinished, folder_of};
use crate::header;
use crate::lock::{Lock, Share};
use crate::read::Read;
use crate::schema::{APPLICATION_ID, Schema, version_of};

/// An open book: the data file of one business.
///
/// It may be shared between threads. One connection writes and one reads, so a screen reads while
/// an import writes; writes stand in line.
#[derive(Debug)]
pub struct Store {
    // Closed in this order. The reader goes first, so that the writer is the last to close and
    // brings the log back into the file; the lock goes last.
    connections: Connections,
    path: Option<PathBuf>,
    _lock: Option<Lock>,
}

#[derive(Debug)]
enum Connections {
    File { reader: Mutex<Connection>, writer: Mutex<Connection> },
    ReadOnly { reader: Mutex<Connection> },
    Memory { writer: Mutex<Connection> },
}

impl Store {
    /// Makes a new book and opens it. The folders above it are made where they lack.
    ///
    /// The file appears under its name only when it is whole.
    pub fn create(path: &Path) -> Result<Self, StoreFailure> {
        files::make_private_folder(folder_of(path))?;
        let path = resolve_new(path)?;
        let lock = Lock::take(&path, Share::Alone)?;
        if path.exists() {
            return Err(StoreFailure::AlreadyThere { path });
        }
        let unfinished = Unfinished::beside(&path)?;
        let mut connection = connection::making(unfinished.path())?;
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        Schema::CURRENT.bring_up(&mut connection)?;
        drop(connection);
        unfinished.put_in_place(&path)?;
        Self::with_file(path, lock)
    }

    /// Opens a book for reading and writing, after checking it and bringing its schema up to date.
    ///
    /// `at` names the copy that is made before an old schema is changed.
    ///
    /// A foreign, newer, altered or damaged file is refused with its bytes untouched and nothing
    /// left beside it.
    pub fn open(path: &Path, at: DateTime<Utc>) -> Result<Self, StoreFailure> {
        Self::open_by(path, at, &Schema::CURRENT)
    }

    pub(crate) fn open_by(path: &Path, at: DateTime<Utc>, schema: &Schema) -> Result<Self, StoreFailure> {
        let path = resolve(path)?;
        let lock = Lock::take(&path, Share::Alone)?;
        match check(&path, schema).and_then(|found| upgrade(&path, found, at, schema)) {
            Ok(()) => Self::with_file(path, lock),
            Err(refused) => {
                lock.withdraw();
                Err(refused)
            }
        }
    }

    /// Opens a book for reading only: from a disk that may not be written, or to look at it.
    ///
    /// Any number of readers share a book; a writer shares with nobody. An older schema is
    /// [`StoreFailure::ReadOnly`]: it would have to be changed first.
    pub fn open_read_only(path: &Path) -> Result<Self, StoreFailure> {
        let path = resolve(path)?;
        let lock = Lock::take(&path, Share::WithReaders)?;
        let schema = Schema::CURRENT;
        match check(&path, &schema) {
            Ok(found) if found < schema.version() => Err(StoreFailure::ReadOnly),
            Ok(_) => {
                let reader = connection::looking(&path)?;
                Ok(Self {
                    connections: Connections::ReadOnly { reader: reader.into() },
                    path: Some(path),
                    _lock: Some(lock),
                })
            }
            Err(refused) => {
                lock.withdraw();
                Err(refused)
            }
        }
    }

    /// A book without a file, for tests.
    pub fn in_memory() -> Result<Self, StoreFailure> {
        let mut writer = connection::in_memory()?;
        Schema::CURRENT.bring_up(&mut writer)?;
        Ok(Self { connections: Connections::Memory { writer: writer.into() }, path: None, _lock: None })
    }

    pub(crate) fn with_file(path: PathBuf, lock: Lock) -> Result<Self, StoreFailure> {
        let writer = connection::writing(&path)?;
        let reader = connection::reading(&path)?;
        Ok(Self {
            connections: Connections::File { reader: reader.into(), writer: writer.into() },
            path: Some(path),
            _lock: Some(lock),
        })
    }

    /// The same book once more, for reading only: a long reading there keeps nobody waiting here. None for a book in
    /// memory, which has one connection for everybody. It holds no lock, so it must be gone before this one is.
    pub fn beside(&self) -> Result<Option<Self>, StoreFailure> {
        let Some(path) = self.path() else { return Ok(None) };
        let reader = match &self.connections {
            Connections::ReadOnly { .. } => connection::looking(path)?,
            Connections::File { .. } | Connections::Memory { .. } => connection::reading(path)?,
        };
        let connections = Connections::ReadOnly { reader: reader.into() };
        Ok(Some(Self { connections, path: Some(path.to_owned()), _lock: None }))
    }

    /// The file, with links resolved; none for a book in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether this book can be changed, or was opened for reading only.
    pub fn is_writable(&self) -> bool {
        !matches!(self.connections, Connections::ReadOnly { .. })
    }

    /// Reads one consistent state: what is written meanwhile does not show.
    pub fn read<T>(&self, work: impl FnOnce(&Read<'_>) -> Result<T, StoreFailure>) -> Result<T, StoreFailure> {
        let reader = match &self.connections {
            Connections::File { reader, .. }
            | Connections::ReadOnly { reader }
            | Connections::Memory { writer: reader } => held(reader),
        };
        let snapshot = reader.unchecked_transaction()?;
        work(&Read::new(&snapshot))
    }

    /// The connection that writes, once its turn has come.
    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Connection>, StoreFailure> {
        match &self.connections {
            Connections::File { writer, .. } | Connections::Memory { writer } => Ok(held(writer)),
            Connections::ReadOnly { .. } => Err(StoreFailure::ReadOnly),
        }
    }

    /// Brings the write-ahead log into the file and empties it; for quiet moments. A reader that
    /// is at work postpones it, which is no failure.
    pub fn settle(&self) -> Result<(), StoreFailure> {
        let writer = self.writer()?;
        writer.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?;
        Ok(())
    }
}

/// A lock whose holder died keeps a sound connection: its transaction was taken back on the way.
fn held(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The file behind links, so that two names for one file meet at one lock.
pub(crate) fn resolve(path: &Path) -> Result<PathBuf, StoreFailure> {
    let resolved = path.canonicalize().map_err(|source| StoreFailure::files(path, source))?;
    if resolved.is_dir() {
        return Err(StoreFailure::Foreign { path: resolved });
    }
    Ok(resolved)
}

pub(crate) fn resolve_new(path: &Path) -> Result<PathBuf, StoreFailure> {
    let name = path.file_name().ok_or_else(|| StoreFailure::Missing { path: path.into() })?;
    let folder = folder_of(path);
    let folder = folder.canonicalize().map_err(|source| StoreFailure::files(folder, source))?;
    Ok(folder.join(name))
}

/// Looks the file over without changing a byte, and tells its schema version.
pub(crate) fn check(path: &Path, schema: &Schema) -> Result<i32, StoreFailure> {
    header::check(path, schema)?;
    let connection = connection::looking(path)?;
    let problems = connection::problems(&connection, CheckDepth::Quick)?;
    if !problems.is_empty() {
        return Err(StoreFailure::Damaged { problems });
    }
    let found = version_of(&connection)?;
    header::check_version(path, found, schema)?;
    let names = schema.strangers(&connection)?;
    if !names.is_empty() {
        return Err(StoreFailure::Altered { path: path.into(), names });
    }
    Ok(found)
}

/// Brings an old schema up to date, with a verified copy of the file beforehand.
fn upgrade(path: &Path, found: i32, at: DateTime<Utc>, schema: &Schema) -> Result<(), StoreFailure> {
    if found >= schema.version() {
        return Ok(());
    }
    backup::copy(path, Occasion::BeforeUpgrade, at)?;
    let mut connection = connection::writing(path)?;
    schema.bring_up(&mut connection)?;
    // The header must tell the new version to whoever reads it next, even after a kill.
    connection.pragma_update_and_check(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?;
    Ok(())
}
