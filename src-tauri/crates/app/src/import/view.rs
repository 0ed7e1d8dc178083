//! What the import screens show.

use super::read::Opened;
use super::run::{Counts, RowsAre, Tried, mapping_json, try_out};
use super::sentences;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::views::{BookView, book_view};
use exchange::Field;
use method::judge::Verdict;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Rows that are shown with their verdict before anything is taken in.
const PREVIEWED: usize = 8;
/// Filled cells that are shown per column.
const SAMPLES: usize = 3;
/// Rejected rows that are shown; the file of rejects has all of them.
const REJECTS_SHOWN: usize = 200;

/// What the owner chose about an import.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportChoice {
    /// Column to field; columns that are not named keep their guess, an empty field leaves the column out.
    pub mapping: BTreeMap<String, String>,
    /// Whether all rows are bought names.
    pub names_only: bool,
}

impl ImportChoice {
    /// Puts the choice into the mapping.
    pub fn apply(&self, opened: &mut Opened) -> Result<RowsAre, Problem> {
        for (column, field) in &self.mapping {
            let chosen = opened.mapping.columns().iter().find(|guess| guess.header == *column);
            let now = chosen.and_then(|guess| guess.field).map_or("", Field::name);
            if now != field {
                opened.mapping.set(column, field)?;
            }
        }
        Ok(if self.names_only { RowsAre::NamesOnly } else { RowsAre::AsRecorded })
    }
}

/// What a column can become.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportField {
    /// What is sent; empty leaves the column out.
    pub value: String,
    /// What is read.
    pub label: String,
}

/// A column of the file.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportColumn {
    /// Its header.
    pub header: String,
    /// The field it goes into; empty if it is left out.
    pub field: String,
    /// Why.
    pub because: String,
    /// Some of its cells.
    pub samples: Vec<String>,
}

/// How many rows go where.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
#[cfg_attr(feature = "contract", ts(type = "{ added: number; updated: number; duplicates: number; rejected: number }"))]
pub struct ImportCounts {
    /// New entries.
    pub added: u64,
    /// Known entries whose blanks are filled.
    pub updated: u64,
    /// Rows that bring nothing new.
    pub duplicates: u64,
    /// Rows that can't be taken in.
    pub rejected: u64,
}

impl From<Counts> for ImportCounts {
    fn from(counts: Counts) -> Self {
        Self { added: counts.added, updated: counts.updated, duplicates: counts.duplicates, rejected: counts.rejected }
    }
}

/// A row that can't be taken in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportReject {
    /// Line of the file, from 1.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub line: u64,
    /// Why.
    pub reason: String,
}

/// One of the first rows with its verdict.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportPreviewRow {
    /// The person.
    pub name: String,
    /// The firm.
    pub company: String,
    /// The verdict it would have.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub verdict: Verdict,
    /// In a word.
    pub verdict_words: String,
    /// Why, in a few words.
    pub why: String,
}

/// A file that was opened and not taken in yet.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportView {
    /// The file's name.
    pub file: String,
    /// Its rows.
    pub rows: u32,
    /// Its encoding.
    pub encoding: String,
    /// What separates its cells.
    pub separator: String,
    /// The program that wrote it, and how one can tell.
    pub recognised: Option<String>,
    /// Its columns.
    pub columns: Vec<ImportColumn>,
    /// What a column can become.
    pub fields: Vec<ImportField>,
    /// Whether all rows are bought names.
    pub names_only: bool,
    /// What would happen.
    pub would: ImportCounts,
    /// What the owner should know.
    pub warnings: Vec<String>,
    /// Rows that can't be taken in.
    pub rejects: Vec<ImportReject>,
    /// The first rows with their verdicts.
    pub preview: Vec<ImportPreviewRow>,
}

/// What an import did.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportReport {
    /// How many rows went where.
    pub counts: ImportCounts,
    /// Rows that were not taken in.
    pub rejects: Vec<ImportReject>,
    /// What the owner should know.
    pub warnings: Vec<String>,
    /// In one sentence.
    pub sentence: String,
    /// The foot of the rail.
    pub book: BookView,
}

