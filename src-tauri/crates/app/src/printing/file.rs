//! Files that the program writes for the owner: whole or not at all, and handed to the system's viewer.

use crate::failure::{Problem, is_held};
use crate::host::Host;
use exchange::write_whole;
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;
use std::time::Duration;

/// A file that was saved.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ExportedView {
    /// Where it is.
    pub path: String,
    /// In a sentence.
    pub sentence: String,
}

/// A file that the program wrote.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct FileRequest {
    /// Where it is.
    pub path: String,
}

/// How often a file that another program holds is tried, and how long it is waited between two tries: a virus scanner
/// lets go soon, a viewer doesn't.
const TRIES: u32 = 5;
const BETWEEN: Duration = Duration::from_millis(50);

/// Writes a file whole or not at all.
///
/// # Errors
///
/// [`Problem::NotSaved`] with what the system said; what stood under that name before still stands there.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    persist(path, || write_whole(path, bytes))
}

fn persist(path: &Path, mut write: impl FnMut() -> io::Result<()>) -> Result<(), Problem> {
    let mut tries = 1;
    loop {
        match write() {
            Ok(()) => return Ok(()),
            Err(held) if is_held(&held) && tries < TRIES => std::thread::sleep(BETWEEN),
            Err(source) => return Err(Problem::NotSaved { path: path.to_owned(), source }),
        }
        tries += 1;
    }
}

/// Opens a saved file with the system's viewer.
///
/// # Errors
///
/// The file is gone, or the system has no program for it.
pub fn open(host: &dyn Host, path: &Path) -> Result<(), Problem> {
    there(path)?;
    host.open(path).map_err(|source| Problem::NoViewer { path: path.to_owned(), source })
}

/// Shows a saved file in its folder.
///
/// # Errors
///
/// The file is gone, or the system has no program that shows folders.
pub fn show(host: &dyn Host, path: &Path) -> Result<(), Problem> {
    there(path)?;
    host.show(path).map_err(|source| Problem::File { path: path.to_owned(), source })
}

/// Somebody may have moved or removed the file since; viewers say that in many ways, or not at all.
fn there(path: &Path) -> Result<(), Problem> {
    match std::fs::metadata(path) {
        Ok(_) => Ok(()),
        Err(source) => Err(Problem::File { path: path.to_owned(), source }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::{Locale, Words};

    fn said(problem: &Problem) -> String {
        let failure = problem.worded(&Words::new(Locale::EnglishUs));
        format!("{} {} {}", failure.happened, failure.safe, failure.next)
    }

    #[test]
    fn a_file_that_is_held_for_a_moment_is_written_after_all() {
        let path = Path::new("playbook.pdf");
        let mut held = 3;
        let mut asked = 0;
        persist(path, || {
            asked += 1;
            held -= 1;
            if held > 0 { Err(io::ErrorKind::ResourceBusy.into()) } else { Ok(()) }
        })
        .expect("written at last");
        assert_eq!(asked, 3);
    }

    #[test]
    fn what_keeps_a_file_from_being_written_is_said_with_what_is_safe_and_what_is_next() {
        let cases = [
            (io::ErrorKind::PermissionDenied, "may not write", "Choose another folder"),
            (io::ErrorKind::ReadOnlyFilesystem, "may not write", "Choose another folder"),
            (io::ErrorKind::StorageFull, "no room", "Make some room"),
            (io::ErrorKind::QuotaExceeded, "no room", "Make some room"),
            (io::ErrorKind::NotFound, "is gone", "Choose another folder"),
            (io::ErrorKind::ResourceBusy, "Another program has", "Close it there"),
            (io::ErrorKind::Other, "could not be written", "try again"),
        ];
        for (kind, happened, next) in cases {
            let path = Path::new("shelf/playbook.pdf");
            let problem = persist(path, || Err(kind.into())).expect_err("never written");
            let said = said(&problem);
            assert!(said.contains(happened) && said.contains(next), "{kind:?}: {said}");
            assert!(said.contains("playbook.pdf"), "{kind:?}: {said}");
        }
    }
}
