//! The PDF files that the program makes, checked by programs that know the standards.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::CommandLine;
use crate::place::Place;
use crate::python;
use crate::trouble::Trouble;

/// How many documents of the torture corpus are printed, unless `PAPER_CORPUS` says otherwise.
const CORPUS: &str = "100";

/// Makes the sample business, prints its playbook on both papers, and checks both files; then the torture corpus.
pub fn run(place: &Place) -> Result<(), Trouble> {
    playbooks(place)?;
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

fn playbooks(place: &Place) -> Result<(), Trouble> {
    let folder = place.make_empty("paper-check")?;
    let program = place.program("debug");
    CommandLine::new(&program).words(["demo".as_ref(), folder.as_os_str()]).run()?;
    let book = data_file(&folder)?;
    let mut files = Vec::new();
    for paper in ["a4", "letter"] {
        let file = folder.join(format!("playbook-{paper}.pdf"));
        CommandLine::new(&program)
            .words(["playbook".as_ref(), book.as_os_str()])
            .words(["-o".as_ref(), file.as_os_str()])
            .words(["--paper", paper])
            .run()?;
        files.push(file);
    }
    let conformance = place.root.join("tests").join("paper").join("conformance.py");
    CommandLine::new(python::interpreter(place)).words([&conformance]).words(&files).run()
}

fn data_file(folder: &Path) -> Result<PathBuf, Trouble> {
    let entries = fs::read_dir(folder).map_err(|cause| Trouble::file(folder, &cause))?;
    entries
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "sellable"))
        .ok_or_else(|| Trouble::Finding {
            sentence: format!("`sellable demo` left no .sellable file in {}.", folder.display()),
        })
}
