//! Pieces of a line: shaped words, chips and the boxes that stand for missing characters; and how they come to stand
//! beside each other.

use std::{
    collections::HashMap,
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};

use unicode_bidi::{BidiInfo, Level};

use super::{
    clean::{clings, is_unseen},
    line::{Line, LineRun, Start, run_of, verdict_shape},
    shape::{Missing, Run, Shaped, Shaper, Voice},
};
use crate::{
    display::{Glyph, Outline, Reading, Shape, Stroke},
    fonts::{FaceId, Faces, PLACEHOLDER},
    look::{self, Figures, Type},
    rich::{Hat, Strength, Verdict},
    style::Style,
};

/// The text of a paragraph with everything known about it.
#[derive(Default)]
pub(super) struct Source {
    pub text: String,
    /// In order, each up to its end.
    pub spans: Vec<Span>,
    pub chips: HashMap<usize, Arc<Chip>>,
    /// By byte; absent when everything runs from left to right.
    levels: Option<Vec<Level>>,
    base: Option<Level>,
    /// Missing characters that already have a number, by byte.
    missing: Mutex<HashMap<usize, usize>>,
}

/// A stretch of text in one style.
pub(super) struct Span {
    pub end: usize,
    pub kind: Type,
    pub link: Option<usize>,
}

/// A piece of a line.
#[derive(Clone)]
pub(super) struct Piece {
    /// Its bytes in the paragraph; empty for what the printer adds.
    range: Range<usize>,
    content: Content,
    kind: Type,
    link: Option<usize>,
    pub level: Level,
    /// In points.
    pub width: f32,
}

#[derive(Clone)]
enum Content {
    Word {
        face: FaceId,
        shaped: Arc<Shaped>,
    },
    /// Text that the printer adds or turns, standing for these words.
    Instead {
        face: FaceId,
        shaped: Arc<Shaped>,
        text: &'static str,
    },
    Space {
        face: FaceId,
        shaped: Arc<Shaped>,
    },
    Placeholder {
        face: FaceId,
        shaped: Arc<Shaped>,
        number: usize,
    },
    Chip(Arc<Chip>),
}

/// A label or a mark inside a line.
pub(super) struct Chip {
    look: ChipLook,
    style: Style,
    source: Source,
    pieces: Vec<Piece>,
    size: f32,
    width: f32,
}

#[derive(Clone, Copy)]
enum ChipLook {
    Hat(Hat),
    Verdict(Verdict),
}

impl Source {
    /// Finds out which way the text runs.
    pub(super) fn turn(&mut self, levels: impl Fn(&str) -> Option<(Vec<Level>, Level)>) {
        if let Some((levels, base)) = levels(&self.text) {
            self.levels = Some(levels);
            self.base = Some(base);
        }
    }

    fn level(&self, place: usize) -> Level {
        self.levels.as_ref().and_then(|levels| levels.get(place)).copied().unwrap_or(Level::ltr())
    }

    fn span(&self, place: usize) -> (Type, Option<usize>) {
        let index = self.spans.partition_point(|span| span.end <= place).min(self.spans.len().saturating_sub(1));
        self.spans.get(index).map_or((look::BODY, None), |span| (span.kind, span.link))
    }

    /// The words around a place, for people to find it by.
    fn near(&self, place: usize) -> String {
        let before = self.text[..place].char_indices().rev().nth(23).map_or(0, |(index, _)| index);
        let after = self.text[place..].char_indices().nth(24).map_or(self.text.len(), |(index, _)| place + index);
        self.text[before..after].replace('\n', " ").trim().to_owned()
    }
}

impl Piece {
    /// The bytes at which its clusters begin in the paragraph, in reading order, with their widths in points.
    pub(super) fn clusters(&self) -> Vec<(usize, f32)> {
        let Content::Word { shaped, .. } = &self.content else {
            return vec![(self.range.start, self.width)];
        };
        let mut clusters: Vec<(usize, f32)> = Vec::with_capacity(shaped.glyphs.len());
        for glyph in &shaped.glyphs {
            let place = self.range.start + glyph.start as usize;
            let advance = glyph.advance * self.kind.size / 1000.0;
            match clusters.last_mut() {
                Some((last, width)) if *last == place => *width += advance,
                _ => clusters.push((place, advance)),
            }
        }
        clusters.sort_by_key(|(place, _)| *place);
        clusters
    }

