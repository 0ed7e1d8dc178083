//! Files that appear under their name whole, or not at all.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::failure::Problem;
use tempfile::{TempDir, TempPath};

/// A folder beside the place where a data file will stand, in which it is made. What is left in it goes with it.
#[derive(Debug)]
pub struct Workshop {
    folder: TempDir,
    file: PathBuf,
}

impl Workshop {
    /// A workshop for the file at `target`. The folders above it are made where they lack.
    pub fn beside(target: &Path) -> Result<Self, Problem> {
        let above = folder_of(target);
        let failed = |source: io::Error| Problem::File { path: target.to_owned(), source };
        let name = target.file_name().ok_or_else(|| failed(ErrorKind::IsADirectory.into()))?;
        std::fs::create_dir_all(above).map_err(failed)?;
        let folder = tempfile::Builder::new().prefix(".sellable-").tempdir_in(above).map_err(failed)?;
        let file = folder.path().join(name);
        Ok(Self { folder, file })
    }

    /// Where the file is made.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Gives the finished, closed file its name, which nothing may bear yet.
    pub fn put_in_place_of_nothing(self, target: &Path) -> Result<(), Problem> {
        let made = TempPath::try_from_path(&self.file);
        let named = made.and_then(|made| made.persist_noclobber(target).map_err(|refused| refused.error));
        self.done(named, target)
    }

    /// Gives the finished, closed file its name, in place of what bore it.
    pub fn put_in_place(self, target: &Path) -> Result<(), Problem> {
        let named = std::fs::rename(&self.file, target);
        self.done(named, target)
    }

    fn done(self, named: io::Result<()>, target: &Path) -> Result<(), Problem> {
        named
            .and_then(|()| sync_folder(folder_of(target)))
            .map_err(|source| Problem::File { path: target.to_owned(), source })?;
        // A workshop that can't be cleared holds nothing that anybody needs.
        let _ = self.folder.close();
        Ok(())
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Brings a new name to the disk. Only Unix lets one open a folder; other systems see to it themselves.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { std::fs::File::open(folder)?.sync_all() } else { Ok(()) }
}
