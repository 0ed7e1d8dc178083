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
use rusqlite::session::Session;

use crate::act::{Act, Deed};
use crate::changes::{Changes, Packing, Tables};
use crate::failure::StoreFailure;
use crate::journal::{self, Counts, Journal, JournalLine, Line, LineKind, Standing};
use crate::open::Store;
use crate::table::import::{self, Imports, Leaving};
use crate::touched::{self, Touched};
use crate::tx::{begin, commit, record};

impl Store {
    /// Takes the newest act back and tells what it was and which entries it concerned.
    ///
    /// Refuses with [`StoreFailure::NothingToUndo`], or with [`StoreFailure::Final`] when the
    /// newest act can't be taken back.
    pub fn undo_last(&self, at: DateTime<Utc>) -> Result<Turned, StoreFailure> {
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
        let done = journal::changes(&transaction, act.id)?;
        let reversed = reverse(&transaction, &act, &done)?;
        let leads = Touched::by(&transaction, &[&done, reversed.as_ref().unwrap_or(&Changes::default())])?;
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
        Ok(Turned { deed: act.deed, leads })
    }

    /// Takes an import back after other acts: removes those of its entries with which nothing has happened since, and gives
    /// the entries that it changed what they had before, as far as nobody changed them again.
    ///
    /// It is an act of its own, and can be taken back like any other.
    pub fn take_import_back(&self, import: ImportId, deed: Deed, at: DateTime<Utc>) -> Result<TakenBack, StoreFailure> {
        let mut writer = self.writer()?;
        let transaction = begin(&mut writer)?;
        let session = record(&transaction)?;
        if let Some(act) = Journal::new(&transaction).import(import)? {
            let back = journal::changes(&transaction, act.id)?.inverse()?;
            back.apply_where_untouched(&transaction)?;
        }
        let (changes, removed) = remove_recorded(&transaction, session, import, Leaving::Untouched)?;
        let changes = changes.finish()?;
        let stay = Imports::new(&transaction).entries(import)?;
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

    /// Does again what was taken back last, and tells what it was and which entries it concerned.
    ///
    /// Refuses with [`StoreFailure::NothingToRedo`].
    pub fn redo_last(&self, at: DateTime<Utc>) -> Result<Turned, StoreFailure> {
        let mut writer = self.writer()?;
        let transaction = begin(&mut writer)?;
        let journal = Journal::new(&transaction);
        let act = journal.next_redo()?.ok_or(StoreFailure::NothingToRedo)?;
        let again = if let (Some(undo), Some(_)) = (journal.undo_of(act.id)?, act.import) {
            let back = journal::changes(&transaction, undo.id)?.inverse()?;
            // What comes back may take the place in the file that its record had.
            journal::let_go(&transaction, undo.id)?;
            back.apply(&transaction, Tables::All)?;
            back
        } else {
            let again = journal::changes(&transaction, act.id)?;
            again.apply(&transaction, Tables::All)?;
            again
        };
        let leads = Touched::by(&transaction, &[&again])?;
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
        Ok(Turned { deed: act.deed, leads })
    }
}

/// What undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// The act that was taken back or done again.
    pub deed: Deed,
    /// The entries that it concerned.
    pub leads: Touched,
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
fn reverse(connection: &Connection, act: &JournalLine, done: &Changes) -> Result<Option<Changes>, StoreFailure> {
    let back = done.inverse()?;
    let Some(import) = act.import else {
        back.apply(connection, Tables::All)?;
        return Ok(None);
    };
    if act.deed.act == Act::ImportTakenBack {
        back.apply(connection, Tables::All)?;
        return Ok(None);
    }
    // What the same act did to the added entries is taken back while they still stand, and the import's own row goes
    // when none of them refers to it any more.
    let session = record(connection)?;
    back.apply(connection, Tables::AllButImport)?;
    let (mut changes, _) = remove_recorded(connection, session, import, Leaving::All)?;
    let mut session = record(connection)?;
    back.apply(connection, Tables::OnlyImport)?;
    changes.record(&mut session)?;
    Ok(Some(changes.finish()?))
}

/// Removes entries of an import and records it after what `session` has recorded so far. Gives the record and how many
/// went.
///
/// The parts of the record concern different rows, so that it may be made and taken back in any order.
fn remove_recorded(
    connection: &Connection,
    mut session: Session<'_>,
    import: ImportId,
    leaving: Leaving,
) -> Result<(Packing, u64), StoreFailure> {
    let before = Changes::recorded(&mut session)?;
    let concerned = touched::all_of(connection, &before)?;
    let mut changes = Packing::default();
    let mut others = Some(session);
    let removed = import::remove_added(connection, import, leaving, &concerned, |remove| {
        if let Some(mut session) = others.take() {
            changes.record(&mut session)?;
        }
        let mut session = record(connection)?;
        remove()?;
        changes.record(&mut session)
    })?;
    if let Some(mut session) = others.take() {
        changes.record(&mut session)?;
    }
    Ok((changes, removed))
}
