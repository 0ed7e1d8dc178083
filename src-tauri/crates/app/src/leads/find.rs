//! One lead.

use crate::book::Book;
use crate::failure::Problem;
use method::LeadId;
use method::lead::Lead;

/// A lead, or the failure that says that there is none.
pub fn lead(book: &Book, id: LeadId) -> Result<Lead, Problem> {
    book.store.read(|read| read.leads().find(id))?.ok_or(Problem::NoSuchLead(id))
}
