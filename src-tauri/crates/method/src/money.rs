//! Money as small firms speak of it: whole units of one currency, single or from–to.

use crate::range::Range;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A currency by its three-letter ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// US dollar, the currency of the method's own example.
    pub const USD: Self = Self(*b"USD");

    /// Reads a code such as `USD` or `eur`; anything but three letters is none.
    pub fn from_code(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Self(bytes.map(|letter| letter.to_ascii_uppercase())))
    }

    /// The code in capitals.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// The sign people write, where one is common.
    pub fn sign(&self) -> Option<&'static str> {
        SIGNS.iter().find(|(code, _)| *code == self.code()).map(|(_, sign)| *sign)
    }
}

/// Codes with the sign that stands for each.
const SIGNS: [(&str, &str); 8] = [
    ("USD", "$"),
    ("EUR", "€"),
    ("GBP", "£"),
    ("CAD", "CA$"),
    ("AUD", "A$"),
    ("NZD", "NZ$"),
    ("JPY", "¥"),
    ("INR", "₹"),
];

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code).ok_or_else(|| serde::de::Error::custom("a currency is a three-letter code such as USD"))
    }
}

/// An amount of money that somebody named: one figure, or a range of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Whole units (dollars, not cents).
    pub amount: Range<i64>,
    /// In which currency.
    pub currency: Currency,
}

impl Money {
    /// One figure.
    pub const fn exactly(amount: i64, currency: Currency) -> Self {
        Self { amount: Range::exactly(amount), currency }
    }
}

/// Why a text is no amount of money.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmountProblem {
    /// No digits in it.
    #[error("there is no number in it")]
    NoNumber,
    /// Words or signs that no reading covers.
    #[error("a part of it can't be read")]
    Unreadable,
    /// Below zero.
    #[error("it is below zero")]
    Negative,
    /// Above a million billions.
    #[error("it is too large")]
    TooLarge,
}

/// The largest amount that is understood, so that sums can never overflow.
const LARGEST: f64 = 1e15;

/// Reads an amount as people write it: `5M`, `5 000 000`, `$5–20m`, `about 8 million`, `10k+`, `up to 3 mio`.
///
/// `home` is the currency of a text that names none.
///
/// ```
/// use method::money::{Currency, Money, read_money};
/// use method::range::Range;
/// assert_eq!(read_money("$8M", Currency::USD), Ok(Money::exactly(8_000_000, Currency::USD)));
/// assert_eq!(read_money("5–20m", Currency::USD).unwrap().amount, Range::between(5_000_000, 20_000_000));
/// ```
pub fn read_money(text: &str, home: Currency) -> Result<Money, AmountProblem> {
    let (rest, currency) = take_currency(text, home);
    if rest.trim_start().starts_with(['-', '−']) {
        return Err(AmountProblem::Negative);
    }
    let amount = read_range(&rest)?;
    Ok(Money { amount, currency: currency.unwrap_or(home) })
}

