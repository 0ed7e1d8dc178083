//! Names for things, so that a lead's number can't be taken for a market's.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! number_id {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "{}", self.0)
            }
        }
    };
}

number_id! {
    /// An entry of the log: a bought name, an inquiry or a lead. Given by the data file, never reused.
    LeadId(i64)
}
number_id! {
    /// A target market, numbered in the order in which the owner made them. Never reused in a data file.
    MarketId(u32)
}
number_id! {
    /// One import of one file.
    ImportId(i64)
}

/// Names a criterion within its market: `industry`, `revenue`, …, or `own:1` for a question the owner added.
///
/// It lives across editions, so that a verdict of last year can still be explained.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CriterionId(String);

impl CriterionId {
    /// A criterion by its name.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The owner's own yes-or-no question with this number, counted from 1.
    pub fn own(number: usize) -> Self {
        Self(format!("own:{number}"))
    }

    /// The name as it is stored and as it stands in JSON.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the owner added this question.
    pub fn is_own(&self) -> bool {
        self.0.starts_with("own:")
    }
}

impl fmt::Display for CriterionId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
