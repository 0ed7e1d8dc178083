//! A page of the list.

use super::row::{LeadRow, Rows};
use crate::book::Book;
use crate::failure::Problem;
use crate::index::question::{Direction, LogFilter, SortBy};
use crate::index::{Asked, Hits, Index, Needs, Page, Ticking};
use crate::views::{NumbersView, numbers};
use method::LeadId;
use method::clock::Minute;
use method::judge::Verdict;
use method::lead::StandsAt;
use serde::{Deserialize, Serialize};
use store::table::order::TextOf;

/// The most rows that one page may ask for.
const MOST_ROWS: usize = 500;
/// While somebody types, the search ends after so many: more than anybody reads. Who asks for a later page, a filter or
/// another order gets all.
const MOST_TYPED: usize = 1_000;
/// The best matches are put in order among so many.
const MOST_RANKED: usize = 2_000;

/// Which page of which leads.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadsRequest {
    /// Words in name, company, mail, phone or note.
    pub search: String,
    /// Which leads.
    pub filter: LogFilter,
    /// By what they are ordered.
    pub sort: SortBy,
    /// Which way.
    pub direction: Direction,
    /// How many to pass over.
    pub offset: u32,
    /// How many to show.
    pub limit: u32,
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
    /// How many leads pass the search and the filter.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub total: u64,
    /// Whether there are more than that: a search ends early while somebody types.
    pub has_more: bool,
    /// This page of them.
    pub rows: Vec<LeadRow>,
    /// How many of each verdict.
    pub verdicts: Vec<VerdictCount>,
    /// How many of each stage.
    pub stages: Vec<StageCount>,
    /// The sum over the whole log.
    pub numbers: NumbersView,
}

/// A page of the list.
pub fn list(book: &Book, request: &LeadsRequest) -> Result<LeadsPage, Problem> {
    let page = page(book, request, (request.offset as usize, (request.limit as usize).min(MOST_ROWS)))?;
    let leads = book.store.read(|read| read.leads().page(&page.ids))?;
    let rows = Rows::of(book, &leads)?;
    let verdict = |(verdict, count)| VerdictCount { verdict, words: book.words.verdict(verdict), count };
    let stage = |(stands_at, count)| StageCount { stands_at, words: book.words.stands_at(stands_at), count };
    Ok(LeadsPage {
        total: page.total,
        has_more: page.has_more,
        rows: leads.iter().map(|lead| rows.row(lead)).collect::<Result<_, _>>()?,
        verdicts: page.verdicts.into_iter().map(verdict).collect(),
        stages: page.stages.into_iter().map(stage).collect(),
        numbers: numbers(book)?,
    })
}

/// All leads that a request asks for, whatever page, in its order.
pub fn ids(book: &Book, request: &LeadsRequest) -> Result<Vec<LeadId>, Problem> {
    let asked = request.asked();
    let hits = search(book, &asked, usize::MAX)?;
    put_texts_in_order(book, asked.sort)?;
    ask(book, &asked, |index, ticking| index.wanted(asked.clone(), hits.as_ref(), ticking))
}

/// Asks the index, with the clocks at hand if the question is about them.
fn ask<T>(book: &Book, asked: &Asked, work: impl FnOnce(&mut Index, Option<&Ticking<'_>>) -> T) -> Result<T, Problem> {
    if !asked.is_about_clocks() {
        return book.with_index(|index| work(index, None));
    }
    let now = Minute::of(book.clock.now());
    book.with_clocks(|clocks| book.with_index(|index| work(index, Some(&Ticking::at(clocks, now)))))?
}

impl LeadsRequest {
    fn asked(&self) -> Asked {
        Asked {
            search: self.search.trim().to_owned(),
            filter: self.filter.clone(),
            sort: self.sort,
            direction: self.direction,
        }
    }
}

fn page(book: &Book, request: &LeadsRequest, rows: (usize, usize)) -> Result<Page, Problem> {
    let asked = request.asked();
    let known = ask(book, &asked, |index, ticking| match index.needs(asked.sort) {
        Needs::Nothing => index.known_page(&asked, ticking, rows),
        Needs::All | Needs::Next(_) => None,
    })?;
    if let Some(page) = known {
        return Ok(page);
    }
    // Whoever only types sees the newest; everything else needs all that is found.
    let newest_first = asked.sort == SortBy::Added && asked.direction == Direction::Down;
    let is_typing = newest_first && asked.filter == LogFilter::default() && rows.0 + rows.1 <= MOST_TYPED;
    let hits = search(book, &asked, if is_typing { MOST_TYPED } else { usize::MAX })?;
    put_texts_in_order(book, asked.sort)?;
    ask(book, &asked, |index, ticking| index.page(asked.clone(), hits.as_ref(), ticking, rows))
}

/// What a search finds; none if nothing was typed.
fn search(book: &Book, asked: &Asked, most: usize) -> Result<Option<Hits>, Problem> {
    if asked.search.is_empty() {
        return Ok(None);
    }
    let ids = book.store.read(|read| match asked.sort {
        SortBy::Match => read.leads().search_best(&asked.search, MOST_RANKED),
        _ => read.leads().search(&asked.search, most),
    })?;
    let most = if asked.sort == SortBy::Match { MOST_RANKED } else { most };
    let has_more = ids.len() >= most;
    Ok(Some(Hits { ids, has_more }))
}

/// Sees to it that the index knows the order of a text before it is asked for it.
fn put_texts_in_order(book: &Book, sort: SortBy) -> Result<(), Problem> {
    let by = if sort == SortBy::Company { TextOf::Company } else { TextOf::Name };
    match book.with_index(|index| index.needs(sort))? {
        Needs::Nothing => Ok(()),
        Needs::All => {
            // Half the bytes of an id will do for a million of them.
            let mut ids = Vec::with_capacity(book.with_index(|index| index.len())?);
            book.store
                .read(|read| read.leads().in_order(by, |id| ids.push(u32::try_from(id.0).unwrap_or(u32::MAX))))?;
            book.with_index(|index| index.order_all(sort, ids.into_iter().map(|id| LeadId(id.into()))))
        }
        Needs::Next(changed) => {
            let stands = book.store.read(|read| {
                let leads = read.leads();
                changed.iter().map(|id| Ok((*id, leads.stands(by, *id)?))).collect::<Result<Vec<_>, _>>()
            })?;
            book.with_index(|index| index.order_changed(sort, &stands))
        }
    }
}
