//! What changed from one set of definitions to the next, clause by clause.

use super::{Edition, MarketRules};
use crate::criterion::{Criterion, Gate, Test};
use crate::gate::Threshold;
use crate::interview::{Answer, AnswerKind, Answers, Asked, QUESTIONS, Question, Scope};
use crate::place::{FoundPlace, TypedPlace};
use crate::playbook::{Clauses, Topic};
use crate::{CriterionId, MarketId};

/// Answers, and what leads are judged by because of them.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The answers.
    pub answers: &'a Answers,
    /// What follows from them.
    pub edition: &'a Edition,
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The market that it belongs to; none if it is about the business.
    pub market: Option<MarketId>,
    /// What changed.
    pub what: Changed,
}

/// What changed.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a few dozen of them exist at a time; a box would only cost clarity")]
pub enum Changed {
    /// The market is new.
    MarketAdded,
    /// The market is no longer there.
    MarketRemoved,
    /// The markets stand in another order, which decides between equal verdicts.
    MarketOrder,
    /// An answer. What follows from it, such as points, is only named where it was chosen apart.
    Answer {
        /// To which question, by its id.
        question: &'static str,
        /// As it was.
        before: Asked,
        /// As it is.
        after: Asked,
    },
    /// What a criterion is worth, or what failing it means.
    Criterion {
        /// As it was; none if it is new.
        before: Option<Criterion>,
        /// As it is; none if it is gone.
        after: Option<Criterion>,
    },
    /// The points that a gate asks for.
    Threshold {
        /// Which gate.
        gate: Gate,
        /// As they were.
        before: Threshold,
        /// As they are.
        after: Threshold,
    },
}

impl Change {
    /// The number of the clause that changed; empty for what stands in no clause of its own.
    pub fn clause<'a>(&self, clauses: &'a Clauses) -> &'a str {
        match &self.what {
            Changed::MarketAdded | Changed::MarketRemoved | Changed::MarketOrder => "",
            Changed::Answer { question, .. } => clauses.of_question(question, self.market),
            Changed::Criterion { before, after } => match (self.market, after.as_ref().or(before.as_ref())) {
                (Some(market), Some(criterion)) => clauses.of_criterion(market, &criterion.id),
                _ => "",
            },
            Changed::Threshold { gate, .. } => clauses.number(&topic_of(*gate)),
        }
    }
}

/// The clause of a gate.
pub const fn topic_of(gate: Gate) -> Topic {
    match gate {
        Gate::Mql => Topic::Mql,
        Gate::Sql => Topic::Sql,
    }
}

/// What changed, in the order in which the wizard asks.
pub fn changes(before: Terms<'_>, after: Terms<'_>) -> Vec<Change> {
    let mut found = Vec::new();
    answers(before, after, None, &mut found);
    let (old, new): (Vec<_>, Vec<_>) = (before.answers.markets().collect(), after.answers.markets().collect());
    for market in &new {
        let of_market = |what| Change { market: Some(*market), what };
        if !old.contains(market) {
            found.push(of_market(Changed::MarketAdded));
            continue;
        }
        answers(before, after, Some(*market), &mut found);
        if let (Some(before), Some(after)) = (before.edition.market(*market), after.edition.market(*market)) {
            found.extend(criteria(before, after).into_iter().map(of_market));
            found.extend(thresholds(before, after).into_iter().map(of_market));
        }
    }
    let removed = old.iter().filter(|market| !new.contains(market));
    found.extend(removed.map(|market| Change { market: Some(*market), what: Changed::MarketRemoved }));
    let stayed = |these: &[MarketId], those: &[MarketId]| -> Vec<MarketId> {
        these.iter().copied().filter(|market| those.contains(market)).collect()
    };
    if stayed(&old, &new) != stayed(&new, &old) {
        found.push(Change { market: None, what: Changed::MarketOrder });
    }
    found
}

/// What counts for a question, as it is signed and compared. How a place was typed does not count once it is found, and an
/// optional question that was passed over says no more than one that nobody came to.
pub fn counted(answers: &Answers, question: &Question, market: Option<MarketId>) -> Asked {
    match answers.effective(question, market) {
        Asked::Answer(Answer::Place(TypedPlace { found: FoundPlace::One(place), data, .. })) => {
            let typed = place.name.clone();
            Asked::Answer(Answer::Place(TypedPlace { typed, found: FoundPlace::One(place), data }))
        }
        Asked::Unsure if !question.makes_gap && (question.default)(answers, market).is_none() => Asked::Open,
        other => other,
    }
}

