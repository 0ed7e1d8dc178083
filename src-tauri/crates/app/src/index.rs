//! The whole log at hand: filters, sorts, counts and the sum read it instead of the data file, and nothing is judged anew.
//!
//! The data file is the truth; this is a copy of the little of it that touches all leads, column by column, so that a
//! million leads fit. Leads are known by their position, the oldest first. Whatever changes in the data file is told to it:
//! one lead by [`Index::put`], many by reading what came in or by building it anew beside the one that is in use.
//!
//! A list asks a question ([`question::LogFilter`], a sort, what a search found). The order that answers it is kept until
//! something changes, so any later page of it costs nothing.

mod entries;
mod order;
mod page;
pub mod question;
mod sift;
mod ticking;

use crate::clock::Clock;
use crate::failure::Problem;
use chrono::NaiveDate;
use entries::{Entries, Entry};
use method::LeadId;
use method::accounting::Accounts;
use method::clock::Minute;
use method::edition::Edition;
use method::judge::columns::{Columns, Followed, Judged, Row};
use method::judge::{Seen, Verdict};
use method::lead::Lead;
use order::TextOrder;
use page::Answer;
pub use page::{Asked, Hits, Needs, Page};
use question::SortBy;
use store::Store;
use store::table::lead_seen::LeadSeen;
pub use ticking::Ticking;

/// All leads with their verdicts on one day, oldest first.
///
/// What the judge looks at stays at hand in columns, so an answer that changes in the wizard costs a look at the columns
/// and none at the data file.
#[derive(Debug, Clone)]
pub struct Index {
    clock: Clock,
    day: NaiveDate,
    entries: Entries,
    columns: Columns,
    judged: Judged,
    /// The verdicts by editions that somebody only tries, the one that was asked for last at the end.
    tried: Vec<Judged>,
    /// The order by name and by company, once somebody asked for it.
    texts: [Option<TextOrder>; 2],
    /// The questions that were asked last, with their answers.
    answers: Vec<Answer>,
    /// Leads that changed since somebody began to build an index beside this one.
    touched: Vec<LeadId>,
}

/// As many as a comparison has.
const MOST_TRIED: usize = 2;

impl Index {
    /// Judges every lead.
    pub fn build(store: &Store, edition: &Edition, clock: Clock) -> Result<Self, Problem> {
        let (mut entries, mut columns) = (Entries::new(), Columns::default());
        let closings = store.read(|read| {
            read.leads().all_seen(|seen| {
                entries.write(Row::Before(entries.len()), &Entry::read(seen));
                columns.push(&seen.seen);
            })?;
            read.happenings().closing_verdicts()
        })?;
        for (id, verdict) in closings {
            if let Ok(at) = entries.find(id)
                && entries.stands_at[at].is_closed()
            {
                entries.closing[at] = Some(verdict);
            }
        }
        entries.shrink();
        columns.shrink();
        let day = clock.today();
        let judged = Judged::anew(&columns, edition, day);
        Ok(Self {
            clock,
            day,
            entries,
            columns,
            judged,
            tried: Vec::new(),
            texts: [None, None],
            answers: Vec::new(),
            touched: Vec::new(),
        })
    }

    /// Judges every lead by this edition on this day. Only what differs from before is done again.
    pub fn follow(&mut self, edition: &Edition, day: NaiveDate) {
        self.day = day;
        if self.judged.follow(&self.columns, edition, day) == Followed::Changed {
            self.answers.clear();
        }
    }

    /// Puts in a lead that was added or changed, or to which something happened.
    pub fn put(&mut self, lead: &Lead) {
        let seen = Seen::of(&lead.profile);
        let entry = Entry::of(lead, &seen);
        let at = match self.entries.find(lead.id) {
            Ok(at) => {
                self.entries.write(Row::Over(at), &entry);
                self.columns.set(at, &seen);
                self.judged.put(&self.columns, at);
                at
            }
            Err(at) => {
                self.entries.write(Row::Before(at), &entry);
                self.columns.insert(at, &seen);
                self.judged.put_in(&self.columns, at);
                self.texts.iter_mut().flatten().for_each(|text| text.make_room(at));
                at
            }
        };
        // What is closed already keeps its verdict; what is closed just now is closed with today's. An open one has none,
        // even if it was closed once before.
        let closing = &mut self.entries.closing[at];
        *closing = lead.standing.is_closed().then(|| closing.unwrap_or_else(|| self.judged.verdict(at)));
        self.texts.iter_mut().flatten().for_each(|text| text.changed.push(at as u32));
        self.changed(lead.id);
    }

    /// Puts in a lead as the data file has it. One that is closed keeps the verdict with which it was closed last.
    pub fn put_back(&mut self, lead: &Lead, closing: Option<Verdict>) {
        self.put(lead);
        if let Ok(at) = self.entries.find(lead.id) {
            self.entries.closing[at] = closing.filter(|_| lead.standing.is_closed());
        }
    }

