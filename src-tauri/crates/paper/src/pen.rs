//! Writes what stands on a page as the operators that draw it.

use crate::{
    curve::{rounded, tidy},
    display::{Colour, Glyph, Image, Item, Mark, Outline, PathPoint, PointKind, Reading, Shape, Stroke, TextRun},
    embed::{clusters, plain},
    emit::{Face, Typefaces},
    fonts::FaceId,
    operators::Operators,
    picture::Picture,
    structure::Structure,
};

/// How far a glyph may stand from its place before it is moved, in thousandths of the font size: less is not seen.
const NUDGE: f32 = 2.0;

/// What the pages have in common.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'a> {
    pub faces: &'a Typefaces,
    /// The pictures of all pages, each once.
    pub pictures: &'a [Picture],
    pub structure: &'a Structure,
}

impl Desk<'_> {
    /// The operators of a page that is so many points high: shapes first, as one piece of decoration, then everything
    /// else in reading order.
    pub(crate) fn write(&self, items: &[Item], height: f32) -> Vec<u8> {
        let mut pen = Pen::new(self, height);
        pen.shapes(items);
        pen.texts(items);
        pen.out.into_bytes()
    }
}

/// Writes one page, remembering what is set already.
struct Pen<'a> {
    desk: &'a Desk<'a>,
    height: f32,
    out: Operators,
    fill: Option<Colour>,
    stroke: Option<Stroke>,
    type_set: Option<(FaceId, f32)>,
    /// How many pieces of marked content were begun.
    pieces: i64,
    /// Where the current text line began, while text is being written.
    line: Option<(f32, f32)>,
}

