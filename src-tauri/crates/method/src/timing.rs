//! When somebody wants to buy, and how soon is soon enough.

use crate::range::{Lies, Range};
use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// How soon a lead must want to buy to be worth a seller's time now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BuyingWindow {
    /// By the end of the running month.
    ThisMonth,
    /// By the end of the running quarter of the calendar year.
    ThisQuarter,
    /// By the end of the running calendar year.
    ThisYear,
    /// Within so many days from today.
    Days(u32),
}

impl BuyingWindow {
    /// The last day that still counts, seen from `today`.
    pub fn last_day(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::ThisMonth => month_end(today.year(), today.month()),
            Self::ThisQuarter => month_end(today.year(), quarter_of(today) * 3),
            Self::ThisYear => month_end(today.year(), 12),
            Self::Days(days) => today.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX),
        }
    }

    /// The first day on which a lead that wants to buy on `day` comes into the window: when to look again.
    pub fn opens_for(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::ThisMonth => first_of(day.year(), day.month()),
            Self::ThisQuarter => first_of(day.year(), quarter_of(day) * 3 - 2),
            Self::ThisYear => first_of(day.year(), 1),
            Self::Days(days) => day.checked_sub_days(Days::new(days.into())).unwrap_or(day),
        }
    }
}

/// When a lead wants to buy: the words that were heard, and the days they stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuyingTime {
    /// The words: "this quarter", "next year", "1 March".
    pub words: String,
    /// The first and the last day they can mean.
    pub days: Range<NaiveDate>,
}

/// How the days of a buying time lie to a window: inside passes, after it fails, across is unknown.
pub fn lies_in(days: &Range<NaiveDate>, window: BuyingWindow, today: NaiveDate) -> Lies {
    days.lies_in(&Range::at_most(window.last_day(today)))
}

/// Reads what people say about when they want to buy, as of `today`.
///
/// Understands now, asap, this/next week, month, quarter and year, `Q1 2027`, `within 3 months`, `in 6 weeks`, a year, a
/// month with or without its year, later, no plans. Dates are read by the caller first, who knows their order.
/// Nothing is guessed: what it does not know gives `None`, and stays unknown.
pub fn read_buying_time(words: &str, today: NaiveDate) -> Option<BuyingTime> {
    let plain: String =
        words.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let tokens: Vec<&str> = plain.split_whitespace().filter(|word| !FILLERS.contains(word)).collect();
    let days = read_named(&tokens, today)
        .or_else(|| read_counted(&tokens, today))
        .or_else(|| read_calendar(&tokens, today))?;
    Some(BuyingTime { words: words.trim().to_owned(), days })
}

const FILLERS: [&str; 14] = [
    "the", "in", "by", "of", "about", "around", "probably", "maybe", "sometime", "end", "early", "late", "be",
    "possible",
];

fn read_named(tokens: &[&str], today: NaiveDate) -> Option<Range<NaiveDate>> {
    let quarter = quarter_of(today);
    let until = |last: NaiveDate| Some(Range::between(today, last));
    match tokens {
        ["now" | "asap" | "today" | "immediately" | "urgent" | "urgently"]
        | ["right", "now" | "away"]
        | ["as", "soon", "as"]
        | ["straight", "away"] => Some(Range::exactly(today)),
        ["this", "week"] => until(today.checked_add_days(Days::new(6))?),
        ["next", "week"] => {
            Some(Range::between(today.checked_add_days(Days::new(1))?, today.checked_add_days(Days::new(13))?))
        }
        ["this", "month"] => until(month_end(today.year(), today.month())),
        ["next", "month"] => {
            let next = first_of(today.year(), today.month()).checked_add_months(Months::new(1))?;
            Some(Range::between(next, month_end(next.year(), next.month())))
        }
        ["this", "quarter"] => until(month_end(today.year(), quarter * 3)),
        ["next", "quarter"] => {
            let next = first_of(today.year(), quarter * 3).checked_add_months(Months::new(1))?;
            Some(quarter_days(next.year(), quarter_of(next)))
        }
        ["this", "year"] => until(month_end(today.year(), 12)),
        ["next", "year"] => Some(year_days(today.year() + 1)),
        ["later"]
        | ["later", "than", "that"]
        | ["not", "soon"]
        | ["no", "plans" | "plan"]
        | ["just", "looking"]
        | ["year", "after", "next"] => Some(Range::at_least(first_of(today.year() + 1, 1))),
        _ => None,
    }
}

