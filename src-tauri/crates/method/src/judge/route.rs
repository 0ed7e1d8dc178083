//! By which markets a lead is judged, and whether it is a lead at all.

use super::Verdict;
use crate::MarketId;
use crate::edition::{Edition, MarketRules};
use crate::lead::ReactionKind;

/// By which markets somebody is judged, and whether they reacted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Route {
    /// Whether they reacted in a way that both sides count as an inquiry.
    pub reacted: bool,
    /// The only market that counts, by its place in the edition; all of them if absent (method.md, meaning 12).
    pub only: Option<usize>,
}

impl Route {
    /// The route of somebody who is pinned to one of these markets, or to none, and did these things. A pin to a market
    /// that is gone holds nobody.
    pub fn of(
        inquiry: &[ReactionKind],
        mut markets: impl Iterator<Item = MarketId>,
        pinned: Option<MarketId>,
        did: impl IntoIterator<Item = ReactionKind>,
    ) -> Self {
        Self { reacted: reacted(inquiry, did), only: pinned.and_then(|id| markets.position(|market| market == id)) }
    }

    /// Whether the verdict can come from the market at this place in the edition.
    pub fn counts(&self, market: usize) -> bool {
        self.reacted && self.only.is_none_or(|only| only == market)
    }

    /// The markets that count.
    pub fn markets<'e>(&self, edition: &'e Edition) -> &'e [MarketRules] {
        match self.only {
            Some(at) => &edition.markets[at..=at],
            None => &edition.markets,
        }
    }

    /// The verdict that is shown, given the best of the markets that count; none if the edition has no market.
    pub fn shown(&self, best: Option<Verdict>) -> Verdict {
        match (self.reacted, best) {
            (false, _) => Verdict::NotALead,
            (true, Some(verdict)) => verdict,
            (true, None) => Verdict::NeedsAnswers,
        }
    }
}

/// Whether one of these things counts as an inquiry for both sides.
pub(super) fn reacted(inquiry: &[ReactionKind], did: impl IntoIterator<Item = ReactionKind>) -> bool {
    did.into_iter().any(|kind| inquiry.contains(&kind))
}
