//! What somebody owes a lead, and how late it is, in the working hours of the firm.

use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::views::Side;
use method::clock::{Due, DueKind, DueState, Minute};
use method::lead::Lead;
use method::playbook::Hat;
use serde::Serialize;

/// What is due for a lead.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct DueView {
    /// What: "First contact".
    pub label: String,
    /// How long there is, or how late it is: "3 hours left", "2 days late".
    pub words: String,
    /// In a word.
    pub state: DueStateName,
    /// Who owes it.
    pub hat: Side,
}

/// How late something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum DueStateName {
    /// There is time.
    Running,
    /// Three quarters of the limit are used up.
    Amber,
    /// The limit is over.
    Late,
    /// A whole further limit has gone by.
    Missed,
}

impl From<DueState> for DueStateName {
    fn from(state: DueState) -> Self {
        match state {
            DueState::Running => Self::Running,
            DueState::Amber => Self::Amber,
            DueState::Late => Self::Late,
            DueState::Missed => Self::Missed,
        }
    }
}

/// What is due for a lead now; none if no clock runs.
pub fn due(book: &Book, lead: &Lead) -> Result<Option<DueView>, Problem> {
    let now = Minute::of(book.clock.now());
    let found = book.with_clocks(|clocks| {
        let entry = clocks.of(lead.id)?;
        let due = clocks.limits(now).due(&entry.waiting, entry.stands_at, clocks.calendar())?;
        Some((due, clocks.calendar().day_length()))
    })?;
    // Silence that is within its limits is how it should be; nobody needs a line for it.
    let found = found.filter(|(due, _)| due.kind != DueKind::Silence || due.state != DueState::Running);
    Ok(found.map(|(due, day_length)| view(book, &due, day_length)))
}

fn view(book: &Book, due: &Due, day_length: u32) -> DueView {
    DueView {
        label: label(due.kind).say(&book.words),
        words: book.words.due(due, day_length),
        state: due.state.into(),
        hat: match due.side {
            Hat::Marketing | Hat::Caller => Side::Marketing,
            Hat::Sales => Side::Sales,
            Hat::Owner => Side::Together,
        },
    }
}

fn label(kind: DueKind) -> Said {
    Said::new(match kind {
        DueKind::FirstContact => "due-label-first-contact",
        DueKind::Acceptance => "due-label-acceptance",
        DueKind::Attempts => "due-label-attempts",
        DueKind::Silence => "due-label-silence",
        DueKind::FollowUp => "due-label-follow-up",
        DueKind::Recheck => "due-label-recheck",
    })
}
