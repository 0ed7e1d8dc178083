//! How values of the domain are written in rows.

use chrono::{DateTime, NaiveDate, Utc};
use method::contact::Channel;
use method::edition::EditionName;
use method::judge::Verdict;
use method::lead::{LeadKind, ReactionKind, Stage, StandsAt};
use method::playbook::Hat;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::failure::StoreFailure;

/// A moment as a row keeps it: whole microseconds since 1970 in UTC.
pub(crate) fn moment(at: DateTime<Utc>) -> i64 {
    at.timestamp_micros()
}

/// The moment that a row keeps; none if it is too far away for a calendar.
pub(crate) fn moment_from(micros: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_micros(micros)
}

/// A day as a row keeps it: 2026-03-01.
pub(crate) fn day(day: NaiveDate) -> String {
    day.to_string()
}

/// The day that a row keeps.
pub(crate) fn day_from(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

/// The edition as a row keeps it: its number, 0 for the draft.
pub(crate) fn edition(name: EditionName) -> i64 {
    match name {
        EditionName::Draft => 0,
        EditionName::Signed(number) => number.into(),
    }
}

/// The edition that a row keeps.
pub(crate) fn edition_from(number: i64) -> Option<EditionName> {
    match u32::try_from(number).ok()? {
        0 => Some(EditionName::Draft),
        number => Some(EditionName::Signed(number)),
    }
}

/// A choice that a row keeps as a word. The words never change.
pub(crate) trait Stored: Sized {
    /// The word of this choice.
    fn word(self) -> &'static str;
    /// The choice of that word.
    fn from_word(word: &str) -> Option<Self>;
}

/// Gives the choices of an enum their words, each written once.
macro_rules! stored_words {
    ($type:ident { $($name:ident = $word:literal),* $(,)? }) => {
        impl $crate::value::Stored for $type {
            fn word(self) -> &'static str {
                match self { $($type::$name => $word),* }
            }
            fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($type::$name),)* _ => None }
            }
        }
    };
}
pub(crate) use stored_words;

/// Uses the words that the domain gives its choices.
macro_rules! own_words {
    ($($type:ident),*) => {$(
        impl Stored for $type {
            fn word(self) -> &'static str {
                self.key()
            }
            fn from_word(word: &str) -> Option<Self> {
                Self::from_key(word)
            }
        }
    )*};
}

own_words!(Channel, Hat, ReactionKind, StandsAt, Verdict);
stored_words!(LeadKind { Business = "business", Consumer = "consumer", Unknown = "unknown" });
stored_words!(Stage {
    List = "list",
    Inquiry = "inquiry",
    Mql = "mql",
    Sql = "sql",
    Offered = "offered",
    Active = "active",
});

/// Tells which value of which row could not be read or written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub table: &'static str,
    pub id: i64,
    pub column: &'static str,
}

impl Place {
    pub(crate) fn unreadable(self, detail: &impl ToString) -> StoreFailure {
        StoreFailure::unreadable(self.table, &self.id, self.column, detail)
    }

    /// The choice that stands here as a word.
    pub(crate) fn choice<T: Stored>(self, word: &str) -> Result<T, StoreFailure> {
        T::from_word(word).ok_or_else(|| self.unreadable(&format!("unknown word {word:?}")))
    }

    /// The moment that stands here.
    pub(crate) fn moment(self, micros: i64) -> Result<DateTime<Utc>, StoreFailure> {
        moment_from(micros).ok_or_else(|| self.unreadable(&format!("no moment {micros}")))
    }

    /// The day that stands here.
    pub(crate) fn day(self, text: &str) -> Result<NaiveDate, StoreFailure> {
        day_from(text).ok_or_else(|| self.unreadable(&format!("no day {text:?}")))
    }

    /// The value that stands here as JSON.
    pub(crate) fn json<T: DeserializeOwned>(self, text: &str) -> Result<T, StoreFailure> {
        serde_json::from_str(text).map_err(|refused| self.unreadable(&refused))
    }

    /// A value as JSON, to stand here.
    pub(crate) fn to_json<T: Serialize>(self, value: &T) -> Result<String, StoreFailure> {
        serde_json::to_string(value).map_err(|refused| self.unreadable(&refused))
    }
}
