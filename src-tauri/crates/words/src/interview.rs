//! The interview: chapters, questions, options.

use crate::{Arg, Words};
use method::interview::{Chapter, NumberUnit};
use method::lead::LeadKind;

/// What a chapter is called, and what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChapterWords {
    /// Its title.
    pub title: String,
    /// What it is for, in one sentence.
    pub about: String,
}

/// A question as it stands on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionWords {
    /// The question.
    pub title: String,
    /// Why it is asked.
    pub why: String,
    /// An answer from a like trade.
    pub example: Option<String>,
    /// How to write the answer.
    pub hint: Option<String>,
}

/// An option as it stands beside its button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionWords {
    /// The option.
    pub label: String,
    /// What choosing it means.
    pub hint: Option<String>,
}

impl Words {
    /// A chapter of the wizard.
    pub fn chapter(&self, chapter: Chapter) -> ChapterWords {
        let key = format!("chapter-{}", chapter.key());
        ChapterWords { title: self.text(&key), about: self.part(&key, "about", &[]).unwrap_or_default() }
    }

    /// A question by its id; `kind` is whom the market is for, which changes some wordings.
    pub fn question(&self, id: &str, kind: LeadKind) -> QuestionWords {
        let key = question_key(id);
        let kind = match kind {
            LeadKind::Business | LeadKind::Unknown => "business",
            LeadKind::Consumer => "consumer",
        };
        let args = [("kind", Arg::Text(kind))];
        let part = |name| self.part(&key, name, &args);
        QuestionWords {
            title: self.say(&key, &args),
            why: part("why").unwrap_or_default(),
            example: part("example"),
            hint: part("hint"),
        }
    }

    /// An option of a question or of one of its fields, by its value in JSON. A lead's form asks as well:
    /// `lead.kind`, `lead.timing`.
    pub fn option(&self, question: &str, value: &str) -> OptionWords {
        let key = match question {
            "lead.inquiry" | "lead.reactions" => format!("reaction-{value}"),
            "engagement.first_answer_by" | "lead.mql_by" | "lead.sql_by" | "discard.may" => format!("hat-{value}"),
            "avatar.part" | "avatar.others" => format!("part-{value}"),
            _ => format!("option-{}-{}", question.replace('.', "-"), value.replace(' ', "_")),
        };
        OptionWords { label: self.text(&key), hint: self.part(&key, "hint", &[]) }
    }

    /// What a number counts: "days".
    pub fn unit(&self, unit: NumberUnit) -> String {
        self.text(match unit {
            NumberUnit::People => "unit-people",
            NumberUnit::Years => "unit-years",
            NumberUnit::Days => "unit-days",
            NumberUnit::Attempts => "unit-attempts",
            NumberUnit::Points => "unit-points",
            NumberUnit::Percent => "unit-percent",
            NumberUnit::Customers => "unit-customers",
        })
    }
}

fn question_key(id: &str) -> String {
    format!("question-{}", id.replace('.', "-"))
}
