//! What the window asks for while somebody looks through a log.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use app::book::Book;
use app::leads::{self, Days, Direction, LeadsRequest, LogFilter, SortBy};
use method::clock::Signal;
use method::judge::Verdict;
use method::lead::StandsAt;

use crate::Trouble;
use crate::figure::{Figure, median, median_of, time};
use crate::made_up;
use crate::size::{Reach, Size};
use crate::table::clock;

/// The first word of the command line of the process whose memory is measured.
pub const IN_A_FRESH_PROCESS: &str = "--look-once";
const RUNS: usize = 15;
/// As many rows as the window holds at most.
const ROWS: u32 = 60;
/// What somebody types, letter by letter.
const TYPED: [&str; 8] = ["kasa", "denr", "lena", "bake", "rosa", "verw", "clin", "maint"];

/// Pages, filters, sorts and searches in logs of each size.
pub fn looking(reach: Reach) -> Result<Vec<Figure>, Trouble> {
    let mut figures = Vec::new();
    for size in reach.sizes() {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("log.sellable");
        let book = made_up::book(&file, size.leads)?;
        figures.extend(of_size(&book, *size)?);
        drop(book);
        figures.extend(memory(&file, *size)?);
    }
    Ok(figures)
}

/// What a fresh process holds in memory that opened the log, and the most it ever held. Only Linux tells.
fn memory(file: &Path, size: Size) -> Result<Vec<Figure>, Trouble> {
    let child = Command::new(std::env::current_exe()?).arg(IN_A_FRESH_PROCESS).arg(file).output()?;
    if !child.status.success() {
        return Err(String::from_utf8_lossy(&child.stderr).into_owned().into());
    }
    let told = String::from_utf8_lossy(&child.stdout).into_owned();
    let figure = |(what, name)| {
        let line = told.lines().find_map(|line| line.strip_prefix(what))?;
        let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
        Some(Figure::hard(format!("{} leads: {name}", size.words), kilobytes / 1024.0, "MB", 120.0))
    };
    Ok([("VmRSS:", "memory while one looks at them"), ("VmHWM:", "the most memory on the way")]
        .into_iter()
        .filter_map(figure)
        .collect())
}

/// What the fresh process does: looks at the log as the window does, and tells what the system says of its memory.
pub fn hold_once(file: &Path) -> Result<(), Trouble> {
    let book = Book::open(file, clock(), words::Locale::EnglishUs)?;
    for sort in [SortBy::Added, SortBy::Points, SortBy::Name, SortBy::Contact] {
        leads::list(&book, &LeadsRequest { sort, limit: ROWS, ..LeadsRequest::default() })?;
    }
    leads::list(&book, &LeadsRequest { search: "lena".to_owned(), limit: ROWS, ..LeadsRequest::default() })?;
    println!("{}", std::fs::read_to_string("/proc/self/status").unwrap_or_default());
    Ok(())
}

fn of_size(book: &Book, size: Size) -> Result<Vec<Figure>, Trouble> {
    let build = median_of(3, || {
        book.leads_changed();
        time(|| Ok(book.with_index(|index| index.len())?))
    })?;
    let figure =
        |what: &str, took: Duration, goals| Figure::time(format!("{} leads: {what}", size.words), took, size.of(goals));
    let page = [1.0, 2.0, 10.0];
    let first = [5.0, 20.0, 150.0];
    let (sort, slowest_sort) = slowest(SortBy::ALL.into_iter().map(|sort| (sort, first_page_by(book, sort))))?;
    let (filter, slowest_filter) =
        slowest(filters().into_iter().map(|(name, filter)| (name, by_filter(book, &filter))))?;
    Ok(vec![
        figure("read and judge them all", build, [150.0, 1_500.0, 15_000.0]),
        figure("the first page", pages(book, &LeadsRequest::default(), 0)?, page),
        figure("a page in the middle", pages(book, &LeadsRequest::default(), size.leads as u32 / 2)?, page),
        figure("a page in the middle by name", pages(book, &by_name(), size.leads as u32 / 2)?, page),
        figure("the first page of a verdict", by_filter(book, &verdict())?, page),
        figure(&format!("the first page of the slowest sort, {}", sort.key()), slowest_sort, first),
        figure(&format!("the first page of the slowest filter, {filter}"), slowest_filter, first),
        figure("a key typed, newest first", keys(book, SortBy::Added)?, [1.0, 2.0, 20.0]),
        figure("a key typed, best match", keys(book, SortBy::Match)?, [5.0, 16.0, 50.0]),
    ])
}

