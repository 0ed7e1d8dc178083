//! The clocks, as a list asks them.

use crate::clocks::{Clocked, Clocks};
use method::LeadId;
use method::clock::{Limits, Minute, Signal};
use store::table::history::Latest;

/// The clocks of all leads at one moment.
pub struct Ticking<'c> {
    clocks: &'c Clocks,
    limits: Limits,
    now: Minute,
}

impl<'c> Ticking<'c> {
    /// The clocks as they stand at this moment.
    pub fn at(clocks: &'c Clocks, now: Minute) -> Self {
        Self { clocks, limits: clocks.limits(now), now }
    }

    /// What makes an answer that asked the clocks the same as before.
    pub(super) const fn stamp(&self) -> (Latest, Minute) {
        (self.clocks.read_up_to(), self.now)
    }

    /// What the clock of a lead says; none while there is time.
    pub fn signal(&self, position: usize, id: LeadId) -> Option<Signal> {
        self.of(position, id).and_then(|entry| self.limits.signal(&entry.waiting, entry.stands_at))
    }

    /// When we last tried to reach a lead.
    pub fn contacted(&self, position: usize, id: LeadId) -> Option<Minute> {
        self.of(position, id).and_then(|entry| entry.contacted)
    }

    /// The clock of a lead, which stands at the same position unless somebody was added or removed just now.
    fn of(&self, position: usize, id: LeadId) -> Option<&Clocked> {
        self.clocks.entries().get(position).filter(|entry| entry.id == id).or_else(|| self.clocks.of(id))
    }
}
