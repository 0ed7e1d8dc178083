//! The printed playbook: how fast, how large, and what it takes.

use std::path::Path;
use std::process::Command;

use app::book::Book;
use app::playbook::{Paper, print};
use app::sample;
use words::Locale;

use crate::Trouble;
use crate::figure::{Figure, median_of, time};
use crate::table::clock;

const RUNS: usize = 21;
/// The first word of the command line of the process whose memory is measured.
pub const IN_A_FRESH_PROCESS: &str = "--print-once";

/// The sample's playbook, once the fonts are warm.
pub fn printing() -> Result<Vec<Figure>, Trouble> {
    let book = Book::in_memory(clock(), Locale::EnglishUs)?;
    sample::answer(&book)?;
    let took = median_of(RUNS, || time(|| Ok(print(&book, Paper::Letter)?)))?;
    let printed = print(&book, Paper::Letter)?;
    Ok(vec![
        Figure::time("print the playbook, warm", took, 40.0),
        Figure::hard("size of the playbook", printed.bytes.len() as f64 / 1024.0, "KB", 120.0),
        Figure::hard("pages of the playbook, at least", printed.pages as f64, "pages", 14.0),
    ])
}

/// The most memory that a fresh process holds which opens a book, prints its playbook and ends. Only Linux tells.
pub fn memory() -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("sample.sellable");
    drop(sample::create(&file, clock(), Locale::EnglishUs)?);
    let child = Command::new(std::env::current_exe()?).arg(IN_A_FRESH_PROCESS).arg(&file).output()?;
    if !child.status.success() {
        return Err(String::from_utf8_lossy(&child.stderr).into_owned().into());
    }
    let kilobytes: Option<f64> = String::from_utf8_lossy(&child.stdout).trim().parse().ok();
    let figure = |kilobytes: f64| Figure::hard("memory to print one playbook", kilobytes / 1024.0, "MB", 40.0);
    Ok(kilobytes.map(figure).into_iter().collect())
}

/// What the fresh process does: prints the playbook of a book and tells the most memory it held, in kilobytes.
pub fn print_once(file: &Path) -> Result<(), Trouble> {
    let book = Book::look(file, clock(), Locale::EnglishUs)?;
    let printed = print(&book, Paper::Letter)?;
    if printed.bytes.is_empty() {
        return Err("nothing was printed".into());
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!("{}", most.map(|text| text.trim().trim_end_matches("kB").trim()).unwrap_or_default());
    Ok(())
}
