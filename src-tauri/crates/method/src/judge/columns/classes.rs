//! Leads that no threshold can tell apart.

use super::hasher::QuickMap;
use super::scales::Scales;
use crate::judge::Verdict;
use crate::judge::route::Route;
use crate::judge::weight::Sums;
use std::hash::Hash;

/// The leads in classes that no threshold can tell apart: whatever is asked for at the gates, all leads of a class get the
/// same verdict. Ten thousand leads make some hundred classes, because a must-have settles most of them.
#[derive(Debug, Clone)]
pub(super) struct Classes {
    of_leads: Vec<u32>,
    /// One lead of each class.
    examples: Vec<usize>,
    sizes: Vec<u64>,
    verdicts: Vec<Verdict>,
}

impl Classes {
    /// Sorts leads into classes, given their routes by number and the number of each lead's route.
    pub fn of(scales: &[Scales], routes: &[Route], came: &[u32]) -> Self {
        let mut classes =
            Self { of_leads: vec![0; came.len()], examples: Vec::new(), sizes: Vec::new(), verdicts: Vec::new() };
        let route = |at: usize| routes[came[at] as usize];
        classes.split(|at| if route(at).reacted { Some(route(at).only) } else { None });
        for (market, scales) in scales.iter().enumerate() {
            classes.split(|at| if route(at).counts(market) { scales.sums()[at].at_stake() } else { Sums::default() });
        }
        classes.sizes = vec![0; classes.examples.len()];
        for class in &classes.of_leads {
            classes.sizes[*class as usize] += 1;
        }
        classes
    }

    /// Takes leads of one class apart that differ in this as well.
    fn split<K: Eq + Hash>(&mut self, by: impl Fn(usize) -> K) {
        let mut known: QuickMap<(u32, K), u32> = QuickMap::default();
        self.examples.clear();
        for (at, class) in self.of_leads.iter_mut().enumerate() {
            *class = *known.entry((*class, by(at))).or_insert_with(|| {
                self.examples.push(at);
                self.examples.len() as u32 - 1
            });
        }
    }

    /// Gives each class the verdict of the lead that stands for it.
    pub fn judge(&mut self, verdict: impl Fn(usize) -> Verdict) {
        self.verdicts.clear();
        self.verdicts.extend(self.examples.iter().map(|at| verdict(*at)));
    }

    /// The verdict on one lead.
    pub fn verdict(&self, at: usize) -> Verdict {
        self.verdicts[self.of_leads[at] as usize]
    }

    /// The verdicts, and how many leads have each.
    pub fn counted(&self) -> impl Iterator<Item = (Verdict, u64)> {
        self.verdicts.iter().copied().zip(self.sizes.iter().copied())
    }
}
