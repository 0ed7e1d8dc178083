//! An opened file: its rows and what its columns are taken for.

use crate::failure::Problem;
use exchange::{
    ExchangeFailure, Field, Mapping, OrderFound, ProgramGuess, Sheet, decode, detect_order, read_file, recognise,
};
use std::path::{Path, PathBuf};

/// A file of leads that was opened and not taken in yet.
pub struct Opened {
    /// The file.
    pub path: PathBuf,
    /// Its rows.
    pub sheet: Sheet,
    /// Which column goes where.
    pub mapping: Mapping,
    /// The program that wrote it, if its columns tell.
    pub program: Option<ProgramGuess>,
}

/// How many rows are looked at for the order of day and month.
const ROWS_LOOKED_AT: usize = 2_000;

/// Opens a file and guesses what its columns hold.
pub fn open_file(path: &Path) -> Result<Opened, Problem> {
    let bytes = read_file(path).map_err(|failure| match failure {
        ExchangeFailure::Unreadable { kind } => Problem::File { path: path.to_owned(), source: kind.into() },
        other => Problem::Exchange(other),
    })?;
    open_bytes(path, &bytes)
}

/// Reads the bytes of a file and guesses what its columns hold.
pub fn open_bytes(path: &Path, bytes: &[u8]) -> Result<Opened, Problem> {
    let sheet = decode(bytes)?;
    let recognised = recognise(&sheet);
    let program = recognised.program.clone();
    Ok(Opened { path: path.to_owned(), sheet, mapping: Mapping::from(recognised), program })
}

impl Opened {
    /// The file's name without its folder.
    pub fn name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// The order of day and month in its dates.
    pub fn order(&self) -> OrderFound {
        detect_order(self.mapping.sample(&self.sheet, Field::ReactedOn, ROWS_LOOKED_AT))
    }
}
