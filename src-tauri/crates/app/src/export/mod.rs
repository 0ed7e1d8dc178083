//! Taking people and the whole business along: tables, address cards, calendars, files for other programs, and one
//! document with everything.
//!
//! What a format may hold is decided in one place (`left_out`): who asked not to get mail is in no mailing list, who asked
//! not to be called is in no call list, and how many were left out for what is always said.

mod calendar;
mod columns;
mod contact;
mod failed;
mod format;
mod left_out;
mod own;
mod plan;
mod run;
mod shape;
mod which;
mod whole;

pub use format::Format;
pub use left_out::LeftOutView;
pub use own::{Own, OwnEntry};
pub use plan::{ExportPlan, FormatView, plan};
pub use run::{Exported, save, write_to};
pub use which::{ExportRequest, Which};
pub use whole::create_from;
