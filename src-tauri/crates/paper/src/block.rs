//! The kinds of content a page can hold.

use crate::{
    document::BlockId,
    drawing::{Calendar, Lanes, MapDrawing, SizePicture, Timetable},
    rich::{Hat, Rich},
};

/// One piece of content, set across the text column from top to bottom.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The opening of a chapter.
    Chapter(Chapter),
    /// A heading inside a chapter.
    Heading(Heading),
    /// Running text.
    Paragraph(Rich),
    /// A numbered clause: its number in the margin, its title, its text.
    Clause(Clause),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A shaded passage that belongs to one hat.
    Callout(Callout),
    /// The stages as a flight of steps.
    Ladder(Ladder),
    /// The person a market is made of.
    Portrait(Portrait),
    /// What each side promises, beside each other.
    Sides(Vec<Side>),
    /// A bar of points with the threshold marked on it.
    Meter(Meter),
    /// Lines to sign on.
    Signatures(Signatures),
    /// A question with ruled room for the answer.
    Question(Question),
    /// Questions with ruled room across the whole frame, two beside each other where both need equal room.
    Sheet(Vec<Question>),
    /// A map of the territory.
    Map(MapDrawing),
    /// The market, what can be reached of it and what is needed, drawn to scale.
    SizePicture(SizePicture),
    /// A swim-lane drawing of who does what after whom.
    Lanes(Lanes),
    /// Attempts along a time axis.
    Timetable(Timetable),
    /// A year of sendings.
    Calendar(Calendar),
    /// A name for the place of the next block.
    Anchor(BlockId),
    /// What follows starts on a new page.
    PageBreak,
    /// These blocks stay on one page, if a page can hold them.
    KeepTogether(Vec<Block>),
    /// What stands before stays with what follows.
    KeepWithNext,
    /// Empty room, in points; dropped at the top of a page.
    Spacer(f32),
}

/// The opening of a chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Chapter {
    /// The name by which links reach it.
    pub id: BlockId,
    /// Its number as printed in the margin, if it has one.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// One or two sentences in larger type under the title; may be empty.
    pub lead: Rich,
    /// Where it begins.
    pub opening: Opening,
}

/// Where a chapter begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Opening {
    /// At the top of a new page.
    #[default]
    NewPage,
    /// Below what stands before it, where a good part of the page is left; else at the top of a new page.
    RunOn,
}

/// A heading inside a chapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// How deep it stands.
    pub level: Level,
    /// Its number, printed in the margin.
    pub number: Option<String>,
    /// Its words.
    pub text: String,
    /// The name by which links reach it.
    pub id: Option<BlockId>,
}

/// How deep a heading stands under its chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Directly under the chapter; listed in the contents.
    Section,
    /// Under a section; in the viewer's outline only.
    Subsection,
}

/// A numbered clause.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// The name by which links reach it.
    pub id: Option<BlockId>,
    /// Its number, for example `1.2`, printed in the margin.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its text; may be empty when blocks follow.
    pub text: Rich,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// What stands before each item.
    pub marker: Marker,
    /// The items.
    pub items: Vec<Rich>,
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A dot.
    Bullet,
    /// 1, 2, 3.
    Number,
    /// An empty box to tick by hand.
    Box,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// A line above the table saying what it shows; may be empty.
    pub caption: Rich,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows. Cells that are missing at the end of a row are left empty, surplus cells are dropped.
    pub rows: Vec<Vec<Rich>>,
    /// Whether the last row is a sum, set apart by a stronger line.
    pub closing: Closing,
}

/// How the last row of a table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Closing {
    /// Like any other row.
    #[default]
    Row,
    /// As a sum: a stronger line above it and semi-bold.
    Sum,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its head. When no column has one, the table has no head row.
    pub head: String,
    /// How its cells are aligned.
    pub align: Align,
    /// How wide it is.
    pub width: Width,
}

impl Column {
    /// A left-aligned column whose width follows its content.
    pub fn new(head: impl Into<String>) -> Self {
        Self { head: head.into(), align: Align::Left, width: Width::Content }
    }

    /// The same column, its figures aligned on the right.
    #[must_use]
    pub fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }

    /// The same column, its figures aligned by their decimal points.
    #[must_use]
    pub fn decimal(mut self) -> Self {
        self.align = Align::Decimal;
        self
    }

    /// The same column with a fixed share of the table's width, from 0 to 1.
    #[must_use]
    pub fn share(mut self, share: f32) -> Self {
        self.width = Width::Share(share);
        self
    }
}

