//! A document on its way: made, looked at, saved, handed to the viewer that prints it.

use super::call_sheet::call_sheets;
use super::cheat_sheet::cheat_sheet;
use super::file::{self, ExportedView, save};
use super::labels::labels;
use super::playbook;
use super::ready::Ready;
use super::sheet::Paper;
use super::what::{LabelsRequest, PrintRequest, Printable};
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::host::{FileKind, Host};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use exchange::safe_file_name;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::path::Path;

/// A document as the window shows it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct SheetsView {
    /// The bytes of the file.
    pub base64: String,
    /// How many pages it has.
    pub pages: u32,
    /// What it is called.
    pub title: String,
    /// Characters that no font has, in sentences.
    pub warnings: Vec<String>,
    /// What else is to be known of these pages, in sentences: who was left out, and why.
    pub notes: Vec<String>,
    /// What these bytes, and no others, are called: their SHA-256 in hexadecimal.
    pub digest: String,
}

/// The document whose pages are on the screen.
#[derive(Debug, Clone)]
pub struct Shown {
    digest: String,
    ready: Ready,
}

/// Makes a document.
///
/// # Errors
///
/// The data file can't be read, or the printer fails.
pub fn document(book: &Book, what: &Printable, paper: Paper) -> Result<Ready, Problem> {
    match what {
        Printable::Playbook => {
            let printed = playbook::print(book, paper)?;
            Ok(Ready { title: playbook::title(book)?, printed, notes: Vec::new() })
        }
        Printable::CheatSheet => cheat_sheet(book, paper),
        Printable::CallSheets { which } => call_sheets(book, which, paper),
        Printable::Labels { which, made } => {
            labels(book, &LabelsRequest { which: which.clone(), made: made.clone() }, paper)
        }
    }
}

/// Makes a document and gives it to the window; it is kept as the one on the screen.
///
/// # Errors
///
/// As [`document`].
pub fn pdf(book: &Book, request: &PrintRequest) -> Result<(SheetsView, Shown), Problem> {
    let ready = document(book, &request.what, request.paper)?;
    let digest = digest(&ready.printed.bytes);
    let view = SheetsView {
        base64: STANDARD.encode(&ready.printed.bytes),
        pages: ready.printed.pages as u32,
        title: ready.title.clone(),
        warnings: playbook::warnings(book, &ready.printed),
        notes: ready.notes.clone(),
        digest: digest.clone(),
    };
    Ok((view, Shown { digest, ready }))
}

/// Asks where to save a document, and saves it there; none if the owner cancelled. The file is whole or not there.
///
/// # Errors
///
/// As [`document`], and [`Problem::NotSaved`].
pub fn save_document(
    book: &Book,
    host: &dyn Host,
    request: &PrintRequest,
    shown: Option<&Shown>,
) -> Result<Option<ExportedView>, Problem> {
    let ready = ready(book, request, shown)?;
    let suggested = safe_file_name(&ready.title, "pdf", "Sellable");
    let Some(path) = host.choose_to_save(FileKind::Pdf, &suggested) else { return Ok(None) };
    save(&path, &ready.printed.bytes)?;
    let said = Said::new("playbook-saved").number("pages", ready.printed.pages as i64);
    Ok(Some(exported(book, said, &path)))
}

/// Writes a document into a folder that only its owner may look into, and opens it in the system's viewer, which prints it.
///
/// # Errors
///
/// As [`document`], [`Problem::NotSaved`], and [`Problem::NoViewer`].
pub fn print(
    book: &Book,
    host: &dyn Host,
    request: &PrintRequest,
    shown: Option<&Shown>,
    folder: &Path,
) -> Result<ExportedView, Problem> {
    let ready = ready(book, request, shown)?;
    let path = folder.join(safe_file_name(&ready.title, "pdf", "Sellable"));
    save(&path, &ready.printed.bytes)?;
    file::open(host, &path)?;
    Ok(exported(book, Said::new("print-opened"), &path))
}

fn exported(book: &Book, said: Said, path: &Path) -> ExportedView {
    let path = path.display().to_string();
    ExportedView { sentence: said.text("file", path.clone()).say(&book.words), path }
}

/// The pages on the screen if they are the ones that are asked for, else the document anew.
fn ready(book: &Book, request: &PrintRequest, shown: Option<&Shown>) -> Result<Ready, Problem> {
    match shown {
        Some(shown) if request.shown.as_ref() == Some(&shown.digest) => Ok(shown.ready.clone()),
        _ => document(book, &request.what, request.paper),
    }
}

