//! Judging a whole log: anew, and after each kind of change in the wizard.

use std::time::Duration;

use app::book::Book;
use chrono::NaiveDate;
use method::criterion::Test;
use method::edition::Edition;
use method::judge::Seen;
use method::judge::columns::{Columns, Judged};
use method::lead::Profile;
use method::place::Area;

use crate::Trouble;
use crate::figure::{Figure, median, median_of, time};
use crate::log::full_book;
use crate::made_up;
use crate::size::{Reach, Size};

const RUNS: usize = 51;
/// Each key changes a figure a little; after so many it comes round again.
const ROUND: usize = 20;

/// A change that somebody makes with one key: which number stands there now.
type Key = fn(&mut Edition, usize);

/// Judging in the core, without the data file, and what one key of the wizard costs.
pub fn judging(reach: Reach) -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let book = full_book(folder.path())?;
    let edition = book.in_force()?.edition.clone();
    if !edition.markets.iter().flat_map(|market| &market.criteria).any(|one| matches!(one.test, Test::Place(_))) {
        return Err("the sample sells everywhere, so nothing would be measured".into());
    }
    let patterns = made_up::patterns()?;
    let today = book.clock.today();
    let mut figures = Vec::new();
    for size in reach.sizes() {
        figures.extend(in_the_core(*size, &patterns, &edition, today)?);
    }
    figures.push(a_key(&book, &edition)?);
    Ok(figures)
}

fn in_the_core(size: Size, patterns: &[Profile], edition: &Edition, today: NaiveDate) -> Result<Vec<Figure>, Trouble> {
    let mut columns = Columns::default();
    for number in 0..size.leads {
        columns.push(&Seen::of(&made_up::profile(patterns, number)));
    }
    let anew = median_of(RUNS, || time(|| Ok(Judged::anew(&columns, edition, today))))?;
    let mut judged = Judged::anew(&columns, edition, today);
    let mut keys = |key: Key| {
        let times = (0..=RUNS).map(|number| {
            let mut typed = edition.clone();
            key(&mut typed, number % ROUND);
            time(|| Ok(judged.follow(&columns, &typed, today)))
        });
        Ok::<_, Trouble>(median(times.collect::<Result<Vec<_>, _>>()?))
    };
    let figure = |what: &str, took: Duration, goals| {
        Figure::time(format!("judge {} leads: {what}", size.words), took, size.of(goals))
    };
    Ok(vec![
        figure("anew", anew, [1.0, 8.0, 60.0]),
        figure("another radius", keys(another_radius)?, [0.3, 2.0, 15.0]),
        figure("another weight", keys(another_weight)?, [0.1, 0.3, 4.0]),
        figure("another threshold", keys(another_threshold)?, [0.01, 0.01, 0.01]),
    ])
}

/// What the wizard asks for at each key: which leads would get another verdict, and how many have which.
fn a_key(book: &Book, edition: &Edition) -> Result<Figure, Trouble> {
    let mut number = 0;
    let took = median_of(RUNS, || {
        number += 1;
        let mut typed = edition.clone();
        another_radius(&mut typed, number % ROUND);
        time(|| Ok(book.with_index(|index| (index.would_change(edition, &typed), index.tally_by(&typed)))?))
    })?;
    Ok(Figure::time("what a key in the wizard changes in 10,000", took, 1.0))
}

/// The criterion that takes longest to test: where they are.
fn another_radius(edition: &mut Edition, number: usize) {
    for criterion in edition.markets.iter_mut().flat_map(|market| &mut market.criteria) {
        let Test::Place(territory) = &mut criterion.test else { continue };
        for area in &mut territory.include {
            if let Area::Around { within, .. } = area {
                *within = 20.0 + number as f64;
            }
        }
    }
}

fn another_weight(edition: &mut Edition, number: usize) {
    for market in &mut edition.markets {
        if let Some(criterion) = market.criteria.iter_mut().find(|one| matches!(one.test, Test::Place(_))) {
            criterion.points = 5 + number as u32;
        }
    }
}

fn another_threshold(edition: &mut Edition, number: usize) {
    for market in &mut edition.markets {
        // Marketing's gate asks for less, or it would hold the other one up.
        (market.mql.fit, market.sql.fit) = (0, 20 + number as u32);
    }
}
