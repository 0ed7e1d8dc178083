//! Writes the display list down as a PDF with `printpdf`. No other file names that library.
//!
//! `printpdf` neither shapes, wraps, falls back nor cuts fonts down; all that has been done when the list arrives here.
//! It is asked for its in-memory document, which `finish` completes.

use std::{collections::BTreeMap, sync::Arc};

use printpdf::{
    Codepoint, Color, DictItem, FontId, Greyscale, Line, LineDashPattern, LinePoint, Op, PaintMode, ParsedFont,
    PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem,
    WindingOrder, serialize::to_lopdf_doc,
};

use crate::{
    curve::{rounded, tidy},
    display::{Colour, Glyph, Image, Item, Mark, Outline, PointKind, Reading, Shape, Sheet, Stroke, TextRun},
    document::PaperFailure,
    embed::{Embedded, Fonts, clusters, plain},
    fingerprint::Fingerprint,
    fonts::FaceId,
    picture::{Picture, objects},
    program::Program,
    structure::Structure,
    written::Written,
};

/// How far a glyph may stand from its place before it is moved, in thousandths of the font size: less is not seen.
const NUDGE: f32 = 2.0;

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
    let mut document = PdfDocument::new("");
    let mut pictures = Vec::new();
    let mut prints = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let print = print.page(sheet, structure);
        prints.push(print);
        let mut ops = Vec::new();
        if !print.is_some_and(|print| written.has(print)) {
            let mut pen = Pen::new(sheet.height, faces, &mut pictures);
            pen.shapes(&sheet.items);
            pen.texts(&sheet.items, structure);
            ops = pen.ops;
        }
        document.pages.push(page_of(sheet, ops));
    }
    // Not `secure`, which would drop the operators that are passed through as they are.
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: false, image_optimization: None };
    let mut pdf = to_lopdf_doc(&document, &options, &mut Vec::new());
    written.put_in(&mut pdf, &prints)?;
    add_resources(&mut pdf, faces, &pictures).map_err(PaperFailure::Writing)?;
    Ok(pdf)
}

/// Adds the fonts and the pictures to the resources that all pages share.
fn add_resources(pdf: &mut lopdf::Document, faces: &Typefaces, pictures: &[Picture]) -> lopdf::Result<()> {
    let Some(page) = pdf.get_pages().into_values().next() else { return Ok(()) };
    let resources = pdf.get_dictionary(page)?.get(b"Resources")?.as_reference()?;
    let shared = |pdf: &lopdf::Document, kind: &[u8]| pdf.get_dictionary(resources)?.get(kind)?.as_reference();
    let (fonts, drawn) = (shared(pdf, b"Font")?, shared(pdf, b"XObject")?);
    for face in faces.values() {
        let font = face.program.add(pdf)?;
        pdf.get_dictionary_mut(fonts)?.set(short_name(face.number), lopdf::Object::Reference(font));
    }
    for (number, picture) in pictures.iter().enumerate() {
        let picture = objects(pdf, picture);
        pdf.get_dictionary_mut(drawn)?.set(picture_name(number), lopdf::Object::Reference(picture));
    }
    Ok(())
}

/// What the pages call a font.
fn short_name(number: usize) -> String {
    format!("F{number}")
}

fn picture_name(number: usize) -> String {
    format!("P{number}")
}

fn page_of(sheet: &Sheet, ops: Vec<Op>) -> PdfPage {
    let whole = || Rect {
        x: Pt(0.0),
        y: Pt(0.0),
        width: Pt(sheet.width),
        height: Pt(sheet.height),
        mode: None,
        winding_order: None,
    };
    PdfPage { media_box: whole(), trim_box: whole(), crop_box: whole(), ops }
}

/// A font as it stands in the file.
pub(crate) struct Face {
    font: Arc<Embedded>,
    /// The widths that the file gives for the glyphs, in thousandths of the size.
    widths: Vec<f32>,
    /// Its place among the fonts of the file.
    number: usize,
    program: Program,
}

