//! What happened to one lead, as far as the clocks need it, and what it waits for.

use super::{Calendar, DueKind, Minute};
use crate::lead::StandsAt;
use chrono::NaiveDate;

/// The story of one lead in moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct History {
    /// When their first reaction that we have not answered, or answered last, started the clock.
    pub inquired_at: Option<Minute>,
    /// Our first touch after that.
    pub answered_at: Option<Minute>,
    /// When it was offered to sales last.
    pub offered_at: Option<Minute>,
    /// When sales accepted or returned it after that.
    pub offer_answered_at: Option<Minute>,
    /// Our last touch, whether we got through or not.
    pub last_contact_at: Option<Minute>,
    /// Our first attempt since they inquired.
    pub first_attempt_at: Option<Minute>,
    /// When we last talked, since they inquired.
    pub talked_at: Option<Minute>,
    /// Attempts since they inquired, those that got through among them; 255 stands for more, too.
    pub attempts: u8,
    /// Since when it stands where it stands.
    pub stood_since: Minute,
}

/// One thing that we did about a lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// We tried to reach them.
    Tried(Minute),
    /// We talked with them.
    Talked(Minute),
    /// The lead was moved.
    Moved {
        /// When.
        at: Minute,
        /// From where; none for a new one.
        from: Option<StandsAt>,
        /// Where to.
        to: StandsAt,
    },
}

/// When the clock of an inquiry starts.
///
/// With the moment at which the log learned of it, if it is of that same day or came by an import: the clock can't have
/// run before the log knew. A reaction of an earlier day that somebody typed in starts it when work ended on that day.
pub fn inquiry_starts(calendar: &Calendar, reacted_on: NaiveDate, noted_at: Minute, source: Noted) -> Minute {
    match source {
        Noted::ByImport => noted_at,
        Noted::ByHand if reacted_on >= calendar.date(noted_at) => noted_at,
        Noted::ByHand => calendar.end_of(reacted_on).min(noted_at),
    }
}

/// Days that somebody chose for a lead.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Days {
    /// The day of its next step.
    pub next_on: Option<NaiveDate>,
    /// The day until which it was put off.
    pub put_off_until: Option<NaiveDate>,
}

/// How the log learned of a reaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// Somebody typed it in.
    ByHand,
    /// It came in a file.
    ByImport,
}

impl Event {
    /// When it happened.
    pub const fn at(&self) -> Minute {
        match self {
            Self::Tried(at) | Self::Talked(at) | Self::Moved { at, .. } => *at,
        }
    }
}

impl History {
    /// The history of an entry to which nothing has happened since it was logged.
    pub const fn new(logged_at: Minute) -> Self {
        Self {
            inquired_at: None,
            answered_at: None,
            offered_at: None,
            offer_answered_at: None,
            last_contact_at: None,
            first_attempt_at: None,
            talked_at: None,
            attempts: 0,
            stood_since: logged_at,
        }
    }

    /// The history of an entry whose reactions started the clock at these moments, in any order (see
    /// [`inquiry_starts`]), and with whom we did this, in the order in which it was recorded. The order of recording counts
    /// even where the clock of the machine jumped back in between.
    pub fn of(logged_at: Minute, reactions: &mut [Minute], events: impl IntoIterator<Item = Event>) -> Self {
        reactions.sort_unstable();
        let mut reactions = reactions.iter().copied().peekable();
        let mut history = Self::new(logged_at);
        for event in events {
            while let Some(at) = reactions.next_if(|at| *at <= event.at()) {
                history.reacted(at);
            }
            history.hear(event);
        }
        reactions.for_each(|at| history.reacted(at));
        history
    }

    fn hear(&mut self, event: Event) {
        match event {
            Event::Tried(at) => self.touched(at),
            Event::Talked(at) => {
                self.touched(at);
                self.talked_at = Some(at);
            }
            Event::Moved { at, from, to } => {
                self.stood_since = at;
                if from == Some(StandsAt::Offered) {
                    self.offer_answered_at = Some(at);
                }
                if to == StandsAt::Offered {
                    self.offered_at = Some(at);
                    self.offer_answered_at = None;
                }
            }
        }
    }

