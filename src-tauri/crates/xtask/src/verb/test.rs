//! `cargo xtask test`: every check, one after the other, each named, none hidden by another's failure.

mod journeys;
mod paper;
mod step;
mod summary;

use std::time::Instant;

use crate::need::Needs;
use crate::place::Place;
use crate::trouble::Trouble;
use step::{STEPS, Step};
use summary::{Outcome, Summary};

pub use journeys::Pictures;
pub use journeys::run as run_journeys;

/// Runs every step, or the named ones in the order of the list. `list` prints the list instead.
pub fn run(place: &Place, words: &[String]) -> Result<(), Trouble> {
    if words == ["list"] {
        for step in STEPS {
            println!("  {:<14} {}", step.name, step.does);
        }
        return Ok(());
    }
    let steps = chosen(words)?;
    walk(place, &steps)
}

/// Runs the steps that take little time.
pub fn run_quick(place: &Place, words: &[String]) -> Result<(), Trouble> {
    if let Some(word) = words.first() {
        return Err(Trouble::Usage {
            said: format!(
                "`cargo xtask check` takes no words, and “{word}” is one; `cargo xtask test STEP…` runs single steps."
            ),
        });
    }
    let steps: Vec<&Step> = STEPS.iter().filter(|step| step.quick).collect();
    walk(place, &steps)
}

fn chosen(words: &[String]) -> Result<Vec<&'static Step>, Trouble> {
    if words.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    let unknown = words.iter().find(|word| STEPS.iter().all(|step| step.name != word.as_str()));
    if let Some(word) = unknown {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(Trouble::Usage {
            said: format!("There is no step “{word}”. The steps are: {}.", names.join(", ")),
        });
    }
    let named = |step: &&Step| words.iter().any(|word| word == step.name);
    Ok(STEPS.iter().filter(named).collect())
}

fn walk(place: &Place, steps: &[&'static Step]) -> Result<(), Trouble> {
    let mut needs = Needs::new(place);
    let mut summary = Summary::new();
    for (index, step) in steps.iter().enumerate() {
        println!("\n[{}/{}] {}: {}", index + 1, steps.len(), step.name, step.does);
        let started = Instant::now();
        let ended = take(step, place, &mut needs);
        let took = started.elapsed();
        match &ended {
            Ok(()) => println!("  passed in {} s", took.as_secs()),
            Err(trouble) => println!("  FAILED after {} s: {trouble}", took.as_secs()),
        }
        summary.add(Outcome { step: step.name, took, trouble: ended.err() });
    }
    print!("\n{summary}");
    summary.verdict()
}

fn take(step: &Step, place: &Place, needs: &mut Needs<'_>) -> Result<(), Trouble> {
    for need in step.needs {
        needs.meet(*need)?;
    }
    (step.run)(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_steps_run_in_the_order_of_the_list() {
        let words = ["clippy".to_owned(), "format".to_owned()];
        let names: Vec<&str> = chosen(&words).expect("both are steps").iter().map(|step| step.name).collect();
        assert_eq!(names, ["format", "clippy"]);
    }

    #[test]
    fn an_unknown_step_is_wrong_usage() {
        let words = ["format".to_owned(), "everything".to_owned()];
        assert!(matches!(chosen(&words), Err(Trouble::Usage { said }) if said.contains("“everything”")));
    }
}
