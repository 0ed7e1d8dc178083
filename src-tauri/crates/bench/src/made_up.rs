//! A made-up log of any size: people, firms and notes that repeat as little as those of a real one, each time the same.

use std::path::Path;

use app::book::Book;
use app::sample;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use method::LeadId;
use method::contact::{Channel, Stop};
use method::fact::Fact;
use method::lead::{Care, NextStep, Profile, Reaction, ReactionKind, Stage, Standing};
use method::outcome::Outcome;
use method::place::{Extent, FoundPlace};
use method::playbook::Hat;
use serde_json::json;
use store::Act;
use store::table::happening::{Happening, Talked, What};

use crate::Trouble;
use crate::table::{clock, empty_book};

/// A log came in over two years, a file at a time.
const IMPORTS: usize = 40;
const DAYS: u64 = 730;
/// One lead in so many was called.
const CALLED: usize = 5;

const FIRST: [&str; 24] = [
    "Ana", "Ben", "Carla", "Dev", "Edda", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Kai", "Lena", "Marco", "Nora",
    "Otis", "Petra", "Quinn", "Rosa", "Sven", "Tara", "Ugo", "Vera", "Wim", "Zoe",
];
const SYLLABLES: [&str; 24] = [
    "ba", "den", "fi", "gor", "ha", "jun", "ka", "lor", "mi", "ner", "os", "pel", "qui", "ras", "sam", "tol", "ur",
    "ver", "wel", "xan", "yor", "zim", "cla", "dri",
];
const TRADES: [&str; 12] = [
    "Dental",
    "Plumbing",
    "Pediatrics",
    "Bakery",
    "Roofing",
    "Optics",
    "Physio",
    "Garden",
    "Legal",
    "Clinic",
    "Motors",
    "Interiors",
];
const OWNERS: [&str; 6] = ["", "", "Maya Sample", "Tom Sample", "Ida Sample", "Ray Sample"];
const SOURCES: [&str; 8] =
    ["Trade show", "Website", "Referral", "Newsletter", "Search ad", "Fair 2025", "Partner", "Bought list"];
const ASKED: [&str; 12] = [
    "asked for a quote",
    "wants a demonstration",
    "call back in spring",
    "has two branches",
    "replaces an old machine",
    "compares three offers",
    "met at the fair",
    "needs financing",
    "new building",
    "referred by a neighbor",
    "prefers to be called",
    "asks about maintenance",
];

/// Numbers that look random and are the same each time.
pub struct Dice(u64);

