//! Completes an industry while it is being typed.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::find::find_rows;
use super::register::{Industry, Phrase, Register, Source};
use super::words;
use crate::folding;
use crate::typo::begins_with_one_slip;

/// Fewer letters than this leave too little to tell a slip from another word.
const FEWEST_LETTERS_FOR_A_SLIP: usize = 4;

/// How well a phrase fits; later is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    WithSlips,
    WordsBegin,
    PhraseBegins,
}

/// What decides between industries: the fit, where the phrase comes from, how short it is, how general the industry.
type Rank = (Fit, Source, Reverse<usize>, Reverse<usize>);

/// Industries of which a name or an everyday word begins with the words typed, in any order, at most `limit`.
///
/// What the words mean exactly comes first. When nothing fits, one slip of the finger in each longer word is forgiven.
/// Digits complete to codes.
pub fn complete_industries(typed: &str, limit: usize) -> Vec<Industry> {
    let register = Register::get();
    let typed_words: Vec<(String, String)> = folding::words(typed)
        .into_iter()
        .filter(|word| word != "and")
        .map(|word| (words::one_form(&word), word))
        .collect();
    if typed_words.is_empty() {
        return Vec::new();
    }
    let mut best: HashMap<u16, Rank> = HashMap::new();
    for phrase in register.phrases() {
        let Some(fit) = fit(&typed_words, phrase) else { continue };
        for row in &phrase.rows {
            let rank = (fit, phrase.source, Reverse(phrase.words.len()), Reverse(register.digits(*row)));
            best.entry(*row).and_modify(|known| *known = rank.max(*known)).or_insert(rank);
        }
    }
    if best.values().any(|rank| rank.0 > Fit::WithSlips) {
        best.retain(|_, rank| rank.0 > Fit::WithSlips);
    }
    let mut rows = find_rows(register, typed);
    rows.extend(codes_beginning(register, typed.trim()));
    let mut others: Vec<(u16, Rank)> = best.into_iter().filter(|(row, _)| !rows.contains(row)).collect();
    others.sort_unstable_by_key(|(row, rank)| (Reverse(*rank), *row));
    rows.extend(others.into_iter().map(|(row, _)| row));
    rows.into_iter().take(limit).map(|row| register.industry(row)).collect()
}

fn codes_beginning(register: &Register, digits: &str) -> Vec<u16> {
    if !digits.starts_with(|letter: char| letter.is_ascii_digit()) {
        return Vec::new();
    }
    let mut rows: Vec<u16> = register.rows_beginning(digits).map(|row| register.standard(row)).collect();
    rows.dedup();
    let found = find_rows(register, digits);
    rows.retain(|row| !found.contains(row));
    rows
}

fn fit(typed: &[(String, String)], phrase: &Phrase) -> Option<Fit> {
    let begins = |word: &String, (form, raw): &(String, String)| word.starts_with(form) || word.starts_with(raw);
    let in_order =
        typed.len() <= phrase.words.len() && phrase.words.iter().zip(typed).all(|(word, typed)| begins(word, typed));
    if in_order {
        return Some(Fit::PhraseBegins);
    }
    if typed.iter().all(|typed| phrase.words.iter().any(|word| begins(word, typed))) {
        return Some(Fit::WordsBegin);
    }
    let nearly = |word: &String, typed: &(String, String)| {
        begins(word, typed)
            || typed.1.len() >= FEWEST_LETTERS_FOR_A_SLIP && begins_with_one_slip(typed.0.as_bytes(), word.as_bytes())
    };
    typed.iter().all(|typed| phrase.words.iter().any(|word| nearly(word, typed))).then_some(Fit::WithSlips)
}
