//! The journeys: an owner's ways through the real window, walked by node under a display that nobody sees.

use std::fs;
use std::path::PathBuf;

use crate::command::CommandLine;
use crate::place::Place;
use crate::trouble::Trouble;

/// Where the journeys leave their pictures.
#[derive(Debug, Clone, Copy)]
pub enum Pictures {
    /// In `target/pictures`, for looking at.
    UnderTarget,
    /// There, and those that the README shows beside the journeys too.
    ForTheReadme,
}

/// How long one journey may take before it counts as stuck, in milliseconds.
const LONGEST: u32 = 300_000;

/// Walks every journey, one after the other.
pub fn run(place: &Place, pictures: Pictures) -> Result<(), Trouble> {
    let folder = place.make_empty("pictures")?;
    let mut line = CommandLine::new("node")
        .words(["--test", "--test-concurrency=1", "--test-reporter=spec"])
        .words([format!("--test-timeout={LONGEST}")])
        .words(journeys(place)?)
        .variable("SELLABLE_PROGRAM", place.program("debug"))
        .variable("SELLABLE_PICTURES", &folder)
        .variable("SELLABLE_LOGS", place.make_empty("journeys")?)
        .within(place.journeys());
    if let Pictures::ForTheReadme = pictures {
        line = line.variable("SELLABLE_README_PICTURES", place.journeys().join("pictures"));
    }
    line.run()?;
    println!("  pictures: {}", place.show(&folder));
    Ok(())
}

fn journeys(place: &Place) -> Result<Vec<PathBuf>, Trouble> {
    let folder = place.journeys();
    let entries = fs::read_dir(&folder).map_err(|cause| Trouble::file(&folder, &cause))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".journey.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(Trouble::Finding { sentence: format!("{} holds no journey.", place.show(&folder)) });
    }
    Ok(files)
}
