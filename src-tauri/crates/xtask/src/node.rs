//! Node: the npm packages and the built window.

use std::fs;
use std::path::Path;

use crate::command::{CommandLine, on_path};
use crate::fingerprint::{self, Stamp};
use crate::place::Place;
use crate::trouble::Trouble;

/// The oldest Node that the window's tools run on: major and minor number.
const OLDEST: (u32, u32) = (20, 19);

/// npm, which is a script with an ending of its own on Windows.
pub fn npm() -> CommandLine {
    CommandLine::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Installs the npm packages that `folder`'s lock file names, unless they were installed from the same lock file already.
pub fn install(folder: &Path) -> Result<(), Trouble> {
    check_version()?;
    let lock = folder.join("package-lock.json");
    let fingerprint = fingerprint::of(&[lock, folder.join("package.json")])?;
    let stamp = Stamp::at(folder.join("node_modules").join(".installed-from"));
    if stamp.says(&fingerprint) {
        return Ok(());
    }
    // What a package would run while it is installed, it could also fetch from anywhere: no lock file would notice.
    npm().words(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).within(folder).run()?;
    stamp.write(&fingerprint)
}

/// Builds the window into ui/dist, unless it was built from the same sources already.
pub fn build_window(place: &Place) -> Result<(), Trouble> {
    let ui = place.ui();
    let mut sources = vec![ui.join("src"), ui.join("public")];
    sources.extend(files_at_the_top(&ui)?);
    let fingerprint = fingerprint::of(&sources)?;
    let stamp = Stamp::at(place.target.join("xtask").join("window-built-from"));
    if stamp.says(&fingerprint) && ui.join("dist").join("index.html").is_file() {
        return Ok(());
    }
    npm().words(["run", "--silent", "build"]).within(&ui).run()?;
    stamp.write(&fingerprint)
}

fn files_at_the_top(folder: &Path) -> Result<Vec<std::path::PathBuf>, Trouble> {
    let entries = fs::read_dir(folder).map_err(|cause| Trouble::file(folder, &cause))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

fn check_version() -> Result<(), Trouble> {
    let remedy =
        format!("Install Node {}.{} or newer from https://nodejs.org, then run this again.", OLDEST.0, OLDEST.1);
    if !on_path("node") {
        return Err(Trouble::Missing { what: "Node".into(), remedy });
    }
    let said = CommandLine::new("node").words(["--version"]).read()?;
    if version(&said).is_some_and(|found| found >= OLDEST) {
        return Ok(());
    }
    Err(Trouble::Missing { what: format!("a newer Node; this one is {}", said.trim()), remedy })
}

/// Major and minor number of what `node --version` prints, such as `v20.20.0`.
fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().strip_prefix('v')?.split('.');
    let major = numbers.next()?.parse().ok()?;
    let minor = numbers.next()?.parse().ok()?;
    Some((major, minor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        for (said, expected) in
            [("v20.20.0\n", Some((20, 20))), ("v22.1.3", Some((22, 1))), ("20.1.0", None), ("v20", None), ("", None)]
        {
            assert_eq!(version(said), expected, "{said:?}");
        }
    }
}
