//! The lead log: adding, taking in, listing, searching, judging.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use app::book::Book;
use app::leads::{self, LeadDraft, LeadsRequest, ReactionDraft};

use crate::Trouble;
use crate::figure::{Figure, median, median_of, time};
use crate::table::{ROWS, empty_book, take_in, write};

const RUNS: usize = 9;
/// Adding takes so little that the disk's mood shows; more runs even it out.
const ADDED: usize = 101;
/// What a commit brings to the disk at least: a page.
const PAGE: [u8; 4096] = [7; 4096];

/// Adding one lead, beyond the one sync that keeps it.
pub fn adding() -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let empty = empty_book(&folder.path().join("empty.sellable"))?;
    let full = full_book(folder.path())?;
    Ok(vec![
        Figure::time("add a lead, beyond one sync of the disk", beyond_a_sync(&empty, folder.path())?, 2.0),
        Figure::time("the same among 10,000 leads", beyond_a_sync(&full, folder.path())?, 2.0),
    ])
}

/// Each addition is timed beside a sync of the same disk, so that both feel the same load.
fn beyond_a_sync(book: &Book, folder: &Path) -> Result<Duration, Trouble> {
    let mut file = File::create(folder.join("sync"))?;
    let (mut syncs, mut adds) = (Vec::new(), Vec::new());
    for number in 0..ADDED {
        syncs.push(time(|| {
            file.write_all(&PAGE)?;
            Ok(file.sync_data()?)
        })?);
        let draft = draft(number);
        adds.push(time(|| Ok(leads::add(book, &draft)?))?);
    }
    Ok(median(adds.split_off(1)).saturating_sub(median(syncs)))
}

fn draft(number: usize) -> LeadDraft {
    LeadDraft {
        name: format!("Ana Sample {number}"),
        company: "Lakeside Clinic".to_owned(),
        contact: format!("ana{number}@example.org"),
        place: "Bellevue, WA".to_owned(),
        reaction: Some(ReactionDraft { kind: "called".to_owned(), on: "2026-11-20".to_owned(), words: String::new() }),
        ..LeadDraft::default()
    }
}

/// Taking in a table of 10,000 rows, from reading the file to the last sync, search index included.
pub fn importing() -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let table = write(folder.path())?;
    let mut number = 0;
    let import = median_of(RUNS, || {
        number += 1;
        let book = empty_book(&folder.path().join(format!("{number}.sellable")))?;
        time(|| take_in(&book, &table))
    })?;
    Ok(vec![Figure::time("import 10,000 rows with search index", import, 700.0)])
}

/// What the window asks for while somebody looks through 10,000 leads.
pub fn looking() -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let book = full_book(folder.path())?;
    let page = |search: &str| {
        let request = LeadsRequest { search: search.to_owned(), limit: 100, ..LeadsRequest::default() };
        time(|| Ok(leads::list(&book, &request)?))
    };
    let judge = median_of(RUNS, || {
        book.leads_changed();
        time(|| Ok(book.with_index(|index| index.len())?))
    })?;
    let list = median_of(RUNS, || page(""))?;
    // As somebody types "kent": each key asks anew, and the slowest of them is what they feel.
    let keys = ["k", "ke", "ken", "kent"].map(|typed| median_of(RUNS, || page(typed)));
    let slowest = keys.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().max().unwrap_or_default();
    Ok(vec![
        Figure::time("read and judge 10,000 leads", judge, 150.0),
        Figure::time("a page of the list of 10,000", list, 50.0),
        Figure::time("a key typed into the search of 10,000", slowest, 50.0),
    ])
}

/// A book with ten thousand leads.
pub fn full_book(folder: &Path) -> Result<Book, Trouble> {
    let book = empty_book(&folder.join("full.sellable"))?;
    let added = take_in(&book, &write(folder)?)?;
    if added < ROWS as u64 * 9 / 10 {
        return Err(format!("only {added} of {ROWS} rows were taken in, so the figures would say nothing").into());
    }
    Ok(book)
}
