//! The content of a book as text, row by row.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::open::Store;
use crate::schema::UNDOABLE;

/// Every row of the tables that undo covers.
pub(crate) fn undoable(store: &Store) -> String {
    let writer = store.writer().unwrap();
    UNDOABLE.iter().map(|table| rows(&writer, table)).collect()
}

/// Every row of one table, in the order of its keys.
pub(crate) fn rows(connection: &Connection, table: &str) -> String {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut text = format!("{table}\n");
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            let cell = match row.get(column).unwrap() {
                Value::Null => "-".to_owned(),
                Value::Integer(number) => number.to_string(),
                Value::Real(number) => number.to_string(),
                Value::Text(text) => format!("{text:?}"),
                Value::Blob(bytes) => format!("{bytes:?}"),
            };
            text.push_str(&cell);
            text.push(' ');
        }
        text.push('\n');
    }
    text
}

/// Fails unless the search index says exactly what the entries say.
pub(crate) fn assert_search_agrees(store: &Store) {
    let agrees = store
        .writer()
        .unwrap()
        .execute("INSERT INTO lead_search (lead_search, rank) VALUES ('integrity-check', 1)", []);
    assert_eq!(agrees, Ok(1), "the search index and the entries differ");
}

/// Fails unless the journal and the table count the same number of entries.
pub(crate) fn assert_balanced(store: &Store) {
    let (journal, table, places) = store
        .read(|read| Ok((read.journal().counts()?, read.leads().count()?, read.leads().accounts()?.entries())))
        .unwrap();
    assert_eq!((journal.entries(), places), (table as i64, table), "{journal:?}");
}
