//! What the program asks of the machine around it: dialogs, and opening a file elsewhere.

use std::path::{Path, PathBuf};

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
