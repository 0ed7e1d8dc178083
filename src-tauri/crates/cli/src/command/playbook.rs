//! `sellable playbook`: the playbook as a PDF.

use app::editions::in_print;
use app::failure::Said;
use app::printing::Paper;
use app::printing::playbook::{print, warnings};
use app::printing::save;
use serde_json::json;

use super::{PAPERS, look, target};
use crate::here::Here;
use crate::stop::{Stop, Usage};
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Prints the playbook into a file, which is whole or not there.
pub fn playbook(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let path = typed.path(0);
    let target = target(typed, "playbook", &path)?;
    let paper = typed.one_of("--paper", &PAPERS)?.unwrap_or(Paper::usual(here.locale));
    let book = look(here, &path)?;
    let (pdf, pages, warnings) = if let Some(number) = edition(typed)? {
        let kept = in_print(&book, number)?;
        (kept.pdf, kept.pages as usize, Vec::new())
    } else {
        let printed = print(&book, paper)?;
        let warnings = warnings(&book, &printed);
        (printed.bytes, printed.pages, warnings)
    };
    save(&target, &pdf)?;
    if typed.reader == Reader::Program {
        return Ok(out.json(&json!({ "playbook": target, "pages": pages, "warnings": warnings }))?);
    }
    let said = Said::new("playbook-saved").number("pages", pages as i64);
    out.line(&said.text("file", target.display().to_string()).say(&here.words))?;
    for warning in &warnings {
        out.line(warning)?;
    }
    Ok(())
}

/// The number of the edition that is wanted; none for the playbook as it stands.
fn edition(typed: &Typed) -> Result<Option<u32>, Usage> {
    let Some(value) = typed.text("--edition") else { return Ok(None) };
    let number = value.parse().ok();
    number.map(Some).ok_or_else(|| Usage::WrongValue { option: "--edition", known: "1, 2, 3, …".to_owned(), value })
}
