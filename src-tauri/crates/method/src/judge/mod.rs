//! The judge: one lead against one edition on one day. The only place that decides what a lead is.

pub mod columns;
mod next_question;
mod route;
mod seen;
mod test_one;
mod weight;

use crate::criterion::{Gate, IfFailed};
use crate::edition::{Edition, MarketRules};
use crate::gate::{GateStanding, GateState, Score};
use crate::lead::{Profile, ReactionKind};
use crate::{CriterionId, MarketId};
use chrono::{Days, NaiveDate};
use route::Route;
pub use seen::{Seen, found_industry, found_place};
use serde::{Deserialize, Serialize};
use test_one::Under;
pub use test_one::{Evidence, TestResult, declined};
use weight::{Needed, Sums};

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
    let seen = Seen::of(profile);
    let did = profile.reactions.iter().map(|reaction| reaction.kind);
    let route = Route::of(&edition.inquiry, edition.markets.iter().map(|market| market.id), profile.pinned, did);
    let best = route
        .markets(edition)
        .iter()
        .map(|market| (market, weigh(market, &Under::of(edition, market, today), &seen)))
        .min_by_key(|(_, weighed)| (rank(weighed.verdict()), weighed.sums.missing(&weighed.needed)));
    let Some((market, weighed)) = best else {
        return without_market(route);
    };
    let verdict = weighed.verdict();
    let shown = route.shown(Some(verdict));
    let ask_next = (shown == Verdict::NeedsAnswers)
        .then(|| next_question::next_question(market, &weighed, profile, today, edition.recheck_days))
        .flatten();
    let recheck = (shown == Verdict::NotYet).then(|| recheck_day(edition, market, &weighed, profile, today));
    Judgement {
        verdict: shown,
        market: Some(market.id),
        would_be: (!route.reacted).then_some(verdict),
        fit: weighed.sums.fit(weighed.needed.sql),
        interest: weighed.sums.interest(weighed.needed.sql),
        gates: [weighed.standing(Gate::Mql), weighed.standing(Gate::Sql)],
        findings: weighed.findings,
        ask_next,
        recheck,
    }
}

/// Whether somebody reacted in a way that both sides count as an inquiry.
pub fn has_reacted(inquiry: &[ReactionKind], profile: &Profile) -> bool {
    route::reacted(inquiry, profile.reactions.iter().map(|reaction| reaction.kind))
}

fn without_market(route: Route) -> Judgement {
    let score = Score { have: 0, possible: 0, needed: 0 };
    Judgement {
        verdict: route.shown(None),
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
    sums: Sums,
    needed: Needed,
    findings: Vec<Finding>,
}

impl Weighed {
    const fn verdict(&self) -> Verdict {
        self.sums.verdict(&self.needed)
    }

    const fn standing(&self, gate: Gate) -> GateStanding {
        GateStanding { gate, state: self.sums.gate(gate, &self.needed) }
    }
}

fn weigh(market: &MarketRules, under: &Under, seen: &Seen<'_>) -> Weighed {
    let findings: Vec<Finding> = market
        .criteria
        .iter()
        .enumerate()
        .map(|(number, criterion)| {
            let (result, points, evidence) = test_one::test_one(criterion, under, seen);
            Finding { criterion: number, result, points, evidence }
        })
        .collect();
    weigh_findings(market, findings)
}

/// Adds up what the criteria said. The bench of "what if this were answered" goes through here as well.
fn weigh_findings(market: &MarketRules, findings: Vec<Finding>) -> Weighed {
    let sums = findings
        .iter()
        .map(|finding| Sums::of(&market.criteria[finding.criterion], finding.result, finding.points))
        .fold(Sums::default(), |sums, one| sums + one);
    Weighed { sums, needed: Needed::of(market), findings }
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
