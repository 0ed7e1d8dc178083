//! All answers as one JSON document, to be printed, kept, and written by hand.

use super::wire::{At, Home, read_answer, write_answer};
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use method::MarketId;
use method::interview::{Answers, Chapter, Given, QUESTIONS, Question, Scope};
use method::money::Currency;
use serde_json::{Map, Value};
use store::Act;

/// The keys that lead to a question in the document. Questions on a market stand in one of `markets`, those of the
/// market chapter directly, the others under the name of their chapter.
fn keys(question: &Question) -> (Option<&'static str>, &'static str) {
    let name = question.id.split_once('.').map_or(question.id, |(_, name)| name);
    match (question.scope, question.chapter) {
        (Scope::Market, Chapter::Market) => (None, name),
        (_, chapter) => (Some(chapter.key()), name),
    }
}

/// Chapters beside the market's own whose questions are asked for each market.
const PER_MARKET: [&str; 3] = ["avatar", "lead", "questions"];

/// The answers as a document. Only what the owner gave stands in it; `null` is "I'm not sure yet".
pub fn write_file(book: &Book) -> Result<Value, Problem> {
    let definitions = book.definitions()?;
    let answers = &definitions.answers;
    let mut document = Map::new();
    let mut markets = Vec::new();
    for question in QUESTIONS.iter().filter(|question| question.scope == Scope::Business) {
        put(&mut document, question, answers.given(question, None));
    }
    for market in answers.markets() {
        let mut object = Map::new();
        for question in QUESTIONS.iter().filter(|question| question.scope == Scope::Market) {
            put(&mut object, question, answers.given(question, Some(market)));
        }
        markets.push(Value::Object(object));
    }
    document.insert("markets".to_owned(), Value::Array(markets));
    Ok(Value::Object(document))
}

fn put(object: &mut Map<String, Value>, question: &Question, given: Option<&Given>) {
    let Some(given) = given else { return };
    let value = match given {
        Given::Answer(answer) => write_answer(answer),
        Given::Unsure => Value::Null,
    };
    let (chapter, name) = keys(question);
    let target = match chapter {
        None => object,
        Some(chapter) => {
            let entry = object.entry(chapter).or_insert_with(|| Value::Object(Map::new()));
            let Value::Object(inner) = entry else { return };
            inner
        }
    };
    target.insert(name.to_owned(), value);
}

/// Reads a document. Every problem is named with its path: `markets[0].revenue.from`.
pub fn read_file(document: &Value) -> Result<Answers, Problem> {
    let mut reading = Reading { answers: Answers::default(), problems: Vec::new(), home: home_of(document) };
    reading.business(document);
    reading.markets(document);
    if reading.problems.is_empty() { Ok(reading.answers) } else { Err(Problem::Fields(reading.problems)) }
}

/// Where the business is and what it reckons in is needed to read every other answer.
fn home_of(document: &Value) -> Home {
    let text = |path: &str| document.pointer(path).and_then(Value::as_str);
    let mut answers = Answers::blank();
    if let (Some(place), Some(question)) = (text("/business/place"), method::interview::question("business.place")) {
        let place = method::interview::Answer::Place(crate::lookup::place(place, None));
        answers.set(question, None, Given::Answer(place));
    }
    let home = Home::of(&method::playbook::Playbook::from_answers(&answers));
    let named = text("/business/currency").and_then(Currency::from_code);
    Home { currency: named.unwrap_or(home.currency), ..home }
}

struct Reading {
    answers: Answers,
    problems: Vec<FieldProblem>,
    home: Home,
}

impl Reading {
    fn business(&mut self, document: &Value) {
        let asked_once = |chapter: &Chapter| {
            QUESTIONS.iter().any(|question| question.scope == Scope::Business && question.chapter == *chapter)
        };
        let chapters: Vec<&'static str> = Chapter::ALL.into_iter().filter(asked_once).map(Chapter::key).collect();
        let mut known = chapters.clone();
        known.push("markets");
        if !self.allows("", document, &known) {
            return;
        }
        for chapter in chapters {
            let Some(object) = document.get(chapter) else { continue };
            self.questions(chapter, object, Scope::Business, Some(chapter), None);
        }
    }

