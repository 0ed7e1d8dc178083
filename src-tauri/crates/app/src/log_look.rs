//! How the log looks to its owner: the columns of the table and the named views, kept in the data file.

use crate::book::Book;
use crate::failure::Problem;
use crate::leads::{Direction, SortBy};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Act;

const KEY: &str = "log_look";
/// More than anybody keeps apart.
const MOST_COLUMNS: usize = 50;
const MOST_VIEWS: usize = 200;
/// The longest name of a view and the longest search that is kept, in characters.
const LONGEST: usize = 200;

/// How the log looks.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LogLook {
    /// The columns that are shown, in their order; none while nobody chose.
    pub columns: Vec<ColumnLook>,
    /// The owner's own views.
    pub views: Vec<LogView>,
}

/// A column.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ColumnLook {
    /// What it shows, by the window's name for it.
    pub key: String,
    /// How wide it is, in heights of a letter; 0 for as wide as there is room.
    pub width: f64,
}

/// A view: a question under a name.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LogView {
    /// What the owner calls it.
    pub name: String,
    /// What is searched for.
    #[serde(default)]
    pub search: String,
    /// Which leads. Days may be told from today, as `today-6`, so that a view of the last seven days stays one; the
    /// window writes them out, and what it keeps here is its own.
    #[serde(default)]
    #[cfg_attr(feature = "contract", ts(type = "LogFilter"))]
    pub filter: Value,
    /// By what they are ordered.
    #[serde(default)]
    pub sort: SortBy,
    /// Which way.
    #[serde(default)]
    pub direction: Direction,
}

/// How the log looks in this book. What a newer program kept and this one can't read counts as nothing.
pub fn read(book: &Book) -> Result<LogLook, Problem> {
    let stored = book.store.read(|read| read.preferences().find(KEY))?;
    Ok(stored.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
}

/// Keeps how the log looks. It is no act of the log: undo passes over it.
pub fn save(book: &Book, look: &LogLook) -> Result<LogLook, Problem> {
    let mut kept = look.clone();
    kept.columns.truncate(MOST_COLUMNS);
    kept.views.truncate(MOST_VIEWS);
    kept.columns.retain(|column| column.width.is_finite() && column.key.len() <= LONGEST);
    for view in &mut kept.views {
        view.name = first_letters(&view.name);
        view.search = first_letters(&view.search);
    }
    kept.views.retain(|view| !view.name.is_empty() && view.filter.is_object());
    let value = serde_json::to_value(&kept).unwrap_or_default();
    book.store.write(Act::PreferenceSet, book.clock.now(), |tx| tx.preferences().set(KEY, &value))?;
    Ok(kept)
}

fn first_letters(typed: &str) -> String {
    typed.trim().chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use serde_json::json;
    use words::Locale;

    #[test]
    fn columns_and_views_are_kept_and_undo_passes_over_them() {
        let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
        assert!(read(&book).expect("nothing kept yet").columns.is_empty());
        let view = |name: &str| LogView {
            name: name.to_owned(),
            search: "dental".into(),
            filter: json!({ "sources": ["Trade show"], "added": { "from": "today-6", "to": "today" } }),
            sort: SortBy::default(),
            direction: Direction::default(),
        };
        let columns =
            vec![ColumnLook { key: "lead".into(), width: 18.5 }, ColumnLook { key: "why".into(), width: f64::NAN }];
        save(&book, &LogLook { columns, views: vec![view(" Shows "), view("  ")] }).expect("kept");
        let kept = read(&book).expect("what was kept");
        assert_eq!(kept.columns.len(), 1, "a width that is no number is not kept");
        assert_eq!(kept.views.iter().map(|view| view.name.as_str()).collect::<Vec<_>>(), ["Shows"]);
        assert_eq!(kept.views[0].filter["added"]["from"], "today-6");
        let undo = book.store.read(|read| read.journal().next_undo()).expect("the journal");
        assert!(undo.is_none_or(|line| line.deed.act != Act::PreferenceSet));
    }

    #[test]
    fn what_a_newer_program_kept_counts_as_nothing() {
        let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
        let foreign = json!({ "columns": "all of them", "views": 3 });
        book.store
            .write(Act::PreferenceSet, book.clock.now(), |tx| tx.preferences().set(KEY, &foreign))
            .expect("written");
        assert!(read(&book).expect("nothing").views.is_empty());
    }
}
