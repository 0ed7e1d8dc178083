//! `cargo xtask contract`: the window's types, written from the one list of commands.

use std::path::{Path, PathBuf};

use crate::command::CommandLine;
use crate::need::{Need, Needs};
use crate::place::Place;
use crate::trouble::Trouble;

/// The generated file's name.
pub const FILE_NAME: &str = "contract.gen.ts";

/// Writes the committed file again.
pub fn run(place: &Place, words: &[String]) -> Result<(), Trouble> {
    if let Some(word) = words.first() {
        return Err(Trouble::Usage {
            said: format!("`cargo xtask contract` takes no words, and “{word}” is one.")
        });
    }
    Needs::new(place).meet(Need::BuildPackages)?;
    let file = committed(place);
    write(place, &file)?;
    println!("Wrote {}", place.show(&file));
    Ok(())
}

/// The file that is committed.
pub fn committed(place: &Place) -> PathBuf {
    place.ui().join("src").join("ipc").join(FILE_NAME)
}

/// Writes the types into `file`.
pub fn write(place: &Place, file: &Path) -> Result<(), Trouble> {
    CommandLine::cargo()
        .words(["run", "--quiet", "--package", "app"])
        .words(["--features", "contract", "--bin", "contract", "--"])
        .words([file])
        .within(&place.root)
        .run()
}
