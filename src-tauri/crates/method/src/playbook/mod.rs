//! The playbook in the making: what the answers of the wizard add up to, and the edition that follows from it.

mod clause;
mod criteria;
mod gaps;

use crate::edition::{Edition, EditionName, MarketRules};
use crate::interview::{Answers, Asked, QUESTIONS, Scope, Setting};
use crate::lead::ReactionKind;
use crate::market::TargetMarket;
use crate::money::Currency;
use crate::outcome::{DiscardReason, Effort};
use crate::place::TypedPlace;
use chrono::{NaiveTime, Weekday};
pub use clause::{
    AVATAR_CHAPTER, Clause, Clauses, DISCARD_CHAPTER, ENGAGEMENT_CHAPTER, LADDER_CHAPTER, MARKET_CHAPTER, Topic,
};
pub use criteria::{criteria_of, default_thresholds};
pub use gaps::{Gap, GapKind, gaps};
use serde::{Deserialize, Serialize};

/// Everything that both sides agree on, as far as it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Playbook {
    /// The owner's firm.
    pub business: Business,
    /// Target markets in the owner's order.
    pub markets: Vec<TargetMarket>,
    /// Reactions that make somebody an inquiry.
    pub inquiry: Vec<ReactionKind>,
    /// After how many days a "not yet" is looked at again by default.
    pub recheck_days: u32,
    /// Agreed reasons to give a lead up.
    pub discard_reasons: Vec<DiscardReason>,
    /// Agreed attempts before somebody counts as unreachable.
    pub effort: Effort,
    /// Who does what, and how fast.
    pub engagement: Engagement,
}

/// The owner's firm.
#[derive(Debug, Clone, PartialEq)]
pub struct Business {
    /// Its name.
    pub name: String,
    /// What it sells.
    pub sells: String,
    /// Where it is.
    pub place: Option<TypedPlace>,
    /// The currency it reckons in.
    pub currency: Currency,
    /// Who wears which hat.
    pub people: People,
}

/// Who wears which hat. One person may wear several; an empty name was not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct People {
    /// Brings leads in.
    pub marketing: String,
    /// Sells.
    pub sales: String,
    /// Asks the questions for marketing (method.md, meaning 27).
    pub caller: String,
    /// Owns the firm.
    pub owner: String,
}

/// The four hats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hat {
    /// Brings leads in.
    Marketing,
    /// Sells.
    Sales,
    /// Asks the questions for marketing.
    Caller,
    /// Owns the firm.
    Owner,
}

impl Hat {
    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Sales => "sales",
            Self::Caller => "caller",
            Self::Owner => "owner",
        }
    }

    /// The hat with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Marketing, Self::Sales, Self::Caller, Self::Owner].into_iter().find(|hat| hat.key() == key)
    }
}

impl People {
    /// The name under a hat; empty if nobody wears it.
    pub fn name(&self, hat: Hat) -> &str {
        match hat {
            Hat::Marketing => &self.marketing,
            Hat::Sales => &self.sales,
            Hat::Caller => &self.caller,
            Hat::Owner => &self.owner,
        }
    }
}

/// Who does what, and how fast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engagement {
    /// Who answers an inquiry first.
    pub first_answer_by: Hat,
    /// How soon, in working time.
    pub answer_within: WorkingTime,
    /// How soon sales accepts or returns what it was offered, in working time.
    pub accept_within: WorkingTime,
    /// When the firm works.
    pub hours: WorkingHours,
    /// The owner's own sales steps, in order.
    pub sales_steps: Vec<String>,
}

/// A span of working time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingTime {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: TimeUnit,
}

/// What working time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// Minutes in which the firm works.
    Minutes,
    /// Hours in which the firm works.
    Hours,
    /// Days on which the firm works.
    Days,
}

/// When the firm works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingHours {
    /// On which days of the week.
    pub days: Vec<Weekday>,
    /// From when, by the clock on the wall.
    pub from: NaiveTime,
    /// Until when.
    pub to: NaiveTime,
}

impl Playbook {
    /// What the answers add up to. Defaults stand in where the owner has not answered; a question marked
    /// "I'm not sure" leaves its place empty, which the gap finder reports.
    pub fn from_answers(answers: &Answers) -> Self {
        let mut playbook = Self::blank();
        playbook.markets = answers.markets().map(TargetMarket::new).collect();
        for question in QUESTIONS {
            match question.scope {
                Scope::Business => {
                    if let Asked::Answer(answer) = answers.effective(question, None) {
                        (question.sets)(Setting::Business(&mut playbook), &answer);
                    }
                }
                Scope::Market => {
                    for market in &mut playbook.markets {
                        if let Asked::Answer(answer) = answers.effective(question, Some(market.id)) {
                            (question.sets)(Setting::Market(market), &answer);
                        }
                    }
                }
            }
        }
        playbook
    }

    fn blank() -> Self {
        Self {
            business: Business {
                name: String::new(),
                sells: String::new(),
                place: None,
                currency: Currency::USD,
                people: People::default(),
            },
            markets: Vec::new(),
            inquiry: Vec::new(),
            recheck_days: 90,
            discard_reasons: Vec::new(),
            effort: Effort { attempts: 0, days: 0 },
            engagement: Engagement {
                first_answer_by: Hat::Marketing,
                answer_within: WorkingTime { amount: 0, unit: TimeUnit::Hours },
                accept_within: WorkingTime { amount: 0, unit: TimeUnit::Hours },
                hours: WorkingHours { days: Vec::new(), from: NaiveTime::MIN, to: NaiveTime::MIN },
                sales_steps: Vec::new(),
            },
        }
    }

    /// The draft edition: the definitions as leads are judged by them before anybody signed.
    pub fn draft_edition(&self) -> Edition {
        Edition {
            name: EditionName::Draft,
            markets: self.markets.iter().filter_map(|market| self.rules_of(market)).collect(),
            inquiry: self.inquiry.clone(),
            recheck_days: self.recheck_days,
        }
    }

    /// A market judges once it is known whether it is for businesses or consumers.
    fn rules_of(&self, market: &TargetMarket) -> Option<MarketRules> {
        if market.kind == crate::lead::LeadKind::Unknown {
            return None;
        }
        let criteria = criteria_of(market, self.business.currency, &self.inquiry);
        let defaults = default_thresholds(&criteria);
        Some(MarketRules {
            id: market.id,
            kind: market.kind,
            mql: market.mql.unwrap_or(defaults.0),
            sql: market.sql.unwrap_or(defaults.1),
            criteria,
        })
    }
}

#[cfg(test)]
mod tests;
