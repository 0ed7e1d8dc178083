//! The PDF files that the program makes, checked by programs that know the standards.

use crate::command::CommandLine;
use crate::place::Place;
use crate::python;
use crate::trouble::Trouble;

/// How many documents of the torture corpus are printed, unless `PAPER_CORPUS` says otherwise.
const CORPUS: &str = "100";

/// Prints every document in every look and checks the files; then the torture corpus.
pub fn run(place: &Place) -> Result<(), Trouble> {
    papers(place)?;
    corpus(place)
}

/// Documents drawn by lot, read back as text, and some of them held against the standards.
fn corpus(place: &Place) -> Result<(), Trouble> {
    let folder = place.make_empty("paper-corpus")?;
    let count = std::env::var("PAPER_CORPUS").unwrap_or_else(|_| CORPUS.to_owned());
    CommandLine::cargo()
        .words(["run", "--quiet", "--package", "paper", "--example", "corpus", "--"])
        .words([&folder])
        .words([&count])
        .within(&place.root)
        .run()?;
    let checker = place.root.join("tests").join("paper").join("corpus.py");
    CommandLine::new(python::interpreter(place)).words([&checker, &folder]).run()
}

/// Every kind of document, held against the standards: those that the command line prints, and those in every language,
/// on both sheets, in colour and in grey, signed, with logos, and with bad names.
fn papers(place: &Place) -> Result<(), Trouble> {
    let folder = place.make_empty("paper-check")?;
    CommandLine::cargo()
        .words(["run", "--quiet", "--package", "app", "--example", "papers", "--"])
        .words([&folder])
        .within(&place.root)
        .run()?;
    CommandLine::new(place.program("debug")).words(["demo".as_ref(), folder.as_os_str()]).run()?;
    let checker = place.root.join("tests").join("paper").join("conformance.py");
    CommandLine::new(python::interpreter(place)).words([&checker, &folder]).run()
}
