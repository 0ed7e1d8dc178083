//! A long record of changes, made piece by piece.
//!
//! The library makes a record under one savepoint, keeps all of it in memory meanwhile, and takes longer for each row the
//! more rows came before. So a long record is read several times over, and what belongs together is made in short
//! pieces: what is added or changed comes first, the rows that others refer to before those; what goes comes last, the
//! other way round. No piece leaves a row that refers to nothing, and rows come back in the order of their ids, which
//! keeps the file dense.
//!
//! All of it happens within the transaction of whoever asks for it, so it is still all or nothing.

use std::io::{self, BufRead, BufReader};
use std::mem;

use rusqlite::Connection;
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType};

use crate::changes::Changes;
use crate::failure::StoreFailure;
use crate::search;

/// So many changes are made under one savepoint: time grows with the square of it.
const PIECE: usize = 256;
/// So many changes at least are put in order together, and their entries' texts added to the search index at once.
const WINDOW: usize = 5_000;
/// At so many, some are made before the table ends, so that a record that was not made in parts fits in memory.
const LARGEST_WINDOW: usize = 40_000;

/// Begins the rows of a table in a record.
const TABLE: u8 = b'T';
const INSERT: u8 = 18;
const DELETE: u8 = 9;
const UPDATE: u8 = 23;
/// How values are told apart.
const INTEGER: u8 = 1;
const REAL: u8 = 2;
const TEXT: u8 = 3;
const BLOB: u8 = 4;

/// The entries themselves, whose texts the search index knows.
const ENTRIES: &str = "lead";
/// The columns of an entry that the search index knows, by their places.
const SEARCHED: [usize; 5] = [4, 5, 7, 8, 10];

/// The changes of a record that are made in one go through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Going {
    rank: Rank,
    way: Way,
}

/// Tables by what refers to what: each refers to those before it only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    Ground,
    Entries,
    OfEntries,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Rows come in or change.
    In,
    /// Rows go.
    Out,
}

impl Rank {
    fn of(table: &str) -> Self {
        match table {
            ENTRIES => Self::Entries,
            "market" | "answer" | "import" => Self::Ground,
            _ => Self::OfEntries,
        }
    }
}

/// In this order nothing ever refers to what is not there.
const ORDER: [Going; 6] = [
    Going { rank: Rank::Ground, way: Way::In },
    Going { rank: Rank::Entries, way: Way::In },
    Going { rank: Rank::OfEntries, way: Way::In },
    Going { rank: Rank::OfEntries, way: Way::Out },
    Going { rank: Rank::Entries, way: Way::Out },
    Going { rank: Rank::Ground, way: Way::Out },
];

/// Makes the changes of a record in the tables that are wanted. A row that is not as expected stops everything; then
/// whoever asked gives up the transaction.
pub(crate) fn apply(
    connection: &Connection,
    changes: &Changes,
    applies: impl Fn(&str) -> bool,
) -> Result<(), StoreFailure> {
    let mut met = [false; ORDER.len()];
    each(changes, &applies, |_, going, _| {
        ORDER.iter().zip(&mut met).filter(|(known, _)| **known == going).for_each(|(_, met)| *met = true);
        Ok(())
    })?;
    search::by_hand(connection, || {
        for (wanted, _) in ORDER.iter().zip(met).filter(|(_, met)| *met) {
            let mut window = Window::default();
            each(changes, &applies, |table, going, change| {
                if going == *wanted {
                    window.take(connection, table, change)?;
                }
                Ok(())
            })?;
            window.make(connection)?;
        }
        Ok(())
    })
}

/// A table's head in a record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Table {
    name: String,
    columns: usize,
    bytes: Vec<u8>,
    /// Which one of the record's heads it is.
    number: usize,
}

/// One row's change.
#[derive(Debug, Clone, Default)]
struct Change {
    operation: u8,
    /// The row's id, or what its key begins with.
    key: i64,
    /// Whether it changes something that the search index knows.
    is_searched: bool,
    bytes: Vec<u8>,
}

/// Changes of one table that are put in order before they are made.
#[derive(Debug, Default)]
struct Window {
    table: Table,
    changes: Vec<Change>,
}

impl Window {
    fn take(&mut self, connection: &Connection, table: &Table, change: &mut Change) -> Result<(), StoreFailure> {
        let is_full = self.changes.len() >= WINDOW && table.number != self.table.number;
        if is_full || table.bytes != self.table.bytes || self.changes.len() >= LARGEST_WINDOW {
            self.make(connection)?;
        }
        if table.number != self.table.number {
            self.table.clone_from(table);
        }
        self.changes.push(mem::take(change));
        Ok(())
    }

