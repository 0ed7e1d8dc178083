//! `sellable answers`: the wizard's answers as one document, printed or replaced.

use std::path::Path;

use app::failure::{Problem, Said};
use app::interview;
use serde_json::Value;

use super::{close, look, open};
use crate::here::Here;
use crate::stop::Stop;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Prints the answers, or replaces all of them by those of a file.
pub fn answers(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let path = typed.path(0);
    let Some(file) = typed.value("--set").map(Path::new) else {
        let document = interview::write_file(&look(here, &path)?)?;
        return Ok(out.json(&document)?);
    };
    let document = read_document(file)?;
    let book = open(here, &path)?;
    interview::replace(&book, &document).map_err(|problem| Stop::RefusedFile { file: file.to_owned(), problem })?;
    let printed = match typed.reader {
        Reader::Program => out.json(&interview::write_file(&book)?),
        Reader::Person => out.line(&replaced(&book)?.say(&here.words)),
    };
    close(book);
    Ok(printed?)
}

fn replaced(book: &app::book::Book) -> Result<Said, Problem> {
    let left = interview::interview(book)?.left;
    Ok(Said::new("command-answers-replaced").number("left", left.into()))
}

/// Reads a file of answers: JSON in UTF-8, with or without a byte order mark.
pub fn read_document(file: &Path) -> Result<Value, Stop> {
    let bytes = std::fs::read(file).map_err(|source| Problem::File { path: file.to_owned(), source })?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    serde_json::from_slice(bytes).map_err(|wrong| {
        let key = if wrong.is_eof() { "command-json-ends" } else { "command-json" };
        let said = Said::new(key).text("file", file.display().to_string());
        Stop::Said(said.number("line", wrong.line() as i64).number("column", wrong.column() as i64))
    })
}
