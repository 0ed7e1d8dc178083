//! Duplicates: somebody who stands in the log twice, and how two entries become one.
//!
//! [`Matcher`] tells who may be whom. It takes texts from anywhere, so that the log, the rows of a file and what is being
//! typed are compared by the same rules:
//!
//! ```
//! use app::duplicates::{Matcher, Sureness, Texts};
//!
//! let mut matcher = Matcher::default();
//! matcher.add("the log", &Texts { name: "Ana Sample", company: "Lakeside Dental, Inc.", ..Texts::default() });
//! matcher.add("the file", &Texts { name: "Sample, Anna", company: "Lakeside Dental", ..Texts::default() });
//!
//! let found = matcher.pairs(|one, other| one != other);
//! assert_eq!(found.pairs.len(), 1);
//! assert_eq!(found.pairs[0].sureness, Sureness::Likely);
//! ```

mod alike;
mod blocks;
mod evidence;
mod find;
mod folded;
mod join;
mod matcher;
mod merge;
mod preview;
mod reading;
mod standing;

pub use evidence::{Common, Sureness};
pub use find::{DuplicatesView, LikeView, PairView, find, like, pairs, texts_of};
pub use join::Take;
pub use matcher::{Found, Matcher, Pair, Texts};
pub use merge::{MergeRequest, PairRequest, merge, merge_preview, set_apart};
pub use preview::{EntryHead, MergeField, MergeView};
