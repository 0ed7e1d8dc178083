//! Moves: what may be done with a lead from where it stands, and what makes a move one against the rules.

use crate::criterion::Gate;
use crate::gate::GateState;
use crate::judge::{Judgement, Verdict};
use crate::lead::{Stage, Standing, StandsAt};
use crate::outcome::{Effort, Outcome};
use chrono::NaiveDate;

/// A move that somebody wants to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// Up to marketing-qualified or sales-qualified.
    Qualify(Gate),
    /// Marketing offers it to sales.
    Offer,
    /// Sales accepts it; it stands at the first step.
    Accept,
    /// Sales gives it back, with the reason.
    Return {
        /// Why.
        reason: String,
    },
    /// On to another of the owner's sales steps, counted from 0.
    Step(usize),
    /// Marketing keeps in touch and looks again on that day.
    Nurture {
        /// The day.
        until: NaiveDate,
    },
    /// Bought.
    Win {
        /// For how much, if it was noted.
        value: Option<i64>,
    },
    /// Did not buy.
    Lose {
        /// Why.
        reason: String,
        /// To whom, where that is known; may be empty.
        to_whom: String,
    },
    /// Given up for an agreed reason.
    Discard {
        /// The reason as it stands in the playbook.
        reason: String,
    },
    /// Taken up again after an outcome; keeps its history and doesn't start at the bottom.
    Reopen,
}

/// Why a move is against what both sides agreed. It needs a name and a reason, and is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgainstRules {
    /// The gate is open: an answer is missing.
    GateOpen(Gate),
    /// The gate is closed: a must-have failed or the points are out of reach.
    GateClosed(Gate),
    /// Only sellable leads are offered to sales (method.md, rule 5 and meaning 19).
    NotSellable(Verdict),
    /// The agreed attempts were not made yet, or not over the agreed days.
    EffortMissing {
        /// Made so far.
        made: Effort,
        /// Agreed.
        agreed: Effort,
    },
}

/// Why a move makes no sense from where the lead stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoSuchMove {
    /// It doesn't start here.
    #[error("this move doesn't start where the lead stands")]
    NotFromHere,
    /// A name from a list is moved by a reaction only.
    #[error("a name from a list becomes an inquiry by a reaction, not by a move")]
    OnlyAName,
    /// There is no such step, or it is already there.
    #[error("there is no such sales step")]
    NoSuchStep,
    /// A reason must be given, or it is not on the agreed list.
    #[error("an agreed reason is missing")]
    ReasonMissing,
}

/// What the rules know when a move is made.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances<'a> {
    /// The verdict at this moment.
    pub judgement: &'a Judgement,
    /// How many sales steps the owner has.
    pub sales_steps: usize,
    /// The agreed effort before somebody counts as unreachable.
    pub effort: Effort,
    /// The effort to reach them so far.
    pub made: Effort,
    /// The agreed reasons with their routes.
    pub reasons: &'a [crate::outcome::DiscardReason],
}

/// A move that makes sense: where it leads, and whether the rules allow it as things stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// Where the lead stands afterwards.
    pub standing: Standing,
    /// What it breaks, if anything.
    pub against: Option<AgainstRules>,
}

