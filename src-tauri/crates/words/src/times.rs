//! Working time, working hours, and when somebody wants to buy.

use crate::lists::capitalized;
use crate::{Arg, Words};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use method::playbook::{TimeUnit, WorkingHours, WorkingTime};
use method::timing::{BuyingTime, BuyingWindow, read_buying_time};

const WEEK: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// First words of what people say that read well after "they want to buy".
const READS_WELL: [&str; 8] = ["this", "next", "within", "in", "now", "later", "immediately", "today"];

impl Words {
    /// "4 working hours".
    pub fn working_time(&self, time: &WorkingTime) -> String {
        let key = match time.unit {
            TimeUnit::Minutes => "working-minutes",
            TimeUnit::Hours => "working-hours",
            TimeUnit::Days => "working-days",
        };
        self.say(key, &[("amount", Arg::Number(time.amount.into()))])
    }

    /// "Monday to Friday, 9 am to 5 pm", "Monday to Friday, 9:00–17:00".
    pub fn working_hours(&self, hours: &WorkingHours) -> String {
        let days = self.weekdays(&hours.days);
        if hours.days.is_empty() {
            return days;
        }
        let (from, to) = (self.clock(hours.from), self.clock(hours.to));
        self.say("hours-open", &[("days", Arg::Text(&days)), ("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
    }

    /// "Monday to Thursday and Saturday": three days or more that follow each other become a run.
    fn weekdays(&self, days: &[Weekday]) -> String {
        let open = WEEK.map(|day| days.contains(&day));
        match open.iter().filter(|open| **open).count() {
            0 => return self.text("days-none"),
            7 => return self.text("days-every"),
            _ => {}
        }
        let mut parts = Vec::new();
        let mut start = 0;
        while start < WEEK.len() {
            let length = open[start..].iter().take_while(|open| **open).count();
            match length {
                0 => start += 1,
                1 | 2 => {
                    parts.extend(WEEK[start..start + length].iter().map(|day| self.weekday(*day)));
                    start += length;
                }
                _ => {
                    let (first, last) = (self.weekday(WEEK[start]), self.weekday(WEEK[start + length - 1]));
                    parts.push(self.say("days-run", &[("first", Arg::Text(&first)), ("last", Arg::Text(&last))]));
                    start += length;
                }
            }
        }
        capitalized(&self.and_list(&parts))
    }

    /// "Monday".
    pub fn weekday(&self, day: Weekday) -> String {
        self.text(match day {
            Weekday::Mon => "weekday-mon",
            Weekday::Tue => "weekday-tue",
            Weekday::Wed => "weekday-wed",
            Weekday::Thu => "weekday-thu",
            Weekday::Fri => "weekday-fri",
            Weekday::Sat => "weekday-sat",
            Weekday::Sun => "weekday-sun",
        })
    }

    /// A window inside a sentence: "this quarter", "within three months".
    pub(crate) fn window(&self, window: BuyingWindow) -> String {
        match window {
            BuyingWindow::ThisMonth => self.text("window-this_month"),
            BuyingWindow::ThisQuarter => self.text("window-this_quarter"),
            BuyingWindow::ThisYear => self.text("window-this_year"),
            BuyingWindow::Days(91) => self.text("window-three_months"),
            BuyingWindow::Days(183) => self.text("window-six_months"),
            BuyingWindow::Days(days) => self.say("window-days", &[("days", Arg::Number(days.into()))]),
        }
    }

    /// When they want to buy, to stand after "they want to buy": "next year", "in March 2027", "by Dec 31, 2026".
    ///
    /// Their own words are used while they still mean the same days; "next year" heard a year ago does not.
    pub(crate) fn buying_time(&self, time: &BuyingTime, today: NaiveDate) -> String {
        if still_means(time, today) {
            return time.words.to_lowercase();
        }
        let date = |key: &str, day| self.say(key, &[("date", Arg::Text(&self.date(day)))]);
        let (from, to) = match (time.days.from, time.days.to) {
            (Some(from), Some(to)) => (from, to),
            (Some(from), None) => return date("time-from", from),
            (None, Some(to)) => return date("time-by", to),
            (None, None) => return self.text("time-any"),
        };
        if from == to {
            return date("time-on", from);
        }
        if let Some(span) = self.calendar_span(from, to) {
            return span;
        }
        if from <= today {
            return date("time-by", to);
        }
        let (from, to) = (self.date(from), self.date(to));
        self.say("time-between", &[("from", Arg::Text(&from)), ("to", Arg::Text(&to))])
    }

    /// A whole month, quarter or year by its name.
    fn calendar_span(&self, from: NaiveDate, to: NaiveDate) -> Option<String> {
        let after = to.checked_add_days(Days::new(1))?;
        let year = from.year().to_string();
        let is_whole = |months: u32| from.day() == 1 && from.checked_add_months(Months::new(months)) == Some(after);
        if is_whole(1) {
            let month = self.text(&format!("long-month-{}", from.month()));
            return Some(self.say("time-month", &[("month", Arg::Text(&month)), ("year", Arg::Text(&year))]));
        }
        if is_whole(3) && from.month() % 3 == 1 {
            let quarter = i64::from(from.month() / 3 + 1);
            return Some(self.say("time-quarter", &[("quarter", Arg::Number(quarter)), ("year", Arg::Text(&year))]));
        }
        (is_whole(12) && from.month() == 1).then(|| self.say("time-year", &[("year", Arg::Text(&year))]))
    }
}

fn still_means(time: &BuyingTime, today: NaiveDate) -> bool {
    let words = time.words.to_lowercase();
    let mut parts = words.split_whitespace();
    let first = parts.next().unwrap_or_default();
    if !READS_WELL.contains(&first) || (first == "next" && parts.count() != 1) {
        return false;
    }
    read_buying_time(&words, today).is_some_and(|now| {
        let begun = |from: Option<NaiveDate>| from.map(|from| from.max(today));
        now.days.to == time.days.to && begun(now.days.from) == begun(time.days.from)
    })
}
