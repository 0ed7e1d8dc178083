//! What the owner chose about a file: columns, the meaning of its words, and what becomes of people who are known.

use super::read::Opened;
use crate::failure::{FieldProblem, Problem, Said};
use exchange::{DayMonthOrder, Field};
use method::money::Currency;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// What the owner chose about an import, as it is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportChoice {
    /// Column to field; columns that are not named keep their guess, an empty field leaves the column out.
    pub mapping: BTreeMap<String, String>,
    /// Whether all rows are bought names.
    pub names_only: bool,
    /// `day_first` or `month_first`; empty leaves it to the file and the owner's locale.
    #[cfg_attr(feature = "contract", ts(type = "'' | 'day_first' | 'month_first'"))]
    pub order: String,
    /// Code of the currency of amounts without a sign; empty stands for the owner's own.
    pub currency: String,
    /// What the file's words for a stage mean: empty (as its dates say), `name`, `won`, `lost`, `discarded:` with an agreed
    /// reason, or `leave_out`.
    pub stages: BTreeMap<String, String>,
    /// Who the file's owners are; an empty name leaves them out, one that is not listed stays as it is written.
    pub owners: BTreeMap<String, String>,
    /// What becomes of people who are in the log already: `fill` (also if empty), `skip` or `overwrite`.
    #[cfg_attr(feature = "contract", ts(type = "'' | 'fill' | 'skip' | 'overwrite'"))]
    pub same: String,
    /// Rows that look like somebody, by their line: `same`, `new` or `skip`.
    #[cfg_attr(feature = "contract", ts(type = "Record<string, 'same' | 'new' | 'skip'>"))]
    pub alike: BTreeMap<u64, String>,
    /// The same for all that are not decided one by one; empty takes them for new.
    #[cfg_attr(feature = "contract", ts(type = "'' | 'same' | 'new' | 'skip'"))]
    pub alike_rest: String,
}

/// Whether the rows are people who reacted, or names that were bought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowsAre {
    /// Rows with a dated reaction are inquiries.
    #[default]
    AsRecorded,
    /// All rows are names: none becomes a lead until it reacts.
    NamesOnly,
}

/// What becomes of a row whose person is in the log already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Same {
    /// It fills what is not known yet.
    #[default]
    Fill,
    /// It is passed over.
    Skip,
    /// What it says takes the place of what is known.
    Overwrite,
}

/// What the owner says of a row that looks like somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Decision {
    /// It is that one.
    Same,
    /// It is somebody else.
    #[default]
    New,
    /// It is not taken in.
    Skip,
}

/// Whether rows that look like somebody matter to what becomes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alike {
    /// All are new, so nobody needs to look for them.
    AllNew,
    /// Some are not.
    Decided,
}

/// What a word of the file's stages means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Means {
    /// Nothing: the row is an inquiry or a name, as its dates say.
    #[default]
    AsRecorded,
    /// A name, whatever its dates say.
    Name,
    /// A customer.
    Won,
    /// Went elsewhere.
    Lost,
    /// Given up for this agreed reason.
    Discarded(String),
    /// Rows with this word stay out.
    LeaveOut,
}

/// What the owner chose, understood.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Leads or bought names.
    pub rows_are: RowsAre,
    /// The order of day and month, if the owner said it.
    pub order: Option<DayMonthOrder>,
    /// The currency of amounts without a sign, if it isn't the owner's own.
    pub currency: Option<Currency>,
    /// What becomes of people who are known.
    pub same: Same,
    /// What becomes of rows that look like somebody and are not decided one by one.
    pub alike_rest: Decision,
    stages: HashMap<String, Means>,
    owners: HashMap<String, String>,
    alike: HashMap<u64, Decision>,
}

impl Choice {
    /// What a word of the file's stages means.
    pub fn stage(&self, word: &str) -> &Means {
        self.stages.get(&plain(word)).unwrap_or(&Means::AsRecorded)
    }

    /// Whom the file's owner stands for.
    pub fn owner<'a>(&'a self, word: &'a str) -> &'a str {
        self.owners.get(&plain(word)).map_or(word, String::as_str)
    }

    /// Whether anybody decided that a row that looks like somebody is not simply somebody new.
    pub fn decides_alike(&self) -> Alike {
        let decided = self.alike.values().chain([&self.alike_rest]).any(|decision| *decision != Decision::New);
        if decided { Alike::Decided } else { Alike::AllNew }
    }

    /// What becomes of the row on this line, which looks like somebody.
    pub fn alike(&self, line: u64) -> Decision {
        self.alike.get(&line).copied().unwrap_or(self.alike_rest)
    }
}

