//! The display list: what stands where on each page, as plain data. Everything before it decides, everything after
//! it only writes down. Lengths are points; x grows to the right, y grows downwards from the page's top edge.

use crate::{
    fonts::FaceId,
    picture::Picture,
    structure::NodeId,
    style::{Printing, Rgb},
};

/// A colour of the screen's colour space (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl From<Rgb> for Colour {
    fn from(colour: Rgb) -> Self {
        Self { red: colour.red, green: colour.green, blue: colour.blue }
    }
}

impl Colour {
    /// The grey that is as bright.
    fn grey(self) -> Self {
        Rgb::new(self.red, self.green, self.blue).grey().into()
    }

    /// From the usual six hexadecimal digits.
    pub(crate) const fn hex(value: u32) -> Self {
        Self { red: (value >> 16) as u8, green: (value >> 8) as u8, blue: value as u8 }
    }
}

/// What an item is to a reader who can't see the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing: decoration, running heads.
    Artifact,
    /// A part of the text, belonging to a node of the structure.
    Node(NodeId),
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    pub width: f32,
    pub height: f32,
    pub items: Vec<Item>,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Item {
    Text(TextRun),
    Shape(Shape),
    Link(LinkArea),
    Image(Image),
    Figure(FigureArea),
}

/// Glyphs of one face, size and colour on one line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TextRun {
    pub face: FaceId,
    pub size: f32,
    pub colour: Colour,
    /// The left end of the run.
    pub x: f32,
    pub baseline: f32,
    /// In reading order; each is shifted from where the pen stands to where it belongs.
    pub glyphs: Vec<Glyph>,
    /// The text of the run in reading order; the glyphs point into it.
    pub text: String,
    pub reading: Reading,
    pub mark: Mark,
}

impl TextRun {
    /// The sum of the advances, in points.
    pub(crate) fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * self.size / 1000.0
    }
}

/// How the text of a run is found again in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Each glyph stands for its part of the text.
    Glyphs,
    /// The run as a whole stands for its text: hyphens at line ends.
    Whole,
    /// A box in place of a character that no font has; the number counts them through the document.
    Placeholder(usize),
}

/// One glyph. Lengths are thousandths of the font size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Glyph {
    pub id: u16,
    pub advance: f32,
    pub shift_x: f32,
    pub shift_y: f32,
    /// First byte of its text in the run.
    pub start: u32,
    /// Bytes of its text in the run; glyphs of one cluster share both.
    pub length: u32,
}

/// A drawn shape.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shape {
    pub outline: Outline,
    pub fill: Option<Colour>,
    pub stroke: Option<Stroke>,
}

/// The outline of a [`Shape`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Outline {
    Rectangle {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        radius: f32,
    },
    Circle {
        x: f32,
        y: f32,
        radius: f32,
    },
    Line(Vec<(f32, f32)>),
    /// Closed rings. Where they lie over each other, every second layer is a hole.
    Path(Vec<Vec<PathPoint>>),
}

/// A corner of a path, or a point that bends it: two of those between corners make a cubic curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PathPoint {
    pub x: f32,
    pub y: f32,
    pub kind: PointKind,
}

/// What a [`PathPoint`] does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PointKind {
    Corner,
    Bend,
}

impl PathPoint {
    pub(crate) const fn corner(x: f32, y: f32) -> Self {
        Self { x, y, kind: PointKind::Corner }
    }
}

/// A picture in a rectangle.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Image {
    pub picture: Picture,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub mark: Mark,
}

/// The rectangle that a figure of the structure takes. Draws nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct FigureArea {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    pub node: NodeId,
}

/// How an outline is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stroke {
    pub colour: Colour,
    pub width: f32,
    pub dash: Option<(f32, f32)>,
}

/// A rectangle that leads to another place when clicked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LinkArea {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
    /// The node of the structure that is the link.
    pub node: NodeId,
    /// The named place it leads to.
    pub target: crate::document::BlockId,
    /// What a screen reader says of it.
    pub description: String,
}

impl LinkArea {
    /// Whether no more than a space lies between the two on their line.
    pub(crate) fn is_beside(&self, other: &Self) -> bool {
        let gap = (other.x - self.x - self.width).max(self.x - other.x - other.width);
        gap < other.height * 0.5
    }

