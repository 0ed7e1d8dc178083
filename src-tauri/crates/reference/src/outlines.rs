//! Outlines of countries, US states and US counties, for drawing.
//!
//! They are drawn for maps of a hand's breadth: a coast may be a kilometre off. Whether a place lies in a territory is
//! decided by what the gazetteer says of it, never by these lines.

use std::sync::OnceLock;

use crate::direction::Direction;
use crate::embedded;

/// The border of a country, a state or a county.
#[derive(Debug)]
pub struct Outline {
    /// `US`, `US.WA` or `US.WA.033`.
    pub code: &'static str,
    /// The numbers of its arcs, as the table has them.
    shape: &'static str,
    arcs: &'static Arcs,
    rings: OnceLock<Vec<Ring>>,
}

impl Outline {
    /// Islands and parts; holes are rings too, so that the even-odd rule fills what belongs. Worked out at the first
    /// call, since a map shows few of all outlines.
    pub fn rings(&self) -> &[Ring] {
        self.rings.get_or_init(|| self.shape.split(';').filter_map(|ring| self.arcs.ring(ring)).collect())
    }
}

/// One closed line of an outline.
#[derive(Debug)]
pub struct Ring {
    /// Its corners, the first not repeated at the end. Neighbouring corners are at most one degree apart.
    pub points: Vec<Direction>,
    /// The middle of its corners.
    pub middle: Direction,
    /// The cosine of the angle from the middle to the farthest corner.
    pub reach: f32,
}

/// The outline of a country by its ISO code: "DE". Overseas parts with a code of their own may be drawn with the
/// country that they belong to, as French Guiana is.
pub fn country(code: &str) -> Option<&'static Outline> {
    world().find(code)
}

/// The outline of a US state by country and state: "US", "WA". No other country's regions are known.
pub fn region(country: &str, code: &str) -> Option<&'static Outline> {
    united_states().find(&format!("{country}.{code}"))
}

/// The outline of a US county by state and the county's number within it: "WA", 33.
pub fn county(state: &str, number: u16) -> Option<&'static Outline> {
    united_states().find(&format!("US.{state}.{number:03}"))
}

/// Every country.
pub fn countries() -> impl Iterator<Item = &'static Outline> {
    world().outlines.iter()
}

/// Every state of the United States.
pub fn states() -> impl Iterator<Item = &'static Outline> {
    united_states().outlines.iter().filter(|outline| outline.code.len() == STATE_CODE)
}

/// Every county of the United States.
pub fn counties() -> impl Iterator<Item = &'static Outline> {
    united_states().outlines.iter().filter(|outline| outline.code.len() > STATE_CODE)
}

/// Letters of `US.WA`.
const STATE_CODE: usize = 5;

/// Outlines in the order of their codes.
struct Outlines {
    outlines: Vec<Outline>,
}

impl Outlines {
    fn read(text: &'static str, steps_per_degree: f64, arcs: &'static OnceLock<Arcs>) -> Self {
        let (lines, shapes) = text.split_once("\n\n").unwrap_or_default();
        let arcs = arcs.get_or_init(|| Arcs::read(lines, steps_per_degree));
        let outline = |line: &'static str| {
            let (code, shape) = line.split_once('\t').unwrap_or_default();
            Outline { code, shape, arcs, rings: OnceLock::new() }
        };
        // A city too small for the scale of the source has no more than a line, which can't be filled.
        let is_seen = |outline: &Outline| outline.shape.split(';').any(|ring| arcs.corners_of(ring) >= FEWEST_CORNERS);
        Self { outlines: shapes.lines().map(outline).filter(is_seen).collect() }
    }

    fn find(&self, code: &str) -> Option<&Outline> {
        self.outlines.binary_search_by_key(&code, |outline| outline.code).ok().map(|at| &self.outlines[at])
    }
}

fn united_states() -> &'static Outlines {
    static TEXT: OnceLock<String> = OnceLock::new();
    static ARCS: OnceLock<Arcs> = OnceLock::new();
    static OUTLINES: OnceLock<Outlines> = OnceLock::new();
    OUTLINES.get_or_init(|| {
        let text = TEXT.get_or_init(|| embedded::text(include_bytes!("../data/outlines_us.tsv.deflate")));
        Outlines::read(text, 1_000.0, &ARCS)
    })
}

fn world() -> &'static Outlines {
    static TEXT: OnceLock<String> = OnceLock::new();
    static ARCS: OnceLock<Arcs> = OnceLock::new();
    static OUTLINES: OnceLock<Outlines> = OnceLock::new();
    OUTLINES.get_or_init(|| {
        let text = TEXT.get_or_init(|| embedded::text(include_bytes!("../data/outlines_world.tsv.deflate")));
        Outlines::read(text, 500.0, &ARCS)
    })
}

/// Degrees of longitude and latitude.
type Corner = [f64; 2];

/// Fewer corners enclose nothing.
const FEWEST_CORNERS: usize = 3;

