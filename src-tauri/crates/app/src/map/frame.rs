//! Which part of the globe the map shows, and how large.

use super::figure::Figure;
use super::projection::{EARTH_METRES, FARTHEST, Projection, angle_of};
use super::view::Size;
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
        let mut left_out: Vec<&Ring> = Vec::new();
        for figure in figures {
            match figure {
                Figure::Outline { outline, .. } => {
                    let parts = parts_of(outline);
                    points.extend(parts.main.into_iter().flat_map(|ring| ring.points.iter().copied()));
                    left_out.extend(parts.far);
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
        let frame = Self { projection, size, scale, reach: angle_of(corner * 1.05).cos() };
        let is_whole = left_out.iter().all(|ring| frame.shows(frame.place(ring.middle)));
        Some((frame, is_whole))
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

    /// Whether a ring may reach into the frame and is at least as many pixels wide.
    pub fn shows_ring(&self, ring: &Ring, least: f64) -> bool {
        if ring.reach > self.cosine_of(least / 2.0) {
            return false;
        }
        let angle = |cosine: f64| cosine.clamp(-1.0, 1.0).acos();
        let apart = angle(f64::from(self.projection.centre.dot(ring.middle)));
        apart <= angle(self.reach.max(FARTHEST)) + angle(f64::from(ring.reach)) + 1e-4
    }

    /// The cosine of the angle on the globe that some pixels stand for; two, which is above all cosines, where single
    /// precision can't tell the angle from none.
    pub fn cosine_of(&self, pixels: f64) -> f32 {
        let cosine = angle_of(pixels / self.scale).cos();
        if cosine > 0.999_999 { 2.0 } else { cosine as f32 }
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

/// A part at least this large, compared with the largest, is always shown.
const LARGE: f64 = 0.25;
/// Smaller parts may make the map this many times larger.
const TOO_FAR: f64 = 1.25;

/// An islet of less than this part of the largest is not missed when it lies far away.
const ISLET: f64 = 0.001;

/// The parts of an outline.
struct Parts {
    /// The large ones and those near them: France without Guiana, the United States without Hawaii.
    main: Vec<&'static Ring>,
    /// Those that lie far away, without islets.
    far: Vec<&'static Ring>,
}

fn parts_of(outline: &'static Outline) -> Parts {
    let mut parts = Parts { main: Vec::new(), far: Vec::new() };
    let widest = outline.rings().iter().min_by(|one, other| one.reach.total_cmp(&other.reach));
    let Some(projection) = widest.map(|ring| Projection::around(ring.middle)) else { return parts };
    let lines: Vec<Vec<[f64; 2]>> = outline
        .rings()
        .iter()
        .map(|ring| ring.points.iter().map(|point| projection.project(*point)).collect())
        .collect();
    let areas: Vec<f64> = lines.iter().map(|line| area_of(line)).collect();
    let boxes: Vec<[f64; 4]> = lines.iter().map(|line| bounds(line.iter().copied())).collect();
    let largest = areas.iter().copied().fold(0.0, f64::max);
    let is_large = |at: &usize| areas[*at] >= largest * LARGE;
    let large = (0..boxes.len()).filter(is_large).map(|at| boxes[at]).reduce(joined).unwrap_or_default();
    for (at, ring) in outline.rings().iter().enumerate() {
        let is_near = size_of(joined(large, boxes[at])) <= size_of(large) * TOO_FAR;
        if is_large(&at) || is_near {
            parts.main.push(ring);
        } else if areas[at] >= largest * ISLET {
            parts.far.push(ring);
        }
    }
    parts
}

/// The area of a ring on the plane.
fn area_of(line: &[[f64; 2]]) -> f64 {
    let twice: f64 =
        line.iter().zip(line.iter().cycle().skip(1)).map(|(from, to)| from[0] * to[1] - to[0] * from[1]).sum();
    twice.abs() / 2.0
}

fn joined(one: [f64; 4], other: [f64; 4]) -> [f64; 4] {
    [one[0].min(other[0]), one[1].min(other[1]), one[2].max(other[2]), one[3].max(other[3])]
}

/// Half the way around a box.
fn size_of([west, north, east, south]: [f64; 4]) -> f64 {
    (east - west) + (south - north)
}
