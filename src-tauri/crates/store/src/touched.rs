//! Which entries an undo or redo changed, so that whoever keeps a copy of the log brings only those up to date.

use std::collections::BTreeSet;
use std::io;

use method::LeadId;
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Error, OptionalExtension};

use crate::changes::Changes;
use crate::failure::StoreFailure;
use crate::read::Read;

/// Up to so many entries are always told one by one.
const FEW: usize = 1_000;
/// Of a log that is larger, at most one in so many: to read more of them singly takes longer than to read the whole log.
const ONE_IN: i64 = 8;

/// The entries that an act concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// These were changed, added or removed, or something happened to them; in the order of their ids.
    Leads(Vec<LeadId>),
    /// So many that the log is better read anew.
    Many,
}

impl Touched {
    /// These entries, unless they are so many that the log is better read anew.
    pub fn of(read: &Read<'_>, mut ids: Vec<LeadId>) -> Result<Self, StoreFailure> {
        if ids.len() > most(read.connection())? {
            return Ok(Self::Many);
        }
        ids.sort_unstable();
        ids.dedup();
        Ok(Self::Leads(ids))
    }

    /// The entries of these records, which were made or taken back just now.
    pub(crate) fn by(connection: &Connection, records: &[&Changes]) -> Result<Self, StoreFailure> {
        let most = most(connection)?;
        let mut ids = BTreeSet::new();
        for changes in records {
            if !gather(connection, changes, most, &mut ids)? {
                return Ok(Self::Many);
            }
        }
        Ok(Self::Leads(ids.into_iter().collect()))
    }
}

/// How many entries are told one by one.
fn most(connection: &Connection) -> Result<usize, StoreFailure> {
    let last: i64 = connection.query_row("SELECT coalesce(max(id), 0) FROM lead", [], |row| row.get(0))?;
    Ok(FEW.max(usize::try_from(last / ONE_IN).unwrap_or(usize::MAX)))
}

/// All entries of a record.
pub(crate) fn all_of(connection: &Connection, changes: &Changes) -> Result<BTreeSet<LeadId>, StoreFailure> {
    let mut ids = BTreeSet::new();
    gather(connection, changes, usize::MAX, &mut ids)?;
    Ok(ids)
}

/// Adds the entries of a record to `ids`, and tells whether they are no more than `most`.
fn gather(
    connection: &Connection,
    changes: &Changes,
    most: usize,
    ids: &mut BTreeSet<LeadId>,
) -> Result<bool, StoreFailure> {
    if changes.is_empty() {
        return Ok(true);
    }
    let mut unpacked = changes.unpacked();
    // The rows are read through this reference as long as they are asked for, so it stands before them.
    let input: &mut dyn io::Read = unpacked.as_mut();
    let mut rows = ChangesetIter::start_strm(&input)?;
    while let Some(row) = rows.next()? {
        let operation = row.op()?;
        match operation.table_name() {
            "lead" => ids.extend(told(row, operation.code(), 0)?.into_iter().map(LeadId)),
            table @ ("reaction" | "happening") => {
                let mut of = told(row, operation.code(), 1)?;
                if of.is_empty() {
                    of.extend(still_of(connection, table, &told(row, operation.code(), 0)?)?);
                }
                ids.extend(of.into_iter().map(LeadId));
            }
            _ => {}
        }
        if ids.len() > most {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The numbers that a column had before the change and after it, as far as the record tells: a change leaves out what
/// stayed the same.
fn told(row: &ChangesetItem, change: Action, column: usize) -> Result<Vec<i64>, StoreFailure> {
    let before = match change {
        Action::SQLITE_INSERT => None,
        _ => number(row.old_value(column))?,
    };
    let after = match change {
        Action::SQLITE_DELETE => None,
        _ => number(row.new_value(column))?,
    };
    Ok(before.into_iter().chain(after).collect())
}

fn number(value: rusqlite::Result<ValueRef<'_>>) -> Result<Option<i64>, StoreFailure> {
    match value {
        Ok(ValueRef::Integer(number)) => Ok(Some(number)),
        Ok(_) | Err(Error::InvalidColumnIndex(_)) => Ok(None),
        Err(failure) => Err(failure.into()),
    }
}

/// The entry of a row that changed but stayed with its entry, given the row's id.
fn still_of(connection: &Connection, table: &str, row: &[i64]) -> Result<Option<i64>, StoreFailure> {
    let Some(id) = row.first() else { return Ok(None) };
    let mut statement = connection.prepare_cached(&format!("SELECT lead FROM {table} WHERE id = ?1"))?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}
