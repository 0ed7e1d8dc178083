//! The list of commands: what each takes, and what does it.

use std::io::{BufWriter, StdoutLock};

use crate::command;
use crate::here::Here;
use crate::output::Output;
use crate::stop::Stop;
use crate::typed::Typed;

/// The standard output, as commands print to it.
pub type Printed<'a> = Output<BufWriter<StdoutLock<'a>>>;

/// A command.
#[derive(Debug)]
pub struct Verb {
    /// Its name.
    pub name: &'static str,
    /// The words that it needs, in order.
    pub needs: &'static [&'static str],
    /// A word that may follow.
    pub may: Option<&'static str>,
    /// Its options beside `--json` and `--help`, those that several commands have in lists of their own.
    pub options: &'static [&'static [Choice]],
    /// Its page of help.
    pub help: &'static str,
    /// What does it.
    pub run: fn(&Here, &Typed, &mut Printed<'_>) -> Result<(), Stop>,
}

/// An option of a command.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name: `--map`.
    pub name: &'static str,
    /// One letter that stands for it.
    pub letter: Option<char>,
    /// Whether a value follows.
    pub takes: Takes,
}

/// Whether a value follows an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// It stands alone.
    Nothing,
    /// A value follows; the last one counts.
    Value,
    /// A value follows each time it is given.
    Values,
}

const fn option(name: &'static str, takes: Takes) -> Choice {
    Choice { name, letter: None, takes }
}

/// Where a document goes.
const OUTPUT: Choice = Choice { name: "--output", letter: Some('o'), takes: Takes::Value };

/// The sheet that a document is printed on.
const PAPER: Choice = option("--paper", Takes::Value);

/// What the log can be asked, by every command that is for some of the leads.
pub const ASKING: &[Choice] = &[
    option("--search", Takes::Value),
    option("--verdict", Takes::Values),
    option("--stage", Takes::Values),
    option("--source", Takes::Values),
    option("--owner", Takes::Values),
    option("--place", Takes::Values),
    option("--failed", Takes::Values),
    option("--clock", Takes::Values),
    option("--contact", Takes::Value),
    option("--sort", Takes::Value),
    option("--direction", Takes::Value),
];

/// All commands, in the order in which an owner meets them.
pub static VERBS: &[Verb] = &[
    Verb {
        name: "demo",
        needs: &["DIR"],
        may: None,
        options: &[],
        help: include_str!("../help/demo.txt"),
        run: command::demo,
    },
    Verb {
        name: "new",
        needs: &["BOOK"],
        may: None,
        options: &[&[option("--answers", Takes::Value), option("--kit", Takes::Value), option("--from", Takes::Value)]],
        help: include_str!("../help/new.txt"),
        run: command::new,
    },
    Verb {
        name: "kits",
        needs: &[],
        may: None,
        options: &[],
        help: include_str!("../help/kits.txt"),
        run: command::kits,
    },
    Verb {
        name: "answers",
        needs: &["BOOK"],
        may: None,
        options: &[&[option("--set", Takes::Value)]],
        help: include_str!("../help/answers.txt"),
        run: command::answers,
    },
    Verb {
        name: "import",
        needs: &["BOOK", "FILE"],
        may: None,
        options: &[&[
            option("--map", Takes::Values),
            option("--dry-run", Takes::Nothing),
            option("--names-only", Takes::Nothing),
            option("--same", Takes::Value),
            option("--stage", Takes::Values),
        ]],
        help: include_str!("../help/import.txt"),
        run: command::import,
    },
    Verb {
        name: "leads",
        needs: &["BOOK"],
        may: None,
        options: &[ASKING],
        help: include_str!("../help/leads.txt"),
        run: command::leads,
    },
    Verb {
        name: "judge",
        needs: &["BOOK"],
        may: Some("LEAD"),
        options: &[],
        help: include_str!("../help/judge.txt"),
        run: command::judge,
    },
    Verb {
        name: "lead",
        needs: &["BOOK", "LEAD"],
        may: None,
        options: &[&[
            option("--note", Takes::Value),
            option("--kind", Takes::Value),
            option("--talked", Takes::Nothing),
            option("--anyway", Takes::Nothing),
            option("--stop", Takes::Values),
            option("--source", Takes::Value),
        ]],
        help: include_str!("../help/lead.txt"),
        run: command::lead,
    },
    Verb {
        name: "today",
        needs: &["BOOK"],
        may: None,
        options: &[],
        help: include_str!("../help/today.txt"),
        run: command::today,
    },
    Verb {
        name: "numbers",
        needs: &["BOOK"],
        may: None,
        options: &[],
        help: include_str!("../help/numbers.txt"),
        run: command::numbers,
    },
    Verb {
        name: "playbook",
        needs: &["BOOK"],
        may: None,
        options: &[&[OUTPUT, PAPER, option("--edition", Takes::Value)]],
        help: include_str!("../help/playbook.txt"),
        run: command::playbook,
    },
    Verb {
        name: "cheat-sheet",
        needs: &["BOOK"],
        may: None,
        options: &[&[OUTPUT, PAPER]],
        help: include_str!("../help/cheat-sheet.txt"),
        run: command::cheat_sheet,
    },
    Verb {
        name: "call-sheet",
        needs: &["BOOK"],
        may: None,
        options: &[&[OUTPUT, option("--lead", Takes::Values), option("--today", Takes::Nothing), PAPER]],
        help: include_str!("../help/call-sheet.txt"),
        run: command::call_sheet,
    },
    Verb {
        name: "labels",
        needs: &["BOOK"],
        may: None,
        options: &[
            &[
                OUTPUT,
                option("--sheet", Takes::Value),
                option("--columns", Takes::Value),
                option("--rows", Takes::Value),
                option("--width", Takes::Value),
                option("--height", Takes::Value),
                option("--left", Takes::Value),
                option("--top", Takes::Value),
                option("--across", Takes::Value),
                option("--down", Takes::Value),
                option("--start", Takes::Value),
                option("--cards", Takes::Value),
                option("--text", Takes::Value),
                option("--lead", Takes::Values),
                PAPER,
            ],
            ASKING,
        ],
        help: include_str!("../help/labels.txt"),
        run: command::labels,
    },
    Verb {
        name: "export",
        needs: &["BOOK"],
        may: None,
        options: &[
            &[option("--format", Takes::Value), Choice { name: "--out", letter: Some('o'), takes: Takes::Value }],
            ASKING,
        ],
        help: include_str!("../help/export.txt"),
        run: command::export,
    },
    Verb {
        name: "editions",
        needs: &["BOOK"],
        may: None,
        options: &[],
        help: include_str!("../help/editions.txt"),
        run: command::editions,
    },
    Verb {
        name: "check",
        needs: &["BOOK"],
        may: None,
        options: &[],
        help: include_str!("../help/check.txt"),
        run: command::check,
    },
    Verb {
        name: "glossary",
        needs: &[],
        may: None,
        options: &[],
        help: include_str!("../help/glossary.txt"),
        run: command::glossary,
    },
];

impl Verb {
    /// Its options, one after the other.
    pub fn choices(&self) -> impl Iterator<Item = &'static Choice> {
        self.options.iter().copied().flatten()
    }
}

/// The command with this name.
pub fn named(name: &str) -> Option<&'static Verb> {
    VERBS.iter().find(|verb| verb.name == name)
}
