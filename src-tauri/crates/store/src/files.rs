//! Steps on files that must hold on a bad day.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::failure::StoreFailure;

/// How often a step is tried while a virus scanner or a sync program holds the file.
const TRIES: u32 = 5;
/// The first pause between two tries; each next one is twice as long. Together about 250 ms.
const FIRST_PAUSE: Duration = Duration::from_millis(16);

/// Runs `step` on `path`, again a few times while somebody else holds the file.
pub(crate) fn patiently<T>(path: &Path, mut step: impl FnMut() -> io::Result<T>) -> Result<T, StoreFailure> {
    let mut pause = FIRST_PAUSE;
    for _ in 1..TRIES {
        match step() {
            Err(refused) if is_passing(&refused) => sleep(pause),
            done => return done.map_err(|source| StoreFailure::files(path, source)),
        }
        pause *= 2;
    }
    step().map_err(|source| StoreFailure::files(path, source))
}

/// Whether waiting may help. On Unix a refused permission does not pass by waiting.
fn is_passing(refused: &io::Error) -> bool {
    match refused.kind() {
        io::ErrorKind::ResourceBusy | io::ErrorKind::Interrupted => true,
        io::ErrorKind::PermissionDenied => cfg!(windows),
        _ => cfg!(windows) && matches!(refused.raw_os_error(), Some(5 | 32 | 33)),
    }
}

/// Makes a new empty file that only its owner may read; refuses to overwrite.
pub(crate) fn make_private(path: &Path) -> Result<File, StoreFailure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => StoreFailure::AlreadyThere { path: path.into() },
        _ => StoreFailure::files(path, source),
    })
}

/// Makes the folder, and those above it, so that only its owner may enter it.
pub(crate) fn make_private_folder(path: &Path) -> Result<(), StoreFailure> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|source| StoreFailure::files(path, source))
}

/// Brings the file's bytes to the disk.
pub(crate) fn sync_file(path: &Path) -> Result<(), StoreFailure> {
    File::options()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(|source| StoreFailure::files(path, source))
}

/// Brings the folder's list of names to the disk, so that a rename outlives a power cut.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreFailure> {
    if cfg!(windows) {
        // A folder can't be opened for syncing there; the file system journals its names itself.
        return Ok(());
    }
    File::open(folder).and_then(|handle| handle.sync_all()).map_err(|source| StoreFailure::files(folder, source))
}

/// Gives the finished file at `from` its final name, replacing what bore it, and makes it last.
pub(crate) fn put_in_place(from: &Path, to: &Path) -> Result<(), StoreFailure> {
    sync_file(from)?;
    patiently(to, || std::fs::rename(from, to))?;
    sync_folder(folder_of(to))
}

/// Removes a file; it is no failure if there was none.
pub(crate) fn remove_if_there(path: &Path) -> Result<(), StoreFailure> {
    match patiently(path, || std::fs::remove_file(path)) {
        Err(StoreFailure::Missing { .. }) => Ok(()),
        done => done,
    }
}

/// The folder that holds `path`.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// `path` with `ending` hung onto its whole name, as `book.sellable` and `-wal`.
pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The files that the database may keep beside `path`, as endings of its name.
pub(crate) const SIDECARS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// A moment as part of a file name, in UTC, in the order of time.
pub(crate) fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H%M%SZ").to_string()
}

/// The end of the name that a copy bears while it is written.
const UNFINISHED: &str = ".unfinished";

/// Removes the copies of `book` in `folder` that a killed program never finished, with what the database left beside them:
/// each bears the moment in its name, so that no later copy takes its place. Nobody writes one now, because the book's lock
/// is held.
pub(crate) fn remove_unfinished(folder: &Path, book: &Path) -> Result<(), StoreFailure> {
    let failed = |source| StoreFailure::files(folder, source);
    let stem = book.file_stem().unwrap_or_default().to_string_lossy();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let is_ours = name.strip_prefix(&*stem).is_some_and(|rest| rest.starts_with(' '));
        if is_ours && SIDECARS.iter().chain([&""]).any(|end| name.ends_with(&format!("{UNFINISHED}{end}"))) {
            remove_if_there(&entry.path())?;
        }
    }
    Ok(())
}

/// A copy that is being written; it is removed unless it is put in place.
pub(crate) struct Unfinished {
    path: PathBuf,
}

impl Unfinished {
    /// An empty private file beside `target`. What an earlier, killed attempt left is removed:
    /// nobody else uses the name, because the book's lock is held.
    pub(crate) fn beside(target: &Path) -> Result<Self, StoreFailure> {
        let path = with_ending(target, UNFINISHED);
        remove_if_there(&path)?;
        make_private(&path)?;
        Ok(Self { path })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the copy its final name.
    pub(crate) fn put_in_place(self, target: &Path) -> Result<(), StoreFailure> {
        put_in_place(&self.path, target)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // After `put_in_place` nothing bears these names any more. When a removal is refused the
        // file stays under a name that no listing counts, and the next attempt removes it.
        let _ = remove_if_there(&self.path);
        for sidecar in SIDECARS {
            let _ = remove_if_there(&with_ending(&self.path, sidecar));
        }
    }
}