/// How cells are aligned. Text that runs from right to left starts at the right in every case but `Centre`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right, with figures of equal width.
    Right,
    /// Figures of equal width with their decimal points under each other; an entry without a point ends where the
    /// others have theirs. Entries that take several lines stand at the right.
    Decimal,
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Width {
    /// As its content needs, in fair proportion to the others.
    #[default]
    Content,
    /// A share of the table's width, from 0 to 1.
    Share(f32),
}

/// A shaded passage that belongs to one hat.
#[derive(Debug, Clone, PartialEq)]
pub struct Callout {
    /// Whose it is; decides the colour.
    pub hat: Hat,
    /// The word for that hat, printed as its label.
    pub label: String,
    /// Its title; may be empty.
    pub title: String,
    /// Its paragraphs.
    pub text: Vec<Rich>,
}

/// The stages as a flight of steps, rising from left to right.
#[derive(Debug, Clone, PartialEq)]
pub struct Ladder {
    /// The steps, lowest first; five at most fit well.
    pub steps: Vec<Step>,
}

/// One step of a [`Ladder`].
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The plain name of the stage.
    pub title: String,
    /// The field's term for it, for example `SQL`; may be empty.
    pub term: String,
    /// Who owns the stage.
    pub hat: Hat,
    /// The word for that hat.
    pub label: String,
    /// What the stage means, in one short sentence.
    pub text: String,
    /// What has to be there to stand on it, short: "4 criteria", "60 of 100 points"; may be none.
    pub facts: Vec<String>,
}

/// The person a market is made of, on a card.
#[derive(Debug, Clone, PartialEq)]
pub struct Portrait {
    /// What they are called; may be empty.
    pub name: String,
    /// Who they are, in a line under the name; may be empty.
    pub role: Rich,
    /// What stands above their words; not printed where there are none.
    pub saying: String,
    /// What they say, with its quotation marks.
    pub quotes: Vec<Rich>,
}

/// What one side promises: a clause on the colour of its hat.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// Whose promises they are; decides the colour. The title has to say it too.
    pub hat: Hat,
    /// The clause: its number, its title, and what is said besides the promises.
    pub clause: Clause,
    /// The promises.
    pub promises: Vec<Rich>,
}

/// A bar of points with the threshold marked on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Meter {
    /// What is measured: "Fit", "Interest".
    pub label: String,
    /// Points reached.
    pub have: u32,
    /// Points that can be reached.
    pub possible: u32,
    /// Points that are needed.
    pub needed: u32,
    /// The figures in words: "58 of 100 points; 70 needed".
    pub text: String,
    /// Whose points they are; decides the colour.
    pub hat: Hat,
}

/// Lines to sign on, two people to a row; three stand in one.
#[derive(Debug, Clone, PartialEq)]
pub struct Signatures {
    /// The word under the line for a name that is not known yet.
    pub name: String,
    /// The word under the signature line.
    pub signature: String,
    /// The word under the date line.
    pub date: String,
    /// Who signs.
    pub people: Vec<Signatory>,
}

/// One person who signs.
#[derive(Debug, Clone, PartialEq)]
pub struct Signatory {
    /// The hat they sign for.
    pub hat: Hat,
    /// The word for that hat.
    pub label: String,
    /// Their name, or empty when it is to be written by hand.
    pub name: String,
    /// What they are or what they sign, in a sentence or two; may be empty.
    pub role: String,
    /// The signature, once it was given; until then there are lines to sign on.
    pub signed: Option<Signed>,
}

/// A signature that was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Signed {
    /// Who signed.
    pub name: String,
    /// The day, in words.
    pub date: String,
    /// What was drawn; none if the name is the signature.
    pub drawn: Option<Drawn>,
}

/// Strokes of a pen on a field.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// How wide the field is, in the units of the points.
    pub width: f32,
    /// How high the field is.
    pub height: f32,
    /// Each stroke as points from the field's upper left corner: to the right, and down.
    pub strokes: Vec<Vec<(f32, f32)>>,
}

/// A question with ruled room for the answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The name by which links reach it.
    pub id: Option<BlockId>,
    /// Its number, printed in the margin; may be empty.
    pub number: String,
    /// The question, in the words to be spoken.
    pub text: Rich,
    /// Why it is asked or what to listen for, in small type; may be empty.
    pub hint: Rich,
    /// How many ruled lines follow.
    pub lines: usize,
}
