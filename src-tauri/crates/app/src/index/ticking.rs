//! The clocks, as a list asks them.

use crate::clocks::Clocks;
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
        let (waiting, stands_at) = self.clocks.waiting(self.clocks.find(position, id)?);
        self.limits.signal(&waiting, stands_at)
    }

    /// When we last tried to reach a lead.
    pub fn contacted(&self, position: usize, id: LeadId) -> Option<Minute> {
        self.clocks.contacted(self.clocks.find(position, id)?)
    }
}
