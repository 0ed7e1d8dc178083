//! Names on the map that never lie on each other.

use super::view::Size;
use super::view::{Anchor, ScaleView};

/// What of the drawing is taken.
#[derive(Debug)]
pub(super) struct Labels {
    size: Size,
    taken: Vec<Box>,
}

/// Left, top, right and bottom.
type Box = [f64; 4];

/// From a point to the name beside it, in letters' sizes.
const BESIDE: f64 = 0.7;
/// Half of a point with the room it needs.
const POINT: f64 = 4.0;
/// Height of a line and how far its base lies below its top, in letters' sizes.
const LINE: f64 = 1.25;
const BASE: f64 = 0.95;
/// Between two names, in pixels.
const BETWEEN: f64 = 3.0;
/// Around the name of an area, in letters' sizes.
const APART: f64 = 2.0;
/// From the edge of the drawing to a name.
const EDGE: f64 = 4.0;

impl Labels {
    /// Nothing is taken but the lower left corner, where the scale stands.
    pub fn new(size: Size, scale: &ScaleView) -> Self {
        let mut labels = Self { size, taken: Vec::new() };
        let width = scale.px.max(labels.width_of(&scale.label)) + size.letters * 2.0;
        labels.taken.push([0.0, size.height - size.letters * 3.0, width, size.height]);
        labels
    }

    /// How wide a text is, rather too wide than too narrow.
    pub fn width_of(&self, text: &str) -> f64 {
        text.chars().map(width_of_letter).sum::<f64>() * self.size.letters
    }

    /// Takes the place of a point, unless a name lies there or the edge is too near.
    pub fn take_point(&mut self, x: f64, y: f64) -> bool {
        let point = [x - POINT, y - POINT, x + POINT, y + POINT];
        let free = self.is_free(point);
        if free {
            self.taken.push(point);
        }
        free
    }

    /// Gives back the point that was taken last, whose name found no room.
    pub fn give_back(&mut self) {
        self.taken.pop();
    }

    /// Where the name of a point fits: to its right, left, above or below. None where it fits nowhere.
    pub fn name_point(&mut self, name: &str, x: f64, y: f64) -> Option<(f64, f64, Anchor)> {
        let (width, letters) = (self.width_of(name), self.size.letters);
        let beside = letters * BESIDE;
        let middle = y - letters * LINE / 2.0;
        let places = [
            (x + beside, middle, Anchor::Start),
            (x - beside, middle, Anchor::End),
            (x, y - beside - letters * LINE, Anchor::Middle),
            (x, y + beside, Anchor::Middle),
        ];
        places.into_iter().find_map(|(at, top, anchor)| {
            let left = match anchor {
                Anchor::Start => at,
                Anchor::Middle => at - width / 2.0,
                Anchor::End => at - width,
            };
            self.take_line(left, top, width).map(|base| (at, base, anchor))
        })
    }

    /// Where the base line of an area's name lies whose middle is at a point; none where something else is.
    pub fn name_area(&mut self, name: &str, x: f64, y: f64) -> Option<f64> {
        // With room on both sides, so that it is not read as the name of the point beside it.
        let width = self.width_of(name) + self.size.letters * APART;
        self.take_line(x - width / 2.0, y - self.size.letters * LINE / 2.0, width)
    }

    fn take_line(&mut self, left: f64, top: f64, width: f64) -> Option<f64> {
        let letters = self.size.letters;
        let line = [left, top, left + width, top + letters * LINE];
        self.is_free(line).then(|| {
            self.taken.push(line);
            top + letters * BASE
        })
    }

    fn is_free(&self, [left, top, right, bottom]: Box) -> bool {
        let is_within =
            left >= EDGE && top >= EDGE && right <= self.size.width - EDGE && bottom <= self.size.height - EDGE;
        let meets = |other: &Box| {
            left < other[2] + BETWEEN && other[0] < right + BETWEEN && top < other[3] && other[1] < bottom
        };
        is_within && !self.taken.iter().any(meets)
    }
}

/// Widths in letters' sizes, from Inter at medium weight and rounded up.
fn width_of_letter(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '’' | ' ' | '-' | '(' | ')' => 0.36,
        'f' | 'r' | 't' => 0.42,
        'm' | 'w' | 'M' | 'W' => 0.96,
        letter if letter.is_ascii_uppercase() => 0.76,
        letter if letter.is_ascii() => 0.64,
        letter if (letter as u32) < 0x250 => 0.78,
        _ => 1.1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_take_turns_and_stay_inside() {
        let size = Size { width: 400.0, height: 280.0, letters: 12.0 };
        let mut labels = Labels::new(size, &ScaleView { px: 60.0, label: "20 miles".into() });
        for (x, y, anchor) in [
            (200.0, 100.0, Some(Anchor::Start)),
            // The name of the one before it is on its left, and its own to its right.
            (290.0, 100.0, Some(Anchor::Start)),
            (395.0 - POINT, 200.0, Some(Anchor::End)),
            (200.0, 116.0, Some(Anchor::Start)),
            // On top of a name.
            (230.0, 100.0, None),
            // On the scale.
            (20.0, 270.0, None),
            // Outside.
            (-1.0, 100.0, None),
        ] {
            let found = labels.take_point(x, y).then(|| labels.name_point("Bellevue", x, y)).flatten();
            assert_eq!(found.map(|(_, _, anchor)| anchor), anchor, "{x} {y}");
        }
    }

    #[test]
    fn widths_are_not_too_narrow() {
        let labels = Labels { size: Size { width: 1.0, height: 1.0, letters: 10.0 }, taken: vec![] };
        // Measured in Inter at 10 pixels and weight 500: 39.6, 74.2 and 63.3.
        for (text, measured) in [("Seattle", 36.0), ("San Francisco", 69.0), ("Wolverhampton", 75.0)] {
            let width = labels.width_of(text);
            assert!(width > measured && width < measured * 1.4, "{text}: {width}");
        }
    }
}
