//! The playbook in the making: what the answers of the wizard add up to, and the edition that follows from it.

mod bench;
mod business;
mod clause;
mod criteria;
mod engagement;
mod gaps;
mod goal;
mod meeting;

use crate::edition::{Edition, EditionName, MarketRules};
use crate::interview::{Answers, Asked, QUESTIONS, Scope, Setting};
use crate::lead::ReactionKind;
use crate::market::TargetMarket;
use crate::money::Currency;
use crate::outcome::{DiscardReason, Effort};
pub use bench::{Bench, Tried};
pub use business::{BenchCustomer, Business, Customers, Hat, People};
use chrono::NaiveTime;
pub use clause::{
    AVATAR_CHAPTER, CONTACT_CHAPTER, COUNCIL_CHAPTER, Clause, Clauses, DISCARD_CHAPTER, ENGAGEMENT_CHAPTER,
    LADDER_CHAPTER, MARKET_CHAPTER, TALK_CHAPTER, Topic,
};
pub use criteria::{ReactionWorth, criteria_of, default_thresholds};
pub use engagement::{Engagement, Holiday, SalesStep, TimeUnit, WorkingHours, WorkingTime};
pub use gaps::{Contested, Gap, GapKind, gaps};
pub use goal::{Goal, LeadSum};
pub use meeting::{Contact, Council, Sending};

/// Everything that both sides agree on, as far as it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Playbook {
    /// The owner's firm.
    pub business: Business,
    /// Customers on whom the definitions are tried out.
    pub customers: Customers,
    /// Target markets in the owner's order.
    pub markets: Vec<TargetMarket>,
    /// Reactions that make somebody an inquiry.
    pub inquiry: Vec<ReactionKind>,
    /// What reactions are worth in points of interest, and how fast that fades.
    pub reactions: Vec<ReactionWorth>,
    /// Who decides that marketing takes somebody on.
    pub mql_by: Hat,
    /// Who decides that somebody goes to sales.
    pub sql_by: Hat,
    /// After how many days a "not yet" is looked at again by default.
    pub recheck_days: u32,
    /// Agreed reasons to give a lead up.
    pub discard_reasons: Vec<DiscardReason>,
    /// Agreed attempts before somebody counts as unreachable.
    pub effort: Effort,
    /// Who may give a lead up.
    pub discard_may: Vec<Hat>,
    /// Who does what, and how fast.
    pub engagement: Engagement,
    /// Keeping in touch, and getting in early.
    pub contact: Contact,
    /// The council and the feedback session.
    pub council: Council,
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
        let no_time = WorkingTime { amount: 0, unit: TimeUnit::Hours };
        Self {
            business: Business {
                name: String::new(),
                sells: String::new(),
                place: None,
                currency: Currency::USD,
                average_sale: None,
                people: People::default(),
            },
            customers: Customers::default(),
            markets: Vec::new(),
            inquiry: Vec::new(),
            reactions: Vec::new(),
            mql_by: Hat::Marketing,
            sql_by: Hat::Marketing,
            recheck_days: 90,
            discard_reasons: Vec::new(),
            effort: Effort { attempts: 0, days: 0 },
            discard_may: Vec::new(),
            engagement: Engagement {
                first_answer_by: Hat::Marketing,
                answer_within: no_time,
                accept_within: no_time,
                hours: WorkingHours { days: Vec::new(), from: NaiveTime::MIN, to: NaiveTime::MIN },
                holidays: Vec::new(),
                sales_steps: Vec::new(),
                marketing_gives: Vec::new(),
                sales_gives: Vec::new(),
                absence: String::new(),
                miss: String::new(),
                goal: Goal::default(),
            },
            contact: Contact::default(),
            council: Council {
                seats: Vec::new(),
                file_within: no_time,
                rule_within: no_time,
                rhythm: String::new(),
                agenda: Vec::new(),
                numbers: Vec::new(),
            },
        }
    }

    /// The criteria of one of its markets.
    pub fn criteria(&self, market: &TargetMarket) -> Vec<crate::criterion::Criterion> {
        criteria_of(market, self.business.currency, &self.inquiry, &self.reactions)
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
        let criteria = self.criteria(market);
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
