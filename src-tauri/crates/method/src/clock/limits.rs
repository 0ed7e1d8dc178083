//! What both sides agreed, in working minutes, worked out for one moment.

use super::{Calendar, Due, DueKind, DueState, Minute, Signal, Waiting};
use crate::lead::StandsAt;
use crate::outcome::Effort;
use crate::playbook::{Engagement, Hat};

/// How long each clock may run, in working minutes; 0 where nothing was agreed.
///
/// Silence is not agreed on in so many words, so it follows from what is, in working days:
/// - an inquiry that was answered, or a lead with marketing: as many as the agreed attempts may take, from 5 to 10;
/// - a lead that is ready for sales and not offered: twice the time that sales has to accept, from 1 to 5;
/// - a lead with sales: ten times the time that sales has to accept, from 5 to 10, which is two weeks.
///
/// What is offered to sales has the clock of its acceptance, and what is put off has its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreed {
    /// From an inquiry to our first touch.
    pub first_contact: u32,
    /// From the offer to the answer of sales.
    pub acceptance: u32,
    /// From one attempt to the next: the agreed days shared evenly among the agreed attempts.
    pub attempts: u32,
    /// Attempts after which nobody owes another.
    pub most_attempts: u32,
    /// Without a touch, with marketing.
    pub silence_marketing: u32,
    /// Without a touch, ready for sales and not offered.
    pub silence_ready: u32,
    /// Without a touch, with sales.
    pub silence_sales: u32,
    /// Who answers an inquiry first.
    pub first_answer_by: Hat,
}

impl Agreed {
    /// What the playbook says.
    pub fn of(engagement: &Engagement, effort: Effort, calendar: &Calendar) -> Self {
        let day = calendar.day_length();
        let between = |minutes: u32, from: u32, to: u32| minutes.clamp(from * day, to * day);
        let acceptance = calendar.minutes(engagement.accept_within);
        let efforts = match effort.days {
            0 => 10 * day,
            days => calendar.minutes_of_days(days),
        };
        Self {
            first_contact: calendar.minutes(engagement.answer_within),
            acceptance,
            attempts: calendar.minutes_of_days(effort.days).checked_div(effort.attempts).unwrap_or(0),
            most_attempts: effort.attempts,
            silence_marketing: between(efforts, 5, 10),
            silence_ready: between(acceptance.saturating_mul(2), 1, 5),
            silence_sales: between(acceptance.saturating_mul(10), 5, 10),
            first_answer_by: engagement.first_answer_by,
        }
    }

    const fn silence(&self, at: StandsAt) -> u32 {
        match at {
            StandsAt::Inquiry | StandsAt::Mql => self.silence_marketing,
            StandsAt::Sql => self.silence_ready,
            StandsAt::Active => self.silence_sales,
            StandsAt::List
            | StandsAt::Offered
            | StandsAt::Nurture
            | StandsAt::Won
            | StandsAt::Lost
            | StandsAt::Discarded => 0,
        }
    }
}

/// The limits at one moment: who began to wait before which minute is late.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    agreed: Agreed,
    now: Minute,
    first_contact: Passed,
    acceptance: Passed,
    attempts: Passed,
    silence_marketing: Passed,
    silence_ready: Passed,
    silence_sales: Passed,
}

/// Whoever began to wait at these moments or before is nearly late, late, or missed.
#[derive(Debug, Clone, Copy, Default)]
struct Passed {
    amber: Option<Minute>,
    late: Option<Minute>,
    missed: Option<Minute>,
}

impl Passed {
    fn at(now: Minute, limit: u32, calendar: &Calendar) -> Self {
        if limit == 0 {
            return Self::default();
        }
        let three_quarters = limit - limit / 4;
        Self {
            amber: calendar.before(now, three_quarters),
            late: calendar.before(now, limit),
            missed: limit.checked_mul(2).and_then(|twice| calendar.before(now, twice)),
        }
    }

    fn state(&self, since: Minute) -> DueState {
        let since = Some(since);
        if since <= self.missed {
            DueState::Missed
        } else if since <= self.late {
            DueState::Late
        } else if since <= self.amber {
            DueState::Amber
        } else {
            DueState::Running
        }
    }
}

