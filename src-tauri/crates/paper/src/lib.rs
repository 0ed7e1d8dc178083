//! The printer: a [`Document`] of blocks becomes a tagged PDF.
//!
//! ```
//! use chrono::NaiveDate;
//! use paper::{Block, Chapter, Document, Opening, Rich};
//!
//! let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
//! let mut document = Document::new("Playbook", "Harbor Clinic Supply", date);
//! document.blocks = vec![
//!     Block::Chapter(Chapter {
//!         id: "market".into(),
//!         number: Some("1".into()),
//!         title: "Whom we sell to".into(),
//!         lead: Rich::new(),
//!         opening: Opening::NewPage,
//!     }),
//!     Block::Paragraph(Rich::from("Healthcare services within ").strong("40 miles").plain(" of Seattle.")),
//! ];
//! let printed = paper::print(&document)?;
//! assert_eq!(printed.pages, 1);
//! assert_eq!(printed.page_of[&"market".into()].page, 1);
//! assert!(printed.bytes.starts_with(b"%PDF-1.7"));
//! # Ok::<(), paper::PaperFailure>(())
//! ```
//!
//! The layers, each of which knows only those before it: `fonts` → `text` (shape, break lines) → `blocks` (measure,
//! draw) → `galley` and `flow` (cut into pages) → the `display` list, plain data → `embed`, `pen` and `emit` (the
//! only file that names the PDF writer) → `finish` (structure, outline, links, metadata). `press` runs them in turn.
//!
//! The same document gives the same bytes: nothing here reads a clock or draws lots. The words are the caller's; the
//! few that the printer needs itself are in [`Wording`].

// The torture corpus names this crate as its callers do.
#[cfg(test)]
extern crate self as paper;

mod block;
mod blocks;
mod call_sheet;
mod canvas;
mod cheat_sheet;
mod codes;
mod curve;
mod display;
mod document;
mod drawing;
mod embed;
mod emit;
mod fingerprint;
mod finish;
mod flow;
mod fonts;
mod galley;
mod labels;
mod look;
mod operators;
mod pack;
mod pen;
mod picture;
mod playbook;
mod press;
mod program;
mod rich;
mod structure;
mod style;
mod tagging;
#[cfg(test)]
mod tests;
mod text;
mod written;

pub use block::{
    Align, Block, Callout, Chapter, Clause, Closing, Column, Drawn, Heading, Ladder, Level, List, Marker, Meter,
    Opening, Portrait, Question, Side, Signatory, Signatures, Signed, Step, Table, Width,
};
pub use call_sheet::{CallAnswer, CallOverview, CallQuestion, CallSheet, CallSheets, CallTouch};
pub use cheat_sheet::CheatSheet;
pub use document::{
    BlockId, Contents, Cover, Document, MissingCharacter, PaperFailure, PaperSize, Place, Printed, Wording,
};
pub use drawing::{
    Calendar, CalendarRow, Lane, LaneStep, Lanes, MapArea, MapCircle, MapDots, MapDrawing, MapKind, MapPoint, Size,
    SizePicture, Timetable, TimetableStep,
};
pub use labels::{CardSize, LabelSheet, Labels, Postcards, SheetProblem};
pub use picture::{HEAVIEST as HEAVIEST_PICTURE, Picture, PictureFailure, PictureKind};
pub use playbook::{BookReader, ChangedClause, MAY_BE_LEFT_OUT, Playbook, Worked};
pub use press::Press;
pub use rich::{Hat, Ink, Rich, Run, Strength, Verdict};
pub use style::{Printing, READABLE, Rgb, Style};

/// Prints a document.
///
/// Characters that no font has do not stop it: a box stands in their place and [`Printed::warnings`] names them.
pub fn print(document: &Document) -> Result<Printed, PaperFailure> {
    press::print(document)
}
