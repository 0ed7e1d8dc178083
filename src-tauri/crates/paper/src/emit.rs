//! Writes the display list down as a PDF with `printpdf`. No other file names that library.
//!
//! `printpdf` neither shapes, wraps, falls back nor cuts fonts down; all that has been done when the list arrives here.
//! It is asked for its in-memory document with empty pages and for the fonts, which it knows how to describe. What
//! stands on the pages is written by `pen`, and `finish` completes the document.

use std::{collections::BTreeMap, sync::Arc};

use lopdf::{Object, ObjectId};
use printpdf::{
    Codepoint, FontId, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, Rect,
    TextItem, serialize::to_lopdf_doc,
};

use crate::{
    display::{Item, Mark, Sheet},
    document::PaperFailure,
    embed::{Embedded, Fonts},
    fingerprint::Fingerprint,
    fonts::FaceId,
    pack::packed,
    pen::Desk,
    picture::{Picture, objects},
    program::Program,
    structure::Structure,
    written::Written,
};

/// The fonts of a document as the file holds them.
pub(crate) type Typefaces = BTreeMap<FaceId, Arc<Face>>;

/// Brings the fonts into the form in which the file holds them. Those of the document before are taken again.
pub(crate) fn typefaces(fonts: &Fonts, mut before: Typefaces) -> Result<Typefaces, PaperFailure> {
    let faces = fonts.iter().enumerate().map(|(number, (id, font))| {
        let face = match before.remove(id) {
            Some(known) if known.number == number && Arc::ptr_eq(&known.font, font) => known,
            _ => Arc::new(Face::new(Arc::clone(font), number)?),
        };
        Ok((*id, face))
    });
    faces.collect()
}

/// Writes all pages, as a document without its structure.
pub(crate) fn emit(
    sheets: &[Sheet],
    faces: &Typefaces,
    structure: &Structure,
    written: &mut Written,
) -> Result<lopdf::Document, PaperFailure> {
    let mut print = Fingerprint::new();
    for face in faces.values() {
        print.bytes(&face.font.print.to_be_bytes());
    }
    let pictures = pictures(sheets);
    let desk = Desk { faces, pictures: &pictures, structure };

    let mut document = PdfDocument::new("");
    document.pages = sheets.iter().map(|sheet| page_of(sheet.width, sheet.height, Vec::new())).collect();
    let mut pdf = to_lopdf_doc(&document, &save_options(), &mut Vec::new());
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();

    let ending = ending(sheets);
    let shared = match (ending, sheets.last()) {
        ([_, ..], Some(sheet)) => {
            let operators = lopdf::Stream::new(lopdf::Dictionary::new(), desk.write(ending, sheet.height));
            Some(pdf.add_object(packed(operators)?))
        }
        _ => None,
    };
    written.turn();
    for (sheet, page) in sheets.iter().zip(pages) {
        let (items, ends_with) = match sheet.items.strip_suffix(ending) {
            Some(items) => (items, shared),
            None => (&sheet.items[..], None),
        };
        let print = print.page(sheet, items, structure);
        let operators = written.page(print, || desk.write(items, sheet.height))?;
        put_in(&mut pdf, page, operators, ends_with).map_err(PaperFailure::Writing)?;
    }
    add_resources(&mut pdf, faces, &pictures).map_err(PaperFailure::Writing)?;
    Ok(pdf)
}

/// The pictures of all pages, each once.
fn pictures(sheets: &[Sheet]) -> Vec<Picture> {
    let mut pictures: Vec<Picture> = Vec::new();
    for item in sheets.iter().flat_map(|sheet| &sheet.items) {
        if let Item::Image(image) = item
            && !pictures.contains(&image.picture)
        {
            pictures.push(image.picture.clone());
        }
    }
    pictures
}

/// The decoration with which the last pages end alike, such as the running heads: it is written once for all pages that
/// end with it.
fn ending(sheets: &[Sheet]) -> &[Item] {
    let [.., one, last] = sheets else { return &[] };
    let is_decoration = |item: &Item| matches!(item, Item::Text(run) if run.mark == Mark::Artifact);
    let alike = last.items.iter().rev().zip(one.items.iter().rev());
    let count = alike.take_while(|(item, other)| item == other && is_decoration(item)).count();
    let same_height = one.height.to_bits() == last.height.to_bits();
    if same_height { &last.items[last.items.len() - count..] } else { &[] }
}

