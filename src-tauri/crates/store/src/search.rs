//! What is typed into the search field, as a question to the index.

/// More words than anybody types; what follows is left out.
const MOST_WORDS: usize = 16;
/// Shorter texts are not worth a look at every entry when the index knows nothing.
const SHORTEST_FRAGMENT: usize = 3;

/// A question to the full-text index: every word must stand in the entry, the last one as the
/// beginning of a word, because it is still being typed. None if no word was typed.
///
/// Words are split here, as the index splits them, because it keeps columns but no positions and
/// so refuses anything that it would have to read as a phrase.
pub(crate) fn question(typed: &str) -> Option<String> {
    let words: Vec<_> = typed
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .map(|word| format!("\"{word}\""))
        .collect();
    if words.is_empty() { None } else { Some(format!("{}*", words.join(" "))) }
}

/// A pattern for entries that hold the typed text anywhere, inside a word too. None if it is too
/// short to be meant so.
pub(crate) fn fragment(typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed.chars().count() < SHORTEST_FRAGMENT {
        return None;
    }
    let mut pattern = String::from("%");
    for sign in typed.chars() {
        if matches!(sign, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(sign);
    }
    pattern.push('%');
    Some(pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_text_becomes_words_and_the_last_is_a_beginning() {
        for (typed, expected) in [
            ("bel", Some("\"bel\"*")),
            ("  Bellevue  cli ", Some("\"Bellevue\" \"cli\"*")),
            ("ana@example.com", Some("\"ana\" \"example\" \"com\"*")),
            ("555-0134", Some("\"555\" \"0134\"*")),
            ("O'Neil \"AND\" x*", Some("\"O\" \"Neil\" \"AND\" \"x\"*")),
            ("Zoë", Some("\"Zoë\"*")),
            ("", None),
            (" -@ \0\"", None),
        ] {
            assert_eq!(question(typed).as_deref(), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_fragment_means_its_signs_literally() {
        for (typed, expected) in
            [("lev", Some("%lev%")), (" 50%_\\ ", Some("%50\\%\\_\\\\%")), ("ab", None), ("   ", None)]
        {
            assert_eq!(fragment(typed).as_deref(), expected, "{typed:?}");
        }
    }
}
