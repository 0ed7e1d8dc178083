//! Duplicates over the whole log.

use std::time::Duration;

use app::book::Book;
use app::duplicates;
use app::leads::{TypedFacts, read_facts, reading_rules};
use method::lead::{Care, LeadKind, Profile, Stage, Standing};
use store::Act;

use crate::Trouble;
use crate::figure::{Figure, median_of, time};
use crate::table::empty_book;

const RUNS: usize = 9;
/// One in so many was entered twice.
const TWICE: usize = 20;

/// Finding all pairs of a log.
pub fn finding() -> Result<Vec<Figure>, Trouble> {
    let mut figures = Vec::new();
    for (entries, words, goal) in [(10_000, "10,000", 10.0), (100_000, "100,000", 300.0)] {
        let folder = tempfile::tempdir()?;
        let book = empty_book(&folder.path().join("people.sellable"))?;
        fill(&book, entries)?;
        let found = duplicates::pairs(&book)?;
        if found.pairs.len() < entries / TWICE * 9 / 10 {
            return Err(format!("only {} pairs of {entries} were found", found.pairs.len()).into());
        }
        let took: Duration = median_of(RUNS, || time(|| Ok(duplicates::pairs(&book)?)))?;
        figures.push(Figure::time(format!("duplicates among {words} leads"), took, goal));
    }
    Ok(figures)
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

const SYLLABLES: [&str; 24] = [
    "ba", "den", "fi", "gor", "ha", "jun", "ka", "lor", "mi", "ner", "os", "pel", "qui", "ras", "sam", "tol", "ur",
    "ver", "wel", "xan", "yor", "zim", "cla", "dri",
];
const TRADES: [&str; 16] = [
    "Dental",
    "Plumbing",
    "Pediatrics",
    "Bakery",
    "Roofing",
    "Optics",
    "Law",
    "Realty",
    "Motors",
    "Florist",
    "Clinic",
    "Printing",
    "Landscaping",
    "Electric",
    "Accounting",
    "Security",
];
const FORMS: [&str; 6] = [", Inc.", " LLC", "", " Group", " & Co.", ""];
const TOWNS: [&str; 12] = [
    "Seattle, WA",
    "Bellevue, WA",
    "Tacoma, WA",
    "Spokane, WA",
    "Kent, WA",
    "Everett, WA",
    "Renton, WA",
    "Redmond, WA",
    "Portland, OR",
    "Olympia, WA",
    "Auburn, WA",
    "Yakima, WA",
];

fn word(dice: &mut Dice, syllables: usize) -> String {
    let word: String = (0..syllables).map(|_| dice.pick(&SYLLABLES)).collect();
    word[..1].to_uppercase() + &word[1..]
}

/// Somebody made up. Three thousand first names, as many firms as there are names with a trade, a dozen towns.
fn somebody(dice: &mut Dice, number: usize) -> Profile {
    let name = format!("{} {}", word(dice, 2), word(dice, 3));
    let firm = format!("{} {}", word(dice, 2), dice.pick(&TRADES));
    let domain = firm.to_lowercase().replace(' ', "");
    let user = name.split(' ').next().unwrap_or_default().to_lowercase();
    Profile {
        kind: LeadKind::Business,
        email: if dice.roll(5) == 0 { String::new() } else { format!("{user}{number}@{domain}.example") },
        phone: format!("({}) 555-{:04}", 200 + dice.roll(700), dice.roll(10_000)),
        company: firm + dice.pick(&FORMS),
        name,
        ..Profile::default()
    }
}

/// The same person, entered by somebody else.
fn again(dice: &mut Dice, first: &Profile) -> Profile {
    let mut profile = first.clone();
    match dice.roll(4) {
        0 => profile.name = profile.name.split(' ').rev().collect::<Vec<_>>().join(", "),
        1 => profile.name.insert(profile.name.len() - 2, 'e'),
        2 => profile.company = profile.company.trim_end_matches(", Inc.").to_uppercase(),
        _ => profile.phone = profile.phone[6..].to_owned(),
    }
    if dice.roll(2) == 0 {
        profile.email.clear();
    }
    profile
}

fn fill(book: &Book, entries: usize) -> Result<(), Trouble> {
    let mut dice = Dice(1);
    let rules = reading_rules(book)?;
    let typed = TypedFacts { revenue: "$8M", timing: "this quarter", industry: "dentist", ..TypedFacts::default() };
    let facts = TOWNS.map(|place| read_facts(&TypedFacts { place, ..typed.clone() }, &rules));
    let mut people: Vec<Profile> = Vec::with_capacity(entries);
    for number in 0..entries {
        let profile = match number % TWICE {
            0 if number > 0 => {
                let first = dice.roll(people.len());
                again(&mut dice, &people[first].clone())
            }
            _ => Profile { facts: facts[dice.roll(TOWNS.len())].clone(), ..somebody(&mut dice, number) },
        };
        people.push(profile);
    }
    let now = book.clock.now();
    book.store.write(Act::Imported, now, |tx| {
        let import = tx.imports().begin(now, "made-up.csv", &serde_json::json!({}))?;
        let entries = people.into_iter().map(|profile| (profile, Standing::at(Stage::Inquiry), Care::default()));
        tx.leads().insert_all(import, now, entries)
    })?;
    Ok(())
}
