//! Whether two names, or two firms, are spelled alike.

use rapidfuzz::distance::jaro_winkler;
use rapidfuzz::fuzz;

/// How much two texts have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spelling {
    /// Nothing that counts, or one of them is missing.
    Different,
    /// So much that one may be the other, misspelled or cut short.
    Alike,
    /// But for a letter or a short form, the same.
    Close,
    /// The same, whatever the order of the words.
    Same,
}

/// From here on two words count as one word, misspelled: "Sample" and "Sampel".
const ALIKE: f64 = 0.9;
/// From here on it takes ill luck for two words to be two names: "Ana" and "Anna", "Jon" and "John".
const CLOSE: f64 = 0.93;
/// From here on two firms written without spaces are one: "Sun Rise Dental" and "Sunrise Dentel".
const CLOSE_FIRM: f64 = 0.93;
/// Shorter words have too few letters for a slip to be told from another word.
const SHORTEST: usize = 3;
/// More words than a name has; the rest is not looked at.
const MOST_WORDS: usize = 8;

/// Words that many firms carry beside their name.
const COMMON: [&str; 22] = [
    "associates",
    "center",
    "centre",
    "clinic",
    "consulting",
    "group",
    "holding",
    "holdings",
    "international",
    "medical",
    "office",
    "partners",
    "practice",
    "service",
    "services",
    "shop",
    "solutions",
    "store",
    "studio",
    "systems",
    "team",
    "works",
];

/// How alike two folded names are.
pub(super) fn names(one: &str, other: &str) -> Spelling {
    if one.is_empty() || other.is_empty() {
        return Spelling::Different;
    }
    if one == other {
        return Spelling::Same;
    }
    let (short, long) = (Words::of(one), Words::of(other));
    let (short, long) = if short.len <= long.len { (short, long) } else { (long, short) };
    // "Ana" may be any Ana.
    if short.len == 1 && long.len > 1 {
        return if written_together(one, other) { Spelling::Same } else { Spelling::Different };
    }
    let Some(met) = short.meet(&long) else { return Spelling::Different };
    match met.worst {
        Spelling::Different => Spelling::Different,
        _ if !met.has_whole_word => Spelling::Different,
        Spelling::Same if short.len < long.len => Spelling::Close,
        worst => worst,
    }
}

/// How alike two folded firms are.
pub(super) fn firms(one: &str, other: &str) -> Spelling {
    if one.is_empty() || other.is_empty() {
        return Spelling::Different;
    }
    if one == other || written_together(one, other) {
        return Spelling::Same;
    }
    let (short, long) = (Words::of(one), Words::of(other));
    let (short, long) = if short.len <= long.len { (short, long) } else { (long, short) };
    if let Some(met) = short.meet(&long)
        && met.worst >= Spelling::Alike
        && met.has_whole_word
    {
        let extra_is_common =
            long.words().iter().zip(met.taken).filter(|(_, taken)| !taken).all(|(word, _)| is_common(word));
        return match (met.worst, short.len == long.len) {
            (Spelling::Same, true) => Spelling::Same,
            (worst, true) => worst.min(Spelling::Close),
            (_, false) if extra_is_common => Spelling::Close,
            (_, false) if short.len >= 2 => Spelling::Alike,
            (_, false) => Spelling::Different,
        };
    }
    if together_ratio(one, other) >= CLOSE_FIRM { Spelling::Close } else { Spelling::Different }
}

fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word).is_ok()
}

/// "Sun Rise" and "Sunrise", "De Vries" and "Devries".
fn written_together(one: &str, other: &str) -> bool {
    let signs = |text: &'_ str| text.bytes().filter(|byte| *byte != b' ').count();
    signs(one) == signs(other)
        && one.bytes().filter(|byte| *byte != b' ').eq(other.bytes().filter(|byte| *byte != b' '))
}

fn together_ratio(one: &str, other: &str) -> f64 {
    let spaceless = |text: &str| text.chars().filter(|sign| *sign != ' ').collect::<Vec<char>>();
    fuzz::ratio(spaceless(one), spaceless(other))
}

/// The words of a folded text.
struct Words<'t> {
    words: [&'t str; MOST_WORDS],
    len: usize,
}

