//! Towns and postal codes as points on a map.

use std::cmp::Reverse;
use std::sync::OnceLock;

use super::gazetteer::{Gazetteer, Target, degrees};
use super::place::Place;
use super::postal;
use super::towns::{self, Towns};
use crate::direction::Direction;

/// A town as a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TownDot {
    /// Where its centre lies.
    pub at: Direction,
    /// People who live there; 0 when unknown.
    pub population: u32,
    row: u32,
}

impl TownDot {
    /// All that is known of the town.
    pub fn place(&self) -> Place {
        Gazetteer::get().place(Target::Town(self.row))
    }

    /// ISO code of its country.
    pub fn country(&self) -> &'static str {
        towns::region_code(Gazetteer::get().towns.line(self.row)).get(..COUNTRY_CODE).unwrap_or_default()
    }
}

/// Every town, the most populous first. Put in order at the first call.
pub fn town_dots() -> &'static [TownDot] {
    static DOTS: OnceLock<Vec<TownDot>> = OnceLock::new();
    DOTS.get_or_init(|| {
        let gazetteer = Gazetteer::get();
        let dot = |row: u32| {
            let line = gazetteer.towns.line(row);
            TownDot { at: direction(line), population: towns::population(line), row }
        };
        let mut dots: Vec<TownDot> = (0..gazetteer.towns.len()).map(dot).collect();
        dots.sort_unstable_by_key(|dot| (Reverse(dot.population), dot.row));
        dots
    })
}

/// A town by its name alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NamedTown {
    /// Where its centre lies.
    pub at: Direction,
    /// Its name.
    pub name: &'static str,
}

/// The towns that lie within an angle of a point, the most populous first. Looks through the list of towns and needs
/// nothing else of the gazetteer, most of which would be unpacked for a handful of names.
pub fn towns_near(middle: Direction, angle: f32) -> Vec<NamedTown> {
    let (latitude, _) = middle.degrees();
    let (nearest, degrees_away) = (angle.cos(), f64::from(angle).to_degrees());
    let towns = Towns::get();
    let mut near: Vec<(Reverse<u32>, u32, NamedTown)> = (0..towns.len())
        .zip(latitudes())
        // Nearly all towns lie too far north or south, which is seen without their direction.
        .filter(|(_, at)| (degrees(**at) - latitude).abs() <= degrees_away + ROUNDED_AWAY)
        .filter_map(|(row, _)| {
            let line = towns.line(row);
            let at = direction(line);
            (middle.dot(at) > nearest)
                .then(|| (Reverse(towns::population(line)), row, NamedTown { at, name: towns::name(line) }))
        })
        .collect();
    near.sort_unstable_by_key(|(population, row, _)| (*population, *row));
    near.into_iter().map(|(_, _, town)| town).collect()
}

/// The latitude of each town, in the order of the table; read at the first call.
fn latitudes() -> &'static [i32] {
    static LATITUDES: OnceLock<Vec<i32>> = OnceLock::new();
    LATITUDES.get_or_init(|| {
        let towns = Towns::get();
        (0..towns.len()).map(|row| towns::latitude(towns.line(row))).collect()
    })
}

/// Single precision may be off by so many degrees.
const ROUNDED_AWAY: f64 = 0.001;

fn direction(line: &'static str) -> Direction {
    let (latitude, longitude) = towns::position(line);
    Direction::at(degrees(latitude), degrees(longitude))
}

/// Where the towns of a region lie by its code, `DE.02`, or those of a country by `DE`. Put in order at the first call.
pub fn towns_within(code: &str) -> impl Iterator<Item = Direction> {
    static BY_REGION: OnceLock<Vec<(&'static str, Direction)>> = OnceLock::new();
    let by_region = BY_REGION.get_or_init(|| {
        let towns = &Gazetteer::get().towns;
        let region = |dot: &TownDot| (towns::region_code(towns.line(dot.row)), dot.at);
        let mut by_region: Vec<_> = town_dots().iter().map(region).collect();
        by_region.sort_by_key(|(region, _)| *region);
        by_region
    });
    let is_country = code.len() == COUNTRY_CODE;
    let belongs = move |region: &str| region == code || (is_country && region.starts_with(code));
    let first = by_region.partition_point(|(region, _)| *region < code);
    by_region[first..].iter().take_while(move |(region, _)| belongs(region)).map(|(_, at)| *at)
}

/// Letters of `DE`.
const COUNTRY_CODE: usize = 2;

/// Where the US postal codes lie that begin with these digits. Empty for what is not one to five digits.
pub fn postal_dots(prefix: &str) -> impl Iterator<Item = Direction> {
    let is_digits = !prefix.is_empty() && prefix.bytes().all(|letter| letter.is_ascii_digit());
    let codes = if is_digits { postal::beginning(prefix) } else { &[] };
    codes.iter().map(postal::PostalCode::direction)
}
