//! Our own table, read back: the entry is the one that was written, but for what was changed in the table since.

use super::columns::FOR_SELLABLE;
use super::shape::RestShape;
use crate::book::Book;
use crate::failure::Problem;
use crate::leads::{LeadDraft, ReadingRules, TypedFacts, read_facts, read_kind, reading_rules};
use chrono::{DateTime, Utc};
use exchange::{Row, Sheet};
use method::LeadId;
use method::lead::{Care, Profile, Standing};

/// A table of our own.
pub struct Own<'a> {
    book: &'a Book,
    rules: ReadingRules,
    headers: &'a [String],
    rest: usize,
}

/// An entry as it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnEntry {
    /// Its number in the log that wrote it.
    pub id: LeadId,
    /// When it was entered there. Number and moment together tell it from every entry of another log.
    pub added_at: DateTime<Utc>,
    /// What is known.
    pub profile: Profile,
    /// Where it stands.
    pub standing: Standing,
    /// What the firm keeps of it beside.
    pub care: Care,
}

impl<'a> Own<'a> {
    /// The table, if it is one of ours.
    pub fn of(book: &'a Book, sheet: &'a Sheet) -> Result<Option<Self>, Problem> {
        let headers = sheet.headers();
        let Some(rest) = headers.iter().position(|header| header == FOR_SELLABLE) else { return Ok(None) };
        Ok(Some(Self { book, rules: reading_rules(book)?, headers, rest }))
    }

    /// The entry of a row; none when its last cell is gone or was changed, so that the row is like anybody else's.
    pub fn entry(&self, row: Row<'_>) -> Option<OwnEntry> {
        let rest: RestShape = serde_json::from_str(row.cell(self.rest)).ok()?;
        let cell = |header: &str| -> Option<String> {
            let column = self.headers.iter().position(|known| known == header)?;
            Some(row.cell(column).to_owned())
        };
        let text = |header| cell(header).unwrap_or_default();
        let mut profile = Profile {
            kind: rest.kind,
            name: text("Name"),
            company: text("Company"),
            title: text("Title"),
            email: text("E-mail"),
            phone: text("Phone"),
            source: text("Source"),
            note: text("Note"),
            facts: rest.facts,
            reactions: rest.reactions,
            // A number of a market means nothing in another book; the same book has the market.
            pinned: rest.market.map(method::MarketId).filter(|market| self.has(*market)),
        };
        self.read_changed(&mut profile, &cell);
        let mut care = rest.care;
        if let Some(owner) = cell("Lead owner") {
            care.owner = owner;
        }
        if let (Some(next), Some(what)) = (&mut care.next, cell("Next step")) {
            next.what = what;
        }
        Some(OwnEntry {
            id: LeadId(rest.id),
            added_at: rest.added_at,
            profile,
            standing: rest.standing.into_standing(),
            care,
        })
    }

    fn has(&self, market: method::MarketId) -> bool {
        self.book.in_force().is_ok_and(|definitions| definitions.answers.markets().any(|known| known == market))
    }

    /// A cell that doesn't say any more what the entry said was changed by somebody, and is read like any other.
    fn read_changed(&self, profile: &mut Profile, cell: &impl Fn(&str) -> Option<String>) {
        let written = LeadDraft::of(profile, &self.book.words);
        macro_rules! read {
            ($($field:ident, $header:literal;)*) => { $(
                if let Some(typed) = cell($header).filter(|typed| *typed != written.$field) {
                    let typed = TypedFacts { $field: &typed, ..TypedFacts::default() };
                    profile.facts.$field = read_facts(&typed, &self.rules).$field;
                }
            )* };
        }
        read! {
            place, "Place";
            industry, "Industry";
            revenue, "Yearly sales";
            headcount, "Employees";
            age, "Age";
            income, "Income";
            timing, "When they want to buy";
            budget, "Budget";
            authority, "Who decides";
            need, "Need";
        }
        if let Some(kind) = cell("Business or consumer").filter(|kind| !kind.is_empty() && *kind != written.kind) {
            profile.kind = read_kind(&kind);
        }
    }
}
