//! Judging a whole log: anew, and after each kind of change in the wizard.

use std::time::{Duration, Instant};

use app::book::Book;
use chrono::{Days, NaiveDate};
use method::criterion::Test;
use method::edition::Edition;
use method::fact::Fact;
use method::judge::Seen;
use method::judge::columns::{Columns, Judged};
use method::lead::{Lead, Profile};
use method::place::{Area, Extent, FoundPlace};

use crate::Trouble;
use crate::figure::{Figure, median, median_of, time};
use crate::log::full_book;

const RUNS: usize = 51;
/// Each key changes a figure a little; after so many it comes round again.
const ROUND: usize = 20;

/// What each change may take in a log of this size, in milliseconds.
struct Goals {
    leads: usize,
    words: &'static str,
    anew: f64,
    criterion: f64,
    weight: f64,
    threshold: f64,
}

const GOALS: [Goals; 2] = [
    Goals { leads: 10_000, words: "10,000", anew: 1.0, criterion: 0.3, weight: 0.1, threshold: 0.01 },
    Goals { leads: 100_000, words: "100,000", anew: 8.0, criterion: 2.0, weight: 0.3, threshold: 0.01 },
];

/// A change that somebody makes with one key: which number stands there now.
type Key = fn(&mut Edition, usize);

/// Judging in the core, without the data file, and what one key of the wizard costs.
pub fn judging() -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let book = full_book(folder.path())?;
    let edition = book.in_force()?.edition.clone();
    if !edition.markets.iter().flat_map(|market| &market.criteria).any(|one| matches!(one.test, Test::Place(_))) {
        return Err("the sample sells everywhere, so nothing would be measured".into());
    }
    let leads = all_leads(&book)?;
    let today = book.clock.today();
    let mut figures = Vec::new();
    for goals in &GOALS {
        figures.extend(in_the_core(goals, &leads, &edition, today)?);
    }
    figures.push(a_key(&book, &edition)?);
    Ok(figures)
}

fn in_the_core(goals: &Goals, leads: &[Lead], edition: &Edition, today: NaiveDate) -> Result<Vec<Figure>, Trouble> {
    let mut columns = Columns::default();
    for (number, lead) in leads.iter().cycle().take(goals.leads).enumerate() {
        columns.push(&Seen::of(&varied(&lead.profile, number)));
    }
    let anew = median_of(RUNS, || time(|| Ok(Judged::anew(&columns, edition, today))))?;
    let mut judged = Judged::anew(&columns, edition, today);
    let mut keys = |key: Key| {
        let times = (0..=RUNS).map(|number| {
            let mut typed = edition.clone();
            key(&mut typed, number % ROUND);
            let started = Instant::now();
            judged.follow(&columns, &typed, today);
            started.elapsed()
        });
        median(times.collect())
    };
    let figure =
        |what: &str, took: Duration, goal| Figure::time(format!("judge {} leads: {what}", goals.words), took, goal);
    Ok(vec![
        figure("anew", anew, goals.anew),
        figure("another radius", keys(another_radius), goals.criterion),
        figure("another weight", keys(another_weight), goals.weight),
        figure("another threshold", keys(another_threshold), goals.threshold),
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

fn all_leads(book: &Book) -> Result<Vec<Lead>, Trouble> {
    let ids = book.with_index(|index| index.all())?;
    Ok(book.store.read(|read| read.leads().page(&ids))?)
}

/// The same person with another amount, another town and another day, because a real log repeats less than the sample.
fn varied(profile: &Profile, number: usize) -> Profile {
    let mut profile = profile.clone();
    if let Fact::Known(revenue) = &mut profile.facts.revenue {
        let more = (number % 4_000) as i64 * 1_000;
        revenue.amount.from = revenue.amount.from.map(|from| from + more);
        revenue.amount.to = revenue.amount.to.map(|to| to + more);
    }
    if let Fact::Known(place) = &mut profile.facts.place
        && let FoundPlace::One(place) = &mut place.found
        && let Extent::Point(position) = &mut place.extent
    {
        let which = number % 10;
        place.text = format!("{} {which}", place.text);
        position.latitude += which as f64 * 0.01;
    }
    for reaction in &mut profile.reactions {
        reaction.on = reaction.on.checked_sub_days(Days::new(number as u64 % 300)).unwrap_or(reaction.on);
    }
    profile
}
