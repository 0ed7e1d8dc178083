//! Working time: the owner's hours and holidays, laid over the days of the log.

use super::Minute;
use crate::playbook::{Holiday, TimeUnit, WorkingHours, WorkingTime};
use chrono::offset::LocalResult;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};

/// At most so many days are laid out, two hundred years: a clock that jumped must not fill the memory.
const MOST_DAYS: usize = 73_000;

/// How far a limit may reach beyond the last moment that was asked for: two years.
const AHEAD: Days = Days::new(731);

/// A gap that a change of time leaves in the clock is at most a day long (islands that changed the side of the date
/// line), and a multiple of a quarter of an hour.
const QUARTERS_OF_A_GAP: i32 = 4 * 26;

/// When the firm works, day by day, so that working time is counted by looking up two days.
///
/// Each working day lasts from its opening to its closing on the clock on the owner's wall. Where a change of time makes
/// that hour come twice, the firm opens at its first and closes at its last coming; where it makes the hour disappear,
/// the moment after the gap stands for it. Hours that end before they begin, or no days at all, are no working time.
#[derive(Debug, Clone)]
pub struct Calendar {
    first: NaiveDate,
    days: Vec<Day>,
    day_length: u32,
    days_a_week: u32,
}

/// One day, in minutes since 1970. On a day without work, opening and closing are one moment.
#[derive(Debug, Clone, Copy)]
struct Day {
    starts: u32,
    opens: u32,
    closes: u32,
    /// Working minutes on all the days before.
    before: u32,
}

