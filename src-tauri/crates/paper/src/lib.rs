//! The printer: blocks to pages to a tagged PDF.
