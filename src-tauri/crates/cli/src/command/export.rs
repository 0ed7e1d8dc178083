//! `sellable export`: leads, or the whole business, as a file.

use std::path::Path;

use app::export::{ExportRequest, Format, Which, write_to};
use app::failure::Said;
use app::work::Work;
use serde_json::json;

use super::{is_same_file, leads, look};
use crate::here::Here;
use crate::stop::{Stop, Usage};
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Writes what is asked for into a file, which is whole or not there.
pub fn export(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let formats = Format::ALL.map(|format| (format.key(), format));
    let format = typed.one_of("--format", &formats)?;
    let format = format.ok_or(Usage::Missing { verb: "export", what: "--format FORMAT" })?;
    let target = typed.value("--out").ok_or(Usage::Missing { verb: "export", what: "--out FILE" })?;
    let target = Path::new(target);
    let which = Which::All(Box::new(leads::request(typed)?));
    let path = typed.path(0);
    let book = look(here, &path)?;
    if is_same_file(&path, target) {
        return Err(Stop::Said(Said::new("command-output-is-book").text("file", target.display().to_string())));
    }
    let exported = write_to(&book, target, &Work::default(), &ExportRequest { format, which, except: Vec::new() })?;
    if typed.reader == Reader::Program {
        let (count, left_out, shortened) = (exported.count, exported.left_out, exported.shortened);
        let told = json!({ "file": target, "count": count, "left_out": left_out, "shortened": shortened });
        return Ok(out.json(&told)?);
    }
    for sentence in &exported.sentences {
        out.line(sentence)?;
    }
    Ok(())
}
