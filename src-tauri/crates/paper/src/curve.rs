//! Round corners as the curves of a PDF, and lengths without needless digits.

/// How far a circle's control points stand from its corners' tangents.
const ROUND: f32 = 0.552_284_8;

/// The outline of a rectangle with round corners: points, and whether each only bends the line.
pub(crate) fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Vec<(f32, f32, bool)> {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let (right, bottom) = (x + width, y + height);
    let bend = radius * (1.0 - ROUND);
    vec![
        (x + radius, y, false),
        (right - radius, y, false),
        (right - bend, y, true),
        (right, y + bend, true),
        (right, y + radius, false),
        (right, bottom - radius, false),
        (right, bottom - bend, true),
        (right - bend, bottom, true),
        (right - radius, bottom, false),
        (x + radius, bottom, false),
        (x + bend, bottom, true),
        (x, bottom - bend, true),
        (x, bottom - radius, false),
        (x, y + radius, false),
        (x, y + bend, true),
        (x + bend, y, true),
        (x + radius, y, false),
    ]
}

/// Hundredths of a point are finer than any printer.
pub(crate) fn tidy(length: f32) -> f32 {
    (length * 100.0).round() / 100.0
}
