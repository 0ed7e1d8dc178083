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

const LONGEST_SHORT_FORM: usize = 6;

/// Lower-case words without diacritics or punctuation.
///
/// Letters of other scripts are kept in lower case. An abbreviation of single letters is one word: "D.C." is "dc".
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut key = String::with_capacity(text.len());
    push_folded(text, &mut key, |_, _| ());
    key.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Appends a text's words, in small letters and without diacritics or punctuation, with one space between them: "Ana O'Neil,
/// Inc." becomes "ana oneil inc". Letters of other scripts are kept in small letters.
pub fn fold(text: &str, buffer: &mut String) {
    push_folded(text, buffer, |_, _| ());
}

/// The words under which a place's name is found: short forms are written out, and there is no leading "the".
pub(crate) fn place_words(text: &str) -> Vec<String> {
    place_key(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Appends the key of a place's name to a buffer.
pub(crate) fn push_place_key(text: &str, buffer: &mut String) {
    let start = buffer.len();
    push_folded(text, buffer, |buffer, word| {
        if let Some(long) = long_form(&buffer[word..]) {
            buffer.truncate(word);
            buffer.push_str(long);
        }
    });
    if buffer[start..].starts_with("the ") {
        buffer.replace_range(start..start + "the ".len(), "");
    }
}

/// Appends the words with a space between them; each is handed over with its start when it is complete.
fn push_folded(text: &str, buffer: &mut String, complete: impl Fn(&mut String, usize)) {
    if text.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ') {
        push_plain_words(text, buffer, complete);
        return;
    }
    let start = buffer.len();
    let mut word = start;
    let mut run = 0;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let before = buffer.len();
        if push_plain(letter, buffer) {
            if run == 0 && before == word && before > start {
                buffer.insert(before, ' ');
                word = before + 1;
            }
            run += 1;
            continue;
        }
        let within_abbreviation = letter == '.' && run == 1 && letters.peek().is_some_and(|next| next.is_alphabetic());
        run = 0;
        if is_apostrophe(letter) || is_combining(letter) || within_abbreviation {
            continue;
        }
        if buffer.len() > word {
            complete(buffer, word);
            word = buffer.len();
        }
    }
    if buffer.len() > word {
        complete(buffer, word);
    }
}

/// [`place_words`] joined by spaces.
pub(crate) fn place_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    push_place_key(text, &mut key);
    key
}

/// What [`push_folded`] does, for the many names that are letters and spaces only; a good deal quicker.
fn push_plain_words(text: &str, buffer: &mut String, complete: impl Fn(&mut String, usize)) {
    let start = buffer.len();
    for plain in text.split_ascii_whitespace() {
        if buffer.len() > start {
            buffer.push(' ');
        }
        let word = buffer.len();
        buffer.push_str(plain);
        buffer[word..].make_ascii_lowercase();
        complete(buffer, word);
    }
}

/// The German and Nordic spelling with two letters for one, "Muenchen", if it differs.
pub(crate) fn digraphs(text: &str) -> Option<String> {
    let mut spelled = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ä' | 'Ä' => spelled.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => spelled.push_str("oe"),
            'ü' | 'Ü' => spelled.push_str("ue"),
            'å' | 'Å' => spelled.push_str("aa"),
            other => spelled.push(other),
        }
    }
    (spelled != text).then_some(spelled)
}

/// The word that a short form stands for.
pub(crate) fn long_form(word: &str) -> Option<&'static str> {
    if word.len() > LONGEST_SHORT_FORM {
        return None;
    }
    LONG_FORMS.iter().find(|(short, _)| *short == word).map(|(_, long)| *long)
}

/// The short forms of a word that was written out.
pub(crate) fn short_forms(word: &str) -> impl Iterator<Item = &'static str> {
    LONG_FORMS.iter().filter(move |(_, long)| *long == word).map(|(short, _)| *short)
}

#[inline]
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
        assert_eq!(digraphs("München").as_deref(), Some("Muenchen"));
        assert_eq!(digraphs("Göteborg").as_deref(), Some("Goeteborg"));
        assert_eq!(digraphs("Seattle"), None);
    }
}
