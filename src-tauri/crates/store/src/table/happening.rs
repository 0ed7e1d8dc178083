//! What happened to an entry: notes, touches and moves, in the order in which they were recorded.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use method::LeadId;
use method::edition::EditionName;
use method::judge::Verdict;
use method::lead::StandsAt;
use method::playbook::Hat;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Value;

use crate::failure::StoreFailure;
use crate::tx::Tx;
use crate::value::{Place, Stored, edition, edition_from, moment};

const COLUMNS: &str = "id, lead, at, hat, by_name, kind, words, channel, from_place, to_place, against_rules, \
                       edition, verdict, reasons";

/// Moves that close an entry, in the words of the index of closings.
const CLOSING: &str = "to_place IN ('won', 'lost', 'discarded')";

/// One thing that happened, to be recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Happening {
    /// When.
    pub at: DateTime<Utc>,
    /// Under which hat.
    pub hat: Hat,
    /// Whose doing it was; may be empty.
    pub by: String,
    /// What it was.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// Somebody wrote something down.
    Note {
        /// The note.
        words: String,
    },
    /// Somebody tried to reach the person; this counts as an attempt.
    Touch {
        /// How: "call", "e-mail", "text".
        channel: String,
        /// What came of it; may be empty.
        words: String,
    },
    /// The entry was moved.
    Move(Box<Moved>),
}

/// A move with the verdict as it stood; it is never computed again (method.md, meaning 18).
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// Where it stood; none when the entry was new.
    pub from: Option<StandsAt>,
    /// Where it went.
    pub to: StandsAt,
    /// Why; may be empty.
    pub reason: String,
    /// Whether it was against what both sides had agreed.
    pub against_rules: bool,
    /// The edition by which the entry was judged.
    pub edition: EditionName,
    /// The verdict at that moment.
    pub verdict: Verdict,
    /// Every reason at that moment, in the form in which the program prints reasons as JSON.
    pub reasons: Value,
}

/// One thing that happened, as it stands in the book.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Its place in the order of recording.
    pub id: HappeningId,
    /// To which entry.
    pub lead: LeadId,
    /// What happened.
    pub happening: Happening,
}

/// A happening's place in the order of recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HappeningId(pub i64);

/// A row, before its words are understood.
struct HappeningRow {
    id: i64,
    lead: i64,
    at: i64,
    hat: String,
    by: String,
    kind: String,
    words: String,
    channel: Option<String>,
    from: Option<String>,
    to: Option<String>,
    against_rules: Option<bool>,
    edition: Option<i64>,
    verdict: Option<String>,
    reasons: Option<String>,
}

impl HappeningRow {
    fn from(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            lead: row.get(1)?,
            at: row.get(2)?,
            hat: row.get(3)?,
            by: row.get(4)?,
            kind: row.get(5)?,
            words: row.get(6)?,
            channel: row.get(7)?,
            from: row.get(8)?,
            to: row.get(9)?,
            against_rules: row.get(10)?,
            edition: row.get(11)?,
            verdict: row.get(12)?,
            reasons: row.get(13)?,
        })
    }

    fn into_recorded(self) -> Result<Recorded, StoreFailure> {
        let place = |column| Place { table: "happening", id: self.id, column };
        let what = match self.kind.as_str() {
            "note" => What::Note { words: self.words },
            "touch" => What::Touch { channel: self.channel.unwrap_or_default(), words: self.words },
            "move" => {
                let number = self.edition.unwrap_or_default();
                What::Move(Box::new(Moved {
                    from: self.from.map(|word| place("from_place").choice(&word)).transpose()?,
                    to: place("to_place").choice(&self.to.unwrap_or_default())?,
                    reason: self.words,
                    against_rules: self.against_rules.unwrap_or_default(),
                    edition: edition_from(number)
                        .ok_or_else(|| place("edition").unreadable(&format!("no edition {number}")))?,
                    verdict: place("verdict").choice(&self.verdict.unwrap_or_default())?,
                    reasons: place("reasons").json(&self.reasons.unwrap_or_default())?,
                }))
            }
            other => return Err(place("kind").unreadable(&format!("unknown word {other:?}"))),
        };
        Ok(Recorded {
            id: HappeningId(self.id),
            lead: LeadId(self.lead),
            happening: Happening {
                at: place("at").moment(self.at)?,
                hat: place("hat").choice(&self.hat)?,
                by: self.by,
                what,
            },
        })
    }
}

