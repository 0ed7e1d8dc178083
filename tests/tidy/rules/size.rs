//! How long a file may be.

use crate::tree::ends_with;
use crate::{Rule, Violation};

const MOST: usize = 500;
const CODE: &[&str] = &["rs", "ts", "svelte", "js", "mjs", "css", "sql", "py", "sh"];

/// A file that needs more room holds more than one thing.
pub const AT_MOST_500_LINES: Rule = Rule {
    says: "no hand-written code file has more than 500 lines",
    check: |tree| {
        tree.texts()
            .filter(|(path, _)| CODE.iter().any(|ending| ends_with(path, ending)))
            .filter(|(path, _)| !path.contains(".gen."))
            .map(|(path, text)| (path, text.lines().count()))
            .filter(|(_, lines)| *lines > MOST)
            .map(|(path, lines)| Violation::new(path, MOST + 1, format!("{lines} lines")))
            .collect()
    },
    broken_by: &[(&[("src-tauri/src/a.rs", LONG)], "512 lines")],
    kept_by: &[
        ("ui/src/ipc/contract.gen.ts", LONG),
        ("ui/package-lock.json", LONG),
        ("src-tauri/src/a.rs", "fn f() {}\n"),
    ],
};

const LONG: &str = {
    const BYTES: [u8; 512] = [b'\n'; 512];
    match std::str::from_utf8(&BYTES) {
        Ok(text) => text,
        Err(_) => "",
    }
};
