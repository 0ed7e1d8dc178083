//! What changed from one edition to the next, clause by clause.

use crate::book::Book;
use crate::definitions::Definitions;
use crate::interview::QuestionRef;
use method::MarketId;
use method::edition::{Change, Changed, Terms, changes};
use method::lead::LeadKind;
use serde::Serialize;
use words::Reckoned;

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ChangeView {
    /// Number of the clause; empty for what stands in no clause of its own.
    pub clause: String,
    /// What changed.
    pub title: String,
    /// As it was.
    pub before: String,
    /// As it is.
    pub after: String,
    /// The market that it belongs to, where there are several.
    pub market: Option<String>,
    /// The page that changes it.
    pub at: Option<QuestionRef>,
}

/// What changed between two sets of definitions, in words.
pub fn changes_between(book: &Book, before: &Definitions, after: &Definitions) -> Vec<ChangeView> {
    let found = changes(terms(before), terms(after));
    found.iter().map(|change| view(book, change, before, after)).collect()
}

const fn terms(definitions: &Definitions) -> Terms<'_> {
    Terms { answers: &definitions.answers, edition: &definitions.edition }
}

fn view(book: &Book, change: &Change, before: &Definitions, after: &Definitions) -> ChangeView {
    let market = change.market;
    // A market that went has its name, its kind and its numbers only in what was.
    let gone = market.is_some_and(|market| !after.answers.markets().any(|known| known == market));
    let side = if gone { before } else { after };
    let kind = market.map_or(LeadKind::Unknown, |market| side.answers.market_kind(Some(market)));
    let name = market.map(|market| market_name(book, side, market)).unwrap_or_default();
    let reckoned = Reckoned { before: before.playbook.business.currency, after: after.playbook.business.currency };
    let words = book.words.change(change, kind, &name, reckoned);
    let several = before.playbook.markets.len().max(after.playbook.markets.len()) > 1;
    let is_about_a_market = market.is_some() && !matches!(change.what, Changed::MarketAdded | Changed::MarketRemoved);
    ChangeView {
        clause: clause(change, before, after).to_owned(),
        title: words.title,
        before: words.before,
        after: words.after,
        market: (several && is_about_a_market).then_some(name),
        at: page(change),
    }
}

fn market_name(book: &Book, definitions: &Definitions, id: MarketId) -> String {
    let market = definitions.playbook.markets.iter().find(|market| market.id == id);
    market.map(|market| book.words.market_name(market)).unwrap_or_default()
}

/// The number of the clause as it is now; as it was, if it is gone.
fn clause<'a>(change: &Change, before: &'a Definitions, after: &'a Definitions) -> &'a str {
    match change.clause(&after.clauses) {
        "" => change.clause(&before.clauses),
        now => now,
    }
}

fn page(change: &Change) -> Option<QuestionRef> {
    let question = match &change.what {
        Changed::Answer { question, .. } => question,
        Changed::Criterion { .. } => "lead.criteria",
        Changed::Threshold { gate: method::criterion::Gate::Mql, .. } => "lead.mql",
        Changed::Threshold { gate: method::criterion::Gate::Sql, .. } => "lead.sql",
        Changed::MarketAdded | Changed::MarketRemoved | Changed::MarketOrder => return None,
    };
    Some(QuestionRef { question: question.to_owned(), market: change.market.map(|market| market.0) })
}
