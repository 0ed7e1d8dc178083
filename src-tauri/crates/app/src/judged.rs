//! Judgements as JSON: the shape that the command line prints and the data file keeps with each move.

use crate::book::Book;
use crate::failure::Problem;
use crate::leads::{ReasonView, reason_views};
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

/// The verdict on one lead with every reason.
pub fn judged_json(book: &Book, lead: &Lead) -> Result<Value, Problem> {
    let definitions = book.definitions()?;
    let judgement = book.judge(&lead.profile)?;
    let reasons = reason_views(book, &lead.profile, &judgement)?;
    let market = judgement
        .market
        .and_then(|id| definitions.playbook.markets.iter().find(|market| market.id == id))
        .map(|market| book.words.market_name(market));
    Ok(json!({
        "lead": { "id": lead.id, "name": lead.profile.name, "company": lead.profile.company },
        "verdict": judgement.verdict,
        "headline": book.words.headline(&judgement, &definitions.edition, &lead.profile, book.clock.today()),
        "would_be": judgement.would_be,
        "market": market,
        "edition": definitions.edition.name,
        "stage": lead.standing.stands_at(),
        "scores": { "fit": judgement.fit, "interest": judgement.interest },
        "gates": judgement.gates,
        "reasons": reasons.iter().map(reason_json).collect::<Vec<_>>(),
        "ask_next": judgement.ask_next,
        "recheck": judgement.recheck,
    }))
}
