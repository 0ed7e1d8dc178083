//! One sentence for what one criterion said of a lead. Exhaustive: each kind of test words each of its results.

mod amounts;
mod places;
mod readiness;
mod short;
mod unknown;

use crate::lists::sentence;
use crate::{Arg, Words};
use chrono::NaiveDate;
use method::MarketId;
use method::criterion::{Criterion, Test};
use method::judge::{Finding, TestResult};
use method::lead::{LeadKind, Profile};

/// A finding with all that its sentence needs.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    /// The criterion.
    pub criterion: &'a Criterion,
    /// What it said.
    pub finding: &'a Finding,
    /// Of whom.
    pub profile: &'a Profile,
    /// As of which day.
    pub today: NaiveDate,
    /// In which market.
    pub market: MarketId,
}

impl Words {
    /// One plain sentence: "Spokane is 229 miles from Seattle; your limit is 40."
    pub fn reason(
        &self,
        criterion: &Criterion,
        finding: &Finding,
        profile: &Profile,
        today: NaiveDate,
        market: MarketId,
    ) -> String {
        sentence(&self.clause(&Case { criterion, finding, profile, today, market }))
    }

    /// The same as a clause, to stand after a colon.
    pub(crate) fn clause(&self, case: &Case<'_>) -> String {
        if case.finding.result == TestResult::NotApplicable {
            return self.not_asked(case);
        }
        let facts = &case.profile.facts;
        match &case.criterion.test {
            Test::Kind(wanted) => self.kind_clause(*wanted, case.profile.kind),
            Test::Industry(rule) => self.industry_clause(rule, &facts.industry, case),
            Test::Revenue(limit) => self.yearly_clause(limit, &facts.revenue, case),
            Test::Income(limit) => self.yearly_clause(limit, &facts.income, case),
            Test::Headcount(limit) => self.count_clause("reason-headcount", limit, &facts.headcount, case),
            Test::Age(limit) => self.count_clause("reason-age", limit, &facts.age, case),
            Test::Place(territory) => self.place_clause(territory, &facts.place, case),
            Test::Timing(window) => self.timing_clause(*window, &facts.timing, case),
            Test::Budget(least) => self.budget_clause(least.as_ref(), &facts.budget, case),
            Test::Authority => self.authority_clause(&facts.authority, case),
            Test::Need => self.need_clause(&facts.need, case),
            Test::Own(question) => self.own_clause(question, case),
            Test::Asked(topic) => self.asked_clause(*topic, case),
            Test::Did { reaction, .. } => self.did_clause(*reaction, case),
        }
    }

    fn kind_clause(&self, wanted: LeadKind, is: LeadKind) -> String {
        self.text(match (is, wanted) {
            (LeadKind::Business, LeadKind::Consumer) => "reason-kind-not-consumer",
            (LeadKind::Consumer, LeadKind::Business) => "reason-kind-not-business",
            (LeadKind::Business, _) => "reason-kind-business",
            (LeadKind::Consumer, _) => "reason-kind-consumer",
            (LeadKind::Unknown, _) => "reason-kind-unknown",
        })
    }

    /// The criterion is not asked of this kind of lead, or nobody needs to ask.
    fn not_asked(&self, case: &Case<'_>) -> String {
        match (&case.criterion.test, case.profile.kind) {
            (Test::Kind(LeadKind::Consumer), _) => self.text("reason-kind-only-consumers"),
            (Test::Kind(_), _) => self.text("reason-kind-only-businesses"),
            (_, kind) => {
                let name = self.criterion_inside(case.criterion);
                let key = match kind {
                    LeadKind::Business => "reason-not-asked-business",
                    LeadKind::Consumer => "reason-not-asked-consumer",
                    LeadKind::Unknown => "reason-not-asked",
                };
                self.say(key, &[("name", Arg::Text(&name))])
            }
        }
    }
}
