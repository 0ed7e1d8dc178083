//! Clause numbers: the same on the page, in every reason, and in the list of gaps.

use super::Playbook;
use super::criteria_of;
use crate::criterion::Aspect;
use crate::lead::LeadKind;
use crate::{CriterionId, MarketId};

/// What a clause is about. It stays the same across editions; its number belongs to one (method.md, meaning 25).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Topic {
    /// A criterion of a market.
    Criterion(MarketId, CriterionId),
    /// A definition of a market that was not answered yet, by the name of its criterion.
    Unanswered(MarketId, CriterionId),
    /// What makes this market buy now.
    Trigger(MarketId),
    /// The avatar of a market.
    Avatar(MarketId),
    /// Whom we refuse, in a market.
    Refused(MarketId),
    /// What an inquiry is.
    Inquiry,
    /// What an MQL is.
    Mql,
    /// What an SQL is.
    Sql,
    /// When a "not yet" is looked at again.
    Recheck,
    /// Who answers an inquiry, and how fast.
    FirstAnswer,
    /// Who qualifies it, and hands it over.
    Qualifying,
    /// How soon sales accepts or returns.
    Acceptance,
    /// The sales steps.
    SalesSteps,
    /// When the firm works.
    Hours,
    /// A move against the rules.
    AgainstRules,
    /// The attempts before giving up.
    Effort,
    /// An agreed reason to give a lead up, counted from 0.
    DiscardReason(usize),
}

/// One clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// What it is about.
    pub topic: Topic,
    /// Its number: `1.2`.
    pub number: String,
}

/// The numbered clauses of a playbook, in the order in which they are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clauses(Vec<Clause>);

/// Chapter of the target market on paper.
pub const MARKET_CHAPTER: u32 = 1;
/// Chapter of the avatar on paper.
pub const AVATAR_CHAPTER: u32 = 2;
/// Chapter of the ladder on paper.
pub const LADDER_CHAPTER: u32 = 3;
/// Chapter of the rules of engagement on paper.
pub const ENGAGEMENT_CHAPTER: u32 = 5;
/// Chapter of the discard rules on paper.
pub const DISCARD_CHAPTER: u32 = 7;

impl Clauses {
    /// Numbers the clauses of a playbook.
    pub fn of(playbook: &Playbook) -> Self {
        let mut clauses = Self(Vec::new());
        let mut avatars = Vec::new();
        let mut interests = Vec::new();
        for market in &playbook.markets {
            let criteria = criteria_of(market, playbook.business.currency, &playbook.inquiry);
            let defined = |name: &str| criteria.iter().any(|criterion| criterion.id.as_str() == name);
            let expected: &[&str] = match market.kind {
                LeadKind::Business => &["kind", "industry", "revenue", "headcount", "place"],
                LeadKind::Consumer => &["kind", "age", "income", "place"],
                LeadKind::Unknown => &["kind"],
            };
            for name in expected {
                let id = CriterionId::new(*name);
                let topic = if defined(name) && market.kind != LeadKind::Unknown {
                    Topic::Criterion(market.id, id)
                } else {
                    Topic::Unanswered(market.id, id)
                };
                clauses.add(MARKET_CHAPTER, topic);
            }
            clauses.add(MARKET_CHAPTER, Topic::Trigger(market.id));
            for criterion in &criteria {
                let topic = Topic::Criterion(market.id, criterion.id.clone());
                match criterion.aspect {
                    Aspect::Fit if expected.contains(&criterion.id.as_str()) => {}
                    Aspect::Fit => clauses.add(MARKET_CHAPTER, topic),
                    Aspect::Interest => interests.push(topic),
                }
            }
            for name in ["timing", "budget"] {
                if !defined(name) {
                    interests.push(Topic::Unanswered(market.id, CriterionId::new(name)));
                }
            }
            avatars.extend([Topic::Avatar(market.id), Topic::Refused(market.id)]);
        }
        clauses.extend(AVATAR_CHAPTER, avatars);
        clauses.extend(LADDER_CHAPTER, [Topic::Inquiry, Topic::Mql, Topic::Sql]);
        clauses.extend(LADDER_CHAPTER, interests);
        clauses.add(LADDER_CHAPTER, Topic::Recheck);
        let engagement = [
            Topic::FirstAnswer,
            Topic::Qualifying,
            Topic::Acceptance,
            Topic::SalesSteps,
            Topic::Hours,
            Topic::AgainstRules,
        ];
        clauses.extend(ENGAGEMENT_CHAPTER, engagement);
        clauses.add(DISCARD_CHAPTER, Topic::Effort);
        clauses.extend(DISCARD_CHAPTER, (0..playbook.discard_reasons.len()).map(Topic::DiscardReason));
        clauses
    }

    fn extend(&mut self, chapter: u32, topics: impl IntoIterator<Item = Topic>) {
        for topic in topics {
            self.add(chapter, topic);
        }
    }

    fn add(&mut self, chapter: u32, topic: Topic) {
        let prefix = format!("{chapter}.");
        let before = self.0.iter().filter(|clause| clause.number.starts_with(&prefix)).count();
        self.0.push(Clause { topic, number: format!("{prefix}{}", before + 1) });
    }

    /// The number of a clause; empty if the playbook has none on that topic.
    pub fn number(&self, topic: &Topic) -> &str {
        self.0.iter().find(|clause| clause.topic == *topic).map_or("", |clause| clause.number.as_str())
    }

    /// The number of the clause that a criterion stands in, answered or not.
    pub fn of_criterion(&self, market: MarketId, criterion: &CriterionId) -> &str {
        let answered = self.number(&Topic::Criterion(market, criterion.clone()));
        if answered.is_empty() { self.number(&Topic::Unanswered(market, criterion.clone())) } else { answered }
    }

    /// The clauses of one chapter.
    pub fn in_chapter(&self, chapter: u32) -> impl Iterator<Item = &Clause> {
        let prefix = format!("{chapter}.");
        self.0.iter().filter(move |clause| clause.number.starts_with(&prefix))
    }
}
