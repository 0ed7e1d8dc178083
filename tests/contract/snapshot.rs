//! Texts that are kept, a file each.

use std::path::{Path, PathBuf};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/snapshots").join(name)
}

/// Whether the text is what is kept under this name. `SELLABLE_ACCEPT=1` keeps it instead.
pub fn assert_kept(name: &str, text: &str) {
    let file = file(name);
    if std::env::var_os("SELLABLE_ACCEPT").is_some() {
        std::fs::write(&file, text).expect("the snapshot can be written");
        return;
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == text, "{name} differs from what is kept.\n\nkept:\n{kept}\nnow:\n{text}");
}