impl<'a> Pen<'a> {
    fn new(desk: &'a Desk<'a>, height: f32) -> Self {
        Self {
            desk,
            height,
            out: Operators::default(),
            fill: None,
            stroke: None,
            type_set: None,
            pieces: 0,
            line: None,
        }
    }

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
        self.begin(Mark::Artifact);
        for shape in shapes {
            self.shape(shape);
        }
        self.out.end("EMC");
    }

    fn shape(&mut self, shape: &Shape) {
        if let Some(colour) = shape.fill {
            self.fill_with(colour);
        }
        if let Some(stroke) = shape.stroke {
            self.stroke_with(stroke);
        }
        let (paint, paint_every_second) = match (shape.fill, shape.stroke) {
            (Some(_), Some(_)) => ("B", "B*"),
            (Some(_), None) => ("f", "f*"),
            (None, _) => ("S", "S"),
        };
        match &shape.outline {
            Outline::Rectangle { x, y, width, height, radius } if *radius <= 0.0 => {
                self.out.lengths(&[*x, self.height - y - height, *width, *height]).end("re");
                self.out.end(paint);
            }
            Outline::Rectangle { x, y, width, height, radius } => {
                self.round(*x, *y, (*width, *height), *radius, paint);
            }
            Outline::Circle { x, y, radius } => {
                let across = radius * 2.0;
                self.round(x - radius, y - radius, (across, across), *radius, paint);
            }
            Outline::Path(rings) => {
                for ring in rings {
                    self.ring(ring);
                }
                self.out.end(paint_every_second);
            }
            Outline::Line(points) => {
                for (number, (x, y)) in points.iter().enumerate() {
                    let operator = if number == 0 { "m" } else { "l" };
                    self.out.lengths(&[*x, self.height - y]).end(operator);
                }
                self.out.end(paint);
            }
        }
    }

    /// A rectangle with round corners. It is moved to its place, so that shapes of one size are written alike.
    fn round(&mut self, x: f32, y: f32, (width, height): (f32, f32), radius: f32, paint: &str) {
        self.out.end("q");
        self.out.lengths(&[1.0, 0.0, 0.0, 1.0, x, self.height - y - height]).end("cm");
        let points: Vec<PathPoint> = rounded(width, height, radius).collect();
        self.path(&points, |point| [point.x, height - point.y]);
        self.out.end(paint);
        self.out.end("Q");
    }

    /// A closed ring of a drawing, to a tenth of a point: drawings have many points, and no line shows the difference.
    fn ring(&mut self, points: &[PathPoint]) {
        let tenth = |length: f32| (length * 10.0).round() / 10.0;
        let height = self.height;
        self.path(points, |point| [tenth(point.x), tenth(height - point.y)]);
    }

    fn path(&mut self, points: &[PathPoint], place: impl Fn(&PathPoint) -> [f32; 2]) {
        let mut stands: Option<[f32; 2]> = None;
        let mut bends = 0_u8;
        for point in points {
            let place = place(point).map(tidy);
            if point.kind == PointKind::Bend {
                self.out.lengths(&place);
                bends += 1;
                continue;
            }
            match (stands, bends) {
                (None, _) => self.out.lengths(&place).end("m"),
                (Some(_), 1..) => self.out.lengths(&place).end("c"),
                // Round corners that meet leave no line between them.
                (Some(before), 0) if before.map(f32::to_bits) == place.map(f32::to_bits) => {}
                (Some(_), 0) => self.out.lengths(&place).end("l"),
            }
            stands = Some(place);
            bends = 0;
        }
        self.out.end("h");
    }

    fn fill_with(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.colour(colour, "g", "rg");
        }
    }

    fn stroke_with(&mut self, stroke: Stroke) {
        if self.stroke.is_none_or(|set| set.colour != stroke.colour) {
            self.colour(stroke.colour, "G", "RG");
        }
        if self.stroke.is_none_or(|set| (set.width - stroke.width).abs() > f32::EPSILON) {
            self.out.lengths(&[stroke.width]).end("w");
        }
        if self.stroke.and_then(|set| set.dash) != stroke.dash {
            self.out.raw(b"[");
            if let Some((on, off)) = stroke.dash {
                self.out.lengths(&[on, off]);
            }
            self.out.raw(b"]0 ").end("d");
        }
        self.stroke = Some(stroke);
    }

    fn colour(&mut self, Colour { red, green, blue }: Colour, grey: &str, colours: &str) {
        let share = |value: u8| f32::from(value) / 255.0;
        if red == green && green == blue {
            // Printers set this with black alone.
            self.out.shares(&[share(red)]).end(grey);
        } else {
            self.out.shares(&[share(red), share(green), share(blue)]).end(colours);
        }
    }

    /// All text in reading order, each stretch of one node as one piece of marked content, numbered as `tagging` does.
    fn texts(&mut self, items: &[Item]) {
        let mut open: Option<Mark> = None;
        for item in items {
            match item {
                Item::Shape(_) | Item::Figure(_) | Item::Link(_) => {}
                Item::Image(image) => {
                    self.close(&mut open);
                    self.end_text();
                    self.image(image);
                }
                Item::Text(run) => {
                    if open != Some(run.mark) {
                        self.close(&mut open);
                        if self.line.is_none() {
                            self.out.end("BT");
                            self.line = Some((0.0, 0.0));
                        }
                        self.begin(run.mark);
                        open = Some(run.mark);
                    }
                    self.run(run);
                }
            }
        }
        self.close(&mut open);
        self.end_text();
    }

    /// A picture, as a piece of marked content of its own.
    fn image(&mut self, image: &Image) {
        // All pictures were gathered before the first page was written.
        let Some(number) = self.desk.pictures.iter().position(|known| *known == image.picture) else { return };
        self.begin(image.mark);
        self.out.end("q");
        let bottom = self.height - image.y - image.height;
        self.out.lengths(&[image.width, 0.0, 0.0, image.height, image.x, bottom]).end("cm");
        self.out.name('P', number).end("Do");
        self.out.end("Q");
        self.out.end("EMC");
    }

    fn begin(&mut self, mark: Mark) {
        match mark {
            Mark::Artifact => self.out.raw(b"/Artifact ").end("BMC"),
            Mark::Node(node) => {
                let tag = self.desk.structure.node(node).role.tag();
                self.out.raw(b"/").raw(tag.as_bytes()).raw(b"<</MCID ").whole(self.pieces).raw(b">>").end("BDC");
                self.pieces += 1;
            }
        }
    }

    fn close(&mut self, open: &mut Option<Mark>) {
        if open.take().is_some() {
            self.out.end("EMC");
        }
    }

    fn end_text(&mut self) {
        if self.line.take().is_some() {
            self.out.end("ET");
        }
    }

    fn run(&mut self, run: &TextRun) {
        let Some(face) = self.desk.faces.get(&run.face) else { return };
        if self.type_set != Some((run.face, run.size)) {
            self.type_set = Some((run.face, run.size));
            self.out.name('F', face.number).lengths(&[run.size]).end("Tf");
        }
        self.fill_with(run.colour);
        let place = (tidy(run.x), tidy(self.height - run.baseline));
        let line = self.line.replace(place).unwrap_or_default();
        self.out.lengths(&[place.0 - line.0, place.1 - line.1]).end("Td");
        let mut show = Show::new(face, run.size, &mut self.out);
        match run.reading {
            Reading::Glyphs => {
                for (glyphs, text) in clusters(run) {
                    let alone = glyphs.len() == 1 && face.font.text(face.font.number(glyphs[0].id)) == plain(text);
                    if alone {
                        show.glyph(&glyphs[0]);
                    } else {
                        show.instead_of(text, glyphs);
                    }
                }
            }
            Reading::Whole | Reading::Placeholder(_) => show.instead_of(&run.text, &run.glyphs),
        }
        show.flush();
    }
}

