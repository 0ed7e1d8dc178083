//! One act on many leads: all of it in one go, with one line in the journal, taken back as one.

mod deed;
mod form;

pub use deed::BulkAct;
pub use form::{BulkForm, form};

use super::log::{self, LeadsRequest};
use super::record::happening;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::views::{BookView, book_view};
use crate::work::{Step, Work};
use deed::{Became, Deed};
use method::LeadId;
use method::lead::Lead;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use store::{Act, Occasion, Touched};

/// From so many leads on, a copy of the data file is made first.
const COPY_FROM: usize = 1_000;
/// How many leads are read at a time.
const CHUNK: usize = 500;
/// How many refusals are told with their reason; the others are only counted.
const MOST_TOLD: usize = 200;

/// Which leads.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
#[expect(clippy::large_enum_variant, reason = "there is one of them at a time")]
pub enum BulkWhich {
    /// These.
    #[cfg_attr(feature = "contract", ts(type = "Array<number>"))]
    Ids(Vec<i64>),
    /// All that this question finds; its offset and limit count for nothing.
    All(LeadsRequest),
}

/// What is to be done to which leads.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct BulkRequest {
    /// Which leads.
    pub which: BulkWhich,
    /// But not these.
    #[serde(default)]
    #[cfg_attr(feature = "contract", ts(type = "Array<number>"))]
    pub except: Vec<i64>,
    /// What is to be done.
    pub act: BulkAct,
}

/// A lead that stays as it is.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct RefusedLead {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// The firm, or the person.
    pub name: String,
    /// Why it stays.
    pub why: String,
}

/// What was done.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct BulkView {
    /// How many leads were changed.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub done: u64,
    /// The first of those that stay as they are because the rules don't allow it.
    pub refused: Vec<RefusedLead>,
    /// How many stay for that reason.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub refused_count: u64,
    /// In a sentence.
    pub sentence: String,
    /// The foot of the rail.
    pub book: BookView,
}

/// Does one act to many leads. Leads that the rules keep from it are told with the reason; the others are changed.
///
/// # Errors
///
/// [`Problem::Cancelled`] when somebody asked to stop, and every lead is as it was; [`Problem::AtWork`] for many leads while
/// something else is under way. A few are changed beside it.
pub fn bulk(book: &Book, request: &BulkRequest, work: &Work) -> Result<BulkView, Problem> {
    let deed = Deed::read(book, &request.act)?;
    let ids = which(book, request)?;
    let beside = Work::default();
    let work = if ids.len() > COPY_FROM { work } else { &beside };
    let running = work.begin(Step::Copying, 1)?;
    if ids.len() > COPY_FROM && book.store.path().is_some() {
        book.store.back_up(Occasion::BeforeChange, book.clock.now())?;
    }
    running.step(Step::Changing, ids.len() as u64);
    let line = happening(book, deed.line(book))?;
    let subject = Said::new("bulk-subject").number("count", ids.len() as i64).say(&book.words);
    // What follows from the answers is read before the write begins: inside, nothing else may be read of the file.
    book.in_force()?;
    let mut tally = Tally::default();
    book.store.write_or_refuse(Act::LeadsChanged.on(subject), book.clock.now(), |tx| {
        for chunk in ids.chunks(CHUNK) {
            running.go_on()?;
            for lead in tx.read().leads().page(chunk)? {
                let became = deed.done_to(book, tx, &lead, &line)?;
                tally.add(lead, became);
            }
            running.advance(chunk.len() as u64);
        }
        running.go_on()?;
        running.step(Step::Saving, 1);
        Ok::<_, Problem>(())
    })?;
    tally.put_into(book)?;
    Ok(BulkView {
        done: tally.done,
        sentence: tally.sentence().say(&book.words),
        refused: tally.refused,
        refused_count: tally.refused_count,
        book: book_view(book)?,
    })
}

/// The leads that are meant, each once.
fn which(book: &Book, request: &BulkRequest) -> Result<Vec<LeadId>, Problem> {
    let except: HashSet<i64> = request.except.iter().copied().collect();
    let mut meant = match &request.which {
        BulkWhich::Ids(ids) => ids.iter().copied().map(LeadId).collect(),
        BulkWhich::All(question) => log::ids(book, question)?,
    };
    meant.retain(|id| !except.contains(&id.0));
    meant.sort_unstable();
    meant.dedup();
    Ok(meant)
}

/// What became of the leads so far.
#[derive(Default)]
struct Tally {
    done: u64,
    changed: Vec<LeadId>,
    refused: Vec<RefusedLead>,
    refused_count: u64,
}

impl Tally {
    fn add(&mut self, lead: Lead, became: Became) {
        match became {
            Became::Same => {}
            Became::Changed(lead) => {
                self.done += 1;
                self.changed.push(lead.id);
            }
            Became::Refused(why) => {
                self.refused_count += 1;
                if self.refused.len() < MOST_TOLD {
                    let profile = lead.profile;
                    let name = if profile.company.is_empty() { profile.name } else { profile.company };
                    self.refused.push(RefusedLead { id: lead.id.0, name, why });
                }
            }
        }
    }

    /// Brings the verdicts at hand up to date.
    fn put_into(&mut self, book: &Book) -> Result<(), Problem> {
        let changed = std::mem::take(&mut self.changed);
        let touched = book.store.read(|read| Touched::of(read, changed))?;
        book.leads_touched(&touched);
        Ok(())
    }

    fn sentence(&self) -> Said {
        let key = match (self.done, self.refused_count) {
            (0, 0) => "bulk-nothing",
            (0, _) => "bulk-refused",
            (_, 0) => "bulk-done",
            (_, _) => "bulk-done-and-refused",
        };
        Said::new(key).number("done", self.done as i64).number("refused", self.refused_count as i64)
    }
}

#[cfg(test)]
mod tests;
