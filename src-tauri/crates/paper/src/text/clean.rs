//! Removes what must not reach a page: control characters, marks that turn the direction of writing, half-written
//! codes. What remains is what a reader would see.

use std::borrow::Cow;

use unicode_bidi::{BidiClass, bidi_class};

/// Text that may be set: `\n` is the only control character left.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| (0x20..0x7F).contains(&byte) || byte == b'\n') {
        return Cow::Borrowed(text);
    }
    let unified = text.replace("\r\n", "\n");
    Cow::Owned(unified.chars().filter_map(replace).collect())
}

fn replace(character: char) -> Option<char> {
    match character {
        '\n' => Some('\n'),
        '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        // The other controls, and the soft hyphen: the printer places its own.
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' => None,
        // Marks that embed, override or isolate a direction. One of them in a name turns a whole heading around.
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => None,
        // Byte order marks, old format controls, annotation marks, the stand-in for objects, tags, non-characters.
        '\u{FEFF}' | '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFC}' | '\u{FFFE}' | '\u{FFFF}' => None,
        '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}' => None,
        // Letters that show nothing: fillers of Hangul, signs of mathematics that are only heard, marks of notation.
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{2061}'..='\u{2065}' | '\u{FFF0}'..='\u{FFF8}' => None,
        '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' => None,
        _ if u32::from(character) & 0xFFFE == 0xFFFE => None,
        _ => Some(character),
    }
}

/// Whether the character joins or varies the one before it, and so stands in the same face.
pub(crate) fn clings(character: char) -> bool {
    !character.is_ascii()
        && (is_unseen(character)
            || matches!(character, '\u{1F3FB}'..='\u{1F3FF}')
            || bidi_class(character) == BidiClass::NSM)
}

/// Whether the character shows nothing itself and only tells how others are set.
pub(crate) fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{034F}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2060}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{E0100}'..='\u{E01EF}'
    )
}

/// Whether anything is left of the text that can be seen.
pub(crate) fn says_something(text: &str) -> bool {
    clean(text).chars().any(|character| !character.is_whitespace() && !is_unseen(character))
}

/// Whether the text may need to be reordered for display.
pub(crate) fn may_turn(text: &str) -> bool {
    text.chars().any(|character| {
        matches!(character, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_not_be_printed_is_removed() {
        for (given, expected) in [
            ("plain", "plain"),
            ("a\0b\u{7}c", "abc"),
            ("tab\there", "tab here"),
            ("one\r\ntwo\rthree\u{2028}four", "one\ntwo\nthree\nfour"),
            ("Acme \u{202E}gnp.exe\u{202C}", "Acme gnp.exe"),
            ("\u{FEFF}start\u{200F}", "start"),
            ("co\u{AD}operate", "cooperate"),
            ("\u{1FFFE}\u{FDD0}x", "x"),
            ("\u{3164}Han\u{2063}gul\u{FFA0}", "Hangul"),
            ("naïve 田中 👍", "naïve 田中 👍"),
        ] {
            assert_eq!(clean(given), expected, "{given:?}");
        }
    }

    #[test]
    fn what_shows_nothing_says_nothing() {
        for (given, expected) in [
            ("", false),
            (" \t\n", false),
            ("\u{AD}\u{200B}\u{FEFF}\0", false),
            ("\u{200B}.", true),
            ("\u{E000}", true),
        ] {
            assert_eq!(says_something(given), expected, "{given:?}");
        }
    }
}
