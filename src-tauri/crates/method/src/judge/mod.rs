//! The judge: one lead against one edition on one day. The only place that decides what a lead is.

mod next_question;
mod test_one;

use crate::criterion::{Aspect, Criterion, Gate, IfFailed};
use crate::edition::{Edition, MarketRules};
use crate::gate::{GateStanding, GateState, Score, Threshold};
use crate::lead::{LeadKind, Profile, ReactionKind};
use crate::{CriterionId, MarketId};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
pub use test_one::{Evidence, TestResult, declined};

/// What we say of a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Ready for sales.
    Sellable,
    /// It depends on answers nobody has yet.
    NeedsAnswers,
    /// On target, but not now.
    NotYet,
    /// We don't sell to them.
    OffTarget,
    /// Nobody reacted: a name from a list.
    NotALead,
}

impl Verdict {
    /// All of them, the best first.
    pub const ALL: [Self; 5] = [Self::Sellable, Self::NeedsAnswers, Self::NotYet, Self::OffTarget, Self::NotALead];

    /// The name in JSON and on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sellable => "sellable",
            Self::NeedsAnswers => "needs_answers",
            Self::NotYet => "not_yet",
            Self::OffTarget => "off_target",
            Self::NotALead => "not_a_lead",
        }
    }

    /// The verdict with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.key() == key)
    }
}

/// What one criterion said of a lead.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which criterion, counted from 0 within its market.
    pub criterion: usize,
    /// Pass, fail, unknown or not applicable.
    pub result: TestResult,
    /// Points it gives today.
    pub points: u32,
    /// The figures that explain it.
    pub evidence: Evidence,
}

/// The verdict on a lead with all that led to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// The market that gave it; absent when the edition has none.
    pub market: Option<MarketId>,
    /// What the verdict would be if the person had reacted; only for names from a list.
    pub would_be: Option<Verdict>,
    /// Points of fit.
    pub fit: Score,
    /// Points of interest.
    pub interest: Score,
    /// Both gates, the MQL gate first.
    pub gates: [GateStanding; 2],
    /// What each criterion of that market said, in its order.
    pub findings: Vec<Finding>,
    /// The next question to ask.
    pub ask_next: Option<CriterionId>,
    /// When to look again at a lead that is not yet ready.
    pub recheck: Option<NaiveDate>,
}

impl Judgement {
    /// How a gate stands.
    pub fn gate(&self, gate: Gate) -> GateState {
        match gate {
            Gate::Mql => self.gates[0].state,
            Gate::Sql => self.gates[1].state,
        }
    }
}

/// Judges somebody by an edition, as of `today` in the owner's time zone. Pure: the same input gives the same verdict.
///
/// The verdict is the first that matches (method.md, meaning 5): no dated reaction → not a lead; an off-target must-have
/// fails or fit is out of reach → off target; a not-yet must-have fails or interest is out of reach → not yet; the SQL
/// gate passes → sellable; else needs answers. With several markets the best verdict wins (meaning 12).
pub fn judge(edition: &Edition, profile: &Profile, today: NaiveDate) -> Judgement {
    let one_kind = edition.one_kind();
    let reacted = has_reacted(&edition.inquiry, profile);
    let pinned = profile.pinned.and_then(|id| edition.market(id));
    let markets: &[MarketRules] = pinned.map_or(edition.markets.as_slice(), std::slice::from_ref);
    let best = markets
        .iter()
        .map(|market| (market, weigh(market, one_kind, profile, today)))
        .min_by_key(|(_, weighed)| (rank(weighed.verdict()), weighed.missing_points()));
    let Some((market, weighed)) = best else {
        return without_market(reacted);
    };
    let verdict = weighed.verdict();
    let shown = if reacted { verdict } else { Verdict::NotALead };
    let ask_next = (shown == Verdict::NeedsAnswers)
        .then(|| next_question::next_question(market, &weighed, profile, today, edition.recheck_days))
        .flatten();
    let recheck = (shown == Verdict::NotYet).then(|| recheck_day(edition, market, &weighed, profile, today));
    Judgement {
        verdict: shown,
        market: Some(market.id),
        would_be: (!reacted).then_some(verdict),
        fit: weighed.fit,
        interest: weighed.interest,
        gates: [weighed.standing(Gate::Mql), weighed.standing(Gate::Sql)],
        findings: weighed.findings,
        ask_next,
        recheck,
    }
}

/// Whether somebody reacted in a way that both sides count as an inquiry.
pub fn has_reacted(inquiry: &[ReactionKind], profile: &Profile) -> bool {
    profile.reactions.iter().any(|reaction| inquiry.contains(&reaction.kind))
}

const fn without_market(reacted: bool) -> Judgement {
    let score = Score { have: 0, possible: 0, needed: 0 };
    Judgement {
        verdict: if reacted { Verdict::NeedsAnswers } else { Verdict::NotALead },
        market: None,
        would_be: None,
        fit: score,
        interest: score,
        gates: [
            GateStanding { gate: Gate::Mql, state: GateState::Open },
            GateStanding { gate: Gate::Sql, state: GateState::Open },
        ],
        findings: Vec::new(),
        ask_next: None,
        recheck: None,
    }
}

const fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Sellable => 0,
        Verdict::NeedsAnswers => 1,
        Verdict::NotYet => 2,
        Verdict::OffTarget => 3,
        Verdict::NotALead => 4,
    }
}

/// A lead on the scales of one market.
#[derive(Debug, Clone)]
struct Weighed {
    fit: Score,
    interest: Score,
    findings: Vec<Finding>,
    mql: GateState,
    sql: GateState,
    fails_off_target: bool,
    fails_not_yet: bool,
}

impl Weighed {
    const fn verdict(&self) -> Verdict {
        if self.fails_off_target || self.fit.out_of_reach() {
            Verdict::OffTarget
        } else if self.fails_not_yet || self.interest.out_of_reach() {
            Verdict::NotYet
        } else if matches!(self.sql, GateState::Passes) {
            Verdict::Sellable
        } else {
            Verdict::NeedsAnswers
        }
    }

    const fn missing_points(&self) -> u32 {
        self.fit.needed.saturating_sub(self.fit.have) + self.interest.needed.saturating_sub(self.interest.have)
    }

    const fn standing(&self, gate: Gate) -> GateStanding {
        let state = match gate {
            Gate::Mql => self.mql,
            Gate::Sql => self.sql,
        };
        GateStanding { gate, state }
    }
}

fn weigh(market: &MarketRules, one_kind: bool, profile: &Profile, today: NaiveDate) -> Weighed {
    let wrong_kind = profile.kind != LeadKind::Unknown && profile.kind != market.kind;
    let findings: Vec<Finding> = market
        .criteria
        .iter()
        .enumerate()
        .map(|(number, criterion)| {
            let (result, points, evidence) =
                test_one::test_one(criterion, market.id, profile, today, wrong_kind, one_kind);
            Finding { criterion: number, result, points, evidence }
        })
        .collect();
    weigh_findings(market, findings)
}

/// Adds up what the criteria said. The bench of "what if this were answered" goes through here as well.
fn weigh_findings(market: &MarketRules, findings: Vec<Finding>) -> Weighed {
    // A lead that is ready for sales has passed marketing's gate too, whatever was typed for the two thresholds.
    let needed =
        Threshold { fit: market.sql.fit.max(market.mql.fit), interest: market.sql.interest.max(market.mql.interest) };
    let mut fit = Score { needed: needed.fit, ..Score::default() };
    let mut interest = Score { needed: needed.interest, ..Score::default() };
    let mut must = [Musts::default(); 2];
    let (mut fails_off_target, mut fails_not_yet) = (false, false);
    for finding in &findings {
        let criterion = &market.criteria[finding.criterion];
        let score = match criterion.aspect {
            Aspect::Fit => &mut fit,
            Aspect::Interest => &mut interest,
        };
        score.have += finding.points;
        score.possible += if finding.result == TestResult::Unknown { criterion.points } else { finding.points };
        if criterion.is_must_have() {
            note_must_have(&mut must, criterion, finding.result);
        }
        if finding.result == TestResult::Fail {
            fails_off_target |= criterion.if_failed == IfFailed::OffTarget;
            fails_not_yet |= criterion.if_failed == IfFailed::NotYet;
        }
    }
    let mql = must[0].state(at(fit, market.mql.fit), at(interest, market.mql.interest));
    let sql = must[1].state(fit, interest);
    Weighed { fit, interest, findings, mql, sql, fails_off_target, fails_not_yet }
}

const fn at(score: Score, needed: u32) -> Score {
    Score { needed, ..score }
}

#[derive(Clone, Copy, Default)]
struct Musts {
    failed: bool,
    unknown: bool,
}

/// A must-have counts at its own gate and at every later one.
fn note_must_have(must: &mut [Musts; 2], criterion: &Criterion, result: TestResult) {
    let first = match criterion.gate {
        Gate::Mql => 0,
        Gate::Sql => 1,
    };
    for gate in &mut must[first..] {
        match result {
            TestResult::Fail => gate.failed = true,
            TestResult::Unknown => gate.unknown = true,
            TestResult::Pass | TestResult::NotApplicable => {}
        }
    }
}

impl Musts {
    const fn state(self, fit: Score, interest: Score) -> GateState {
        if self.failed || fit.out_of_reach() || interest.out_of_reach() {
            GateState::Closed
        } else if self.unknown || !fit.reached() || !interest.reached() {
            GateState::Open
        } else {
            GateState::Passes
        }
    }
}

/// The latest day asked for by the criteria that failed, else the playbook's default (method.md, meaning 7).
fn recheck_day(
    edition: &Edition,
    market: &MarketRules,
    weighed: &Weighed,
    profile: &Profile,
    today: NaiveDate,
) -> NaiveDate {
    let default = today.checked_add_days(Days::new(edition.recheck_days.into())).unwrap_or(today);
    weighed
        .findings
        .iter()
        .filter(|finding| finding.result == TestResult::Fail)
        .map(|finding| &market.criteria[finding.criterion])
        .filter(|criterion| criterion.if_failed == IfFailed::NotYet)
        .filter_map(|criterion| {
            let in_days = |days: u32| today.checked_add_days(Days::new(days.into()));
            test_one::recheck_day(criterion, profile).or_else(|| criterion.recheck_days.and_then(in_days))
        })
        .max()
        .filter(|day| *day > today)
        .unwrap_or(default)
}

#[cfg(test)]
mod tests;
