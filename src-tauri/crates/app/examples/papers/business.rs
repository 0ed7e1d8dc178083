//! The businesses whose documents are printed.

use app::{
    book::Book,
    clock::Clock,
    editions::{AddReaderRequest, DrawingView, ReadRequest, SignRequest, add_reader, editions, mark_read, sign},
    interview,
    leads::{self, LeadDraft, ReactionDraft},
    sample,
};
use serde_json::Value;
use words::Locale;

use crate::Outcome;

/// What is really typed and pasted as a name.
const NAMES: [&str; 16] = [
    "Łódź Żółw & Søn GmbH",
    "Ελληνική Εταιρεία «Παράδειγμα»",
    "شركة لا مثيل لها للتجارة",
    "חברת הדוגמה בע״מ (Example Ltd)",
    "क्षत्रिय उदाहरण कंपनी",
    "บริษัทตัวอย่างจำกัด",
    "株式会社サンプル 示例有限公司 주식회사",
    "Acme \u{202E}gnp.exe\u{202C} Ltd",
    "zero\u{200B}width\u{200D}join\u{2060}ed\u{FEFF}\u{AD}",
    "👩\u{200D}👩\u{200D}👧 & ☎ 555-0142, 🚀",
    "\u{E000} private \u{10FFFD}",
    "a\u{301}\u{301}\u{301} marks, x\u{C4D}",
    "<b>&amp;</b> (open [ \\ ) %PDF /Name",
    "O'Brien-Smythe, “Sons” & Daughters",
    "\u{301}\u{64E}",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
];

/// A draft, an edition with its signatures in place, and bad names in an edition that was changed since it was signed.
pub fn all(locale: Locale) -> Outcome<Vec<(&'static str, Book)>> {
    Ok(vec![("draft", draft(locale)?), ("signed", signed(draft(locale)?)?), ("hostile", hostile(locale)?)])
}

fn draft(locale: Locale) -> Outcome<Book> {
    let book = Book::in_memory(Clock::on("2026-11-22"), locale)?;
    sample::fill(&book)?;
    Ok(book)
}

/// Signs the draft with drawn signatures, and has somebody read it.
fn signed(book: Book) -> Outcome<Book> {
    for (number, hat) in ["marketing", "sales", "owner"].into_iter().enumerate() {
        let name = NAMES[number].to_owned();
        // The owner signs by typing.
        let drawn = (hat != "owner").then(|| drawing(number as u16));
        sign(&book, &SignRequest { hat: hat.to_owned(), name, drawn })?;
    }
    for (number, name) in NAMES.into_iter().enumerate() {
        let request = AddReaderRequest { edition: 1, name: name.to_owned(), given_on: None };
        let readers = add_reader(&book, &request)?;
        let reader = readers.editions.first().and_then(|edition| edition.readers.last()).map(|reader| reader.id);
        if let Some(reader) = reader.filter(|_| number % 2 == 0) {
            mark_read(&book, &ReadRequest { reader, read_on: Some("2026-11-22".to_owned()) })?;
        }
    }
    let made = editions(&book)?;
    if made.editions.is_empty() {
        return Err("The signatures made no edition.".into());
    }
    Ok(book)
}

/// A wave, a dot and a stroke across the whole field.
fn drawing(shift: u16) -> DrawingView {
    let wave = (0..60).map(|step| [10 + step * 6, 60 + (step * (7 + shift) % 50)]).collect();
    DrawingView { width: 400, height: 150, strokes: vec![wave, vec![[200, 20]], vec![[0, 0], [400, 150]]] }
}

/// The sample business and its leads under bad names.
fn hostile(locale: Locale) -> Outcome<Book> {
    let book = Book::in_memory(Clock::on("2026-11-22"), locale)?;
    interview::replace(&book, &renamed(0)?)?;
    for (number, name) in NAMES.into_iter().enumerate() {
        let other = NAMES[(number + 5) % NAMES.len()];
        leads::add(&book, &lead(name, other))?;
    }
    for name in [long(), "x".repeat(200)] {
        leads::add(&book, &lead(&name, &name))?;
    }
    let book = signed(book)?;
    interview::replace(&book, &renamed(7)?)?;
    Ok(book)
}

/// As long as an answer may be.
fn long() -> String {
    "Northwestern Consolidated Outpatient Sterilization and Reprocessing Partners ".chars().cycle().take(200).collect()
}

fn lead(name: &str, company: &str) -> LeadDraft {
    let reaction = ReactionDraft { kind: "called".into(), on: "2026-11-20".into(), words: company.into() };
    LeadDraft {
        name: name.into(),
        company: company.into(),
        title: name.into(),
        place: "Seattle, WA".into(),
        phone: "206-555-0199".into(),
        need: name.into(),
        reaction: Some(reaction),
        ..LeadDraft::default()
    }
}

/// The sample's answers with other names, and with names in the midst of its sentences.
fn renamed(first: usize) -> Outcome<Value> {
    let mut answers: Value = serde_json::from_str(include_str!("../../sample/answers.json"))?;
    let mut next = first;
    rename(&mut answers, "", &mut next);
    Ok(answers)
}

fn rename(value: &mut Value, key: &str, next: &mut usize) {
    match value {
        Value::String(text) if key == "name" || key == "sales" || key == "marketing" || text.len() > 40 => {
            *next += 1;
            let name = NAMES[*next % NAMES.len()];
            *text = match key {
                "name" if next.is_multiple_of(9) => long(),
                "name" | "sales" | "marketing" => name.to_owned(),
                _ => format!("{text} {name}"),
            };
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, key, next)),
        Value::Object(entries) => entries.iter_mut().for_each(|(key, entry)| rename(entry, key, next)),
        _ => {}
    }
}
