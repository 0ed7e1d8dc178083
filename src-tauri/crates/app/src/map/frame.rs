//! Which part of the globe the map shows, and how large.

use super::Size;
use super::figure::Figure;
use super::projection::{EARTH_METRES, FARTHEST, Projection, angle_of};
use reference::Direction;
use reference::outlines::{Outline, Ring};

/// Room around the territory, as a part of its size on each side.
pub(super) const NEAR: f64 = 0.12;
/// The same where only the surroundings are sold in.
pub(super) const WIDE: f64 = 0.6;

/// No map shows less than this many metres from side to side.
const LEAST_METRES: f64 = 16_000.0;
/// Nor more: the whole disc of the globe fits, with some room around.
const MOST_METRES: f64 = 38_000_000.0;

/// A projection, scaled and moved to the drawing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub projection: Projection,
    pub size: Size,
    /// Pixels for a metre.
    pub scale: f64,
    /// The cosine of the angle from the centre to the corners.
    pub reach: f64,
}

impl Frame {
    /// The frame around some figures, and whether it shows all of them; none if there is nothing to show.
    pub fn around(figures: &[Figure], size: Size, margin: f64) -> Option<(Self, bool)> {
        let mut points = Vec::new();
        let mut is_whole = true;
        for figure in figures {
            match figure {
                Figure::Outline { outline, .. } => {
                    let main = main_parts(outline);
                    is_whole &= main.len() == outline.rings.len();
                    points.extend(main.into_iter().flat_map(|ring| ring.points.iter().copied()));
                }
                Figure::Circle { line, .. } => points.extend(line),
                Figure::Dots(dots) => points.extend(dots),
            }
        }
        let mut projection = Projection::around(Direction::middle(points.iter().copied())?);
        let mut span = [0.0_f64; 2];
        // The middle of the box is not where the middle of the corners is; a few steps find it.
        for _ in 0..4 {
            let [west, north, east, south] = bounds(points.iter().map(|point| projection.project(*point)));
            span = [east - west, south - north];
            let middle = [f64::midpoint(west, east), f64::midpoint(north, south)];
            projection = Projection::around(projection.unproject(middle));
        }
        let across = (span[0] * (1.0 + 2.0 * margin)).max(span[1] * (1.0 + 2.0 * margin) * size.width / size.height);
        let across = across.clamp(LEAST_METRES, MOST_METRES);
        let corner = across / 2.0 * 1.0_f64.hypot(size.height / size.width);
        let scale = size.width / across;
        Some((Self { projection, size, scale, reach: angle_of(corner * 1.05).cos() }, is_whole))
    }

    /// Metres from the left edge to the right.
    pub fn across(&self) -> f64 {
        self.size.width / self.scale
    }

    /// Where a point is drawn.
    pub fn place(&self, point: Direction) -> [f64; 2] {
        let [x, y] = self.projection.project(point);
        [self.size.width / 2.0 + x * self.scale, self.size.height / 2.0 + y * self.scale]
    }

    /// Whether a point is drawn within the frame.
    pub fn shows(&self, [x, y]: [f64; 2]) -> bool {
        (0.0..=self.size.width).contains(&x) && (0.0..=self.size.height).contains(&y)
    }

    /// Whether a point on the globe may be shown; without projecting it.
    pub fn may_show(&self, point: Direction) -> bool {
        f64::from(self.projection.centre.dot(point)) >= self.reach
    }

    /// Whether a ring may reach into the frame.
    pub fn may_show_ring(&self, ring: &Ring) -> bool {
        let angle = |cosine: f64| cosine.clamp(-1.0, 1.0).acos();
        let apart = angle(f64::from(self.projection.centre.dot(ring.middle)));
        apart <= angle(self.reach.max(FARTHEST)) + angle(f64::from(ring.reach)) + 1e-4
    }

    /// How far from the middle of the drawing the globe ends, if that is within the frame.
    pub fn edge_of_globe(&self) -> Option<f64> {
        (self.reach < FARTHEST).then(|| (2.0 * (1.0 - FARTHEST)).sqrt() * EARTH_METRES * self.scale)
    }
}

/// West, north, east and south of some points on the plane.
pub(super) fn bounds(points: impl Iterator<Item = [f64; 2]>) -> [f64; 4] {
    points.fold(
        [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY],
        |[west, north, east, south], [x, y]| [west.min(x), north.min(y), east.max(x), south.max(y)],
    )
}

/// A part that makes the map this many times larger lies too far away to be shown with the rest.
const TOO_FAR: f64 = 1.25;

/// The largest part of an outline and those near it: France without Guiana, the United States without Hawaii.
fn main_parts(outline: &Outline) -> Vec<&Ring> {
    let mut rings: Vec<&Ring> = outline.rings.iter().collect();
    // Nearly: the angle from the middle to the farthest corner.
    rings.sort_by(|one, other| one.reach.total_cmp(&other.reach));
    let Some(largest) = rings.first() else { return Vec::new() };
    let projection = Projection::around(largest.middle);
    let boxes: Vec<[f64; 4]> =
        rings.iter().map(|ring| bounds(ring.points.iter().map(|point| projection.project(*point)))).collect();
    let mut whole = boxes[0];
    let mut is_main = vec![false; rings.len()];
    is_main[0] = true;
    let mut grew = true;
    while grew {
        grew = false;
        for at in 0..rings.len() {
            let with = joined(whole, boxes[at]);
            if !is_main[at] && size_of(with) <= size_of(whole) * TOO_FAR {
                (is_main[at], whole, grew) = (true, with, true);
            }
        }
    }
    rings.into_iter().zip(is_main).filter(|(_, is_main)| *is_main).map(|(ring, _)| ring).collect()
}

fn joined(one: [f64; 4], other: [f64; 4]) -> [f64; 4] {
    [one[0].min(other[0]), one[1].min(other[1]), one[2].max(other[2]), one[3].max(other[3])]
}

/// Half the way around a box.
fn size_of([west, north, east, south]: [f64; 4]) -> f64 {
    (east - west) + (south - north)
}
