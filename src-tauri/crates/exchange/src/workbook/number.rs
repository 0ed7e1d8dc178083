//! Numbers and moments as an owner reads them in the sheet: a telephone number is no sum, a postal code
//! keeps its zeros, a day is a day.

use calamine::{ExcelDateTime, ExcelDateTimeType, Style};

/// How a cell shows its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// As it is.
    Plain,
    /// A hundred times as much, with a percent sign.
    Percent,
    /// Digits put into a pattern, as of postal codes and telephone numbers: of several, the first whose
    /// limit the number keeps.
    Masks(Vec<Mask>),
}

/// A pattern of digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mask {
    /// The greatest number that is written so; nothing when all are.
    most: Option<u64>,
    marks: Vec<Mark>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// A digit; a zero where the number has none.
    Zero,
    /// A digit, or nothing.
    Digit,
    /// The sign itself.
    Sign(char),
}

/// How cells of the style show a number.
pub(super) fn shape(style: &Style) -> Shape {
    style.number_format.as_ref().map_or(Shape::Plain, |format| shape_of(&format.format_code))
}

fn shape_of(code: &str) -> Shape {
    let mut sections = code.split(';');
    if sections.clone().next().is_some_and(|first| first.trim_end().ends_with('%')) {
        return Shape::Percent;
    }
    let limited = code.starts_with("[<");
    // Without a limit, the sections after the first are for negative numbers, zero and text.
    let masks: Option<Vec<Mask>> = sections.by_ref().take(if limited { 2 } else { 1 }).map(mask_of).collect();
    match masks {
        Some(masks) if masks.iter().any(Mask::shows_more_than_the_number) => Shape::Masks(masks),
        _ => Shape::Plain,
    }
}

/// The pattern of a section; nothing when it is none of digits and signs only.
fn mask_of(section: &str) -> Option<Mask> {
    let mut mask = Mask { most: None, marks: Vec::new() };
    let mut signs = section.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '0' => mask.marks.push(Mark::Zero),
            '#' => mask.marks.push(Mark::Digit),
            '\\' => mask.marks.push(Mark::Sign(signs.next()?)),
            '"' => mask.marks.extend(signs.by_ref().take_while(|sign| *sign != '"').map(Mark::Sign)),
            '-' | '(' | ')' | ' ' | '+' => mask.marks.push(Mark::Sign(sign)),
            // A blank as wide as the next sign.
            '_' => drop(signs.next()?),
            '[' => {
                let inner: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                if let Some(most) = inner.strip_prefix("<=") {
                    mask.most = Some(most.parse().ok()?);
                }
            }
            _ => return None,
        }
    }
    Some(mask)
}

impl Mask {
    fn shows_more_than_the_number(&self) -> bool {
        let zeros = self.marks.iter().filter(|mark| **mark == Mark::Zero).count();
        zeros > 1 || self.marks.iter().any(|mark| matches!(mark, Mark::Sign(_)))
    }

    /// The digits in their places, from the right; those that are left over stand in the first place.
    fn fill(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut digits = digits.chars().rev();
        let is_place = |mark: &Mark| !matches!(mark, Mark::Sign(_));
        let first = self.marks.iter().position(is_place);
        let mut reversed = String::new();
        for (at, mark) in self.marks.iter().enumerate().rev() {
            match mark {
                Mark::Sign(sign) => reversed.push(*sign),
                Mark::Zero => reversed.push(digits.next().unwrap_or('0')),
                Mark::Digit => reversed.extend(digits.next()),
            }
            if first == Some(at) {
                reversed.extend(digits.by_ref());
            }
        }
        reversed.chars().rev().collect()
    }
}

/// A number as its cell shows it.
pub(super) fn text(number: f64, shape: Option<&Shape>) -> String {
    // Numbers of the sheet are whole up to this one; beyond it digits are lost in the file already.
    const MOST_WHOLE: f64 = 1e15;
    let is_count = (0.0..MOST_WHOLE).contains(&number) && number.fract() == 0.0;
    match shape {
        Some(Shape::Percent) => format!("{}%", plain(number * 100.0)),
        Some(Shape::Masks(masks)) if is_count => {
            let whole = number as u64;
            let fitting = masks.iter().find(|mask| mask.most.is_none_or(|most| whole <= most));
            fitting.map_or_else(|| plain(number), |mask| mask.fill(whole))
        }
        _ => plain(number),
    }
}

/// The number with at most 15 digits that count, as the sheet itself has no more: 0.1 + 0.2 is 0.3.
fn plain(number: f64) -> String {
    if number.fract() == 0.0 {
        return format!("{number:.0}");
    }
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

/// A day as `2026-11-22`, with its time where it has one; a time of day without a day as `10:15:00`.
pub(super) fn moment(moment: &ExcelDateTime, dates_from_1904: bool) -> String {
    // Years 1900 to 9999. What lies outside is a number that somebody gave the look of a date.
    const DAYS: std::ops::Range<f64> = 0.0..2_958_466.0;
    let serial = moment.as_f64();
    if !DAYS.contains(&serial) || moment.is_duration() {
        return plain(serial);
    }
    // Half a second more, so that what follows cuts off to the nearest second.
    let half_second = 0.5 / 86_400.0;
    let rounded = ExcelDateTime::new(serial + half_second, ExcelDateTimeType::DateTime, dates_from_1904);
    let (year, month, day, hour, minute, second, _) = rounded.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if serial < 1.0 && !dates_from_1904 {
        return time;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if time == "00:00:00" {
        return day;
    }
    format!("{day} {time}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_as_the_sheet_shows_it() {
        let phone = r"[<=9999999]###\-####;\(###\)\ ###\-####";
        let cases = [
            (2_065_550_101.0, "General", "2065550101"),
            (8_000_000.0, "#,##0", "8000000"),
            (8_000_000.0, "\"$\"#,##0.00", "8000000"),
            (2_134.0, "00000", "02134"),
            (981_041_234.0, "00000-0000", "98104-1234"),
            (2_065_550_101.0, phone, "(206) 555-0101"),
            (5_550_101.0, phone, "555-0101"),
            (12_065_550_101.0, phone, "(1206) 555-0101"),
            (7.0, "0", "7"),
            (-5.0, "00000", "-5"),
            (0.25, "0%", "25%"),
            (0.1 + 0.2, "General", "0.3"),
            (7.5, "0.00", "7.5"),
            (1e21, "General", "1000000000000000000000"),
            (12.0, "\"No. \"0", "No. 12"),
        ];
        for (number, code, expect) in cases {
            assert_eq!(text(number, Some(&shape_of(code))), expect, "{number} {code}");
        }
    }

    #[test]
    fn a_moment_is_a_day_with_its_time() {
        let cases = [
            (46_348.0, false, "2026-11-22"),
            (44_886.0, true, "2026-11-22"),
            (46_348.427_083_333, false, "2026-11-22 10:15:00"),
            (46_348.999_999_999, false, "2026-11-23"),
            (0.5, false, "12:00:00"),
            (1.0, false, "1900-01-01"),
            (-3.0, false, "-3"),
            (3_000_000.0, false, "3000000"),
        ];
        for (serial, from_1904, expect) in cases {
            let found = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, from_1904);
            assert_eq!(moment(&found, from_1904), expect, "{serial} {from_1904}");
        }
    }
}
