//! Taking a file of leads in: recognise, map, try, then all of it or none.

mod read;
mod rejects;
mod run;
pub mod sentences;
mod view;

pub use read::{Opened, open_bytes, open_file};
pub use rejects::save_rejects;
pub use run::{Counts, RowsAre, Tried, run, try_out};
pub use view::{
    ImportChoice, ImportColumn, ImportCounts, ImportField, ImportPreviewRow, ImportReject, ImportReport, ImportView,
    Rest, done, report, report_json, view,
};
