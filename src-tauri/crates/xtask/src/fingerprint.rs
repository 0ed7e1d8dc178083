//! Telling whether sources changed since something was made from them.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// A fingerprint of the names and contents of `sources`: files, or folders with all that is in them. A source that is not there counts as absent.
pub fn of(sources: &[PathBuf]) -> Result<String, Trouble> {
    let mut hasher = DefaultHasher::new();
    for source in sources {
        add(source, &mut hasher)?;
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> Result<(), Trouble> {
    path.hash(hasher);
    if path.is_dir() {
        let entries = fs::read_dir(path).map_err(|cause| Trouble::file(path, &cause))?;
        let mut inside: Vec<PathBuf> = entries
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()
            .map_err(|cause| Trouble::file(path, &cause))?;
        inside.sort();
        for path in inside {
            add(&path, hasher)?;
        }
    } else if path.is_file() {
        fs::read(path).map_err(|cause| Trouble::file(path, &cause))?.hash(hasher);
    }
    Ok(())
}

/// A note beside something made, saying from which fingerprint it was made.
#[derive(Debug)]
pub struct Stamp {
    path: PathBuf,
}

impl Stamp {
    /// The stamp in the file at `path`.
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Whether what it stands beside was made from `fingerprint`.
    pub fn says(&self, fingerprint: &str) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|said| said == fingerprint)
    }

    /// Notes that it has now been made from `fingerprint`.
    pub fn write(&self, fingerprint: &str) -> Result<(), Trouble> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(|cause| Trouble::file(folder, &cause))?;
        }
        fs::write(&self.path, fingerprint).map_err(|cause| Trouble::file(&self.path, &cause))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_follows_names_and_contents() {
        let folder = std::env::temp_dir().join(format!("fingerprint-{}", std::process::id()));
        let file = folder.join("inside").join("a.txt");
        fs::create_dir_all(folder.join("inside")).expect("the temporary folder can be written");
        fs::write(&file, "one").expect("the temporary folder can be written");
        let sources = [folder.clone(), folder.join("absent")];

        let before = of(&sources).expect("the folder is readable");
        assert_eq!(before, of(&sources).expect("the folder is readable"));

        fs::write(&file, "two").expect("the temporary folder can be written");
        let changed = of(&sources).expect("the folder is readable");
        assert_ne!(before, changed);

        fs::rename(&file, folder.join("inside").join("b.txt")).expect("same folder");
        assert_ne!(changed, of(&sources).expect("the folder is readable"));

        let stamp = Stamp::at(folder.join("made").join("stamp"));
        assert!(!stamp.says(&changed));
        stamp.write(&changed).expect("the temporary folder can be written");
        assert!(stamp.says(&changed));
        assert!(!stamp.says(&before));
        fs::remove_dir_all(folder).expect("the temporary folder can be removed");
    }
}
