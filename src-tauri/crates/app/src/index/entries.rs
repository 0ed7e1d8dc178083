//! What filters and sorts look at of each lead, column by column.

use crate::ids::Ids;
use chrono::NaiveDate;
use method::LeadId;
use method::accounting::{Accounts, Place, place_of};
use method::clock::Minute;
use method::judge::columns::{BLOCK, Column, Row, Texts};
use method::judge::{Seen, Verdict};
use method::lead::{LeadKind, ReactionKind, Standing, StandsAt};

/// Texts that many leads share, each kept once.
#[derive(Debug, Clone)]
pub(super) struct Shared {
    pub texts: Texts,
    pub column: Column<Option<u32>>,
}

impl Shared {
    fn new() -> Self {
        Self { texts: Texts::default(), column: Column::unanswered(0) }
    }

    fn write(&mut self, row: Row, text: &str) {
        let number = (!text.is_empty()).then(|| self.texts.number(text));
        self.column.write(row, number);
    }

    /// The texts that some lead has, in the order of a dictionary; the empty one stands for none.
    pub fn in_use(&self) -> Vec<String> {
        let numbers = self.column.numbers();
        let mut used = vec![false; self.column.distinct().len()];
        let mut unpacked = [0_u32; BLOCK];
        for first in (0..numbers.len()).step_by(BLOCK) {
            let unpacked = &mut unpacked[..BLOCK.min(numbers.len() - first)];
            numbers.unpack(first, unpacked);
            for number in unpacked.iter() {
                used[*number as usize] = true;
            }
        }
        let used = self.distinct().zip(used).filter(|(_, used)| *used);
        let mut texts: Vec<String> = used.map(|(text, _)| text.to_owned()).collect();
        texts.sort_by_cached_key(|text| text.to_lowercase());
        texts
    }

    /// The distinct texts by the numbers of the column; the empty one stands for none.
    pub fn distinct(&self) -> impl Iterator<Item = &str> {
        self.column.distinct().iter().map(|number| number.map_or("", |number| self.texts.text(number)))
    }
}

/// What is known of one entry beside what the judge looks at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'a> {
    pub id: LeadId,
    pub added: Minute,
    pub import: Option<i64>,
    pub standing: &'a Standing,
    pub source: &'a str,
    pub owner: &'a str,
    pub next_on: Option<NaiveDate>,
    /// In how many ways somebody asked not to be contacted.
    pub stops: u8,
    pub seen: &'a Seen<'a>,
}

/// All entries by their position: oldest first, in the order of their ids.
#[derive(Debug, Clone)]
pub(super) struct Entries {
    ids: Ids,
    pub stands_at: Vec<StandsAt>,
    places: Vec<Place>,
    /// The verdict with which an entry was closed, which no edition changes (method.md, meaning 20).
    pub closing: Vec<Option<Verdict>>,
    pub kinds: Vec<LeadKind>,
    pub added: Vec<Minute>,
    pub steps: Column<Option<u32>>,
    pub imports: Column<Option<i64>>,
    pub sources: Shared,
    pub owners: Shared,
    pub towns: Shared,
    pub revenues: Column<Option<i64>>,
    pub reacted: Column<Option<NaiveDate>>,
    pub next_on: Column<Option<NaiveDate>>,
    pub stops: Column<u8>,
    accounts: Accounts,
    open: u64,
    /// Whether nobody was entered before somebody with a smaller id.
    in_order: bool,
}

impl Entries {
    pub fn new() -> Self {
        Self {
            ids: Ids::default(),
            stands_at: Vec::new(),
            places: Vec::new(),
            closing: Vec::new(),
            kinds: Vec::new(),
            added: Vec::new(),
            steps: Column::unanswered(0),
            imports: Column::unanswered(0),
            sources: Shared::new(),
            owners: Shared::new(),
            towns: Shared::new(),
            revenues: Column::unanswered(0),
            reacted: Column::unanswered(0),
            next_on: Column::unanswered(0),
            stops: Column::unanswered(0),
            accounts: Accounts::default(),
            open: 0,
            in_order: true,
        }
    }

    pub const fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn id(&self, at: usize) -> LeadId {
        self.ids.at(at)
    }

    /// Where an entry is, or where it would be.
    pub fn find(&self, id: LeadId) -> Result<usize, usize> {
        self.ids.find(id)
    }

    /// The sum of the places.
    pub const fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// How many are open: those whose story is over keep the verdict with which it ended.
    pub const fn open(&self) -> u64 {
        self.open
    }

    /// Whether the order of positions is that of entering.
    pub const fn are_in_order(&self) -> bool {
        self.in_order
    }

    /// Writes an entry over what stood there, or before it.
    pub fn write(&mut self, row: Row, entry: &Entry<'_>) {
        let (stands_at, place) = (entry.standing.stands_at(), place_of(entry.standing));
        match row {
            Row::Over(at) => {
                self.leave(at);
                self.stands_at[at] = stands_at;
                self.places[at] = place;
                self.kinds[at] = entry.seen.kind;
                self.added[at] = entry.added;
            }
            Row::Before(at) => {
                self.in_order &= self.added.last().is_none_or(|last| *last <= entry.added) && at == self.ids.len();
                self.ids.insert(at, entry.id);
                self.stands_at.insert(at, stands_at);
                self.places.insert(at, place);
                self.closing.insert(at, None);
                self.kinds.insert(at, entry.seen.kind);
                self.added.insert(at, entry.added);
            }
        }
        self.accounts.add(place);
        self.open += u64::from(!stands_at.is_closed());
        self.steps.write(row, entry.standing.step.map(|step| step as u32));
        self.imports.write(row, entry.import);
        self.sources.write(row, entry.source);
        self.owners.write(row, entry.owner);
        self.towns.write(row, entry.seen.place.map_or("", |place| place.name.as_str()));
        let money = entry.seen.revenue.or(entry.seen.income);
        self.revenues.write(row, money.and_then(|money| money.amount.from.or(money.amount.to)));
        let reacted = ReactionKind::ALL.into_iter().filter_map(|kind| entry.seen.last(kind)).max();
        self.reacted.write(row, reacted);
        self.next_on.write(row, entry.next_on);
        self.stops.write(row, entry.stops);
    }

    /// Takes an entry out; those behind it move up by one.
    pub fn remove(&mut self, at: usize) {
        self.leave(at);
        self.ids.remove(at);
        self.stands_at.remove(at);
        self.places.remove(at);
        self.closing.remove(at);
        self.kinds.remove(at);
        self.added.remove(at);
        self.steps.remove(at);
        self.imports.remove(at);
        self.sources.column.remove(at);
        self.owners.column.remove(at);
        self.towns.column.remove(at);
        self.revenues.remove(at);
        self.reacted.remove(at);
        self.next_on.remove(at);
        self.stops.remove(at);
    }

    fn leave(&mut self, at: usize) {
        self.accounts.take(self.places[at]);
        self.open -= u64::from(!self.stands_at[at].is_closed());
    }

    /// Lets go of memory that was set aside for more entries, after many came in at once.
    pub fn shrink(&mut self) {
        self.stands_at.shrink_to_fit();
        self.places.shrink_to_fit();
        self.closing.shrink_to_fit();
        self.kinds.shrink_to_fit();
        self.added.shrink_to_fit();
        self.steps.shrink();
        self.imports.shrink();
        self.sources.column.shrink();
        self.owners.column.shrink();
        self.towns.column.shrink();
        self.revenues.shrink();
        self.reacted.shrink();
        self.next_on.shrink();
        self.stops.shrink();
    }
}