impl Dice {
    /// The dice of one lead.
    pub fn of(number: usize) -> Self {
        Self((number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66_D1CE_4E5B)
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }

    fn word(&mut self, syllables: usize) -> String {
        let mut word: String = (0..syllables).map(|_| self.pick(&SYLLABLES)).collect();
        word[..1].make_ascii_uppercase();
        word
    }
}

/// The sample's leads, whose answers all others are made of.
pub fn patterns() -> Result<Vec<Profile>, Trouble> {
    let book = Book::in_memory(clock(), words::Locale::EnglishUs)?;
    sample::fill(&book)?;
    let ids = book.with_index(|index| index.all())?;
    let leads = book.store.read(|read| read.leads().page(&ids))?;
    Ok(leads.into_iter().map(|lead| lead.profile).collect())
}

/// What is known of the so-manieth lead: the answers of one of the sample with another amount, town and day.
pub fn profile(patterns: &[Profile], number: usize) -> Profile {
    let mut dice = Dice::of(number);
    let mut profile = patterns[dice.roll(patterns.len())].clone();
    let place = &patterns[dice.roll(patterns.len())].facts.place;
    profile.facts.place.clone_from(place);
    if let Fact::Known(revenue) = &mut profile.facts.revenue {
        let more = dice.roll(4_000) as i64 * 1_000;
        revenue.amount.from = revenue.amount.from.map(|from| from + more);
        revenue.amount.to = revenue.amount.to.map(|to| to + more);
    }
    if let Fact::Known(place) = &mut profile.facts.place
        && let FoundPlace::One(place) = &mut place.found
        && let Extent::Point(position) = &mut place.extent
    {
        let which = dice.roll(10);
        place.text = format!("{} {which}", place.text);
        position.latitude += which as f64 * 0.01;
    }
    let (first, last) = (dice.pick(&FIRST), dice.word(3));
    let syllables = 1 + dice.roll(2);
    profile.name = format!("{first} {last}");
    profile.company = format!("{} {} {}", dice.word(syllables), dice.pick(&TRADES), dice.word(2));
    profile.email = format!("{}.{}{number}@example.com", first.to_lowercase(), last.to_lowercase());
    profile.phone = format!("({}) 555-01{:02}", 200 + number / 100 % 700, number % 100);
    dice.pick(&SOURCES).clone_into(&mut profile.source);
    profile.note = format!("{}; {} for {} in {}", dice.pick(&ASKED), dice.pick(&ASKED), dice.word(2), dice.word(2));
    profile.reactions = reactions(&mut dice);
    profile
}

fn reactions(dice: &mut Dice) -> Vec<Reaction> {
    let today = clock().today();
    let count = [0, 1, 1, 1, 2, 3][dice.roll(6)];
    let mut reactions: Vec<Reaction> = (0..count)
        .map(|_| Reaction {
            kind: ReactionKind::ALL[dice.roll(ReactionKind::ALL.len())],
            on: today.checked_sub_days(Days::new(dice.roll(700) as u64)).unwrap_or(today),
            words: String::new(),
            noted_at: None,
        })
        .collect();
    reactions.sort_by_key(|reaction| reaction.on);
    reactions
}

/// The so-manieth entry of the log.
pub fn entry(patterns: &[Profile], number: usize) -> (Profile, Standing, Care) {
    let profile = profile(patterns, number);
    let mut dice = Dice::of(number + 1_000_000_007);
    let today = clock().today();
    let soon = |dice: &mut Dice| today.checked_add_days(Days::new(dice.roll(60) as u64)).unwrap_or(today);
    let ended = |outcome| Standing { outcome: Some(outcome), ..Standing::at(Stage::Active) };
    let standing = match dice.roll(100) {
        _ if profile.reactions.is_empty() => Standing::at(Stage::List),
        0..48 => Standing::at(Stage::Inquiry),
        48..64 => Standing::at(Stage::Mql),
        64..72 => Standing::at(Stage::Sql),
        72..76 => Standing::at(Stage::Offered),
        76..86 => Standing { step: Some(dice.roll(3)), ..Standing::at(Stage::Active) },
        86..91 => Standing { outcome: Some(Outcome::Nurture { until: soon(&mut dice) }), ..Standing::at(Stage::Mql) },
        91..94 => ended(Outcome::Won { value: Some(38_000) }),
        94..97 => ended(Outcome::Lost { reason: "Bought elsewhere".to_owned(), to_whom: String::new() }),
        _ => ended(Outcome::Discarded { reason: "Outside our area".to_owned() }),
    };
    let next = (dice.roll(10) == 0).then(|| NextStep { what: "Call again".to_owned(), on: soon(&mut dice) });
    let stop = || Stop { channel: Channel::Mail, since: today, source: "Unsubscribed".to_owned() };
    let stops = (dice.roll(30) == 0).then(stop).into_iter().collect();
    (profile, standing, Care { owner: dice.pick(&OWNERS).to_owned(), next, stops, ..Care::default() })
}

/// A book with so many leads.
pub fn book(file: &Path, leads: usize) -> Result<Book, Trouble> {
    let book = empty_book(file)?;
    let patterns = patterns()?;
    let mut made = 0;
    for import in 0..IMPORTS {
        let until = leads * (import + 1) / IMPORTS;
        let days = DAYS - DAYS * import as u64 / IMPORTS as u64;
        let at = book.clock.now().checked_sub_days(Days::new(days)).unwrap_or_default();
        take_in(&book, at, (made..until).map(|number| entry(&patterns, number)))?;
        made = until;
    }
    call_some(&book, leads)?;
    book.store.settle()?;
    Ok(book)
}

/// Takes entries in by the door that imports use.
pub fn take_in(
    book: &Book,
    at: DateTime<Utc>,
    entries: impl Iterator<Item = (Profile, Standing, Care)>,
) -> Result<(), Trouble> {
    book.store.write(Act::Imported.on("made-up.csv"), at, |tx| {
        let import = tx.imports().begin(at, "made-up.csv", &json!({}))?;
        tx.leads().insert_all(import, at, entries)
    })?;
    book.leads_changed();
    Ok(())
}

/// Some of them were called, a thousand in one act.
fn call_some(book: &Book, leads: usize) -> Result<(), Trouble> {
    let called: Vec<usize> = (1..=leads).step_by(CALLED).collect();
    let now = book.clock.now();
    for some in called.chunks(1_000) {
        book.store.write(Act::LeadsChanged.on("calls"), now, |tx| {
            for number in some {
                let ago = TimeDelta::minutes(Dice::of(*number).roll(DAYS as usize * 1_440) as i64);
                let what = What::Touch { channel: Channel::Call, words: String::new(), talked: Talked::Tried };
                let happening = Happening { at: now - ago, hat: Hat::Marketing, by: String::new(), what };
                tx.happenings().record(LeadId(*number as i64), &happening)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// A day long ago, so that a filter that begins there lets everybody through and is none that was asked before.
pub fn long_ago(number: usize) -> Option<NaiveDate> {
    clock().today().checked_sub_days(Days::new(DAYS * 2 + number as u64))
}
