//! All entries as the clocks see them, column by column.

use super::Clocked;
use crate::ids::Ids;
use chrono::NaiveDate;
use method::LeadId;
use method::clock::{DueKind, Minute, Waiting};
use method::judge::columns::{Column, Numbers, Row};
use method::lead::StandsAt;

/// All entries by their position, the oldest first, column by column, so that a million leads fit.
#[derive(Debug)]
pub(super) struct Entries {
    ids: Ids,
    now: Vec<Now>,
    contacted: Vec<Option<Minute>>,
    next_on: Column<Option<NaiveDate>>,
    /// What [`Waiting::took`] tells.
    took: [Numbers; 2],
}

/// What an entry waits for now: eight bytes.
#[derive(Debug, Clone, Copy)]
struct Now {
    since: Option<Minute>,
    kind: Option<DueKind>,
    attempts: u8,
    stands_at: StandsAt,
}

impl Entries {
    pub fn new() -> Self {
        Self {
            ids: Ids::default(),
            now: Vec::new(),
            contacted: Vec::new(),
            next_on: Column::unanswered(0),
            took: [Numbers::unanswered(0), Numbers::unanswered(0)],
        }
    }

    pub const fn len(&self) -> usize {
        self.ids.len()
    }

    /// Where an entry is, or where it would be.
    pub fn find(&self, id: LeadId) -> Result<usize, usize> {
        self.ids.find(id)
    }

    pub fn is_at(&self, position: usize, id: LeadId) -> bool {
        position < self.len() && self.ids.at(position) == id
    }

    /// What an entry waits for now, without what it took so far, and where it stands.
    pub fn waiting(&self, position: usize) -> (Waiting, StandsAt) {
        let now = &self.now[position];
        (now.waiting(), now.stands_at)
    }

    /// When we last tried to reach an entry.
    pub fn contacted(&self, position: usize) -> Option<Minute> {
        self.contacted[position]
    }

    /// Writes an entry over what stood there, or before it.
    pub fn write(&mut self, row: Row, entry: &Clocked) {
        let waiting = &entry.waiting;
        let now = Now {
            since: waiting.since(),
            kind: waiting.kind(),
            attempts: waiting.attempts(),
            stands_at: entry.stands_at,
        };
        match row {
            Row::Over(at) => {
                self.now[at] = now;
                self.contacted[at] = entry.contacted;
            }
            Row::Before(at) => {
                self.ids.insert(at, entry.id);
                self.now.insert(at, now);
                self.contacted.insert(at, entry.contacted);
            }
        }
        self.next_on.write(row, entry.next_on);
        for (column, took) in self.took.iter_mut().zip(waiting.took()) {
            match row {
                Row::Over(at) => column.set(at, took),
                Row::Before(at) => column.insert(at, took),
            }
        }
    }

    pub fn remove(&mut self, at: usize) {
        self.ids.remove(at);
        self.now.remove(at);
        self.contacted.remove(at);
        self.next_on.remove(at);
        self.took.iter_mut().for_each(|column| column.remove(at));
    }

    pub fn shrink(&mut self) {
        self.now.shrink_to_fit();
        self.contacted.shrink_to_fit();
        self.next_on.shrink();
        self.took.iter_mut().for_each(Numbers::shrink);
    }

    pub fn at(&self, at: usize) -> Clocked {
        let now = self.now[at];
        Clocked {
            id: self.ids.at(at),
            stands_at: now.stands_at,
            waiting: now.waiting().having_taken([self.took[0].at(at), self.took[1].at(at)]),
            contacted: self.contacted[at],
            next_on: self.next_on.at(at),
        }
    }

    pub fn each(&self) -> impl Iterator<Item = Clocked> {
        let took = self.took[0].each().zip(self.took[1].each());
        let beside = self.ids.iter().zip(&self.contacted).zip(self.next_on.each().zip(took));
        self.now.iter().zip(beside).map(|(now, ((id, contacted), (next_on, (answer, acceptance))))| Clocked {
            id,
            stands_at: now.stands_at,
            waiting: now.waiting().having_taken([answer, acceptance]),
            contacted: *contacted,
            next_on,
        })
    }
}

impl Now {
    const fn waiting(self) -> Waiting {
        Waiting::of(self.kind, self.since, self.attempts)
    }
}
