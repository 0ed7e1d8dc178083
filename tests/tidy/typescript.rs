//! What the rules need to know of the window's files: who imports whom.

use std::sync::LazyLock;

use regex::Regex;

use crate::tree::{Tree, line_of};

static IMPORT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?m)(?:^\s*(?:import|export)\b[^;'"]*?\bfrom\s*|^\s*import\s*|\bimport\(\s*)['"]([^'"]+)['"]"#)
        .expect("the pattern of an import is a regular expression")
});

/// One import.
pub struct Import<'a> {
    /// What stands between the quotes.
    pub from: &'a str,
    /// The line, counted from 1.
    pub line: usize,
}

/// Every import of a file.
pub fn imports(text: &str) -> Vec<Import<'_>> {
    IMPORT
        .captures_iter(text)
        .filter_map(|found| found.get(1))
        .map(|from| Import { from: from.as_str(), line: line_of(text, from.start()) })
        .collect()
}

/// The file of the tree that `importer` means by `from`, if it is one of ours.
pub fn resolve(tree: &Tree, importer: &str, from: &str) -> Option<String> {
    let meant = place(importer, from)?;
    ["", ".ts", ".svelte", "/index.ts"]
        .iter()
        .map(|ending| format!("{meant}{ending}"))
        .find(|path| tree.text(path).is_some())
}

/// The path that a relative import points to, whether or not a file is there.
pub fn place(importer: &str, from: &str) -> Option<String> {
    if !from.starts_with('.') {
        return None;
    }
    let from = from.split('?').next().unwrap_or(from);
    let mut folders: Vec<&str> = importer.split('/').collect();
    folders.pop();
    for part in from.split('/') {
        match part {
            "." => {}
            ".." => {
                folders.pop();
            }
            name => folders.push(name),
        }
    }
    Some(folders.join("/"))
}
