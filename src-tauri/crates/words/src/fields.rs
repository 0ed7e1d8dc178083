//! The fields of an entry, the button that adds one, how an answer is known, and parts in a decision.

use crate::Words;
use method::interview::Known;

/// A field of an entry as it stands above its box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldWords {
    /// What it is called.
    pub label: String,
    /// How to fill it in.
    pub hint: Option<String>,
}

impl Words {
    /// A field of a form or of the entries of a question, by the question's id and the field's key.
    pub fn field(&self, question: &str, key: &str) -> FieldWords {
        let key = format!("field-{}-{key}", field_stem(question));
        FieldWords { label: self.text(&key), hint: self.part(&key, "hint", &[]) }
    }

    /// What stands on the button that adds an entry: "Add a customer". None where nothing can be added.
    pub fn add_label(&self, question: &str) -> Option<String> {
        let key = format!("add-{}", question.replace('.', "-"));
        self.knows(&key).then(|| self.text(&key))
    }

    /// How the owner knows something: "They told us".
    pub fn known(&self, known: Known) -> String {
        self.text(&format!("known-{}", known.key()))
    }
}

/// The best and the worst customers are described alike.
fn field_stem(question: &str) -> String {
    match question {
        "customers.best" | "customers.worst" => "customers".to_owned(),
        _ => question.replace('.', "-"),
    }
}
