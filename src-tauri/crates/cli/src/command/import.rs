//! `sellable import`: a file of leads, taken in or tried out.

use app::failure::Said;
use app::import::{self, Counts, ImportChoice, Opened, Rest, RowsAre, report_json};

use super::{close, look, open};
use crate::here::Here;
use crate::stop::Stop;
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Takes a file of leads in, or says with `--dry-run` what would become of it.
pub fn import(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let (path, file) = (typed.path(0), typed.path(1));
    let tries_only = typed.has("--dry-run");
    let book = if tries_only { look(here, &path)? } else { open(here, &path)? };
    let refused = |problem| Stop::RefusedFile { file: file.clone(), problem };
    let mut opened = import::open_file(&file).map_err(refused)?;
    for text in typed.texts("--map") {
        opened.mapping.set_from(&text).map_err(|failure| refused(failure.into()))?;
    }
    let choice = ImportChoice { names_only: typed.has("--names-only"), ..ImportChoice::default() };
    let rows_are: RowsAre = choice.apply(&mut opened)?;
    let tried = import::try_out(&book, &opened, rows_are)?;
    let (rest, counts) = (Rest::of(&book, &tried), Counts::of(&tried));
    if !tries_only {
        import::run(&book, &opened, tried)?;
        close(book);
    }
    match typed.reader {
        Reader::Program => out.json(&report_json(&rest, counts, &opened))?,
        Reader::Person => {
            if tries_only {
                out.line(&Said::new("command-import-dry").say(&here.words))?;
            }
            tell(here, &opened, &rest, counts, out)?;
        }
    }
    Ok(())
}

fn tell(here: &Here, opened: &Opened, rest: &Rest, counts: Counts, out: &mut Printed<'_>) -> Result<(), Stop> {
    out.line(&import::done(counts).say(&here.words))?;
    if let Some(program) = &opened.program {
        out.line(&import::sentences::program(program).say(&here.words))?;
    }
    out.gap()?;
    let columns = opened.mapping.columns().iter().map(|guess| {
        let field = guess.field.map_or_else(|| "-".to_owned(), |field| field.name().to_owned());
        vec![format!("  {}", guess.header), field, import::sentences::because(&guess.because).say(&here.words)]
    });
    out.line(&Said::new("command-import-columns").say(&here.words))?;
    for line in aligned(&columns.collect::<Vec<_>>()) {
        out.line(&line)?;
    }
    if !rest.warnings.is_empty() {
        out.gap()?;
    }
    for warning in &rest.warnings {
        out.line(warning)?;
    }
    if !rest.rejects.is_empty() {
        out.gap()?;
        out.line(&Said::new("command-import-rejects").say(&here.words))?;
    }
    let rejects = rest.rejects.iter().map(|reject| {
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
