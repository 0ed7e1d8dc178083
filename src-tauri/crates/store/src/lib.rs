//! The data file: SQL in, domain values out.
