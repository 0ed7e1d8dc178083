//! The drawing in plain numbers, for the window and for paper.

use serde::Serialize;

/// The size of a drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// In pixels, or in points on paper.
    pub width: f64,
    /// In the same unit.
    pub height: f64,
    /// Size of the letters in the same unit.
    pub letters: f64,
}

/// A drawn map. Lengths are in the unit of its width; the origin is the upper left corner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MapView {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// The edge of the globe on maps of half the world; sea and land end there.
    pub globe: Option<GlobeView>,
    /// Land, in the order in which it is painted.
    pub land: Vec<LandView>,
    /// Areas around a place.
    pub circles: Vec<CircleView>,
    /// Postal codes, and towns of regions that have no outline, as points.
    pub dots: Vec<PointView>,
    /// The towns by which one finds one's way.
    pub towns: Vec<TownView>,
    /// How long a distance is.
    pub scale: ScaleView,
    /// The map in a sentence.
    pub summary: String,
    /// What the map can't show, each in a sentence.
    pub remarks: Vec<String>,
    /// Why there is nothing to draw, if so.
    pub empty: Option<String>,
}

/// The edge of the globe.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct GlobeView {
    /// Its middle, from the left.
    pub cx: f64,
    /// Its middle, from above.
    pub cy: f64,
    /// Its radius.
    pub r: f64,
}

/// What a part of the map stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "MapRole"))]
pub enum Role {
    /// Land around, to be filled.
    Context,
    /// Sold in.
    Inside,
    /// Left out.
    Excluded,
    /// Borders that are only lines, above everything that is filled.
    Border,
}

/// Land, as an SVG path to be filled by the even-odd rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LandView {
    /// The path, with one decimal.
    pub path: String,
    /// What it stands for.
    pub role: Role,
    /// Its name; empty for what lies around.
    pub name: String,
    /// Where its name fits on it: the middle of the base line.
    pub label: Option<PointView>,
}

/// An area around a place.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct CircleView {
    /// The centre.
    pub cx: f64,
    /// The centre.
    pub cy: f64,
    /// The line of equal distance; far from the middle of a large map it is not quite a circle.
    pub path: String,
    /// Inside or excluded.
    pub role: Role,
    /// The centre's name.
    pub name: String,
}

/// A point.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PointView {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// What it stands for.
    pub role: Role,
}

/// Whether a town lies in the territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "MapWhether"))]
pub enum Whether {
    /// It does.
    Inside,
    /// It does not.
    Outside,
    /// It depends on the postal code.
    Unclear,
}

/// On which side of its point a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "MapAnchor"))]
pub enum Anchor {
    /// The text begins here.
    Start,
    /// Its middle is here.
    Middle,
    /// The text ends here.
    End,
}

/// A town with its name.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TownView {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
    /// Its name.
    pub name: String,
    /// Where its name stands, from the left.
    pub label_x: f64,
    /// The base line of its name, from above.
    pub label_y: f64,
    /// How the name stands to that point.
    pub anchor: Anchor,
    /// Whether it lies in the territory.
    pub whether: Whether,
}

/// A line as long as a round distance.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ScaleView {
    /// How long the line is.
    pub px: f64,
    /// How far that is: "20 miles".
    pub label: String,
}

impl MapView {
    pub(super) fn new(size: Size, summary: String) -> Self {
        Self {
            width: size.width,
            height: size.height,
            globe: None,
            land: Vec::new(),
            circles: Vec::new(),
            dots: Vec::new(),
            towns: Vec::new(),
            scale: ScaleView { px: 0.0, label: String::new() },
            summary,
            remarks: Vec::new(),
            empty: None,
        }
    }

    pub(super) fn empty(size: Size, reason: String) -> Self {
        Self { empty: Some(reason), ..Self::new(size, String::new()) }
    }
}
