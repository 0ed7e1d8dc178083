//! One criterion on one lead.

use crate::MarketId;
use crate::criterion::{Criterion, Test};
use crate::fact::{Budget, BuyingRole, Fact};
use crate::industry::{Belongs, FoundIndustry, IndustryRule, TypedIndustry};
use crate::lead::{LeadKind, Profile, ReactionKind};
use crate::money::Money;
use crate::place::{FoundPlace, Territory, TypedPlace, Whereabouts};
use crate::range::{Lies, Range};
use crate::timing::{self, BuyingTime, BuyingWindow};
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

type Tested = (TestResult, Evidence);

const UNKNOWN: Tested = (TestResult::Unknown, Evidence::Plain);

/// Tests one criterion; gives its result, the points it is worth today, and the evidence.
pub(super) fn test_one(
    criterion: &Criterion,
    market: MarketId,
    profile: &Profile,
    today: NaiveDate,
    wrong_kind: bool,
    one_kind: bool,
) -> (TestResult, u32, Evidence) {
    if wrong_kind && is_about_kind(&criterion.test) {
        return (TestResult::NotApplicable, 0, Evidence::Plain);
    }
    if let Test::Did { reaction, loses_per_week } = &criterion.test {
        return did(criterion.points, *reaction, *loses_per_week, profile, today);
    }
    let facts = &profile.facts;
    let (result, evidence) = match &criterion.test {
        Test::Kind(kind) => lead_kind(*kind, profile.kind, one_kind),
        Test::Industry(rule) => industry(rule, &facts.industry),
        Test::Revenue(limit) => money(limit, &facts.revenue),
        Test::Income(limit) => money(limit, &facts.income),
        Test::Headcount(limit) => number(limit, &facts.headcount),
        Test::Age(limit) => number(limit, &facts.age),
        Test::Place(territory) => place(territory, &facts.place),
        Test::Timing(window) => time(*window, &facts.timing, today),
        Test::Budget(least) => budget(least.as_ref(), &facts.budget),
        Test::Authority => authority(&facts.authority),
        Test::Need => yes_or_no(facts.need.known().map(|need| need.present)),
        Test::Own(_) | Test::Asked(_) => yes_or_no(facts.own(market, &criterion.id).known().copied()),
        Test::Did { .. } => UNKNOWN,
    };
    let points = if result == TestResult::Pass { criterion.points } else { 0 };
    (result, points, evidence)
}

/// Questions that are asked of one kind of lead only: company questions of firms, personal ones of households.
const fn is_about_kind(test: &Test) -> bool {
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

fn yes_or_no(answer: Option<bool>) -> Tested {
    match answer {
        None => UNKNOWN,
        Some(true) => (TestResult::Pass, Evidence::Plain),
        Some(false) => (TestResult::Fail, Evidence::Plain),
    }
}

fn lead_kind(wanted: LeadKind, is: LeadKind, one_kind: bool) -> Tested {
    match is {
        LeadKind::Unknown if one_kind => (TestResult::NotApplicable, Evidence::Plain),
        LeadKind::Unknown => UNKNOWN,
        kind => yes_or_no(Some(kind == wanted)),
    }
}

fn industry(rule: &IndustryRule, fact: &Fact<TypedIndustry>) -> Tested {
    let Some(TypedIndustry { found: FoundIndustry::One(industry), .. }) = fact.known() else { return UNKNOWN };
    let belongs = rule.judge(&industry.code);
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

fn money(limit: &Money, fact: &Fact<Money>) -> Tested {
    let Some(answer) = fact.known() else { return UNKNOWN };
    if answer.currency != limit.currency {
        return (TestResult::Unknown, Evidence::OtherCurrency);
    }
    lies(answer.amount.lies_in(&limit.amount))
}

fn number(limit: &Range<i64>, fact: &Fact<Range<i64>>) -> Tested {
    fact.known().map_or(UNKNOWN, |answer| lies(answer.lies_in(limit)))
}

fn place(territory: &Territory, fact: &Fact<TypedPlace>) -> Tested {
    let Some(TypedPlace { found: FoundPlace::One(place), .. }) = fact.known() else { return UNKNOWN };
    let whereabouts = territory.locate(place);
    let result = match whereabouts {
        Whereabouts::Inside(_) => TestResult::Pass,
        Whereabouts::Outside(_) | Whereabouts::Excluded(_) => TestResult::Fail,
        Whereabouts::Undecided => TestResult::Unknown,
    };
    (result, Evidence::Whereabouts(whereabouts))
}

fn time(window: BuyingWindow, fact: &Fact<BuyingTime>, today: NaiveDate) -> Tested {
    fact.known().map_or(UNKNOWN, |answer| lies(timing::lies_in(answer, window, today)))
}

fn budget(least: Option<&Money>, fact: &Fact<Budget>) -> Tested {
    match (fact.known(), least) {
        (None, _) => UNKNOWN,
        (Some(Budget::Nothing), _) => (TestResult::Fail, Evidence::Plain),
        (Some(Budget::SomeAmount), None) => (TestResult::Pass, Evidence::Plain),
        // "Yes" without a figure is an answer to the question whether there is money; how much is still open.
        (Some(Budget::SomeAmount), Some(_)) => UNKNOWN,
        (Some(Budget::Amount(amount)), None) => lies(amount.amount.lies_in(&Range::at_least(1))),
        (Some(Budget::Amount(amount)), Some(least)) => money(least, &Fact::Known(*amount)),
    }
}

fn authority(fact: &Fact<BuyingRole>) -> Tested {
    let decides = fact.known().map(|role| match role {
        BuyingRole::Decides | BuyingRole::DecidesWithOthers => true,
        BuyingRole::Influences | BuyingRole::Uses | BuyingRole::NoSay => false,
    });
    yes_or_no(decides)
}

/// The log knows every reaction, so one that isn't there has not happened: a fail, which costs the points only.
fn did(
    points: u32,
    kind: ReactionKind,
    loses_per_week: u32,
    profile: &Profile,
    today: NaiveDate,
) -> (TestResult, u32, Evidence) {
    let last = profile.reactions.iter().filter(|reaction| reaction.kind == kind).map(|reaction| reaction.on).max();
    let Some(on) = last else { return (TestResult::Fail, 0, Evidence::Plain) };
    let days_ago = (today - on).num_days().max(0);
    let faded = u64::from(loses_per_week).saturating_mul(days_ago.unsigned_abs()) / 7;
    let left = points.saturating_sub(u32::try_from(faded).unwrap_or(u32::MAX));
    (TestResult::Pass, left, Evidence::Did { on, days_ago })
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
