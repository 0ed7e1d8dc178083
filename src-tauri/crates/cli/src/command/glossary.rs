//! `sellable glossary`: what the words mean.

use app::book::Book;
use app::glossary::{self, GlossaryEntry};
use serde_json::{Value, json};

use crate::here::Here;
use crate::stop::Stop;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Prints every word of the method. It takes no data file, so the places where a window uses them are left out.
pub fn glossary(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let entries = glossary::glossary(&Book::in_memory(here.clock, here.locale)?)?;
    if typed.reader == Reader::Program {
        return Ok(out.json(&entries.iter().map(as_json).collect::<Vec<_>>())?);
    }
    for (at, entry) in entries.iter().enumerate() {
        if at > 0 {
            out.gap()?;
        }
        let term = entry.term.as_ref().map(|term| format!(" ({term})")).unwrap_or_default();
        out.line(&format!("{}{term}", entry.word))?;
        out.line(&format!("  {}", entry.text))?;
    }
    Ok(())
}

fn as_json(entry: &GlossaryEntry) -> Value {
    json!({ "id": entry.id, "word": entry.word, "term": entry.term, "text": entry.text })
}
