//! The journal: one line per write, and what undo needs to know about it.

use chrono::{DateTime, Utc};
use method::ImportId;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::act::{Act, Deed};
use crate::changes::Changes;
use crate::failure::StoreFailure;
use crate::value::{Stored, moment, moment_from, stored_words};

/// How many lines back the record of changes is kept. Older lines stay, but their acts can't be
/// taken back any more, so the file does not grow with every key ever pressed.
const REACH_BACK: i64 = 1_000;

/// A line's place in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JournalId(pub i64);

/// Whether a line does something new, takes back, or does again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// An act of its own.
    Do,
    /// Took an earlier act back.
    Undo,
    /// Did an act again that had been taken back.
    Redo,
}

/// Where a line stands with undo and redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Holds, and can be taken back.
    Done,
    /// Was taken back, and can be done again.
    Undone,
    /// Was taken back, and something else was done since.
    Gone,
    /// Holds, and can't be taken back; nor can anything before it.
    Final,
    /// Holds, and is too old to be taken back.
    Settled,
    /// Is not part of the chain.
    Beside,
    /// An undo that keeps what its redo needs.
    Held,
}

stored_words!(LineKind { Do = "do", Undo = "undo", Redo = "redo" });
stored_words!(Standing {
    Done = "done",
    Undone = "undone",
    Gone = "gone",
    Final = "final",
    Settled = "settled",
    Beside = "beside",
    Held = "held",
});

/// How a line changed the number of entries. An undo carries the opposite of what it takes back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries logged or imported.
    pub created: i64,
    /// Entries that became part of another one.
    pub merged: i64,
    /// Entries erased for good.
    pub erased: i64,
}

impl Counts {
    /// The entries that should stand in the log.
    pub fn entries(self) -> i64 {
        self.created - self.merged - self.erased
    }

    pub(crate) fn opposite(self) -> Self {
        Self { created: -self.created, merged: -self.merged, erased: -self.erased }
    }
}

/// A line to be written.
pub(crate) struct Line {
    pub at: DateTime<Utc>,
    pub kind: LineKind,
    pub deed: Deed,
    pub of: Option<JournalId>,
    pub standing: Standing,
    pub import: Option<ImportId>,
    pub counts: Counts,
    pub changes: Option<Changes>,
}

/// A line as it stands in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine {
    /// Its place; later lines have higher ones.
    pub id: JournalId,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Whether it does, takes back or does again.
    pub kind: LineKind,
    /// What was done, to what; for an undo or redo, the act that it concerns.
    pub deed: Deed,
    /// The line that an undo or redo concerns.
    pub of: Option<JournalId>,
    /// Where it stands with undo.
    pub standing: Standing,
    /// The import that it did, took back or did again.
    pub import: Option<ImportId>,
    /// How it changed the number of entries.
    pub counts: Counts,
}

const COLUMNS: &str = "id, at, kind, act, subject, of, standing, import, created, merged, erased";

fn line_from(row: &Row<'_>) -> rusqlite::Result<Result<JournalLine, StoreFailure>> {
    let id: i64 = row.get(0)?;
    let kind: String = row.get(2)?;
    let act: String = row.get(3)?;
    let standing: String = row.get(6)?;
    let at = moment_from(row.get(1)?);
    let subject = row.get(4)?;
    let of = row.get::<_, Option<i64>>(5)?.map(JournalId);
    let import = row.get::<_, Option<i64>>(7)?.map(ImportId);
    let counts = Counts { created: row.get(8)?, merged: row.get(9)?, erased: row.get(10)? };
    let unreadable =
        |column, word: &str| StoreFailure::unreadable("journal", &id, column, &format!("unknown word {word:?}"));
    let line = || {
        Ok(JournalLine {
            id: JournalId(id),
            at: at.ok_or_else(|| unreadable("at", "out of range"))?,
            kind: LineKind::from_word(&kind).ok_or_else(|| unreadable("kind", &kind))?,
            deed: Deed::of(Act::from_code(&act).ok_or_else(|| unreadable("act", &act))?, subject),
            of,
            standing: Standing::from_word(&standing).ok_or_else(|| unreadable("standing", &standing))?,
            import,
            counts,
        })
    };
    Ok(line())
}

/// Writes a line and lets go of records that are too old.
pub(crate) fn append(connection: &Connection, line: &Line) -> Result<JournalId, StoreFailure> {
    // A record that is longer than a row may be can't be kept: the act holds, but undo ends there.
    let is_kept = line.changes.as_ref().is_none_or(Changes::fits);
    let standing = match line.standing {
        Standing::Done if !is_kept => Standing::Settled,
        standing => standing,
    };
    connection
        .prepare_cached(
            "INSERT INTO journal
               (at, kind, act, subject, of, standing, import, created, merged, erased, changes)
             VALUES (:at, :kind, :act, :subject, :of, :standing, :import, :created, :merged,
               :erased, :changes)",
        )?
        .execute(named_params! {
            ":at": moment(line.at),
            ":kind": line.kind.word(),
            ":act": line.deed.act.code(),
            ":subject": line.deed.subject,
            ":of": line.of.map(|id| id.0),
            ":standing": standing.word(),
            ":import": line.import.map(|id| id.0),
            ":created": line.counts.created,
            ":merged": line.counts.merged,
            ":erased": line.counts.erased,
            ":changes": line.changes.as_ref().filter(|_| is_kept).map(Changes::bytes),
        })?;
    let id = connection.last_insert_rowid();
    connection
        .prepare_cached(
            "UPDATE journal SET standing = 'settled', changes = NULL
             WHERE standing = 'done' AND id <= ?1",
        )?
        .execute([id - REACH_BACK])?;
    Ok(JournalId(id))
}

