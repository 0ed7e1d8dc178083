//! Entries of the log: reading them.

use chrono::{DateTime, Utc};
use method::accounting::{Accounts, place_of};
use method::fact::Facts;
use method::lead::{Care, Lead, NextStep, Profile, Standing};
use method::{ImportId, LeadId, MarketId};
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, Row};
use rustc_hash::FxHashSet;
use serde::de::DeserializeOwned;

use crate::failure::StoreFailure;
use crate::search;
use crate::table::keys::{KeyIndex, Keys, Likeness};
use crate::table::reaction;
use crate::value::{Place, moment};

pub(crate) const COLUMNS: &str = "id, created_at, import, kind, name, company, title, email, phone, source, note, \
                                  facts, pinned, stage, step, outcome, returned, owner, next_on, next_what, \
                                  talk, links, stops, consents";
const STANDING_COLUMNS: &str = "id, stage, step, outcome, returned";

pub(crate) fn place(id: i64, column: &'static str) -> Place {
    Place { table: "lead", id, column }
}

/// Reads a row of [`COLUMNS`]; the reactions come from their own table.
fn lead_from(row: &Row<'_>) -> Result<Lead, StoreFailure> {
    let id: i64 = row.get(0)?;
    let facts = text(row, 11)?;
    let profile = Profile {
        kind: place(id, "kind").choice(text(row, 3)?)?,
        name: row.get(4)?,
        company: row.get(5)?,
        title: row.get(6)?,
        email: row.get(7)?,
        phone: row.get(8)?,
        source: row.get(9)?,
        note: row.get(10)?,
        facts: if facts == "{}" { Facts::default() } else { place(id, "facts").json(facts)? },
        reactions: Vec::new(),
        pinned: row.get::<_, Option<u32>>(12)?.map(MarketId),
    };
    Ok(Lead {
        id: LeadId(id),
        created_at: place(id, "created_at").moment(row.get(1)?)?,
        import: row.get::<_, Option<i64>>(2)?.map(ImportId),
        profile,
        standing: standing_from(id, row, 13)?,
        care: care_from(id, row, 17)?,
    })
}

/// Reads what the firm keeps beside, which stands from column `first` on.
fn care_from(id: i64, row: &Row<'_>, first: usize) -> Result<Care, StoreFailure> {
    let next_on = row.get_ref(first + 1)?.as_str_or_null().map_err(wrong_type)?;
    let what = text(row, first + 2)?;
    let next = next_on
        .map(|day| Ok::<_, StoreFailure>(NextStep { what: what.to_owned(), on: place(id, "next_on").day(day)? }));
    Ok(Care {
        owner: row.get(first)?,
        next: next.transpose()?,
        talk: unless_empty(id, "talk", text(row, first + 3)?)?,
        links: unless_empty(id, "links", text(row, first + 4)?)?,
        stops: unless_empty(id, "stops", text(row, first + 5)?)?,
        consents: unless_empty(id, "consents", text(row, first + 6)?)?,
    })
}

/// Reads JSON; most entries have nothing there, and need no reader.
fn unless_empty<T: Default + DeserializeOwned>(
    id: i64,
    column: &'static str,
    written: &str,
) -> Result<T, StoreFailure> {
    if matches!(written, "{}" | "[]") { Ok(T::default()) } else { place(id, column).json(written) }
}

/// Reads stage, step, outcome and returned, which stand one after the other from column `first` on.
pub(crate) fn standing_from(id: i64, row: &Row<'_>, first: usize) -> Result<Standing, StoreFailure> {
    let outcome = row.get_ref(first + 2)?.as_str_or_null().map_err(wrong_type)?;
    Ok(Standing {
        stage: place(id, "stage").choice(text(row, first)?)?,
        step: row.get::<_, Option<u32>>(first + 1)?.map(|step| step as usize),
        outcome: outcome.map(|text| place(id, "outcome").json(text)).transpose()?,
        returned: row.get(first + 3)?,
    })
}

/// A text where it stands, without a copy.
pub(crate) fn text<'r>(row: &'r Row<'_>, column: usize) -> Result<&'r str, StoreFailure> {
    row.get_ref(column)?.as_str().map_err(wrong_type)
}

pub(crate) fn wrong_type(refused: FromSqlError) -> StoreFailure {
    rusqlite::Error::from(refused).into()
}

/// Reads entries.
pub struct Leads<'a> {
    pub(crate) connection: &'a Connection,
}

