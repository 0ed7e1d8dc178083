//! Gaps: what the definitions leave open, found by the program itself.

mod contradictions;
mod points;

use super::{Clauses, Playbook, WorkingTime};
use crate::criterion::{Aspect, Gate};
use crate::interview::{Answers, Asked, QUESTIONS, Question, Scope};
use crate::lead::LeadKind;
use crate::{CriterionId, MarketId};

/// One gap, with the clause it stands in and the question that closes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The number of its clause.
    pub clause: String,
    /// What is missing or contradicts itself.
    pub kind: GapKind,
    /// The question whose answer closes it.
    pub question: &'static str,
    /// The market it belongs to.
    pub market: Option<MarketId>,
}

/// What is missing or contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GapKind {
    /// A question that judging or the rules depend on has no answer.
    Unanswered,
    /// A gate asks for more points than anybody can have.
    OutOfReach {
        /// Which gate.
        gate: Gate,
        /// Which score.
        aspect: Aspect,
        /// Points asked for.
        needed: u32,
        /// Points that all criteria together give.
        possible: u32,
    },
    /// The SQL gate asks for fewer points than the MQL gate.
    SqlBelowMql {
        /// Which score.
        aspect: Aspect,
    },
    /// Nothing refuses anybody: every lead would be on target.
    RefusesNobody,
    /// An own question without words.
    OwnQuestionEmpty {
        /// Which one.
        criterion: CriterionId,
    },
    /// No reaction counts, so nobody can become a lead.
    NothingCounts,
    /// A reason that sends leads to marketing, without a day to look again.
    ReasonWithoutRecheck {
        /// The reason.
        reason: String,
    },
    /// Whoever passes marketing's gate passes sales' as well: nothing more is asked.
    SqlAddsNothing,
    /// A must-have for which neither the caller nor the form has a question.
    NobodyAsks {
        /// Which criterion.
        criterion: CriterionId,
    },
    /// One market wants what another refuses.
    MarketsExclude {
        /// The market that refuses.
        other: MarketId,
        /// The trade or the area.
        what: Contested,
    },
    /// A time that is counted in hours is longer than a working day.
    LongerThanADay {
        /// The time.
        time: WorkingTime,
    },
    /// A time of nothing, which nobody can keep.
    NoTime,
    /// Points that can't change any verdict.
    PointsWithoutEffect {
        /// The criterion that gives them.
        criterion: CriterionId,
    },
    /// The definition refuses one of the best customers.
    RefusesBest {
        /// Their name.
        name: String,
        /// The criterion that they fail; none if points are what they lack.
        criterion: Option<CriterionId>,
    },
    /// The definition would take one of the worst customers again.
    TakesWorst {
        /// Their name.
        name: String,
    },
    /// The owner sells to both, and no market describes this kind.
    KindUndescribed {
        /// Which kind.
        kind: LeadKind,
    },
    /// A rate of nothing: no number of leads is enough.
    GoalOutOfReach,
    /// A council in which nobody can be outvoted.
    CouncilTooSmall {
        /// How many seats it has.
        seats: usize,
    },
}

/// What one market wants and another refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contested {
    /// An industry, by its plain name.
    Industry(String),
    /// An area, by the name of its place.
    Area(String),
}

impl Gap {
    /// Whether answers speak against each other, rather than that one is missing.
    pub const fn is_contradiction(&self) -> bool {
        !matches!(self.kind, GapKind::Unanswered)
    }
}

/// The gaps of a playbook, in the order of its clauses.
pub fn gaps(answers: &Answers, playbook: &Playbook) -> Vec<Gap> {
    let clauses = Clauses::of(playbook);
    let mut gaps = Vec::new();
    for question in QUESTIONS.iter().filter(|question| question.makes_gap) {
        match question.scope {
            Scope::Business => unanswered(answers, question, None, &clauses, &mut gaps),
            Scope::Market => playbook
                .markets
                .iter()
                .for_each(|market| unanswered(answers, question, Some(market.id), &clauses, &mut gaps)),
        }
    }
    contradictions::find(answers, playbook, &clauses, &mut gaps);
    gaps.sort_by_key(|gap| clause_order(&gap.clause));
    gaps
}

fn unanswered(
    answers: &Answers,
    question: &'static Question,
    market: Option<MarketId>,
    clauses: &Clauses,
    gaps: &mut Vec<Gap>,
) {
    if !answers.applies(question, market) || matches!(answers.effective(question, market), Asked::Answer(_)) {
        return;
    }
    let clause = clauses.of_question(question.id, market).to_owned();
    gaps.push(Gap { clause, kind: GapKind::Unanswered, question: question.id, market });
}

fn clause_order(clause: &str) -> (u32, u32) {
    let mut parts = clause.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}
