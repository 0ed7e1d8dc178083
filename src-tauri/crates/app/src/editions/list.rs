//! The editions: who signed each, who got it, what it changed.

use super::changes::{ChangeView, changes_between};
use super::signing::DrawingView;
use crate::answers;
use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::Problem;
use crate::views::{BookView, book_view};
use method::edition::EditionName;
use method::playbook::Hat;
use serde::{Deserialize, Serialize};
use store::table::reader::Reader;
use store::table::signature::StoredSignature;

/// Somebody who got an edition.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ReaderView {
    /// Its number in the list.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Who.
    pub name: String,
    /// When it was given to them, in words.
    pub given_on: String,
    /// The same as `2026-11-22`.
    pub given_day: String,
    /// When they had read it, in words; none as long as they haven't.
    pub read_on: Option<String>,
    /// The same as `2026-11-22`.
    pub read_day: Option<String>,
}

impl ReaderView {
    pub(super) fn of(book: &Book, reader: Reader) -> Self {
        Self {
            id: reader.id.0,
            name: reader.name,
            given_on: book.words.date(reader.given_on),
            given_day: reader.given_on.to_string(),
            read_day: reader.read_on.map(|day| day.to_string()),
            read_on: reader.read_on.map(|day| book.words.date(day)),
        }
    }
}

/// Names an edition.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct EditionRequest {
    /// Its number.
    pub number: u32,
}

/// All editions.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct EditionsView {
    /// The editions, the newest first; that one is in force.
    pub editions: Vec<EditionView>,
    /// Today: `2026-11-22`.
    pub today: String,
    /// The foot of the rail.
    pub book: BookView,
}

/// One edition.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct EditionView {
    /// Its number, counted from 1.
    pub number: u32,
    /// In words.
    pub label: String,
    /// When the last signature was given, in words.
    pub signed_on: String,
    /// The same as `2026-11-22`.
    pub signed_day: String,
    /// Who signed.
    pub signatures: Vec<SignatureView>,
    /// Who got it, and read it.
    pub readers: Vec<ReaderView>,
    /// How many things it changed; none for the first.
    pub changes_count: u32,
    /// What it changed from the edition before.
    pub changes: Vec<ChangeView>,
}

/// A signature of an edition.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct SignatureView {
    /// As what they signed.
    #[cfg_attr(feature = "contract", ts(type = "'marketing' | 'sales' | 'owner'"))]
    pub hat: Hat,
    /// In words.
    pub label: String,
    /// Who signed.
    pub name: String,
    /// When, in words.
    pub signed_on: String,
    /// The same as `2026-11-22`.
    pub signed_day: String,
    /// What was drawn; none if the typed name is the signature.
    pub drawn: Option<DrawingView>,
}

/// The editions, the newest first.
pub fn editions(book: &Book) -> Result<EditionsView, Problem> {
    let stored = book.store.read(|read| read.editions().all())?;
    let mut views = Vec::with_capacity(stored.len());
    let mut before: Option<Definitions> = None;
    for edition in stored {
        let number = edition.number;
        let name = EditionName::Signed(number);
        let definitions = Definitions::named(name, answers::from_rows(edition.answers));
        let changes = before.as_ref().map(|before| changes_between(book, before, &definitions)).unwrap_or_default();
        let (signatures, readers) =
            book.store.read(|read| Ok((read.signatures().of_edition(number)?, read.readers().of_edition(number)?)))?;
        let day = book.clock.on_the_wall(edition.signed_at).date();
        views.push(EditionView {
            number,
            label: book.words.edition(name),
            signed_on: book.words.date(day),
            signed_day: day.to_string(),
            signatures: signatures.into_iter().map(|stored| signature_view(book, stored)).collect(),
            readers: readers.into_iter().map(|reader| ReaderView::of(book, reader)).collect(),
            changes_count: changes.len() as u32,
            changes,
        });
        before = Some(definitions);
    }
    views.reverse();
    Ok(EditionsView { editions: views, today: book.clock.today().to_string(), book: book_view(book)? })
}

fn signature_view(book: &Book, stored: StoredSignature) -> SignatureView {
    let signature = stored.signature;
    SignatureView {
        hat: signature.hat,
        label: book.words.hat(signature.hat),
        name: signature.name,
        signed_on: book.words.date(signature.on),
        signed_day: signature.on.to_string(),
        drawn: signature.drawn.map(DrawingView::from),
    }
}
