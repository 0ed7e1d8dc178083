//! The house rules, as tests.
//!
//! Each rule is a value that knows its sentence, a function from a tree of files to violations, and small trees that keep it or break it: a rule that has never been
//! seen to fail guards nothing. The tree is what git would commit, so build products and installed packages are never looked at.

mod rules;
mod rust;
mod tree;
mod typescript;

use rules::RULES;
use tree::Tree;

/// Where a rule is broken, and how.
#[derive(Debug)]
pub struct Violation {
    path: String,
    line: usize,
    what: String,
}

impl Violation {
    /// A violation in `line` of the file at `path`; line 0 speaks of the file as a whole.
    pub fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

/// One house rule.
pub struct Rule {
    /// What holds everywhere, as a sentence.
    pub says: &'static str,
    /// Finds what breaks it.
    pub check: fn(&Tree) -> Vec<Violation>,
    /// Trees that break it, each with words that the violation must contain.
    pub broken_by: &'static [(&'static [(&'static str, &'static str)], &'static str)],
    /// A tree that keeps it, close to those that break it.
    pub kept_by: &'static [(&'static str, &'static str)],
}

#[test]
fn the_house_keeps_its_rules() {
    let tree = Tree::of_the_house();
    let mut report = Vec::new();
    for rule in RULES {
        for Violation { path, line, what } in (rule.check)(&tree) {
            report.push(format!("{path}:{line}: {what} — {}", rule.says));
        }
    }
    assert!(report.is_empty(), "\n{}\n", report.join("\n"));
}

#[test]
fn every_rule_sees_what_breaks_it() {
    for rule in RULES {
        assert!(!rule.broken_by.is_empty(), "no bad example: {}", rule.says);
        for (files, words) in rule.broken_by {
            let violations = (rule.check)(&Tree::of(files));
            let seen = violations.iter().any(|violation| violation.what.contains(words));
            assert!(seen, "“{}” does not see “{words}” in {files:?}; it sees {violations:?}", rule.says);
        }
    }
}

#[test]
fn no_rule_sees_ghosts() {
    for rule in RULES {
        let violations = (rule.check)(&Tree::of(rule.kept_by));
        assert!(violations.is_empty(), "“{}” is kept, and yet it sees {violations:?}", rule.says);
    }
}

#[test]
fn the_tree_of_the_house_is_not_empty() {
    let tree = Tree::of_the_house();
    assert!(tree.text("Cargo.toml").is_some_and(|text| text.contains("[workspace]")));
    assert!(tree.rust().count() > 20);
}
