//! Who is known already, by what makes two entries look like one: mail, phone, name and firm.
//!
//! A million entries are held as a million small numbers: a key is kept by its fingerprint of 64 bits only. Whoever is found
//! by one is looked at whole before anything is decided.

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher};
use store::table::keys::{Keys, Likeness};

/// The keys of many entries, each with the number of its entry.
#[derive(Debug, Default)]
pub(super) struct KnownKeys {
    fingerprints: RandomState,
    by: [HashMap<u64, i64, BuildHasherDefault<Unchanged>>; 3],
}

impl KnownKeys {
    /// Adds an entry. Of two with the same key the first stays.
    pub(super) fn add(&mut self, number: i64, keys: &Keys) {
        for (at, key) in keys_of(keys).into_iter().enumerate() {
            if let Some(key) = key {
                self.by[at].entry(self.fingerprints.hash_one(key)).or_insert(number);
            }
        }
    }

    /// The entries that share a key, each once: by mail, then by phone, then by name.
    pub(super) fn find(&self, keys: &Keys) -> Vec<(i64, Likeness)> {
        let mut found: Vec<(i64, Likeness)> = Vec::new();
        for ((by, key), likeness) in
            self.by.iter().zip(keys_of(keys)).zip([Likeness::Email, Likeness::Phone, Likeness::Name])
        {
            let number = key.and_then(|key| by.get(&self.fingerprints.hash_one(key)));
            if let Some(number) = number
                && !found.iter().any(|(known, _)| known == number)
            {
                found.push((*number, likeness));
            }
        }
        found
    }
}

fn keys_of(keys: &Keys) -> [Option<&str>; 3] {
    [keys.email.as_deref(), keys.phone.as_deref(), keys.name.as_deref()]
}

/// The keys of the map are fingerprints already.
#[derive(Debug, Default)]
struct Unchanged(u64);

impl Hasher for Unchanged {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(email: &str, phone: &str, name: &str) -> Keys {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Keys { email: some(email), phone: some(phone), name: some(name) }
    }

    #[test]
    fn each_key_finds_its_entry_once() {
        let mut known = KnownKeys::default();
        known.add(1, &keys("a", "1", "n"));
        known.add(2, &keys("b", "2", "n"));
        for (asked, expected) in [
            (keys("a", "1", "n"), vec![(1, Likeness::Email)]),
            (keys("b", "1", "n"), vec![(2, Likeness::Email), (1, Likeness::Phone)]),
            (keys("", "2", ""), vec![(2, Likeness::Phone)]),
            (keys("", "", "n"), vec![(1, Likeness::Name)]),
            (keys("1", "a", "b"), vec![]),
            (keys("", "", ""), vec![]),
        ] {
            assert_eq!(known.find(&asked), expected, "{asked:?}");
        }
    }
}
