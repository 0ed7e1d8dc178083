//! Dates as people write them. Whether 03/04 is March or April is asked, never assumed in silence.

/// Which comes first in a date written in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayMonthOrder {
    /// 22/11/2026, as in most of the world.
    DayFirst,
    /// 11/22/2026, as in the United States.
    MonthFirst,
}

/// What the dates of a column say about their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrderFound {
    /// At least one date can be read one way only, and none only the other way.
    Certain(DayMonthOrder),
    /// Some dates can be read both ways and nothing settles it: ask the owner once.
    Ambiguous {
        /// A date that can be read both ways, to show with the question.
        example: String,
    },
    /// Some dates can only be day first, others only month first: two hands wrote the column.
    Mixed {
        /// A date that can only be day first.
        day_first: String,
        /// A date that can only be month first.
        month_first: String,
    },
    /// No date needs the order.
    NotNeeded,
}

impl OrderFound {
    /// The order to read with, when the caller has a default for what is not certain.
    pub fn or(&self, default: DayMonthOrder) -> DayMonthOrder {
        match self {
            Self::Certain(order) => *order,
            Self::Ambiguous { .. } | Self::Mixed { .. } | Self::NotNeeded => default,
        }
    }
}

/// Finds the order from the dates of a column; texts that are no dates are passed over.
///
/// ```
/// use exchange::{DayMonthOrder, OrderFound, detect_order};
/// let found = detect_order(["03/04/2026", "22/11/2026"]);
/// assert_eq!(found, OrderFound::Certain(DayMonthOrder::DayFirst));
/// ```
pub fn detect_order<'a>(dates: impl IntoIterator<Item = &'a str>) -> OrderFound {
    let (mut day_first, mut month_first, mut both) = (None, None, None);
    for text in dates {
        let Some((first, second)) = ordered_numbers(text) else {
            continue;
        };
        match (first > 12, second > 12) {
            (true, false) => _ = day_first.get_or_insert(text),
            (false, true) => _ = month_first.get_or_insert(text),
            // The same number twice is the same day either way.
            (false, false) if first != second => _ = both.get_or_insert(text),
            _ => {}
        }
    }
    match (day_first, month_first, both) {
        (Some(day_first), Some(month_first), _) => {
            OrderFound::Mixed { day_first: day_first.to_owned(), month_first: month_first.to_owned() }
        }
        (Some(_), None, _) => OrderFound::Certain(DayMonthOrder::DayFirst),
        (None, Some(_), _) => OrderFound::Certain(DayMonthOrder::MonthFirst),
        (None, None, Some(example)) => OrderFound::Ambiguous { example: example.to_owned() },
        (None, None, None) => OrderFound::NotNeeded,
    }
}

/// Reads a date as (year, month, day); nothing when the text holds no whole date or the day does not
/// exist. A time of day after it is passed over. Two-digit years are 1970 to 2069.
///
/// ```
/// use exchange::{DayMonthOrder, read_date};
/// assert_eq!(read_date("Nov 22, 2026", DayMonthOrder::DayFirst), Some((2026, 11, 22)));
/// assert_eq!(read_date("11/22/26", DayMonthOrder::MonthFirst), Some((2026, 11, 22)));
/// assert_eq!(read_date("30 Feb 2026", DayMonthOrder::DayFirst), None);
/// ```
pub fn read_date(text: &str, order: DayMonthOrder) -> Option<(i32, u32, u32)> {
    let date = date_part(text)?;
    let (year, month, day) = match &date[..] {
        [Part::Number(year, 4), Part::Number(month, _), Part::Number(day, _)] => (*year, *month, *day),
        [Part::Number(first, _), Part::Number(second, _), Part::Number(year, digits)] => {
            let year = whole_year(*year, *digits)?;
            // A number above 12 can only be a day. A date with dots is day first wherever it is written.
            let day_first = *first > 12 || (*second <= 12 && (order == DayMonthOrder::DayFirst || has_dots(text)));
            if day_first { (year, *second, *first) } else { (year, *first, *second) }
        }
        [Part::Number(day, 1..=2), Part::Month(month), Part::Number(year, digits)]
        | [Part::Month(month), Part::Number(day, 1..=2), Part::Number(year, digits)] => {
            (whole_year(*year, *digits)?, *month, *day)
        }
        [Part::Number(year, 4), Part::Month(month), Part::Number(day, _)] => (*year, *month, *day),
        [Part::Number(packed, 8)] => (packed / 10_000, packed / 100 % 100, packed % 100),
        _ => return None,
    };
    let exists = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
    (exists && (1900..=2199).contains(&year)).then_some((year as i32, month, day))
}

/// A piece of a date: a number with its count of digits, or the name of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Number(u32, usize),
    Month(u32),
}

/// The pieces of the date, without weekday, "of", "st", and time of day.
fn date_part(text: &str) -> Option<Vec<Part>> {
    let text = text.trim();
    // 2026-11-22T10:00:00+02:00 keeps its local date.
    let text = match text.as_bytes().get(10) {
        Some(b'T' | b't') => text.get(..10).unwrap_or(text),
        _ => text,
    };
    let mut parts = Vec::new();
    for word in text.split(|sign: char| sign.is_whitespace() || "/-.,'’".contains(sign)) {
        if word.is_empty() || is_weekday_or_of(word) {
            continue;
        }
        // From here on it is the time of day.
        if word.contains(':') || parts.len() == 3 {
            break;
        }
        parts.push(part(word)?);
        if matches!(parts[..], [Part::Number(_, 8)]) {
            break;
        }
    }
    Some(parts)
}