impl Face {
    /// `printpdf` writes a font only if a page shows its glyphs, so it gets a page that shows each of them once. The real
    /// pages can then be written a string at a time, not a glyph at a time, which is four times as fast.
    fn new(font: Arc<Embedded>, number: usize) -> Result<Self, PaperFailure> {
        let program = ParsedFont::from_bytes(&font.bytes, 0, &mut Vec::new())
            .ok_or_else(|| PaperFailure::Font(font.name.clone()))?;
        let units = f32::from(program.units_per_em);
        let width = |number: u16| {
            let width = program.get_glyph_width(number).map_or(0.0, f32::from) * 1000.0 / units;
            (width * 10.0).round() / 10.0
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
        document.pages.push(page_of(&Sheet { width: 1.0, height: 1.0, items: Vec::new() }, census));
        let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
        let pdf = to_lopdf_doc(&document, &options, &mut Vec::new());
        let program = Program::take(pdf, &font, &widths)?;
        Ok(Self { font, widths, number, program })
    }
}

/// Writes one page, remembering what is set already.
struct Pen<'a> {
    height: f32,
    faces: &'a Typefaces,
    /// The pictures of all pages so far, each once.
    pictures: &'a mut Vec<Picture>,
    ops: Vec<Op>,
    fill: Option<Colour>,
    stroke: Option<Stroke>,
    type_set: Option<(FaceId, f32)>,
    /// How many pieces of marked content were begun.
    pieces: i64,
    /// Where the current text line began.
    line: (f32, f32),
}

impl<'a> Pen<'a> {
    fn new(height: f32, faces: &'a Typefaces, pictures: &'a mut Vec<Picture>) -> Self {
        Self {
            height,
            faces,
            pictures,
            ops: Vec::new(),
            fill: None,
            stroke: None,
            type_set: None,
            pieces: 0,
            line: (0.0, 0.0),
        }
    }

    /// All shapes, as one piece of decoration under the text.
    fn shapes(&mut self, items: &[Item]) {
        let mut shapes = items
            .iter()
            .filter_map(|item| match item {
                Item::Shape(shape) => Some(shape),
                Item::Text(_) | Item::Link(_) | Item::Image(_) | Item::Figure(_) => None,
            })
            .peekable();
        if shapes.peek().is_none() {
            return;
        }
        self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        for shape in shapes {
            self.shape(shape);
        }
        self.ops.push(Op::EndMarkedContent);
    }