    /// A second reaction before we answered the first changes nothing; one after we did is a new inquiry.
    const fn reacted(&mut self, at: Minute) {
        if self.inquired_at.is_some() && self.answered_at.is_none() {
            return;
        }
        self.inquired_at = Some(at);
        self.answered_at = None;
        self.first_attempt_at = None;
        self.talked_at = None;
        self.attempts = 0;
    }

    fn touched(&mut self, at: Minute) {
        self.last_contact_at = Some(at);
        self.answered_at = self.answered_at.or(self.inquired_at.map(|_| at));
        self.first_attempt_at = self.first_attempt_at.or(Some(at));
        self.attempts = self.attempts.saturating_add(1);
    }

    /// What the lead waits for, where it stands, with the day of its next step and the day until which it was put off.
    ///
    /// A next step with a date says when somebody goes on: until the end of that day neither attempts nor silence are
    /// counted against anybody.
    pub fn waiting(&self, at: StandsAt, days: Days, calendar: &Calendar) -> Waiting {
        let took =
            |from: Option<Minute>, to: Option<Minute>| from.zip(to).map_or(0, |(from, to)| calendar.worked(from, to));
        let still = Some(self.stood_since)
            .max(self.last_contact_at)
            .max(self.inquired_at)
            .max(days.next_on.map(|day| calendar.end_of(day)));
        let unanswered = self.inquired_at.filter(|_| self.answered_at.is_none());
        let for_what = match at {
            StandsAt::List | StandsAt::Won | StandsAt::Lost | StandsAt::Discarded => None,
            StandsAt::Offered => Some((DueKind::Acceptance, self.offered_at.or(Some(self.stood_since)))),
            StandsAt::Nurture => unanswered
                .map(|since| (DueKind::FirstContact, Some(since)))
                .or(days.put_off_until.map(|day| (DueKind::Recheck, Some(calendar.end_of(day))))),
            StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql if unanswered.is_some() => {
                Some((DueKind::FirstContact, unanswered))
            }
            StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql | StandsAt::Active => {
                let tries = self.attempts > 0 && self.talked_at.is_none();
                Some((if tries { DueKind::Attempts } else { DueKind::Silence }, still))
            }
        };
        Waiting {
            kind: for_what.map(|(kind, _)| kind),
            attempts: self.attempts,
            since: for_what.and_then(|(_, since)| since),
            answer_took: took(self.inquired_at, self.answered_at),
            acceptance_took: took(self.offered_at, self.offer_answered_at),
        }
    }
}

/// What a lead waits for: sixteen bytes, so that a million leads are at hand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    pub(super) kind: Option<DueKind>,
    pub(super) attempts: u8,
    pub(super) since: Option<Minute>,
    /// Working minutes from the inquiry to our answer; 0 while there is none.
    pub(super) answer_took: u32,
    /// Working minutes from the offer to the answer of sales; 0 while there is none.
    pub(super) acceptance_took: u32,
}

impl Waiting {
    /// Something that is waited for, before anybody answered.
    pub const fn of(kind: Option<DueKind>, since: Option<Minute>, attempts: u8) -> Self {
        Self { kind, attempts, since, answer_took: 0, acceptance_took: 0 }
    }

    /// The same with what [`Waiting::took`] told.
    #[must_use]
    pub const fn having_taken(self, [answer_took, acceptance_took]: [u32; 2]) -> Self {
        Self { answer_took, acceptance_took, ..self }
    }

    /// What the history says is waited for; the day of a next step comes before it, and what was never agreed on is not.
    pub const fn kind(&self) -> Option<DueKind> {
        self.kind
    }

    /// Working minutes from the inquiry to our answer, and from the offer to the answer of sales; 0 while there is none.
    /// What is due now does not depend on them.
    pub const fn took(&self) -> [u32; 2] {
        [self.answer_took, self.acceptance_took]
    }

    /// Since when it waits, or until when it was put off; none if nothing is waited for.
    pub const fn since(&self) -> Option<Minute> {
        self.since
    }

    /// Attempts since they inquired.
    pub const fn attempts(&self) -> u8 {
        self.attempts
    }
}
