//! Files that were taken in.

use chrono::{DateTime, Utc};
use method::ImportId;
use rusqlite::{Connection, Row};
use serde_json::Value;

use crate::failure::StoreFailure;
use crate::tx::Tx;
use crate::value::{Place, moment};

const COLUMNS: &str = "id, at, file_name, mapping, counts";

/// One file that was taken in.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// When.
    pub at: DateTime<Utc>,
    /// The file's name, without its folder.
    pub file_name: String,
    /// Which column went where.
    pub mapping: Value,
    /// What came of it: how many rows were added, updated, rejected.
    pub counts: Value,
}

fn import_from(row: &Row<'_>) -> rusqlite::Result<Result<Import, StoreFailure>> {
    let id: i64 = row.get(0)?;
    let at: i64 = row.get(1)?;
    let file_name = row.get(2)?;
    let mapping: String = row.get(3)?;
    let counts: String = row.get(4)?;
    let place = |column| Place { table: "import", id, column };
    let read = || {
        Ok(Import {
            id: ImportId(id),
            at: place("at").moment(at)?,
            file_name,
            mapping: place("mapping").json(&mapping)?,
            counts: place("counts").json(&counts)?,
        })
    };
    Ok(read())
}

/// Removes the entries that an import added, with all that hangs on them.
pub(crate) fn remove_added(connection: &Connection, import: ImportId) -> Result<(), StoreFailure> {
    for statement in [
        "DELETE FROM happening WHERE lead IN (SELECT id FROM lead WHERE import = ?1)",
        "DELETE FROM reaction WHERE lead IN (SELECT id FROM lead WHERE import = ?1)",
        "DELETE FROM distinct_pair WHERE a IN (SELECT id FROM lead WHERE import = ?1)
           OR b IN (SELECT id FROM lead WHERE import = ?1)",
        "DELETE FROM lead WHERE import = ?1",
    ] {
        connection.execute(statement, [import.0])?;
    }
    Ok(())
}

/// Removes those of an import's entries with which nothing has happened since, and gives their number.
pub(crate) fn remove_untouched(connection: &Connection, import: ImportId) -> Result<u64, StoreFailure> {
    const UNTOUCHED: &str = "SELECT id FROM lead WHERE import = ?1
        AND NOT EXISTS (SELECT 1 FROM happening WHERE happening.lead = lead.id)";
    connection.execute_batch("CREATE TEMP TABLE untouched (id INTEGER PRIMARY KEY)")?;
    connection.execute(&format!("INSERT INTO temp.untouched {UNTOUCHED}"), [import.0])?;
    for statement in [
        "DELETE FROM reaction WHERE lead IN (SELECT id FROM temp.untouched)",
        "DELETE FROM distinct_pair WHERE a IN (SELECT id FROM temp.untouched)
           OR b IN (SELECT id FROM temp.untouched)",
    ] {
        connection.execute(statement, [])?;
    }
    let removed = connection.execute("DELETE FROM lead WHERE id IN (SELECT id FROM temp.untouched)", [])?;
    connection.execute_batch("DROP TABLE temp.untouched")?;
    Ok(removed as u64)
}

/// Reads imports.
pub struct Imports<'a> {
    connection: &'a Connection,
}

impl<'a> Imports<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// All imports, the newest first.
    pub fn all(&self) -> Result<Vec<Import>, StoreFailure> {
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM import ORDER BY id DESC"))?;
        let imports = statement.query_map([], import_from)?;
        imports.map(|import| import?).collect()
    }
}

impl Imports<'_> {
    /// How many entries of an import stand in the log.
    pub fn entries(&self, id: ImportId) -> Result<u64, StoreFailure> {
        let count: i64 =
            self.connection.query_row("SELECT count(*) FROM lead WHERE import = ?1", [id.0], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

/// Writes imports.
pub struct ImportWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Writes imports.
    pub fn imports(&mut self) -> ImportWrites<'_, 'a> {
        ImportWrites { tx: self }
    }
}

impl ImportWrites<'_, '_> {
    /// Begins an import. An act holds one: a second call goes on with the first. The entries that it adds are written by
    /// [`insert_all`](crate::table::lead_writes::LeadWrites::insert_all), which takes the id.
    pub fn begin(&mut self, at: DateTime<Utc>, file_name: &str, mapping: &Value) -> Result<ImportId, StoreFailure> {
        if let Some(begun) = self.tx.import {
            return Ok(begun);
        }
        let connection = self.tx.connection();
        connection.execute(
            "INSERT INTO import (at, file_name, mapping, counts) VALUES (?1, ?2, ?3, '{}')",
            (moment(at), file_name, mapping.to_string()),
        )?;
        let id = ImportId(connection.last_insert_rowid());
        self.tx.import = Some(id);
        Ok(id)
    }

    /// Notes what came of the import.
    pub fn set_counts(&mut self, id: ImportId, counts: &Value) -> Result<(), StoreFailure> {
        let changed =
            self.tx.connection().execute("UPDATE import SET counts = ?2 WHERE id = ?1", (id.0, counts.to_string()))?;
        match changed {
            0 => Err(StoreFailure::NoSuchRow { table: "import", id: id.0 }),
            _ => Ok(()),
        }
    }
}
