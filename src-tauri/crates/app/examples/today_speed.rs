//! How long the page of today takes over a large log: `cargo run --release -p app --example today_speed -- 100000`.

use app::book::Book;
use app::clock::Clock;
use app::sample;
use app::today::today;
use method::LeadId;
use serde_json::json;
use std::error::Error;
use std::time::{Duration, Instant};
use store::Act;
use words::Locale;

/// Pages of a warm program.
const ROUNDS: usize = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let wanted: usize = std::env::args().nth(1).map_or(Ok(10_000), |typed| typed.parse())?;
    let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).map_err(|_| "no book")?;
    sample::fill(&book).map_err(|_| "no sample")?;
    let patterns = book.store.read(|read| {
        let count = read.leads().count()?;
        let ids: Vec<_> = (1..=i64::try_from(count).unwrap_or(0)).map(LeadId).collect();
        read.leads().page(&ids)
    })?;
    let entries = patterns.iter().cycle().take(wanted);
    let entries = entries.map(|lead| (lead.profile.clone(), lead.standing.clone(), lead.care.clone()));
    book.store.write(Act::Imported, book.clock.now(), |tx| {
        let import = tx.imports().begin(book.clock.now(), "many.csv", &json!({}))?;
        tx.leads().insert_all(import, book.clock.now(), entries)?;
        Ok(())
    })?;
    book.leads_changed();
    let book = book.at(Clock::on("2026-12-22"));
    let cold = Instant::now();
    let view = today(&book).map_err(|_| "no page")?;
    println!(
        "{} leads, {} late; the first page took {:?}",
        book.store.read(|read| read.leads().count())?,
        view.late,
        cold.elapsed()
    );
    let mut took: Vec<Duration> = Vec::new();
    for _ in 0..ROUNDS {
        let began = Instant::now();
        today(&book).map_err(|_| "no page")?;
        took.push(began.elapsed());
    }
    took.sort();
    println!("warm: {:?} in the middle of {ROUNDS}, {:?} at worst", took[ROUNDS / 2], took[ROUNDS - 1]);
    Ok(())
}