/// Reads a plain count or amount, single or from–to, without a currency: `12`, `10-25`, `50+`, `under 20`.
pub fn read_range(text: &str) -> Result<Range<i64>, AmountProblem> {
    let lower = text.trim().to_lowercase().replace(['–', '—', '−'], "-").replace('&', " and ");
    let mut words: Vec<String> = Vec::new();
    let mut open_above = lower.trim_end().ends_with('+');
    let mut open_below = false;
    for word in split_words(&lower) {
        match word.as_str() {
            "about" | "around" | "approx" | "approximately" | "roughly" | "circa" | "ca" | "c" | "some" | "from"
            | "between" | "a" | "per" | "year" | "yr" | "yearly" | "annual" | "annually" | "pa" | "people"
            | "employees" | "staff" | "in" | "sales" | "revenue" | "approved" | "of" | "~" | "+" | "?" => {}
            "over" | "above" | "least" | "min" | "minimum" | "more" | ">" | ">=" | "plus" => open_above = true,
            "under" | "below" | "upto" | "up" | "most" | "max" | "maximum" | "less" | "<" | "<=" => open_below = true,
            "than" | "at" => {}
            "and" | "to" | "-" | "bis" | "or" => words.push("-".to_owned()),
            _ => words.push(word),
        }
    }
    // "up to 3" leaves a dash in front of the number; it separates nothing.
    let parts: Vec<&[String]> = words.split(|word| word == "-").filter(|part| !part.is_empty()).collect();
    let range = match parts.as_slice() {
        [] => return Err(AmountProblem::NoNumber),
        [one] => {
            let (value, _) = read_number(one)?;
            Range::exactly(whole(value)?)
        }
        [low, high] => {
            let (low_value, low_scale) = read_number(low)?;
            let (high_value, high_scale) = read_number(high)?;
            // In "5–20m" the m counts for both ends.
            let low_value = if low_scale.is_none() && low_value < high_value {
                low_value * high_scale.unwrap_or(1.0)
            } else {
                low_value
            };
            Range::between(whole(low_value)?, whole(high_value)?)
        }
        _ => return Err(AmountProblem::Unreadable),
    };
    if range.is_backwards() {
        return Ok(Range { from: range.to, to: range.from });
    }
    Ok(match (open_above, open_below, range.single()) {
        (true, false, Some(value)) => Range::at_least(value),
        (false, true, Some(value)) => Range::at_most(value),
        _ => range,
    })
}

/// Splits into numbers (digits with their separators), words and lone signs.
fn split_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut current = String::new();
    let mut kind = 0_u8;
    for character in text.chars() {
        let next = match character {
            '0'..='9' | '.' | ',' | '\'' | '’' => 1,
            letter if letter.is_alphabetic() => 2,
            space if space.is_whitespace() => 0,
            _ => 3,
        };
        if (next != kind || next == 3) && !current.is_empty() {
            words.push(std::mem::take(&mut current));
        }
        kind = next;
        if next != 0 {
            current.push(character);
        }
    }
    if !current.is_empty() {
        words.push(current);
    }
    words
        .into_iter()
        .map(
            |word| {
                if word.chars().all(char::is_alphabetic) { word } else { word.trim_end_matches(['.', ',']).to_owned() }
            },
        )
        .filter(|word| !word.is_empty())
        .collect()
}

/// One number with an optional scale word; gives the value and the scale that was named.
fn read_number(words: &[String]) -> Result<(f64, Option<f64>), AmountProblem> {
    let digits: Vec<&String> =
        words.iter().take_while(|word| word.starts_with(|c: char| c.is_ascii_digit() || c == '.')).collect();
    if digits.is_empty() {
        return Err(if words.iter().any(|word| word.starts_with(|c: char| c.is_ascii_digit())) {
            AmountProblem::Unreadable
        } else {
            AmountProblem::NoNumber
        });
    }
    // "5 000 000": groups of three after the first belong together.
    if digits.len() > 1 && !digits[1..].iter().all(|group| group.len() == 3) {
        return Err(AmountProblem::Unreadable);
    }
    let joined: String = digits.iter().map(|part| part.as_str()).collect();
    let value = decimal(&joined).ok_or(AmountProblem::Unreadable)?;
    match &words[digits.len()..] {
        [] => Ok((value, None)),
        [word] => {
            let scale = scale_of(word).ok_or(AmountProblem::Unreadable)?;
            Ok((value * scale, Some(scale)))
        }
        _ => Err(AmountProblem::Unreadable),
    }
}

fn scale_of(word: &str) -> Option<f64> {
    Some(match word {
        "k" | "thousand" | "tsd" | "grand" => 1e3,
        "m" | "mm" | "mio" | "mil" | "mill" | "mln" | "million" | "millions" => 1e6,
        "b" | "bn" | "billion" | "billions" | "mrd" => 1e9,
        _ => return None,
    })
}

