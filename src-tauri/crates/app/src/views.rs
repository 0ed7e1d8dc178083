//! What several screens show: the foot of the rail, the sum.

use crate::acting::{Acting, acting};
use crate::book::{Book, Origin};
use crate::definitions::Definitions;
use crate::failure::{Problem, Said};
use method::accounting::{Accounts, Place};
use method::edition::EditionName;
use serde::Serialize;
use store::{Deed, JournalLine};

/// Marketing, sales, or both together: the meaning of teal, amber and ink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "Hat"))]
pub enum Side {
    /// Marketing's.
    Marketing,
    /// Sales'.
    Sales,
    /// Both together.
    Together,
}

/// The foot of the rail, and what undo would do.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct BookView {
    /// Whether this is the sample business.
    pub sample: bool,
    /// The name of the business; empty until answered.
    pub business: String,
    /// The data file.
    pub file: String,
    /// When it was last written, by the clock on the wall.
    pub saved_at: Option<String>,
    /// How many entries the log has.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub entries: u64,
    /// Why nothing can be changed, if so.
    pub read_only: Option<String>,
    /// What the owner should know: a copy that could not be made.
    pub notice: Option<String>,
    /// By which edition leads are judged.
    pub edition: String,
    /// That the draft says something else by now; none as long as it doesn't.
    pub edition_note: Option<String>,
    /// Questions without an answer that make a gap.
    pub answers_left: u32,
    /// Who is at the keyboard.
    pub acting: Acting,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
}

/// That the draft says something else than the edition by which leads are judged.
fn edition_note(book: &Book, draft: &Definitions, in_force: &Definitions) -> Option<String> {
    let is_signed = matches!(in_force.edition.name, EditionName::Signed(_));
    let edition = book.words.edition(in_force.edition.name);
    (is_signed && !draft.says_the_same_as(in_force))
        .then(|| Said::new("edition-draft-differs").text("edition", edition).say(&book.words))
}

/// The foot of the rail.
pub fn book_view(book: &Book) -> Result<BookView, Problem> {
    let definitions = book.definitions()?;
    let in_force = book.in_force()?;
    let (undo, redo, latest, entries) = book.store.read(|read| {
        let journal = read.journal();
        Ok((journal.next_undo()?, journal.next_redo()?, journal.latest(1)?, read.leads().count()?))
    })?;
    let label = |line: JournalLine| deed_words(book, &line.deed);
    Ok(BookView {
        sample: book.origin == Origin::Sample,
        business: definitions.playbook.business.name.clone(),
        file: book.store.path().map(|path| path.display().to_string()).unwrap_or_default(),
        saved_at: latest.first().map(|line| book.clock.on_the_wall(line.at).format("%H:%M").to_string()),
        entries,
        read_only: book.read_only.then(|| Said::new("book-read-only").say(&book.words)),
        notice: book.backup_problem().map(|what| Said::new("backup-failed").text("what", what).say(&book.words)),
        edition: book.words.edition(in_force.edition.name),
        edition_note: edition_note(book, &definitions, &in_force),
        answers_left: definitions.left,
        acting: acting(book)?,
        undo: undo.map(label),
        redo: redo.map(label),
    })
}

/// An act in words: "lead added: Ana Sample".
pub fn deed_words(book: &Book, deed: &Deed) -> String {
    let act = act_said(deed.act).say(&book.words);
    match &deed.subject {
        Some(subject) => Said::new("act-on").text("act", act).text("subject", subject.clone()).say(&book.words),
        None => act,
    }
}

fn act_said(act: store::Act) -> Said {
    use store::Act;
    Said::new(match act {
        Act::AnswerSet => "act-answer-set",
        Act::AnswersReplaced => "act-answers-replaced",
        Act::KitUsed => "act-kit-used",
        Act::MarketAdded => "act-market-added",
        Act::MarketRemoved => "act-market-removed",
        Act::MarketsOrdered => "act-markets-ordered",
        Act::LeadAdded => "act-lead-added",
        Act::LeadEdited => "act-lead-edited",
        Act::LeadMoved => "act-lead-moved",
        Act::ReactionAdded => "act-reaction-added",
        Act::LeadNoted => "act-lead-noted",
        Act::LeadOffered => "act-lead-offered",
        Act::LeadAccepted => "act-lead-accepted",
        Act::LeadReturned => "act-lead-returned",
        Act::LeadClosed => "act-lead-closed",
        Act::LeadDiscarded => "act-lead-discarded",
        Act::LeadReopened => "act-lead-reopened",
        Act::CareSet => "act-care-set",
        Act::LeadsChanged => "act-leads-changed",
        Act::PairSetApart => "act-pair-set-apart",
        Act::LeadsMerged => "act-leads-merged",
        Act::LeadErased => "act-lead-erased",
        Act::Imported => "act-imported",
        Act::ImportTakenBack => "act-import-taken-back",
        Act::Signed => "act-signed",
        Act::EditionMade => "act-edition-made",
        Act::SignatureWithdrawn => "act-signature-withdrawn",
        Act::ReaderAdded => "act-reader-added",
        Act::ReaderRead => "act-reader-read",
        Act::ReaderRemoved => "act-reader-removed",
        Act::PreferenceSet => "act-preference-set",
        Act::Exported => "act-exported",
        Act::BusinessTakenIn => "act-business-taken-in",
    })
}

/// One place of the sum.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct AccountLine {
    /// Name of the place.
    pub place: String,
    /// In words.
    pub words: String,
    /// How many stand there.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub count: u64,
    /// Whose it is.
    pub hat: Side,
}

/// Every entry accounted for (method.md, meaning 22).
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct NumbersView {
    /// All entries: the sum of the places.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub entries: u64,
    /// Entries without the names that never reacted.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub leads: u64,
    /// The places.
    pub places: Vec<AccountLine>,
    /// Whether the journal's count agrees with the sum.
    pub balanced: bool,
    /// In one sentence.
    pub sentence: String,
}

/// The sum, held against the journal's own count.
pub fn numbers(book: &Book) -> Result<NumbersView, Problem> {
    let accounts = book.with_index(|index| index.accounts().clone())?;
    // While many entries come in, the sum at hand is of the time before, and is held against nothing.
    let by_journal = if book.is_behind() {
        i64::try_from(accounts.entries()).unwrap_or(i64::MAX)
    } else {
        book.store.read(|read| read.journal().counts())?.entries()
    };
    Ok(numbers_view(book, &accounts, by_journal))
}

fn numbers_view(book: &Book, accounts: &Accounts, by_journal: i64) -> NumbersView {
    let balanced = i64::try_from(accounts.entries()).is_ok_and(|entries| entries == by_journal);
    let places = Place::ALL
        .into_iter()
        .map(|place| AccountLine {
            place: place.key().to_owned(),
            words: book.words.account_place(place),
            count: accounts.at(place),
            hat: side_of(place),
        })
        .collect();
    let said = if balanced { Said::new("numbers-balanced") } else { Said::new("numbers-unbalanced") };
    let said = said.number("entries", accounts.entries() as i64).number("journal", by_journal);
    NumbersView {
        entries: accounts.entries(),
        leads: accounts.leads(),
        places,
        balanced,
        sentence: said.say(&book.words),
    }
}

/// Whose place it is.
pub(crate) const fn side_of(place: Place) -> Side {
    match place {
        Place::Names | Place::Inquiries | Place::WithMarketing => Side::Marketing,
        Place::Offered | Place::Active => Side::Sales,
        Place::Won | Place::Lost | Place::Discarded => Side::Together,
    }
}
