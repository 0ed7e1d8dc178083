//! What was typed after a command, read by what the command takes.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use lexopt::{Arg, Parser};

use crate::stop::Usage;
use crate::verb::{Choice, Takes, Verb};

/// Whether people or a program read what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// People.
    Person,
    /// A program, by `--json`.
    Program,
}

/// What was typed after a command.
#[derive(Debug, PartialEq, Eq)]
pub struct Typed {
    /// Who reads the answer.
    pub reader: Reader,
    words: Vec<OsString>,
    options: Vec<(&'static str, OsString)>,
}

/// What a command is asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// Its page of help.
    Help,
    /// To be done.
    ToDo(Typed),
}

impl Typed {
    /// The word at this place; [`read`] saw to it that those a command needs are there.
    pub fn path(&self, place: usize) -> PathBuf {
        self.words.get(place).map(PathBuf::from).unwrap_or_default()
    }

    /// The word at this place, if it was given, as text.
    pub fn word(&self, place: usize) -> Option<String> {
        self.words.get(place).map(|word| word.to_string_lossy().into_owned())
    }

    /// Whether an option was given.
    pub fn has(&self, name: &str) -> bool {
        self.options.iter().any(|(given, _)| *given == name)
    }

    /// Refuses an option beside which others would say nothing.
    pub fn alone(
        &self,
        verb: &'static str,
        option: &'static str,
        others: impl IntoIterator<Item = &'static str>,
    ) -> Result<(), Usage> {
        match others.into_iter().find(|other| self.has(option) && self.has(other)) {
            Some(other) => Err(Usage::NotTogether { verb, option, other }),
            None => Ok(()),
        }
    }

    /// The value of an option; the last one counts.
    pub fn value(&self, name: &str) -> Option<&OsStr> {
        self.options.iter().rev().find(|(given, _)| *given == name).map(|(_, value)| value.as_os_str())
    }

    /// The value of an option as text.
    pub fn text(&self, name: &str) -> Option<String> {
        self.value(name).map(|value| value.to_string_lossy().into_owned())
    }

    /// Every value of an option, as text.
    pub fn texts(&self, name: &str) -> impl Iterator<Item = String> {
        let given = self.options.iter().filter(move |(given, _)| *given == name);
        given.map(|(_, value)| value.to_string_lossy().into_owned())
    }