/// What an opened file would bring, by its mapping as it stands.
pub fn view(book: &Book, opened: &Opened, rows_are: RowsAre) -> Result<ImportView, Problem> {
    let tried = try_out(book, opened, rows_are)?;
    let definitions = book.in_force()?;
    let words = &book.words;
    let mut fields = vec![ImportField { value: String::new(), label: Said::new("import-leave-out").say(words) }];
    fields.extend(Field::ALL.into_iter().map(|field| ImportField {
        value: field.name().to_owned(),
        label: words.say(&format!("field-{}", field.name().replace('_', "-")), &[]),
    }));
    let mut preview = Vec::new();
    for (profile, ..) in tried.added.iter().take(PREVIEWED) {
        let judgement = book.judge(profile)?;
        preview.push(ImportPreviewRow {
            name: profile.name.clone(),
            company: profile.company.clone(),
            verdict: judgement.verdict,
            verdict_words: words.verdict(judgement.verdict),
            why: words.why_short(&judgement, &definitions.edition, profile, book.clock.today()),
        });
    }
    Ok(ImportView {
        file: opened.name(),
        rows: opened.sheet.len() as u32,
        encoding: opened.sheet.encoding().map(|encoding| encoding.to_string()).unwrap_or_default(),
        separator: opened.sheet.separator().map(|separator| separator.to_string()).unwrap_or_default(),
        recognised: opened.program.as_ref().map(|guess| sentences::program(guess).say(words)),
        columns: columns(book, opened),
        fields,
        names_only: rows_are == RowsAre::NamesOnly,
        would: Counts::of(&tried).into(),
        warnings: tried.warnings.iter().map(|said| said.say(words)).collect(),
        rejects: rejects(book, &tried),
        preview,
    })
}

fn columns(book: &Book, opened: &Opened) -> Vec<ImportColumn> {
    let guesses = opened.mapping.columns().iter().enumerate();
    guesses
        .map(|(number, guess)| ImportColumn {
            header: guess.header.clone(),
            field: guess.field.map_or("", Field::name).to_owned(),
            because: sentences::because(&guess.because).say(&book.words),
            samples: opened.sheet.sample(number, opened.sheet.len()).take(SAMPLES).map(str::to_owned).collect(),
        })
        .collect()
}

/// The rows that can't be taken in, as many as one reads.
pub fn rejects(book: &Book, tried: &Tried) -> Vec<ImportReject> {
    let shown = tried.rejects.iter().take(REJECTS_SHOWN);
    shown.map(|(line, said)| ImportReject { line: *line, reason: said.say(&book.words) }).collect()
}

/// What an import did, for the screen.
pub fn report(book: &Book, rest: Rest, counts: Counts) -> Result<ImportReport, Problem> {
    Ok(ImportReport {
        counts: counts.into(),
        rejects: rest.rejects,
        warnings: rest.warnings,
        sentence: done(counts).say(&book.words),
        book: book_view(book)?,
    })
}

/// How many rows went where, in one sentence.
pub fn done(counts: Counts) -> Said {
    Said::new("import-done")
        .number("added", counts.added as i64)
        .number("updated", counts.updated as i64)
        .number("duplicates", counts.duplicates as i64)
        .number("rejected", counts.rejected as i64)
}

/// What is left to tell once the rows are in the log.
pub struct Rest {
    /// Rows that were not taken in.
    pub rejects: Vec<ImportReject>,
    /// What the owner should know.
    pub warnings: Vec<String>,
}

impl Rest {
    /// Words what an import will have to tell.
    pub fn of(book: &Book, tried: &Tried) -> Self {
        let rejects = tried.rejects.iter();
        Self {
            rejects: rejects.map(|(line, said)| ImportReject { line: *line, reason: said.say(&book.words) }).collect(),
            warnings: tried.warnings.iter().map(|said| said.say(&book.words)).collect(),
        }
    }
}

/// What an import did, or would do, as the command line prints it.
pub fn report_json(rest: &Rest, counts: Counts, opened: &Opened) -> Value {
    json!({
        "added": counts.added,
        "updated": counts.updated,
        "duplicates": counts.duplicates,
        "rejected": counts.rejected,
        "rejects": rest.rejects,
        "warnings": rest.warnings,
        "mapping": mapping_json(opened),
    })
}