/// Reads what happened.
pub struct Happenings<'a> {
    connection: &'a Connection,
}

impl<'a> Happenings<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// What happened to one entry, the oldest first.
    pub fn of_lead(&self, lead: LeadId) -> Result<Vec<Recorded>, StoreFailure> {
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM happening WHERE lead = ?1 ORDER BY id"))?;
        let rows = statement.query_map([lead.0], HappeningRow::from)?;
        rows.map(|row| row?.into_recorded()).collect()
    }

    /// The move by which an entry was closed last; none if it never was.
    pub fn closing_of(&self, lead: LeadId) -> Result<Option<Moved>, StoreFailure> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM happening WHERE lead = ?1 AND {CLOSING} ORDER BY id DESC LIMIT 1"
        ))?;
        let row = statement.query_row([lead.0], HappeningRow::from).optional()?;
        let recorded = row.map(HappeningRow::into_recorded).transpose()?;
        Ok(recorded.and_then(|recorded| match recorded.happening.what {
            What::Move(moved) => Some(*moved),
            What::Note { .. } | What::Touch { .. } => None,
        }))
    }

    /// The verdict with which each entry was closed last.
    pub fn closing_verdicts(&self) -> Result<HashMap<LeadId, Verdict>, StoreFailure> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT id, lead, verdict FROM happening WHERE {CLOSING} ORDER BY id"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        rows.map(|row| {
            let (id, lead, verdict): (i64, i64, String) = row?;
            Ok((LeadId(lead), Place { table: "happening", id, column: "verdict" }.choice(&verdict)?))
        })
        .collect()
    }

    /// How often somebody tried to reach the person.
    pub fn attempts(&self, lead: LeadId) -> Result<u32, StoreFailure> {
        Ok(self
            .connection
            .prepare_cached("SELECT count(*) FROM happening WHERE lead = ?1 AND kind = 'touch'")?
            .query_row([lead.0], |row| row.get(0))?)
    }

    /// How many moves were against the rules.
    pub fn against_rules(&self) -> Result<u32, StoreFailure> {
        Ok(self.connection.query_row("SELECT count(*) FROM happening WHERE against_rules = 1", [], |row| row.get(0))?)
    }
}

/// Writes what happened.
pub struct HappeningWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Writes what happened.
    pub fn happenings(&mut self) -> HappeningWrites<'_, 'a> {
        HappeningWrites { tx: self }
    }
}

impl HappeningWrites<'_, '_> {
    /// Records what happened to an entry.
    pub fn record(&mut self, lead: LeadId, happening: &Happening) -> Result<HappeningId, StoreFailure> {
        let (kind, words, channel, moved) = match &happening.what {
            What::Note { words } => ("note", words, None, None),
            What::Touch { channel, words } => ("touch", words, Some(channel), None),
            What::Move(moved) => ("move", &moved.reason, None, Some(moved)),
        };
        let connection = self.tx.connection();
        connection
            .prepare_cached(&format!(
                "INSERT INTO happening ({COLUMNS}) VALUES (NULL, :lead, :at, :hat, :by, :kind, :words, :channel,
                   :from, :to, :against_rules, :edition, :verdict, :reasons)"
            ))?
            .execute(named_params! {
                ":lead": lead.0,
                ":at": moment(happening.at),
                ":hat": happening.hat.word(),
                ":by": happening.by,
                ":kind": kind,
                ":words": words,
                ":channel": channel,
                ":from": moved.and_then(|moved| moved.from).map(Stored::word),
                ":to": moved.map(|moved| moved.to.word()),
                ":against_rules": moved.map(|moved| moved.against_rules),
                ":edition": moved.map(|moved| edition(moved.edition)),
                ":verdict": moved.map(|moved| moved.verdict.word()),
                ":reasons": moved.map(|moved| moved.reasons.to_string()),
            })?;
        Ok(HappeningId(connection.last_insert_rowid()))
    }
}

pub(crate) fn remove(connection: &Connection, lead: LeadId) -> Result<(), StoreFailure> {
    connection.execute("DELETE FROM happening WHERE lead = ?1", [lead.0])?;
    Ok(())
}

/// Hands what happened to one entry to another.
pub(crate) fn hand_over(connection: &Connection, from: LeadId, to: LeadId) -> Result<(), StoreFailure> {
    connection.execute("UPDATE happening SET lead = ?2 WHERE lead = ?1", (from.0, to.0))?;
    Ok(())
}
