//! Why a command stopped, and how that is said: what, where, what to do.

use std::io;
use std::path::PathBuf;

use app::failure::{Problem, Said};
use words::Words;

/// Why a command stopped.
#[derive(Debug)]
pub enum Stop {
    /// What was typed makes no command.
    Usage(Usage),
    /// The use case was refused.
    Refused(Problem),
    /// A file that was given holds something that can't be used.
    RefusedFile {
        /// Which file.
        file: PathBuf,
        /// What about it.
        problem: Problem,
    },
    /// The command line itself refuses.
    Said(Said),
    /// What was to be printed could not be.
    Output(io::Error),
}

/// What is wrong with the words that were typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usage {
    /// Nothing was typed.
    Nothing,
    /// There is no such command.
    NoSuchCommand(String),
    /// There is no such page of help.
    NoSuchHelp(String),
    /// The command has no such option.
    NoSuchOption {
        /// The command.
        verb: &'static str,
        /// The option as typed.
        option: String,
        /// What it takes.
        known: String,
    },
    /// A word too many.
    WordTooMany {
        /// The command.
        verb: &'static str,
        /// The word.
        word: String,
    },
    /// A word too few.
    Missing {
        /// The command.
        verb: &'static str,
        /// What it needs: `BOOK`.
        what: &'static str,
    },
    /// An option without its value.
    NoValue {
        /// The option.
        option: String,
    },
    /// A value after an option that takes none.
    ValueTooMany {
        /// The option.
        option: String,
        /// The value.
        value: String,
    },
    /// Two options of which one makes the other say nothing.
    NotTogether {
        /// The command.
        verb: &'static str,
        /// The one.
        option: &'static str,
        /// The other.
        other: &'static str,
    },
    /// An option with a value that it doesn't know.
    WrongValue {
        /// The option.
        option: &'static str,
        /// The value.
        value: String,
        /// What it may be.
        known: String,
    },
}

impl From<Usage> for Stop {
    fn from(usage: Usage) -> Self {
        Self::Usage(usage)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Stop {
    /// Whether nobody reads what is printed any more.
    pub fn reader_went_away(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// What stopped it, where, and what to do, on one line.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Usage(usage) => {
                let said = Said::new("usage-see-help").text("what", usage.said().say(words));
                said.text("command", usage.help()).say(words)
            }
            Self::Refused(problem) => worded(problem, words),
            Self::RefusedFile { file, problem } => {
                let file = file.display().to_string();
                let sentence = worded(problem, words);
                if sentence.contains(&file) {
                    return sentence;
                }
                Said::new("command-in-file").text("file", file).text("what", sentence).say(words)
            }
            Self::Said(said) => said.say(words),
            Self::Output(error) => Said::new("command-output").text("what", error.to_string()).say(words),
        }
    }

    /// The fields that need mending, each with its path.
    pub fn details(&self, words: &Words) -> Vec<String> {
        let (Self::Refused(problem) | Self::RefusedFile { problem, .. }) = self else { return Vec::new() };
        let fields = problem.worded(words).fields;
        fields.into_iter().map(|field| format!("{}: {}", field.path, field.sentence)).collect()
    }
}

fn worded(problem: &Problem, words: &Words) -> String {
    if let Problem::Fields(fields) = problem {
        return Said::new("command-fields").number("count", fields.len() as i64).say(words);
    }
    let failure = problem.worded(words);
    format!("{} {}", failure.happened, failure.next)
}

impl Usage {
    fn said(&self) -> Said {
        match self {
            Self::Nothing => Said::new("usage-nothing"),
            Self::NoSuchCommand(name) => Said::new("usage-no-command").text("name", name),
            Self::NoSuchHelp(name) => Said::new("usage-no-help").text("name", name),
            Self::NoSuchOption { verb, option, known } => {
                Said::new("usage-no-option").text("command", *verb).text("option", option).text("known", known)
            }
            Self::WordTooMany { verb, word } => {
                Said::new("usage-word-too-many").text("command", *verb).text("word", word)
            }
            Self::Missing { verb, what } => Said::new("usage-missing").text("command", *verb).text("what", *what),
            Self::NoValue { option } => Said::new("usage-no-value").text("option", option),
            Self::ValueTooMany { option, value } => {
                Said::new("usage-takes-no-value").text("option", option).text("value", value)
            }
            Self::NotTogether { option, other, .. } => {
                Said::new("usage-not-together").text("option", *option).text("other", *other)
            }
            Self::WrongValue { option, value, known } => {
                Said::new("usage-wrong-value").text("option", *option).text("value", value).text("known", known)
            }
        }
    }

    /// The page of help that explains it.
    fn help(&self) -> String {
        match self {
            Self::NoSuchOption { verb, .. }
            | Self::WordTooMany { verb, .. }
            | Self::NotTogether { verb, .. }
            | Self::Missing { verb, .. } => {
                format!("sellable help {verb}")
            }
            Self::Nothing
            | Self::NoSuchCommand(_)
            | Self::NoSuchHelp(_)
            | Self::NoValue { .. }
            | Self::ValueTooMany { .. }
            | Self::WrongValue { .. } => "sellable help".to_owned(),
        }
    }
}
