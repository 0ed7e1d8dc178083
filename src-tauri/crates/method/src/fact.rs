//! What is known of a lead: every answer may be known, not known, unclear, or declined. Unknown is never no.

use crate::industry::TypedIndustry;
use crate::money::Money;
use crate::place::TypedPlace;
use crate::range::Range;
use crate::timing::BuyingTime;
use crate::{CriterionId, MarketId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One answer of a lead.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact<T> {
    /// Nobody asked yet.
    #[default]
    Unknown,
    /// Something was written down that nobody could read as an answer; kept as it was, counts as unknown.
    Unclear(String),
    /// They were asked and won't say (method.md, meaning 9): stays unknown, and is not asked again until the recheck.
    WontSay {
        /// The day on which they declined.
        since: NaiveDate,
    },
    /// The answer.
    Known(T),
}

impl<T> Fact<T> {
    /// The answer, if there is one.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown | Self::Unclear(_) | Self::WontSay { .. } => None,
        }
    }

    /// Whether nothing at all is written down.
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }

    /// The day on which they declined to answer.
    pub const fn declined(&self) -> Option<NaiveDate> {
        match self {
            Self::WontSay { since } => Some(*since),
            Self::Unknown | Self::Unclear(_) | Self::Known(_) => None,
        }
    }
}

/// Money set aside for the purchase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Budget {
    /// There is none.
    Nothing,
    /// There is some; nobody named the amount.
    SomeAmount,
    /// This much.
    Amount(Money),
}

/// What the person has to do with the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuyingRole {
    /// Decides alone.
    Decides,
    /// Decides together with others.
    DecidesWithOthers,
    /// Is listened to, doesn't decide.
    Influences,
    /// Will use it, doesn't decide.
    Uses,
    /// Has nothing to do with it.
    NoSay,
}

/// Whether they have the need that the owner's work answers, with the words that were heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Whether there is one.
    pub present: bool,
    /// Their words; may be empty.
    pub words: String,
}

/// Everything that criteria can test.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// What the business does.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub industry: Fact<TypedIndustry>,
    /// Where it, or the household, is.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub place: Fact<TypedPlace>,
    /// Yearly sales of the business.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub revenue: Fact<Money>,
    /// How many people work there.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub headcount: Fact<Range<i64>>,
    /// Age of the person in years.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub age: Fact<Range<i64>>,
    /// Yearly income of the household.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub income: Fact<Money>,
    /// When they want to buy.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub timing: Fact<BuyingTime>,
    /// Money set aside for it.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub budget: Fact<Budget>,
    /// What the person has to do with the decision.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub authority: Fact<BuyingRole>,
    /// Whether they have the need.
    #[serde(skip_serializing_if = "Fact::is_unknown")]
    pub need: Fact<Need>,
    /// Answers to the owner's own yes-or-no questions, by `own_key`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub own: BTreeMap<String, Fact<bool>>,
}

impl Facts {
    /// The answer to one of the owner's own questions.
    pub fn own(&self, market: MarketId, criterion: &CriterionId) -> &Fact<bool> {
        const UNKNOWN: &Fact<bool> = &Fact::Unknown;
        if self.own.is_empty() {
            return UNKNOWN;
        }
        self.own.get(&own_key(market, criterion)).unwrap_or(UNKNOWN)
    }
}

/// Names an own question across markets: `1/own:2`.
pub fn own_key(market: MarketId, criterion: &CriterionId) -> String {
    format!("{market}/{criterion}")
}