    /// The value of an option that is one of a few names.
    pub fn one_of<T>(&self, name: &'static str, known: &[(&str, T)]) -> Result<Option<T>, Usage>
    where
        T: Copy,
    {
        self.text(name).map(|value| meant(name, known, value)).transpose()
    }

    /// Every value of an option whose values are a few names.
    pub fn each_of<T>(&self, name: &'static str, known: &[(&str, T)]) -> Result<Vec<T>, Usage>
    where
        T: Copy,
    {
        self.texts(name).map(|value| meant(name, known, value)).collect()
    }
}

fn meant<T: Copy>(option: &'static str, known: &[(&str, T)], value: String) -> Result<T, Usage> {
    let found = known.iter().find(|(name, _)| *name == value).map(|(_, meant)| *meant);
    let names = || known.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| Usage::WrongValue { option, known: names(), value })
}

/// Reads what was typed after a command.
pub fn read(verb: &'static Verb, words: &[OsString]) -> Result<Asked, Usage> {
    let mut typed = Typed { reader: Reader::Person, words: Vec::new(), options: Vec::new() };
    let mut parser = Parser::from_args(words);
    let most = verb.needs.len() + usize::from(verb.may.is_some());
    while let Some(arg) = parser.next().map_err(|refused| no_value(&refused))? {
        let option = match arg {
            Arg::Value(word) if typed.words.len() < most => {
                typed.words.push(word);
                continue;
            }
            Arg::Value(word) => {
                return Err(Usage::WordTooMany { verb: verb.name, word: word.to_string_lossy().into_owned() });
            }
            Arg::Long(name) => format!("--{name}"),
            Arg::Short(letter) => format!("-{letter}"),
        };
        match option.as_str() {
            "--help" | "-h" => return Ok(Asked::Help),
            "--json" => typed.reader = Reader::Program,
            _ => {
                let choice = chosen(verb, &option)?;
                let value = match choice.takes {
                    Takes::Nothing => OsString::new(),
                    Takes::Value | Takes::Values => parser.value().map_err(|_| Usage::NoValue { option })?,
                };
                typed.options.push((choice.name, value));
            }
        }
    }
    match verb.needs.get(typed.words.len()) {
        Some(what) => Err(Usage::Missing { verb: verb.name, what }),
        None => Ok(Asked::ToDo(typed)),
    }
}

/// The only thing that goes wrong between two words: a value after an option that takes none.
fn no_value(refused: &lexopt::Error) -> Usage {
    match refused {
        lexopt::Error::UnexpectedValue { option, value } => {
            Usage::ValueTooMany { option: option.clone(), value: value.to_string_lossy().into_owned() }
        }
        other => Usage::NoValue { option: other.to_string() },
    }
}

fn chosen(verb: &'static Verb, option: &str) -> Result<&'static Choice, Usage> {
    let is_meant =
        |choice: &&Choice| choice.name == option || choice.letter.is_some_and(|letter| option == format!("-{letter}"));
    verb.choices().find(is_meant).ok_or_else(|| {
        let mut known: Vec<String> = verb.choices().map(shown).collect();
        known.push("--json".to_owned());
        Usage::NoSuchOption { verb: verb.name, option: option.to_owned(), known: known.join(", ") }
    })
}

fn shown(choice: &Choice) -> String {
    match choice.letter {
        Some(letter) => format!("-{letter}, {}", choice.name),
        None => choice.name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verb::named;

    fn typed(line: &[&str]) -> Result<Asked, Usage> {
        let words: Vec<OsString> = line[1..].iter().map(OsString::from).collect();
        read(named(line[0]).expect("a command"), &words)
    }

    #[test]
    fn words_and_options_stand_in_any_order() {
        for line in [
            ["import", "--map", "Where=city", "b.sellable", "l.csv", "--map=When=timing", "--json"],
            ["import", "--json", "b.sellable", "--map=Where=city", "l.csv", "--map", "When=timing"],
        ] {
            let Ok(Asked::ToDo(typed)) = typed(&line) else { panic!("{line:?}") };
            assert_eq!(typed.reader, Reader::Program);
            assert_eq!((typed.path(0), typed.path(1)), ("b.sellable".into(), "l.csv".into()));
            assert_eq!(typed.texts("--map").collect::<Vec<_>>(), ["Where=city", "When=timing"]);
            assert!(!typed.has("--dry-run"));
        }
        let Ok(Asked::ToDo(typed)) = typed(&["playbook", "b.sellable", "-oout.pdf"]) else { panic!() };
        assert_eq!(typed.text("--output").as_deref(), Some("out.pdf"));
    }

    #[test]
    fn a_file_may_begin_with_a_dash() {
        let Ok(Asked::ToDo(typed)) = typed(&["numbers", "--", "-mine.sellable"]) else { panic!() };
        assert_eq!(typed.path(0), PathBuf::from("-mine.sellable"));
    }

    #[test]
    fn wrong_usage_is_named() {
        let cases: [(&[&str], Usage); 6] = [
            (&["import", "b"], Usage::Missing { verb: "import", what: "FILE" }),
            (&["numbers", "b", "c"], Usage::WordTooMany { verb: "numbers", word: "c".into() }),
            (
                &["import", "b", "l", "--mpa", "x"],
                Usage::NoSuchOption {
                    verb: "import",
                    option: "--mpa".into(),
                    known: "--map, --dry-run, --names-only, --same, --stage, --json".into(),
                },
            ),
            (&["playbook", "b", "-o"], Usage::NoValue { option: "-o".into() }),
            (&["numbers", "b", "--json=yes"], Usage::ValueTooMany { option: "--json".into(), value: "yes".into() }),
            (
                &["playbook", "b", "-x"],
                Usage::NoSuchOption {
                    verb: "playbook",
                    option: "-x".into(),
                    known: "-o, --output, --paper, --edition, --json".into(),
                },
            ),
        ];
        for (line, usage) in cases {
            assert_eq!(typed(line), Err(usage), "{line:?}");
        }
    }

    #[test]
    fn help_is_given_whatever_else_is_there() {
        assert_eq!(typed(&["import", "--help"]), Ok(Asked::Help));
        assert_eq!(typed(&["numbers", "b", "-h"]), Ok(Asked::Help));
    }
}
