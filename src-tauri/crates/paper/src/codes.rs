//! The codes by which pages name the glyphs of a font.
//!
//! A letter is its own code where it can be: one byte instead of two, and the same word is the same bytes in every
//! face, which packs better. A table in the file (ISO 32000-1, 9.7.5) says which glyph a code stands for.

/// The letters that are their own codes.
const LETTERS: std::ops::RangeInclusive<u8> = b' '..=b'~';

/// Where the codes of all other glyphs begin.
const OTHERS: u8 = 0x80;

/// The codes of a font's glyphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Codes {
    /// By the glyphs' numbers. The first glyph, which is never shown, has no code.
    Bytes(Vec<u8>),
    /// Too many glyphs for one byte: their numbers are their codes, two bytes each.
    Numbers,
}

impl Codes {
    /// Codes for glyphs that stand for these texts.
    pub(crate) fn of(texts: &[String]) -> Self {
        let mut taken = [false; 256];
        let mut others = OTHERS..=u8::MAX;
        let mut code = |text: &String| {
            let letter = match text.as_bytes() {
                [letter] if LETTERS.contains(letter) && !taken[usize::from(*letter)] => Some(*letter),
                _ => others.next(),
            };
            letter.inspect(|letter| taken[usize::from(*letter)] = true)
        };
        let codes: Option<Vec<u8>> = texts.iter().skip(1).map(&mut code).collect();
        codes.map_or(Self::Numbers, |codes| Self::Bytes([0].into_iter().chain(codes).collect()))
    }

    /// Appends the code of a glyph.
    pub(crate) fn append(&self, number: u16, bytes: &mut Vec<u8>) {
        match self {
            Self::Bytes(codes) => bytes.push(codes.get(usize::from(number)).copied().unwrap_or(0)),
            Self::Numbers => bytes.extend(number.to_be_bytes()),
        }
    }

    /// The codes of `glyphs` glyphs with the glyphs' numbers, in the order of the codes.
    pub(crate) fn sorted(&self, glyphs: usize) -> Vec<(usize, usize)> {
        let code = |number: usize| match self {
            Self::Bytes(codes) => codes.get(number).copied().map_or(0, usize::from),
            Self::Numbers => number,
        };
        let mut pairs: Vec<(usize, usize)> = (1..glyphs).map(|number| (code(number), number)).collect();
        pairs.sort_unstable();
        pairs
    }

    /// How many hexadecimal digits write a code.
    pub(crate) fn digits(&self) -> usize {
        match self {
            Self::Bytes(_) => 2,
            Self::Numbers => 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_their_own_codes() {
        let texts = |given: &[&str]| -> Vec<String> { given.iter().map(|text| (*text).to_owned()).collect() };
        for (given, expected) in [
            (texts(&["", "b", " ", "~"]), Codes::Bytes(vec![0, b'b', b' ', b'~'])),
            // A second "a" of another shape, a ligature, a letter with an accent, a control character.
            (texts(&["", "a", "a", "ff", "é", "\n"]), Codes::Bytes(vec![0, b'a', 0x80, 0x81, 0x82, 0x83])),
            (vec!["é".to_owned(); 129], Codes::Bytes([0].into_iter().chain(0x80..=0xFF).collect())),
            (vec!["é".to_owned(); 130], Codes::Numbers),
        ] {
            assert_eq!(Codes::of(&given), expected, "{given:?}");
        }
    }

    #[test]
    fn each_glyph_is_named_by_its_code() {
        let mut bytes = Vec::new();
        let codes = Codes::Bytes(vec![0, b'b', 0x80]);
        codes.append(1, &mut bytes);
        codes.append(2, &mut bytes);
        Codes::Numbers.append(0x1234, &mut bytes);
        assert_eq!(bytes, [b'b', 0x80, 0x12, 0x34]);
        assert_eq!(Codes::Bytes(vec![0, b'b', b'a']).sorted(3), [(0x61, 2), (0x62, 1)]);
        assert_eq!(Codes::Numbers.sorted(3), [(1, 1), (2, 2)]);
    }
}
