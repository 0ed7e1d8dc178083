//! Python: the checker of PDF files lives in a folder of its own under target and touches nothing else.

use std::path::PathBuf;

use crate::command::CommandLine;
use crate::fingerprint::Stamp;
use crate::place::Place;
use crate::trouble::Trouble;

/// The packages, pinned.
const CHECKERS: &str = "page-validation==0.11.0";

/// The Python that has the checkers.
pub fn interpreter(place: &Place) -> PathBuf {
    place.target.join("python").join("bin").join("python")
}

/// Makes the folder and installs the checkers, unless they are there.
pub fn bring_checkers(place: &Place) -> Result<(), Trouble> {
    let folder = place.target.join("python");
    let stamp = Stamp::at(folder.join("installed"));
    if stamp.says(CHECKERS) {
        return Ok(());
    }
    place.make("python")?;
    CommandLine::new("python3").words(["-m", "venv", "--clear"]).words([&folder]).run()?;
    CommandLine::new(interpreter(place))
        .words(["-m", "pip", "install", "--quiet", CHECKERS])
        .variable("PIP_DISABLE_PIP_VERSION_CHECK", "1")
        .run()?;
    stamp.write(CHECKERS)
}
