use super::*;
use crate::MarketId;
use crate::interview::{Answer, Given, question};
use crate::range::Range;

fn answered(list: &[(&str, Answer)]) -> Answers {
    let mut answers = Answers::blank();
    for (id, answer) in list {
        let question = question(id).unwrap_or_else(|| panic!("{id}"));
        answers.set(question, Some(MarketId(1)), Given::Answer(answer.clone()));
    }
    answers
}

#[test]
fn defaults_leave_few_gaps_and_each_names_its_question() {
    let answers = Answers::blank();
    let open: Vec<&str> = gaps(&answers, &Playbook::from_answers(&answers)).iter().map(|gap| gap.question).collect();
    assert_eq!(open, ["business.name", "business.sells", "market.kind", "council.seats"]);
}

#[test]
fn an_unanswered_definition_is_a_gap_and_not_a_criterion() {
    let answers = answered(&[("market.kind", Answer::Choice("businesses".into()))]);
    let playbook = Playbook::from_answers(&answers);
    let edition = playbook.draft_edition();
    assert!(!edition.markets[0].criteria.iter().any(|criterion| criterion.id.as_str() == "revenue"));
    let gaps = gaps(&answers, &playbook);
    let revenue = gaps.iter().find(|gap| gap.question == "market.revenue").expect("a gap");
    assert_eq!(revenue.clause, "1.3");
}

#[test]
fn being_unsure_takes_the_default_away() {
    let mut answers = answered(&[("market.kind", Answer::Choice("businesses".into()))]);
    let window = question("market.window").expect("a question");
    assert!(Playbook::from_answers(&answers).markets[0].window.is_some());
    answers.set(window, Some(MarketId(1)), Given::Unsure);
    assert!(Playbook::from_answers(&answers).markets[0].window.is_none());
}

#[test]
fn thresholds_nobody_can_reach_are_named() {
    let answers = answered(&[
        ("market.kind", Answer::Choice("businesses".into())),
        ("market.revenue", Answer::Range(Range::at_least(1))),
        ("lead.mql", Answer::Threshold(crate::gate::Threshold { fit: 500, interest: 0 })),
    ]);
    let playbook = Playbook::from_answers(&answers);
    let kinds: Vec<GapKind> = gaps(&answers, &playbook).into_iter().map(|gap| gap.kind).collect();
    assert!(
        kinds.iter().any(|kind| matches!(kind, GapKind::OutOfReach { needed: 500, possible: 25, .. })),
        "{kinds:?}"
    );
    assert!(kinds.iter().any(|kind| matches!(kind, GapKind::SqlBelowMql { .. })), "{kinds:?}");
}

#[test]
fn clause_numbers_are_unique_and_cover_each_criterion() {
    let answers = answered(&[
        ("market.kind", Answer::Choice("businesses".into())),
        ("market.revenue", Answer::Range(Range::at_least(1))),
    ]);
    let playbook = Playbook::from_answers(&answers);
    let clauses = Clauses::of(&playbook);
    for criterion in &playbook.draft_edition().markets[0].criteria {
        assert!(!clauses.of_criterion(MarketId(1), &criterion.id).is_empty(), "{}", criterion.id);
    }
    let numbers: Vec<&str> =
        (1..10).flat_map(|chapter| clauses.in_chapter(chapter)).map(|clause| clause.number.as_str()).collect();
    let mut unique = numbers.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), numbers.len());
}
