//! What an act changed, row by row, as the journal keeps it.
//!
//! It is written in the session extension's own format. Rows of one table are much alike, so a long record is packed
//! (deflate) while it is written, and unpacked while it is read: a bulk act on a hundred thousand entries never lies in
//! memory unpacked, and takes little of the file.

use std::io::{self, Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use rusqlite::session::{self, ChangesetItem, ConflictAction, ConflictType, Session};
use rusqlite::{Connection, Error};

use crate::connection::LONGEST_VALUE;
use crate::failure::StoreFailure;
use crate::pieces;

/// A record that is shorter, in bytes, is kept as it is: packing would gain a few hundred bytes at most.
const PACKED_FROM: usize = 1_000;

/// A packed record that is longer, in bytes, is made in pieces.
const IN_PIECES_FROM: usize = 4_000;

/// The first byte of everything that zlib packs with its usual window. A record begins with the letter of its first
/// table, which is another.
const PACKED: u8 = 0x78;

/// A record of changes; empty if nothing changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Changes(Vec<u8>);

/// Which tables a record of changes is applied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tables {
    All,
    AllButImport,
    OnlyImport,
}

impl Changes {
    /// What was recorded so far.
    pub(crate) fn recorded(session: &mut Session<'_>) -> Result<Self, StoreFailure> {
        let mut written = Packing::default();
        written.record(session)?;
        written.finish()
    }

    /// The record as a row of the journal has it.
    pub(crate) const fn kept(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The record as a row of the journal keeps it.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the record is short enough to be kept in a row.
    pub(crate) const fn fits(&self) -> bool {
        self.0.len() < LONGEST_VALUE as usize / 2
    }

    /// What takes these changes back.
    pub(crate) fn inverse(&self) -> Result<Self, StoreFailure> {
        let mut inverted = Packing::default();
        session::invert_strm(self.unpacked().as_mut(), &mut inverted)?;
        inverted.finish()
    }

    /// Makes these changes. A row that is not as expected stops everything: half an undo would be worse than none.
    pub(crate) fn apply(&self, connection: &Connection, tables: Tables) -> Result<(), StoreFailure> {
        let applies = move |table: &str| match tables {
            Tables::All => true,
            Tables::AllButImport => table != "import",
            Tables::OnlyImport => table == "import",
        };
        if self.0.len() >= IN_PIECES_FROM {
            return pieces::apply(connection, self, applies);
        }
        let stop = |_: ConflictType, _: ChangesetItem| ConflictAction::SQLITE_CHANGESET_ABORT;
        Ok(connection.apply_strm(self.unpacked().as_mut(), Some(applies), stop)?)
    }

    /// Makes those of these changes that can be made: a row that somebody changed since stays as it is.
    pub(crate) fn apply_where_untouched(&self, connection: &Connection) -> Result<(), StoreFailure> {
        let untouched = |conflict: ConflictType, _: ChangesetItem| match conflict {
            ConflictType::SQLITE_CHANGESET_FOREIGN_KEY => ConflictAction::SQLITE_CHANGESET_ABORT,
            _ => ConflictAction::SQLITE_CHANGESET_OMIT,
        };
        Ok(connection.apply_strm(self.unpacked().as_mut(), Some(|table: &str| table != "import"), untouched)?)
    }

    /// The record in the session extension's format.
    pub(crate) fn unpacked(&self) -> Box<dyn Read + '_> {
        let bytes = self.0.as_slice();
        match bytes.first() {
            Some(&PACKED) => Box::new(ZlibDecoder::new(bytes)),
            _ => Box::new(bytes),
        }
    }
}

/// A record while it is written, in one part or several.
pub(crate) enum Packing {
    Short(Vec<u8>),
    Long(ZlibEncoder<Vec<u8>>),
}

impl Default for Packing {
    fn default() -> Self {
        Self::Short(Vec::new())
    }
}

impl Packing {
    /// Adds what was recorded.
    pub(crate) fn record(&mut self, session: &mut Session<'_>) -> Result<(), StoreFailure> {
        Ok(session.changeset_strm(self)?)
    }

    pub(crate) fn finish(self) -> Result<Changes, StoreFailure> {
        match self {
            Self::Short(bytes) => Ok(Changes(bytes)),
            Self::Long(packed) => packed.finish().map(Changes).map_err(unpackable),
        }
    }
}

/// Packing writes to memory, which does not fail; should it ever, the act is given up like any other.
fn unpackable(failure: io::Error) -> StoreFailure {
    Error::ToSqlConversionFailure(Box::new(failure)).into()
}

impl Write for Packing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Self::Short(short) = self {
            short.extend_from_slice(bytes);
            if short.len() >= PACKED_FROM {
                let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
                packed.write_all(short)?;
                *self = Self::Long(packed);
            }
            return Ok(bytes.len());
        }
        match self {
            Self::Short(_) => Ok(0),
            Self::Long(packed) => packed.write_all(bytes).map(|()| bytes.len()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(parts: &[&[u8]]) -> Changes {
        let mut packing = Packing::default();
        for part in parts {
            packing.write_all(part).unwrap();
        }
        packing.finish().unwrap()
    }

    fn read(changes: &Changes) -> Vec<u8> {
        let mut bytes = Vec::new();
        changes.unpacked().read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn what_is_written_is_read_again_short_or_long() {
        for length in [0, 1, PACKED_FROM - 1, PACKED_FROM, PACKED_FROM + 1, 300_000] {
            let mut record = b"T".repeat(length);
            record.iter_mut().skip(1).step_by(7).for_each(|byte| *byte = b'x');
            let parts: Vec<&[u8]> = record.chunks(377).collect();
            let changes = written(&parts);
            assert_eq!(read(&changes), record, "{length} bytes");
            assert_eq!(changes.is_empty(), length == 0);
            assert_eq!(changes.bytes().first() == Some(&PACKED), length >= PACKED_FROM, "{length} bytes");
            assert!(changes.bytes().len() <= PACKED_FROM.max(length / 20), "{length} bytes");
        }
    }

    #[test]
    fn a_packed_record_that_is_cut_off_is_refused() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE lead (id INTEGER PRIMARY KEY, name TEXT NOT NULL)").unwrap();
        let mut recording = Session::new(&connection).unwrap();
        recording.attach(None::<&str>).unwrap();
        for number in 0..500 {
            connection.execute("INSERT INTO lead (name) VALUES (?1)", [format!("Person {number}")]).unwrap();
        }
        let changes = Changes::recorded(&mut recording).unwrap();
        let cut = Changes::kept(changes.bytes()[..changes.bytes().len() / 2].to_vec());
        assert!(cut.inverse().is_err());
        let back = changes.inverse().unwrap();
        back.apply(&connection, Tables::All).unwrap();
        let left = connection.query_row("SELECT count(*) FROM lead", [], |row| row.get::<_, i64>(0));
        assert_eq!(left, Ok(0));
    }
}
