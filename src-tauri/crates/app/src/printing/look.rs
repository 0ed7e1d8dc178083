//! How paper looks, as the window shows it.

use super::chapters::{ChapterChoice, chapters};
use super::choices::{self, PaperChoices};
use super::colour::{ColoursView, standard, weigh};
use super::logo::{self, LogoView};
use crate::book::Book;
use crate::failure::Problem;
use serde::Serialize;

/// How paper looks, and what there is to choose.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PaperLook {
    /// What was chosen.
    pub choices: PaperChoices,
    /// The chapters of the playbook, in their order.
    pub chapters: Vec<ChapterChoice>,
    /// The colours in use.
    pub colours: ColoursView,
    /// The firm's logo; none if there is none.
    pub logo: Option<LogoView>,
}

/// How paper looks, and what there is to choose.
///
/// # Errors
///
/// The data file can't be read.
pub fn look(book: &Book) -> Result<PaperLook, Problem> {
    let choices = choices::read(book)?;
    let chapters = chapters(&book.words);
    let colours = weigh(&book.words, &choices.colours.clone().unwrap_or_else(standard));
    Ok(PaperLook { choices, chapters, colours, logo: logo::view(book)? })
}
