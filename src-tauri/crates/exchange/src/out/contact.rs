//! A person of the log as other programs know people.

use std::borrow::Cow;
use std::fmt;

/// Somebody of the log, as text. A blank text is nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact<'a> {
    /// A name for the entry that stays the same in every file, so that taking it in again updates it.
    pub uid: Cow<'a, str>,
    /// The whole name, as it was typed.
    pub name: Cow<'a, str>,
    /// The firm.
    pub company: Cow<'a, str>,
    /// What the person does there.
    pub title: Cow<'a, str>,
    /// Mail address.
    pub email: Cow<'a, str>,
    /// Telephone number, as text.
    pub phone: Cow<'a, str>,
    /// Where they are.
    pub address: Address<'a>,
    /// The trade of the firm.
    pub industry: Cow<'a, str>,
    /// Yearly sales as a plain number, without a sign for the currency.
    pub revenue: Cow<'a, str>,
    /// People who work at the firm, as a plain number.
    pub headcount: Cow<'a, str>,
    /// Where the lead came from.
    pub source: Cow<'a, str>,
    /// Who of the house looks after them.
    pub owner: Cow<'a, str>,
    /// Free text.
    pub note: Cow<'a, str>,
    /// How far they have come.
    pub rung: Rung,
    /// Where they stand, in the words of the house.
    pub stands: Cow<'a, str>,
    /// The sale, once there is one to speak of.
    pub deal: Option<Deal<'a>>,
    /// What they asked not to get, in one line; blank when they asked for nothing.
    pub do_not_contact: Cow<'a, str>,
    /// Whether they asked not to get mail.
    pub mail: Asked,
    /// Whether they asked not to be called.
    pub call: Asked,
}

/// What somebody asked of us about a way to reach them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    #[default]
    Nothing,
    /// To be left alone.
    NotTo,
}

/// An address in its parts. Where the parts are not known, `city` holds the place as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address<'a> {
    /// Town.
    pub city: Cow<'a, str>,
    /// State, province or region.
    pub region: Cow<'a, str>,
    /// Postal code.
    pub postal: Cow<'a, str>,
    /// Country.
    pub country: Cow<'a, str>,
}

impl Address<'_> {
    /// Whether nothing is known.
    pub fn is_blank(&self) -> bool {
        [&self.city, &self.region, &self.postal, &self.country].into_iter().all(|part| part.is_empty())
    }

    /// In one line: "Bellevue, WA 98004, US".
    pub fn line(&self) -> String {
        let region = [self.region.as_ref(), self.postal.as_ref()].into_iter().filter(|part| !part.is_empty());
        let region = region.collect::<Vec<_>>().join(" ");
        let parts = [self.city.as_ref(), region.as_str(), self.country.as_ref()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// How far somebody has come. Other programs have fewer rungs, or other names for them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Rung {
    /// A bought name that never reacted.
    #[default]
    Name,
    /// Somebody who reacted.
    Inquiry,
    /// Qualified by marketing.
    Marketing,
    /// Ready for sales.
    Sales,
    /// With sales.
    Deal,
    /// Resting: on target, not ready.
    Resting,
    /// Bought.
    Won,
    /// Was ready, did not buy.
    Lost,
    /// Given up.
    GivenUp,
}

/// A sale under way or behind.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deal<'a> {
    /// What it is called.
    pub title: Cow<'a, str>,
    /// The step of the house at which it stands.
    pub step: Cow<'a, str>,
    /// Its worth as a plain number, once known.
    pub value: Cow<'a, str>,
    /// Currency of the worth by its three letters.
    pub currency: Cow<'a, str>,
    /// Why it was lost.
    pub lost_because: Cow<'a, str>,
}

/// A day of the calendar: year, month and day, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32, pub u32, pub u32);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0, self.1, self.2)
    }
}

/// A moment in UTC, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Its day.
    pub day: Day,
    /// Hour, minute and second.
    pub time: (u32, u32, u32),
}

impl fmt::Display for Moment {
    /// `20261122T120000Z`, as calendars and address books write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Day(year, month, day), (hour, minute, second)) = (self.day, self.time);
        write!(f, "{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
    }
}
