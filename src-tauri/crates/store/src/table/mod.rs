//! The tables: for each group its rows, reads and writes. A column list is written once.

pub mod answer;
mod beside;
pub mod distinct_pair;
pub mod edition;
pub mod happening;
pub mod history;
pub mod import;
pub mod keys;
pub mod lead;
pub mod lead_seen;
pub mod lead_texts;
pub mod lead_writes;
pub mod market;
pub mod order;
pub mod preference;
pub mod reaction;
pub mod reader;
pub mod signature;
pub mod typed;
pub mod whole;
