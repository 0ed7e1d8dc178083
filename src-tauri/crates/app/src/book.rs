//! An open book: the data file with what follows from its answers, kept at hand.

use crate::answers;
use crate::clock::Clock;
use crate::clocks::Clocks;
use crate::definitions::Definitions;
use crate::failure::Problem;
use crate::index::Index;
use crate::kept_logo::KeptLogo;
use method::edition::EditionName;
use method::interview::Answers;
use method::judge::{Judgement, judge};
use method::lead::Profile;
use method::{LeadId, MarketId};
use paper::Press;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::{Store, Touched};
use words::{Locale, Words};

/// The data file of one business, open.
pub struct Book {
    /// The file.
    pub store: Store,
    /// The clock.
    pub clock: Clock,
    /// The sentences, in the owner's language.
    pub words: Words,
    /// Whether this is the sample business.
    pub origin: Origin,
    /// Why nothing can be changed, if so.
    pub read_only: bool,
    definitions: Mutex<Option<Arc<Definitions>>>,
    signed: Mutex<Signed>,
    index: Mutex<Option<Index>>,
    clocks: Mutex<Option<Clocks>>,
    /// Many entries are coming in, and what is at hand is of the time before.
    coming_in: AtomicBool,
    backup_problem: Mutex<Option<String>>,
    /// The firm's logo as it was read last.
    pub(crate) logo: Mutex<Option<KeptLogo>>,
    press: Mutex<Press>,
}

/// The newest edition, as far as it was looked up.
#[derive(Debug, Clone)]
enum Signed {
    NotLookedUp,
    Nothing,
    Edition(Arc<Definitions>),
}

/// Whose business a book holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The owner's.
    Own,
    /// The made-up one to look around in.
    Sample,
}

impl Book {
    /// Makes a new book.
    pub fn create(path: &Path, clock: Clock, locale: Locale) -> Result<Self, Problem> {
        let store = Store::create(path)?;
        let book = Self::over(store, clock, locale, Origin::Own);
        book.store.write(store::Act::MarketAdded, clock.now(), |tx| tx.markets().add())?;
        Ok(book)
    }

    /// Opens a book. A file that may only be read opens for reading.
    pub fn open(path: &Path, clock: Clock, locale: Locale) -> Result<Self, Problem> {
        let store = match Store::open(path, clock.now()) {
            Err(store::StoreFailure::ReadOnly) => Store::open_read_only(path)?,
            opened => opened?,
        };
        Ok(Self::over(store, clock, locale, Origin::Own))
    }

    /// Opens a book to look at it, beside others who only look. One that an older version of the program wrote has to be
    /// brought up to date first, which is a change.
    pub fn look(path: &Path, clock: Clock, locale: Locale) -> Result<Self, Problem> {
        let store = match Store::open_read_only(path) {
            Err(store::StoreFailure::ReadOnly) => Store::open(path, clock.now())?,
            opened => opened?,
        };
        Ok(Self::over(store, clock, locale, Origin::Own))
    }

    /// A book without a file, for tests and for trying things.
    pub fn in_memory(clock: Clock, locale: Locale) -> Result<Self, Problem> {
        let book = Self::over(Store::in_memory()?, clock, locale, Origin::Own);
        book.store.write(store::Act::MarketAdded, clock.now(), |tx| tx.markets().add())?;
        Ok(book)
    }

    fn over(store: Store, clock: Clock, locale: Locale, origin: Origin) -> Self {
        let read_only = !store.is_writable();
        Self {
            store,
            clock,
            words: Words::new(locale),
            origin,
            read_only,
            definitions: Mutex::new(None),
            signed: Mutex::new(Signed::NotLookedUp),
            index: Mutex::new(None),
            clocks: Mutex::new(None),
            coming_in: AtomicBool::new(false),
            backup_problem: Mutex::new(None),
            logo: Mutex::new(None),
            press: Mutex::default(),
        }
    }