/// Shows the glyphs of a run and keeps count of where the reader's pen stands.
struct Show<'a> {
    face: &'a Face,
    size: f32,
    out: &'a mut Operators,
    /// What is shown next: strings, and between them how far the pen moves.
    items: Operators,
    /// The codes of the glyphs since the last move.
    codes: Vec<u8>,
    /// Where the next glyph belongs, in thousandths of the size.
    wanted: f32,
    /// Where the pen stands after the widths that the file gives.
    stands: f32,
    /// How far the glyph before stands from its place.
    off: f32,
    rise: f32,
}

impl<'a> Show<'a> {
    fn new(face: &'a Face, size: f32, out: &'a mut Operators) -> Self {
        Self {
            face,
            size,
            out,
            items: Operators::default(),
            codes: Vec::new(),
            wanted: 0.0,
            stands: 0.0,
            off: 0.0,
            rise: 0.0,
        }
    }

    fn glyph(&mut self, glyph: &Glyph) {
        let number = self.face.font.number(glyph.id);
        let rise = tidy(glyph.shift_y * self.size / 1000.0);
        if (rise - self.rise).abs() > f32::EPSILON {
            self.flush();
            self.out.lengths(&[rise]).end("Ts");
            self.rise = rise;
        }
        let gap = self.wanted + glyph.shift_x - self.stands;
        if gap.abs() >= NUDGE {
            // The same two glyphs move apart by the same number wherever they meet, which packs better, unless what was
            // rounded away adds up.
            let own = (gap - self.off).round();
            let gap = if (gap - own).abs() < NUDGE { own } else { gap.round() };
            self.stands += gap;
            self.end_string();
            self.items.whole(-(gap as i64));
        }
        self.off = self.wanted + glyph.shift_x - self.stands;
        self.stands += self.face.widths.get(usize::from(number)).copied().unwrap_or_default();
        self.wanted += glyph.advance;
        self.face.font.codes.append(number, &mut self.codes);
    }

    /// Glyphs that stand for a text which is not theirs.
    fn instead_of(&mut self, text: &str, glyphs: &[Glyph]) {
        self.flush();
        self.out.raw(b"/Span<</ActualText").utf16(text).raw(b">>").end("BDC");
        for glyph in glyphs {
            self.glyph(glyph);
        }
        self.flush();
        self.out.end("EMC");
    }

    fn end_string(&mut self) {
        if !self.codes.is_empty() {
            self.items.raw(b"(").string(&self.codes);
            self.items.raw(b")");
            self.codes.clear();
        }
    }

    fn flush(&mut self) {
        self.end_string();
        let items = std::mem::take(&mut self.items).into_bytes();
        if !items.is_empty() {
            self.out.raw(b"[").raw(&items).raw(b"]").end("TJ");
        }
        if self.rise.abs() > f32::EPSILON {
            self.rise = 0.0;
            self.out.raw(b"0 ").end("Ts");
        }
    }
}
