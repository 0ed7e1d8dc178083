//! Who may know whom, as the manifests say it.

use crate::rust::tokens;
use crate::tree::Tree;
use crate::{Rule, Violation};

/// Crates that one member alone may depend on: the crate's name or the beginning of its family's, and the member's folder.
const OWNED: &[(&str, &str)] = &[
    ("tauri", "src-tauri"),
    ("rusqlite", "src-tauri/crates/store"),
    ("libsqlite3-sys", "src-tauri/crates/store"),
    ("printpdf", "src-tauri/crates/paper"),
    ("lopdf", "src-tauri/crates/paper"),
];

/// What the rules may know: they see ids, codes and coordinates, and no file, clock or window.
const GROUND: (&str, &[&str]) = ("method", &["serde", "chrono", "chrono-tz", "thiserror"]);

/// The members that are layers, from the ground up: each may depend on those before it.
const ORDER: &[&str] = &["method", "reference", "words", "store", "exchange", "paper", "app", "cli", "sellable"];

/// tauri, rusqlite and printpdf each have one owner.
pub const ONE_OWNER: Rule = Rule {
    says: "tauri is named only by the shell, rusqlite only by store, printpdf only by paper",
    check: one_owner,
    broken_by: &[
        (&[("src-tauri/crates/app/Cargo.toml", "[dependencies]\nrusqlite.workspace = true")], "rusqlite"),
        (
            &[("src-tauri/crates/app/Cargo.toml", "[dev-dependencies]\ntauri-plugin-dialog = \"2\"")],
            "tauri-plugin-dialog",
        ),
        (&[("src-tauri/crates/cli/Cargo.toml", "[target.'cfg(unix)'.dependencies]\nprintpdf = \"1\"")], "printpdf"),
    ],
    kept_by: &[
        ("src-tauri/Cargo.toml", "[dependencies]\ntauri = \"2\"\n[build-dependencies]\ntauri-build = \"2\""),
        ("src-tauri/crates/store/Cargo.toml", "[dependencies]\nrusqlite_migration.workspace = true"),
    ],
};

fn one_owner(tree: &Tree) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (path, manifest) in tree.manifests() {
        for name in dependencies(&manifest, &["dependencies", "dev-dependencies", "build-dependencies"]) {
            let owner = OWNED.iter().find(|(owned, _)| name.starts_with(owned));
            let Some((_, folder)) = owner else { continue };
            if path != format!("{folder}/Cargo.toml") {
                violations.push(Violation::new(path, 0, format!("depends on {name}")));
            }
        }
    }
    violations
}

/// printpdf is a writer behind one file, so that another writer could take its place.
pub const PRINTPDF_IN_ONE_FILE: Rule = Rule {
    says: "printpdf is named only by the file that emits",
    check: |tree| {
        let mut violations = Vec::new();
        for (path, text) in tree.rust() {
            if path == "src-tauri/crates/paper/src/emit.rs" {
                continue;
            }
            let named = tokens(path, text).into_iter().find(|token| token.text == "printpdf");
            if let Some(token) = named {
                violations.push(Violation::new(path, token.line, "names printpdf"));
            }
        }
        violations
    },
    broken_by: &[(&[("src-tauri/crates/paper/src/flow.rs", "use printpdf::Op;")], "names printpdf")],
    kept_by: &[
        ("src-tauri/crates/paper/src/emit.rs", "use printpdf::Op;"),
        ("src-tauri/crates/paper/src/flow.rs", "//! Knows nothing of printpdf.\nconst NAME: &str = \"printpdf\";"),
    ],
};

/// The layers, and the short list of what the ground may know.
pub const ALLOWED_DEPENDENCIES: Rule = Rule {
    says: "a layer depends on those below it, and the lowest on a short list",
    check: allowed_dependencies,
    broken_by: &[
        (
            &[("src-tauri/crates/method/Cargo.toml", "[package]\nname = \"method\"\n[dependencies]\nregex = \"1\"")],
            "method depends on regex",
        ),
        (
            &[(
                "src-tauri/crates/store/Cargo.toml",
                "[package]\nname = \"store\"\n[dependencies]\napp.workspace = true",
            )],
            "store depends on app",
        ),
    ],
    kept_by: &[
        (
            "src-tauri/crates/method/Cargo.toml",
            "[package]\nname = \"method\"\n[dependencies]\nchrono.workspace = true\n[dev-dependencies]\nproptest = \"1\"",
        ),
        (
            "src-tauri/crates/app/Cargo.toml",
            "[package]\nname = \"app\"\n[dependencies]\nstore.workspace = true\nts-rs = \"12\"",
        ),
    ],
};

fn allowed_dependencies(tree: &Tree) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (path, manifest) in tree.manifests() {
        let Some(member) = package_name(&manifest) else { continue };
        let height = ORDER.iter().position(|name| *name == member);
        let (ground, allowed) = GROUND;
        for name in dependencies(&manifest, &["dependencies", "build-dependencies"]) {
            let foreign = member == ground && !allowed.contains(&name.as_str());
            let above = match (height, ORDER.iter().position(|other| *other == name)) {
                (Some(height), Some(other)) => other >= height,
                _ => false,
            };
            if foreign || above {
                violations.push(Violation::new(path, 0, format!("{member} depends on {name}")));
            }
        }
    }
    violations
}

/// A member without the shared lints would be judged by other rules than its neighbours.
pub const SHARED_LINTS: Rule = Rule {
    says: "every member takes the workspace's lints",
    check: |tree| {
        tree.manifests()
            .filter(|(_, manifest)| manifest.contains_key("package"))
            .filter(|(_, manifest)| {
                let workspace = manifest.get("lints").and_then(|lints| lints.get("workspace"));
                workspace.and_then(toml::Value::as_bool) != Some(true)
            })
            .map(|(path, _)| Violation::new(path, 0, "has no `[lints] workspace = true`"))
            .collect()
    },
    broken_by: &[(
        &[("src-tauri/crates/app/Cargo.toml", "[package]\nname = \"app\"\n[lints.clippy]\nall = \"allow\"")],
        "no `[lints] workspace = true`",
    )],
    kept_by: &[("src-tauri/crates/app/Cargo.toml", "[package]\nname = \"app\"\n[lints]\nworkspace = true")],
};

fn package_name(manifest: &toml::Table) -> Option<&str> {
    manifest.get("package")?.get("name")?.as_str()
}

/// The names in the given sections, those for single targets among them.
fn dependencies(manifest: &toml::Table, sections: &[&str]) -> Vec<String> {
    let mut tables = vec![manifest];
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    tables.extend(targets.into_iter().flat_map(|targets| targets.values().filter_map(toml::Value::as_table)));
    tables
        .into_iter()
        .flat_map(|table| sections.iter().filter_map(|section| table.get(*section)?.as_table()))
        .flat_map(|section| section.keys().cloned())
        .collect()
}
