//! A paragraph: its words shaped once, measured and broken into lines as often as needed.

use std::{
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::{
    breaking::{Atom, Stop, break_lines},
    line::{Line, Target},
    piece::{Chip, Piece, Source, Span, assemble},
    shape::Shaper,
};
use crate::{
    look::{self, Type},
    rich::{Rich, Run, Strength},
    text::clean::{clean, may_turn},
};

/// Where a chip stands in the text, since it is not made of letters alone.
const CHIP: char = '\u{FFFC}';

/// A line shorter than this part of the measure makes hyphens worth trying.
const TOO_SHORT: f32 = 0.82;

/// The narrowest measure, in points, in which words are divided.
const NARROWEST_FOR_HYPHENS: f32 = 180.0;

/// A prepared paragraph.
pub(crate) struct Paragraph {
    matter: Arc<Matter>,
    /// The targets of the links in it.
    pub links: Vec<Target>,
}

/// What a paragraph is made of.
pub(super) struct Matter {
    source: Source,
    segments: Vec<Segment>,
    links: Vec<Target>,
    /// Its lines in the measures in which it was set, if they are remembered.
    lines: Option<Mutex<Vec<Broken>>>,
}

/// A paragraph in lines.
struct Broken {
    measure: f32,
    hyphens: Hyphens,
    lines: Vec<Line>,
}

/// Whether words may be divided at line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hyphens {
    None,
    English,
}

impl Hyphens {
    /// What suits a language, as a BCP 47 tag.
    pub(crate) fn of(language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("en") { Self::English } else { Self::None }
    }
}

/// What stands between two places where a line may end.
struct Segment {
    range: Range<usize>,
    pieces: Vec<Piece>,
    space: Option<Piece>,
    width: f32,
    stop: Stop,
}

/// A segment, or a part of one that is too long.
struct Part {
    range: Range<usize>,
    segment: usize,
    atom: Atom,
}

impl Paragraph {
    /// Cleans, itemises and shapes the text, unless that was done before.
    pub(crate) fn new(shaper: &mut Shaper, rich: &Rich, base: Type) -> Self {
        let matter = if let Some(known) = shaper.memo.as_mut().and_then(|memo| memo.find(rich, base)) {
            known
        } else {
            let missing = shaper.missing.len();
            let matter = Arc::new(Matter::new(shaper, rich, base));
            // The boxes for missing characters are counted through a document, so they are made anew in each.
            if let Some(memo) = &mut shaper.memo
                && shaper.missing.len() == missing
            {
                memo.keep(rich, base, &matter);
            }
            matter
        };
        Self { links: matter.links.clone(), matter }
    }

    /// Width of the widest part that is never broken, in points.
    pub(crate) fn narrowest(&self) -> f32 {
        self.matter.narrowest()
    }

    /// Width with no break but the prescribed ones, in points.
    pub(crate) fn widest(&self) -> f32 {
        self.matter.widest()
    }

    /// Width of what stands before the decimal point when all is on one line, in points: up to the last full stop
    /// between two digits, else up to the end of the last digit, else all of it.
    pub(crate) fn before_point(&self) -> f32 {
        self.matter.before_point()
    }

    /// Breaks the paragraph into lines no wider than `measure`.
    pub(crate) fn lines(&self, shaper: &mut Shaper, measure: f32, hyphens: Hyphens) -> Vec<Line> {
        let Some(kept) = &self.matter.lines else {
            return self.matter.broken(shaper, measure, hyphens);
        };
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |broken: &&Broken| broken.measure.to_bits() == measure.to_bits() && broken.hyphens == hyphens;
        if let Some(known) = kept.iter().find(same) {
            return known.lines.clone();
        }
        let lines = self.matter.broken(shaper, measure, hyphens);
        kept.push(Broken { measure, hyphens, lines: lines.clone() });
        lines
    }
}

impl Matter {
    fn new(shaper: &mut Shaper, rich: &Rich, base: Type) -> Self {
        let mut links = Vec::new();
        let mut source = Source::default();
        for run in &rich.runs {
            let start = source.text.len();
            let mut span = Span { end: 0, kind: base, link: None };
            match run {
                Run::Text { text, strength, ink, link } => {
                    source.text.push_str(&clean(text));
                    if *strength != Strength::Plain {
                        span.kind.strength = *strength;
                    }
                    span.kind.colour = look::ink(shaper.style, *ink, base.colour);
                    span.link = link.as_ref().map(|place| {
                        let words = source.text[start..].split_whitespace().collect::<Vec<_>>().join(" ");
                        links.push(Target { place: place.clone(), words });
                        links.len() - 1
                    });
                }
                Run::Hat(hat, word) => {
                    source.text.push(CHIP);
                    source.chips.insert(start, Chip::hat(shaper, *hat, word, base.size));
                }
                Run::Verdict(verdict, word) => {
                    source.text.push(CHIP);
                    source.chips.insert(start, Chip::verdict(shaper, *verdict, word, base.size));
                }
            }
            span.end = source.text.len();
            source.spans.push(span);
        }
        source.text.truncate(source.text.trim_end_matches('\n').len());
        source.turn(|text| may_turn(text).then(|| levels_of(text)));
        let segments = segments_of(shaper, &source);
        Self { source, segments, links, lines: shaper.memo.is_some().then(Mutex::default) }
    }

