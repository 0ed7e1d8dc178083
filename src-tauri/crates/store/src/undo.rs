//! Taking acts back and doing them again, newest first.
//!
//! Each act left a record of the rows that it changed; the inverse of the record takes it back.
//! Because acts are taken back strictly in order, every row is found as the act left it. A row
//! that is not is a fault, and then nothing is changed at all.
//!
//! A bulk import recorded only the rows that it updated. The rows that it added are removed by the
//! import's id, and that removal is recorded, so that it can be reversed in its turn.

use chrono::{DateTime, Utc};
use method::ImportId;
use rusqlite::Connection;

use crate::act::{Act, Deed};
use crate::changes::{Changes, Tables};
use crate::failure::StoreFailure;
use crate::journal::{self, Counts, Journal, JournalLine, Line, LineKind, Standing};
use crate::open::Store;
use crate::search;
use crate::table::import::{self, Imports};
use crate::tx::{begin, commit, record};

impl Store {
    /// Takes the newest act back and tells what it was.
    ///
    /// Refuses with [`StoreFailure::NothingToUndo`], or with [`StoreFailure::Final`] when the
    /// newest act can't be taken back.
    pub fn undo_last(&self, at: DateTime<Utc>) -> Result<Deed, StoreFailure> {
        let mut writer = self.writer()?;
        let transaction = begin(&mut writer)?;
        let newest = Journal::new(&transaction).newest_in_chain()?;
        let act = match newest {
            None => return Err(StoreFailure::NothingToUndo),
            Some(line) => match line.standing {
                Standing::Done => line,
                Standing::Final => return Err(StoreFailure::Final { act: line.deed.act }),
                _ => return Err(StoreFailure::NothingToUndo),
            },
        };
        let reversed = reverse(&transaction, &act)?;
        // What is too long to be kept can't be done again; the file is still there to be taken in anew.
        let (reversed, after) = match reversed {
            Some(changes) if !changes.fits() => (None, Standing::Gone),
            reversed => (reversed, Standing::Undone),
        };
        journal::set_standing(&transaction, act.id, after)?;
        let line = Line {
            at,
            kind: LineKind::Undo,
            deed: act.deed.clone(),
            of: Some(act.id),
            standing: if reversed.is_some() { Standing::Held } else { Standing::Beside },
            import: act.import,
            counts: act.counts.opposite(),
            changes: reversed,
        };
        journal::append(&transaction, &line)?;
        commit(transaction)?;
        Ok(act.deed)
    }

    /// Takes an import back after other acts: removes those of its entries with which nothing has happened since, and gives
    /// the entries that it changed what they had before, as far as nobody changed them again.
    ///
    /// It is an act of its own, and can be taken back like any other.
    pub fn take_import_back(&self, import: ImportId, deed: Deed, at: DateTime<Utc>) -> Result<TakenBack, StoreFailure> {
        let mut writer = self.writer()?;
        let transaction = begin(&mut writer)?;
        let mut session = record(&transaction)?;
        if let Some(act) = Journal::new(&transaction).import(import)? {
            let back = journal::changes(&transaction, act.id)?.inverse()?;
            back.apply_where_untouched(&transaction)?;
        }
        let removed = import::remove_untouched(&transaction, import)?;
        let stay = Imports::new(&transaction).entries(import)?;
        let changes = Changes::recorded(&mut session)?;
        drop(session);
        if changes.is_empty() {
            return Ok(TakenBack { removed, stay });
        }
        journal::end_redo(&transaction)?;
        let line = Line {
            at,
            kind: LineKind::Do,
            deed,
            of: None,
            standing: Standing::Done,
            import: Some(import),
            counts: Counts { created: -(removed as i64), ..Counts::default() },
            changes: Some(changes),
        };
        journal::append(&transaction, &line)?;
        commit(transaction)?;
        Ok(TakenBack { removed, stay })
    }

    /// Does again what was taken back last, and tells what it was.
    ///
    /// Refuses with [`StoreFailure::NothingToRedo`].
    pub fn redo_last(&self, at: DateTime<Utc>) -> Result<Deed, StoreFailure> {
        let mut writer = self.writer()?;
        let transaction = begin(&mut writer)?;
        let journal = Journal::new(&transaction);
        let act = journal.next_redo()?.ok_or(StoreFailure::NothingToRedo)?;
        match (journal.undo_of(act.id)?, act.import) {
            (Some(undo), Some(import)) => {
                let back = journal::changes(&transaction, undo.id)?.inverse()?;
                search::fill_at_once(&transaction, import, || back.apply(&transaction, Tables::All))?;
                journal::let_go(&transaction, undo.id)?;
            }
            _ => journal::changes(&transaction, act.id)?.apply(&transaction, Tables::All)?,
        }
        journal::set_standing(&transaction, act.id, Standing::Done)?;
        let line = Line {
            at,
            kind: LineKind::Redo,
            deed: act.deed.clone(),
            of: Some(act.id),
            standing: Standing::Beside,
            import: act.import,
            counts: act.counts,
            changes: None,
        };
        journal::append(&transaction, &line)?;
        commit(transaction)?;
        Ok(act.deed)
    }
}

/// What is left of an import that was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBack {
    /// How many entries went.
    pub removed: u64,
    /// How many stay, because something happened with them since.
    pub stay: u64,
}

/// Takes the act's changes back. For an import, tells what that changed.
fn reverse(connection: &Connection, act: &JournalLine) -> Result<Option<Changes>, StoreFailure> {
    let back = journal::changes(connection, act.id)?.inverse()?;
    let Some(import) = act.import else {
        back.apply(connection, Tables::All)?;
        return Ok(None);
    };
    if act.deed.act == Act::ImportTakenBack {
        // The entries come back under their old ids. Where none stayed they are the only ones of their import, and the
        // search index takes them in one go.
        if Imports::new(connection).entries(import)? == 0 {
            search::fill_at_once(connection, import, || back.apply(connection, Tables::All))?;
        } else {
            back.apply(connection, Tables::All)?;
        }
        return Ok(None);
    }
    // What the same act did to the added entries is taken back while they still stand, and the import's own row goes
    // when none of them refers to it any more.
    let mut session = record(connection)?;
    back.apply(connection, Tables::AllButImport)?;
    import::remove_added(connection, import)?;
    back.apply(connection, Tables::OnlyImport)?;
    Ok(Some(Changes::recorded(&mut session)?))
}
