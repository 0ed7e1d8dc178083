//! From what the owner said of a market to its criteria, with sensible points until the owner sets others.

use crate::CriterionId;
use crate::criterion::{AskedTopic, Aspect, Criterion, Gate, IfFailed, Test};
use crate::gate::Threshold;
use crate::lead::{LeadKind, ReactionKind};
use crate::market::{Funds, Preset, TargetMarket};
use crate::money::{Currency, Money};

/// Points an owner's own question starts with.
const OWN_POINTS: u32 = 10;
/// What a reaction is worth in points of interest while it is fresh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReactionWorth {
    /// What they did.
    pub reaction: ReactionKind,
    /// Points on the day itself.
    pub points: u32,
    /// Points lost per week, counted by whole days.
    pub loses_per_week: u32,
}

/// The criteria of a market, in the order in which their questions are asked.
///
/// An unanswered definition makes a gap, not a criterion (method.md, meaning 24). `inquiry` are the reactions that count.
pub fn criteria_of(
    market: &TargetMarket,
    currency: Currency,
    inquiry: &[ReactionKind],
    reactions: &[ReactionWorth],
) -> Vec<Criterion> {
    let mut criteria = defined_by(market, currency);
    for ReactionWorth { reaction, points, loses_per_week } in reactions.iter().copied() {
        // A reaction that nobody counts gives no points either, and one that is named twice counts once.
        let id = CriterionId::new(format!("did:{}", reaction.key()));
        if inquiry.contains(&reaction) && !criteria.iter().any(|criterion| criterion.id == id) {
            criteria.push(Criterion {
                id,
                gate: Gate::Sql,
                aspect: Aspect::Interest,
                points,
                if_failed: IfFailed::NoPoints,
                recheck_days: None,
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
            recheck_days: None,
            test: Test::Own(choice.question.clone().unwrap_or_default()),
        });
    }
    for criterion in &mut criteria {
        let Some(choice) = market.choices.iter().find(|choice| choice.criterion == criterion.id) else { continue };
        criterion.gate = choice.gate;
        criterion.if_failed = choice.if_failed;
        criterion.points = choice.points;
        criterion.recheck_days = choice.recheck_days;
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
        recheck_days: None,
        test,
    };
    let on_target = |name, points, test| must(name, Aspect::Fit, Gate::Mql, points, IfFailed::OffTarget, test);
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
    criteria.extend(ready_for_sales(market, currency));
    criteria
}

/// What makes somebody ready for sales, in the order in which the chosen set asks. Whichever set it is, the need comes
/// before the money (method.md, meaning 10).
fn ready_for_sales(market: &TargetMarket, currency: Currency) -> Vec<Criterion> {
    let ready = |id: CriterionId, points, if_failed, test| Criterion {
        id,
        gate: Gate::Sql,
        aspect: Aspect::Interest,
        points,
        if_failed,
        recheck_days: None,
        test,
    };
    let need = || Some(ready(CriterionId::new("need"), 10, IfFailed::NoPoints, Test::Need));
    let timing =
        || market.window.map(|window| ready(CriterionId::new("timing"), 15, IfFailed::NotYet, Test::Timing(window)));
    let authority = || Some(ready(CriterionId::new("authority"), 10, IfFailed::NoPoints, Test::Authority));
    let budget = || {
        let least = match market.funds {
            Funds::Unanswered => return None,
            Funds::SomeAmount => None,
            Funds::AtLeast(amount) => Some(Money { amount: crate::range::Range::at_least(amount), currency }),
        };
        Some(ready(CriterionId::new("budget"), 12, IfFailed::NotYet, Test::Budget(least)))
    };
    let asked = |topic: AskedTopic| Some(ready(topic.criterion(), 6, IfFailed::NoPoints, Test::Asked(topic)));
    let in_order = match market.preset {
        Preset::Bant => vec![need(), timing(), authority(), budget()],
        Preset::Champ => vec![need(), authority(), budget(), asked(AskedTopic::Priority), timing()],
        Preset::Gpctba => vec![
            asked(AskedTopic::Goals),
            asked(AskedTopic::Plans),
            need(),
            timing(),
            budget(),
            authority(),
            asked(AskedTopic::Consequences),
            asked(AskedTopic::Implications),
        ],
        Preset::Anum => vec![authority(), need(), timing(), budget()],
    };
    in_order.into_iter().flatten().collect()
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