fn slowest<T>(took: impl Iterator<Item = (T, Result<Duration, Trouble>)>) -> Result<(T, Duration), Trouble> {
    let took = took.map(|(what, took)| Ok((what, took?))).collect::<Result<Vec<_>, Trouble>>()?;
    took.into_iter().max_by_key(|(_, took)| *took).ok_or_else(|| "nothing was measured".into())
}

fn by_name() -> LeadsRequest {
    LeadsRequest { sort: SortBy::Name, direction: Direction::Up, ..LeadsRequest::default() }
}

fn verdict() -> LogFilter {
    LogFilter { verdicts: vec![Verdict::NeedsAnswers], ..LogFilter::default() }
}

/// Filters of each kind.
fn filters() -> Vec<(&'static str, LogFilter)> {
    let usual = LogFilter::default;
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    vec![
        ("verdict", verdict()),
        ("stage", LogFilter { stands_at: vec![StandsAt::Inquiry, StandsAt::Mql], ..usual() }),
        ("source", LogFilter { sources: texts(&["Website", "Referral"]), ..usual() }),
        ("owner", LogFilter { owners: texts(&[""]), ..usual() }),
        ("failed", LogFilter { failed: texts(&["place", "revenue"]), ..usual() }),
        ("clocks", LogFilter { clocks: vec![Signal::Late, Signal::Missed], ..usual() }),
        (
            "everything",
            LogFilter {
                verdicts: vec![Verdict::NeedsAnswers, Verdict::NotYet],
                sources: texts(&["Website", "Referral", "Trade show"]),
                failed: texts(&["revenue"]),
                reacted: Days { from: made_up::long_ago(0), to: None },
                ..usual()
            },
        ),
    ]
}

/// A question that nobody asked before, with the same answer.
fn asked_anew(request: &LeadsRequest, number: usize) -> LeadsRequest {
    let added = Days { from: made_up::long_ago(number), to: None };
    LeadsRequest { filter: LogFilter { added, ..request.filter.clone() }, limit: ROWS, ..request.clone() }
}

fn first_page_by(book: &Book, sort: SortBy) -> Result<Duration, Trouble> {
    first_page(book, &LeadsRequest { sort, direction: Direction::Up, ..LeadsRequest::default() })
}

fn by_filter(book: &Book, filter: &LogFilter) -> Result<Duration, Trouble> {
    first_page(book, &LeadsRequest { filter: filter.clone(), ..LeadsRequest::default() })
}

fn first_page(book: &Book, request: &LeadsRequest) -> Result<Duration, Trouble> {
    let mut number = 0;
    median_of(RUNS, || {
        number += 1;
        let request = asked_anew(request, number);
        time(|| Ok(leads::list(book, &request)?))
    })
}

/// Later and later pages of a question that was asked before.
fn pages(book: &Book, request: &LeadsRequest, from: u32) -> Result<Duration, Trouble> {
    let mut request = LeadsRequest { limit: ROWS, ..request.clone() };
    leads::list(book, &request)?;
    request.offset = from;
    median_of(RUNS, || {
        request.offset = if from == 0 { 0 } else { request.offset + ROWS };
        time(|| Ok(leads::list(book, &request)?))
    })
}

/// As somebody types: each key asks anew, and the slowest of them is what they feel.
fn keys(book: &Book, sort: SortBy) -> Result<Duration, Trouble> {
    let key = |length: usize| {
        let times = TYPED.iter().filter_map(|word| word.get(..length)).map(|typed| {
            let request = LeadsRequest { search: typed.to_owned(), sort, limit: ROWS, ..LeadsRequest::default() };
            time(|| Ok(leads::list(book, &request)?))
        });
        Ok(median(times.collect::<Result<Vec<_>, Trouble>>()?))
    };
    let times = (1..=4).map(key).collect::<Result<Vec<_>, Trouble>>()?;
    Ok(times.into_iter().max().unwrap_or_default())
}