fn read_counted(tokens: &[&str], today: NaiveDate) -> Option<Range<NaiveDate>> {
    let (within, rest) = match tokens {
        ["within" | "next", rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let [count, unit] = rest else { return None };
    let count: u32 = match *count {
        "a" | "an" | "one" => 1,
        "two" | "couple" => 2,
        "three" => 3,
        "six" => 6,
        digits => digits.parse().ok().filter(|count| *count <= 120)?,
    };
    let last = match unit.trim_end_matches('s') {
        "day" => today.checked_add_days(Days::new(count.into()))?,
        "week" => today.checked_add_days(Days::new(u64::from(count) * 7))?,
        "month" => today.checked_add_months(Months::new(count))?,
        "year" => today.checked_add_months(Months::new(count * 12))?,
        _ => return None,
    };
    Some(if within { Range::between(today, last) } else { Range::exactly(last) })
}

fn read_calendar(tokens: &[&str], today: NaiveDate) -> Option<Range<NaiveDate>> {
    let year_of = |text: &str| text.parse::<i32>().ok().filter(|year| (2000..=2100).contains(year));
    match tokens {
        [year] if year_of(year).is_some() => Some(year_days(year_of(year)?)),
        [quarter] if is_quarter(quarter) => {
            let number = quarter[1..].parse().ok()?;
            Some(quarter_days(today.year() + i32::from(number < quarter_of(today)), number))
        }
        [quarter, year] | [year, quarter] if is_quarter(quarter) => {
            Some(quarter_days(year_of(year)?, quarter[1..].parse().ok()?))
        }
        [month] => {
            let month = month_number(month)?;
            let year = today.year() + i32::from(month < today.month());
            Some(Range::between(first_of(year, month), month_end(year, month)))
        }
        [month, year] => {
            let (month, year) = (month_number(month)?, year_of(year)?);
            Some(Range::between(first_of(year, month), month_end(year, month)))
        }
        _ => None,
    }
}

fn is_quarter(word: &str) -> bool {
    matches!(word, "q1" | "q2" | "q3" | "q4")
}

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn month_number(word: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    (0..12).find(|&index| word == NAMES[index] || word == MONTHS[index]).map(|index| index as u32 + 1)
}

fn quarter_of(day: NaiveDate) -> u32 {
    (day.month() - 1) / 3 + 1
}

fn year_days(year: i32) -> Range<NaiveDate> {
    Range::between(first_of(year, 1), month_end(year, 12))
}

fn quarter_days(year: i32, quarter: u32) -> Range<NaiveDate> {
    Range::between(first_of(year, quarter * 3 - 2), month_end(year, quarter * 3))
}

fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MAX)
}

fn month_end(year: i32, month: u32) -> NaiveDate {
    first_of(year, month)
        .checked_add_months(Months::new(1))
        .and_then(|next| next.checked_sub_days(Days::new(1)))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn reads_what_people_say() {
        let today = day("2026-11-22");
        let cases = [
            ("now", "2026-11-22", "2026-11-22"),
            ("asap", "2026-11-22", "2026-11-22"),
            ("This quarter", "2026-11-22", "2026-12-31"),
            ("next quarter", "2027-01-01", "2027-03-31"),
            ("next year", "2027-01-01", "2027-12-31"),
            ("this year", "2026-11-22", "2026-12-31"),
            ("Q1 2027", "2027-01-01", "2027-03-31"),
            ("q4", "2026-10-01", "2026-12-31"),
            ("q2", "2027-04-01", "2027-06-30"),
            ("within 3 months", "2026-11-22", "2027-02-22"),
            ("in 2 weeks", "2026-12-06", "2026-12-06"),
            ("March", "2027-03-01", "2027-03-31"),
            ("December 2026", "2026-12-01", "2026-12-31"),
            ("2028", "2028-01-01", "2028-12-31"),
            ("next month", "2026-12-01", "2026-12-31"),
        ];
        for (words, from, to) in cases {
            let time = read_buying_time(words, today).unwrap_or_else(|| panic!("{words}"));
            assert_eq!(time.days, Range::between(day(from), day(to)), "{words}");
        }
        for words in ["not sure", "", "when the moon is blue", "soon-ish"] {
            assert_eq!(read_buying_time(words, today), None, "{words}");
        }
    }

    #[test]
    fn a_window_decides_and_says_when_to_look_again() {
        let today = day("2026-11-22");
        let said = |words| read_buying_time(words, today).expect("known words");
        let cases = [
            ("this quarter", BuyingWindow::ThisQuarter, Lies::Inside),
            ("next year", BuyingWindow::ThisQuarter, Lies::Above),
            ("next year", BuyingWindow::Days(90), Lies::Across),
            ("this year", BuyingWindow::ThisMonth, Lies::Across),
            ("later", BuyingWindow::ThisYear, Lies::Above),
        ];
        for (words, window, expected) in cases {
            assert_eq!(lies_in(&said(words).days, window, today), expected, "{words}");
        }
        assert_eq!(BuyingWindow::ThisQuarter.opens_for(day("2027-05-09")), day("2027-04-01"));
        assert_eq!(BuyingWindow::Days(90).opens_for(day("2027-05-09")), day("2027-02-08"));
    }
}
