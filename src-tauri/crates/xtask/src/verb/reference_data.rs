//! `cargo xtask reference-data`: the embedded places and industries, built again from their pinned sources.

use crate::command::CommandLine;
use crate::need::{Need, Needs};
use crate::node;
use crate::place::Place;
use crate::trouble::Trouble;

/// Runs the script that lies beside the data, which takes its sources from npm and, for the industries, from Python's packages.
pub fn run(place: &Place, words: &[String]) -> Result<(), Trouble> {
    if let Some(word) = words.first() {
        return Err(Trouble::Usage {
            said: format!("`cargo xtask reference-data` takes no words, and “{word}” is one."),
        });
    }
    Needs::new(place).meet(Need::TestPackages)?;
    let scripts = place.root.join("src-tauri").join("crates").join("reference").join("build");
    node::install(&scripts)?;
    CommandLine::new("node").words(["build.mjs"]).within(scripts).run()
}
