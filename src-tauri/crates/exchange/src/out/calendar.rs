//! A calendar file (RFC 5545), as Google, Outlook, Apple and telephones take it in.
//!
//! Days to act on are events of a whole day rather than tasks: no calendar passes events by, while Google Calendar and
//! many telephones leave tasks out. They don't make anybody look busy, and no alarm rings.

use std::io::{self, Write};

use super::content_line::{escaped, write_line};
use super::{Day, Moment};

/// An event of a whole day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment<'a> {
    /// Its name among all events, the same in every file: a calendar that has it changes it.
    pub uid: &'a str,
    /// The day.
    pub on: Day,
    /// The day after, on which it has ended.
    pub until: Day,
    /// What is to be done, in a few words.
    pub summary: &'a str,
    /// What else is good to know; may be blank.
    pub description: &'a str,
    /// How it comes again.
    pub repeats: Repeats,
}

/// How an event comes again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeats {
    /// Once only.
    Never,
    /// Every so many weeks, on the same weekday.
    Weeks(u32),
    /// Every so many months, on the first such weekday of the month.
    Months(u32),
}

/// Writes a calendar.
///
/// ```
/// use exchange::out::{Appointment, Calendar, Day, Moment, Repeats};
/// let now = Moment { day: Day(2026, 11, 22), time: (12, 0, 0) };
/// let mut out = Vec::new();
/// let mut calendar = Calendar::new(&mut out, "Follow-ups", now)?;
/// calendar.add(&Appointment {
///     uid: "follow-up-1@sellable", on: Day(2026, 11, 30), until: Day(2026, 12, 1),
///     summary: "Call Ana", description: "", repeats: Repeats::Never,
/// })?;
/// calendar.finish()?;
/// assert!(String::from_utf8(out)?.contains("DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Calendar<W: Write> {
    out: W,
    now: Moment,
}

impl<W: Write> Calendar<W> {
    /// Begins a calendar of that name; `now` is when it is written.
    pub fn new(mut out: W, name: &str, now: Moment) -> io::Result<Self> {
        write_line(&mut out, "BEGIN", "VCALENDAR")?;
        write_line(&mut out, "VERSION", "2.0")?;
        write_line(&mut out, "PRODID", "-//Sellable//Lead log//EN")?;
        write_line(&mut out, "CALSCALE", "GREGORIAN")?;
        write_line(&mut out, "METHOD", "PUBLISH")?;
        write_line(&mut out, "X-WR-CALNAME", &escaped(name))?;
        Ok(Self { out, now })
    }

    /// Adds an event.
    pub fn add(&mut self, event: &Appointment<'_>) -> io::Result<()> {
        let out = &mut self.out;
        write_line(out, "BEGIN", "VEVENT")?;
        write_line(out, "UID", &escaped(event.uid))?;
        write_line(out, "DTSTAMP", &self.now.to_string())?;
        write_line(out, "DTSTART;VALUE=DATE", &date(event.on))?;
        write_line(out, "DTEND;VALUE=DATE", &date(event.until))?;
        if let Some(rule) = rule(event) {
            write_line(out, "RRULE", &rule)?;
        }
        write_line(out, "SUMMARY", &escaped(event.summary))?;
        if !event.description.is_empty() {
            write_line(out, "DESCRIPTION", &escaped(event.description))?;
        }
        write_line(out, "TRANSP", "TRANSPARENT")?;
        write_line(out, "END", "VEVENT")
    }

    /// Ends the calendar and hands everything on.
    pub fn finish(mut self) -> io::Result<()> {
        write_line(&mut self.out, "END", "VCALENDAR")?;
        self.out.flush()
    }
}

fn date(Day(year, month, day): Day) -> String {
    format!("{year:04}{month:02}{day:02}")
}

fn rule(event: &Appointment<'_>) -> Option<String> {
    match event.repeats {
        Repeats::Never => None,
        Repeats::Weeks(every) => Some(format!("FREQ=WEEKLY;INTERVAL={every}")),
        Repeats::Months(every) => Some(format!("FREQ=MONTHLY;INTERVAL={every};BYDAY=1{}", weekday(event.on))),
    }
}

/// The weekday of a day by the two letters of the format (Sakamoto's method).
fn weekday(Day(year, month, day): Day) -> &'static str {
    const SHIFTS: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    const NAMES: [&str; 7] = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    let year = if month < 3 { year - 1 } else { year };
    let shift = SHIFTS.get(month.saturating_sub(1) as usize).copied().unwrap_or_default();
    let sum = year + year / 4 - year / 100 + year / 400 + shift + day as i32;
    NAMES[sum.rem_euclid(7) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays() {
        let cases = [((2026, 11, 22), "SU"), ((2027, 3, 1), "MO"), ((2024, 2, 29), "TH"), ((2000, 1, 1), "SA")];
        for ((year, month, day), expect) in cases {
            assert_eq!(weekday(Day(year, month, day)), expect);
        }
    }

    #[test]
    fn a_session_comes_again() {
        let session = |repeats| Appointment {
            uid: "feedback@sellable",
            on: Day(2026, 12, 7),
            until: Day(2026, 12, 8),
            summary: "Feedback",
            description: "",
            repeats,
        };
        let cases = [
            (Repeats::Never, None),
            (Repeats::Weeks(2), Some("FREQ=WEEKLY;INTERVAL=2")),
            (Repeats::Months(3), Some("FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO")),
        ];
        for (repeats, expect) in cases {
            assert_eq!(rule(&session(repeats)).as_deref(), expect);
        }
    }
}
