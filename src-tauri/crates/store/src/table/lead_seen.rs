//! Entries as the judge sees them: all of them in one sweep, and nothing that no criterion tests.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use method::contact::Stop;
use method::fact::{Budget, BuyingRole, Fact, Need};
use method::industry::TypedIndustry;
use method::judge::{Seen, found_industry, found_place};
use method::lead::Standing;
use method::money::Money;
use method::place::TypedPlace;
use method::range::Range;
use method::timing::BuyingTime;
use method::{ImportId, LeadId, MarketId};
use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use crate::failure::StoreFailure;
use crate::table::beside::Beside;
use crate::table::lead::{Leads, place, standing_from, text, wrong_type};
use crate::table::reaction;

const COLUMNS: &str = "id, kind, facts, pinned, stage, step, outcome, returned, created_at, import, source, owner, \
                       next_on, stops";

/// An entry as the judge sees it, with what lists filter and sort by.
#[derive(Debug)]
pub struct LeadSeen<'r> {
    /// Which entry.
    pub id: LeadId,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// The import that brought it.
    pub import: Option<ImportId>,
    /// Where it stands.
    pub standing: Standing,
    /// How we came by them.
    pub source: &'r str,
    /// Who takes care of them.
    pub owner: &'r str,
    /// The day of the next step.
    pub next_on: Option<NaiveDate>,
    /// In how many ways they asked not to be contacted.
    pub stops: usize,
    /// What the judge looks at.
    pub seen: Seen<'r>,
}

/// The answers of an entry, each still as it is written.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Written<'r> {
    #[serde(borrow)]
    industry: Option<&'r RawValue>,
    #[serde(borrow)]
    place: Option<&'r RawValue>,
    #[serde(borrow)]
    revenue: Option<&'r RawValue>,
    #[serde(borrow)]
    headcount: Option<&'r RawValue>,
    #[serde(borrow)]
    age: Option<&'r RawValue>,
    #[serde(borrow)]
    income: Option<&'r RawValue>,
    #[serde(borrow)]
    timing: Option<&'r RawValue>,
    #[serde(borrow)]
    budget: Option<&'r RawValue>,
    #[serde(borrow)]
    authority: Option<&'r RawValue>,
    #[serde(borrow)]
    need: Option<&'r RawValue>,
    #[serde(borrow)]
    own: Option<&'r RawValue>,
}

/// Answers that were read before, by the text in which they are written. Thousands of entries share a few hundred places,
/// and reading one anew takes a hundred times as long as finding it here.
struct Known<T> {
    /// What was read, after what stands for no answer.
    read: Vec<T>,
    numbers: FxHashMap<Box<str>, usize>,
}

impl<T: Default + DeserializeOwned> Known<T> {
    fn new() -> Self {
        Self { read: vec![T::default()], numbers: FxHashMap::default() }
    }

    /// The answer that is written so.
    fn read(&mut self, written: Option<&RawValue>) -> Result<&T, serde_json::Error> {
        let Some(written) = written.map(RawValue::get) else { return Ok(&self.read[0]) };
        if let Some(number) = self.numbers.get(written) {
            return Ok(&self.read[*number]);
        }
        let number = self.read.len();
        self.read.push(serde_json::from_str(written)?);
        self.numbers.insert(written.into(), number);
        Ok(&self.read[number])
    }
}

/// All answers that were read before.
struct AllKnown {
    industry: Known<Fact<TypedIndustry>>,
    place: Known<Fact<TypedPlace>>,
    money: Known<Fact<Money>>,
    number: Known<Fact<Range<i64>>>,
    timing: Known<Fact<BuyingTime>>,
    budget: Known<Fact<Budget>>,
    authority: Known<Fact<BuyingRole>>,
    need: Known<Fact<Need>>,
    own: Known<BTreeMap<String, Fact<bool>>>,
}

impl AllKnown {
    fn new() -> Self {
        Self {
            industry: Known::new(),
            place: Known::new(),
            money: Known::new(),
            number: Known::new(),
            timing: Known::new(),
            budget: Known::new(),
            authority: Known::new(),
            need: Known::new(),
            own: Known::new(),
        }
    }

    /// What the judge looks at in these answers.
    fn seen(&mut self, facts: &str) -> Result<Seen<'_>, serde_json::Error> {
        if facts == "{}" {
            return Ok(Seen::default());
        }
        let written: Written<'_> = serde_json::from_str(facts)?;
        Ok(Seen {
            industry: found_industry(self.industry.read(written.industry)?),
            place: found_place(self.place.read(written.place)?),
            revenue: self.money.read(written.revenue)?.known().copied(),
            income: self.money.read(written.income)?.known().copied(),
            headcount: self.number.read(written.headcount)?.known().copied(),
            age: self.number.read(written.age)?.known().copied(),
            timing: self.timing.read(written.timing)?.known().map(|time| time.days),
            budget: self.budget.read(written.budget)?.known().copied(),
            authority: self.authority.read(written.authority)?.known().copied(),
            need: self.need.read(written.need)?.known().map(|need| need.present),
            own: self.own.read(written.own)?,
            ..Seen::default()
        })
    }
}

impl Leads<'_> {
    /// Hands every entry to `each` as the judge sees it, in the order of their ids.
    pub fn all_seen(&self, each: impl FnMut(&LeadSeen<'_>)) -> Result<(), StoreFailure> {
        self.seen_after(LeadId(0), each)
    }

    /// Hands every entry with a larger id to `each` as the judge sees it, in the order of their ids.
    pub fn seen_after(&self, after: LeadId, mut each: impl FnMut(&LeadSeen<'_>)) -> Result<(), StoreFailure> {
        let mut reactions = self.connection.prepare_cached(reaction::DATED_AFTER)?;
        let mut reactions = Beside::walk(reactions.query([after.0])?, reaction::dated)?;
        let mut statement =
            self.connection.prepare_cached(&format!("SELECT {COLUMNS} FROM lead WHERE id > ?1 ORDER BY id"))?;
        let mut rows = statement.query([after.0])?;
        let mut known = AllKnown::new();
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let mut seen = known.seen(text(row, 2)?).map_err(|refused| place(id, "facts").unreadable(&refused))?;
            seen.kind = place(id, "kind").choice(text(row, 1)?)?;
            seen.pinned = row.get::<_, Option<u32>>(3)?.map(MarketId);
            for (kind, on) in reactions.of(id)? {
                seen.did(*kind, *on);
            }
            let next_on = row.get_ref(12)?.as_str_or_null().map_err(wrong_type)?;
            let stops = text(row, 13)?;
            each(&LeadSeen {
                id: LeadId(id),
                created_at: place(id, "created_at").moment(row.get(8)?)?,
                import: row.get::<_, Option<i64>>(9)?.map(ImportId),
                standing: standing_from(id, row, 4)?,
                source: text(row, 10)?,
                owner: text(row, 11)?,
                next_on: next_on.map(|day| place(id, "next_on").day(day)).transpose()?,
                stops: if stops == "[]" { 0 } else { place(id, "stops").json::<Vec<Stop>>(stops)?.len() },
                seen,
            });
        }
        Ok(())
    }
}
