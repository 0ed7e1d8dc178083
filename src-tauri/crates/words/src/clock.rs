//! How long something has, and how late it is.

use crate::{Arg, Words};
use chrono::NaiveDate;
use method::clock::{Due, DueKind, DueState};

const HOUR: u32 = 60;

impl Words {
    /// A span of working time, rounded down to its largest unit: "40 minutes", "3 hours", "2 days" of so many working
    /// minutes each.
    pub fn working_span(&self, minutes: u32, day_length: u32) -> String {
        let (key, count) = match minutes {
            0 => ("span-minutes", 1),
            _ if day_length >= HOUR && minutes >= day_length => ("span-days", minutes / day_length),
            _ if minutes >= HOUR => ("span-hours", minutes / HOUR),
            _ => ("span-minutes", minutes),
        };
        self.say(key, &[("count", Arg::Number(count.into()))])
    }

    /// What a clock shows: "40 minutes left", "2 days late", "silent for 12 days".
    pub fn due(&self, due: &Due, day_length: u32) -> String {
        let span = |minutes| self.working_span(minutes, day_length);
        let with = |key: &str, minutes| self.say(key, &[("span", Arg::Text(&span(minutes)))]);
        match (due.kind, due.state) {
            (DueKind::Silence, DueState::Late | DueState::Missed) => with("due-silent", due.used),
            (_, DueState::Running | DueState::Amber) => with("due-left", due.left()),
            (_, DueState::Late | DueState::Missed) if due.over() == 0 => self.text("due-now"),
            (_, DueState::Late | DueState::Missed) => with("due-over", due.over()),
        }
    }

    /// What the calendar says of a day that somebody chose: "today", "3 days late".
    pub fn due_day(&self, day: NaiveDate, today: NaiveDate) -> String {
        match (today - day).num_days() {
            ..=-1 => self.say("due-on", &[("date", Arg::Text(&self.day(day, today)))]),
            0 => self.text("due-today"),
            days => self.say("due-days-over", &[("count", Arg::Number(days))]),
        }
    }
}
