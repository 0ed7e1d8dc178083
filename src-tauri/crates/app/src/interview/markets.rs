//! Several target markets: adding, copying, ordering and removing them. Each can be undone.

use super::pages;
use super::view::InterviewView;
use crate::book::Book;
use crate::failure::Problem;
use method::MarketId;
use method::interview::{QUESTIONS, Scope, question};
use serde::Deserialize;
use store::Act;

/// Adds a market.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MarketAddRequest {
    /// The market whose answers it starts with; none for a blank one.
    #[cfg_attr(feature = "contract", ts(type = "number | null"))]
    pub copy_of: Option<u32>,
}

/// Names a market.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MarketRequest {
    /// Its number.
    pub market: u32,
}

/// Moves a market in the owner's order.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MarketMoveRequest {
    /// Its number.
    pub market: u32,
    /// Where it goes, counted from 0.
    pub to: u32,
}

/// Adds a market behind the others, blank or with the answers of another. A copy has no name: two of the same name could
/// not be told apart.
pub fn add_market(book: &Book, request: &MarketAddRequest) -> Result<InterviewView, Problem> {
    let original = request.copy_of.map(|market| known(book, market)).transpose()?;
    let now = book.clock.now();
    let kept = book.store.read(|read| read.answers().all())?;
    let is_copied =
        |id: &str| question(id).is_some_and(|question| question.scope == Scope::Market) && id != "market.name";
    book.store.write(Act::MarketAdded, now, |tx| {
        let added = tx.markets().add()?;
        let of_original = kept.iter().filter(|answer| original.is_some() && answer.market == original);
        for answer in of_original.filter(|answer| is_copied(&answer.question)) {
            tx.answers().set(Some(added), &answer.question, &answer.value, now)?;
        }
        Ok(())
    })?;
    changed(book)
}

/// Removes a market with its answers. The last one stays: a playbook without a market is none.
pub fn remove_market(book: &Book, request: &MarketRequest) -> Result<InterviewView, Problem> {
    let market = known(book, request.market)?;
    let definitions = book.definitions()?;
    if definitions.answers.markets().count() < 2 {
        return Err(Problem::LastMarket);
    }
    let name = definitions.playbook.markets.iter().find(|known| known.id == market);
    let name = name.map(|market| book.words.market_name(market)).unwrap_or_default();
    book.store.write(Act::MarketRemoved.on(name), book.clock.now(), |tx| tx.markets().remove(market))?;
    for question in QUESTIONS.iter().filter(|question| question.scope == Scope::Market) {
        book.store.drop_typed(Some(market), question.id)?;
    }
    changed(book)
}

/// Puts a market in another place of the order, which decides between equal verdicts (method.md, meaning 12).
pub fn move_market(book: &Book, request: &MarketMoveRequest) -> Result<InterviewView, Problem> {
    let market = known(book, request.market)?;
    let mut order: Vec<MarketId> = book.definitions()?.answers.markets().filter(|known| *known != market).collect();
    order.insert((request.to as usize).min(order.len()), market);
    book.store.write(Act::MarketsOrdered, book.clock.now(), |tx| tx.markets().put_in_order(&order))?;
    changed(book)
}

fn changed(book: &Book) -> Result<InterviewView, Problem> {
    book.answers_changed();
    pages::interview(book)
}

fn known(book: &Book, market: u32) -> Result<MarketId, Problem> {
    let wanted = MarketId(market);
    let is_known = book.definitions()?.answers.markets().any(|known| known == wanted);
    if is_known { Ok(wanted) } else { Err(Problem::NoSuchMarket(market)) }
}
