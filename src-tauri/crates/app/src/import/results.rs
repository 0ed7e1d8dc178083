//! What became of each row of a file: counted, page by page for the screen, and as a file.

use super::plan::{Fate, Plan};
use super::read::Opened;
use crate::book::Book;
use crate::failure::{Problem, Said};
use method::LeadId;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// How many rows went where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ImportCounts"))]
#[cfg_attr(feature = "contract", ts(type = "{ added: number; updated: number; duplicates: number; rejected: number }"))]
pub struct Counts {
    /// New entries.
    pub added: u64,
    /// Rows that tell something new of somebody who is known.
    pub updated: u64,
    /// Rows that bring nothing new.
    pub duplicates: u64,
    /// Rows that can't be taken in, or that the owner passed over.
    pub rejected: u64,
}

impl Counts {
    pub(super) fn of(plan: &Plan) -> Self {
        let mut counts = Self { added: 0, updated: 0, duplicates: 0, rejected: 0 };
        for fate in &plan.fates {
            *match fate.became() {
                Became::Added => &mut counts.added,
                Became::Filled => &mut counts.updated,
                Became::Known => &mut counts.duplicates,
                Became::LeftOut => &mut counts.rejected,
            } += 1;
        }
        counts
    }

    pub(crate) fn json(self) -> Value {
        json!({ "added": self.added, "updated": self.updated, "duplicates": self.duplicates, "rejected": self.rejected })
    }
}

/// What became of a row, in one of four words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Became {
    /// A new entry.
    Added,
    /// Somebody who is known learned something.
    Filled,
    /// Somebody who is known, with nothing new.
    Known,
    /// Not taken in.
    LeftOut,
}

impl Fate {
    const fn became(self) -> Became {
        match self {
            Self::New => Became::Added,
            Self::Filled(_) => Became::Filled,
            Self::Known(_) | Self::Again(_) => Became::Known,
            Self::LeftOut(_) | Self::Skipped => Became::LeftOut,
        }
    }
}

/// What became of each row.
#[derive(Debug, Clone, Default)]
pub struct Results {
    fates: Vec<Fate>,
    reasons: Vec<Said>,
    /// The new entries, in the order of the file; none before an import.
    added: Vec<LeadId>,
}

/// Which rows are asked for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportRowsRequest {
    /// Those of which this became; all if none is named.
    pub became: Option<Became>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to show.
    pub limit: u32,
}

/// A row with what became of it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportRow {
    /// Line of the file, from 1.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub line: u64,
    /// Whom it names.
    pub name: String,
    /// The firm.
    pub company: String,
    /// What became of it.
    pub became: Became,
    /// In words, with the reason.
    pub words: String,
    /// The entry, where there is one.
    #[cfg_attr(feature = "contract", ts(type = "number | null"))]
    pub lead: Option<i64>,
}

/// A page of rows.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportRows {
    /// How many there are in all.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub total: u64,
    /// This page of them.
    pub rows: Vec<ImportRow>,
}

/// The most rows that one page may ask for.
const MOST_ROWS: usize = 500;

impl Results {
    pub(super) fn of(plan: Plan, added: Vec<LeadId>) -> Self {
        Self { fates: plan.fates, reasons: plan.reasons, added }
    }

    /// A page of the rows of which something became.
    pub fn page(&self, book: &Book, opened: &Opened, request: &ImportRowsRequest) -> ImportRows {
        let wanted = |became: Became| request.became.is_none_or(|one| one == became);
        let total = self.fates.iter().filter(|fate| wanted(fate.became())).count() as u64;
        let (offset, limit) = (request.offset as usize, (request.limit as usize).min(MOST_ROWS));
        let rows = self.all().filter(|(_, fate, _)| wanted(fate.became())).skip(offset).take(limit);
        let rows = rows.filter_map(|(number, fate, lead)| self.row(book, opened, number, fate, lead));
        ImportRows { total, rows: rows.collect() }
    }

    /// Each row counted from 0, with its fate and its entry.
    fn all(&self) -> impl Iterator<Item = (usize, Fate, Option<LeadId>)> {
        let mut added = self.added.iter();
        self.fates.iter().enumerate().map(move |(number, fate)| {
            let lead = match fate {
                Fate::New => added.next().copied(),
                Fate::Filled(id) | Fate::Known(id) => Some(*id),
                Fate::Again(_) | Fate::LeftOut(_) | Fate::Skipped => None,
            };
            (number, *fate, lead)
        })
    }