    /// The hyphen after a divided word, in the word's style. It reads as a soft hyphen, so that the word stays whole
    /// when it is copied.
    pub(super) fn hyphen(shaper: &mut Shaper, after: &Piece) -> Self {
        let face = Faces::main(after.kind.strength);
        let plain = Voice { face, figures: Figures::Proportional, run: Run::Rightwards };
        let hyphen = shaper.shape(plain, "\u{2010}");
        Self {
            range: after.range.end..after.range.end,
            width: hyphen.width * after.kind.size / 1000.0,
            content: Content::Instead { face, shaped: hyphen, text: "\u{AD}" },
            kind: after.kind,
            link: after.link,
            level: Level::ltr(),
        }
    }

    /// How much wider a part of it may be than within the whole, in points: Arabic letters grow at the ends of words.
    pub(super) fn swelling(&self) -> f32 {
        if self.level.is_rtl() { self.kind.size } else { 0.0 }
    }

    fn is_space(&self) -> bool {
        matches!(self.content, Content::Space { .. })
    }
}

impl Chip {
    pub(super) fn hat(shaper: &mut Shaper, hat: Hat, word: &str, size: f32) -> Arc<Self> {
        let (colour, _) = look::hat(shaper.style, hat);
        Self::new(shaper, ChipLook::Hat(hat), word, size, colour)
    }

    pub(super) fn verdict(shaper: &mut Shaper, verdict: Verdict, word: &str, size: f32) -> Arc<Self> {
        Self::new(shaper, ChipLook::Verdict(verdict), word, size, look::verdict(verdict).0)
    }

    fn new(shaper: &mut Shaper, look: ChipLook, word: &str, around: f32, colour: crate::display::Colour) -> Arc<Self> {
        let size = around * 0.88;
        let kind = Type { size, strength: Strength::Strong, colour, ..look::BODY };
        let text = super::clean::clean(word).replace('\n', " ");
        let source = Source { spans: vec![Span { end: text.len(), kind, link: None }], text, ..Source::default() };
        let end = source.text.len();
        let pieces = shaper.pieces(&source, 0..end);
        let words: f32 = pieces.iter().map(|piece| piece.width).sum();
        let width = match look {
            ChipLook::Hat(_) => words + size,
            ChipLook::Verdict(_) => words + size * 2.45,
        };
        Arc::new(Self { look, style: shaper.style, source, pieces, size, width })
    }

    /// The chip with its left end at `x`, on the baseline.
    fn draw(&self, x: f32, line: &mut Line) {
        let size = self.size;
        // The middle of the capitals; the box reaches a little further below them than above.
        let middle = -0.36 * size;
        let height = size * 1.62;
        let (text, radius) = match self.look {
            ChipLook::Hat(_) => (x + size * 0.5, size * 0.3),
            ChipLook::Verdict(_) => (x + size * 1.85, height / 2.0),
        };
        let (fill, stroke) = match self.look {
            ChipLook::Hat(Hat::Caller) => {
                let (colour, _) = look::hat(self.style, Hat::Caller);
                let stroke = Stroke { colour, width: 0.6, dash: None };
                (None, Some(stroke))
            }
            ChipLook::Hat(hat) => (Some(look::hat(self.style, hat).1), look::outline(self.style)),
            ChipLook::Verdict(verdict) => (Some(look::verdict(verdict).1), None),
        };
        line.shapes.push(Shape {
            outline: Outline::Rectangle { x, y: middle - height / 2.0, width: self.width, height, radius },
            fill,
            stroke,
        });
        if let ChipLook::Verdict(verdict) = self.look {
            line.shapes.extend(verdict_shape(verdict, x + size * 0.6, middle, size * 0.98));
        }
        let mut inner = assemble(&self.source, self.pieces.clone());
        for run in &mut inner.runs {
            run.run.x += text;
        }
        line.runs.append(&mut inner.runs);
    }
}

