//! Printing: the documents, how the owner wants them to look, and the files they become.
//!
//! One request, a [`PrintRequest`], is for looking at a document, saving it and printing it. What the window shows is the
//! file itself: the bytes of the pages on the screen are kept, and saving writes those bytes and no others.

mod call_sheet;
mod chapters;
mod cheat_sheet;
pub mod choices;
mod colour;
mod file;
mod labels;
mod left_out;
pub mod logo;
mod look;
mod made;
pub mod playbook;
mod print;
mod ready;
mod sheet;
mod style;
mod what;

#[cfg(test)]
mod tests;

pub use call_sheet::call_sheets;
pub use chapters::ChapterChoice;
pub use cheat_sheet::cheat_sheet;
pub use choices::{PaperChoices, PrintInk};
pub use colour::{ColourView, ColoursView, OwnColours, weigh};
pub use file::{ExportedView, FileRequest, open, save, show};
pub use labels::labels;
pub use logo::{LogoRequest, LogoView};
pub use look::{PaperLook, look};
pub use made::{CardChoice, Made, OwnSheet, SheetChoice};
pub use print::{SheetsView, Shown, document, pdf, print, save_document};
pub use ready::Ready;
pub use sheet::Paper;
pub use style::style;
pub use what::{ChosenLeads, LabelsRequest, PrintFor, PrintRequest, Printable};
