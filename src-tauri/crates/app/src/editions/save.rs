//! Saving an edition: the page that was signed, byte for byte.

use super::list::EditionRequest;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::host::{FileKind, Host};
use crate::printing::playbook;
use crate::printing::{self, ExportedView};
use exchange::safe_file_name;
use method::edition::EditionName;
use store::table::edition::Print;

/// An edition in print, as it was signed.
pub fn in_print(book: &Book, number: u32) -> Result<Print, Problem> {
    book.store.read(|read| read.editions().print(number))?.ok_or(Problem::NoSuchEdition(number))
}

/// Asks where to save the page of an edition, and saves it there; none if the owner cancelled.
pub fn save(book: &Book, host: &dyn Host, request: EditionRequest) -> Result<Option<ExportedView>, Problem> {
    let number = request.number;
    let printed = in_print(book, number)?;
    let name = book.words.edition(EditionName::Signed(number));
    let suggested = safe_file_name(&format!("{}, {name}", playbook::title(book)?), "pdf", &name);
    let Some(path) = host.choose_to_save(FileKind::Pdf, &suggested) else { return Ok(None) };
    printing::save(&path, &printed.pdf)?;
    let file = path.display().to_string();
    let sentence = Said::new("edition-saved").text("edition", name).text("file", file.clone()).say(&book.words);
    Ok(Some(ExportedView { path: file, sentence }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::editions::{SignRequest, sign};
    use crate::host::Desk;
    use crate::sample;
    use words::Locale;

    #[test]
    fn an_edition_is_saved_as_it_was_signed() {
        let mut book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
        sample::answer(&book).expect("answers");
        let first = EditionRequest { number: 1 };
        assert!(matches!(save(&book, &Desk::default(), first), Err(Problem::NoSuchEdition(1))));
        for hat in ["marketing", "sales", "owner"] {
            sign(&book, &SignRequest { hat: hat.into(), name: "Olive Sample".into(), drawn: None })
                .expect("a signature");
        }
        book.clock = Clock::on("2027-03-01");
        assert!(save(&book, &Desk::default(), first).expect("a choice").is_none());
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("edition.pdf");
        let desk = Desk::choosing(file.clone());
        let saved = save(&book, &desk, first).expect("a file").expect("a choice");
        let [(kind, suggested)] = &desk.asked()[..] else { panic!("asked once") };
        assert!(*kind == FileKind::Pdf && suggested.ends_with(", Edition 1.pdf"), "{suggested}");
        assert!(saved.sentence.starts_with("Edition 1 was saved as "), "{}", saved.sentence);
        let kept = in_print(&book, 1).expect("the first edition").pdf;
        assert_eq!(std::fs::read(&file).expect("the file"), kept);
        let again = playbook::print(&book, crate::settings::read(&book).expect("settings").paper).expect("a page");
        assert!(again.bytes == kept, "printed again months later it is the same page");
    }
}
