//! The window's own rules.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::tree::{Tree, line_of};
use crate::typescript::{imports, place, resolve};
use crate::{Rule, Violation};

/// Folders that every feature may import.
const COMMON: &[&str] = &["shared", "ipc", "text", "design"];
/// Folders that put the features together.
const COMPOSING: &[&str] = &["shell", "look"];

/// One crossing into the core.
pub const ONE_CROSSING: Rule = Rule {
    says: "@tauri-apps is imported only under ui/src/ipc",
    check: |tree| {
        let mut violations = Vec::new();
        for (path, text) in tree.window().filter(|(path, _)| !path.starts_with("ui/src/ipc/")) {
            for import in imports(text) {
                if import.from.starts_with("@tauri-apps") {
                    violations.push(Violation::new(path, import.line, format!("imports {}", import.from)));
                }
            }
        }
        violations
    },
    broken_by: &[
        (&[("ui/src/leads/a.ts", "import { invoke } from '@tauri-apps/api/core'")], "imports @tauri-apps/api/core"),
        (
            &[(
                "ui/src/leads/A.svelte",
                "<script>\nconst { open } = await import('@tauri-apps/plugin-dialog')\n</script>",
            )],
            "plugin-dialog",
        ),
        (&[("ui/src/leads/a.ts", "import type {\n  Event,\n} from \"@tauri-apps/api/event\"")], "api/event"),
    ],
    kept_by: &[
        ("ui/src/ipc/call.ts", "import { invoke } from '@tauri-apps/api/core'"),
        ("ui/src/leads/a.ts", "import { call } from '../ipc/call' // not @tauri-apps"),
    ],
};

/// A feature that reaches into another can't be understood alone.
pub const FEATURES_STAY_APART: Rule = Rule {
    says: "a feature folder imports shared/, ipc/, text/, design/ and itself; those import no feature",
    check: features_stay_apart,
    broken_by: &[
        (&[("ui/src/leads/a.ts", "import { x } from '../wizard/x'")], "leads imports wizard"),
        (&[("ui/src/shared/A.svelte", "import { x } from '../leads/x'")], "shared imports leads"),
        (&[("ui/src/leads/parts/A.svelte", "import { x } from '../../shell/x'")], "leads imports shell"),
    ],
    kept_by: &[
        ("ui/src/leads/parts/A.svelte", "import { x } from '../x'\nimport B from '../../shared/B.svelte'"),
        ("ui/src/shell/App.svelte", "import A from '../leads/A.svelte'"),
        ("ui/src/main.ts", "import App from './shell/App.svelte'\nimport './design/base.css'"),
    ],
};

fn features_stay_apart(tree: &Tree) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (path, text) in tree.window() {
        let Some(folder) = folder(path).filter(|folder| !COMPOSING.contains(folder)) else { continue };
        for import in imports(text) {
            let Some(meant) = place(path, import.from) else { continue };
            let Some(other) = self::folder(&meant) else { continue };
            if other != folder && !COMMON.contains(&other) {
                violations.push(Violation::new(path, import.line, format!("{folder} imports {other}")));
            }
        }
    }
    violations
}

/// The folder under ui/src in which a file lies; none for a file that lies there directly.
fn folder(path: &str) -> Option<&str> {
    let (folder, _) = path.strip_prefix("ui/src/")?.split_once('/')?;
    Some(folder)
}

/// Files in a ring can only be read all at once.
pub const NO_CYCLES: Rule = Rule {
    says: "no file of the window imports itself by way of others",
    check: no_cycles,
    broken_by: &[(
        &[
            ("ui/src/leads/a.ts", "import { b } from './b.svelte'"),
            ("ui/src/leads/b.svelte.ts", "import C from '../shared/C.svelte'"),
            ("ui/src/shared/C.svelte", "import { a } from '../leads/a'"),
        ],
        "ui/src/leads/a.ts → ui/src/leads/b.svelte.ts → ui/src/shared/C.svelte → ui/src/leads/a.ts",
    )],
    kept_by: &[
        ("ui/src/leads/a.ts", "import { b } from './b'\nimport { c } from './c'"),
        ("ui/src/leads/b.ts", "import { c } from './c'"),
        ("ui/src/leads/c.ts", "export const c = 1"),
    ],
};

fn no_cycles(tree: &Tree) -> Vec<Violation> {
    let graph: BTreeMap<&str, Vec<String>> = tree
        .window()
        .map(|(path, text)| {
            let meant = imports(text).iter().filter_map(|import| resolve(tree, path, import.from)).collect();
            (path, meant)
        })
        .collect();
    let mut done = Vec::new();
    let mut violations = Vec::new();
    for path in graph.keys() {
        walk(path, &graph, &mut Vec::new(), &mut done, &mut violations);
    }
    violations
}

fn walk(
    path: &str,
    graph: &BTreeMap<&str, Vec<String>>,
    way: &mut Vec<String>,
    done: &mut Vec<String>,
    violations: &mut Vec<Violation>,
) {
    if let Some(start) = way.iter().position(|passed| passed == path) {
        let ring = [&way[start..], &[path.to_owned()]].concat().join(" → ");
        violations.push(Violation::new(path, 0, ring));
        return;
    }
    if done.iter().any(|known| known == path) {
        return;
    }
    way.push(path.to_owned());
    for next in graph.get(path).into_iter().flatten() {
        walk(next, graph, way, done, violations);
    }
    way.pop();
    done.push(path.to_owned());
}

static ANY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?m):\s*any\s*([;,)=\]}>|{]|$)|<any\b|,\s*any>|\bas any\b\s*([;,).\]}]|$)|\bany\[\]|@ts-ignore|@ts-nocheck",
    )
    .expect("the pattern of an untyped value is a regular expression")
});

/// The types are generated from the core; `any` would let them lie.
pub const NO_ANY: Rule = Rule {
    says: "no `any` and no silenced type check in the window",
    check: |tree| found_in_window(tree, &ANY),
    broken_by: &[
        (&[("ui/src/leads/a.ts", "function f(x: any) {}")], ": any"),
        (&[("ui/src/leads/a.ts", "const x = y as any")], "as any"),
        (&[("ui/src/leads/a.ts", "const x: Record<string, any> = {}")], ", any>"),
        (&[("ui/src/leads/a.ts", "// @ts-ignore\nf()")], "@ts-ignore"),
    ],
    kept_by: &[("ui/src/text/a.ts", "export const hint = 'Choose one: any trade will do, as any owner knows.'")],
};

static MARKUP: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\{@html|\b(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)\b|document\.write|\beval\(|new Function\(")
        .expect("the pattern of markup from text is a regular expression")
});

/// What people type is shown as text, whatever it looks like.
pub const TEXT_IS_TEXT: Rule = Rule {
    says: "text is set as text, never as markup or code",
    check: |tree| found_in_window(tree, &MARKUP),
    broken_by: &[
        (&[("ui/src/leads/A.svelte", "<p>{@html note}</p>")], "{@html"),
        (&[("ui/src/leads/a.ts", "node.innerHTML = note")], "innerHTML"),
    ],
    kept_by: &[("ui/src/leads/A.svelte", "<p>{note}</p>\n<!-- html -->")],
};

fn found_in_window(tree: &Tree, pattern: &Regex) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (path, text) in tree.window() {
        for found in pattern.find_iter(text) {
            violations.push(Violation::new(path, line_of(text, found.start()), found.as_str().trim()));
        }
    }
    violations
}
