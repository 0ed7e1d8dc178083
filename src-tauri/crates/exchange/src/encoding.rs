//! From bytes to text: byte order mark, UTF-16 without a mark, strict UTF-8, then Windows-1252.
//! A character that can't be read is never replaced in silence.

use std::borrow::Cow;
use std::fmt;

use encoding_rs as codec;

use crate::ExchangeFailure;

/// How the characters of a file were written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: Excel's "Unicode text".
    Utf16LittleEndian,
    /// UTF-16, high byte first.
    Utf16BigEndian,
    /// Western Windows: what Excel writes as plain "CSV" in the Americas and western Europe.
    Windows1252,
    /// Central European Windows: Polish, Czech, Hungarian.
    Windows1250,
    /// Cyrillic Windows.
    Windows1251,
    /// The old Macintosh: what Excel for Mac writes as plain "CSV".
    MacRoman,
}

impl Encoding {
    /// All encodings that an owner may choose by hand, the likeliest first.
    pub const ALL: [Self; 7] = [
        Self::Utf8,
        Self::Windows1252,
        Self::Utf16LittleEndian,
        Self::Utf16BigEndian,
        Self::Windows1250,
        Self::Windows1251,
        Self::MacRoman,
    ];

    /// The name under which the encoding is registered.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16LittleEndian => "UTF-16LE",
            Self::Utf16BigEndian => "UTF-16BE",
            Self::Windows1252 => "windows-1252",
            Self::Windows1250 => "windows-1250",
            Self::Windows1251 => "windows-1251",
            Self::MacRoman => "macintosh",
        }
    }

    const fn codec(self) -> &'static codec::Encoding {
        match self {
            Self::Utf8 => codec::UTF_8,
            Self::Utf16LittleEndian => codec::UTF_16LE,
            Self::Utf16BigEndian => codec::UTF_16BE,
            Self::Windows1252 => codec::WINDOWS_1252,
            Self::Windows1250 => codec::WINDOWS_1250,
            Self::Windows1251 => codec::WINDOWS_1251,
            Self::MacRoman => codec::MACINTOSH,
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The text of a file and how it was got.
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) encoding: Encoding,
    /// Lines, from 1, that are Windows-1252 in a file that is otherwise UTF-8.
    pub(crate) other_encoding: Vec<u64>,
}

/// The text of the bytes, in the encoding that their content shows.
pub(crate) fn to_text(bytes: Cow<'_, [u8]>) -> Decoded {
    let plain =
        |text: Cow<'_, str>, encoding| Decoded { text: text.into_owned(), encoding, other_encoding: Vec::new() };
    if let Some((encoding, length)) = byte_order_mark(&bytes) {
        if encoding != Encoding::Utf8 {
            // What is broken here becomes U+FFFD, and every row that holds one is reported later.
            return plain(encoding.codec().decode_without_bom_handling(&bytes[length..]).0, encoding);
        }
        return utf8_or_older(without_start(bytes, length));
    }
    if let Some(encoding) = utf16_without_mark(&bytes) {
        let decoded = encoding.codec().decode_without_bom_handling_and_without_replacement(&bytes);
        if let Some(text) = decoded {
            return plain(text, encoding);
        }
    }
    utf8_or_older(bytes)
}

