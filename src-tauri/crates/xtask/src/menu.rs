//! The verbs, once: what they are called, what they do, and the function that does it.

use crate::place::Place;
use crate::trouble::Trouble;
use crate::verb;

/// One verb of the menu.
struct Verb {
    name: &'static str,
    takes: &'static str,
    does: &'static str,
    run: fn(&Place, &[String]) -> Result<(), Trouble>,
}

const VERBS: &[Verb] = &[
    Verb {
        name: "run",
        takes: "[--release] [-- BOOK]",
        does: "install what is missing, build, and open the window (without a display: do the main job and print the files)",
        run: verb::run::run,
    },
    Verb {
        name: "test",
        takes: "[STEP…]",
        does: "install what is missing and run every check, or only the named steps (`test list` names them)",
        run: verb::test::run,
    },
    Verb {
        name: "check",
        takes: "",
        does: "the quick checks while working: format, lints, Rust tests, the window's own tests",
        run: verb::test::run_quick,
    },
    Verb {
        name: "bench",
        takes: "[NAME…]",
        does: "measure, print each figure beside its goal, write target/bench.json",
        run: verb::bench::run,
    },
    Verb { name: "package", takes: "", does: "build the .deb and .rpm packages", run: verb::package::run },
    Verb {
        name: "contract",
        takes: "",
        does: "write the window's types again from the list of commands (ui/src/ipc/contract.gen.ts)",
        run: verb::contract::run,
    },
    Verb {
        name: "reference-data",
        takes: "",
        does: "build the embedded places and industries again from their pinned sources",
        run: verb::reference_data::run,
    },
    Verb {
        name: "pictures",
        takes: "",
        does: "run the journeys and put their pictures into tests/window/pictures, where the README shows them",
        run: verb::pictures::run,
    },
];

/// Runs the verb called `name` with the words that followed it. Without a name it prints the menu.
pub fn run(name: Option<&str>, words: &[String]) -> Result<(), Trouble> {
    let Some(name) = name else {
        print!("{}", text());
        return Ok(());
    };
    if matches!(name, "help" | "--help" | "-h") {
        print!("{}", text());
        return Ok(());
    }
    let Some(verb) = VERBS.iter().find(|verb| verb.name == name) else {
        return Err(Trouble::Usage { said: format!("There is no verb “{name}”.\n\n{}", text()) });
    };
    let place = Place::find()?;
    (verb.run)(&place, words)
}

fn text() -> String {
    let mut text = String::from("cargo xtask VERB\n\n");
    for verb in VERBS {
        let heading = format!("{} {}", verb.name, verb.takes);
        text.push_str(&format_line(heading.trim_end(), verb.does));
    }
    text
}

fn format_line(heading: &str, does: &str) -> String {
    format!("  {heading:<26} {does}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_verb_is_wrong_usage_and_shows_the_menu() {
        let refused = run(Some("fly"), &[]);
        let Err(Trouble::Usage { said }) = refused else {
            panic!("“fly” was taken for a verb: {refused:?}");
        };
        assert!(said.contains("“fly”"));
        for verb in VERBS {
            assert!(said.contains(verb.name), "the menu leaves out {}", verb.name);
        }
    }

    #[test]
    fn names_are_different() {
        let mut names: Vec<_> = VERBS.iter().map(|verb| verb.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), VERBS.len());
    }
}
