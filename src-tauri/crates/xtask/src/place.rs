//! Where things lie: the checkout and its target folder.

use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// The folders that the verbs work in.
#[derive(Debug, Clone)]
pub struct Place {
    /// The top of the checkout.
    pub root: PathBuf,
    /// Where cargo builds and where the menu leaves what it makes: `target`, or what `CARGO_TARGET_DIR` says.
    pub target: PathBuf,
}

impl Place {
    /// Finds the checkout from where cargo says this package lies.
    pub fn find() -> Result<Self, Trouble> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let Some(root) = package.ancestors().nth(3).map(Path::to_path_buf) else {
            return Err(Trouble::Missing {
                what: "the checkout".into(),
                remedy: "Run the menu as `cargo xtask` inside the checkout.".into(),
            });
        };
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |named| root.join(named));
        Ok(Self { root, target })
    }

    /// The folder of the window's sources.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The folder of the journeys.
    pub fn journeys(&self) -> PathBuf {
        self.root.join("tests").join("window")
    }

    /// The program as cargo builds it in `profile` (`debug` or `release`).
    pub fn program(&self, profile: &str) -> PathBuf {
        let name = format!("sellable{}", std::env::consts::EXE_SUFFIX);
        self.target.join(profile).join(name)
    }

    /// A folder under target, made if it is not there.
    pub fn make(&self, name: &str) -> Result<PathBuf, Trouble> {
        let folder = self.target.join(name);
        std::fs::create_dir_all(&folder).map_err(|cause| Trouble::file(&folder, &cause))?;
        Ok(folder)
    }

    /// An empty folder under target: what was in it is gone.
    pub fn make_empty(&self, name: &str) -> Result<PathBuf, Trouble> {
        let folder = self.target.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|cause| Trouble::file(&folder, &cause))?;
        }
        self.make(name)
    }

    /// `path` as seen from the top of the checkout, for reading.
    pub fn show(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }
}