    /// The same book, marked as the sample business.
    #[must_use]
    pub fn as_sample(self) -> Self {
        Self { origin: Origin::Sample, ..self }
    }

    /// The same book under another clock, so that time can pass in a test.
    #[must_use]
    pub fn at(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// The press, which remembers the pages that it printed last: the page beside the wizard changes by little with each
    /// answer.
    pub fn press(&self) -> MutexGuard<'_, Press> {
        held(&self.press)
    }

    /// The draft: what follows from the answers as they are now. The wizard works on it.
    pub fn definitions(&self) -> Result<Arc<Definitions>, Problem> {
        let mut kept = held(&self.definitions);
        if let Some(definitions) = kept.as_ref() {
            return Ok(Arc::clone(definitions));
        }
        let definitions = Arc::new(Definitions::of(self.read_answers()?));
        *kept = Some(Arc::clone(&definitions));
        Ok(definitions)
    }

    fn read_answers(&self) -> Result<Answers, Problem> {
        Ok(self.store.read(answers::draft)?)
    }

    /// What leads are judged by: the newest edition; before the first, the draft, which says of itself that nobody signed
    /// it (method.md, meaning 17).
    pub fn in_force(&self) -> Result<Arc<Definitions>, Problem> {
        let mut kept = held(&self.signed);
        if let Signed::NotLookedUp = *kept {
            let newest = self.store.read(|read| read.editions().newest())?;
            *kept = newest.map_or(Signed::Nothing, |edition| {
                let name = EditionName::Signed(edition.number);
                Signed::Edition(Arc::new(Definitions::named(name, answers::from_rows(edition.answers))))
            });
        }
        match &*kept {
            Signed::Edition(definitions) => Ok(Arc::clone(definitions)),
            Signed::NotLookedUp | Signed::Nothing => self.definitions(),
        }
    }

    /// Judges somebody by the edition in force, today.
    pub fn judge(&self, profile: &Profile) -> Result<Judgement, Problem> {
        Ok(judge(&self.in_force()?.edition, profile, self.clock.today()))
    }

    /// Forgets which edition is in force, after a new one was signed.
    pub fn edition_made(&self) {
        *held(&self.signed) = Signed::NotLookedUp;
    }

    /// Forgets what followed from the answers, after one changed.
    pub fn answers_changed(&self) {
        *held(&self.definitions) = None;
    }

    /// Forgets the verdicts and clocks at hand, after many leads changed at once.
    pub fn leads_changed(&self) {
        *held(&self.index) = None;
        *held(&self.clocks) = None;
    }

    /// Brings the verdicts and clocks at hand up to date with entries that changed in the data file.
    pub fn leads_touched(&self, touched: &Touched) {
        let brought = match touched {
            Touched::Leads(ids) => self.read_again(ids),
            Touched::Many => {
                self.leads_changed();
                return;
            }
        };
        if brought.is_err() {
            // Whoever asks next reads the log anew, and hears of it if that fails, too.
            self.leads_changed();
        }
    }

    fn read_again(&self, ids: &[LeadId]) -> Result<(), Problem> {
        if let Some(index) = held(&self.index).as_mut() {
            put_back(&self.store, index, ids)?;
        }
        if let Some(clocks) = held(&self.clocks).as_mut() {
            self.store.read(|read| clocks.read_again(read, ids))?;
        }
        Ok(())
    }

    /// Has `work` bring many entries into the log, or take them out. Meanwhile lists and clocks answer as of the time
    /// before; then the log is read anew beside them, and nobody waits for that either.
    pub fn while_many_come_in<T>(&self, work: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
        self.coming_in.store(true, Ordering::Release);
        if let Some(index) = held(&self.index).as_mut() {
            index.note_changes();
        }
        let done = work();
        if done.is_ok() && self.catch_up().is_err() {
            // What came in is on the disk; whoever asks next reads the log anew.
            self.leads_changed();
        }
        self.coming_in.store(false, Ordering::Release);
        done
    }

