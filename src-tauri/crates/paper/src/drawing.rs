//! The drawings a page can hold: a map, a picture of sizes, a swim-lane, a timetable, a calendar.
//!
//! Each is a figure to a reader who can't see it: `alt` says in words what the drawing says, and is read in its place.
//! All words on a drawing stand beside what they name; there are no legends to decode.

use crate::rich::Hat;

/// A map of the territory.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MapDrawing {
    /// What the map shows, in words.
    pub alt: String,
    /// Countries, states or other areas. The map is cut to what is wanted, stretched to and excluded; land without a
    /// meaning is drawn as far as it reaches into that.
    pub outlines: Vec<MapArea>,
    /// Places with a distance around them.
    pub circles: Vec<MapCircle>,
    /// Places alone.
    pub points: Vec<MapPoint>,
    /// What is known by its places alone, without an outline.
    pub dots: Vec<MapDots>,
    /// Parts that lie so far away that they stand in boxes of their own, each in its own scale.
    pub insets: Vec<MapArea>,
    /// The word for [`MapKind::Wanted`], printed under the names of such areas; may be empty where all are wanted.
    pub wanted: String,
    /// The word for [`MapKind::Stretch`].
    pub stretch: String,
    /// The word for [`MapKind::Excluded`].
    pub excluded: String,
    /// A small line under the map; may be empty.
    pub note: String,
}

/// An area of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapArea {
    /// Its name as printed; may be empty.
    pub label: String,
    /// Its borders: longitude and latitude in degrees, east and north positive. A ring inside another is a hole.
    pub rings: Vec<Vec<(f32, f32)>>,
    /// What it is to the owner.
    pub kind: MapKind,
}

/// What an area of a map is to the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum MapKind {
    /// Sold to.
    Wanted,
    /// Sold to if the rest is right.
    Stretch,
    /// Not sold to.
    Excluded,
    /// Drawn for orientation only.
    #[default]
    Land,
}

/// A place with a distance around it.
#[derive(Debug, Clone, PartialEq)]
pub struct MapCircle {
    /// Degrees, east positive.
    pub longitude: f32,
    /// Degrees, north positive.
    pub latitude: f32,
    /// The radius in miles.
    pub miles: f32,
    /// What the area inside is to the owner.
    pub kind: MapKind,
    /// Its name as printed, for example "40 miles around Seattle"; may be empty.
    pub label: String,
}

/// An area of which only places are known, as that of postal codes.
#[derive(Debug, Clone, PartialEq)]
pub struct MapDots {
    /// Its name as printed: "981…"; may be empty.
    pub label: String,
    /// Longitude and latitude of its places in degrees, east and north positive.
    pub places: Vec<(f32, f32)>,
    /// What it is to the owner.
    pub kind: MapKind,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPoint {
    /// Degrees, east positive.
    pub longitude: f32,
    /// Degrees, north positive.
    pub latitude: f32,
    /// Its name as printed.
    pub label: String,
}

/// How large the market is, how much of it can be reached, how much is needed: areas drawn to scale inside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct SizePicture {
    /// What the picture says, in words.
    pub alt: String,
    /// The whole market.
    pub total: Size,
    /// What can be reached.
    pub reach: Size,
    /// What is needed, if that is known.
    pub needed: Option<Size>,
}

/// One area of a [`SizePicture`].
#[derive(Debug, Clone, PartialEq)]
pub struct Size {
    /// How many.
    pub count: u64,
    /// The number as printed: "12,400", "about 300".
    pub figure: String,
    /// What they are: "firms in the market".
    pub label: String,
}

/// Who does what after whom: a lane for each, boxes in order, arrows between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lanes {
    /// What the drawing says, in words.
    pub alt: String,
    /// From top to bottom.
    pub lanes: Vec<Lane>,
    /// In their order; as many to a band as fit, the rest in further bands.
    pub steps: Vec<LaneStep>,
}

/// One lane of [`Lanes`].
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Whose it is; decides the colour.
    pub hat: Hat,
    /// The word for it: "Marketing and caller".
    pub label: String,
}

