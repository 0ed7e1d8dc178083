//! `cargo xtask reference-data`: the embedded places and industries, built again from their pinned sources.

use crate::command::CommandLine;
use crate::place::Place;
use crate::trouble::Trouble;

/// Runs the scripts that lie beside the data.
pub fn run(place: &Place, words: &[String]) -> Result<(), Trouble> {
    if let Some(word) = words.first() {
        return Err(Trouble::Usage {
            said: format!("`cargo xtask reference-data` takes no words, and “{word}” is one."),
        });
    }
    let scripts = place.root.join("src-tauri").join("crates").join("reference").join("build");
    CommandLine::new("bash").words(["build.sh"]).within(scripts).run()
}
