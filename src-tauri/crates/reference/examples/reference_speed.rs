//! How long the look-ups take, in microseconds: `cargo run --release -p reference --example reference_speed`.
//!
//! The first look-up of each kind unpacks its table; the others are medians.

use std::hint::black_box;
use std::time::Instant;

use reference::{complete_industries, complete_places, find_industry, find_place, is_free_mail};

const ROUNDS: usize = 301;

fn main() {
    once("unpack places", || find_place("Seattle"));
    once("unpack postal codes", || find_place("98101"));
    once("unpack industries", || find_industry("dentist"));
    once("unpack mail domains", || is_free_mail("gmail.com"));
    median("find_place, plain", || find_place("Spokane, Washington, USA"));
    median("find_place, vague", || find_place("the greater Seattle area"));
    median("place in words", || find_place("Seattle").one().map(|place| place.text()));
    median("complete_places, one letter", || complete_places("s", Some("US"), 8));
    median("complete_places, five letters", || complete_places("seatt", Some("US"), 8));
    median("complete_places, with region", || complete_places("san fra cali", Some("US"), 8));
    median("complete_places, a slip", || complete_places("Saettle", Some("US"), 8));
    median("complete_places, nothing", || complete_places("qqqqqqqq wxyz", Some("US"), 8));
    median("find_industry", || find_industry("plumbing & heating company"));
    median("complete_industries, two letters", || complete_industries("pl", 8));
    median("complete_industries, a slip", || complete_industries("resturant", 8));
}

fn once<T>(what: &str, task: impl FnOnce() -> T) {
    let start = Instant::now();
    black_box(task());
    println!("{what:36} {:>9.1} µs", start.elapsed().as_secs_f64() * 1e6);
}

fn median<T>(what: &str, task: impl Fn() -> T) {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(task());
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    println!("{what:36} {:>9.1} µs", times[ROUNDS / 2]);
}
