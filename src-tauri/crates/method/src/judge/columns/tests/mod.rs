mod made_up;

use super::{Columns, Judged};
use crate::criterion::Criterion;
use crate::edition::{Edition, MarketRules};
use crate::judge::{Finding, Judgement, Seen, TestResult, Verdict, judge};
use crate::lead::Profile;
use chrono::{Days, NaiveDate};
use made_up::{Step, edition, lead, step, today};
use proptest::collection::vec;
use proptest::prelude::*;

/// The log in both forms, and the definitions that it is judged by.
struct Both {
    leads: Vec<Profile>,
    columns: Columns,
    judged: Judged,
    edition: Edition,
    today: NaiveDate,
}

impl Both {
    fn of(leads: Vec<Profile>, edition: Edition) -> Self {
        let mut columns = Columns::default();
        for lead in &leads {
            columns.push(&Seen::of(lead));
        }
        let judged = Judged::anew(&columns, &edition, today());
        Self { leads, columns, judged, edition, today: today() }
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Learned(at, lead) if !self.leads.is_empty() => {
                let at = at % self.leads.len();
                self.columns.set(at, &Seen::of(&lead));
                self.judged.put(&self.columns, at);
                self.leads[at] = lead;
            }
            Step::Learned(..) => {}
            Step::CameIn(at, lead) => {
                let at = at.min(self.leads.len());
                self.columns.insert(at, &Seen::of(&lead));
                self.judged.put_in(&self.columns, at);
                self.leads.insert(at, lead);
            }
            Step::WentOut(at) if at < self.leads.len() => {
                self.columns.remove(at);
                self.judged.take_out(at);
                self.leads.remove(at);
            }
            Step::WentOut(_) => {}
            Step::Tomorrow => self.today = self.today + Days::new(1),
            Step::Edition(edition) => self.edition = edition,
            Step::Inquiry(inquiry) => self.edition.inquiry = inquiry,
            Step::MarketAdded(market) => {
                self.edition.markets.retain(|known| known.id != market.id);
                self.edition.markets.push(market);
            }
            Step::MarketRemoved(at) => {
                if at < self.edition.markets.len() {
                    self.edition.markets.remove(at);
                }
            }
            Step::MarketsTurned => self.edition.markets.reverse(),
            Step::Criterion(market, at, now) => {
                if let Some(criterion) = self.criterion(market, at) {
                    // The name stays: it is the same criterion with something else in it.
                    *criterion = Criterion { id: criterion.id.clone(), ..now };
                }
            }
            Step::Weight(market, at, points) => {
                if let Some(criterion) = self.criterion(market, at) {
                    criterion.points = points;
                }
            }
            Step::Meaning(market, at, gate, if_failed) => {
                if let Some(criterion) = self.criterion(market, at) {
                    (criterion.gate, criterion.if_failed) = (gate, if_failed);
                }
            }
            Step::Added(market, now) => {
                self.market(market).into_iter().for_each(|rules| rules.criteria.push(now.clone()));
            }
            Step::Removed(market, at) => {
                if let Some(rules) = self.market(market)
                    && at < rules.criteria.len()
                {
                    rules.criteria.remove(at);
                }
            }
            Step::Thresholds(market, mql, sql) => {
                self.market(market).into_iter().for_each(|rules| (rules.mql, rules.sql) = (mql, sql));
            }
            Step::Kind(market, kind) => self.market(market).into_iter().for_each(|rules| rules.kind = kind),
        }
        self.judged.follow(&self.columns, &self.edition, self.today);
    }

    fn market(&mut self, at: usize) -> Option<&mut MarketRules> {
        let markets = self.edition.markets.len().max(1);
        self.edition.markets.get_mut(at % markets)
    }

    fn criterion(&mut self, market: usize, at: usize) -> Option<&mut Criterion> {
        let rules = self.market(market)?;
        let criteria = rules.criteria.len().max(1);
        rules.criteria.get_mut(at % criteria)
    }

    /// Compares every verdict, the points and what failed with what the judge says who looks at one lead.
    fn check(&self) -> Result<(), TestCaseError> {
        let expected: Vec<Judgement> = self.leads.iter().map(|lead| judge(&self.edition, lead, self.today)).collect();
        let verdicts: Vec<Verdict> = expected.iter().map(|judgement| judgement.verdict).collect();
        let found: Vec<Verdict> = (0..self.leads.len()).map(|at| self.judged.verdict(at)).collect();
        prop_assert_eq!(&found, &verdicts);
        let counted = Verdict::ALL.map(|wanted| verdicts.iter().filter(|verdict| **verdict == wanted).count() as u64);
        prop_assert_eq!(self.judged.tally().map(|(_, leads)| leads), counted);
        prop_assert!(self.judged.is_by(&self.edition, self.today));
        for (at, expected) in expected.iter().enumerate() {
            let class = self.judged.class(at);
            prop_assert_eq!(self.judged.points_of(class), (expected.fit.have, expected.interest.have));
            let market = expected.market.and_then(|id| self.edition.market(id));
            for finding in &expected.findings {
                let Some(criterion) = market.map(|market| &market.criteria[finding.criterion]) else { continue };
                let failed = |finding: &Finding| {
                    let id = market.map(|market| &market.criteria[finding.criterion].id);
                    finding.result == TestResult::Fail && id == Some(&criterion.id)
                };
                let fails = expected.findings.iter().any(failed);
                prop_assert_eq!(self.judged.fails(class, &criterion.id), fails);
            }
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn columns_say_of_each_lead_what_the_judge_says(
        leads in vec(lead(), 0..24),
        edition in edition(),
        steps in vec(step(), 0..10),
    ) {
        let mut both = Both::of(leads, edition);
        both.check()?;
        for step in steps {
            both.take(step);
            both.check()?;
        }
    }

    #[test]
    fn so_they_do_in_a_log_that_is_too_large_for_lists(
        leads in vec(lead(), 20..40),
        edition in edition(),
        steps in vec(step(), 0..6),
    ) {
        // Columns are kept as lists while few leads have an answer, and as numbers for everybody after that.
        let mut both = Both::of(leads.iter().cycle().take(leads.len() * 9).cloned().collect(), edition);
        both.check()?;
        for step in steps {
            both.take(step);
        }
        both.check()?;
    }
}
