//! The cheat sheet: what both sides agreed on, on exactly one page for the wall.
//!
//! Long answers are set smaller, down to 8 points, and then shortened with three dots; a second page there never is.

mod content;
mod page;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use method::edition::Edition;
use method::playbook::Clauses;
use words::{Arg, Words};

use crate::{
    canvas::Canvas,
    document::{Document, PaperFailure, PaperSize, Printed},
    fonts::SystemFonts,
    press::{self, Set},
    style::Style,
};

/// What the cheat sheet is printed from.
#[derive(Clone, Copy)]
pub struct CheatSheet<'a> {
    /// What both sides agreed on.
    pub playbook: &'a method::playbook::Playbook,
    /// The definitions as leads are judged by them.
    pub edition: &'a Edition,
    /// The numbers of the clauses.
    pub clauses: &'a Clauses,
    /// The sentences, in the owner's language.
    pub words: &'a Words,
    /// The day that stands on it: of the last signature, or of printing.
    pub today: NaiveDate,
    /// The sheet.
    pub paper: PaperSize,
    /// The colours.
    pub style: Style,
}

impl CheatSheet<'_> {
    /// Prints it.
    pub fn print(&self) -> Result<Printed, PaperFailure> {
        press::write(&self.document(), self.set(SystemFonts::LastResort)?)
    }

    /// The page before it is written.
    pub(crate) fn set(&self, fonts: SystemFonts) -> Result<Set, PaperFailure> {
        let mut canvas = Canvas::new(self.words.locale().tag(), self.style, fonts)?;
        let sheet = page::set(&mut canvas, &self.content(), self.paper.points());
        Ok(canvas.into_set(vec![sheet], Vec::new(), std::collections::BTreeMap::new()))
    }

    fn document(&self) -> Document {
        let mut document = Document::new(self.say("cheat-title", &[]), self.business(), self.today);
        document.language = self.words.locale().tag().to_owned();
        document.paper = self.paper;
        document.style = self.style;
        document
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    fn business(&self) -> String {
        let name = self.playbook.business.name.trim();
        if name.is_empty() { self.say("paper-cover-unnamed", &[]) } else { name.to_owned() }
    }
}
