//! How fast the data file is: `cargo run --release -p store --example store_speed [LEADS]`.
//!
//! It fills a book in a temporary folder and prints medians: the time that passed and, where the system tells it, the
//! time on the processor, which a busy machine does not stretch. The disk's own sync is measured beside the write,
//! because a write contains exactly one.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, NaiveDate, Utc};
use method::LeadId;
use method::fact::{Budget, Fact, Facts};
use method::industry::{FoundIndustry, Industry, TypedIndustry};
use method::judge::Seen;
use method::lead::{Care, LeadKind, Profile, Reaction, ReactionKind, Stage, Standing};
use method::money::{Currency, Money};
use method::place::{Extent, FoundPlace, Place, Position, TypedPlace};
use method::range::Range;
use serde_json::json;
use store::{Act, Occasion, Store};

const TRADES: [&str; 8] = ["Dental", "Plumbing", "Roofing", "Clinic", "Bakery", "Legal", "Physio", "Garden"];
const TOWNS: [&str; 6] = ["Bellevue", "Seattle", "Spokane", "Tacoma", "Kirkland", "Redmond"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let many: usize = std::env::args().nth(1).map_or(Ok(100_000), |count| count.parse())?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("speed.sellable");
    let store = Store::create(&path)?;
    import(&store, 0, 1_000)?;

    let mut file = File::create(folder.path().join("sync"))?;
    measure("sync of 4 KB, alone", 100, || {
        file.write_all(&[7; 4096])?;
        Ok(file.sync_data()?)
    })?;
    add_some(&store, "add a lead", 900_000)?;
    measure("import 10,000", 1, || import(&store, 1_000, 10_000))?;
    measure("undo the import", 1, || Ok(store.undo_last(now())?))?;
    measure("redo the import", 1, || Ok(store.redo_last(now())?))?;
    measure(&format!("import up to {many}"), 1, || import(&store, 11_000, many.saturating_sub(11_200)))?;
    tell_size(&store, &path, "file")?;
    measure("undo that import", 1, || Ok(store.undo_last(now())?))?;
    tell_size(&store, &path, "file with what its redo needs")?;
    measure("redo that import", 1, || Ok(store.redo_last(now())?))?;
    tell_size(&store, &path, "file afterwards")?;

    measure("see all as the judge does", 5, || {
        let mut reacted = 0;
        store.read(|read| {
            let called = |seen: &Seen<'_>| u64::from(seen.last(ReactionKind::FilledInForm).is_some());
            read.leads().all_seen(|entry| reacted += called(&entry.seen))
        })?;
        Ok(reacted)
    })?;
    measure("accounts of all", 5, || Ok(store.read(|read| read.leads().accounts())?.entries()))?;
    measure("keys of all", 3, || Ok(store.read(|read| read.leads().key_index())?))?;
    for typed in ["be", "bell", "bellevue den", "person77", "roof red 5550", "zzz"] {
        measure(&format!("search {typed:?}"), 9, || Ok(store.read(|read| read.leads().search(typed, 100))?))?;
    }
    measure("newest 100", 9, || Ok(store.read(|read| read.leads().newest(None, 100))?))?;
    let ids: Vec<_> = (500..600).map(LeadId).collect();
    measure("a page of 100", 9, || Ok(store.read(|read| read.leads().page(&ids))?))?;
    add_some(&store, "add a lead among many", 910_000)?;
    measure("checked copy", 1, || Ok(store.back_up(Occasion::ByHand, now())?))?;
    drop(store);
    measure("open with its checks", 3, || Ok(Store::open(&path, now())?))?;
    Ok(())
}

fn tell_size(store: &Store, path: &Path, what: &str) -> Result<(), Box<dyn std::error::Error>> {
    store.settle()?;
    println!("{what:<32}{:10.1} MB", std::fs::metadata(path)?.len() as f64 / 1e6);
    Ok(())
}

fn now() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

