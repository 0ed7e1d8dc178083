//! An owner with a business, whose leads are judged. Speaks in the documents that owners and programs write.

use app::book::Book;
use app::clock::Clock;
use app::editions::{self, SignRequest, SigningView};
use app::failure::{Failure, Problem};
use app::import::{self, ImportChoice, open_bytes, report_json};
use app::judged::judged_json;
use app::leads::{self, LeadAnswerRequest, LeadDraft, LeadView, MoveRequest, NoteRequest, ReactRequest};
use app::work::Work;
use app::{interview, views};
use method::LeadId;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::Path;
use words::Locale;

/// The day on which everything happens, unless a test says otherwise.
pub const TODAY: &str = "2026-11-22";

/// An owner with a data file.
pub struct Owner {
    /// The data file, in memory.
    pub book: Book,
}

/// A lead as it was judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Its number.
    pub id: i64,
    /// The verdict as programs read it.
    pub json: Value,
}

impl Owner {
    /// An owner who gave these answers.
    pub fn with(answers: &Value) -> Self {
        Self::somewhere(answers, Locale::EnglishUs)
    }

    /// An owner who gave these answers and writes dates and amounts as this locale does.
    pub fn somewhere(answers: &Value, locale: Locale) -> Self {
        let book = Book::in_memory(Clock::on(TODAY), locale).expect("a book in memory");
        interview::replace(&book, answers).unwrap_or_else(|problem| panic!("{:#?}", problem.worded(&book.words)));
        Self { book }
    }

    /// The owner of the method's example.
    pub fn of_the_example() -> Self {
        Self::with(&clinics_around_seattle())
    }

    /// The same owner on another day.
    pub fn on(mut self, day: &str) -> Self {
        self.book.clock = Clock::on(day);
        self
    }

    /// Adds a lead and judges it.
    pub fn add(&self, draft: &Value) -> Judged {
        let view = leads::add(&self.book, &read::<LeadDraft>(draft));
        self.judged(view.unwrap_or_else(|problem| panic!("{:#?}", self.worded(&problem))).id)
    }

    /// Judges a lead as it is now.
    pub fn judged(&self, id: i64) -> Judged {
        let lead = self.book.store.read(|read| read.leads().get(LeadId(id))).expect("the lead is in the log");
        Judged { id, json: judged_json(&self.book, &lead).expect("a verdict") }
    }

    /// The lead's page.
    pub fn page(&self, id: i64) -> LeadView {
        leads::get(&self.book, LeadId(id)).expect("the lead is in the log")
    }

    /// Answers the open question of a criterion.
    pub fn answer(&self, id: i64, criterion: &str, answer: &str) -> Judged {
        let request = LeadAnswerRequest { id, criterion: criterion.into(), answer: Some(answer.into()) };
        leads::answer(&self.book, &request).unwrap_or_else(|problem| panic!("{:#?}", self.worded(&problem)));
        self.judged(id)
    }

    /// Notes that they won't say.
    pub fn decline(&self, id: i64, criterion: &str) -> Judged {
        let request = LeadAnswerRequest { id, criterion: criterion.into(), answer: None };
        leads::answer(&self.book, &request).unwrap_or_else(|problem| panic!("{:#?}", self.worded(&problem)));
        self.judged(id)
    }

    /// Records a reaction.
    pub fn react(&self, id: i64, kind: &str, on: &str) -> Judged {
        let request = read::<ReactRequest>(&json!({ "id": id, "reaction": { "kind": kind, "on": on } }));
        leads::react(&self.book, &request).unwrap_or_else(|problem| panic!("{:#?}", self.worded(&problem)));
        self.judged(id)
    }

    /// Makes a move, as `{"to": "offer"}`, or says why not.
    pub fn try_move(&self, id: i64, wanted: Value) -> Result<LeadView, Problem> {
        let mut wanted = wanted;
        wanted["id"] = json!(id);
        leads::move_lead(&self.book, &read::<MoveRequest>(&wanted))
    }

