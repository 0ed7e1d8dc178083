//! A figure beside its goal, and how a time becomes one.

use std::fmt;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::Trouble;

/// A figure beside its goal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// What was measured.
    pub name: String,
    /// The median over the runs.
    pub median: f64,
    /// The unit of both numbers.
    pub unit: &'static str,
    /// The most it should be; for pages the least.
    pub goal: f64,
    /// Whether noise moves it.
    pub kind: Kind,
}

/// Whether noise moves a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A size or a count: the same on every machine.
    Hard,
    /// A time.
    Time,
}

impl Figure {
    /// A time in milliseconds.
    pub fn time(name: impl Into<String>, median: Duration, goal: f64) -> Self {
        Self { name: name.into(), median: milliseconds(median), unit: "ms", goal, kind: Kind::Time }
    }

    /// A size or a count.
    pub fn hard(name: impl Into<String>, value: f64, unit: &'static str, goal: f64) -> Self {
        Self { name: name.into(), median: value, unit, goal, kind: Kind::Hard }
    }

    fn is_reached(&self) -> bool {
        if self.unit == "pages" { self.median >= self.goal } else { self.median <= self.goal }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missed = if self.is_reached() { "" } else { "   MISSED" };
        // What is measured in thousandths is told in thousandths.
        let digits = if self.goal < 1.0 { 4 } else { 2 };
        write!(formatter, "{:<48}{:>10.digits$} {:<6} goal {}{missed}", self.name, self.median, self.unit, self.goal)
    }
}

fn milliseconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 10_000_000.0).round() / 10_000.0
}

/// The median time of several runs, after one that warms up.
pub fn median_of(runs: usize, mut run: impl FnMut() -> Result<Duration, Trouble>) -> Result<Duration, Trouble> {
    run()?;
    let times = (0..runs).map(|_| run()).collect::<Result<Vec<_>, _>>()?;
    Ok(median(times))
}

/// The variable that has the best run told instead of the middle one: on a machine that does other things as well, the
/// middle one tells more of those.
const BEST_RUN: &str = "BENCH_BEST_RUN";

/// The time that some work takes.
pub fn time<T>(work: impl FnOnce() -> Result<T, Trouble>) -> Result<Duration, Trouble> {
    let started = Instant::now();
    let made = work()?;
    let took = started.elapsed();
    // What was made is thrown away after the clock has stopped.
    drop(made);
    Ok(took)
}

/// The middle one of some times, or the best one if that is asked for.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    let middle = if std::env::var_os(BEST_RUN).is_some() { 0 } else { times.len() / 2 };
    times.get(middle).copied().unwrap_or_default()
}
