//! A file of each program that owners export from, taken all the way: into the log, in again without adding anybody, out
//! as a table, a workbook and a whole business, and back as the same log.

use crate::exports::{book, export, lead};
use app::accounts::accounts;
use app::book::Book;
use app::clock::Clock;
use app::export::{Format, create_from};
use app::import::{Choice, Counts, ImportChoice, open_bytes, run};
use app::work::Work;
use method::lead::{Care, Profile, Standing};
use std::path::{Path, PathBuf};
use words::Locale;

/// A file of each format, made by its header line, with made-up people in it.
fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/exchange/tests/exports");
    let files = std::fs::read_dir(folder).expect("the folder").map(|file| file.expect("a file").path());
    let mut files: Vec<PathBuf> = files.filter(|file| file.extension().is_none_or(|end| end != "txt")).collect();
    files.sort();
    files
}

fn taken_in(book: &Book, name: &Path, bytes: &[u8]) -> Counts {
    let mut opened = open_bytes(name, bytes).unwrap_or_else(|refused| panic!("{}: {refused:?}", name.display()));
    let wanted = ImportChoice::default();
    let choice: Choice = wanted.apply(&mut opened).expect("a choice");
    run(book, &opened, &wanted, &choice, &Work::default()).expect("an import").counts
}

/// The log without the numbers of its entries, in an order that doesn't hang on them.
fn log(book: &Book) -> Vec<(Profile, Standing, Care)> {
    let ids = book.with_index(|index| index.all()).expect("the log");
    let mut log: Vec<_> =
        ids.into_iter().map(|id| lead(book, id)).map(|lead| (lead.profile, lead.standing, lead.care)).collect();
    log.sort_by_cached_key(|entry| format!("{entry:?}"));
    log
}

#[test]
fn it_comes_in_once_goes_out_and_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = files();
    assert!(files.len() >= 42, "a format lost its file");
    for file in files {
        let name = file.file_name().map(Path::new).expect("a name");
        let told = name.display();
        let bytes = std::fs::read(&file).expect("a fixture");
        let book = book();
        let first = taken_in(&book, name, &bytes);
        assert!(first.added > 0, "{told}: nobody came in: {first:?}");
        let sum = accounts(&book).expect("the sum").sum;
        assert!(sum.balanced && sum.entries == first.added, "{told}: {sum:?}");
        let before = log(&book);
        let again = taken_in(&book, name, &bytes);
        assert_eq!((again.added, again.updated), (0, 0), "{told}: the same file again");
        assert_eq!(log(&book), before, "{told}: the same file again");
        for format in [Format::Csv, Format::Xlsx] {
            let (_, bytes) = export(&book, &folder, format);
            let other = self::book();
            assert_eq!(taken_in(&other, Path::new("leads.csv"), &bytes).added, first.added, "{told}, {format:?}");
            assert_eq!(log(&other), before, "{told}, {format:?}");
        }
        let (_, whole) = export(&book, &folder, Format::Json);
        let other = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
        create_from(&other, &whole).expect("a business");
        assert_eq!(log(&other), before, "{told}: as a whole business");
        assert!(accounts(&other).expect("the sum").sum.balanced, "{told}: as a whole business");
    }
}
