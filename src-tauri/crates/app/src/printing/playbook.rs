//! The playbook as a PDF.

use super::sheet::Paper;
use super::{choices, logo, style};
use crate::book::Book;
use crate::definitions::Definitions;
use crate::editions::changes_between;
use crate::failure::{Problem, Said};
use crate::interview::{TypedRequest, with_typed};
use crate::playbook::{examples, maps};
use crate::settings;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use method::edition::EditionName;
use method::playbook::gaps;
use method::signing::Signature;
use paper::{BookReader, ChangedClause, Playbook, Printed, Worked};
use serde::{Deserialize, Serialize};

/// Which sheet, and which answers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PdfRequest {
    /// The sheet.
    pub paper: Paper,
    /// What is being typed, to be printed as if it were the answer; none for what is saved.
    pub typed: Option<TypedRequest>,
}

/// The PDF as the window shows it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PdfView {
    /// The bytes of the file.
    pub base64: String,
    /// How many pages it has.
    pub pages: u32,
    /// Its title.
    pub title: String,
    /// Characters that no font has, in sentences.
    pub warnings: Vec<String>,
    /// The page on which each chapter of the wizard begins.
    pub chapters: std::collections::BTreeMap<String, u32>,
}

/// Prints the playbook as it stands: the draft, or the edition in force as long as nothing was changed since.
pub fn print(book: &Book, paper: Paper) -> Result<Printed, Problem> {
    print_of(book, &*book.definitions()?, paper)
}

/// Prints the playbook that follows from a draft, which may differ from the one that is saved.
pub fn print_of(book: &Book, draft: &Definitions, paper: Paper) -> Result<Printed, Problem> {
    let in_force = book.in_force()?;
    let name = in_force.edition.name;
    match name {
        EditionName::Signed(number) if draft.says_the_same_as(&in_force) => {
            let signed = book.store.read(|read| read.signatures().of_edition(number))?;
            let signatures: Vec<Signature> = signed.into_iter().map(|stored| stored.signature).collect();
            typeset(book, &Signing { definitions: &in_force, signatures: &signatures, changes: &[] }, paper)
        }
        EditionName::Signed(_) => {
            let changes = changed_clauses(book, &in_force, draft);
            typeset(book, &Signing { definitions: draft, signatures: &[], changes: &changes }, paper)
        }
        EditionName::Draft => typeset(book, &Signing { definitions: draft, signatures: &[], changes: &[] }, paper),
    }
}

/// Prints an edition with its signatures in place, on the sheet of the settings.
pub fn print_edition(book: &Book, edition: &Definitions, signatures: &[Signature]) -> Result<Printed, Problem> {
    let before = book.in_force()?;
    let changes = match before.edition.name {
        EditionName::Draft => Vec::new(),
        EditionName::Signed(_) => changed_clauses(book, &before, edition),
    };
    typeset(book, &Signing { definitions: edition, signatures, changes: &changes }, settings::read(book)?.paper)
}

/// What is printed, and how far it is signed.
struct Signing<'a> {
    definitions: &'a Definitions,
    signatures: &'a [Signature],
    changes: &'a [ChangedClause],
}

impl Signing<'_> {
    /// The day of the last signature: an edition bears it, whenever it is printed again.
    fn day(&self) -> Option<NaiveDate> {
        self.signatures.iter().map(|signature| signature.on).max()
    }
}

fn changed_clauses(book: &Book, before: &Definitions, after: &Definitions) -> Vec<ChangedClause> {
    let changes = changes_between(book, before, after).into_iter();
    changes
        .map(|change| ChangedClause {
            title: match change.market {
                Some(market) => format!("{} ({market})", change.title),
                None => change.title,
            },
            clause: change.clause,
            before: change.before,
            after: change.after,
        })
        .collect()
}

fn typeset(book: &Book, signing: &Signing<'_>, paper: Paper) -> Result<Printed, Problem> {
    let definitions = signing.definitions;
    let today = signing.day().unwrap_or_else(|| book.clock.today());
    let gaps: Vec<String> = gaps(&definitions.answers, &definitions.playbook)
        .iter()
        .map(|gap| {
            let clause = &gap.clause;
            let text = book.words.gap(gap, &definitions.playbook);
            if clause.is_empty() { text } else { format!("{clause}: {text}") }
        })
        .collect();
    let examples = examples(book, definitions, today);
    let worked: Vec<Worked<'_>> =
        examples.iter().map(|example| Worked { profile: &example.profile, judgement: &example.judgement }).collect();
    let maps = maps(&definitions.playbook, &book.words);
    let readers = readers(book, definitions)?;
    let left_out = choices::read(book)?.left_out;
    let manuscript = Playbook {
        playbook: &definitions.playbook,
        edition: &definitions.edition,
        clauses: &definitions.clauses,
        worked: &worked,
        gaps: &gaps,
        words: &book.words,
        signatures: signing.signatures,
        changes: signing.changes,
        readers: &readers,
        maps: &maps,
        left_out: &left_out,
        today,
        paper: paper.size(),
    };
    let mut document = manuscript.document();
    document.style = style(book)?;
    if let Some(cover) = &mut document.cover {
        cover.logo = logo::read(book)?;
    }
    Ok(book.press().print(&document)?)
}

/// Who got the edition, and who read it; nobody got a draft.
fn readers(book: &Book, definitions: &Definitions) -> Result<Vec<BookReader>, Problem> {
    let EditionName::Signed(number) = definitions.edition.name else { return Ok(Vec::new()) };
    let readers = book.store.read(|read| read.readers().of_edition(number))?.into_iter();
    let date = |day| book.words.date(day);
    let reader = |reader: store::table::reader::Reader| BookReader {
        got: date(reader.given_on),
        read: reader.read_on.map(date),
        name: reader.name,
    };
    Ok(readers.map(reader).collect())
}

/// The playbook for the window.
pub fn pdf(book: &Book, request: &PdfRequest) -> Result<PdfView, Problem> {
    let definitions = match &request.typed {
        Some(typed) => with_typed(book, typed)?,
        None => book.definitions()?,
    };
    let printed = print_of(book, &definitions, request.paper)?;
    Ok(PdfView {
        pages: printed.pages as u32,
        title: title(book)?,
        warnings: warnings(book, &printed),
        chapters: printed.page_of.iter().map(|(id, place)| (id.0.clone(), place.page as u32)).collect(),
        base64: STANDARD.encode(&printed.bytes),
    })
}

/// What the file is called.
pub fn title(book: &Book) -> Result<String, Problem> {
    let definitions = book.definitions()?;
    let business = &definitions.playbook.business.name;
    let said = if business.is_empty() { Said::new("playbook-title-unnamed") } else { Said::new("playbook-title") };
    Ok(said.text("business", business).say(&book.words))
}

/// Characters that no font has, in sentences.
pub fn warnings(book: &Book, printed: &Printed) -> Vec<String> {
    let warning = |missing: &paper::MissingCharacter| {
        Said::new("paper-missing-character")
            .text("character", missing.character.to_string())
            .text("code", format!("U+{:04X}", u32::from(missing.character)))
            .text("where", missing.near.clone())
            .say(&book.words)
    };
    printed.warnings.iter().map(warning).collect()
}
