//! `cargo xtask package`: the .deb and .rpm packages.

use crate::command::CommandLine;
use crate::need::{Need, Needs};
use crate::place::Place;
use crate::trouble::Trouble;

/// Builds the packages and says where they lie.
pub fn run(place: &Place, words: &[String]) -> Result<(), Trouble> {
    if let Some(word) = words.first() {
        return Err(Trouble::Usage { said: format!("`cargo xtask package` takes no words, and “{word}” is one.") });
    }
    let mut needs = Needs::new(place);
    needs.meet(Need::BuildPackages)?;
    needs.meet(Need::Window)?;
    // Fetched when it is needed: in the window's own packages it would weigh on every install for this one verb.
    CommandLine::new("npx")
        .words(["--yes", "@tauri-apps/cli@2.12.5", "build", "--bundles", "deb,rpm"])
        .within(&place.root)
        .run()?;
    let bundle = place.target.join("release").join("bundle");
    println!("Packages: {}", place.show(&bundle));
    Ok(())
}
