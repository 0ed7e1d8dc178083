//! The whole business as one document, written and read. `sellable help export-json` describes it.

use super::failed::{Failed, LEADS_AT_ONCE};
use super::shape::LeadShape;
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use crate::interview::{replace, write_file};
use crate::work::Running;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, NaiveDate, Utc};
use method::playbook::Hat;
use method::signing::{Drawing, Signature};
use method::{ImportId, LeadId, MarketId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::io::{self, Write};
use store::table::edition::{FrozenAnswers, Print, StoredEdition};
use store::table::import::Import;
use store::table::signature::StoredSignature;
use store::{Act, StoreFailure, Tx};

const FORMAT: &str = "sellable-business";
const VERSION: u32 = 1;

/// What stands before the leads.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    format: String,
    version: u32,
    written_at: DateTime<Utc>,
    markets: Vec<MarketId>,
    answers: Value,
    preferences: Map<String, Value>,
    editions: Vec<EditionShape>,
    waiting: Vec<SignatureShape>,
    imports: Vec<ImportShape>,
    apart: Vec<(LeadId, LeadId)>,
}

#[derive(Debug, Deserialize)]
struct Document {
    #[serde(flatten)]
    head: Head,
    leads: Vec<LeadShape>,
}

/// What is looked at first: whether the rest can be understood.
#[derive(Debug, Deserialize)]
struct Kind {
    format: String,
    version: u32,
}

#[derive(Debug, Serialize, Deserialize)]
struct EditionShape {
    number: u32,
    signed_at: DateTime<Utc>,
    answers: FrozenAnswers,
    pages: u32,
    pdf: String,
    signatures: Vec<SignatureShape>,
    readers: Vec<ReaderShape>,
}

