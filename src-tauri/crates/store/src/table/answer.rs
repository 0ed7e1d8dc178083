//! Answers of the wizard, as JSON by question.

use chrono::{DateTime, Utc};
use method::MarketId;
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::Value;

use crate::failure::StoreFailure;
use crate::tx::Tx;
use crate::value::{moment, moment_from};

const COLUMNS: &str = "market, question, value, changed_at";

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The market that it describes; none for the business itself.
    pub market: Option<MarketId>,
    /// The question's id.
    pub question: String,
    /// The answer.
    pub value: Value,
    /// When it was last changed.
    pub changed_at: DateTime<Utc>,
}

/// A market as the tables of answers keep it: 0 for the business itself.
pub(crate) fn market_key(market: Option<MarketId>) -> u32 {
    market.map_or(0, |market| market.0)
}

pub(crate) fn market_from(key: u32) -> Option<MarketId> {
    (key != 0).then_some(MarketId(key))
}

fn answer_from(row: &Row<'_>) -> rusqlite::Result<Result<Answer, StoreFailure>> {
    let market = market_from(row.get(0)?);
    let question: String = row.get(1)?;
    let value: String = row.get(2)?;
    let changed_at: i64 = row.get(3)?;
    let read = || {
        let unreadable = |column, detail: &str| StoreFailure::unreadable("answer", &question, column, &detail);
        Ok(Answer {
            market,
            value: serde_json::from_str(&value).map_err(|refused| unreadable("value", &refused.to_string()))?,
            changed_at: moment_from(changed_at).ok_or_else(|| unreadable("changed_at", "out of range"))?,
            question: question.clone(),
        })
    };
    Ok(read())
}

/// Reads answers.
pub struct Answers<'a> {
    connection: &'a Connection,
}

impl<'a> Answers<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// One answer, if it was given.
    pub fn find(&self, market: Option<MarketId>, question: &str) -> Result<Option<Answer>, StoreFailure> {
        self.connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM answer WHERE market = ?1 AND question = ?2"))?
            .query_row((market_key(market), question), answer_from)
            .optional()?
            .transpose()
    }

    /// Every answer: those of the business first, then market by market in the order of their ids.
    pub fn all(&self) -> Result<Vec<Answer>, StoreFailure> {
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM answer ORDER BY market, question"))?;
        let answers = statement.query_map([], answer_from)?;
        answers.map(|answer| answer?).collect()
    }
}

/// Writes answers.
pub struct AnswerWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Writes answers.
    pub fn answers(&mut self) -> AnswerWrites<'_, 'a> {
        AnswerWrites { tx: self }
    }
}

impl AnswerWrites<'_, '_> {
    /// Gives or changes an answer; the same answer again changes nothing.
    pub fn set(
        &mut self,
        market: Option<MarketId>,
        question: &str,
        value: &Value,
        at: DateTime<Utc>,
    ) -> Result<(), StoreFailure> {
        self.tx
            .connection()
            .prepare_cached(
                "INSERT INTO answer (market, question, value, changed_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at
                 WHERE value <> excluded.value",
            )?
            .execute((market_key(market), question, value.to_string(), moment(at)))?;
        Ok(())
    }

    /// Takes an answer away; it is no failure if there was none.
    pub fn clear(&mut self, market: Option<MarketId>, question: &str) -> Result<(), StoreFailure> {
        self.tx
            .connection()
            .prepare_cached("DELETE FROM answer WHERE market = ?1 AND question = ?2")?
            .execute((market_key(market), question))?;
        Ok(())
    }

    /// Takes all answers away, those about markets too.
    pub fn clear_all(&mut self) -> Result<(), StoreFailure> {
        self.tx.connection().execute("DELETE FROM answer", [])?;
        Ok(())
    }
}