fn digest(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut digest, byte| {
        // Writing into a text can't fail.
        let _ = write!(digest, "{byte:02x}");
        digest
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::host::Desk;
    use crate::printing::choices;
    use crate::printing::{OwnColours, PaperChoices, logo};
    use crate::sample;
    use std::path::PathBuf;
    use words::Locale;

    fn book() -> Book {
        let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
        sample::answer(&book).expect("answers");
        book
    }

    fn request(shown: Option<String>) -> PrintRequest {
        PrintRequest { what: Printable::Playbook, paper: Paper::A4, shown }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("a folder");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn what_is_saved_and_printed_is_what_was_looked_at() {
        let mut book = book();
        let (view, shown) = pdf(&book, &request(None)).expect("pages");
        let bytes = STANDARD.decode(&view.base64).expect("base 64");
        assert_eq!(view.digest, digest(&bytes));
        // Midnight passes, and somebody changes the colours: what is on the screen is saved all the same.
        book.clock = Clock::on("2026-11-23");
        let colours = OwnColours { marketing: "#003366".into(), sales: "#cc0000".into() };
        choices::save(&book, &PaperChoices { colours: Some(colours), ..PaperChoices::default() }).expect("kept");
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("playbook.pdf");
        let desk = Desk::choosing(file.clone());
        let wanted = request(Some(view.digest.clone()));
        let saved = save_document(&book, &desk, &wanted, Some(&shown)).expect("saved").expect("not cancelled");
        let [(kind, suggested)] = &desk.asked()[..] else { panic!("asked once") };
        assert!(*kind == FileKind::Pdf && suggested.ends_with("sales and marketing playbook.pdf"), "{suggested}");
        assert!(saved.sentence.contains(&format!("{} pages saved in", view.pages)), "{}", saved.sentence);
        assert!(std::fs::read(&file).expect("the file") == bytes);
        let printed = print(&book, &desk, &wanted, Some(&shown), folder.path()).expect("opened");
        assert!(std::fs::read(&printed.path).expect("the file") == bytes);
        assert_eq!(desk.opened(), [PathBuf::from(&printed.path)]);
        // Without pages on the screen it is made anew, as it is now.
        save_document(&book, &desk, &request(None), Some(&shown)).expect("saved");
        let anew = std::fs::read(&file).expect("the file");
        assert!(
            anew != bytes && anew == document(&book, &Printable::Playbook, Paper::A4).expect("pages").printed.bytes
        );
        assert!(save_document(&book, &Desk::default(), &request(None), None).expect("no failure").is_none());
    }

    #[test]
    fn the_look_of_paper_reaches_the_pages() {
        let book = book();
        let pages = |book: &Book| document(book, &Printable::Playbook, Paper::Letter).expect("pages").printed.bytes;
        let plain = pages(&book);
        let ink = PaperChoices { printing: crate::printing::PrintInk::Grey, ..PaperChoices::default() };
        choices::save(&book, &ink).expect("kept");
        let grey = pages(&book);
        assert!(plain != grey, "ink is saved");
        choices::save(&book, &PaperChoices::default()).expect("kept");
        assert!(plain == pages(&book), "the same choices give the same bytes");
        let drawing = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><rect width="4" height="1" fill="#036"/></svg>"##;
        let request = logo::LogoRequest { bytes: drawing.len() as u64, base64: STANDARD.encode(drawing) };
        logo::take(&book, &request).expect("a logo");
        assert!(plain != pages(&book), "the logo is on the cover");
    }

    #[test]
    fn a_file_that_can_not_be_saved_leaves_what_was_there_and_nothing_half() {
        let book = book();
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("playbook.pdf");
        std::fs::write(&file, b"as it was").expect("a file");
        // A folder of the same name stands in the way; the folder of another is gone.
        let taken = folder.path().join("taken.pdf");
        std::fs::create_dir_all(taken.join("inside")).expect("a folder");
        let cases =
            [(taken, "could not be written"), (folder.path().join("gone").join("playbook.pdf"), "The folder of")];
        for (path, said) in cases {
            let problem = save_document(&book, &Desk::choosing(path), &request(None), None).expect_err("not saved");
            let failure = problem.worded(&book.words);
            assert!(failure.happened.contains(said), "{}", failure.happened);
            assert!(!failure.safe.is_empty() && !failure.next.is_empty());
        }
        let mut left = names(folder.path());
        left.sort();
        assert_eq!(left, ["playbook.pdf", "taken.pdf"], "nothing half is left behind");
        assert_eq!(std::fs::read(&file).expect("the file"), b"as it was");
    }

    #[test]
    fn a_file_that_vanished_is_not_opened() {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = Desk::default();
        let problem = file::open(&desk, &folder.path().join("gone.pdf")).expect_err("gone");
        assert!(problem.worded(&book().words).happened.contains("There is no file at"));
        assert!(desk.opened().is_empty());
    }

    #[cfg(target_os = "linux")]
    mod on_linux {
        use super::*;
        use std::process::Command;

        fn done(program: &str, words: &[&str]) -> bool {
            Command::new(program).args(words).output().is_ok_and(|output| output.status.success())
        }

        /// A disk of its own, small or read-only; none where this account may not mount one.
        struct Disk(tempfile::TempDir);

        impl Disk {
            fn mounted(options: &str) -> Option<Self> {
                let folder = tempfile::tempdir().expect("a folder");
                let path = folder.path().to_str()?.to_owned();
                done("mount", &["-t", "tmpfs", "-o", options, "sellable-test", &path]).then_some(Self(folder))
            }
        }

        impl Drop for Disk {
            fn drop(&mut self) {
                done("umount", &[&self.0.path().display().to_string()]);
            }
        }

        fn refused(disk: &Disk, said: &str) {
            let book = book();
            let before = names(disk.0.path());
            let path = disk.0.path().join("playbook.pdf");
            let problem = save_document(&book, &Desk::choosing(path), &request(None), None).expect_err("not saved");
            let failure = problem.worded(&book.words);
            assert!(failure.happened.contains(said), "{}", failure.happened);
            assert_eq!(names(disk.0.path()), before, "nothing half is left behind");
        }

        #[test]
        fn a_full_disk_leaves_no_half_file() {
            let Some(disk) = Disk::mounted("size=64k") else {
                eprintln!("This account may not mount a small disk; the full disk is tried elsewhere.");
                return;
            };
            refused(&disk, "the disk is full");
        }

        #[test]
        fn a_read_only_folder_is_left_alone() {
            let Some(disk) = Disk::mounted("size=4m") else {
                eprintln!("This account may not mount a disk; the read-only folder is tried elsewhere.");
                return;
            };
            assert!(done("mount", &["-o", "remount,ro", &disk.0.path().display().to_string()]));
            refused(&disk, "You may not write");
        }
    }
}
