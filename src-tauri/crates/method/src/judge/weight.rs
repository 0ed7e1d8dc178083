//! What criteria add up to, and the verdict that follows: the same sums for one lead and for a whole log.

use super::{TestResult, Verdict};
use crate::criterion::{Aspect, Criterion, Gate, IfFailed};
use crate::edition::MarketRules;
use crate::gate::{GateState, Score, Threshold};
use std::ops::{Add, Sub};

/// What some criteria add up to for one lead in one market, before any threshold is looked at.
///
/// Sums are put together criterion by criterion, and a criterion that changed can be taken out again without a look at
/// the others. The counts wrap around, so the difference of two sums may stand for less than nothing on the way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Sums {
    fit: Points,
    interest: Points,
    /// Failed criteria whose failing means off target.
    off_target: u16,
    /// Failed criteria whose failing means not yet.
    not_yet: u16,
    /// Must-haves that nobody can answer yet. All of them count at the SQL gate.
    unknown: u16,
    /// Must-haves of the MQL gate that failed.
    mql_failed: u16,
    /// Must-haves of the MQL gate that nobody can answer yet.
    mql_unknown: u16,
}

/// Points of one of the two scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
struct Points {
    have: u32,
    possible: u32,
}

/// The points that a market asks for at its two gates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Needed {
    pub mql: Threshold,
    pub sql: Threshold,
}

impl Needed {
    /// A lead that is ready for sales has passed marketing's gate too, whatever was typed for the two thresholds.
    pub fn of(market: &MarketRules) -> Self {
        let (mql, sql) = (market.mql, market.sql);
        Self { mql, sql: Threshold { fit: sql.fit.max(mql.fit), interest: sql.interest.max(mql.interest) } }
    }
}

impl Sums {
    /// What one criterion adds: its points to one of the scores, and a mark if it is a must-have that does not pass.
    pub fn of(criterion: &Criterion, result: TestResult, points: u32) -> Self {
        let possible = if result == TestResult::Unknown { criterion.points } else { points };
        let points = Points { have: points, possible };
        let mut sums = Self::default();
        match criterion.aspect {
            Aspect::Fit => sums.fit = points,
            Aspect::Interest => sums.interest = points,
        }
        let (failed, unknown) = match result {
            TestResult::Fail => (1, 0),
            TestResult::Unknown => (0, 1),
            TestResult::Pass | TestResult::NotApplicable => (0, 0),
        };
        match criterion.if_failed {
            IfFailed::NoPoints => return sums,
            IfFailed::OffTarget => sums.off_target = failed,
            IfFailed::NotYet => sums.not_yet = failed,
        }
        // A must-have counts at its own gate and at every later one.
        sums.unknown = unknown;
        if criterion.gate == Gate::Mql {
            (sums.mql_failed, sums.mql_unknown) = (failed, unknown);
        }
        sums
    }

    /// The points of fit beside what is asked for.
    pub const fn fit(&self, needed: Threshold) -> Score {
        Score { have: self.fit.have, possible: self.fit.possible, needed: needed.fit }
    }

    /// The points of interest beside what is asked for.
    pub const fn interest(&self, needed: Threshold) -> Score {
        Score { have: self.interest.have, possible: self.interest.possible, needed: needed.interest }
    }

    /// The verdict in this market, whether they reacted or not (method.md, meaning 5).
    pub const fn verdict(&self, needed: &Needed) -> Verdict {
        if self.off_target > 0 || self.fit(needed.sql).out_of_reach() {
            Verdict::OffTarget
        } else if self.not_yet > 0 || self.interest(needed.sql).out_of_reach() {
            Verdict::NotYet
        } else if matches!(self.gate(Gate::Sql, needed), GateState::Passes) {
            Verdict::Sellable
        } else {
            Verdict::NeedsAnswers
        }
    }