    fn narrowest(&self) -> f32 {
        self.segments.iter().map(|segment| segment.width).fold(0.0, f32::max)
    }

    fn widest(&self) -> f32 {
        let (mut widest, mut width) = (0.0_f32, 0.0);
        for segment in &self.segments {
            width += segment.width;
            widest = widest.max(width);
            if segment.stop == Stop::Must {
                width = 0.0;
            } else {
                width += segment.space_width();
            }
        }
        widest
    }

    fn before_point(&self) -> f32 {
        let point = decimal_point(&self.source.text);
        let mut width = 0.0;
        for segment in &self.segments {
            if segment.range.end >= point {
                return width + width_between(&segment.pieces, segment.range.start, point);
            }
            width += segment.width + segment.space_width();
        }
        width
    }

    fn broken(&self, shaper: &mut Shaper, measure: f32, hyphens: Hyphens) -> Vec<Line> {
        let mut parts = self.parts(shaper, measure);
        let mut ends = break_lines(&atoms(&parts), measure);
        if hyphens == Hyphens::English && measure >= NARROWEST_FOR_HYPHENS && has_short_line(&parts, &ends, measure) {
            parts = self.divided(shaper, parts);
            ends = break_lines(&atoms(&parts), measure);
        }
        let mut start = 0;
        let mut lines = Vec::with_capacity(ends.len());
        for end in ends {
            lines.push(self.line(shaper, &parts[start..end]));
            start = end;
        }
        lines
    }

    fn parts(&self, shaper: &mut Shaper, measure: f32) -> Vec<Part> {
        let mut parts = Vec::with_capacity(self.segments.len());
        for (index, segment) in self.segments.iter().enumerate() {
            if segment.width <= measure {
                push_parts(&mut parts, index, segment, &[], Stop::May);
                continue;
            }
            let cuts = cuts_to_fit(&self.source.text, &segment.pieces, measure);
            push_parts(&mut parts, index, segment, &cuts, Stop::May);
            // Letters that join look different where they are cut apart, so the parts are measured anew.
            let cut = parts.len() - cuts.len() - 1;
            for part in &mut parts[cut..] {
                let pieces = shaper.pieces(&self.source, part.range.clone());
                part.atom.width = pieces.iter().map(|piece| piece.width).sum();
            }
        }
        parts
    }

    fn divided(&self, shaper: &mut Shaper, whole: Vec<Part>) -> Vec<Part> {
        let mut parts = Vec::with_capacity(whole.len() * 2);
        for part in whole {
            let segment = &self.segments[part.segment];
            if part.range != segment.range {
                parts.push(part);
                continue;
            }
            let cuts = syllables(&self.source.text, &segment.range);
            match segment.pieces.as_slice() {
                [piece @ Piece { .. }] if !cuts.is_empty() && piece.level.is_ltr() => {
                    let hyphen = Piece::hyphen(shaper, piece).width;
                    push_parts(&mut parts, part.segment, segment, &cuts, Stop::Hyphen(hyphen));
                }
                _ => parts.push(part),
            }
        }
        parts
    }

    fn line(&self, shaper: &mut Shaper, parts: &[Part]) -> Line {
        let mut pieces = Vec::new();
        let mut position = 0;
        while position < parts.len() {
            // Neighbouring parts of one word are shaped as one, so that a word left whole keeps its kerning.
            let first = &parts[position];
            let mut range = first.range.clone();
            while position + 1 < parts.len() && parts[position + 1].segment == first.segment {
                position += 1;
                range.end = parts[position].range.end;
            }
            let segment = &self.segments[first.segment];
            if range == segment.range {
                pieces.extend(segment.pieces.iter().cloned());
            } else {
                pieces.extend(shaper.pieces(&self.source, range.clone()));
            }
            if range.end == segment.range.end
                && let Some(space) = &segment.space
            {
                pieces.push(space.clone());
            }
            position += 1;
        }
        if let Some(last) = parts.last()
            && matches!(last.atom.stop, Stop::Hyphen(_))
            && let Some(piece) = pieces.last()
        {
            let hyphen = Piece::hyphen(shaper, piece);
            pieces.push(hyphen);
        }
        assemble(&self.source, pieces)
    }
}

impl Segment {
    fn space_width(&self) -> f32 {
        self.space.as_ref().map_or(0.0, |space| space.width)
    }
}

