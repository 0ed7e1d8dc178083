//! Leads that no points and no thresholds can tell apart.

use super::hasher::QuickMap;
use super::numbers::{BLOCK, Numbers};

/// No class yet.
const NONE: u32 = u32::MAX;
/// A table of all pairs of class and outcome costs its emptying. With more cells than so many times what is looked up in
/// it, a map of the pairs that occur is quicker.
const CELLS_PER_LOOK: usize = 4;

/// The leads in classes: those of a class have the same outcome in each of the [`Part`]s that they were split by.
#[derive(Debug, Clone, Default)]
pub(super) struct Classes {
    of_leads: Vec<u32>,
    sizes: Vec<u32>,
}

/// Something that splits the leads: a criterion, or the way by which they came.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    /// The outcome of each distinct answer, by the answer's number.
    pub of_answers: Vec<u32>,
    /// The outcome of each class; empty until the leads were split by it.
    pub of_classes: Vec<u32>,
}

/// The classes that come of a split: each with the class that it was part of, and its outcome.
pub(super) type Born = Vec<(u32, u32)>;

/// What comes of a split that leaves classes as they are where it can.
#[derive(Debug)]
pub(super) struct Further {
    /// The outcome of each class that was there.
    own: Vec<u32>,
    /// The classes that came up.
    born: Born,
}

/// Classes of classes: what is left of the differences when some no longer count.
#[derive(Debug)]
pub(super) struct Groups {
    /// The group of each class.
    pub of_classes: Vec<u32>,
    /// One class of each group.
    pub examples: Vec<u32>,
}

impl Classes {
    /// All leads alike.
    pub fn alike(leads: usize) -> Self {
        Self { of_leads: vec![0; leads], sizes: vec![leads as u32] }
    }

    /// The class of a lead.
    pub fn of_lead(&self, at: usize) -> usize {
        self.of_leads[at] as usize
    }

    /// The class of each lead.
    pub fn of_leads(&self) -> &[u32] {
        &self.of_leads
    }

    /// How many leads each class has.
    pub fn sizes(&self) -> &[u32] {
        &self.sizes
    }

    /// Splits the leads by what each answered, after what no longer counts was forgotten.
    pub fn split(&mut self, groups: Option<&Groups>, numbers: &Numbers, of_answers: &[u32], outcomes: usize) -> Born {
        match groups {
            None => self.split_each(self.sizes.len(), |class| class, numbers, of_answers, outcomes),
            Some(groups) => {
                let group = |class: u32| groups.of_classes[class as usize];
                self.split_each(groups.examples.len(), group, numbers, of_answers, outcomes)
            }
        }
    }

    fn split_each(
        &mut self,
        groups: usize,
        group: impl Fn(u32) -> u32,
        numbers: &Numbers,
        of_answers: &[u32],
        outcomes: usize,
    ) -> Born {
        let mut pairs = Pairs::of(groups, outcomes, self.of_leads.len());
        let mut unpacked = [0_u32; BLOCK];
        for (block, classes) in self.of_leads.chunks_mut(BLOCK).enumerate() {
            let unpacked = &mut unpacked[..classes.len()];
            numbers.unpack(block * BLOCK, unpacked);
            for (class, number) in classes.iter_mut().zip(unpacked.iter()) {
                *class = pairs.number(group(*class), of_answers[*number as usize]);
            }
        }
        self.sizes = vec![0; pairs.born.len()];
        pairs.born
    }

    /// Splits the leads further by what each answered. In each class the outcome that comes up first keeps the class; the
    /// others get classes behind all that were there.
    pub fn split_further(&mut self, numbers: &Numbers, of_answers: &[u32], outcomes: usize) -> Further {
        let classes = self.sizes.len();
        let mut pairs = Pairs::of(classes, outcomes, self.of_leads.len());
        let mut further = Further { own: vec![NONE; classes], born: Vec::new() };
        let mut unpacked = [0_u32; BLOCK];
        for (block, of_leads) in self.of_leads.chunks_mut(BLOCK).enumerate() {
            let unpacked = &mut unpacked[..of_leads.len()];
            numbers.unpack(block * BLOCK, unpacked);
            for (class, number) in of_leads.iter_mut().zip(unpacked.iter()) {
                let outcome = of_answers[*number as usize];
                let own = &mut further.own[*class as usize];
                if *own == NONE {
                    *own = outcome;
                }
                if *own != outcome {
                    *class = classes as u32 + pairs.number(*class, outcome);
                }
            }
        }
        // A class that lost its leads long ago has any outcome.
        further.own.iter_mut().filter(|own| **own == NONE).for_each(|own| *own = 0);
        further.born = pairs.born;
        self.sizes.resize(classes + further.born.len(), 0);
        further
    }

