//! From the globe to the plane.

use reference::Direction;

/// The radius of the sphere with as much surface as the earth, in metres.
pub(super) const EARTH_METRES: f64 = 6_371_007.0;

/// The cosine of the angle from the centre, 140 degrees, at which the drawn globe ends. A point beyond is drawn on that
/// edge: the point opposite the centre would be a whole circle.
pub(super) const FARTHEST: f64 = -0.77;

/// Lambert's azimuthal equal-area projection around a centre: `x` metres east of it, `y` metres south of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Projection {
    pub centre: Direction,
    east: [f64; 3],
    north: [f64; 3],
    middle: [f64; 3],
}

impl Projection {
    pub fn around(centre: Direction) -> Self {
        let (latitude, longitude) = centre.degrees();
        let (sin_lat, cos_lat) = latitude.to_radians().sin_cos();
        let (sin_lon, cos_lon) = longitude.to_radians().sin_cos();
        Self {
            centre,
            east: [-sin_lon, cos_lon, 0.0],
            north: [-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat],
            middle: [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat],
        }
    }

    pub fn project(&self, point: Direction) -> [f64; 2] {
        let point = [f64::from(point.x), f64::from(point.y), f64::from(point.z)];
        let dot = |axis: &[f64; 3]| axis[0] * point[0] + axis[1] * point[1] + axis[2] * point[2];
        let (east, north, cosine) = (dot(&self.east), dot(&self.north), dot(&self.middle));
        let scale = if cosine > FARTHEST {
            (2.0 / (1.0 + cosine)).sqrt()
        } else {
            // The same direction, at the farthest distance that is drawn.
            (2.0 * (1.0 - FARTHEST)).sqrt() / east.hypot(north).max(1e-9)
        };
        [east * scale * EARTH_METRES, -north * scale * EARTH_METRES]
    }

    /// The point on the globe that is drawn there.
    pub fn unproject(&self, [x, y]: [f64; 2]) -> Direction {
        let (east, north) = (x / EARTH_METRES, -y / EARTH_METRES);
        let square = (east * east + north * north).min(3.9);
        let (cosine, scale) = (1.0 - square / 2.0, (1.0 - square / 4.0).sqrt());
        let part = |axis: usize| {
            (east * scale * self.east[axis] + north * scale * self.north[axis] + cosine * self.middle[axis]) as f32
        };
        Direction { x: part(0), y: part(1), z: part(2) }
    }
}

/// The angle on the globe that is drawn as long as this, in radians.
pub(super) fn angle_of(metres: f64) -> f64 {
    2.0 * (metres / EARTH_METRES / 2.0).min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_come_back_and_areas_are_true() {
        for (centre, point) in
            [((47.6, -122.3), (45.5, -122.7)), ((51.0, 10.0), (-31.9, 115.9)), ((0.0, 180.0), (5.0, -170.0))]
        {
            let projection = Projection::around(Direction::at(centre.0, centre.1));
            let [x, y] = projection.project(Direction::at(point.0, point.1));
            let (latitude, longitude) = projection.unproject([x, y]).degrees();
            assert!((latitude - point.0).abs() < 1e-3 && (longitude - point.1).abs() < 1e-3, "{latitude} {longitude}");
        }
        // A quarter of a degree each way, near the middle and sixty degrees away from it.
        let projection = Projection::around(Direction::at(0.0, 0.0));
        let area = |latitude: f64, longitude: f64| {
            let [south_west, south_east, north_west] = [(0.0, 0.0), (0.0, 0.25), (0.25, 0.0)]
                .map(|(north, east)| projection.project(Direction::at(latitude + north, longitude + east)));
            let across = [south_east[0] - south_west[0], south_east[1] - south_west[1]];
            let up = [north_west[0] - south_west[0], north_west[1] - south_west[1]];
            (across[0] * up[1] - across[1] * up[0]).abs()
        };
        let ratio = area(0.0, 60.0) / area(0.0, 0.0);
        assert!((ratio - 1.0).abs() < 0.02, "{ratio}");
    }
}
