//! What lies at the top, and what each member is for.

use std::sync::LazyLock;

use regex::Regex;

use crate::tree::Tree;
use crate::{Rule, Violation};

const NAMED: &[&str] = &["Cargo.toml", "Cargo.lock", "LICENSE", "README.md", "src-tauri", "ui", "icons", "tests"];
const REQUIRED: &[&str] = &["Cargo.toml", "Cargo.lock", "LICENSE", "README.md"];

/// The top level is the first thing a reader sees.
pub const ONLY_WHAT_IS_NAMED: Rule = Rule {
    says: "the top level holds the named folders and files, dot-files, and nothing else",
    check: only_what_is_named,
    broken_by: &[
        (&[("PLAN.md", "")], "PLAN.md does not belong"),
        (&[("scripts/build.sh", "")], "scripts does not belong"),
        (&[("Cargo.toml", "")], "README.md is not there"),
    ],
    kept_by: &[
        ("Cargo.toml", ""),
        ("Cargo.lock", ""),
        ("LICENSE", ""),
        ("README.md", ""),
        (".gitignore", ""),
        ("ui/package.json", ""),
    ],
};

fn only_what_is_named(tree: &Tree) -> Vec<Violation> {
    let mut tops: Vec<&str> = tree.paths().filter_map(|path| path.split('/').next()).collect();
    tops.dedup();
    let strange = tops
        .iter()
        .filter(|name| !name.starts_with('.') && !NAMED.contains(name))
        .map(|name| Violation::new(name, 0, format!("{name} does not belong")));
    let absent = REQUIRED
        .iter()
        .filter(|name| !tops.contains(name))
        .map(|name| Violation::new(name, 0, format!("{name} is not there")));
    strange.chain(absent).collect()
}

static MEMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"^\s*"([^"]+)",?\s*(#\s*\S.*)?$"#).expect("the pattern of a member's line is a regular expression")
});

/// The list of members is the first map of the house.
pub const MEMBERS_HAVE_A_PURPOSE: Rule = Rule {
    says: "every package is a member of the workspace, with its purpose beside it",
    check: members_have_a_purpose,
    broken_by: &[
        (&[("Cargo.toml", "[workspace]\nmembers = [\n    \"ui\",\n]\n")], "ui has no purpose beside it"),
        (
            &[
                ("Cargo.toml", "[workspace]\nmembers = [\n]\n"),
                ("src-tauri/crates/x/Cargo.toml", "[package]\nname = \"x\""),
            ],
            "src-tauri/crates/x is no member",
        ),
    ],
    kept_by: &[
        ("Cargo.toml", "[workspace]\nmembers = [\n    \"tests\", # acceptance: speaks the method's words\n]\n"),
        ("tests/Cargo.toml", "[package]\nname = \"acceptance\""),
    ],
};

fn members_have_a_purpose(tree: &Tree) -> Vec<Violation> {
    let Some(text) = tree.text("Cargo.toml") else { return Vec::new() };
    let mut violations = Vec::new();
    let mut members = Vec::new();
    let lines = text.lines().enumerate().skip_while(|(_, line)| !line.starts_with("members"));
    for (index, line) in lines.skip(1).take_while(|(_, line)| !line.starts_with(']')) {
        let Some(found) = MEMBER.captures(line) else { continue };
        members.push(format!("{}/Cargo.toml", &found[1]));
        if found.get(2).is_none() {
            violations.push(Violation::new("Cargo.toml", index + 1, format!("{} has no purpose beside it", &found[1])));
        }
    }
    for (path, _) in tree.manifests() {
        if !members.iter().any(|member| member == path) {
            let folder = path.trim_end_matches("/Cargo.toml");
            violations.push(Violation::new(path, 0, format!("{folder} is no member")));
        }
    }
    violations
}
