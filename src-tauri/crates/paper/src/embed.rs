//! Cuts the fonts down to the glyphs that are used, and decides which text each glyph stands for.
//!
//! A PDF font maps a glyph to one text only. The first text wins; where a glyph stands for something else, the text is
//! written beside it (see `emit`).

use std::{collections::BTreeMap, sync::Arc};

use subsetter::{GlyphRemapper, subset};

use crate::{
    codes::Codes,
    display::{Glyph, Item, Reading, Sheet, TextRun},
    document::PaperFailure,
    fingerprint::Fingerprint,
    fonts::{Face, FaceId, Faces},
};

/// The fonts of a document.
pub(crate) type Fonts = BTreeMap<FaceId, Arc<Embedded>>;

/// A font as it goes into the file.
pub(crate) struct Embedded {
    /// With the six letters that mark a subset.
    pub name: String,
    pub bytes: Vec<u8>,
    /// Tells it from others: how glyphs are numbered in it, and what they stand for.
    pub print: u128,
    /// What it was cut from.
    face: Arc<Face>,
    /// How the pages name the glyphs.
    pub codes: Codes,
    /// By the glyph's number in the whole font.
    numbers: Vec<u16>,
    texts: Vec<String>,
}

impl Embedded {
    /// The number of a glyph in the cut-down font.
    pub(crate) fn number(&self, glyph: u16) -> u16 {
        self.numbers.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    /// All glyphs with their texts; the first is the one for missing characters, which is never shown.
    pub(crate) fn texts(&self) -> &[String] {
        &self.texts
    }

    /// The text that a glyph of the cut-down font stands for.
    pub(crate) fn text(&self, number: u16) -> &str {
        self.texts.get(usize::from(number)).map_or("", String::as_str)
    }
}

/// Neighbouring glyphs that stand for one text together.
pub(crate) fn clusters(run: &TextRun) -> impl Iterator<Item = (&[Glyph], &str)> {
    run.glyphs
        .chunk_by(|one, other| one.start == other.start && one.length == other.length)
        .map(|glyphs| (glyphs, run.text.get(range(&glyphs[0])).unwrap_or_default()))
}

fn range(glyph: &Glyph) -> std::ops::Range<usize> {
    let start = glyph.start as usize;
    start..start + glyph.length as usize
}

/// The same text for all that look alike and mean the same: spaces that don't break are spaces.
pub(crate) fn plain(text: &str) -> &str {
    match text {
        "\u{A0}" | "\u{202F}" => " ",
        "\u{2011}" => "\u{2010}",
        other => other,
    }
}

/// What a glyph of the whole font is to the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use<'a> {
    Unused,
    /// Shown, but only beside others that stand for a text together with it.
    Silent,
    /// Stands for this text.
    Speaks(&'a str),
}

/// All fonts of the document, in a fixed order. Those of the document before are taken again where they show the same
/// glyphs.
pub(crate) fn embed(sheets: &[Sheet], faces: &Faces, before: &Fonts) -> Result<Fonts, PaperFailure> {
    // By the glyph's number in the whole font: pages have many glyphs, and each is looked up here.
    let mut used: BTreeMap<FaceId, Vec<Use<'_>>> = BTreeMap::new();
    for run in runs(sheets) {
        let glyphs = used.entry(run.face).or_default();
        for (cluster, text) in clusters(run) {
            let speaks_alone = run.reading == Reading::Glyphs && cluster.len() == 1;
            for glyph in cluster {
                let place = usize::from(glyph.id);
                if place >= glyphs.len() {
                    glyphs.resize(place + 1, Use::Unused);
                }
                match glyphs[place] {
                    Use::Speaks(_) => {}
                    _ if speaks_alone => glyphs[place] = Use::Speaks(plain(text)),
                    _ => glyphs[place] = Use::Silent,
                }
            }
        }
    }
    // Glyphs that never speak alone still need a text, so that every glyph has one.
    if used.values().flatten().any(|glyph| *glyph == Use::Silent) {
        for run in runs(sheets) {
            let Some(glyphs) = used.get_mut(&run.face) else { continue };
            for (cluster, text) in clusters(run) {
                for glyph in cluster {
                    if let Some(silent @ Use::Silent) = glyphs.get_mut(usize::from(glyph.id)) {
                        *silent = Use::Speaks(text);
                    }
                }
            }
        }
    }
    used.into_iter().map(|(id, glyphs)| Ok((id, embed_face(id, &glyphs, faces, before)?))).collect()
}

fn runs(sheets: &[Sheet]) -> impl Iterator<Item = &TextRun> {
    sheets.iter().flat_map(|sheet| &sheet.items).filter_map(|item| match item {
        Item::Text(run) => Some(run),
        Item::Shape(_) | Item::Link(_) | Item::Image(_) | Item::Figure(_) => None,
    })
}

fn embed_face(id: FaceId, glyphs: &[Use<'_>], faces: &Faces, before: &Fonts) -> Result<Arc<Embedded>, PaperFailure> {
    let face = faces.face(id).ok_or_else(|| PaperFailure::Font(format!("number {}", id.0)))?;
    let mut remapper = GlyphRemapper::new();
    let mut numbers = vec![0; glyphs.len()];
    let mut texts = vec![String::new()];
    for (glyph, text) in shown(glyphs) {
        let number = remapper.remap(glyph);
        numbers[usize::from(glyph)] = number;
        if usize::from(number) == texts.len() {
            texts.push(text.to_owned());
        }
    }
    if let Some(known) = before.get(&id)
        && Arc::ptr_eq(&known.face, face)
        && known.numbers == numbers
        && known.texts == texts
    {
        return Ok(Arc::clone(known));
    }
    let bytes = subset((*face.data).as_ref(), face.index, &remapper)
        .map_err(|source| PaperFailure::Embedding { name: face.name.clone(), source })?;
    // Any six capitals will do, as long as fonts in one file differ.
    let letter = |power: u32| char::from(b'A' + (id.0 / 26_u16.pow(power) % 26) as u8);
    let tag: String = ['S', 'E', 'L', letter(2), letter(1), letter(0)].into_iter().collect();
    let mut print = Fingerprint::new();
    for (glyph, _) in shown(glyphs) {
        print.word(u64::from(glyph));
    }
    for text in &texts {
        print.bytes(text.as_bytes());
    }
    print.bytes(&bytes);
    Ok(Arc::new(Embedded {
        name: format!("{tag}+{}", face.name),
        bytes,
        print: print.value(),
        face: Arc::clone(face),
        codes: Codes::of(&texts),
        numbers,
        texts,
    }))
}

/// The glyphs that are used, with their texts.
fn shown<'a>(glyphs: &[Use<'a>]) -> impl Iterator<Item = (u16, &'a str)> {
    (0..).zip(glyphs).filter_map(|(number, glyph)| match glyph {
        Use::Unused => None,
        Use::Silent => Some((number, "")),
        Use::Speaks(text) => Some((number, *text)),
    })
}