    /// Makes a move that the rules allow.
    pub fn move_lead(&self, id: i64, wanted: Value) -> LeadView {
        let shown = wanted.to_string();
        self.try_move(id, wanted).unwrap_or_else(|problem| panic!("{shown}: {:#?}", self.worded(&problem)))
    }

    /// Notes an attempt to reach them, whether they asked not to be called or not.
    pub fn call(&self, id: i64) {
        let request = read::<NoteRequest>(&json!({ "id": id, "text": "No answer", "kind": "call", "anyway": true }));
        leads::note(&self.book, &request).expect("a call is noted");
    }

    /// Where a lead stands.
    pub fn stage(&self, id: i64) -> String {
        self.judged(id).json["stage"].as_str().expect("a stage").to_owned()
    }

    /// Takes a table in; gives what programs read of it.
    pub fn import(&self, table: &str) -> Value {
        self.import_as(table, &ImportChoice::default())
    }

    /// Takes a table in with a choice of the owner.
    pub fn import_as(&self, table: &str, choice: &ImportChoice) -> Value {
        let mut opened = open_bytes(Path::new("leads.csv"), table.as_bytes()).expect("a table");
        let chosen = choice.apply(&mut opened).expect("a mapping that fits");
        let done = import::run(&self.book, &opened, choice, &chosen, &Work::default());
        let done = done.unwrap_or_else(|problem| panic!("{:#?}", self.worded(&problem)));
        report_json(&self.book, &opened, done.counts, &done.warnings, &done.results)
    }

    /// The number of the lead with this name.
    pub fn id_of(&self, name: &str) -> i64 {
        self.ids()
            .into_iter()
            .find(|id| self.judged(*id).json["lead"]["name"] == name)
            .unwrap_or_else(|| panic!("{name}"))
    }

    /// The numbers of all leads, oldest first.
    pub fn ids(&self) -> Vec<i64> {
        let mut ids = self.book.with_index(|index| index.all()).expect("the log");
        ids.reverse();
        ids.into_iter().map(|id| id.0).collect()
    }

    /// The count at each place, with `entries`, `leads` and `balanced`.
    pub fn accounts(&self) -> Value {
        let numbers = views::numbers(&self.book).expect("the sum");
        let mut accounts = json!({ "entries": numbers.entries, "leads": numbers.leads, "balanced": numbers.balanced });
        for line in numbers.places {
            accounts[line.place] = json!(line.count);
        }
        accounts
    }

    /// The answers as a document.
    pub fn answers(&self) -> Value {
        interview::write_file(&self.book).expect("the answers")
    }

    /// Takes the newest act back.
    pub fn undo(&self) {
        self.book.store.undo_last(self.book.clock.now()).expect("an act to undo");
        self.turned();
    }

    /// Signs the draft as it stands.
    pub fn try_sign(&self, hat: &str, name: &str) -> Result<SigningView, Problem> {
        editions::sign(&self.book, &SignRequest { hat: hat.into(), name: name.into(), drawn: None })
    }

    /// Signs the draft as it stands, which has to work.
    pub fn sign(&self, hat: &str, name: &str) -> SigningView {
        self.try_sign(hat, name).unwrap_or_else(|problem| panic!("{hat}: {:#?}", self.worded(&problem)))
    }

    /// Everybody who has to signs the draft as it stands; gives the page after the last signature.
    pub fn sign_all(&self) -> SigningView {
        self.sign("marketing", "Mara Sample");
        self.sign("sales", "Sal Sample");
        self.sign("owner", "Olive Sample")
    }

    /// Replaces the answers.
    pub fn now_answers(&self, answers: &Value) {
        let done = interview::replace(&self.book, answers);
        done.unwrap_or_else(|problem| panic!("{:#?}", self.worded(&problem)));
    }

    /// Does again what was taken back.
    pub fn redo(&self) {
        self.book.store.redo_last(self.book.clock.now()).expect("an act to redo");
        self.turned();
    }

    fn turned(&self) {
        self.book.answers_changed();
        self.book.leads_changed();
    }

