//! Every class of leads on the scales of one market: what each criterion adds, and the sums.

use super::classes::Part;
use super::leads::{Columns, Said, Saying};
use super::numbers::{BLOCK, Numbers};
use crate::criterion::Criterion;
use crate::edition::MarketRules;
use crate::judge::TestResult;
use crate::judge::test_one::{self, Under};
use crate::judge::weight::{Needed, Sums};
use crate::{CriterionId, MarketId};

/// Of points that fade with time, more may have faded than there are; how much more makes no difference as long as the
/// criterion is worth no more than this.
const LEAST_WORTH: u32 = 50;

/// How much of what follows from the outcomes has to be done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Changed {
    /// Nothing.
    Nothing,
    /// Each class adds up to the same, but something else is asked of the sums.
    Thresholds,
    /// Classes may add up to something else.
    Sums,
    /// Leads of a class may no longer be alike.
    Classes,
}

/// Every class of leads on the scales of one market.
#[derive(Debug, Clone)]
pub(super) struct Scales {
    under: Under,
    needed: Needed,
    criteria: Vec<OnScales>,
    sums: Vec<Sums>,
}

/// What a criterion says of a lead, as far as it makes a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Outcome {
    result: TestResult,
    /// Points that have faded.
    faded: u32,
}

/// One criterion, what it says of the distinct answers, and what that adds.
#[derive(Debug, Clone)]
struct OnScales {
    criterion: Criterion,
    /// The most that it may be worth before the outcomes have to be told apart anew.
    most_worth: u32,
    outcomes: Vec<Outcome>,
    adds: Vec<Sums>,
    part: Part,
}

impl Scales {
    /// Scales with nothing on them yet.
    pub fn empty(rules: &MarketRules, under: Under) -> Self {
        Self { under, needed: Needed::of(rules), criteria: Vec::new(), sums: Vec::new() }
    }

    /// Which market they are of.
    pub const fn market(&self) -> MarketId {
        self.under.market
    }

    /// What the gates ask for.
    pub const fn needed(&self) -> &Needed {
        &self.needed
    }

    /// What each class adds up to.
    pub fn sums(&self) -> &[Sums] {
        &self.sums
    }

    /// Whether they show what these rules say.
    pub fn is_by(&self, rules: &MarketRules, under: Under) -> bool {
        self.under == under
            && self.needed == Needed::of(rules)
            && self.criteria.iter().map(|known| &known.criterion).eq(&rules.criteria)
    }

    /// Whether this criterion fails the leads of a class.
    pub fn fails(&self, class: usize, criterion: &CriterionId) -> bool {
        let failed =
            |known: &OnScales| known.outcomes[known.part.of_classes[class] as usize].result == TestResult::Fail;
        self.criteria.iter().any(|known| known.criterion.id == *criterion && failed(known))
    }

    /// Takes over these rules. What leads have to be split by again is left without outcomes of classes; what changes
    /// only the sums is done at once.
    pub fn follow(&mut self, columns: &Columns, rules: &MarketRules, under: Under) -> Changed {
        let needed = Needed::of(rules);
        let mut changed = if self.needed == needed { Changed::Nothing } else { Changed::Thresholds };
        self.needed = needed;
        let mut before = std::mem::take(&mut self.criteria);
        if self.under != under {
            // Another day or another kind of market touches most criteria.
            changed = Changed::Classes;
            before.clear();
            self.under = under;
        }
        for criterion in &rules.criteria {
            let known = before.iter().position(|known| known.criterion.id == criterion.id);
            let now = match known.map(|at| before.swap_remove(at)) {
                Some(known) if known.criterion == *criterion => known,
                Some(known) if known.tells_apart(criterion) => {
                    changed = changed.max(Changed::Sums);
                    known.reweighed(criterion, &mut self.sums)
                }
                Some(known) => {
                    let mut now = OnScales::new(columns, criterion, &under);
                    if now.splits_like(&known, columns, &under) {
                        now.part = known.part;
                    }
                    changed = Changed::Classes;
                    now
                }
                None => {
                    changed = Changed::Classes;
                    OnScales::new(columns, criterion, &under)
                }
            };
            self.criteria.push(now);
        }
        if before.is_empty() { changed } else { Changed::Classes }
    }

