//! A business that comes back from a document: rows under the numbers that they had.

use method::MarketId;
use method::lead::Lead;
use rusqlite::{Connection, OptionalExtension};

use crate::failure::StoreFailure;
use crate::table::happening::{HappeningId, Recorded};
use crate::table::import::Import;
use crate::table::lead_writes;
use crate::tx::Tx;
use crate::value::moment;

/// Puts rows back. The book must be a new one; each kind of row comes in the order of its numbers.
///
/// Nothing is recorded row by row: the act must be a final one.
pub struct WholeWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Puts a business back.
    pub fn whole(&mut self) -> WholeWrites<'_, 'a> {
        WholeWrites { tx: self }
    }
}

impl WholeWrites<'_, '_> {
    /// Makes these the target markets, in this order.
    pub fn set_markets(&mut self, markets: &[MarketId]) -> Result<(), StoreFailure> {
        let there = self.tx.read().markets().all()?;
        let mut wanted = markets.to_vec();
        wanted.sort_unstable();
        for market in wanted.into_iter().filter(|market| !there.contains(market)) {
            number_next(self.tx.connection(), "market", i64::from(market.0))?;
            self.tx.markets().add()?;
        }
        for market in there.into_iter().filter(|market| !markets.contains(market)) {
            self.tx.markets().remove(market)?;
        }
        self.tx.markets().put_in_order(markets)
    }

    /// Notes a file that was taken in.
    pub fn add_import(&mut self, import: &Import) -> Result<(), StoreFailure> {
        let connection = self.tx.connection();
        number_next(connection, "import", import.id.0)?;
        self.tx.unrecorded(|_| {
            connection.execute(
                "INSERT INTO import (at, file_name, mapping, counts) VALUES (?1, ?2, ?3, ?4)",
                (moment(import.at), &import.file_name, import.mapping.to_string(), import.counts.to_string()),
            )?;
            Ok(())
        })?;
        self.tx.changed_beside = true;
        Ok(())
    }

    /// Puts an entry back, with its reactions.
    pub fn add_lead(&mut self, lead: Lead) -> Result<(), StoreFailure> {
        let connection = self.tx.connection();
        number_next(connection, "lead", lead.id.0)?;
        self.tx.unrecorded(|_| lead_writes::insert_again(connection, lead))?;
        self.tx.counts.created += 1;
        self.tx.changed_beside = true;
        Ok(())
    }

    /// Puts back something that happened to an entry.
    pub fn add_happening(&mut self, recorded: &Recorded) -> Result<HappeningId, StoreFailure> {
        number_next(self.tx.connection(), "happening", recorded.id.0)?;
        self.tx.changed_beside = true;
        self.tx.unrecorded(|tx| tx.happenings().record(recorded.lead, &recorded.happening))
    }
}

/// Makes the next row of a table bear this number. One that was given already is refused.
fn number_next(connection: &Connection, table: &'static str, id: i64) -> Result<(), StoreFailure> {
    let last: Option<i64> = connection
        .prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = ?1")?
        .query_row([table], |row| row.get(0))
        .optional()?;
    if id <= last.unwrap_or_default() {
        return Err(StoreFailure::unreadable(table, &id, "id", &"the numbers don't grow"));
    }
    let set = match last {
        Some(_) => "UPDATE sqlite_sequence SET seq = ?2 WHERE name = ?1",
        None => "INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)",
    };
    connection.prepare_cached(set)?.execute((table, id - 1))?;
    Ok(())
}
