//! Every domain sentence, once, by locale. Pure: no files, no clock; the texts are built in.
//!
//! The window, the command line and the paper say the same because they ask this crate. Code holds which sentence is
//! said; the sentences themselves lie in `locales/`, in Fluent, split by subject.
//!
//! ```
//! use method::judge::Verdict;
//! use words::{Locale, Words};
//! let words = Words::new(Locale::EnglishUs);
//! assert_eq!(words.verdict(Verdict::NeedsAnswers), "Needs answers");
//! ```
//!
//! Reasons are kept as clauses without a capital or a full stop, so that one text serves alone ("They have no say in
//! it.") and after a colon ("Not yet: they have no say in it.").

mod accounts;
mod answers;
mod clock;
mod course;
mod criteria;
mod editions;
mod fields;
mod formats;
mod gaps;
mod glossary;
mod interview;
mod lists;
mod locale;
mod moves;
mod names;
mod reasons;
mod speech;
mod times;
mod verdicts;

pub use course::{CoursePageWords, CourseWords};
pub use editions::{ChangeWords, Reckoned};
pub use fields::FieldWords;
pub use glossary::GlossaryWords;
pub use interview::{ChapterWords, OptionWords, QuestionWords};
pub use locale::Locale;
pub use speech::{Arg, Words};