    fn row(&self, book: &Book, opened: &Opened, number: usize, fate: Fate, lead: Option<LeadId>) -> Option<ImportRow> {
        let row = opened.sheet.row(number)?;
        let record = opened.mapping.record(row);
        let text = |cell: &Option<std::borrow::Cow<'_, str>>| cell.as_deref().unwrap_or_default().to_owned();
        let (name, company) = (text(&record.name), text(&record.company));
        Some(ImportRow {
            line: row.line(),
            name: if name.is_empty() && company.is_empty() { text(&record.email) } else { name },
            company,
            became: fate.became(),
            words: self.said(opened, fate).say(&book.words),
            lead: lead.map(|id| id.0),
        })
    }

    /// What became of a row, in a sentence.
    fn said(&self, opened: &Opened, fate: Fate) -> Said {
        match fate {
            Fate::New => Said::new("import-row-added"),
            Fate::Filled(_) => Said::new("import-row-filled"),
            Fate::Known(_) => Said::new("import-row-known"),
            Fate::Again(first) => {
                let line = opened.sheet.row(first as usize).map_or(0, exchange::Row::line);
                Said::new("import-row-again").number("line", line as i64)
            }
            Fate::LeftOut(reason) => {
                self.reasons.get(reason as usize).cloned().unwrap_or_else(|| Said::new("import-row-skipped"))
            }
            Fate::Skipped => Said::new("import-row-skipped"),
        }
    }

    /// The rows that were not taken in, with their lines and the reasons, as many as are asked for.
    pub fn left_out<'a>(&'a self, opened: &'a Opened) -> impl Iterator<Item = (u64, Said)> + 'a {
        let left_out = self.fates.iter().enumerate().filter(|(_, fate)| fate.became() == Became::LeftOut);
        left_out.filter_map(|(number, fate)| Some((opened.sheet.row(number)?.line(), self.said(opened, *fate))))
    }

    /// Writes rows as CSV, each with its line and what became of it.
    pub(super) fn write(&self, book: &Book, opened: &Opened, what: Saved) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut writer = exchange::CsvWriter::new(&mut bytes)?;
        let said = |key: &'static str| Said::new(key).say(&book.words);
        let (line, result) = match what {
            Saved::LeftOut => (said("rejects-line"), said("rejects-reason")),
            Saved::All => (said("rejects-line"), said("results-became")),
        };
        let header =
            [line.as_str(), result.as_str()].into_iter().chain(opened.sheet.headers().iter().map(String::as_str));
        writer.row(header)?;
        for (number, fate, _) in self.all() {
            if what == Saved::LeftOut && fate.became() != Became::LeftOut {
                continue;
            }
            let Some(row) = opened.sheet.row(number) else { continue };
            let (line, words) = (row.line().to_string(), self.said(opened, fate).say(&book.words));
            writer.row([line.as_str(), words.as_str()].into_iter().chain(row.cells()))?;
        }
        writer.finish()?;
        Ok(bytes)
    }
}

/// Which rows are saved as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ImportSaved"))]
pub enum Saved {
    /// Those that were not taken in.
    LeftOut,
    /// All.
    All,
}

/// Saves what became of the rows.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportSaveRequest {
    /// Which rows.
    pub what: Saved,
}

/// Asks where to save them, and saves them there; none if the owner cancelled.
///
/// # Errors
///
/// A file that can't be written.
pub fn save(
    book: &Book,
    host: &dyn crate::host::Host,
    opened: &Opened,
    results: &Results,
    what: Saved,
) -> Result<Option<crate::printing::ExportedView>, Problem> {
    let name = match what {
        Saved::LeftOut => "rejects-file",
        Saved::All => "results-file",
    };
    let suggested =
        exchange::safe_file_name(&Said::new(name).text("file", opened.name()).say(&book.words), "csv", "rows");
    let Some(path) = host.choose_to_save(crate::host::FileKind::Csv, &suggested) else { return Ok(None) };
    let bytes = results.write(book, opened, what).map_err(|source| Problem::File { path: path.clone(), source })?;
    crate::printing::save(&path, &bytes)?;
    let said = match what {
        Saved::LeftOut => Said::new("rejects-saved").number("count", results.left_out(opened).count() as i64),
        Saved::All => Said::new("results-saved").number("count", results.fates.len() as i64),
    };
    let sentence = said.text("file", path.display().to_string()).say(&book.words);
    Ok(Some(crate::printing::ExportedView { path: path.display().to_string(), sentence }))
}
