//! The tables, as a list of steps that only ever grows.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::failure::StoreFailure;

/// Marks a file as a book of this program: "Sell", at offset 68 of the file.
pub(crate) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"Sell");

/// A released step is never edited; a change is a new step, with a frozen file of the schema
/// before it among the tests.
const STEPS: &[M<'static>] = &[
    M::up(include_str!("../migrations/0001_first.sql")),
    M::up(include_str!("../migrations/0002_editions.sql")),
    M::up(include_str!("../migrations/0003_log.sql")),
];

/// The tables whose changes can be taken back.
pub(crate) const UNDOABLE: &[&str] =
    &["market", "answer", "import", "lead", "reaction", "happening", "reader", "distinct_pair"];

/// The tables that undo passes over. `journal` is undo's own record; `typed` holds half-typed
/// text, which is nobody's act; `preference` is changed by acts that stand aside; what was signed
/// stays signed.
#[cfg(test)]
pub(crate) const BESIDE_UNDO: &[&str] = &["journal", "typed", "preference", "edition", "signature"];

/// A list of schema steps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Schema {
    steps: &'static [M<'static>],
}

impl Schema {
    /// The schema that this program writes.
    pub(crate) const CURRENT: Self = Self { steps: STEPS };

    /// Another list of steps, to try out how upgrades behave.
    #[cfg(test)]
    pub(crate) const fn of(steps: &'static [M<'static>]) -> Self {
        Self { steps }
    }

    /// The version that the last step leads to.
    pub(crate) fn version(&self) -> i32 {
        self.steps.len() as i32
    }

    /// Brings the tables to the last step, all or nothing per step.
    pub(crate) fn bring_up(&self, connection: &mut Connection) -> Result<(), StoreFailure> {
        Ok(Migrations::from_slice(self.steps).to_latest(connection)?)
    }

    /// The names of tables, indexes, triggers and views that differ from those that the steps up
    /// to the file's own version make. A trigger smuggled into a file would run with our rights.
    pub(crate) fn strangers(&self, connection: &Connection) -> Result<Vec<String>, StoreFailure> {
        let version: i32 = version_of(connection)?;
        let mut model = Connection::open_in_memory()?;
        Migrations::from_slice(self.steps).to_version(&mut model, version.max(0) as usize)?;
        let expected = listing(&model)?;
        let found = listing(connection)?;
        let lacking = expected.iter().filter(|part| !found.contains(part));
        let added = found.iter().filter(|part| !expected.contains(part));
        let mut names: Vec<_> = lacking.chain(added).map(|part| part.name.clone()).collect();
        names.sort();
        names.dedup();
        Ok(names)
    }
}

/// The schema version of an open file.
pub(crate) fn version_of(connection: &Connection) -> Result<i32, StoreFailure> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

#[derive(PartialEq, Eq)]
struct Part {
    kind: String,
    name: String,
    sql: Option<String>,
}

fn listing(connection: &Connection) -> Result<Vec<Part>, StoreFailure> {
    // Names that begin with sqlite_ are the library's own, such as its statistics.
    let mut statement = connection.prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY name",
    )?;
    let parts = statement.query_map([], |row| Ok(Part { kind: row.get(0)?, name: row.get(1)?, sql: row.get(2)? }))?;
    Ok(parts.collect::<Result<_, _>>()?)
}

/// The ordinary tables, without those that the search keeps for itself.
pub(crate) fn tables(connection: &Connection) -> Result<Vec<String>, StoreFailure> {
    let mut statement = connection.prepare(
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_sound() {
        assert_eq!(Migrations::from_slice(STEPS).validate(), Ok(()));
    }

    #[test]
    fn every_table_is_undone_or_passed_over_by_decision() {
        let mut connection = Connection::open_in_memory().unwrap();
        Schema::CURRENT.bring_up(&mut connection).unwrap();
        let mut decided: Vec<_> = UNDOABLE.iter().chain(BESIDE_UNDO).copied().collect();
        decided.sort_unstable();
        assert_eq!(tables(&connection).unwrap(), decided);
    }

    #[test]
    fn a_smuggled_trigger_and_a_lacking_index_are_named() {
        let mut connection = Connection::open_in_memory().unwrap();
        Schema::CURRENT.bring_up(&mut connection).unwrap();
        assert_eq!(Schema::CURRENT.strangers(&connection).unwrap(), [""; 0]);
        connection
            .execute_batch(
                "CREATE TRIGGER sly AFTER INSERT ON lead BEGIN DELETE FROM lead; END;
                 DROP INDEX lead_by_email;",
            )
            .unwrap();
        assert_eq!(Schema::CURRENT.strangers(&connection).unwrap(), ["lead_by_email", "sly"]);
    }
}
