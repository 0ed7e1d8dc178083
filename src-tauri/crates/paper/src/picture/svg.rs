//! Drawings: checked before they are drawn, since a drawing is a small program.

use std::collections::HashMap;

use image::RgbaImage;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        ImageHrefResolver, Options, Tree,
        roxmltree::{self, Node, ParsingOptions},
    },
};

use super::{KEPT, PictureFailure, PictureKind};

/// How many elements a drawing may have, uses of others counted each time.
const PARTS: u64 = 60_000;

/// An effect on a whole area takes as long as this many elements.
const EFFECT: u64 = 3_000;

/// How deep elements and references may lie in each other.
const DEEPEST: usize = 300;

/// How many characters of a foreign word are repeated.
const QUOTED: usize = 60;

/// Whether the file begins like a drawing.
pub(super) fn seems_drawing(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
    let start = start.trim_start();
    start.starts_with('<') && start.contains("<svg") || start.starts_with("<?xml") || start.starts_with("<!DOCTYPE svg")
}

/// The drawing in pixels, its longest side as long as what is kept.
pub(super) fn draw(bytes: &[u8]) -> Result<RgbaImage, PictureFailure> {
    let damaged = |detail: String| PictureFailure::Damaged { kind: PictureKind::Svg, detail };
    let text = std::str::from_utf8(bytes).map_err(|error| damaged(error.to_string()))?;
    let reading = ParsingOptions { allow_dtd: true, nodes_limit: PARTS as u32, ..ParsingOptions::default() };
    let document = roxmltree::Document::parse_with_options(text, reading).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached | roxmltree::Error::EntityReferenceLoop(_) => PictureFailure::TooIntricate,
        other => damaged(other.to_string()),
    })?;
    check(&document)?;
    let options = Options {
        // Nothing is fetched, from the disk or from elsewhere.
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(|error| damaged(error.to_string()))?;
    let size = tree.size();
    let scale = KEPT as f32 / size.width().max(size.height());
    let pixels_of = |length: f32| ((length * scale).round() as u32).clamp(1, KEPT);
    let (width, height) = (pixels_of(size.width()), pixels_of(size.height()));
    let mut canvas = Pixmap::new(width, height).ok_or(PictureFailure::Blank)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    let pixels = canvas
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let pixel = pixel.demultiply();
            [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
        })
        .collect();
    RgbaImage::from_raw(width, height, pixels).ok_or(PictureFailure::Blank)
}

/// Refuses what would be fetched, run, lost or never finished.
fn check(document: &roxmltree::Document<'_>) -> Result<(), PictureFailure> {
    for node in document.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "script" | "foreignObject" => return Err(PictureFailure::Script),
            "text" if !words_of(node).is_empty() => {
                return Err(PictureFailure::HoldsWords { words: words_of(node) });
            }
            "style" => outside_of(node.text().unwrap_or_default())?,
            "image" | "feImage" => {
                let target = href(node).unwrap_or_default();
                let inside = target.starts_with("data:") || target.starts_with('#') || target.is_empty();
                return Err(if inside {
                    PictureFailure::HoldsPicture
                } else {
                    PictureFailure::RefersOutside { target: shortened(target) }
                });
            }
            // A link does nothing on paper.
            "a" => {}
            _ => {
                if let Some(target) = href(node)
                    && !target.starts_with('#')
                {
                    return Err(PictureFailure::RefersOutside { target: shortened(target) });
                }
            }
        }
        for attribute in node.attributes() {
            if attribute.name().starts_with("on") {
                return Err(PictureFailure::Script);
            }
            outside_of(attribute.value())?;
        }
    }
    let mut parts = Parts { by_id: HashMap::new(), counted: HashMap::new() };
    for node in document.descendants() {
        if let Some(id) = node.attribute("id") {
            parts.by_id.entry(id).or_insert(node);
        }
    }
    if parts.count(document.root_element(), 0) > PARTS { Err(PictureFailure::TooIntricate) } else { Ok(()) }
}

/// Refuses style rules that reach outside.
fn outside_of(rules: &str) -> Result<(), PictureFailure> {
    for part in rules.split("url(").skip(1) {
        let target = part.trim_start_matches([' ', '"', '\'']);
        if !target.starts_with('#') {
            let end = target.find(['"', '\'', ')']).unwrap_or(target.len());
            return Err(PictureFailure::RefersOutside { target: shortened(&target[..end]) });
        }
    }
    if let Some((_, import)) = rules.split_once("@import") {
        return Err(PictureFailure::RefersOutside { target: shortened(import.trim()) });
    }
    Ok(())
}

fn href<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == "href").map(|attribute| attribute.value().trim())
}

fn words_of(node: Node<'_, '_>) -> String {
    let words: Vec<&str> = node
        .descendants()
        .filter(Node::is_text)
        .filter_map(|node| node.text())
        .flat_map(str::split_whitespace)
        .collect();
    shortened(&words.join(" "))
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= QUOTED {
        return text.to_owned();
    }
    text.chars().take(QUOTED).chain(['…']).collect()
}

/// Counts what a drawing grows to when every reference is followed.
struct Parts<'a, 'b> {
    by_id: HashMap<&'a str, Node<'a, 'b>>,
    /// Nothing while an element is being counted: a reference to itself draws nothing more.
    counted: HashMap<roxmltree::NodeId, Option<u64>>,
}

impl<'a, 'b> Parts<'a, 'b> {
    fn count(&mut self, node: Node<'a, 'b>, depth: usize) -> u64 {
        if let Some(known) = self.counted.get(&node.id()) {
            return known.unwrap_or(0);
        }
        if depth > DEEPEST {
            return PARTS + 1;
        }
        self.counted.insert(node.id(), None);
        let mut count = if node.tag_name().name().starts_with("fe") { EFFECT } else { 1 };
        for child in node.children().filter(Node::is_element) {
            count = self.count(child, depth + 1).saturating_add(count);
        }
        for attribute in node.attributes() {
            let value = attribute.value();
            let linked = (attribute.name() == "href").then(|| value.trim().strip_prefix('#')).flatten();
            let named = value.split("url(").skip(1).filter_map(|part| {
                let target = part.trim_start_matches([' ', '"', '\'']).strip_prefix('#')?;
                target.split(['"', '\'', ')']).next()
            });
            // A marker is drawn at each corner of a path, and a corner takes four letters or more.
            let times = if value.contains("marker") || attribute.name().starts_with("marker") {
                let path = node.attribute("d").or_else(|| node.attribute("points")).unwrap_or_default();
                path.len() as u64 / 4 + 1
            } else {
                1
            };
            let targets: Vec<Node<'a, 'b>> =
                linked.into_iter().chain(named).filter_map(|id| self.by_id.get(id).copied()).collect();
            for target in targets {
                count = self.count(target, depth + 1).saturating_mul(times).saturating_add(count);
            }
        }
        self.counted.insert(node.id(), Some(count));
        count
    }
}
