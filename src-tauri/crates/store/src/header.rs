//! The first hundred bytes of a data file, read before the database may touch it.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::failure::StoreFailure;
use crate::schema::{APPLICATION_ID, Schema};

/// Offsets of the file format, <https://sqlite.org/fileformat2.html#the_database_header>.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const USER_VERSION_AT: usize = 60;
const APPLICATION_ID_AT: usize = 68;
const LENGTH: usize = 100;

/// Refuses a file that is not ours or is newer than this program.
///
/// Only the header is read, with plain file access, so a refused file keeps every byte and gets
/// no company. The version may lag behind while a migration still stands in the write-ahead log;
/// the caller asks the database again.
pub(crate) fn check(path: &Path, schema: &Schema) -> Result<(), StoreFailure> {
    let foreign = || StoreFailure::Foreign { path: path.into() };
    let mut header = [0_u8; LENGTH];
    let mut file = File::open(path).map_err(|source| StoreFailure::files(path, source))?;
    match file.read_exact(&mut header) {
        Ok(()) => {}
        Err(source) if source.kind() == ErrorKind::UnexpectedEof => return Err(foreign()),
        Err(source) => return Err(StoreFailure::files(path, source)),
    }
    if !header.starts_with(MAGIC) || number_at(&header, APPLICATION_ID_AT) != APPLICATION_ID {
        return Err(foreign());
    }
    check_version(path, number_at(&header, USER_VERSION_AT), schema)
}

/// Refuses a schema version that this program can't have written.
pub(crate) fn check_version(path: &Path, found: i32, schema: &Schema) -> Result<(), StoreFailure> {
    let known = schema.version();
    match found {
        ..=0 => Err(StoreFailure::Foreign { path: path.into() }),
        found if found > known => Err(StoreFailure::Newer { path: path.into(), found, known }),
        _ => Ok(()),
    }
}

fn number_at(header: &[u8; LENGTH], offset: usize) -> i32 {
    let bytes = &header[offset..];
    i32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}
