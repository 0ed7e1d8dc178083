//! The verdicts on many leads by one edition, kept up with the edition as it changes.

use super::classes::{Born, Classes, Groups, Part};
use super::hasher::QuickMap;
use super::leads::{Came, Columns};
use super::scales::{Changed, Scales};
use super::stakes::Stakes;
use crate::CriterionId;
use crate::edition::{Edition, MarketRules};
use crate::judge::route::Route;
use crate::judge::test_one::Under;
use crate::judge::{Verdict, rank};
use crate::lead::ReactionKind;
use chrono::NaiveDate;

/// With more criteria that changed at once than this, classes are made anew.
const MOST_CHANGED: usize = 2;
/// So do classes that became so many times as many as are needed.
const MOST_SPLIT: usize = 2;

/// The verdicts on many leads by one edition on one day.
///
/// It belongs to one [`Columns`]: whoever writes a lead there tells it by [`Judged::put`], [`Judged::put_in`] or
/// [`Judged::take_out`], or begins anew.
#[derive(Debug, Clone)]
pub struct Judged {
    inquiry: Vec<ReactionKind>,
    scales: Vec<Scales>,
    /// The distinct routes.
    routes: Vec<Route>,
    /// The route of each way to come, and of each class.
    came: Part,
    classes: Classes,
    /// How many classes there were when those that nothing tells apart any more were last put together.
    put_together: usize,
    verdicts: Verdicts,
    tally: [u64; Verdict::ALL.len()],
    /// The classes by their outcomes; filled when the first lead is put in.
    known: QuickMap<Box<[u32]>, u32>,
}

/// Verdicts class by class, or fewer once somebody plays with the thresholds.
#[derive(Debug, Clone)]
enum Verdicts {
    OfClasses(Vec<Verdict>),
    OfStakes(Stakes),
}

impl Judged {
    /// Judges all leads.
    pub fn anew(columns: &Columns, edition: &Edition, today: NaiveDate) -> Self {
        let mut judged = Self {
            inquiry: Vec::new(),
            scales: Vec::new(),
            routes: Vec::new(),
            came: Part::default(),
            classes: Classes::alike(columns.len()),
            put_together: 0,
            verdicts: Verdicts::OfClasses(Vec::new()),
            tally: [0; Verdict::ALL.len()],
            known: QuickMap::default(),
        };
        judged.follow(columns, edition, today);
        judged
    }

    /// Whether the verdicts are by these definitions, on this day.
    pub fn is_by(&self, edition: &Edition, today: NaiveDate) -> bool {
        let same = |(scales, rules): (&Scales, &MarketRules)| scales.is_by(rules, Under::of(edition, rules, today));
        self.inquiry == edition.inquiry
            && self.scales.len() == edition.markets.len()
            && self.scales.iter().zip(&edition.markets).all(same)
    }

    /// Judges all leads by this edition, on this day. Only what differs from the edition before is done again. Tells
    /// whether anything did.
    pub fn follow(&mut self, columns: &Columns, edition: &Edition, today: NaiveDate) -> Followed {
        self.inquiry.clone_from(&edition.inquiry);
        let mut before = std::mem::take(&mut self.scales);
        let mut changed = Changed::Nothing;
        for rules in &edition.markets {
            let under = Under::of(edition, rules, today);
            let known = before.iter().position(|scales| scales.market() == rules.id);
            // A market that comes in is a change, even if it asks for nothing. So is one that goes.
            changed = if known.is_some() { changed } else { Changed::Classes };
            let mut scales = known.map_or_else(|| Scales::empty(rules, under), |at| before.swap_remove(at));
            changed = changed.max(scales.follow(columns, rules, under));
            self.scales.push(scales);
        }
        if self.find_routes(columns) || !before.is_empty() {
            changed = Changed::Classes;
        }
        match changed {
            Changed::Nothing => return Followed::Same,
            Changed::Thresholds => self.judge_stakes(),
            Changed::Sums => self.judge_classes(),
            Changed::Classes => {
                self.split(columns);
                self.judge_classes();
            }
        }
        self.count();
        Followed::Changed
    }

    /// Finds the route of each distinct way to come. Tells whether leads have to be split by it again.
    fn find_routes(&mut self, columns: &Columns) -> bool {
        let (routes, of_answers) = (std::mem::take(&mut self.routes), std::mem::take(&mut self.came.of_answers));
        self.route_more(columns);
        let same = self.routes == routes && self.came.of_answers == of_answers;
        if !same {
            self.came.of_classes.clear();
        }
        !same
    }

    /// Finds the routes of ways to come that came up since.
    fn route_more(&mut self, columns: &Columns) {
        let markets = || self.scales.iter().map(Scales::market);
        let more = columns.came().distinct().iter().skip(self.came.of_answers.len()).map(|(pinned, did): &Came| {
            let did = ReactionKind::ALL.into_iter().filter(|kind| did & (1 << *kind as u16) != 0);
            Route::of(&self.inquiry, markets(), *pinned, did)
        });
        for route in more.collect::<Vec<_>>() {
            let number = self.routes.iter().position(|known| *known == route).unwrap_or_else(|| {
                self.routes.push(route);
                self.routes.len() - 1
            });
            self.came.of_answers.push(number as u32);
        }
    }

