//! `sellable new`: a data file, from the wizard's answers.

use std::fs::read;
use std::path::Path;

use app::book::Book;
use app::export;
use app::failure::{Problem, Said};
use app::interview;
use app::kits;
use app::workshop::Workshop;
use serde_json::json;

use super::answers::read_document;
use super::close;
use crate::here::Here;
use crate::stop::Stop;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Makes a data file. It appears under its name once it is whole; a file that is there already is left alone.
pub fn new(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let path = typed.path(0);
    let offered = kits::list();
    let known: Vec<(&str, &str)> = offered.iter().map(|kit| (kit.kit.as_str(), kit.kit.as_str())).collect();
    let kit = typed.one_of("--kit", &known)?;
    let given = match typed.value("--answers").map(Path::new) {
        Some(file) => Some((file, read_document(file)?)),
        None => None,
    };
    if path.exists() {
        return Err(Stop::Said(Said::new("command-new-there").text("file", path.display().to_string())));
    }
    let workshop = Workshop::beside(&path)?;
    let book = Book::create(workshop.file(), here.clock, here.locale)?;
    if let Some((file, document)) = &given {
        let replaced = interview::replace(&book, document);
        replaced.map_err(|problem| Stop::RefusedFile { file: (*file).to_owned(), problem })?;
    }
    if let Some(file) = typed.value("--from").map(Path::new) {
        let refused = |problem| Stop::RefusedFile { file: file.to_owned(), problem };
        let text = read(file).map_err(|source| refused(Problem::File { path: file.to_owned(), source }))?;
        export::create_from(&book, &text).map_err(refused)?;
    }
    if let Some(kit) = kit {
        kits::apply(&book, kit)?;
    }
    let left = interview::interview(&book)?.left;
    close(book);
    workshop.put_in_place_of_nothing(&path)?;
    match typed.reader {
        Reader::Program => out.json(&json!({ "book": path, "answers_left": left }))?,
        Reader::Person => {
            let said = Said::new("command-new").text("file", path.display().to_string());
            out.line(&said.number("left", left.into()).say(&here.words))?;
        }
    }
    Ok(())
}
