//! The list of leads: search, filters, sorts, counts, one page at a time.

mod choices;
mod list;
mod row;

pub use crate::index::question::{ContactFilter, Days, Direction, LogFilter, SortBy};
pub use choices::{ImportChoiceView, LogChoices, LogCriterion, choices};
pub use list::{LeadsPage, LeadsRequest, StageCount, VerdictCount, ids, list};
pub use row::{ClockView, LeadRow, row_of, row_with, stands_words};

#[cfg(test)]
mod tests;
