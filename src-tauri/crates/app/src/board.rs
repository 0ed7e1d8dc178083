//! The log as a board: a column for each stage, and with sales one for each of the owner's own steps.

use crate::book::Book;
use crate::failure::Problem;
use crate::leads::{self, Direction, LeadRow, LeadsRequest, LogFilter, SortBy};
use crate::views::Side;
use method::lead::StandsAt;
use serde::{Deserialize, Serialize};

/// So many cards a column shows at first.
const CARDS: u32 = 50;

/// Which leads stand on the board, and in which order.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct BoardRequest {
    /// Words in name, company, mail, phone or note.
    pub search: String,
    /// Which leads.
    pub filter: LogFilter,
    /// By what they are ordered.
    pub sort: SortBy,
    /// Which way.
    pub direction: Direction,
}

/// A column of the board.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct BoardColumn {
    /// Its name: `inquiry`, `active:2`.
    pub key: String,
    /// Where its leads stand.
    #[cfg_attr(feature = "contract", ts(type = "StandsAt"))]
    pub stands_at: StandsAt,
    /// The sales step, counted from 0, with sales.
    pub step: Option<u32>,
    /// In words.
    pub words: String,
    /// Whose it is.
    pub hat: Side,
    /// How many stand there.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub count: u64,
    /// The first of them.
    pub rows: Vec<LeadRow>,
}

/// The board.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct BoardView {
    /// Its columns, from the inquiries up to the end, and the names that never reacted.
    pub columns: Vec<BoardColumn>,
}

/// The board, with the first leads of each column. A filter by stage or step leaves only the columns that it names.
pub fn board(book: &Book, request: &BoardRequest) -> Result<BoardView, Problem> {
    let filter = &request.filter;
    let is_wanted = |place: &Place| {
        let stage = filter.stands_at.is_empty() || filter.stands_at.contains(&place.stands_at);
        let step = filter.steps.is_empty() || place.step.is_some_and(|step| filter.steps.contains(&step));
        stage && step
    };
    let columns = places(book)?.into_iter().filter(is_wanted).map(|place| column(book, request, place));
    Ok(BoardView { columns: columns.collect::<Result<_, _>>()? })
}

/// Where a column's leads stand.
struct Place {
    stands_at: StandsAt,
    step: Option<u32>,
    words: String,
}

fn places(book: &Book) -> Result<Vec<Place>, Problem> {
    let definitions = book.in_force()?;
    let steps = &definitions.playbook.engagement.sales_steps;
    // Names that never reacted come last: nobody works on them here.
    let stages = StandsAt::ALL.into_iter().filter(|stands_at| *stands_at != StandsAt::List).chain([StandsAt::List]);
    Ok(stages
        .flat_map(|stands_at| match stands_at {
            StandsAt::Active if !steps.is_empty() => steps
                .iter()
                .enumerate()
                .map(|(step, named)| Place { stands_at, step: Some(step as u32), words: named.name.clone() })
                .collect(),
            _ => vec![Place { stands_at, step: None, words: book.words.stands_at(stands_at) }],
        })
        .collect())
}

fn column(book: &Book, request: &BoardRequest, place: Place) -> Result<BoardColumn, Problem> {
    let filter = LogFilter {
        stands_at: vec![place.stands_at],
        steps: place.step.into_iter().collect(),
        ..request.filter.clone()
    };
    let page = leads::list(
        book,
        &LeadsRequest {
            search: request.search.clone(),
            filter,
            sort: request.sort,
            direction: request.direction,
            offset: 0,
            limit: CARDS,
        },
    )?;
    let key = place.stands_at.key();
    Ok(BoardColumn {
        key: place.step.map_or_else(|| key.to_owned(), |step| format!("{key}:{step}")),
        stands_at: place.stands_at,
        step: place.step,
        words: place.words,
        hat: side_of(place.stands_at),
        count: page.total,
        rows: page.rows,
    })
}

const fn side_of(stands_at: StandsAt) -> Side {
    match stands_at {
        StandsAt::List | StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql | StandsAt::Nurture => Side::Marketing,
        StandsAt::Offered | StandsAt::Active => Side::Sales,
        StandsAt::Won | StandsAt::Lost | StandsAt::Discarded => Side::Together,
    }
}
