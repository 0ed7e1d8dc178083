//! Every lead on the scales of one market: what each criterion adds, and the sums.

use super::leads::{Columns, Said, Saying};
use crate::MarketId;
use crate::criterion::Criterion;
use crate::edition::MarketRules;
use crate::judge::test_one::{self, Under};
use crate::judge::weight::{Needed, Sums};
use std::{mem, ptr};

/// As many leads as fit into the nearest memory while every criterion is added to their sums.
const BLOCK: usize = 1024;

/// How much of what follows from the sums has to be done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Changed {
    /// Nothing.
    Nothing,
    /// Each lead adds up to the same, but something else is asked of the sums.
    Thresholds,
    /// Some leads may add up to something else.
    Sums,
}

/// Every lead on the scales of one market.
#[derive(Debug, Clone)]
pub(super) struct Scales {
    under: Under,
    needed: Needed,
    criteria: Vec<OnScales>,
    sums: Vec<Sums>,
}

/// One criterion, and what it says of and adds for each distinct answer.
#[derive(Debug, Clone)]
struct OnScales {
    criterion: Criterion,
    said: Vec<Said>,
    adds: Vec<Sums>,
}

/// What goes onto the scales: for each lead the number of its answer, for each answer what is added.
struct Load<'a> {
    numbers: &'a [u32],
    adds: Vec<Sums>,
}

impl Scales {
    /// Scales with nothing on them yet.
    pub fn empty(columns: &Columns, rules: &MarketRules, under: Under) -> Self {
        let sums = vec![Sums::default(); columns.len()];
        Self { under, needed: Needed::of(rules), criteria: Vec::new(), sums }
    }

    /// Which market they are of.
    pub const fn market(&self) -> MarketId {
        self.under.market
    }

    /// What the gates ask for.
    pub const fn needed(&self) -> &Needed {
        &self.needed
    }

    /// What each lead adds up to.
    pub fn sums(&self) -> &[Sums] {
        &self.sums
    }

    /// Whether they show what these rules say.
    pub fn is_by(&self, rules: &MarketRules, under: Under) -> bool {
        self.under == under
            && self.needed == Needed::of(rules)
            && self.criteria.iter().map(|known| &known.criterion).eq(&rules.criteria)
    }

    /// Puts on the scales what these rules say, and takes off what they no longer say.
    pub fn follow(&mut self, columns: &Columns, rules: &MarketRules, under: Under) -> Changed {
        let needed = Needed::of(rules);
        let mut changed = if self.needed == needed { Changed::Nothing } else { Changed::Thresholds };
        self.needed = needed;
        if self.under != under {
            // Another day or another kind of market touches most criteria.
            *self = Self::empty(columns, rules, under);
            changed = Changed::Sums;
        }
        let mut loads = Vec::new();
        let mut before = mem::take(&mut self.criteria);
        for criterion in &rules.criteria {
            let known = before.iter().position(|known| known.criterion.id == criterion.id);
            let now = match known.map(|at| before.swap_remove(at)) {
                Some(known) if known.criterion == *criterion => known,
                Some(known) => known.renewed(columns, criterion, &under, &mut loads),
                None => OnScales::new(columns, criterion, &under, &mut loads),
            };
            self.criteria.push(now);
        }
        for gone in &before {
            gone.take_off(columns, &under, &mut loads);
        }
        loads.retain(|load| load.adds.iter().any(|adds| *adds != Sums::default()));
        if loads.is_empty() {
            return changed;
        }
        self.put_on(&loads);
        Changed::Sums
    }

    fn put_on(&mut self, loads: &[Load<'_>]) {
        for (block, sums) in self.sums.chunks_mut(BLOCK).enumerate() {
            for load in loads {
                let numbers = &load.numbers[block * BLOCK..][..sums.len()];
                for (sum, number) in sums.iter_mut().zip(numbers) {
                    *sum = *sum + load.adds[*number as usize];
                }
            }
        }
    }

    /// Makes room for a lead that came in.
    pub fn make_room(&mut self, at: usize) {
        self.sums.insert(at, Sums::default());
    }

    /// Weighs one lead anew whose answers changed.
    pub fn weigh_again(&mut self, columns: &Columns, at: usize) {
        let mut sum = Sums::default();
        for known in &mut self.criteria {
            sum = sum + known.of_one(columns, &self.under, at);
        }
        self.sums[at] = sum;
    }
}

impl OnScales {
    fn new<'c>(columns: &'c Columns, criterion: &Criterion, under: &Under, loads: &mut Vec<Load<'c>>) -> Self {
        let Saying { said, numbers } = columns.ask(criterion, under, 0);
        let adds = adds(criterion, &said);
        loads.push(Load { numbers, adds: adds.clone() });
        Self { criterion: criterion.clone(), said, adds }
    }

    /// The same criterion after the owner changed it. What it asks is tested again only if that changed.
    fn renewed<'c>(
        self,
        columns: &'c Columns,
        criterion: &Criterion,
        under: &Under,
        loads: &mut Vec<Load<'c>>,
    ) -> Self {
        if self.criterion.test != criterion.test {
            let before = self.numbers(columns, under);
            let now = Self::new(columns, criterion, under, loads);
            if let Some(load) = loads.last_mut().filter(|load| ptr::eq(load.numbers, before)) {
                // The same column still: both fit into one load.
                load.adds.iter_mut().zip(&self.adds).for_each(|(adds, before)| *adds = *adds - *before);
            } else {
                self.take_off(columns, under, loads);
            }
            return now;
        }
        let adds = adds(criterion, &self.said);
        let more = adds.iter().zip(&self.adds).map(|(now, before)| *now - *before).collect();
        loads.push(Load { numbers: self.numbers(columns, under), adds: more });
        Self { criterion: criterion.clone(), said: self.said, adds }
    }

    fn take_off<'c>(&self, columns: &'c Columns, under: &Under, loads: &mut Vec<Load<'c>>) {
        let less = self.adds.iter().map(|adds| Sums::default() - *adds).collect();
        loads.push(Load { numbers: self.numbers(columns, under), adds: less });
    }

    fn numbers<'c>(&self, columns: &'c Columns, under: &Under) -> &'c [u32] {
        columns.ask(&self.criterion, under, self.said.len()).numbers
    }

    /// What it adds for one lead, whose answer may be one that nobody gave before.
    fn of_one(&mut self, columns: &Columns, under: &Under, at: usize) -> Sums {
        let Saying { said, numbers } = columns.ask(&self.criterion, under, self.said.len());
        self.adds.extend(adds(&self.criterion, &said));
        self.said.extend(said);
        self.adds[numbers[at] as usize]
    }
}

fn adds(criterion: &Criterion, said: &[Said]) -> Vec<Sums> {
    let add = |said: &Said| {
        let points = test_one::worth(criterion, said.result, said.days_since);
        Sums::of(criterion, said.result, points)
    };
    said.iter().map(add).collect()
}
