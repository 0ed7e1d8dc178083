//! Signatures: those that wait for the others, and those of the editions.
//!
//! Undo passes over them: a signature is never brought back by a key. A waiting one can be withdrawn, which is an act of
//! its own.

use method::playbook::Hat;
use method::signing::Signature;
use rusqlite::{Connection, Row};

use crate::failure::StoreFailure;
use crate::journal;
use crate::tx::Tx;
use crate::value::{Place, Stored, day};

const COLUMNS: &str = "id, hat, name, signed_on, drawn, fingerprint";

/// One signature, as it stands in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSignature {
    /// The signature.
    pub signature: Signature,
    /// Of the answers that it was given to.
    pub fingerprint: String,
}

fn signature_from(row: &Row<'_>) -> rusqlite::Result<Result<StoredSignature, StoreFailure>> {
    let id: i64 = row.get(0)?;
    let hat: String = row.get(1)?;
    let name = row.get(2)?;
    let on: String = row.get(3)?;
    let drawn: Option<String> = row.get(4)?;
    let fingerprint = row.get(5)?;
    let place = |column| Place { table: "signature", id, column };
    let read = || {
        let signature = Signature {
            hat: place("hat").choice(&hat)?,
            name,
            on: place("signed_on").day(&on)?,
            drawn: drawn.map(|drawn| place("drawn").json(&drawn)).transpose()?,
        };
        Ok(StoredSignature { signature, fingerprint })
    };
    Ok(read())
}

/// Reads signatures.
pub struct Signatures<'a> {
    connection: &'a Connection,
}

impl<'a> Signatures<'a> {
    pub(crate) fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// The signatures that wait for the others, in the order in which they were given.
    pub fn waiting(&self) -> Result<Vec<StoredSignature>, StoreFailure> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM signature WHERE edition IS NULL ORDER BY id"))?;
        let signatures = statement.query_map([], signature_from)?;
        signatures.map(|signature| signature?).collect()
    }

    /// The signatures of an edition, in the order in which they were given.
    pub fn of_edition(&self, number: u32) -> Result<Vec<StoredSignature>, StoreFailure> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM signature WHERE edition = ?1 ORDER BY id"))?;
        let signatures = statement.query_map([number], signature_from)?;
        signatures.map(|signature| signature?).collect()
    }
}

/// Writes signatures.
pub struct SignatureWrites<'t, 'a> {
    tx: &'t mut Tx<'a>,
}

impl<'a> Tx<'a> {
    /// Writes signatures.
    pub fn signatures(&mut self) -> SignatureWrites<'_, 'a> {
        SignatureWrites { tx: self }
    }
}

impl SignatureWrites<'_, '_> {
    /// Puts a signature down to wait for the others; one that waited under the same hat makes room. The act must be a
    /// final one.
    pub fn sign(&mut self, signature: &Signature, fingerprint: &str) -> Result<(), StoreFailure> {
        let drawn = Place { table: "signature", id: 0, column: "drawn" };
        let drawn = signature.drawn.as_ref().map(|drawing| drawn.to_json(drawing)).transpose()?;
        remove_waiting(self.tx, signature.hat)?;
        self.tx
            .connection()
            .prepare_cached(
                "INSERT INTO signature (hat, name, signed_on, drawn, fingerprint) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((signature.hat.word(), &signature.name, day(signature.on), drawn, fingerprint))?;
        self.tx.changed_beside = true;
        Ok(())
    }

    /// Takes a waiting signature off the draft; it is no failure if there is none.
    ///
    /// When none waits any more, nothing that was signed depends on what was done before, and the signings no longer
    /// stand in undo's way.
    pub fn withdraw(&mut self, hat: Hat) -> Result<(), StoreFailure> {
        if remove_waiting(self.tx, hat)? == 0 {
            return Ok(());
        }
        self.tx.changed_beside = true;
        let connection = self.tx.connection();
        if Signatures::new(connection).waiting()?.is_empty() {
            journal::free_signings(connection)?;
        }
        Ok(())
    }
}

fn remove_waiting(tx: &Tx<'_>, hat: Hat) -> Result<usize, StoreFailure> {
    Ok(tx
        .connection()
        .prepare_cached("DELETE FROM signature WHERE edition IS NULL AND hat = ?1")?
        .execute([hat.word()])?)
}
