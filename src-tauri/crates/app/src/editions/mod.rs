//! Signing a draft into an edition, and what becomes of editions: a file per verb.

mod changes;
mod list;
mod readers;
mod save;
mod sign;
mod signing;
mod steps;
mod verdicts;

pub use changes::{ChangeView, changes_between};
pub use list::{EditionRequest, EditionView, EditionsView, ReaderView, SignatureView, editions};
pub use readers::{AddReaderRequest, ReadRequest, ReaderRequest, add_reader, mark_read, remove_reader};
pub use save::{in_print, save};
pub use sign::{SignRequest, WithdrawRequest, sign, withdraw};
pub use signing::{DrawingView, MadeView, SignerView, SigningView, signing};
pub use verdicts::{LeadChange, LeadChanges, lead_changes};
