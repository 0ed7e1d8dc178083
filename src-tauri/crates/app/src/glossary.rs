//! The glossary: each word of the method with the place where it is used.

use crate::book::Book;
use crate::course::{asked, page_of};
use crate::failure::Problem;
use crate::interview::QuestionRef;
use serde::Serialize;

/// A word of the method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct GlossaryEntry {
    /// Its name in links: `target-market`.
    pub id: String,
    /// The word.
    pub word: String,
    /// What the field calls it, if it has a term of its own: "SLA, service-level agreement".
    pub term: Option<String>,
    /// Two sentences: what it is, and why it matters or how it is used.
    pub text: String,
    /// Where it is used.
    pub at: GlossaryPlace,
}

/// Where a word is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "screen", rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum GlossaryPlace {
    /// On a page of the wizard.
    Question {
        /// Which page.
        at: QuestionRef,
        /// The question.
        title: String,
    },
    /// In the log.
    Leads,
    /// In the sum.
    Numbers,
    /// In the printed playbook.
    Paper,
    /// On the page where everything is checked.
    Check,
    /// Where the playbook is signed.
    Sign,
}

/// Where a word is used, whatever is answered so far.
enum Used {
    /// At a question.
    At(&'static str),
    /// On a screen.
    On(GlossaryPlace),
}

use GlossaryPlace::{Check, Leads, Numbers, Paper, Sign};
use Used::{At, On};

/// Every word by the key of its sentences.
const ENTRIES: &[(&str, Used)] = &[
    ("glossary-avatar", At("avatar.wants")),
    ("glossary-backward-sum", At("engagement.goal")),
    ("glossary-business", At("business.name")),
    ("glossary-caller", At("business.people")),
    ("glossary-campaign", At("engagement.marketing_gives")),
    ("glossary-clause", On(Paper)),
    ("glossary-council", At("council.seats")),
    ("glossary-criterion", At("lead.criteria")),
    ("glossary-delayed-lead", At("engagement.answer_within")),
    ("glossary-discard", At("discard.reasons")),
    ("glossary-do-not-contact", At("discard.reasons")),
    ("glossary-draft", On(Sign)),
    ("glossary-edition", On(Sign)),
    ("glossary-feature-preacher", At("questions.opening")),
    ("glossary-feedback-session", At("council.rhythm")),
    ("glossary-first-talk", At("questions.trigger")),
    ("glossary-fit", At("lead.criteria")),
    ("glossary-gap", On(Check)),
    ("glossary-gate", At("lead.mql")),
    ("glossary-getting-in-early", At("contact.early")),
    ("glossary-handoff", At("engagement.accept_within")),
    ("glossary-hat", At("business.people")),
    ("glossary-inquiry", At("lead.inquiry")),
    ("glossary-interest", At("lead.reactions")),
    ("glossary-lead", On(Leads)),
    ("glossary-list", On(Leads)),
    ("glossary-lost-lead", On(Leads)),
    ("glossary-mql", At("lead.mql")),
    ("glossary-must-have", At("lead.criteria")),
    ("glossary-needs-answers", At("questions.asks")),
    ("glossary-negative-avatar", At("avatar.refuse")),
    ("glossary-not-a-lead", On(Leads)),
    ("glossary-not-yet", At("market.window")),
    ("glossary-nurture", At("contact.sends")),
    ("glossary-off-target", At("market.where")),
    ("glossary-outcome", On(Numbers)),
    ("glossary-playbook", On(Paper)),
    ("glossary-points", At("lead.criteria")),
    ("glossary-reaction", At("lead.inquiry")),
    ("glossary-recheck-date", At("lead.recheck_days")),
    ("glossary-rules-of-engagement", At("engagement.first_answer_by")),
    ("glossary-ruling", At("council.rule_within")),
    ("glossary-sales-step", At("engagement.sales_steps")),
    ("glossary-sellable", On(Leads)),
    ("glossary-sql", At("lead.sql")),
    ("glossary-target-market", At("market.kind")),
    ("glossary-threshold", At("lead.sql")),
    ("glossary-trigger", At("market.trigger")),
    ("glossary-verdict", On(Leads)),
];

/// What is asked until the market is known well enough for the question itself.
const BEFORE: &str = "market.kind";

/// Every word of the method in alphabetical order.
pub fn glossary(book: &Book) -> Result<Vec<GlossaryEntry>, Problem> {
    let definitions = book.definitions()?;
    let answers = &definitions.answers;
    let market = book.first_market()?;
    let place = |used: &Used| match used {
        On(place) => place.clone(),
        At(id) => {
            let question = asked(answers, id, market).or_else(|| asked(answers, BEFORE, market));
            question.map_or(Paper, |question| GlossaryPlace::Question {
                at: page_of(question, market),
                title: book.words.question(question.id, answers.market_kind(Some(market))).title,
            })
        }
    };
    let mut entries: Vec<GlossaryEntry> = ENTRIES
        .iter()
        .map(|(key, used)| {
            let words = book.words.glossary(key);
            let id = key.trim_start_matches("glossary-").to_owned();
            GlossaryEntry { id, word: words.word, term: words.term, text: words.text, at: place(used) }
        })
        .collect();
    entries.sort_by_cached_key(|entry| entry.word.to_lowercase());
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::interview::{AnswerRequest, save};
    use serde_json::json;
    use std::collections::BTreeSet;
    use words::Locale;

    fn entries(kind: Option<&str>) -> Vec<GlossaryEntry> {
        let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
        if let Some(kind) = kind {
            let request = AnswerRequest { question: BEFORE.to_owned(), market: None, value: json!(kind) };
            save(&book, &request).expect("the answer fits");
        }
        glossary(&book).expect("the glossary")
    }

    #[test]
    fn every_word_leads_to_the_question_that_uses_it() {
        for kind in ["businesses", "consumers"] {
            let entries = entries(Some(kind));
            for (key, used) in ENTRIES {
                let At(id) = used else { continue };
                let entry = entries.iter().find(|entry| format!("glossary-{}", entry.id) == *key).expect("its entry");
                let GlossaryPlace::Question { at, title } = &entry.at else { panic!("{key} leads to no question") };
                assert_eq!(at.question, *id, "{key} for {kind}");
                assert!(title.ends_with(['?', '.']), "{key}: {title}");
            }
        }
    }

    #[test]
    fn a_word_never_leads_to_a_question_that_is_not_asked() {
        let entries = entries(None);
        let not_yet = entries.iter().find(|entry| entry.id == "not-yet").expect("its entry");
        assert!(matches!(&not_yet.at, GlossaryPlace::Question { at, .. } if at.question == BEFORE));
    }

    #[test]
    fn words_are_in_order_and_none_stands_twice() {
        let words: Vec<String> = entries(None).into_iter().map(|entry| entry.word.to_lowercase()).collect();
        assert!(words.is_sorted());
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
        assert_eq!(words.len(), ENTRIES.len());
    }
}
