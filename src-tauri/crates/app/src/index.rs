//! The verdict on every lead, at hand: filters, counts and the sum read it instead of judging anew.

use crate::failure::Problem;
use chrono::NaiveDate;
use method::LeadId;
use method::accounting::{Accounts, place_of};
use method::edition::Edition;
use method::judge::columns::{Columns, Judged};
use method::judge::{Seen, Verdict};
use method::lead::{Lead, Standing, StandsAt};
use std::collections::HashSet;
use store::Store;

/// One lead, as far as filters and counts need it.
#[derive(Debug, Clone, Copy)]
struct Entry {
    id: LeadId,
    stands_at: StandsAt,
    is_open: bool,
    place: method::accounting::Place,
    /// The verdict with which it was closed, which no edition changes (method.md, meaning 20).
    closing: Option<Verdict>,
}

/// All leads with their verdicts on one day, oldest first.
///
/// What the judge looks at stays at hand in columns, so an answer that changes in the wizard costs a look at the columns
/// and none at the data file.
#[derive(Debug)]
pub struct Index {
    day: NaiveDate,
    entries: Vec<Entry>,
    columns: Columns,
    judged: Judged,
    /// The verdicts by editions that somebody only tries, the one that was asked for last at the end.
    tried: Vec<Judged>,
}

/// As many as a comparison has.
const MOST_TRIED: usize = 2;

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
        let (mut entries, mut columns) = (Vec::new(), Columns::default());
        store.read(|read| {
            let closings = read.happenings().closing_verdicts()?;
            read.leads().all_seen(|id, standing, seen| {
                entries.push(Entry::of(id, standing).closed_with(closings.get(&id).copied()));
                columns.push(seen);
            })
        })?;
        let judged = Judged::anew(&columns, edition, day);
        Ok(Self { day, entries, columns, judged, tried: Vec::new() })
    }

    /// Judges every lead by this edition on this day. Only what differs from before is done again.
    pub fn follow(&mut self, edition: &Edition, day: NaiveDate) {
        self.day = day;
        self.judged.follow(&self.columns, edition, day);
    }

    /// Puts in a lead that was added or changed.
    pub fn put(&mut self, lead: &Lead) {
        let (entry, seen) = (Entry::of(lead.id, &lead.standing), Seen::of(&lead.profile));
        match self.entries.binary_search_by_key(&lead.id, |known| known.id) {
            Ok(at) => {
                self.columns.set(at, &seen);
                self.judged.put(&self.columns, at);
                // What is closed already keeps its verdict; what is closed just now is closed with today's.
                let closing = self.entries[at].closing.unwrap_or_else(|| self.judged.verdict(at));
                self.entries[at] = entry.closed_with(Some(closing));
            }
            Err(at) => {
                self.columns.insert(at, &seen);
                self.judged.put_in(&self.columns, at);
                self.entries.insert(at, entry.closed_with(Some(self.judged.verdict(at))));
            }
        }
        self.tried.clear();
    }

    /// The leads that are wanted, newest first.
    pub fn wanted(&self, filter: &Filter) -> Vec<LeadId> {
        let wanted = |(at, entry): &(usize, &Entry)| entry.passes(filter, self.verdict(*at));
        self.entries.iter().enumerate().rev().filter(wanted).map(|(_, entry)| entry.id).collect()
    }

    /// The verdict that counts for an entry: the one that closed it, else today's.
    fn verdict(&self, at: usize) -> Verdict {
        self.entries[at].closing.unwrap_or_else(|| self.judged.verdict(at))
    }

    /// How many leads are open: those whose story is over keep the verdict with which it ended.
    pub fn open(&self) -> u64 {
        self.entries.iter().filter(|entry| entry.is_open).count() as u64
    }

    /// The open leads that one edition judges otherwise than another, oldest first, with both verdicts.
    pub fn would_change(&mut self, before: &Edition, after: &Edition) -> Vec<(LeadId, Verdict, Verdict)> {
        self.try_out(before);
        self.try_out(after);
        let (before, after) = (self.judged_by(before), self.judged_by(after));
        self.entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.is_open)
            .map(|(at, entry)| (entry.id, before.verdict(at), after.verdict(at)))
            .filter(|(_, before, after)| before != after)
            .collect()
    }

    /// How many open leads an edition gives each verdict, in the order of `Verdict::ALL`.
    pub fn tally_by(&mut self, edition: &Edition) -> [(Verdict, u64); 5] {
        self.try_out(edition);
        let tried = self.judged_by(edition);
        let mut tally = Verdict::ALL.map(|verdict| (verdict, 0));
        for (at, _) in self.entries.iter().enumerate().filter(|(_, entry)| entry.is_open) {
            tally[tried.verdict(at) as usize].1 += 1;
        }
        tally
    }

    /// Judges by an edition that may not be the one in force. The verdicts stay at hand, so that the next key typed
    /// costs only what it changes.
    fn try_out(&mut self, edition: &Edition) {
        if self.judged.is_by(edition, self.day) {
            return;
        }
        let mut tried = match self.tried.iter().position(|tried| tried.is_by(edition, self.day)) {
            Some(at) => self.tried.remove(at),
            None if self.tried.len() < MOST_TRIED => self.judged.clone(),
            None => self.tried.remove(0),
        };
        tried.follow(&self.columns, edition, self.day);
        self.tried.push(tried);
    }

    /// The verdicts by an edition that was tried out.
    fn judged_by(&self, edition: &Edition) -> &Judged {
        self.tried.iter().find(|tried| tried.is_by(edition, self.day)).unwrap_or(&self.judged)
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
        for (at, entry) in self.entries.iter().enumerate() {
            let verdict = self.verdict(at);
            tally.accounts.add(entry.place);
            if !found(entry) {
                continue;
            }
            if filter.stands_at.is_none_or(|wanted| wanted == entry.stands_at) {
                count(&mut tally.verdicts, verdict);
            }
            if filter.verdict.is_none_or(|wanted| wanted == verdict) {
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
    fn of(id: LeadId, standing: &Standing) -> Self {
        Self {
            id,
            stands_at: standing.stands_at(),
            is_open: !standing.is_closed(),
            place: place_of(standing),
            closing: None,
        }
    }

    /// The same with the verdict that closed it; an open one has none, even if it was closed once before.
    fn closed_with(self, closing: Option<Verdict>) -> Self {
        Self { closing: closing.filter(|_| !self.is_open), ..self }
    }

    fn passes(&self, filter: &Filter, verdict: Verdict) -> bool {
        filter.verdict.is_none_or(|wanted| wanted == verdict)
            && filter.stands_at.is_none_or(|wanted| wanted == self.stands_at)
            && filter.among.as_ref().is_none_or(|among| among.contains(&self.id))
    }
}

#[cfg(test)]
mod tests;
