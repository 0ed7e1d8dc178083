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
    let mut words = words(typed);
    let last = beginning(&words.pop()?);
    Some(if words.is_empty() { last } else { format!("{} AND {last}", words.join(" ")) })
}

/// The same question with every word whole, the last one too.
pub(crate) fn whole_words(typed: &str) -> Option<String> {
    let words = words(typed);
    (!words.is_empty()).then(|| words.join(" "))
}

fn words(typed: &str) -> Vec<String> {
    let split = typed.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    split.take(MOST_WORDS).map(|word| format!("\"{word}\"")).collect()
}

/// Words that begin so, given the quoted beginning.
///
/// The index keeps lists for beginnings of two and three signs. One that is shorter would have to be put together from
/// every word that begins with it, so it is asked as all beginnings of two signs instead.
fn beginning(word: &str) -> String {
    let &[b'"', sign, b'"'] = word.as_bytes() else { return format!("{word}*") };
    let second = (b'a'..=b'z').chain(b'0'..=b'9').map(char::from);
    let two: Vec<String> = second.map(|second| format!("\"{}{second}\"*", char::from(sign))).collect();
    format!("({word} OR {})", two.join(" OR "))
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

/// Whether long work goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watched {
    /// It does.
    GoOn,
    /// Somebody asked to stop: nothing of it is kept.
    Stop,
}

/// So many entries are added to the index between two looks at whether somebody wants to stop.
const ENTRIES_AT_ONCE: i64 = 5_000;

/// Does `work`, which adds entries of `import` and no others, and then adds them to the index in one go.
///
/// `watch` hears how many entries were added to the index since it was last asked, and how many there are in all. It is
/// first asked when `work` is done, with none added yet.
pub(crate) fn fill_watched<T>(
    connection: &Connection,
    import: ImportId,
    watch: &dyn Fn(u64, u64) -> Watched,
    work: impl FnOnce() -> Result<T, StoreFailure>,
) -> Result<T, StoreFailure> {
    let before: i64 =
        connection
            .query_row("SELECT coalesce(max(id), 0) FROM lead WHERE import = ?1", [import.0], |row| row.get(0))?;
    // A trigger that passes these entries over would still make each of them a small transaction of its own.
    let done = without_triggers(connection, "lead_search_insert", work)?;
    let (first, last, total): (i64, i64, u64) = connection.query_row(
        "SELECT coalesce(min(id), 1), coalesce(max(id), 0), count(*) FROM lead WHERE import = ?1 AND id > ?2",
        (import.0, before),
        |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?.unsigned_abs())),
    )?;
    let mut from = first - 1;
    let mut added = 0;
    while from < last {
        if watch(added, total) == Watched::Stop {
            return Err(StoreFailure::Stopped);
        }
        let to = last.min(from + ENTRIES_AT_ONCE);
        connection.execute(
            "INSERT INTO lead_search (rowid, name, company, email, phone, note)
             SELECT id, name, company, email, phone, note FROM lead WHERE id > ?2 AND id <= ?3 AND import = ?1
             ORDER BY id",
            (import.0, from, to),
        )?;
        added = (to - from).unsigned_abs();
        from = to;
    }
    Ok(done)
}

/// Does `work`, which keeps the index itself, by [`forget`] and [`learn`], with everything that it does to entries.
pub(crate) fn by_hand<T>(
    connection: &Connection,
    work: impl FnOnce() -> Result<T, StoreFailure>,
) -> Result<T, StoreFailure> {
    without_triggers(connection, "lead_search%", work)
}

/// Does `work` while the triggers with such names, by a pattern of `LIKE`, are away. If it fails they come back with the
/// transaction that is given up.
fn without_triggers<T>(
    connection: &Connection,
    names: &str,
    work: impl FnOnce() -> Result<T, StoreFailure>,
) -> Result<T, StoreFailure> {
    let mut statement = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE ?1 ORDER BY name")?;
    let triggers = statement
        .query_map([names], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?
        .collect::<Result<Vec<_>, _>>()?;
    drop(statement);
    for (name, _) in &triggers {
        connection.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    let done = work()?;
    for (_, made) in &triggers {
        connection.execute_batch(made)?;
    }
    Ok(done)
}

/// Takes entries out of the index that are about to change or to go.
pub(crate) fn forget(connection: &Connection, ids: &[i64]) -> Result<(), StoreFailure> {
    at_once(
        connection,
        "INSERT INTO lead_search (lead_search, rowid, name, company, email, phone, note)
         SELECT 'delete', id, name, company, email, phone, note FROM lead",
        ids,
    )
}

/// Adds entries to the index that came in or changed.
pub(crate) fn learn(connection: &Connection, ids: &[i64]) -> Result<(), StoreFailure> {
    at_once(
        connection,
        "INSERT INTO lead_search (rowid, name, company, email, phone, note)
         SELECT id, name, company, email, phone, note FROM lead",
        ids,
    )
}

/// Makes the index anew from the entries that there are.
///
/// What an entry told stays in the index beside a note that it went, until both are met by chance. Where most entries go,
/// little is left to be read again, and nothing of that stays.
pub(crate) fn rebuild(connection: &Connection) -> Result<(), StoreFailure> {
    connection.execute("INSERT INTO lead_search (lead_search) VALUES ('rebuild')", [])?;
    Ok(())
}

fn at_once(connection: &Connection, statement: &str, ids: &[i64]) -> Result<(), StoreFailure> {
    if ids.is_empty() {
        return Ok(());
    }
    let ids = serde_json::Value::from(ids).to_string();
    let statement = format!("{statement} WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY id");
    connection.execute(&statement, [ids])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_text_becomes_words_and_the_last_is_a_beginning() {
        for (typed, expected) in [
            ("bel", Some("\"bel\"*")),
            ("  Bellevue  cli ", Some("\"Bellevue\" AND \"cli\"*")),
            ("ana@example.com", Some("\"ana\" \"example\" AND \"com\"*")),
            ("555-0134", Some("\"555\" AND \"0134\"*")),
            ("O'Neil \"AND\" xy*", Some("\"O\" \"Neil\" \"AND\" AND \"xy\"*")),
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
