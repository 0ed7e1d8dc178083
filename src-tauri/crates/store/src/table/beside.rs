//! A walk along the rows that hang on entries, beside a walk along the entries.

use rusqlite::{Row, Rows};

use crate::failure::StoreFailure;

/// Rows that hang on entries, in the order of their entries, handed over entry by entry: those of a million entries are
/// never in memory at once. Each begins with its entry's id.
pub(crate) struct Beside<'s, T> {
    rows: Rows<'s>,
    read: fn(i64, &Row<'_>) -> Result<T, StoreFailure>,
    next: Option<(i64, T)>,
    of_one: Vec<T>,
}

impl<'s, T> Beside<'s, T> {
    /// Begins the walk.
    pub fn walk(rows: Rows<'s>, read: fn(i64, &Row<'_>) -> Result<T, StoreFailure>) -> Result<Self, StoreFailure> {
        let mut walk = Self { rows, read, next: None, of_one: Vec::new() };
        walk.step()?;
        Ok(walk)
    }

    fn step(&mut self) -> Result<(), StoreFailure> {
        self.next = match self.rows.next()? {
            Some(row) => {
                let id = row.get(0)?;
                Some((id, (self.read)(id, row)?))
            }
            None => None,
        };
        Ok(())
    }

    /// The rows of an entry. Entries are asked for in their order; what hangs on one that is not asked for is passed over.
    pub fn of(&mut self, entry: i64) -> Result<&[T], StoreFailure> {
        self.of_one.clear();
        while let Some((id, row)) = self.next.take_if(|(id, _)| *id <= entry) {
            if id == entry {
                self.of_one.push(row);
            }
            self.step()?;
        }
        Ok(&self.of_one)
    }
}
