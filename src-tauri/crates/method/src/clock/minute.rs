//! Moments as the clocks need them: whole minutes, four bytes each.

use chrono::{DateTime, TimeDelta, Utc};
use std::num::NonZeroU32;

/// A moment in whole minutes since 1970, in UTC. The seconds are cut off; a moment before 1970 counts as its first
/// minute, one after the year 10,135 as the last that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(NonZeroU32);

impl Minute {
    /// The minute of a moment.
    pub fn of(moment: DateTime<Utc>) -> Self {
        let minutes = moment.timestamp().div_euclid(60).clamp(1, i64::from(u32::MAX));
        Self::counted(u32::try_from(minutes).unwrap_or(1))
    }

    /// So many minutes after 1970 began.
    pub(super) const fn counted(minutes: u32) -> Self {
        match NonZeroU32::new(minutes) {
            Some(minutes) => Self(minutes),
            None => Self(NonZeroU32::MIN),
        }
    }

    /// The first moment of the minute.
    pub fn moment(self) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH.checked_add_signed(TimeDelta::minutes(self.count().into())).unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// Minutes since 1970.
    pub const fn count(self) -> u32 {
        self.0.get()
    }
}
