//! What is to be printed: plain data, built by whoever knows the content.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{block::Block, picture::Picture, style::Style};

/// A document, ready to be printed.
///
/// Build it with [`Document::new`] and fill in what differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The title, shown in the viewer's title bar and in the file's properties.
    pub title: String,
    /// The language of the text as a BCP 47 tag, for example `en-US`.
    pub language: String,
    /// Who speaks in it: the firm.
    pub author: String,
    /// The left end of the line above every page but the cover; shortened if it is too long.
    pub header_left: String,
    /// The right end of that line.
    pub header_right: String,
    /// The left end of the line below every page but the cover; the page number stands at the right.
    pub footer: String,
    /// The day that goes into the file's properties. The printer reads no clock.
    pub date: NaiveDate,
    /// The sheet to print on.
    pub paper: PaperSize,
    /// The colours.
    pub style: Style,
    /// The few words that the printer itself sets.
    pub wording: Wording,
    /// The first page, if there is to be one.
    pub cover: Option<Cover>,
    /// Whether a contents page follows the cover.
    pub contents: Contents,
    /// The content, from top to bottom.
    pub blocks: Vec<Block>,
}

impl Document {
    /// An empty document on A4 in American English, in the usual colours, with no cover and no contents page.
    pub fn new(title: impl Into<String>, author: impl Into<String>, date: NaiveDate) -> Self {
        let (title, author) = (title.into(), author.into());
        Self {
            header_left: author.clone(),
            header_right: title.clone(),
            footer: String::new(),
            title,
            author,
            language: "en-US".to_owned(),
            date,
            paper: PaperSize::A4,
            style: Style::default(),
            wording: Wording::default(),
            cover: None,
            contents: Contents::None,
            blocks: Vec::new(),
        }
    }
}

/// The sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PaperSize {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl PaperSize {
    /// Width and height in points (1/72 inch).
    pub fn points(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// Whether the document lists its chapters and sections, with page numbers and links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Contents {
    /// No contents page.
    #[default]
    None,
    /// Chapters and the headings and clauses that stand directly under them.
    Listed,
}

/// The words the printer sets on its own account, so that another language can replace them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The heading of the contents page.
    pub contents: String,
    /// The page number; `{page}` and `{pages}` are filled in.
    pub page_number: String,
    /// What a screen reader says of a link in the contents; `{title}` is filled in.
    pub go_to: String,
}

impl Default for Wording {
    fn default() -> Self {
        Self {
            contents: "Contents".to_owned(),
            page_number: "{page} of {pages}".to_owned(),
            go_to: "Go to {title}".to_owned(),
        }
    }
}

/// The first page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cover {
    /// A small line at the top: the firm.
    pub firm: String,
    /// The firm's logo, shown above its name.
    pub logo: Option<Picture>,
    /// The large title.
    pub title: String,
    /// One or two sentences under the title.
    pub subtitle: String,
    /// The state of the document, as a label: "Draft of edition 4", "Signed".
    pub label: Option<String>,
    /// Pairs of a name and a value at the foot of the page, in print order.
    pub facts: Vec<(String, String)>,
    /// A last small line, for example how to read the colours.
    pub note: String,
}

/// The name of a place in the document, chosen by the caller: a chapter, a clause, a question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(pub String);

impl<T: Into<String>> From<T> for BlockId {
    fn from(name: T) -> Self {
        Self(name.into())
    }
}

/// A printed document.
#[derive(Debug, Clone, PartialEq)]
pub struct Printed {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// How many pages it has, the cover included.
    pub pages: usize,
    /// Characters for which no font was found; a box stands in their place.
    pub warnings: Vec<MissingCharacter>,
    /// Where each named block begins.
    pub page_of: BTreeMap<BlockId, Place>,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The page, counted from 1 and with the cover.
    pub page: usize,
    /// Distance from the page's top edge to the block's top edge, in points.
    pub top: f32,
    /// Height of the part of the block on that page, in points.
    pub height: f32,
}

/// A character that could not be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingCharacter {
    /// The character.
    pub character: char,
    /// The words around it.
    pub near: String,
    /// The page on which the box stands, counted from 1.
    pub page: usize,
}

/// Why nothing was printed.
#[derive(Debug, thiserror::Error)]
pub enum PaperFailure {
    /// One of the fonts inside the program can't be read.
    #[error("the font {0} can't be read")]
    Font(String),
    /// A part of a font could not be cut out for embedding.
    #[error("the font {name} can't be put into the file")]
    Embedding {
        /// The font's name.
        name: String,
        /// What the cutter said.
        #[source]
        source: subsetter::Error,
    },
    /// The PDF could not be put together.
    #[error("the PDF could not be written")]
    Writing(#[source] lopdf::Error),
    /// The PDF could not be turned into bytes.
    #[error("the PDF could not be saved")]
    Saving(#[source] std::io::Error),
}
