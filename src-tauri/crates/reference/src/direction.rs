//! Where a point lies, seen from the middle of the earth.

/// A point on the globe as a vector of length 1: `x` towards 0° N 0° E, `y` towards 0° N 90° E, `z` towards the north
/// pole. A map of whatever centre is drawn from these without a sine or a cosine.
///
/// Single precision places a point to within a metre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Direction {
    /// Towards 0° N 0° E.
    pub x: f32,
    /// Towards 0° N 90° E.
    pub y: f32,
    /// Towards the north pole.
    pub z: f32,
}

impl Direction {
    /// The point at these degrees.
    pub fn at(latitude: f64, longitude: f64) -> Self {
        let (sine, cosine) = latitude.to_radians().sin_cos();
        let (east, middle) = longitude.to_radians().sin_cos();
        Self { x: (cosine * middle) as f32, y: (cosine * east) as f32, z: sine as f32 }
    }

    /// Degrees north and degrees east.
    pub fn degrees(self) -> (f64, f64) {
        let (x, y, z) = (f64::from(self.x), f64::from(self.y), f64::from(self.z));
        (z.atan2(x.hypot(y)).to_degrees(), y.atan2(x).to_degrees())
    }

    /// The cosine of the angle between two points: 1 for the same, −1 for opposite ones.
    pub fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    /// The middle of some points; none where there are none, or where they lie all around the globe.
    pub fn middle(points: impl IntoIterator<Item = Self>) -> Option<Self> {
        let (mut x, mut y, mut z) = (0.0_f64, 0.0_f64, 0.0_f64);
        for point in points {
            x += f64::from(point.x);
            y += f64::from(point.y);
            z += f64::from(point.z);
        }
        let length = (x * x + y * y + z * z).sqrt();
        (length > 1e-6).then(|| Self { x: (x / length) as f32, y: (y / length) as f32, z: (z / length) as f32 })
    }
}
