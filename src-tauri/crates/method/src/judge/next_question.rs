//! Which question to ask next (method.md, meanings 9 and 10).

use super::{Finding, TestResult, Verdict, Weighed, test_one, weigh_findings};
use crate::criterion::{Criterion, Test};
use crate::edition::MarketRules;
use crate::lead::Profile;
use crate::{CriterionId, MarketId};
use chrono::{Days, NaiveDate};

/// The unknown that alone settles the verdict, then must-haves, then most points; ties in question order; budget never
/// first. The kind of lead comes before all, because it decides which questions make sense. What they declined to
/// answer is skipped until its recheck.
pub(super) fn next_question(
    market: &MarketRules,
    weighed: &Weighed,
    profile: &Profile,
    today: NaiveDate,
    recheck_days: u32,
) -> Option<CriterionId> {
    weighed
        .findings
        .iter()
        .filter(|finding| finding.result == TestResult::Unknown)
        .map(|finding| (finding, &market.criteria[finding.criterion]))
        .filter(|(_, criterion)| !is_resting(criterion, market.id, profile, today, recheck_days))
        .min_by_key(|(finding, criterion)| {
            (
                !matches!(criterion.test, Test::Kind(_)),
                criterion.asks_for_money(),
                !settles(market, weighed, finding),
                !criterion.is_must_have(),
                u32::MAX - criterion.points,
                finding.criterion,
            )
        })
        .map(|(_, criterion)| criterion.id.clone())
}

fn is_resting(criterion: &Criterion, market: MarketId, profile: &Profile, today: NaiveDate, recheck_days: u32) -> bool {
    test_one::declined(criterion, market, profile)
        .and_then(|since| since.checked_add_days(Days::new(recheck_days.into())))
        .is_some_and(|again| today < again)
}

/// Whether a yes and a no to this one would each leave nothing open.
fn settles(market: &MarketRules, weighed: &Weighed, asked: &Finding) -> bool {
    [TestResult::Pass, TestResult::Fail].into_iter().all(|answer| {
        let mut findings = weighed.findings.clone();
        let finding = &mut findings[asked.criterion];
        finding.result = answer;
        finding.points = if answer == TestResult::Pass { market.criteria[asked.criterion].points } else { 0 };
        weigh_findings(market, findings).verdict() != Verdict::NeedsAnswers
    })
}