impl Calendar {
    /// Lays the hours over the days from one moment to another and two years beyond, in the owner's time zone.
    pub fn over<Z: TimeZone>(
        hours: &WorkingHours,
        holidays: &[Holiday],
        zone: &Z,
        from: Minute,
        until: Minute,
    ) -> Self {
        let day = |moment: Minute| zone.from_utc_datetime(&moment.moment().naive_utc()).date_naive();
        let first = day(from.min(until));
        let last = day(until).checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX);
        let length = (hours.to - hours.from).num_minutes();
        let day_length = u32::try_from(length).unwrap_or_default();
        let works = |date: NaiveDate| {
            day_length > 0
                && hours.days.contains(&date.weekday())
                && !holidays.iter().any(|holiday| holiday.on.falls_on(date))
        };
        let mut days: Vec<Day> = Vec::new();
        for date in first.iter_days().take_while(|date| *date <= last).take(MOST_DAYS) {
            let starts = moment_of(zone, date.and_time(NaiveTime::MIN), Side::First);
            let (mut opens, mut closes) = (starts, starts);
            if works(date) {
                opens = moment_of(zone, date.and_time(hours.from), Side::First);
                closes = moment_of(zone, date.and_time(hours.to), Side::Last);
            }
            let (free_from, before) =
                days.last().map_or((0, 0), |day| (day.closes, day.before + (day.closes - day.opens)));
            opens = opens.max(free_from);
            days.push(Day { starts, opens, closes: closes.max(opens), before });
        }
        let days_a_week = works_in_a_week(hours);
        Self { first, days, day_length, days_a_week }
    }

    /// Whether the firm works at all: without hours no clock runs.
    pub const fn has_hours(&self) -> bool {
        self.day_length > 0 && self.days_a_week > 0
    }

    /// How many minutes a working day has, by the agreed hours.
    pub const fn day_length(&self) -> u32 {
        self.day_length
    }

    /// Working minutes between two moments; 0 if the second is not after the first.
    pub fn worked(&self, from: Minute, to: Minute) -> u32 {
        self.worked_until(to).saturating_sub(self.worked_until(from))
    }

    /// The moment at which so many working minutes after `from` are used up; none if the days laid out end before.
    pub fn after(&self, from: Minute, minutes: u32) -> Option<Minute> {
        if minutes == 0 {
            return Some(from);
        }
        let wanted = self.worked_until(from).checked_add(minutes)?;
        let at = self.days.partition_point(|day| day.before + day.length() < wanted);
        let day = self.days.get(at)?;
        Some(Minute::counted(day.opens + (wanted - day.before)))
    }

    /// The latest moment from which so many working minutes have gone by until `until`; none if there is none among
    /// the days laid out.
    pub fn before(&self, until: Minute, minutes: u32) -> Option<Minute> {
        let wanted = self.worked_until(until).checked_sub(minutes)?;
        let at = self.days.partition_point(|day| day.before + day.length() <= wanted);
        let day = self.days.get(at)?;
        Some(Minute::counted(day.opens + (wanted - day.before)))
    }

    /// A span in working minutes: a day is as long as the firm works on one of its days.
    pub const fn minutes(&self, span: WorkingTime) -> u32 {
        match span.unit {
            TimeUnit::Minutes => span.amount,
            TimeUnit::Hours => span.amount.saturating_mul(60),
            TimeUnit::Days => span.amount.saturating_mul(self.day_length),
        }
    }

    /// About how many working minutes lie in so many days of the calendar, free days included.
    pub fn minutes_of_days(&self, days: u32) -> u32 {
        let minutes = u64::from(days) * u64::from(self.days_a_week) * u64::from(self.day_length) / 7;
        u32::try_from(minutes).unwrap_or(u32::MAX)
    }

    /// Whether the firm works at a moment.
    pub fn is_open(&self, at: Minute) -> bool {
        self.by_opening(at).is_some_and(|day| at.count() < day.closes)
    }

    /// When work ends, seen from a moment at which the firm works.
    pub fn closes_next(&self, at: Minute) -> Minute {
        self.by_opening(at).map_or(at, |day| Minute::counted(day.closes))
    }

    /// When the firm works next, seen from a moment at which it doesn't; none if it never does.
    pub fn opens_next(&self, after: Minute) -> Option<Minute> {
        let at = self.days.partition_point(|day| day.opens < after.count());
        self.days[at..].iter().find(|day| day.length() > 0).map(|day| Minute::counted(day.opens))
    }

    /// When work ends on a day: its closing, or its last minute if nobody works on it.
    pub fn end_of(&self, date: NaiveDate) -> Minute {
        let at = usize::try_from((date - self.first).num_days()).ok();
        let Some((day, next)) = at.and_then(|at| Some((self.days.get(at)?, self.days.get(at + 1)))) else {
            // Not laid out: the clocks count nothing there, so UTC is near enough.
            let end = date.checked_add_days(Days::new(1)).unwrap_or(date);
            return Minute::counted(Minute::of(end.and_time(NaiveTime::MIN).and_utc()).count() - 1);
        };
        if day.length() > 0 {
            return Minute::counted(day.closes);
        }
        Minute::counted(next.map_or(day.starts, |next| next.starts - 1))
    }

    /// The day on the owner's wall at a moment.
    pub fn date(&self, at: Minute) -> NaiveDate {
        let passed = self.days.partition_point(|day| day.starts <= at.count());
        let inside = passed > 0 && passed < self.days.len();
        let date = self.first.checked_add_days(Days::new(passed.saturating_sub(1) as u64));
        date.filter(|_| inside).unwrap_or_else(|| at.moment().date_naive())
    }

    /// Working minutes from the first day laid out to a moment.
    fn worked_until(&self, at: Minute) -> u32 {
        self.by_opening(at).map_or(0, |day| day.before + (at.count().min(day.closes) - day.opens))
    }

    /// The last day that had opened at a moment.
    fn by_opening(&self, at: Minute) -> Option<&Day> {
        let opened = self.days.partition_point(|day| day.opens <= at.count());
        self.days.get(opened.checked_sub(1)?)
    }
}

impl Day {
    const fn length(&self) -> u32 {
        self.closes - self.opens
    }
}

/// Which of two moments that one hour on the wall stands for.
#[derive(Clone, Copy)]
enum Side {
    First,
    Last,
}

fn works_in_a_week(hours: &WorkingHours) -> u32 {
    let mut days: Vec<u32> = hours.days.iter().map(chrono::Weekday::num_days_from_monday).collect();
    days.sort_unstable();
    days.dedup();
    days.len() as u32
}

/// The moment at which the clock on the wall shows this.
fn moment_of<Z: TimeZone>(zone: &Z, shown: NaiveDateTime, side: Side) -> u32 {
    let found = (0..=QUARTERS_OF_A_GAP).find_map(|quarters| {
        let shown = shown.checked_add_signed(TimeDelta::minutes(i64::from(quarters) * 15))?;
        match (zone.from_local_datetime(&shown), side) {
            (LocalResult::Single(moment), _)
            | (LocalResult::Ambiguous(moment, _), Side::First)
            | (LocalResult::Ambiguous(_, moment), Side::Last) => Some(moment.with_timezone(&Utc)),
            (LocalResult::None, _) => None,
        }
    });
    Minute::of(found.unwrap_or_else(|| shown.and_utc())).count()
}
