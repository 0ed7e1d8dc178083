//! What the README promises.

use std::sync::LazyLock;

use regex::Regex;

use crate::tree::{Tree, line_of};
use crate::{Rule, Violation};

static MENU_CALL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"cargo xtask ([a-z][a-z-]*)").expect("the pattern of a call of the menu is a regular expression")
});
static PROGRAM_CALL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)(?:^|`)sellable ([a-z][a-z-]*)")
        .expect("the pattern of a call of the program is a regular expression")
});
static VERB: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"name: "([a-z-]+)""#).expect("the pattern of a verb is a regular expression"));

const MENU: &str = "src-tauri/crates/xtask/src/menu.rs";
const COMMAND_LINE: &str = "src-tauri/crates/cli/src/";

/// A command in the README that does not run costs a stranger's trust.
pub const COMMANDS_OF_THE_README: Rule = Rule {
    says: "the commands that the README names exist",
    check: commands_of_the_readme,
    broken_by: &[
        (&[("README.md", "Run `cargo xtask fly`."), (MENU, "Verb { name: \"run\" }")], "cargo xtask fly"),
        (
            &[
                ("README.md", "```sh\nsellable dance BOOK\n```"),
                ("src-tauri/crates/cli/src/lib.rs", "match verb { \"demo\" => demo() }"),
            ],
            "sellable dance",
        ),
    ],
    kept_by: &[
        (
            "README.md",
            "`cargo xtask run` or `sellable demo DIR`; a sellable lead is another thing.\n```\nsellable [BOOK]\n```",
        ),
        (MENU, "Verb { name: \"run\" }"),
        ("src-tauri/crates/cli/src/lib.rs", "match verb { \"demo\" => demo() }"),
    ],
};

fn commands_of_the_readme(tree: &Tree) -> Vec<Violation> {
    let Some(readme) = tree.text("README.md") else { return Vec::new() };
    let menu = tree.text(MENU).unwrap_or_default();
    let verbs: Vec<&str> = VERB.captures_iter(menu).filter_map(|found| Some(found.get(1)?.as_str())).collect();
    let command_line: Vec<&str> =
        tree.rust().filter(|(path, _)| path.starts_with(COMMAND_LINE)).map(|(_, text)| text).collect();
    let mut violations = Vec::new();
    for found in MENU_CALL.captures_iter(readme) {
        if !verbs.contains(&&found[1]) {
            violations.push(missing(readme, &found));
        }
    }
    for found in PROGRAM_CALL.captures_iter(readme) {
        let word = format!("\"{}\"", &found[1]);
        if !command_line.iter().any(|text| text.contains(&word)) {
            violations.push(missing(readme, &found));
        }
    }
    violations
}

fn missing(readme: &str, found: &regex::Captures<'_>) -> Violation {
    let offset = found.get(0).map_or(0, |whole| whole.start());
    let called = found[0].trim_matches('`');
    Violation::new("README.md", line_of(readme, offset), format!("there is no `{called}`"))
}
