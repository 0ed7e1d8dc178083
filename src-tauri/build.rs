//! Declares the commands that the window may call, and sees to it that there is a page to build in.
//!
//! Tauri checks the permissions of a program's own commands only when a manifest names them, so the list of commands is
//! read from the one place that holds it, `crates/app/src/contract.rs`, and handed to Tauri by name.

use std::error::Error;
use std::fs;
use std::path::Path;

/// The list of commands of the use cases.
const CONTRACT: &str = "crates/app/src/contract.rs";

/// The built page. It is made by `npm run build` in `ui` and is not kept in the repository.
const PAGE: &str = "../ui/dist";

/// What stands in for the page until it is built, so that the checks of a fresh clone need no npm.
const STAND_IN: &str =
    "<!doctype html><title>Sellable</title><p>Run <code>cargo xtask run</code>: it builds this page.</p>\n";

/// Commands that the shell answers itself, without asking the use cases.
const OF_THE_SHELL: &[&str] = &["window_ready", "window_painted"];

fn main() -> Result<(), Box<dyn Error>> {
    let page = Path::new(PAGE);
    if !page.join("index.html").exists() {
        fs::create_dir_all(page)?;
        fs::write(page.join("index.html"), STAND_IN)?;
    }
    println!("cargo:rerun-if-changed={PAGE}");

    println!("cargo:rerun-if-changed={CONTRACT}");
    let contract = fs::read_to_string(CONTRACT)?;
    let mut commands = commands_in(&contract);
    if commands.is_empty() {
        return Err(format!("{CONTRACT} lists no command: an entry reads `name(Request) -> Response;`").into());
    }
    commands.extend(OF_THE_SHELL);

    // Tauri takes names that live as long as the program; a build script ends soon enough.
    let commands: &'static [&'static str] =
        commands.into_iter().map(|name| &*name.to_owned().leak()).collect::<Vec<_>>().leak();
    tauri_build::try_build(
        tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(commands)),
    )?;
    Ok(())
}

/// The names in the entries `name(Request) -> Response;`, one entry a line. Rust's own functions say `fn` before their
/// name and end in a brace, so nothing else in the file reads like an entry.
fn commands_in(contract: &str) -> Vec<&str> {
    contract
        .lines()
        .filter_map(|line| {
            let (name, rest) = line.trim().split_once('(')?;
            let (_, response) = rest.split_once(") -> ")?;
            let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
            (named && response.ends_with(';')).then_some(name)
        })
        .collect()
}
