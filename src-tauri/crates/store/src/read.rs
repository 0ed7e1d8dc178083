//! Reading: one consistent state of the book.

use rusqlite::Connection;

use crate::journal::Journal;
use crate::table::answer::Answers;
use crate::table::distinct_pair::DistinctPairs;
use crate::table::edition::Editions;
use crate::table::happening::Happenings;
use crate::table::import::Imports;
use crate::table::lead::Leads;
use crate::table::market::Markets;
use crate::table::preference::Preferences;
use crate::table::reader::Readers;
use crate::table::signature::Signatures;
use crate::table::typed::TypedTexts;

/// One consistent state of the book, table by table.
#[derive(Clone, Copy)]
pub struct Read<'a> {
    connection: &'a Connection,
}

impl<'a> Read<'a> {
    pub(crate) const fn connection(self) -> &'a Connection {
        self.connection
    }

    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// Answers of the wizard.
    pub fn answers(&self) -> Answers<'a> {
        Answers::new(self.connection)
    }

    /// Target markets.
    pub fn markets(&self) -> Markets<'a> {
        Markets::new(self.connection)
    }

    /// Half-typed answers.
    pub fn typed(&self) -> TypedTexts<'a> {
        TypedTexts::new(self.connection)
    }

    /// Settings of this book.
    pub fn preferences(&self) -> Preferences<'a> {
        Preferences::new(self.connection)
    }

    /// Entries of the log, with their reactions.
    pub fn leads(&self) -> Leads<'a> {
        Leads::new(self.connection)
    }

    /// What happened to the entries.
    pub fn happenings(&self) -> Happenings<'a> {
        Happenings::new(self.connection)
    }

    /// Pairs of entries that look alike and are two.
    pub fn distinct_pairs(&self) -> DistinctPairs<'a> {
        DistinctPairs::new(self.connection)
    }

    /// Files that were taken in.
    pub fn imports(&self) -> Imports<'a> {
        Imports::new(self.connection)
    }

    /// What was signed.
    pub fn editions(&self) -> Editions<'a> {
        Editions::new(self.connection)
    }

    /// Who signed, or waits for the others.
    pub fn signatures(&self) -> Signatures<'a> {
        Signatures::new(self.connection)
    }

    /// Who got an edition, and read it.
    pub fn readers(&self) -> Readers<'a> {
        Readers::new(self.connection)
    }

    /// What was done, and what can be taken back.
    pub fn journal(&self) -> Journal<'a> {
        Journal::new(self.connection)
    }
}