/// The lines that borders are made of; neighbours share one.
#[derive(Debug)]
struct Arcs {
    lines: Vec<&'static str>,
    /// How many corners each has.
    corners: Vec<usize>,
    steps_per_degree: f64,
}

impl Arcs {
    fn read(text: &'static str, steps_per_degree: f64) -> Self {
        let lines: Vec<&'static str> = text.lines().collect();
        // Each corner is two numbers, and a number ends where a letter says that none follows.
        let ends = |line: &&str| line.bytes().filter(|letter| letter.wrapping_sub(FIRST_LETTER) & MORE == 0).count();
        Self { corners: lines.iter().map(|line| ends(line) / 2).collect(), lines, steps_per_degree }
    }

    /// How many corners a ring of these arcs has.
    fn corners_of(&self, numbers: &str) -> usize {
        let arcs = numbers.split(',').filter_map(|number| number.parse().ok());
        // An arc begins where the one before it ends, and the last ends where the first begins.
        arcs.map(|number: i32| self.corners.get(place_of(number)).map_or(0, |corners| corners.saturating_sub(1))).sum()
    }

    fn ring(&self, numbers: &str) -> Option<Ring> {
        let mut line: Vec<Corner> = Vec::with_capacity(self.corners_of(numbers) + 1);
        for number in numbers.split(',') {
            let number: i32 = number.parse().ok()?;
            let arc = corners(self.lines.get(place_of(number))?, self.steps_per_degree);
            // An arc begins where the one before it ends.
            line.pop();
            if number < 0 {
                line.extend(arc.iter().rev());
            } else {
                line.extend(arc);
            }
        }
        line.pop();
        if line.len() < FEWEST_CORNERS {
            return None;
        }
        let mut points = Vec::with_capacity(line.len());
        for (at, from) in line.iter().enumerate() {
            push_along(&mut points, *from, line[(at + 1) % line.len()]);
        }
        let middle = Direction::middle(points.iter().copied())?;
        let reach = points.iter().map(|point| point.dot(middle)).fold(1.0, f32::min);
        Some(Ring { points, middle, reach })
    }
}

/// The place of an arc in the table; a number below zero means that it is walked backwards.
fn place_of(number: i32) -> usize {
    (if number < 0 { !number } else { number }) as usize
}

/// What a letter of the table stands for is counted from this one.
const FIRST_LETTER: u8 = 63;

/// Set where more of a number follows.
const MORE: u8 = 32;

/// The corners of an arc, from steps that are written as `data/README.md` tells.
fn corners(line: &str, steps_per_degree: f64) -> Vec<Corner> {
    let mut numbers = Vec::with_capacity(line.len());
    let (mut number, mut shift) = (0_u32, 0);
    for letter in line.bytes() {
        let bits = letter.wrapping_sub(FIRST_LETTER);
        number |= u32::from(bits & 31) << shift;
        shift += 5;
        if bits & MORE == 0 {
            let half = (number >> 1) as i32;
            numbers.push(if number & 1 == 0 { half } else { !half });
            (number, shift) = (0, 0);
        }
    }
    let (mut longitude, mut latitude) = (0, 0);
    let mut corners = Vec::with_capacity(numbers.len() / 2);
    for step in numbers.chunks_exact(2) {
        longitude += step[0];
        latitude += step[1];
        corners.push([f64::from(longitude) / steps_per_degree, f64::from(latitude) / steps_per_degree]);
    }
    corners
}

/// A side longer than this is parted, so that a border along a parallel stays one on a map that bends parallels.
const LONGEST_SIDE_DEGREES: f64 = 1.0;

/// Adds a corner and what lies between it and the next.
fn push_along(points: &mut Vec<Direction>, from: Corner, to: Corner) {
    let mut east = to[0] - from[0];
    if east.abs() > 180.0 {
        east -= 360.0_f64.copysign(east);
    }
    let north = to[1] - from[1];
    let parts = (east.abs().max(north.abs()) / LONGEST_SIDE_DEGREES).ceil().max(1.0);
    for part in 0..parts as u32 {
        let share = f64::from(part) / parts;
        points.push(Direction::at(from[1] + north * share, from[0] + east * share));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_tables_is_read() {
        assert_eq!((states().count(), counties().count(), countries().count()), (51, 3_140, 236));
        for outline in states().chain(counties()).chain(countries()) {
            assert!(!outline.rings().is_empty(), "{}", outline.code);
            for ring in outline.rings() {
                for point in &ring.points {
                    assert!((point.dot(*point) - 1.0).abs() < 1e-5, "{}: {point:?}", outline.code);
                }
            }
        }
    }

    #[test]
    fn the_packed_numbers_are_those_of_the_format() {
        // The example of the line format that map services use, with latitude and longitude changed round.
        let corners = corners("~ps|U_p~iF", 100_000.0);
        assert_eq!(corners, [[-120.2, 38.5]]);
    }
}
