//! Who shares something worth a closer look.

use std::collections::HashSet;

/// Larger groups are not compared each with each, which would take their square; each is compared with its neighbours by
/// name.
const LARGEST: usize = 160;
/// How many neighbours on each side.
const NEIGHBOURS: usize = 6;

/// Most machines have so many processors to spare.
const PARTS: usize = 2;
/// To look through fewer entries takes less time than to begin in two places.
const WORTH_PARTING: usize = 4_000;

/// Something that is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(u64);

impl Key {
    /// One of a kind, such as a name's beginning, within another thing, such as a town.
    pub(super) const fn new(kind: u64, what: u64, within: u64) -> Self {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        let mixed = (what ^ kind.wrapping_mul(ODD)).wrapping_mul(ODD).rotate_left(29) ^ within;
        Self(mixed.wrapping_mul(ODD))
    }
}

/// Groups that were too large to compare each with each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Crowds {
    pub groups: u64,
    pub largest: u64,
}

/// Everybody under everything by which they may be met.
#[derive(Debug, Clone, Default)]
pub(super) struct Blocks {
    entries: Vec<(Key, u32)>,
}

impl Blocks {
    /// Somebody may be met under this key.
    pub(super) fn put(&mut self, key: Key, who: u32) {
        self.entries.push((key, who));
    }

    /// Most keys are nobody else's. They are dropped before the sorting, which then has little to do; what shares a mark by
    /// chance is dropped after it.
    fn drop_the_lonely(&mut self) {
        let marks = (self.entries.len() * 4).next_power_of_two();
        let mark = |key: Key| (key.0 >> 17) as usize & (marks - 1);
        let mut seen = vec![0_u8; marks];
        for (key, _) in &self.entries {
            let count = &mut seen[mark(*key)];
            *count = count.saturating_add(1);
        }
        self.entries.retain(|(key, _)| seen[mark(*key)] > 1);
    }

    /// Everybody under each key, in parts that may be looked through at the same time.
    pub(super) fn parts(&mut self) -> Vec<Part<'_>> {
        self.drop_the_lonely();
        self.entries.sort_unstable();
        self.entries.dedup();
        let parts = if self.entries.len() < WORTH_PARTING { 1 } else { PARTS };
        let mut rest = self.entries.as_slice();
        let mut found = Vec::with_capacity(parts);
        for left in (1..=parts).rev() {
            let middle = rest.len() / left;
            // No key stands in two parts.
            let last = rest.get(middle.wrapping_sub(1)).map(|(key, _)| *key);
            let end = middle + rest[middle..].iter().take_while(|(key, _)| Some(*key) == last).count();
            let (part, others) = rest.split_at(end);
            found.push(Part(part));
            rest = others;
        }
        found
    }
}

/// Some of the keys with everybody under them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'b>(&'b [(Key, u32)]);

impl Part<'_> {
    /// Hands over all pairs that share a key. A pair that shares several comes several times. Gives the groups that were
    /// too large, each in the order of its names.
    pub(super) fn each_pair<'t>(self, name: impl Fn(u32) -> &'t str, mut each: impl FnMut(u32, u32)) -> Vec<Vec<u32>> {
        let mut crowds = Vec::new();
        for block in self.0.chunk_by(|one, other| one.0 == other.0) {
            if block.len() <= LARGEST {
                for (at, (_, one)) in block.iter().enumerate() {
                    for (_, other) in &block[at + 1..] {
                        each(*one, *other);
                    }
                }
                continue;
            }
            let mut crowd: Vec<u32> = block.iter().map(|(_, who)| *who).collect();
            crowd.sort_unstable_by_key(|who| name(*who));
            for (at, one) in crowd.iter().enumerate() {
                for other in crowd.iter().skip(at + 1).take(NEIGHBOURS) {
                    each(*one, *other);
                }
            }
            crowds.push(crowd);
        }
        crowds
    }
}

impl Crowds {
    /// Counts groups. The same people met under the first and the second word of their name are one crowd.
    pub(super) fn of(crowds: impl Iterator<Item = Vec<u32>>) -> Self {
        let crowds: HashSet<Vec<u32>> = crowds.collect();
        let largest = crowds.iter().map(|crowd| crowd.len() as u64).max().unwrap_or_default();
        Self { groups: crowds.len() as u64, largest }
    }
}
