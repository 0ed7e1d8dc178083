//! The search index: what is typed, as a question to it, and how many entries are added to it at once.
//!
//! Triggers keep the index with every change of an entry. Each firing makes the index write a small part of its own, so
//! thousands of entries are added to it with one statement instead.

use method::ImportId;
use rusqlite::Connection;

use crate::failure::StoreFailure;

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

/// Does `work`, which adds entries of `import`, and then adds those to the index in one go. Entries that are not of the
/// import are indexed one by one as ever.
pub(crate) fn fill_at_once<T>(
    connection: &Connection,
    import: ImportId,
    work: impl FnOnce() -> Result<T, StoreFailure>,
) -> Result<T, StoreFailure> {
    const TRIGGER: &str = "lead_search_insert";
    let every: String = connection.query_row(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1",
        [TRIGGER],
        |row| row.get(0),
    )?;
    let others = every.replacen("ON lead BEGIN", &format!("ON lead WHEN new.import IS NOT {import} BEGIN"), 1);
    let newest: i64 =
        connection
            .query_row("SELECT coalesce(max(id), 0) FROM lead WHERE import = ?1", [import.0], |row| row.get(0))?;
    let drop = format!("DROP TRIGGER {TRIGGER}");
    connection.execute_batch(&format!("{drop}; {others}"))?;
    let done = work()?;
    connection.execute(
        "INSERT INTO lead_search (rowid, name, company, email, phone, note)
         SELECT id, name, company, email, phone, note FROM lead WHERE import = ?1 AND id > ?2 ORDER BY id",
        (import.0, newest),
    )?;
    connection.execute_batch(&format!("{drop}; {every}"))?;
    Ok(done)
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
