//! A change of what is kept of a lead.

use crate::book::Book;
use crate::failure::Problem;
use crate::leads::find::lead;
use crate::leads::record::cared;
use crate::leads::view::LeadView;
use method::LeadId;
use method::lead::Care;
use store::table::happening::ChangeKind;

/// Changes what is kept of a lead. `change` gives what the timeline says of it.
pub fn change(
    book: &Book,
    id: i64,
    what: ChangeKind,
    change: impl FnOnce(&mut Care) -> Result<String, Problem>,
) -> Result<LeadView, Problem> {
    let before = lead(book, LeadId(id))?;
    let mut after = before.clone();
    let words = change(&mut after.care)?;
    cared(book, &before, &after, what, words)
}
