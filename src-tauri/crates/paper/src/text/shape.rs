//! Turns a word into glyphs, once per face: words come back often, and shaping is what costs most.

use std::{collections::HashMap, sync::Arc};

use harfrust::{Buffer, BufferFlags, Direction, Feature, Script, ShapeOptions, ShapePlan, ShaperFont, Tag, shape};

use crate::{
    display::Glyph,
    document::PaperFailure,
    fonts::{FaceId, Faces, SystemFonts},
    look::Figures,
    style::Style,
    text::memo::Memo,
};

/// More words than this are not remembered from one document to the next.
const MOST_WORDS: usize = 50_000;

/// Shapes words and remembers them.
pub(crate) struct Shaper {
    pub faces: Faces,
    /// The colours of the document that is set. Whatever is remembered with its colours depends on it.
    pub style: Style,
    /// Characters without a glyph, in the order in which they were met.
    pub missing: Vec<Missing>,
    /// What was set before, if it is remembered.
    pub(super) memo: Option<Memo>,
    buffer: Buffer,
    plans: HashMap<(Voice, Option<Script>), ShapePlan>,
    words: HashMap<Voice, HashMap<Box<str>, Arc<Shaped>>>,
}

/// A character without a glyph, and the words around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Missing {
    pub character: char,
    pub near: String,
}

/// Everything besides the letters that decides which glyphs come out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Voice {
    pub face: FaceId,
    pub figures: Figures,
    pub run: Run,
}

/// Which way the letters run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Run {
    Rightwards,
    Leftwards,
}

/// A shaped word.
#[derive(Debug, PartialEq)]
pub(crate) struct Shaped {
    /// From left to right; the places of their text count from the start of the word.
    pub glyphs: Vec<Glyph>,
    /// Sum of the advances, in thousandths of the font size.
    pub width: f32,
}

impl Shaper {
    pub(crate) fn new(faces: Faces) -> Self {
        Self {
            faces,
            style: Style::default(),
            missing: Vec::new(),
            memo: None,
            buffer: Buffer::new(),
            plans: HashMap::new(),
            words: HashMap::new(),
        }
    }

    /// A shaper that remembers words and paragraphs from one document to the next.
    pub(crate) fn remembering(faces: Faces) -> Self {
        Self { memo: Some(Memo::default()), ..Self::new(faces) }
    }

    /// Turns to the next document. What depends on the last one is forgotten; what is set must not show what was
    /// remembered.
    pub(crate) fn turn(mut self, style: Style, system: SystemFonts) -> Result<Self, PaperFailure> {
        let words: usize = self.words.values().map(HashMap::len).sum();
        // The numbers of borrowed faces follow from the document that first needed them.
        if self.style != style || self.faces.has_searched() || words > MOST_WORDS {
            self = Self::remembering(Faces::new(system)?);
        }
        self.style = style;
        self.missing.clear();
        if let Some(memo) = &mut self.memo {
            memo.turn();
        }
        Ok(self)
    }

    /// The glyphs of a word.
    pub(crate) fn shape(&mut self, voice: Voice, text: &str) -> Arc<Shaped> {
        if let Some(shaped) = self.words.get(&voice).and_then(|words| words.get(text)) {
            return Arc::clone(shaped);
        }
        let shaped = Arc::new(self.shape_anew(voice, text));
        self.words.entry(voice).or_default().insert(text.into(), Arc::clone(&shaped));
        shaped
    }

    fn shape_anew(&mut self, voice: Voice, text: &str) -> Shaped {
        let Some(face) = self.faces.face(voice.face) else {
            return Shaped { glyphs: Vec::new(), width: 0.0 };
        };
        let buffer = &mut self.buffer;
        buffer.reset();
        buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES | BufferFlags::DO_NOT_INSERT_DOTTED_CIRCLE);
        buffer.push_str(text);
        buffer.set_direction(match voice.run {
            Run::Rightwards => Direction::LeftToRight,
            Run::Leftwards => Direction::RightToLeft,
        });
        buffer.guess_segment_properties();
        let features = features(voice);
        let plan = self
            .plans
            .entry((voice, buffer.script()))
            .or_insert_with(|| ShapePlan::new(&face.font, buffer.direction(), buffer.script(), None, features));
        let options = ShapeOptions::new().plan(Some(plan)).features(features);
        if shape(&ShaperFont::new(&face.font), buffer, options).is_err() {
            return Shaped { glyphs: Vec::new(), width: 0.0 };
        }
        read_glyphs(buffer, text, 1000.0 / face.units)
    }
}

/// Inter replaces "->" by an arrow and the like when it is let; what a person typed is printed as typed.
fn features(voice: Voice) -> &'static [Feature] {
    const OFF: Feature = switch(*b"calt", 0);
    static PLAIN: [Feature; 1] = [OFF];
    static TABULAR: [Feature; 2] = [OFF, switch(*b"tnum", 1)];
    match (voice.face.0 < 3, voice.figures) {
        (false, _) => &[],
        (true, Figures::Proportional) => &PLAIN,
        (true, Figures::Tabular) => &TABULAR,
    }
}

const fn switch(tag: [u8; 4], value: u32) -> Feature {
    Feature { tag: Tag::from_be_bytes(tag), value, start: Feature::GLOBAL_START, end: Feature::GLOBAL_END }
}

fn read_glyphs(buffer: &Buffer, text: &str, scale: f32) -> Shaped {
    let infos = buffer.glyph_infos();
    let mut starts: Vec<u32> = infos.iter().map(|info| info.cluster).collect();
    starts.sort_unstable();
    starts.dedup();
    // Characters that left no glyph of their own belong to the cluster before them, or to the first one.
    let mut ends: Vec<u32> = starts.iter().skip(1).copied().collect();
    ends.push(text.len() as u32);
    if let Some(first) = starts.first_mut() {
        *first = 0;
    }
    let mut width = 0.0;
    let glyphs = infos
        .iter()
        .zip(buffer.glyph_positions())
        .filter(|(info, _)| info.glyph_id != 0)
        .map(|(info, position)| {
            let cluster = ends.partition_point(|end| *end <= info.cluster);
            let (start, end) = (starts[cluster], ends[cluster]);
            let advance = position.x_advance as f32 * scale;
            width += advance;
            Glyph {
                id: info.glyph_id as u16,
                advance,
                shift_x: position.x_offset as f32 * scale,
                shift_y: position.y_offset as f32 * scale,
                start,
                length: end - start,
            }
        })
        .collect();
    Shaped { glyphs, width }
}
