//! What somebody typed for a place, in words.

use crate::folding;

/// The words as typed, and where the first part of them ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    /// All words in order, read by [`folding::place_words`].
    pub words: Vec<String>,
    /// How many words stand before the first comma, if one was typed.
    pub before_comma: Option<usize>,
    /// A postal code of five digits; it is not among the words.
    pub postal_code: Option<u32>,
    /// Whether the part before the first comma held a digit, as a street with a house number does.
    starts_with_number: bool,
}

/// Words around a name that say no more than "thereabouts".
const VAGUE: [&str; 19] = [
    "and",
    "area",
    "areas",
    "around",
    "city",
    "county",
    "downtown",
    "greater",
    "in",
    "metro",
    "metropolitan",
    "near",
    "of",
    "region",
    "suburbs",
    "surroundings",
    "the",
    "town",
    "vicinity",
];

impl Typed {
    pub fn read(typed: &str) -> Self {
        let parts: Vec<Vec<String>> =
            typed.split([',', ';', '\n', '|']).map(folding::place_words).filter(|words| !words.is_empty()).collect();
        let mut reading = Self::of_parts(&parts);
        reading.take_postal_code();
        reading
    }

    fn of_parts(parts: &[Vec<String>]) -> Self {
        Self {
            words: parts.concat(),
            before_comma: (parts.len() > 1).then(|| parts[0].len()),
            postal_code: None,
            starts_with_number: parts.first().is_some_and(|words| words.iter().any(|word| has_digit(word))),
        }
    }

    /// Takes "98101" or "98101-1234" out of the words.
    fn take_postal_code(&mut self) {
        let is_number =
            |word: &str, digits: usize| word.len() == digits && word.bytes().all(|digit| digit.is_ascii_digit());
        let Some(at) = self.words.iter().rposition(|word| is_number(word, 5)) else { return };
        self.postal_code = self.words[at].parse().ok();
        let and_extension = self.words.get(at + 1).is_some_and(|word| is_number(word, 4));
        self.remove(at);
        if and_extension {
            self.remove(at);
        }
    }

    fn remove(&mut self, at: usize) {
        self.words.remove(at);
        self.before_comma = match self.before_comma {
            Some(before) if at < before => Some(before - 1),
            other => other,
        };
        if self.before_comma == Some(0) || self.before_comma == Some(self.words.len()) {
            self.before_comma = None;
        }
    }

    /// The same without the words that only say "thereabouts", if there were any and others remain.
    pub fn without_vague_words(&self) -> Option<Self> {
        self.without(|word| VAGUE.contains(&word))
    }

    /// The same without words that hold digits, which are house numbers and foreign postal codes.
    pub fn without_numbers(&self) -> Option<Self> {
        self.without(has_digit)
    }

    /// The same without its first part, if that reads like "12 Main Street".
    pub fn without_street(&self) -> Option<Self> {
        let before = self.before_comma?;
        if !self.starts_with_number {
            return None;
        }
        let rest = self.words[before..].to_vec();
        Some(Self { words: rest, before_comma: None, starts_with_number: false, ..self.clone() })
    }

    fn without(&self, mut unwanted: impl FnMut(&str) -> bool) -> Option<Self> {
        let mut rest = self.clone();
        for at in (0..self.words.len()).rev() {
            if unwanted(&self.words[at]) {
                rest.remove(at);
            }
        }
        (!rest.words.is_empty() && rest.words.len() < self.words.len()).then_some(rest)
    }
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|letter| letter.is_ascii_digit())
}
