//! The clock on the wall: the only place that reads it.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, Offset, SubsecRound, TimeDelta, TimeZone, Utc};
use method::clock::{Calendar, Minute};
use method::playbook::Engagement;

/// Tells the time. Tests set it; the program reads the machine's.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The machine's clock, in its time zone.
    System,
    /// The machine's clock, put back: for the sample business, in which something has happened already.
    Ago(TimeDelta),
    /// A clock that stands still, for tests and for reproducible documents.
    At(DateTime<Utc>),
}

impl Clock {
    /// The machine's clock, unless the environment sets the day: `SELLABLE_TODAY=2026-11-22` makes documents and tests
    /// reproducible.
    pub fn from_environment() -> Self {
        match std::env::var("SELLABLE_TODAY") {
            Ok(day) if day.parse::<NaiveDate>().is_ok() => Self::on(&day),
            _ => Self::System,
        }
    }

    /// Noon of a day such as `2026-11-22`, for tests; what is no day stands for the first day of 1970.
    pub fn on(day: &str) -> Self {
        let noon = day.parse::<NaiveDate>().ok().and_then(|day| day.and_hms_opt(12, 0, 0));
        Self::At(noon.map_or(DateTime::UNIX_EPOCH, |noon| Utc.from_utc_datetime(&noon)))
    }

    /// The clock as it was at an earlier moment, and goes on from there; a moment to come counts as now.
    #[must_use]
    pub fn back_to(self, earlier: DateTime<Utc>) -> Self {
        let passed = (self.now() - earlier).max(TimeDelta::zero());
        match self {
            Self::System => Self::Ago(passed),
            Self::Ago(before) => Self::Ago(before.checked_add(&passed).unwrap_or(before)),
            Self::At(moment) => Self::At(back(moment, passed)),
        }
    }

    /// This moment.
    pub fn now(self) -> DateTime<Utc> {
        match self {
            // The data file keeps microseconds; a finer moment would not be the one that is read back.
            Self::System => Utc::now().trunc_subsecs(6),
            Self::Ago(passed) => back(Utc::now().trunc_subsecs(6), passed),
            Self::At(moment) => moment,
        }
    }

    /// Today, where the owner is.
    pub fn today(self) -> NaiveDate {
        match self {
            Self::System => Local::now().date_naive(),
            Self::Ago(_) => self.now().with_timezone(&Local).date_naive(),
            Self::At(moment) => moment.date_naive(),
        }
    }

    /// A stored moment as the clock on the owner's wall showed it.
    pub fn on_the_wall(self, moment: DateTime<Utc>) -> NaiveDateTime {
        match self {
            Self::System | Self::Ago(_) => moment.with_timezone(&Local).naive_local(),
            Self::At(_) => moment.naive_utc(),
        }
    }

    /// The moment at which a day begins where the owner is.
    pub fn starts(self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        match self {
            // Where the clock is put forward at midnight, the day begins an hour later.
            Self::System | Self::Ago(_) => Local
                .from_local_datetime(&midnight)
                .earliest()
                .map_or_else(|| midnight.and_utc(), |start| start.with_timezone(&Utc)),
            Self::At(_) => midnight.and_utc(),
        }
    }

    /// The firm's working time from a moment on, as the clock on the owner's wall shows it.
    pub fn calendar(self, engagement: &Engagement, from: DateTime<Utc>) -> Calendar {
        let (hours, holidays) = (&engagement.hours, &engagement.holidays);
        let (from, now) = (Minute::of(from), Minute::of(self.now()));
        match self {
            Self::System | Self::Ago(_) => Calendar::over(hours, holidays, &Local, from, now),
            Self::At(_) => Calendar::over(hours, holidays, &Utc, from, now),
        }
    }

    /// How many minutes the clock on the owner's wall is ahead of UTC just now.
    pub fn minutes_from_utc(self) -> i32 {
        match self {
            Self::System | Self::Ago(_) => Local::now().offset().fix().local_minus_utc() / 60,
            Self::At(_) => 0,
        }
    }
}

fn back(moment: DateTime<Utc>, passed: TimeDelta) -> DateTime<Utc> {
    moment.checked_sub_signed(passed).unwrap_or(moment)
}
