//! The wizard: its pages, its answers, and the answers as one file.

mod at;
mod file;
mod help;
mod markets;
mod pages;
mod records;
mod save;
mod suggested;
mod try_it;
mod typed;
mod view;
pub mod wire;

pub use file::{read_file, replace, write_file};
pub use help::answers_help;
pub use markets::{MarketAddRequest, MarketMoveRequest, MarketRequest, add_market, move_market, remove_market};
pub use pages::{interview, question};
pub use save::{AnswerRequest, AnswerSaved, save};
pub use try_it::{TriedView, TryLogRow, TryLogView, TryView, try_it};
pub use typed::{TypedRequest, keep_typed, with_typed};
pub use view::*;
