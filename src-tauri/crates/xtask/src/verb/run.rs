//! `cargo xtask run`: from a fresh machine to the open window.

use std::path::{Path, PathBuf};

use crate::command::CommandLine;
use crate::need::{Need, Needs};
use crate::place::Place;
use crate::trouble::Trouble;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    profile: &'static str,
    book: Option<String>,
}

/// Installs, builds, and opens the window on BOOK or on the owner's own data file; without a display, does the main job headless.
pub fn run(place: &Place, words: &[String]) -> Result<(), Trouble> {
    let asked = read(words)?;
    let mut needs = Needs::new(place);
    needs.meet(Need::BuildPackages)?;
    needs.meet(Need::Window)?;
    build(place, asked.profile)?;
    let program = place.program(asked.profile);
    if has_display() {
        return open_window(&program, asked.book.as_deref());
    }
    println!("There is no display here, so this does the main job without a window:");
    demonstrate(place, &program)
}

fn read(words: &[String]) -> Result<Asked, Trouble> {
    let mut asked = Asked { profile: "debug", book: None };
    for word in words {
        match word.as_str() {
            "--" => {}
            "--release" => asked.profile = "release",
            book if asked.book.is_none() && !book.starts_with('-') => {
                asked.book = Some(book.to_owned());
            }
            other => {
                return Err(Trouble::Usage {
                    said: format!("`cargo xtask run [--release] [-- BOOK]` does not take “{other}”."),
                });
            }
        }
    }
    Ok(asked)
}

fn build(place: &Place, profile: &str) -> Result<(), Trouble> {
    let mut line = CommandLine::cargo().words(["build", "--package", "sellable"]);
    if profile == "release" {
        line = line.words(["--release"]);
    }
    line.within(&place.root).run()
}

/// Windows and macOS always have one; on Linux the two kinds of display say so in the environment.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

fn open_window(program: &Path, book: Option<&str>) -> Result<(), Trouble> {
    println!("Opening the window. It is closed like any other; Ctrl-C here closes it too.");
    CommandLine::new(program).words(book).run()
}

fn demonstrate(place: &Place, program: &Path) -> Result<(), Trouble> {
    let folder = place.make_empty("demo")?;
    CommandLine::new(program).words(["demo".as_ref(), folder.as_os_str()]).run()?;
    println!("Made:");
    for file in files_in(&folder)? {
        println!("  {}", file.display());
    }
    Ok(())
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let entries = std::fs::read_dir(folder).map_err(|cause| Trouble::file(folder, &cause))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_words_after_run() {
        for (line, profile, book) in [
            ("", "debug", None),
            ("--", "debug", None),
            ("-- mine.sellable", "debug", Some("mine.sellable")),
            ("mine.sellable", "debug", Some("mine.sellable")),
            ("--release -- mine.sellable", "release", Some("mine.sellable")),
        ] {
            let expected = Asked { profile, book: book.map(str::to_owned) };
            assert_eq!(read(&words(line)).ok(), Some(expected), "{line:?}");
        }
    }

    #[test]
    fn words_that_do_not_fit_are_wrong_usage() {
        for line in ["--fast", "one two"] {
            assert!(matches!(read(&words(line)), Err(Trouble::Usage { .. })), "{line:?}");
        }
    }
}
