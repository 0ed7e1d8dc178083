//! A criterion: one yes, no or unknown about a lead, with what it is worth and what failing it means.

use crate::CriterionId;
use crate::industry::IndustryRule;
use crate::lead::{LeadKind, ReactionKind};
use crate::money::Money;
use crate::place::Territory;
use crate::range::Range;
use crate::timing::BuyingWindow;
use serde::{Deserialize, Serialize};

/// The two gates that both sides agree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// From inquiry to marketing-qualified.
    Mql,
    /// From marketing-qualified to sales-qualified: ready for sales.
    Sql,
}

/// Which of the two scores a criterion counts for. They are never added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// Whether they are whom we sell to. Never decays.
    Fit,
    /// Whether they want it, now.
    Interest,
}

/// What failing a criterion means (method.md, meaning 3). Anything but `NoPoints` makes it a must-have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IfFailed {
    /// We don't sell to them.
    OffTarget,
    /// Not now: look again later.
    NotYet,
    /// It only costs them the points.
    NoPoints,
}

/// What is tested.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Business or consumer, whichever the market is for.
    Kind(LeadKind),
    /// The industry belongs to the market.
    Industry(IndustryRule),
    /// Yearly sales lie in the range.
    Revenue(Money),
    /// The number of people who work there lies in the range.
    Headcount(Range<i64>),
    /// The person's age in years lies in the range.
    Age(Range<i64>),
    /// The household's yearly income lies in the range.
    Income(Money),
    /// The place lies in the territory.
    Place(Territory),
    /// They want to buy soon enough.
    Timing(BuyingWindow),
    /// Money is set aside; at least this much, if the owner named an amount.
    Budget(Option<Money>),
    /// The person decides, or helps to.
    Authority,
    /// They have the need that our work answers.
    Need,
    /// The owner's own yes-or-no question, in the owner's words. Yes passes.
    Own(String),
    /// One of the questions that a set of qualifying questions adds. Yes passes.
    Asked(AskedTopic),
    /// They did this; worth less with every week that passes.
    Did {
        /// What they did.
        reaction: ReactionKind,
        /// Points lost per week, counted by whole days.
        loses_per_week: u32,
    },
}

/// What the sets of qualifying questions ask beyond need, timing, authority and budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AskedTopic {
    /// They can name a goal.
    Goals,
    /// They have a plan to reach it.
    Plans,
    /// It is among the first things they want done.
    Priority,
    /// They know what happens if nothing changes.
    Consequences,
    /// They know what changes for them once it is done.
    Implications,
}

impl AskedTopic {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 5] = [Self::Goals, Self::Plans, Self::Priority, Self::Consequences, Self::Implications];

    /// The name in the criterion's id, after `ask:`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Plans => "plans",
            Self::Priority => "priority",
            Self::Consequences => "consequences",
            Self::Implications => "implications",
        }
    }

    /// The topic with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.key() == key)
    }

    /// The criterion that asks for it.
    pub fn criterion(self) -> CriterionId {
        CriterionId::new(format!("ask:{}", self.key()))
    }
}

/// One criterion of one market.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Its name within the market.
    pub id: CriterionId,
    /// The gate at which it must pass, if it is a must-have.
    pub gate: Gate,
    /// Which score it counts for.
    pub aspect: Aspect,
    /// What passing is worth, 0 or more.
    pub points: u32,
    /// What failing means.
    pub if_failed: IfFailed,
    /// For a "not yet": after how many days to look again when no day was named; the playbook's default if absent.
    pub recheck_days: Option<u32>,
    /// What is tested.
    pub test: Test,
}

impl Criterion {
    /// Whether it must pass at its gate.
    pub const fn is_must_have(&self) -> bool {
        !matches!(self.if_failed, IfFailed::NoPoints)
    }

    /// Whether it asks for money, which is never asked first (method.md, meaning 10).
    pub const fn asks_for_money(&self) -> bool {
        matches!(self.test, Test::Budget(_))
    }
}
