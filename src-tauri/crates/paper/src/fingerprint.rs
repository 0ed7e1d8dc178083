//! A number that tells contents apart: of a file, and of a page that may have been written before.

use crate::{
    display::{Colour, Item, Mark, Outline, Reading, Shape, Sheet, Stroke, TextRun},
    structure::Structure,
};

/// The Fowler-Noll-Vo hash of 128 bits, variant 1a, taken over words of eight bytes for speed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fingerprint(u128);

impl Fingerprint {
    pub(crate) fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    pub(crate) fn value(self) -> u128 {
        self.0
    }

    pub(crate) fn word(&mut self, word: u64) {
        self.0 = (self.0 ^ u128::from(word)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013B);
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.word(bytes.len() as u64);
        for word in bytes.chunks(8) {
            let mut padded = [0; 8];
            padded[..word.len()].copy_from_slice(word);
            self.word(u64::from_be_bytes(padded));
        }
    }

    fn pair(&mut self, one: f32, other: f32) {
        self.word(u64::from(one.to_bits()) << 32 | u64::from(other.to_bits()));
    }

    fn colour(&mut self, colour: Option<Colour>) {
        let Some(Colour { red, green, blue }) = colour else { return self.word(u64::MAX) };
        self.word(u64::from_be_bytes([0, 0, 0, 0, 0, red, green, blue]));
    }

    /// All that decides how these items of a page are written, but for its fonts; nothing if it has pictures, whose names follow from the
    /// pages before it.
    pub(crate) fn page(mut self, sheet: &Sheet, items: &[Item], structure: &Structure) -> Option<u128> {
        self.pair(sheet.width, sheet.height);
        let mut open = None;
        for item in items {
            match item {
                Item::Image(_) => return None,
                Item::Link(_) | Item::Figure(_) => {}
                Item::Shape(shape) => self.shape(shape),
                Item::Text(run) => {
                    // The node itself is not written, only where its stretch begins and what it is.
                    if open != Some(run.mark) {
                        open = Some(run.mark);
                        match run.mark {
                            Mark::Artifact => self.word(1),
                            Mark::Node(node) => self.bytes(structure.node(node).role.tag().as_bytes()),
                        }
                    }
                    self.run(run);
                }
            }
        }
        Some(self.0)
    }

    fn run(&mut self, run: &TextRun) {
        let reading = match run.reading {
            Reading::Glyphs => 0,
            Reading::Whole => 1,
            Reading::Placeholder(_) => 2,
        };
        self.word(u64::from(run.face.0) << 8 | 0x54 << 32 | reading);
        self.colour(Some(run.colour));
        self.pair(run.size, run.baseline);
        self.pair(run.x, 0.0);
        self.bytes(run.text.as_bytes());
        self.word(run.glyphs.len() as u64);
        for glyph in &run.glyphs {
            self.word(u64::from(glyph.id) << 48 | u64::from(glyph.length) << 32 | u64::from(glyph.start));
            self.pair(glyph.advance, glyph.shift_x);
            if glyph.shift_y != 0.0 {
                self.pair(glyph.shift_y, f32::NAN);
            }
        }
    }

    fn shape(&mut self, shape: &Shape) {
        match &shape.outline {
            Outline::Rectangle { x, y, width, height, radius } => {
                self.word(2);
                self.pair(*x, *y);
                self.pair(*width, *height);
                self.pair(*radius, 0.0);
            }
            Outline::Circle { x, y, radius } => {
                self.word(3);
                self.pair(*x, *y);
                self.pair(*radius, 0.0);
            }
            Outline::Line(points) => {
                self.word(4 | (points.len() as u64) << 8);
                for (x, y) in points {
                    self.pair(*x, *y);
                }
            }
            Outline::Path(rings) => {
                for ring in rings {
                    self.word(5 | (ring.len() as u64) << 8);
                    for point in ring {
                        self.word(point.kind as u64);
                        self.pair(point.x, point.y);
                    }
                }
            }
        }
        self.colour(shape.fill);
        self.colour(shape.stroke.map(|stroke| stroke.colour));
        if let Some(Stroke { width, dash, .. }) = shape.stroke {
            self.pair(width, 0.0);
            let (on, off) = dash.unwrap_or((-1.0, -1.0));
            self.pair(on, off);
        }
    }
}
