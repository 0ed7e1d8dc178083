//! The sample business: made up, in a data file of its own, never mixed with the owner's.

mod life;

use crate::book::Book;
use crate::clock::Clock;
use crate::failure::Problem;
use crate::import::{Done, ImportChoice, Opened, open_bytes, run};
use crate::interview;
use crate::leads::{self, Against, LeadView, MoveRequest};
use crate::work::Work;
use method::LeadId;
use method::gate::GateState;
use method::judge::{TestResult, Verdict};
use std::collections::HashMap;
use std::path::Path;
use words::Locale;

const ANSWERS: &str = include_str!("../sample/answers.json");
const LEADS: &str = include_str!("../sample/leads.csv");

/// Makes the sample business with its three hundred leads.
pub fn create(path: &Path, clock: Clock, locale: Locale) -> Result<Book, Problem> {
    life::bring(Book::create(path, clock, locale)?.as_sample())
}

/// Puts the sample's answers into an empty book.
pub fn answer(book: &Book) -> Result<(), Problem> {
    interview::replace(book, &serde_json::from_str(ANSWERS).unwrap_or_default())
}

/// Puts the sample's answers and leads into an empty book.
pub fn fill(book: &Book) -> Result<Done, Problem> {
    answer(book)?;
    let done = take_in(book, &leads_file()?)?;
    live_a_while(book, &done.added)?;
    Ok(done)
}

fn leads_file() -> Result<Opened, Problem> {
    open_bytes(Path::new("sample-leads.csv"), LEADS.as_bytes())
}

fn take_in(book: &Book, file: &Opened) -> Result<Done, Problem> {
    let (mut opened, wanted) = (file.clone(), ImportChoice::default());
    let choice = wanted.apply(&mut opened)?;
    run(book, &opened, &wanted, &choice, &Work::default())
}

/// The first rows stay as they came in: they are the method's own example.
const LEFT_ALONE: usize = 6;

/// Moves some of the leads along, so that every place of the sum has somebody in it.
fn live_a_while(book: &Book, ids: &[LeadId]) -> Result<(), Problem> {
    let mut met: HashMap<Verdict, usize> = HashMap::new();
    for id in ids.iter().skip(LEFT_ALONE) {
        let lead = leads::get(book, *id)?;
        let number = met.entry(lead.verdict).or_default();
        *number += 1;
        for request in moves(&lead, *number) {
            leads::move_lead(book, &MoveRequest { id: id.0, ..request })?;
        }
    }
    Ok(())
}

/// Whether nothing was done with the so-manieth lead of a verdict, so that nobody has to look at its page.
const fn rests(verdict: Verdict, number: usize) -> bool {
    match verdict {
        Verdict::Sellable => number.is_multiple_of(6),
        Verdict::NotYet => number.is_multiple_of(2),
        Verdict::OffTarget => number % 3 != 1,
        Verdict::NotALead => true,
        Verdict::NeedsAnswers => false,
    }
}

/// What was done with the sample lead that is the so-manieth of its verdict.
fn moves(lead: &LeadView, number: usize) -> Vec<MoveRequest> {
    let to = |to: &str| MoveRequest { to: to.to_owned(), ..MoveRequest::default() };
    let because = |place: &str, reason: &str| MoveRequest { reason: reason.to_owned(), ..to(place) };
    match lead.verdict {
        Verdict::Sellable => match number % 6 {
            1 => vec![to("offer"), to("accept"), to("step:2"), MoveRequest { value: "38000".into(), ..to("won") }],
            2 => vec![to("offer"), to("accept"), to("step:1")],
            3 => vec![to("offer")],
            4 => vec![to("offer"), to("accept"), because("lost", "Bought a cheaper machine elsewhere")],
            5 => vec![to("offer"), because("return", "They want to rent, and we sell")],
            _ => Vec::new(),
        },
        Verdict::NotYet if number % 2 == 1 => vec![to("nurture")],
        Verdict::OffTarget if number % 3 == 1 => {
            let fails = |criterion: &str| {
                lead.reasons.iter().any(|reason| reason.criterion == criterion && reason.result == TestResult::Fail)
            };
            let reason = if fails("place") {
                "Outside our area"
            } else if fails("revenue") {
                "Too small, or no money"
            } else {
                "Wants what we don't sell"
            };
            vec![because("discarded", reason)]
        }
        Verdict::NeedsAnswers if lead.gates.iter().any(|gate| gate.state == GateState::Passes) => {
            // Once, somebody was in a hurry: a move against the rules, with name and reason.
            let hurry = Against { name: "Sal Sample".into(), reason: "They rang twice and want a visit now".into() };
            match number {
                4 => vec![to("mql"), MoveRequest { against: Some(hurry), ..to("offer") }],
                _ => vec![to("mql")],
            }
        }
        Verdict::NeedsAnswers | Verdict::NotYet | Verdict::OffTarget | Verdict::NotALead => Vec::new(),
    }
}

/// Whether this is the sample business, by its name: a book in a file doesn't tell otherwise.
pub fn is_sample(book: &Book) -> Result<bool, Problem> {
    let answers: serde_json::Value = serde_json::from_str(ANSWERS).unwrap_or_default();
    let name = answers.pointer("/business/name").and_then(serde_json::Value::as_str);
    Ok(name == Some(book.definitions()?.playbook.business.name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_is_whole() {
        let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
        fill(&book).expect("the sample fits");
        let left = interview::interview(&book).expect("the wizard").left;
        assert_eq!(left, 0, "no question of the sample is open");
        let numbers = crate::views::numbers(&book).expect("the sum");
        assert!(numbers.entries > 270 && numbers.balanced);
        for place in &numbers.places {
            assert!(place.count > 0, "nobody stands at {}", place.place);
        }
    }

    /// Whatever the day, and however late it is on that day, the sample shows what each screen is for.
    #[test]
    fn the_sample_lives_on_every_day() {
        for day in ["2026-11-22", "2027-07-06"] {
            let book = Book::in_memory(Clock::on(day), Locale::EnglishUs).expect("a book");
            let book = life::bring(book.as_sample()).expect("it comes to life");
            let today = crate::today::today(&book).expect("today");
            let count = |kind| today.groups.iter().find(|group| group.kind == kind).map_or(0, |group| group.count);
            for kind in crate::today::TodayKind::ALL {
                assert!(count(kind) > 0 && count(kind) < 80, "{kind:?}: {} on {day}", count(kind));
            }
            assert!(crate::views::numbers(&book).expect("the sum").balanced);
        }
    }
}