fn atoms(parts: &[Part]) -> Vec<Atom> {
    parts.iter().map(|part| part.atom).collect()
}

fn has_short_line(parts: &[Part], ends: &[usize], measure: f32) -> bool {
    let mut start = 0;
    for (number, &end) in ends.iter().enumerate() {
        let line = &parts[start..end];
        start = end;
        let closes = number + 1 == ends.len() || line.last().is_some_and(|part| part.atom.stop == Stop::Must);
        let width: f32 = line.iter().map(|part| part.atom.width + part.atom.space).sum();
        if !closes && width < measure * TOO_SHORT {
            return true;
        }
    }
    false
}

/// Adds the parts of a segment that is cut at these bytes of the text.
fn push_parts(parts: &mut Vec<Part>, index: usize, segment: &Segment, cuts: &[usize], stop: Stop) {
    let mut start = segment.range.start;
    for cut in cuts {
        parts.push(Part {
            range: start..*cut,
            segment: index,
            atom: Atom { width: width_between(&segment.pieces, start, *cut), space: 0.0, stop },
        });
        start = *cut;
    }
    let width = if cuts.is_empty() { segment.width } else { width_between(&segment.pieces, start, segment.range.end) };
    parts.push(Part {
        range: start..segment.range.end,
        segment: index,
        atom: Atom { width, space: segment.space_width(), stop: segment.stop },
    });
}

fn levels_of(text: &str) -> (Vec<Level>, Level) {
    let info = BidiInfo::new(text, None);
    let base = info.paragraphs.first().map_or(Level::ltr(), |paragraph| paragraph.level);
    (info.levels, base)
}

fn segments_of(shaper: &mut Shaper, source: &Source) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut start = 0;
    for (end, opportunity) in linebreaks(&source.text) {
        let word = source.text[start..end].trim_end();
        let range = start..start + word.len();
        let pieces = shaper.pieces(source, range.clone());
        let space = (range.end < end).then(|| shaper.space(source, range.end));
        segments.push(Segment {
            width: pieces.iter().map(|piece| piece.width).sum(),
            range,
            pieces,
            space,
            stop: if opportunity == BreakOpportunity::Mandatory { Stop::Must } else { Stop::May },
        });
        start = end;
    }
    segments
}

/// Where a word too long for any line is cut, so that each part fits.
fn cuts_to_fit(text: &str, pieces: &[Piece], measure: f32) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut width = 0.0;
    // The last place at which a cut looks well, and the width from there on.
    let mut good: Option<(usize, f32)> = None;
    for piece in pieces {
        let measure = measure - piece.swelling();
        for (place, advance) in piece.clusters() {
            if width > 0.0 && parts_well(text, place) {
                good = Some((place, 0.0));
            }
            if width > 0.0 && width + advance > measure {
                let (cut, since) = good.take().unwrap_or((place, 0.0));
                cuts.push(cut);
                width = since;
            }
            width += advance;
            good = good.map(|(place, since)| (place, since + advance));
        }
    }
    cuts
}

/// Whether a word may be cut before this place: Thai has no spaces, and its vowels stay with their consonants.
fn parts_well(text: &str, place: usize) -> bool {
    let binds_next = |letter: char| matches!(letter, '\u{E40}'..='\u{E44}');
    let binds_last = |letter: char| matches!(letter, '\u{E2F}'..='\u{E3A}' | '\u{E45}'..='\u{E4E}');
    !text[..place].ends_with(binds_next) && !text[place..].starts_with(binds_last)
}

fn decimal_point(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    let point =
        (1..bytes.len()).rev().find(|place| bytes[*place] == b'.' && is_digit(place - 1) && is_digit(place + 1));
    point.or_else(|| (0..bytes.len()).rev().find(|place| is_digit(*place)).map(|digit| digit + 1)).unwrap_or(text.len())
}

fn width_between(pieces: &[Piece], start: usize, end: usize) -> f32 {
    pieces
        .iter()
        .flat_map(Piece::clusters)
        .filter(|(place, _)| (start..end).contains(place))
        .map(|(_, advance)| advance)
        .sum()
}

/// Where an English word may be divided: never within three letters of its ends, and never a name or an abbreviation.
fn syllables(text: &str, range: &Range<usize>) -> Vec<usize> {
    let word = &text[range.clone()];
    let start = word.find(|letter: char| letter.is_ascii_lowercase()).unwrap_or(word.len());
    let letters = &word[start..];
    let letters = &letters[..letters.find(|letter: char| !letter.is_ascii_lowercase()).unwrap_or(letters.len())];
    if start > 1 || letters.len() < 7 {
        return Vec::new();
    }
    let mut place = range.start + start;
    let mut cuts: Vec<usize> = hypher::hyphenate_bounded(letters, hypher::Lang::English, 3, 3)
        .map(|syllable| {
            place += syllable.len();
            place
        })
        .collect();
    cuts.pop();
    cuts
}
