//! Reads names without regard to case, diacritics and punctuation, and writes short forms out, so that
//! "St. Paul", "SAINT PAUL" and "saint-paul" are one word.

use std::sync::OnceLock;

use crate::embedded;

/// The short forms that people write in names of places.
const LONG_FORMS: [(&str, &str); 9] = [
    ("e", "east"),
    ("ft", "fort"),
    ("mt", "mount"),
    ("n", "north"),
    ("s", "south"),
    ("sankt", "saint"),
    ("st", "saint"),
    ("ste", "sainte"),
    ("w", "west"),
];

/// Lower-case words without diacritics or punctuation.
///
/// Letters of other scripts are kept in lower case. An abbreviation of single letters is one word: "D.C." is "dc".
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut letters = text.chars().peekable();
    let mut run = 0;
    while let Some(letter) = letters.next() {
        if push_plain(letter, &mut word) {
            run += 1;
            continue;
        }
        let within_abbreviation = letter == '.' && run == 1 && letters.peek().is_some_and(|next| next.is_alphabetic());
        run = 0;
        if is_apostrophe(letter) || is_combining(letter) || within_abbreviation {
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The key under which a place's name is found: its words with short forms written out and no leading "the".
pub(crate) fn place_words(text: &str) -> Vec<String> {
    let mut words = words(text);
    for word in &mut words {
        if let Some(long) = long_form(word) {
            long.clone_into(word);
        }
    }
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words
}

/// [`place_words`] joined by spaces.
pub(crate) fn place_key(text: &str) -> String {
    place_words(text).join(" ")
}

/// The key of the German and Nordic spelling with two letters for one, "Muenchen", if it differs.
pub(crate) fn digraph_key(text: &str) -> Option<String> {
    let spelled: String = text
        .chars()
        .flat_map(|letter| match letter {
            'ä' | 'Ä' => ['a', 'e'].into_iter().collect::<Vec<_>>(),
            'ö' | 'Ö' | 'ø' | 'Ø' => vec!['o', 'e'],
            'ü' | 'Ü' => vec!['u', 'e'],
            'å' | 'Å' => vec!['a', 'a'],
            other => vec![other],
        })
        .collect();
    (spelled != text).then(|| place_key(&spelled))
}

/// The word that a short form stands for.
pub(crate) fn long_form(word: &str) -> Option<&'static str> {
    LONG_FORMS.iter().find(|(short, _)| *short == word).map(|(_, long)| *long)
}

/// The short forms of a word that was written out.
pub(crate) fn short_forms(word: &str) -> impl Iterator<Item = &'static str> {
    LONG_FORMS.iter().filter(move |(_, long)| *long == word).map(|(short, _)| *short)
}

fn push_plain(letter: char, word: &mut String) -> bool {
    if letter.is_ascii() {
        if letter.is_ascii_alphanumeric() {
            word.push(letter.to_ascii_lowercase());
        }
        return letter.is_ascii_alphanumeric();
    }
    if let Ok(found) = table().binary_search_by_key(&letter, |(from, _)| *from) {
        word.push_str(table()[found].1);
        return true;
    }
    if letter.is_alphanumeric() && !is_apostrophe(letter) {
        word.extend(letter.to_lowercase());
        return true;
    }
    false
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '´' | '‘' | '’' | 'ʻ' | 'ʼ')
}

fn is_combining(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn table() -> &'static [(char, &'static str)] {
    static TEXT: OnceLock<String> = OnceLock::new();
    static TABLE: OnceLock<Vec<(char, &'static str)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let text = TEXT.get_or_init(|| embedded::text(include_bytes!("../data/folding.tsv.deflate")));
        text.lines()
            .filter_map(|line| line.split_once('\t'))
            .filter_map(|(from, to)| Some((from.chars().next()?, to)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_people_mean_them() {
        let cases = [
            ("St. Paul", "saint paul"),
            ("  SAINT   paul ", "saint paul"),
            ("Saint-Étienne", "saint etienne"),
            ("Washington, D.C.", "washington dc"),
            ("U.S.A.", "usa"),
            ("St.Paul", "saint paul"),
            ("Coeur d'Alene", "coeur dalene"),
            ("Coeur d’Alene", "coeur dalene"),
            ("The Hague", "hague"),
            ("Łódź", "lodz"),
            ("Zu\u{308}rich", "zurich"),
            ("Straße", "strasse"),
            ("N. Las Vegas", "north las vegas"),
            ("Ft Worth", "fort worth"),
            ("東京", "東京"),
            (" ,.- ", ""),
        ];
        for (typed, expected) in cases {
            assert_eq!(place_key(typed), expected, "{typed}");
        }
    }

    #[test]
    fn two_letters_may_stand_for_one() {
        assert_eq!(digraph_key("München").as_deref(), Some("muenchen"));
        assert_eq!(digraph_key("Göteborg").as_deref(), Some("goeteborg"));
        assert_eq!(digraph_key("Seattle"), None);
    }
}
