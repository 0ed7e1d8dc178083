//! What becomes of each row: decided before anything is written, and held in a few bytes a row.

use super::alike::{AlikeRow, Likely, Other, Who, Why};
use super::choice::{Alike, Choice, Decision, Same};
use super::fill::Person;
use super::known::KnownKeys;
use super::read::Opened;
use super::rows::{Entry, RowReader};
use super::sentences;
use super::spelled::Spelled;
use super::told::Told;
use crate::book::Book;
use crate::export::OwnEntry;
use crate::failure::{Problem, Said};
use crate::work::Running;
use exchange::{Record, Row};
use method::LeadId;
use method::lead::ReactionKind;
use std::collections::HashMap;
use store::table::keys::Keys;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It comes in as a new entry.
    New,
    /// Somebody in the log learns something from it.
    Filled(LeadId),
    /// Somebody in the log, of whom it says nothing new.
    Known(LeadId),
    /// The same person as in an earlier row, counted from 0; what that row lacks it gets from here.
    Again(u32),
    /// It can't be taken in; the number of the reason.
    LeftOut(u32),
    /// The owner passed it over.
    Skipped,
}

/// How closely the rows are looked at before they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Every cell is read, so that everything strange can be told.
    Whole,
    /// New rows are read when they are written, and not before.
    Keys,
}

/// What becomes of all rows.
#[derive(Debug)]
pub(super) struct Plan {
    /// What becomes of each, in the order of the file.
    pub(super) fates: Vec<Fate>,
    /// Why rows are left out.
    pub(super) reasons: Vec<Said>,
    /// Rows that say more of somebody in an earlier row, by that row.
    pub(super) again: HashMap<u32, Vec<u32>>,
    /// People in the log who learn something.
    pub(super) updates: Vec<(LeadId, Person)>,
    /// Rows that look like somebody, whether decided or not.
    pub(super) alike: Vec<AlikeRow>,
    /// What is strange, as far as the rows were read.
    pub(super) told: Told,
}

/// As many rows are planned before somebody who wants to stop is heard.
const STRIDE: usize = 256;

impl Plan {
    /// Decides what becomes of each row. Writes nothing.
    pub(super) fn make(
        book: &Book,
        opened: &Opened,
        choice: &Choice,
        depth: Depth,
        running: &Running<'_>,
    ) -> Result<Self, Problem> {
        let mut reader = RowReader::new(book, opened, choice)?;
        // Looking for those who are spelled alike is of use only while somebody decides, or has decided.
        let spelled = match (depth, choice.decides_alike()) {
            (Depth::Keys, Alike::AllNew) => Spelled::default(),
            _ => Spelled::find(book, opened, &mut reader, running)?,
        };
        reader.told.spelling = spelled.compared;
        let mut planning = Planning {
            book,
            opened,
            choice,
            depth,
            reader,
            spelled,
            inquiry: book.in_force()?.edition.inquiry.clone(),
            log: Log::of(book, opened.sheet.len())?,
            in_file: KnownKeys::default(),
            updates: HashMap::new(),
            plan: Self {
                fates: Vec::with_capacity(opened.sheet.len()),
                reasons: Vec::new(),
                again: HashMap::new(),
                updates: Vec::new(),
                alike: Vec::new(),
                told: Told::default(),
            },
        };
        for (number, row) in opened.sheet.rows().enumerate() {
            if number % STRIDE == 0 {
                running.go_on()?;
                running.advance(STRIDE as u64);
            }
            let fate = match sentences::row_reject(&opened.sheet, row.line()) {
                Some(said) => planning.left_out(said),
                None => planning.row(number, row, &opened.mapping.record(row))?,
            };
            planning.plan.fates.push(fate);
        }
        let mut plan = planning.plan;
        plan.told = planning.reader.told;
        plan.updates = planning.updates.into_iter().collect();
        plan.updates.sort_unstable_by_key(|(id, _)| *id);
        Ok(plan)
    }