    /// Puts leads of one group into one class.
    pub fn join(&mut self, groups: &Groups) {
        self.of_leads.iter_mut().for_each(|class| *class = groups.of_classes[*class as usize]);
        self.sizes = vec![0; groups.examples.len()];
    }

    /// Counts the leads of each class, after a split or a join.
    pub fn count(&mut self) {
        self.sizes.fill(0);
        for class in &self.of_leads {
            self.sizes[*class as usize] += 1;
        }
    }

    /// Moves a lead to a class, perhaps to one that has just come up, and tells which it left.
    pub fn put(&mut self, at: usize, class: usize) -> usize {
        let before = std::mem::replace(&mut self.of_leads[at], class as u32) as usize;
        self.sizes[before] -= 1;
        self.enter(class);
        before
    }

    /// Makes room for a lead that came in.
    pub fn put_in(&mut self, at: usize, class: usize) {
        self.of_leads.insert(at, class as u32);
        self.enter(class);
    }

    /// Takes a lead out, and tells which class it was in.
    pub fn take_out(&mut self, at: usize) -> usize {
        let class = self.of_leads.remove(at) as usize;
        self.sizes[class] -= 1;
        class
    }

    fn enter(&mut self, class: usize) {
        if class == self.sizes.len() {
            self.sizes.push(0);
        }
        self.sizes[class] += 1;
    }
}

impl Groups {
    /// Classes in groups that these parts can't tell apart.
    pub fn by<'p>(classes: usize, parts: impl Iterator<Item = &'p Part>) -> Self {
        let mut of_classes = vec![0_u32; classes];
        let mut groups = usize::from(classes > 0);
        for part in parts {
            let outcomes = part.of_classes.iter().copied().max().map_or(0, |most| most as usize + 1);
            let mut pairs = Pairs::of(groups, outcomes, classes);
            for (group, outcome) in of_classes.iter_mut().zip(&part.of_classes) {
                *group = pairs.number(*group, *outcome);
            }
            groups = pairs.born.len();
        }
        let mut examples = vec![0; groups];
        for (class, group) in of_classes.iter().enumerate().rev() {
            examples[*group as usize] = class as u32;
        }
        Self { of_classes, examples }
    }
}

impl Part {
    /// The part by which classes were born.
    pub fn new(of_answers: Vec<u32>, born: Born) -> Self {
        Self { of_answers, of_classes: born.into_iter().map(|(_, outcome)| outcome).collect() }
    }

    /// Tells the outcome of each class after the classes were split anew.
    pub fn hand_down(&mut self, born: &Born, groups: Option<&Groups>) {
        let before = |group: u32| groups.map_or(group, |groups| groups.examples[group as usize]);
        self.of_classes = born.iter().map(|(group, _)| self.of_classes[before(*group) as usize]).collect();
    }

    /// The part by which classes were split further.
    pub fn further(of_answers: Vec<u32>, further: Further) -> Self {
        let born = further.born.into_iter().map(|(_, outcome)| outcome);
        Self { of_answers, of_classes: further.own.into_iter().chain(born).collect() }
    }

    /// Tells the outcome of the classes that came up in a further split by something else.
    pub fn hand_further(&mut self, further: &Further) {
        for (class, _) in &further.born {
            self.of_classes.push(self.of_classes[*class as usize]);
        }
    }

    /// Tells the outcome of each class after classes were joined.
    pub fn join(&mut self, groups: &Groups) {
        self.of_classes = groups.examples.iter().map(|class| self.of_classes[*class as usize]).collect();
    }
}

/// Pairs of a class and an outcome, numbered in the order in which they come up.
struct Pairs {
    outcomes: usize,
    cells: Vec<u32>,
    known: QuickMap<(u32, u32), u32>,
    born: Born,
}

impl Pairs {
    fn of(classes: usize, outcomes: usize, looks: usize) -> Self {
        let cells = classes.saturating_mul(outcomes);
        let cells = if cells <= looks * CELLS_PER_LOOK { vec![NONE; cells] } else { Vec::new() };
        Self { outcomes, cells, known: QuickMap::default(), born: Vec::new() }
    }

    #[inline]
    fn number(&mut self, class: u32, outcome: u32) -> u32 {
        let next = self.born.len() as u32;
        let number = if self.cells.is_empty() {
            *self.known.entry((class, outcome)).or_insert(next)
        } else {
            let cell = &mut self.cells[class as usize * self.outcomes + outcome as usize];
            if *cell == NONE {
                *cell = next;
            }
            *cell
        };
        if number == next {
            self.born.push((class, outcome));
        }
        number
    }
}
