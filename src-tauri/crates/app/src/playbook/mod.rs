//! The printed playbook: what stands in it, and where it is saved.

mod examples;
mod export;
mod pdf;

pub use examples::{Example, edge_cases, examples};
pub use export::{ExportedView, FileRequest, export, open, save, show};
pub use pdf::{Paper, PdfRequest, PdfView, pdf, print, print_edition, print_of, title, warnings};
