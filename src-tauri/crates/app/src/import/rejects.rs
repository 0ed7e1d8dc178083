//! The rows that were not taken in, as a file with the reason beside each.

use super::read::Opened;
use super::view::ImportReject;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::host::{FileKind, Host};
use crate::playbook::{ExportedView, save};
use exchange::{CsvWriter, safe_file_name};
use std::collections::HashMap;

/// Asks where to save them, and saves them there; none if the owner cancelled.
pub fn save_rejects(
    book: &Book,
    host: &dyn Host,
    opened: &Opened,
    rejects: &[ImportReject],
) -> Result<Option<ExportedView>, Problem> {
    let suggested =
        safe_file_name(&Said::new("rejects-file").text("file", opened.name()).say(&book.words), "csv", "rejects");
    let Some(path) = host.choose_to_save(FileKind::Csv, &suggested) else { return Ok(None) };
    let bytes = write(book, opened, rejects).map_err(|source| Problem::File { path: path.clone(), source })?;
    save(&path, &bytes)?;
    let sentence = Said::new("rejects-saved")
        .number("count", rejects.len() as i64)
        .text("file", path.display().to_string())
        .say(&book.words);
    Ok(Some(ExportedView { path: path.display().to_string(), sentence }))
}

fn write(book: &Book, opened: &Opened, rejects: &[ImportReject]) -> std::io::Result<Vec<u8>> {
    let reasons: HashMap<u64, &str> = rejects.iter().map(|reject| (reject.line, reject.reason.as_str())).collect();
    let mut bytes = Vec::new();
    let mut writer = CsvWriter::new(&mut bytes)?;
    let (line, reason) = (Said::new("rejects-line").say(&book.words), Said::new("rejects-reason").say(&book.words));
    let mut header = vec![line.as_str(), reason.as_str()];
    header.extend(opened.sheet.headers().iter().map(String::as_str));
    writer.row(header)?;
    for row in opened.sheet.rows() {
        let Some(reason) = reasons.get(&row.line()) else { continue };
        let line = row.line().to_string();
        let mut cells = vec![line.as_str(), reason];
        cells.extend(row.cells());
        writer.row(cells)?;
    }
    writer.finish()?;
    Ok(bytes)
}
