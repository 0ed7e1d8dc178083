//! A lead as a row of the list.

use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::Problem;
use crate::leads::closing::Closing;
use crate::leads::stopped_words;
use chrono::{DateTime, NaiveDate, Utc};
use method::LeadId;
use method::clock::{Minute, Signal};
use method::fact::Fact;
use method::judge::{Evidence, Judgement, Verdict, judge};
use method::lead::{Lead, LeadKind, Profile, StandsAt};
use method::place::{Area, FoundPlace, Whereabouts};
use serde::Serialize;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// A row of the list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadRow {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// The person.
    pub name: String,
    /// The firm.
    pub company: String,
    /// Firm, household, or not known.
    #[cfg_attr(feature = "contract", ts(type = "'business' | 'consumer' | 'unknown'"))]
    pub kind: LeadKind,
    /// The town, and how far it is.
    pub place: String,
    /// Yearly sales, or income.
    pub revenue: String,
    /// How we came by them.
    pub source: String,
    /// Who takes care of them.
    pub owner: String,
    /// Where it stands.
    #[cfg_attr(feature = "contract", ts(type = "StandsAt"))]
    pub stands_at: StandsAt,
    /// In words.
    pub stands_at_words: String,
    /// The verdict.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub verdict: Verdict,
    /// Points of fit.
    pub points: u32,
    /// Why, in a few words.
    pub why: String,
    /// What to do next, by the rules.
    pub next: String,
    /// The day of the next step that somebody noted; empty if nobody did.
    pub next_on: String,
    /// That step.
    pub next_what: String,
    /// When we last tried to reach them; empty if we never did.
    pub contacted: String,
    /// When it was entered.
    pub added: String,
    /// When they last reacted; empty if they never did.
    pub reacted: String,
    /// What the clock says; none while there is time.
    pub clock: Option<ClockView>,
    /// In which ways they asked not to be contacted.
    pub stopped: Option<String>,
}

/// What a clock says.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ClockView {
    /// How late it is.
    #[cfg_attr(feature = "contract", ts(type = "'amber' | 'late' | 'missed' | 'silent'"))]
    pub state: Signal,
    /// In words.
    pub words: String,
}

/// A lead as a row.
pub fn row_of(book: &Book, lead: &Lead) -> Result<LeadRow, Problem> {
    Rows::of(book, std::slice::from_ref(lead))?.row(lead)
}

/// A lead as a row, when its judgement is at hand.
pub fn row_with(book: &Book, lead: &Lead, judgement: &Judgement) -> Result<LeadRow, Problem> {
    Rows::of(book, std::slice::from_ref(lead))?.row_with(lead, judgement)
}

/// What the clock says of a lead, and when we last tried to reach it.
type Told = (Option<ClockView>, Option<Minute>);

/// Makes rows of leads: what all of them need is looked up once.
pub(super) struct Rows<'b> {
    book: &'b Book,
    definitions: Arc<Definitions>,
    today: NaiveDate,
    clocks: HashMap<LeadId, Told>,
    /// Days in words: a page tells the same few again and again.
    days: RefCell<HashMap<NaiveDate, String>>,
}

impl<'b> Rows<'b> {
    /// Prepares the rows of these leads.
    pub fn of(book: &'b Book, leads: &[Lead]) -> Result<Self, Problem> {
        Ok(Self {
            book,
            definitions: book.in_force()?,
            today: book.clock.today(),
            clocks: clocks_of(book, leads)?,
            days: RefCell::default(),
        })
    }

    /// One of the leads as a row.
    pub fn row(&self, lead: &Lead) -> Result<LeadRow, Problem> {
        self.row_with(lead, &judge(&self.definitions.edition, &lead.profile, self.today))
    }

