//! Where the time of day is read.

use std::sync::LazyLock;

use regex::Regex;

use crate::rust::{places_of, tokens};
use crate::tree::{Tree, ends_with, line_of};
use crate::{Rule, Violation};

const CALENDARS: &[&str] = &["Utc", "Local", "SystemTime"];

/// Everything that depends on the time is given it, so that tests can choose it and a jump of the clock is met in one place.
pub const ONE_CLOCK: Rule = Rule {
    says: "the wall clock is read only in app/src/clock.rs; stopwatches run only in bench, the menu, the examples and the tests",
    check: one_clock,
    broken_by: &[
        (&[("src-tauri/crates/method/src/a.rs", "fn f() { let t = chrono::Utc::now(); }")], "Utc::now"),
        (&[("src-tauri/crates/store/src/a.rs", "fn f() { let t = SystemTime::now(); }")], "SystemTime::now"),
        (&[("src-tauri/crates/app/src/a.rs", "fn f() { let t = Instant::now(); }")], "Instant::now"),
    ],
    kept_by: &[
        ("src-tauri/crates/app/src/clock.rs", "fn f() { let t = Utc::now(); }"),
        ("src-tauri/crates/bench/src/main.rs", "fn f() { let t = Instant::now(); }"),
        ("src-tauri/crates/app/src/a.rs", "fn f(clock: &dyn Clock) { let t = clock.now(); }\n// Utc::now()"),
    ],
};

fn one_clock(tree: &Tree) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (path, text) in tree.rust() {
        if path == "src-tauri/crates/app/src/clock.rs" {
            continue;
        }
        let tokens = tokens(path, text);
        let stopwatch = path.starts_with("src-tauri/crates/bench/")
            || path.starts_with("src-tauri/crates/xtask/")
            || path.contains("/examples/");
        let names = CALENDARS.iter().chain((!stopwatch).then_some(&"Instant"));
        for name in names {
            for start in places_of(&tokens, &[name, ":", ":", "now"]) {
                let token = &tokens[start];
                if !(token.of_tests && *name == "Instant") {
                    violations.push(Violation::new(path, token.line, format!("{name}::now")));
                }
            }
        }
    }
    violations
}

static SQL_CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)current_timestamp|current_date|current_time\b|'now'|unixepoch\(\)")
        .expect("the pattern of a clock in SQL is a regular expression")
});

/// `SQLite` has a clock of its own, which the same rule keeps out.
pub const NO_CLOCK_IN_SQL: Rule = Rule {
    says: "SQL is given the time and never asks for it",
    check: |tree| {
        let mut violations = Vec::new();
        for (path, text) in tree.texts() {
            let speaks_sql =
                ends_with(path, "sql") || (path.starts_with("src-tauri/crates/store/") && ends_with(path, "rs"));
            if !speaks_sql {
                continue;
            }
            for found in SQL_CLOCK.find_iter(text) {
                violations.push(Violation::new(path, line_of(text, found.start()), found.as_str()));
            }
        }
        violations
    },
    broken_by: &[
        (&[("src-tauri/crates/store/src/migrations/1.sql", "at TEXT DEFAULT CURRENT_TIMESTAMP")], "CURRENT_TIMESTAMP"),
        (&[("src-tauri/crates/store/src/a.rs", "const SQL: &str = \"SELECT datetime('now')\";")], "'now'"),
    ],
    kept_by: &[(
        "src-tauri/crates/store/src/a.rs",
        "// now\nconst SQL: &str = \"INSERT INTO journal (at) VALUES (?1)\";",
    )],
};

static WINDOW_CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\bDate\.now\(|\bnew Date\(\s*\)|\bDate\(\s*\)")
        .expect("the pattern of a clock in the window is a regular expression")
});

/// What is late and which day it is are the core's to say.
pub const NO_CLOCK_IN_THE_WINDOW: Rule = Rule {
    says: "the window does not read the clock; the core tells it what day it is",
    check: |tree| {
        let mut violations = Vec::new();
        for (path, text) in tree.window() {
            if path.ends_with(".test.ts") {
                continue;
            }
            for found in WINDOW_CLOCK.find_iter(text) {
                violations.push(Violation::new(path, line_of(text, found.start()), found.as_str()));
            }
        }
        violations
    },
    broken_by: &[
        (&[("ui/src/leads/a.svelte.ts", "const today = new Date()")], "new Date()"),
        (&[("ui/src/leads/A.svelte", "<script>const late = Date.now() > due</script>")], "Date.now("),
    ],
    kept_by: &[("ui/src/leads/a.ts", "const day = new Date(form.today)\nsetTimeout(save, 400)")],
};
