//! The test bench: customers of the past on the scales of a definition. They are judged on fit only (method.md, meaning 24).

use super::{BenchCustomer, Playbook};
use crate::criterion::Criterion;
use crate::edition::Edition;
use crate::judge::{Judgement, TestResult, judge};
use crate::lead::{LeadKind, Profile, Reaction, ReactionKind};
use crate::money::Currency;
use chrono::NaiveDate;

/// Definitions without what nobody can know of a customer of the past.
#[derive(Debug, Clone)]
pub struct Bench {
    /// The definitions, asking for fit only.
    pub edition: Edition,
    currency: Currency,
    kind: LeadKind,
}

/// A customer with the verdict on them.
#[derive(Debug, Clone)]
pub struct Tried {
    /// What the judge saw.
    pub profile: Profile,
    /// What the judge said.
    pub judgement: Judgement,
    /// The first must-have that failed.
    pub failed: Option<Criterion>,
}

impl Bench {
    /// The bench for the definitions that a playbook adds up to.
    pub fn of(playbook: &Playbook, edition: &Edition) -> Self {
        // They bought, so they reacted once; how is long forgotten.
        let edition = Edition { inquiry: vec![ReactionKind::Other], ..edition.on_fit_only() };
        let kind = playbook.markets.first().map_or(LeadKind::Unknown, |market| market.kind);
        Self { edition, currency: playbook.business.currency, kind }
    }

    /// Tries the definitions on a customer. Nothing of fit depends on the day.
    pub fn tries(&self, customer: &BenchCustomer) -> Tried {
        let today = NaiveDate::default();
        let mut profile = customer.profile(self.currency, self.kind);
        profile.reactions.push(Reaction { kind: ReactionKind::Other, on: today, words: String::new(), noted_at: None });
        let judgement = judge(&self.edition, &profile, today);
        let failed = self.failed(&judgement).cloned();
        Tried { profile, judgement, failed }
    }

    fn failed(&self, judgement: &Judgement) -> Option<&Criterion> {
        let criteria = &self.edition.market(judgement.market?)?.criteria;
        judgement
            .findings
            .iter()
            .filter(|finding| finding.result == TestResult::Fail)
            .map(|finding| &criteria[finding.criterion])
            .find(|criterion| criterion.is_must_have())
    }
}
