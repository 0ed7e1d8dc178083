//! Unpacks the embedded tables.

use flate2::{Decompress, FlushDecompress, Status};

/// The text of one embedded table.
///
/// The tables are part of the program and a test reads each of them; a table that could not be unpacked is
/// empty, and every question to it is answered with "not known".
pub(crate) fn text(packed: &[u8]) -> String {
    unpacked(packed).and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Nothing if these are not packed bytes.
fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let mut decompress = Decompress::new(false);
    // The largest table unpacks to a little more than twice its size, and is never copied.
    let mut bytes = Vec::with_capacity(packed.len() * 5 / 2);
    loop {
        let rest = packed.get(decompress.total_in() as usize..)?;
        let before = (decompress.total_in(), decompress.total_out());
        match decompress.decompress_vec(rest, &mut bytes, FlushDecompress::Finish).ok()? {
            Status::StreamEnd => {
                bytes.shrink_to_fit();
                return Some(bytes);
            }
            Status::Ok | Status::BufError if bytes.len() == bytes.capacity() => bytes.reserve(bytes.len()),
            // Bytes that end too early lead nowhere.
            Status::Ok | Status::BufError if before == (decompress.total_in(), decompress.total_out()) => return None,
            Status::Ok | Status::BufError => {}
        }
    }
}

/// The columns of one line; a column that is missing reads as empty.
pub(crate) fn columns<const N: usize>(line: &str) -> [&str; N] {
    let mut parts = line.split('\t');
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

/// A whole number, or zero where there is none.
pub(crate) fn number<T: std::str::FromStr + Default>(text: &str) -> T {
    text.parse().unwrap_or_default()
}

/// The names in a column that holds several.
pub(crate) fn several(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').filter(|name| !name.is_empty())
}