    fn parts(&self) -> impl Iterator<Item = &Part> {
        std::iter::once(&self.came).chain(self.scales.iter().flat_map(Scales::parts))
    }

    fn parts_mut(&mut self) -> impl Iterator<Item = &mut Part> {
        std::iter::once(&mut self.came).chain(self.scales.iter_mut().flat_map(Scales::parts_mut))
    }

    fn hand_down(&mut self, born: &Born, groups: Option<&Groups>) {
        self.parts_mut().filter(|part| !part.of_classes.is_empty()).for_each(|part| part.hand_down(born, groups));
    }

    /// Splits leads by what changed, after forgetting what no longer counts.
    fn split(&mut self, columns: &Columns) {
        self.known.clear();
        if !self.split_further(columns) {
            self.split_anew(columns);
            self.put_together = self.classes.sizes().len();
        }
        self.classes.count();
        let classes = self.classes.sizes().len();
        self.scales.iter_mut().for_each(|scales| scales.weigh(classes));
    }

    /// Splits classes by the few criteria that changed and leaves the differences that no longer count, unless there are
    /// too many of those by now. Tells whether it did.
    fn split_further(&mut self, columns: &Columns) -> bool {
        let unsplit: usize = self.scales.iter().map(|scales| scales.unsplit().len()).sum();
        let are_many = self.classes.sizes().len() > self.put_together * MOST_SPLIT;
        if are_many || unsplit > MOST_CHANGED || self.came.of_classes.is_empty() {
            return false;
        }
        for market in 0..self.scales.len() {
            for criterion in self.scales[market].unsplit() {
                let (numbers, outcomes) = self.scales[market].asked(columns, criterion);
                let of_answers = std::mem::take(&mut self.scales[market].part_mut(criterion).of_answers);
                let further = self.classes.split_further(numbers, &of_answers, outcomes);
                let others = self.parts_mut().filter(|part| !part.of_classes.is_empty());
                others.for_each(|part| part.hand_further(&further));
                *self.scales[market].part_mut(criterion) = Part::further(of_answers, further);
            }
        }
        true
    }

    fn split_anew(&mut self, columns: &Columns) {
        let classes = self.classes.sizes().len();
        let mut groups = Some(Groups::by(classes, self.parts().filter(|part| !part.of_classes.is_empty())));
        if self.came.of_classes.is_empty() {
            let of_answers = std::mem::take(&mut self.came.of_answers);
            let born = self.classes.split(groups.as_ref(), columns.came().numbers(), &of_answers, self.routes.len());
            self.hand_down(&born, groups.take().as_ref());
            self.came = Part::new(of_answers, born);
        }
        for market in 0..self.scales.len() {
            for criterion in self.scales[market].unsplit() {
                let (numbers, outcomes) = self.scales[market].asked(columns, criterion);
                let of_answers = std::mem::take(&mut self.scales[market].part_mut(criterion).of_answers);
                let born = self.classes.split(groups.as_ref(), numbers, &of_answers, outcomes);
                self.hand_down(&born, groups.take().as_ref());
                *self.scales[market].part_mut(criterion) = Part::new(of_answers, born);
            }
        }
        if let Some(groups) = groups {
            self.classes.join(&groups);
            self.parts_mut().for_each(|part| part.join(&groups));
        }
    }

    fn judge_classes(&mut self) {
        let verdicts = (0..self.classes.sizes().len()).map(|class| self.weigh(class)).collect();
        self.verdicts = Verdicts::OfClasses(verdicts);
    }

    fn judge_stakes(&mut self) {
        let nothing = Verdicts::OfClasses(Vec::new());
        let mut stakes = match std::mem::replace(&mut self.verdicts, nothing) {
            Verdicts::OfStakes(stakes) => stakes,
            Verdicts::OfClasses(_) => Stakes::of(&self.scales, |class| self.route(class), self.classes.sizes()),
        };
        stakes.judge(|class| self.weigh(class));
        self.verdicts = Verdicts::OfStakes(stakes);
    }

    fn route(&self, class: usize) -> Route {
        self.routes[self.came.of_classes[class] as usize]
    }

    /// The verdict on one class from its sums.
    fn weigh(&self, class: usize) -> Verdict {
        let route = self.route(class);
        let verdict = |scales: &Scales| scales.sums()[class].verdict(scales.needed());
        let best = match (route.only, self.scales.as_slice()) {
            (Some(only), scales) => Some(verdict(&scales[only])),
            (None, [one]) => Some(verdict(one)),
            (None, scales) => scales.iter().map(verdict).min_by_key(|verdict| rank(*verdict)),
        };
        route.shown(best)
    }

