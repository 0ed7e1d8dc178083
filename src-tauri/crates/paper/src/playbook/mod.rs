//! The playbook as a document: what both sides agreed on, in the order in which it is read.

use crate::document::{Document, PaperSize};
use chrono::NaiveDate;
use method::edition::Edition;
use method::judge::Judgement;
use method::lead::Profile;
use method::playbook::Clauses;
use words::Words;

/// What the playbook is printed from.
#[derive(Clone, Copy)]
pub struct Playbook<'a> {
    /// What both sides agreed on.
    pub playbook: &'a method::playbook::Playbook,
    /// The definitions as leads are judged by them.
    pub edition: &'a Edition,
    /// The numbers of the clauses.
    pub clauses: &'a Clauses,
    /// Made-up leads with the judge's verdicts.
    pub worked: &'a [Worked<'a>],
    /// What is still open, in sentences.
    pub gaps: &'a [String],
    /// The sentences, in the owner's language.
    pub words: &'a Words,
    /// The day on which it is printed.
    pub today: NaiveDate,
    /// The sheet.
    pub paper: PaperSize,
}

/// A made-up lead with the verdict on it.
#[derive(Clone, Copy)]
pub struct Worked<'a> {
    /// The lead.
    pub profile: &'a Profile,
    /// The verdict.
    pub judgement: &'a Judgement,
}

impl Playbook<'_> {
    /// The document, ready to be printed.
    pub fn document(&self) -> Document {
        let business = &self.playbook.business.name;
        let mut document = Document::new(business.clone(), business.clone(), self.today);
        document.paper = self.paper;
        document
    }
}
