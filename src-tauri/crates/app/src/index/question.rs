//! What can be asked of the log: which leads, in which order.

use chrono::NaiveDate;
use method::clock::Signal;
use method::judge::Verdict;
use method::lead::{LeadKind, StandsAt};
use serde::{Deserialize, Serialize};

/// Which leads are wanted. What is empty asks for nothing; a list asks for any of its entries; what is asked for must all
/// hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LogFilter {
    /// With one of these verdicts.
    #[cfg_attr(feature = "contract", ts(type = "Verdict[]"))]
    pub verdicts: Vec<Verdict>,
    /// That stand at one of these.
    #[cfg_attr(feature = "contract", ts(type = "StandsAt[]"))]
    pub stands_at: Vec<StandsAt>,
    /// With sales at one of these steps, counted from 0.
    pub steps: Vec<u32>,
    /// That came by one of these; an empty text stands for no source.
    pub sources: Vec<String>,
    /// That one of these people takes care of; an empty text stands for nobody.
    pub owners: Vec<String>,
    /// In one of these places; an empty text stands for no known place.
    pub places: Vec<String>,
    /// That fail one of these criteria, by their keys.
    pub failed: Vec<String>,
    /// Firms, households, or not known.
    #[cfg_attr(feature = "contract", ts(type = "('business' | 'consumer' | 'unknown')[]"))]
    pub kinds: Vec<LeadKind>,
    /// Whose clock says one of these.
    #[cfg_attr(feature = "contract", ts(type = "('amber' | 'late' | 'missed' | 'silent')[]"))]
    pub clocks: Vec<Signal>,
    /// Whether somebody asked not to be contacted in some way.
    pub contact: ContactFilter,
    /// That this import brought.
    #[cfg_attr(feature = "contract", ts(type = "number | null"))]
    pub import: Option<i64>,
    /// Entered on these days.
    pub added: Days,
    /// Reacted last on these days.
    pub reacted: Days,
    /// With a next step on these days.
    pub next: Days,
}

/// Whether somebody asked not to be contacted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum ContactFilter {
    /// Never mind.
    #[default]
    Any,
    /// Those who asked not to be contacted in at least one way.
    Stopped,
    /// Those who did not.
    Free,
}

/// A span of days, both ends included; an end that is absent is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Days {
    /// The first day.
    #[cfg_attr(feature = "contract", ts(type = "string | null"))]
    pub from: Option<NaiveDate>,
    /// The last day.
    #[cfg_attr(feature = "contract", ts(type = "string | null"))]
    pub to: Option<NaiveDate>,
}

impl Days {
    /// Whether every day is meant, even none.
    pub const fn is_any(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Whether a day lies in the span; no day lies only in the span of all days.
    pub fn hold(&self, day: Option<NaiveDate>) -> bool {
        let within = |day: NaiveDate| self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to);
        day.map_or(self.is_any(), within)
    }
}

/// By what leads are sorted. Leads that have nothing there come last, and those that are alike the newest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum SortBy {
    /// When they were entered.
    #[default]
    Added,
    /// The person's name.
    Name,
    /// The firm.
    Company,
    /// The verdict, the best one first.
    Verdict,
    /// Points of fit, then of interest.
    Points,
    /// Where they stand, from the foot of the ladder.
    Stage,
    /// How we came by them.
    Source,
    /// Who takes care of them.
    Owner,
    /// The town.
    Place,
    /// Yearly sales, or income.
    Revenue,
    /// The day of the next step.
    Next,
    /// When we last tried to reach them.
    Contact,
    /// When they last reacted.
    Reacted,
    /// How well they match what is typed; by when they were entered if nothing is.
    Match,
}

impl SortBy {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Added,
        Self::Name,
        Self::Company,
        Self::Verdict,
        Self::Points,
        Self::Stage,
        Self::Source,
        Self::Owner,
        Self::Place,
        Self::Revenue,
        Self::Next,
        Self::Contact,
        Self::Reacted,
        Self::Match,
    ];

    /// The name in JSON and on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Name => "name",
            Self::Company => "company",
            Self::Verdict => "verdict",
            Self::Points => "points",
            Self::Stage => "stage",
            Self::Source => "source",
            Self::Owner => "owner",
            Self::Place => "place",
            Self::Revenue => "revenue",
            Self::Next => "next",
            Self::Contact => "contact",
            Self::Reacted => "reacted",
            Self::Match => "match",
        }
    }
}

/// Which end comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Direction {
    /// A before Z, the oldest and the least first, the best verdict first.
    Up,
    /// The other way round.
    #[default]
    Down,
}
