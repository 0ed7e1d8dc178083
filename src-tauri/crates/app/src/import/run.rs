//! Taking a file in: a checked copy of the data file first, then everything in one transaction, or nothing.
//!
//! Rows are read on one thread while another writes those before them, so an import takes little longer than the writing
//! alone, and never holds more than a few hundred rows besides the file itself.

use super::alike::AlikeRow;
use super::choice::{Choice, ImportChoice};
use super::fill::Person;
use super::memory;
use super::plan::{Depth, Plan};
use super::read::Opened;
use super::results::{Counts, Results};
use super::rows::{Entry, RowReader};
use super::told::Told;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::work::{Running, Step, Work};
use method::lead::{Care, Profile, Standing};
use method::{ImportId, LeadId};
use serde_json::{Value, json};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use store::{Act, Occasion, StoreFailure, Tx, Watched};

/// What an import would do.
#[derive(Debug)]
pub struct Tried {
    /// How many rows would go where.
    pub counts: Counts,
    /// What the owner should know.
    pub warnings: Vec<Said>,
    /// What would become of each row.
    pub results: Results,
    /// The first new entries, with where they would stand.
    pub first: Vec<(Profile, Standing)>,
    pub(super) alike: Vec<AlikeRow>,
}

/// What an import did.
#[derive(Debug)]
pub struct Done {
    /// Its number.
    pub import: ImportId,
    /// How many rows went where.
    pub counts: Counts,
    /// The new entries, in the order of the file.
    pub added: Vec<LeadId>,
    /// What the owner should know.
    pub warnings: Vec<Said>,
    /// What became of each row.
    pub results: Results,
}

/// As many of the first new entries are shown with their verdict.
const FIRST: usize = 8;

/// Reads every row and decides what would become of it. Writes nothing.
///
/// # Errors
///
/// [`Problem::Cancelled`] when somebody asked to stop, [`Problem::AtWork`] while something else is under way.
pub fn try_out(book: &Book, opened: &Opened, choice: &Choice, work: &Work) -> Result<Tried, Problem> {
    let running = work.begin(Step::Trying, opened.sheet.len() as u64)?;
    let mut plan = Plan::make(book, opened, choice, Depth::Whole, &running)?;
    let mut reader = RowReader::new(book, opened, choice)?;
    let mut first = Vec::new();
    for number in plan.new_rows().take(FIRST) {
        let Some(entry) = whole_entry(&mut reader, opened, &plan, number) else { continue };
        let standing = reader.standing(&entry);
        first.push((entry.profile, standing));
    }
    let order = crate::leads::reading_rules(book)?.order;
    Ok(Tried {
        counts: Counts::of(&plan),
        warnings: plan.told.warnings(opened, choice, order),
        first,
        alike: std::mem::take(&mut plan.alike),
        results: Results::of(plan, Vec::new()),
    })
}

/// Takes the file in. When somebody asks to stop, nothing of it is left but the copy that was made before.
///
/// # Errors
///
/// [`Problem::Cancelled`] when somebody asked to stop; the data file's own failures, with nothing taken in.
pub fn run(book: &Book, opened: &Opened, wanted: &ImportChoice, choice: &Choice, work: &Work) -> Result<Done, Problem> {
    let running = work.begin(Step::Copying, 1)?;
    let now = book.clock.now();
    if book.store.path().is_some() {
        book.store.back_up(Occasion::BeforeImport, now)?;
    }
    loop {
        running.step(Step::TakingIn, 2 * opened.sheet.len() as u64);
        // Somebody may log a lead while the rows are compared with the log; then they are compared again.
        let log_before = newest_line(book)?;
        let plan = Plan::make(book, opened, choice, Depth::Keys, &running)?;
        let taking = Taking { book, opened, wanted, choice, plan: &plan, running: &running };
        match book.while_many_come_in(|| taking.write(log_before))? {
            Written::Done { import, added, told } => {
                let mut whole = plan.told.clone();
                whole.add(&told);
                let order = crate::leads::reading_rules(book)?.order;
                return Ok(Done {
                    import,
                    counts: Counts::of(&plan),
                    warnings: whole.warnings(opened, choice, order),
                    results: Results::of(plan, added.clone()),
                    added,
                });
            }
            Written::LogChanged => {}
        }
    }
}

/// The newest line of the journal: as long as it is the same, nobody changed the log.
fn newest_line(book: &Book) -> Result<Option<store::JournalId>, Problem> {
    Ok(book.store.read(|read| read.journal().latest(1))?.first().map(|line| line.id))
}

/// What came of one attempt to write.
enum Written {
    Done { import: ImportId, added: Vec<LeadId>, told: Told },
    LogChanged,
}

struct Taking<'a> {
    book: &'a Book,
    opened: &'a Opened,
    wanted: &'a ImportChoice,
    choice: &'a Choice,
    plan: &'a Plan,
    running: &'a Running<'a>,
}

