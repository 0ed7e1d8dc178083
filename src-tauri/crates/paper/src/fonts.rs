//! The typefaces: Inter for everything it can write, faces of other scripts beside it, and the fonts of the operating
//! system as a last resort.

mod system;

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use harfrust::Font;

use crate::{document::PaperFailure, rich::Strength, text::clean::is_unseen};

/// A face, by its place in the list of built-in faces followed by those borrowed from the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FaceId(pub u16);

/// A face that can shape text and be cut down for embedding.
pub(crate) struct Face {
    pub name: String,
    pub font: Font,
    pub data: Arc<dyn AsRef<[u8]> + Send + Sync>,
    /// Which face of a collection it is.
    pub index: u32,
    /// Units of the font's own grid to one em.
    pub units: f32,
}

struct BuiltIn {
    name: &'static str,
    bytes: &'static [u8],
}

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        [$(BuiltIn { name: $name, bytes: include_bytes!(concat!("../fonts/", $name, ".ttf")) }),+]
    };
}

/// The committed faces. The first three are Inter; then each script in two weights; then the pictures.
static BUILT_IN: [BuiltIn; 12] = built_in![
    "Inter-Regular",
    "Inter-SemiBold",
    "Inter-Italic",
    "Vazirmatn-Regular",
    "Vazirmatn-SemiBold",
    "NotoSansHebrew-Regular",
    "NotoSansHebrew-SemiBold",
    "NotoSansThai-Regular",
    "NotoSansThai-SemiBold",
    "NotoSansDevanagari-Regular",
    "NotoSansDevanagari-SemiBold",
    "NotoEmoji-Regular",
];

/// The regular faces of the scripts that Inter lacks; the semi-bold one follows each.
const SCRIPTS: [u16; 4] = [3, 5, 7, 9];

/// Emoji in one colour and one weight.
const EMOJI: FaceId = FaceId(11);

/// Asks for the character before it as a picture.
const AS_PICTURE: char = '\u{FE0F}';

/// Parsed once for the life of the program, since each face takes a while to read.
static LOADED: [OnceLock<Option<Arc<Face>>>; BUILT_IN.len()] = [const { OnceLock::new() }; BUILT_IN.len()];

/// The box that stands where a character has no glyph.
pub(crate) const PLACEHOLDER: char = '\u{25A1}';

/// The faces of one document.
pub(crate) struct Faces {
    borrowed: Vec<Arc<Face>>,
    found: HashMap<(char, Strength), Option<FaceId>>,
    search: system::Search,
}

impl Faces {
    /// The built-in faces, checked to be readable.
    pub(crate) fn new(search: SystemFonts) -> Result<Self, PaperFailure> {
        for (index, built_in) in BUILT_IN.iter().enumerate().take(3) {
            if load(index).is_none() {
                return Err(PaperFailure::Font(built_in.name.to_owned()));
            }
        }
        Ok(Self { borrowed: Vec::new(), found: HashMap::new(), search: system::Search::new(search) })
    }

    /// Whether the fonts of the system were asked for any character.
    pub(crate) fn has_searched(&self) -> bool {
        self.search.has_begun()
    }

    /// A face by its name.
    pub(crate) fn face(&self, id: FaceId) -> Option<&Arc<Face>> {
        let index = usize::from(id.0);
        match index.checked_sub(BUILT_IN.len()) {
            None => load(index),
            Some(borrowed) => self.borrowed.get(borrowed),
        }
    }

    /// Inter in the strength asked for.
    pub(crate) fn main(strength: Strength) -> FaceId {
        FaceId(match strength {
            Strength::Plain => 0,
            Strength::Strong => 1,
            Strength::Emphasis => 2,
        })
    }

    /// The face that writes this character, or nothing if no font has it.
    pub(crate) fn for_character(&mut self, character: char, strength: Strength) -> Option<FaceId> {
        if character.is_ascii() {
            return Some(Self::main(strength));
        }
        if let Some(found) = self.found.get(&(character, strength)) {
            return *found;
        }
        let found = self.look_for(character, strength);
        self.found.insert((character, strength), found);
        found
    }

    /// The face that writes a character with all the marks upon it, or nothing if no face in use has them all.
    pub(crate) fn for_cluster(&mut self, base: char, marks: &str, strength: Strength) -> Option<FaceId> {
        if marks.contains(AS_PICTURE) && self.writes(EMOJI, base, marks) {
            return Some(EMOJI);
        }
        let first = self.for_character(base, strength)?;
        if self.writes(first, base, marks) {
            return Some(first);
        }
        let others = built_in(strength).chain((0..self.borrowed.len()).filter_map(borrowed));
        others.into_iter().find(|face| self.writes(*face, base, marks))
    }

    fn writes(&self, face: FaceId, base: char, marks: &str) -> bool {
        self.face(face)
            .is_some_and(|face| has(face, base) && marks.chars().all(|mark| is_unseen(mark) || has(face, mark)))
    }

    fn look_for(&mut self, character: char, strength: Strength) -> Option<FaceId> {
        // What a private-use character shows differs from font to font, so none of them can be trusted with it.
        if matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}') {
            return None;
        }
        for id in built_in(strength) {
            if self.face(id).is_some_and(|face| has(face, character)) {
                return Some(id);
            }
        }
        let position = if let Some(position) = self.borrowed.iter().position(|face| has(face, character)) {
            position
        } else {
            self.borrowed.push(self.search.find(character)?);
            self.borrowed.len() - 1
        };
        borrowed(position)
    }
}

/// The built-in faces in the order in which they are asked.
fn built_in(strength: Strength) -> impl Iterator<Item = FaceId> {
    let heavier = u16::from(strength == Strength::Strong);
    let scripts = SCRIPTS.map(|script| FaceId(script + heavier));
    std::iter::once(Faces::main(strength)).chain(scripts).chain([EMOJI])
}

fn borrowed(position: usize) -> Option<FaceId> {
    u16::try_from(BUILT_IN.len() + position).ok().map(FaceId)
}

/// Whether the fonts of the operating system may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum SystemFonts {
    /// As a last resort.
    #[default]
    LastResort,
    /// Never, so that a test sees the same everywhere.
    #[cfg(test)]
    Never,
}

fn has(face: &Face, character: char) -> bool {
    face.font.charmap().map_unicode(character).is_some_and(|glyph| glyph.to_u32() != 0)
}

fn load(index: usize) -> Option<&'static Arc<Face>> {
    LOADED
        .get(index)?
        .get_or_init(|| {
            let built_in = &BUILT_IN[index];
            let font = Font::new(built_in.bytes, 0)?;
            Some(Arc::new(Face {
                name: built_in.name.to_owned(),
                units: f32::from(font.units_per_em()),
                font,
                data: Arc::new(built_in.bytes),
                index: 0,
            }))
        })
        .as_ref()
}