impl Limits {
    /// Works the limits out for a moment.
    pub fn at(now: Minute, agreed: Agreed, calendar: &Calendar) -> Self {
        let passed = |limit| Passed::at(now, limit, calendar);
        Self {
            agreed,
            now,
            first_contact: passed(agreed.first_contact),
            acceptance: passed(agreed.acceptance),
            attempts: passed(agreed.attempts),
            silence_marketing: passed(agreed.silence_marketing),
            silence_ready: passed(agreed.silence_ready),
            silence_sales: passed(agreed.silence_sales),
        }
    }

    /// What was agreed.
    pub const fn agreed(&self) -> &Agreed {
        &self.agreed
    }

    /// What a lead waits for; once all agreed attempts are made, nobody owes another, and only silence is counted.
    pub fn kind(&self, waiting: &Waiting) -> Option<DueKind> {
        let made_all = u32::from(waiting.attempts) >= self.agreed.most_attempts;
        waiting.kind.map(|kind| if kind == DueKind::Attempts && made_all { DueKind::Silence } else { kind })
    }

    /// How late a lead is that stands there; none if no clock runs.
    pub fn state(&self, waiting: &Waiting, at: StandsAt) -> Option<DueState> {
        let (kind, since) = (self.kind(waiting)?, waiting.since?);
        (self.limit(kind, at) > 0).then(|| self.passed(kind, at).state(since))
    }

    /// What a list shows of a lead that stands there; none while there is time.
    pub fn signal(&self, waiting: &Waiting, at: StandsAt) -> Option<Signal> {
        let is_silence = self.kind(waiting) == Some(DueKind::Silence);
        match self.state(waiting, at)? {
            DueState::Running => None,
            DueState::Amber => Some(Signal::Amber),
            DueState::Late | DueState::Missed if is_silence => Some(Signal::Silent),
            DueState::Late => Some(Signal::Late),
            DueState::Missed => Some(Signal::Missed),
        }
    }

    /// What is due for a lead that stands there, with all its numbers; none if no clock runs.
    pub fn due(&self, waiting: &Waiting, at: StandsAt, calendar: &Calendar) -> Option<Due> {
        let (kind, since) = (self.kind(waiting)?, waiting.since?);
        let limit = self.limit(kind, at);
        Some(Due {
            kind,
            side: self.side(Some(kind), at),
            state: self.state(waiting, at)?,
            since: Some(since),
            due_at: calendar.after(since, limit),
            limit,
            used: calendar.worked(since, self.now),
        })
    }

    /// Who owes it.
    pub const fn side(&self, kind: Option<DueKind>, at: StandsAt) -> Hat {
        match (kind, at) {
            (Some(DueKind::FirstContact), _) => self.agreed.first_answer_by,
            (Some(DueKind::Acceptance), _) | (_, StandsAt::Active | StandsAt::Offered) => Hat::Sales,
            (Some(DueKind::Attempts), _) => self.agreed.first_answer_by,
            (Some(DueKind::Silence | DueKind::FollowUp | DueKind::Recheck) | None, _) => Hat::Marketing,
        }
    }

    /// What was done, but late.
    pub fn done_late(&self, waiting: &Waiting) -> impl Iterator<Item = DueKind> + use<> {
        let over = |took: u32, limit: u32| limit > 0 && took >= limit;
        let answer = over(waiting.answer_took, self.agreed.first_contact).then_some(DueKind::FirstContact);
        let acceptance = over(waiting.acceptance_took, self.agreed.acceptance).then_some(DueKind::Acceptance);
        answer.into_iter().chain(acceptance)
    }

    const fn limit(&self, kind: DueKind, at: StandsAt) -> u32 {
        match kind {
            DueKind::FirstContact => self.agreed.first_contact,
            DueKind::Acceptance => self.agreed.acceptance,
            DueKind::Attempts => self.agreed.attempts,
            DueKind::Silence => self.agreed.silence(at),
            DueKind::FollowUp | DueKind::Recheck => 0,
        }
    }

    fn passed(&self, kind: DueKind, at: StandsAt) -> Passed {
        match (kind, at) {
            (DueKind::FirstContact, _) => self.first_contact,
            (DueKind::Acceptance, _) => self.acceptance,
            (DueKind::Attempts, _) => self.attempts,
            (DueKind::Silence, StandsAt::Inquiry | StandsAt::Mql) => self.silence_marketing,
            (DueKind::Silence, StandsAt::Sql) => self.silence_ready,
            (DueKind::Silence, StandsAt::Active) => self.silence_sales,
            (DueKind::Silence | DueKind::FollowUp | DueKind::Recheck, _) => Passed::default(),
        }
    }
}
