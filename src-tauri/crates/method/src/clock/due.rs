//! What is due, how late it is, and who owes it.

use super::{Calendar, Limits, Minute, Waiting};
use crate::lead::StandsAt;
use crate::playbook::Hat;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What somebody owes a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// An answer to their inquiry.
    FirstContact,
    /// Sales accepts or returns what it was offered.
    Acceptance,
    /// The next of the agreed attempts to reach them.
    Attempts,
    /// Any touch: nobody has been in touch for long.
    Silence,
    /// The next step that somebody noted, on its day.
    FollowUp,
    /// Another look on the day for which it was put off.
    Recheck,
}

/// How late it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueState {
    /// There is time.
    Running,
    /// Three quarters of the limit are used up, or the day has come.
    Amber,
    /// The limit is over, or the day has passed; it can still be done.
    Late,
    /// A whole further limit has gone by. A day of one's own has no limit, and is never missed.
    Missed,
}

/// What a list shows of a clock, and filters by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// Nearly due.
    Amber,
    /// Over the limit.
    Late,
    /// Over twice the limit.
    Missed,
    /// Nobody has been in touch for longer than is good.
    Silent,
}

impl Signal {
    /// All of them, the mildest first.
    pub const ALL: [Self; 4] = [Self::Amber, Self::Late, Self::Missed, Self::Silent];

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Amber => "amber",
            Self::Late => "late",
            Self::Missed => "missed",
            Self::Silent => "silent",
        }
    }

    /// The signal with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|signal| signal.key() == key)
    }
}

/// Something that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub kind: DueKind,
    /// Who owes it.
    pub side: Hat,
    /// How late it is.
    pub state: DueState,
    /// Since when the clock runs, for what has a clock.
    pub since: Option<Minute>,
    /// When it is due; none if that lies years ahead.
    pub due_at: Option<Minute>,
    /// The limit in working minutes; 0 for a day of one's own.
    pub limit: u32,
    /// Working minutes used so far; 0 for a day of one's own.
    pub used: u32,
}

impl Due {
    /// What is due on a day that somebody chose.
    pub fn on_day(kind: DueKind, side: Hat, day: NaiveDate, today: NaiveDate, calendar: &Calendar) -> Self {
        let state = match day.cmp(&today) {
            std::cmp::Ordering::Greater => DueState::Running,
            std::cmp::Ordering::Equal => DueState::Amber,
            std::cmp::Ordering::Less => DueState::Late,
        };
        Self { kind, side, state, since: None, due_at: Some(calendar.end_of(day)), limit: 0, used: 0 }
    }

    /// Working minutes that are left.
    pub const fn left(&self) -> u32 {
        self.limit.saturating_sub(self.used)
    }

    /// Working minutes by which it is over.
    pub const fn over(&self) -> u32 {
        self.used.saturating_sub(self.limit)
    }
}

/// How often a side let somebody wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Owed {
    /// Over the limit, and still to do.
    pub late: u64,
    /// Over twice the limit and still to do, or done late.
    pub missed: u64,
    /// Leads that nobody has been in touch with for long.
    pub silent: u64,
}

/// What each side let wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Misses {
    sides: [Owed; 4],
}

impl Misses {
    /// What one side let wait.
    pub const fn of(&self, side: Hat) -> Owed {
        self.sides[side as usize]
    }

    /// Counts one more lead: what is late now, and what was done late.
    pub fn count(&mut self, limits: &Limits, waiting: &Waiting, at: StandsAt) {
        if let Some(signal) = limits.signal(waiting, at) {
            let owed = &mut self.sides[limits.side(limits.kind(waiting), at) as usize];
            match signal {
                Signal::Amber => {}
                Signal::Late => owed.late += 1,
                Signal::Missed => owed.missed += 1,
                Signal::Silent => owed.silent += 1,
            }
        }
        for kind in limits.done_late(waiting) {
            self.sides[limits.side(Some(kind), at) as usize].missed += 1;
        }
    }
}
