//! How long the map of a territory takes, and how large it is: `cargo run --release -p app --example map_speed`. With a
//! folder behind it, the maps are written there as JSON, to be looked at by `npm run look`.

use app::book::Book;
use app::clock::Clock;
use app::map::{MapRequest, territory_map};
use serde_json::{Value, json};
use std::error::Error;
use std::time::Instant;
use words::Locale;

/// Maps of a warm program.
const ROUNDS: u32 = 60;

fn territories() -> Vec<(&'static str, Value)> {
    let around = |place: &str, within: u32| json!({ "around": place, "within": within, "unit": "miles" });
    let region = |name: &str| json!({ "region": name });
    let country = |name: &str| json!({ "country": name });
    vec![
        ("seattle", json!({ "include": [around("Seattle, WA", 40)], "exclude": [] })),
        (
            "northwest",
            json!({ "include": [region("Oregon"), region("Washington")], "exclude": [region("King County, Washington")] }),
        ),
        ("germany", json!({ "include": [country("Germany")], "exclude": [] })),
        ("postal", json!({ "include": [{ "postal": "981", "country": "United States" }], "exclude": [] })),
        ("leeds", json!({ "include": [around("Leeds, England", 25)], "exclude": [] })),
        ("far_apart", json!({ "include": [country("Germany"), country("Australia")], "exclude": [] })),
        ("states", json!({ "include": [country("United States")], "exclude": [region("Texas")] })),
        ("everywhere_but", json!({ "include": [], "exclude": [country("France")] })),
        (
            "bavaria",
            json!({ "include": [region("Bavaria"), around("Zurich, Switzerland", 30)], "exclude": [around("Munich", 20)] }),
        ),
        (
            "mixed",
            json!({ "include": [around("Seattle, WA", 40), region("King County, WA"), around("Xyzzyville", 3)], "exclude": [around("Bellevue, WA", 5), { "postal": "980", "country": "United States" }] }),
        ),
    ]
}

fn main() -> Result<(), Box<dyn Error>> {
    let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs)?;
    let folder = std::env::args().nth(1);
    for (name, typed) in territories() {
        let request = MapRequest { question: "market.where".into(), market: Some(1), typed, width: 620, letters: 13 };
        let cold = Instant::now();
        let mut view = territory_map(&book, &request)?;
        let cold = cold.elapsed();
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let start = Instant::now();
            view = territory_map(&book, &request)?;
            times.push(start.elapsed());
        }
        times.sort();
        let json = serde_json::to_string(&view)?;
        let median = times[times.len() / 2].as_secs_f64() * 1e3;
        let fastest = times[0].as_secs_f64() * 1e3;
        let first = cold.as_secs_f64() * 1e3;
        println!(
            "{name:14} {:6.1} KB  first {first:7.2} ms  fastest {fastest:5.2} ms  median {median:5.2} ms  {} towns  {} {:?}",
            json.len() as f64 / 1e3,
            view.towns.len(),
            view.summary,
            view.remarks,
        );
        if let Some(folder) = &folder {
            std::fs::write(format!("{folder}/{name}.json"), json)?;
        }
    }
    Ok(())
}
