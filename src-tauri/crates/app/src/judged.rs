//! Judgements whole, with every reason: in words, and as the JSON that the command line prints and the data file keeps
//! with each move.

use crate::book::Book;
use crate::failure::Problem;
use crate::leads::{ReasonView, stands_words, verdict_words};
use method::lead::Lead;
use serde_json::{Value, json};

/// One reason.
pub fn reason_json(reason: &ReasonView) -> Value {
    json!({
        "criterion": reason.criterion,
        "result": reason.result,
        "points": reason.points,
        "must_have": reason.must_have,
        "clause": reason.clause,
        "text": reason.text,
    })
}

/// A lead as people read of it, whole: the verdict, its reasons, the next question.
#[derive(Debug, Clone)]
pub struct JudgedWords {
    /// The verdict in a word.
    pub verdict: String,
    /// The verdict in a sentence with its reason.
    pub headline: String,
    /// What else there is to say.
    pub explanation: String,
    /// By which edition, and the points.
    pub score_line: String,
    /// Where it stands.
    pub stands_at: String,
    /// Every reason.
    pub reasons: Vec<ReasonView>,
    /// The next question to ask.
    pub ask: Option<String>,
}

/// The verdict on one lead in words.
pub fn judged_words(book: &Book, lead: &Lead) -> Result<JudgedWords, Problem> {
    let said = verdict_words(book, lead, &book.judge(&lead.profile)?)?;
    Ok(JudgedWords {
        verdict: book.words.verdict(said.verdict),
        headline: said.headline,
        explanation: said.explanation,
        score_line: said.score_line,
        stands_at: stands_words(book, lead)?,
        reasons: said.reasons,
        ask: said.ask_next.map(|ask| ask.question),
    })
}

/// The verdict on one lead with every reason.
pub fn judged_json(book: &Book, lead: &Lead) -> Result<Value, Problem> {
    let definitions = book.in_force()?;
    let judgement = book.judge(&lead.profile)?;
    let said = verdict_words(book, lead, &judgement)?;
    let market = judgement
        .market
        .and_then(|id| definitions.playbook.markets.iter().find(|market| market.id == id))
        .map(|market| book.words.market_name(market));
    Ok(json!({
        "lead": { "id": lead.id, "name": lead.profile.name, "company": lead.profile.company },
        "verdict": said.verdict,
        "headline": said.headline,
        "would_be": judgement.would_be,
        "market": market,
        "edition": said.edition,
        "stage": lead.standing.stands_at(),
        "scores": { "fit": judgement.fit, "interest": judgement.interest },
        "gates": judgement.gates,
        "reasons": said.reasons.iter().map(reason_json).collect::<Vec<_>>(),
        "ask_next": said.ask_next.map(|ask| ask.criterion),
        "recheck": said.recheck,
    }))
}
