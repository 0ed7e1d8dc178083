//! The next step with its day: set, done or dropped.

use super::change::change;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::leads::typed::{SHORT, day, needed, refused};
use crate::leads::view::LeadView;
use method::lead::NextStep;
use serde::Deserialize;
use store::table::happening::ChangeKind;

/// What comes next.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct NextRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// What is to be done.
    pub what: String,
    /// On which day, `2026-11-25`.
    pub on: String,
}

/// Sets the next step. It replaces the one before.
pub fn set_next(book: &Book, request: &NextRequest) -> Result<LeadView, Problem> {
    let what = needed("what", &request.what, SHORT, "next-what-missing")?;
    let on = day("on", &request.on)?;
    if on < book.clock.today() {
        return Err(refused("on", Said::new("next-past")));
    }
    let next = NextStep { what: what.to_owned(), on };
    change(book, request.id, ChangeKind::Planned, |care| {
        let words = said("story-planned", &next).text("on", book.words.date(on)).say(&book.words);
        care.next = Some(next);
        Ok(words)
    })
}

/// How a step came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum HowEnded {
    /// It was done.
    Done,
    /// It is not needed any more.
    Dropped,
}

/// That the next step came to its end.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct EndStepRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Done, or not needed.
    pub how: HowEnded,
}

/// Ends the next step. A lead without one is as it should be already.
pub fn end_step(book: &Book, request: &EndStepRequest) -> Result<LeadView, Problem> {
    change(book, request.id, ChangeKind::Planned, |care| {
        let Some(next) = care.next.take() else { return Ok(String::new()) };
        let key = match request.how {
            HowEnded::Done => "story-step-done",
            HowEnded::Dropped => "story-step-dropped",
        };
        Ok(said(key, &next).say(&book.words))
    })
}

fn said(key: &'static str, next: &NextStep) -> Said {
    Said::new(key).text("what", next.what.clone())
}