    /// The rows, counted from 0, that come in as new entries.
    pub(super) fn new_rows(&self) -> impl Iterator<Item = usize> {
        self.fates.iter().enumerate().filter(|(_, fate)| **fate == Fate::New).map(|(number, _)| number)
    }
}

/// The entries of the log, by their keys.
enum Log<'a> {
    /// At hand: the file is large, or the log is small.
    AtHand(KnownKeys),
    /// Asked for each row: a few rows are not worth reading a large log for.
    Asked(&'a Book),
}

/// A log this many times larger than the file is asked row by row.
const ASKED_FROM: u64 = 40;
/// So many keys are read at a time, so that a screen that reads meanwhile never waits long.
const KEYS_AT_ONCE: usize = 20_000;

impl<'a> Log<'a> {
    fn of(book: &'a Book, rows: usize) -> Result<Self, Problem> {
        if book.store.read(|read| read.leads().count())? > rows as u64 * ASKED_FROM {
            return Ok(Self::Asked(book));
        }
        let mut known = KnownKeys::default();
        let mut after = LeadId(0);
        loop {
            let last = book
                .store
                .read(|read| read.leads().keys_after(after, KEYS_AT_ONCE, |id, keys| known.add(id.0, keys)))?;
            match last {
                Some(last) => after = last,
                None => return Ok(Self::AtHand(known)),
            }
        }
    }

    fn find(&self, keys: &Keys) -> Result<Vec<(i64, store::table::keys::Likeness)>, Problem> {
        match self {
            Self::AtHand(known) => Ok(known.find(keys)),
            Self::Asked(book) => {
                let found = book.store.read(|read| read.leads().with_keys(keys))?;
                Ok(found.into_iter().map(|(id, likeness)| (id.0, likeness)).collect())
            }
        }
    }
}

struct Planning<'a> {
    book: &'a Book,
    opened: &'a Opened,
    choice: &'a Choice,
    depth: Depth,
    reader: RowReader<'a>,
    inquiry: Vec<ReactionKind>,
    log: Log<'a>,
    in_file: KnownKeys,
    spelled: Spelled,
    updates: HashMap<LeadId, Person>,
    plan: Plan,
}

/// Whom a row means.
enum Met {
    InLog(LeadId),
    InFile(usize),
}

