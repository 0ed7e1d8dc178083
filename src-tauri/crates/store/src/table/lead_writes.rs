//! Entries of the log: writing them.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use method::lead::{Care, Lead, Profile, Reaction, Standing};
use method::talk::FirstTalk;
use method::{ImportId, LeadId};
use rusqlite::{CachedStatement, Connection, params};
use serde::Serialize;

use crate::failure::StoreFailure;
use crate::search::{self, Watched};
use crate::table::keys::Keys;
use crate::table::lead::Leads;
use crate::table::{distinct_pair, happening, reaction};
use crate::tx::Tx;
use crate::value::{Place, Stored, day, moment};

/// Writes entries. Each call that makes or removes one also counts it for the journal.
pub struct LeadWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Writes entries.
    pub fn leads(&mut self) -> LeadWrites<'_, 'a> {
        LeadWrites { tx: self }
    }
}

impl LeadWrites<'_, '_> {
    /// Logs a new entry and returns it with its id.
    pub fn insert(
        &mut self,
        created_at: DateTime<Utc>,
        profile: Profile,
        standing: Standing,
    ) -> Result<Lead, StoreFailure> {
        self.insert_with(created_at, profile, standing, Care::default())
    }

    /// Logs a new entry with what the firm keeps of it beside.
    pub fn insert_with(
        &mut self,
        created_at: DateTime<Utc>,
        profile: Profile,
        standing: Standing,
        care: Care,
    ) -> Result<Lead, StoreFailure> {
        let connection = self.tx.connection();
        let mut statement = prepare_insert(connection)?;
        let entry = (profile, standing, care);
        let id = insert_one(connection, &mut statement, created_at, None, &entry)?;
        self.tx.counts.created += 1;
        let (profile, standing, care) = entry;
        Ok(Lead { id, created_at, import: None, profile, standing, care })
    }

    /// Logs the entries of an import and returns their ids in order.
    ///
    /// They are not recorded one by one: undo removes them by the import's id. The search index is filled at the end, in
    /// one go.
    pub fn insert_all(
        &mut self,
        import: ImportId,
        created_at: DateTime<Utc>,
        entries: impl IntoIterator<Item = (Profile, Standing, Care)>,
    ) -> Result<Vec<LeadId>, StoreFailure> {
        self.insert_watched(import, created_at, entries, &|_, _| Watched::GoOn)
    }

    /// Like [`LeadWrites::insert_all`]; `watch` hears how far the search index is, as entries since it was last asked and
    /// entries in all, and may stop it.
    ///
    /// # Errors
    ///
    /// [`StoreFailure::Stopped`] when it did: then the whole act must be given up.
    pub fn insert_watched(
        &mut self,
        import: ImportId,
        created_at: DateTime<Utc>,
        entries: impl IntoIterator<Item = (Profile, Standing, Care)>,
        watch: &dyn Fn(u64, u64) -> Watched,
    ) -> Result<Vec<LeadId>, StoreFailure> {
        let ids = self.tx.unrecorded(|tx| {
            let connection = tx.connection();
            search::fill_watched(connection, import, watch, || {
                let mut statement = prepare_insert(connection)?;
                entries
                    .into_iter()
                    .map(|entry| insert_one(connection, &mut statement, created_at, Some(import), &entry))
                    .collect::<Result<Vec<_>, _>>()
            })
        })?;
        self.tx.counts.created += ids.len() as i64;
        Ok(ids)
    }

