//! Half-typed answers, kept so that a crash costs nobody a word.
//!
//! They are no acts and stand in no journal: a line for every half second of typing would bury what the owner did,
//! and an undo that took back letters would be in the text field's way.

use chrono::{DateTime, Utc};
use method::MarketId;
use rusqlite::{Connection, Row};
use serde_json::Value;

use crate::failure::StoreFailure;
use crate::open::Store;
use crate::table::answer::{market_from, market_key};
use crate::tx::{Tx, begin, commit};
use crate::value::{moment, moment_from};

const COLUMNS: &str = "market, question, value, at";

/// What was being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// The market that the question is about; none for the business itself.
    pub market: Option<MarketId>,
    /// The question's id.
    pub question: String,
    /// What stood in the fields.
    pub value: Value,
    /// When it stood there.
    pub at: DateTime<Utc>,
}

fn typed_from(row: &Row<'_>) -> rusqlite::Result<Result<Typed, StoreFailure>> {
    let market = market_from(row.get(0)?);
    let question: String = row.get(1)?;
    let value: String = row.get(2)?;
    let at: i64 = row.get(3)?;
    let read = || {
        let unreadable = |column, detail: &str| StoreFailure::unreadable("typed", &question, column, &detail);
        Ok(Typed {
            market,
            value: serde_json::from_str(&value).map_err(|refused| unreadable("value", &refused.to_string()))?,
            at: moment_from(at).ok_or_else(|| unreadable("at", "out of range"))?,
            question: question.clone(),
        })
    };
    Ok(read())
}

impl Store {
    /// Keeps what is being typed. It is on the disk when this returns.
    pub fn keep_typed(&self, typed: &Typed) -> Result<(), StoreFailure> {
        let mut writer = self.writer()?;
        let transaction = begin(&mut writer)?;
        transaction
            .prepare_cached(&format!("INSERT OR REPLACE INTO typed ({COLUMNS}) VALUES (?1, ?2, ?3, ?4)"))?
            .execute((market_key(typed.market), &typed.question, typed.value.to_string(), moment(typed.at)))?;
        commit(transaction)
    }

    /// Lets go of what was being typed; it is no failure if there was nothing.
    pub fn drop_typed(&self, market: Option<MarketId>, question: &str) -> Result<(), StoreFailure> {
        let mut writer = self.writer()?;
        let transaction = begin(&mut writer)?;
        clear(&transaction, market, question)?;
        commit(transaction)
    }
}

fn clear(connection: &Connection, market: Option<MarketId>, question: &str) -> Result<(), StoreFailure> {
    connection
        .prepare_cached("DELETE FROM typed WHERE market = ?1 AND question = ?2")?
        .execute((market_key(market), question))?;
    Ok(())
}

/// Reads half-typed answers.
pub struct TypedTexts<'a> {
    connection: &'a Connection,
}

impl<'a> TypedTexts<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// Everything that was being typed, the newest first.
    pub fn all(&self) -> Result<Vec<Typed>, StoreFailure> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM typed ORDER BY at DESC, market, question"))?;
        let texts = statement.query_map([], typed_from)?;
        texts.map(|typed| typed?).collect()
    }
}

/// Clears half-typed answers as part of an act.
pub struct TypedWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Clears half-typed answers, when the answer itself is given in the same act.
    pub fn typed(&mut self) -> TypedWrites<'_, 'a> {
        TypedWrites { tx: self }
    }
}

impl TypedWrites<'_, '_> {
    /// Lets go of what was being typed for this question.
    pub fn clear(&mut self, market: Option<MarketId>, question: &str) -> Result<(), StoreFailure> {
        let connection = self.tx.connection();
        let before = connection.total_changes();
        clear(connection, market, question)?;
        self.tx.changed_unjournaled |= connection.total_changes() > before;
        Ok(())
    }
}
