//! Connections and their settings: the same for every file, checked by reading them back.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::failure::StoreFailure;
use crate::files::{SIDECARS, with_ending};

/// Versions before 3.51.3 can lose committed writes when two connections share a write-ahead log.
const LOWEST_LIBRARY: i32 = 3_051_003;

/// The longest value that a row may hold, in bytes. The journal's record of a large import is the
/// longest that the program makes itself: about 100 bytes a row, packed.
pub(crate) const LONGEST_VALUE: i32 = 512 * 1024 * 1024;

/// How much of the file a writing connection keeps in memory, in KB, as the library has it: with a minus. An import writes
/// here and there in every index, and what does not fit is written twice. Who reads finds the rest in the system's cache.
const WRITING_CACHE: i32 = -16_000;

/// How long a connection waits for another one. Ours never meet for long; a virus scanner may.
const PATIENCE: Duration = Duration::from_secs(5);

/// The connection that writes; the file exists already.
pub(crate) fn writing(path: &Path) -> Result<Connection, StoreFailure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    settle(&connection)?;
    connection.pragma_update(None, "cache_size", WRITING_CACHE)?;
    // The answer is the mode that holds now; the file is unsafe to write in any other.
    connection.pragma_update_and_check(None, "journal_mode", "wal", |row| {
        let mode: String = row.get(0)?;
        if mode == "wal" { Ok(()) } else { Err(rusqlite::Error::InvalidQuery) }
    })?;
    Ok(connection)
}

/// A connection for reading beside the writing one.
pub(crate) fn reading(path: &Path) -> Result<Connection, StoreFailure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    settle(&connection)?;
    Ok(connection)
}

/// A connection for reading a file that nobody writes, because our lock on it is held.
///
/// A file that was closed in order is opened as unchangeable: nothing is made beside it, so it
/// opens from a disk that may not be written, and a check leaves no trace. A file with a log that
/// a killed program left is read with its log.
pub(crate) fn looking(path: &Path) -> Result<Connection, StoreFailure> {
    let pending = SIDECARS
        .iter()
        .filter(|ending| **ending != "-shm")
        .any(|ending| std::fs::metadata(with_ending(path, ending)).is_ok_and(|sidecar| sidecar.len() > 0));
    let address = if pending { None } else { unchangeable(path) };
    let connection = match address {
        Some(address) => {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
            let connection = Connection::open_with_flags(address, flags)?;
            settle(&connection)?;
            connection
        }
        None => reading(path)?,
    };
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(connection)
}

/// A database without a file.
pub(crate) fn in_memory() -> Result<Connection, StoreFailure> {
    let connection = Connection::open_in_memory()?;
    settle(&connection)?;
    Ok(connection)
}

/// A plain file that is being made, without a log beside it.
pub(crate) fn making(path: &Path) -> Result<Connection, StoreFailure> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    settle(&connection)?;
    Ok(connection)
}

fn settle(connection: &Connection) -> Result<(), StoreFailure> {
    check_library(rusqlite::version_number())?;
    connection.busy_timeout(PATIENCE)?;
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
    ] {
        connection.set_db_config(setting, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
        // Not 0: compacting a file attaches the new one.
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
    ] {
        connection.set_limit(limit, most)?;
    }
    // FULL, not NORMAL: a saved answer must outlive a power cut. The two fullfsync settings do
    // the same on macOS, where an ordinary sync stops at the drive's cache.
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -2000;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;",
    )?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

fn check_library(found: i32) -> Result<(), StoreFailure> {
    if found < LOWEST_LIBRARY {
        return Err(StoreFailure::OldLibrary { found, needed: LOWEST_LIBRARY });
    }
    Ok(())
}

