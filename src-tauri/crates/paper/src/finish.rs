//! Completes the PDF: structure, outline, links, metadata and what the standards for archives (PDF/A-2a) and for
//! accessibility (PDF/UA-1) ask for. Knows `lopdf` only.

mod colour_profile;
mod metadata;
mod objects;
mod outline;
mod save;
mod tags;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};

use crate::{
    display::{LinkArea, Sheet},
    document::{BlockId, Document, PaperFailure, Place},
    fingerprint::Fingerprint,
    structure::Structure,
    tagging::Tagging,
};

pub(crate) use outline::OutlineLine;

/// Distance from a target's top edge to the window's top edge after a jump, in points.
const ABOVE_TARGET: f32 = 14.0;

/// What the finished file says besides its pages.
pub(crate) struct Finish<'a> {
    pub document: &'a Document,
    pub sheets: &'a [Sheet],
    pub structure: &'a Structure,
    pub outline: &'a [OutlineLine],
    pub places: &'a BTreeMap<BlockId, Place>,
}

/// Gives the file's bytes.
pub(crate) fn finish(mut pdf: lopdf::Document, tagging: Tagging, finish: &Finish<'_>) -> Result<Vec<u8>, PaperFailure> {
    let Tagging { owners, links, figures } = tagging;
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    for ((page, id), sheet) in pages.iter().enumerate().zip(finish.sheets) {
        let page_dictionary = pdf.get_dictionary_mut(*id).map_err(PaperFailure::Writing)?;
        for key in [&b"TrimBox"[..], b"CropBox", b"Annots"] {
            page_dictionary.remove(key);
        }
        let media = [0.0, 0.0, sheet.width, sheet.height].map(Object::Real);
        page_dictionary.set("MediaBox", Object::Array(media.to_vec()));
        page_dictionary.set("StructParents", page as i64);
        page_dictionary.set("Tabs", name("S"));
    }
    let annotations = add_links(&mut pdf, &links, &pages, finish)?;
    let boxes = figures
        .into_iter()
        .map(|(page, area)| {
            let height = finish.sheets[page].height;
            let corners = [area.x, height - area.y - area.height, area.x + area.width, height - area.y];
            (area.node, corners.map(|corner| Object::Real((corner * 100.0).round() / 100.0)))
        })
        .collect();
    let tree = tags::add_tree(&mut pdf, finish.structure, &pages, &owners, &annotations, &boxes);
    let outlines = outline::add_outline(&mut pdf, finish.outline, &pages, finish.sheets);
    let metadata = metadata::add_metadata(&mut pdf, finish.document);
    let intent = colour_profile::add_intent(&mut pdf);
    let identity = identity(&pdf, finish.document);

    let catalog = pdf.catalog_mut().map_err(PaperFailure::Writing)?;
    catalog.set("PageLayout", name("OneColumn"));
    catalog.set("PageMode", name(if outlines.is_some() { "UseOutlines" } else { "UseNone" }));
    if let Some(outlines) = outlines {
        catalog.set("Outlines", Object::Reference(outlines));
    }
    catalog.set("Lang", text(&finish.document.language));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    let decimal: Object = dictionary! { "S" => name("D") }.into();
    catalog.set("PageLabels", dictionary! { "Nums" => vec![Object::Integer(0), decimal] });
    catalog.set("StructTreeRoot", Object::Reference(tree));
    catalog.set("Metadata", Object::Reference(metadata));
    catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    let identity = Object::String(identity, StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![identity.clone(), identity]);

    save::save(pdf)
}

/// Adds the links' rectangles to their pages.
fn add_links(
    pdf: &mut lopdf::Document,
    links: &[(usize, LinkArea)],
    pages: &[ObjectId],
    finish: &Finish<'_>,
) -> Result<Vec<(ObjectId, LinkArea)>, PaperFailure> {
    let mut by_page: BTreeMap<usize, Vec<Object>> = BTreeMap::new();
    let mut added = Vec::with_capacity(links.len());
    for (number, (page, area)) in links.iter().enumerate() {
        let height = finish.sheets[*page].height;
        // Outwards to whole points: nobody clicks more exactly.
        let low = [area.x, height - area.y - area.height].map(f32::floor);
        let high = [area.x + area.width, height - area.y].map(f32::ceil);
        let corners = low.into_iter().chain(high).map(|corner| Object::Integer(corner as i64));
        let mut annotation = dictionary! {
            "Type" => name("Annot"),
            "Subtype" => name("Link"),
            "Rect" => corners.collect::<Vec<_>>(),
            "Border" => vec![Object::Integer(0), Object::Integer(0), Object::Integer(0)],
            "F" => 4,
            "Contents" => text(&area.description),
            "StructParent" => (pages.len() + number) as i64,
            "P" => Object::Reference(pages[*page]),
        };
        if let Some(place) = finish.places.get(&area.target) {
            annotation.set("Dest", destination(pages, finish.sheets, place.page - 1, place.top));
        }
        let id = pdf.add_object(annotation);
        by_page.entry(*page).or_default().push(Object::Reference(id));
        added.push((id, area.clone()));
    }
    for (page, annotations) in by_page {
        pdf.get_dictionary_mut(pages[page]).map_err(PaperFailure::Writing)?.set("Annots", annotations);
    }
    Ok(added)
}

/// A place to jump to, a little above the block.
fn destination(pages: &[ObjectId], sheets: &[Sheet], page: usize, top: f32) -> Object {
    let (Some(id), Some(sheet)) = (pages.get(page), sheets.get(page)) else {
        return Object::Null;
    };
    let top = (sheet.height - top + ABOVE_TARGET).min(sheet.height).round();
    vec![Object::Reference(*id), name("XYZ"), Object::Integer(0), Object::Integer(top as i64), Object::Null].into()
}

/// The file's identity, made from what is in it: the same document has the same identity.
fn identity(pdf: &lopdf::Document, document: &Document) -> Vec<u8> {
    let mut print = Fingerprint::new();
    print.bytes(document.title.as_bytes());
    print.bytes(document.author.as_bytes());
    print.bytes(document.date.to_string().as_bytes());
    for object in pdf.objects.values() {
        if let Object::Stream(stream) = object {
            print.bytes(&stream.content);
        }
    }
    print.value().to_be_bytes().to_vec()
}

fn name(value: &str) -> Object {
    Object::Name(value.as_bytes().to_vec())
}

/// A text string: plain where it can be, UTF-16 elsewhere.
fn text(value: &str) -> Object {
    let value = crate::text::clean::clean(value);
    if value.is_ascii() {
        return Object::String(value.as_bytes().to_vec(), StringFormat::Literal);
    }
    let bytes = [0xFE, 0xFF].into_iter().chain(value.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A dictionary with nothing in it that is not needed.
fn bare(entries: impl IntoIterator<Item = (&'static str, Object)>) -> Dictionary {
    entries.into_iter().collect()
}