    /// A problem in words.
    pub fn worded(&self, problem: &Problem) -> Failure {
        problem.worded(&self.book.words)
    }
}

impl Judged {
    /// The verdict's name.
    pub fn verdict(&self) -> &str {
        self.json["verdict"].as_str().expect("a verdict")
    }

    /// The strongest sentence.
    pub fn headline(&self) -> &str {
        self.json["headline"].as_str().expect("a headline")
    }

    /// What one criterion said.
    pub fn reason(&self, criterion: &str) -> &Value {
        let reasons = self.json["reasons"].as_array().expect("reasons");
        reasons
            .iter()
            .find(|reason| reason["criterion"] == criterion)
            .unwrap_or_else(|| panic!("{criterion}: {reasons:#?}"))
    }

    /// `pass`, `fail`, `unknown` or `not_applicable`.
    pub fn result(&self, criterion: &str) -> &str {
        self.reason(criterion)["result"].as_str().expect("a result")
    }

    /// Points that one criterion gives.
    pub fn points(&self, criterion: &str) -> u64 {
        self.reason(criterion)["points"].as_u64().expect("points")
    }

    /// The criterion to ask about next.
    pub fn ask_next(&self) -> Option<&str> {
        self.json["ask_next"].as_str()
    }

    /// How a gate stands.
    pub fn gate(&self, gate: &str) -> &str {
        let gates = self.json["gates"].as_array().expect("gates");
        let found = gates.iter().find(|standing| standing["gate"] == gate);
        found.and_then(|standing| standing["state"].as_str()).expect("a state")
    }

    /// `have`, `possible` or `needed` of a score.
    pub fn score(&self, score: &str, part: &str) -> u64 {
        self.json["scores"][score][part].as_u64().expect("a score")
    }
}

/// A request or a document as the program reads it.
pub fn read<T: DeserializeOwned>(document: &Value) -> T {
    serde_json::from_value(document.clone()).unwrap_or_else(|wrong| panic!("{wrong}: {document}"))
}

/// The answers of the method's example: healthcare services, $5–20 M a year, within 40 miles of Seattle.
pub fn clinics_around_seattle() -> Value {
    json!({
        "business": {
            "name": "Harbor Clinic Supply",
            "sells": "Sterilizers and supplies for clinics.",
            "place": "Seattle, WA",
            "people": { "marketing": "Mara Sample", "sales": "Sal Sample", "caller": "", "owner": "Olive Sample" },
        },
        "markets": [{
            "kind": "businesses",
            "industry": { "in": ["Healthcare"], "out": [] },
            "revenue": { "from": "5M", "to": "20M" },
            "where": { "include": [{ "around": "Seattle, WA", "within": 40, "unit": "miles" }] },
            "window": "this_quarter",
            "funds": "any",
            "avatar": { "role": "Practice manager", "wants": "To pass the next inspection." },
        }],
    })
}

/// A clinic that is sellable to [`clinics_around_seattle`].
pub fn clinic() -> Value {
    json!({
        "name": "Lena Lakeside",
        "company": "Lakeside Clinic",
        "kind": "business",
        "industry": "clinic",
        "revenue": "$8M",
        "place": "Bellevue, WA",
        "timing": "this quarter",
        "budget": "yes",
        "authority": "decides",
        "need": "Two sterilizers",
        "reaction": { "kind": "filled_in_form", "on": "2026-11-20" },
    })
}

/// A document with some parts changed: objects are merged, anything else is replaced.
pub fn but(mut document: Value, changes: Value) -> Value {
    merge(&mut document, changes);
    document
}

/// The answers with some parts of the first market changed.
pub fn but_market(mut answers: Value, changes: Value) -> Value {
    merge(&mut answers["markets"][0], changes);
    answers
}

fn merge(document: &mut Value, changes: Value) {
    match (document, changes) {
        (Value::Object(object), Value::Object(changes)) => {
            for (key, change) in changes {
                merge(object.entry(key).or_insert(Value::Null), change);
            }
        }
        (document, change) => *document = change,
    }
}
