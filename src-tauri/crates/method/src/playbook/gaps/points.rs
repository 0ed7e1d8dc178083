//! Which points can't change any verdict.

use crate::criterion::{Aspect, Criterion, Gate, Test};
use crate::edition::MarketRules;

/// The criteria whose points decide nothing: with or without them, every lead passes the same gates.
///
/// Must-haves are left out: who fails one is stopped anyway, and who passes has its points. For each of the others the sums
/// that the rest can make are listed; its points matter if they lift one of these sums over a threshold.
pub(super) fn points_without_effect(market: &MarketRules) -> impl Iterator<Item = &Criterion> {
    market
        .criteria
        .iter()
        .filter(|criterion| !criterion.is_must_have() && criterion.points > 0)
        .filter(|criterion| !matters(market, criterion))
}

fn matters(market: &MarketRules, criterion: &Criterion) -> bool {
    let needed = |gate: Gate| {
        let threshold = match gate {
            Gate::Mql => market.mql,
            Gate::Sql => market.sql,
        };
        match criterion.aspect {
            Aspect::Fit => threshold.fit,
            Aspect::Interest => threshold.interest,
        }
    };
    [(Gate::Mql, needed(Gate::Mql)), (Gate::Sql, needed(Gate::Sql).max(needed(Gate::Mql)))]
        .into_iter()
        .any(|(gate, needed)| lifts_over(market, criterion, gate, needed))
}

/// Whether there is a sum of the other points that is short of `needed`, and is not with these points.
fn lifts_over(market: &MarketRules, criterion: &Criterion, gate: Gate, needed: u32) -> bool {
    let rest = || market.criteria.iter().filter(|one| one.aspect == criterion.aspect && one.id != criterion.id);
    let sure: u32 = rest().filter(|one| one.is_must_have() && one.gate <= gate).map(|one| one.points).sum();
    let Some(open) = needed.checked_sub(sure).filter(|open| *open > 0) else { return false };
    let open = open as usize;
    // Sums above what is still open are over the threshold already and need not be told apart.
    let mut reachable = vec![false; open];
    reachable[0] = true;
    for one in rest().filter(|one| !(one.is_must_have() && one.gate <= gate)) {
        let points = one.points as usize;
        // What fades gives any number of points from all of them down to none.
        let least = if matches!(one.test, Test::Did { .. }) { 1 } else { points };
        for sum in (least..open).rev() {
            reachable[sum] |= (least..=points.min(sum)).any(|given| reachable[sum - given]);
        }
    }
    let short = open.saturating_sub(criterion.points as usize);
    reachable[short..].iter().any(|sum| *sum)
}
