//! The use cases of Sellable: what an owner can do. A folder per feature, a file per verb.
//!
//! Everything starts from an open [`book::Book`]; the window adds a [`session::Core`] that knows which book is open.
//! A use case takes the book and a request and gives a view, or a [`failure::Problem`] that is worded at the border.
//!
//! ```
//! use app::{book::Book, clock::Clock, leads::{self, LeadDraft}};
//! use words::Locale;
//!
//! let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs)?;
//! let view = leads::add(&book, &LeadDraft { name: "Ana Sample".into(), ..LeadDraft::default() })?;
//! assert_eq!(view.verdict_words, "Not a lead");
//! # Ok::<(), app::failure::Problem>(())
//! ```

pub mod accounts;
pub mod acting;
pub mod answers;
pub mod board;
pub mod book;
pub mod clock;
pub mod clocks;
pub mod commands;
pub mod contract;
pub mod course;
pub mod definitions;
pub mod duplicates;
pub mod editions;
pub mod export;
pub mod failure;
pub mod glossary;
pub mod host;
mod ids;
pub mod import;
pub mod index;
pub mod interview;
pub mod judged;
mod kept_logo;
pub mod kits;
pub mod leads;
pub mod log_look;
mod lookup;
pub mod lookups;
pub mod map;
pub mod playbook;
pub mod printing;
pub mod sample;
pub mod session;
pub mod settings;
pub mod today;
pub mod views;
pub mod work;
pub mod workshop;
