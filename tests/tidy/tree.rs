//! The files that the rules look at.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Files by their path from the top of the checkout, with `/` between folders.
pub struct Tree {
    files: BTreeMap<String, Option<String>>,
}

impl Tree {
    /// What git would commit: tracked files and new ones that it does not ignore.
    pub fn of_the_house() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("the tests lie one folder below the top of the checkout");
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .expect("git lists the files of the checkout");
        assert!(listed.status.success(), "git could not list the files");
        let files = String::from_utf8_lossy(&listed.stdout)
            .split('\0')
            .filter(|path| root.join(path).is_file())
            .map(|path| {
                let bytes = std::fs::read(root.join(path)).unwrap_or_default();
                (path.to_owned(), String::from_utf8(bytes).ok())
            })
            .collect();
        Self { files }
    }

    /// A small tree for trying a rule.
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| ((*path).to_owned(), Some((*text).to_owned()))).collect() }
    }

    /// Every path, of texts and of other files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The text of one file, if it is there and is text.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path)?.as_deref()
    }

    /// Every text with its path.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, text)| Some((path.as_str(), text.as_deref()?)))
    }

    /// The Rust files.
    pub fn rust(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts().filter(|(path, _)| ends_with(path, "rs"))
    }

    /// The window's own TypeScript and Svelte files.
    pub fn window(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts()
            .filter(|(path, _)| path.starts_with("ui/src/") && (ends_with(path, "ts") || ends_with(path, "svelte")))
    }

    /// The manifests of the workspace's members.
    pub fn manifests(&self) -> impl Iterator<Item = (&str, toml::Table)> {
        self.texts()
            .filter(|(path, _)| path.ends_with("/Cargo.toml"))
            .filter_map(|(path, text)| Some((path, text.parse().ok()?)))
    }
}

/// Whether the file at `path` has the ending `ending`.
pub fn ends_with(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

/// The number of the line in which byte `offset` of `text` lies, counted from 1.
pub fn line_of(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}
