//! One criterion on one lead.

use super::seen::Seen;
use crate::MarketId;
use crate::criterion::{Criterion, Test};
use crate::edition::{Edition, MarketRules};
use crate::fact::{Budget, BuyingRole};
use crate::industry::{Belongs, IndustryRule};
use crate::lead::{LeadKind, Profile};
use crate::money::Money;
use crate::place::{Place, Territory, Whereabouts};
use crate::range::{Lies, Range};
use crate::timing::{self, BuyingWindow};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a criterion yields (method.md, meaning 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TestResult {
    /// Yes.
    Pass,
    /// No.
    Fail,
    /// Nobody knows yet. Never counted as no.
    Unknown,
    /// It is not asked of this kind of lead; left out of the sums.
    NotApplicable,
}

/// The figures behind a result, for the sentence that explains it. Whoever words it has the criterion and the lead at hand.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// Nothing beyond the answer itself, or its absence.
    Plain,
    /// How an amount, a count or a time lies to the limit.
    Lies(Lies),
    /// The answer is in a currency for which nobody gave a rate.
    OtherCurrency,
    /// What the industry rule said.
    Belongs(Belongs),
    /// Where the place lies.
    Whereabouts(Whereabouts),
    /// When they last did it, and how many days ago.
    Did {
        /// The day.
        on: NaiveDate,
        /// Whole days since.
        days_ago: i64,
    },
}

/// A result with the figures behind it.
pub(super) type Tested = (TestResult, Evidence);

pub(super) const UNKNOWN: Tested = (TestResult::Unknown, Evidence::Plain);
/// What a question gives that is not asked of this kind of lead.
pub(super) const NOT_ASKED: Tested = (TestResult::NotApplicable, Evidence::Plain);

/// What a criterion is tested under, beside the lead's own answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Under {
    /// The market whose criterion it is.
    pub market: MarketId,
    /// The kind of lead that the market is for.
    pub kind: LeadKind,
    /// Whether all markets of the edition are for that kind.
    pub one_kind: bool,
    /// The day.
    pub today: NaiveDate,
}

impl Under {
    /// What the criteria of a market are tested under.
    pub fn of(edition: &Edition, market: &MarketRules, today: NaiveDate) -> Self {
        Self { market: market.id, kind: market.kind, one_kind: edition.one_kind(), today }
    }

    /// Whether questions about firms or households make no sense for this kind of lead.
    pub fn is_wrong(&self, kind: LeadKind) -> bool {
        kind != LeadKind::Unknown && kind != self.kind
    }
}

/// Tests one criterion; gives its result, the points it is worth today, and the evidence.
pub(super) fn test_one(criterion: &Criterion, under: &Under, seen: &Seen<'_>) -> (TestResult, u32, Evidence) {
    let (result, evidence) = if is_about_kind(&criterion.test) && under.is_wrong(seen.kind) {
        NOT_ASKED
    } else {
        match &criterion.test {
            Test::Kind(kind) => lead_kind(*kind, seen.kind, under),
            Test::Industry(rule) => industry(rule, seen.industry),
            Test::Revenue(limit) => money(limit, seen.revenue),
            Test::Income(limit) => money(limit, seen.income),
            Test::Headcount(limit) => number(limit, seen.headcount),
            Test::Age(limit) => number(limit, seen.age),
            Test::Place(territory) => place(territory, seen.place),
            Test::Timing(window) => time(*window, seen.timing, under.today),
            Test::Budget(least) => budget(least.as_ref(), seen.budget),
            Test::Authority => authority(seen.authority),
            Test::Need => yes_or_no(seen.need),
            Test::Own(_) | Test::Asked(_) => yes_or_no(seen.answer(under.market, &criterion.id)),
            Test::Did { reaction, .. } => did(seen.last(*reaction), under.today),
        }
    };
    let points = worth(criterion, result, faded(criterion, days_since(&evidence)));
    (result, points, evidence)
}

/// How many points have faded since it was done.
pub(super) fn faded(criterion: &Criterion, days_since: u64) -> u32 {
    match &criterion.test {
        Test::Did { loses_per_week, .. } => {
            u32::try_from(u64::from(*loses_per_week).saturating_mul(days_since) / 7).unwrap_or(u32::MAX)
        }
        _ => 0,
    }
}

/// What a result is worth today: the points of what passes, less what has faded since it was done.
pub(super) const fn worth(criterion: &Criterion, result: TestResult, faded: u32) -> u32 {
    match result {
        TestResult::Pass => criterion.points.saturating_sub(faded),
        TestResult::Fail | TestResult::Unknown | TestResult::NotApplicable => 0,
    }
}

/// Whole days since what was done, 0 for all other evidence.
pub(super) const fn days_since(evidence: &Evidence) -> u64 {
    match evidence {
        Evidence::Did { days_ago, .. } => days_ago.unsigned_abs(),
        _ => 0,
    }
}

/// Questions that are asked of one kind of lead only: company questions of firms, personal ones of households.
pub(super) const fn is_about_kind(test: &Test) -> bool {
    match test {
        Test::Industry(_) | Test::Revenue(_) | Test::Headcount(_) | Test::Age(_) | Test::Income(_) => true,
        Test::Kind(_)
        | Test::Place(_)
        | Test::Timing(_)
        | Test::Budget(_)
        | Test::Authority
        | Test::Need
        | Test::Own(_)
        | Test::Asked(_)
        | Test::Did { .. } => false,
    }
}

