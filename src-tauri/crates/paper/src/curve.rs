//! Round corners as the curves of a PDF, and lengths without needless digits.

use crate::display::{PathPoint, PointKind};

/// How far a circle's control points stand from its corners' tangents.
const ROUND: f32 = 0.552_284_8;

/// The outline of a rectangle with round corners whose left top corner is where lengths are counted from.
pub(crate) fn rounded(width: f32, height: f32, radius: f32) -> impl Iterator<Item = PathPoint> {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let bend = radius * (1.0 - ROUND);
    [
        (radius, 0.0, PointKind::Corner),
        (width - radius, 0.0, PointKind::Corner),
        (width - bend, 0.0, PointKind::Bend),
        (width, bend, PointKind::Bend),
        (width, radius, PointKind::Corner),
        (width, height - radius, PointKind::Corner),
        (width, height - bend, PointKind::Bend),
        (width - bend, height, PointKind::Bend),
        (width - radius, height, PointKind::Corner),
        (radius, height, PointKind::Corner),
        (bend, height, PointKind::Bend),
        (0.0, height - bend, PointKind::Bend),
        (0.0, height - radius, PointKind::Corner),
        (0.0, radius, PointKind::Corner),
        (0.0, bend, PointKind::Bend),
        (bend, 0.0, PointKind::Bend),
        (radius, 0.0, PointKind::Corner),
    ]
    .into_iter()
    .map(|(x, y, kind)| PathPoint { x, y, kind })
}

/// Hundredths of a point are finer than any printer.
pub(crate) fn tidy(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}
