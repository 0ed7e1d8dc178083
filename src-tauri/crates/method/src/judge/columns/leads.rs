//! The log turned on its side: a column for each thing that a criterion can test.

use super::column::{Column, Places, Row, Texts};
use super::numbers::Numbers;
use crate::MarketId;
use crate::criterion::{Criterion, Test};
use crate::fact::{Budget, BuyingRole, own_key};
use crate::judge::TestResult;
use crate::judge::seen::Seen;
use crate::judge::test_one::{self, NOT_ASKED, Tested, Under};
use crate::lead::{LeadKind, ReactionKind};
use crate::money::Money;
use crate::range::Range;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::hash::Hash;

/// An answer that only one kind of lead is asked for, with the kind of the lead that gave it.
type OfKind<T> = (LeadKind, Option<T>);

/// By what a lead finds its markets: the one it is pinned to, and what it did, as one bit for each kind of reaction.
pub(super) type Came = (Option<MarketId>, u16);

/// What the judge looks at of many leads, column by column. Leads are known by their place in it, counted from 0.
///
/// ```
/// use method::judge::columns::Columns;
/// use method::judge::Seen;
/// let mut columns = Columns::default();
/// columns.push(&Seen::default());
/// assert_eq!(columns.len(), 1);
/// ```
#[derive(Debug, Clone)]
pub struct Columns {
    leads: usize,
    industries: Texts,
    places: Places,
    came: Column<Came>,
    kind: Column<LeadKind>,
    industry: Column<OfKind<u32>>,
    revenue: Column<OfKind<Money>>,
    headcount: Column<OfKind<Range<i64>>>,
    age: Column<OfKind<Range<i64>>>,
    income: Column<OfKind<Money>>,
    place: Column<Option<u32>>,
    timing: Column<Option<Range<NaiveDate>>>,
    budget: Column<Option<Budget>>,
    authority: Column<Option<BuyingRole>>,
    need: Column<Option<bool>>,
    last: [Column<Option<NaiveDate>>; ReactionKind::ALL.len()],
    own: BTreeMap<String, Column<Option<bool>>>,
    /// Stands for the questions that nobody has answered.
    unasked: Column<Option<bool>>,
}

/// What a criterion said of one distinct answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    pub result: TestResult,
    /// Whole days since they did it, for reactions.
    pub days_since: u64,
}

/// What a criterion says, and of whom.
pub(super) struct Saying<'a> {
    /// What it says of each distinct answer from the first that was asked for.
    pub said: Vec<Said>,
    /// The number of each lead's answer.
    pub numbers: &'a Numbers,
}

impl Default for Columns {
    /// Columns without a lead.
    fn default() -> Self {
        Self {
            leads: 0,
            industries: Texts::default(),
            places: Places::default(),
            came: Column::unanswered(0),
            kind: Column::unanswered(0),
            industry: Column::unanswered(0),
            revenue: Column::unanswered(0),
            headcount: Column::unanswered(0),
            age: Column::unanswered(0),
            income: Column::unanswered(0),
            place: Column::unanswered(0),
            timing: Column::unanswered(0),
            budget: Column::unanswered(0),
            authority: Column::unanswered(0),
            need: Column::unanswered(0),
            last: std::array::from_fn(|_| Column::unanswered(0)),
            own: BTreeMap::new(),
            unasked: Column::unanswered(0),
        }
    }
}

impl Columns {
    /// How many leads there are.
    pub const fn len(&self) -> usize {
        self.leads
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.leads == 0
    }

    /// Adds a lead behind all others.
    pub fn push(&mut self, seen: &Seen<'_>) {
        self.insert(self.leads, seen);
    }

    /// Adds a lead at a place up to the length; those that stood there move back by one.
    pub fn insert(&mut self, at: usize, seen: &Seen<'_>) {
        self.write(Row::Before(at), seen);
        self.leads += 1;
    }

    /// Puts what is now known of a lead in the place of what was known.
    pub fn set(&mut self, at: usize, seen: &Seen<'_>) {
        self.write(Row::Over(at), seen);
    }

    /// Takes a lead out; those behind it move up by one.
    pub fn remove(&mut self, at: usize) {
        self.each(|column| column.remove(at));
        self.leads -= 1;
    }

    /// Lets go of memory that was set aside for more leads, after many came in at once.
    pub fn shrink(&mut self) {
        self.each(|column| column.shrink());
    }

