//! What the system says of files, in sentences.

use super::Said;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Why a file could not be read or written.
pub(super) fn file_failure(path: &Path, source: &io::Error) -> Said {
    let said = match source.kind() {
        ErrorKind::NotFound => Said::new("failure-file-missing"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Said::new("failure-file-permission"),
        ErrorKind::StorageFull => Said::new("failure-disk-full"),
        _ => Said::new("failure-file"),
    };
    said.text("file", path.display().to_string())
}

/// Why a file could not be saved.
pub(super) fn not_saved(path: &Path, source: &io::Error) -> Said {
    let said = match source.kind() {
        _ if is_held(source) => Said::new("failure-save-held"),
        ErrorKind::NotFound | ErrorKind::NotADirectory => Said::new("failure-save-gone"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Said::new("failure-save-permission"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Said::new("failure-save-full"),
        _ => Said::new("failure-save"),
    };
    said.text("file", path.display().to_string())
}

/// Whether another program has the file open and lets nobody else write it.
pub fn is_held(failure: &io::Error) -> bool {
    // What Windows says of a file in use: a sharing violation, and a lock.
    const IN_USE: [i32; 2] = [32, 33];
    matches!(failure.kind(), ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy)
        || (cfg!(windows) && failure.raw_os_error().is_some_and(|code| IN_USE.contains(&code)))
}
