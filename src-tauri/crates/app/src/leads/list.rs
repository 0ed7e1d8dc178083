//! The list of leads: search, filters, counts, one page at a time.

use super::closing::Closing;
use crate::book::Book;
use crate::failure::Problem;
use crate::index::Filter;
use crate::views::{NumbersView, numbers};
use method::fact::Fact;
use method::judge::{Evidence, Judgement, Verdict};
use method::lead::{Lead, Profile, StandsAt};
use method::place::{Area, FoundPlace, Whereabouts};
use serde::{Deserialize, Serialize};

/// The most rows that one page may ask for.
const MOST_ROWS: usize = 500;
/// A search looks through this many leads at most; more than anybody reads.
const MOST_FOUND: usize = 1_000_000;

/// Which page of which leads.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadsRequest {
    /// Words in name, company, mail, phone or note.
    pub search: String,
    /// With this verdict.
    #[cfg_attr(feature = "contract", ts(type = "Verdict | null"))]
    pub verdict: Option<Verdict>,
    /// That stand there.
    #[cfg_attr(feature = "contract", ts(type = "StandsAt | null"))]
    pub stands_at: Option<StandsAt>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to show.
    pub limit: u32,
}

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
    /// The town, and how far it is.
    pub place: String,
    /// Yearly sales, or income.
    pub revenue: String,
    /// How we came by them.
    pub source: String,
    /// Where it stands.
    #[cfg_attr(feature = "contract", ts(type = "StandsAt"))]
    pub stands_at: StandsAt,
    /// In words.
    pub stands_at_words: String,
    /// The verdict.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub verdict: Verdict,
    /// Why, in a few words.
    pub why: String,
    /// What to do next.
    pub next: String,
}

/// How many have a verdict.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct VerdictCount {
    /// The verdict.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub verdict: Verdict,
    /// In words.
    pub words: String,
    /// How many.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub count: u64,
}

/// How many stand at one place of the ladder.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StageCount {
    /// Where.
    #[cfg_attr(feature = "contract", ts(type = "StandsAt"))]
    pub stands_at: StandsAt,
    /// In words.
    pub words: String,
    /// How many.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub count: u64,
}

/// A page of the list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadsPage {
    /// How many leads pass the search and the filters.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub total: u64,
    /// This page of them.
    pub rows: Vec<LeadRow>,
    /// How many of each verdict.
    pub verdicts: Vec<VerdictCount>,
    /// How many of each stage.
    pub stages: Vec<StageCount>,
    /// The sum over the whole log.
    pub numbers: NumbersView,
}

/// A page of the list, newest first.
pub fn list(book: &Book, request: &LeadsRequest) -> Result<LeadsPage, Problem> {
    let filter =
        Filter { verdict: request.verdict, stands_at: request.stands_at, among: search(book, &request.search)? };
    let (wanted, tally) = book.with_index(|index| (index.wanted(&filter), index.tally(&filter)))?;
    let limit = (request.limit as usize).min(MOST_ROWS);
    let page: Vec<_> = wanted.iter().skip(request.offset as usize).take(limit).copied().collect();
    let leads = book.store.read(|read| read.leads().page(&page))?;
    let rows = leads.iter().map(|lead| row_of(book, lead)).collect::<Result<_, _>>()?;
    Ok(LeadsPage {
        total: wanted.len() as u64,
        rows,
        verdicts: tally
            .verdicts
            .into_iter()
            .map(|(verdict, count)| VerdictCount { verdict, words: book.words.verdict(verdict), count })
            .collect(),
        stages: tally
            .stages
            .into_iter()
            .map(|(stands_at, count)| StageCount { stands_at, words: book.words.stands_at(stands_at), count })
            .collect(),
        numbers: numbers(book)?,
    })
}

/// What a search finds; none if nothing was typed.
pub fn search(book: &Book, typed: &str) -> Result<Option<std::collections::HashSet<method::LeadId>>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let found = book.store.read(|read| read.leads().search(typed, MOST_FOUND))?;
    Ok(Some(found.into_iter().collect()))
}

/// A lead as a row.
pub fn row_of(book: &Book, lead: &Lead) -> Result<LeadRow, Problem> {
    let judgement = book.judge(&lead.profile)?;
    row_with(book, lead, &judgement)
}

/// A lead as a row, when its judgement is at hand.
pub fn row_with(book: &Book, lead: &Lead, judgement: &Judgement) -> Result<LeadRow, Problem> {
    let definitions = book.in_force()?;
    let closing = Closing::of(book, lead)?;
    let stands_at = lead.standing.stands_at();
    let next = method::handoff::proposed(&lead.standing, judgement);
    let steps = &definitions.playbook.engagement.sales_steps;
    Ok(LeadRow {
        id: lead.id.0,
        name: lead.profile.name.clone(),
        company: lead.profile.company.clone(),
        place: place_words(book, &lead.profile, judgement)?,
        revenue: revenue_words(book, &lead.profile),
        source: lead.profile.source.clone(),
        stands_at,
        stands_at_words: stands_words(book, lead)?,
        verdict: closing.as_ref().map_or(judgement.verdict, Closing::verdict),
        why: closing.as_ref().map_or_else(
            || book.words.why_short(judgement, &definitions.edition, &lead.profile, book.clock.today()),
            |closing| closing.why(book),
        ),
        next: next.map(|wanted| book.words.move_label(&wanted, steps)).unwrap_or_default(),
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
