//! An opened file: its rows and what its columns are taken for.

use super::choice::ImportChoice;
use super::memory;
use crate::book::Book;
use crate::failure::{Problem, Said};
use exchange::{
    ColumnGuess, ExchangeFailure, Field, Mapping, OrderFound, ProgramGuess, Reading, Sheet, decode, decode_pasted,
    detect_order, recognise,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file of leads that was opened and not taken in yet. A copy shares its rows.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The file.
    pub path: PathBuf,
    /// Its rows.
    pub sheet: Arc<Sheet>,
    /// What the owner has set by hand about how it is read.
    pub reading: Reading,
    /// Which column goes where.
    pub mapping: Mapping,
    /// The program that wrote it, if its columns tell.
    pub program: Option<ProgramGuess>,
    /// Columns that are mapped as in the last file of this kind, against the guess.
    pub remembered: BTreeSet<String>,
    /// Whether a file of this kind was taken in before.
    pub is_remembered: bool,
}

/// How many rows are looked at for the order of day and month.
const ROWS_LOOKED_AT: usize = 2_000;

/// Opens a file, whatever its kind, and guesses what its columns hold.
pub fn open_file(path: &Path) -> Result<Opened, Problem> {
    open_file_as(path, Reading::default())
}

/// Opens a file as the owner says that it is to be read: another sheet of a workbook, another encoding.
pub fn open_file_as(path: &Path, reading: Reading) -> Result<Opened, Problem> {
    let sheet = exchange::open(path, reading).map_err(|failure| match failure {
        ExchangeFailure::Unreadable { kind } => Problem::File { path: path.to_owned(), source: kind.into() },
        other => Problem::Exchange(other),
    })?;
    Ok(Opened { reading, ..Opened::of(path, sheet) })
}

/// Reads the bytes of a file and guesses what its columns hold.
pub fn open_bytes(path: &Path, bytes: &[u8]) -> Result<Opened, Problem> {
    Ok(Opened::of(path, decode(bytes)?))
}

/// Reads rows that were copied out of a spreadsheet. `name` stands for the file's.
pub fn open_paste(name: &str, text: &str) -> Result<Opened, Problem> {
    Ok(Opened::of(Path::new(name), decode_pasted(text, Reading::default())?))
}

/// What was chosen for a file of this kind before: its columns are mapped as they were, and the rest is given back.
pub fn recall(book: &Book, opened: &mut Opened) -> Result<ImportChoice, Problem> {
    let recalled = memory::recall(book, opened)?;
    opened.is_remembered = recalled.is_some();
    Ok(recalled.unwrap_or_default())
}

impl Opened {
    fn of(path: &Path, sheet: Sheet) -> Self {
        let recognised = recognise(&sheet);
        let program = recognised.program.clone();
        Self {
            path: path.to_owned(),
            sheet: Arc::new(sheet),
            reading: Reading::default(),
            mapping: Mapping::from(recognised),
            program,
            remembered: BTreeSet::new(),
            is_remembered: false,
        }
    }

    /// The file's name without its folder.
    pub fn name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Why a column is taken for what it is.
    pub fn because(&self, guess: &ColumnGuess) -> Said {
        if self.remembered.contains(&guess.header) {
            return Said::new("column-as-last-time");
        }
        super::sentences::because(&guess.because)
    }

    /// The order of day and month in its dates.
    pub fn order(&self) -> OrderFound {
        let days = Field::ALL.into_iter().filter(|field| field.is_day());
        detect_order(days.flat_map(|field| self.mapping.sample(&self.sheet, field, ROWS_LOOKED_AT)))
    }
}
