//! The wizard: its pages, its answers, and the answers as one file.

mod at;
mod file;
mod help;
mod pages;
mod save;
mod typed;
mod view;
pub mod wire;

pub use file::{read_file, replace, write_file};
pub use help::answers_help;
pub use pages::{interview, question};
pub use save::{AnswerRequest, AnswerSaved, save};
pub use typed::{TypedRequest, keep_typed};
pub use view::*;
