//! The rules of Sellable: what a lead is, and why. Pure: no files, no clock, no database, no window.
//!
//! The spine is one function. Answers of the wizard become a [`playbook::Playbook`], the playbook becomes an
//! [`edition::Edition`], and [`judge::judge`] tells for each lead its verdict with every reason. The window, the
//! command line and the printed page all ask that function; nothing else decides what a lead is.
//!
//! The words are those of the method: target market, avatar, criterion, inquiry, MQL, SQL, handoff, outcome.

pub mod accounting;
pub mod avatar;
pub mod clock;
pub mod contact;
pub mod criterion;
pub mod distance;
pub mod edition;
pub mod fact;
pub mod gate;
pub mod handoff;
mod id;
pub mod industry;
pub mod interview;
pub mod judge;
pub mod lead;
pub mod market;
pub mod money;
pub mod outcome;
pub mod place;
pub mod playbook;
pub mod range;
pub mod signing;
pub mod talk;
pub mod timing;

pub use id::{CriterionId, ImportId, LeadId, MarketId};