fn answers(before: Terms<'_>, after: Terms<'_>, market: Option<MarketId>, found: &mut Vec<Change>) {
    let scope = if market.is_some() { Scope::Market } else { Scope::Business };
    for question in QUESTIONS.iter().filter(|question| question.scope == scope) {
        // Points and thresholds follow from other answers as long as the owner leaves them alone; they are compared as
        // leads are judged by them.
        if matches!(question.kind, AnswerKind::Criteria | AnswerKind::Threshold) {
            continue;
        }
        let (old, new) = (counted(before.answers, question, market), counted(after.answers, question, market));
        if old != new {
            found.push(Change { market, what: Changed::Answer { question: question.id, before: old, after: new } });
        }
    }
}

fn criteria(before: &MarketRules, after: &MarketRules) -> Vec<Changed> {
    let named = |rules: &MarketRules, id: &CriterionId| rules.criteria.iter().find(|known| known.id == *id).cloned();
    let gone = before.criteria.iter().filter(|criterion| named(after, &criterion.id).is_none());
    let compared = after.criteria.iter().map(|new| (named(before, &new.id), Some(new.clone())));
    compared
        .chain(gone.map(|old| (Some(old.clone()), None)))
        .filter(|(before, after)| match (before, after) {
            (Some(before), Some(after)) => weighs_otherwise(before, after),
            // Any other criterion comes and goes with an answer, which is named already.
            (one, other) => one.as_ref().or(other.as_ref()).is_some_and(|criterion| criterion.id.is_own()),
        })
        .map(|(before, after)| Changed::Criterion { before, after })
        .collect()
}

/// Whether anything but what is tested changed: the answer that is tested against is named already, unless it is the
/// owner's own question.
fn weighs_otherwise(before: &Criterion, after: &Criterion) -> bool {
    let same_test = Criterion { test: after.test.clone(), ..before.clone() };
    same_test != *after || (matches!(after.test, Test::Own(_)) && before.test != after.test)
}