/// How the words of the shorter text met those of the longer.
struct Met {
    /// How alike the two are that are least alike.
    worst: Spelling,
    /// Whether a word of at least two letters met its like; two initials say nothing.
    has_whole_word: bool,
    /// Which words of the longer were met.
    taken: [bool; MOST_WORDS],
}

impl<'t> Words<'t> {
    fn of(text: &'t str) -> Self {
        let mut words = [""; MOST_WORDS];
        let mut len = 0;
        for word in text.split(' ').take(MOST_WORDS) {
            words[len] = word;
            len += 1;
        }
        Self { words, len }
    }

    fn words(&self) -> &[&'t str] {
        &self.words[..self.len]
    }

    /// Finds for each word its like among the longer text's words, each of which is taken once; none if one finds nothing.
    fn meet(&self, long: &Self) -> Option<Met> {
        let mut met = Met { worst: Spelling::Same, has_whole_word: false, taken: [false; MOST_WORDS] };
        for word in self.words() {
            let free = long.words().iter().enumerate().filter(|(at, _)| !met.taken[*at]);
            let best = free
                .map(|(at, other)| (same_word(word, other), at, other))
                .max_by_key(|(spelling, at, _)| (*spelling, std::cmp::Reverse(*at)));
            let (spelling, at, other) = best.filter(|(spelling, ..)| *spelling > Spelling::Different)?;
            met.taken[at] = true;
            met.worst = met.worst.min(spelling);
            met.has_whole_word |= word.len() > 1 && other.len() > 1;
        }
        Some(met)
    }
}

fn same_word(one: &str, other: &str) -> Spelling {
    if one == other {
        return Spelling::Same;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    // "J. Sample" may be John.
    if short.chars().count() == 1 {
        return if long.starts_with(short) { Spelling::Alike } else { Spelling::Different };
    }
    let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    if short.len() < SHORTEST || long.len() - short.len() > 2 || has_digit(one) || has_digit(other) {
        return Spelling::Different;
    }
    let alike = if one.is_ascii() && other.is_ascii() {
        jaro_winkler::similarity(one.bytes(), other.bytes())
    } else {
        jaro_winkler::similarity(one.chars(), other.chars())
    };
    if alike >= CLOSE {
        Spelling::Close
    } else if alike >= ALIKE {
        Spelling::Alike
    } else {
        Spelling::Different
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(COMMON.is_sorted());
    }

    #[test]
    fn names_are_compared_word_by_word() {
        use Spelling::{Alike, Close, Different, Same};
        for (one, other, expected) in [
            ("ana sample", "ana sample", Same),
            ("sample ana", "ana sample", Same),
            ("ana sample", "anna sample", Close),
            ("jon sample", "john sample", Close),
            ("ana sample", "ana sampel", Close),
            ("ana maria sample", "ana sample", Close),
            ("a sample", "ana sample", Alike),
            ("maria sample", "mario sample", Alike),
            ("jan devries", "jan de vries", Different),
            ("devries", "de vries", Same),
            ("ana sample", "ben sample", Different),
            ("ana sample", "ava sample", Different),
            ("ana", "ana sample", Different),
            ("a s", "ana sample", Different),
            ("ana sample 1", "ana sample 2", Different),
            ("ли анна", "ли анна", Same),
            ("", "ana sample", Different),
            ("", "", Different),
        ] {
            assert_eq!(names(one, other), expected, "{one} / {other}");
            assert_eq!(names(other, one), expected, "{other} / {one}");
        }
    }

    #[test]
    fn firms_may_lack_a_common_word_or_a_space() {
        use Spelling::{Alike, Close, Different, Same};
        for (one, other, expected) in [
            ("lakeside dental", "lakeside dental", Same),
            ("dental lakeside", "lakeside dental", Same),
            ("sun rise dental", "sunrise dental", Same),
            ("sun rise dental care", "sunrise dentel care", Close),
            ("lakeside dental", "lakeside dentla", Close),
            ("lakeside dental group", "lakeside dental", Close),
            ("lakeside", "lakeside services", Close),
            ("lakeside dental", "lakeside dental bellevue", Alike),
            ("lakeside", "lakeside dental", Different),
            ("lakeside dental", "lakeside plumbing", Different),
            ("dental group", "medical group", Different),
            ("", "lakeside", Different),
        ] {
            assert_eq!(firms(one, other), expected, "{one} / {other}");
            assert_eq!(firms(other, one), expected, "{other} / {one}");
        }
    }
}
