//! Failures: data on the way up, three sentences at the screen. What happened, what is safe, what to do next.

mod data_file;
mod file;
mod incoming;
mod logo;
mod said;

pub(crate) use file::is_held;
pub use said::{FieldProblem, Said};

use exchange::{ExchangeFailure, MappingFailure};
use method::handoff::{AgainstRules, NoSuchMove};
use method::judge::Judgement;
use method::{ImportId, LeadId};
use serde::Serialize;
use std::path::PathBuf;
use store::StoreFailure;
use words::Words;

/// Why a use case could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// What was sent does not make sense; every field at once.
    #[error("fields need mending: {0:?}")]
    Fields(Vec<FieldProblem>),
    /// The data file.
    #[error(transparent)]
    Store(#[from] StoreFailure),
    /// A file to take in.
    #[error(transparent)]
    Exchange(#[from] ExchangeFailure),
    /// A mapping of columns.
    #[error(transparent)]
    Mapping(#[from] MappingFailure),
    /// The printer.
    #[error(transparent)]
    Paper(#[from] paper::PaperFailure),
    /// A file that was to be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file that could not be saved; what had that name before is as it was.
    #[error("{path}: {source}")]
    NotSaved {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file that is whole, but that nothing on this computer opens.
    #[error("nothing opens {path}: {source}")]
    NoViewer {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A file that can't be the firm's logo.
    #[error("no logo: {0}")]
    Logo(paper::PictureFailure),
    /// No lead has that number.
    #[error("no lead {0}")]
    NoSuchLead(LeadId),
    /// No question has that id.
    #[error("no question {0}")]
    NoSuchQuestion(String),
    /// No market has that number.
    #[error("no market {0}")]
    NoSuchMarket(u32),
    /// The only market can't be removed.
    #[error("the last market stays")]
    LastMarket,
    /// The move makes no sense from where the lead stands.
    #[error(transparent)]
    NoSuchMove(#[from] NoSuchMove),
    /// The move breaks a rule; it needs a name and a reason.
    #[error("against the rules: {0:?}")]
    AgainstRules(AgainstRules, Box<Judgement>),
    /// They asked not to be reached this way; what was done all the same needs saying twice.
    #[error("they asked not to be reached this way: {0:?}")]
    AskedNotTo(Said),
    /// No data file is open yet.
    #[error("no book is open")]
    NoBook,
    /// No file was chosen to take in.
    #[error("no import is under way")]
    NoImport,
    /// Somebody asked to stop.
    #[error("stopped")]
    Cancelled,
    /// The owner's own business is there already, and nothing takes its place.
    #[error("there is a business already")]
    HasBusiness,
    /// A file that is not a saved business, or one that can't be understood.
    #[error("{path} is no business: {problems:?}")]
    NotABusiness {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        problems: Vec<FieldProblem>,
    },
    /// Another piece of long work is under way.
    #[error("something else is under way")]
    AtWork,
    /// No import has that number.
    #[error("no import {0:?}")]
    NoSuchImport(ImportId),
    /// The draft can't be signed.
    #[error("nothing to sign: {0:?}")]
    CannotSign(Said),
    /// No edition has that number.
    #[error("no edition {0}")]
    NoSuchEdition(u32),
    /// Nobody on the list of readers has that number.
    #[error("no reader {0}")]
    NoSuchReader(i64),
    /// A path that the program did not just write.
    #[error("not a file of ours")]
    NotOurs,
}

/// What kind of failure the screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum FailureKind {
    /// Fields need mending; shown beside them.
    Invalid,
    /// It can't be done.
    Refused,
    /// The thing is not there.
    NotFound,
    /// A move that needs a name and a reason.
    AgainstTheRules,
    /// Somebody asked not to be reached this way.
    AskedNotTo,
    /// Something about a file.
    File,
    /// Somebody else holds it; trying again helps.
    Busy,
    /// The program itself is at fault.
    Internal,
}

/// A failure as the screen and the command line show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Failure {
    /// What kind.
    pub kind: FailureKind,
    /// What happened.
    pub happened: String,
    /// What is safe.
    pub safe: String,
    /// What to do next.
    pub next: String,
    /// Fields to mend, for `Invalid`.
    pub fields: Vec<FieldSentence>,
}

/// What is wrong with one field, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "FieldProblem"))]
pub struct FieldSentence {
    /// Where.
    pub path: String,
    /// What, and how to mend it.
    pub sentence: String,
}

impl Problem {
    /// The three sentences. Each failure has its own; the match is exhaustive so that none is forgotten.
    pub fn worded(&self, words: &Words) -> Failure {
        let fields = match self {
            Self::Fields(problems) => problems
                .iter()
                .map(|problem| FieldSentence { path: problem.path.clone(), sentence: problem.said.say(words) })
                .collect(),
            _ => Vec::new(),
        };
        let (kind, said) = self.sorted(words);
        let part = |part: &str| said.say_as(words, &format!("{}-{part}", said.key));
        Failure { kind, happened: part("happened"), safe: part("safe"), next: part("next"), fields }
    }

    fn sorted(&self, words: &Words) -> (FailureKind, Said) {
        match self {
            Self::Fields(problems) => {
                (FailureKind::Invalid, Said::new("failure-fields").number("count", problems.len() as i64))
            }
            Self::Store(failure) => data_file::store_failure(failure),
            Self::Exchange(failure) => {
                (FailureKind::File, Said::new("failure-import").text("what", incoming::unread(failure).say(words)))
            }
            Self::Mapping(failure) => (
                FailureKind::Refused,
                Said::new("failure-mapping").text("what", incoming::unmapped(failure).say(words)),
            ),
            Self::Paper(failure) => {
                (FailureKind::Internal, Said::new("failure-paper").text("what", failure.to_string()))
            }
            Self::File { path, source } => (FailureKind::File, file::file_failure(path, source)),
            Self::NotSaved { path, source } => (FailureKind::File, file::not_saved(path, source)),
            Self::NoViewer { path, .. } => {
                (FailureKind::File, Said::new("failure-no-viewer").text("file", path.display().to_string()))
            }
            Self::Logo(failure) => (FailureKind::File, logo::refused(failure)),
            Self::NoSuchLead(id) => (FailureKind::NotFound, Said::new("failure-no-lead").number("id", id.0)),
            Self::NoSuchQuestion(id) => (FailureKind::NotFound, Said::new("failure-no-question").text("id", id)),
            Self::NoSuchMarket(market) => {
                (FailureKind::NotFound, Said::new("failure-no-market").number("market", i64::from(*market)))
            }
            Self::LastMarket => (FailureKind::Refused, Said::new("failure-last-market")),
            Self::NoSuchMove(reason) => {
                (FailureKind::Refused, Said::new("failure-no-move").text("what", words.no_such_move(*reason)))
            }
            Self::AgainstRules(rule, judgement) => (
                FailureKind::AgainstTheRules,
                Said::new("failure-against-rules").text("what", words.against(rule, judgement)),
            ),
            Self::AskedNotTo(why) => {
                (FailureKind::AskedNotTo, Said::new("failure-asked-not-to").text("what", why.say(words)))
            }
            Self::NoBook => (FailureKind::Refused, Said::new("failure-no-book")),
            Self::NoImport => (FailureKind::Refused, Said::new("failure-no-import")),
            Self::Cancelled => (FailureKind::Refused, Said::new("failure-cancelled")),
            Self::HasBusiness => (FailureKind::Refused, Said::new("failure-has-business")),
            Self::NotABusiness { path, problems } => {
                let what: Vec<String> = problems.iter().map(|problem| problem.said.say(words)).collect();
                let said = Said::new("failure-not-a-business").text("what", what.join(" "));
                (FailureKind::File, said.text("file", path.display().to_string()))
            }
            Self::AtWork => (FailureKind::Busy, Said::new("failure-at-work")),
            Self::NoSuchImport(_) => (FailureKind::NotFound, Said::new("failure-no-such-import")),
            Self::CannotSign(why) => {
                (FailureKind::Refused, Said::new("failure-cannot-sign").text("what", why.say(words)))
            }
            Self::NoSuchEdition(number) => {
                (FailureKind::NotFound, Said::new("failure-no-edition").number("number", (*number).into()))
            }
            Self::NoSuchReader(_) => (FailureKind::NotFound, Said::new("failure-no-reader")),
            Self::NotOurs => (FailureKind::Refused, Said::new("failure-not-ours")),
        }
    }
}
