//! What the forms for many leads offer.

use crate::book::Book;
use crate::failure::Problem;
use crate::interview::OptionView;
use crate::leads::form::people;
use chrono::{Days, NaiveDate};
use serde::Serialize;

/// What the forms for many leads offer.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct BulkForm {
    /// Today, `2026-11-22`.
    pub today: String,
    /// The day that is proposed for looking again.
    pub until: String,
    /// People of the firm.
    pub people: Vec<String>,
    /// The agreed reasons for giving up.
    pub reasons: Vec<OptionView>,
}

/// What the forms for many leads offer. It reads no lead.
pub fn form(book: &Book) -> Result<BulkForm, Problem> {
    let definitions = book.in_force()?;
    let playbook = &definitions.playbook;
    let today = book.clock.today();
    let until = today.checked_add_days(Days::new(playbook.recheck_days.into())).unwrap_or(NaiveDate::MAX);
    let reasons = playbook.discard_reasons.iter();
    Ok(BulkForm {
        today: today.to_string(),
        until: until.to_string(),
        people: people(book)?,
        reasons: reasons
            .map(|reason| OptionView {
                value: reason.reason.clone(),
                label: reason.reason.clone(),
                hint: Some(reason.only_if.clone()).filter(|only_if| !only_if.is_empty()),
            })
            .collect(),
    })
}
