//! Finds the industry that was typed, or says that it is several or none.

use super::codes::sector_of;
use super::register::{Industry, Register};
use super::words;
use crate::Found;

/// The industry that somebody typed: a code, an everyday word or a name; "plumber", "dental clinic", "621210".
///
/// Plural and singular, British and American spelling, "&" and words such as firm or company do not matter, nor do
/// words that leave a trade what it is: "family dental practice". Anything else that is not known gives none, for
/// a "restaurant app" is no restaurant. Two trades, "bakery and cafe", are several.
///
/// Where several codes have the same extent, the one of six digits is returned if there is one (621210 for 6212), else
/// the widest (6211 for 62111, 54 for 541).
pub fn find_industry(typed: &str) -> Found<Industry> {
    let register = Register::get();
    Found::from_candidates(find_rows(register, typed)).map(|row| register.industry(row))
}

/// The rows that were meant.
pub(super) fn find_rows(register: &Register, typed: &str) -> Vec<u16> {
    if let Some(row) = register.row(sector_of(typed.trim())) {
        return vec![register.standard(row)];
    }
    let whole = find_phrase(register, typed);
    if !whole.is_empty() {
        return whole;
    }
    find_each_part(register, typed)
}

fn find_phrase(register: &Register, phrase: &str) -> Vec<u16> {
    words::simpler(&words::read(phrase))
        .map(|words| register.named(&words.join(" ")))
        .find(|rows| !rows.is_empty())
        .unwrap_or_default()
}

/// "Roofing and siding": every part must be known, or none of it is.
fn find_each_part(register: &Register, typed: &str) -> Vec<u16> {
    let typed = typed.to_lowercase();
    let parts: Vec<&str> = typed
        .split([',', ';', '/', '&', '+'])
        .flat_map(|part| part.split(" and "))
        .filter(|part| !part.trim().is_empty())
        .collect();
    if parts.len() < 2 {
        return Vec::new();
    }
    let mut rows = Vec::new();
    for part in parts {
        let found = find_phrase(register, part);
        if found.is_empty() {
            return Vec::new();
        }
        rows.extend(found);
    }
    rows.sort_unstable();
    rows.dedup();
    rows
}
