//! The stopwatch of this crate: `cargo run --release -p exchange --example exchange_speed` prints how long 10,000
//! rows take: the median of 15 runs, and the least, which a busy machine disturbs less.

use std::fmt::Write;
use std::hint::black_box;
use std::time::Instant;

use exchange::{ExchangeFailure, Mapping, decode, recognise};

const ROWS: usize = 10_000;

fn main() -> Result<(), ExchangeFailure> {
    let file = file();
    println!("{ROWS} rows, 17 columns, {} KB", file.len() / 1024);
    let sheet = decode(file.as_bytes())?;
    let mapping = Mapping::from(recognise(&sheet));
    report("decode", || drop(black_box(decode(file.as_bytes()))));
    report("recognise", || drop(black_box(recognise(&sheet))));
    report("record", || sheet.rows().for_each(|row| drop(black_box(mapping.record(row)))));
    Ok(())
}

fn report(name: &str, run: impl Fn()) {
    let mut times = [0.0; 15].map(|_: f64| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64() * 1000.0
    });
    times.sort_by(f64::total_cmp);
    println!("{name:<10} {:>6.1} ms, least {:.1} ms", times[times.len() / 2], times[0]);
}

fn file() -> String {
    let mut text = String::from(
        "Name,Company,Job title,Email,Phone,City,State,Industry,Yearly sales,When they want to buy,Budget,\
         Who decides,Need,Source,First contact,What they did,Notes\r\n",
    );
    for number in 0..ROWS {
        // Writing to a String does not fail.
        let _ = write!(
            text,
            "Test Person {number},\"Clinic {number}, Inc.\",Office manager,person{number}@example.com,206-555-01{:02},\
             Bellevue,WA,Clinic,\"$8,000,000\",this quarter,yes,Ann Test,Sterilizer,Website form,11/{:02}/2026,\
             Filled in the form,\"Said \"\"soon\"\", call back\"\r\n",
            number % 100,
            number % 28 + 1,
        );
    }
    text
}
