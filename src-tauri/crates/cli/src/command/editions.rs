//! `sellable editions`: what was signed, by whom, and who read it.

use app::editions::{EditionView, editions as all};
use app::failure::Said;
use serde_json::{Value, json};

use super::look;
use crate::here::Here;
use crate::output::plain;
use crate::stop::Stop;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Prints the editions, newest first.
pub fn editions(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let book = look(here, &typed.path(0))?;
    let view = all(&book)?;
    if typed.reader == Reader::Program {
        return Ok(out.json(&view.editions.iter().map(as_json).collect::<Vec<_>>())?);
    }
    for edition in &view.editions {
        for line in shown(here, edition) {
            out.line(&plain(&line))?;
        }
        out.gap()?;
    }
    Ok(out.line(&Said::new("command-editions").number("count", view.editions.len() as i64).say(&here.words))?)
}

fn shown(here: &Here, edition: &EditionView) -> Vec<String> {
    let say = |said: Said| said.say(&here.words);
    let signed = say(Said::new("command-edition-signed").text("date", edition.signed_on.clone()));
    let changes = say(Said::new("command-edition-changes").number("changes", edition.changes_count.into()));
    let read = edition.readers.iter().filter(|reader| reader.read_on.is_some()).count();
    let readers = Said::new("command-edition-readers").number("readers", edition.readers.len() as i64);
    let mut lines = vec![format!("{}: {signed}, {changes}", edition.label)];
    lines.extend(edition.signatures.iter().map(|signature| format!("  {}: {}", signature.label, signature.name)));
    lines.push(format!("  {}", say(readers.number("read", read as i64))));
    lines
}

fn as_json(edition: &EditionView) -> Value {
    json!({
        "number": edition.number,
        "signed_on": edition.signed_day,
        "signatures": edition
            .signatures
            .iter()
            .map(|signature| json!({
                "hat": signature.hat,
                "name": signature.name,
                "signed_on": signature.signed_day,
                "drawn": signature.drawn.is_some(),
            }))
            .collect::<Vec<_>>(),
        "readers": edition
            .readers
            .iter()
            .map(|reader| json!({ "name": reader.name, "given_on": reader.given_day, "read_on": reader.read_day }))
            .collect::<Vec<_>>(),
        "changes": edition
            .changes
            .iter()
            .map(|change| json!({
                "clause": change.clause,
                "title": change.title,
                "before": change.before,
                "after": change.after,
                "market": change.market,
            }))
            .collect::<Vec<_>>(),
    })
}
