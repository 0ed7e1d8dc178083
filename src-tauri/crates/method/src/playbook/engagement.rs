//! The rules of engagement: who does what, when and how, and what each side owes the other.

use super::{Goal, Hat};
use crate::interview::HolidayDate;
use chrono::{NaiveDate, NaiveTime, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};

/// Who does what, and how fast.
#[derive(Debug, Clone, PartialEq)]
pub struct Engagement {
    /// Who answers an inquiry first.
    pub first_answer_by: Hat,
    /// How soon, in working time.
    pub answer_within: WorkingTime,
    /// How soon sales accepts or returns what it was offered, in working time.
    pub accept_within: WorkingTime,
    /// When the firm works.
    pub hours: WorkingHours,
    /// Days on which it doesn't.
    pub holidays: Vec<Holiday>,
    /// The owner's own sales steps, in order.
    pub sales_steps: Vec<SalesStep>,
    /// What marketing promises.
    pub marketing_gives: Vec<String>,
    /// What sales promises.
    pub sales_gives: Vec<String>,
    /// Who stands in when somebody is away.
    pub absence: String,
    /// What happens when one side misses what it promised.
    pub miss: String,
    /// What the firm wants to sell, and what that asks of marketing.
    pub goal: Goal,
}

/// A day on which nobody works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// When.
    pub on: HolidayDate,
    /// What it is called.
    pub name: String,
}

/// One of the owner's own sales steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SalesStep {
    /// Its name.
    pub name: String,
    /// What must be true before the lead goes on.
    pub done_when: String,
    /// What marketing sends while a lead stands there.
    pub marketing_sends: String,
}

/// A span of working time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingTime {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: TimeUnit,
}

/// What working time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// Minutes in which the firm works.
    Minutes,
    /// Hours in which the firm works.
    Hours,
    /// Days on which the firm works.
    Days,
}

/// When the firm works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkingHours {
    /// On which days of the week.
    pub days: Vec<Weekday>,
    /// From when, by the clock on the wall.
    pub from: NaiveTime,
    /// Until when.
    pub to: NaiveTime,
}

impl WorkingHours {
    /// How long the firm works on one of its days.
    pub fn length(&self) -> TimeDelta {
        self.to - self.from
    }
}

impl WorkingTime {
    /// The span in minutes, where it is not counted in days.
    pub const fn minutes(&self) -> Option<u32> {
        match self.unit {
            TimeUnit::Minutes => Some(self.amount),
            TimeUnit::Hours => Some(self.amount.saturating_mul(60)),
            TimeUnit::Days => None,
        }
    }
}

impl Engagement {
    /// The holiday on a day, if it is one.
    pub fn holiday_on(&self, date: NaiveDate) -> Option<&Holiday> {
        self.holidays.iter().find(|holiday| holiday.on.falls_on(date))
    }
}
