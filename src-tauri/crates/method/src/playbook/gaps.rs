//! Gaps: what the definitions leave open, found by the program itself.

use super::{Clauses, Playbook, Topic};
use crate::criterion::{Aspect, Criterion, Gate, IfFailed};
use crate::interview::{Answers, Asked, QUESTIONS, Question, Scope};
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
    for market in &playbook.draft_edition().markets {
        market_gaps(market, &clauses, &mut gaps);
    }
    if playbook.inquiry.is_empty() && !gaps.iter().any(|gap| gap.question == "lead.inquiry") {
        let clause = clauses.number(&Topic::Inquiry).to_owned();
        gaps.push(Gap { clause, kind: GapKind::NothingCounts, question: "lead.inquiry", market: None });
    }
    for (number, reason) in playbook.discard_reasons.iter().enumerate() {
        if reason.route == crate::outcome::Route::Nurture && reason.recheck_days.is_none() {
            gaps.push(Gap {
                clause: clauses.number(&Topic::DiscardReason(number)).to_owned(),
                kind: GapKind::ReasonWithoutRecheck { reason: reason.reason.clone() },
                question: "discard.reasons",
                market: None,
            });
        }
    }
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
    let clause = clause_of(question.id, market, clauses).to_owned();
    gaps.push(Gap { clause, kind: GapKind::Unanswered, question: question.id, market });
}

/// The clause that a question fills.
fn clause_of<'a>(question: &str, market: Option<MarketId>, clauses: &'a Clauses) -> &'a str {
    let Some(market) = market else {
        return match question {
            "lead.inquiry" => clauses.number(&Topic::Inquiry),
            "lead.recheck_days" => clauses.number(&Topic::Recheck),
            "discard.reasons" | "discard.attempts" | "discard.days" => clauses.number(&Topic::Effort),
            "engagement.first_answer_by" | "engagement.answer_within" => clauses.number(&Topic::FirstAnswer),
            "engagement.accept_within" => clauses.number(&Topic::Acceptance),
            "engagement.sales_steps" => clauses.number(&Topic::SalesSteps),
            "engagement.hours" => clauses.number(&Topic::Hours),
            _ => "",
        };
    };
    let criterion = match question {
        "market.industry" => "industry",
        "market.revenue" => "revenue",
        "market.headcount" => "headcount",
        "market.age" => "age",
        "market.income" => "income",
        "market.where" => "place",
        "market.window" => "timing",
        "market.funds" => "budget",
        "market.trigger" => return clauses.number(&Topic::Trigger(market)),
        "avatar.refuse" => return clauses.number(&Topic::Refused(market)),
        _ if question.starts_with("avatar.") => return clauses.number(&Topic::Avatar(market)),
        _ => "kind",
    };
    clauses.of_criterion(market, &CriterionId::new(criterion))
}

fn market_gaps(market: &crate::edition::MarketRules, clauses: &Clauses, gaps: &mut Vec<Gap>) {
    let possible = |aspect: Aspect| -> u32 {
        market.criteria.iter().filter(|criterion| criterion.aspect == aspect).map(|criterion| criterion.points).sum()
    };
    let mut push = |clause: &str, kind, question| {
        gaps.push(Gap { clause: clause.to_owned(), kind, question, market: Some(market.id) });
    };
    for (gate, threshold, topic, question) in
        [(Gate::Mql, market.mql, Topic::Mql, "lead.mql"), (Gate::Sql, market.sql, Topic::Sql, "lead.sql")]
    {
        for (aspect, needed) in [(Aspect::Fit, threshold.fit), (Aspect::Interest, threshold.interest)] {
            let possible = possible(aspect);
            if needed > possible {
                push(clauses.number(&topic), GapKind::OutOfReach { gate, aspect, needed, possible }, question);
            }
        }
    }
    for (aspect, mql, sql) in
        [(Aspect::Fit, market.mql.fit, market.sql.fit), (Aspect::Interest, market.mql.interest, market.sql.interest)]
    {
        if sql < mql {
            push(clauses.number(&Topic::Sql), GapKind::SqlBelowMql { aspect }, "lead.sql");
        }
    }
    let refuses = |criterion: &Criterion| criterion.if_failed == IfFailed::OffTarget && criterion.id.as_str() != "kind";
    if !market.criteria.iter().any(refuses) && market.sql.fit.max(market.mql.fit) == 0 {
        push(clauses.number(&Topic::Mql), GapKind::RefusesNobody, "lead.criteria");
    }
    for criterion in &market.criteria {
        if matches!(&criterion.test, crate::criterion::Test::Own(words) if words.trim().is_empty()) {
            let clause = clauses.of_criterion(market.id, &criterion.id);
            push(clause, GapKind::OwnQuestionEmpty { criterion: criterion.id.clone() }, "lead.criteria");
        }
    }
}

fn clause_order(clause: &str) -> (u32, u32) {
    let mut parts = clause.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}