impl Shaper {
    /// Cuts a stretch of text into pieces of one style, face and direction each.
    pub(super) fn pieces(&mut self, source: &Source, range: Range<usize>) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut start = range.start;
        let mut current: Option<(FaceId, usize, Level)> = None;
        let mut place = range.start;
        while place < range.end {
            let Some(character) = source.text[place..].chars().next() else { break };
            let next = place + character.len_utf8();
            if let Some(chip) = source.chips.get(&place) {
                self.flush(source, start..place, current.take(), &mut pieces);
                let (kind, link) = source.span(place);
                pieces.push(Piece {
                    range: place..next,
                    width: chip.width,
                    content: Content::Chip(Arc::clone(chip)),
                    kind,
                    link,
                    level: source.level(place),
                });
                (start, place) = (next, next);
                continue;
            }
            if is_unseen(character) {
                // It goes wherever the character before it goes.
                if current.is_none() {
                    start = next;
                }
                place = next;
                continue;
            }
            let strength = source.span(place).0.strength;
            let whole = next + clinging(&source.text[next..range.end]);
            let marks = &source.text[next..whole];
            let (face, end) = match self.faces.for_cluster(character, marks, strength) {
                Some(face) => (Some(face), whole),
                // No face has all of it: the character stands alone, and each mark is looked for on its own.
                None => match self.faces.for_character(character, strength) {
                    Some(face) => (Some(face), next),
                    None => (None, whole),
                },
            };
            if let Some(face) = face {
                let style = source.spans.partition_point(|span| span.end <= place);
                let key = (face, style, source.level(place));
                if current.is_some_and(|running| running != key) {
                    self.flush(source, start..place, current.take(), &mut pieces);
                    start = place;
                }
                current = Some(key);
            } else {
                self.flush(source, start..place, current.take(), &mut pieces);
                pieces.push(self.placeholder(source, place..end, character));
                start = end;
            }
            place = end;
        }
        self.flush(source, start..range.end, current, &mut pieces);
        // Most are one piece, and all of them are kept.
        pieces.shrink_to_fit();
        pieces
    }

    fn flush(
        &mut self,
        source: &Source,
        range: Range<usize>,
        key: Option<(FaceId, usize, Level)>,
        pieces: &mut Vec<Piece>,
    ) {
        let Some((face, _, level)) = key else { return };
        if range.is_empty() {
            return;
        }
        let (kind, link) = source.span(range.start);
        let voice =
            Voice { face, figures: kind.figures, run: if level.is_rtl() { Run::Leftwards } else { Run::Rightwards } };
        let shaped = self.shape(voice, &source.text[range.clone()]);
        pieces.push(Piece {
            range,
            width: shaped.width * kind.size / 1000.0,
            content: Content::Word { face, shaped },
            kind,
            link,
            level,
        });
    }

    fn placeholder(&mut self, source: &Source, range: Range<usize>, character: char) -> Piece {
        let next = self.missing.len();
        let number = *source.missing.lock().unwrap_or_else(PoisonError::into_inner).entry(range.start).or_insert(next);
        if number == next {
            let near = source.near(range.start);
            self.missing.push(Missing { character, near });
        }
        let (kind, link) = source.span(range.start);
        let face = Faces::main(kind.strength);
        let voice = Voice { face, figures: Figures::Proportional, run: Run::Rightwards };
        let shaped = self.shape(voice, PLACEHOLDER.encode_utf8(&mut [0; 4]));
        Piece {
            width: shaped.width * kind.size / 1000.0,
            content: Content::Placeholder { face, shaped, number },
            kind,
            link,
            level: source.level(range.start),
            range,
        }
    }

    /// The space that stands at this byte.
    pub(super) fn space(&mut self, source: &Source, place: usize) -> Piece {
        let (kind, link) = source.span(place);
        let face = Faces::main(kind.strength);
        let voice = Voice { face, figures: kind.figures, run: Run::Rightwards };
        let shaped = self.shape(voice, " ");
        Piece {
            range: place..place,
            width: shaped.width * kind.size / 1000.0,
            content: Content::Space { face, shaped },
            kind,
            link,
            level: source.level(place),
        }
    }
}

/// How many bytes at the start of the text belong to the character before it.
fn clinging(text: &str) -> usize {
    text.find(|character| !clings(character)).unwrap_or(text.len())
}

