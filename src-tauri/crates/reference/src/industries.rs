//! Industries: NAICS 2022 with plain names and everyday words for them.

mod codes;
mod complete;
mod find;
mod register;
mod words;

pub use codes::{Relation, code_within, relation};
pub use complete::complete_industries;
pub use find::find_industry;
pub use register::{Industry, industry};
