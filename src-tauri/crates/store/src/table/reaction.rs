//! Reactions: what somebody did toward us, on which day. They belong to their entry and are read with it.

use chrono::NaiveDate;
use method::LeadId;
use method::lead::{Reaction, ReactionKind};
use rusqlite::{Connection, Row};

use crate::failure::StoreFailure;
use crate::table::lead::text;
use crate::value::{Place, Stored, day, moment};

const COLUMNS: &str = "lead, on_date, kind, words, noted_at";

/// A reaction as its row has it.
pub(crate) struct ReactionRow {
    pub lead: i64,
    on: String,
    kind: String,
    words: String,
    noted_at: Option<i64>,
}

impl ReactionRow {
    pub(crate) fn from(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { lead: row.get(0)?, on: row.get(1)?, kind: row.get(2)?, words: row.get(3)?, noted_at: row.get(4)? })
    }

    pub(crate) fn into_reaction(self) -> Result<Reaction, StoreFailure> {
        let place = |column| Place { table: "reaction", id: self.lead, column };
        Ok(Reaction {
            kind: place("kind").choice(&self.kind)?,
            on: place("on_date").day(&self.on)?,
            words: self.words,
            noted_at: self.noted_at.map(|micros| place("noted_at").moment(micros)).transpose()?,
        })
    }
}

/// All reactions of entries with a larger id, as [`dated`] reads them, entry by entry.
pub(crate) const DATED_AFTER: &str =
    "SELECT lead, kind, on_date FROM reaction INDEXED BY reaction_by_lead WHERE lead > ?1 ORDER BY lead, on_date, id";

/// A reaction without its words: what, and when.
pub(crate) fn dated(lead: i64, row: &Row<'_>) -> Result<(ReactionKind, NaiveDate), StoreFailure> {
    let place = |column| Place { table: "reaction", id: lead, column };
    Ok((place("kind").choice(text(row, 1)?)?, place("on_date").day(text(row, 2)?)?))
}

/// The reactions of one entry, the oldest first.
pub(crate) fn of_lead(connection: &Connection, lead: LeadId) -> Result<Vec<Reaction>, StoreFailure> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM reaction WHERE lead = ?1 ORDER BY on_date, id"))?;
    let rows = statement.query_map([lead.0], ReactionRow::from)?;
    rows.map(|row| row?.into_reaction()).collect()
}

pub(crate) fn insert(connection: &Connection, lead: LeadId, reaction: &Reaction) -> Result<(), StoreFailure> {
    connection.prepare_cached(&format!("INSERT INTO reaction ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5)"))?.execute((
        lead.0,
        day(reaction.on),
        reaction.kind.word(),
        &reaction.words,
        reaction.noted_at.map(moment),
    ))?;
    Ok(())
}

/// Gives the entry these reactions and no others; those that it has already are left alone.
pub(crate) fn replace(connection: &Connection, lead: LeadId, reactions: &[Reaction]) -> Result<(), StoreFailure> {
    if of_lead(connection, lead)? == reactions {
        return Ok(());
    }
    remove(connection, lead)?;
    for reaction in reactions {
        insert(connection, lead, reaction)?;
    }
    Ok(())
}

pub(crate) fn remove(connection: &Connection, lead: LeadId) -> Result<(), StoreFailure> {
    connection.prepare_cached("DELETE FROM reaction WHERE lead = ?1")?.execute([lead.0])?;
    Ok(())
}

/// Hands the reactions of one entry to another.
pub(crate) fn hand_over(connection: &Connection, from: LeadId, to: LeadId) -> Result<(), StoreFailure> {
    connection.execute("UPDATE reaction SET lead = ?2 WHERE lead = ?1", (from.0, to.0))?;
    Ok(())
}
