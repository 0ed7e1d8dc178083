//! The names under which other programs, and people, write each field.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::Field;
use crate::header_words::HeaderWords;

use names::ALIASES;

mod names;

/// How a header that is known by name relates to the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    /// It is the field's own name.
    Own,
    /// It is another name for it.
    Alias,
}

/// The field that a header means by its whole name, numbers aside.
pub(crate) fn of(header: &str) -> Option<(Field, Known)> {
    of_key(&HeaderWords::of(header).key())
}

/// The field for a key of [`HeaderWords`].
pub(crate) fn of_key(key: &str) -> Option<(Field, Known)> {
    static KEYS: LazyLock<HashMap<String, (Field, Known)>> = LazyLock::new(keys);
    KEYS.get(key).copied()
}

fn keys() -> HashMap<String, (Field, Known)> {
    let key = |name: &str| HeaderWords::of(name).key();
    let aliases = ALIASES
        .iter()
        .flat_map(|(field, names)| names.split(", ").map(move |name| (key(name), (*field, Known::Alias))));
    let own = Field::ALL.into_iter().map(|field| (key(field.name()), (field, Known::Own)));
    aliases.chain(own).collect()
}

/// Headers that mean one thing in one program and another in the next. They stay unmapped.
pub(crate) fn is_ambiguous(key: &str) -> bool {
    static KEYS: LazyLock<Vec<String>> =
        LazyLock::new(|| AMBIGUOUS.split(", ").map(|name| HeaderWords::of(name).key()).collect());
    KEYS.iter().any(|known| known == key)
}

/// Words that make a header speak of somebody else than the person of the row.
const OTHERS: &str = "owner owners manager managers assistant assistants spouse children referred referrer \
    referral parent emergency government accountant previous former competitor";

/// Whether the header speaks of somebody else: mapped, it would merge people who share a boss.
pub(crate) fn is_somebody_else(words: &[String]) -> bool {
    words.iter().any(|word| OTHERS.split_whitespace().any(|other| other == word))
}

const AMBIGUOUS: &str = "date, status, type, last activity, id, number, rating, score, size, amount, sales, account, when, \
    modified time, updated at, last modified date, modified date, last changed, contact type, record type, priority, \
    category, customer type, level, decision, timestamp, time, close date, primary campaign, customer since";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_fields() {
        let mut seen: HashMap<String, Field> = HashMap::new();
        for (field, names) in ALIASES {
            for name in names.split(", ") {
                let key = HeaderWords::of(name).key();
                let before = seen.insert(key.clone(), field);
                assert!(before.is_none_or(|before| before == field), "{name}: {before:?} and {field:?}");
                assert!(!is_ambiguous(&key), "{name} is said to be ambiguous");
                let somebody_else = is_somebody_else(&HeaderWords::of(name).words);
                assert!(field == Field::Owner || !somebody_else, "{name} is somebody else");
            }
        }
        for field in Field::ALL {
            assert_eq!(of(field.name()), Some((field, Known::Own)));
            assert!(ALIASES.iter().any(|(of, _)| *of == field), "{field} has no other names");
        }
    }
}
