//! What the window may do, as its configuration says it.

use serde_json::Value;

use crate::tree::Tree;
use crate::{Rule, Violation};

const CONFIGURATION: &str = "src-tauri/tauri.conf.json";

/// The content security policy's parts that must read exactly so; everything else falls back to `default-src`.
const POLICY: &[(&str, &str)] = &[
    ("default-src", "'self'"),
    ("script-src", "'self'"),
    ("connect-src", "ipc: http://ipc.localhost"),
    ("object-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
];

/// The window shows our own pages and runs our own code, and nothing else.
pub const NARROW_WINDOW: Rule = Rule {
    says: "the window's configuration stays narrow",
    check: narrow_window,
    broken_by: &[
        (&[(CONFIGURATION, "{\"app\":{\"withGlobalTauri\":true}}")], "withGlobalTauri"),
        (
            &[(CONFIGURATION, "{\"app\":{\"security\":{\"csp\":{\"script-src\":\"'self' 'unsafe-eval'\"}}}}")],
            "script-src",
        ),
        (&[(CONFIGURATION, "{\"app\":{\"security\":{\"freezePrototype\":false}}}")], "freezePrototype"),
    ],
    kept_by: &[(
        CONFIGURATION,
        "{\"app\":{\"withGlobalTauri\":false,\"security\":{\"freezePrototype\":true,\"csp\":{\"default-src\":\"'self'\",\"script-src\":\"'self'\",\"style-src\":\"'self' 'unsafe-inline'\",\"connect-src\":\"ipc: http://ipc.localhost\",\"object-src\":\"'none'\",\"base-uri\":\"'none'\",\"form-action\":\"'none'\"}}}}",
    )],
};

fn narrow_window(tree: &Tree) -> Vec<Violation> {
    let Some(text) = tree.text(CONFIGURATION) else { return Vec::new() };
    let Ok(configuration) = serde_json::from_str::<Value>(text) else {
        return vec![Violation::new(CONFIGURATION, 0, "is not JSON")];
    };
    let app = &configuration["app"];
    let security = &app["security"];
    let mut wide = Vec::new();
    if app["withGlobalTauri"] == Value::Bool(true) {
        wide.push("withGlobalTauri must be false".to_owned());
    }
    if security["freezePrototype"] != Value::Bool(true) {
        wide.push("freezePrototype must be true".to_owned());
    }
    if security["assetProtocol"]["enable"] == Value::Bool(true) {
        wide.push("assetProtocol must stay off".to_owned());
    }
    for (part, expected) in POLICY {
        if policy_part(&security["csp"], part) != *expected {
            wide.push(format!("the policy's {part} must be {expected}"));
        }
    }
    wide.into_iter().map(|what| Violation::new(CONFIGURATION, 0, what)).collect()
}

/// One part of the policy, which may be written as one string or as an object.
fn policy_part(policy: &Value, part: &str) -> String {
    if let Some(whole) = policy.as_str() {
        return whole
            .split(';')
            .map(str::trim)
            .find_map(|piece| piece.strip_prefix(part)?.strip_prefix(' '))
            .unwrap_or_default()
            .to_owned();
    }
    policy[part].as_str().unwrap_or_default().to_owned()
}

/// Every command is allowed by its own name, to our own window.
pub const NARROW_CAPABILITIES: Rule = Rule {
    says: "capabilities name each command and only the main window",
    check: narrow_capabilities,
    broken_by: &[
        (&[("src-tauri/capabilities/main.json", "{\"windows\":[\"*\"],\"permissions\":[]}")], "windows"),
        (
            &[("src-tauri/capabilities/main.json", "{\"windows\":[\"main\"],\"permissions\":[\"core:default\"]}")],
            "core:default",
        ),
        (
            &[("src-tauri/capabilities/main.json", "{\"windows\":[\"main\"],\"remote\":{},\"permissions\":[]}")],
            "remote",
        ),
    ],
    kept_by: &[(
        "src-tauri/capabilities/main.json",
        "{\"windows\":[\"main\"],\"permissions\":[\"core:event:allow-listen\",\"allow-lead-add\"]}",
    )],
};

fn narrow_capabilities(tree: &Tree) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (path, text) in tree.texts().filter(|(path, _)| path.starts_with("src-tauri/capabilities/")) {
        let Ok(capability) = serde_json::from_str::<Value>(text) else {
            violations.push(Violation::new(path, 0, "is not JSON"));
            continue;
        };
        if capability["windows"] != serde_json::json!(["main"]) {
            violations.push(Violation::new(path, 0, "windows must be [\"main\"]"));
        }
        if capability.get("remote").is_some() {
            violations.push(Violation::new(path, 0, "remote pages have no place here"));
        }
        let permissions = capability["permissions"].as_array().cloned().unwrap_or_default();
        let wide = permissions
            .iter()
            .filter_map(Value::as_str)
            .filter(|name| name.ends_with(":default") || name.contains('*'));
        violations.extend(wide.map(|name| Violation::new(path, 0, format!("allows {name}"))));
    }
    violations
}
