//! Long work: what is under way, how far it is, and the wish to stop it.
//!
//! One piece of long work runs at a time. The worker counts, the window looks on, and neither waits for the other: all of
//! it is a handful of atomic numbers. Work that nobody looks at, as on the command line, counts into a [`Work`] of its own.
//!
//! ```
//! use app::work::{Step, Work};
//!
//! let work = Work::default();
//! let running = work.begin(Step::Trying, 200)?;
//! running.advance(50);
//! assert_eq!(work.seen().map(|seen| seen.percent), Some(25));
//! work.cancel();
//! assert!(running.is_cancelled());
//! drop(running);
//! assert!(work.seen().is_none());
//! # Ok::<(), app::failure::Problem>(())
//! ```

use crate::failure::{Problem, Said};
use serde::Serialize;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use words::Words;

/// What a piece of long work is doing just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reads a file that was chosen.
    Reading,
    /// Tries out what a file would bring.
    Trying,
    /// Makes the checked copy of the data file.
    Copying,
    /// Takes the rows of a file in.
    TakingIn,
    /// Makes what was taken in findable.
    Indexing,
    /// Brings it to the disk. It can't be stopped any more.
    Saving,
    /// Writes a file out.
    Exporting,
    /// Compares entries with each other.
    Comparing,
    /// Does one act to many leads.
    Changing,
}

impl Step {
    const ALL: [Self; 9] = [
        Self::Reading,
        Self::Trying,
        Self::Copying,
        Self::TakingIn,
        Self::Indexing,
        Self::Saving,
        Self::Exporting,
        Self::Comparing,
        Self::Changing,
    ];

    /// From how many percent to how many the step leads: an import and an act on many leads are one work of several steps.
    const fn share(self) -> (u64, u64) {
        match self {
            Self::Reading | Self::Trying | Self::Exporting | Self::Comparing => (0, 100),
            Self::Copying => (0, 5),
            Self::TakingIn => (5, 75),
            Self::Indexing => (75, 97),
            Self::Changing => (5, 97),
            Self::Saving => (97, 100),
        }
    }

    const fn sentence(self) -> &'static str {
        match self {
            Self::Reading => "work-reading",
            Self::Trying => "work-trying",
            Self::Copying => "work-copying",
            Self::TakingIn => "work-taking-in",
            Self::Indexing => "work-indexing",
            Self::Saving => "work-saving",
            Self::Exporting => "work-exporting",
            Self::Comparing => "work-comparing",
            Self::Changing => "work-changing",
        }
    }
}

/// The long work of a program: none, or one piece.
#[derive(Debug, Default)]
pub struct Work {
    /// The number of the step, from 1; 0 while nothing is under way.
    step: AtomicU8,
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

/// How far a piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// What it is doing.
    pub step: Step,
    /// How much of the step is done: rows, mostly.
    pub done: u64,
    /// How much the step has in all.
    pub total: u64,
    /// How much of the whole work is done, in percent.
    pub percent: u32,
    /// Whether somebody asked to stop.
    pub is_cancelled: bool,
}

/// A piece of long work as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct WorkView {
    /// What is done, in words.
    pub what: String,
    /// How much of it is done, in percent.
    pub percent: u32,
    /// Whether it can still be stopped without a trace.
    pub can_cancel: bool,
}

impl Work {
    /// Begins a piece of work whose first step has `total` parts. It ends when what is given back is dropped.
    ///
    /// # Errors
    ///
    /// [`Problem::AtWork`] while another piece is under way.
    pub fn begin(&self, step: Step, total: u64) -> Result<Running<'_>, Problem> {
        let free = self.step.compare_exchange(0, step as u8 + 1, Ordering::AcqRel, Ordering::Acquire);
        if free.is_err() {
            return Err(Problem::AtWork);
        }
        self.cancelled.store(false, Ordering::Release);
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        Ok(Running { work: self })
    }

    /// Asks the piece of work that is under way to stop. It does so at its next row.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Release);
    }

    /// How far the piece of work is; none while nothing is under way.
    pub fn seen(&self) -> Option<Seen> {
        let step = Step::ALL.get(usize::from(self.step.load(Ordering::Acquire)).checked_sub(1)?).copied()?;
        let (done, total) = (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed));
        let (from, to) = step.share();
        let percent = from + (to - from) * done.min(total) / total.max(1);
        let is_cancelled = self.cancelled.load(Ordering::Acquire);
        Some(Seen { step, done, total, percent: percent as u32, is_cancelled })
    }

    /// The same in words.
    pub fn view(&self, words: &Words) -> Option<WorkView> {
        let seen = self.seen()?;
        let said = if seen.is_cancelled { Said::new("work-stopping") } else { Said::new(seen.step.sentence()) };
        Some(WorkView {
            what: said.number("done", seen.done as i64).number("total", seen.total as i64).say(words),
            percent: seen.percent,
            can_cancel: seen.step != Step::Saving && !seen.is_cancelled,
        })
    }
}

/// A piece of long work under way.
#[derive(Debug)]
pub struct Running<'a> {
    work: &'a Work,
}

impl Running<'_> {
    /// Goes on to another step of `total` parts.
    pub fn step(&self, step: Step, total: u64) {
        self.work.done.store(0, Ordering::Relaxed);
        self.work.total.store(total, Ordering::Relaxed);
        self.work.step.store(step as u8 + 1, Ordering::Release);
    }

    /// Counts parts that are done.
    pub fn advance(&self, parts: u64) {
        self.work.done.fetch_add(parts, Ordering::Relaxed);
    }

    /// Whether somebody asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.work.cancelled.load(Ordering::Acquire)
    }

    /// Refuses to go on once somebody asked to stop.
    ///
    /// # Errors
    ///
    /// [`Problem::Cancelled`] then.
    pub fn go_on(&self) -> Result<(), Problem> {
        if self.is_cancelled() { Err(Problem::Cancelled) } else { Ok(()) }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.work.step.store(0, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_piece_of_work_at_a_time() {
        let work = Work::default();
        let first = work.begin(Step::Trying, 10).expect("nothing is under way");
        assert!(matches!(work.begin(Step::Reading, 1), Err(Problem::AtWork)));
        work.cancel();
        assert!(matches!(first.go_on(), Err(Problem::Cancelled)));
        drop(first);
        let second = work.begin(Step::Reading, 1).expect("the first has ended");
        assert!(second.go_on().is_ok(), "a wish to stop ends with its work");
    }

    #[test]
    fn an_import_is_one_way_from_nothing_to_a_hundred() {
        let work = Work::default();
        let running = work.begin(Step::Copying, 1).expect("nothing is under way");
        let mut before = 0;
        for (step, total) in [(Step::TakingIn, 100), (Step::Indexing, 7), (Step::Saving, 1)] {
            running.step(step, total);
            for _ in 0..=total {
                let percent = work.seen().expect("it runs").percent;
                assert!(percent >= before && percent <= 100, "{step:?}: {before} then {percent}");
                before = percent;
                running.advance(1);
            }
        }
        assert_eq!(before, 100);
    }
}
