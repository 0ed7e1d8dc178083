//! The glossary: each word of the method in two sentences.

use crate::Words;

/// A word of the method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryWords {
    /// The word.
    pub word: String,
    /// What the field calls it, if it has a term of its own.
    pub term: Option<String>,
    /// Two sentences: what it is, and why it matters or how it is used.
    pub text: String,
}

impl Words {
    /// A word by its key, such as "glossary-avatar".
    pub fn glossary(&self, key: &str) -> GlossaryWords {
        GlossaryWords {
            word: self.text(key),
            term: self.part(key, "term", &[]),
            text: self.part(key, "text", &[]).unwrap_or_default(),
        }
    }
}