/// The address of a file that is to be opened as unchangeable; none for a path that is no text.
fn unchangeable(path: &Path) -> Option<String> {
    let path = path.to_str()?;
    let mut address = String::from("file:");
    if cfg!(windows) {
        address.push_str("///");
    }
    for byte in path.trim_start_matches(r"\\?\").bytes() {
        match byte {
            b'\\' if cfg!(windows) => address.push('/'),
            b'/' | b'-' | b'_' | b'.' | b':' => address.push(byte.into()),
            byte if byte.is_ascii_alphanumeric() => address.push(byte.into()),
            byte => {
                address.push('%');
                address.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
            }
        }
    }
    address.push_str("?immutable=1");
    Some(address)
}

/// What a check of the whole file finds, at most a hundred lines; empty when it is sound.
pub(crate) fn problems(connection: &Connection, depth: CheckDepth) -> Result<Vec<String>, StoreFailure> {
    let pragma = match depth {
        CheckDepth::Quick => "quick_check",
        CheckDepth::Whole => "integrity_check",
    };
    let mut lines = Vec::new();
    let asked = connection.pragma_query(None, pragma, |row| {
        lines.push(row.get::<_, String>(0)?);
        Ok(())
    });
    if let Err(refused) = asked {
        match StoreFailure::from(refused) {
            StoreFailure::Damaged { problems } => lines.extend(problems),
            other => return Err(other),
        }
    }
    lines.retain(|line| line != "ok");
    Ok(lines)
}

/// How thoroughly a file is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CheckDepth {
    /// Every page, but not every index against its table: on each opening.
    Quick,
    /// Everything: on each copy.
    Whole,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_is_one_that_loses_nothing() {
        assert!(check_library(rusqlite::version_number()).is_ok());
        assert!(check_library(LOWEST_LIBRARY).is_ok());
        assert!(matches!(check_library(LOWEST_LIBRARY - 1), Err(StoreFailure::OldLibrary { found: 3_051_002, .. })));
    }

    #[test]
    fn every_setting_holds_on_every_kind_of_connection() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.sellable");
        std::fs::write(&path, []).unwrap();
        let writer = writing(&path).unwrap();
        writer.execute_batch("CREATE TABLE fill (x)").unwrap();
        for connection in [&writer, &reading(&path).unwrap()] {
            for (pragma, expected) in [
                ("journal_mode", "wal"),
                ("synchronous", "2"),
                ("foreign_keys", "1"),
                ("trusted_schema", "0"),
                ("cell_size_check", "1"),
                ("secure_delete", "1"),
                ("temp_store", "2"),
                ("fullfsync", "1"),
                ("checkpoint_fullfsync", "1"),
                ("mmap_size", "0"),
            ] {
                let found = connection
                    .pragma_query_value(None, pragma, |row| {
                        let value: rusqlite::types::Value = row.get(0)?;
                        Ok(match value {
                            rusqlite::types::Value::Integer(number) => number.to_string(),
                            rusqlite::types::Value::Text(text) => text,
                            other => format!("{other:?}"),
                        })
                    })
                    .unwrap();
                assert_eq!(found, expected, "{pragma}");
            }
            assert!(connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
            assert!(!connection.db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML).unwrap());
            assert!(!connection.db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL).unwrap());
            assert_eq!(connection.limit(Limit::SQLITE_LIMIT_ATTACHED).unwrap(), 1);
        }
    }

    #[test]
    fn an_awkward_name_is_opened_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["plain", "two words", "50% off?", "#1", "Gül & Søn", "a+b=c;d"] {
            let path = folder.path().join(name);
            std::fs::write(&path, []).unwrap();
            making(&path).unwrap().execute_batch("CREATE TABLE told (x)").unwrap();
            let found = looking(&path).unwrap().query_row("SELECT count(*) FROM told", [], |row| row.get::<_, i64>(0));
            assert_eq!(found, Ok(0), "{name}");
            let beside = std::fs::read_dir(folder.path()).unwrap().count();
            std::fs::remove_file(&path).unwrap();
            assert_eq!(beside, 1, "looking at {name} left something beside it");
        }
    }
}
