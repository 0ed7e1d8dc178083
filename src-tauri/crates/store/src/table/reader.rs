//! Who got an edition, and read it.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::failure::StoreFailure;
use crate::tx::Tx;
use crate::value::{Place, day};

const COLUMNS: &str = "id, edition, name, given_on, read_on";

/// A reader's place in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReaderId(pub i64);

/// Somebody who got an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Its place in the list.
    pub id: ReaderId,
    /// Which edition.
    pub edition: u32,
    /// Who.
    pub name: String,
    /// On which day it was given to them.
    pub given_on: NaiveDate,
    /// On which day they had read it; none as long as they haven't.
    pub read_on: Option<NaiveDate>,
}

fn reader_from(row: &Row<'_>) -> rusqlite::Result<Result<Reader, StoreFailure>> {
    let id: i64 = row.get(0)?;
    let edition = row.get(1)?;
    let name = row.get(2)?;
    let given_on: String = row.get(3)?;
    let read_on: Option<String> = row.get(4)?;
    let place = |column| Place { table: "reader", id, column };
    let read = || {
        Ok(Reader {
            id: ReaderId(id),
            edition,
            name,
            given_on: place("given_on").day(&given_on)?,
            read_on: read_on.map(|on| place("read_on").day(&on)).transpose()?,
        })
    };
    Ok(read())
}

/// Reads who got an edition.
pub struct Readers<'a> {
    connection: &'a Connection,
}

impl<'a> Readers<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// Everybody who got an edition, in the order in which they were put down.
    pub fn of_edition(&self, number: u32) -> Result<Vec<Reader>, StoreFailure> {
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM reader WHERE edition = ?1 ORDER BY id"))?;
        let readers = statement.query_map([number], reader_from)?;
        readers.map(|reader| reader?).collect()
    }

    /// One reader, if there is one of that id.
    pub fn find(&self, id: ReaderId) -> Result<Option<Reader>, StoreFailure> {
        self.connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM reader WHERE id = ?1"))?
            .query_row([id.0], reader_from)
            .optional()?
            .transpose()
    }
}

/// Writes who got an edition.
pub struct ReaderWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Writes who got an edition.
    pub fn readers(&mut self) -> ReaderWrites<'_, 'a> {
        ReaderWrites { tx: self }
    }
}

impl ReaderWrites<'_, '_> {
    /// Puts somebody down who got an edition.
    pub fn add(&mut self, edition: u32, name: &str, given_on: NaiveDate) -> Result<ReaderId, StoreFailure> {
        let connection = self.tx.connection();
        connection.prepare_cached("INSERT INTO reader (edition, name, given_on) VALUES (?1, ?2, ?3)")?.execute((
            edition,
            name,
            day(given_on),
        ))?;
        Ok(ReaderId(connection.last_insert_rowid()))
    }

    /// Notes that somebody has read it, or that they haven't.
    pub fn set_read(&mut self, id: ReaderId, read_on: Option<NaiveDate>) -> Result<(), StoreFailure> {
        let changed = self
            .tx
            .connection()
            .prepare_cached("UPDATE reader SET read_on = ?2 WHERE id = ?1")?
            .execute((id.0, read_on.map(day)))?;
        found(changed, id)
    }

    /// Takes somebody off the list.
    pub fn remove(&mut self, id: ReaderId) -> Result<(), StoreFailure> {
        let changed = self.tx.connection().prepare_cached("DELETE FROM reader WHERE id = ?1")?.execute([id.0])?;
        found(changed, id)
    }
}

fn found(changed: usize, id: ReaderId) -> Result<(), StoreFailure> {
    match changed {
        0 => Err(StoreFailure::NoSuchRow { table: "reader", id: id.0 }),
        _ => Ok(()),
    }
}
