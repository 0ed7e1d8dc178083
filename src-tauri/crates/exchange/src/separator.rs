//! The sign between two cells: told by Excel's `sep=` line, or guessed from the whole head of the file.

use std::collections::HashMap;
use std::fmt;

use crate::cells::{Part, Split};
use crate::header;

/// The sign between two cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`, where the comma divides decimals.
    Semicolon,
    /// A tab, as in Meta's lead files.
    Tab,
    /// `|`
    Bar,
}

impl Separator {
    /// All separators, the likeliest first.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// The sign.
    pub const fn sign(self) -> char {
        self.byte() as char
    }

    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

impl fmt::Display for Separator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
            Self::Bar => "bar",
        })
    }
}

/// The separator that a first line `sep=;` names, and the length of that line with its end.
pub(crate) fn told(text: &str) -> Option<(Separator, usize)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let sign = line.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and_then(|_| line.get(4..))?;
    let separator = Separator::ALL.into_iter().find(|separator| sign.strip_prefix(separator.sign()) == Some(""))?;
    let rest = &text[end..];
    let line_end = if rest.starts_with("\r\n") { 2 } else { rest.len().min(1) };
    Some((separator, end + line_end))
}

/// The separator under which the head of the file shows the most known headers, then the most even rows,
/// then the most columns.
pub(crate) fn guess(text: &str, start: usize) -> Separator {
    let scored = Separator::ALL.into_iter().map(|separator| (score(text, start, separator), separator));
    // Of equal scores the first, likeliest separator wins.
    scored.rev().max_by_key(|(score, _)| *score).map_or(Separator::Comma, |(_, separator)| separator)
}

/// Known headers in the best row, rows of the commonest width in parts of a thousand, that width.
fn score(text: &str, start: usize, separator: Separator) -> (usize, usize, usize) {
    const SIGHT: usize = 64 * 1024;
    const ROWS: usize = 200;
    let end = (start + SIGHT..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let head = &text[..end];
    let mut split = Split::default();
    // A quote that never closes, or one that the end of the sight cuts through, ends the sample.
    let _ = split.read(head, Part { start, line: 1, most_rows: ROWS }, separator);
    let width = common_width(&split, head);
    let filled = || split.rows.iter().filter(|row| split.cells(head, **row).any(|cell| !cell.trim().is_empty()));
    let even = filled().filter(|row| row.cells as usize == width).count();
    // One column is no evidence for the separator that did not occur.
    let (even, width) = if width < 2 { (0, 0) } else { (even * 1000 / filled().count().max(1), width) };
    let mut known = 0;
    for row in filled().take(header::SIGHT).filter(|row| row.cells > 1) {
        known = known.max(header::known(split.cells(head, *row)));
        if known >= header::SURE {
            break;
        }
    }
    (known, even, width)
}

/// The number of cells that most rows have; of several, the largest.
pub(crate) fn common_width(split: &Split, text: &str) -> usize {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for row in split.rows.iter().take(200) {
        if split.cells(text, *row).any(|cell| !cell.trim().is_empty()) {
            *counts.entry(row.cells as usize).or_default() += 1;
        }
    }
    counts.into_iter().max_by_key(|(width, count)| (*count, *width)).map_or(0, |(width, _)| width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_guessed_from_the_whole_head() {
        let cases = [
            ("Name,City\nAnn,Kent\n", Separator::Comma),
            ("Name;Sales\nAnn;1,5\nBob;2,5\n", Separator::Semicolon),
            ("Name\tNotes\nAnn\ta, b; c\nBob\td\n", Separator::Tab),
            ("Name|Email\nAnn|ann@example.com\n", Separator::Bar),
            ("Record ID,Name,Deals\n1,Ann,7;8\n2,Bob,9;10\n", Separator::Comma),
            ("Имя;Город\nАнна, мл.;Сиэтл\nБорис;Кент\n", Separator::Semicolon),
            ("Email\nann@example.com\n", Separator::Comma),
            ("Leads, autumn\n\nName;Phone;City\nAnn;206-555-0101;Kent\n", Separator::Semicolon),
        ];
        for (text, separator) in cases {
            assert_eq!(guess(text, 0), separator, "{text:?}");
        }
    }

    #[test]
    fn a_first_line_may_tell_it() {
        let cases = [
            ("sep=;\r\nName", Some((Separator::Semicolon, 7))),
            ("SEP=\t\nName", Some((Separator::Tab, 6))),
            ("\"sep=,\"\nName", Some((Separator::Comma, 8))),
            ("sep=;", Some((Separator::Semicolon, 5))),
            ("sep=x\nName", None),
            ("sep", None),
            ("séparé", None),
        ];
        for (text, expect) in cases {
            assert_eq!(told(text), expect, "{text:?}");
        }
    }
}
