//! Records: answers that are small tables, such as the best customers or the sales steps. Their fields are data too, so
//! that one page component shows all of them.

use super::{Answers, NumberUnit};
use crate::CriterionId;
use crate::industry::TypedIndustry;
use crate::lead::LeadKind;
use crate::place::TypedPlace;
use crate::range::Range;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The kind of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A place.
    Place,
    /// An industry.
    Industry,
    /// An amount or a range of whole units of the owner's currency.
    Money,
    /// A number or a range of what is counted.
    Count(NumberUnit),
    /// One of the options.
    Choice(&'static [&'static str]),
    /// Yes or no.
    YesNo,
    /// A day of one year or of every year.
    Day,
}

/// For whom a field is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AskedOf {
    /// Always.
    Everybody,
    /// Where the owner sells to businesses.
    Businesses,
    /// Where the owner sells to people at home.
    Consumers,
}

/// Whether a record makes sense without a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// It does not.
    Required,
    /// It does.
    Optional,
}

/// A field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Field {
    /// Its name in JSON.
    pub key: &'static str,
    /// What stands in it.
    pub kind: FieldKind,
    /// Whether it may stay empty.
    pub need: Need,
    /// For whom it is asked.
    pub asked_of: AskedOf,
}

impl Field {
    pub(super) const fn required(key: &'static str, kind: FieldKind) -> Self {
        Self { key, kind, need: Need::Required, asked_of: AskedOf::Everybody }
    }

    pub(super) const fn optional(key: &'static str, kind: FieldKind) -> Self {
        Self { key, kind, need: Need::Optional, asked_of: AskedOf::Everybody }
    }

    pub(super) const fn of(key: &'static str, kind: FieldKind, asked_of: AskedOf) -> Self {
        Self { key, kind, need: Need::Optional, asked_of }
    }

    /// Whether the field is shown, given whom the owner sells to.
    pub fn applies(&self, answers: &Answers) -> bool {
        match self.asked_of {
            AskedOf::Everybody => true,
            AskedOf::Businesses => answers.sells_to(LeadKind::Business),
            AskedOf::Consumers => answers.sells_to(LeadKind::Consumer),
        }
    }
}

/// A list of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RecordList {
    /// The fields of each.
    pub fields: &'static [Field],
    /// The most that make sense.
    pub most: usize,
}

/// A day of one year, or of every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HolidayDate {
    /// Each year on this day of this month, counted from 1.
    Yearly {
        /// The month.
        month: u32,
        /// The day.
        day: u32,
    },
    /// Once.
    Once(NaiveDate),
}

impl HolidayDate {
    /// Whether a day is this one.
    pub fn falls_on(&self, date: NaiveDate) -> bool {
        match self {
            Self::Yearly { month, day } => date.month() == *month && date.day() == *day,
            Self::Once(once) => *once == date,
        }
    }
}

/// What stands in one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldValue {
    /// One line or several.
    Text(String),
    /// A place.
    Place(TypedPlace),
    /// An industry.
    Industry(TypedIndustry),
    /// Whole units of the owner's currency.
    Money(Range<i64>),
    /// What is counted.
    Count(Range<i64>),
    /// One of the options.
    Choice(String),
    /// Yes or no.
    YesNo(bool),
    /// A day.
    Day(HolidayDate),
}

/// One record: what stands in its fields, by their keys. An empty field is absent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Record(pub BTreeMap<String, FieldValue>);

impl Record {
    /// The record with one more field.
    #[must_use]
    pub fn with(mut self, key: &str, value: FieldValue) -> Self {
        self.0.insert(key.to_owned(), value);
        self
    }

    /// The text or choice in a field, trimmed; empty if there is none.
    pub fn text(&self, key: &str) -> &str {
        match self.0.get(key) {
            Some(FieldValue::Text(text) | FieldValue::Choice(text)) => text.trim(),
            _ => "",
        }
    }

    /// The range in a field of money or of a count.
    pub fn range(&self, key: &str) -> Option<Range<i64>> {
        match self.0.get(key) {
            Some(FieldValue::Money(range) | FieldValue::Count(range)) => Some(*range),
            _ => None,
        }
    }

    /// The number in a field: the lower end if a range stands there.
    pub fn number(&self, key: &str) -> Option<i64> {
        self.range(key).and_then(|range| range.from.or(range.to))
    }

    /// Whether a field says yes.
    pub fn says_yes(&self, key: &str) -> bool {
        matches!(self.0.get(key), Some(FieldValue::YesNo(true)))
    }

    /// The place in a field.
    pub fn place(&self, key: &str) -> Option<&TypedPlace> {
        match self.0.get(key) {
            Some(FieldValue::Place(place)) => Some(place),
            _ => None,
        }
    }

    /// The industry in a field.
    pub fn industry(&self, key: &str) -> Option<&TypedIndustry> {
        match self.0.get(key) {
            Some(FieldValue::Industry(industry)) => Some(industry),
            _ => None,
        }
    }

    /// The day in a field.
    pub fn day(&self, key: &str) -> Option<HolidayDate> {
        match self.0.get(key) {
            Some(FieldValue::Day(day)) => Some(*day),
            _ => None,
        }
    }
}

/// How the owner knows what they say of the avatar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// Somebody saw it.
    Observed,
    /// They told us.
    Told,
    /// A guess.
    Guessed,
}

impl Known {
    /// All of them, the surest first.
    pub const ALL: [Self; 3] = [Self::Observed, Self::Told, Self::Guessed];

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Observed => "observed",
            Self::Told => "told",
            Self::Guessed => "guessed",
        }
    }
}

/// The owner's own wording of the two questions behind a criterion. What is `None` is asked as the program suggests; an
/// empty text is not asked at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Which criterion.
    pub criterion: CriterionId,
    /// What the caller asks.
    pub ask: Option<String>,
    /// What the form asks.
    pub form: Option<String>,
}
