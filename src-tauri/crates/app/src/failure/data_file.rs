//! What the data file says, in sentences.

use super::{FailureKind, Said};
use std::path::Path;
use store::{Act, StoreFailure};

/// Why the data file could not be read or written.
pub(super) fn store_failure(failure: &StoreFailure) -> (FailureKind, Said) {
    let at = |key, path: &Path| Said::new(key).text("file", path.display().to_string());
    match failure {
        StoreFailure::Missing { path } => (FailureKind::NotFound, at("failure-book-missing", path)),
        StoreFailure::AlreadyThere { path } => (FailureKind::File, at("failure-book-there", path)),
        StoreFailure::InUse { path } => (FailureKind::Busy, at("failure-book-in-use", path)),
        StoreFailure::Foreign { path } => (FailureKind::File, at("failure-book-foreign", path)),
        StoreFailure::Newer { path, .. } => (FailureKind::File, at("failure-book-newer", path)),
        StoreFailure::Altered { path, .. } => (FailureKind::File, at("failure-book-altered", path)),
        StoreFailure::Damaged { .. } => (FailureKind::File, Said::new("failure-book-damaged")),
        StoreFailure::ReadOnly => (FailureKind::Refused, Said::new("failure-read-only")),
        StoreFailure::DiskFull => (FailureKind::File, Said::new("failure-disk-full")),
        StoreFailure::DiskRefused { .. } => (FailureKind::File, Said::new("failure-disk-refused")),
        StoreFailure::Held => (FailureKind::Busy, Said::new("failure-book-held")),
        StoreFailure::NothingToUndo => (FailureKind::Refused, Said::new("failure-nothing-to-undo")),
        StoreFailure::NothingToRedo => (FailureKind::Refused, Said::new("failure-nothing-to-redo")),
        StoreFailure::Final { act } => (FailureKind::Refused, final_act(*act)),
        other => (FailureKind::Internal, Said::new("failure-store").text("what", other.to_string())),
    }
}

fn final_act(act: Act) -> Said {
    match act {
        Act::Signed => Said::new("failure-final-signed"),
        Act::EditionMade => Said::new("failure-final-edition"),
        _ => Said::new("failure-final"),
    }
}
