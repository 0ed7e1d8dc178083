//! The one gate for writes: a transaction, a record of what it changed, one line in the journal.

use chrono::{DateTime, Utc};
use method::ImportId;
use rusqlite::session::Session;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::act::{Act, Deed, Reach};
use crate::changes::Changes;
use crate::failure::StoreFailure;
use crate::journal::{self, Counts, Line, LineKind, Standing};
use crate::open::Store;
use crate::read::Read;
use crate::schema::UNDOABLE;

impl Store {
    /// Does `work` as one act: all of it is kept, or none.
    ///
    /// When this returns, what was written is on the disk. The journal gets exactly one line, with
    /// what is needed to take the act back; an act that changed nothing gets none and stands in
    /// nobody's way. A new act ends what could be done again.
    ///
    /// `at` is kept to the microsecond. `work` must not call [`Store::read`] or [`Store::write`];
    /// it reads through [`Tx::read`], which shows its own writes.
    pub fn write<T>(
        &self,
        deed: impl Into<Deed>,
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreFailure>,
    ) -> Result<T, StoreFailure> {
        self.write_or_refuse(deed, at, work)
    }

    /// Notes an act that changed nothing in the book, such as a file that was written. The act must stand aside.
    pub fn note(&self, deed: impl Into<Deed>, at: DateTime<Utc>) -> Result<(), StoreFailure> {
        self.write(deed, at, |tx| {
            tx.changed_beside = true;
            Ok(())
        })
    }

    /// Like [`Store::write`], for work that may also refuse for a reason of its own: then nothing
    /// is kept, and the reason is handed on.
    pub fn write_or_refuse<T, E: From<StoreFailure>>(
        &self,
        deed: impl Into<Deed>,
        at: DateTime<Utc>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writer = self.writer()?;
        let transaction = begin(&mut writer)?;
        let mut tx = Tx::start(&transaction)?;
        let done = work(&mut tx)?;
        let outcome = tx.finish(deed.into(), at)?;
        match outcome {
            Outcome::Changed => commit(transaction)?,
            Outcome::Unchanged => {}
        }
        Ok(done)
    }
}

/// What a write left behind.
enum Outcome {
    Changed,
    Unchanged,
}

/// A write under way.
pub struct Tx<'a> {
    connection: &'a Connection,
    session: Session<'a>,
    pub(crate) counts: Counts,
    pub(crate) import: Option<ImportId>,
    /// The act changed a table that undo passes over.
    pub(crate) changed_beside: bool,
    /// The act changed a table that the journal passes over.
    pub(crate) changed_unjournaled: bool,
    /// Texts of an erased person that the journal must forget as well.
    pub(crate) to_forget: Option<Vec<String>>,
}

impl<'a> Tx<'a> {
    fn start(connection: &'a Connection) -> Result<Self, StoreFailure> {
        Ok(Self {
            connection,
            session: record(connection)?,
            counts: Counts::default(),
            import: None,
            changed_beside: false,
            changed_unjournaled: false,
            to_forget: None,
        })
    }

    /// Reads what is stored, this act's own writes included.
    pub fn read(&self) -> Read<'a> {
        Read::new(self.connection)
    }

    pub(crate) fn connection(&self) -> &'a Connection {
        self.connection
    }

    /// Does `work` without recording its changes row by row. Whoever calls this provides another
    /// way to take them back.
    pub(crate) fn unrecorded<T>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, StoreFailure>,
    ) -> Result<T, StoreFailure> {
        self.session.set_enabled(false);
        let done = work(self);
        self.session.set_enabled(true);
        done
    }

    fn finish(mut self, deed: Deed, at: DateTime<Utc>) -> Result<Outcome, StoreFailure> {
        let changes = Changes::recorded(&mut self.session)?;
        if changes.is_empty() && !self.changed_beside {
            return Ok(if self.changed_unjournaled { Outcome::Changed } else { Outcome::Unchanged });
        }
        let standing = match deed.act.reach() {
            Reach::Final => Standing::Final,
            // What an act is, shows in what it changed: one that left every undoable table alone
            // can't stand in the chain.
            _ if changes.is_empty() => Standing::Beside,
            Reach::Undoable | Reach::Aside => Standing::Done,
        };
        if standing != Standing::Beside {
            journal::end_redo(self.connection)?;
        }
        let keeps_changes = standing == Standing::Done;
        let line = Line {
            at,
            kind: LineKind::Do,
            deed,
            of: None,
            standing,
            import: self.import,
            counts: self.counts,
            changes: keeps_changes.then_some(changes),
        };
        journal::append(self.connection, &line)?;
        if let Some(texts) = self.to_forget {
            journal::forget(self.connection, &texts)?;
        }
        Ok(Outcome::Changed)
    }
}

/// Opens a transaction that holds the right to write from its start, so that it never has to give
/// up halfway because somebody else wrote.
pub(crate) fn begin(connection: &mut Connection) -> Result<Transaction<'_>, StoreFailure> {
    Ok(connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

pub(crate) fn commit(transaction: Transaction<'_>) -> Result<(), StoreFailure> {
    Ok(transaction.commit()?)
}

/// Starts recording what changes in the tables that undo covers.
pub(crate) fn record(connection: &Connection) -> Result<Session<'_>, StoreFailure> {
    let mut session = Session::new(connection)?;
    for table in UNDOABLE {
        session.attach(Some(*table))?;
    }
    Ok(session)
}

impl Deed {
    pub(crate) fn of(act: Act, subject: Option<String>) -> Self {
        Self { act, subject }
    }
}
