//! From the globe to the page: a view of the part that matters, true in area; and cutting to the frame.

use crate::drawing::MapDrawing;

use super::{MapArea, MapKind};

/// The earth's mean radius in miles.
const EARTH: f64 = 3958.76;

/// A view wider than this, in degrees, shows the whole globe flattened out.
const WIDE: f64 = 130.0;

/// What lies farther from the middle than this, in radians, is never in a narrow view.
const FARTHEST: f64 = 2.4;

/// The strip at the left of a map in which far parts have their boxes.
pub(super) const INSETS: f32 = 92.0;

/// Half of what a view shows at least, in miles.
const LEAST: f64 = 40.0;

/// Corners nearer to each other than this, in points, are one on paper.
const FINE: f32 = 0.45;

pub(super) type Ring = Vec<(f32, f32)>;

/// A part of the globe on a rectangle of paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    middle: (f64, f64),
    shape: Projection,
    /// What stands in the middle of the paper, as projected.
    centre: (f64, f64),
    /// Points of paper to a radius of the earth.
    scale: f64,
    /// The strip at the left that what matters keeps clear of.
    clear: f32,
    pub width: f32,
    pub height: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Projection {
    /// Lambert's azimuthal equal-area projection.
    Azimuthal,
    /// The Equal Earth projection (Šavrič, Patterson, Jenny 2018).
    EqualEarth,
}

/// One of the two numbers of a point.
type Part = fn((f32, f32)) -> f32;

impl View {
    /// The view of what matters on a map, as wide as given and at least and at most so high; none for an empty map.
    ///
    /// What matters keeps clear of a strip at the left, so wide as `clear`.
    pub(super) fn of(map: &MapDrawing, width: f32, (low, high): (f32, f32), clear: f32) -> Option<Self> {
        let mut points = places(map, |kind| kind != MapKind::Land);
        if points.is_empty() {
            points = places(map, |_| true);
        }
        let east = middle_of_circle(points.iter().map(|point| point.0))?;
        let spans = |part: fn(&(f64, f64)) -> f64, shift: f64| {
            points
                .iter()
                .map(|point| turned(part(point) - shift))
                .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
        };
        let (west, easternmost) = spans(|point| point.0, east);
        let (south, north) = spans(|point| point.1, 0.0);
        let shape = if easternmost - west > WIDE { Projection::EqualEarth } else { Projection::Azimuthal };
        let middle = (east, f64::midpoint(south, north));
        let mut view = Self { middle, shape, centre: (0.0, 0.0), scale: 1.0, clear, width, height: 0.0 };
        let seen: Vec<(f64, f64)> = points.iter().filter_map(|point| view.project(*point)).collect();
        let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
        let (mut bottom, mut top) = (f64::INFINITY, f64::NEG_INFINITY);
        for (x, y) in seen {
            (left, right) = (left.min(x), right.max(x));
            (bottom, top) = (bottom.min(y), top.max(y));
        }
        if !(right - left).is_finite() || !(top - bottom).is_finite() {
            return None;
        }
        view.centre = (f64::midpoint(left, right), f64::midpoint(bottom, top));
        let least = if map.circles.is_empty() { LEAST / EARTH } else { 1e-4 };
        let across = ((right - left) / 2.0).max(least) * 1.08;
        let up = ((top - bottom) / 2.0).max(least) * 1.1;
        let width = f64::from(width - clear);
        view.height = ((width * up / across) as f32).clamp(low, high);
        view.scale = (width / 2.0 / across).min(f64::from(view.height) / 2.0 / up);
        Some(view)
    }

    /// Radii of the earth, to the east and to the north; none for what lies behind the globe.
    fn project(&self, (longitude, latitude): (f64, f64)) -> Option<(f64, f64)> {
        let across = turned(longitude - self.middle.0).to_radians();
        self.project_turned(across, latitude.clamp(-90.0, 90.0).to_radians())
    }

    fn project_turned(&self, across: f64, up: f64) -> Option<(f64, f64)> {
        match self.shape {
            Projection::EqualEarth => {
                let root = 3.0_f64.sqrt() / 2.0;
                let angle = (root * up.sin()).asin();
                let (square, sixth) = (angle * angle, angle.powi(6));
                let (a, b, c, d) = (1.340_264, -0.081_106, 0.000_893, 0.003_796);
                let slope = a + 3.0 * b * square + sixth * (7.0 * c + 9.0 * d * square);
                Some((across * angle.cos() / (root * slope), angle * (a + b * square + sixth * (c + d * square))))
            }
            Projection::Azimuthal => {
                let middle = self.middle.1.to_radians();
                let cosine = middle.sin() * up.sin() + middle.cos() * up.cos() * across.cos();
                if cosine < FARTHEST.cos() {
                    return None;
                }
                let stretch = (2.0 / (1.0 + cosine)).sqrt();
                let x = stretch * up.cos() * across.sin();
                let y = stretch * (middle.cos() * up.sin() - middle.sin() * up.cos() * across.cos());
                Some((x, y))
            }
        }
    }