impl Planning<'_> {
    fn left_out(&mut self, said: Said) -> Fate {
        self.plan.reasons.push(said);
        Fate::LeftOut(self.plan.reasons.len() as u32 - 1)
    }

    fn row(&mut self, number: usize, row: Row<'_>, record: &Record<'_>) -> Result<Fate, Problem> {
        if let Some(said) = self.reader.refused(record) {
            return Ok(self.left_out(said));
        }
        let keys = RowReader::keys(record);
        // A log has told its own entries apart: no two rows of it are the same.
        let own = self.reader.own(row);
        let met = match &own {
            Some(own) => self.meet_own(own, &keys, record)?,
            None => self.meet(&keys, record)?.or_else(|| self.spelled_like(number)),
        };
        let met = match met {
            Some((met, Likely::Same)) => Some(met),
            Some((met, Likely::Perhaps(why))) => {
                self.plan.alike.push(AlikeRow { row: number as u32, line: record.line, other: met.other(), why });
                match self.choice.alike(record.line) {
                    Decision::Same => Some(met),
                    Decision::New => None,
                    Decision::Skip => return Ok(Fate::Skipped),
                }
            }
            None => None,
        };
        match met {
            Some(Met::InLog(id)) => self.known(id, row, record),
            Some(Met::InFile(first)) => {
                if self.depth == Depth::Whole {
                    self.reader.entry(row, record);
                }
                self.plan.again.entry(first as u32).or_default().push(number as u32);
                Ok(Fate::Again(first as u32))
            }
            None => {
                if self.depth == Depth::Whole {
                    self.reader.entry(row, record);
                }
                if own.is_none() {
                    self.in_file.add(number as i64, &keys);
                }
                Ok(Fate::New)
            }
        }
    }

    fn known(&mut self, id: LeadId, row: Row<'_>, record: &Record<'_>) -> Result<Fate, Problem> {
        let entry: Entry = self.reader.entry(row, record);
        if self.choice.same == Same::Skip {
            return Ok(Fate::Known(id));
        }
        let before = self.person(id)?;
        let mut after = before.clone();
        after.take(&entry, self.choice.same, &self.inquiry);
        if after == before {
            return Ok(Fate::Known(id));
        }
        self.updates.insert(id, after);
        Ok(Fate::Filled(id))
    }

    /// Whom an entry of a log means: the very one that was written, else who shares a key with it.
    fn meet_own(&self, own: &OwnEntry, keys: &Keys, record: &Record<'_>) -> Result<Option<(Met, Likely)>, Problem> {
        let there = self.book.store.read(|read| read.leads().find(own.id))?;
        if there.is_some_and(|lead| lead.created_at == own.added_at) {
            return Ok(Some((Met::InLog(own.id), Likely::Same)));
        }
        self.meet_in_log(keys, record)
    }

    /// Who shares a key with the row: the first of whom that is certain, else the first of whom it may be so.
    fn meet(&self, keys: &Keys, record: &Record<'_>) -> Result<Option<(Met, Likely)>, Problem> {
        let row = Who::of_record(record);
        let mut perhaps = match self.meet_in_log(keys, record)? {
            Some((met, Likely::Same)) => return Ok(Some((met, Likely::Same))),
            perhaps => perhaps,
        };
        for (number, likeness) in self.in_file.find(keys) {
            let number = number as usize;
            let Some(other) = self.opened.sheet.row(number) else { continue };
            match row.is_like(&Who::of_record(&self.opened.mapping.record(other)), likeness) {
                Some(Likely::Same) => return Ok(Some((Met::InFile(number), Likely::Same))),
                Some(likely) => perhaps = perhaps.or(Some((Met::InFile(number), likely))),
                None => {}
            }
        }
        Ok(perhaps)
    }

    fn meet_in_log(&self, keys: &Keys, record: &Record<'_>) -> Result<Option<(Met, Likely)>, Problem> {
        let row = Who::of_record(record);
        let mut perhaps = None;
        for (number, likeness) in self.log.find(keys)? {
            let id = LeadId(number);
            let person = self.person(id)?;
            match row.is_like(&Who::of_profile(&person.profile), likeness) {
                Some(Likely::Same) => return Ok(Some((Met::InLog(id), Likely::Same))),
                Some(likely) => perhaps = perhaps.or(Some((Met::InLog(id), likely))),
                None => {}
            }
        }
        Ok(perhaps)
    }

    /// Whom the row is spelled like; where that is another row, the one that this came to be.
    fn spelled_like(&self, number: usize) -> Option<(Met, Likely)> {
        let met = match self.spelled.like.get(&(number as u32))? {
            Other::Lead(id) => Met::InLog(*id),
            Other::Row(first) => match self.plan.fates.get(*first as usize)? {
                Fate::New => Met::InFile(*first as usize),
                Fate::Filled(id) | Fate::Known(id) => Met::InLog(*id),
                Fate::Again(first) => Met::InFile(*first as usize),
                Fate::LeftOut(_) | Fate::Skipped => return None,
            },
        };
        Some((met, Likely::Perhaps(Why::Spelling)))
    }

    /// Somebody in the log, with what earlier rows said.
    fn person(&self, id: LeadId) -> Result<Person, Problem> {
        if let Some(known) = self.updates.get(&id) {
            return Ok(known.clone());
        }
        let lead = self.book.store.read(|read| read.leads().get(id))?;
        Ok(Person { profile: lead.profile, standing: lead.standing, care: lead.care })
    }
}

impl Met {
    const fn other(&self) -> Other {
        match self {
            Self::InLog(id) => Other::Lead(*id),
            Self::InFile(number) => Other::Row(*number as u32),
        }
    }
}