    /// How a gate stands (method.md, meaning 4).
    pub const fn gate(&self, gate: Gate, needed: &Needed) -> GateState {
        let (needed, failed, unknown) = match gate {
            Gate::Mql => (needed.mql, self.mql_failed > 0, self.mql_unknown > 0),
            Gate::Sql => (needed.sql, self.off_target > 0 || self.not_yet > 0, self.unknown > 0),
        };
        let (fit, interest) = (self.fit(needed), self.interest(needed));
        if failed || fit.out_of_reach() || interest.out_of_reach() {
            GateState::Closed
        } else if unknown || !fit.reached() || !interest.reached() {
            GateState::Open
        } else {
            GateState::Passes
        }
    }

    /// What thresholds can still decide: sums that are alike in this get the same verdict whatever is asked for.
    pub const fn at_stake(&self) -> Self {
        const NOTHING: Points = Points { have: 0, possible: 0 };
        let mut stake = Self { off_target: 0, not_yet: 0, unknown: 0, mql_failed: 0, mql_unknown: 0, ..*self };
        if self.off_target > 0 {
            return Self { fit: NOTHING, interest: NOTHING, off_target: 1, ..stake };
        }
        if self.not_yet > 0 {
            return Self { fit: Points { have: 0, ..self.fit }, interest: NOTHING, not_yet: 1, ..stake };
        }
        if self.unknown > 0 {
            stake.unknown = 1;
            (stake.fit.have, stake.interest.have) = (0, 0);
        }
        stake
    }

    /// How many points are still missing at the SQL gate.
    pub const fn missing(&self, needed: &Needed) -> u32 {
        let (fit, interest) = (self.fit(needed.sql), self.interest(needed.sql));
        fit.needed.saturating_sub(fit.have) + interest.needed.saturating_sub(interest.have)
    }
}

impl Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { have: self.have.wrapping_add(other.have), possible: self.possible.wrapping_add(other.possible) }
    }
}

impl Sub for Points {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { have: self.have.wrapping_sub(other.have), possible: self.possible.wrapping_sub(other.possible) }
    }
}

impl Add for Sums {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            fit: self.fit + other.fit,
            interest: self.interest + other.interest,
            off_target: self.off_target.wrapping_add(other.off_target),
            not_yet: self.not_yet.wrapping_add(other.not_yet),
            unknown: self.unknown.wrapping_add(other.unknown),
            mql_failed: self.mql_failed.wrapping_add(other.mql_failed),
            mql_unknown: self.mql_unknown.wrapping_add(other.mql_unknown),
        }
    }
}

impl Sub for Sums {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self {
            fit: self.fit - other.fit,
            interest: self.interest - other.interest,
            off_target: self.off_target.wrapping_sub(other.off_target),
            not_yet: self.not_yet.wrapping_sub(other.not_yet),
            unknown: self.unknown.wrapping_sub(other.unknown),
            mql_failed: self.mql_failed.wrapping_sub(other.mql_failed),
            mql_unknown: self.mql_unknown.wrapping_sub(other.mql_unknown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points() -> impl Strategy<Value = Points> {
        (0_u32..3, 0_u32..3).prop_map(|(have, more)| Points { have, possible: have + more })
    }

    fn threshold() -> impl Strategy<Value = Threshold> {
        (0_u32..5, 0_u32..5).prop_map(|(fit, interest)| Threshold { fit, interest })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_not_at_stake_decides_nothing(
            (fit, interest) in (points(), points()),
            (off_target, not_yet, unknown) in (0_u16..3, 0_u16..3, 0_u16..3),
            sql in threshold(),
        ) {
            let sums = Sums { fit, interest, off_target, not_yet, unknown, mql_failed: 1, mql_unknown: 1 };
            let needed = Needed { mql: Threshold::default(), sql };
            prop_assert_eq!(sums.at_stake().verdict(&needed), sums.verdict(&needed));
            prop_assert_eq!(sums.at_stake().at_stake(), sums.at_stake());
        }
    }
}