    fn shape(&mut self, shape: &Shape) {
        if let Some(colour) = shape.fill {
            self.fill_with(colour);
        }
        if let Some(stroke) = shape.stroke {
            self.stroke_with(stroke);
        }
        let mode = match (shape.fill, shape.stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, _) => PaintMode::Stroke,
        };
        let op = match &shape.outline {
            Outline::Rectangle { x, y, width, height, radius } if *radius <= 0.0 => Op::DrawRectangle {
                rectangle: Rect {
                    x: Pt(tidy(*x)),
                    y: Pt(tidy(self.height - y - height)),
                    width: Pt(tidy(*width)),
                    height: Pt(tidy(*height)),
                    mode: Some(mode),
                    winding_order: None,
                },
            },
            Outline::Rectangle { x, y, width, height, radius } => {
                self.closed(rounded(*x, *y, *width, *height, *radius), mode)
            }
            Outline::Circle { x, y, radius } => {
                self.closed(rounded(x - radius, y - radius, radius * 2.0, radius * 2.0, *radius), mode)
            }
            Outline::Path(rings) => {
                let rings = rings.iter().map(|ring| PolygonRing {
                    points: ring
                        .iter()
                        // Closed, so that its outline is too.
                        .chain(ring.first())
                        .map(|point| self.point(point.x, point.y, point.kind == PointKind::Bend))
                        .collect(),
                });
                Op::DrawPolygon {
                    polygon: Polygon { rings: rings.collect(), mode, winding_order: WindingOrder::EvenOdd },
                }
            }
            Outline::Line(points) => Op::DrawLine {
                line: Line {
                    points: points.iter().map(|(x, y)| self.point(*x, *y, false)).collect(),
                    is_closed: false,
                },
            },
        };
        self.ops.push(op);
    }

    fn closed(&self, points: Vec<(f32, f32, bool)>, mode: PaintMode) -> Op {
        let points = points.into_iter().map(|(x, y, bends)| self.point(x, y, bends)).collect();
        Op::DrawPolygon {
            polygon: Polygon { rings: vec![PolygonRing { points }], mode, winding_order: WindingOrder::NonZero },
        }
    }

    fn point(&self, x: f32, y: f32, bezier: bool) -> LinePoint {
        LinePoint { p: Point { x: Pt(tidy(x)), y: Pt(tidy(self.height - y)) }, bezier }
    }

    fn fill_with(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    fn stroke_with(&mut self, stroke: Stroke) {
        if self.stroke.is_none_or(|set| set.colour != stroke.colour) {
            self.ops.push(Op::SetOutlineColor { col: rgb(stroke.colour) });
        }
        if self.stroke.is_none_or(|set| (set.width - stroke.width).abs() > f32::EPSILON) {
            self.ops.push(Op::SetOutlineThickness { pt: Pt(tidy(stroke.width)) });
        }
        if self.stroke.and_then(|set| set.dash) != stroke.dash {
            let pattern = stroke.dash.iter().flat_map(|(on, off)| [tidy(*on), tidy(*off)]).collect();
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern { offset: 0.0, pattern } });
        }
        self.stroke = Some(stroke);
    }

    /// All text in reading order, each stretch of one node as one piece of marked content, numbered as `tagging` does.
    fn texts(&mut self, items: &[Item], structure: &Structure) {
        let mut open: Option<Mark> = None;
        for item in items {
            match item {
                Item::Shape(_) | Item::Figure(_) | Item::Link(_) => {}
                Item::Image(image) => {
                    self.close(&mut open);
                    self.image(image, structure);
                }
                Item::Text(run) => {
                    if open != Some(run.mark) {
                        self.close(&mut open);
                        self.begin(run.mark, structure);
                        self.ops.push(Op::StartTextSection);
                        self.line = (0.0, 0.0);
                        open = Some(run.mark);
                    }
                    self.run(run);
                }
            }
        }
        self.close(&mut open);
    }

    /// A picture, as a piece of marked content of its own.
    fn image(&mut self, image: &Image, structure: &Structure) {
        self.begin(image.mark, structure);
        let number = self.pictures.iter().position(|known| *known == image.picture).unwrap_or_else(|| {
            self.pictures.push(image.picture.clone());
            self.pictures.len() - 1
        });
        let real = |length: f32| DictItem::Real(tidy(length));
        let matrix = vec![
            real(image.width),
            real(0.0),
            real(0.0),
            real(image.height),
            real(image.x),
            real(self.height - image.y - image.height),
        ];
        for (key, value) in [
            ("q", Vec::new()),
            ("cm", matrix),
            ("Do", vec![DictItem::Name(picture_name(number).into_bytes())]),
            ("Q", Vec::new()),
        ] {
            self.ops.push(Op::Unknown { key: key.to_owned(), value });
        }
        self.ops.push(Op::EndMarkedContent);
    }

    fn begin(&mut self, mark: Mark, structure: &Structure) {
        self.ops.push(match mark {
            Mark::Artifact => Op::BeginMarkedContent { tag: "Artifact".to_owned() },
            Mark::Node(node) => {
                let properties = [("MCID".to_owned(), DictItem::Int(self.pieces))].into();
                self.pieces += 1;
                Op::BeginMarkedContentWithProperties {
                    tag: structure.node(node).role.tag().to_owned(),
                    properties: DictItem::Dict { map: properties },
                }
            }
        });
    }

    fn close(&mut self, open: &mut Option<Mark>) {
        if open.take().is_some() {
            self.ops.push(Op::EndTextSection);
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn run(&mut self, run: &TextRun) {
        let Some(face) = self.faces.get(&run.face) else { return };
        if self.type_set != Some((run.face, run.size)) {
            self.type_set = Some((run.face, run.size));
            self.ops.push(Op::SetFont {
                font: PdfFontHandle::External(FontId(short_name(face.number))),
                size: Pt(tidy(run.size)),
            });
        }
        self.fill_with(run.colour);
        let place = (tidy(run.x), tidy(self.height - run.baseline));
        self.ops.push(Op::SetTextCursor {
            pos: Point { x: Pt(tidy(place.0 - self.line.0)), y: Pt(tidy(place.1 - self.line.1)) },
        });
        self.line = place;
        let mut show = Show::new(face, run.size);
        match run.reading {
            Reading::Glyphs => {
                for (glyphs, text) in clusters(run) {
                    let alone = glyphs.len() == 1 && face.font.text(face.font.number(glyphs[0].id)) == plain(text);
                    if alone {
                        show.glyph(&glyphs[0], &mut self.ops);
                    } else {
                        show.instead_of(text, glyphs, &mut self.ops);
                    }
                }
            }
            Reading::Whole | Reading::Placeholder(_) => show.instead_of(&run.text, &run.glyphs, &mut self.ops),
        }
        show.flush(&mut self.ops);
    }
}

/// Collects the glyphs of a run and keeps count of where the reader's pen stands.
struct Show<'a> {
    face: &'a Face,
    size: f32,
    items: Vec<DictItem>,
    /// The glyphs since the last nudge, two bytes each.
    glyphs: Vec<u8>,
    /// Where the next glyph belongs, in thousandths of the size.
    wanted: f32,
    /// Where the pen stands after the widths that the file gives.
    stands: f32,
    rise: f32,
}

