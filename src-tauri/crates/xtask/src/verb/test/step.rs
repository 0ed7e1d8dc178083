//! The list of steps.

use std::fs;

use crate::command::CommandLine;
use crate::need::Need;
use crate::node;
use crate::place::Place;
use crate::trouble::Trouble;
use crate::verb::contract;

use super::journeys::{self, Pictures};
use super::paper;

/// One check that passes or fails by itself.
#[derive(Debug)]
pub struct Step {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it makes sure of.
    pub does: &'static str,
    /// What must be there first.
    pub needs: &'static [Need],
    /// Whether `cargo xtask check` runs it too.
    pub quick: bool,
    /// The check itself.
    pub run: fn(&Place) -> Result<(), Trouble>,
}

/// Every step. What fails fast comes first; what needs the built program comes last.
pub const STEPS: &[Step] = &[
    Step {
        name: "format",
        does: "the Rust files are formatted",
        needs: &[Need::Lints],
        quick: true,
        run: |place| cargo(place, &["fmt", "--all", "--check"]),
    },
    Step {
        name: "window-lint",
        does: "the window's files pass eslint and prettier, the journeys prettier",
        needs: &[Need::WindowPackages],
        quick: true,
        run: lint_window,
    },
    Step {
        name: "window-types",
        does: "the window's types fit (svelte-check)",
        needs: &[Need::WindowPackages],
        quick: true,
        run: |place| npm(place, "check"),
    },
    Step {
        name: "window-test",
        does: "the window's parts do what they should (vitest)",
        needs: &[Need::WindowPackages],
        quick: true,
        run: |place| npm(place, "test"),
    },
    Step { name: "window-build", does: "the window builds", needs: &[Need::Window], quick: false, run: |_| Ok(()) },
    Step {
        name: "build",
        does: "the whole workspace builds",
        needs: &[Need::Workspace],
        quick: false,
        run: |_| Ok(()),
    },
    Step {
        name: "test",
        does: "the Rust tests pass, those of the house rules among them",
        needs: &[Need::BuildPackages, Need::Window],
        quick: true,
        run: |place| cargo(place, &["test", "--workspace", "--locked"]),
    },
    Step {
        name: "clippy",
        does: "clippy has nothing to say",
        needs: &[Need::Lints, Need::BuildPackages, Need::Window],
        quick: true,
        run: |place| cargo(place, &["clippy", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"]),
    },
    Step {
        name: "contract",
        does: "the window's types are those of the list of commands",
        needs: &[Need::BuildPackages],
        quick: false,
        run: contract_is_current,
    },
    Step {
        name: "paper",
        does: "every printed document keeps the standards, and says what was typed",
        needs: &[Need::TestPackages, Need::Checkers, Need::Workspace],
        quick: false,
        run: paper::run,
    },
    Step {
        name: "journeys",
        does: "the journeys in the real window arrive",
        needs: &[Need::TestPackages, Need::JourneyPackages, Need::Workspace],
        quick: false,
        run: |place| journeys::run(place, Pictures::UnderTarget),
    },
];

fn cargo(place: &Place, words: &[&str]) -> Result<(), Trouble> {
    CommandLine::cargo().words(words).within(&place.root).run()
}

fn npm(place: &Place, script: &str) -> Result<(), Trouble> {
    node::npm().words(["run", "--silent", script]).within(place.ui()).run()
}

fn lint_window(place: &Place) -> Result<(), Trouble> {
    npm(place, "lint")?;
    CommandLine::new("node")
        .words([place.ui().join("node_modules/prettier/bin/prettier.cjs")])
        .words(["--log-level", "warn", "--check"])
        .words([place.journeys()])
        .run()
}

fn contract_is_current(place: &Place) -> Result<(), Trouble> {
    let fresh = place.make("xtask")?.join(contract::FILE_NAME);
    contract::write(place, &fresh)?;
    let committed = contract::committed(place);
    let read = |path| fs::read_to_string(path).map_err(|cause| Trouble::file(path, &cause));
    if read(&fresh)? == read(&committed)? {
        return Ok(());
    }
    Err(Trouble::Finding {
        sentence: format!(
            "{} differs from what the list of commands says. `cargo xtask contract` writes it again.",
            place.show(&committed)
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_different_and_none_is_the_word_for_the_list() {
        let mut names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        assert!(!names.contains(&"list"));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STEPS.len());
    }
}
