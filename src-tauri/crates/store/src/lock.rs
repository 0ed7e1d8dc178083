//! One program at a time: a lock of our own, held beside the data file.
//!
//! The database's own locks allow two writers in turn, and the rule that only one window runs can
//! fail open. This lock is taken before the first byte of the data file is read.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::failure::StoreFailure;
use crate::files::with_ending;

/// Who else may hold the lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Share {
    /// Nobody: the holder writes.
    Alone,
    /// Other readers: the holder only reads.
    WithReaders,
}

/// The held lock; dropping it lets go.
#[derive(Debug)]
pub(crate) struct Lock {
    /// None where the folder may not be written: then nobody can write the data file either.
    file: Option<File>,
    path: PathBuf,
    newly_made: bool,
}

impl Lock {
    /// Takes the lock of the data file `book`, whose path has its links resolved.
    ///
    /// The system lets go when the holder dies, so a lock file that was left behind is harmless,
    /// and it is left behind on purpose: removing it would race with the next opener.
    pub(crate) fn take(book: &Path, share: Share) -> Result<Self, StoreFailure> {
        let path = with_ending(book, "-lock");
        let newly_made = !path.exists();
        let opened = open(&path).map_err(|source| StoreFailure::files(&path, source));
        let file = match (opened, share) {
            (Ok(file), _) => file,
            (Err(_), Share::WithReaders) => {
                return Ok(Self { file: None, path, newly_made: false });
            }
            (Err(StoreFailure::Files { source, .. }), Share::Alone)
                if source.kind() == std::io::ErrorKind::PermissionDenied =>
            {
                return Err(StoreFailure::ReadOnly);
            }
            (Err(refused), Share::Alone) => return Err(refused),
        };
        let taken = match share {
            Share::Alone => file.try_lock(),
            Share::WithReaders => file.try_lock_shared(),
        };
        match taken {
            Ok(()) => Ok(Self { file: Some(file), path, newly_made }),
            Err(TryLockError::WouldBlock) => Err(StoreFailure::InUse { path: book.into() }),
            Err(TryLockError::Error(source)) => Err(StoreFailure::Files { path, source }),
        }
    }

    /// Lets go and leaves no trace: for a file that turned out not to be ours.
    pub(crate) fn withdraw(self) {
        if self.newly_made {
            // A lock file that can't be removed is empty and harmless.
            let _ = std::fs::remove_file(&self.path);
        }
        drop(self.file);
    }
}

fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