fn thresholds(before: &MarketRules, after: &MarketRules) -> Vec<Changed> {
    [(Gate::Mql, before.mql, after.mql), (Gate::Sql, before.sql, after.sql)]
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(gate, before, after)| Changed::Threshold { gate, before, after })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::Threshold;
    use crate::interview::{Given, question};
    use crate::market::CriterionChoice;
    use crate::playbook::Playbook;
    use crate::range::Range;

    const FIRST: MarketId = MarketId(1);
    const SECOND: MarketId = MarketId(2);

    fn set(answers: &mut Answers, id: &str, market: Option<MarketId>, answer: Answer) {
        if let Some(question) = question(id) {
            answers.set(question, market, Given::Answer(answer));
        }
    }

    fn text(text: &str) -> Answer {
        Answer::Text(text.to_owned())
    }

    /// A business with two markets.
    fn agreed() -> Answers {
        let mut answers = Answers::default();
        answers.add_market(FIRST);
        answers.add_market(SECOND);
        set(&mut answers, "business.name", None, text("Harbor Clinic Supply"));
        for market in [FIRST, SECOND] {
            set(&mut answers, "market.kind", Some(market), Answer::Choice("businesses".to_owned()));
            set(&mut answers, "market.revenue", Some(market), Answer::Range(Range { from: Some(5), to: Some(20) }));
        }
        answers
    }

    fn own(points: u32, words: &str) -> Answer {
        Answer::Criteria(vec![CriterionChoice {
            criterion: CriterionId::own(1),
            gate: Gate::Sql,
            if_failed: crate::criterion::IfFailed::NoPoints,
            points,
            recheck_days: None,
            question: Some(words.to_owned()),
        }])
    }

    type Alter = fn(&mut Answers);

    /// What changed, in short: the market, and what of it.
    fn between(before: &Answers, after: &Answers) -> Vec<String> {
        let edition = |answers: &Answers| Playbook::from_answers(answers).draft_edition();
        let (old, new) = (edition(before), edition(after));
        let found = changes(Terms { answers: before, edition: &old }, Terms { answers: after, edition: &new });
        found
            .iter()
            .map(|change| {
                let what = match &change.what {
                    Changed::MarketAdded => "added".to_owned(),
                    Changed::MarketRemoved => "removed".to_owned(),
                    Changed::MarketOrder => "order".to_owned(),
                    Changed::Answer { question, .. } => (*question).to_owned(),
                    Changed::Criterion { before, after } => {
                        let one = after.as_ref().or(before.as_ref()).map(|one| one.id.to_string());
                        format!("{}{}", if after.is_some() { "" } else { "no " }, one.unwrap_or_default())
                    }
                    Changed::Threshold { gate, .. } => format!("{gate:?}"),
                };
                change.market.map_or_else(|| what.clone(), |market| format!("{market} {what}"))
            })
            .collect()
    }

    #[test]
    fn only_what_differs_is_named() {
        let alterations: [(&str, Alter, &[&str]); 9] = [
            ("nothing", |_| (), &[]),
            ("the default said aloud", |to| set(to, "lead.recheck_days", None, Answer::Number(90)), &[]),
            ("an answer", |to| set(to, "business.name", None, text("Harbour")), &["business.name"]),
            (
                "not sure any more",
                |to| to.set(question("business.name").expect("a question"), None, Given::Unsure),
                &["business.name"],
            ),
            (
                "a range of one market",
                |to| set(to, "market.revenue", Some(SECOND), Answer::Range(Range { from: Some(9), to: None })),
                &["2 market.revenue"],
            ),
            (
                "a threshold",
                |to| set(to, "lead.sql", Some(FIRST), Answer::Threshold(Threshold { fit: 99, interest: 1 })),
                &["1 Sql"],
            ),
            ("a question of one's own", |to| set(to, "lead.criteria", Some(FIRST), own(5, "Lease?")), &["1 own:1"]),
            ("a third market", |to| to.add_market(MarketId(7)), &["7 added"]),
            (
                "another kind of buyer",
                |to| set(to, "market.kind", Some(FIRST), Answer::Choice("consumers".to_owned())),
                &["1 market.kind", "1 market.revenue"],
            ),
        ];
        for (name, alter, expected) in alterations {
            let mut after = agreed();
            alter(&mut after);
            let found = between(&agreed(), &after);
            // Default thresholds follow from the points; that they move along is told apart from what was changed.
            let moves_along = |what: &&String| what.ends_with("ql") && !expected.contains(&what.as_str());
            let found: Vec<&String> = found.iter().filter(|what| !moves_along(what)).collect();
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn a_market_that_goes_and_an_order_that_changes_are_named() {
        let mut turned = Answers::default();
        turned.add_market(SECOND);
        turned.add_market(FIRST);
        let mut alone = Answers::default();
        alone.add_market(SECOND);
        let mut both = Answers::default();
        both.add_market(FIRST);
        both.add_market(SECOND);
        assert_eq!(between(&both, &turned), ["order"]);
        assert_eq!(between(&both, &alone), ["1 removed"]);
        assert_eq!(between(&alone, &turned), ["1 added"]);
    }

    #[test]
    fn points_and_words_of_a_question_of_ones_own_count_each() {
        let with = |answer: Answer| {
            let mut answers = agreed();
            set(&mut answers, "lead.criteria", Some(FIRST), answer);
            answers
        };
        let before = with(own(5, "Is the lease theirs?"));
        for (after, is_named) in [
            (own(5, "Is the lease theirs?"), false),
            (own(6, "Is the lease theirs?"), true),
            (own(5, "Do they own the building?"), true),
        ] {
            assert_eq!(between(&before, &with(after)).contains(&"1 own:1".to_owned()), is_named);
        }
        assert!(between(&before, &agreed()).contains(&"1 no own:1".to_owned()));
    }

    #[test]
    fn a_change_names_its_clause() {
        let clauses = Clauses::of(&Playbook::from_answers(&agreed()));
        let answer = |question| Changed::Answer { question, before: Asked::Open, after: Asked::Unsure };
        let threshold =
            Changed::Threshold { gate: Gate::Sql, before: Threshold::default(), after: Threshold::default() };
        for (market, what, clause) in [
            (Some(FIRST), answer("market.revenue"), "1.3"),
            (None, answer("business.sells"), ""),
            (None, threshold, "3.3"),
            (Some(SECOND), Changed::MarketAdded, ""),
        ] {
            assert_eq!(Change { market, what: what.clone() }.clause(&clauses), clause, "{what:?}");
        }
    }
}
