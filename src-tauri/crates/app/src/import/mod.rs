//! Taking a file of leads in: open it, say what its columns and words mean, try it, then all of it or none.
//!
//! [`open_file`] guesses what the columns hold, and [`recall`] remembers what was chosen for such a file before. An
//! [`ImportChoice`] from the screen or the command line is put into the file and understood by [`ImportChoice::apply`].
//! [`try_out`] says what would become of each row and writes nothing; [`run`] does the same and writes it, in one
//! transaction, after a checked copy of the data file. [`take_back`] undoes one import by its number.

mod alike;
mod choice;
pub(crate) mod commands;
mod fill;
mod known;
mod memory;
mod pending;
mod plan;
mod read;
mod reading;
mod results;
mod rows;
mod run;
pub mod sentences;
mod spelled;
mod take_back;
mod told;
mod values;
mod view;

pub use choice::{Choice, Decision, ImportChoice, Means, RowsAre, Same};
pub(crate) use pending::Pending;
pub use read::{Opened, open_bytes, open_file, open_paste, recall};
pub use reading::{ImportReadRequest, ImportReading};
pub use results::{Became, Counts, ImportRow, ImportRows, ImportRowsRequest, ImportSaveRequest, Results, Saved, save};
pub use run::{Done, Tried, mapping_json, run, try_out};
pub use take_back::{ImportTakenBack, take_back};
pub use values::{ImportOrder, ImportValues, ImportWord};
pub use view::{
    ImportAlike, ImportColumn, ImportPlan, ImportPreviewRow, ImportRef, ImportReject, ImportReport, ImportView,
    PasteRequest, counts_said, plan, rejects, report, report_json, view,
};
