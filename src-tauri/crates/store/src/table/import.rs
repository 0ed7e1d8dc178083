//! Files that were taken in.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use method::{ImportId, LeadId};
use rusqlite::{Connection, Row};
use serde_json::Value;

use crate::failure::StoreFailure;
use crate::search;
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

/// Which of the entries that an import added are to be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leaving {
    /// All.
    All,
    /// Those with which nothing has happened since.
    Untouched,
}

/// So many entries are removed between two looks at what that changed.
const AT_ONCE: usize = 2_000;

/// Removes entries that an import added, with all that hangs on them, and gives their number. Those `with_others` go first;
/// the others go in the order of their ids, and `each` is asked to look on while some of them are removed.
///
/// A record of many removed rows tells them in no order, and to put them back so would tear the file apart; a record of a
/// few at a time keeps them together.
pub(crate) fn remove_added(
    connection: &Connection,
    import: ImportId,
    leaving: Leaving,
    with_others: &BTreeSet<LeadId>,
    mut each: impl FnMut(&mut dyn FnMut() -> Result<(), StoreFailure>) -> Result<(), StoreFailure>,
) -> Result<u64, StoreFailure> {
    let condition = match leaving {
        Leaving::All => "",
        Leaving::Untouched => "AND NOT EXISTS (SELECT 1 FROM happening WHERE happening.lead = lead.id)",
    };
    let mut statement =
        connection.prepare(&format!("SELECT id FROM lead WHERE import = ?1 {condition} ORDER BY id"))?;
    let ids = statement.query_map([import.0], |row| row.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?;
    drop(statement);
    let (with_others, alone): (Vec<i64>, Vec<i64>) = ids.iter().partition(|id| with_others.contains(&LeadId(**id)));
    connection.execute_batch("CREATE TEMP TABLE leaving (id INTEGER PRIMARY KEY)")?;
    let mut all = || {
        remove(connection, &with_others)?;
        alone.chunks(AT_ONCE).try_for_each(|some| each(&mut || remove(connection, some)))
    };
    if is_most(connection, ids.len())? {
        search::by_hand(connection, || {
            all()?;
            search::rebuild(connection)
        })?;
    } else {
        all()?;
    }
    connection.execute_batch("DROP TABLE temp.leaving")?;
    Ok(ids.len() as u64)
}

/// Whether so many entries are at least as many as the others, and more than a few.
fn is_most(connection: &Connection, entries: usize) -> Result<bool, StoreFailure> {
    if entries < AT_ONCE {
        return Ok(false);
    }
    let total: i64 = connection.query_row("SELECT count(*) FROM lead", [], |row| row.get(0))?;
    Ok(entries as i64 * 2 >= total)
}

/// Removes entries with one statement for each table: the search index writes a part of its own for each statement.
fn remove(connection: &Connection, ids: &[i64]) -> Result<(), StoreFailure> {
    let mut noted = connection.prepare_cached("INSERT INTO temp.leaving (id) VALUES (?1)")?;
    for id in ids {
        noted.execute([id])?;
    }
    for statement in [
        "DELETE FROM happening WHERE lead IN (SELECT id FROM temp.leaving)",
        "DELETE FROM reaction WHERE lead IN (SELECT id FROM temp.leaving)",
        "DELETE FROM distinct_pair WHERE a IN (SELECT id FROM temp.leaving) OR b IN (SELECT id FROM temp.leaving)",
        "DELETE FROM lead WHERE id IN (SELECT id FROM temp.leaving)",
        "DELETE FROM temp.leaving",
    ] {
        connection.execute(statement, [])?;
    }
    Ok(())
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
