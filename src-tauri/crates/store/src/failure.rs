//! What can go wrong with a data file, as data.
//!
//! The sentences that people read are in the crate `words`; the texts here are for logs.

use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

use crate::act::Act;

/// Why the data file could not be opened, read, written, copied or mended.
#[derive(Debug, thiserror::Error)]
pub enum StoreFailure {
    /// There is no file of that name.
    #[error("no file at {path}")]
    Missing {
        /// The file that was asked for.
        path: PathBuf,
    },
    /// A new file was asked for where one stands already; nothing was overwritten.
    #[error("a file stands already at {path}")]
    AlreadyThere {
        /// The file that was asked for.
        path: PathBuf,
    },
    /// Another window or command has the file open.
    #[error("{path} is open elsewhere")]
    InUse {
        /// The file that was asked for.
        path: PathBuf,
    },
    /// The file is no book of this program: a text, a picture, somebody else's database. It was
    /// not touched.
    #[error("{path} is not a book of this program")]
    Foreign {
        /// The file that was asked for.
        path: PathBuf,
    },
    /// The file was written by a newer version of this program. It was not touched.
    #[error("{path} has schema {found}; this program knows {known}")]
    Newer {
        /// The file that was asked for.
        path: PathBuf,
        /// The schema version of the file.
        found: i32,
        /// The newest schema version that this program knows.
        known: i32,
    },
    /// The file carries tables, triggers or views that this program did not make.
    #[error("{path} has a schema of another make: {names:?}")]
    Altered {
        /// The file that was asked for.
        path: PathBuf,
        /// The names of the tables, indexes, triggers and views that differ.
        names: Vec<String>,
    },
    /// The file is damaged. It was neither changed nor removed.
    #[error("the data file is damaged: {problems:?}")]
    Damaged {
        /// What the check found, in the database's own words, at most a hundred lines.
        problems: Vec<String>,
    },
    /// The file was opened for reading only, or its folder or disk may not be written.
    #[error("the data file may only be read")]
    ReadOnly,
    /// The disk has no room left; the write was taken back whole.
    #[error("the disk is full")]
    DiskFull,
    /// The disk did not take what was written and doesn't say why: a quota, a limit, a fault. The write was taken back whole.
    #[error("the disk did not take what was written: {source}")]
    DiskRefused {
        /// What the database said.
        source: rusqlite::Error,
    },
    /// Another program (a virus scanner, a sync folder) holds the file; the write was taken back.
    #[error("the data file is held by another program")]
    Held,
    /// A copy did not pass its check and was not kept.
    #[error("the copy at {path} did not pass its check: {problems:?}")]
    UnsoundCopy {
        /// Where the copy would have been.
        path: PathBuf,
        /// What the check found.
        problems: Vec<String>,
    },
    /// Somebody asked to stop; the write was taken back whole.
    #[error("stopped")]
    Stopped,
    /// No act stands that could be taken back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// No act was taken back that could be done again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The newest act is final, so undo ends here.
    #[error("{act:?} is final")]
    Final {
        /// The act that can't be taken back.
        act: Act,
    },
    /// No row has that id.
    #[error("no {table} with id {id}")]
    NoSuchRow {
        /// The table that was asked.
        table: &'static str,
        /// The id that was asked for.
        id: i64,
    },
    /// A stored value can't be understood.
    #[error("{table} {id}: {column} can't be read: {detail}")]
    Unreadable {
        /// The table of the value.
        table: &'static str,
        /// The row of the value.
        id: String,
        /// The column of the value.
        column: &'static str,
        /// What the reader said.
        detail: String,
    },
    /// The database library is older than the first one without the fault that loses committed
    /// writes.
    #[error("the database library is version {found}; at least {needed} is needed")]
    OldLibrary {
        /// The version linked into this program, as 3053002 for 3.53.2.
        found: i32,
        /// The lowest version that is safe.
        needed: i32,
    },
    /// The system refused a step on a file.
    #[error("{path}: {source}")]
    Files {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The schema could not be brought up to date; the file is as it was.
    #[error("migration: {source}")]
    Migration {
        /// What the migration said.
        source: rusqlite_migration::Error,
    },
    /// Anything else that the database said.
    #[error("database: {source}")]
    Database {
        /// What the database said.
        source: rusqlite::Error,
    },
}

impl StoreFailure {
    /// A refused step on `path`, sorted by what the owner can do about it.
    pub(crate) fn files(path: &Path, source: std::io::Error) -> Self {
        match source.kind() {
            std::io::ErrorKind::NotFound => Self::Missing { path: path.into() },
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded | std::io::ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            std::io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Files { path: path.into(), source },
        }
    }

    /// A stored value that can't be understood.
    pub(crate) fn unreadable(
        table: &'static str,
        id: &impl ToString,
        column: &'static str,
        detail: &impl ToString,
    ) -> Self {
        Self::Unreadable { table, id: id.to_string(), column, detail: detail.to_string() }
    }
}

impl From<rusqlite::Error> for StoreFailure {
    fn from(source: rusqlite::Error) -> Self {
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Held,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { problems: vec![source.to_string()] }
            }
            Some(ErrorCode::SystemIoFailure) if is_refused_write(&source) => Self::DiskRefused { source },
            _ => Self::Database { source },
        }
    }
}

/// Whether the system refused to write, to make room or to bring bytes to the disk, and not to read.
fn is_refused_write(failure: &rusqlite::Error) -> bool {
    let code = failure.sqlite_error().map(|failure| failure.extended_code);
    code.is_some_and(|code| {
        matches!(
            code,
            ffi::SQLITE_IOERR_WRITE
                | ffi::SQLITE_IOERR_FSYNC
                | ffi::SQLITE_IOERR_DIR_FSYNC
                | ffi::SQLITE_IOERR_TRUNCATE
                | ffi::SQLITE_IOERR_SHMOPEN
                | ffi::SQLITE_IOERR_SHMSIZE
        )
    })
}

impl From<rusqlite_migration::Error> for StoreFailure {
    fn from(source: rusqlite_migration::Error) -> Self {
        match source {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            source => Self::Migration { source },
        }
    }
}
