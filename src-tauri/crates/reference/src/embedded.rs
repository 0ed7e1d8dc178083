//! Unpacks the embedded tables.

/// The text of one embedded table.
///
/// The tables are part of the program and a test reads each of them; a table that could not be unpacked is
/// empty, and every question to it is answered with "not known".
pub(crate) fn text(packed: &[u8]) -> String {
    miniz_oxide::inflate::decompress_to_vec(packed)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default()
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