    /// Whether lists and clocks answer as of the time before many entries came in.
    pub fn is_behind(&self) -> bool {
        self.coming_in.load(Ordering::Acquire)
    }

    /// Reads the log anew and then puts what was read in the place of what was at hand.
    fn catch_up(&self) -> Result<(), Problem> {
        let Some(beside) = self.store.beside()? else {
            self.leads_changed();
            return Ok(());
        };
        let definitions = self.in_force()?;
        if held(&self.index).is_some() {
            let mut fresh = Index::build(&beside, &definitions.edition, self.clock)?;
            let mut kept = held(&self.index);
            if let Some(stale) = kept.as_mut() {
                let mut changes = stale.take_changes();
                changes.sort_unstable();
                changes.dedup();
                put_back(&self.store, &mut fresh, &changes)?;
                *kept = Some(fresh);
            }
        }
        if held(&self.clocks).is_some() {
            let fresh = Clocks::read(&beside, &definitions, self.clock)?;
            if let Some(kept) = held(&self.clocks).as_mut() {
                *kept = fresh;
            }
        }
        Ok(())
    }

    /// Works on the verdicts of all leads by the edition in force today. The log is read once; after that only what
    /// changed is judged again.
    pub fn with_index<T>(&self, work: impl FnOnce(&mut Index) -> T) -> Result<T, Problem> {
        let definitions = self.in_force()?;
        let today = self.clock.today();
        let mut kept = held(&self.index);
        let index = match kept.take() {
            Some(mut index) => {
                index.follow(&definitions.edition, today);
                index
            }
            None => Index::build(&self.store, &definitions.edition, self.clock)?,
        };
        Ok(work(kept.insert(index)))
    }

    /// Works on the clocks of all leads by the edition in force. The log is read once; after that only what was recorded
    /// since.
    pub fn with_clocks<T>(&self, work: impl FnOnce(&Clocks) -> T) -> Result<T, Problem> {
        let definitions = self.in_force()?;
        let mut kept = held(&self.clocks);
        let clocks = match kept.take() {
            Some(clocks) if self.is_behind() => clocks,
            Some(mut clocks) if clocks.are_by(&definitions, self.clock) => {
                self.store.read(|read| clocks.follow(read))?;
                clocks
            }
            _ => Clocks::read(&self.store, &definitions, self.clock)?,
        };
        Ok(work(kept.insert(clocks)))
    }

    /// Work for a quiet moment after the first page is painted: the day's copy of the data file, and the tables of
    /// places, so that the first place that is typed completes at once.
    pub fn house_keeping(&self) {
        if !self.read_only
            && let Err(failure) = self.store.back_up_if_due(self.clock.now())
        {
            *held(&self.backup_problem) = Some(failure.to_string());
        }
        let _ = reference::find_place("");
    }

    /// Why the day's copy could not be made, if so.
    pub fn backup_problem(&self) -> Option<String> {
        held(&self.backup_problem).clone()
    }

    /// The only market so far, or the first.
    pub fn first_market(&self) -> Result<MarketId, Problem> {
        Ok(self.definitions()?.answers.markets().next().unwrap_or(MarketId(1)))
    }
}

/// Puts entries into an index as the data file has them now; those that are gone are taken out. The ids are in order.
fn put_back(store: &Store, index: &mut Index, ids: &[LeadId]) -> Result<(), Problem> {
    store.read(|read| {
        let mut gone = Vec::new();
        for &id in ids {
            let Some(lead) = read.leads().find(id)? else {
                gone.push(id);
                continue;
            };
            let closed = lead.standing.is_closed().then(|| read.happenings().closing_of(id)).transpose()?;
            index.put_back(&lead, closed.flatten().map(|moved| moved.verdict));
        }
        // From the end, so that those behind one that goes have gone already and need not move up.
        gone.into_iter().rev().for_each(|id| index.remove(id));
        Ok(())
    })?;
    Ok(())
}

/// A lock whose holder died still guards sound values: each of them is replaced as a whole.
pub(crate) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
