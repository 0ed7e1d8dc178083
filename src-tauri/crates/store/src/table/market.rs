//! Target markets: which there are, and in which order the owner put them. What they are, their answers say.

use method::MarketId;
use rusqlite::Connection;

use crate::failure::StoreFailure;
use crate::tx::Tx;

/// Reads target markets.
pub struct Markets<'a> {
    connection: &'a Connection,
}

impl<'a> Markets<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// All markets in the owner's order.
    pub fn all(&self) -> Result<Vec<MarketId>, StoreFailure> {
        let mut statement = self.connection.prepare_cached("SELECT id FROM market ORDER BY position, id")?;
        let markets = statement.query_map([], |row| row.get(0).map(MarketId))?;
        Ok(markets.collect::<Result<_, _>>()?)
    }
}

/// Writes target markets.
pub struct MarketWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Writes target markets.
    pub fn markets(&mut self) -> MarketWrites<'_, 'a> {
        MarketWrites { tx: self }
    }
}

impl MarketWrites<'_, '_> {
    /// Adds a market after the others. Its id was never used before in this book.
    pub fn add(&mut self) -> Result<MarketId, StoreFailure> {
        let connection = self.tx.connection();
        connection.execute("INSERT INTO market (position) SELECT coalesce(max(position), 0) + 1 FROM market", [])?;
        Ok(MarketId(connection.last_insert_rowid() as u32))
    }

    /// Removes a market with its answers; entries that were pinned to it are free again.
    pub fn remove(&mut self, market: MarketId) -> Result<(), StoreFailure> {
        let connection = self.tx.connection();
        connection.execute("UPDATE lead SET pinned = NULL WHERE pinned = ?1", [market.0])?;
        connection.execute("DELETE FROM answer WHERE market = ?1", [market.0])?;
        match connection.execute("DELETE FROM market WHERE id = ?1", [market.0])? {
            0 => Err(StoreFailure::NoSuchRow { table: "market", id: market.0.into() }),
            _ => Ok(()),
        }
    }

    /// Puts the markets in this order; those not named keep theirs behind them.
    pub fn put_in_order(&mut self, order: &[MarketId]) -> Result<(), StoreFailure> {
        let connection = self.tx.connection();
        let mut sorted = order.to_vec();
        let others = Markets::new(connection).all()?;
        sorted.extend(others.into_iter().filter(|market| !order.contains(market)));
        let mut statement = connection.prepare_cached("UPDATE market SET position = ?2 WHERE id = ?1")?;
        for (position, market) in (1_i64..).zip(sorted) {
            statement.execute((market.0, position))?;
        }
        Ok(())
    }
}
