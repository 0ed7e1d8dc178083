//! What writers of files have in common.

use crate::failure::Problem;
use std::io;
use std::path::Path;
use store::StoreFailure;

/// How many leads are in the memory at once.
pub const LEADS_AT_ONCE: usize = 500;

/// Why a file could not be written: the file itself, or what should stand in it.
pub enum Failed {
    /// The file.
    File(io::Error),
    /// What should stand in it.
    Problem(Problem),
}

impl Failed {
    /// The failure, once it is known which file it was.
    pub fn at(self, path: &Path) -> Problem {
        match self {
            Self::File(source) => Problem::NotSaved { path: path.to_owned(), source },
            Self::Problem(problem) => problem,
        }
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl From<Problem> for Failed {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<StoreFailure> for Failed {
    fn from(failure: StoreFailure) -> Self {
        Self::Problem(failure.into())
    }
}
