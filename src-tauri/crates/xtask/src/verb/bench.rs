//! `cargo xtask bench`: figures beside their goals, in target/bench.json.

use std::fs;

use crate::command::CommandLine;
use crate::need::{Need, Needs};
use crate::place::Place;
use crate::trouble::Trouble;

/// The name of the figures that need the real window; every other name is one of the bench crate's.
const WINDOW: &str = "window";

/// The scripts beside the journeys that measure in the real window.
const IN_THE_WINDOW: [&str; 3] = ["first-paint", "live-page", "import-while-working"];

/// Measures what was named, or everything.
pub fn run(place: &Place, words: &[String]) -> Result<(), Trouble> {
    let mut needs = Needs::new(place);
    needs.meet(Need::BuildPackages)?;
    let wants_window = words.is_empty() || words.iter().any(|word| word == WINDOW);
    let of_the_core: Vec<&String> = words.iter().filter(|word| *word != WINDOW).collect();
    let mut lists = Vec::new();
    if words.is_empty() || !of_the_core.is_empty() {
        lists.push(measure_core(place, &of_the_core)?);
    }
    if wants_window {
        lists.extend(measure_window(place, &mut needs)?);
    }
    let file = place.target.join("bench.json");
    fs::write(&file, joined(&lists)).map_err(|cause| Trouble::file(&file, &cause))?;
    println!("Figures: {}", place.show(&file));
    Ok(())
}

/// Runs the bench crate, which prints its figures and writes them as a JSON list into the file it is given.
fn measure_core(place: &Place, names: &[&String]) -> Result<String, Trouble> {
    let file = place.make("xtask")?.join("bench-core.json");
    CommandLine::cargo()
        .words(["run", "--quiet", "--release", "--package", "bench", "--"])
        .words(["--out".as_ref(), file.as_os_str()])
        .words(names)
        .within(&place.root)
        .run()?;
    fs::read_to_string(&file).map_err(|cause| Trouble::file(&file, &cause))
}

/// Builds the release program and opens it, again and again, under a display that nobody sees.
fn measure_window(place: &Place, needs: &mut Needs<'_>) -> Result<Vec<String>, Trouble> {
    for need in [Need::TestPackages, Need::JourneyPackages, Need::Window] {
        needs.meet(need)?;
    }
    CommandLine::cargo()
        .words(["build", "--release", "--package", "sellable", "--features", "driven"])
        .within(&place.root)
        .run()?;
    let folder = place.make("xtask")?;
    let logs = place.make_empty("journeys")?;
    let measure = |name: &str| {
        let file = folder.join(format!("bench-{name}.json"));
        CommandLine::new("node")
            .words([format!("{name}.mjs").as_ref(), file.as_os_str()])
            .variable("SELLABLE_PROGRAM", place.program("release"))
            .variable("SELLABLE_LOGS", &logs)
            .within(place.journeys())
            .run()?;
        fs::read_to_string(&file).map_err(|cause| Trouble::file(&file, &cause))
    };
    IN_THE_WINDOW.into_iter().map(measure).collect()
}

/// One JSON list out of several.
fn joined(lists: &[String]) -> String {
    let inside: Vec<&str> = lists
        .iter()
        .map(|list| list.trim().trim_start_matches('[').trim_end_matches(']').trim())
        .filter(|inside| !inside.is_empty())
        .collect();
    format!("[\n{}\n]\n", inside.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_become_one() {
        for (lists, expected) in [
            (vec!["[\n{\"name\":\"a\"}\n]\n", "[{\"name\":\"b\"}]"], "[\n{\"name\":\"a\"},\n{\"name\":\"b\"}\n]\n"),
            (vec!["[]", "[{\"name\":\"b\"}]"], "[\n{\"name\":\"b\"}\n]\n"),
        ] {
            let lists: Vec<String> = lists.into_iter().map(str::to_owned).collect();
            assert_eq!(joined(&lists), expected);
        }
    }
}
