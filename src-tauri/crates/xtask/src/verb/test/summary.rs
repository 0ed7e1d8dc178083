//! What is said at the end of a run.

use std::fmt;
use std::time::Duration;

use crate::trouble::Trouble;

/// How one step ended.
#[derive(Debug)]
pub struct Outcome {
    /// The step's name.
    pub step: &'static str,
    /// How long it took, with what it had to bring first.
    pub took: Duration,
    /// Why it failed, if it did.
    pub trouble: Option<Trouble>,
}

/// All outcomes of a run.
#[derive(Debug)]
pub struct Summary {
    outcomes: Vec<Outcome>,
}

impl Summary {
    /// Nothing has run yet.
    pub fn new() -> Self {
        Self { outcomes: Vec::new() }
    }

    /// Takes note of how a step ended.
    pub fn add(&mut self, outcome: Outcome) {
        self.outcomes.push(outcome);
    }

    /// Fine only if every step passed.
    pub fn verdict(&self) -> Result<(), Trouble> {
        if self.failed().next().is_none() {
            return Ok(());
        }
        Err(Trouble::Steps)
    }

    fn failed(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|outcome| outcome.trouble.is_some())
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for outcome in &self.outcomes {
            let ended = match outcome.trouble {
                None => "passed",
                Some(_) => "FAILED",
            };
            writeln!(out, "{ended}  {:<14} {:>5} s", outcome.step, outcome.took.as_secs())?;
        }
        for outcome in self.failed() {
            if let Some(trouble) = &outcome.trouble {
                writeln!(out, "\n{} failed: {trouble}", outcome.step)?;
                writeln!(out, "To run it alone: cargo xtask test {}", outcome.step)?;
            }
        }
        let failed = self.failed().count();
        let passed = self.outcomes.len() - failed;
        writeln!(out, "\n{passed} passed, {failed} failed")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(step: &'static str, trouble: Option<Trouble>) -> Outcome {
        Outcome { step, took: Duration::from_secs(3), trouble }
    }

    #[test]
    fn a_failure_is_named_with_how_to_run_it_alone() {
        let mut summary = Summary::new();
        summary.add(outcome("format", None));
        summary.add(outcome("clippy", Some(Trouble::Finding { sentence: "something was found".into() })));
        let said = summary.to_string();
        assert!(said.contains("clippy failed: something was found\nTo run it alone: cargo xtask test clippy\n"));
        assert!(said.ends_with("\n1 passed, 1 failed\n"));
        assert!(matches!(summary.verdict(), Err(Trouble::Steps)));
    }

    #[test]
    fn all_passed_is_fine() {
        let mut summary = Summary::new();
        summary.add(outcome("format", None));
        assert!(summary.to_string().ends_with("\n1 passed, 0 failed\n"));
        assert!(summary.verdict().is_ok());
    }
}