pub(super) fn yes_or_no(answer: Option<bool>) -> Tested {
    match answer {
        None => UNKNOWN,
        Some(true) => (TestResult::Pass, Evidence::Plain),
        Some(false) => (TestResult::Fail, Evidence::Plain),
    }
}

pub(super) fn lead_kind(wanted: LeadKind, is: LeadKind, under: &Under) -> Tested {
    match is {
        LeadKind::Unknown if under.one_kind => NOT_ASKED,
        LeadKind::Unknown => UNKNOWN,
        kind => yes_or_no(Some(kind == wanted)),
    }
}

pub(super) fn industry(rule: &IndustryRule, code: Option<&str>) -> Tested {
    let Some(code) = code else { return UNKNOWN };
    let belongs = rule.judge(code);
    let result = match belongs {
        Belongs::In(_) => TestResult::Pass,
        Belongs::Out | Belongs::Refused(_) => TestResult::Fail,
        Belongs::Undecided => TestResult::Unknown,
    };
    (result, Evidence::Belongs(belongs))
}

fn lies(lies: Lies) -> Tested {
    let result = match lies {
        Lies::Inside => TestResult::Pass,
        Lies::Below | Lies::Above => TestResult::Fail,
        Lies::Across => TestResult::Unknown,
    };
    (result, Evidence::Lies(lies))
}

pub(super) fn money(limit: &Money, answer: Option<Money>) -> Tested {
    let Some(answer) = answer else { return UNKNOWN };
    if answer.currency != limit.currency {
        return (TestResult::Unknown, Evidence::OtherCurrency);
    }
    lies(answer.amount.lies_in(&limit.amount))
}

pub(super) fn number(limit: &Range<i64>, answer: Option<Range<i64>>) -> Tested {
    answer.map_or(UNKNOWN, |answer| lies(answer.lies_in(limit)))
}

pub(super) fn place(territory: &Territory, place: Option<&Place>) -> Tested {
    let Some(place) = place else { return UNKNOWN };
    let whereabouts = territory.locate(place);
    let result = match whereabouts {
        Whereabouts::Inside(_) => TestResult::Pass,
        Whereabouts::Outside(_) | Whereabouts::Excluded(_) => TestResult::Fail,
        Whereabouts::Undecided => TestResult::Unknown,
    };
    (result, Evidence::Whereabouts(whereabouts))
}

pub(super) fn time(window: BuyingWindow, days: Option<Range<NaiveDate>>, today: NaiveDate) -> Tested {
    days.map_or(UNKNOWN, |days| lies(timing::lies_in(&days, window, today)))
}

pub(super) fn budget(least: Option<&Money>, answer: Option<Budget>) -> Tested {
    match (answer, least) {
        (None, _) => UNKNOWN,
        (Some(Budget::Nothing), _) => (TestResult::Fail, Evidence::Plain),
        (Some(Budget::SomeAmount), None) => (TestResult::Pass, Evidence::Plain),
        // "Yes" without a figure is an answer to the question whether there is money; how much is still open.
        (Some(Budget::SomeAmount), Some(_)) => UNKNOWN,
        (Some(Budget::Amount(amount)), None) => lies(amount.amount.lies_in(&Range::at_least(1))),
        (Some(Budget::Amount(amount)), Some(least)) => money(least, Some(amount)),
    }
}

pub(super) fn authority(role: Option<BuyingRole>) -> Tested {
    let decides = role.map(|role| match role {
        BuyingRole::Decides | BuyingRole::DecidesWithOthers => true,
        BuyingRole::Influences | BuyingRole::Uses | BuyingRole::NoSay => false,
    });
    yes_or_no(decides)
}

/// The log knows every reaction, so one that isn't there has not happened: a fail, which costs the points only.
pub(super) fn did(last: Option<NaiveDate>, today: NaiveDate) -> Tested {
    let Some(on) = last else { return (TestResult::Fail, Evidence::Plain) };
    (TestResult::Pass, Evidence::Did { on, days_ago: (today - on).num_days().max(0) })
}

/// The day that a failed criterion asks to be looked at again.
pub(super) fn recheck_day(criterion: &Criterion, profile: &Profile) -> Option<NaiveDate> {
    let Test::Timing(window) = &criterion.test else { return None };
    let from = profile.facts.timing.known()?.days.from?;
    Some(window.opens_for(from))
}

/// The day on which they declined the answer that this criterion needs.
pub fn declined(criterion: &Criterion, market: MarketId, profile: &Profile) -> Option<NaiveDate> {
    let facts = &profile.facts;
    match &criterion.test {
        Test::Kind(_) | Test::Did { .. } => None,
        Test::Industry(_) => facts.industry.declined(),
        Test::Revenue(_) => facts.revenue.declined(),
        Test::Income(_) => facts.income.declined(),
        Test::Headcount(_) => facts.headcount.declined(),
        Test::Age(_) => facts.age.declined(),
        Test::Place(_) => facts.place.declined(),
        Test::Timing(_) => facts.timing.declined(),
        Test::Budget(_) => facts.budget.declined(),
        Test::Authority => facts.authority.declined(),
        Test::Need => facts.need.declined(),
        Test::Own(_) | Test::Asked(_) => facts.own(market, &criterion.id).declined(),
    }
}
