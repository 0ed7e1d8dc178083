//! `cargo xtask pictures`: the pictures that the README shows, taken by the journeys.

use crate::need::{Need, Needs};
use crate::place::Place;
use crate::trouble::Trouble;

use super::test::{Pictures, run_journeys};

/// Walks the journeys and keeps the README's pictures.
pub fn run(place: &Place, words: &[String]) -> Result<(), Trouble> {
    if let Some(word) = words.first() {
        return Err(Trouble::Usage {
            said: format!("`cargo xtask pictures` takes no words, and “{word}” is one.")
        });
    }
    let mut needs = Needs::new(place);
    for need in [Need::TestPackages, Need::JourneyPackages, Need::Workspace] {
        needs.meet(need)?;
    }
    run_journeys(place, Pictures::ForTheReadme)
}
