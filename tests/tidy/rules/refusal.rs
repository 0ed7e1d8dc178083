//! How code refuses: with types, and without falling over.

use crate::rust::{Token, places_of, tokens};
use crate::tree::Tree;
use crate::{Rule, Violation};

/// A failure that is a string can only be guessed at.
pub const TYPED_FAILURES: Rule = Rule {
    says: "a failure is a type of its own, never a String",
    check: |tree| {
        each_place(tree, |tokens| {
            places_of(tokens, &["Result", "<"])
                .into_iter()
                .filter(|start| second_argument(tokens, start + 1) == ["String"])
                .map(|start| (start, "Result<_, String>".to_owned()))
                .collect()
        })
    },
    broken_by: &[
        (&[("src-tauri/crates/app/src/a.rs", "fn f() -> Result<(), String> { Ok(()) }")], "Result<_, String>"),
        (&[("src-tauri/src/a.rs", "type R = std::result::Result<Vec<(u8, u8)>, String>;")], "Result<_, String>"),
    ],
    kept_by: &[(
        "src-tauri/crates/app/src/a.rs",
        "fn f() -> Result<String, Failure> { g::<Result<(), Vec<String>>>() }\n// Result<(), String>",
    )],
};

/// Data must outlive every surprise, so nothing outside the tests may stop the program.
pub const NO_UNWRAP: Rule = Rule {
    says: "outside tests nothing unwraps or panics; an `expect` carries its proof as a sentence",
    check: |tree| {
        each_place(tree, |tokens| {
            let mut found = Vec::new();
            for method in ["unwrap", "unwrap_err"] {
                for start in places_of(tokens, &[".", method, "("]) {
                    found.push((start, format!(".{method}()")));
                }
            }
            for name in ["panic", "todo", "unimplemented", "unreachable"] {
                for start in places_of(tokens, &[name, "!"]) {
                    found.push((start, format!("{name}!")));
                }
            }
            for start in places_of(tokens, &[".", "expect", "("]) {
                let proof = tokens.get(start + 3).map_or("", |token| token.text.as_str());
                if proof.split_whitespace().count() < 3 {
                    found.push((start, format!(".expect({proof}) without a proof")));
                }
            }
            found
        })
    },
    broken_by: &[
        (&[("src-tauri/crates/app/src/a.rs", "fn f() { g().unwrap() }")], ".unwrap()"),
        (&[("src-tauri/crates/app/src/a.rs", "fn f() { vec![g().unwrap()] }")], ".unwrap()"),
        (&[("src-tauri/crates/app/src/a.rs", "#[cfg(test)]\nmod tests {}\nfn f() { panic!() }")], "panic!"),
        (&[("src-tauri/crates/app/src/a.rs", "#[cfg(not(test))]\nfn f() { panic!() }")], "panic!"),
        (&[("src-tauri/crates/app/src/a.rs", "fn f() { g().expect(\"ok\") }")], "without a proof"),
    ],
    kept_by: &[
        (
            "src-tauri/crates/app/src/a.rs",
            "fn f() { g().unwrap_or_default(); h().expect(\"a table of ours is never empty\") }\n#[cfg(test)]\nmod tests { #[test] fn t() { g().unwrap(); panic!() } }\n// .unwrap()\nconst S: &str = \".unwrap()\";",
        ),
        ("src-tauri/crates/app/src/a/tests.rs", "fn t() { g().unwrap() }"),
        ("tests/method/main.rs", "fn t() { g().unwrap() }"),
    ],
};

/// Runs `find` over every Rust file and keeps what lies outside the tests.
fn each_place(tree: &Tree, find: impl Fn(&[Token]) -> Vec<(usize, String)>) -> Vec<Violation> {
    let mut violations = Vec::new();
    for (path, text) in tree.rust() {
        let tokens = tokens(path, text);
        for (index, what) in find(&tokens) {
            if !tokens[index].of_tests {
                violations.push(Violation::new(path, tokens[index].line, what));
            }
        }
    }
    violations
}

/// The second argument between the angle brackets that open at `open`, token by token.
fn second_argument(tokens: &[Token], open: usize) -> Vec<&str> {
    let mut depth = 0_i32;
    let mut commas = 0;
    let mut argument = Vec::new();
    for (index, token) in tokens.iter().enumerate().skip(open) {
        let arrow = token.text == ">" && matches!(tokens[index - 1].text.as_str(), "-" | "=");
        match token.text.as_str() {
            "<" | "(" | "[" => depth += 1,
            ">" if !arrow => depth -= 1,
            ")" | "]" => depth -= 1,
            "," if depth == 1 => {
                commas += 1;
                continue;
            }
            _ => {}
        }
        if depth <= 0 {
            break;
        }
        if commas == 1 {
            argument.push(token.text.as_str());
        }
    }
    argument
}
