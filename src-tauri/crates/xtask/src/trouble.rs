//! What can go wrong in a verb, said so that the reader knows what to do next.

use std::fmt;
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a verb, a step or a need stopped.
#[derive(Debug, Clone)]
pub enum Trouble {
    /// The words after `cargo xtask` don't fit the menu. Exit code 2.
    Usage {
        /// What does not fit, with what would.
        said: String,
    },
    /// Something this machine lacks and the menu may not install.
    Missing {
        /// What is missing.
        what: String,
        /// The exact commands or pages that bring it.
        remedy: String,
    },
    /// A program ended badly or could not start.
    Command {
        /// The command as one would type it.
        line: String,
        /// How it ended.
        ended: String,
    },
    /// A file or folder could not be read or written.
    File {
        /// Where.
        path: PathBuf,
        /// What the operating system says.
        cause: String,
    },
    /// A check looked at a result and found it wanting.
    Finding {
        /// What was found and how to mend it.
        sentence: String,
    },
    /// Some steps of a run failed; the summary has named them already.
    Steps,
}

impl Trouble {
    /// A trouble with a file or folder.
    pub fn file(path: impl Into<PathBuf>, cause: &std::io::Error) -> Self {
        Self::File { path: path.into(), cause: cause.to_string() }
    }

    /// 2 for wrong usage, 1 for everything else.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage { .. } => ExitCode::from(2),
            Self::Missing { .. } | Self::Command { .. } | Self::File { .. } | Self::Finding { .. } | Self::Steps => {
                ExitCode::FAILURE
            }
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage { said } => write!(out, "{said}"),
            Self::Missing { what, remedy } => write!(out, "Missing: {what}\n{remedy}"),
            Self::Command { line, ended } => write!(out, "`{line}` {ended}"),
            Self::File { path, cause } => write!(out, "{}: {cause}", path.display()),
            Self::Finding { sentence } => write!(out, "{sentence}"),
            Self::Steps => write!(out, "Not everything passed."),
        }
    }
}
