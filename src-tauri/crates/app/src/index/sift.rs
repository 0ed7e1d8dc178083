//! Which leads a filter lets through, and how many have which verdict and stage.

use super::question::{ContactFilter, Days, LogFilter};
use super::{Index, Ticking};
use chrono::NaiveDate;
use method::CriterionId;
use method::clock::Minute;
use method::judge::Verdict;
use method::judge::columns::{BLOCK, Column, Numbers};
use method::lead::StandsAt;
use std::hash::Hash;

/// What a filter lets through.
#[derive(Debug, Clone, Default)]
pub(super) struct Sifted {
    /// The positions, in order.
    pub positions: Vec<u32>,
    /// Of those that pass all but the wanted verdicts, how many have which, in the order of `Verdict::ALL`.
    pub verdicts: [u64; Verdict::ALL.len()],
    /// Of those that pass all but the wanted stages, how many stand where, in the order of `StandsAt::ALL`.
    pub stages: [u64; StandsAt::ALL.len()],
}

/// The positions that a search found, one bit each.
#[derive(Debug, Clone, Default)]
pub(super) struct Found(Vec<u64>);

impl Found {
    /// These positions among so many.
    pub fn of(positions: impl Iterator<Item = usize>, among: usize) -> Self {
        let mut bits = vec![0_u64; among.div_ceil(64)];
        positions.for_each(|at| bits[at / 64] |= 1 << (at % 64));
        Self(bits)
    }

    pub fn holds(&self, at: usize) -> bool {
        self.0[at / 64] & (1 << (at % 64)) != 0
    }
}

/// A condition strikes out those leads of a block that don't meet it, given the position of the first.
type Condition<'a> = Box<dyn Fn(usize, &mut [bool]) + 'a>;

/// How a verdict is looked up in a condition: by the verdict that closed a lead, else by its class.
struct Verdicts<'a> {
    index: &'a Index,
    of_classes: Vec<Verdict>,
}

impl Verdicts<'_> {
    fn at(&self, at: usize) -> Verdict {
        self.index.entries.closing[at].unwrap_or_else(|| self.of_classes[self.index.judged.class(at)])
    }
}

impl Index {
    /// Sifts all leads. `ticking` is needed by a filter that asks for clocks, `found` by a search.
    pub(super) fn sift(&self, filter: &LogFilter, ticking: Option<&Ticking<'_>>, found: Option<&Found>) -> Sifted {
        let conditions = self.conditions(filter, ticking, found);
        let classes = 0..self.judged.classes();
        let verdicts =
            Verdicts { index: self, of_classes: classes.map(|class| self.judged.verdict_of(class)).collect() };
        let wanted_verdicts = Verdict::ALL.map(|one| filter.verdicts.is_empty() || filter.verdicts.contains(&one));
        let wanted_stages = StandsAt::ALL.map(|one| filter.stands_at.is_empty() || filter.stands_at.contains(&one));
        let mut sifted = Sifted::default();
        let mut pass = [true; BLOCK];
        for first in (0..self.len()).step_by(BLOCK) {
            let pass = &mut pass[..BLOCK.min(self.len() - first)];
            pass.fill(true);
            for condition in &conditions {
                condition(first, pass);
            }
            for (at, _) in pass.iter().enumerate().filter(|(_, pass)| **pass) {
                let at = first + at;
                let (verdict, stage) = (verdicts.at(at) as usize, self.entries.stands_at[at] as usize);
                let (by_verdict, by_stage) = (wanted_verdicts[verdict], wanted_stages[stage]);
                sifted.verdicts[verdict] += u64::from(by_stage);
                sifted.stages[stage] += u64::from(by_verdict);
                if by_verdict && by_stage {
                    sifted.positions.push(at as u32);
                }
            }
        }
        sifted
    }

