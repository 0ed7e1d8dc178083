//! Columns whose header says nothing, but whose cells plainly do.
//!
//! Below a header that is not known, only mail addresses and telephone numbers are so plain. Without
//! any header, as in what was pasted, the rest is guessed too, and the owner sees that it is a guess.

use crate::candidate::Candidate;
use crate::recognise::SIGHT;
use crate::{Because, DayMonthOrder, Field, Sheet, read_date};

struct Test {
    field: Field,
    like: fn(&str) -> bool,
    because: fn(u8) -> Because,
}

const WITH_HEADER: [Test; 2] = [
    Test { field: Field::Email, like: is_email, because: |percent| Because::LooksLikeEmails { percent } },
    Test { field: Field::Phone, like: is_phone, because: |percent| Because::LooksLikePhones { percent } },
];

/// In this order: "Harbor Clinic, LLC" is a firm before it is a place.
///
/// A day that no header explains is not taken for a reaction: that would make leads of a list of names.
const WITHOUT_HEADER: [Test; 5] = [
    Test { field: Field::Revenue, like: is_money, because: |percent| Because::LooksLikeMoney { percent } },
    Test { field: Field::EnteredOn, like: is_day, because: |percent| Because::LooksLikeDays { percent } },
    Test { field: Field::Company, like: is_firm, because: |percent| Because::LooksLikeFirms { percent } },
    Test { field: Field::Place, like: is_place, because: |percent| Because::LooksLikePlaces { percent } },
    Test { field: Field::Name, like: is_name, because: |percent| Because::LooksLikeNames { percent } },
];

/// Gives columns that nothing is known of to the field that their cells look like.
pub(crate) fn look(sheet: &Sheet, candidates: &mut [Candidate]) {
    let further: &[Test] = if sheet.header_line().is_none() { &WITHOUT_HEADER } else { &[] };
    for (column, candidate) in candidates.iter_mut().enumerate() {
        if candidate.because != Because::Unknown {
            continue;
        }
        for test in WITH_HEADER.iter().chain(further) {
            // A firm shows by one word that most firms lack; the others by what nearly all cells have.
            let fewest = if test.field == Field::Company { 40 } else { 80 };
            let percent = percent_like(sheet, column, test.like);
            if percent >= fewest {
                candidate.becomes(test.field, (test.because)(percent));
                break;
            }
        }
    }
}

fn percent_like(sheet: &Sheet, column: usize, like: fn(&str) -> bool) -> u8 {
    let (mut all, mut found) = (0_usize, 0_usize);
    for cell in sheet.sample(column, SIGHT) {
        all += 1;
        found += usize::from(like(cell));
    }
    (found * 100).checked_div(all).unwrap_or(0) as u8
}

fn is_email(cell: &str) -> bool {
    let at = cell.split_once('@');
    at.is_some_and(|(person, host)| !person.is_empty() && host.contains('.') && !host.contains('@'))
}

/// Seven digits or more with a sign between them that numbers of other kinds lack; a bare row of digits
/// may as well be an account.
fn is_phone(cell: &str) -> bool {
    let cell = cell.trim_start_matches("p:").trim();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let signs = cell.chars().all(|sign| sign.is_ascii_digit() || " +-().".contains(sign));
    let grouped = cell.starts_with('+') || cell.starts_with('(') || cell.matches(['-', ' ', '.']).count() >= 2;
    // 2026-11-22 has the signs of a number too.
    (7..=15).contains(&digits) && signs && grouped && !is_day(cell)
}

fn is_day(cell: &str) -> bool {
    read_date(cell, DayMonthOrder::MonthFirst).is_some() || read_date(cell, DayMonthOrder::DayFirst).is_some()
}

/// A number with a sign of money: a bare one may as well be a count.
fn is_money(cell: &str) -> bool {
    const SIGNS: [&str; 10] = ["$", "€", "£", "USD", "EUR", "GBP", "CAD", "kr", "zł", "PLN"];
    let number = SIGNS.iter().find_map(|sign| cell.strip_prefix(sign).or_else(|| cell.strip_suffix(sign)));
    let number = number.map(|number| number.trim().trim_end_matches(['k', 'K', 'm', 'M', 'b', 'B']));
    number.is_some_and(|number| {
        number.starts_with(|sign: char| sign.is_ascii_digit())
            && number.chars().all(|sign| sign.is_ascii_digit() || ",.' \u{a0}".contains(sign))
    })
}

/// "Kent, WA", "Bellevue, WA 98004", "Leeds LS1 4AP".
fn is_place(cell: &str) -> bool {
    let Some((town, rest)) = cell.rsplit_once(',') else {
        return false;
    };
    let is_word = |text: &str| text.chars().all(|sign| sign.is_alphabetic() || " .'’-".contains(sign));
    let mut rest = rest.split_whitespace();
    let state = rest.next().unwrap_or_default();
    let code = rest.all(|word| word.chars().all(|sign| sign.is_ascii_digit() || sign == '-'));
    let named = town.starts_with(char::is_uppercase) && town.split(',').all(is_word);
    named && code && state.len() == 2 && state.chars().all(|sign| sign.is_ascii_uppercase())
}

fn is_firm(cell: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "inc",
        "llc",
        "llp",
        "ltd",
        "corp",
        "co",
        "gmbh",
        "plc",
        "pllc",
        "clinic",
        "company",
        "group",
        "services",
        "associates",
        "center",
        "partners",
    ];
    let last = cell.rsplit(|sign: char| !sign.is_alphanumeric()).find(|word| !word.is_empty());
    last.is_some_and(|last| ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(last)))
}

/// Two to four words of letters, each with a capital: "Ann Test", "Dr. Bob van Test".
fn is_name(cell: &str) -> bool {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let letters = |word: &&str| word.chars().all(|sign| sign.is_alphabetic() || "'’.-".contains(sign));
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    (2..=4).contains(&words.len()) && words.iter().all(letters) && capitals >= 2 && !is_firm(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_shows_what_it_is() {
        type Case = (fn(&str) -> bool, &'static [&'static str], &'static [&'static str]);
        let cases: [Case; 7] = [
            (is_email, &["ann@example.com"], &["ann", "@example.com", "a@b@example.com", "ann@localhost"]),
            (is_phone, &["(206) 555-0101", "206-555-0101", "p:+12065550101"], &["12345678", "2026-11-22", "555-01"]),
            (is_money, &["$8,000,000", "$7.5M", "40 000 €", "USD 5000"], &["8000000", "$", "$soon", "98004"]),
            (is_day, &["2026-11-22", "22/11/2026", "Nov 22, 2026"], &["98004", "soon"]),
            (is_place, &["Kent, WA", "Bellevue, WA 98004"], &["Kent", "Test, Ann", "Kent, wa", "5, WA"]),
            (is_firm, &["Harbor Clinic", "Acme, Inc.", "TEST LLC"], &["Ann Test", "Kent, WA", ""]),
            (is_name, &["Ann Test", "Dr. Bob van Test", "Zoë O’Test"], &["Ann", "ann test", "Harbor Clinic", "5 Oak"]),
        ];
        for (number, (like, yes, no)) in cases.into_iter().enumerate() {
            for cell in yes {
                assert!(like(cell), "case {number}: {cell:?}");
            }
            for cell in no {
                assert!(!like(cell), "case {number}: {cell:?}");
            }
        }
    }
}