/// Reads digits with separators: the last separator is a decimal point unless exactly three digits follow it.
fn decimal(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|character| !matches!(character, '\'' | '’')).collect();
    let last = plain.rfind(['.', ',']);
    let seen_twice = last.is_some_and(|at| plain[..at].contains(&plain[at..=at]));
    let normal = match last {
        Some(at) if plain.len() - at - 1 != 3 && !seen_twice => {
            let whole: String = plain[..at].chars().filter(char::is_ascii_digit).collect();
            format!("{whole}.{}", &plain[at + 1..])
        }
        _ => plain.chars().filter(char::is_ascii_digit).collect(),
    };
    normal.parse().ok()
}

fn whole(value: f64) -> Result<i64, AmountProblem> {
    if value > LARGEST {
        return Err(AmountProblem::TooLarge);
    }
    Ok(value.round() as i64)
}

/// Currencies that write a bare "$" for themselves.
const DOLLARS: [&str; 8] = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN"];

/// Takes a currency sign or code out of the text; the minus sign of a negative amount is refused later. A bare "$" is the
/// dollar at home, or the United States' where nobody reckons in dollars.
fn take_currency(text: &str, home: Currency) -> (String, Option<Currency>) {
    let upper = text.to_uppercase();
    for code in SIGNS.iter().map(|(code, _)| *code).chain([home.code()]) {
        if upper.split(|c: char| !c.is_alphabetic()).any(|word| word == code) {
            let rest = upper.replacen(code, " ", 1);
            return (rest.replace(['$', '€', '£', '¥', '₹'], " "), Currency::from_code(code));
        }
    }
    for (code, sign) in SIGNS.iter().rev() {
        if text.contains(sign) {
            let is_home = *sign == "$" && DOLLARS.contains(&home.code());
            return (text.replace(sign, " "), if is_home { Some(home) } else { Currency::from_code(code) });
        }
    }
    (text.to_owned(), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let cases = [
            ("5M", Range::exactly(5_000_000)),
            ("$5,000,000", Range::exactly(5_000_000)),
            ("5 000 000", Range::exactly(5_000_000)),
            ("8 mio", Range::exactly(8_000_000)),
            ("about 5m", Range::exactly(5_000_000)),
            ("$8.5 million", Range::exactly(8_500_000)),
            ("1,5 m", Range::exactly(1_500_000)),
            ("5.000.000", Range::exactly(5_000_000)),
            ("12,400", Range::exactly(12_400)),
            ("5-10M", Range::between(5_000_000, 10_000_000)),
            ("$5–20m", Range::between(5_000_000, 20_000_000)),
            ("$5M to $20M", Range::between(5_000_000, 20_000_000)),
            ("between 500k and 2m", Range::between(500_000, 2_000_000)),
            ("10k+", Range::at_least(10_000)),
            ("over 3M", Range::at_least(3_000_000)),
            ("under 2m", Range::at_most(2_000_000)),
            ("up to 3 mio", Range::at_most(3_000_000)),
            ("at least $50k", Range::at_least(50_000)),
            ("20 to 5", Range::between(5, 20)),
            ("$40,000 approved", Range::exactly(40_000)),
            ("0", Range::exactly(0)),
        ];
        for (text, expected) in cases {
            assert_eq!(read_money(text, Currency::USD).map(|money| money.amount), Ok(expected), "{text}");
        }
    }

    #[test]
    fn keeps_a_named_currency_and_refuses_what_it_cannot_read() {
        for (text, home, currency) in [
            ("€2m", "USD", "EUR"),
            ("2m EUR", "USD", "EUR"),
            ("$2m", "USD", "USD"),
            ("$2m", "CAD", "CAD"),
            ("$2m", "GBP", "USD"),
            ("CHF 2m", "CHF", "CHF"),
            ("2\u{a0}000\u{a0}000 USD", "GBP", "USD"),
            ("2m", "SEK", "SEK"),
        ] {
            let expected = Money::exactly(2_000_000, Currency::from_code(currency).expect("a code"));
            let home = Currency::from_code(home).expect("a code");
            assert_eq!(read_money(text, home), Ok(expected), "{text} at home in {home}");
        }
        for text in ["", "a lot", "12 parsecs", "1 2 3", "5 10"] {
            assert!(read_money(text, Currency::USD).is_err(), "{text}");
        }
    }
}