    /// All that a filter asks for but verdicts and stages.
    fn conditions<'a>(
        &'a self,
        filter: &'a LogFilter,
        ticking: Option<&'a Ticking<'a>>,
        found: Option<&'a Found>,
    ) -> Vec<Condition<'a>> {
        let entries = &self.entries;
        let mut all: Vec<Condition<'a>> = Vec::new();
        if let Some(found) = found {
            all.push(each(move |at| found.holds(at)));
        }
        if !filter.kinds.is_empty() {
            all.push(each(|at| filter.kinds.contains(&entries.kinds[at])));
        }
        if !filter.failed.is_empty() {
            let criteria: Vec<CriterionId> = filter.failed.iter().map(|key| CriterionId::new(key.clone())).collect();
            let fails = |class| criteria.iter().any(|criterion| self.judged.fails(class, criterion));
            let fails: Vec<bool> = (0..self.judged.classes()).map(fails).collect();
            all.push(each(move |at| fails[self.judged.class(at)]));
        }
        if !filter.steps.is_empty() {
            all.push(answer(&entries.steps, |step| step.is_some_and(|step| filter.steps.contains(&step))));
        }
        for (texts, wanted) in
            [(&entries.sources, &filter.sources), (&entries.owners, &filter.owners), (&entries.towns, &filter.places)]
        {
            if !wanted.is_empty() {
                let pass = texts.distinct().map(|text| wanted.iter().any(|wanted| wanted == text)).collect();
                all.push(number(texts.column.numbers(), pass));
            }
        }
        if let Some(import) = filter.import {
            all.push(answer(&entries.imports, |by| by == Some(import)));
        }
        for (days, column) in [(&filter.reacted, &entries.reacted), (&filter.next, &entries.next_on)] {
            if !days.is_any() {
                all.push(answer(column, |day: Option<NaiveDate>| days.hold(day)));
            }
        }
        if !filter.added.is_any() {
            let (from, to) = self.minutes(filter.added);
            all.push(each(move |at| (from..to).contains(&entries.added[at].count())));
        }
        match filter.contact {
            ContactFilter::Any => {}
            ContactFilter::Stopped => all.push(answer(&entries.stops, |stops| stops > 0)),
            ContactFilter::Free => all.push(answer(&entries.stops, |stops| stops == 0)),
        }
        if let (false, Some(ticking)) = (filter.clocks.is_empty(), ticking) {
            all.push(each(move |at| {
                ticking.signal(at, entries.id(at)).is_some_and(|signal| filter.clocks.contains(&signal))
            }));
        }
        all
    }

    /// The minutes of a span of days where the owner is, the last one left out.
    fn minutes(&self, days: Days) -> (u32, u32) {
        let start = |day: NaiveDate| Minute::of(self.clock.starts(day)).count();
        let from = days.from.map_or(0, start);
        let to = days.to.map(|day| day.succ_opt().unwrap_or(day)).map_or(u32::MAX, start);
        (from, to)
    }
}

/// Looks at each lead that still passes.
fn each<'a>(meets: impl Fn(usize) -> bool + 'a) -> Condition<'a> {
    Box::new(move |first, pass| {
        for (at, pass) in pass.iter_mut().enumerate() {
            *pass = *pass && meets(first + at);
        }
    })
}

/// Looks at each distinct answer once, and at the number of each lead's.
fn answer<T: Copy + Default + Eq + Hash>(column: &Column<T>, meets: impl Fn(T) -> bool) -> Condition<'_> {
    number(column.numbers(), column.distinct().iter().map(|answer| meets(*answer)).collect())
}

fn number(numbers: &Numbers, passes: Vec<bool>) -> Condition<'_> {
    Box::new(move |first, pass| {
        let mut unpacked = [0_u32; BLOCK];
        let unpacked = &mut unpacked[..pass.len()];
        numbers.unpack(first, unpacked);
        for (pass, number) in pass.iter_mut().zip(unpacked.iter()) {
            *pass &= passes[*number as usize];
        }
    })
}
