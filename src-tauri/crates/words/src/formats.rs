//! Numbers, money, distances and dates as people write them.

use crate::{Arg, Locale, Words};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use method::distance::DistanceUnit;
use method::money::Currency;
use method::range::Range;

const MILLION: i64 = 1_000_000;
const BILLION: i64 = 1_000_000_000;

impl Words {
    /// "$8 million", "$4,999,999": in words where that is exact, in digits where it is not. Never rounded.
    pub fn money(&self, currency: Currency, amount: i64) -> String {
        let scaled = [("money-billion", BILLION), ("money-million", MILLION)]
            .into_iter()
            .find(|(_, scale)| amount >= *scale && amount % (scale / 100) == 0);
        match scaled {
            Some((key, scale)) => self.signed(key, currency, &hundredths(amount, scale)),
            None => self.signed("money-plain", currency, &grouped(amount)),
        }
    }

    /// "$8 M", "$3.1 M", "$640,000": for tables. What has more than two decimals of a million is cut off, not rounded.
    pub fn money_short(&self, currency: Currency, amount: i64) -> String {
        if amount >= BILLION {
            self.signed("money-billion-short", currency, &hundredths(amount, BILLION))
        } else if amount >= MILLION {
            self.signed("money-million-short", currency, &hundredths(amount, MILLION))
        } else {
            self.signed("money-plain", currency, &grouped(amount))
        }
    }

    /// "between $5 million and $20 million", "at least $5 million", "at most $5 million", "$5 million".
    pub fn money_range(&self, currency: Currency, range: &Range<i64>) -> String {
        self.range(range, |amount| self.money(currency, amount))
    }

    /// An answer that may be a range: "$3 million to $6 million".
    pub(crate) fn money_answer(&self, currency: Currency, range: &Range<i64>) -> String {
        self.span(range, |amount| self.money(currency, amount))
    }

    fn signed(&self, key: &str, currency: Currency, number: &str) -> String {
        let sign = currency.sign().map_or_else(|| format!("{} ", currency.code()), str::to_owned);
        self.say(key, &[("sign", Arg::Text(&sign)), ("number", Arg::Text(number))])
    }

    /// "12,400".
    pub fn number(&self, number: i64) -> String {
        grouped(number)
    }

    /// "between 5 and 50", "at least 5", "at most 50", "5".
    pub fn number_range(&self, range: &Range<i64>) -> String {
        self.range(range, grouped)
    }

    pub(crate) fn number_answer(&self, range: &Range<i64>) -> String {
        self.span(range, grouped)
    }

    fn range(&self, range: &Range<i64>, write: impl Fn(i64) -> String) -> String {
        match (range.from, range.to) {
            (Some(from), Some(to)) if from == to => write(from),
            (Some(from), Some(to)) => self.ends("range-between", &write(from), &write(to)),
            (Some(from), None) => self.ends("range-at-least", &write(from), ""),
            (None, Some(to)) => self.ends("range-at-most", "", &write(to)),
            (None, None) => self.text("range-any"),
        }
    }

    fn span(&self, range: &Range<i64>, write: impl Fn(i64) -> String) -> String {
        match (range.from, range.to) {
            (Some(from), Some(to)) if from != to => self.ends("range-span", &write(from), &write(to)),
            _ => self.range(range, write),
        }
    }

    fn ends(&self, key: &str, from: &str, to: &str) -> String {
        self.say(key, &[("from", Arg::Text(from)), ("to", Arg::Text(to))])
    }

    /// "229 miles"; below ten with one decimal unless it is whole: "6.1 miles".
    pub fn distance(&self, distance: f64, unit: DistanceUnit) -> String {
        let digits = usize::from(distance < 10.0);
        self.measured("distance", &decimal(distance, digits), unit)
    }

    /// The same for tables: "229 mi".
    pub fn distance_short(&self, distance: f64, unit: DistanceUnit) -> String {
        let digits = usize::from(distance < 10.0);
        self.measured("distance-short", &decimal(distance, digits), unit)
    }