/// Prints the medians of `times` runs in milliseconds: passed, and on the processor.
fn measure<T>(
    what: &str,
    times: usize,
    mut work: impl FnMut() -> Result<T, Box<dyn std::error::Error>>,
) -> Result<(), Box<dyn std::error::Error>> {
    let (mut passed, mut busy) = (Vec::new(), Vec::new());
    for _ in 0..times {
        let (begun, before) = (Instant::now(), on_processor());
        std::hint::black_box(work()?);
        passed.push(begun.elapsed().as_secs_f64() * 1e3);
        busy.push(on_processor() - before);
    }
    let median = |mut taken: Vec<f64>| {
        taken.sort_by(f64::total_cmp);
        taken[taken.len() / 2]
    };
    println!("{what:<32}{:10.3} ms   {:10.3} ms busy", median(passed), median(busy));
    Ok(())
}

/// Milliseconds that this thread has spent on a processor; 0 where the system doesn't tell.
fn on_processor() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or_default() / 1e6
}

fn add_some(store: &Store, what: &str, first: usize) -> Result<(), Box<dyn std::error::Error>> {
    let mut number = first;
    measure(what, 100, || {
        number += 1;
        let (profile, standing) = entry(number);
        let act = Act::LeadAdded.on(profile.name.clone());
        Ok(store.write(act, now(), |tx| tx.leads().insert(now(), profile, standing))?)
    })
}

fn import(store: &Store, first: usize, count: usize) -> Result<(), Box<dyn std::error::Error>> {
    store.write(Act::Imported.on("fair.csv"), now(), |tx| {
        let id = tx.imports().begin(now(), "fair.csv", &json!({}))?;
        tx.leads().insert_all(
            id,
            now(),
            (first..first + count).map(entry).map(|(profile, standing)| (profile, standing, Care::default())),
        )
    })?;
    Ok(())
}

fn works_in(trade: &str) -> Fact<TypedIndustry> {
    let industry = Industry { code: "621210".into(), name: format!("{trade} offices") };
    Fact::Known(TypedIndustry { typed: trade.into(), found: FoundIndustry::One(industry), data: "2026-11".into() })
}

fn lies_in(town: &str) -> Fact<TypedPlace> {
    let place = Place {
        name: town.into(),
        text: format!("{town}, Washington, United States"),
        region: Some("WA".into()),
        region_name: Some("Washington".into()),
        county: None,
        country: "US".into(),
        country_name: "United States".into(),
        postal_code: None,
        extent: Extent::Point(Position { latitude: 47.610_38, longitude: -122.200_68 }),
    };
    Fact::Known(TypedPlace { typed: town.into(), found: FoundPlace::One(place), data: "2026-11".into() })
}

fn entry(number: usize) -> (Profile, Standing) {
    let (trade, town) = (TRADES[number % TRADES.len()], TOWNS[number / 7 % TOWNS.len()]);
    let usd = Currency::from_code("USD");
    let amount = Range { from: Some(number as i64 * 1_000), to: Some(number as i64 * 1_000) };
    let profile = Profile {
        kind: LeadKind::Business,
        name: format!("Person{number} Sample{}", number % 97),
        company: format!("{town} {trade} {number}"),
        title: "Office manager".into(),
        email: format!("person{number}@{}.example.com", town.to_lowercase()),
        phone: format!("(206) 555-{:04}", number % 10_000),
        source: "Trade show".into(),
        note: format!("Met at the fair in {town}; asked about chairs and lamps for {} rooms", number % 30),
        facts: Facts {
            revenue: usd.map_or(Fact::Unknown, |currency| Fact::Known(Money { amount, currency })),
            headcount: Fact::Known(Range { from: Some(12), to: Some(12) }),
            industry: works_in(trade),
            place: lies_in(&format!("{town} {}", number % 100)),
            budget: Fact::Known(Budget::SomeAmount),
            ..Facts::default()
        },
        reactions: NaiveDate::from_ymd_opt(2026, 1, 1 + number as u32 % 28)
            .map(|on| Reaction { kind: ReactionKind::FilledInForm, on, words: "website".into(), noted_at: None })
            .into_iter()
            .collect(),
        pinned: None,
    };
    (profile, Standing::at(Stage::Inquiry))
}
