//! `sellable import`: a file of leads, taken in or tried out.

use std::io::Read;
use std::path::Path;

use app::failure::{Problem, Said};
use app::import::{self, Counts, ImportChoice, ImportReject, Opened, report_json};
use app::work::Work;

use super::{close, look, open};
use crate::here::Here;
use crate::stop::{Stop, Usage};
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// The word that stands for the standard input in place of a file.
const STANDARD_INPUT: &str = "-";

/// Takes a file of leads in, or says with `--dry-run` what would become of it.
pub fn import(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let (path, file) = (typed.path(0), typed.path(1));
    let tries_only = typed.has("--dry-run");
    let book = if tries_only { look(here, &path)? } else { open(here, &path)? };
    let refused = |problem| Stop::RefusedFile { file: file.clone(), problem };
    let mut opened = if file == Path::new(STANDARD_INPUT) {
        import::open_paste(&Said::new("import-pasted").say(&here.words), &piped()?).map_err(refused)?
    } else {
        import::open_file(&file).map_err(refused)?
    };
    let remembered = import::recall(&book, &mut opened)?;
    for text in typed.texts("--map") {
        opened.mapping.set_from(&text).map_err(|failure| refused(failure.into()))?;
    }
    let wanted = wanted(typed, remembered)?;
    let choice = wanted.apply(&mut opened).map_err(refused)?;
    // Nobody looks on and nobody stops it: Ctrl-C ends the program, and the transaction with it.
    let work = Work::default();
    let (counts, warnings, results) = if tries_only {
        let tried = import::try_out(&book, &opened, &choice, &work)?;
        (tried.counts, tried.warnings, tried.results)
    } else {
        let done = import::run(&book, &opened, &wanted, &choice, &work)?;
        (done.counts, done.warnings, done.results)
    };
    match typed.reader {
        Reader::Program => out.json(&report_json(&book, &opened, counts, &warnings, &results))?,
        Reader::Person => {
            if tries_only {
                out.line(&Said::new("command-import-dry").say(&here.words))?;
            }
            let rejects: Vec<ImportReject> = import::rejects(&book, &opened, &results).collect();
            let warnings: Vec<String> = warnings.iter().map(|said| said.say(&here.words)).collect();
            tell(here, &opened, counts, &warnings, &rejects, out)?;
        }
    }
    if !tries_only {
        close(book);
    }
    Ok(())
}

/// The choice that the options make, beside what the words of such a file meant before.
fn wanted(typed: &Typed, remembered: ImportChoice) -> Result<ImportChoice, Stop> {
    let same = typed.one_of("--same", &[("fill", "fill"), ("skip", "skip"), ("overwrite", "overwrite")])?;
    let mut stages = remembered.stages;
    for text in typed.texts("--stage") {
        let Some((word, means)) = text.rsplit_once('=') else {
            return Err(Usage::WrongValue { option: "--stage", value: text, known: "Word=won".to_owned() }.into());
        };
        stages.insert(word.trim().to_owned(), means.trim().to_owned());
    }
    Ok(ImportChoice {
        // The columns are mapped already, by what was remembered and then by the options.
        mapping: std::collections::BTreeMap::new(),
        names_only: typed.has("--names-only"),
        same: same.unwrap_or_default().to_owned(),
        stages,
        ..remembered
    })
}

/// What comes in by the standard input.
fn piped() -> Result<String, Stop> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .map_err(|source| Stop::Refused(Problem::File { path: STANDARD_INPUT.into(), source }))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn tell(
    here: &Here,
    opened: &Opened,
    counts: Counts,
    warnings: &[String],
    rejects: &[ImportReject],
    out: &mut Printed<'_>,
) -> Result<(), Stop> {
    out.line(&import::counts_said(counts).say(&here.words))?;
    if let Some(program) = &opened.program {
        out.line(&import::sentences::program(program).say(&here.words))?;
    }
    out.gap()?;
    let columns = opened.mapping.columns().iter().map(|guess| {
        let field = guess.field.map_or_else(|| "-".to_owned(), |field| field.name().to_owned());
        vec![format!("  {}", guess.header), field, opened.because(guess).say(&here.words)]
    });
    out.line(&Said::new("command-import-columns").say(&here.words))?;
    for line in aligned(&columns.collect::<Vec<_>>()) {
        out.line(&line)?;
    }
    if !warnings.is_empty() {
        out.gap()?;
    }
    for warning in warnings {
        out.line(warning)?;
    }
    if !rejects.is_empty() {
        out.gap()?;
        out.line(&Said::new("command-import-rejects").say(&here.words))?;
    }
    let rejects = rejects.iter().map(|reject| {
        vec![
            format!("  {}", Said::new("command-import-line").number("line", reject.line as i64).say(&here.words)),
            reject.reason.clone(),
        ]
    });
    for line in aligned(&rejects.collect::<Vec<_>>()) {
        out.line(&line)?;
    }
    Ok(())
}
