//! Files out: what each program that takes people in reads, written so that it takes them in as they are.
//!
//! A [`Contact`] is a person of the log as other programs know people. [`vcard`] and [`takes`] write it for address books
//! and for other sales programs; a [`Workbook`] and a [`CsvWriter`](crate::CsvWriter) take rows of [`Cell`]s, whatever
//! their columns; a [`Calendar`] takes days. All of them write to anything that takes bytes, one entry at a time, so that
//! a long log is never held as a whole; [`save_whole`](crate::save_whole) puts the finished file in its place.
//!
//! Nothing here reads a clock: the moment that some formats ask for is handed in, and the same entries give the same bytes.

mod calendar;
mod contact;
mod content_line;
mod person_name;
mod takes;
mod vcard;
mod workbook;

pub use calendar::{Appointment, Calendar, Repeats};
pub use contact::{Address, Asked, Contact, Day, Deal, Moment, Rung};
pub use person_name::PersonName;
pub use takes::{ProgramWriter, Takes};
pub use vcard::vcard;
pub use workbook::{Cell, Column, Holding, Workbook};
