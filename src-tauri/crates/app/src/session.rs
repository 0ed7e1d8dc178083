//! The running window: which book is open, what was chosen to take in, which files were written.

use crate::book::{Book, held};
use crate::clock::Clock;
use crate::export;
use crate::failure::{Failure, Problem, Said};
use crate::host::{FileKind, Host};
use crate::import::Pending;
use crate::printing::Shown;
use crate::sample;
use crate::settings::{self, Settings};
use crate::views::{BookView, book_view};
use crate::work::{Step, Work, WorkView};
use crate::workshop::Workshop;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use tempfile::TempDir;
use words::{Locale, Words};

/// Where the program keeps things, and what it may ask of the machine.
pub struct Setup {
    /// The clock.
    pub clock: Clock,
    /// Dialogs and viewers.
    pub host: Box<dyn Host>,
    /// The owner's locale as a BCP 47 tag.
    pub locale: String,
    /// The program's own folder.
    pub data_folder: PathBuf,
    /// A data file that was named on the command line.
    pub book: Option<PathBuf>,
}

/// The running program.
pub struct Core {
    setup: Setup,
    locale: Locale,
    words: Words,
    open: Mutex<Option<Arc<Book>>>,
    import: Mutex<Option<Pending>>,
    work: Work,
    written: Mutex<HashSet<PathBuf>>,
    shown: Mutex<Option<Shown>>,
    print_folder: Mutex<Option<TempDir>>,
    house_keeping: Mutex<Option<JoinHandle<()>>>,
}

/// What the window needs to begin.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StartView {
    /// The open book; none on the first start.
    pub book: Option<BookView>,
    /// The settings.
    pub settings: Settings,
    /// The owner's locale.
    pub locale: String,
    /// Whether the owner's own data file is there.
    pub owner_book_exists: bool,
}

/// A request without content.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
#[cfg_attr(feature = "contract", ts(type = "Record<string, never>"))]
pub struct Nothing {}

/// What undo or redo did.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct UndoView {
    /// In a sentence.
    pub sentence: String,
    /// The foot of the rail.
    pub book: BookView,
}

const OWN: &str = "business.sellable";
const SAMPLE: &str = "sample.sellable";

impl Core {
    /// A program with no book open yet. It touches no file.
    pub fn new(setup: Setup) -> Self {
        let locale = Locale::from_tag(&setup.locale);
        Self {
            locale,
            words: Words::new(locale),
            setup,
            open: Mutex::new(None),
            import: Mutex::new(None),
            work: Work::default(),
            written: Mutex::new(HashSet::new()),
            shown: Mutex::new(None),
            print_folder: Mutex::new(None),
            house_keeping: Mutex::new(None),
        }
    }

    /// A failure with its sentences.
    pub fn failure(&self, problem: &Problem) -> Failure {
        problem.worded(&self.words)
    }

    /// The open book.
    pub fn book(&self) -> Result<Arc<Book>, Problem> {
        held(&self.open).clone().ok_or(Problem::NoBook)
    }

    /// Dialogs and viewers.
    pub fn host(&self) -> &dyn Host {
        self.setup.host.as_ref()
    }

