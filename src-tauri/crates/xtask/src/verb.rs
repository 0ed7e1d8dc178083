//! What the menu can do, a file per verb.

pub mod bench;
pub mod contract;
pub mod package;
pub mod pictures;
pub mod reference_data;
pub mod run;
pub mod test;
