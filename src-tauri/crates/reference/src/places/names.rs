//! A sorted list of names, found by the whole or by the beginning.

use super::gazetteer::Target;
use crate::folding;

/// Names in reading order, each with what it means; one buffer holds all the letters.
#[derive(Debug)]
pub(super) struct Names {
    letters: String,
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    start: u32,
    end: u32,
    target: Target,
}

impl Names {
    pub fn with_capacity(names: usize) -> Self {
        Self { letters: String::with_capacity(names * 12), entries: Vec::with_capacity(names) }
    }

    /// Adds a name, and its spelling with two letters for one if it has such.
    pub fn add(&mut self, name: &str, target: Target) {
        self.add_key(&folding::place_key(name), target);
        if !name.is_ascii()
            && let Some(key) = folding::digraph_key(name)
        {
            self.add_key(&key, target);
        }
    }

    fn add_key(&mut self, key: &str, target: Target) {
        let start = self.letters.len() as u32;
        self.letters.push_str(key);
        self.entries.push(Entry { start, end: self.letters.len() as u32, target });
    }

    /// Puts the names in order; the table is nearly in order already, which makes this quick.
    pub fn sort(&mut self) {
        let letters = &self.letters;
        self.entries
            .sort_by(|left, right| key(letters, *left).cmp(key(letters, *right)).then(left.target.cmp(&right.target)));
    }

    /// What exactly this name means.
    pub fn exactly(&self, name: &str) -> impl Iterator<Item = Target> {
        self.from(name).take_while(move |(found, _)| *found == name).map(|(_, target)| target)
    }

    /// The names that begin so, in order.
    pub fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, Target)> {
        self.from(start).take_while(move |(found, _)| found.starts_with(start))
    }

    /// Every name.
    pub fn all(&self) -> impl Iterator<Item = (&str, Target)> {
        self.entries.iter().map(|entry| (key(&self.letters, *entry), entry.target))
    }

    fn from(&self, name: &str) -> impl Iterator<Item = (&str, Target)> {
        let first = self.entries.partition_point(|entry| key(&self.letters, *entry) < name);
        self.entries[first..].iter().map(|entry| (key(&self.letters, *entry), entry.target))
    }
}

fn key(letters: &str, entry: Entry) -> &str {
    &letters[entry.start as usize..entry.end as usize]
}
