//! Looks up what is given: `cargo run -p reference --example ask -- "seattle wa" "dental clinic"`.

use reference::{Found, complete_industries, complete_places, find_industry, find_place};

const SUGGESTIONS: usize = 5;

fn main() {
    for typed in std::env::args().skip(1) {
        println!("{typed}");
        println!("  place:       {}", answer(find_place(&typed), reference::Place::text));
        println!(
            "  industry:    {}",
            answer(find_industry(&typed), |industry| format!("{} {}", industry.code, industry.plain))
        );
        let places: Vec<String> =
            complete_places(&typed, Some("US"), SUGGESTIONS).iter().map(reference::Place::text).collect();
        println!("  places:      {}", places.join("; "));
        let industries: Vec<String> =
            complete_industries(&typed, SUGGESTIONS).into_iter().map(|industry| industry.plain).collect();
        println!("  industries:  {}", industries.join("; "));
    }
}

fn answer<T>(found: Found<T>, words: impl Fn(&T) -> String) -> String {
    match found {
        Found::One(thing) => words(&thing),
        Found::Several(things) => {
            format!("one of {}: {}", things.len(), things.iter().map(words).collect::<Vec<_>>().join("; "))
        }
        Found::None => "none".to_owned(),
    }
}
