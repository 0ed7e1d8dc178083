//! Every entry accounted for, proven from two sources: the entries as they stand, and what the journal and the histories
//! say of them (method.md, rule 6 and meaning 22).

use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::today::{self, MissesView};
use crate::views::Side;
use crate::views::{AccountLine, NumbersView, side_of};
use method::LeadId;
use method::accounting::{Account, Ledger, Place};
use method::lead::StandsAt;
use serde::Serialize;
use std::collections::HashMap;
use store::Counts;

/// More entries than anybody needs to see that something is wrong.
const MOST_NAMED: usize = 5;

/// One line of the sum: a place, or a part of it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct AccountPart {
    /// Name of the place that it is part of.
    pub place: String,
    /// Its own name; all steps of sales bear the same.
    pub account: String,
    /// The sales step, counted from 0.
    pub step: Option<u32>,
    /// In words.
    pub words: String,
    /// How many are counted here.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub count: u64,
    /// Whose it is.
    pub hat: Side,
}

/// The whole account, and its proof.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct AccountsView {
    /// The sum by places, with whether both sources agree.
    pub sum: NumbersView,
    /// The sum by its parts.
    pub parts: Vec<AccountPart>,
    /// The sum as one line: "220 leads = 140 inquiries + …".
    pub equation: String,
    /// How the journal counts the entries: "300 entered − 12 merged − 8 erased = 280".
    pub journal: String,
    /// What the histories say: that they end where the entries stand, or how many don't.
    pub histories: String,
    /// Where the sources disagree, sentence by sentence; empty if all is well.
    pub differences: Vec<String>,
    /// Entries logged or imported.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub created: i64,
    /// Entries that became part of another one.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub merged: i64,
    /// Entries erased for good.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub erased: i64,
    /// Moves against the rules that both sides agreed on.
    pub against_rules: u32,
    /// The same in a sentence.
    pub against_rules_words: String,
    /// How often each side let somebody wait longer than agreed, and does now.
    pub misses: Vec<MissesView>,
}

/// The entries as they stand, and what the other sources say.
struct Counted {
    ledger: Ledger,
    journal: Counts,
    /// Entries whose history ends elsewhere: where they stand, and where it ends.
    astray: Vec<(LeadId, StandsAt, Option<StandsAt>)>,
    /// Entries whose history has a move.
    moved: u64,
    /// Histories of entries that are not there.
    orphans: u64,
    against_rules: u32,
}

impl Counted {
    fn read(book: &Book) -> Result<Self, Problem> {
        Ok(book.store.read(|read| {
            let mut last: HashMap<LeadId, StandsAt> = read.happenings().last_moves()?;
            let (mut ledger, mut astray, mut moved) = (Ledger::default(), Vec::new(), 0);
            read.leads().all_standings(|id, standing| {
                ledger.add(standing);
                let stands = standing.stands_at();
                let told = last.remove(&id);
                moved += u64::from(told.is_some());
                if told.is_some_and(|told| told != stands) || (told.is_none() && !is_first(stands)) {
                    astray.push((id, stands, told));
                }
            })?;
            Ok(Self {
                ledger,
                journal: read.journal().counts()?,
                astray,
                moved,
                orphans: last.len() as u64,
                against_rules: read.happenings().against_rules()?,
            })
        })?)
    }
}

/// Where an entry stands that was imported and never moved: its history has no move.
const fn is_first(stands: StandsAt) -> bool {
    matches!(stands, StandsAt::List | StandsAt::Inquiry)
}

/// The whole account, counted anew from both sources.
pub fn accounts(book: &Book) -> Result<AccountsView, Problem> {
    let counted = Counted::read(book)?;
    let (ledger, journal) = (&counted.ledger, counted.journal);
    let parts = parts(book, ledger)?;
    let differences = differences(book, &counted)?;
    let balanced = differences.is_empty();
    let entries = ledger.entries() as i64;
    let sentence = if balanced { Said::new("accounts-proven") } else { Said::new("accounts-disagree") };
    Ok(AccountsView {
        sum: NumbersView {
            entries: ledger.entries(),
            leads: ledger.leads(),
            places: places(book, ledger),
            balanced,
            sentence: sentence.number("entries", entries).number("count", differences.len() as i64).say(&book.words),
        },
        equation: equation(book, ledger, &parts),
        parts,
        journal: Said::new("accounts-journal")
            .number("created", journal.created)
            .number("merged", journal.merged)
            .number("erased", journal.erased)
            .number("entries", journal.entries())
            .say(&book.words),
        histories: histories(book, &counted),
        differences,
        created: journal.created,
        merged: journal.merged,
        erased: journal.erased,
        against_rules: counted.against_rules,
        against_rules_words: Said::new("accounts-against-rules")
            .number("count", i64::from(counted.against_rules))
            .say(&book.words),
        misses: today::misses(book)?,
    })
}