/// The bytes behind the first few, in the same memory.
fn without_start(bytes: Cow<'_, [u8]>, length: usize) -> Cow<'_, [u8]> {
    match bytes {
        Cow::Borrowed(bytes) => Cow::Borrowed(&bytes[length..]),
        Cow::Owned(mut bytes) => {
            bytes.drain(..length);
            Cow::Owned(bytes)
        }
    }
}

/// The text of the bytes in the encoding that the owner chose.
pub(crate) fn to_text_as(bytes: &[u8], encoding: Encoding) -> Result<Decoded, ExchangeFailure> {
    let length = byte_order_mark(bytes).filter(|(of, _)| *of == encoding).map_or(0, |(_, length)| length);
    let (text, lossy) = encoding.codec().decode_without_bom_handling(&bytes[length..]);
    if !lossy {
        return Ok(Decoded { text: text.into_owned(), encoding, other_encoding: Vec::new() });
    }
    let line = text.split('\u{FFFD}').next().map_or(1, |before| 1 + line_ends(before.as_bytes()));
    Err(ExchangeFailure::WrongEncoding { encoding, line })
}

fn byte_order_mark(bytes: &[u8]) -> Option<(Encoding, usize)> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return Some((Encoding::Utf8, 3));
    }
    if bytes.starts_with(b"\xFF\xFE") {
        return Some((Encoding::Utf16LittleEndian, 2));
    }
    bytes.starts_with(b"\xFE\xFF").then_some((Encoding::Utf16BigEndian, 2))
}

/// UTF-16 without a mark shows by its zero bytes: every separator, digit and line end has one, always
/// on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    const SIGHT: usize = 64 * 1024;
    const FEWEST: usize = 4;
    let sight = &bytes[..bytes.len().min(SIGHT)];
    let is_text = |byte: u8| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~');
    let (mut little, mut big, mut pairs) = (0, 0, 0);
    for pair in sight.chunks_exact(2) {
        pairs += 1;
        little += usize::from(pair[1] == 0 && is_text(pair[0]));
        big += usize::from(pair[0] == 0 && is_text(pair[1]));
    }
    let enough = |count: usize, other: usize| count >= FEWEST && count * 10 >= pairs && count >= other * 4;
    if enough(little, big) {
        return Some(Encoding::Utf16LittleEndian);
    }
    enough(big, little).then_some(Encoding::Utf16BigEndian)
}

/// Strict UTF-8. When that fails, the lines that are no UTF-8 are read as Windows-1252; a file glued
/// together from two programs then keeps the names of both halves.
fn utf8_or_older(bytes: Cow<'_, [u8]>) -> Decoded {
    let text = match bytes {
        Cow::Borrowed(bytes) => str::from_utf8(bytes).map(str::to_owned).map_err(|_| Cow::Borrowed(bytes)),
        // The bytes are ours, so they become the text without a copy.
        Cow::Owned(bytes) => String::from_utf8(bytes).map_err(|failure| Cow::Owned(failure.into_bytes())),
    };
    match text {
        Ok(text) => Decoded { text, encoding: Encoding::Utf8, other_encoding: Vec::new() },
        Err(bytes) => older(&bytes),
    }
}

/// Whether text that is no UTF-8 comes from the old Macintosh: only there a lone carriage return ends a
/// line, and only there the accented letters of western Europe are those bytes that Windows uses for
/// signs and for capitals, which never follow a small letter.
fn is_mac_roman(bytes: &[u8]) -> bool {
    // á à â ä ç é è ê ü of the Macintosh.
    const ACCENTED: [u8; 9] = [0x87, 0x88, 0x89, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9F];
    if bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
        return true;
    }
    let behind_small = |is: fn(u8) -> bool| bytes.windows(2).any(|pair| pair[0].is_ascii_lowercase() && is(pair[1]));
    behind_small(|byte| ACCENTED.contains(&byte)) && !behind_small(|byte| byte >= 0xDF)
}

fn older(bytes: &[u8]) -> Decoded {
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    let holds_utf8 = lines().any(|line| !line.is_ascii() && str::from_utf8(line).is_ok());
    if !holds_utf8 {
        let encoding = if is_mac_roman(bytes) { Encoding::MacRoman } else { Encoding::Windows1252 };
        let text = encoding.codec().decode_without_bom_handling(bytes).0.into_owned();
        return Decoded { text, encoding, other_encoding: Vec::new() };
    }
    let mut text = String::with_capacity(bytes.len());
    let mut other_encoding = Vec::new();
    for (number, line) in (1..).zip(lines()) {
        if let Ok(line) = str::from_utf8(line) {
            text.push_str(line);
        } else {
            text.push_str(&codec::WINDOWS_1252.decode_without_bom_handling(line).0);
            other_encoding.push(number);
        }
    }
    Decoded { text, encoding: Encoding::Utf8, other_encoding }
}

