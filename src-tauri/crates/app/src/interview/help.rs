//! The answers' document explained, from the list of questions itself.

use crate::book::Book;
use method::interview::{AnswerKind, Field, FieldKind, QUESTIONS, Scope};
use method::lead::LeadKind;
use std::fmt::Write;

/// One line per question: path, question, and the shape of its answer.
pub fn answers_help(book: &Book) -> String {
    let mut text = String::new();
    for scope in [Scope::Business, Scope::Market] {
        for question in QUESTIONS.iter().filter(|question| question.scope == scope) {
            let path = match question.id.strip_prefix("market.") {
                Some(name) => format!("markets[0].{name}"),
                None if scope == Scope::Market => format!("markets[0].{}", question.id),
                None => question.id.to_owned(),
            };
            let title = book.words.question(question.id, LeadKind::Business).title;
            let _ = writeln!(text, "  {path}\n      {title}\n      {}", shape(question.kind));
        }
    }
    text
}

/// The shape of an answer, by example.
fn shape(kind: AnswerKind) -> String {
    let one_of =
        |options: &[&str]| options.iter().map(|option| format!("\"{option}\"")).collect::<Vec<_>>().join(" | ");
    match kind {
        AnswerKind::Text | AnswerKind::LongText => "\"text\"".to_owned(),
        AnswerKind::Place => "\"Seattle, WA\"".to_owned(),
        AnswerKind::Choice(options) => one_of(options),
        AnswerKind::Choices(options) => format!("a list of {}", one_of(options)),
        AnswerKind::Currency => "\"USD\"".to_owned(),
        AnswerKind::Funds => "10000, \"10k\", or \"any\"".to_owned(),
        AnswerKind::MoneyRange => "{\"from\": 5000000, \"to\": \"20M\"}; either end may be left out".to_owned(),
        AnswerKind::NumberRange(_) => "{\"from\": 5, \"to\": 50}; either end may be left out".to_owned(),
        AnswerKind::Number(_) => "90".to_owned(),
        AnswerKind::Industries => "{\"in\": [\"Healthcare\", \"621210\"], \"out\": [\"Hospitals\"]}".to_owned(),
        AnswerKind::Territory => "{\"include\": [{\"around\": \"Seattle, WA\", \"within\": 40, \"unit\": \"miles\"}, {\"region\": \"Oregon\"}, {\"country\": \"Canada\"}, {\"postal\": \"981\", \"country\": \"United States\"}], \"exclude\": []}".to_owned(),
        AnswerKind::People => "{\"marketing\": \"\", \"sales\": \"\", \"caller\": \"\", \"owner\": \"\"}".to_owned(),
        AnswerKind::Criteria => "[{\"criterion\": \"revenue\", \"gate\": \"mql\" | \"sql\", \"if_failed\": \"off_target\" | \"not_yet\" | \"no_points\", \"points\": 25}]; own questions: \"criterion\": \"own:1\" with \"question\": \"…\"".to_owned(),
        AnswerKind::Money => "5000 or \"5k\"".to_owned(),
        AnswerKind::Marked => "{\"text\": \"…\", \"known\": \"observed\" | \"told\" | \"guessed\"}".to_owned(),
        AnswerKind::Form(fields) => record_shape(fields),
        AnswerKind::Records(list) => format!("a list of {}", record_shape(list.fields)),
        AnswerKind::Asks => "[{\"criterion\": \"revenue\", \"ask\": \"what the caller asks\", \"form\": \"what the form asks\"}]".to_owned(),
        AnswerKind::Threshold => "{\"fit\": 60, \"interest\": 27}".to_owned(),
        AnswerKind::DiscardReasons => "[{\"reason\": \"Outside our area\", \"route\": \"dead\" | \"nurture\" | \"back_to_marketing\" | \"keep_active\" | \"suppress\", \"recheck_days\": 60, \"only_if\": \"\", \"after_attempts\": false}]".to_owned(),
        AnswerKind::Duration => "{\"amount\": 1, \"unit\": \"minutes\" | \"hours\" | \"days\"}".to_owned(),
        AnswerKind::WorkingHours => "{\"days\": [\"mon\", \"tue\"], \"from\": \"09:00\", \"to\": \"17:00\"}".to_owned(),
        AnswerKind::List => "[\"one\", \"another\"]".to_owned(),
    }
}

/// The shape of a record, by example.
fn record_shape(fields: &[Field]) -> String {
    let example = |kind: FieldKind| match kind {
        FieldKind::Text | FieldKind::LongText => "\"text\"".to_owned(),
        FieldKind::Place => "\"Seattle, WA\"".to_owned(),
        FieldKind::Industry => "\"Dentists\"".to_owned(),
        FieldKind::Money => "\"5M\"".to_owned(),
        FieldKind::Count(_) => "12".to_owned(),
        FieldKind::Choice(options) => {
            options.iter().map(|option| format!("\"{option}\"")).collect::<Vec<_>>().join(" | ")
        }
        FieldKind::YesNo => "true".to_owned(),
        FieldKind::Day => "\"12-25\"".to_owned(),
    };
    let fields: Vec<String> =
        fields.iter().map(|field| format!("\"{}\": {}", field.key, example(field.kind))).collect();
    format!("{{{}}}", fields.join(", "))
}
