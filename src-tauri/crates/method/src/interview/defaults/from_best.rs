//! What the best customers share: the first draft of the market that should hold more of them.

use crate::MarketId;
use crate::distance::{DistanceUnit, metres_between};
use crate::industry::{Industry, IndustryRule};
use crate::interview::questions::customer;
use crate::interview::{Answer, Answers, Asked};
use crate::lead::LeadKind;
use crate::place::{Area, Extent, FoundPlace, Place, Territory};
use crate::playbook::BenchCustomer;
use crate::range::Range;

/// Fewer figures than these make no range: one customer is an example, not a pattern.
const FEWEST: usize = 2;

/// The best customers that belong into a market.
fn best(answers: &Answers, market: Option<MarketId>) -> Vec<BenchCustomer> {
    let Asked::Answer(answer) = answers.effective_by_id("customers.best", None) else { return Vec::new() };
    let wanted = answers.market_kind(market);
    let fits = |customer: &BenchCustomer| customer.kind() == LeadKind::Unknown || customer.kind() == wanted;
    answer.records().iter().map(customer).filter(fits).collect()
}

pub(in crate::interview) fn industry(answers: &Answers, market: Option<MarketId>) -> Option<Answer> {
    let mut include: Vec<Industry> = Vec::new();
    for customer in best(answers, market) {
        if let Some(industry) = customer.known_industry()
            && !include.iter().any(|known| known.code == industry.code)
        {
            include.push(industry.clone());
        }
    }
    (!include.is_empty()).then_some(Answer::Industries(IndustryRule { include, exclude: Vec::new() }))
}

pub(in crate::interview) fn revenue(answers: &Answers, market: Option<MarketId>) -> Option<Answer> {
    span(answers, market, |customer| customer.revenue, Rounding::TwoFigures)
}

pub(in crate::interview) fn headcount(answers: &Answers, market: Option<MarketId>) -> Option<Answer> {
    span(answers, market, |customer| customer.headcount, Rounding::Exact)
}

pub(in crate::interview) fn age(answers: &Answers, market: Option<MarketId>) -> Option<Answer> {
    span(answers, market, |customer| customer.age, Rounding::Exact)
}

pub(in crate::interview) fn income(answers: &Answers, market: Option<MarketId>) -> Option<Answer> {
    span(answers, market, |customer| customer.income, Rounding::TwoFigures)
}

#[derive(Clone, Copy, PartialEq)]
enum Rounding {
    Exact,
    /// Outwards, so that nobody the range was made from falls out of it.
    TwoFigures,
}

/// From the smallest to the largest of them.
fn span(
    answers: &Answers,
    market: Option<MarketId>,
    of: fn(&BenchCustomer) -> Option<Range<i64>>,
    rounding: Rounding,
) -> Option<Answer> {
    let known: Vec<Range<i64>> = best(answers, market).iter().filter_map(of).collect();
    if known.len() < FEWEST {
        return None;
    }
    let from = known.iter().filter_map(|range| range.from.or(range.to)).min()?;
    let to = known.iter().filter_map(|range| range.to.or(range.from)).max()?;
    let range = match rounding {
        Rounding::Exact => Range::between(from, to),
        Rounding::TwoFigures => Range::between(two_figures(from).0, two_figures(to).1),
    };
    Some(Answer::Range(range))
}

/// A number rounded down and up to two figures.
fn two_figures(number: i64) -> (i64, i64) {
    let mut step: i64 = 1;
    while number / step >= 100 {
        step *= 10;
    }
    let down = number / step * step;
    (down, if down == number { down } else { down + step })
}

/// How far most firms drive, in miles and kilometres, until the owner says otherwise.
const USUAL: [(DistanceUnit, f64); 2] = [(DistanceUnit::Miles, 25.0), (DistanceUnit::Kilometres, 40.0)];
/// Beyond this, a circle around the owner says nothing about where the best customers are.
const FARTHEST: [(DistanceUnit, f64); 2] = [(DistanceUnit::Miles, 200.0), (DistanceUnit::Kilometres, 320.0)];

/// A circle around the owner's town, wide enough for the best customers.
pub(in crate::interview) fn territory(answers: &Answers, market: Option<MarketId>) -> Option<Answer> {
    let Asked::Answer(Answer::Place(home)) = answers.effective_by_id("business.place", None) else { return None };
    let FoundPlace::One(centre) = home.found else { return None };
    let Extent::Point(_) = centre.extent else { return None };
    let unit =
        if matches!(centre.country.as_str(), "US" | "GB") { DistanceUnit::Miles } else { DistanceUnit::Kilometres };
    let in_unit =
        |limits: [(DistanceUnit, f64); 2]| limits.iter().find(|(of, _)| *of == unit).map_or(0.0, |(_, far)| *far);
    let farthest = best(answers, market)
        .iter()
        .filter_map(|customer| customer.known_place().and_then(|place| between(&centre, place, unit)))
        .filter(|far| *far <= in_unit(FARTHEST))
        .fold(in_unit(USUAL), f64::max);
    let within = (farthest / 5.0).ceil() * 5.0;
    Some(Answer::Territory(Territory { include: vec![Area::Around { centre, within, unit }], exclude: Vec::new() }))
}

fn between(home: &Place, other: &Place, unit: DistanceUnit) -> Option<f64> {
    match (&home.extent, &other.extent) {
        (Extent::Point(home), Extent::Point(other)) => Some(metres_between(*home, *other) / unit.metres()),
        _ => None,
    }
}
