//! What no text may hold.

use std::sync::LazyLock;

use regex::Regex;

use crate::tree::{Tree, ends_with, line_of};
use crate::{Rule, Violation};

/// Lock files and lists of sources name hosts by their nature.
fn is_lock(path: &str) -> bool {
    ends_with(path, "lock") || path.ends_with("-lock.json")
}

static POSTPONED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b").expect("the pattern of a note to oneself is a regular expression")
});

/// Work that is left is an issue, not a comment.
pub const NOTHING_POSTPONED: Rule = Rule {
    says: "no notes to oneself in the files",
    check: |tree| found(tree, &POSTPONED),
    broken_by: &[(&[("ui/src/a.ts", concat!("// TO", "DO: later"))], concat!("TO", "DO"))],
    kept_by: &[("ui/src/a.ts", "const todo = list('Todos')")],
};

static MACHINE_PATH: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^|[^\w.:/-])(/(?:home|root|Users|work)/[\w.]+|[A-Z]:\\Users\\\w+)")
        .expect("the pattern of a path is a regular expression")
});

/// The files work in every checkout.
pub const NO_MACHINE_PATHS: Rule = Rule {
    says: "no path of a single machine in the files",
    check: |tree| found(tree, &MACHINE_PATH),
    broken_by: &[
        (&[("tests/a.sh", concat!("cd /ho", "me/ana/sellable"))], "ana"),
        (&[("tests/a.sh", concat!("DIR=\"/ro", "ot/x\""))], "x"),
    ],
    kept_by: &[("tests/a.sh", "cd ui/src/home/work/inside\ncurl https://example.com/home/x")],
};

static REGISTRY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"registry\.npmjs\.org|\bpypi\.org|files\.pythonhosted\.org|(?:index|static)\.crates\.io|deb\.debian\.org",
    )
    .expect("the pattern of a registry is a regular expression")
});

/// Where packages come from is each machine's own setting.
pub const NO_REGISTRY_HOSTS: Rule = Rule {
    says: "no registry's host outside lock files",
    check: |tree| found(tree, &REGISTRY),
    broken_by: &[(&[("ui/.npmrc", concat!("registry=https://registry.npm", "js.org"))], "npm")],
    kept_by: &[("ui/package-lock.json", concat!("\"resolved\": \"https://registry.npm", "js.org/a\""))],
};

fn found(tree: &Tree, pattern: &Regex) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (path, text) in tree.texts().filter(|(path, _)| !is_lock(path)) {
        for found in pattern.find_iter(text) {
            violations.push(Violation::new(path, line_of(text, found.start()), found.as_str().trim()));
        }
    }
    violations
}
