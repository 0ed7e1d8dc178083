//! What a file would hold, before it is written.

use super::contact::People;
use super::failed::LEADS_AT_ONCE;
use super::format::Format;
use super::left_out::{LeftOut, LeftOutView, Why};
use super::which::ExportRequest;
use crate::book::Book;
use crate::failure::{Problem, Said};
use serde::Serialize;

/// What a file would hold.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ExportPlan {
    /// The format that was asked for.
    pub format: Format,
    /// All formats, in the order in which they are offered.
    pub formats: Vec<FormatView>,
    /// How many leads go into the file.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub count: u64,
    /// How many, in a sentence.
    pub sentence: String,
    /// Who is left out, and why.
    pub left_out: Vec<LeftOutView>,
}

/// A format to choose.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ExportFormatView"))]
pub struct FormatView {
    /// Its name.
    pub format: Format,
    /// What it is called.
    pub label: String,
    /// What it is for.
    pub purpose: String,
}

/// Counts what a file would hold. Writes nothing.
pub fn plan(book: &Book, request: &ExportRequest) -> Result<ExportPlan, Problem> {
    let format = request.format;
    let (count, left_out) = counted(book, request)?;
    let formats = Format::ALL.into_iter().map(|format| FormatView {
        format,
        label: format.label().say(&book.words),
        purpose: format.purpose().say(&book.words),
    });
    let said = Said::new(match format {
        Format::Json => "export-holds-whole",
        Format::Ical => "export-holds-days",
        _ => "export-holds",
    });
    Ok(ExportPlan {
        format,
        formats: formats.collect(),
        count,
        sentence: said.number("count", count as i64).say(&book.words),
        left_out: left_out.views(&book.words),
    })
}

fn counted(book: &Book, request: &ExportRequest) -> Result<(u64, LeftOut), Problem> {
    let mut left_out = LeftOut::default();
    if request.format == Format::Json {
        return Ok((book.store.read(|read| read.leads().count())?, left_out));
    }
    let ids = request.ids(book)?;
    if request.format.reaches_by().is_none() && request.format != Format::Ical {
        return Ok((ids.len() as u64, left_out));
    }
    let people = People::new(book)?;
    let mut count = 0;
    for part in ids.chunks(LEADS_AT_ONCE) {
        for lead in book.store.read(|read| read.leads().page(part))? {
            match Why::of(request.format, &lead, people.today) {
                Some(why) => left_out.add(why),
                None => count += 1,
            }
        }
    }
    Ok((count, left_out))
}
