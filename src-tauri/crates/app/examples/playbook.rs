//! Prints the sample business's playbook: `cargo run -p app --example playbook -- [FOLDER [KIT|blank|ANSWERS.json]]`, into `target` unless a
//! folder is named. With a starter kit's name its playbook is printed instead, with `blank` one that nobody answered, with the name
//! of a file the one of its answers.
//! With `SELLABLE_REPEATS` set, the median time of that many prints is told too.

use app::book::Book;
use app::clock::Clock;
use app::printing::Paper;
use app::printing::playbook::print;
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;
use words::Locale;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target".to_owned()));
    let repeats: usize = std::env::var("SELLABLE_REPEATS").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs)?;
    match std::env::args().nth(2).as_deref() {
        None => app::sample::answer(&book)?,
        Some("blank") => {}
        Some(file) if std::path::Path::new(file).extension().is_some_and(|kind| kind == "json") => {
            app::interview::replace(&book, &serde_json::from_str(&std::fs::read_to_string(file)?)?)?;
        }
        Some(kit) => {
            app::kits::apply(&book, kit)?;
        }
    }
    for (paper, name) in [(Paper::A4, "playbook-a4.pdf"), (Paper::Letter, "playbook-letter.pdf")] {
        let printed = print(&book, paper)?;
        let file = folder.join(name);
        std::fs::write(&file, &printed.bytes)?;
        let (pages, bytes) = (printed.pages, printed.bytes.len());
        println!("{}: {pages} pages, {bytes} bytes, {} warnings", file.display(), printed.warnings.len());
        let mut times = Vec::with_capacity(repeats);
        for _ in 0..repeats {
            let start = Instant::now();
            print(&book, paper)?;
            times.push(start.elapsed());
        }
        times.sort();
        if let Some(median) = times.get(repeats / 2) {
            println!("  median of {repeats}: {:.1} ms", median.as_secs_f64() * 1000.0);
        }
    }
    Ok(())
}