/// The form under which a word of the file is looked up: `Closed Won` and `closed won ` are one.
pub(super) fn plain(word: &str) -> String {
    word.trim().to_lowercase()
}

impl ImportChoice {
    /// Puts the mapping into the file and reads the rest.
    ///
    /// # Errors
    ///
    /// A column or a field that isn't there, or a word that means nothing here.
    pub fn apply(&self, opened: &mut Opened) -> Result<Choice, Problem> {
        for (column, field) in &self.mapping {
            let chosen = opened.mapping.columns().iter().find(|guess| guess.header == *column);
            let now = chosen.and_then(|guess| guess.field).map_or("", Field::name);
            if now != field {
                opened.mapping.set(column, field)?;
                opened.remembered.remove(column);
            }
        }
        self.read()
    }

    fn read(&self) -> Result<Choice, Problem> {
        let mut problems = Vec::new();
        let mut wrong = |path: String, typed: &str| {
            problems.push(FieldProblem::new(path, Said::new("import-choice").text("typed", typed)));
        };
        let order = match self.order.as_str() {
            "" => None,
            "day_first" => Some(DayMonthOrder::DayFirst),
            "month_first" => Some(DayMonthOrder::MonthFirst),
            other => {
                wrong("order".to_owned(), other);
                None
            }
        };
        let currency = match self.currency.as_str() {
            "" => None,
            code => Currency::from_code(code).or_else(|| {
                wrong("currency".to_owned(), code);
                None
            }),
        };
        let same = match self.same.as_str() {
            "" | "fill" => Same::Fill,
            "skip" => Same::Skip,
            "overwrite" => Same::Overwrite,
            other => {
                wrong("same".to_owned(), other);
                Same::Fill
            }
        };
        let mut decision = |path: String, typed: &str| match typed {
            "same" => Decision::Same,
            "" | "new" => Decision::New,
            "skip" => Decision::Skip,
            other => {
                wrong(path, other);
                Decision::New
            }
        };
        let alike = self.alike.iter().map(|(line, typed)| (*line, decision(format!("alike.{line}"), typed))).collect();
        let alike_rest = decision("alike_rest".to_owned(), &self.alike_rest);
        let mut stages = HashMap::new();
        for (word, typed) in &self.stages {
            match Means::of(typed) {
                Some(means) => _ = stages.insert(plain(word), means),
                None => wrong(format!("stages.{word}"), typed),
            }
        }
        if !problems.is_empty() {
            return Err(Problem::Fields(problems));
        }
        let rows_are = if self.names_only { RowsAre::NamesOnly } else { RowsAre::AsRecorded };
        let owners = self.owners.iter().map(|(word, name)| (plain(word), name.trim().to_owned())).collect();
        Ok(Choice { rows_are, order, currency, same, alike_rest, stages, owners, alike })
    }
}

impl Means {
    fn of(typed: &str) -> Option<Self> {
        Some(match typed {
            "" => Self::AsRecorded,
            "name" => Self::Name,
            "won" => Self::Won,
            "lost" => Self::Lost,
            "leave_out" => Self::LeaveOut,
            other => Self::Discarded(other.strip_prefix("discarded:").filter(|reason| !reason.is_empty())?.to_owned()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_mean_nothing_are_named_all_at_once() {
        let choice = ImportChoice {
            order: "year_first".into(),
            currency: "dollars".into(),
            same: "perhaps".into(),
            alike: BTreeMap::from([(7, "who knows".to_owned())]),
            stages: BTreeMap::from([("Closed".to_owned(), "discarded:".to_owned())]),
            ..ImportChoice::default()
        };
        let Err(Problem::Fields(problems)) = choice.read() else { panic!("five words mean nothing") };
        let mut paths: Vec<&str> = problems.iter().map(|problem| problem.path.as_str()).collect();
        paths.sort_unstable();
        assert_eq!(paths, ["alike.7", "currency", "order", "same", "stages.Closed"]);
    }

    #[test]
    fn words_are_known_however_they_are_spelled() {
        let choice = ImportChoice {
            stages: BTreeMap::from([("Closed Won".to_owned(), "won".to_owned())]),
            owners: BTreeMap::from([("noor".to_owned(), "Noor Sample".to_owned()), ("Bot".to_owned(), String::new())]),
            ..ImportChoice::default()
        };
        let choice = choice.read().expect("every word means something");
        assert_eq!((choice.stage(" closed won"), choice.stage("Open")), (&Means::Won, &Means::AsRecorded));
        assert_eq!([choice.owner("Noor"), choice.owner("BOT"), choice.owner("Ida")], ["Noor Sample", "", "Ida"]);
    }
}