    /// A distance beside its limit, as finely as the limit is given, and so finely that it never seems to lie on the
    /// other side: 40.04 beside 40 is "40.04 miles".
    pub fn distance_beside(&self, distance: f64, limit: f64, unit: DistanceUnit) -> String {
        self.measured("distance", &beside(distance, limit), unit)
    }

    fn measured(&self, key: &str, number: &str, unit: DistanceUnit) -> String {
        let unit = match unit {
            DistanceUnit::Miles => "miles",
            DistanceUnit::Kilometres => "kilometres",
        };
        // "1 mile", but "1.5 miles" and "0 miles": only the digit one is singular.
        let count = i64::from(number != "1") + 1;
        self.say(key, &[("number", Arg::Text(number)), ("unit", Arg::Text(unit)), ("count", Arg::Number(count))])
    }

    /// "Nov 22, 2026", "22 Nov 2026".
    pub fn date(&self, date: NaiveDate) -> String {
        let (day, year, month) = (date.day().to_string(), date.year().to_string(), self.month(date));
        self.say("date", &[("day", Arg::Text(&day)), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))])
    }

    /// "Nov 22" in the year of `today`, else with the year.
    pub fn day(&self, date: NaiveDate, today: NaiveDate) -> String {
        if date.year() != today.year() {
            return self.date(date);
        }
        let (day, month) = (date.day().to_string(), self.month(date));
        self.say("date-day", &[("day", Arg::Text(&day)), ("month", Arg::Text(&month))])
    }

    fn month(&self, date: NaiveDate) -> String {
        self.month_of_year(date.month())
    }

    /// The short name of a month, counted from 1: "Jan".
    pub fn month_of_year(&self, month: u32) -> String {
        self.text(&format!("month-{month}"))
    }

    /// "5 pm", "8:30 am"; "17:00" where the clock counts to 24.
    pub fn clock(&self, time: NaiveTime) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        let text = match self.locale() {
            Locale::EnglishUk => return format!("{hour}:{minute:02}"),
            Locale::EnglishUs if minute == 0 => format!("{}", (hour + 11) % 12 + 1),
            Locale::EnglishUs => format!("{}:{minute:02}", (hour + 11) % 12 + 1),
        };
        self.say(if hour < 12 { "clock-morning" } else { "clock-afternoon" }, &[("time", Arg::Text(&text))])
    }

    /// A date with the time of day: "Nov 22, 2026, 10:42 am".
    pub fn moment(&self, moment: NaiveDateTime) -> String {
        let (date, time) = (self.date(moment.date()), self.clock(moment.time()));
        self.say("moment", &[("date", Arg::Text(&date)), ("time", Arg::Text(&time))])
    }
}

/// Digits in groups of three: "12,400".
pub(crate) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 3);
    if number < 0 {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// An amount in units of `scale` with at most two decimals, cut off: "3.1", "12.45".
fn hundredths(amount: i64, scale: i64) -> String {
    let cut = amount / (scale / 100);
    let (whole, rest) = (grouped(cut / 100), cut % 100);
    match (rest, rest % 10) {
        (0, _) => whole,
        (_, 0) => format!("{whole}.{}", rest / 10),
        _ => format!("{whole}.{rest:02}"),
    }
}

/// A limit as it was set, without its unit: "40", "12.5".
pub(crate) fn limit_alone(limit: f64) -> String {
    decimal(limit, 3)
}

/// A number with at most so many decimals and no idle zeros.
fn decimal(number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$}");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = grouped(whole.parse().unwrap_or(0));
    match fraction.trim_end_matches('0') {
        "" => whole,
        fraction => format!("{whole}.{fraction}"),
    }
}

/// Enough decimals that the number as written lies on the side of the limit on which it lies.
fn beside(distance: f64, limit: f64) -> String {
    let is_fine = limit < 10.0 || limit.fract() != 0.0 || distance < 1.0;
    let least = usize::from(is_fine);
    let digits = (least..9).find(|digits| {
        let shown: f64 = format!("{distance:.digits$}").parse().unwrap_or(distance);
        (shown > limit) == (distance > limit)
    });
    decimal(distance, digits.unwrap_or(9))
}