    fn row_with(&self, lead: &Lead, judgement: &Judgement) -> Result<LeadRow, Problem> {
        let (book, profile, words) = (self.book, &lead.profile, &self.book.words);
        let closing = Closing::of(book, lead)?;
        let next = method::handoff::proposed(&lead.standing, judgement);
        let steps = &self.definitions.playbook.engagement.sales_steps;
        let (clock, contacted) = self.clocks.get(&lead.id).cloned().unwrap_or_default();
        let reacted = profile.reactions.iter().map(|reaction| reaction.on).max();
        let why = || words.why_short(judgement, &self.definitions.edition, profile, self.today);
        Ok(LeadRow {
            id: lead.id.0,
            name: profile.name.clone(),
            company: profile.company.clone(),
            kind: profile.kind,
            place: self.place_words(profile, judgement),
            revenue: revenue_words(book, profile),
            source: profile.source.clone(),
            owner: lead.care.owner.clone(),
            stands_at: lead.standing.stands_at(),
            stands_at_words: stands_words_by(book, &self.definitions, lead),
            verdict: closing.as_ref().map_or(judgement.verdict, Closing::verdict),
            points: judgement.fit.have,
            why: closing.as_ref().map_or_else(why, |closing| closing.why(book)),
            next: next.map(|wanted| words.move_label(&wanted, steps)).unwrap_or_default(),
            next_on: lead.care.next.as_ref().map(|next| self.day(next.on)).unwrap_or_default(),
            next_what: lead.care.next.as_ref().map(|next| next.what.clone()).unwrap_or_default(),
            contacted: contacted.map(|at| self.day_of(at.moment())).unwrap_or_default(),
            added: self.day_of(lead.created_at),
            reacted: reacted.map(|on| self.day(on)).unwrap_or_default(),
            clock,
            stopped: stopped_words(book, &lead.care),
        })
    }

    fn day_of(&self, moment: DateTime<Utc>) -> String {
        self.day(self.book.clock.on_the_wall(moment).date())
    }

    fn day(&self, day: NaiveDate) -> String {
        self.days.borrow_mut().entry(day).or_insert_with(|| self.book.words.date(day)).clone()
    }

    /// "Bellevue · 6 mi": the town, and how far it is from the centre that judged it.
    fn place_words(&self, profile: &Profile, judgement: &Judgement) -> String {
        let typed = match &profile.facts.place {
            Fact::Known(place) => place,
            Fact::Unclear(typed) => return typed.clone(),
            Fact::Unknown | Fact::WontSay { .. } => return String::new(),
        };
        let FoundPlace::One(place) = &typed.found else { return typed.typed.clone() };
        let measured = judgement.findings.iter().find_map(|finding| match &finding.evidence {
            Evidence::Whereabouts(Whereabouts::Inside(measured) | Whereabouts::Outside(measured)) => *measured,
            _ => None,
        });
        let markets = &self.definitions.playbook.markets;
        let market = judgement.market.and_then(|id| markets.iter().find(|market| market.id == id));
        let territory = market.and_then(|market| market.territory.as_ref());
        let unit =
            measured.zip(territory).and_then(|(measured, territory)| match territory.include.get(measured.area) {
                Some(Area::Around { unit, .. }) => Some((measured.distance, *unit)),
                _ => None,
            });
        match unit {
            Some((distance, unit)) => format!("{} · {}", place.name, self.book.words.distance_short(distance, unit)),
            None => place.name.clone(),
        }
    }
}

/// What the clock says of each lead, and when we last tried to reach it.
fn clocks_of(book: &Book, leads: &[Lead]) -> Result<HashMap<LeadId, Told>, Problem> {
    let now = Minute::of(book.clock.now());
    book.with_clocks(|clocks| {
        let limits = clocks.limits(now);
        let told = |lead: &Lead| {
            let entry = clocks.of(lead.id)?;
            let signal = limits.signal(&entry.waiting, entry.stands_at);
            let due = signal.and_then(|_| limits.due(&entry.waiting, entry.stands_at, clocks.calendar()));
            let view = signal
                .zip(due)
                .map(|(state, due)| ClockView { state, words: book.words.due(&due, clocks.calendar().day_length()) });
            Some((lead.id, (view, entry.contacted)))
        };
        leads.iter().filter_map(told).collect()
    })
}

/// Where it stands; with sales, the step.
pub fn stands_words(book: &Book, lead: &Lead) -> Result<String, Problem> {
    Ok(stands_words_by(book, &*book.in_force()?, lead))
}

fn stands_words_by(book: &Book, definitions: &Definitions, lead: &Lead) -> String {
    let stands_at = lead.standing.stands_at();
    let step = lead.standing.step.and_then(|step| definitions.playbook.engagement.sales_steps.get(step));
    match (stands_at, step) {
        (StandsAt::Active, Some(step)) => step.name.clone(),
        _ => book.words.stands_at(stands_at),
    }
}

fn revenue_words(book: &Book, profile: &Profile) -> String {
    let known = profile.facts.revenue.known().or_else(|| profile.facts.income.known());
    let words = |money: &method::money::Money| match money.amount.single() {
        Some(amount) => book.words.money_short(money.currency, amount),
        None => book.words.money_range(money.currency, &money.amount),
    };
    known.map(words).unwrap_or_default()
}
