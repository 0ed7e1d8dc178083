//! The order of entries by a text: told by an index of the file, walked and never sorted.

use method::LeadId;
use rusqlite::OptionalExtension;

use crate::failure::StoreFailure;
use crate::table::lead::Leads;

/// A text by which entries are put in order, small letters beside capital ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextOf {
    /// The person's name, then the firm: letters and digits only.
    Name,
    /// The firm.
    Company,
}

impl TextOf {
    /// The text as the index has it, and which entries it has.
    const fn column(self) -> (&'static str, &'static str) {
        match self {
            Self::Name => ("name_key", "name_key IS NOT NULL"),
            Self::Company => ("company COLLATE NOCASE", "company <> ''"),
        }
    }
}

/// Where an entry stands in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Right before this one.
    Before(LeadId),
    /// Behind all others.
    Last,
    /// It has no such text, or is gone.
    Nowhere,
}

impl Leads<'_> {
    /// Hands over all entries that have such a text, in its order; those with the same text in the order of their ids.
    pub fn in_order(&self, by: TextOf, mut each: impl FnMut(LeadId)) -> Result<(), StoreFailure> {
        let (text, has_one) = by.column();
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT id FROM lead WHERE {has_one} ORDER BY {text}, id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            each(LeadId(row.get(0)?));
        }
        Ok(())
    }

    /// Where one entry stands in that order.
    pub fn stands(&self, by: TextOf, id: LeadId) -> Result<Stands, StoreFailure> {
        let (text, has_one) = by.column();
        let own = format!("SELECT {text} FROM lead WHERE id = ?1 AND {has_one}");
        let own: Option<String> =
            self.connection.prepare_cached(&own)?.query_row([id.0], |row| row.get(0)).optional()?;
        let Some(own) = own else { return Ok(Stands::Nowhere) };
        let mut next = None;
        // First among those with the same text, then among those with a larger one: each is one step in the index.
        for further in [format!("{text} = ?1 AND id > ?2"), format!("{text} > ?1 AND ?2 = ?2")] {
            let sql = format!("SELECT id FROM lead WHERE {has_one} AND {further} ORDER BY {text}, id LIMIT 1");
            let mut statement = self.connection.prepare_cached(&sql)?;
            next = statement.query_row((&own, id.0), |row| row.get(0).map(LeadId)).optional()?;
            if next.is_some() {
                break;
            }
        }
        Ok(next.map_or(Stands::Last, Stands::Before))
    }
}
