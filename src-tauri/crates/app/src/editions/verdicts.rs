//! Which leads would be judged otherwise by another edition, before anybody signs it.

use crate::book::Book;
use crate::failure::Problem;
use method::edition::Edition;
use method::judge::{Verdict, judge};
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
    let today = book.clock.today();
    let judges_alike = *before == Edition { name: before.name, ..after.clone() };
    let mut found = LeadChanges::default();
    let mut look = |lead: &Lead| {
        if lead.standing.is_closed() {
            return;
        }
        found.total += 1;
        if judges_alike {
            return;
        }
        let verdict = |edition| judge(edition, &lead.profile, today).verdict;
        let (before, after) = (verdict(before), verdict(after));
        if before == after {
            return;
        }
        if found.changed.len() == MOST_NAMED {
            found.more += 1;
            return;
        }
        found.changed.push(LeadChange {
            id: lead.id.0,
            name: lead.profile.name.clone(),
            company: lead.profile.company.clone(),
            before,
            before_words: book.words.verdict(before),
            after,
            after_words: book.words.verdict(after),
        });
    };
    book.store.read(|read| read.leads().all_for_judging(|lead| look(&lead)))?;
    Ok(found)
}