/// Rules on a move. Pure: it changes nothing, it says where the move would lead and what it would break.
pub fn rule_on(standing: &Standing, wanted: &Move, given: &Circumstances<'_>) -> Result<Ruling, NoSuchMove> {
    if standing.stage == Stage::List {
        return Err(NoSuchMove::OnlyAName);
    }
    let at = standing.stands_at();
    let next = |stage| Standing { stage, step: None, outcome: None, returned: standing.returned };
    let ended = |outcome| Standing { outcome: Some(outcome), ..standing.clone() };
    let is_early = matches!(at, StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql);
    let ruling = |standing, against| Ok(Ruling { standing, against });
    match wanted {
        Move::Qualify(Gate::Mql) if at == StandsAt::Inquiry => {
            ruling(next(Stage::Mql), gate_rule(given.judgement, Gate::Mql))
        }
        Move::Qualify(Gate::Sql) if matches!(at, StandsAt::Inquiry | StandsAt::Mql) => {
            ruling(next(Stage::Sql), gate_rule(given.judgement, Gate::Sql))
        }
        Move::Offer if is_early => {
            let verdict = given.judgement.verdict;
            ruling(next(Stage::Offered), (verdict != Verdict::Sellable).then_some(AgainstRules::NotSellable(verdict)))
        }
        Move::Accept if at == StandsAt::Offered => ruling(Standing { step: Some(0), ..next(Stage::Active) }, None),
        Move::Return { reason } if matches!(at, StandsAt::Offered | StandsAt::Active) => {
            require(reason)?;
            ruling(Standing { returned: true, ..next(highest_stage(given.judgement)) }, None)
        }
        Move::Step(step) if at == StandsAt::Active => {
            if *step >= given.sales_steps || standing.step == Some(*step) {
                return Err(NoSuchMove::NoSuchStep);
            }
            ruling(Standing { step: Some(*step), ..standing.clone() }, None)
        }
        Move::Nurture { until } if is_early => ruling(ended(Outcome::Nurture { until: *until }), None),
        Move::Win { value } if at == StandsAt::Active => ruling(ended(Outcome::Won { value: *value }), None),
        Move::Lose { reason, to_whom } if at == StandsAt::Active => {
            require(reason)?;
            let lost = Outcome::Lost { reason: reason.trim().to_owned(), to_whom: to_whom.trim().to_owned() };
            ruling(ended(lost), None)
        }
        Move::Discard { reason }
            if is_early || matches!(at, StandsAt::Offered | StandsAt::Active | StandsAt::Nurture) =>
        {
            let against = effort_rule(reason, given)?;
            ruling(ended(Outcome::Discarded { reason: reason.clone() }), against)
        }
        Move::Reopen if standing.outcome.is_some() => {
            let back = match at {
                StandsAt::Nurture => Standing { outcome: None, ..standing.clone() },
                _ if standing.stage == Stage::Active => Standing { outcome: None, ..standing.clone() },
                _ => next(standing.stage.max(highest_stage(given.judgement)).min(Stage::Sql)),
            };
            ruling(back, None)
        }
        Move::Qualify(_)
        | Move::Offer
        | Move::Accept
        | Move::Return { .. }
        | Move::Step(_)
        | Move::Nurture { .. }
        | Move::Win { .. }
        | Move::Lose { .. }
        | Move::Discard { .. }
        | Move::Reopen => Err(NoSuchMove::NotFromHere),
    }
}

fn require(reason: &str) -> Result<(), NoSuchMove> {
    if reason.trim().is_empty() { Err(NoSuchMove::ReasonMissing) } else { Ok(()) }
}

fn gate_rule(judgement: &Judgement, gate: Gate) -> Option<AgainstRules> {
    match judgement.gate(gate) {
        GateState::Passes => None,
        GateState::Open => Some(AgainstRules::GateOpen(gate)),
        GateState::Closed => Some(AgainstRules::GateClosed(gate)),
    }
}

/// A reason must be agreed; one that sends the lead to marketing for want of contact needs the agreed attempts first.
fn effort_rule(reason: &str, given: &Circumstances<'_>) -> Result<Option<AgainstRules>, NoSuchMove> {
    let agreed = given.reasons.iter().find(|agreed| agreed.reason == reason).ok_or(NoSuchMove::ReasonMissing)?;
    let wants_effort = agreed.after_attempts;
    let missing = wants_effort && !given.made.reaches(given.effort);
    Ok(missing.then_some(AgainstRules::EffortMissing { made: given.made, agreed: given.effort }))
}

/// The highest rung whose gate passes, else inquiry (method.md, meaning 21).
pub fn highest_stage(judgement: &Judgement) -> Stage {
    if judgement.gate(Gate::Sql) == GateState::Passes {
        Stage::Sql
    } else if judgement.gate(Gate::Mql) == GateState::Passes {
        Stage::Mql
    } else {
        Stage::Inquiry
    }
}

