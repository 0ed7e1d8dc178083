//! The scale: a line as long as a round distance.

use super::frame::Frame;
use super::path::tenth;
use super::view::ScaleView;
use method::distance::DistanceUnit;
use words::Words;

/// The line is at most this part of the width.
const LONGEST: f64 = 0.25;

/// The longest line that stands for 1, 2 or 5 and zeroes. It holds in the middle of the map; towards the edges of a map
/// of a continent distances are drawn up to a tenth too long or too short.
pub(super) fn scale(frame: &Frame, unit: DistanceUnit, words: &Words) -> ScaleView {
    let longest = frame.across() * LONGEST / unit.metres();
    let power = 10.0_f64.powf(longest.log10().floor());
    let number = [5.0, 2.0, 1.0].into_iter().map(|digit| digit * power).find(|number| *number <= longest);
    let number = number.unwrap_or(power);
    ScaleView { px: tenth(number * unit.metres() * frame.scale), label: words.distance(number, unit) }
}