/// Rows that travel from the reading thread to the writing one at a time.
const BATCH: usize = 256;
/// Batches that may wait in between.
const WAITING: usize = 4;

type NewEntry = (Profile, Standing, Care);

impl Taking<'_> {
    fn write(&self, log_before: Option<store::JournalId>) -> Result<Written, Problem> {
        let now = self.book.clock.now();
        let name = self.opened.name();
        let reader = RowReader::new(self.book, self.opened, self.choice)?;
        let remembered = memory::with(self.book, self.opened, self.wanted)?;
        self.book.store.write_or_refuse(Act::Imported.on(name.clone()), now, |tx| {
            if tx.read().journal().latest(1)?.first().map(|line| line.id) != log_before {
                return Ok(Written::LogChanged);
            }
            let import = tx.imports().begin(now, &name, &mapping_json(self.opened))?;
            for (id, person) in &self.plan.updates {
                self.running.go_on()?;
                update(tx, *id, person)?;
            }
            let (added, told) = self.insert(tx, import, reader)?;
            tx.imports().set_counts(import, &Counts::of(self.plan).json())?;
            memory::keep(tx, &remembered)?;
            self.running.step(Step::Saving, 1);
            Ok(Written::Done { import, added, told })
        })
    }

    /// Writes the new entries while another thread reads those after them.
    fn insert(&self, tx: &mut Tx<'_>, import: ImportId, reader: RowReader<'_>) -> Result<(Vec<LeadId>, Told), Problem> {
        let (sender, receiver) = sync_channel(WAITING);
        let (added, read) = std::thread::scope(|scope| {
            let reading = scope.spawn(move || self.read_new(reader, &sender));
            let watch = |indexed: u64, total: u64| self.indexing(indexed, total);
            let added = tx.leads().insert_watched(import, self.book.clock.now(), self.arriving(receiver), &watch);
            (added, reading.join())
        });
        self.running.go_on()?;
        match read {
            Ok(told) => Ok((added?, told)),
            // Whatever ended the reading ends the import as well; the transaction takes everything back.
            Err(stopped) => std::panic::resume_unwind(stopped),
        }
    }

    /// Reads the new rows, batch by batch, until all are read or nobody takes them any more.
    fn read_new(&self, mut reader: RowReader<'_>, sender: &SyncSender<Vec<NewEntry>>) -> Told {
        let mut batch = Vec::with_capacity(BATCH);
        for number in self.plan.new_rows() {
            let Some(entry) = whole_entry(&mut reader, self.opened, self.plan, number) else { continue };
            let standing = reader.standing(&entry);
            batch.push((entry.profile, standing, entry.care));
            if batch.len() == BATCH && sender.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))).is_err() {
                return reader.told;
            }
        }
        // Nobody takes the last batch when the import was stopped; then nothing of it is kept anyway.
        let _ = sender.send(batch);
        reader.told
    }

    /// The new entries as they come from the reading thread, until all are there or somebody asks to stop.
    fn arriving(&self, receiver: Receiver<Vec<NewEntry>>) -> impl Iterator<Item = NewEntry> {
        let batches = receiver.into_iter().take_while(|_| !self.running.is_cancelled());
        batches.inspect(|batch| self.running.advance(batch.len() as u64)).flatten()
    }

    fn indexing(&self, indexed: u64, total: u64) -> Watched {
        match indexed {
            0 => self.running.step(Step::Indexing, total),
            more => self.running.advance(more),
        }
        if self.running.is_cancelled() { Watched::Stop } else { Watched::GoOn }
    }
}

/// A row with what later rows say of the same person.
fn whole_entry(reader: &mut RowReader<'_>, opened: &Opened, plan: &Plan, number: usize) -> Option<Entry> {
    let mut read = |number: usize| {
        let row = opened.sheet.row(number)?;
        Some(reader.entry(row, &opened.mapping.record(row)))
    };
    let mut entry = read(number)?;
    for later in plan.again.get(&(number as u32)).into_iter().flatten() {
        if let Some(more) = read(*later as usize) {
            entry.add(&more);
        }
    }
    Some(entry)
}

fn update(tx: &mut Tx<'_>, id: LeadId, person: &Person) -> Result<(), StoreFailure> {
    let before = tx.read().leads().get(id)?;
    if before.profile != person.profile {
        tx.leads().set_profile(id, &person.profile)?;
    }
    if before.standing != person.standing {
        tx.leads().set_standing(id, &person.standing)?;
    }
    if before.care != person.care {
        tx.leads().set_care(id, &person.care)?;
    }
    Ok(())
}

/// The mapping as JSON: column to field.
pub fn mapping_json(opened: &Opened) -> Value {
    let columns = opened.mapping.columns().iter();
    let pairs = columns.map(|guess| (guess.header.clone(), json!(guess.field.map(exchange::Field::name))));
    Value::Object(pairs.collect())
}
