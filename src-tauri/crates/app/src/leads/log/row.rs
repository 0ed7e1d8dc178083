//! A lead as a row of the list.

use crate::book::{Book, Definitions};
use crate::failure::Problem;
use crate::leads::closing::Closing;
use crate::leads::stopped_words;
use method::clock::{Minute, Signal};
use method::fact::Fact;
use method::judge::{Evidence, Judgement, Verdict, judge};
use method::lead::{Lead, LeadKind, Profile, StandsAt};
use method::place::{Area, FoundPlace, Whereabouts};
use serde::Serialize;
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
    Rows::of(book)?.row(lead)
}

/// Makes rows of leads: what all of them need is looked up once.
pub(super) struct Rows<'b> {
    book: &'b Book,
    definitions: Arc<Definitions>,
}

impl<'b> Rows<'b> {
    pub fn of(book: &'b Book) -> Result<Self, Problem> {
        Ok(Self { book, definitions: book.in_force()? })
    }

    pub fn row(&mut self, lead: &Lead) -> Result<LeadRow, Problem> {
        let judgement = judge(&self.definitions.edition, &lead.profile, self.book.clock.today());
        row_with(self.book, lead, &judgement)
    }
}

/// A lead as a row, when its judgement is at hand.
pub fn row_with(book: &Book, lead: &Lead, judgement: &Judgement) -> Result<LeadRow, Problem> {
    let definitions = book.in_force()?;
    let closing = Closing::of(book, lead)?;
    let stands_at = lead.standing.stands_at();
    let (clock, contacted) = clock_of(book, lead)?;
    let reacted = lead.profile.reactions.iter().map(|reaction| reaction.on).max();
    let on_wall = |moment| book.words.date(book.clock.on_the_wall(moment).date());
    let next = method::handoff::proposed(&lead.standing, judgement);
    let steps = &definitions.playbook.engagement.sales_steps;
    Ok(LeadRow {
        id: lead.id.0,
        name: lead.profile.name.clone(),
        company: lead.profile.company.clone(),
        kind: lead.profile.kind,
        place: place_words(book, &lead.profile, judgement)?,
        revenue: revenue_words(book, &lead.profile),
        source: lead.profile.source.clone(),
        owner: lead.care.owner.clone(),
        stands_at,
        stands_at_words: stands_words(book, lead)?,
        verdict: closing.as_ref().map_or(judgement.verdict, Closing::verdict),
        points: judgement.fit.have,
        why: closing.as_ref().map_or_else(
            || book.words.why_short(judgement, &definitions.edition, &lead.profile, book.clock.today()),
            |closing| closing.why(book),
        ),
        next: next.map(|wanted| book.words.move_label(&wanted, steps)).unwrap_or_default(),
        next_on: lead.care.next.as_ref().map(|next| book.words.date(next.on)).unwrap_or_default(),
        next_what: lead.care.next.as_ref().map(|next| next.what.clone()).unwrap_or_default(),
        contacted: contacted.map(|at| on_wall(at.moment())).unwrap_or_default(),
        added: on_wall(lead.created_at),
        reacted: reacted.map(|on| book.words.date(on)).unwrap_or_default(),
        clock,
        stopped: stopped_words(book, &lead.care),
    })
}

/// What the clock says of a lead, and when we last tried to reach it.
fn clock_of(book: &Book, lead: &Lead) -> Result<(Option<ClockView>, Option<Minute>), Problem> {
    let now = Minute::of(book.clock.now());
    book.with_clocks(|clocks| {
        let Some(entry) = clocks.of(lead.id) else { return (None, None) };
        let limits = clocks.limits(now);
        let signal = limits.signal(&entry.waiting, entry.stands_at);
        let due = signal.and_then(|_| limits.due(&entry.waiting, entry.stands_at, clocks.calendar()));
        let view = signal
            .zip(due)
            .map(|(state, due)| ClockView { state, words: book.words.due(&due, clocks.calendar().day_length()) });
        (view, entry.contacted)
    })
}

/// Where it stands; with sales, the step.
pub fn stands_words(book: &Book, lead: &Lead) -> Result<String, Problem> {
    let stands_at = lead.standing.stands_at();
    let definitions = book.in_force()?;
    let step = lead.standing.step.and_then(|step| definitions.playbook.engagement.sales_steps.get(step));
    Ok(match (stands_at, step) {
        (StandsAt::Active, Some(step)) => step.name.clone(),
        _ => book.words.stands_at(stands_at),
    })
}

fn revenue_words(book: &Book, profile: &Profile) -> String {
    let known = profile.facts.revenue.known().or_else(|| profile.facts.income.known());
    let words = |money: &method::money::Money| match money.amount.single() {
        Some(amount) => book.words.money_short(money.currency, amount),
        None => book.words.money_range(money.currency, &money.amount),
    };
    known.map(words).unwrap_or_default()
}

/// "Bellevue · 6 mi": the town, and how far it is from the centre that judged it.
fn place_words(book: &Book, profile: &Profile, judgement: &Judgement) -> Result<String, Problem> {
    let typed = match &profile.facts.place {
        Fact::Known(place) => place,
        Fact::Unclear(typed) => return Ok(typed.clone()),
        Fact::Unknown | Fact::WontSay { .. } => return Ok(String::new()),
    };
    let FoundPlace::One(place) = &typed.found else { return Ok(typed.typed.clone()) };
    let measured = judgement.findings.iter().find_map(|finding| match &finding.evidence {
        Evidence::Whereabouts(Whereabouts::Inside(measured) | Whereabouts::Outside(measured)) => *measured,
        _ => None,
    });
    let definitions = book.in_force()?;
    let territory = judgement.market.and_then(|id| {
        definitions.playbook.markets.iter().find(|market| market.id == id).and_then(|market| market.territory.as_ref())
    });
    let unit = measured.zip(territory).and_then(|(measured, territory)| match territory.include.get(measured.area) {
        Some(Area::Around { unit, .. }) => Some((measured.distance, *unit)),
        _ => None,
    });
    Ok(match unit {
        Some((distance, unit)) => format!("{} · {}", place.name, book.words.distance_short(distance, unit)),
        None => place.name.clone(),
    })
}
