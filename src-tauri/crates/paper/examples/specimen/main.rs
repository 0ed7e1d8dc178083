//! Prints a made-up playbook with every kind of block in it: `cargo run --release -p paper --example specimen -- OUT.pdf [letter] [grey] [drawings] [torture] [REPEATS]`.
//! `drawings` prints every drawing, with little and with much in it.
//! `torture` prints what is hard to print instead; with a number of repeats the median time is shown too.

mod drawings;
mod maps;
mod playbook;
mod torture;

use std::{error::Error, fs, time::Instant};

use paper::{PaperSize, Printing};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().unwrap_or_else(|| "specimen.pdf".to_owned());
    let rest: Vec<String> = arguments.collect();
    let paper = if rest.iter().any(|word| word == "letter") { PaperSize::Letter } else { PaperSize::A4 };
    let repeats = rest.iter().find_map(|word| word.parse().ok()).unwrap_or(0_usize);

    let is_asked = |word: &str| rest.iter().any(|asked| asked == word);
    let mut document = if is_asked("torture") {
        torture::document(paper)
    } else if is_asked("drawings") {
        drawings::document(paper)?
    } else {
        playbook::document(paper)
    };
    if is_asked("grey") {
        document.style.printing = Printing::Grey;
    }
    let printed = paper::print(&document)?;
    println!("{} pages, {} bytes, {} warnings", printed.pages, printed.bytes.len(), printed.warnings.len());
    for warning in &printed.warnings {
        println!("  page {}: {:?} near \u{201c}{}\u{201d}", warning.page, warning.character, warning.near);
    }
    let mut times = Vec::with_capacity(repeats);
    for _ in 0..repeats {
        let start = Instant::now();
        let again = paper::print(&document)?;
        times.push(start.elapsed());
        if again.bytes != printed.bytes {
            return Err("the same document gave other bytes".into());
        }
    }
    times.sort();
    if let Some(median) = times.get(repeats / 2) {
        println!("median of {repeats}: {:.1} ms", median.as_secs_f64() * 1000.0);
        if let Ok(status) = fs::read_to_string("/proc/self/status") {
            for line in status.lines().filter(|line| line.starts_with("VmHWM") || line.starts_with("VmRSS")) {
                println!("{line}");
            }
        }
    }
    fs::write(&out, &printed.bytes)?;
    Ok(())
}
