//! The stopwatch of this crate: `cargo run --release -p exchange --example exchange_speed` prints how long 100,000
//! rows take, as text, as a workbook and as cards: the median of several runs, and the least, which a
//! busy machine disturbs less. With a folder behind it, the files are left there.

use std::error::Error;
use std::fmt::Write;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use exchange::{Mapping, decode, recognise};
use rust_xlsxwriter::Workbook;

const ROWS: usize = 100_000;

const HEADERS: [&str; 12] = [
    "Name",
    "Company",
    "Job title",
    "Email",
    "Phone",
    "City",
    "State",
    "Industry",
    "Yearly sales",
    "Source",
    "First contact",
    "Notes",
];

fn main() -> Result<(), Box<dyn Error>> {
    let text = text().into_bytes();
    let workbook = workbook()?;
    let cards = cards().into_bytes();
    if let Some(folder) = std::env::args().nth(1) {
        for (name, bytes) in [("speed.csv", &text), ("speed.xlsx", &workbook), ("speed.vcf", &cards)] {
            std::fs::write(Path::new(&folder).join(name), bytes)?;
        }
    }
    for (name, bytes, runs) in [("text", &text, 9), ("workbook", &workbook, 3), ("cards", &cards, 5)] {
        let sheet = decode(bytes)?;
        let mapping = Mapping::from(recognise(&sheet));
        println!("{name}: {} rows, {} columns, {} KB", sheet.len(), sheet.headers().len(), bytes.len() / 1024);
        report("decode", runs, || drop(black_box(decode(bytes))));
        report("recognise", runs, || drop(black_box(recognise(&sheet))));
        report("record", runs, || sheet.rows().for_each(|row| drop(black_box(mapping.record(row)))));
    }
    Ok(())
}

fn report(name: &str, runs: usize, run: impl Fn()) {
    let time = |_| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64() * 1000.0
    };
    let mut times: Vec<f64> = (0..runs).map(time).collect();
    times.sort_by(f64::total_cmp);
    println!("  {name:<10} {:>7.1} ms, least {:.1} ms", times[times.len() / 2], times[0]);
}

fn row(number: usize) -> [String; 12] {
    [
        format!("Test Person {number}"),
        format!("Clinic {number}, Inc."),
        "Office manager".to_owned(),
        format!("person{number}@example.com"),
        format!("206-555-01{:02}", number % 100),
        "Bellevue".to_owned(),
        "WA".to_owned(),
        "Clinic".to_owned(),
        "$8,000,000".to_owned(),
        "Website form".to_owned(),
        format!("11/{:02}/2026", number % 28 + 1),
        "Said \"soon\", call back".to_owned(),
    ]
}

fn text() -> String {
    let mut text = format!("{}\r\n", HEADERS.join(","));
    for number in 0..ROWS {
        let quoted = |cell: String| format!("\"{}\"", cell.replace('"', "\"\""));
        let cells = row(number).map(|cell| if cell.contains([',', '"']) { quoted(cell) } else { cell });
        // Writing to a String does not fail.
        let _ = write!(text, "{}\r\n", cells.join(","));
    }
    text
}

fn workbook() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, header) in (0..).zip(HEADERS) {
        sheet.write(0, column, header)?;
    }
    for number in 0..ROWS {
        for (column, cell) in (0..).zip(row(number)) {
            sheet.write(number as u32 + 1, column, cell)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

fn cards() -> String {
    let mut text = String::new();
    for number in 0..ROWS {
        let [name, company, title, email, phone, city, state, .., note] = row(number);
        let _ = write!(
            text,
            "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Person {number};Test;;;\r\nFN:{name}\r\nORG:{}\r\nTITLE:{title}\r\n\
             EMAIL;type=WORK:{email}\r\nTEL;type=CELL:{phone}\r\nADR;type=WORK:;;1 Test Street;{city};{state};98004;USA\r\n\
             NOTE:{}\r\nEND:VCARD\r\n",
            company.replace(',', "\\,"),
            note.replace(',', "\\,"),
        );
    }
    text
}
