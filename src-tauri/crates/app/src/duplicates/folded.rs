//! Names and firms in the form in which they are compared: small letters, no accents, no titles, no legal forms.

/// What stands before or after a name and tells nobody apart.
fn is_title(word: &str) -> bool {
    matches!(
        word,
        "cpa"
            | "dds"
            | "dmd"
            | "dr"
            | "dvm"
            | "esq"
            | "frau"
            | "herr"
            | "ii"
            | "iii"
            | "ing"
            | "jr"
            | "mag"
            | "mba"
            | "md"
            | "miss"
            | "mr"
            | "mrs"
            | "ms"
            | "mx"
            | "phd"
            | "prof"
            | "professor"
            | "rev"
            | "sir"
            | "sr"
    )
}

/// Legal forms that are nobody's name. Some entries bear a firm's name where others bear a person's.
fn is_long_form(word: &str) -> bool {
    matches!(
        word,
        "corp"
            | "corporation"
            | "gmbh"
            | "inc"
            | "incorporated"
            | "limited"
            | "llc"
            | "llp"
            | "ltd"
            | "plc"
            | "pllc"
            | "pty"
            | "sarl"
            | "srl"
    )
}

/// Legal forms and small words that tell no two firms apart.
fn is_short_form(word: &str) -> bool {
    matches!(
        word,
        "ab" | "ag"
            | "and"
            | "as"
            | "bv"
            | "co"
            | "company"
            | "eg"
            | "ek"
            | "ev"
            | "kg"
            | "lp"
            | "mbh"
            | "nv"
            | "of"
            | "ohg"
            | "oy"
            | "pa"
            | "pc"
            | "ps"
            | "sa"
            | "se"
            | "spa"
            | "the"
    )
}

/// Appends a person's name, or a firm's that stands in its place.
pub(super) fn fold_name(text: &str, buffer: &mut String, scratch: &mut String) {
    fold_without(text, buffer, scratch, |word| is_title(word) || is_long_form(word));
}

/// Appends a firm's name.
pub(super) fn fold_firm(text: &str, buffer: &mut String, scratch: &mut String) {
    fold_without(text, buffer, scratch, |word| is_long_form(word) || is_short_form(word));
}

/// Appends the words but those that are passed over, unless that leaves nothing.
fn fold_without(text: &str, buffer: &mut String, scratch: &mut String, passed_over: impl Fn(&str) -> bool) {
    scratch.clear();
    reference::fold(text, scratch);
    let start = buffer.len();
    for word in scratch.split(' ').filter(|word| !passed_over(word)) {
        if buffer.len() > start {
            buffer.push(' ');
        }
        buffer.push_str(word);
    }
    if buffer.len() == start {
        buffer.push_str(scratch);
    }
}

/// The letters of a folded name as sets, to see at a glance that two names can't be alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// Of the first and the last word of two. Most names are such.
    Two(u32, u32),
    /// Of all words together.
    Whole(u32),
}

/// Two slips of the pen change so many letters of a word at most.
const SLIPS: u32 = 3;

impl Letters {
    /// The letters of a folded name.
    pub(super) fn of(folded: &str) -> Self {
        match folded.split_once(' ') {
            // An initial tells too little of its word.
            Some((first, last)) if !last.contains(' ') && first.len() > 1 && last.len() > 1 => {
                Self::Two(letters(first), letters(last))
            }
            _ => Self::Whole(letters(folded)),
        }
    }

    /// Whether a closer look is worth it.
    pub(super) const fn may_be_alike(self, other: Self) -> bool {
        match (self, other) {
            (Self::Two(first, last), Self::Two(first_too, last_too)) => {
                (is_near(first, first_too) && is_near(last, last_too))
                    || (is_near(first, last_too) && is_near(last, first_too))
            }
            (Self::Two(first, last), Self::Whole(whole)) | (Self::Whole(whole), Self::Two(first, last)) => {
                shares_most(first | last, whole)
            }
            (Self::Whole(one), Self::Whole(other)) => shares_most(one, other),
        }
    }
}

const fn is_near(one: u32, other: u32) -> bool {
    (one ^ other).count_ones() <= SLIPS
}

/// Of two names the longer may have words that the shorter lacks.
const fn shares_most(one: u32, other: u32) -> bool {
    (one & !other).count_ones() <= SLIPS || (other & !one).count_ones() <= SLIPS
}

fn letters(folded: &str) -> u32 {
    folded.bytes().fold(0, |set, byte| match byte {
        b'a'..=b'z' => set | 1 << (byte - b'a'),
        b' ' => set,
        // Digits and other scripts share the rest of the bits; that only makes the glance less sharp.
        other => set | 1 << (26 + other % 6),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(fold: fn(&str, &mut String, &mut String), text: &str) -> String {
        let mut buffer = String::new();
        fold(text, &mut buffer, &mut String::new());
        buffer
    }

    #[test]
    fn titles_and_legal_forms_fall_away() {
        for (typed, expected) in [
            ("Dr. Ana Sample, MD", "ana sample"),
            ("Sample, Ana", "sample ana"),
            ("ÅSA  Öst-Berg", "asa ost berg"),
            ("O'Neil", "oneil"),
            ("Lakeside Dental, Inc.", "lakeside dental"),
            ("Dr.", "dr"),
            ("", ""),
        ] {
            assert_eq!(folded(fold_name, typed), expected, "{typed}");
        }
        for (typed, expected) in [
            ("Lakeside Dental, Inc.", "lakeside dental"),
            ("LAKESIDE DENTAL P.L.L.C.", "lakeside dental"),
            ("The Sample & Sons Co.", "sample sons"),
            ("Muster Technik GmbH & Co. KG", "muster technik"),
            ("Limited", "limited"),
        ] {
            assert_eq!(folded(fold_firm, typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_glance_at_the_letters_rules_out_strangers_only() {
        for (one, other, expected) in [
            ("ana sample", "anna sample", true),
            ("sample ana", "anna sampel", true),
            ("john sample", "jon sampel", true),
            ("j sample", "jonathan sample", true),
            ("ana maria sample", "ana sample", true),
            ("ana sample", "victor sample", false),
            ("ana sample", "victor drummond", false),
        ] {
            assert_eq!(Letters::of(one).may_be_alike(Letters::of(other)), expected, "{one} / {other}");
        }
    }
}
