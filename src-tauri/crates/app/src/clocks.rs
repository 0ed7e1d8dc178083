//! The clocks of all leads, at hand: what each waits for, by the hours and limits of the edition in force.

mod entries;

use crate::clock::Clock;
use crate::definitions::Definitions;
use chrono::NaiveDate;
use entries::Entries;
use method::LeadId;
use method::clock::{Agreed, Calendar, Days, History, Limits, Minute, Misses, Noted, Waiting, inquiry_starts};
use method::judge::columns::Row;
use method::lead::{ReactionKind, StandsAt};
use method::outcome::Effort;
use method::playbook::Engagement;
use store::table::history::{Latest, Story};
use store::{Read, Store, StoreFailure};

/// One entry, as far as the clocks and the days of one's own need it.
#[derive(Debug, Clone, Copy)]
pub struct Clocked {
    /// Which entry.
    pub id: LeadId,
    /// Where it stands.
    pub stands_at: StandsAt,
    /// What it waits for.
    pub waiting: Waiting,
    /// When we last tried to reach them.
    pub contacted: Option<Minute>,
    /// The day of its next step.
    pub next_on: Option<NaiveDate>,
}

/// The clocks of all leads, the oldest entry first.
///
/// What happened to an entry is read again once something new is recorded of it; nobody has to tell.
#[derive(Debug)]
pub struct Clocks {
    rules: Rules,
    calendar: Calendar,
    agreed: Agreed,
    entries: Entries,
    read_up_to: Latest,
}

/// What the clocks go by. When it changes, every clock is worked out anew.
#[derive(Debug, Clone, PartialEq)]
struct Rules {
    engagement: Engagement,
    effort: Effort,
    inquiry: Vec<ReactionKind>,
    /// How far the owner's wall is from UTC: a change of zone moves every closing time.
    wall_minutes: i32,
    year: NaiveDate,
}

impl Rules {
    fn of(definitions: &Definitions, clock: Clock) -> Self {
        let playbook = &definitions.playbook;
        let today = clock.today();
        Self {
            engagement: playbook.engagement.clone(),
            effort: playbook.effort,
            inquiry: playbook.inquiry.clone(),
            wall_minutes: clock.minutes_from_utc(),
            year: first_of_year(today),
        }
    }
}

fn first_of_year(day: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    day.with_ordinal(1).unwrap_or(day)
}

impl Clocks {
    /// Reads the story of every entry from the data file, and goes by the rules of these definitions.
    pub fn read(store: &Store, definitions: &Definitions, clock: Clock) -> Result<Self, StoreFailure> {
        let rules = Rules::of(definitions, clock);
        store.read(|read| {
            let read_up_to = read.leads().latest()?;
            let first = read.leads().first_logged()?.unwrap_or_else(|| clock.now());
            let calendar = clock.calendar(&rules.engagement, first);
            let agreed = Agreed::of(&rules.engagement, rules.effort, &calendar);
            let mut entries = Entries::new();
            read.leads().all_stories(|story| {
                entries.write(Row::Before(entries.len()), &clocked(story, &rules, &calendar));
            })?;
            entries.shrink();
            Ok(Self { rules, calendar, agreed, entries, read_up_to })
        })
    }

    /// Whether these clocks go by the rules that are in force now.
    pub fn are_by(&self, definitions: &Definitions, clock: Clock) -> bool {
        self.rules == Rules::of(definitions, clock)
    }

    /// Takes in what was recorded since the last time.
    pub fn follow(&mut self, read: &Read<'_>) -> Result<(), StoreFailure> {
        let latest = read.leads().latest()?;
        if latest == self.read_up_to {
            return Ok(());
        }
        let changed = read.leads().changed_after(&self.read_up_to)?;
        self.read_again(read, &changed)?;
        self.read_up_to = latest;
        Ok(())
    }

    /// Reads the story of these entries anew.
    pub fn read_again(&mut self, read: &Read<'_>, ids: &[LeadId]) -> Result<(), StoreFailure> {
        for &id in ids {
            let mut told = None;
            read.leads().story_of(id, |story| told = Some(clocked(story, &self.rules, &self.calendar)))?;
            match (self.entries.find(id), told) {
                (Ok(at), Some(entry)) => self.entries.write(Row::Over(at), &entry),
                (Err(at), Some(entry)) => self.entries.write(Row::Before(at), &entry),
                (Ok(at), None) => self.entries.remove(at),
                (Err(_), None) => {}
            }
        }
        Ok(())
    }

    /// All entries, the oldest first.
    pub fn entries(&self) -> impl Iterator<Item = Clocked> {
        self.entries.each()
    }

    /// Where an entry is, given where it may be: there, unless somebody was added or removed just now.
    pub(crate) fn find(&self, position: usize, id: LeadId) -> Option<usize> {
        if self.entries.is_at(position, id) { Some(position) } else { self.entries.find(id).ok() }
    }

    /// What the entry at a position waits for now, and where it stands.
    pub(crate) fn waiting(&self, position: usize) -> (Waiting, StandsAt) {
        self.entries.waiting(position)
    }

    /// When we last tried to reach the entry at a position.
    pub(crate) fn contacted(&self, position: usize) -> Option<Minute> {
        self.entries.contacted(position)
    }

    /// How far the log was read: what was worked out before is the same as long as this is.
    pub const fn read_up_to(&self) -> Latest {
        self.read_up_to
    }

    /// One entry.
    pub fn of(&self, id: LeadId) -> Option<Clocked> {
        self.entries.find(id).ok().map(|at| self.entries.at(at))
    }

    /// When the firm works.
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// What both sides agreed, worked out for a moment.
    pub fn limits(&self, now: Minute) -> Limits {
        Limits::at(now, self.agreed, &self.calendar)
    }

    /// How often each side let somebody wait.
    pub fn misses(&self, limits: &Limits) -> Misses {
        let mut misses = Misses::default();
        for entry in self.entries() {
            misses.count(limits, &entry.waiting, entry.stands_at);
        }
        misses
    }
}

fn clocked(story: &Story<'_>, rules: &Rules, calendar: &Calendar) -> Clocked {
    let logged_at = Minute::of(story.logged_at);
    let mut starts: Vec<Minute> = story
        .reactions()
        .filter(|reaction| rules.inquiry.contains(&reaction.kind))
        .map(|reaction| match reaction.noted_at {
            Some(noted) => inquiry_starts(calendar, reaction.on, noted, Noted::ByHand),
            None if story.is_imported => inquiry_starts(calendar, reaction.on, logged_at, Noted::ByImport),
            None => inquiry_starts(calendar, reaction.on, logged_at, Noted::ByHand),
        })
        .collect();
    let history = History::of(logged_at, &mut starts, story.acts());
    let days = Days { next_on: story.next_on, put_off_until: story.put_off_until };
    Clocked {
        id: story.id,
        stands_at: story.stands_at,
        waiting: history.waiting(story.stands_at, days, calendar),
        contacted: history.last_contact_at,
        next_on: story.next_on,
    }
}