/// Gives a page its operators, and those that it shares with others.
fn put_in(
    pdf: &mut lopdf::Document,
    page: ObjectId,
    operators: lopdf::Stream,
    shared: Option<ObjectId>,
) -> lopdf::Result<()> {
    let page = pdf.get_dictionary_mut(page)?;
    let own = page.get(b"Contents")?.as_reference()?;
    if let Some(shared) = shared {
        page.set("Contents", vec![Object::Reference(own), Object::Reference(shared)]);
    }
    pdf.objects.insert(own, operators.into());
    Ok(())
}

/// Adds the fonts and the pictures as the resources of all pages. Each page names them: archives may not leave that to
/// the node above it.
fn add_resources(pdf: &mut lopdf::Document, faces: &Typefaces, pictures: &[Picture]) -> lopdf::Result<()> {
    let resources = pdf.new_object_id();
    for page in pdf.get_pages().into_values() {
        let page = pdf.get_dictionary_mut(page)?;
        let own = page.get(b"Resources")?.as_reference()?;
        page.set("Resources", Object::Reference(resources));
        // These are empty, since the pages were.
        if let Some(Object::Dictionary(own)) = pdf.objects.remove(&own) {
            for (_, kind) in &own {
                pdf.objects.remove(&kind.as_reference()?);
            }
        }
    }
    let mut fonts = lopdf::Dictionary::new();
    for face in faces.values() {
        fonts.set(format!("F{}", face.number), Object::Reference(face.program.add(pdf)?));
    }
    let mut drawn = lopdf::Dictionary::new();
    for (number, picture) in pictures.iter().enumerate() {
        drawn.set(format!("P{number}"), Object::Reference(objects(pdf, picture)));
    }
    let kinds = [("Font", fonts), ("XObject", drawn)].into_iter().filter(|(_, kind)| !kind.is_empty());
    let kinds: lopdf::Dictionary = kinds.map(|(name, kind)| (name, Object::Dictionary(kind))).collect();
    pdf.objects.insert(resources, kinds.into());
    Ok(())
}

fn page_of(width: f32, height: f32, ops: Vec<Op>) -> PdfPage {
    let whole =
        || Rect { x: Pt(0.0), y: Pt(0.0), width: Pt(width), height: Pt(height), mode: None, winding_order: None };
    PdfPage { media_box: whole(), trim_box: whole(), crop_box: whole(), ops }
}

fn save_options() -> PdfSaveOptions {
    PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None }
}

/// A font as it stands in the file.
pub(crate) struct Face {
    pub font: Arc<Embedded>,
    /// The widths that the file gives for the glyphs, in thousandths of the size.
    pub widths: Vec<f32>,
    /// Its place among the fonts of the file.
    pub number: usize,
    program: Program,
}

impl Face {
    /// `printpdf` writes a font only if a page shows its glyphs, so it gets a page that shows each of them once.
    fn new(font: Arc<Embedded>, number: usize) -> Result<Self, PaperFailure> {
        let program = ParsedFont::from_bytes(&font.bytes, 0, &mut Vec::new())
            .ok_or_else(|| PaperFailure::Font(font.name.clone()))?;
        let units = f32::from(program.units_per_em);
        // To a hundredth, so that what is rounded away does not add up on a line.
        let width = |number: u16| {
            let width = program.get_glyph_width(number).map_or(0.0, f32::from) * 1000.0 / units;
            (width * 100.0).round() / 100.0
        };
        let widths: Vec<f32> = (0..font.texts().len() as u16).map(width).collect();
        let name = FontId(font.name.clone());
        let glyphs = font.texts().iter().enumerate().skip(1);
        let glyphs = glyphs
            .map(|(number, text)| Codepoint { gid: number as u16, offset: 0.0, cid: Some(text.clone()) })
            .collect();
        let census = vec![
            Op::SetFont { font: PdfFontHandle::External(name.clone()), size: Pt(1.0) },
            Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] },
        ];
        let mut document = PdfDocument::new("");
        document.resources.fonts.map.insert(name, PdfFont::new(program));
        document.pages.push(page_of(1.0, 1.0, census));
        let pdf = to_lopdf_doc(&document, &save_options(), &mut Vec::new());
        let program = Program::take(pdf, &font, &widths)?;
        Ok(Self { font, widths, number, program })
    }
}
