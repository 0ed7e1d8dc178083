//! Saving an answer: each is on the disk before the window says so.

use super::pages;
use super::view::{QuestionRef, Saved};
use super::wire::{At, Home, read_answer};
use crate::book::Book;
use crate::failure::Problem;
use crate::views;
use method::interview::Given;
use serde::Deserialize;
use serde_json::Value;
use store::Act;

/// An answer from a page of the wizard; `null` says "I'm not sure yet".
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct AnswerRequest {
    /// Id of the question.
    pub question: String,
    /// The market it is asked for.
    #[cfg_attr(feature = "contract", ts(type = "number | null"))]
    pub market: Option<u32>,
    /// The answer in the shape of its kind.
    #[cfg_attr(feature = "contract", ts(type = "AnswerValue | null"))]
    pub value: Value,
}

/// What the window needs afterwards.
pub type AnswerSaved = Saved;

/// Saves an answer.
pub fn save(book: &Book, request: &AnswerRequest) -> Result<AnswerSaved, Problem> {
    let at = QuestionRef { question: request.question.clone(), market: request.market };
    let (question, market) = pages::find(book, &at)?;
    let home = Home::of(&book.definitions()?.playbook);
    let given = if request.value.is_null() || (!question.makes_gap && is_blank(&request.value)) {
        Given::Unsure
    } else {
        let answer = read_answer(question.kind, &At::new("value", &request.value), &home).map_err(Problem::Fields)?;
        Given::Answer(answer)
    };
    let stored = serde_json::to_value(&given).unwrap_or(Value::Null);
    let now = book.clock.now();
    let label = book.words.question(question.id, book.definitions()?.answers.market_kind(market)).title;
    book.store.write(Act::AnswerSet.on(label), now, |tx| {
        tx.answers().set(market, question.id, &stored, now)?;
        tx.typed().clear(market, question.id)
    })?;
    // An answer that is the same as before writes nothing, yet what was half typed has to go.
    book.store.drop_typed(market, question.id)?;
    book.answers_changed();
    Ok(Saved {
        question: pages::question(book, &at)?,
        interview: pages::interview(book)?,
        book: views::book_view(book)?,
    })
}

/// Whether nothing was filled in. Continue on an empty page is how an optional question is passed over.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_blank),
        Value::Object(fields) => fields.values().all(is_blank),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
