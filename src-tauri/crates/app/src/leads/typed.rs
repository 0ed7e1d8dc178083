//! What is typed about a lead, as far as one line of it goes.

use crate::failure::{FieldProblem, Problem, Said};
use chrono::NaiveDate;

/// The longest line that is kept of a lead, in characters.
pub const SHORT: usize = 200;
/// What they said in a talk may be longer.
pub const LONG: usize = 2_000;

/// What is wrong with one field.
pub fn refused(path: &str, said: Said) -> Problem {
    Problem::Fields(vec![FieldProblem::new(path, said)])
}

/// A text that has to be there and may not be longer than `most` characters.
pub fn needed<'a>(path: &str, typed: &'a str, most: usize, missing: &'static str) -> Result<&'a str, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(refused(path, Said::new(missing)));
    }
    within(path, typed, most)
}

/// A text of at most `most` characters.
pub fn within<'a>(path: &str, typed: &'a str, most: usize) -> Result<&'a str, Problem> {
    let typed = typed.trim();
    if typed.chars().count() > most {
        return Err(refused(path, Said::new("answer-too-long").number("most", most as i64)));
    }
    Ok(typed)
}

/// A day, `2026-11-22`.
pub fn day(path: &str, typed: &str) -> Result<NaiveDate, Problem> {
    let typed = typed.trim();
    typed.parse().map_err(|_| refused(path, Said::new("lead-reaction-day").text("typed", typed)))
}
