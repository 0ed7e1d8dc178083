//! An area of the territory as something that can be drawn.

use method::distance::metres_between;
use method::place::{Area, Extent, Place, Position};
use reference::outlines::{self, Outline};
use reference::{Direction, postal_dots, towns_within};

use super::projection::EARTH_METRES;

/// What stands for an area on the map.
#[derive(Debug)]
pub(super) enum Figure {
    /// Its outline.
    Outline { outline: &'static Outline, name: String },
    /// The line of equal distance around a town.
    Circle { centre: Direction, line: Vec<Direction>, name: String },
    /// The places that are known of it, where there is no outline.
    Dots(Vec<Direction>),
}

/// The outline of a state or a county, if it is known.
pub(crate) fn outline_of_region(place: &Place) -> Option<&'static Outline> {
    let region = place.region.as_deref()?;
    match &place.county {
        Some(county) => outlines::county(region, county.0),
        None => outlines::region(&place.country, region),
    }
}

/// Sides of a drawn circle.
const SIDES: u32 = 180;

impl Figure {
    pub fn of(area: &Area) -> Self {
        match area {
            Area::Around { centre, within, unit } => match centre.extent {
                Extent::Point(at) => Self::Circle {
                    centre: Direction::at(at.latitude, at.longitude),
                    line: line_around(at, within * unit.metres()),
                    name: centre.name.clone(),
                },
                Extent::Area(_) => Self::Dots(Vec::new()),
            },
            Area::Region(place) => Self::of_place(outline_of_region(place), place),
            Area::Country(place) => Self::of_place(outlines::country(&place.country), place),
            Area::Postal { prefix, country } if country == "US" => Self::Dots(postal_dots(prefix).collect()),
            Area::Postal { .. } => Self::Dots(Vec::new()),
        }
    }

    fn of_place(outline: Option<&'static Outline>, place: &Place) -> Self {
        if let Some(outline) = outline {
            return Self::Outline { outline, name: place.name.clone() };
        }
        let country = &place.country;
        let code = place.region.as_ref().map_or_else(|| country.clone(), |region| format!("{country}.{region}"));
        Self::Dots(towns_within(&code).collect())
    }

    /// Whether places stand for the area, for want of an outline.
    pub fn is_dots(&self) -> bool {
        matches!(self, Self::Dots(dots) if !dots.is_empty())
    }

    /// Whether nothing is known that could be drawn.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Dots(dots) if dots.is_empty())
    }
}

/// The points as far from a centre as the limit, by the distance that judges leads.
fn line_around(centre: Position, metres: f64) -> Vec<Direction> {
    let angle = metres / EARTH_METRES;
    (0..SIDES)
        .map(|side| {
            let bearing = f64::from(side) / f64::from(SIDES) * std::f64::consts::TAU;
            let near = away(centre, bearing, angle);
            // The earth is no sphere: the first guess is off by some thousandths.
            let real = metres_between(centre, near).max(1.0);
            let at = away(centre, bearing, angle * metres / real);
            Direction::at(at.latitude, at.longitude)
        })
        .collect()
}

/// The point at an angle from another, on a sphere.
fn away(from: Position, bearing: f64, angle: f64) -> Position {
    let (sin_lat, cos_lat) = from.latitude.to_radians().sin_cos();
    let (sin_angle, cos_angle) = angle.sin_cos();
    let sin_to = sin_lat * cos_angle + cos_lat * sin_angle * bearing.cos();
    let east = (bearing.sin() * sin_angle * cos_lat).atan2(cos_angle - sin_lat * sin_to);
    Position { latitude: sin_to.clamp(-1.0, 1.0).asin().to_degrees(), longitude: from.longitude + east.to_degrees() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_lies_at_its_distance() {
        let centre = Position { latitude: 47.60621, longitude: -122.33207 };
        for metres in [1_000.0, 64_373.76, 2_000_000.0] {
            for point in line_around(centre, metres) {
                let (latitude, longitude) = point.degrees();
                let distance = metres_between(centre, Position { latitude, longitude });
                assert!((distance / metres - 1.0).abs() < 1e-3, "{distance} instead of {metres}");
            }
        }
    }
}