    /// Changes what is known of an entry; what is the same already is left alone.
    pub fn set_profile(&mut self, id: LeadId, profile: &Profile) -> Result<(), StoreFailure> {
        let connection = self.tx.connection();
        let keys = Keys::of(profile);
        let changed = connection
            .prepare_cached(
                "UPDATE lead SET kind = ?2, name = ?3, company = ?4, title = ?5, email = ?6, phone = ?7, source = ?8,
                   note = ?9, facts = ?10, pinned = ?11, email_key = ?12, phone_key = ?13, name_key = ?14
                 WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                profile.kind.word(),
                profile.name,
                profile.company,
                profile.title,
                profile.email,
                profile.phone,
                profile.source,
                profile.note,
                facts_json(profile)?,
                profile.pinned.map(|market| market.0),
                keys.email,
                keys.phone,
                keys.name,
            ])?;
        found(changed, id)?;
        reaction::replace(connection, id, &profile.reactions)
    }

    /// Changes where an entry stands. Whoever calls this also records the move as a happening.
    pub fn set_standing(&mut self, id: LeadId, standing: &Standing) -> Result<(), StoreFailure> {
        let changed = self
            .tx
            .connection()
            .prepare_cached("UPDATE lead SET stage = ?2, step = ?3, outcome = ?4, returned = ?5 WHERE id = ?1")?
            .execute(params![
                id.0,
                standing.stage.word(),
                standing.step.map(|step| step as i64),
                outcome_json(standing)?,
                standing.returned,
            ])?;
        found(changed, id)
    }

    /// Changes what the firm keeps of an entry beside what the judge looks at.
    pub fn set_care(&mut self, id: LeadId, care: &Care) -> Result<(), StoreFailure> {
        let written = CareRow::of(care)?;
        let changed = self
            .tx
            .connection()
            .prepare_cached(
                "UPDATE lead SET owner = ?2, next_on = ?3, next_what = ?4, talk = ?5, links = ?6, stops = ?7,
                   consents = ?8
                 WHERE id = ?1",
            )?
            .execute(params![
                id.0,
                care.owner,
                written.next_on,
                written.next_what,
                written.talk,
                written.links,
                written.stops,
                written.consents,
            ])?;
        found(changed, id)
    }

    /// Adds a reaction to an entry.
    pub fn add_reaction(&mut self, id: LeadId, added: &Reaction) -> Result<(), StoreFailure> {
        reaction::insert(self.tx.connection(), id, added)
    }

    /// Makes two entries one: `kept` gets the reactions and the history of `absorbed`, which goes. What is known of
    /// `kept` is set separately.
    pub fn merge(&mut self, kept: LeadId, absorbed: LeadId) -> Result<(), StoreFailure> {
        let connection = self.tx.connection();
        reaction::hand_over(connection, absorbed, kept)?;
        happening::hand_over(connection, absorbed, kept)?;
        distinct_pair::remove(connection, absorbed)?;
        remove_row(connection, absorbed)?;
        self.tx.counts.merged += 1;
        Ok(())
    }

    /// Erases an entry with its reactions and history. The act must be a final one: the journal then lets go of every
    /// record of changes, and of the labels that tell the person's name, address or number.
    pub fn erase(&mut self, id: LeadId) -> Result<(), StoreFailure> {
        let connection = self.tx.connection();
        let known = Leads::new(connection).get(id)?.profile;
        reaction::remove(connection, id)?;
        happening::remove(connection, id)?;
        distinct_pair::remove(connection, id)?;
        remove_row(connection, id)?;
        // Without this the words of the erased entry stay in the index's older parts.
        connection.execute("INSERT INTO lead_search (lead_search) VALUES ('optimize')", [])?;
        let texts = [known.name, known.company, known.email, known.phone];
        self.tx.to_forget.get_or_insert_default().extend(texts.into_iter().filter(|text| !text.trim().is_empty()));
        self.tx.counts.erased += 1;
        Ok(())
    }
}

fn prepare_insert(connection: &Connection) -> Result<CachedStatement<'_>, StoreFailure> {
    Ok(connection.prepare_cached(
        "INSERT INTO lead (created_at, import, kind, name, company, title, email, phone, source, note, facts, pinned,
           stage, step, outcome, returned, email_key, phone_key, name_key, owner, next_on, next_what, talk, links,
           stops, consents)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22,
           ?23, ?24, ?25, ?26)",
    )?)
}

