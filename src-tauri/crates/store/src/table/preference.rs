//! Settings of this book, as JSON by key.

use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use crate::failure::StoreFailure;
use crate::tx::Tx;

/// Reads settings.
pub struct Preferences<'a> {
    connection: &'a Connection,
}

impl<'a> Preferences<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// One setting, if it was ever set.
    pub fn find(&self, key: &str) -> Result<Option<Value>, StoreFailure> {
        let text: Option<String> = self
            .connection
            .prepare_cached("SELECT value FROM preference WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?;
        text.map(|text| {
            serde_json::from_str(&text)
                .map_err(|refused| StoreFailure::unreadable("preference", &key, "value", &refused))
        })
        .transpose()
    }
}

impl Preferences<'_> {
    /// All settings, by key.
    pub fn all(&self) -> Result<Vec<(String, Value)>, StoreFailure> {
        let mut statement = self.connection.prepare_cached("SELECT key FROM preference ORDER BY key")?;
        let keys: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let found = keys.into_iter().map(|key| Ok(self.find(&key)?.map(|value| (key, value))));
        found.filter_map(Result::transpose).collect()
    }
}

/// Writes settings.
pub struct PreferenceWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Writes settings.
    pub fn preferences(&mut self) -> PreferenceWrites<'_, 'a> {
        PreferenceWrites { tx: self }
    }
}

impl PreferenceWrites<'_, '_> {
    /// Sets one; the same value again changes nothing.
    pub fn set(&mut self, key: &str, value: &Value) -> Result<(), StoreFailure> {
        let changed = self
            .tx
            .connection()
            .prepare_cached(
                "INSERT INTO preference (key, value) VALUES (?1, ?2)
                 ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
            )?
            .execute((key, value.to_string()))?;
        self.tx.changed_beside |= changed > 0;
        Ok(())
    }
}