fn places(book: &Book, ledger: &Ledger) -> Vec<AccountLine> {
    let line = |place: Place| AccountLine {
        place: place.key().to_owned(),
        words: book.words.account_place(place),
        count: ledger.at_place(place),
        hat: side_of(place),
    };
    Place::ALL.into_iter().map(line).collect()
}

fn parts(book: &Book, ledger: &Ledger) -> Result<Vec<AccountPart>, Problem> {
    let definitions = book.in_force()?;
    let steps = &definitions.playbook.engagement.sales_steps;
    let part = |(account, count): (Account, u64)| AccountPart {
        place: account.place().key().to_owned(),
        account: account.key().to_owned(),
        step: match account {
            Account::Active(step) => Some(step as u32),
            _ => None,
        },
        words: match account {
            Account::Active(step) => match steps.get(step) {
                Some(known) => Said::new("accounts-step").text("step", known.name.clone()),
                None => Said::new("accounts-step-number").number("number", step as i64 + 1),
            }
            .say(&book.words),
            Account::Mql => Said::new("accounts-mql").say(&book.words),
            Account::Sql => Said::new("accounts-sql").say(&book.words),
            Account::Nurture => Said::new("accounts-nurture").say(&book.words),
            Account::Returned => Said::new("accounts-returned").say(&book.words),
            other => book.words.account_place(other.place()),
        },
        count,
        hat: side_of(account.place()),
    };
    Ok(ledger.lines(steps.len()).into_iter().map(part).collect())
}

/// "220 leads = 140 inquiries + 60 with marketing: MQL + 20 won": every part that is not empty.
fn equation(book: &Book, ledger: &Ledger, parts: &[AccountPart]) -> String {
    let filled = parts.iter().filter(|part| part.count > 0 && part.place != Place::Names.key());
    let terms: Vec<String> = filled
        .map(|part| {
            let said = Said::new("accounts-term").number("count", part.count as i64).text("words", part.words.clone());
            said.say(&book.words)
        })
        .collect();
    let sum = if terms.is_empty() { book.words.number(0) } else { terms.join(" + ") };
    Said::new("accounts-equation").number("leads", ledger.leads() as i64).text("sum", sum).say(&book.words)
}

fn histories(book: &Book, counted: &Counted) -> String {
    let said = if counted.astray.is_empty() && counted.orphans == 0 {
        Said::new("accounts-histories")
    } else {
        Said::new("accounts-histories-astray")
    };
    let unmoved = counted.ledger.entries() - counted.moved;
    said.number("moved", counted.moved as i64)
        .number("unmoved", unmoved as i64)
        .number("astray", (counted.astray.len() as u64 + counted.orphans) as i64)
        .say(&book.words)
}

fn differences(book: &Book, counted: &Counted) -> Result<Vec<String>, Problem> {
    let mut differences = Vec::new();
    let (entries, by_journal) = (counted.ledger.entries() as i64, counted.journal.entries());
    if entries != by_journal {
        let said = Said::new("numbers-unbalanced").number("entries", entries).number("journal", by_journal);
        differences.push(said.say(&book.words));
    }
    for (id, stands, told) in counted.astray.iter().take(MOST_NAMED) {
        let name = book.store.read(|read| read.leads().get(*id))?.profile.name;
        let said = match told {
            Some(told) => Said::new("accounts-astray").text("told", book.words.stands_at(*told)),
            None => Said::new("accounts-never-moved"),
        };
        let said = said.text("name", name).number("id", id.0).text("stands", book.words.stands_at(*stands));
        differences.push(said.say(&book.words));
    }
    if counted.astray.len() > MOST_NAMED {
        let more = (counted.astray.len() - MOST_NAMED) as i64;
        differences.push(Said::new("accounts-more-astray").number("count", more).say(&book.words));
    }
    if counted.orphans > 0 {
        differences.push(Said::new("accounts-orphans").number("count", counted.orphans as i64).say(&book.words));
    }
    Ok(differences)
}
