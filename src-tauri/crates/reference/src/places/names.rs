//! A sorted list of names, found by the whole or by the beginning.

use super::gazetteer::Target;
use crate::folding;

/// Names in reading order, each with what it means; one buffer holds all the letters.
#[derive(Debug)]
pub(super) struct Names {
    letters: String,
    /// Names that came in order.
    in_order: Vec<Entry>,
    /// Names that were put in order.
    others: Vec<Entry>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    start: u32,
    end: u32,
    target: Target,
}

impl Names {
    pub fn with_capacity(names: usize) -> Self {
        Self { letters: String::with_capacity(names * 12), in_order: Vec::with_capacity(names), others: Vec::new() }
    }

    /// Adds a name that does not come before those already added in order.
    pub fn add_in_order(&mut self, name: &str, target: Target) {
        let entry = self.push(name, target);
        self.in_order.push(entry);
        self.add_spelled(name, target);
    }

    /// Adds a name.
    pub fn add(&mut self, name: &str, target: Target) {
        let entry = self.push(name, target);
        self.others.push(entry);
        self.add_spelled(name, target);
    }

    /// Adds the spelling with two letters for one, "Muenchen", if the name has such.
    fn add_spelled(&mut self, name: &str, target: Target) {
        if !name.is_ascii()
            && let Some(spelled) = folding::digraphs(name)
        {
            let entry = self.push(&spelled, target);
            self.others.push(entry);
        }
    }

    fn push(&mut self, name: &str, target: Target) -> Entry {
        let start = self.letters.len() as u32;
        folding::push_place_key(name, &mut self.letters);
        Entry { start, end: self.letters.len() as u32, target }
    }

    /// Puts the names in order that did not come so.
    pub fn sort(&mut self) {
        let letters = &self.letters;
        self.others.sort_by(|left, right| key(letters, *left).cmp(key(letters, *right)));
    }

    /// What exactly this name means.
    pub fn exactly<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Target> {
        self.from(name, move |found| found == name).map(|(_, target)| target)
    }

    /// The names that begin so.
    pub fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, Target)> {
        self.from(start, move |found| found.starts_with(start))
    }

    /// Every name.
    pub fn all(&self) -> impl Iterator<Item = (&str, Target)> {
        self.in_order.iter().chain(&self.others).map(|entry| (key(&self.letters, *entry), entry.target))
    }

    fn from<'a>(
        &'a self,
        name: &'a str,
        is_wanted: impl Fn(&str) -> bool + Clone,
    ) -> impl Iterator<Item = (&'a str, Target)> {
        let wanted = move |entries: &'a [Entry]| {
            let first = entries.partition_point(|entry| key(&self.letters, *entry) < name);
            let read = move |entry: &Entry| (key(&self.letters, *entry), entry.target);
            let is_wanted = is_wanted.clone();
            entries[first..].iter().map(read).take_while(move |(found, _)| is_wanted(found))
        };
        wanted(&self.in_order).chain(wanted(&self.others))
    }
}

fn key(letters: &str, entry: Entry) -> &str {
    &letters[entry.start as usize..entry.end as usize]
}

#[cfg(test)]
mod tests {
    use super::super::gazetteer::Gazetteer;
    use super::*;

    #[test]
    fn the_towns_come_in_order() {
        let names = &Gazetteer::get().town_names;
        assert!(names.in_order.len() > 60_000);
        for pair in names.in_order.windows(2) {
            let [first, second] = [key(&names.letters, pair[0]), key(&names.letters, pair[1])];
            assert!(first <= second, "{first} stands before {second}; build the data again");
        }
    }
}
