//! What of the world stands in the playbook: leads worked through, and maps.

mod examples;
mod far_towns;
mod map;

pub use examples::{Example, edge_cases, examples};
pub use map::maps;
