//! What is being typed survives a crash: kept within half a second of the last key, given back on the same page.

use super::pages;
use super::view::QuestionRef;
use super::wire::{At, Home, read_answer};
use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::Problem;
use method::interview::Given;
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;
use store::table::typed::Typed;

/// The state of the fields of a page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TypedRequest {
    /// Id of the question.
    pub question: String,
    /// The market it is asked for.
    #[cfg_attr(feature = "contract", ts(type = "number | null"))]
    pub market: Option<u32>,
    /// What stands in the fields.
    #[cfg_attr(feature = "contract", ts(type = "AnswerValue"))]
    pub typed: Value,
}

/// What would follow if what is being typed were the answer. What can't be read as an answer yet changes nothing.
pub fn with_typed(book: &Book, request: &TypedRequest) -> Result<Arc<Definitions>, Problem> {
    let at = QuestionRef { question: request.question.clone(), market: request.market };
    let (question, market) = pages::find(book, &at)?;
    let definitions = book.definitions()?;
    let home = Home::of(&definitions.playbook);
    let Ok(answer) = read_answer(question.kind, &At::new("value", &request.typed), &home) else {
        return Ok(definitions);
    };
    let mut answers = definitions.answers.clone();
    answers.set(question, market, Given::Answer(answer));
    Ok(Arc::new(Definitions::of(answers)))
}

/// Keeps what is being typed. It is no act: the journal has no line for it, and undo passes over it.
pub fn keep_typed(book: &Book, request: &TypedRequest) -> Result<(), Problem> {
    let at = QuestionRef { question: request.question.clone(), market: request.market };
    let (question, market) = pages::find(book, &at)?;
    let typed = Typed { market, question: question.id.to_owned(), value: request.typed.clone(), at: book.clock.now() };
    Ok(book.store.keep_typed(&typed)?)
}
