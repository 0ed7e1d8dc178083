//! Answers as they are kept: places and industries resolved, amounts as numbers.

use crate::gate::Threshold;
use crate::industry::IndustryRule;
use crate::market::CriterionChoice;
use crate::outcome::DiscardReason;
use crate::place::{Territory, TypedPlace};
use crate::playbook::{People, WorkingHours, WorkingTime};
use crate::range::Range;
use serde::{Deserialize, Serialize};

/// One answer of the wizard, in the form in which the data file keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// One line, several lines, or a currency code.
    Text(String),
    /// A place.
    Place(TypedPlace),
    /// One of the options.
    Choice(String),
    /// Any of the options.
    Choices(Vec<String>),
    /// Money set aside: at least this many whole units of the owner's currency; none named if absent.
    Funds(Option<i64>),
    /// Whole units of the owner's currency, or a count.
    Range(Range<i64>),
    /// A count.
    Number(u32),
    /// Industries in and out.
    Industries(IndustryRule),
    /// Areas in and out.
    Territory(Territory),
    /// Names under the four hats.
    People(People),
    /// What the owner chose for each criterion.
    Criteria(Vec<CriterionChoice>),
    /// Points of fit and interest.
    Threshold(Threshold),
    /// Agreed reasons.
    DiscardReasons(Vec<DiscardReason>),
    /// A span of working time.
    Duration(WorkingTime),
    /// Days and hours of work.
    WorkingHours(WorkingHours),
    /// A list of short texts.
    List(Vec<String>),
}

impl Answer {
    /// The text, for text answers and choices.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Choice(text) => text,
            _ => "",
        }
    }
}
