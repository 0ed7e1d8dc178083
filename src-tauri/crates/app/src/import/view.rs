//! What the import screens show.

use super::alike::{AlikeRow, Other, Who, Why};
use super::choice::{Choice, Decision, ImportChoice};
use super::read::Opened;
use super::reading::{self, ImportReading};
use super::results::{Counts, Results};
use super::run::{Done, Tried, mapping_json};
use super::sentences;
use super::values::ImportValues;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::interview::OptionView;
use crate::views::{BookView, book_view};
use exchange::{Field, Form};
use method::judge::Verdict;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Filled cells that are shown per column.
const SAMPLES: usize = 3;
/// Rejected rows that are shown; the table of rows and the file have all of them.
const REJECTS_SHOWN: usize = 200;
/// Rows that look like somebody and are shown for a decision.
const ALIKE_SHOWN: usize = 200;

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

/// One of the first new entries with its verdict.
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
    /// Where it would stand, in words.
    pub stands_at_words: String,
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
    /// What it was read from: its encoding and what separates its cells, or the sheet of a workbook.
    pub form: String,
    /// The sheets of the workbook, if there is more than one.
    pub sheets: Option<ImportReading>,
    /// How the characters may be written, if that could only be guessed.
    pub encodings: Option<ImportReading>,
    /// What the owner should know about files of this program.
    pub hints: Vec<String>,
    /// The program that wrote it, and how one can tell.
    pub recognised: Option<String>,
    /// That a file of this kind was taken in before, and what is as it was then.
    pub remembered: Option<String>,
    /// Its columns.
    pub columns: Vec<ImportColumn>,
    /// What a column can become; the first leaves it out.
    pub fields: Vec<OptionView>,
    /// What has to be said about its values.
    pub values: ImportValues,
    /// What is chosen by now.
    pub choice: ImportChoice,
}

/// A row that looks like somebody.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportAlike {
    /// Its line in the file, from 1.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub line: u64,
    /// Whom it names: name, firm, address and number.
    pub row: String,
    /// Like whom it looks, in the same way.
    pub other: String,
    /// Where that one is found: in the log, or on another line.
    pub other_where: String,
    /// The entry, if it is in the log.
    #[cfg_attr(feature = "contract", ts(type = "number | null"))]
    pub lead: Option<i64>,
    /// In what they are alike, and in what not.
    pub why: String,
    /// What is decided by now.
    #[cfg_attr(feature = "contract", ts(type = "'same' | 'new' | 'skip'"))]
    pub chosen: String,
}

/// What would happen if the file were taken in now.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportPlan {
    /// How many rows would go where.
    pub would: Counts,
    /// What the owner should see before.
    pub warnings: Vec<String>,
    /// Rows that can't be taken in, the first of them.
    pub rejects: Vec<ImportReject>,
    /// Rows that look like somebody, the first of them.
    pub alike: Vec<ImportAlike>,
    /// How many such rows there are.
    pub alike_total: u32,
    /// The first new entries with their verdicts.
    pub first: Vec<ImportPreviewRow>,
}

/// What an import did.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportReport {
    /// Its number, by which it is taken back.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub import: i64,
    /// The file's name.
    pub file: String,
    /// How many rows went where.
    pub counts: Counts,
    /// What the owner should know.
    pub warnings: Vec<String>,
    /// In one sentence.
    pub sentence: String,
    /// The foot of the rail.
    pub book: BookView,
}

/// Which import.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportRef {
    /// Its number.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub import: i64,
}

/// Rows as they are copied out of a spreadsheet.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PasteRequest {
    /// The text of the clipboard.
    pub text: String,
}

/// An opened file as it is mapped by now.
pub fn view(book: &Book, opened: &Opened, wanted: &ImportChoice, choice: &Choice) -> Result<ImportView, Problem> {
    let words = &book.words;
    let field = |value: &str, label| OptionView { value: value.to_owned(), label, hint: None };
    let mut fields = vec![field("", Said::new("import-leave-out").say(words))];
    fields.extend(Field::ALL.into_iter().map(|one| field(one.name(), field_label(book, one))));
    let remembered = opened.is_remembered.then(|| Said::new("import-as-last-time").say(words));
    Ok(ImportView {
        file: opened.name(),
        rows: opened.sheet.len() as u32,
        form: form(book, opened),
        sheets: reading::sheets(book, opened),
        encodings: reading::encodings(book, opened),
        hints: sentences::hints(opened).iter().map(|said| said.say(words)).collect(),
        recognised: opened.program.as_ref().map(|guess| sentences::program(guess).say(words)),
        remembered,
        columns: columns(book, opened),
        fields,
        values: ImportValues::of(book, opened, choice)?,
        choice: wanted.clone(),
    })
}

/// What the rows were read from, in a few words.
fn form(book: &Book, opened: &Opened) -> String {
    match opened.sheet.form() {
        Form::Text { encoding, separator } => format!("{encoding} · {separator}"),
        Form::Workbook { sheets, shown } => {
            let name = sheets.get(*shown).map(|sheet| sheet.name.clone()).unwrap_or_default();
            Said::new("import-form-workbook").text("sheet", name).say(&book.words)
        }
        Form::Cards { encoding } => {
            let said = Said::new("import-form-cards").text("encoding", encoding.to_string());
            said.say(&book.words)
        }
    }
}

