//! The command line: the same use cases, without a window.
//!
//! What is typed becomes a [`typed::Typed`] by the table of [`verb::VERBS`]; a file in `command/` does it with the use
//! cases of `app` and prints text for people or JSON for programs. Sentences come from `words`; what a command takes is
//! explained in `help/`.

mod command;
mod help;
mod here;
mod output;
mod stop;
mod table;
mod typed;
mod verb;

use std::ffi::OsString;
use std::io::BufWriter;
use std::path::Path;
use std::process::ExitCode;

use here::Here;
use output::Output;
use stop::{Stop, Usage};
use verb::Printed;

/// The exit code of a command that was refused, or given something it can't use.
const REFUSED: u8 = 1;
/// The exit code of words that make no command.
const WRONG_USAGE: u8 = 2;

/// Does what was typed after the program's name; none if that asks for the window, on a data file or on the owner's own.
pub fn run<I>(words: I) -> Option<ExitCode>
where
    I: IntoIterator,
    I::Item: Into<OsString>,
{
    let words: Vec<OsString> = words.into_iter().map(Into::into).collect();
    if asks_for_the_window(&words) {
        return None;
    }
    let here = Here::from_environment();
    let mut out = Output::new(BufWriter::new(std::io::stdout().lock()));
    let done = answer(&here, &words, &mut out).and_then(|()| Ok(out.flush()?));
    Some(match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => tell(&here, &stop),
    })
}

/// Whether there is nothing but the name of a data file, or nothing at all. A word that is no file, and doesn't look like
/// one, is rather a command that was misspelled: opening the window would make a data file of that name.
fn asks_for_the_window(words: &[OsString]) -> bool {
    match words {
        [] => true,
        [word] => {
            let path = Path::new(word);
            let text = word.to_string_lossy();
            let looks_like_a_file = path.extension().is_some() || path.components().count() > 1 || path.exists();
            !text.starts_with('-') && verb::named(&text).is_none() && text != "help" && looks_like_a_file
        }
        _ => false,
    }
}

fn answer(here: &Here, words: &[OsString], out: &mut Printed<'_>) -> Result<(), Stop> {
    let (first, rest) = words.split_first().ok_or(Usage::Nothing)?;
    let first = first.to_string_lossy();
    match first.as_ref() {
        "help" | "--help" | "-h" => help::print(here, rest, out),
        "--version" | "-V" => Ok(out.line(concat!("Sellable ", env!("CARGO_PKG_VERSION")))?),
        name => {
            let verb = verb::named(name).ok_or_else(|| Usage::NoSuchCommand(name.to_owned()))?;
            match typed::read(verb, rest)? {
                typed::Asked::Help => Ok(out.text(verb.help)?),
                typed::Asked::ToDo(typed) => (verb.run)(here, &typed, out),
            }
        }
    }
}

/// Says on the standard error why it stopped. A reader that went away, as `head` does, is no failure.
fn tell(here: &Here, stop: &Stop) -> ExitCode {
    if stop.reader_went_away() {
        return ExitCode::SUCCESS;
    }
    let mut errors = Output::new(std::io::stderr().lock());
    let said = errors.line(&format!("sellable: {}", stop.sentence(&here.words)));
    let details = stop.details(&here.words);
    // Nobody is left to be told when the standard error is closed too.
    let _ = said.and_then(|()| details.iter().try_for_each(|detail| errors.line(&format!("  {detail}"))));
    ExitCode::from(if matches!(stop, Stop::Usage(_)) { WRONG_USAGE } else { REFUSED })
}