/// One box of [`Lanes`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LaneStep {
    /// The number of the lane, counted from 0. One that doesn't exist is taken for the last.
    pub lane: usize,
    /// What is done, in a few words.
    pub text: String,
    /// The time limit, printed on the arrow that leads here: "4 hours"; may be empty.
    pub time: String,
    /// The number of the clause that says so: "5.1"; may be empty.
    pub clause: String,
}

/// Attempts along a time axis.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timetable {
    /// What the drawing says, in words.
    pub alt: String,
    /// The unit of the axis, printed at its end: "days".
    pub unit: String,
    /// The attempts.
    pub steps: Vec<TimetableStep>,
}

/// One attempt of a [`Timetable`].
#[derive(Debug, Clone, PartialEq)]
pub struct TimetableStep {
    /// When, in units of the axis.
    pub at: f32,
    /// The time as printed: "Day 3".
    pub label: String,
    /// What is done: "Phone".
    pub what: String,
    /// Who does it; decides the colour.
    pub hat: Hat,
    /// The word for that hat; may be empty where one hat does everything.
    pub who: String,
}

/// What is sent in which month of a year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Calendar {
    /// What the drawing says, in words.
    pub alt: String,
    /// The months as printed, short: "Jan".
    pub months: [String; 12],
    /// What is sent.
    pub rows: Vec<CalendarRow>,
}

/// One kind of sending of a [`Calendar`].
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarRow {
    /// What is sent: "Newsletter".
    pub what: String,
    /// Who sends it; decides the colour.
    pub hat: Hat,
    /// The months, from 1 to 12; others are left out.
    pub months: Vec<u8>,
    /// How often, and who, in words: "every month · Marketing"; may be empty.
    pub often: String,
}

/// Visits every text of a drawing, in the order in which it is read.
pub(crate) trait EachText {
    fn each_text(&mut self, visit: &mut impl FnMut(&mut String));
}

impl EachText for MapDrawing {
    fn each_text(&mut self, visit: &mut impl FnMut(&mut String)) {
        visit(&mut self.alt);
        self.outlines.iter_mut().for_each(|area| visit(&mut area.label));
        self.circles.iter_mut().for_each(|circle| visit(&mut circle.label));
        self.points.iter_mut().for_each(|point| visit(&mut point.label));
        self.dots.iter_mut().for_each(|dots| visit(&mut dots.label));
        self.insets.iter_mut().for_each(|area| visit(&mut area.label));
        for text in [&mut self.wanted, &mut self.stretch, &mut self.excluded, &mut self.note] {
            visit(text);
        }
    }
}

impl EachText for SizePicture {
    fn each_text(&mut self, visit: &mut impl FnMut(&mut String)) {
        visit(&mut self.alt);
        for size in [&mut self.total, &mut self.reach].into_iter().chain(&mut self.needed) {
            visit(&mut size.figure);
            visit(&mut size.label);
        }
    }
}

impl EachText for Lanes {
    fn each_text(&mut self, visit: &mut impl FnMut(&mut String)) {
        visit(&mut self.alt);
        self.lanes.iter_mut().for_each(|lane| visit(&mut lane.label));
        for step in &mut self.steps {
            [&mut step.text, &mut step.time, &mut step.clause].into_iter().for_each(&mut *visit);
        }
    }
}

impl EachText for Timetable {
    fn each_text(&mut self, visit: &mut impl FnMut(&mut String)) {
        visit(&mut self.alt);
        visit(&mut self.unit);
        for step in &mut self.steps {
            [&mut step.label, &mut step.what, &mut step.who].into_iter().for_each(&mut *visit);
        }
    }
}

impl EachText for Calendar {
    fn each_text(&mut self, visit: &mut impl FnMut(&mut String)) {
        visit(&mut self.alt);
        self.months.iter_mut().for_each(&mut *visit);
        for row in &mut self.rows {
            [&mut row.what, &mut row.often].into_iter().for_each(&mut *visit);
        }
    }
}
