//! Editions: what was signed, frozen with its signatures and its print. They only come; none ever changes or goes.

use chrono::{DateTime, Utc};
use method::MarketId;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::failure::StoreFailure;
use crate::tx::Tx;
use crate::value::{Place, moment};

const COLUMNS: &str = "number, signed_at, answers";

/// One edition, without its print.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredEdition {
    /// Its number, counted from 1.
    pub number: u32,
    /// When the last signature was given.
    pub signed_at: DateTime<Utc>,
    /// The answers as they were signed.
    pub answers: FrozenAnswers,
}

/// The playbook as it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// The file, a PDF.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
}

/// Answers as they stood at one moment.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FrozenAnswers {
    /// The target markets, in the owner's order.
    pub markets: Vec<MarketId>,
    /// The answers.
    pub answers: Vec<FrozenAnswer>,
}

/// One answer as it stood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FrozenAnswer {
    /// The market that it describes; none for the business itself.
    pub market: Option<MarketId>,
    /// The question's id.
    pub question: String,
    /// The answer.
    pub value: Value,
}

fn edition_from(row: &Row<'_>) -> rusqlite::Result<Result<StoredEdition, StoreFailure>> {
    let number: u32 = row.get(0)?;
    let signed_at: i64 = row.get(1)?;
    let answers: String = row.get(2)?;
    let place = |column| Place { table: "edition", id: number.into(), column };
    let read = || {
        Ok(StoredEdition {
            number,
            signed_at: place("signed_at").moment(signed_at)?,
            answers: place("answers").json(&answers)?,
        })
    };
    Ok(read())
}

/// Reads editions.
pub struct Editions<'a> {
    connection: &'a Connection,
}

impl<'a> Editions<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// The newest edition, which is the one in force.
    pub fn newest(&self) -> Result<Option<StoredEdition>, StoreFailure> {
        self.connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM edition ORDER BY number DESC LIMIT 1"))?
            .query_row([], edition_from)
            .optional()?
            .transpose()
    }

    /// The edition with this number.
    pub fn find(&self, number: u32) -> Result<Option<StoredEdition>, StoreFailure> {
        self.connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM edition WHERE number = ?1"))?
            .query_row([number], edition_from)
            .optional()?
            .transpose()
    }

    /// All editions, the oldest first.
    pub fn all(&self) -> Result<Vec<StoredEdition>, StoreFailure> {
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM edition ORDER BY number"))?;
        let editions = statement.query_map([], edition_from)?;
        editions.map(|edition| edition?).collect()
    }

    /// An edition in print, as it was signed.
    pub fn print(&self, number: u32) -> Result<Option<Print>, StoreFailure> {
        Ok(self
            .connection
            .prepare_cached("SELECT pdf, pages FROM edition WHERE number = ?1")?
            .query_row([number], |row| Ok(Print { pdf: row.get(0)?, pages: row.get(1)? }))
            .optional()?)
    }
}

/// Makes editions.
pub struct EditionWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Makes editions.
    pub fn editions(&mut self) -> EditionWrites<'_, 'a> {
        EditionWrites { tx: self }
    }
}

impl EditionWrites<'_, '_> {
    /// Makes the next edition of the signatures that wait. The act must be a final one.
    pub fn make(
        &mut self,
        signed_at: DateTime<Utc>,
        answers: &FrozenAnswers,
        print: &Print,
    ) -> Result<u32, StoreFailure> {
        let connection = self.tx.connection();
        let answers = Place { table: "edition", id: 0, column: "answers" }.to_json(answers)?;
        let number: u32 =
            connection.query_row("SELECT coalesce(max(number), 0) + 1 FROM edition", [], |row| row.get(0))?;
        connection.execute(
            "INSERT INTO edition (number, signed_at, answers, pdf, pages) VALUES (?1, ?2, ?3, ?4, ?5)",
            (number, moment(signed_at), answers, &print.pdf, print.pages),
        )?;
        connection.execute("UPDATE signature SET edition = ?1 WHERE edition IS NULL", [number])?;
        self.tx.changed_beside = true;
        Ok(number)
    }
}
