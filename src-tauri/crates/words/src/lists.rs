//! Several things in one sentence, and a clause made into a sentence.

use crate::{Arg, Words};

/// How many things a sentence names before it counts the rest.
const NAMED_AT_MOST: usize = 4;

impl Words {
    /// "a, b and c".
    pub fn and_list(&self, items: &[String]) -> String {
        self.joined(items, "list-and")
    }

    /// "a, b or c".
    pub fn or_list(&self, items: &[String]) -> String {
        self.joined(items, "list-or")
    }

    /// "a, b, c, d and 3 more".
    pub(crate) fn short_list(&self, items: &[String]) -> String {
        // To count a single one saves no room.
        let most = if items.len() == NAMED_AT_MOST + 1 { items.len() } else { NAMED_AT_MOST };
        self.named_first(items, most)
    }

    /// The first `most` of them, and how many more there are.
    pub(crate) fn named_first(&self, items: &[String], most: usize) -> String {
        if items.len() <= most {
            return self.and_list(items);
        }
        let named = items[..most].join(", ");
        let rest = (items.len() - most) as i64;
        self.say("list-more", &[("first", Arg::Text(&named)), ("rest", Arg::Number(rest))])
    }

    fn joined(&self, items: &[String], key: &str) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.say(key, &[("first", Arg::Text(&first.join(", "))), ("last", Arg::Text(last))]),
        }
    }
}

/// Makes a clause a sentence: a capital at the start, a full stop at the end.
pub(crate) fn sentence(clause: &str) -> String {
    ended(&capitalized(clause))
}

/// The same text with a full stop, unless it ends a sentence already.
pub(crate) fn ended(clause: &str) -> String {
    let has_end = clause.trim_end_matches('”').ends_with(['.', '?', '!', '…']);
    if has_end { clause.to_owned() } else { format!("{clause}.") }
}

/// The same text with a capital at the start.
pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A name as it stands inside a sentence: "Healthcare services" → "healthcare services", but "IT services" stays.
pub(crate) fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() && second.is_alphabetic() => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

/// The name of an industry as it stands inside a sentence. Some bear the capitals of a heading: "Soybean Farming" →
/// "soybean farming".
pub(crate) fn industry_inside(name: &str) -> String {
    let is_long = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 3;
    let is_heading = name.split([' ', '-', '/']).filter(is_long).count() > 1
        && name.split([' ', '-', '/']).filter(is_long).all(|word| word.contains(char::is_uppercase));
    if !is_heading {
        return inside(name);
    }
    name.split(' ').map(inside).collect::<Vec<_>>().join(" ")
}