    fn on_paper(&self, (x, y): (f64, f64)) -> (f32, f32) {
        let across = f64::from(self.width + self.clear) / 2.0 + (x - self.centre.0) * self.scale;
        let down = f64::from(self.height) / 2.0 - (y - self.centre.1) * self.scale;
        (across as f32, down as f32)
    }

    /// Where a place stands on the paper, if it is on it.
    pub(super) fn place(&self, longitude: f32, latitude: f32) -> Option<(f32, f32)> {
        let (x, y) = self.on_paper(self.project((f64::from(longitude), f64::from(latitude)))?);
        ((0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)).then_some((x, y))
    }

    /// The rings on the paper, cut to it.
    pub(super) fn rings(&self, area: &MapArea) -> Vec<Ring> {
        area.rings.iter().flat_map(|ring| self.ring(ring)).collect()
    }

    fn ring(&self, ring: &[(f32, f32)]) -> Vec<Ring> {
        if self.shape == Projection::Azimuthal {
            let points = ring.iter().filter_map(|(east, north)| self.project((f64::from(*east), f64::from(*north))));
            return self.cut(points.map(|point| self.on_paper(point)).collect()).into_iter().collect();
        }
        // A ring across the map's edge is drawn at both edges: once as it is, once a turn of the globe away.
        let mut across = 0.0;
        let mut last = None;
        let mut unrolled = Vec::with_capacity(ring.len());
        for (east, north) in ring {
            let turned_to = turned(f64::from(*east) - self.middle.0);
            across = last.map_or(turned_to, |last: f64| across + turned(turned_to - last));
            last = Some(turned_to);
            unrolled.push((across, f64::from(*north)));
        }
        [-360.0, 0.0, 360.0]
            .into_iter()
            .filter_map(|shift| {
                let inside = unrolled.iter().any(|(across, _)| (across + shift).abs() < 180.0);
                let points = inside.then_some(&unrolled)?.iter().filter_map(|(across, north)| {
                    let across = (across + shift).clamp(-180.0, 180.0);
                    self.project_turned(across.to_radians(), north.to_radians())
                });
                self.cut(points.map(|point| self.on_paper(point)).collect())
            })
            .collect()
    }

    /// A circle around a place on the paper, cut to it.
    pub(super) fn circle(&self, longitude: f32, latitude: f32, miles: f32) -> Option<Ring> {
        let points = around((f64::from(longitude), f64::from(latitude)), f64::from(miles));
        self.cut(points.into_iter().filter_map(|point| self.project(point)).map(|point| self.on_paper(point)).collect())
    }

    /// What of a ring lies on the paper (Sutherland and Hodgman), with no more corners than show.
    fn cut(&self, ring: Ring) -> Option<Ring> {
        let mut ring = ring;
        let sides: [(Part, f32, f32); 4] = [
            (|point| point.0, 1.0, 0.0),
            (|point| point.0, -1.0, -self.width),
            (|point| point.1, 1.0, 0.0),
            (|point| point.1, -1.0, -self.height),
        ];
        for (part, sign, limit) in sides {
            let depth = |point: (f32, f32)| part(point) * sign - limit;
            let mut kept = Ring::with_capacity(ring.len());
            for (&point, &next) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let (here, there) = (depth(point), depth(next));
                if here >= 0.0 {
                    kept.push(point);
                }
                if (here >= 0.0) != (there >= 0.0) {
                    let share = here / (here - there);
                    kept.push((point.0 + (next.0 - point.0) * share, point.1 + (next.1 - point.1) * share));
                }
            }
            ring = kept;
        }
        let mut fine = Ring::with_capacity(ring.len());
        for point in ring {
            let near = fine
                .last()
                .is_some_and(|last: &(f32, f32)| (last.0 - point.0).abs() < FINE && (last.1 - point.1).abs() < FINE);
            if !near {
                fine.push((point.0.clamp(0.0, self.width), point.1.clamp(0.0, self.height)));
            }
        }
        (fine.len() > 2).then_some(fine)
    }
}