    fn make(&mut self, connection: &Connection) -> Result<(), StoreFailure> {
        let mut changes = mem::take(&mut self.changes);
        changes.sort_by_key(|change| change.key);
        let among = |operations: [u8; 2]| {
            let searched = changes.iter().filter(|change| change.is_searched && operations.contains(&change.operation));
            searched.map(|change| change.key).collect::<Vec<_>>()
        };
        let (forgotten, learned) = match self.table.name.as_str() {
            ENTRIES => (among([DELETE, UPDATE]), among([INSERT, UPDATE])),
            _ => (Vec::new(), Vec::new()),
        };
        search::forget(connection, &forgotten)?;
        for some in changes.chunks(PIECE) {
            let mut piece = self.table.bytes.clone();
            for change in some {
                piece.extend_from_slice(&change.bytes);
            }
            let stop = |_: ConflictType, _: ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
            connection.apply_strm(&mut piece.as_slice(), None::<fn(&str) -> bool>, stop)?;
        }
        search::learn(connection, &learned)
    }
}

/// Hands over each change of a record that is in a wanted table.
fn each(
    changes: &Changes,
    applies: impl Fn(&str) -> bool,
    mut hand_over: impl FnMut(&Table, Going, &mut Change) -> Result<(), StoreFailure>,
) -> Result<(), StoreFailure> {
    let mut input = BufReader::with_capacity(1 << 16, changes.unpacked());
    let mut table = Table::default();
    let mut change = Change::default();
    let (mut rank, mut is_wanted) = (Rank::Ground, false);
    while let Some(&first) = input.fill_buf().map_err(unreadable)?.first() {
        if first == TABLE {
            table.read(&mut input).map_err(unreadable)?;
            rank = Rank::of(&table.name);
            is_wanted = applies(&table.name);
            continue;
        }
        change.read(&mut input, table.columns).map_err(unreadable)?;
        if is_wanted {
            let way = if change.operation == DELETE { Way::Out } else { Way::In };
            hand_over(&table, Going { rank, way }, &mut change)?;
        }
    }
    Ok(())
}

/// A record that can't be read is treated as one that the library can't read.
fn unreadable(failure: io::Error) -> StoreFailure {
    rusqlite::Error::ToSqlConversionFailure(Box::new(failure)).into()
}

impl Table {
    fn read(&mut self, input: &mut impl BufRead) -> io::Result<()> {
        self.bytes.clear();
        copy(input, 1, &mut self.bytes)?;
        self.columns = number(input, &mut self.bytes)?;
        copy(input, self.columns, &mut self.bytes)?;
        let name = self.bytes.len();
        input.read_until(0, &mut self.bytes)?;
        self.name = match self.bytes[name..].split_last() {
            Some((0, name)) => String::from_utf8_lossy(name).into_owned(),
            _ => return Err(io::ErrorKind::UnexpectedEof.into()),
        };
        self.number += 1;
        Ok(())
    }
}

impl Change {
    fn read(&mut self, input: &mut impl BufRead, columns: usize) -> io::Result<()> {
        self.bytes.clear();
        // What is done, and whether a trigger did it.
        copy(input, 2, &mut self.bytes)?;
        self.operation = self.bytes[0];
        self.key = 0;
        self.is_searched = self.operation != UPDATE;
        let rows = match self.operation {
            INSERT | DELETE => 1,
            UPDATE => 2,
            _ => return Err(io::ErrorKind::InvalidData.into()),
        };
        for row in 0..rows {
            for column in 0..columns {
                let start = self.bytes.len();
                copy(input, 1, &mut self.bytes)?;
                let kind = self.bytes[start];
                match kind {
                    INTEGER | REAL => copy(input, 8, &mut self.bytes)?,
                    TEXT | BLOB => {
                        let length = number(input, &mut self.bytes)?;
                        copy(input, length, &mut self.bytes)?;
                    }
                    _ => {}
                }
                let value = self.bytes[start + 1..].first_chunk();
                if let (0, 0, INTEGER, Some(value)) = (row, column, kind, value) {
                    self.key = i64::from_be_bytes(*value);
                }
                // What stays the same has no kind.
                self.is_searched |= kind != 0 && SEARCHED.contains(&column);
            }
        }
        Ok(())
    }
}

/// Copies so many bytes, or fails where the record ends before.
fn copy(input: &mut impl BufRead, mut length: usize, to: &mut Vec<u8>) -> io::Result<()> {
    while length > 0 {
        let ready = input.fill_buf()?;
        let copied = ready.len().min(length);
        if copied == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        to.extend_from_slice(&ready[..copied]);
        input.consume(copied);
        length -= copied;
    }
    Ok(())
}

/// Copies a number of the library's own kind and tells it: seven bits a byte, the high ones first.
fn number(input: &mut impl BufRead, to: &mut Vec<u8>) -> io::Result<usize> {
    let mut number = 0_usize;
    loop {
        let start = to.len();
        copy(input, 1, to)?;
        number = (number << 7) | usize::from(to[start] & 0x7F);
        if to[start] < 0x80 {
            return Ok(number);
        }
        if number > u32::MAX as usize {
            return Err(io::ErrorKind::InvalidData.into());
        }
    }
}