/// How many of the newest entries are looked through for a text inside of words while somebody types.
const LOOKED_THROUGH: i64 = 10_000;

/// Where a page of the list begins: after this entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After {
    /// When the last entry of the page before was made.
    pub created_at: DateTime<Utc>,
    /// Its id.
    pub id: LeadId,
}

impl<'a> Leads<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// One entry; a missing one is a failure.
    pub fn get(&self, id: LeadId) -> Result<Lead, StoreFailure> {
        self.find(id)?.ok_or(StoreFailure::NoSuchRow { table: "lead", id: id.0 })
    }

    /// One entry, if it is there.
    pub fn find(&self, id: LeadId) -> Result<Option<Lead>, StoreFailure> {
        let mut statement = self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM lead WHERE id = ?1"))?;
        let mut rows = statement.query([id.0])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let mut lead = lead_from(row)?;
        lead.profile.reactions = reaction::of_lead(self.connection, id)?;
        Ok(Some(lead))
    }

    /// These entries in this order; those that are gone are left out.
    pub fn page(&self, ids: &[LeadId]) -> Result<Vec<Lead>, StoreFailure> {
        let found = ids.iter().map(|id| self.find(*id));
        found.filter_map(Result::transpose).collect()
    }

    /// The ids of the newest entries, `most` at a time.
    pub fn newest(&self, after: Option<After>, most: usize) -> Result<Vec<LeadId>, StoreFailure> {
        let (created_at, id) = after.map_or((i64::MAX, i64::MAX), |after| (moment(after.created_at), after.id.0));
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM lead WHERE (created_at, id) < (?1, ?2) ORDER BY created_at DESC, id DESC LIMIT ?3",
        )?;
        let ids = statement.query_map((created_at, id, count(most)), |row| row.get(0).map(LeadId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Entries that hold every word of `typed`, the last one as a beginning, the newest first, and at most so many. If
    /// there are none, those that hold the text anywhere, inside a word too. Nothing typed finds nothing.
    ///
    /// Inside of words nothing but a look at every entry finds a text. While somebody types, which is when there is an
    /// end to how many are wanted, only the newest entries are looked at.
    pub fn search(&self, typed: &str, most: usize) -> Result<Vec<LeadId>, StoreFailure> {
        let found = match search::question(typed) {
            Some(question) => self.search_index(&question, most)?,
            None => Vec::new(),
        };
        match search::fragment(typed) {
            Some(pattern) if found.is_empty() => self.search_everywhere(&pattern, most),
            _ => Ok(found),
        }
    }

    /// Entries that hold every word of `typed`, the best match first: those that have it as a whole word in the name, then
    /// as a beginning there, then in the firm, the address and the number, then anywhere; each time the newest first.
    ///
    /// The index keeps neither places nor lengths of words, so nothing finer can be weighed, and no more than `most` are.
    pub fn search_best(&self, typed: &str, most: usize) -> Result<Vec<LeadId>, StoreFailure> {
        let (Some(whole), Some(question)) = (search::whole_words(typed), search::question(typed)) else {
            return Ok(Vec::new());
        };
        let mut found: Vec<LeadId> = Vec::new();
        let mut known = FxHashSet::default();
        for asked in [
            format!("{{name}} : ({whole})"),
            format!("{{name}} : ({question})"),
            format!("{{name company}} : ({question})"),
            format!("{{name company email phone}} : ({question})"),
            question,
        ] {
            // Whoever was found already comes up again.
            let more = self.search_index(&asked, most)?;
            found.extend(more.into_iter().filter(|id| known.insert(*id)));
            if found.len() >= most {
                break;
            }
        }
        found.truncate(most);
        if found.is_empty() { self.search(typed, most) } else { Ok(found) }
    }

    fn search_index(&self, question: &str, most: usize) -> Result<Vec<LeadId>, StoreFailure> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT rowid FROM lead_search WHERE lead_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2")?;
        let ids = statement.query_map((question, count(most)), |row| row.get(0).map(LeadId))?;
        match ids.collect::<Result<Vec<_>, _>>() {
            Ok(ids) => Ok(ids),
            // A word of a script that the index splits further than we do: it would have to be matched as a phrase.
            Err(refused) if refused.sqlite_error_code() == Some(rusqlite::ErrorCode::Unknown) => Ok(Vec::new()),
            Err(refused) => Err(refused.into()),
        }
    }

    fn search_everywhere(&self, pattern: &str, most: usize) -> Result<Vec<LeadId>, StoreFailure> {
        let newest: i64 = self.connection.query_row("SELECT coalesce(max(id), 0) FROM lead", [], |row| row.get(0))?;
        let after = if most == usize::MAX { 0 } else { newest - LOOKED_THROUGH };
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM lead WHERE id > ?3 AND (name LIKE ?1 ESCAPE '\\' OR company LIKE ?1 ESCAPE '\\'
               OR email LIKE ?1 ESCAPE '\\' OR phone LIKE ?1 ESCAPE '\\' OR note LIKE ?1 ESCAPE '\\')
             ORDER BY id DESC LIMIT ?2",
        )?;
        let ids = statement.query_map((pattern, count(most), after), |row| row.get(0).map(LeadId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// How many entries there are.
    pub fn count(&self) -> Result<u64, StoreFailure> {
        let count: i64 = self.connection.query_row("SELECT count(*) FROM lead", [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// The sum of the places, counted entry by entry. The journal's own count is
    /// [`Journal::counts`](crate::Journal::counts); the two must agree.
    pub fn accounts(&self) -> Result<Accounts, StoreFailure> {
        let mut statement = self.connection.prepare_cached(&format!("SELECT {STANDING_COLUMNS} FROM lead"))?;
        let mut rows = statement.query([])?;
        let mut accounts = Accounts::default();
        while let Some(row) = rows.next()? {
            accounts.add(place_of(&standing_from(row.get(0)?, row, 1)?));
        }
        Ok(accounts)
    }

    /// Hands over where every entry stands, in the order of their ids.
    pub fn all_standings(&self, mut each: impl FnMut(LeadId, &Standing)) -> Result<(), StoreFailure> {
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT {STANDING_COLUMNS} FROM lead ORDER BY id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            each(LeadId(id), &standing_from(id, row, 1)?);
        }
        Ok(())
    }

    /// Entries that look like this one, the likest first.
    pub fn like(&self, profile: &Profile) -> Result<Vec<(LeadId, Likeness)>, StoreFailure> {
        self.with_keys(&Keys::of(profile))
    }

    /// Entries that share a key with these, the likest first.
    pub fn with_keys(&self, keys: &Keys) -> Result<Vec<(LeadId, Likeness)>, StoreFailure> {
        let mut found: Vec<(LeadId, Likeness)> = Vec::new();
        for (column, key, likeness) in [
            ("email_key", &keys.email, Likeness::Email),
            ("phone_key", &keys.phone, Likeness::Phone),
            ("name_key", &keys.name, Likeness::Name),
        ] {
            let Some(key) = key else { continue };
            let mut statement =
                self.connection.prepare_cached(&format!("SELECT id FROM lead WHERE {column} = ?1 ORDER BY id"))?;
            for id in statement.query_map([key], |row| row.get(0).map(LeadId))? {
                let id = id?;
                if !found.iter().any(|(known, _)| *known == id) {
                    found.push((id, likeness));
                }
            }
        }
        Ok(found)
    }

    /// Hands the keys of the entries after one to `each`, `most` at a time, in the order of their ids. Gives the last of
    /// them; none when there were none.
    pub fn keys_after(
        &self,
        after: LeadId,
        most: usize,
        mut each: impl FnMut(LeadId, &Keys),
    ) -> Result<Option<LeadId>, StoreFailure> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id, email_key, phone_key, name_key FROM lead WHERE id > ?1 ORDER BY id LIMIT ?2")?;
        let mut rows = statement.query((after.0, count(most)))?;
        let mut last = None;
        while let Some(row) = rows.next()? {
            let id = LeadId(row.get(0)?);
            each(id, &Keys { email: row.get(1)?, phone: row.get(2)?, name: row.get(3)? });
            last = Some(id);
        }
        Ok(last)
    }

    /// The keys of all entries, for looking up a whole file of them.
    pub fn key_index(&self) -> Result<KeyIndex, StoreFailure> {
        let mut statement =
            self.connection.prepare_cached("SELECT id, email_key, phone_key, name_key FROM lead ORDER BY id")?;
        let mut rows = statement.query([])?;
        let mut index = KeyIndex::default();
        while let Some(row) = rows.next()? {
            let keys = Keys { email: row.get(1)?, phone: row.get(2)?, name: row.get(3)? };
            index.add(LeadId(row.get(0)?), keys);
        }
        Ok(index)
    }
}

fn count(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}
