//! The columns of our own tables, and what stands in them. CSV and Excel hold the same.
//!
//! The last column keeps what the others can't say: when somebody declined to answer, every reaction, where it stands and
//! since when, consents. [`own`](super::own) reads it back; a cell that was changed in between counts more than it.

use super::contact::People;
use super::own::{Again, FOR_SELLABLE, Rest};
use crate::leads::LeadDraft;
use chrono::NaiveDate;
use exchange::out::{Cell, Column, Holding};
use method::lead::Lead;

/// A lead with what was worked out about it.
pub(super) struct Entry<'l> {
    lead: &'l Lead,
    draft: LeadDraft,
    verdict: String,
    stands: String,
    do_not_contact: String,
    reactions: String,
    added: NaiveDate,
    rest: String,
}

/// What stands in a cell.
enum Value<'e> {
    Text(&'e str),
    Day(Option<NaiveDate>),
}

type Write = for<'e> fn(&'e Entry<'_>) -> Value<'e>;

/// A column of our own.
pub(super) struct OwnColumn {
    pub(super) header: &'static str,
    width: u16,
    holds: Holding,
    write: Write,
}

macro_rules! columns {
    ($($header:literal, $width:literal, $holds:ident, $write:expr;)*) => {
        /// All of them, in the order of the file.
        pub(super) const COLUMNS: &[OwnColumn] = &[
            $(OwnColumn { header: $header, width: $width, holds: Holding::$holds, write: $write },)*
            OwnColumn { header: FOR_SELLABLE, width: 12, holds: Holding::Texts, write: |entry| text(&entry.rest) },
        ];
    };
}

columns! {
    "Name", 24, Texts, |entry| text(&entry.lead.profile.name);
    "Company", 24, Texts, |entry| text(&entry.lead.profile.company);
    "Title", 16, Texts, |entry| text(&entry.lead.profile.title);
    "E-mail", 26, Texts, |entry| text(&entry.lead.profile.email);
    "Phone", 18, Texts, |entry| text(&entry.lead.profile.phone);
    "Do not contact", 30, Texts, |entry| text(&entry.do_not_contact);
    "Place", 24, Texts, |entry| text(&entry.draft.place);
    "Verdict", 16, Texts, |entry| text(&entry.verdict);
    "Stage", 18, Texts, |entry| text(&entry.stands);
    "Lead owner", 16, Texts, |entry| text(&entry.lead.care.owner);
    "Next step", 24, Texts, |entry| text(entry.lead.care.next.as_ref().map_or("", |next| &next.what));
    "Next step on", 12, Days, |entry| Value::Day(entry.lead.care.next.as_ref().map(|next| next.on));
    "First contact", 12, Days, |entry| Value::Day(entry.lead.profile.reactions.iter().map(|one| one.on).min());
    "What they did", 30, Texts, |entry| text(&entry.reactions);
    "Business or consumer", 12, Texts, |entry| text(match entry.draft.kind.as_str() { "unknown" => "", kind => kind });
    "Industry", 22, Texts, |entry| text(&entry.draft.industry);
    "Yearly sales", 16, Texts, |entry| text(&entry.draft.revenue);
    "Employees", 12, Texts, |entry| text(&entry.draft.headcount);
    "Age", 8, Texts, |entry| text(&entry.draft.age);
    "Income", 16, Texts, |entry| text(&entry.draft.income);
    "When they want to buy", 20, Texts, |entry| text(&entry.draft.timing);
    "Budget", 16, Texts, |entry| text(&entry.draft.budget);
    "Who decides", 16, Texts, |entry| text(&entry.draft.authority);
    "Need", 30, Texts, |entry| text(&entry.draft.need);
    "Source", 18, Texts, |entry| text(&entry.lead.profile.source);
    "Note", 40, Texts, |entry| text(&entry.lead.profile.note);
    "Added", 12, Days, |entry| Value::Day(Some(entry.added));
}

fn text(text: &str) -> Value<'_> {
    Value::Text(text)
}

impl<'l> Entry<'l> {
    pub(super) fn of(people: &People<'_>, again: &mut Again, lead: &'l Lead) -> Self {
        let words = &people.book.words;
        let reactions = lead.profile.reactions.iter().map(|reaction| {
            let kind = words.reaction(reaction.kind);
            let said = [reaction.on.to_string(), kind, reaction.words.clone()];
            said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        });
        let draft = LeadDraft::of(&lead.profile, words);
        Self {
            lead,
            rest: Rest::beside(lead, &draft, again).to_text(),
            draft,
            verdict: people.verdict(lead),
            stands: people.stands(lead),
            do_not_contact: people.do_not_contact(lead),
            reactions: reactions.collect::<Vec<_>>().join("\n"),
            added: people.book.clock.on_the_wall(lead.created_at).date(),
        }
    }

    /// Hands the cells of the row over.
    pub(super) fn cells<T>(&self, take: impl FnOnce(&[Cell<'_>]) -> T) -> T {
        let values: Vec<Value<'_>> = COLUMNS.iter().map(|column| (column.write)(self)).collect();
        let cells: Vec<Cell<'_>> = values
            .iter()
            .map(|value| match value {
                Value::Text(text) => Cell::Text(text),
                Value::Day(Some(day)) => Cell::Day(super::contact::day(*day)),
                Value::Day(None) => Cell::Text(""),
            })
            .collect();
        take(&cells)
    }
}

/// The columns as a workbook knows them.
pub(super) fn workbook_columns() -> Vec<Column<'static>> {
    let column = |own: &OwnColumn| Column { header: own.header, width: own.width, holds: own.holds };
    COLUMNS.iter().map(column).collect()
}
