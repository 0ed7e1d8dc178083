//! Pairs of entries that look alike and are two, as somebody said.

use method::LeadId;
use rusqlite::Connection;

use crate::failure::StoreFailure;
use crate::tx::Tx;

/// Reads the pairs.
pub struct DistinctPairs<'a> {
    connection: &'a Connection,
}

impl<'a> DistinctPairs<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// All pairs, the smaller id first, in order.
    pub fn all(&self) -> Result<Vec<(LeadId, LeadId)>, StoreFailure> {
        let mut statement = self.connection.prepare_cached("SELECT a, b FROM distinct_pair ORDER BY a, b")?;
        let pairs = statement.query_map([], |row| Ok((LeadId(row.get(0)?), LeadId(row.get(1)?))))?;
        Ok(pairs.collect::<Result<_, _>>()?)
    }
}

/// Writes the pairs.
pub struct DistinctPairWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Writes pairs of entries that are two.
    pub fn distinct_pairs(&mut self) -> DistinctPairWrites<'_, 'a> {
        DistinctPairWrites { tx: self }
    }
}

impl DistinctPairWrites<'_, '_> {
    /// Notes that two entries are two; a second time changes nothing.
    pub fn add(&mut self, one: LeadId, other: LeadId) -> Result<(), StoreFailure> {
        let (a, b) = (one.0.min(other.0), one.0.max(other.0));
        self.tx.connection().execute("INSERT OR IGNORE INTO distinct_pair (a, b) VALUES (?1, ?2)", (a, b))?;
        Ok(())
    }
}

/// Removes the pairs of an entry that goes.
pub(crate) fn remove(connection: &Connection, lead: LeadId) -> Result<(), StoreFailure> {
    connection.prepare_cached("DELETE FROM distinct_pair WHERE a = ?1 OR b = ?1")?.execute([lead.0])?;
    Ok(())
}
