//! The clocks: who owes what by when, counted in the time in which the firm works (method.md, rule 8).
//!
//! Pure: no clock on a wall is read here. Three steps lead from what happened to what is late:
//!
//! 1. A [`Calendar`] knows the owner's hours and holidays, and counts working minutes between two moments.
//! 2. A [`History`] of one lead boils down to [`Waiting`]: for what it waits, and since when.
//! 3. [`Limits`] are what both sides agreed, worked out for this moment, so that telling the late ones among a hundred
//!    thousand leads compares two numbers each.
//!
//! ```
//! use chrono::{NaiveDate, NaiveTime, Utc, Weekday};
//! use method::clock::{Calendar, Minute};
//! use method::playbook::WorkingHours;
//!
//! let moment = |text: &str| Minute::of(text.parse().unwrap_or_default());
//! let hours = WorkingHours {
//!     days: vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
//!     from: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
//!     to: NaiveTime::from_hms_opt(17, 0, 0).unwrap_or_default(),
//! };
//! let (friday, monday) = (moment("2026-11-20T16:30:00Z"), moment("2026-11-23T09:15:00Z"));
//! let calendar = Calendar::over(&hours, &[], &Utc, friday, monday);
//! assert_eq!(calendar.worked(friday, monday), 45);
//! ```
//!
//! What nobody agreed has no clock: without working hours no working time goes by, and a limit of nothing never ends.

mod calendar;
mod due;
mod history;
mod limits;
mod minute;

pub use calendar::Calendar;
pub use due::{Due, DueKind, DueState, Misses, Owed, Signal};
pub use history::{Days, Event, History, Noted, Waiting, inquiry_starts};
pub use limits::{Agreed, Limits};
pub use minute::Minute;

#[cfg(test)]
mod tests;
