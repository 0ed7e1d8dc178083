//! What stands on Today, and in which order: one pass over the clocks of all leads.

use super::view::{TodayKind, Urgency};
use crate::clocks::{Clocked, Clocks};
use chrono::{Datelike, NaiveDate};
use method::LeadId;
use method::clock::{DueKind, DueState, Limits, Minute};
use method::lead::StandsAt;

/// One lead at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    /// Its clock.
    pub entry: Clocked,
    /// Why it is there.
    pub kind: TodayKind,
    /// How urgent it is.
    pub urgency: Urgency,
    /// The smaller, the sooner within its kind.
    order: i64,
}

/// Everything that stands on Today, by kind.
#[derive(Debug)]
pub(super) struct Sorted {
    by_kind: [(u64, Vec<Placed>); TodayKind::ALL.len()],
    /// How many things are late.
    pub late: u64,
}

impl Sorted {
    /// How many things there are.
    pub fn count(&self) -> u64 {
        self.by_kind.iter().map(|(count, _)| count).sum()
    }

    /// Each kind of which there is something, with how many there are and those that are shown.
    pub fn groups(&self) -> impl Iterator<Item = (TodayKind, u64, &[Placed])> {
        let kinds = TodayKind::ALL.into_iter().zip(&self.by_kind);
        kinds.filter(|(_, (count, _))| *count > 0).map(|(kind, (count, shown))| (kind, *count, shown.as_slice()))
    }

    /// All that are shown, in the order of the screen.
    pub fn shown(&self) -> impl Iterator<Item = &Placed> {
        self.by_kind.iter().flat_map(|(_, shown)| shown)
    }
}

/// Finds what stands on Today, and of each kind the `most` most urgent. `asked` are the leads that need answers, the
/// newest first.
pub(super) fn sort(clocks: &Clocks, limits: &Limits, today: NaiveDate, asked: &[LeadId], most: usize) -> Sorted {
    let day = Today { date: today, ends: clocks.calendar().end_of(today) };
    let mut sorted = Sorted { by_kind: Default::default(), late: 0 };
    let mut asked = asked.iter().rev().peekable();
    for entry in clocks.entries() {
        // Both lie in the order of their ids, so one walk along both finds who is in both.
        while asked.next_if(|id| **id < entry.id).is_some() {}
        let question = if asked.peek() == Some(&&entry.id) { Question::Open } else { Question::None };
        let Some(placed) = place(&entry, limits, day, question) else { continue };
        sorted.late += u64::from(placed.urgency >= Urgency::Late);
        let (count, found) = &mut sorted.by_kind[placed.kind as usize];
        *count += 1;
        found.push(placed);
    }
    for (_, found) in &mut sorted.by_kind {
        if found.len() > most {
            found.select_nth_unstable_by_key(most, |placed| placed.order);
            found.truncate(most);
        }
        found.sort_by_key(|placed| (placed.order, placed.entry.id));
    }
    sorted
}

/// Today, and when work ends on it.
#[derive(Clone, Copy)]
struct Today {
    date: NaiveDate,
    ends: Minute,
}

/// Whether a question is open whose answer the verdict needs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    Open,
    None,
}

fn place(entry: &Clocked, limits: &Limits, today: Today, question: Question) -> Option<Placed> {
    let clock = limits.kind(&entry.waiting);
    let state = limits.state(&entry.waiting, entry.stands_at);
    let since = entry.waiting.since().map_or(i64::MAX, |since| since.count().into());
    let by_clock = |kind| {
        let urgency = state.map_or(Urgency::Running, urgency);
        Some(Placed { entry: *entry, kind, urgency, order: since })
    };
    let by_day = |kind, day: NaiveDate| {
        let urgency = if day < today.date { Urgency::Late } else { Urgency::Amber };
        Some(Placed { entry: *entry, kind, urgency, order: day.num_days_from_ce().into() })
    };
    let put_off = || {
        let urgency = if entry.waiting.since() < Some(today.ends) { Urgency::Late } else { Urgency::Amber };
        Some(Placed { entry: *entry, kind: TodayKind::Rechecks, urgency, order: since })
    };
    let is_due = state >= Some(DueState::Amber);
    let is_late = state >= Some(DueState::Late);
    match (clock, entry.next_on) {
        (Some(DueKind::FirstContact), _) => by_clock(TodayKind::Inquiries),
        (Some(DueKind::Acceptance), _) => by_clock(TodayKind::Handoffs),
        (_, Some(day)) if day <= today.date => by_day(TodayKind::FollowUps, day),
        (Some(DueKind::Attempts), _) if is_due => by_clock(TodayKind::Attempts),
        (Some(DueKind::Recheck), _) if entry.waiting.since() <= Some(today.ends) => put_off(),
        (Some(DueKind::Silence), _) if is_late => by_clock(TodayKind::Silent),
        // Somebody has set a day, or the answer is with somebody else.
        (_, Some(_)) => None,
        _ if is_early(entry.stands_at) && question == Question::Open => {
            Some(Placed { entry: *entry, kind: TodayKind::Answers, urgency: Urgency::Running, order: -entry.id.0 })
        }
        _ => None,
    }
}

const fn urgency(state: DueState) -> Urgency {
    match state {
        DueState::Running => Urgency::Running,
        DueState::Amber => Urgency::Amber,
        DueState::Late => Urgency::Late,
        DueState::Missed => Urgency::Missed,
    }
}

const fn is_early(at: StandsAt) -> bool {
    matches!(at, StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql)
}
