//! The playbook as a document: what both sides agreed on, in the order in which it is read.
//!
//! One file per chapter. Each sentence comes from `words`; what the owner wrote stands as it was written, and what was
//! not answered says so where it belongs.

mod avatar;
mod bench;
mod contact;
mod council;
mod customers;
mod discard;
mod drawings;
mod engagement;
mod examples;
mod ladder;
mod market;
mod scorecard;
mod sheet;
mod sign;
mod summary;
mod talk;
#[cfg(test)]
mod tests;
mod typography;
mod voice;

pub(crate) use voice::{colour, inside};

use crate::block::Block;
use crate::document::{Contents, Cover, Document, PaperSize, Wording};
use crate::drawing::MapDrawing;
use chrono::NaiveDate;
use method::MarketId;
use method::edition::Edition;
use method::judge::Judgement;
use method::lead::Profile;
use method::playbook::{Clauses, Hat};
use method::signing::Signature;
use words::{Arg, Words};

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
    /// The signatures that were given.
    pub signatures: &'a [Signature],
    /// What changed since the edition before.
    pub changes: &'a [ChangedClause],
    /// Who got the edition, and who read it.
    pub readers: &'a [BookReader],
    /// Where the markets are, as far as that can be drawn.
    pub maps: &'a [(MarketId, MapDrawing)],
    /// Ids of chapters that this copy does without; those that verdicts rest on stay in all the same.
    pub left_out: &'a [String],
    /// The day on which it is printed.
    pub today: NaiveDate,
    /// The sheet.
    pub paper: PaperSize,
}

/// One thing that changed since the edition before, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedClause {
    /// The number of the clause; empty for what stands in no clause of its own.
    pub clause: String,
    /// What changed.
    pub title: String,
    /// As it was.
    pub before: String,
    /// As it is.
    pub after: String,
}

/// Somebody who got the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookReader {
    /// Who.
    pub name: String,
    /// When they got it, in words.
    pub got: String,
    /// When they had read it, in words; none as long as they haven't.
    pub read: Option<String>,
}

/// A made-up lead with the verdict on it.
#[derive(Clone, Copy)]
pub struct Worked<'a> {
    /// The lead.
    pub profile: &'a Profile,
    /// The verdict.
    pub judgement: &'a Judgement,
}

/// The chapters that a copy of the playbook may do without, with their numbers.
pub const MAY_BE_LEFT_OUT: [(&str, &str); 5] =
    [("avatar", "2"), ("examples", "4"), ("talk", "6"), ("contact", "8"), ("council", "9")];

impl Playbook<'_> {
    /// The document, ready to be printed.
    ///
    /// Chapters bear the ids `business` (the summary), `market`, `avatar`, `lead`, `examples`, `engagement`, `talk`,
    /// `discard`, `contact`, `council` and `sign`; the wizard's chapters `customers` and `questions` stand in `examples`
    /// and `talk`. A clause bears the id `clause-1.2` and, where a question of the wizard fills it, that question's id as
    /// well: `market.revenue`, or `market.revenue/2` for the market with number 2 when it is not the first.
    pub fn document(&self) -> Document {
        let title = self.say("paper-title", &[]);
        let business = self.business();
        let mut document = Document::new(title.clone(), business.clone(), self.today);
        document.language = self.words.locale().tag().to_owned();
        document.header_left = business;
        document.header_right = title;
        document.footer = self.say(
            "paper-footer",
            &[
                ("edition", Arg::Text(&self.words.edition(self.edition.name))),
                ("date", Arg::Text(&self.words.date(self.today))),
            ],
        );
        document.paper = self.paper;
        document.wording = self.wording();
        document.contents = Contents::Listed;
        document.cover = Some(self.cover());
        document.blocks = self.blocks();
        typography::typeset(&mut document);
        document
    }

    fn blocks(&self) -> Vec<Block> {
        type Write<'a> = fn(&Playbook<'a>) -> Vec<Block>;
        let chapters: [(&str, Write<'_>); 11] = [
            ("business", Self::summary),
            ("market", Self::market_chapter),
            ("avatar", Self::avatar_chapter),
            ("lead", Self::ladder_chapter),
            ("examples", Self::examples_chapter),
            ("engagement", Self::engagement_chapter),
            ("talk", Self::talk_chapter),
            ("discard", Self::discard_chapter),
            ("contact", Self::contact_chapter),
            ("council", Self::council_chapter),
            ("sign", Self::sign_chapter),
        ];
        chapters.into_iter().filter(|(id, _)| !self.is_left_out(id)).flat_map(|(_, write)| write(self)).collect()
    }

    /// Whether this copy does without a chapter.
    pub(super) fn is_left_out(&self, chapter: &str) -> bool {
        MAY_BE_LEFT_OUT.iter().any(|(id, _)| *id == chapter) && self.left_out.iter().any(|id| id == chapter)
    }

    /// What is told of chapters that are left out; nothing if the copy is whole.
    pub(super) fn left_out_note(&self) -> Option<String> {
        let numbers: Vec<String> = MAY_BE_LEFT_OUT
            .into_iter()
            .filter(|(id, _)| self.is_left_out(id))
            .map(|(_, number)| number.to_owned())
            .collect();
        let chapters = self.words.and_list(&numbers);
        let count = Arg::Number(numbers.len() as i64);
        (!numbers.is_empty())
            .then(|| self.say("paper-left-out", &[("count", count), ("chapters", Arg::Text(&chapters))]))
    }

    /// The words that the printer sets itself; it fills in what stands in braces.
    fn wording(&self) -> Wording {
        Wording {
            contents: self.say("paper-contents", &[]),
            page_number: self.say("paper-page", &[("page", Arg::Text("{page}")), ("pages", Arg::Text("{pages}"))]),
            go_to: self.say("paper-go-to", &[("title", Arg::Text("{title}"))]),
        }
    }

    fn cover(&self) -> Cover {
        let mut facts: Vec<(String, String)> = [Hat::Marketing, Hat::Sales, Hat::Caller, Hat::Owner]
            .into_iter()
            .filter(|hat| *hat != Hat::Caller || !self.name(*hat).is_empty())
            .map(|hat| {
                let name = self.name(hat);
                let nobody = || self.say("paper-cover-nobody", &[]);
                (self.words.hat(hat), if name.is_empty() { nobody() } else { name.to_owned() })
            })
            .collect();
        facts.push((self.say("paper-cover-date", &[]), self.words.date(self.today)));
        Cover {
            firm: self.business(),
            logo: None,
            title: self.say("paper-cover-title", &[]),
            subtitle: self.say("paper-cover-subtitle", &[]),
            label: Some(self.words.edition(self.edition.name)),
            facts,
            note: self.say("paper-cover-note", &[]),
        }
    }
}
