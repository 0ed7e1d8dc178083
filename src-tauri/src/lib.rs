//! The shell: the window around the use cases. It knows Tauri and no rule.
//!
//! [`open_window`] makes the window and hands every command of the window to the use cases; `main.rs` decides whether there is a
//! window at all or whether the command line answers.

mod commands;
mod dialogs;
mod file_name;
mod frame;
mod window;

use std::error::Error;
use std::fs::DirBuilder;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::clock::Clock;
use app::session::{Core, Setup};
use tauri::{AppHandle, Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

use crate::dialogs::Desktop;
use crate::window::Opening;

/// The language of the program where the system names none.
const FALLBACK_LOCALE: &str = "en-US";

/// Opens the window on a data file, the owner's own if none is named, and stays until it is closed.
///
/// # Errors
///
/// The window could not be made: there is no display, or the browser engine of the system is missing.
pub fn open_window(book: Option<PathBuf>) -> Result<ExitCode, Box<dyn Error>> {
    let opening = Opening::new(Clock::System.now());
    let program = tauri::Builder::default()
        // First of all plugins, so that a second start ends before it has done anything.
        .plugin(tauri_plugin_single_instance::init(|shell, _, _| window::raise(shell)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .invoke_handler(commands::handler())
        .setup(move |program| {
            let shell = program.handle();
            shell.manage(opening);
            shell.manage(core(shell, book));
            window::make(shell)?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    let code = program.run_return(|shell, event| {
        if let RunEvent::Exit = event {
            shell.state::<Core>().close();
        }
    });
    Ok(if code == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The use cases, with nothing opened yet: the window is drawn first and then asks for its data.
fn core(shell: &AppHandle, book: Option<PathBuf>) -> Core {
    let data_folder = data_folder(shell);
    make_private(&data_folder);
    Core::new(Setup {
        clock: Clock::from_environment(),
        host: Box::new(Desktop::new(shell.clone())),
        locale: sys_locale::get_locale()
            .filter(|tag| names_a_language(tag))
            .unwrap_or_else(|| FALLBACK_LOCALE.to_owned()),
        data_folder,
        book,
    })
}

/// Whether a locale begins with a language of two or three letters. The locales `C` and `POSIX` of bare systems don't, and
/// the page could not write a date in them.
fn names_a_language(tag: &str) -> bool {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Where the owner's data file lives: on this computer and not in a profile that travels between computers, because a data
/// file that two computers write to at once is soon a broken one. `SELLABLE_DATA` names another folder.
fn data_folder(shell: &AppHandle) -> PathBuf {
    if let Some(folder) = std::env::var_os("SELLABLE_DATA").filter(|folder| !folder.is_empty()) {
        return folder.into();
    }
    shell.path().local_data_dir().unwrap_or_default().join("sellable")
}

/// Makes the folder, for its owner alone. When that fails, the opening of the data file in it fails as well, and that is
/// where the owner reads about it.
fn make_private(folder: &Path) {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let _ = builder.create(folder);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_a_language() {
        let cases = [("en-US", true), ("en_GB", true), ("fil-PH", true), ("C", false), ("POSIX", false), ("", false)];
        for (tag, names) in cases {
            assert_eq!(names_a_language(tag), names, "{tag}");
        }
    }
}
