//! How far it is from one place to another, over the earth as surveyors model it.

use crate::place::Position;

/// WGS-84: the longer half axis of the earth in metres, and its flattening.
const LONG_AXIS: f64 = 6_378_137.0;
const FLATTENING: f64 = 1.0 / 298.257_223_563;
const METRES_PER_MILE: f64 = 1_609.344;
const METRES_PER_KILOMETRE: f64 = 1_000.0;
/// Half way round the earth along a meridian, in metres: the geodesic between points that lie opposite each other.
const HALF_WAY_ROUND: f64 = 20_003_931.458_6;

/// What a distance is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DistanceUnit {
    /// International miles of 1,609.344 m.
    Miles,
    /// Kilometres.
    Kilometres,
}

impl DistanceUnit {
    /// Metres in one of these.
    pub const fn metres(self) -> f64 {
        match self {
            Self::Miles => METRES_PER_MILE,
            Self::Kilometres => METRES_PER_KILOMETRE,
        }
    }
}

/// The length in metres of the shortest line between two places on the WGS-84 ellipsoid.
///
/// Vincenty's inverse formula (Survey Review XXIII, 1975), exact to a millimetre. It does not settle for points that
/// lie almost opposite each other; no radius that a firm draws comes near that, and the answer there is half way round.
///
/// ```
/// use method::{distance::metres_between, place::Position};
/// let seattle = Position { latitude: 47.60621, longitude: -122.33207 };
/// let spokane = Position { latitude: 47.65966, longitude: -117.42908 };
/// assert_eq!((metres_between(seattle, spokane) / 1609.344).round(), 229.0);
/// ```
pub fn metres_between(from: Position, to: Position) -> f64 {
    let short_axis = LONG_AXIS * (1.0 - FLATTENING);
    let difference = (to.longitude - from.longitude).to_radians();
    let reduced = |latitude: f64| ((1.0 - FLATTENING) * latitude.to_radians().tan()).atan().sin_cos();
    let (sin_u1, cos_u1) = reduced(from.latitude);
    let (sin_u2, cos_u2) = reduced(to.latitude);
    let mut lambda = difference;
    for _ in 0..200 {
        let (sin_lambda, cos_lambda) = lambda.sin_cos();
        let sin_sigma =
            ((cos_u2 * sin_lambda).powi(2) + (cos_u1 * sin_u2 - sin_u1 * cos_u2 * cos_lambda).powi(2)).sqrt();
        if sin_sigma < 1e-15 {
            return if cos_u1 * cos_u2 * cos_lambda + sin_u1 * sin_u2 > 0.0 { 0.0 } else { HALF_WAY_ROUND };
        }
        let cos_sigma = sin_u1 * sin_u2 + cos_u1 * cos_u2 * cos_lambda;
        let sigma = sin_sigma.atan2(cos_sigma);
        let sin_alpha = cos_u1 * cos_u2 * sin_lambda / sin_sigma;
        let cos_square_alpha = 1.0 - sin_alpha * sin_alpha;
        let cos_middle =
            if cos_square_alpha < 1e-15 { 0.0 } else { cos_sigma - 2.0 * sin_u1 * sin_u2 / cos_square_alpha };
        let c = FLATTENING / 16.0 * cos_square_alpha * (4.0 + FLATTENING * (4.0 - 3.0 * cos_square_alpha));
        let next = difference
            + (1.0 - c)
                * FLATTENING
                * sin_alpha
                * (sigma + c * sin_sigma * (cos_middle + c * cos_sigma * (2.0 * cos_middle * cos_middle - 1.0)));
        let change = (next - lambda).abs();
        lambda = next;
        if change > 1e-12 {
            continue;
        }
        let u_square = cos_square_alpha * (LONG_AXIS.powi(2) - short_axis.powi(2)) / short_axis.powi(2);
        let a = 1.0 + u_square / 16_384.0 * (4_096.0 + u_square * (-768.0 + u_square * (320.0 - 175.0 * u_square)));
        let b = u_square / 1_024.0 * (256.0 + u_square * (-128.0 + u_square * (74.0 - 47.0 * u_square)));
        let twice = 2.0 * cos_middle * cos_middle - 1.0;
        let correction = b
            * sin_sigma
            * (cos_middle
                + b / 4.0
                    * (cos_sigma * twice
                        - b / 6.0
                            * cos_middle
                            * (4.0 * sin_sigma * sin_sigma - 3.0)
                            * (4.0 * cos_middle * cos_middle - 3.0)));
        return short_axis * a * (sigma - correction);
    }
    HALF_WAY_ROUND
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_published_geodesics() {
        // Metres from GeographicLib's GeodSolve for the same coordinates.
        let cases = [
            ((0.0, 0.0), (0.0, 1.0), 111_319.491),
            ((0.0, 0.0), (1.0, 0.0), 110_574.389),
            ((-37.951_033_4, 144.424_867_9), (-37.652_821_1, 143.926_495_5), 54_972.271),
            ((52.2, 0.1), (52.2, 0.1), 0.0),
        ];
        for ((lat1, lon1), (lat2, lon2), expected) in cases {
            let from = Position { latitude: lat1, longitude: lon1 };
            let to = Position { latitude: lat2, longitude: lon2 };
            let metres = metres_between(from, to);
            assert!((metres - expected).abs() < 0.01, "{from:?} {to:?}: {metres}");
            assert!((metres_between(to, from) - metres).abs() < 1e-6);
        }
        let antipodes =
            metres_between(Position { latitude: 0.0, longitude: 0.0 }, Position { latitude: 0.3, longitude: 179.8 });
        assert!((19_900_000.0..=20_010_000.0).contains(&antipodes));
    }

    #[test]
    fn crosses_the_date_line_the_short_way() {
        let east = Position { latitude: 0.0, longitude: 179.5 };
        let west = Position { latitude: 0.0, longitude: -179.5 };
        assert!((metres_between(east, west) - 111_319.491).abs() < 0.01);
    }
}
