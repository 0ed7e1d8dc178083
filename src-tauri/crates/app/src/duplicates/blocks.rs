//! Who shares something worth a closer look.

use std::collections::HashSet;

/// Larger groups are not compared each with each, which would take their square; each is compared with its neighbours by
/// name.
const LARGEST: usize = 160;
/// How many neighbours on each side.
const NEIGHBOURS: usize = 6;

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

    /// Hands over all pairs that share a key. A pair that shares several comes several times.
    pub(super) fn each_pair<'t>(&mut self, name: impl Fn(u32) -> &'t str, mut each: impl FnMut(u32, u32)) -> Crowds {
        self.drop_the_lonely();
        self.entries.sort_unstable();
        self.entries.dedup();
        let mut crowds = Crowds::default();
        let mut told: HashSet<Vec<u32>> = HashSet::new();
        for block in self.entries.chunk_by(|one, other| one.0 == other.0) {
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
            // The same people met under the first and the second word of their name are one crowd.
            if told.insert(crowd) {
                crowds.groups += 1;
                crowds.largest = crowds.largest.max(block.len() as u64);
            }
        }
        crowds
    }
}
