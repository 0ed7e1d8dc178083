//! From words to lines: cleaning, shaping, breaking.

pub(crate) mod breaking;
pub(crate) mod clean;
pub(crate) mod line;
pub(crate) mod lines;
mod memo;
pub(crate) mod paragraph;
mod piece;
pub(crate) mod shape;
