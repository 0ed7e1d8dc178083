//! Which row is the header: found by content, because titles, notes and blank lines stand before it.

use std::collections::HashSet;

use crate::alias;
use crate::cells::Split;
use crate::dates::{DayMonthOrder, read_date};
use crate::{Oddity, OddityKind, separator};

/// Rows with content that are looked at for the header.
pub(crate) const SIGHT: usize = 40;

/// Known headers in one row that no row of data holds by chance.
pub(crate) const SURE: usize = 3;

/// How many of the cells are headers that are known by name.
pub(crate) fn known<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
    cells.filter(|cell| !cell.contains('@') && alias::of(cell).is_some()).count()
}

/// The header's place among the rows: the first that names several known columns, else the first that
/// fills most of the file's width with text only; a row of data before that means that there is none.
pub(crate) fn find(split: &Split, text: &str) -> Option<usize> {
    let width = separator::common_width(split, text);
    let cells = |row: usize| split.cells(text, split.rows[row]);
    let filled = |row: &usize| cells(*row).any(|cell| !cell.trim().is_empty());
    let sight: Vec<usize> = (0..split.rows.len()).filter(filled).take(SIGHT).collect();
    let plain = sight.iter().find(|row| known(cells(**row)) >= SURE && !cells(**row).any(|cell| cell.contains('@')));
    if plain.is_some() {
        return plain.copied();
    }
    for row in sight {
        let named = cells(row).filter(|cell| !cell.trim().is_empty()).count();
        let wanted = if width < 3 { 1 } else { 2 };
        if known(cells(row)) >= wanted && named * 2 >= width && !cells(row).any(|cell| cell.contains('@')) {
            return Some(row);
        }
        if named * 5 < width * 3 {
            continue;
        }
        return (!cells(row).any(is_data)).then_some(row);
    }
    None
}

/// Whether a cell is plainly a value and no header: a mail address, a link, a number, a date.
fn is_data(cell: &str) -> bool {
    let cell = cell.trim();
    let is_number = || {
        let digits = cell.bytes().filter(u8::is_ascii_digit).count();
        digits > 0 && cell.chars().all(|sign| sign.is_ascii_digit() || " .,+-()$€£%/:".contains(sign))
    };
    cell.contains('@') || cell.contains("://") || is_number() || read_date(cell, DayMonthOrder::MonthFirst).is_some()
}

/// Headers that all differ: a blank one is called by its place, a repeated one gets a number.
pub(crate) fn distinct(raw: &[&str], oddities: &mut Vec<Oddity>) -> Vec<String> {
    let plain: Vec<String> = raw.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let mut taken: HashSet<String> = plain.iter().cloned().collect();
    let mut given: HashSet<String> = HashSet::new();
    let mut headers = Vec::with_capacity(raw.len());
    for (column, header) in (1..).zip(plain) {
        let wanted = if header.is_empty() { format!("Column {column}") } else { header.clone() };
        let named = if given.contains(&wanted) { numbered(&wanted, &taken) } else { wanted };
        taken.insert(named.clone());
        given.insert(named.clone());
        let kind = match header.as_str() {
            "" => Some(OddityKind::BlankHeader { column, named: named.clone() }),
            same if same == named => None,
            _ => Some(OddityKind::DuplicateHeader { header, named: named.clone() }),
        };
        oddities.extend(kind.map(|kind| Oddity { line: None, kind }));
        headers.push(named);
    }
    headers
}

/// The name with the first number that is free; of one more number than there are names, one is.
fn numbered(name: &str, taken: &HashSet<String>) -> String {
    let numbers = 2..=taken.len() + 2;
    let free = numbers.map(|number| format!("{name} ({number})")).find(|name| !taken.contains(name));
    free.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_made_distinct() {
        let cases: [(&[&str], &[&str]); 5] = [
            (&["Email", "Email", "Email"], &["Email", "Email (2)", "Email (3)"]),
            (&["Email", "Email", "Email (2)"], &["Email", "Email (3)", "Email (2)"]),
            (&["", "Name", " "], &["Column 1", "Name", "Column 3"]),
            (&["Column 2", ""], &["Column 2", "Column 2 (2)"]),
            (&[" First\r\n  name "], &["First name"]),
        ];
        for (raw, expect) in cases {
            let mut oddities = Vec::new();
            assert_eq!(distinct(raw, &mut oddities), expect);
            let changed = raw.iter().zip(expect).filter(|(raw, name)| raw.trim() != **name).count();
            assert!(oddities.len() <= changed, "{oddities:?}");
        }
    }
}