#[derive(Debug, Serialize, Deserialize)]
struct SignatureShape {
    hat: Hat,
    name: String,
    on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    drawn: Option<Drawing>,
    fingerprint: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct ReaderShape {
    name: String,
    given_on: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    read_on: Option<NaiveDate>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ImportShape {
    id: i64,
    at: DateTime<Utc>,
    file_name: String,
    mapping: Value,
    counts: Value,
}

/// Every entry of the log, by its number.
pub(super) fn ids(book: &Book) -> Result<Vec<LeadId>, Problem> {
    let mut ids = book.with_index(|index| index.all())?;
    ids.sort_unstable();
    Ok(ids)
}

/// Writes the document. The leads are read and written a few at a time.
pub(super) fn write(book: &Book, ids: &[LeadId], running: &Running<'_>, out: &mut impl Write) -> Result<(), Failed> {
    let head = head(book)?;
    let text = serde_json::to_string_pretty(&head).map_err(io::Error::from)?;
    // The leads follow inside the same braces, a line for each.
    out.write_all(text.trim_end_matches('}').trim_end().as_bytes())?;
    out.write_all(b",\n  \"leads\": [")?;
    let mut between = "\n    ";
    for part in ids.chunks(LEADS_AT_ONCE) {
        running.go_on()?;
        let leads = book.store.read(|read| read.leads().page(part))?;
        for lead in leads {
            let happenings = book.store.read(|read| read.happenings().of_lead(lead.id))?;
            out.write_all(between.as_bytes())?;
            serde_json::to_writer(&mut *out, &LeadShape::of(&lead, happenings)).map_err(io::Error::from)?;
            between = ",\n    ";
        }
        running.advance(part.len() as u64);
    }
    Ok(out.write_all(b"\n  ]\n}\n")?)
}

fn head(book: &Book) -> Result<Head, Problem> {
    let answers = write_file(book)?;
    Ok(book.store.read(|read| {
        let editions = read.editions().all()?.into_iter().map(|edition| {
            let print = read.editions().print(edition.number)?;
            let signatures = read.signatures().of_edition(edition.number)?;
            let readers = read.readers().of_edition(edition.number)?;
            Ok(EditionShape::of(edition, print.as_ref(), signatures, readers))
        });
        let mut imports: Vec<ImportShape> = read.imports().all()?.into_iter().map(ImportShape::of).collect();
        imports.sort_by_key(|import| import.id);
        Ok(Head {
            format: FORMAT.to_owned(),
            version: VERSION,
            written_at: book.clock.now(),
            markets: read.markets().all()?,
            answers,
            preferences: read.preferences().all()?.into_iter().collect(),
            editions: editions.collect::<Result<_, StoreFailure>>()?,
            waiting: read.signatures().waiting()?.into_iter().map(SignatureShape::of).collect(),
            imports,
            apart: read.distinct_pairs().all()?,
        })
    })?)
}

/// Fills a new book from the text of a document. What can't be read leaves the book half filled: give it a file that
/// nobody else sees before it is whole.
pub fn create_from(book: &Book, text: &[u8]) -> Result<(), Problem> {
    let refused = |said| Problem::Fields(vec![FieldProblem::new("format", said)]);
    let kind: Kind = serde_json::from_slice(text).map_err(|_| refused(Said::new("export-json-format")))?;
    if kind.format != FORMAT {
        return Err(refused(Said::new("export-json-format")));
    }
    if kind.version != VERSION {
        let said = Said::new("export-json-newer").number("found", kind.version.into());
        return Err(refused(said.number("known", VERSION.into())));
    }
    let document: Document = serde_json::from_slice(text).map_err(|error| {
        refused(Said::new("export-json-part").number("line", error.line() as i64).text("what", error.to_string()))
    })?;
    let Document { head, leads } = document;
    let now = book.clock.now();
    book.store.write(Act::MarketAdded, now, |tx| tx.whole().set_markets(&head.markets))?;
    book.answers_changed();
    replace(book, &head.answers)?;
    book.store.write(Act::BusinessTakenIn, now, |tx| fill(tx, head, leads))?;
    book.answers_changed();
    book.edition_made();
    book.leads_changed();
    Ok(())
}

fn fill(tx: &mut Tx<'_>, head: Head, leads: Vec<LeadShape>) -> Result<(), StoreFailure> {
    for (key, value) in &head.preferences {
        tx.preferences().set(key, value)?;
    }
    for edition in head.editions {
        for signature in edition.signatures {
            signature.sign(tx)?;
        }
        let pdf = STANDARD.decode(edition.pdf).map_err(|error| unreadable(edition.number, &error))?;
        tx.editions().make(edition.signed_at, &edition.answers, &Print { pdf, pages: edition.pages })?;
        for reader in edition.readers {
            let id = tx.readers().add(edition.number, &reader.name, reader.given_on)?;
            tx.readers().set_read(id, reader.read_on)?;
        }
    }
    for signature in head.waiting {
        signature.sign(tx)?;
    }
    for import in head.imports {
        tx.whole().add_import(&import.into_import())?;
    }
    let mut happenings = Vec::new();
    for shape in leads {
        let (lead, of_lead) = shape.into_lead();
        tx.whole().add_lead(lead)?;
        happenings.extend(of_lead);
    }
    happenings.sort_by_key(|recorded| recorded.id);
    for recorded in &happenings {
        tx.whole().add_happening(recorded)?;
    }
    for (one, other) in head.apart {
        tx.distinct_pairs().add(one, other)?;
    }
    Ok(())
}

fn unreadable(edition: u32, error: &base64::DecodeError) -> StoreFailure {
    StoreFailure::Unreadable { table: "edition", id: edition.to_string(), column: "pdf", detail: error.to_string() }
}

impl EditionShape {
    fn of(
        edition: StoredEdition,
        print: Option<&Print>,
        signatures: Vec<StoredSignature>,
        readers: Vec<store::table::reader::Reader>,
    ) -> Self {
        let reader = |reader: store::table::reader::Reader| ReaderShape {
            name: reader.name,
            given_on: reader.given_on,
            read_on: reader.read_on,
        };
        Self {
            number: edition.number,
            signed_at: edition.signed_at,
            answers: edition.answers,
            pages: print.map_or(0, |print| print.pages),
            pdf: print.map(|print| STANDARD.encode(&print.pdf)).unwrap_or_default(),
            signatures: signatures.into_iter().map(SignatureShape::of).collect(),
            readers: readers.into_iter().map(reader).collect(),
        }
    }
}

impl SignatureShape {
    fn of(stored: StoredSignature) -> Self {
        let StoredSignature { signature: Signature { hat, name, on, drawn }, fingerprint } = stored;
        Self { hat, name, on, drawn, fingerprint }
    }

    fn sign(self, tx: &mut Tx<'_>) -> Result<(), StoreFailure> {
        let Self { hat, name, on, drawn, fingerprint } = self;
        tx.signatures().sign(&Signature { hat, name, on, drawn }, &fingerprint)
    }
}

impl ImportShape {
    fn of(import: Import) -> Self {
        let Import { id, at, file_name, mapping, counts } = import;
        Self { id: id.0, at, file_name, mapping, counts }
    }

    fn into_import(self) -> Import {
        let Self { id, at, file_name, mapping, counts } = self;
        Import { id: ImportId(id), at, file_name, mapping, counts }
    }
}