    fn markets(&mut self, document: &Value) {
        let markets = match document.get("markets") {
            None => {
                self.answers.add_market(MarketId(1));
                return;
            }
            Some(Value::Array(markets)) if !markets.is_empty() => markets,
            Some(_) => {
                self.problems.push(FieldProblem::new("markets", Said::new("json-markets")));
                return;
            }
        };
        for (at, market) in markets.iter().enumerate() {
            let id = MarketId(at as u32 + 1);
            self.answers.add_market(id);
            let path = format!("markets[{at}]");
            self.questions(&path, market, Scope::Market, None, Some(id));
            for chapter in PER_MARKET {
                if let Some(object) = market.get(chapter) {
                    self.questions(&format!("{path}.{chapter}"), object, Scope::Market, Some(chapter), Some(id));
                }
            }
        }
    }

    /// Reads the questions of one object; other names than theirs are problems.
    fn questions(
        &mut self,
        path: &str,
        object: &Value,
        scope: Scope,
        chapter: Option<&'static str>,
        market: Option<MarketId>,
    ) {
        let questions: Vec<&'static Question> =
            QUESTIONS.iter().filter(|question| question.scope == scope && keys(question).0 == chapter).collect();
        let mut known: Vec<&str> = questions.iter().map(|question| keys(question).1).collect();
        if scope == Scope::Market && chapter.is_none() {
            known.extend(PER_MARKET);
        }
        if !self.allows(path, object, &known) {
            return;
        }
        for question in questions {
            let name = keys(question).1;
            let Some(value) = object.get(name) else { continue };
            if value.is_null() {
                self.answers.set(question, market, Given::Unsure);
                continue;
            }
            match read_answer(question.kind, &At::new(format!("{path}.{name}"), value), &self.home) {
                Ok(answer) => self.answers.set(question, market, Given::Answer(answer)),
                Err(problems) => self.problems.extend(problems),
            }
        }
    }

    fn allows(&mut self, path: &str, object: &Value, known: &[&str]) -> bool {
        match At::new(path, object).object(known) {
            Ok(_) => true,
            Err(problems) => {
                let trimmed = problems.into_iter().map(|problem| FieldProblem {
                    path: problem.path.trim_start_matches('.').to_owned(),
                    said: problem.said,
                });
                self.problems.extend(trimmed);
                false
            }
        }
    }
}

/// Replaces all answers by those of a document, as one act.
pub fn replace(book: &Book, document: &Value) -> Result<(), Problem> {
    let answers = read_file(document)?;
    let now = book.clock.now();
    book.store.write(Act::AnswersReplaced, now, |tx| {
        tx.answers().clear_all()?;
        let mut kept = tx.read().markets().all()?;
        let wanted: Vec<MarketId> = answers.markets().collect();
        while kept.len() > wanted.len() {
            if let Some(market) = kept.pop() {
                tx.markets().remove(market)?;
            }
        }
        while kept.len() < wanted.len() {
            kept.push(tx.markets().add()?);
        }
        for question in QUESTIONS {
            match question.scope {
                Scope::Business => write_given(tx, question, None, answers.given(question, None), now)?,
                Scope::Market => {
                    for (wanted, stored) in wanted.iter().zip(&kept) {
                        write_given(tx, question, Some(*stored), answers.given(question, Some(*wanted)), now)?;
                    }
                }
            }
        }
        Ok(())
    })?;
    book.answers_changed();
    Ok(())
}

fn write_given(
    tx: &mut store::Tx<'_>,
    question: &Question,
    market: Option<MarketId>,
    given: Option<&Given>,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), store::StoreFailure> {
    let Some(given) = given else { return Ok(()) };
    let value = serde_json::to_value(given).unwrap_or(Value::Null);
    tx.answers().set(market, question.id, &value, now)
}