/// Something new was done: what had been taken back can't be done again.
pub(crate) fn end_redo(connection: &Connection) -> Result<(), StoreFailure> {
    for (from, to) in [(Standing::Undone, Standing::Gone), (Standing::Held, Standing::Beside)] {
        connection
            .prepare_cached("UPDATE journal SET standing = ?2, changes = NULL WHERE standing = ?1")?
            .execute([from.word(), to.word()])?;
    }
    Ok(())
}

/// Gives a line another standing; its record of changes stays.
pub(crate) fn set_standing(connection: &Connection, id: JournalId, standing: Standing) -> Result<(), StoreFailure> {
    connection.prepare_cached("UPDATE journal SET standing = ?2 WHERE id = ?1")?.execute((id.0, standing.word()))?;
    Ok(())
}

/// An undo has been done again; it need not keep its record any longer.
pub(crate) fn let_go(connection: &Connection, id: JournalId) -> Result<(), StoreFailure> {
    connection
        .prepare_cached("UPDATE journal SET standing = 'beside', changes = NULL WHERE id = ?1")?
        .execute([id.0])?;
    Ok(())
}

/// No signature waits any more: the signings no longer stand in undo's way. Those that made an edition are followed by
/// its own final line, so that freeing them opens nothing.
pub(crate) fn free_signings(connection: &Connection) -> Result<(), StoreFailure> {
    connection
        .prepare_cached("UPDATE journal SET standing = 'beside' WHERE standing = 'final' AND act = ?1")?
        .execute([Act::Signed.code()])?;
    Ok(())
}

/// Takes an erased person out of the journal. Every record of changes goes, since undo ends at an
/// erasure; of the labels, those that tell one of `texts`.
pub(crate) fn forget(connection: &Connection, texts: &[String]) -> Result<(), StoreFailure> {
    connection.execute(
        "UPDATE journal SET changes = NULL,
           standing = CASE standing WHEN 'done' THEN 'settled' WHEN 'undone' THEN 'gone'
             WHEN 'held' THEN 'beside' ELSE standing END
         WHERE changes IS NOT NULL",
        [],
    )?;
    for text in texts {
        connection.execute("UPDATE journal SET subject = NULL WHERE instr(lower(subject), lower(?1)) > 0", [text])?;
    }
    Ok(())
}

/// The record of changes of a line; empty if it has none.
pub(crate) fn changes(connection: &Connection, id: JournalId) -> Result<Changes, StoreFailure> {
    let changes: Option<Vec<u8>> =
        connection.prepare_cached("SELECT changes FROM journal WHERE id = ?1")?.query_row([id.0], |row| row.get(0))?;
    Ok(Changes::kept(changes.unwrap_or_default()))
}

/// Reads the journal.
pub struct Journal<'a> {
    connection: &'a Connection,
}

impl<'a> Journal<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// What an undo would take back now; none when there is nothing or the newest act is final.
    pub fn next_undo(&self) -> Result<Option<JournalLine>, StoreFailure> {
        let newest = self.newest_in_chain()?;
        Ok(newest.filter(|line| line.standing == Standing::Done))
    }

    /// What a redo would do again now.
    pub fn next_redo(&self) -> Result<Option<JournalLine>, StoreFailure> {
        self.one("WHERE standing = 'undone' ORDER BY id LIMIT 1")
    }

    /// The newest act that holds and is part of the chain.
    pub(crate) fn newest_in_chain(&self) -> Result<Option<JournalLine>, StoreFailure> {
        self.one("WHERE standing IN ('done', 'final', 'settled') ORDER BY id DESC LIMIT 1")
    }

    /// The act by which an import was taken in, if its record of changes is still kept.
    pub(crate) fn import(&self, id: ImportId) -> Result<Option<JournalLine>, StoreFailure> {
        let taken_in = Act::Imported.code();
        self.one(&format!("WHERE import = {id} AND act = '{taken_in}' AND kind = 'do' AND standing = 'done' LIMIT 1"))
    }

    /// The undo that keeps what is needed to do `act` again.
    pub(crate) fn undo_of(&self, act: JournalId) -> Result<Option<JournalLine>, StoreFailure> {
        self.one(&format!("WHERE standing = 'held' AND of = {} LIMIT 1", act.0))
    }

    /// The newest lines, newest first.
    pub fn latest(&self, most: usize) -> Result<Vec<JournalLine>, StoreFailure> {
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM journal ORDER BY id DESC LIMIT ?1"))?;
        let lines = statement.query_map([most as i64], line_from)?;
        lines.map(|line| line?).collect()
    }

    /// What all lines together say about the number of entries, without a look at the entries.
    pub fn counts(&self) -> Result<Counts, StoreFailure> {
        Ok(self.connection.query_row(
            "SELECT coalesce(sum(created), 0), coalesce(sum(merged), 0), coalesce(sum(erased), 0)
             FROM journal",
            [],
            |row| Ok(Counts { created: row.get(0)?, merged: row.get(1)?, erased: row.get(2)? }),
        )?)
    }

    fn one(&self, condition: &str) -> Result<Option<JournalLine>, StoreFailure> {
        self.connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM journal {condition}"))?
            .query_row([], line_from)
            .optional()?
            .transpose()
    }
}
