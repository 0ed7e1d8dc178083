//! Rust as a row of tokens: comments are gone, strings are one token each, and what only tests compile is marked.

use std::str::FromStr;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// One token. Brackets of every kind count as tokens of their own.
#[derive(Debug)]
pub struct Token {
    /// The token as written.
    pub text: String,
    /// Its line, counted from 1.
    pub line: usize,
    /// Whether it is compiled for tests alone.
    pub of_tests: bool,
}

/// The tokens of the Rust file at `path`; none if it can't be read as Rust, which the compiler says better.
pub fn tokens(path: &str, text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    if let Ok(stream) = TokenStream::from_str(text) {
        flatten(stream, belongs_to_tests(path), &mut tokens);
    }
    tokens
}

/// The places where `pattern` stands, as the index of its first token.
pub fn places_of(tokens: &[Token], pattern: &[&str]) -> Vec<usize> {
    tokens
        .windows(pattern.len())
        .enumerate()
        .filter(|(_, window)| window.iter().zip(pattern).all(|(token, text)| token.text == *text))
        .map(|(index, _)| index)
        .collect()
}

fn belongs_to_tests(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.ends_with("/tests.rs")
}

fn flatten(stream: TokenStream, of_tests: bool, tokens: &mut Vec<Token>) {
    // An attribute speaks of all up to the end of the item that follows it: a body in braces or a semicolon.
    let mut item_of_tests = of_tests;
    let mut after_hash = false;
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => {
                if after_hash && group.delimiter() == Delimiter::Bracket && is_cfg_test(&group) {
                    item_of_tests = true;
                }
                let (open, close) = brackets(group.delimiter());
                tokens.push(Token { text: open.to_owned(), line, of_tests: item_of_tests });
                flatten(group.stream(), item_of_tests, tokens);
                let line = group.span_close().start().line;
                tokens.push(Token { text: close.to_owned(), line, of_tests: item_of_tests });
                if group.delimiter() == Delimiter::Brace {
                    item_of_tests = of_tests;
                }
                after_hash = false;
            }
            single => {
                let text = single.to_string();
                after_hash = text == "#" || (after_hash && text == "!");
                let ends_item = text == ";";
                tokens.push(Token { text, line, of_tests: item_of_tests });
                if ends_item {
                    item_of_tests = of_tests;
                }
            }
        }
    }
}

fn is_cfg_test(attribute: &Group) -> bool {
    let mut words = Vec::new();
    flatten_words(attribute.stream(), &mut words);
    words.first().is_some_and(|word| word == "cfg")
        && words.iter().any(|word| word == "test")
        && words.iter().all(|word| word != "not")
}

fn flatten_words(stream: TokenStream, words: &mut Vec<String>) {
    for tree in stream {
        match tree {
            TokenTree::Group(group) => flatten_words(group.stream(), words),
            TokenTree::Ident(ident) => words.push(ident.to_string()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}
