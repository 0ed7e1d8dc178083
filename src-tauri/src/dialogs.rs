//! Choosing a file to open or to save, and opening one elsewhere: the only place with native dialogs.
//!
//! A test can't press the buttons of a native dialog. In debug builds the environment answers instead:
//! `SELLABLE_DIALOG_OPEN` and `SELLABLE_DIALOG_SAVE` hold the path that was chosen, or nothing for a cancelled dialog, and
//! files to be opened or shown are only noted, one a line, in the file that `SELLABLE_OPENED_LOG` names.

use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use app::host::{FileKind, Host};
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::file_name::{safe_name, with_extension};

/// The machine around the program, by way of its dialogs and its file manager.
pub struct Desktop {
    shell: AppHandle,
}

impl Desktop {
    /// Dialogs in front of the window of this program.
    pub const fn new(shell: AppHandle) -> Self {
        Self { shell }
    }

    fn dialog(&self, kind: FileKind, title: &str) -> FileDialogBuilder<Wry> {
        let (name, extensions) = filter(kind);
        let dialog = self.shell.dialog().file().set_title(title).add_filter(name, extensions);
        match self.shell.get_webview_window("main") {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl Host for Desktop {
    fn choose_to_open(&self, kind: FileKind) -> Option<PathBuf> {
        if let Some(answer) = answered_by_environment("SELLABLE_DIALOG_OPEN") {
            return answer.path();
        }
        let chosen = self.dialog(kind, open_title(kind)).add_filter("All files", &["*"]).blocking_pick_file()?;
        chosen.into_path().ok()
    }

    fn choose_to_save(&self, kind: FileKind, suggested: &str) -> Option<PathBuf> {
        if let Some(answer) = answered_by_environment("SELLABLE_DIALOG_SAVE") {
            return answer.path().map(|path| with_extension(path, kind.extension()));
        }
        let mut dialog = self.dialog(kind, save_title(kind)).set_file_name(safe_name(suggested, kind.extension()));
        loop {
            let typed = dialog.blocking_save_file()?.into_path().ok()?;
            let path = with_extension(typed.clone(), kind.extension());
            // The dialog asked about the name as it was typed. When the extension that was left out makes it the name of
            // a file that is already there, nobody was asked yet, so the dialog comes back with the whole name in it.
            if path == typed || !path.exists() {
                return Some(path);
            }
            dialog = self.dialog(kind, save_title(kind));
            if let Some(folder) = path.parent() {
                dialog = dialog.set_directory(folder);
            }
            if let Some(name) = path.file_name() {
                dialog = dialog.set_file_name(name.to_string_lossy());
            }
        }
    }

    fn open(&self, file: &Path) -> io::Result<()> {
        match opened_log() {
            Some(log) => note(&log, file),
            None => tauri_plugin_opener::open_path(file, None::<&str>).map_err(io::Error::other),
        }
    }

    fn show(&self, file: &Path) -> io::Result<()> {
        match opened_log() {
            Some(log) => note(&log, file),
            None => tauri_plugin_opener::reveal_item_in_dir(file)
                // Without a file manager that can point at a file, its folder is the next best.
                .or_else(|_| tauri_plugin_opener::open_path(file.parent().unwrap_or(file), None::<&str>))
                .map_err(io::Error::other),
        }
    }

    fn browse(&self, address: &str) -> io::Result<()> {
        match opened_log() {
            Some(log) => note(&log, Path::new(address)),
            None => tauri_plugin_opener::open_url(address, None::<&str>).map_err(io::Error::other),
        }
    }
}

const fn filter(kind: FileKind) -> (&'static str, &'static [&'static str]) {
    match kind {
        FileKind::LeadsToImport => ("Lists of leads", &["csv", "tsv", "txt", "xlsx", "xlsm", "vcf"]),
        FileKind::Pdf => ("PDF", &["pdf"]),
        FileKind::Picture => ("Pictures", &["png", "jpg", "jpeg", "svg"]),
        FileKind::Csv => ("CSV", &["csv"]),
        FileKind::Attachment => ("Any file", &["*"]),
        FileKind::Workbook => ("Excel workbooks", &["xlsx"]),
        FileKind::AddressCards => ("Address cards", &["vcf"]),
        FileKind::Calendar => ("Calendars", &["ics"]),
        FileKind::Json => ("JSON", &["json"]),
    }
}

const fn open_title(kind: FileKind) -> &'static str {
    match kind {
        FileKind::LeadsToImport | FileKind::Csv => "Choose a list of leads",
        FileKind::Pdf => "Choose a PDF",
        FileKind::Picture => "Choose your logo",
        FileKind::Attachment | FileKind::Workbook | FileKind::AddressCards | FileKind::Calendar | FileKind::Json => {
            "Choose a file"
        }
    }
}

const fn save_title(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "Save the PDF",
        FileKind::LeadsToImport | FileKind::Csv => "Save the list",
        FileKind::Workbook | FileKind::AddressCards => "Save the leads",
        FileKind::Calendar => "Save the calendar",
        FileKind::Json => "Save the business",
        FileKind::Attachment | FileKind::Picture => "Save the file",
    }
}

/// What was put in a dialog's place.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    Chosen(PathBuf),
    Cancelled,
}

impl Answer {
    fn path(self) -> Option<PathBuf> {
        match self {
            Self::Chosen(path) => Some(path),
            Self::Cancelled => None,
        }
    }
}

/// Only debug builds listen: whoever can set the variables of a released program must not choose its files.
fn answered_by_environment(variable: &str) -> Option<Answer> {
    if !cfg!(debug_assertions) {
        return None;
    }
    Some(match std::env::var_os(variable)? {
        empty if empty.is_empty() => Answer::Cancelled,
        path => Answer::Chosen(path.into()),
    })
}

fn opened_log() -> Option<OsString> {
    if cfg!(debug_assertions) { std::env::var_os("SELLABLE_OPENED_LOG") } else { None }
}

fn note(log: &OsString, file: &Path) -> io::Result<()> {
    let mut log = OpenOptions::new().create(true).append(true).open(log)?;
    writeln!(log, "{}", file.display())
}