    /// What the criteria split leads by.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.criteria.iter().map(|known| &known.part)
    }

    /// What the criteria split leads by, to be brought up to date.
    pub fn parts_mut(&mut self) -> impl Iterator<Item = &mut Part> {
        self.criteria.iter_mut().map(|known| &mut known.part)
    }

    /// The criteria that leads have not been split by, by their places.
    pub fn unsplit(&self) -> Vec<usize> {
        self.parts().enumerate().filter(|(_, part)| part.of_classes.is_empty()).map(|(at, _)| at).collect()
    }

    /// The number of each lead's answer to a criterion, and how many outcomes that has.
    pub fn asked<'c>(&self, columns: &'c Columns, criterion: usize) -> (&'c Numbers, usize) {
        let known = &self.criteria[criterion];
        (known.ask_more(columns, &self.under).numbers, known.outcomes.len())
    }

    /// One part by the place of its criterion.
    pub fn part_mut(&mut self, criterion: usize) -> &mut Part {
        &mut self.criteria[criterion].part
    }

    /// Adds up every class.
    pub fn weigh(&mut self, classes: usize) {
        self.sums.clear();
        self.sums.resize(classes, Sums::default());
        for (block, sums) in self.sums.chunks_mut(BLOCK).enumerate() {
            for known in &self.criteria {
                for (sum, outcome) in sums.iter_mut().zip(&known.part.of_classes[block * BLOCK..]) {
                    *sum = *sum + known.adds[*outcome as usize];
                }
            }
        }
    }

    /// Tells the outcomes of one lead, whose answers may be ones that nobody gave before.
    pub fn outcomes_of(&mut self, columns: &Columns, at: usize, outcomes: &mut Vec<u32>) {
        for known in &mut self.criteria {
            let Saying { said, numbers } = known.ask_more(columns, &self.under);
            known.add(&said);
            outcomes.push(known.part.of_answers[numbers.at(at) as usize]);
        }
    }

    /// Puts a class on that has just come up, given its outcomes, and leaves those of other markets.
    pub fn put_on(&mut self, outcomes: &mut impl Iterator<Item = u32>) {
        let mut sum = Sums::default();
        for (known, outcome) in self.criteria.iter_mut().zip(outcomes) {
            known.part.of_classes.push(outcome);
            sum = sum + known.adds[outcome as usize];
        }
        self.sums.push(sum);
    }
}

impl OnScales {
    fn new(columns: &Columns, criterion: &Criterion, under: &Under) -> Self {
        let most_worth = criterion.points.saturating_mul(2).max(LEAST_WORTH);
        let (outcomes, adds) = (Vec::new(), Vec::new());
        let mut new = Self { criterion: criterion.clone(), most_worth, outcomes, adds, part: Part::default() };
        new.add(&columns.ask(criterion, under, 0).said);
        new
    }

    /// Whether its outcomes are also those of the criterion after the owner changed what it is worth or what it means.
    fn tells_apart(&self, criterion: &Criterion) -> bool {
        self.criterion.test == criterion.test && criterion.points <= self.most_worth
    }

    /// Whether it is about the same answers and tells them apart in the same way.
    fn splits_like(&self, other: &Self, columns: &Columns, under: &Under) -> bool {
        self.outcomes == other.outcomes
            && self.part.of_answers == other.part.of_answers
            && std::ptr::eq(self.ask_more(columns, under).numbers, other.ask_more(columns, under).numbers)
    }

    /// The same outcomes, with something else that each is worth or means; the difference goes into the sums.
    fn reweighed(self, criterion: &Criterion, sums: &mut [Sums]) -> Self {
        let adds: Vec<Sums> = self.outcomes.iter().map(|outcome| adds(criterion, *outcome)).collect();
        let more: Vec<Sums> = adds.iter().zip(&self.adds).map(|(now, before)| *now - *before).collect();
        if more.iter().any(|more| *more != Sums::default()) {
            for (sum, outcome) in sums.iter_mut().zip(&self.part.of_classes) {
                *sum = *sum + more[*outcome as usize];
            }
        }
        Self { criterion: criterion.clone(), adds, ..self }
    }

    /// What it says of the distinct answers that came up since it was last asked.
    fn ask_more<'c>(&self, columns: &'c Columns, under: &Under) -> Saying<'c> {
        columns.ask(&self.criterion, under, self.part.of_answers.len())
    }

    /// Numbers the outcomes of further distinct answers.
    fn add(&mut self, said: &[Said]) {
        for said in said {
            let faded = match said.result {
                TestResult::Pass => test_one::faded(&self.criterion, said.days_since).min(self.most_worth),
                _ => 0,
            };
            let outcome = Outcome { result: said.result, faded };
            let number = self.outcomes.iter().position(|known| *known == outcome).unwrap_or_else(|| {
                self.outcomes.push(outcome);
                self.adds.push(adds(&self.criterion, outcome));
                self.outcomes.len() - 1
            });
            self.part.of_answers.push(number as u32);
        }
    }
}

fn adds(criterion: &Criterion, outcome: Outcome) -> Sums {
    Sums::of(criterion, outcome.result, test_one::worth(criterion, outcome.result, outcome.faded))
}