/// Writes an entry as it was, with its moment and its import.
pub(crate) fn insert_again(connection: &Connection, lead: Lead) -> Result<(), StoreFailure> {
    let Lead { id, created_at, import, profile, standing, care } = lead;
    let mut statement = prepare_insert(connection)?;
    let given = insert_one(connection, &mut statement, created_at, import, &(profile, standing, care))?;
    debug_assert_eq!(given, id, "the number was set beforehand");
    Ok(())
}

fn insert_one(
    connection: &Connection,
    statement: &mut CachedStatement<'_>,
    created_at: DateTime<Utc>,
    import: Option<ImportId>,
    (profile, standing, care): &(Profile, Standing, Care),
) -> Result<LeadId, StoreFailure> {
    let keys = Keys::of(profile);
    let beside = CareRow::of(care)?;
    statement.execute(params![
        moment(created_at),
        import.map(|import| import.0),
        profile.kind.word(),
        profile.name,
        profile.company,
        profile.title,
        profile.email,
        profile.phone,
        profile.source,
        profile.note,
        facts_json(profile)?,
        profile.pinned.map(|market| market.0),
        standing.stage.word(),
        standing.step.map(|step| step as i64),
        outcome_json(standing)?,
        standing.returned,
        keys.email,
        keys.phone,
        keys.name,
        care.owner,
        beside.next_on,
        beside.next_what,
        beside.talk,
        beside.links,
        beside.stops,
        beside.consents,
    ])?;
    let id = LeadId(connection.last_insert_rowid());
    for one in &profile.reactions {
        reaction::insert(connection, id, one)?;
    }
    Ok(id)
}

/// What the firm keeps beside, as its columns have it.
struct CareRow<'a> {
    next_on: Option<String>,
    next_what: &'a str,
    talk: Cow<'static, str>,
    links: Cow<'static, str>,
    stops: Cow<'static, str>,
    consents: Cow<'static, str>,
}

impl<'a> CareRow<'a> {
    fn of(care: &'a Care) -> Result<Self, StoreFailure> {
        Ok(Self {
            next_on: care.next.as_ref().map(|next| day(next.on)),
            next_what: care.next.as_ref().map_or("", |next| next.what.as_str()),
            talk: if care.talk == FirstTalk::default() { "{}".into() } else { json("talk", &care.talk)? },
            links: list_json("links", &care.links)?,
            stops: list_json("stops", &care.stops)?,
            consents: list_json("consents", &care.consents)?,
        })
    }
}

fn list_json<T: Serialize>(column: &'static str, list: &[T]) -> Result<Cow<'static, str>, StoreFailure> {
    if list.is_empty() { Ok("[]".into()) } else { json(column, list) }
}

fn json<T: Serialize + ?Sized>(column: &'static str, value: &T) -> Result<Cow<'static, str>, StoreFailure> {
    Ok(Place { table: "lead", id: 0, column }.to_json(&value)?.into())
}

fn facts_json(profile: &Profile) -> Result<String, StoreFailure> {
    Place { table: "lead", id: 0, column: "facts" }.to_json(&profile.facts)
}

fn outcome_json(standing: &Standing) -> Result<Option<String>, StoreFailure> {
    let place = Place { table: "lead", id: 0, column: "outcome" };
    standing.outcome.as_ref().map(|outcome| place.to_json(outcome)).transpose()
}

fn found(changed: usize, id: LeadId) -> Result<(), StoreFailure> {
    match changed {
        0 => Err(StoreFailure::NoSuchRow { table: "lead", id: id.0 }),
        _ => Ok(()),
    }
}

fn remove_row(connection: &Connection, id: LeadId) -> Result<(), StoreFailure> {
    found(connection.execute("DELETE FROM lead WHERE id = ?1", [id.0])?, id)
}