/// The places that the view has to show.
fn places(map: &MapDrawing, counts: impl Fn(MapKind) -> bool) -> Vec<(f64, f64)> {
    let areas = map.outlines.iter().filter(|area| counts(area.kind)).flat_map(|area| area.rings.iter().flatten());
    let mut places: Vec<(f64, f64)> = areas.map(|(east, north)| (f64::from(*east), f64::from(*north))).collect();
    for circle in &map.circles {
        places.extend(around((f64::from(circle.longitude), f64::from(circle.latitude)), f64::from(circle.miles)));
    }
    let dots = map.dots.iter().filter(|dots| counts(dots.kind)).flat_map(|dots| &dots.places);
    places.extend(dots.map(|(east, north)| (f64::from(*east), f64::from(*north))));
    places.extend(map.points.iter().map(|point| (f64::from(point.longitude), f64::from(point.latitude))));
    places.retain(|(east, north)| east.is_finite() && north.is_finite());
    places
}

/// Places at a distance around another.
fn around((longitude, latitude): (f64, f64), miles: f64) -> Vec<(f64, f64)> {
    let angle = (miles / EARTH).clamp(0.0, 3.0);
    let up = latitude.to_radians();
    (0..96)
        .map(|step| {
            let bearing = f64::from(step) * std::f64::consts::TAU / 96.0;
            let north = (up.sin() * angle.cos() + up.cos() * angle.sin() * bearing.cos()).asin();
            let east = (bearing.sin() * angle.sin() * up.cos()).atan2(angle.cos() - up.sin() * north.sin());
            (longitude + east.to_degrees(), north.to_degrees())
        })
        .collect()
}

/// The same angle between -180 and 180 degrees.
fn turned(degrees: f64) -> f64 {
    (degrees + 180.0).rem_euclid(360.0) - 180.0
}

/// The middle of angles: opposite the middle of their widest gap.
fn middle_of_circle(degrees: impl Iterator<Item = f64>) -> Option<f64> {
    let mut degrees: Vec<f64> = degrees.map(|angle| angle.rem_euclid(360.0)).collect();
    degrees.sort_by(f64::total_cmp);
    let (first, last) = (degrees.first()?, degrees.last()?);
    let mut widest = (first + 360.0 - last, *last);
    for pair in degrees.windows(2) {
        if pair[1] - pair[0] > widest.0 {
            widest = (pair[1] - pair[0], pair[0]);
        }
    }
    // All around the globe the usual middle is the one that is expected.
    if widest.0 < 20.0 {
        return Some(11.0);
    }
    Some(turned(widest.1 + widest.0 / 2.0 + 180.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_lies_opposite_the_widest_gap() {
        for (degrees, expected) in [
            (vec![-120.0, -80.0], -100.0),
            (vec![170.0, -170.0], -180.0),
            (vec![5.0], 5.0),
            (vec![-125.0, -67.0, 172.0], -127.5),
        ] {
            let found = middle_of_circle(degrees.clone().into_iter()).unwrap_or(f64::NAN);
            assert!((found - expected).abs() < 0.01, "{degrees:?}: {found}");
        }
    }

    #[test]
    fn what_is_drawn_stays_on_the_paper() {
        let area = |kind| MapArea {
            label: String::new(),
            rings: vec![vec![(-170.0, 10.0), (170.0, 10.0), (170.0, 70.0), (-170.0, 70.0)]],
            kind,
        };
        for kind in [MapKind::Wanted, MapKind::Land] {
            let map = MapDrawing { outlines: vec![area(kind)], ..MapDrawing::default() };
            let view = View::of(&map, 400.0, (150.0, 300.0), 0.0).expect("there is something to be seen");
            let rings = view.rings(&map.outlines[0]);
            assert!(!rings.is_empty());
            for (x, y) in rings.into_iter().flatten() {
                assert!((0.0..=view.width).contains(&x) && (0.0..=view.height).contains(&y), "{x} {y}");
            }
        }
    }

    #[test]
    fn a_circle_is_round_wherever_it_lies() {
        for latitude in [0.0, 47.6, -80.0] {
            let circle = crate::MapCircle {
                longitude: 179.9,
                latitude,
                miles: 100.0,
                kind: MapKind::Wanted,
                label: String::new(),
            };
            let map = MapDrawing { circles: vec![circle], ..MapDrawing::default() };
            let view = View::of(&map, 400.0, (400.0, 400.0), 0.0).expect("there is something to be seen");
            let middle = view.place(179.9, latitude).expect("the middle is on the map");
            let ring = view.circle(179.9, latitude, 100.0).expect("the circle is on the map");
            let radii: Vec<f32> = ring.iter().map(|(x, y)| (x - middle.0).hypot(y - middle.1)).collect();
            let (low, high) =
                (radii.iter().copied().fold(f32::MAX, f32::min), radii.iter().copied().fold(0.0, f32::max));
            assert!(low > 150.0 && high - low < 1.5, "{latitude}: {low} to {high}");
        }
    }
}
