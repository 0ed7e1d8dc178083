//! The verdict on every lead, at hand: filters, counts and the sum read it instead of judging anew.

use crate::failure::Problem;
use chrono::NaiveDate;
use method::LeadId;
use method::accounting::{Accounts, place_of};
use method::edition::Edition;
use method::judge::{Verdict, judge};
use method::lead::{Lead, StandsAt};
use std::collections::HashSet;
use store::Store;

/// One lead, as far as filters and counts need it.
#[derive(Debug, Clone, Copy)]
struct Entry {
    id: LeadId,
    verdict: Verdict,
    stands_at: StandsAt,
    place: method::accounting::Place,
}

/// All leads with their verdicts on one day, oldest first.
#[derive(Debug)]
pub struct Index {
    day: NaiveDate,
    entries: Vec<Entry>,
}

/// Which leads are wanted.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// With this verdict.
    pub verdict: Option<Verdict>,
    /// That stand there.
    pub stands_at: Option<StandsAt>,
    /// Among these, if a search found some.
    pub among: Option<HashSet<LeadId>>,
}

/// How many leads there are of each sort.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// By verdict, in the order of `Verdict::ALL`.
    pub verdicts: Vec<(Verdict, u64)>,
    /// By stage and outcome, in the order of `StandsAt::ALL`.
    pub stages: Vec<(StandsAt, u64)>,
    /// The sum of the places.
    pub accounts: Accounts,
}

impl Index {
    /// Judges every lead.
    pub fn build(store: &Store, edition: &Edition, day: NaiveDate) -> Result<Self, Problem> {
        let mut entries = Vec::new();
        store.read(|read| read.leads().all_for_judging(|lead| entries.push(Entry::of(&lead, edition, day))))?;
        Ok(Self { day, entries })
    }

    /// The day of the verdicts.
    pub const fn day(&self) -> NaiveDate {
        self.day
    }

    /// Puts in a lead that was added or changed.
    pub fn put(&mut self, lead: &Lead, edition: &Edition) {
        let entry = Entry::of(lead, edition, self.day);
        match self.entries.binary_search_by_key(&lead.id, |known| known.id) {
            Ok(at) => self.entries[at] = entry,
            Err(at) => self.entries.insert(at, entry),
        }
    }

    /// The leads that are wanted, newest first.
    pub fn wanted(&self, filter: &Filter) -> Vec<LeadId> {
        self.entries.iter().rev().filter(|entry| entry.passes(filter)).map(|entry| entry.id).collect()
    }

    /// How many entries there are.
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many there are of each sort. Verdicts and stages are counted within what a search found.
    pub fn tally(&self, filter: &Filter) -> Tally {
        let mut tally = Tally {
            verdicts: Verdict::ALL.map(|verdict| (verdict, 0)).to_vec(),
            stages: StandsAt::ALL.map(|stage| (stage, 0)).to_vec(),
            accounts: Accounts::default(),
        };
        let found = |entry: &Entry| filter.among.as_ref().is_none_or(|among| among.contains(&entry.id));
        for entry in &self.entries {
            tally.accounts.add(entry.place);
            if !found(entry) {
                continue;
            }
            if filter.stands_at.is_none_or(|wanted| wanted == entry.stands_at) {
                count(&mut tally.verdicts, entry.verdict);
            }
            if filter.verdict.is_none_or(|wanted| wanted == entry.verdict) {
                count(&mut tally.stages, entry.stands_at);
            }
        }
        tally
    }
}

fn count<T: PartialEq + Copy>(counts: &mut [(T, u64)], what: T) {
    if let Some((_, count)) = counts.iter_mut().find(|(known, _)| *known == what) {
        *count += 1;
    }
}

impl Entry {
    fn of(lead: &Lead, edition: &Edition, day: NaiveDate) -> Self {
        Self {
            id: lead.id,
            verdict: judge(edition, &lead.profile, day).verdict,
            stands_at: lead.standing.stands_at(),
            place: place_of(&lead.standing),
        }
    }

    fn passes(&self, filter: &Filter) -> bool {
        filter.verdict.is_none_or(|wanted| wanted == self.verdict)
            && filter.stands_at.is_none_or(|wanted| wanted == self.stands_at)
            && filter.among.as_ref().is_none_or(|among| among.contains(&self.id))
    }
}
