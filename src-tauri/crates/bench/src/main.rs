//! The stopwatch: figures beside their goals. `bench [--million] [--out FILE] [NAMES…]`
//!
//! Every time is a median of several runs after a first one that warms up. Times are missed on a busy machine; what counts
//! hard are sizes and counts. With `--million` the log is measured with a million leads, too, which takes some minutes.

mod duplicates;
mod exporting;
mod figure;
mod judging;
mod log;
mod made_up;
mod pages;
mod playbook;
mod size;
mod table;
mod undoing;

use std::error::Error;
use std::path::PathBuf;

use figure::Figure;
use size::Reach;

/// What can go wrong while measuring; it ends the program with its message.
type Trouble = Box<dyn Error>;

/// A group of figures that share their preparation.
struct Group {
    name: &'static str,
    measure: fn(Reach) -> Result<Vec<Figure>, Trouble>,
}

const GROUPS: [Group; 9] = [
    Group { name: "add", measure: |_| log::adding() },
    Group { name: "import", measure: log::importing },
    Group { name: "undo", measure: undoing::turning },
    Group { name: "log", measure: pages::looking },
    Group { name: "duplicates", measure: |_| duplicates::finding() },
    Group { name: "export", measure: |_| exporting::writing() },
    Group { name: "judge", measure: judging::judging },
    Group { name: "playbook", measure: |_| playbook::printing() },
    Group { name: "memory", measure: |_| playbook::memory() },
];

fn main() -> Result<(), Trouble> {
    let mut words = std::env::args().skip(1).peekable();
    if words.peek().is_some_and(|word| word == playbook::IN_A_FRESH_PROCESS) {
        return playbook::print_once(&PathBuf::from(words.nth(1).unwrap_or_default()));
    }
    if words.peek().is_some_and(|word| word == pages::IN_A_FRESH_PROCESS) {
        return pages::hold_once(&PathBuf::from(words.nth(1).unwrap_or_default()));
    }
    let (mut out, mut reach) = (None, Reach::Usual);
    let mut names = Vec::new();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--million" => reach = Reach::Million,
            "--out" => out = words.next().map(PathBuf::from),
            name if GROUPS.iter().any(|group| group.name == name) => names.push(word),
            other => return Err(format!("{other} is not measured here; there are: {}", all_names()).into()),
        }
    }
    let mut figures = Vec::new();
    for group in GROUPS.iter().filter(|group| names.is_empty() || names.iter().any(|name| name == group.name)) {
        for figure in (group.measure)(reach)? {
            println!("{figure}");
            figures.push(figure);
        }
    }
    if let Some(file) = out {
        std::fs::write(&file, serde_json::to_string_pretty(&figures)? + "\n")?;
    }
    Ok(())
}

fn all_names() -> String {
    GROUPS.map(|group| group.name).join(", ")
}
