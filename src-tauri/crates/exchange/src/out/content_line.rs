//! Lines as calendars (RFC 5545) and address books (RFC 6350, and vCard 3.0 before it) write them.

use std::io::{self, Write};

/// Bytes after which a line goes on in the next, its end not counted.
const MOST_BYTES: usize = 75;

/// Writes `name:value`, folded: a line of more than 75 bytes goes on in the next after a blank. No character is cut in two.
pub(super) fn write_line(out: &mut impl Write, name: &str, value: &str) -> io::Result<()> {
    let line = format!("{name}:{value}");
    let (mut rest, mut most) = (line.as_str(), MOST_BYTES);
    while rest.len() > most {
        let cut = (1..=most).rev().find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (part, more) = rest.split_at(cut);
        write!(out, "{part}\r\n ")?;
        // The blank that begins the next line counts.
        (rest, most) = (more, MOST_BYTES - 1);
    }
    write!(out, "{rest}\r\n")
}

/// A text as a value: line ends, commas, semicolons and backslashes are written so that they are not taken for the
/// format's own. Other control signs, which no calendar takes, go.
pub(super) fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' => {
                signs.next_if_eq(&'\n');
                value.push_str("\\n");
            }
            '\n' => value.push_str("\\n"),
            '\\' | ',' | ';' => value.extend(['\\', sign]),
            '\t' => value.push('\t'),
            sign if sign.is_control() => {}
            sign => value.push(sign),
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_escaped() {
        let cases = [
            ("a,b;c\\d", "a\\,b\\;c\\\\d"),
            ("one\r\ntwo\nthree\rfour", "one\\ntwo\\nthree\\nfour"),
            ("bell\u{7}", "bell"),
            ("BEGIN:VEVENT", "BEGIN:VEVENT"),
            ("", ""),
        ];
        for (text, expect) in cases {
            assert_eq!(escaped(text), expect, "{text:?}");
        }
    }

    #[test]
    fn a_long_line_is_folded_between_characters() {
        for text in ["x".repeat(400), "診".repeat(200), "👩‍⚕️é".repeat(60), "x".repeat(70), String::new()] {
            let mut out = Vec::new();
            write_line(&mut out, "NOTE", &text).unwrap();
            let written = String::from_utf8(out).unwrap();
            let lines: Vec<&str> = written.split_terminator("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= MOST_BYTES), "{lines:?}");
            assert_eq!(written.replace("\r\n ", ""), format!("NOTE:{text}\r\n"));
        }
    }
}
