//! The effort that was made to reach somebody, beside the agreed one.

use crate::book::Book;
use crate::failure::Problem;
use chrono::{DateTime, Utc};
use method::LeadId;
use method::outcome::Effort;
use store::table::happening::{Recorded, What};

/// The attempts so far, and the days since the first of them, today counted.
pub fn effort_made(book: &Book, lead: LeadId) -> Result<Effort, Problem> {
    Ok(effort_of(book, &book.store.read(|read| read.happenings().of_lead(lead))?))
}

/// The same, from the story when it is at hand.
pub fn effort_of(book: &Book, recorded: &[Recorded]) -> Effort {
    let attempts: Vec<DateTime<Utc>> = recorded
        .iter()
        .filter(|recorded| matches!(recorded.happening.what, What::Touch { .. }))
        .map(|recorded| recorded.happening.at)
        .collect();
    let Some(first) = attempts.iter().min() else { return Effort { attempts: 0, days: 0 } };
    let first = book.clock.on_the_wall(*first).date();
    let days = (book.clock.today() - first).num_days().max(0) + 1;
    Effort { attempts: attempts.len() as u32, days: u32::try_from(days).unwrap_or(u32::MAX) }
}
