//! Sentences to be worded later.

use words::{Arg, Words};

/// A sentence to be worded later: its key and what goes into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub(super) key: &'static str,
    args: Vec<(&'static str, Given)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Given {
    Text(String),
    Number(i64),
}

impl Said {
    /// The sentence with this key.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// With a text in it.
    #[must_use]
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.args.push((name, Given::Text(text.into())));
        self
    }

    /// With a number in it.
    #[must_use]
    pub fn number(mut self, name: &'static str, number: i64) -> Self {
        self.args.push((name, Given::Number(number)));
        self
    }

    /// The finished sentence.
    pub fn say(&self, words: &Words) -> String {
        self.say_as(words, self.key)
    }

    pub(super) fn say_as(&self, words: &Words, key: &str) -> String {
        let args: Vec<(&str, Arg<'_>)> = self
            .args
            .iter()
            .map(|(name, given)| {
                let arg = match given {
                    Given::Text(text) => Arg::Text(text),
                    Given::Number(number) => Arg::Number(*number),
                };
                (*name, arg)
            })
            .collect();
        words.say(key, &args)
    }
}

/// Something wrong with one field of what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// Where: `value.from`, `markets[0].revenue`.
    pub path: String,
    /// What, and how to mend it.
    pub said: Said,
}

impl FieldProblem {
    /// A problem at a path.
    pub fn new(path: impl Into<String>, said: Said) -> Self {
        Self { path: path.into(), said }
    }
}