/// Sets pieces beside each other as they are seen, and lists them as they are read.
pub(super) fn assemble(source: &Source, pieces: Vec<Piece>) -> Line {
    let direction = if source.base.is_some_and(|base| base.is_rtl()) { Start::Right } else { Start::Left };
    let mut line = Line { direction, ..Line::default() };
    // The space at the end of a line hangs outside it.
    let inner = pieces.len() - pieces.iter().rev().take_while(|piece| piece.is_space()).count();
    let mut places = vec![0.0; pieces.len()];
    let mut x = 0.0;
    for index in visual_order(source, &pieces[..inner]) {
        places[index] = x;
        x += pieces[index].width;
    }
    line.width = x;
    for index in inner..pieces.len() {
        places[index] = match direction {
            Start::Left => x,
            Start::Right => -pieces[index].width,
        };
    }
    for (piece, x) in pieces.into_iter().zip(places) {
        piece.draw(source, x, &mut line);
    }
    line
}

fn visual_order(source: &Source, pieces: &[Piece]) -> Vec<usize> {
    if source.levels.is_none() {
        return (0..pieces.len()).collect();
    }
    let levels: Vec<Level> = pieces.iter().map(|piece| piece.level).collect();
    BidiInfo::reorder_visual(&levels)
}

impl Piece {
    fn draw(self, source: &Source, x: f32, line: &mut Line) {
        let original = &source.text[self.range.clone()];
        let (face, shaped, text, reading) = match &self.content {
            Content::Chip(chip) => return chip.draw(x, line),
            Content::Word { face, shaped } => (*face, shaped, original, Reading::Glyphs),
            Content::Space { face, shaped } => (*face, shaped, " ", Reading::Glyphs),
            Content::Instead { face, shaped, text } => (*face, shaped, *text, Reading::Whole),
            Content::Placeholder { face, shaped, number } => (*face, shaped, original, Reading::Placeholder(*number)),
        };
        let length = text.len() as u32;
        let joins = line.runs.last().is_some_and(|last| last.joins(&self, face, reading, x));
        if !joins {
            let run = run_of(face, self.kind.size, self.kind.colour, x);
            line.runs.push(LineRun { run: crate::display::TextRun { reading, ..run }, link: self.link });
        }
        let Some(LineRun { run, .. }) = line.runs.last_mut() else { return };
        let offset = run.text.len() as u32;
        run.text.push_str(text);
        let turned;
        let glyphs = if self.level.is_rtl() && matches!(self.content, Content::Word { .. }) {
            turned = in_reading_order(&shaped.glyphs);
            &turned
        } else {
            &shaped.glyphs
        };
        run.glyphs.extend(glyphs.iter().map(|glyph| {
            let mut glyph = *glyph;
            if matches!(self.content, Content::Word { .. } | Content::Space { .. }) {
                glyph.start += offset;
            } else {
                (glyph.start, glyph.length) = (0, length);
            }
            glyph
        }));
    }
}

/// The glyphs of a right-to-left word from its first letter to its last, each still where it was: programs that take
/// the text out of a page read glyphs in the order in which they are written.
fn in_reading_order(glyphs: &[Glyph]) -> Vec<Glyph> {
    let mut places = Vec::with_capacity(glyphs.len());
    let mut pen = 0.0;
    for glyph in glyphs {
        places.push(pen);
        pen += glyph.advance;
    }
    let mut pen = 0.0;
    glyphs
        .iter()
        .zip(places)
        .rev()
        .map(|(glyph, place)| {
            let moved = Glyph { shift_x: glyph.shift_x + place - pen, ..*glyph };
            pen += glyph.advance;
            moved
        })
        .collect()
}

impl LineRun {
    fn joins(&self, piece: &Piece, face: FaceId, reading: Reading, x: f32) -> bool {
        let run = &self.run;
        reading == Reading::Glyphs
            && run.reading == Reading::Glyphs
            && run.face == face
            && run.colour == piece.kind.colour
            && self.link == piece.link
            && (run.size - piece.kind.size).abs() < f32::EPSILON
            && (run.x + run.width() - x).abs() < 0.01
    }
}
