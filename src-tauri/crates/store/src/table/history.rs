//! What happened to the entries, as the clocks hear it: all of them in one sweep, or a few.

use chrono::{DateTime, NaiveDate, Utc};
use method::LeadId;
use method::clock::{Event, Minute};
use method::lead::{ReactionKind, StandsAt};
use method::outcome::Outcome;
use rusqlite::Row;

use crate::failure::StoreFailure;
use crate::table::beside::Beside;
use crate::table::lead::{Leads, place, standing_from, text};
use crate::value::Place;

const LEADS: &str = "SELECT id, created_at, import, stage, step, outcome, returned, next_on FROM lead";
const REACTIONS: &str = "SELECT lead, kind, on_date, noted_at FROM reaction INDEXED BY reaction_by_lead";
const ACTS: &str = "SELECT lead, at, reached, from_place, to_place FROM happening INDEXED BY happening_by_lead";
const IS_ACT: &str = "kind IN ('touch', 'move')";

/// One entry with what happened to it.
#[derive(Debug)]
pub struct Story<'s> {
    /// Which entry.
    pub id: LeadId,
    /// When it was logged.
    pub logged_at: DateTime<Utc>,
    /// Whether a file brought it.
    pub is_imported: bool,
    /// Where it stands.
    pub stands_at: StandsAt,
    /// The day until which it was put off, if it was.
    pub put_off_until: Option<NaiveDate>,
    /// The day of its next step.
    pub next_on: Option<NaiveDate>,
    reactions: &'s [Reacted],
    acts: &'s [Event],
}

impl Story<'_> {
    /// What they did toward us, in no order.
    pub fn reactions(&self) -> impl Iterator<Item = &Reacted> {
        self.reactions.iter()
    }

    /// Touches and moves, in the order in which they were recorded.
    pub fn acts(&self) -> impl Iterator<Item = Event> {
        self.acts.iter().copied()
    }
}

/// A reaction without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reacted {
    /// What they did.
    pub kind: ReactionKind,
    /// On which day.
    pub on: NaiveDate,
    /// The minute in which the log learned of it; none if it came with its entry.
    pub noted_at: Option<Minute>,
}

/// How far the story of the log was read: the last act, and the last row of each kind that tells of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Latest {
    journal: i64,
    lead: i64,
    reaction: i64,
    happening: i64,
}

impl Leads<'_> {
    /// How far the story of the log goes.
    pub fn latest(&self) -> Result<Latest, StoreFailure> {
        let mut statement = self.connection.prepare_cached(
            "SELECT coalesce((SELECT max(id) FROM journal), 0), coalesce((SELECT max(id) FROM lead), 0),
               coalesce((SELECT max(id) FROM reaction), 0), coalesce((SELECT max(id) FROM happening), 0)",
        )?;
        Ok(statement.query_row([], |row| {
            Ok(Latest { journal: row.get(0)?, lead: row.get(1)?, reaction: row.get(2)?, happening: row.get(3)? })
        })?)
    }

    /// Entries that were added since, or of which something was recorded.
    pub fn changed_after(&self, latest: &Latest) -> Result<Vec<LeadId>, StoreFailure> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM lead WHERE id > ?1 UNION SELECT lead FROM reaction WHERE id > ?2
             UNION SELECT lead FROM happening WHERE id > ?3",
        )?;
        let rows =
            statement.query_map((latest.lead, latest.reaction, latest.happening), |row| row.get(0).map(LeadId))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When the first entry was logged; none in an empty log.
    pub fn first_logged(&self) -> Result<Option<DateTime<Utc>>, StoreFailure> {
        let mut statement = self.connection.prepare_cached("SELECT min(created_at) FROM lead")?;
        let micros: Option<i64> = statement.query_row([], |row| row.get(0))?;
        micros.map(|micros| place(0, "created_at").moment(micros)).transpose()
    }

    /// Hands every entry with its story to `each`, in the order of their ids.
    pub fn all_stories(&self, mut each: impl FnMut(&Story<'_>)) -> Result<(), StoreFailure> {
        let mut reactions = self.connection.prepare_cached(&format!("{REACTIONS} ORDER BY lead, on_date, id"))?;
        let mut reactions = Beside::walk(reactions.query([])?, reacted)?;
        let mut acts = self.connection.prepare_cached(&format!("{ACTS} WHERE {IS_ACT} ORDER BY lead, id"))?;
        let mut acts = Beside::walk(acts.query([])?, acted)?;
        let mut statement = self.connection.prepare_cached(&format!("{LEADS} ORDER BY id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            each(&story(row, reactions.of(id)?, acts.of(id)?)?);
        }
        Ok(())
    }

    /// Hands one entry with its story to `each`; an entry that is gone is passed over.
    pub fn story_of(&self, id: LeadId, each: impl FnOnce(&Story<'_>)) -> Result<(), StoreFailure> {
        let mut reactions = self.connection.prepare_cached(&format!("{REACTIONS} WHERE lead = ?1"))?;
        let mut reactions = Beside::walk(reactions.query([id.0])?, reacted)?;
        let mut acts = self.connection.prepare_cached(&format!("{ACTS} WHERE {IS_ACT} AND lead = ?1 ORDER BY id"))?;
        let mut acts = Beside::walk(acts.query([id.0])?, acted)?;
        let mut statement = self.connection.prepare_cached(&format!("{LEADS} WHERE id = ?1"))?;
        let mut rows = statement.query([id.0])?;
        if let Some(row) = rows.next()? {
            each(&story(row, reactions.of(id.0)?, acts.of(id.0)?)?);
        }
        Ok(())
    }
}

fn reacted(lead: i64, row: &Row<'_>) -> Result<Reacted, StoreFailure> {
    let place = |column| Place { table: "reaction", id: lead, column };
    Ok(Reacted {
        kind: place("kind").choice(text(row, 1)?)?,
        on: place("on_date").day(text(row, 2)?)?,
        noted_at: row
            .get::<_, Option<i64>>(3)?
            .map(|micros| place("noted_at").moment(micros).map(Minute::of))
            .transpose()?,
    })
}

fn acted(lead: i64, row: &Row<'_>) -> Result<Event, StoreFailure> {
    let place = |column| Place { table: "happening", id: lead, column };
    let at = Minute::of(place("at").moment(row.get(1)?)?);
    let stands = |column: usize, name| -> Result<Option<StandsAt>, StoreFailure> {
        let word = row.get::<_, Option<String>>(column)?;
        word.map(|word| place(name).choice(&word)).transpose()
    };
    let from = stands(3, "from_place")?;
    Ok(match stands(4, "to_place")? {
        Some(to) => Event::Moved { at, from, to },
        None if row.get::<_, Option<bool>>(2)? == Some(true) => Event::Talked(at),
        None => Event::Tried(at),
    })
}

fn story<'s>(row: &Row<'_>, reactions: &'s [Reacted], acts: &'s [Event]) -> Result<Story<'s>, StoreFailure> {
    let id: i64 = row.get(0)?;
    let standing = standing_from(id, row, 3)?;
    let next_on = row.get::<_, Option<String>>(7)?;
    Ok(Story {
        id: LeadId(id),
        logged_at: place(id, "created_at").moment(row.get(1)?)?,
        is_imported: row.get::<_, Option<i64>>(2)?.is_some(),
        stands_at: standing.stands_at(),
        put_off_until: match standing.outcome {
            Some(Outcome::Nurture { until }) => Some(until),
            _ => None,
        },
        next_on: next_on.map(|day| place(id, "next_on").day(&day)).transpose()?,
        reactions,
        acts,
    })
}
