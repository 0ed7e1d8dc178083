//! What the program asks of the machine around it: dialogs, and opening a file elsewhere.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A kind of file, for dialogs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A table of leads to take in.
    LeadsToImport,
    /// A printed document.
    Pdf,
    /// A picture: the firm's logo.
    Picture,
    /// Rows that were not taken in.
    Csv,
    /// A file of any kind that belongs to a lead.
    Attachment,
    /// A workbook for Excel.
    Workbook,
    /// Address cards.
    AddressCards,
    /// A calendar.
    Calendar,
    /// A business, whole.
    Json,
}

impl FileKind {
    /// The extension that files of this kind carry; empty where any will do.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::LeadsToImport | Self::Csv => "csv",
            Self::Attachment | Self::Picture => "",
            Self::Workbook => "xlsx",
            Self::AddressCards => "vcf",
            Self::Calendar => "ics",
            Self::Json => "json",
        }
    }
}

/// The machine around the program. The window implements it with native dialogs; tests answer for it.
pub trait Host: Send + Sync {
    /// Asks which file to open; none if the owner cancelled.
    fn choose_to_open(&self, kind: FileKind) -> Option<PathBuf>;
    /// Asks where to save; none if the owner cancelled.
    fn choose_to_save(&self, kind: FileKind, suggested: &str) -> Option<PathBuf>;
    /// Opens a file with the program that the system has for it.
    fn open(&self, file: &Path) -> std::io::Result<()>;
    /// Shows a file in its folder.
    fn show(&self, file: &Path) -> std::io::Result<()>;
    /// Opens an address that begins with `https:` or `mailto:` with the program that the system has for it. A machine
    /// without one refuses.
    fn browse(&self, _address: &str) -> std::io::Result<()> {
        Err(std::io::ErrorKind::Unsupported.into())
    }
}

/// A machine without a screen, for tests: its owner chooses the same file in every dialog, or none, and what it was asked
/// for and what it opened is remembered.
#[derive(Debug, Default)]
pub struct Desk {
    choice: Option<PathBuf>,
    asked: Mutex<Vec<(FileKind, String)>>,
    opened: Mutex<Vec<PathBuf>>,
}

impl Desk {
    /// A desk at which this file is chosen; none cancels every dialog.
    pub fn choosing(choice: impl Into<Option<PathBuf>>) -> Self {
        Self { choice: choice.into(), ..Self::default() }
    }

    /// Which kinds of files were asked for, each with the name that was suggested; that is empty where one was to be opened.
    pub fn asked(&self) -> Vec<(FileKind, String)> {
        remembered(&self.asked).clone()
    }

    /// Which files were opened.
    pub fn opened(&self) -> Vec<PathBuf> {
        remembered(&self.opened).clone()
    }

    fn ask(&self, kind: FileKind, suggested: &str) -> Option<PathBuf> {
        remembered(&self.asked).push((kind, suggested.to_owned()));
        self.choice.clone()
    }
}

fn remembered<T>(list: &Mutex<T>) -> MutexGuard<'_, T> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Host for Desk {
    fn choose_to_open(&self, kind: FileKind) -> Option<PathBuf> {
        self.ask(kind, "")
    }
    fn choose_to_save(&self, kind: FileKind, suggested: &str) -> Option<PathBuf> {
        self.ask(kind, suggested)
    }
    fn open(&self, file: &Path) -> std::io::Result<()> {
        remembered(&self.opened).push(file.to_owned());
        Ok(())
    }
    fn show(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }
}
