//! `sellable leads`: the log, searched and filtered.

use app::book::Book;
use app::failure::{Problem, Said};
use app::leads::{ContactFilter, Direction, LeadRow, LeadsRequest, LogFilter, SortBy, list};
use method::clock::Signal;
use method::judge::Verdict;
use method::lead::StandsAt;

use super::look;
use crate::here::Here;
use crate::stop::{Stop, Usage};
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// How many rows are read at once.
const ROWS_AT_ONCE: u32 = 500;

/// Prints the leads that are asked for, newest first unless another order is asked for.
pub fn leads(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let request = request(typed)?;
    let book = look(here, &typed.path(0))?;
    let rows = all(&book, request)?;
    if typed.reader == Reader::Program {
        return Ok(out.json(&rows)?);
    }
    let table: Vec<Vec<String>> = rows.into_iter().map(|row| shown(&book, row)).collect();
    for line in aligned(&table) {
        out.line(&line)?;
    }
    if !table.is_empty() {
        out.gap()?;
    }
    Ok(out.line(&Said::new("command-leads").number("count", table.len() as i64).say(&here.words))?)
}

/// The question that the options of the log ask.
pub(super) fn request(typed: &Typed) -> Result<LeadsRequest, Usage> {
    let contact = [("any", ContactFilter::Any), ("stopped", ContactFilter::Stopped), ("free", ContactFilter::Free)];
    let filter = LogFilter {
        verdicts: typed.each_of("--verdict", &Verdict::ALL.map(|verdict| (verdict.key(), verdict)))?,
        stands_at: typed.each_of("--stage", &StandsAt::ALL.map(|stage| (stage.key(), stage)))?,
        sources: typed.texts("--source").collect(),
        owners: typed.texts("--owner").collect(),
        places: typed.texts("--place").collect(),
        failed: typed.texts("--failed").collect(),
        clocks: typed.each_of("--clock", &Signal::ALL.map(|signal| (signal.key(), signal)))?,
        contact: typed.one_of("--contact", &contact)?.unwrap_or_default(),
        ..LogFilter::default()
    };
    let directions = [("up", Direction::Up), ("down", Direction::Down)];
    Ok(LeadsRequest {
        search: typed.text("--search").unwrap_or_default(),
        filter,
        sort: typed.one_of("--sort", &SortBy::ALL.map(|sort| (sort.key(), sort)))?.unwrap_or_default(),
        direction: typed.one_of("--direction", &directions)?.unwrap_or_default(),
        offset: 0,
        limit: ROWS_AT_ONCE,
    })
}

fn all(book: &Book, mut request: LeadsRequest) -> Result<Vec<LeadRow>, Problem> {
    let mut rows = Vec::new();
    loop {
        let page = list(book, &request)?;
        let is_last = page.rows.len() < ROWS_AT_ONCE as usize;
        rows.extend(page.rows);
        if is_last {
            return Ok(rows);
        }
        request.offset += ROWS_AT_ONCE;
    }
}

fn shown(book: &Book, row: LeadRow) -> Vec<String> {
    vec![
        format!("#{}", row.id),
        book.words.verdict(row.verdict),
        row.stands_at_words,
        row.name,
        row.company,
        row.place,
        row.why,
    ]
}
