//! Answers as they are kept: places and industries resolved, amounts as numbers.

use super::record::{Ask, FieldValue, Known, Record};
use super::{AnswerKind, record::FieldKind};
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
    /// Whole units of the owner's currency.
    Money(i64),
    /// A text with how the owner knows it.
    Marked {
        /// The text.
        text: String,
        /// How they know; not said yet if absent.
        known: Option<Known>,
    },
    /// One record.
    Form(Record),
    /// Several records.
    Records(Vec<Record>),
    /// The owner's own wordings.
    Asks(Vec<Ask>),
}

impl Answer {
    /// The text, for text answers and choices.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Choice(text) | Self::Marked { text, .. } => text,
            _ => "",
        }
    }

    /// The records, for answers that are a table.
    pub fn records(&self) -> &[Record] {
        match self {
            Self::Records(records) => records,
            Self::Form(record) => std::slice::from_ref(record),
            _ => &[],
        }
    }

    /// An answer of an earlier version of the program in the shape that its question has today: a text that is now marked
    /// or the first of several records, a list whose entries now have more fields.
    #[must_use]
    pub fn in_shape_of(self, kind: AnswerKind) -> Self {
        match (self, kind) {
            (Self::Text(text), AnswerKind::Marked) => Self::Marked { text, known: None },
            (Self::Text(text), AnswerKind::Records(list)) => {
                Self::Records(vec![record_named(list.fields.first(), text)])
            }
            (Self::List(items), AnswerKind::Records(list)) => {
                Self::Records(items.into_iter().map(|item| record_named(list.fields.first(), item)).collect())
            }
            (answer, _) => answer,
        }
    }
}

/// A record of which only its first field, a text, is known.
fn record_named(first: Option<&super::record::Field>, text: String) -> Record {
    match first {
        Some(field) if field.kind == FieldKind::Text => Record::default().with(field.key, FieldValue::Text(text)),
        _ => Record::default(),
    }
}