    fn each(&mut self, mut work: impl FnMut(&mut dyn Shared)) {
        let whole: [&mut dyn Shared; 13] = [
            &mut self.came,
            &mut self.kind,
            &mut self.industry,
            &mut self.revenue,
            &mut self.headcount,
            &mut self.age,
            &mut self.income,
            &mut self.place,
            &mut self.timing,
            &mut self.budget,
            &mut self.authority,
            &mut self.need,
            &mut self.unasked,
        ];
        whole.into_iter().for_each(&mut work);
        self.last.iter_mut().for_each(|column| work(column));
        self.own.values_mut().for_each(|column| work(column));
    }

    fn write(&mut self, row: Row, seen: &Seen<'_>) {
        let kind = seen.kind;
        self.kind.write(row, kind);
        self.industry.write(row, (kind, seen.industry.map(|code| self.industries.number(code))));
        self.revenue.write(row, (kind, seen.revenue));
        self.headcount.write(row, (kind, seen.headcount));
        self.age.write(row, (kind, seen.age));
        self.income.write(row, (kind, seen.income));
        self.place.write(row, seen.place.map(|place| self.places.number(place)));
        self.timing.write(row, seen.timing);
        self.budget.write(row, seen.budget);
        self.authority.write(row, seen.authority);
        self.need.write(row, seen.need);
        let mut did = 0;
        for kind in ReactionKind::ALL {
            let last = seen.last(kind);
            self.last[kind as usize].write(row, last);
            did |= u16::from(last.is_some()) << kind as u16;
        }
        self.came.write(row, (seen.pinned, did));
        for question in seen.own.keys() {
            if !self.own.contains_key(question) {
                self.own.insert(question.clone(), Column::unanswered(self.leads));
            }
        }
        for (question, column) in &mut self.own {
            column.write(row, seen.own.get(question).and_then(|fact| fact.known().copied()));
        }
        self.unasked.write(row, None);
    }

    /// By what each lead finds its markets.
    pub(super) const fn came(&self) -> &Column<Came> {
        &self.came
    }

    /// Tests a criterion on the distinct answers from number `from` on.
    pub(super) fn ask(&self, criterion: &Criterion, under: &Under, from: usize) -> Saying<'_> {
        match &criterion.test {
            Test::Kind(kind) => self.kind.ask(from, |is| test_one::lead_kind(*kind, is, under)),
            Test::Industry(rule) => {
                let text = |number| self.industries.text(number);
                self.industry.ask(from, of_kind(under, |code: Option<u32>| test_one::industry(rule, code.map(text))))
            }
            Test::Revenue(limit) => self.revenue.ask(from, of_kind(under, |answer| test_one::money(limit, answer))),
            Test::Income(limit) => self.income.ask(from, of_kind(under, |answer| test_one::money(limit, answer))),
            Test::Headcount(limit) => {
                self.headcount.ask(from, of_kind(under, |answer| test_one::number(limit, answer)))
            }
            Test::Age(limit) => self.age.ask(from, of_kind(under, |answer| test_one::number(limit, answer))),
            Test::Place(territory) => {
                self.place.ask(from, |at| test_one::place(territory, at.map(|at| self.places.place(at))))
            }
            Test::Timing(window) => self.timing.ask(from, |days| test_one::time(*window, days, under.today)),
            Test::Budget(least) => self.budget.ask(from, |answer| test_one::budget(least.as_ref(), answer)),
            Test::Authority => self.authority.ask(from, test_one::authority),
            Test::Need => self.need.ask(from, test_one::yes_or_no),
            Test::Own(_) | Test::Asked(_) => self
                .own
                .get(&own_key(under.market, &criterion.id))
                .unwrap_or(&self.unasked)
                .ask(from, test_one::yes_or_no),
            Test::Did { reaction, .. } => {
                self.last[*reaction as usize].ask(from, |last| test_one::did(last, under.today))
            }
        }
    }
}

/// What can be done to a column whatever its answers are.
trait Shared {
    fn remove(&mut self, at: usize);
    fn shrink(&mut self);
}

impl<T: Copy + Default + Eq + Hash> Shared for Column<T> {
    fn remove(&mut self, at: usize) {
        Self::remove(self, at);
    }

    fn shrink(&mut self) {
        Self::shrink(self);
    }
}

/// The test of a question that is asked of one kind of lead only.
fn of_kind<T>(under: &Under, test: impl Fn(Option<T>) -> Tested) -> impl Fn(OfKind<T>) -> Tested {
    move |(kind, answer)| if under.is_wrong(kind) { NOT_ASKED } else { test(answer) }
}

impl<T: Copy + Default + Eq + Hash> Column<T> {
    fn ask(&self, from: usize, test: impl Fn(T) -> Tested) -> Saying<'_> {
        let said = self.distinct().iter().skip(from).map(|answer| {
            let (result, evidence) = test(*answer);
            Said { result, days_since: test_one::days_since(&evidence) }
        });
        Saying { said: said.collect(), numbers: self.numbers() }
    }
}
