//! The printed playbook: how fast, how large, and what it takes.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use app::book::Book;
use app::interview::{TypedRequest, with_typed};
use app::printing::Paper;
use app::printing::playbook::{print, print_of};
use app::sample;
use words::Locale;

use crate::Trouble;
use crate::figure::{Figure, median, median_of, time};
use crate::table::clock;

const RUNS: usize = 21;
/// How many fresh processes print.
const PROCESSES: usize = 7;
/// The first word of the command line of the process whose memory is measured.
pub const IN_A_FRESH_PROCESS: &str = "--print-once";
/// The question whose answer, a paragraph, changes from print to print.
const ANSWERED_ANEW: &str = "engagement.absence";

/// The sample's playbook: anew once the fonts are warm, after one answer changed, and how large it is.
pub fn printing() -> Result<Vec<Figure>, Trouble> {
    let book = Book::in_memory(clock(), Locale::EnglishUs)?;
    sample::answer(&book)?;
    let warm = median_of(RUNS, || {
        // Nothing but the fonts is remembered from the print before.
        drop(std::mem::take(&mut *book.press()));
        time(|| Ok(print(&book, Paper::Letter)?))
    })?;
    drop(std::mem::take(&mut *book.press()));
    let printed = print(&book, Paper::Letter)?;
    let mut days = 0;
    let changed = median_of(RUNS, || {
        days += 1;
        time(|| print_with_another_answer(&book, days))
    })?;
    // The press has seen many pages since; what it prints must not show that.
    let again = print(&book, Paper::Letter)?;
    let different = printed.bytes.iter().zip(&again.bytes).filter(|(one, other)| one != other).count()
        + printed.bytes.len().abs_diff(again.bytes.len());
    Ok(vec![
        Figure::time("print the playbook, warm", warm, 30.0),
        Figure::time("print the playbook after one answer changed", changed, 10.0),
        Figure::hard("size of the playbook", printed.bytes.len() as f64 / 1024.0, "KB", 100.0),
        Figure::hard("pages of the playbook, at least", printed.pages as f64, "pages", 14.0),
        Figure::hard("bytes that differ in a second print", different as f64, "bytes", 0.0),
    ])
}

fn print_with_another_answer(book: &Book, days: usize) -> Result<usize, Trouble> {
    let typed = TypedRequest {
        question: ANSWERED_ANEW.to_owned(),
        market: None,
        typed: format!("Cory and Mara stand in for each other. Whoever is away for {days} days says so on the list.")
            .into(),
    };
    let definitions = with_typed(book, &typed)?;
    if definitions.answers == book.definitions()?.answers {
        return Err("the answer did not change".into());
    }
    Ok(print_of(book, &definitions, Paper::Letter)?.bytes.len())
}

/// What a fresh process takes that opens a book, prints its playbook and ends: the time of the print, and the most memory,
/// which only Linux tells.
pub fn memory() -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("sample.sellable");
    drop(sample::create(&file, clock(), Locale::EnglishUs)?);
    let (mut times, mut most) = (Vec::with_capacity(PROCESSES), None);
    for _ in 0..PROCESSES {
        let child = Command::new(std::env::current_exe()?).arg(IN_A_FRESH_PROCESS).arg(&file).output()?;
        if !child.status.success() {
            return Err(String::from_utf8_lossy(&child.stderr).into_owned().into());
        }
        let said = String::from_utf8_lossy(&child.stdout).into_owned();
        let mut numbers = said.split_whitespace();
        let microseconds = numbers.next().and_then(|text| text.parse().ok()).ok_or("the process told no time")?;
        times.push(Duration::from_micros(microseconds));
        most = most.max(numbers.next().and_then(|text| text.parse::<u32>().ok()));
    }
    let first = Figure::time("print the playbook, first in a process", median(times), 60.0);
    let held = |most: u32| Figure::hard("memory to print one playbook", f64::from(most) / 1024.0, "MB", 40.0);
    Ok(std::iter::once(first).chain(most.map(held)).collect())
}

/// What the fresh process does: prints the playbook of a book and tells the microseconds it took, and the most memory it
/// held, in kilobytes.
pub fn print_once(file: &Path) -> Result<(), Trouble> {
    let book = Book::look(file, clock(), Locale::EnglishUs)?;
    let started = Instant::now();
    let printed = print(&book, Paper::Letter)?;
    let took = started.elapsed();
    if printed.bytes.is_empty() {
        return Err("nothing was printed".into());
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!("{} {}", took.as_micros(), most.map(|text| text.trim().trim_end_matches("kB").trim()).unwrap_or_default());
    Ok(())
}
