//! `sellable help`: what there is, and the pages behind it.

use std::ffi::OsString;

use app::book::Book;
use app::interview::answers_help;

use crate::here::Here;
use crate::stop::{Stop, Usage};
use crate::verb::{self, Printed};

const COMMANDS: &str = include_str!("../help/commands.txt");
const JSON: &str = include_str!("../help/json.txt");
const EXPORT_JSON: &str = include_str!("../help/export-json.txt");
const ANSWERS: &str = include_str!("../help/answers-file.txt");

/// Prints a page of help.
pub fn print(here: &Here, words: &[OsString], out: &mut Printed<'_>) -> Result<(), Stop> {
    let named = words.iter().map(|word| word.to_string_lossy()).find(|word| !word.starts_with('-'));
    match named.as_deref() {
        None => Ok(out.text(COMMANDS)?),
        Some("json") => Ok(out.text(JSON)?),
        Some("export-json") => Ok(out.text(EXPORT_JSON)?),
        Some("answers") => answers(here, out),
        Some("help") => Ok(out.text(COMMANDS)?),
        Some(name) => {
            let verb = verb::named(name).ok_or_else(|| Usage::NoSuchHelp(name.to_owned()))?;
            Ok(out.text(verb.help)?)
        }
    }
}

/// The command and its file: every question with the shape of its answer, from the list of questions itself.
fn answers(here: &Here, out: &mut Printed<'_>) -> Result<(), Stop> {
    let book = Book::in_memory(here.clock, here.locale)?;
    if let Some(verb) = verb::named("answers") {
        out.text(verb.help)?;
        out.gap()?;
    }
    out.text(ANSWERS)?;
    out.gap()?;
    Ok(out.text(&answers_help(&book))?)
}
