//! Files in and out. It knows files and columns; what a lead is it leaves to others.
//!
//! A file goes through three steps. [`decode`] turns bytes into a [`Sheet`]: encoding, separator and
//! header are found by content, and what was strange is listed, never mended in silence. [`recognise`]
//! says what each column most likely holds, and why. A [`Mapping`], corrected by the owner, turns each
//! row into a [`Record`].
//!
//! ```
//! use exchange::{Field, Mapping, decode, recognise};
//!
//! let file = b"Contact owner;Full name;E-mail;Town;State\r\n\
//!              Bob Boss;Ann Test;mailto:ann@example.com;Bellevue;WA\r\n";
//! let sheet = decode(file)?;
//! let mut mapping = Mapping::from(recognise(&sheet));
//! mapping.set("Town", "city")?;
//!
//! let rows: Vec<_> = sheet.rows().map(|row| mapping.record(row)).collect();
//! assert_eq!(rows[0].name.as_deref(), Some("Ann Test"));
//! assert_eq!(rows[0].email.as_deref(), Some("ann@example.com"));
//! assert_eq!(rows[0].place.as_deref(), Some("Bellevue, WA"));
//! assert_eq!(mapping.columns_of(Field::Name).collect::<Vec<_>>(), [1]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Out goes CSV by [`CsvWriter`], safe against formulas, and what else programs take by [`out`]; any file
//! by [`write_whole`] or [`save_whole`]: it stands under its name whole or not at all.
//!
//! Failures and reasons are data: a kind and its facts ([`ExchangeFailure`], [`OddityKind`],
//! [`Because`], [`MappingFailure`]). Their sentences are made where all sentences are made.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test fails by panicking"))]

mod alias;
mod candidate;
mod cells;
mod clean;
mod dates;
mod disk;
mod encoding;
mod failure;
mod field;
mod file_kind;
mod guard;
mod header;
mod header_words;
mod mapping;
mod oddity;
pub mod out;
mod program;
mod recognise;
mod record;
mod separator;
mod sheet;
mod write;

pub use dates::{DayMonthOrder, OrderFound, detect_order, read_date};
pub use disk::{read_file, safe_file_name, save_whole, write_whole};
pub use encoding::Encoding;
pub use failure::{ExchangeFailure, Limit, MOST_BYTES, MOST_CELL_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS};
pub use field::{Field, Holds};
pub use file_kind::{FileKind, other_kind};
pub use mapping::{Mapping, MappingFailure};
pub use oddity::{Oddity, OddityKind, Weight};
pub use program::Program;
pub use recognise::{Because, ColumnGuess, ProgramGuess, Recognised, recognise};
pub use record::{OptOut, Record};
pub use separator::Separator;
pub use sheet::{HeaderAt, Reading, Row, Sheet, decode, decode_with};
pub use write::CsvWriter;
