//! The data file: SQL in, domain values out.
//!
//! A business is one file. [`Store`] opens it, and everything goes through two doors:
//!
//! ```
//! use chrono::{DateTime, Utc};
//! use method::lead::{Profile, Stage, Standing};
//! use store::{Act, Store};
//!
//! # fn main() -> Result<(), store::StoreFailure> {
//! let store = Store::in_memory()?;
//! let now = DateTime::<Utc>::UNIX_EPOCH;
//! let profile = Profile { name: "Ana Sample".into(), ..Profile::default() };
//! let lead = store.write(Act::LeadAdded.on("Ana Sample"), now, |tx| {
//!     tx.leads().insert(now, profile, Standing::at(Stage::List))
//! })?;
//! assert_eq!(store.read(|r| r.leads().search("sam", 10))?, [lead.id]);
//!
//! store.undo_last(now)?;
//! assert_eq!(store.read(|r| r.leads().find(lead.id))?, None);
//! # Ok(())
//! # }
//! ```
//!
//! What this crate promises:
//! - When a write returns, it is on the disk; when it fails, nothing of it is (`tx`).
//! - Every act has one line in the journal, and all acts but the final ones can be taken back (`undo`).
//! - An edition and its signatures never change again; the file itself refuses it (`table::edition`).
//! - A file that is foreign, newer, altered or damaged is refused before a byte is written (`open`).
//! - A copy counts only after it was read back and checked (`backup`); a damaged file is set aside,
//!   never removed (`restore`).
//! - Rows, SQL and the database's types never leave this crate.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test fails by panicking"))]

mod act;
mod backup;
mod changes;
mod connection;
mod failure;
mod files;
mod header;
mod journal;
mod lock;
mod open;
mod pieces;
mod read;
mod restore;
mod schema;
mod search;
pub mod table;
mod touched;
mod tx;
mod undo;
mod value;

#[cfg(test)]
mod tests;

pub use act::{Act, Deed, Reach};
pub use backup::{Backup, Occasion};
pub use failure::StoreFailure;
pub use journal::{Counts, Journal, JournalId, JournalLine, LineKind, Standing as LineStanding};
pub use open::Store;
pub use read::Read;
pub use restore::{Restored, set_aside};
pub use search::Watched;
pub use touched::Touched;
pub use tx::Tx;
pub use undo::{TakenBack, Turned};
