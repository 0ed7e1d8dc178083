//! Suggestions that follow from other answers, where the list of questions alone can't make them.

use crate::book::{Book, Definitions};
use method::MarketId;
use method::edition::Edition;
use method::interview::{Answer, AnswerKind, Question};
use method::market::CriterionChoice;
use method::playbook::{Playbook, default_thresholds};

/// What stands in where the suggestion follows from the other answers of a market, or is worded by the program.
pub(super) fn computed(
    book: &Book,
    definitions: &Definitions,
    question: &Question,
    market: Option<MarketId>,
) -> Option<Answer> {
    definitions.edition.market(market?)?;
    match question.id {
        "questions.opening" => return Some(Answer::Text(book.words.talk_opening(&definitions.playbook.business.name))),
        "questions.trigger" => return Some(Answer::Text(book.words.talk_trigger())),
        "questions.results" => return Some(Answer::Text(book.words.talk_results())),
        _ => {}
    }
    match question.kind {
        // What differs from the suggested wording; nothing differs until the owner says so.
        AnswerKind::Asks => Some(Answer::Asks(Vec::new())),
        _ => points(&definitions.playbook, &definitions.edition, question, market),
    }
}

/// The points and thresholds that stand in for a market, as leads are judged by them.
pub fn points(playbook: &Playbook, edition: &Edition, question: &Question, market: Option<MarketId>) -> Option<Answer> {
    let rules = edition.market(market?)?;
    let described = playbook.markets.iter().find(|known| known.id == rules.id)?;
    match question.kind {
        AnswerKind::Criteria => {
            let criteria = playbook.criteria(described);
            Some(Answer::Criteria(
                criteria
                    .iter()
                    .filter(|criterion| criterion.id.as_str() != "kind")
                    .map(|criterion| CriterionChoice {
                        criterion: criterion.id.clone(),
                        gate: criterion.gate,
                        if_failed: criterion.if_failed,
                        points: criterion.points,
                        question: match &criterion.test {
                            method::criterion::Test::Own(question) => Some(question.clone()),
                            _ => None,
                        },
                        recheck_days: criterion.recheck_days,
                    })
                    .collect(),
            ))
        }
        AnswerKind::Threshold => {
            let (mql, sql) = default_thresholds(&rules.criteria);
            Some(Answer::Threshold(if question.id == "lead.mql" { mql } else { sql }))
        }
        _ => None,
    }
}