    fn count(&mut self) {
        let mut tally = [0; Verdict::ALL.len()];
        match &self.verdicts {
            Verdicts::OfClasses(verdicts) => {
                let counted = verdicts.iter().zip(self.classes.sizes());
                counted.for_each(|(verdict, leads)| tally[*verdict as usize] += u64::from(*leads));
            }
            Verdicts::OfStakes(stakes) => {
                stakes.counted().for_each(|(verdict, leads)| tally[verdict as usize] += leads);
            }
        }
        self.tally = tally;
    }

    /// Judges one lead that was set in the columns.
    pub fn put(&mut self, columns: &Columns, at: usize) {
        let class = self.find_class(columns, at);
        let before = self.classes.put(at, class);
        self.tally[self.verdict_of(before) as usize] -= 1;
        self.tally[self.verdict_of(class) as usize] += 1;
    }

    /// Judges one lead that was inserted into the columns.
    pub fn put_in(&mut self, columns: &Columns, at: usize) {
        let class = self.find_class(columns, at);
        self.classes.put_in(at, class);
        self.tally[self.verdict_of(class) as usize] += 1;
    }

    /// Forgets one lead that was removed from the columns.
    pub fn take_out(&mut self, at: usize) {
        self.leave_stakes();
        let class = self.classes.take_out(at);
        self.tally[self.verdict_of(class) as usize] -= 1;
    }

    /// What thresholds decide is put together by the number of leads, which changes.
    fn leave_stakes(&mut self) {
        if matches!(self.verdicts, Verdicts::OfStakes(_)) {
            self.judge_classes();
        }
    }

    /// The class of a lead by its answers, which is a new one if no other lead is like it.
    fn find_class(&mut self, columns: &Columns, at: usize) -> usize {
        self.leave_stakes();
        self.route_more(columns);
        let mut outcomes = vec![self.came.of_answers[columns.came().numbers().at(at) as usize]];
        for scales in &mut self.scales {
            scales.outcomes_of(columns, at, &mut outcomes);
        }
        if self.known.is_empty() {
            let classes = 0..self.came.of_classes.len();
            let outcomes = |class: usize| self.parts().map(|part| part.of_classes[class]).collect();
            self.known = classes.map(|class| (outcomes(class), class as u32)).collect();
        }
        if let Some(class) = self.known.get(outcomes.as_slice()) {
            return *class as usize;
        }
        let class = self.came.of_classes.len();
        let mut each = outcomes.iter().copied();
        self.came.of_classes.extend(each.next());
        for scales in &mut self.scales {
            scales.put_on(&mut each);
        }
        self.known.insert(outcomes.into(), class as u32);
        let verdict = self.weigh(class);
        if let Verdicts::OfClasses(verdicts) = &mut self.verdicts {
            verdicts.push(verdict);
        }
        class
    }

    /// The verdict on the lead at this place.
    pub fn verdict(&self, at: usize) -> Verdict {
        self.verdict_of(self.class(at))
    }

    /// How many leads have each verdict, in the order of [`Verdict::ALL`].
    pub fn tally(&self) -> [(Verdict, u64); Verdict::ALL.len()] {
        Verdict::ALL.map(|verdict| (verdict, self.tally[verdict as usize]))
    }

    /// The class of the lead at this place. Whatever the edition says of a lead, it says of its whole class: a question
    /// about all leads is asked once per class and looked up per lead.
    pub fn class(&self, at: usize) -> usize {
        self.classes.of_lead(at)
    }

    /// The class of each lead.
    pub fn of_leads(&self) -> &[u32] {
        self.classes.of_leads()
    }

    /// How many classes there are; some may have no lead any more.
    pub fn classes(&self) -> usize {
        self.classes.sizes().len()
    }

    /// How many leads a class has.
    pub fn size_of(&self, class: usize) -> u32 {
        self.classes.sizes()[class]
    }

    /// The verdict on a class.
    pub fn verdict_of(&self, class: usize) -> Verdict {
        match &self.verdicts {
            Verdicts::OfClasses(verdicts) => verdicts[class],
            Verdicts::OfStakes(stakes) => stakes.verdict(class),
        }
    }

    /// The points of a class in the market that judges it: of fit, and of interest.
    pub fn points_of(&self, class: usize) -> (u32, u32) {
        self.best(class).map_or((0, 0), |scales| {
            let (sums, needed) = (&scales.sums()[class], scales.needed());
            (sums.fit(needed.sql).have, sums.interest(needed.sql).have)
        })
    }

    /// Whether a criterion of the market that judges a class fails it.
    pub fn fails(&self, class: usize, criterion: &CriterionId) -> bool {
        self.best(class).is_some_and(|scales| scales.fails(class, criterion))
    }

    /// The market that judges a class: the best verdict wins, then the one with the fewest points missing.
    fn best(&self, class: usize) -> Option<&Scales> {
        match self.route(class).only {
            Some(only) => self.scales.get(only),
            None => self.scales.iter().min_by_key(|scales| {
                let (sums, needed) = (&scales.sums()[class], scales.needed());
                (rank(sums.verdict(needed)), sums.missing(needed))
            }),
        }
    }
}

/// What following an edition came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Followed {
    /// The definitions are those of before.
    Same,
    /// Verdicts, points or reasons may have changed.
    Changed,
}
