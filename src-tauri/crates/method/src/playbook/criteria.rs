//! From what the owner said of a market to its criteria, with sensible points until the owner sets others.

use crate::CriterionId;
use crate::criterion::{Aspect, Criterion, Gate, IfFailed, Test};
use crate::gate::Threshold;
use crate::lead::{LeadKind, ReactionKind};
use crate::market::{Funds, TargetMarket};
use crate::money::{Currency, Money};

/// Points an owner's own question starts with.
const OWN_POINTS: u32 = 10;
/// Reactions that are worth points of interest while they are fresh, with what they lose per week.
const REACTIONS_WORTH_POINTS: [(ReactionKind, u32, u32); 4] = [
    (ReactionKind::AskedForQuote, 10, 1),
    (ReactionKind::Called, 8, 1),
    (ReactionKind::Downloaded, 4, 1),
    (ReactionKind::OpenedNewsletter, 2, 1),
];

/// The criteria of a market, in the order in which their questions are asked.
///
/// An unanswered definition makes a gap, not a criterion (method.md, meaning 24). `inquiry` are the reactions that count.
pub fn criteria_of(market: &TargetMarket, currency: Currency, inquiry: &[ReactionKind]) -> Vec<Criterion> {
    let mut criteria = defined_by(market, currency);
    for (reaction, points, loses_per_week) in REACTIONS_WORTH_POINTS {
        if inquiry.contains(&reaction) {
            criteria.push(Criterion {
                id: CriterionId::new(format!("did:{}", reaction.key())),
                gate: Gate::Sql,
                aspect: Aspect::Interest,
                points,
                if_failed: IfFailed::NoPoints,
                test: Test::Did { reaction, loses_per_week },
            });
        }
    }
    for choice in market.choices.iter().filter(|choice| choice.criterion.is_own()) {
        criteria.push(Criterion {
            id: choice.criterion.clone(),
            gate: choice.gate,
            aspect: if choice.gate == Gate::Mql { Aspect::Fit } else { Aspect::Interest },
            points: OWN_POINTS,
            if_failed: IfFailed::NoPoints,
            test: Test::Own(choice.question.clone().unwrap_or_default()),
        });
    }
    for criterion in &mut criteria {
        let Some(choice) = market.choices.iter().find(|choice| choice.criterion == criterion.id) else { continue };
        criterion.gate = choice.gate;
        criterion.if_failed = choice.if_failed;
        criterion.points = choice.points;
    }
    criteria
}

/// What follows from the market's own answers.
fn defined_by(market: &TargetMarket, currency: Currency) -> Vec<Criterion> {
    let must = |name: &str, aspect, gate, points, if_failed, test| Criterion {
        id: CriterionId::new(name),
        gate,
        aspect,
        points,
        if_failed,
        test,
    };
    let on_target = |name, points, test| must(name, Aspect::Fit, Gate::Mql, points, IfFailed::OffTarget, test);
    let ready = |name, points, if_failed, test| must(name, Aspect::Interest, Gate::Sql, points, if_failed, test);
    let money = |range| Money { amount: range, currency };
    let is_business = market.kind == LeadKind::Business;
    let mut criteria = vec![on_target("kind", 0, Test::Kind(market.kind))];
    if is_business {
        criteria.extend(
            market
                .industries
                .iter()
                .filter(|rule| !rule.is_empty())
                .map(|rule| on_target("industry", 20, Test::Industry(rule.clone()))),
        );
        criteria.extend(
            market
                .revenue
                .filter(|range| !range.is_open())
                .map(|range| on_target("revenue", 25, Test::Revenue(money(range)))),
        );
        // How many work there says the same as yearly sales, only less sharply: it adds points and refuses nobody.
        criteria.extend(
            market
                .headcount
                .filter(|range| !range.is_open())
                .map(|range| must("headcount", Aspect::Fit, Gate::Mql, 10, IfFailed::NoPoints, Test::Headcount(range))),
        );
    } else {
        criteria
            .extend(market.age.filter(|range| !range.is_open()).map(|range| on_target("age", 20, Test::Age(range))));
        criteria.extend(
            market
                .income
                .filter(|range| !range.is_open())
                .map(|range| on_target("income", 20, Test::Income(money(range)))),
        );
    }
    criteria.extend(market.territory.as_ref().map(|territory| on_target("place", 15, Test::Place(territory.clone()))));
    criteria.push(ready("need", 10, IfFailed::NoPoints, Test::Need));
    criteria.extend(market.window.map(|window| ready("timing", 15, IfFailed::NotYet, Test::Timing(window))));
    criteria.push(ready("authority", 10, IfFailed::NoPoints, Test::Authority));
    let least = match market.funds {
        Funds::Unanswered => None,
        Funds::SomeAmount => Some(None),
        Funds::AtLeast(amount) => Some(Some(money(crate::range::Range::at_least(amount)))),
    };
    criteria.extend(least.map(|least| ready("budget", 12, IfFailed::NotYet, Test::Budget(least))));
    criteria
}

/// Thresholds that ask for just what the must-haves bring, so that a first playbook works without any arithmetic.
/// The MQL gate comes first.
pub fn default_thresholds(criteria: &[Criterion]) -> (Threshold, Threshold) {
    let sum = |aspect, latest: Gate| -> u32 {
        criteria
            .iter()
            .filter(|criterion| criterion.is_must_have() && criterion.aspect == aspect && criterion.gate <= latest)
            .map(|criterion| criterion.points)
            .sum()
    };
    (
        Threshold { fit: sum(Aspect::Fit, Gate::Mql), interest: sum(Aspect::Interest, Gate::Mql) },
        Threshold { fit: sum(Aspect::Fit, Gate::Sql), interest: sum(Aspect::Interest, Gate::Sql) },
    )
}