fn field_label(book: &Book, field: Field) -> String {
    book.words.say(&format!("field-{}", field.name().replace('_', "-")), &[])
}

fn columns(book: &Book, opened: &Opened) -> Vec<ImportColumn> {
    let guesses = opened.mapping.columns().iter().enumerate();
    guesses
        .map(|(number, guess)| ImportColumn {
            header: guess.header.clone(),
            field: guess.field.map_or("", Field::name).to_owned(),
            because: opened.because(guess).say(&book.words),
            samples: opened.sheet.sample(number, opened.sheet.len()).take(SAMPLES).map(str::to_owned).collect(),
        })
        .collect()
}

/// What would happen, for the screen.
pub fn plan(book: &Book, opened: &Opened, choice: &Choice, tried: &Tried) -> Result<ImportPlan, Problem> {
    let definitions = book.in_force()?;
    let words = &book.words;
    let mut first = Vec::new();
    for (profile, standing) in &tried.first {
        let judgement = book.judge(profile)?;
        first.push(ImportPreviewRow {
            name: profile.name.clone(),
            company: profile.company.clone(),
            verdict: judgement.verdict,
            verdict_words: words.verdict(judgement.verdict),
            stands_at_words: words.stands_at(standing.stands_at()),
            why: words.why_short(&judgement, &definitions.edition, profile, book.clock.today()),
        });
    }
    let alike = tried.alike.iter().take(ALIKE_SHOWN).map(|one| alike_view(book, opened, choice, one));
    Ok(ImportPlan {
        would: tried.counts,
        warnings: tried.warnings.iter().map(|said| said.say(words)).collect(),
        rejects: rejects(book, opened, &tried.results).take(REJECTS_SHOWN).collect(),
        alike: alike.collect::<Result<_, _>>()?,
        alike_total: tried.alike.len() as u32,
        first,
    })
}

fn alike_view(book: &Book, opened: &Opened, choice: &Choice, alike: &AlikeRow) -> Result<ImportAlike, Problem> {
    let row_words = |number: u32| {
        let row = opened.sheet.row(number as usize);
        row.map(|row| Who::of_record(&opened.mapping.record(row)).words()).unwrap_or_default()
    };
    let (other, other_where, lead) = match alike.other {
        Other::Lead(id) => {
            let lead = book.store.read(|read| read.leads().get(id))?;
            (Who::of_profile(&lead.profile).words(), Said::new("import-alike-in-log"), Some(id.0))
        }
        Other::Row(number) => {
            let line = opened.sheet.row(number as usize).map_or(0, exchange::Row::line);
            (row_words(number), Said::new("import-alike-in-file").number("line", line as i64), None)
        }
    };
    let why = match alike.why {
        Why::NumberOnly => Said::new("import-alike-number"),
        Why::NameOnly => Said::new("import-alike-name"),
        Why::Spelling => Said::new("import-alike-spelling"),
    };
    let chosen = match choice.alike(alike.line) {
        Decision::Same => "same",
        Decision::New => "new",
        Decision::Skip => "skip",
    };
    Ok(ImportAlike {
        line: alike.line,
        row: row_words(alike.row),
        other,
        other_where: other_where.say(&book.words),
        lead,
        why: why.say(&book.words),
        chosen: chosen.to_owned(),
    })
}

/// The rows that can't be taken in, in words.
pub fn rejects<'a>(
    book: &'a Book,
    opened: &'a Opened,
    results: &'a Results,
) -> impl Iterator<Item = ImportReject> + 'a {
    let left_out = results.left_out(opened);
    left_out.map(|(line, said)| ImportReject { line, reason: said.say(&book.words) })
}

/// What an import did, for the screen.
pub fn report(book: &Book, opened: &Opened, done: &Done) -> Result<ImportReport, Problem> {
    Ok(ImportReport {
        import: done.import.0,
        file: opened.name(),
        counts: done.counts,
        warnings: done.warnings.iter().map(|said| said.say(&book.words)).collect(),
        sentence: counts_said(done.counts).say(&book.words),
        book: book_view(book)?,
    })
}

/// How many rows went where, in one sentence.
pub fn counts_said(counts: Counts) -> Said {
    Said::new("import-done")
        .number("added", counts.added as i64)
        .number("updated", counts.updated as i64)
        .number("duplicates", counts.duplicates as i64)
        .number("rejected", counts.rejected as i64)
}

/// What an import did, or would do, as the command line prints it.
pub fn report_json(book: &Book, opened: &Opened, counts: Counts, warnings: &[Said], results: &Results) -> Value {
    json!({
        "added": counts.added,
        "updated": counts.updated,
        "duplicates": counts.duplicates,
        "rejected": counts.rejected,
        "rejects": rejects(book, opened, results).collect::<Vec<_>>(),
        "warnings": warnings.iter().map(|said| said.say(&book.words)).collect::<Vec<_>>(),
        "mapping": mapping_json(opened),
    })
}
