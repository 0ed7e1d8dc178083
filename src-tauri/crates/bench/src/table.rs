//! A table of leads, made from the rows of the sample.

use std::path::{Path, PathBuf};

use app::book::Book;
use app::clock::Clock;
use app::import::{self, ImportChoice};
use app::sample;
use app::work::Work;
use words::Locale;

use crate::Trouble;

const SAMPLE: &str = include_str!("../../app/sample/leads.csv");

/// How many rows the usual table has.
pub const ROWS: usize = 10_000;

/// Writes the table: the sample's rows again and again, each with a name, a mail and a phone of its own.
pub fn write(folder: &Path, count: usize) -> Result<PathBuf, Trouble> {
    let mut sample = csv::ReaderBuilder::new().flexible(true).from_reader(SAMPLE.as_bytes());
    let headers = sample.headers()?.clone();
    let rows = sample.records().collect::<Result<Vec<_>, _>>()?;
    let column = |name: &str| headers.iter().position(|header| header == name);
    let (names, mails, phones) = (column("Name"), column("Email"), column("Phone"));
    let file = folder.join("table.csv");
    let mut table = csv::Writer::from_path(&file)?;
    table.write_record(&headers)?;
    for (number, row) in rows.iter().filter(|row| row.len() == headers.len()).cycle().take(count).enumerate() {
        let cells = row.iter().enumerate().map(|(at, cell)| match cell.trim() {
            "" => String::new(),
            name if Some(at) == names => format!("{name} {number}"),
            _ if Some(at) == mails => format!("lead{number}@example.com"),
            _ if Some(at) == phones => format!("{}-555-01{:02}", 200 + number / 100, number % 100),
            other => other.to_owned(),
        });
        table.write_record(cells)?;
    }
    table.flush()?;
    Ok(file)
}

/// An empty book of the sample business.
pub fn empty_book(file: &Path) -> Result<Book, Trouble> {
    let book = Book::create(file, clock(), Locale::EnglishUs)?;
    sample::answer(&book)?;
    Ok(book)
}

/// Takes a table in, as the window and the command line do it, and gives the number of new entries.
pub fn take_in(book: &Book, table: &Path) -> Result<u64, Trouble> {
    let mut opened = import::open_file(table)?;
    let wanted = ImportChoice::default();
    let choice = wanted.apply(&mut opened)?;
    Ok(import::run(book, &opened, &wanted, &choice, &Work::default())?.counts.added)
}

/// The day on which everything is measured, so that every run does the same work.
pub fn clock() -> Clock {
    Clock::on("2026-11-22")
}
