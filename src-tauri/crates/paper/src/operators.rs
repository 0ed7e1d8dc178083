//! The operators of a page as bytes (ISO 32000-1, 7.8.2).

/// Operators, one after the other. Operands come first, then [`Operators::end`] with the operator.
#[derive(Debug, Default)]
pub(crate) struct Operators {
    bytes: Vec<u8>,
}

impl Operators {
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Bytes as they are.
    pub(crate) fn raw(&mut self, bytes: &[u8]) -> &mut Self {
        self.bytes.extend_from_slice(bytes);
        self
    }

    /// Ends an operator.
    pub(crate) fn end(&mut self, operator: &str) {
        self.bytes.extend_from_slice(operator.as_bytes());
        self.bytes.push(b'\n');
    }

    /// Lengths, to a hundredth of a point, which is finer than any printer.
    pub(crate) fn lengths(&mut self, lengths: &[f32]) -> &mut Self {
        for length in lengths {
            self.fixed(*length, 100).bytes.push(b' ');
        }
        self
    }

    /// Shares of one, to a thousandth.
    pub(crate) fn shares(&mut self, shares: &[f32]) -> &mut Self {
        for share in shares {
            self.fixed(*share, 1000).bytes.push(b' ');
        }
        self
    }

    /// A number to one part of `parts`, a power of ten; no digit that says nothing.
    fn fixed(&mut self, value: f32, parts: u64) -> &mut Self {
        let whole = (value * parts as f32).round();
        if whole < 0.0 {
            self.bytes.push(b'-');
        }
        let whole = whole.abs() as u64;
        digits(&mut self.bytes, whole / parts, 1);
        let (mut rest, mut places) = (whole % parts, parts.ilog10());
        if rest > 0 {
            while rest.is_multiple_of(10) {
                rest /= 10;
                places -= 1;
            }
            self.bytes.push(b'.');
            digits(&mut self.bytes, rest, places);
        }
        self
    }

    /// A whole number.
    pub(crate) fn whole(&mut self, value: i64) -> &mut Self {
        whole(&mut self.bytes, value);
        self
    }

    /// The bytes of a string between its parentheses.
    pub(crate) fn string(&mut self, text: &[u8]) {
        for byte in text {
            match byte {
                b'(' | b')' | b'\\' => self.bytes.extend([b'\\', *byte]),
                // Unescaped, a reader may take it for any end of line.
                b'\r' => self.bytes.extend_from_slice(b"\\r"),
                _ => self.bytes.push(*byte),
            }
        }
    }

    /// The name of a font or a picture: a letter and a number.
    pub(crate) fn name(&mut self, kind: char, number: usize) -> &mut Self {
        self.bytes.extend([b'/', kind as u8]);
        self.whole(number as i64).bytes.push(b' ');
        self
    }

    /// A text in UTF-16, in hexadecimal digits.
    pub(crate) fn utf16(&mut self, text: &str) -> &mut Self {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        self.bytes.push(b'<');
        for byte in [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)) {
            self.bytes.extend([DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
        self.bytes.push(b'>');
        self
    }
}

/// Appends a whole number. A file has tens of thousands, and the formatting of the standard library takes longer.
pub(crate) fn whole(bytes: &mut Vec<u8>, value: i64) {
    if value < 0 {
        bytes.push(b'-');
    }
    digits(bytes, value.unsigned_abs(), 1);
}

/// At least `least` digits.
fn digits(bytes: &mut Vec<u8>, mut value: u64, least: u32) {
    let mut written = [0; 20];
    let mut start = written.len();
    while value > 0 || written.len() - start < least as usize {
        start -= 1;
        written[start] = b'0' + (value % 10) as u8;
        value /= 10;
    }
    bytes.extend_from_slice(&written[start..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Operators)) -> String {
        let mut operators = Operators::default();
        write(&mut operators);
        String::from_utf8_lossy(&operators.into_bytes()).into_owned()
    }

    #[test]
    fn numbers_have_no_needless_digit() {
        for (length, expected) in [
            (0.0, "0 "),
            (-0.001, "0 "),
            (12.0, "12 "),
            (0.05, "0.05 "),
            (-0.5, "-0.5 "),
            (595.275_6, "595.28 "),
            (9.999, "10 "),
            (120.3, "120.3 "),
        ] {
            assert_eq!(written(|operators| _ = operators.lengths(&[length])), expected);
        }
        assert_eq!(written(|operators| operators.shares(&[1.0, 0.106]).end("rg")), "1 0.106 rg\n");
        assert_eq!(written(|operators| _ = operators.whole(-100)), "-100");
    }

    #[test]
    fn strings_are_closed_where_they_end() {
        assert_eq!(written(|operators| operators.string(b"a(b)\\\r")), r"a\(b\)\\\r");
        assert_eq!(written(|operators| _ = operators.utf16("é😀")), "<FEFF00E9D83DDE00>");
        assert_eq!(written(|operators| operators.name('F', 10).end("Do")), "/F10 Do\n");
    }
}
