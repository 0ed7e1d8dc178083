//! The verdicts on many leads by one edition, kept up with the edition as it changes.

use super::classes::Classes;
use super::leads::{Came, Columns};
use super::scales::{Changed, Scales};
use crate::edition::{Edition, MarketRules};
use crate::judge::route::Route;
use crate::judge::test_one::Under;
use crate::judge::{Verdict, rank};
use crate::lead::ReactionKind;
use chrono::NaiveDate;

/// The verdicts on many leads by one edition on one day.
///
/// It belongs to one [`Columns`]: whoever writes a lead there tells it by [`Judged::put`], or begins anew.
#[derive(Debug, Clone)]
pub struct Judged {
    inquiry: Vec<ReactionKind>,
    scales: Vec<Scales>,
    routes: Vec<Route>,
    verdicts: Verdicts,
    tally: [u64; Verdict::ALL.len()],
}

/// Verdicts lead by lead, or class by class once somebody plays with the thresholds.
#[derive(Debug, Clone)]
enum Verdicts {
    OfLeads(Vec<Verdict>),
    OfClasses(Classes),
}

impl Judged {
    /// Judges all leads.
    pub fn anew(columns: &Columns, edition: &Edition, today: NaiveDate) -> Self {
        let mut judged = Self {
            inquiry: Vec::new(),
            scales: Vec::new(),
            routes: Vec::new(),
            verdicts: Verdicts::OfLeads(Vec::new()),
            tally: [0; Verdict::ALL.len()],
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

    /// Judges all leads by this edition, on this day. Only what differs from the edition before is done again.
    pub fn follow(&mut self, columns: &Columns, edition: &Edition, today: NaiveDate) {
        self.inquiry.clone_from(&edition.inquiry);
        let mut before = std::mem::take(&mut self.scales);
        let mut changed = Changed::Nothing;
        for rules in &edition.markets {
            let under = Under::of(edition, rules, today);
            let known = before.iter().position(|scales| scales.market() == rules.id);
            let mut scales = if let Some(at) = known {
                before.swap_remove(at)
            } else {
                // A market that comes in is a change, even if it asks for nothing. So is one that goes.
                changed = Changed::Sums;
                Scales::empty(columns, rules, under)
            };
            changed = changed.max(scales.follow(columns, rules, under));
            self.scales.push(scales);
        }
        let routes = self.find_routes(columns);
        if routes != self.routes || !before.is_empty() {
            changed = Changed::Sums;
        }
        self.routes = routes;
        match changed {
            Changed::Nothing => return,
            Changed::Thresholds => self.judge_classes(columns),
            Changed::Sums => self.judge_leads(columns),
        }
        self.count();
    }

    /// The route of each distinct way to come.
    fn find_routes(&self, columns: &Columns) -> Vec<Route> {
        let markets = || self.scales.iter().map(Scales::market);
        let route = |(pinned, did): &Came| {
            let did = ReactionKind::ALL.into_iter().filter(|kind| did & (1 << *kind as u16) != 0);
            Route::of(&self.inquiry, markets(), *pinned, did)
        };
        columns.came().distinct().iter().map(route).collect()
    }

    fn judge_leads(&mut self, columns: &Columns) {
        let came = columns.came().numbers();
        self.verdicts = Verdicts::OfLeads((0..columns.len()).map(|at| self.weigh(came, at)).collect());
    }

    fn judge_classes(&mut self, columns: &Columns) {
        let came = columns.came().numbers();
        let nothing = Verdicts::OfLeads(Vec::new());
        let mut classes = match std::mem::replace(&mut self.verdicts, nothing) {
            Verdicts::OfClasses(classes) => classes,
            Verdicts::OfLeads(_) => Classes::of(&self.scales, &self.routes, came),
        };
        classes.judge(|at| self.weigh(came, at));
        self.verdicts = Verdicts::OfClasses(classes);
    }

    /// The verdict on one lead from its sums.
    fn weigh(&self, came: &[u32], at: usize) -> Verdict {
        let route = self.routes[came[at] as usize];
        let verdict = |scales: &Scales| scales.sums()[at].verdict(scales.needed());
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
            Verdicts::OfLeads(verdicts) => verdicts.iter().for_each(|verdict| tally[*verdict as usize] += 1),
            Verdicts::OfClasses(classes) => {
                classes.counted().for_each(|(verdict, leads)| tally[verdict as usize] += leads);
            }
        }
        self.tally = tally;
    }

    /// Judges one lead that was set in the columns.
    pub fn put(&mut self, columns: &Columns, at: usize) {
        for scales in &mut self.scales {
            scales.weigh_again(columns, at);
        }
        self.judge_all(columns);
    }

    /// Judges one lead that was inserted into the columns.
    pub fn put_in(&mut self, columns: &Columns, at: usize) {
        for scales in &mut self.scales {
            scales.make_room(at);
            scales.weigh_again(columns, at);
        }
        self.judge_all(columns);
    }

    fn judge_all(&mut self, columns: &Columns) {
        self.routes = self.find_routes(columns);
        self.judge_leads(columns);
        self.count();
    }

    /// The verdict on the lead at this place.
    pub fn verdict(&self, at: usize) -> Verdict {
        match &self.verdicts {
            Verdicts::OfLeads(verdicts) => verdicts[at],
            Verdicts::OfClasses(classes) => classes.verdict(at),
        }
    }

    /// How many leads have each verdict, in the order of [`Verdict::ALL`].
    pub fn tally(&self) -> [(Verdict, u64); Verdict::ALL.len()] {
        Verdict::ALL.map(|verdict| (verdict, self.tally[verdict as usize]))
    }
}
