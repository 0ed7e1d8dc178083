//! Putting leads in order.

use super::question::{Direction, SortBy};
use super::{Index, Ticking};
use method::clock::Minute;
use method::judge::columns::{BLOCK, Column, Numbers};
use std::hash::Hash;

/// Leads that have nothing there come last, in both directions.
const NOTHING: u32 = u32::MAX;

/// The order of the leads by a text that the index does not keep: the data file's own index of it tells the order once,
/// and every change afterwards.
#[derive(Debug, Clone, Default)]
pub(super) struct TextOrder {
    /// Positions in the order of the text; those that have none are left out.
    pub order: Vec<u32>,
    /// Leads whose text may have changed since.
    pub changed: Vec<u32>,
}

impl Index {
    /// Puts these positions in order. Of those that are alike, the newest comes first.
    pub(super) fn sorted(
        &self,
        positions: Vec<u32>,
        (sort, direction): (SortBy, Direction),
        ticking: Option<&Ticking<'_>>,
    ) -> Vec<u32> {
        let entries = &self.entries;
        match sort {
            SortBy::Added | SortBy::Match if entries.are_in_order() => match direction {
                Direction::Up => positions,
                Direction::Down => positions.into_iter().rev().collect(),
            },
            SortBy::Added | SortBy::Match => by_key(positions, direction, |at| entries.added[at].count()),
            SortBy::Name | SortBy::Company => self.by_text(&positions, sort, direction),
            SortBy::Verdict => by_key(positions, direction, |at| self.verdict(at) as u32),
            SortBy::Points => {
                let key = |class| {
                    let (fit, interest) = self.judged.points_of(class);
                    (fit.min(0xFFFE) << 16) | interest.min(0xFFFF)
                };
                let keys: Vec<u32> = (0..self.judged.classes()).map(key).collect();
                by_key(positions, direction, |at| keys[self.judged.class(at)])
            }
            SortBy::Stage => by_key(positions, direction, |at| {
                let step = entries.steps.at(at).map_or(0, |step| step.saturating_add(1));
                ((entries.stands_at[at] as u32) << 16) | step.min(0xFFFF)
            }),
            SortBy::Source => {
                by_number(positions, direction, entries.sources.column.numbers(), &ranks_of_texts(&entries.sources))
            }
            SortBy::Owner => {
                by_number(positions, direction, entries.owners.column.numbers(), &ranks_of_texts(&entries.owners))
            }
            SortBy::Place => {
                by_number(positions, direction, entries.towns.column.numbers(), &ranks_of_texts(&entries.towns))
            }
            SortBy::Revenue => by_answer(positions, direction, &entries.revenues),
            SortBy::Next => by_answer(positions, direction, &entries.next_on),
            SortBy::Reacted => by_answer(positions, direction, &entries.reacted),
            SortBy::Contact => by_key(positions, direction, |at| {
                let contacted = ticking.and_then(|ticking| ticking.contacted(at, entries.id(at)));
                contacted.map_or(NOTHING, Minute::count)
            }),
        }
    }

    /// Walks the order of a text and takes what is wanted. What has no such text comes last, the newest first.
    fn by_text(&self, positions: &[u32], sort: SortBy, direction: Direction) -> Vec<u32> {
        let mut wanted = vec![false; self.len()];
        for at in positions {
            wanted[*at as usize] = true;
        }
        let mut sorted = Vec::with_capacity(positions.len());
        let mut take = |at: &u32| {
            if std::mem::take(&mut wanted[*at as usize]) {
                sorted.push(*at);
            }
        };
        if let Some(text) = self.text_order(sort) {
            match direction {
                Direction::Up => text.order.iter().for_each(&mut take),
                Direction::Down => text.order.iter().rev().for_each(&mut take),
            }
        }
        positions.iter().rev().for_each(take);
        sorted
    }
}

/// The rank of each distinct answer; no answer has none.
fn ranks<T: Ord + Copy>(distinct: impl Iterator<Item = Option<T>>) -> Vec<u32> {
    let distinct: Vec<Option<T>> = distinct.collect();
    let mut order: Vec<usize> = (0..distinct.len()).collect();
    order.sort_by_key(|at| distinct[*at]);
    let mut ranks = vec![NOTHING; distinct.len()];
    let (mut rank, mut before) = (0, None);
    for at in order.into_iter().filter(|at| distinct[*at].is_some()) {
        if before.is_some_and(|before| before != distinct[at]) {
            rank += 1;
        }
        before = Some(distinct[at]);
        ranks[at] = rank;
    }
    ranks
}

/// Texts in the order of a dictionary: A beside a.
fn ranks_of_texts(texts: &super::entries::Shared) -> Vec<u32> {
    let folded: Vec<String> = texts.distinct().map(str::to_lowercase).collect();
    ranks(folded.iter().map(|text| (!text.is_empty()).then_some(text.as_str())))
}

fn by_answer<T: Copy + Eq + Hash + Ord>(
    positions: Vec<u32>,
    direction: Direction,
    column: &Column<Option<T>>,
) -> Vec<u32> {
    by_number(positions, direction, column.numbers(), &ranks(column.distinct().iter().copied()))
}

/// Sorts by what each number of a column stands for.
fn by_number(positions: Vec<u32>, direction: Direction, numbers: &Numbers, ranks: &[u32]) -> Vec<u32> {
    let mut unpacked = vec![0_u32; BLOCK];
    let mut block = None;
    by_key(positions, direction, |at| {
        let first = at / BLOCK * BLOCK;
        if block != Some(first) {
            let most = (numbers.len() - first).min(BLOCK);
            unpacked.resize(most, 0);
            numbers.unpack(first, &mut unpacked);
            block = Some(first);
        }
        ranks[unpacked[at - first] as usize]
    })
}

/// Sorts by a key, and the newest first among those that have the same.
fn by_key(positions: Vec<u32>, direction: Direction, mut key: impl FnMut(usize) -> u32) -> Vec<u32> {
    let mut keyed: Vec<u64> = positions
        .iter()
        .map(|at| {
            let key = match (key(*at as usize), direction) {
                (NOTHING, _) => NOTHING,
                (key, Direction::Up) => key,
                (key, Direction::Down) => NOTHING - 1 - key,
            };
            (u64::from(key) << 32) | u64::from(u32::MAX - *at)
        })
        .collect();
    keyed.sort_unstable();
    let mut sorted = positions;
    for (at, keyed) in sorted.iter_mut().zip(keyed) {
        *at = u32::MAX - keyed as u32;
    }
    sorted
}