/// Number of line ends; a carriage return followed by a line feed is one.
pub(crate) fn line_ends(bytes: &[u8]) -> u64 {
    let lone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
    let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
        b'\n' => true,
        b'\r' => lone(*at),
        _ => false,
    });
    ends.count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, little: [usize; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| little.map(|byte| unit.to_le_bytes()[byte])).collect()
    }

    const LITTLE: [usize; 2] = [0, 1];
    const BIG: [usize; 2] = [1, 0];

    #[test]
    fn the_encoding_is_found_by_content() {
        let text = "Name,City\r\nŁucja Żak,Kraków\r\n";
        let chinese = "姓名,城市\n王小明,西雅图\n李小红,北京\n";
        let marked = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
        let cases = [
            (text.as_bytes().to_vec(), text, Encoding::Utf8),
            (marked(b"\xEF\xBB\xBF", text.as_bytes().to_vec()), text, Encoding::Utf8),
            (marked(b"\xFF\xFE", utf16(text, LITTLE)), text, Encoding::Utf16LittleEndian),
            (marked(b"\xFE\xFF", utf16(text, BIG)), text, Encoding::Utf16BigEndian),
            (utf16(text, LITTLE), text, Encoding::Utf16LittleEndian),
            (utf16(text, BIG), text, Encoding::Utf16BigEndian),
            (utf16(chinese, LITTLE), chinese, Encoding::Utf16LittleEndian),
            (utf16(chinese, BIG), chinese, Encoding::Utf16BigEndian),
            (b"Name\r\nJos\xE9 \x80\r\n".to_vec(), "Name\r\nJosé €\r\n", Encoding::Windows1252),
            (b"Name\rJos\x8E\r".to_vec(), "Name\rJosé\r", Encoding::MacRoman),
            (b"Name\r\nJos\x8E M\x9Fller\r\n".to_vec(), "Name\r\nJosé Müller\r\n", Encoding::MacRoman),
            (b"Name\nZo\xEB \x8Eeljko\n".to_vec(), "Name\nZoë Željko\n", Encoding::Windows1252),
            (b"Name\nO\x92Test Du\x9Aan\n".to_vec(), "Name\nO’Test Dušan\n", Encoding::Windows1252),
            (b"Name,City\nA\0nn,Kent\n".to_vec(), "Name,City\nA\0nn,Kent\n", Encoding::Utf8),
        ];
        for (bytes, text, encoding) in cases {
            let found = to_text(bytes.as_slice().into());
            assert_eq!((found.text.as_str(), found.encoding), (text, encoding));
            assert!(found.other_encoding.is_empty());
        }
    }

    #[test]
    fn a_file_glued_from_two_encodings_keeps_both_and_names_the_lines() {
        let found = to_text(b"Name\nJos\xC3\xA9\nZo\xEB\n".as_slice().into());
        assert_eq!(found.text, "Name\nJosé\nZoë\n");
        assert_eq!((found.encoding, found.other_encoding), (Encoding::Utf8, vec![3]));
    }

    #[test]
    fn an_encoding_chosen_by_hand_is_obeyed_or_refused() {
        let polish = b"Name\nZ\xB3ota\n";
        let read = to_text_as(polish, Encoding::Windows1250).map(|found| found.text);
        assert_eq!(read, Ok("Name\nZłota\n".to_owned()));
        let refused = to_text_as(polish, Encoding::Utf8).map(|found| found.text);
        assert_eq!(refused, Err(ExchangeFailure::WrongEncoding { encoding: Encoding::Utf8, line: 2 }));
    }
}
