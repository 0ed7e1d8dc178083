//! What the window asks of an import. The file that is open is shared, not held, while rows are read and written, so that
//! nothing that the window asks meanwhile has to wait.

use super::pending::Pending;
use super::{
    Choice, ImportChoice, ImportPlan, ImportReadRequest, ImportRef, ImportReport, ImportRows, ImportRowsRequest,
    ImportSaveRequest, ImportTakenBack, ImportView, Opened, PasteRequest, Results, open_file, open_paste, plan, recall,
    report, run, save, take_back, try_out, view,
};
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::printing::ExportedView;
use crate::session::Core;
use crate::work::Step;
use method::ImportId;
use std::sync::Arc;

/// Asks for a file of leads and opens it; none if the owner cancelled.
pub(crate) fn choose(core: &Core, book: &Book) -> Result<Option<ImportView>, Problem> {
    let Some(path) = core.host().choose_to_open(crate::host::FileKind::LeadsToImport) else { return Ok(None) };
    let running = core.work().begin(Step::Reading, 1)?;
    let opened = open_file(&path)?;
    drop(running);
    begin(core, book, opened).map(Some)
}

/// Opens rows that were copied out of a spreadsheet.
pub(crate) fn paste(core: &Core, book: &Book, request: &PasteRequest) -> Result<ImportView, Problem> {
    let name = Said::new("import-pasted").say(&book.words);
    begin(core, book, open_paste(&name, &request.text)?)
}

/// Reads the file that is open once more, as the owner says. If that can't be done, it stays open as it was.
pub(crate) fn read_as(core: &Core, book: &Book, request: &ImportReadRequest) -> Result<ImportView, Problem> {
    let Pending { opened, .. } = pending(core)?;
    let running = core.work().begin(Step::Reading, 1)?;
    let reopened = request.reopen(&opened)?;
    drop(running);
    begin(core, book, reopened)
}

fn begin(core: &Core, book: &Book, mut opened: Opened) -> Result<ImportView, Problem> {
    let wanted = recall(book, &mut opened)?;
    let choice = wanted.apply(&mut opened)?;
    let shown = view(book, &opened, &wanted, &choice)?;
    *core.import() = Some(Pending { opened, results: Arc::default() });
    Ok(shown)
}

/// The file that is open, with the choice put into it. Nothing is locked afterwards.
fn chosen(core: &Core, wanted: &ImportChoice) -> Result<(Opened, Choice), Problem> {
    let mut pending = core.import();
    let pending = pending.as_mut().ok_or(Problem::NoImport)?;
    let choice = wanted.apply(&mut pending.opened)?;
    Ok((pending.opened.clone(), choice))
}

fn pending(core: &Core) -> Result<Pending, Problem> {
    core.import().clone().ok_or(Problem::NoImport)
}

/// Changes what the columns are taken for, and says what has to be said about their values.
pub(crate) fn map(core: &Core, book: &Book, wanted: &ImportChoice) -> Result<ImportView, Problem> {
    let (opened, choice) = chosen(core, wanted)?;
    view(book, &opened, wanted, &choice)
}

/// Tries it out.
pub(crate) fn try_it(core: &Core, book: &Book, wanted: &ImportChoice) -> Result<ImportPlan, Problem> {
    let (opened, choice) = chosen(core, wanted)?;
    let tried = try_out(book, &opened, &choice, core.work())?;
    let shown = plan(book, &opened, &choice, &tried)?;
    keep(core, tried.results);
    Ok(shown)
}

/// Takes it in.
pub(crate) fn take_in(core: &Core, book: &Book, wanted: &ImportChoice) -> Result<ImportReport, Problem> {
    let (opened, choice) = chosen(core, wanted)?;
    let done = run(book, &opened, wanted, &choice, core.work())?;
    let shown = report(book, &opened, &done)?;
    keep(core, done.results);
    Ok(shown)
}

fn keep(core: &Core, results: Results) {
    if let Some(pending) = core.import().as_mut() {
        pending.results = Arc::new(results);
    }
}

/// A page of the rows with what became of them, or would.
pub(crate) fn rows(core: &Core, book: &Book, request: &ImportRowsRequest) -> Result<ImportRows, Problem> {
    let Pending { opened, results } = pending(core)?;
    Ok(results.page(book, &opened, request))
}

/// Saves rows with what became of them; none if the owner cancelled.
pub(crate) fn save_rows(core: &Core, book: &Book, request: ImportSaveRequest) -> Result<Option<ExportedView>, Problem> {
    let Pending { opened, results } = pending(core)?;
    let saved = save(book, core.host(), &opened, &results, request.what)?;
    if let Some(saved) = &saved {
        core.wrote(&saved.path);
    }
    Ok(saved)
}

/// Takes an import back.
pub(crate) fn undo(book: &Book, request: ImportRef) -> Result<ImportTakenBack, Problem> {
    take_back(book, ImportId(request.import))
}
