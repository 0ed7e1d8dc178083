//! Saving an edition: the page that was signed, byte for byte.

use super::list::EditionRequest;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::host::{FileKind, Host};
use crate::playbook::{self, ExportedView};
use exchange::safe_file_name;
use method::edition::EditionName;

/// Asks where to save the page of an edition, and saves it there; none if the owner cancelled.
pub fn save(book: &Book, host: &dyn Host, request: EditionRequest) -> Result<Option<ExportedView>, Problem> {
    let number = request.number;
    let page = book.store.read(|read| read.editions().pdf(number))?.ok_or(Problem::NoSuchEdition(number))?;
    let name = book.words.edition(EditionName::Signed(number));
    let suggested = safe_file_name(&format!("{}, {name}", playbook::title(book)?), "pdf", &name);
    let Some(path) = host.choose_to_save(FileKind::Pdf, &suggested) else { return Ok(None) };
    playbook::save(&path, &page)?;
    let file = path.display().to_string();
    let sentence = Said::new("edition-saved").text("edition", name).text("file", file.clone()).say(&book.words);
    Ok(Some(ExportedView { path: file, sentence }))
}
