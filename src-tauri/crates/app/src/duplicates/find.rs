//! Duplicates across the whole log.

use super::matcher::{Found, Matcher, Texts};
use crate::book::Book;
use crate::failure::Problem;
use method::LeadId;

/// All pairs of the log that may be one.
pub fn pairs(book: &Book) -> Result<Found<LeadId>, Problem> {
    let mut matcher = Matcher::default();
    book.store.read(|read| {
        read.leads().all_texts(|id, known| {
            let texts = Texts {
                name: known.name,
                company: known.company,
                email: known.email,
                phone: known.phone,
                town: known.town,
            };
            matcher.add(id, &texts);
        })
    })?;
    Ok(matcher.pairs(|_, _| true))
}
