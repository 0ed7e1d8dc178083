//! How long it takes until the first sentence stands: `cargo run --release -p words --example load`.

use std::time::Instant;
use words::{Locale, Words};

fn main() {
    for locale in Locale::ALL {
        let start = Instant::now();
        let words = Words::new(locale);
        let sentence = words.say("numbers-balanced", &[("entries", words::Arg::Number(312))]);
        println!("{}: {:?} until “{sentence}”", locale.tag(), start.elapsed());
        let start = Instant::now();
        let rounds = 10_000;
        let mut length = 0;
        for _ in 0..rounds {
            length += words.say("headline-not-yet-open", &[("because", words::Arg::Text("later"))]).len();
        }
        println!("{}: {:?} for each of {rounds} sentences ({length} bytes)", locale.tag(), start.elapsed() / rounds);
    }
}
