//! Which leads would be judged otherwise by another edition, before anybody signs it.

use crate::book::Book;
use crate::failure::Problem;
use method::LeadId;
use method::edition::Edition;
use method::judge::Verdict;
use method::lead::Lead;
use serde::Serialize;

/// The most leads that are named one by one.
const MOST_NAMED: usize = 200;

/// Leads whose verdict another edition would change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadChanges {
    /// How many open leads are judged.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub total: u64,
    /// The first of those that would be judged otherwise.
    pub changed: Vec<LeadChange>,
    /// How many more there are.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub more: u64,
}

/// A lead that would be judged otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadChange {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// The person.
    pub name: String,
    /// The firm.
    pub company: String,
    /// The verdict by the edition in force.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub before: Verdict,
    /// In words.
    pub before_words: String,
    /// The verdict by the other one.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub after: Verdict,
    /// In words.
    pub after_words: String,
}

/// The open leads that `after` judges otherwise than `before`, today. Closed leads keep their closing verdict.
pub fn lead_changes(book: &Book, before: &Edition, after: &Edition) -> Result<LeadChanges, Problem> {
    let (total, changed) = book.with_index(|index| (index.open(), index.would_change(before, after)))?;
    let named = &changed[..changed.len().min(MOST_NAMED)];
    let ids: Vec<LeadId> = named.iter().map(|(id, ..)| *id).collect();
    let leads = book.store.read(|read| read.leads().page(&ids))?;
    let change = |lead: Lead| {
        let (_, before, after) = *named.iter().find(|(id, ..)| *id == lead.id)?;
        Some(LeadChange {
            id: lead.id.0,
            name: lead.profile.name,
            company: lead.profile.company,
            before,
            before_words: book.words.verdict(before),
            after,
            after_words: book.words.verdict(after),
        })
    };
    let more = (changed.len() - named.len()) as u64;
    Ok(LeadChanges { total, changed: leads.into_iter().filter_map(change).collect(), more })
}