    /// Grows until it holds the other as well.
    pub(crate) fn take_in(&mut self, other: &Self) {
        let right = (self.x + self.width).max(other.x + other.width);
        let bottom = (self.y + self.height).max(other.y + other.height);
        self.x = self.x.min(other.x);
        self.y = self.y.min(other.y);
        self.width = right - self.x;
        self.height = bottom - self.y;
    }
}

impl Shape {
    /// A filled rectangle with square corners.
    pub(crate) fn bar(x: f32, y: f32, width: f32, height: f32, fill: Colour) -> Self {
        Self::rounded(x, y, width, height, 0.0, fill)
    }

    /// A filled rectangle with round corners.
    pub(crate) fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32, fill: Colour) -> Self {
        Self { outline: Outline::Rectangle { x, y, width, height, radius }, fill: Some(fill), stroke: None }
    }

    /// A straight horizontal line.
    pub(crate) fn rule(x: f32, y: f32, width: f32, weight: f32, colour: Colour) -> Self {
        Self::line(vec![(x, y), (x + width, y)], weight, colour)
    }

    /// An open line through points.
    pub(crate) fn line(points: Vec<(f32, f32)>, weight: f32, colour: Colour) -> Self {
        Self { outline: Outline::Line(points), fill: None, stroke: Some(Stroke { colour, width: weight, dash: None }) }
    }

    /// A filled polygon.
    pub(crate) fn polygon(points: &[(f32, f32)], fill: Colour) -> Self {
        let ring = points.iter().map(|&(x, y)| PathPoint::corner(x, y)).collect();
        Self { outline: Outline::Path(vec![ring]), fill: Some(fill), stroke: None }
    }

    /// The smallest box around the shape: left, top, right, bottom.
    #[cfg(test)]
    pub(crate) fn bounds(&self) -> (f32, f32, f32, f32) {
        match &self.outline {
            Outline::Rectangle { x, y, width, height, .. } => (*x, *y, x + width, y + height),
            Outline::Circle { x, y, radius } => (x - radius, y - radius, x + radius, y + radius),
            Outline::Line(points) => around(points.iter().copied()),
            Outline::Path(rings) => around(rings.iter().flatten().map(|point| (point.x, point.y))),
        }
    }
}

#[cfg(test)]
fn around(points: impl Iterator<Item = (f32, f32)>) -> (f32, f32, f32, f32) {
    points.fold(
        (f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY),
        |(left, top, right, bottom), (x, y)| (left.min(x), top.min(y), right.max(x), bottom.max(y)),
    )
}

impl Sheet {
    /// The page as a printer without colours prints it best.
    pub(crate) fn turn_grey(&mut self) {
        for item in &mut self.items {
            match item {
                Item::Text(run) => run.colour = run.colour.grey(),
                Item::Shape(shape) => {
                    shape.fill = shape.fill.map(Colour::grey);
                    shape.stroke = shape.stroke.map(|stroke| Stroke { colour: stroke.colour.grey(), ..stroke });
                }
                Item::Image(image) => image.picture = image.picture.printed(Printing::Grey),
                Item::Link(_) | Item::Figure(_) => {}
            }
        }
    }
}

impl Item {
    /// Moves the item to the right and down.
    pub(crate) fn shift(&mut self, right: f32, down: f32) {
        match self {
            Self::Text(run) => {
                run.x += right;
                run.baseline += down;
            }
            Self::Link(area) => {
                area.x += right;
                area.y += down;
            }
            Self::Image(image) => {
                image.x += right;
                image.y += down;
            }
            Self::Figure(area) => {
                area.x += right;
                area.y += down;
            }
            Self::Shape(shape) => match &mut shape.outline {
                Outline::Rectangle { x, y, .. } | Outline::Circle { x, y, .. } => {
                    *x += right;
                    *y += down;
                }
                Outline::Line(points) => {
                    for (x, y) in points {
                        *x += right;
                        *y += down;
                    }
                }
                Outline::Path(rings) => {
                    for point in rings.iter_mut().flatten() {
                        point.x += right;
                        point.y += down;
                    }
                }
            },
        }
    }

    /// The same item as decoration: text keeps its look and loses its place in the structure.
    pub(crate) fn into_artifact(mut self) -> Option<Self> {
        match &mut self {
            Self::Text(run) => run.mark = Mark::Artifact,
            Self::Image(image) => image.mark = Mark::Artifact,
            Self::Shape(_) => {}
            Self::Link(_) | Self::Figure(_) => return None,
        }
        Some(self)
    }
}
