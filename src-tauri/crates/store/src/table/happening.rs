//! What happened to an entry: notes, touches and moves, in the order in which they were recorded.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use method::contact::Channel;
use method::edition::EditionName;
use method::judge::Verdict;
use method::lead::StandsAt;
use method::playbook::Hat;
use method::{CriterionId, LeadId};
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::failure::StoreFailure;
use crate::tx::Tx;
use crate::value::{Place, Stored, edition, edition_from, moment, stored_words};

const COLUMNS: &str = "id, lead, at, hat, by_name, kind, words, channel, from_place, to_place, against_rules, \
                       edition, verdict, reasons, about, reached";

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
        /// How.
        channel: Channel,
        /// What came of it; may be empty.
        words: String,
        /// Whether they were reached.
        talked: Talked,
    },
    /// The entry was moved.
    Move(Box<Moved>),
    /// A question was answered.
    Answer {
        /// The criterion that asks.
        criterion: CriterionId,
        /// The answer as it was typed; none if they won't say.
        words: Option<String>,
    },
    /// Something that was learned changed the verdict.
    Verdict {
        /// As it was.
        before: Verdict,
        /// As it is since.
        after: Verdict,
    },
    /// Something else about the entry was changed.
    Change {
        /// What.
        what: ChangeKind,
        /// How, in the owner's words; may be empty.
        words: String,
    },
}

/// Whether a touch reached the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Talked {
    /// They spoke, or the person answered.
    Talked,
    /// Nobody answered, or nobody knows.
    Tried,
}

/// What was changed about an entry, beside answers and moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Name, address or what else is known.
    Edited,
    /// Another entry was joined to it.
    Merged,
    /// They asked not to be reached in some way.
    Stopped,
    /// Such a wish was lifted.
    StopLifted,
    /// They allowed to be reached in some way.
    Consented,
    /// Such a consent was withdrawn.
    ConsentWithdrawn,
    /// The first talk found something out.
    Talked,
    /// The next step was set, done or dropped.
    Planned,
    /// Somebody else looks after it.
    Owner,
    /// A file or page was added or taken off.
    Linked,
    /// The market that judges it was chosen by hand.
    Pinned,
}

stored_words!(ChangeKind {
    Edited = "edited",
    Merged = "merged",
    Stopped = "stopped",
    StopLifted = "stop_lifted",
    Consented = "consented",
    ConsentWithdrawn = "consent_withdrawn",
    Talked = "talked",
    Planned = "planned",
    Owner = "owner",
    Linked = "linked",
    Pinned = "pinned",
});

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
    about: Option<String>,
    reached: Option<bool>,
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
            about: row.get(14)?,
            reached: row.get(15)?,
        })
    }

    fn into_recorded(self) -> Result<Recorded, StoreFailure> {
        let place = |column| Place { table: "happening", id: self.id, column };
        let what = match self.kind.as_str() {
            "note" => What::Note { words: self.words },
            "touch" => What::Touch {
                channel: place("channel").choice(&self.channel.unwrap_or_default())?,
                words: self.words,
                talked: if self.reached == Some(true) { Talked::Talked } else { Talked::Tried },
            },
            "answer" => What::Answer {
                criterion: CriterionId::new(self.about.unwrap_or_default()),
                words: (self.reached != Some(false)).then_some(self.words),
            },
            "verdict" => What::Verdict {
                before: place("about").choice(&self.about.unwrap_or_default())?,
                after: place("verdict").choice(&self.verdict.unwrap_or_default())?,
            },
            "change" => {
                What::Change { what: place("about").choice(&self.about.unwrap_or_default())?, words: self.words }
            }
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
            _ => None,
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

    /// Where its history says that each entry stands: to where it was moved last. Entries that were never moved are left
    /// out.
    pub fn last_moves(&self) -> Result<HashMap<LeadId, StandsAt>, StoreFailure> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id, lead, to_place FROM happening WHERE to_place IS NOT NULL ORDER BY id")?;
        let mut rows = statement.query([])?;
        let mut last = HashMap::new();
        while let Some(row) = rows.next()? {
            let (id, lead): (i64, i64) = (row.get(0)?, row.get(1)?);
            let to = Place { table: "happening", id, column: "to_place" }.choice(crate::table::lead::text(row, 2)?)?;
            last.insert(LeadId(lead), to);
        }
        Ok(last)
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
        let row = Written::of(&happening.what);
        let connection = self.tx.connection();
        connection
            .prepare_cached(&format!(
                "INSERT INTO happening ({COLUMNS}) VALUES (NULL, :lead, :at, :hat, :by, :kind, :words, :channel,
                   :from, :to, :against_rules, :edition, :verdict, :reasons, :about, :reached)"
            ))?
            .execute(named_params! {
                ":lead": lead.0,
                ":at": moment(happening.at),
                ":hat": happening.hat.word(),
                ":by": happening.by,
                ":kind": row.kind,
                ":words": row.words,
                ":channel": row.channel.map(Channel::key),
                ":from": row.moved.and_then(|moved| moved.from).map(Stored::word),
                ":to": row.moved.map(|moved| moved.to.word()),
                ":against_rules": row.moved.map(|moved| moved.against_rules),
                ":edition": row.moved.map(|moved| edition(moved.edition)),
                ":verdict": row.verdict.map(Stored::word),
                ":reasons": row.moved.map(|moved| moved.reasons.to_string()),
                ":about": row.about,
                ":reached": row.reached,
            })?;
        Ok(HappeningId(connection.last_insert_rowid()))
    }
}

/// What happened, as its row has it.
#[derive(Default)]
struct Written<'a> {
    kind: &'static str,
    words: &'a str,
    channel: Option<Channel>,
    moved: Option<&'a Moved>,
    verdict: Option<Verdict>,
    about: Option<&'a str>,
    reached: Option<bool>,
}

impl<'a> Written<'a> {
    fn of(what: &'a What) -> Self {
        let empty = Self::default();
        match what {
            What::Note { words } => Self { kind: "note", words, ..empty },
            What::Touch { channel, words, talked } => Self {
                kind: "touch",
                words,
                channel: Some(*channel),
                reached: Some(*talked == Talked::Talked),
                ..empty
            },
            What::Move(moved) => {
                Self { kind: "move", words: &moved.reason, moved: Some(moved), verdict: Some(moved.verdict), ..empty }
            }
            What::Answer { criterion, words } => Self {
                kind: "answer",
                words: words.as_deref().unwrap_or_default(),
                about: Some(criterion.as_str()),
                reached: Some(words.is_some()),
                ..empty
            },
            What::Verdict { before, after } => {
                Self { kind: "verdict", about: Some(before.word()), verdict: Some(*after), ..empty }
            }
            What::Change { what, words } => Self { kind: "change", words, about: Some(what.word()), ..empty },
        }
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
