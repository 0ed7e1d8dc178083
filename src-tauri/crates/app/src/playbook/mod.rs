//! The printed playbook: what stands in it.

mod examples;
mod map;
mod pdf;

pub use examples::{Example, edge_cases, examples};
pub use pdf::{Paper, PdfRequest, PdfView, pdf, print, print_edition, print_of, title, warnings};