    pub(crate) fn import(&self) -> std::sync::MutexGuard<'_, Option<Pending>> {
        held(&self.import)
    }

    /// The long work of this program.
    pub fn work(&self) -> &Work {
        &self.work
    }

    /// How far the long work is, in words; none while nothing is under way.
    pub fn work_view(&self) -> Option<WorkView> {
        self.work.view(&self.words)
    }

    /// The document whose pages are on the screen.
    pub(crate) fn shown(&self) -> std::sync::MutexGuard<'_, Option<Shown>> {
        held(&self.shown)
    }

    /// The folder for documents that are only to be printed. Nobody else may look into it, and it goes with the program.
    pub(crate) fn print_folder(&self) -> Result<PathBuf, Problem> {
        let mut folder = held(&self.print_folder);
        if let Some(there) = folder.as_ref().filter(|there| there.path().is_dir()) {
            return Ok(there.path().to_owned());
        }
        let failed = |source| Problem::NotSaved { path: std::env::temp_dir(), source };
        let made = tempfile::Builder::new().prefix("sellable-print-").tempdir().map_err(failed)?;
        Ok(folder.insert(made).path().to_owned())
    }

    /// Notes a file that was written, so that the window may ask to open it; nothing else is opened for it.
    pub(crate) fn wrote(&self, path: &str) {
        held(&self.written).insert(PathBuf::from(path));
    }

    pub(crate) fn written_file(&self, path: &str) -> Result<PathBuf, Problem> {
        let path = PathBuf::from(path);
        if held(&self.written).contains(&path) { Ok(path) } else { Err(Problem::NotOurs) }
    }

    fn own_file(&self) -> PathBuf {
        self.setup.book.clone().unwrap_or_else(|| self.setup.data_folder.join(OWN))
    }

    fn sample_file(&self) -> PathBuf {
        self.setup.data_folder.join(SAMPLE)
    }

    /// Opens what the owner had open: the named or own data file, else the sample business, else nothing.
    pub fn start(&self) -> Result<StartView, Problem> {
        let already_open = held(&self.open).is_some();
        if !already_open {
            let own = self.own_file();
            if own.exists() {
                self.put(Book::open(&own, self.setup.clock, self.locale)?);
            } else if self.setup.book.is_some() {
                self.put(Book::create(&own, self.setup.clock, self.locale)?);
            } else if self.sample_file().exists() {
                self.put(Book::open(&self.sample_file(), self.setup.clock, self.locale)?.as_sample());
            }
        }
        self.view()
    }

    fn put(&self, book: Book) -> Arc<Book> {
        let book = Arc::new(book);
        let kept = Arc::clone(&book);
        *held(&self.house_keeping) = Some(std::thread::spawn(move || kept.house_keeping()));
        *held(&self.open) = Some(Arc::clone(&book));
        *self.import() = None;
        book
    }

    fn view(&self) -> Result<StartView, Problem> {
        let open = held(&self.open).clone();
        let settings = match &open {
            Some(book) => settings::read(book)?,
            None => Settings::usual(self.locale),
        };
        Ok(StartView {
            book: open.map(|book| book_view(&book)).transpose()?,
            settings,
            locale: self.setup.locale.clone(),
            owner_book_exists: self.own_file().exists(),
        })
    }

    /// Opens the owner's own data file, which is made if it isn't there.
    pub fn open_own(&self) -> Result<StartView, Problem> {
        let settings = self.settings()?;
        let own = self.own_file();
        self.close();
        let book = if own.exists() {
            Book::open(&own, self.setup.clock, self.locale)?
        } else {
            Book::create(&own, self.setup.clock, self.locale)?
        };
        settings::carry_over(&self.put(book), settings)?;
        self.view()
    }

    /// Makes the owner's own data file from a business that was saved whole; none if the owner cancelled. It appears once it
    /// is whole, and never in place of one that is there.
    pub fn take_in(&self) -> Result<Option<StartView>, Problem> {
        let own = self.own_file();
        if own.exists() {
            return Err(Problem::HasBusiness);
        }
        let Some(path) = self.host().choose_to_open(FileKind::Json) else { return Ok(None) };
        let running = self.work.begin(Step::Reading, 1)?;
        let text = std::fs::read(&path).map_err(|source| Problem::File { path: path.clone(), source })?;
        let workshop = Workshop::beside(&own)?;
        let book = Book::create(workshop.file(), self.setup.clock, self.locale)?;
        export::create_from(&book, &text).map_err(|problem| match problem {
            Problem::Fields(problems) => Problem::NotABusiness { path, problems },
            other => other,
        })?;
        drop(running);
        // A checkpoint that has to wait is made on the next opening; nothing is lost by it.
        let _ = book.store.settle();
        drop(book);
        workshop.put_in_place_of_nothing(&own)?;
        self.close();
        self.put(Book::open(&own, self.setup.clock, self.locale)?);
        self.view().map(Some)
    }

    /// Opens the sample business, which is made if it isn't there.
    pub fn open_sample(&self) -> Result<StartView, Problem> {
        let settings = self.settings()?;
        let file = self.sample_file();
        self.close();
        let book = if file.exists() {
            Book::open(&file, self.setup.clock, self.locale)?.as_sample()
        } else {
            sample::create(&file, self.setup.clock, self.locale)?
        };
        settings::carry_over(&self.put(book), settings)?;
        self.view()
    }

    /// Removes the sample business with everything in it, and goes back to the owner's own, if there is one.
    pub fn remove_sample(&self) -> Result<StartView, Problem> {
        let file = self.sample_file();
        self.close();
        remove_with_companions(&file)?;
        self.start()
    }

    fn settings(&self) -> Result<Option<Settings>, Problem> {
        let open = held(&self.open).clone();
        open.map(|book| settings::read(&book)).transpose()
    }

    /// Brings everything into the data file and lets go of it.
    pub fn close(&self) {
        // Long work that nobody waits for any more is given up, so that the window closes at once.
        self.work.cancel();
        *self.import() = None;
        *self.shown() = None;
        *held(&self.print_folder) = None;
        if let Some(running) = held(&self.house_keeping).take() {
            // A thread that died has kept nothing open.
            let _ = running.join();
        }
        if let Some(book) = held(&self.open).take()
            && !book.read_only
        {
            // A checkpoint that has to wait is made on the next start; nothing is lost by it.
            let _ = book.store.settle();
        }
    }

    /// Takes the newest act back.
    pub fn undo(&self) -> Result<UndoView, Problem> {
        let book = self.book()?;
        let turned = book.store.undo_last(book.clock.now())?;
        Self::turned(&book, Said::new("undone"), &turned)
    }

    /// Does again what was taken back last.
    pub fn redo(&self) -> Result<UndoView, Problem> {
        let book = self.book()?;
        let turned = book.store.redo_last(book.clock.now())?;
        Self::turned(&book, Said::new("redone"), &turned)
    }

    fn turned(book: &Book, said: Said, turned: &store::Turned) -> Result<UndoView, Problem> {
        book.answers_changed();
        book.leads_touched(&turned.leads);
        let sentence = said.text("what", crate::views::deed_words(book, &turned.deed)).say(&book.words);
        Ok(UndoView { sentence, book: book_view(book)? })
    }
}

/// Removes a data file with what the database and the backups left beside it.
fn remove_with_companions(file: &Path) -> Result<(), Problem> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Problem::File { path, source }
    };
    let missing_is_fine = |result: std::io::Result<()>| match result {
        Err(source) if source.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other,
    };
    // The book goes first: without it the rest is nothing that could be opened.
    missing_is_fine(std::fs::remove_file(file)).map_err(failed(file))?;
    for ending in ["-wal", "-shm", "-lock"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let companion = PathBuf::from(name);
        missing_is_fine(std::fs::remove_file(&companion)).map_err(failed(&companion))?;
    }
    let backups = store::Backup::folder_of(file);
    if backups.is_dir() {
        for backup in store::Backup::all_of(file)? {
            missing_is_fine(std::fs::remove_file(&backup.path)).map_err(failed(&backup.path))?;
        }
    }
    Ok(())
}
