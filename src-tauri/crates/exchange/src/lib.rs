//! Files in and out. It knows files and columns; what a lead is it leaves to others.
//!
//! A file goes through three steps. [`open`] (or [`decode`] for bytes, [`decode_pasted`] for what was
//! copied from a spreadsheet) turns it into a [`Sheet`]: whether it is text, an Excel workbook or contact
//! cards, and then encoding, separator, sheet and header are found by content ([`Sheet::form`] says what
//! was found, [`Reading`] overrules it), and what was strange is listed, never mended in silence.
//! [`recognise`] says which program wrote it, what each column most likely holds, and why. A
//! [`Mapping`], corrected by the owner, turns each row into a [`Record`].
//!
//! Columns whose values need a table of their own (how far somebody is, how it ended, who looks after
//! them) are plain fields here: [`Field::Stage`], [`Field::Outcome`], [`Field::Owner`]; the values that
//! occur are asked of [`Mapping::values`]. Days stand in the fields for which [`Field::is_day`] holds; the
//! order of day and month is found for each by [`detect_order`] over [`Mapping::sample`].
//! What they asked not to be done stands apart from what they allowed: [`Record::opt_outs`] and
//! [`Record::mail_consent`]. What a program does not tell by a column is told by [`Program::did`] (what
//! everybody in the file did) and [`Program::hints`] (what the owner should know).
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
mod assemble;
mod candidate;
mod card;
mod caught;
mod cells;
mod clean;
mod content;
mod dates;
mod decode;
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
mod permission;
mod program;
mod recognise;
mod record;
mod separator;
mod sheet;
mod workbook;
mod write;

pub use dates::{DayMonthOrder, OrderFound, detect_order, read_date};
pub use decode::{decode, decode_pasted, decode_with, open};
pub use disk::{read_file, safe_file_name, save_whole, write_whole};
pub use encoding::Encoding;
pub use failure::{
    ExchangeFailure, Limit, MOST_BYTES, MOST_CELL_BYTES, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_UNPACKED_BYTES,
};
pub use field::{Field, Holds};
pub use file_kind::{FileKind, kind_of};
pub use mapping::{Mapping, MappingFailure};
pub use oddity::{Oddity, OddityKind, Weight};
pub use permission::{OptOut, OptOuts, Permission};
pub use program::{Did, Hint, Program};
pub use recognise::{Because, ColumnGuess, ProgramGuess, Recognised, recognise};
pub use record::Record;
pub use separator::Separator;
pub use sheet::{Form, HeaderAt, Reading, Row, Sheet, WorkbookSheet};
pub use write::CsvWriter;
