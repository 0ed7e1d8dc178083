//! What the judge looks at of one lead, and nothing else.

use crate::fact::{Budget, BuyingRole, Fact, own_key};
use crate::industry::{FoundIndustry, TypedIndustry};
use crate::lead::{LeadKind, Profile, ReactionKind};
use crate::money::Money;
use crate::place::{FoundPlace, Place, TypedPlace};
use crate::range::Range;
use crate::{CriterionId, MarketId};
use chrono::NaiveDate;
use std::collections::BTreeMap;

const NO_ANSWERS: &BTreeMap<String, Fact<bool>> = &BTreeMap::new();

/// What the judge looks at of one lead, borrowed from wherever it is kept. What is not known is absent, whether nobody
/// asked, nobody understood, or they won't say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seen<'a> {
    /// Business, consumer or not yet known.
    pub kind: LeadKind,
    /// The market it was pinned to by hand.
    pub pinned: Option<MarketId>,
    /// NAICS code of its industry, if exactly one was found.
    pub industry: Option<&'a str>,
    /// Its place, if exactly one was found.
    pub place: Option<&'a Place>,
    /// Yearly sales.
    pub revenue: Option<Money>,
    /// How many people work there.
    pub headcount: Option<Range<i64>>,
    /// Age of the person in years.
    pub age: Option<Range<i64>>,
    /// Yearly income of the household.
    pub income: Option<Money>,
    /// The days on which they may want to buy.
    pub timing: Option<Range<NaiveDate>>,
    /// Money set aside for it.
    pub budget: Option<Budget>,
    /// What the person has to do with the decision.
    pub authority: Option<BuyingRole>,
    /// Whether they have the need.
    pub need: Option<bool>,
    /// Answers to questions that only some markets ask, by [`own_key`].
    pub own: &'a BTreeMap<String, Fact<bool>>,
    /// The last day on which they did each thing, in the order of [`ReactionKind::ALL`]; see [`Seen::did`].
    pub last: [Option<NaiveDate>; ReactionKind::ALL.len()],
}

impl Default for Seen<'_> {
    /// Somebody of whom nothing is known.
    fn default() -> Self {
        Self {
            kind: LeadKind::Unknown,
            pinned: None,
            industry: None,
            place: None,
            revenue: None,
            headcount: None,
            age: None,
            income: None,
            timing: None,
            budget: None,
            authority: None,
            need: None,
            own: NO_ANSWERS,
            last: [None; ReactionKind::ALL.len()],
        }
    }
}

impl<'a> Seen<'a> {
    /// What the judge looks at of this profile.
    pub fn of(profile: &'a Profile) -> Self {
        let facts = &profile.facts;
        let mut seen = Self {
            kind: profile.kind,
            pinned: profile.pinned,
            industry: found_industry(&facts.industry),
            place: found_place(&facts.place),
            revenue: facts.revenue.known().copied(),
            headcount: facts.headcount.known().copied(),
            age: facts.age.known().copied(),
            income: facts.income.known().copied(),
            timing: facts.timing.known().map(|time| time.days),
            budget: facts.budget.known().copied(),
            authority: facts.authority.known().copied(),
            need: facts.need.known().map(|need| need.present),
            own: &facts.own,
            ..Self::default()
        };
        for reaction in &profile.reactions {
            seen.did(reaction.kind, reaction.on);
        }
        seen
    }

    /// Notes that they did this on that day; of several days the latest counts.
    pub fn did(&mut self, kind: ReactionKind, on: NaiveDate) {
        let last = &mut self.last[kind as usize];
        *last = (*last).max(Some(on));
    }

    /// The last day on which they did this.
    pub const fn last(&self, kind: ReactionKind) -> Option<NaiveDate> {
        self.last[kind as usize]
    }

    /// The answer to a question that only this market asks.
    pub fn answer(&self, market: MarketId, criterion: &CriterionId) -> Option<bool> {
        if self.own.is_empty() {
            return None;
        }
        self.own.get(&own_key(market, criterion))?.known().copied()
    }
}

/// The NAICS code of an industry that was found to be exactly one.
pub const fn found_industry(fact: &Fact<TypedIndustry>) -> Option<&str> {
    match fact {
        Fact::Known(TypedIndustry { found: FoundIndustry::One(industry), .. }) => Some(industry.code.as_str()),
        _ => None,
    }
}

/// A place that was found to be exactly one.
pub const fn found_place(fact: &Fact<TypedPlace>) -> Option<&Place> {
    match fact {
        Fact::Known(TypedPlace { found: FoundPlace::One(place), .. }) => Some(place),
        _ => None,
    }
}
