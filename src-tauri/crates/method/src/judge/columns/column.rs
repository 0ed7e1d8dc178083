//! One column: the distinct answers, and which of them each lead gave.

use super::hasher::{QuickHasher, QuickMap};
use super::numbers::Numbers;
use crate::place::Place;
use std::hash::Hash;

/// Which row is written.
#[derive(Debug, Clone, Copy)]
pub enum Row {
    /// The lead at this place gives another answer now.
    Over(usize),
    /// A new lead comes in at this place, before those that stood there.
    Before(usize),
}

/// One answer of every lead. Answers are numbered in the order in which they were first given; number 0 is no answer.
#[derive(Debug, Clone)]
pub struct Column<T> {
    distinct: Vec<T>,
    numbers: Numbers,
    /// The numbers of the distinct answers by their hashes, which take less than the answers would once more. Where
    /// another answer has the same hash, the next one that is free stands for it.
    known: QuickMap<u64, u32>,
}

impl<T: Copy + Default + Eq + Hash> Column<T> {
    /// A column in which nobody has answered yet.
    pub fn unanswered(leads: usize) -> Self {
        Self { distinct: vec![T::default()], numbers: Numbers::unanswered(leads), known: QuickMap::default() }
    }

    /// Writes the answer of one lead.
    pub fn write(&mut self, row: Row, answer: T) {
        let number = if answer == T::default() { 0 } else { self.number(answer) };
        match row {
            Row::Over(at) => self.numbers.set(at, number),
            Row::Before(at) => self.numbers.insert(at, number),
        }
    }

    fn number(&mut self, answer: T) -> u32 {
        let mut hash = QuickHasher::of(&answer);
        loop {
            let number = *self.known.entry(hash).or_insert(self.distinct.len() as u32);
            match self.distinct.get(number as usize) {
                Some(known) if *known == answer => return number,
                Some(_) => hash = hash.wrapping_add(1),
                None => {
                    self.distinct.push(answer);
                    return number;
                }
            }
        }
    }

    /// The answer of one lead.
    pub fn at(&self, at: usize) -> T {
        self.distinct[self.numbers.at(at) as usize]
    }

    /// The answer of each lead, one lead after the other.
    pub fn each(&self) -> impl Iterator<Item = T> {
        self.numbers.each().map(|number| self.distinct[number as usize])
    }

    /// The distinct answers by their numbers.
    pub fn distinct(&self) -> &[T] {
        &self.distinct
    }

    /// The number of each lead's answer.
    pub const fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// Takes a lead out. Its answer stays known: others may have given it, or will.
    pub fn remove(&mut self, at: usize) {
        self.numbers.remove(at);
    }

    /// Lets go of memory that was set aside for more leads.
    pub fn shrink(&mut self) {
        self.distinct.shrink_to_fit();
        self.known.shrink_to_fit();
        self.numbers.shrink();
    }
}

/// Distinct texts by number, so that a column holds numbers only.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    texts: Vec<Box<str>>,
    known: QuickMap<Box<str>, u32>,
}

impl Texts {
    /// The number of a text.
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.known.get(text) {
            return *number;
        }
        let number = self.texts.len() as u32;
        self.texts.push(text.into());
        self.known.insert(text.into(), number);
        number
    }

    /// The texts by their numbers.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(AsRef::as_ref)
    }

    /// The text of a number.
    pub fn text(&self, number: u32) -> &str {
        &self.texts[number as usize]
    }
}

/// Distinct places by number.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    places: Vec<Place>,
    /// Places by their full name. Two of one name are told apart by looking at them.
    named: QuickMap<Box<str>, Vec<u32>>,
}

impl Places {
    /// The number of a place.
    pub fn number(&mut self, place: &Place) -> u32 {
        let same = |number: &&u32| self.places[**number as usize] == *place;
        if let Some(number) = self.named.get(place.text.as_str()).and_then(|named| named.iter().find(same)) {
            return *number;
        }
        let number = self.places.len() as u32;
        self.places.push(place.clone());
        self.named.entry(place.text.as_str().into()).or_default().push(number);
        number
    }

    /// The place of a number.
    pub fn place(&self, number: u32) -> &Place {
        &self.places[number as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::Hasher;

    /// An answer that has the hash of every other.
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
    struct Alike(u8);

    impl Hash for Alike {
        fn hash<H: Hasher>(&self, _: &mut H) {}
    }

    #[test]
    fn answers_with_the_same_hash_are_told_apart() {
        let mut column = Column::unanswered(0);
        let answers = [3, 1, 0, 2, 1, 3, 2, 0].map(Alike);
        for (at, answer) in answers.into_iter().enumerate() {
            column.write(Row::Before(at), answer);
        }
        assert_eq!(column.each().collect::<Vec<_>>(), answers);
        assert_eq!(column.distinct(), [0, 3, 1, 2].map(Alike));
    }
}
