//! The file on the table.

use super::read::Opened;
use super::results::Results;
use std::sync::Arc;

/// A file that was chosen and is not taken in yet, or was just taken in.
#[derive(Debug, Clone)]
pub struct Pending {
    /// Its rows.
    pub opened: Opened,
    /// What became of each row; empty before.
    pub results: Arc<Results>,
}