fn part(word: &str) -> Option<Part> {
    const MONTHS: [&str; 12] = [
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
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let (number, suffix) = word.split_at(digits);
        let ordinal = ["", "st", "nd", "rd", "th"].iter().any(|end| suffix.eq_ignore_ascii_case(end));
        let number = number.parse().ok().filter(|_| ordinal && digits <= 8)?;
        return Some(Part::Number(number, digits));
    }
    let word = word.to_lowercase();
    let named = |month: &&str| {
        word.len() >= 3 && (month.starts_with(word.as_str()) || (word == "sept" && month.starts_with("sep")))
    };
    let month = MONTHS.iter().position(named)?;
    Some(Part::Month(month as u32 + 1))
}

fn is_weekday_or_of(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let word = word.to_lowercase();
    word == "of" || (word.len() >= 3 && DAYS.iter().any(|day| day.starts_with(&word)))
}

/// The two leading numbers of a date that stands in numbers with the year last; dots need no order.
fn ordered_numbers(text: &str) -> Option<(u32, u32)> {
    if has_dots(text) || read_date(text, DayMonthOrder::DayFirst).is_none() {
        return None;
    }
    match date_part(text)?[..] {
        [Part::Number(first, 1..=2), Part::Number(second, 1..=2), Part::Number(..)] => Some((first, second)),
        _ => None,
    }
}

fn has_dots(text: &str) -> bool {
    text.contains('.') && !text.contains(['/', '-'])
}

fn whole_year(year: u32, digits: usize) -> Option<u32> {
    match digits {
        4 => Some(year),
        2 if year < 70 => Some(2000 + year),
        2 => Some(1900 + year),
        _ => None,
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(400) || (year.is_multiple_of(4) && !year.is_multiple_of(100)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::DayMonthOrder::{DayFirst, MonthFirst};
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = Some((2026, 11, 22));
        let april = Some((2026, 4, 3));
        let march = Some((2026, 3, 4));
        let cases = [
            ("2026-11-22", MonthFirst, day),
            ("2026/11/22", DayFirst, day),
            ("20261122", DayFirst, day),
            ("2026-11-22T10:00:00+02:00", MonthFirst, day),
            ("2026-11-22 23:59:59 UTC", MonthFirst, day),
            ("11/22/2026", MonthFirst, day),
            ("11/22/2026", DayFirst, day),
            ("11/22/2026 4:05 PM", MonthFirst, day),
            ("22.11.2026", MonthFirst, day),
            ("22.11.26", DayFirst, day),
            ("22-11-2026", DayFirst, day),
            ("22 Nov 2026", MonthFirst, day),
            ("22-Nov-26", MonthFirst, day),
            ("Nov 22, 2026", DayFirst, day),
            ("November 22nd, 2026", DayFirst, day),
            ("Sun, 22nd of November 2026", DayFirst, day),
            ("Nov 22 '26", DayFirst, day),
            ("Nov. 22, 2026, 10:15 AM", DayFirst, day),
            ("03/04/2026", DayFirst, april),
            ("03/04/2026", MonthFirst, march),
            ("3/4/26", MonthFirst, march),
            ("03.04.2026", MonthFirst, april),
            ("3 Sept 1999", MonthFirst, Some((1999, 9, 3))),
            ("1/1/70", MonthFirst, Some((1970, 1, 1))),
            ("1/1/69", MonthFirst, Some((2069, 1, 1))),
            ("29 Feb 2024", MonthFirst, Some((2024, 2, 29))),
            ("29 Feb 2026", MonthFirst, None),
            ("31/04/2026", DayFirst, None),
            ("13/13/2026", DayFirst, None),
            ("Nov 2026", DayFirst, None),
            ("Q1 2027", DayFirst, None),
            ("this quarter", DayFirst, None),
            ("98004", DayFirst, None),
            ("206-555-0101", DayFirst, None),
            ("", DayFirst, None),
        ];
        for (text, order, expect) in cases {
            assert_eq!(read_date(text, order), expect, "{text:?} {order:?}");
        }
    }

    #[test]
    fn the_order_is_certain_or_asked_for() {
        let cases: [(&[&str], OrderFound); 7] = [
            (&["03/04/2026", "22/11/2026"], OrderFound::Certain(DayFirst)),
            (&["03/04/2026", "", "soon", "11/22/2026"], OrderFound::Certain(MonthFirst)),
            (&["03/04/2026", "5/5/2026"], OrderFound::Ambiguous { example: "03/04/2026".to_owned() }),
            (
                &["22/11/2026", "11/22/2026"],
                OrderFound::Mixed { day_first: "22/11/2026".to_owned(), month_first: "11/22/2026".to_owned() },
            ),
            (&["2026-03-04", "4 Mar 2026", "03.04.2026", "5/5/2026"], OrderFound::NotNeeded),
            (&["206-555-0101"], OrderFound::NotNeeded),
            (&[], OrderFound::NotNeeded),
        ];
        for (dates, expect) in cases {
            assert_eq!(detect_order(dates.iter().copied()), expect, "{dates:?}");
        }
    }
}
