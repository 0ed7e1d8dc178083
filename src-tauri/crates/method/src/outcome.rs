//! What becomes of a lead, and for which reasons it may be given up.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What has become of a lead. Nothing else can (method.md, "Outcome").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Bought.
    Won {
        /// For how much, in whole units of the owner's currency, if it was noted.
        value: Option<i64>,
    },
    /// Was sellable, and did not buy.
    Lost {
        /// Why.
        reason: String,
        /// To whom; empty when nobody knows, or when they bought from nobody.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        to_whom: String,
    },
    /// Given up for an agreed reason.
    Discarded {
        /// The reason, as it stands in the playbook.
        reason: String,
    },
    /// On target but not ready: marketing keeps in touch until then.
    Nurture {
        /// The day on which to look again.
        until: NaiveDate,
    },
}

/// What happens to a lead that is given up for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Nothing more.
    Dead,
    /// Marketing keeps in touch and looks again.
    Nurture,
    /// Marketing mends the data; it counts against the source.
    BackToMarketing,
    /// It is not given up: somebody still has something to find out.
    KeepActive,
    /// Nobody contacts this person again.
    Suppress,
}

impl Route {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Nurture, Self::Dead, Self::BackToMarketing, Self::KeepActive, Self::Suppress];

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Dead => "dead",
            Self::Nurture => "nurture",
            Self::BackToMarketing => "back_to_marketing",
            Self::KeepActive => "keep_active",
            Self::Suppress => "suppress",
        }
    }

    /// The route with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.key() == key)
    }
}

/// One agreed reason to give a lead up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiscardReason {
    /// In the owner's words: "Outside our area".
    pub reason: String,
    /// What happens next.
    pub route: Route,
    /// After how many days to look again, for the routes that do.
    pub recheck_days: Option<u32>,
    /// What must be true first: "All attempts are used up". May be empty.
    pub only_if: String,
    /// Whether the agreed attempts to reach them must be used up first.
    #[serde(default)]
    pub after_attempts: bool,
}

/// Effort to reach somebody: what both sides agreed to make before a lead counts as unreachable, or what was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effort {
    /// How many attempts to reach somebody.
    pub attempts: u32,
    /// Over how many days, the first and the last one counted.
    pub days: u32,
}

impl Effort {
    /// Whether this much was made of what was agreed: as many attempts, over as many days.
    pub const fn reaches(self, agreed: Self) -> bool {
        self.attempts >= agreed.attempts && self.days >= agreed.days
    }
}
