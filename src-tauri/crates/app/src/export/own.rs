//! Our own table, read back: the entry is the one that was written, but for what was changed in the table since.

use super::shape::RestShape;
use crate::book::Book;
use crate::failure::Problem;
use crate::leads::{LeadDraft, ReadingRules, TypedFacts, read_facts, read_kind, reading_rules};
use crate::lookup;
use chrono::{DateTime, Utc};
use exchange::{Row, Sheet};
use method::fact::{Fact, Facts};
use method::lead::{Care, Lead, Profile, Standing};
use method::{LeadId, MarketId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use words::Words;

/// The header of the column that only this program reads.
pub(super) const FOR_SELLABLE: &str = "For Sellable";

/// A table of our own.
#[derive(Debug)]
pub struct Own {
    words: Words,
    again: Again,
    columns: HashMap<String, usize>,
    markets: Vec<MarketId>,
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

impl Own {
    /// The table, if it is one of ours.
    pub fn of(book: &Book, sheet: &Sheet) -> Result<Option<Self>, Problem> {
        let columns: HashMap<String, usize> = sheet.headers().iter().cloned().zip(0..).collect();
        if !columns.contains_key(FOR_SELLABLE) {
            return Ok(None);
        }
        let markets = book.in_force()?.answers.markets().collect();
        Ok(Some(Self { words: book.words, again: Again::new(book)?, columns, markets }))
    }

    /// The entry of a row; none when its last cell is gone or was changed, so that the row is like anybody else's.
    pub fn entry(&mut self, row: Row<'_>) -> Option<OwnEntry> {
        let Rest { rest, place_typed } = serde_json::from_str(row.cell(*self.columns.get(FOR_SELLABLE)?)).ok()?;
        let columns = &self.columns;
        let cell = |header: &str| columns.get(header).map(|column| row.cell(*column).to_owned());
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
            pinned: rest.market.map(MarketId).filter(|market| self.markets.contains(market)),
        };
        read_cells(&mut self.again, &self.words, &mut profile, place_typed, &cell);
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
}

/// Facts that the last cell doesn't keep stand in their own cells; and a cell that doesn't say any more what the last
/// cell keeps was changed by somebody, and counts.
fn read_cells(
    again: &mut Again,
    words: &Words,
    profile: &mut Profile,
    place_typed: Option<String>,
    cell: &impl Fn(&str) -> Option<String>,
) {
    let kept = LeadDraft::of(profile, words);
    macro_rules! read {
        ($($field:ident, $header:literal;)*) => { $(
            if let Some(typed) = cell($header).filter(|typed| *typed != kept.$field) {
                let typed = TypedFacts { $field: &typed, ..TypedFacts::default() };
                profile.facts.$field = again.read(&typed).$field;
            }
        )* };
    }
    let place_kept = profile.facts.place.clone();
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
    if let (Fact::Known(place), Some(typed)) = (&mut profile.facts.place, place_typed)
        && place_kept.is_unknown()
        && cell("Place").is_some_and(|cell| cell == lookup::place_text(place))
    {
        place.typed = typed;
    }
    if let Some(kind) = cell("Business or consumer").filter(|kind| !kind.is_empty() && *kind != kept.kind) {
        profile.kind = read_kind(&kind);
    }
}
/// What the other cells of a row can't say, as the last one keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Rest {
    #[serde(flatten)]
    rest: RestShape,
    /// How the place was typed, where its cell says it in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place_typed: Option<String>,
}

impl Rest {
    /// What must be kept beside these cells, so that the row reads back as this lead.
    pub(super) fn beside(lead: &Lead, cells: &LeadDraft, again: &mut Again) -> Self {
        let mut rest = RestShape::of(lead);
        let mut place_typed = None;
        macro_rules! drop_what_is_said {
            ($($field:ident),*) => { $(
                let typed = TypedFacts { $field: &cells.$field, ..TypedFacts::default() };
                if again.read(&typed).$field == rest.facts.$field {
                    rest.facts.$field = Fact::Unknown;
                }
            )* };
        }
        // When they buy is left out of this: "next year" would mean another year when it is read.
        drop_what_is_said!(industry, revenue, headcount, age, income, budget, authority, need);
        let typed = TypedFacts { place: &cells.place, ..TypedFacts::default() };
        if let (Fact::Known(kept), Fact::Known(read)) = (&rest.facts.place, again.read(&typed).place)
            && (&kept.found, &kept.data) == (&read.found, &read.data)
        {
            place_typed = (kept.typed != read.typed).then(|| kept.typed.clone());
            rest.facts.place = Fact::Unknown;
        }
        Self { rest, place_typed }
    }

    /// As the text of one cell.
    pub(super) fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Reads cells as an import reads them. Logs repeat the same places and industries; each is looked up once.
#[derive(Debug)]
pub(super) struct Again {
    rules: ReadingRules,
    looked_up: HashMap<(String, String), Facts>,
}

impl Again {
    pub(super) fn new(book: &Book) -> Result<Self, Problem> {
        Ok(Self { rules: reading_rules(book)?, looked_up: HashMap::new() })
    }

    fn read(&mut self, typed: &TypedFacts<'_>) -> Facts {
        if typed.place.is_empty() && typed.industry.is_empty() {
            return read_facts(typed, &self.rules);
        }
        let key = (typed.place.to_owned(), typed.industry.to_owned());
        self.looked_up.entry(key).or_insert_with(|| read_facts(typed, &self.rules)).clone()
    }
}
