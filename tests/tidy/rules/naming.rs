//! Names.

use crate::rust::tokens;
use crate::tree::Tree;
use crate::{Rule, Violation};

const EMPTY: &[&str] = &["Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Processor"];

/// A name that fits everything describes nothing.
pub const NAMES_THAT_SAY_SOMETHING: Rule = Rule {
    says: "no Manager, Service, Helper, Util or Processor among the names",
    check: names_that_say_something,
    broken_by: &[
        (&[("src-tauri/crates/app/src/a.rs", "pub struct LeadManager;")], "LeadManager"),
        (&[("src-tauri/crates/app/src/a.rs", "mod utils;")], "utils"),
        (&[("ui/src/shared/helpers.ts", "")], "helpers.ts"),
        (&[("ui/src/leads/LeadService.svelte", "")], "LeadService.svelte"),
    ],
    kept_by: &[
        (
            "src-tauri/crates/app/src/a.rs",
            "struct LeadLog;\nenum Trade { HealthcareServices }\nconst S: &str = \"Manager\";",
        ),
        ("ui/src/shared/Button.svelte", ""),
    ],
};

fn names_that_say_something(tree: &Tree) -> Vec<Violation> {
    let mut violations = Vec::new();
    for path in tree.paths() {
        let file = path.rsplit('/').next().unwrap_or(path);
        if is_empty_name(file.split('.').next().unwrap_or(file)) {
            violations.push(Violation::new(path, 0, format!("the file is called {file}")));
        }
    }
    for (path, text) in tree.rust() {
        let tokens = tokens(path, text);
        for pair in tokens.windows(2) {
            let declares = matches!(pair[0].text.as_str(), "struct" | "enum" | "trait" | "mod" | "type" | "union");
            if declares && is_empty_name(&pair[1].text) {
                violations.push(Violation::new(path, pair[1].line, format!("something is called {}", pair[1].text)));
            }
        }
    }
    violations
}

/// Whether the last word of a name, in either style of writing, is one of the empty ones.
fn is_empty_name(name: &str) -> bool {
    EMPTY.iter().any(|empty| {
        let lower = empty.to_lowercase();
        name.ends_with(empty)
            || name == lower
            || name.ends_with(&format!("_{lower}"))
            || name.ends_with(&format!("-{lower}"))
    })
}
