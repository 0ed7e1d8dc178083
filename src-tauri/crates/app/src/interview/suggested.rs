//! Suggestions that follow from other answers, where the list of questions alone can't make them.

use crate::book::Book;
use crate::definitions::Definitions;
use method::MarketId;
use method::interview::{Answer, AnswerKind, Question};

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
        _ => definitions.points(question, market),
    }
}
