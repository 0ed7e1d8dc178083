//! An edition: the definitions in the form in which leads are judged by them.

mod changes;

use crate::MarketId;
use crate::criterion::Criterion;
use crate::gate::Threshold;
use crate::lead::{LeadKind, ReactionKind};
pub use changes::{Change, Changed, Terms, changes, counted, topic_of};
use serde::Serialize;

/// The definitions that leads are judged by: the draft, or a signed edition.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// Which one.
    pub name: EditionName,
    /// The target markets, in the owner's order.
    pub markets: Vec<MarketRules>,
    /// Reactions that make somebody an inquiry.
    pub inquiry: Vec<ReactionKind>,
    /// After how many days a "not yet" is looked at again when no criterion names a day.
    pub recheck_days: u32,
}

/// Names an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EditionName {
    /// Not signed by anybody yet (method.md, meaning 17).
    Draft,
    /// Signed; counted from 1.
    Signed(u32),
}

impl Serialize for EditionName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Draft => serializer.serialize_str("draft"),
            Self::Signed(number) => serializer.serialize_u32(*number),
        }
    }
}

/// One target market as the judge sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct MarketRules {
    /// Which market.
    pub id: MarketId,
    /// Business or consumer.
    pub kind: LeadKind,
    /// Criteria in the order in which their questions are asked.
    pub criteria: Vec<Criterion>,
    /// What the MQL gate asks for.
    pub mql: Threshold,
    /// What the SQL gate asks for, at least as much as the MQL gate.
    pub sql: Threshold,
}

impl Edition {
    /// Whether all markets are for the same kind of lead, so that nobody needs to ask which kind one is.
    pub fn one_kind(&self) -> bool {
        self.markets.windows(2).all(|pair| pair[0].kind == pair[1].kind)
    }

    /// The same definitions without anything that asks for interest: what customers of the past are tried on, of whom
    /// nobody knows any more when they first called (method.md, meaning 24).
    #[must_use]
    pub fn on_fit_only(&self) -> Self {
        let fit_only = |market: &MarketRules| MarketRules {
            criteria: market
                .criteria
                .iter()
                .filter(|one| one.aspect == crate::criterion::Aspect::Fit)
                .cloned()
                .collect(),
            mql: Threshold { interest: 0, ..market.mql },
            sql: Threshold { interest: 0, ..market.sql },
            ..market.clone()
        };
        Self { markets: self.markets.iter().map(fit_only).collect(), ..self.clone() }
    }

    /// The market with this id.
    pub fn market(&self, id: MarketId) -> Option<&MarketRules> {
        self.markets.iter().find(|market| market.id == id)
    }
}