impl<'a> Show<'a> {
    fn new(face: &'a Face, size: f32) -> Self {
        Self { face, size, items: Vec::new(), glyphs: Vec::new(), wanted: 0.0, stands: 0.0, rise: 0.0 }
    }

    fn glyph(&mut self, glyph: &Glyph, ops: &mut Vec<Op>) {
        let number = self.face.font.number(glyph.id);
        let rise = tidy(glyph.shift_y * self.size / 1000.0);
        if (rise - self.rise).abs() > f32::EPSILON {
            self.flush(ops);
            ops.push(Op::SetLineOffset { multiplier: rise });
            self.rise = rise;
        }
        let gap = self.wanted + glyph.shift_x - self.stands;
        if gap.abs() >= NUDGE {
            let gap = gap.round();
            self.stands += gap;
            self.end_string();
            self.items.push(DictItem::Int(-(gap as i64)));
        }
        self.stands += self.face.widths.get(usize::from(number)).copied().unwrap_or_default();
        self.wanted += glyph.advance;
        self.glyphs.extend(number.to_be_bytes());
    }

    /// Glyphs that stand for a text which is not theirs.
    fn instead_of(&mut self, text: &str, glyphs: &[Glyph], ops: &mut Vec<Op>) {
        self.flush(ops);
        let bytes = [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        let actual = DictItem::String { data: bytes, literal: false };
        ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties: DictItem::Dict { map: [("ActualText".to_owned(), actual)].into() },
        });
        for glyph in glyphs {
            self.glyph(glyph, ops);
        }
        self.flush(ops);
        ops.push(Op::EndMarkedContent);
    }

    fn end_string(&mut self) {
        if !self.glyphs.is_empty() {
            self.items.push(DictItem::String { data: std::mem::take(&mut self.glyphs), literal: true });
        }
    }

    fn flush(&mut self, ops: &mut Vec<Op>) {
        self.end_string();
        if !self.items.is_empty() {
            let items = DictItem::Array(std::mem::take(&mut self.items));
            ops.push(Op::Unknown { key: "TJ".to_owned(), value: vec![items] });
        }
        if self.rise.abs() > f32::EPSILON {
            self.rise = 0.0;
            ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }
}

fn rgb(colour: Colour) -> Color {
    let part = |value: u8| (f32::from(value) / 255.0 * 1000.0).round() / 1000.0;
    if colour.red == colour.green && colour.green == colour.blue {
        // Printers set this with black alone.
        return Color::Greyscale(Greyscale { percent: part(colour.red), icc_profile: None });
    }
    Color::Rgb(Rgb { r: part(colour.red), g: part(colour.green), b: part(colour.blue), icc_profile: None })
}
