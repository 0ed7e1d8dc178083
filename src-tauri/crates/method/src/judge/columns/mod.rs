//! Many leads at once, by columns: the same rules as [`judge`](super::judge()), a thousand times as fast.
//!
//! Ten thousand leads give few different answers: some hundred places, a few dozen industries, three kinds. So the log is
//! kept turned on its side ([`Columns`]): for each thing that a criterion can test there is a list of the distinct answers
//! and, lead by lead, the number of the answer that it gave. A criterion is then tested once per distinct answer, by the
//! very function that tests one lead, and what it gives is added to each lead's sums by number ([`Judged`]).
//!
//! Leads that no criterion tells apart make a class, and whatever the edition says, it says of a whole class: its points,
//! its verdict, which criteria fail it. A hundred thousand leads make some thousand classes.
//!
//! What was computed stays at hand. When an owner changes the edition, only what that change touches is done again:
//!
//! | changed              | done again                                                                    |
//! |----------------------|-------------------------------------------------------------------------------|
//! | what a criterion asks| its test, once per distinct answer; one look at each lead for its new class   |
//! | points, gate, meaning| no lead is looked at; the difference goes into the sums of the classes         |
//! | a threshold          | one verdict for all classes that no threshold can tell apart                   |
//!
//! [`judge`](super::judge()) stays the way to ask for reasons; a test holds the two to the same verdict on made-up
//! editions, leads and edits.

mod classes;
mod column;
mod hasher;
mod judged;
mod leads;
mod numbers;
mod scales;
mod stakes;
#[cfg(test)]
mod tests;

pub use column::{Column, Row, Texts};
pub use judged::{Followed, Judged};
pub use leads::Columns;
pub use numbers::{BLOCK, Numbers};
