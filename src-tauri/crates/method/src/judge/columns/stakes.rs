//! Classes of leads that no threshold can tell apart.

use super::hasher::QuickMap;
use super::scales::Scales;
use crate::judge::Verdict;
use crate::judge::route::Route;
use crate::judge::weight::Sums;
use std::hash::Hash;

/// Classes of leads, put together until only what thresholds can still decide tells them apart: a must-have settles most of
/// them. Whatever is asked for at the gates, what is put together gets the same verdict.
#[derive(Debug, Clone)]
pub(super) struct Stakes {
    of_classes: Vec<u32>,
    /// One class of each.
    examples: Vec<usize>,
    sizes: Vec<u64>,
    verdicts: Vec<Verdict>,
}

impl Stakes {
    /// Puts classes together, given the route and the number of leads of each.
    pub fn of(scales: &[Scales], route: impl Fn(usize) -> Route, sizes: &[u32]) -> Self {
        let mut stakes =
            Self { of_classes: vec![0; sizes.len()], examples: Vec::new(), sizes: Vec::new(), verdicts: Vec::new() };
        stakes.split(|class| if route(class).reacted { Some(route(class).only) } else { None });
        for (market, scales) in scales.iter().enumerate() {
            stakes.split(
                |class| {
                    if route(class).counts(market) { scales.sums()[class].at_stake() } else { Sums::default() }
                },
            );
        }
        stakes.sizes = vec![0; stakes.examples.len()];
        for (stake, size) in stakes.of_classes.iter().zip(sizes) {
            stakes.sizes[*stake as usize] += u64::from(*size);
        }
        stakes
    }

    /// Takes classes apart that differ in this as well.
    fn split<K: Eq + Hash>(&mut self, by: impl Fn(usize) -> K) {
        let mut known: QuickMap<(u32, K), u32> = QuickMap::default();
        self.examples.clear();
        for (class, stake) in self.of_classes.iter_mut().enumerate() {
            *stake = *known.entry((*stake, by(class))).or_insert_with(|| {
                self.examples.push(class);
                self.examples.len() as u32 - 1
            });
        }
    }

    /// Gives each the verdict of the class that stands for it.
    pub fn judge(&mut self, verdict: impl Fn(usize) -> Verdict) {
        self.verdicts.clear();
        self.verdicts.extend(self.examples.iter().map(|class| verdict(*class)));
    }

    /// The verdict on a class.
    pub fn verdict(&self, class: usize) -> Verdict {
        self.verdicts[self.of_classes[class] as usize]
    }

    /// The verdicts, and how many leads have each.
    pub fn counted(&self) -> impl Iterator<Item = (Verdict, u64)> {
        self.verdicts.iter().copied().zip(self.sizes.iter().copied())
    }
}
