//! The lead log: adding and taking in.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use app::book::Book;
use app::leads::{self, LeadDraft, ReactionDraft};
use method::lead::{Care, Profile, Standing};

use crate::Trouble;
use crate::figure::{Figure, median, median_of, time};
use crate::made_up;
use crate::size::Reach;
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

/// Taking in a table, from reading the file to the last sync, search index included; and what the same rows take that are
/// only inserted, with every index and the search.
pub fn importing(reach: Reach) -> Result<Vec<Figure>, Trouble> {
    let mut figures = Vec::new();
    for size in reach.sizes() {
        let folder = tempfile::tempdir()?;
        let table = write(folder.path(), size.leads)?;
        let runs = size.of([RUNS as f64, 3.0, 1.0]) as usize;
        let mut number = 0;
        let mut new_book = || {
            number += 1;
            empty_book(&folder.path().join(format!("{number}.sellable")))
        };
        let mut filled = None;
        let import = median_of(runs, || {
            let book = new_book()?;
            let took = time(|| take_in(&book, &table))?;
            filled = Some(book);
            Ok(took)
        })?;
        let Some(filled) = filled else { return Err("nothing was taken in".into()) };
        let entries = entries_of(&filled)?;
        let bare = median_of(runs, || {
            let (book, entries) = (new_book()?, entries.clone());
            time(|| made_up::take_in(&book, book.clock.now(), entries.into_iter()))
        })?;
        let ratio = import.as_secs_f64() / bare.as_secs_f64().max(f64::EPSILON);
        let name = |what: &str| format!("{} rows: {what}", size.words);
        figures.push(Figure::time(
            name("import, search index and duplicates"),
            import,
            size.of([700.0, 7_000.0, 90_000.0]),
        ));
        figures.push(Figure::hard(name("import over the bare insert"), ratio, "times", 1.3));
    }
    Ok(figures)
}

fn entries_of(book: &Book) -> Result<Vec<(Profile, Standing, Care)>, Trouble> {
    let mut ids = book.with_index(|index| index.all())?;
    ids.reverse();
    let leads = book.store.read(|read| read.leads().page(&ids))?;
    Ok(leads.into_iter().map(|lead| (lead.profile, lead.standing, lead.care)).collect())
}

/// A book with ten thousand leads.
pub fn full_book(folder: &Path) -> Result<Book, Trouble> {
    let book = empty_book(&folder.join("full.sellable"))?;
    let added = take_in(&book, &write(folder, ROWS)?)?;
    if added < ROWS as u64 * 9 / 10 {
        return Err(format!("only {added} of {ROWS} rows were taken in, so the figures would say nothing").into());
    }
    Ok(book)
}