    /// Takes out a lead that is gone.
    pub fn remove(&mut self, id: LeadId) {
        let Ok(at) = self.entries.find(id) else { return };
        self.entries.remove(at);
        self.columns.remove(at);
        self.judged.take_out(at);
        self.texts.iter_mut().flatten().for_each(|text| text.close_gap(at));
        self.changed(id);
    }

    /// Begins to note which leads change: somebody builds an index beside this one.
    pub fn note_changes(&mut self) {
        self.touched.clear();
    }

    /// The leads that changed since.
    pub fn take_changes(&mut self) -> Vec<LeadId> {
        std::mem::take(&mut self.touched)
    }

    fn changed(&mut self, id: LeadId) {
        self.tried.clear();
        self.answers.clear();
        self.touched.push(id);
    }

    /// All leads, newest first.
    pub fn all(&self) -> Vec<LeadId> {
        (0..self.len()).rev().map(|at| self.entries.id(at)).collect()
    }

    /// The verdict that counts for an entry: the one that closed it, else today's.
    fn verdict(&self, at: usize) -> Verdict {
        self.entries.closing[at].unwrap_or_else(|| self.judged.verdict(at))
    }

    /// How many leads are open: those whose story is over keep the verdict with which it ended.
    pub const fn open(&self) -> u64 {
        self.entries.open()
    }

    fn is_open(&self, at: usize) -> bool {
        !self.entries.stands_at[at].is_closed()
    }

    /// The open leads that one edition judges otherwise than another, oldest first, with both verdicts.
    pub fn would_change(&mut self, before: &Edition, after: &Edition) -> Vec<(LeadId, Verdict, Verdict)> {
        self.try_out(before);
        self.try_out(after);
        let (before, after) = (self.judged_by(before), self.judged_by(after));
        (0..self.len())
            .map(|at| (at, before.verdict(at), after.verdict(at)))
            .filter(|(at, before, after)| before != after && self.is_open(*at))
            .map(|(at, before, after)| (self.entries.id(at), before, after))
            .collect()
    }

    /// How many open leads an edition gives each verdict, in the order of `Verdict::ALL`.
    pub fn tally_by(&mut self, edition: &Edition) -> [(Verdict, u64); 5] {
        self.try_out(edition);
        let tried = self.judged_by(edition);
        let mut tally = tried.tally();
        for at in (0..self.len()).filter(|at| !self.is_open(*at)) {
            tally[tried.verdict(at) as usize].1 -= 1;
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
        self.entries.len() == 0
    }

    /// The sum of the places.
    pub const fn accounts(&self) -> &Accounts {
        self.entries.accounts()
    }

    /// How many leads have each verdict, in the order of `Verdict::ALL`.
    pub fn verdicts(&self) -> [(Verdict, u64); 5] {
        let mut tally = self.judged.tally();
        for at in 0..self.len() {
            if let Some(closing) = self.entries.closing[at] {
                tally[self.judged.verdict(at) as usize].1 -= 1;
                tally[closing as usize].1 += 1;
            }
        }
        tally
    }

    /// The distinct sources, owners and places of all leads, each in the order of a dictionary.
    pub fn texts(&self) -> [Vec<String>; 3] {
        [&self.entries.sources, &self.entries.owners, &self.entries.towns].map(entries::Shared::in_use)
    }

    /// The leads that have this verdict, newest first.
    pub fn with_verdict(&self, verdict: Verdict) -> Vec<LeadId> {
        let theirs = (0..self.len()).rev().filter(|at| self.verdict(*at) == verdict);
        theirs.map(|at| self.entries.id(at)).collect()
    }

    fn text_order(&self, sort: SortBy) -> Option<&TextOrder> {
        self.texts[usize::from(sort == SortBy::Company)].as_ref()
    }
}

impl<'a> Entry<'a> {
    fn of(lead: &'a Lead, seen: &'a Seen<'a>) -> Self {
        Self {
            id: lead.id,
            added: Minute::of(lead.created_at),
            import: lead.import.map(|import| import.0),
            standing: &lead.standing,
            source: &lead.profile.source,
            owner: &lead.care.owner,
            next_on: lead.care.next.as_ref().map(|next| next.on),
            stops: lead.care.stops.len() as u8,
            seen,
        }
    }

    fn read(read: &'a LeadSeen<'a>) -> Self {
        Self {
            id: read.id,
            added: Minute::of(read.created_at),
            import: read.import.map(|import| import.0),
            standing: &read.standing,
            source: read.source,
            owner: read.owner,
            next_on: read.next_on,
            stops: read.stops as u8,
            seen: &read.seen,
        }
    }
}

#[cfg(test)]
mod tests;
