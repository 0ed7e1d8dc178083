//! Values of a card: decoded, taken apart at their own signs, freed from backslashes.

use std::borrow::Cow;

use encoding_rs as codec;

use super::line::Property;

/// Whether a character of a value was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lost {
    None,
    Some,
}

/// The value as text, still with its backslashes.
pub(super) fn decoded<'p>(property: &'p Property<'_>) -> (Cow<'p, str>, Lost) {
    if !property.is_quoted_printable() {
        return (Cow::Borrowed(&property.raw), Lost::None);
    }
    let bytes = unquoted(&property.raw);
    let told = property.parameter("charset").and_then(|name| codec::Encoding::for_label(name.as_bytes()));
    // Without a charset, cards of this age are UTF-8 where that fits, else Windows.
    let encoding = told.unwrap_or(if str::from_utf8(&bytes).is_ok() { codec::UTF_8 } else { codec::WINDOWS_1252 });
    let (text, lossy) = encoding.decode_without_bom_handling(&bytes);
    (Cow::Owned(text.into_owned()), if lossy { Lost::Some } else { Lost::None })
}

/// `J=C3=B6rg` as bytes.
fn unquoted(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digits = bytes.get(at + 1..at + 3).and_then(|digits| str::from_utf8(digits).ok());
        let coded = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let (b'=', Some(coded)) = (byte, coded) {
            plain.push(coded);
            at += 3;
        } else {
            plain.push(*byte);
            at += 1;
        }
    }
    plain
}

/// The parts of a value that semicolons divide, each freed from backslashes and blanks.
pub(super) fn parts(value: &str) -> Vec<String> {
    divided(value, ';').into_iter().map(plain).collect()
}

/// The words of a value that commas divide.
pub(super) fn words(value: &str) -> Vec<String> {
    let words = divided(value, ',').into_iter().map(plain);
    words.filter(|word| !word.is_empty()).collect()
}

/// Splits at a sign that no backslash precedes.
fn divided(value: &str, sign: char) -> Vec<&str> {
    let (mut pieces, mut start, mut escaped) = (Vec::new(), 0, false);
    for (at, found) in value.char_indices() {
        if found == sign && !escaped {
            pieces.push(&value[start..at]);
            start = at + sign.len_utf8();
        }
        escaped = found == '\\' && !escaped;
    }
    pieces.push(&value[start..]);
    pieces
}

/// The text without backslashes: `\n` is a line break, `\,` a comma.
pub(super) fn plain(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        if sign != '\\' {
            text.push(sign);
            continue;
        }
        match signs.next() {
            Some('n' | 'N') => text.push('\n'),
            Some(sign @ (',' | ';' | ':' | '\\' | '"')) => text.push(sign),
            // A backslash of a path, as old programs write it.
            Some(other) => text.extend(['\\', other]),
            None => text.push('\\'),
        }
    }
    text.trim().replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_taken_apart_and_freed() {
        assert_eq!(parts(r"Test;Ann;;Dr.;"), ["Test", "Ann", "", "Dr.", ""]);
        assert_eq!(parts(r"Harbor\; Clinic;Front\, desk"), ["Harbor; Clinic", "Front, desk"]);
        assert_eq!(words(r"vip, clinic,,a\,b"), ["vip", "clinic", "a,b"]);
        assert_eq!(plain(r"one\ntwo\\three C:\x"), "one\ntwo\\three C:\\x");
        assert_eq!(unquoted("J=C3=B6rg=3D=zz"), "Jörg==zz".as_bytes());
    }
}