/// The move up that the program proposes now; a person makes it (method.md, meaning 19).
pub fn proposed(standing: &Standing, judgement: &Judgement) -> Option<Move> {
    match standing.stands_at() {
        StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql if judgement.verdict == Verdict::Sellable => {
            Some(Move::Offer)
        }
        StandsAt::Inquiry if judgement.gate(Gate::Mql) == GateState::Passes => Some(Move::Qualify(Gate::Mql)),
        StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql if judgement.verdict == Verdict::NotYet => {
            judgement.recheck.map(|until| Move::Nurture { until })
        }
        StandsAt::Offered => Some(Move::Accept),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::{GateStanding, Score};
    use crate::outcome::{DiscardReason, Route};

    fn judgement(verdict: Verdict, mql: GateState, sql: GateState) -> Judgement {
        Judgement {
            verdict,
            market: None,
            would_be: None,
            fit: Score::default(),
            interest: Score::default(),
            gates: [GateStanding { gate: Gate::Mql, state: mql }, GateStanding { gate: Gate::Sql, state: sql }],
            findings: vec![],
            ask_next: None,
            recheck: None,
        }
    }

    fn reasons() -> Vec<DiscardReason> {
        let reason = |reason: &str, route, needs: u32| DiscardReason {
            reason: reason.into(),
            route,
            recheck_days: None,
            only_if: String::new(),
            after_attempts: needs > 0,
        };
        vec![reason("Can't be reached", Route::Nurture, 1), reason("Outside our area", Route::Dead, 0)]
    }

    fn rule(standing: &Standing, wanted: &Move, judgement: &Judgement) -> Result<Ruling, NoSuchMove> {
        let reasons = reasons();
        rule_on(
            standing,
            wanted,
            &Circumstances { judgement, sales_steps: 3, effort: AGREED, made: MADE, reasons: &reasons },
        )
    }

    const AGREED: Effort = Effort { attempts: 6, days: 14 };
    const MADE: Effort = Effort { attempts: 2, days: 9 };

    #[test]
    fn gates_are_obeyed() {
        let open = judgement(Verdict::NeedsAnswers, GateState::Passes, GateState::Open);
        let sellable = judgement(Verdict::Sellable, GateState::Passes, GateState::Passes);
        let off = judgement(Verdict::OffTarget, GateState::Closed, GateState::Closed);
        let inquiry = Standing::at(Stage::Inquiry);
        let cases = [
            (&open, Move::Qualify(Gate::Mql), Stage::Mql, None),
            (&open, Move::Qualify(Gate::Sql), Stage::Sql, Some(AgainstRules::GateOpen(Gate::Sql))),
            (&off, Move::Qualify(Gate::Mql), Stage::Mql, Some(AgainstRules::GateClosed(Gate::Mql))),
            (&off, Move::Offer, Stage::Offered, Some(AgainstRules::NotSellable(Verdict::OffTarget))),
            (&sellable, Move::Offer, Stage::Offered, None),
        ];
        for (judgement, wanted, stage, against) in cases {
            let ruling = rule(&inquiry, &wanted, judgement).expect("a move from inquiry");
            assert_eq!((ruling.standing.stage, ruling.against), (stage, against), "{wanted:?}");
        }
    }

    #[test]
    fn moves_start_where_they_make_sense() {
        let sellable = judgement(Verdict::Sellable, GateState::Passes, GateState::Passes);
        let cases = [
            (Standing::at(Stage::List), Move::Offer, NoSuchMove::OnlyAName),
            (Standing::at(Stage::Inquiry), Move::Accept, NoSuchMove::NotFromHere),
            (Standing::at(Stage::Inquiry), Move::Win { value: None }, NoSuchMove::NotFromHere),
            (Standing::at(Stage::Active), Move::Step(3), NoSuchMove::NoSuchStep),
            (
                Standing::at(Stage::Active),
                Move::Lose { reason: "  ".into(), to_whom: "Them".into() },
                NoSuchMove::ReasonMissing,
            ),
            (Standing::at(Stage::Active), Move::Discard { reason: "Bored".into() }, NoSuchMove::ReasonMissing),
        ];
        for (standing, wanted, expected) in cases {
            assert_eq!(rule(&standing, &wanted, &sellable), Err(expected), "{wanted:?}");
        }
    }

    #[test]
    fn a_return_and_a_reopened_lead_do_not_start_at_the_bottom() {
        let sellable = judgement(Verdict::Sellable, GateState::Passes, GateState::Passes);
        let returned = rule(&Standing::at(Stage::Offered), &Move::Return { reason: "No need".into() }, &sellable)
            .expect("offered leads can be returned");
        assert_eq!((returned.standing.stage, returned.standing.returned), (Stage::Sql, true));
        let lost = Standing {
            outcome: Some(Outcome::Lost { reason: "Price".into(), to_whom: String::new() }),
            step: Some(2),
            ..Standing::at(Stage::Active)
        };
        let reopened = rule(&lost, &Move::Reopen, &sellable).expect("closed leads can be reopened");
        assert_eq!(
            (reopened.standing.stage, reopened.standing.step, reopened.standing.outcome),
            (Stage::Active, Some(2), None)
        );
    }

    #[test]
    fn giving_up_for_want_of_contact_needs_the_agreed_effort() {
        let open = judgement(Verdict::NeedsAnswers, GateState::Passes, GateState::Open);
        let discard =
            |reason: &str| rule(&Standing::at(Stage::Inquiry), &Move::Discard { reason: reason.into() }, &open);
        assert_eq!(
            discard("Can't be reached").map(|ruling| ruling.against),
            Ok(Some(AgainstRules::EffortMissing { made: MADE, agreed: AGREED }))
        );
        assert_eq!(discard("Outside our area").map(|ruling| ruling.against), Ok(None));
    }

    #[test]
    fn effort_is_attempts_and_days() {
        let cases = [(6, 14, true), (7, 20, true), (6, 13, false), (5, 14, false), (0, 0, false)];
        for (attempts, days, reached) in cases {
            assert_eq!(Effort { attempts, days }.reaches(AGREED), reached, "{attempts} attempts, {days} days");
        }
    }
}
