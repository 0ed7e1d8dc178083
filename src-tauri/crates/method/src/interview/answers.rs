//! All answers of one business, and which of them count.

use super::{Answer, Chapter, QUESTIONS, Question, Scope};
use crate::MarketId;
use crate::lead::LeadKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the owner gave on a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "a few dozen of them exist at a time; a box would only cost clarity")]
pub enum Given {
    /// An answer.
    Answer(Answer),
    /// "I'm not sure yet": makes a gap, not a dead end.
    Unsure,
}

/// How a question stands.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a few dozen of them exist at a time; a box would only cost clarity")]
pub enum Asked {
    /// There is an answer: the owner's, or the default that stands in.
    Answer(Answer),
    /// The owner is not sure yet.
    Unsure,
    /// Not answered, and there is no default.
    Open,
}

/// All answers of one business.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    business: BTreeMap<&'static str, Given>,
    markets: Vec<(MarketId, BTreeMap<&'static str, Given>)>,
}

impl Answers {
    /// No answers yet, and one target market to describe.
    pub fn blank() -> Self {
        Self { business: BTreeMap::new(), markets: vec![(MarketId(1), BTreeMap::new())] }
    }

    /// Target markets in the owner's order.
    pub fn markets(&self) -> impl Iterator<Item = MarketId> + '_ {
        self.markets.iter().map(|(id, _)| *id)
    }

    /// Adds a market at the end, if it isn't there.
    pub fn add_market(&mut self, id: MarketId) {
        if !self.markets().any(|market| market == id) {
            self.markets.push((id, BTreeMap::new()));
        }
    }

    /// Notes what the owner gave. A market that is not known yet is added.
    pub fn set(&mut self, question: &Question, market: Option<MarketId>, given: Given) {
        match (question.scope, market) {
            (Scope::Business, _) => {
                self.business.insert(question.id, given);
            }
            (Scope::Market, market) => {
                let id = market.unwrap_or(MarketId(1));
                self.add_market(id);
                if let Some((_, answers)) = self.markets.iter_mut().find(|(known, _)| *known == id) {
                    answers.insert(question.id, given);
                }
            }
        }
    }

    /// What the owner gave on a question, if anything.
    pub fn given(&self, question: &Question, market: Option<MarketId>) -> Option<&Given> {
        match question.scope {
            Scope::Business => self.business.get(question.id),
            Scope::Market => {
                let id = market?;
                self.markets.iter().find(|(known, _)| *known == id).and_then(|(_, answers)| answers.get(question.id))
            }
        }
    }

    /// What counts for a question: the owner's answer, else the default; nothing if it does not apply.
    pub fn effective(&self, question: &Question, market: Option<MarketId>) -> Asked {
        if !self.applies(question, market) {
            return Asked::Open;
        }
        match self.given(question, market) {
            Some(Given::Answer(answer)) => Asked::Answer(answer.clone()),
            Some(Given::Unsure) => Asked::Unsure,
            None => (question.default)(self, market).map_or(Asked::Open, Asked::Answer),
        }
    }

    /// Whether a question is asked.
    pub fn applies(&self, question: &Question, market: Option<MarketId>) -> bool {
        (question.applies)(self, market)
    }

    /// Whether a question that makes a gap has no answer.
    pub fn is_missing(&self, question: &Question, market: Option<MarketId>) -> bool {
        question.makes_gap && !matches!(self.effective(question, market), Asked::Answer(_))
    }

    /// What counts for the question with this id.
    pub fn effective_by_id(&self, id: &str, market: Option<MarketId>) -> Asked {
        super::question(id).map_or(Asked::Open, |question| self.effective(question, market))
    }

    /// Whether a market is for businesses or consumers.
    pub fn market_kind(&self, market: Option<MarketId>) -> LeadKind {
        match self.effective_by_id("market.kind", market) {
            Asked::Answer(answer) if answer.text() == "businesses" => LeadKind::Business,
            Asked::Answer(answer) if answer.text() == "consumers" => LeadKind::Consumer,
            Asked::Answer(_) | Asked::Unsure | Asked::Open => LeadKind::Unknown,
        }
    }

    /// Whether the owner sells to such a kind, as far as anybody knows: what was said of the business, else of its markets.
    pub fn sells_to(&self, kind: LeadKind) -> bool {
        let said = match self.effective_by_id("business.sells_to", None) {
            Asked::Answer(answer) => answer.text().to_owned(),
            Asked::Unsure | Asked::Open => String::new(),
        };
        match (said.as_str(), kind) {
            ("both", _) | ("businesses", LeadKind::Business) | ("consumers", LeadKind::Consumer) => true,
            ("businesses" | "consumers", _) => false,
            _ => {
                let kinds: Vec<LeadKind> = self.markets().map(|market| self.market_kind(Some(market))).collect();
                kinds.iter().all(|known| *known == LeadKind::Unknown) || kinds.contains(&kind)
            }
        }
    }

    /// The pages of the wizard in order: each question that applies, for each market where it is asked per market.
    /// The market, avatar and lead chapters of one market follow each other before the next market begins.
    pub fn pages(&self) -> Vec<(&'static Question, Option<MarketId>)> {
        let mut pages = Vec::new();
        let mut push = |chapter: Chapter, scope: Scope, market: Option<MarketId>| {
            pages.extend(
                QUESTIONS
                    .iter()
                    .filter(|question| question.chapter == chapter && question.scope == scope)
                    .filter(|question| self.applies(question, market))
                    .map(|question| (question, market)),
            );
        };
        for chapter in Chapter::ALL {
            push(chapter, Scope::Business, None);
            for market in self.markets() {
                push(chapter, Scope::Market, Some(market));
            }
        }
        pages
    }
}
