//! How a frozen file is made, once for each released schema.

use crate::reading::content;
use crate::{kept, today};
use app::book::Book;
use app::editions::{self, AddReaderRequest, ReadRequest, SignRequest};
use app::import::{self, ImportChoice, open_bytes};
use app::leads::{self, LeadAnswerRequest, LeadDraft, MoveRequest, NoteRequest};
use app::work::Work;
use method::contact::Channel;
use method::judge::Verdict;
use method::lead::{Care, Reaction, ReactionKind};
use method::playbook::Hat;
use method::{CriterionId, LeadId};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::path::Path;
use store::Act;
use store::table::happening::{ChangeKind, Happening, Talked, What};
use words::Locale;

const TABLE: &str = "\
Name,Company,Industry,Yearly sales,City,When they want to buy,Budget,Email,First contact,What they did
Lena Lakeside,Lakeside Clinic,Clinic,$8M,\"Bellevue, WA\",this quarter,\"$40,000\",lena@example.com,2026-11-16,Asked for a quote
Ken Testwell,Kent Clinic,Clinic,3 to 6 million,\"Kent, WA\",next year,yes,ken@example.com,2026-11-12,Called us
Łucja Próbna,Przychodnia Próbna,eye clinic,lots,Springfield,after the harvest,no,lucja@example.com,2026-11-13,Wrote to us
Ned Neverwas,Bothell Clinic,Clinic,$8M,\"Bothell, WA\",,,ned@example.com,,
";

fn answers() -> Value {
    let own = json!({ "criterion": "own:1", "gate": "sql", "if_failed": "not_yet", "points": 5, "question": "Is the lease theirs?" });
    json!({
        "business": {
            "name": "Harbor Clinic Supply", "sells": "Sterilizers.", "place": "Seattle, WA",
            "people": { "marketing": "Mara Sample", "sales": "Sal Sample", "caller": "", "owner": "Olive Sample" },
        },
        "lead": { "inquiry": ["asked_for_quote", "called", "wrote", "filled_in_form"], "recheck_days": 45 },
        "engagement": { "sales_steps": [{ "name": "First talk" }, { "name": "Offer" }, { "name": "Decision" }] },
        "markets": [
            {
                "kind": "businesses", "name": "Clinics",
                "industry": { "in": ["Healthcare"], "out": ["Hospitals"] },
                "revenue": { "from": 5_000_000, "to": 20_000_000 },
                "where": {
                    "include": [
                        { "around": "Seattle, WA", "within": 40, "unit": "miles" },
                        { "postal": "972", "country": "United States" },
                        { "region": "Idaho" },
                    ],
                    "exclude": [{ "around": "Everett, WA", "within": 5, "unit": "kilometres" }, { "country": "Canada" }],
                },
                "window": "this_quarter", "funds": 10_000,
                "avatar": { "role": "Practice manager", "wants": "To pass the next inspection.", "refuse": null },
                "lead": { "criteria": [own] },
            },
            { "kind": "consumers", "name": "Households", "age": { "from": 30, "to": 75 }, "where": null },
        ],
    })
}

fn read<T: DeserializeOwned>(document: Value) -> T {
    serde_json::from_value(document).expect("a request")
}

/// Signs: an edition that somebody got and read, and one signature under the draft that came after it. Nothing before a
/// signature can be undone, so they come first.
fn agree(book: &Book) {
    let drawn =
        json!({ "width": 300, "height": 100, "strokes": [[[10, 80], [60, 20], [110, 80]], [[30, 60], [90, 55]]] });
    let signature = |hat: &str, name: &str, drawn: Value| {
        let request = json!({ "hat": hat, "name": name, "drawn": drawn });
        editions::sign(book, &read::<SignRequest>(request)).expect("a signature");
    };
    signature("marketing", "Mara Sample", Value::Null);
    signature("sales", "Sal Sample", Value::Null);
    signature("owner", "Olive Sample", drawn.clone());
    let got = json!({ "edition": 1, "name": "Łucja Próbna", "given_on": "2026-11-20" });
    let view = editions::add_reader(book, &read::<AddReaderRequest>(got)).expect("a reader");
    let read_it = json!({ "reader": view.editions[0].readers[0].id, "read_on": "2026-11-22" });
    editions::mark_read(book, &read::<ReadRequest>(read_it)).expect("a day");
    let mut draft = answers();
    draft["markets"][0]["revenue"]["from"] = json!(6_000_000);
    app::interview::replace(book, &draft).expect("a draft");
    signature("marketing", "Mara Sample", drawn);
}

/// Fills a book with one of everything.
fn fill(book: &Book) {
    app::interview::replace(book, &answers()).expect("answers");
    agree(book);
    let mut opened = open_bytes(Path::new("leads.csv"), TABLE.as_bytes()).expect("a table");
    let wanted = ImportChoice::default();
    let choice = wanted.apply(&mut opened).expect("a mapping");
    import::run(book, &opened, &wanted, &choice, &Work::default()).expect("a table that can be taken in");
    let household = json!({
        "name": "Hanna Homeowner", "kind": "consumer", "age": "52", "place": "Tacoma, WA", "note": "Rings in the evening",
        "reaction": { "kind": "called", "on": "2026-11-20", "words": "Saw the van" },
    });
    let hanna = leads::add(book, &read::<LeadDraft>(household)).expect("a household").id;
    let answer = |id: i64, criterion: &str, answer: Option<&str>| {
        let request = LeadAnswerRequest { id, criterion: criterion.into(), answer: answer.map(str::to_owned) };
        leads::answer(book, &request).expect("an answer");
    };
    answer(1, "own:1", Some("yes"));
    answer(hanna, "timing", None);
    leads::note(book, &read::<NoteRequest>(json!({ "id": 2, "text": "No answer", "kind": "call" }))).expect("a call");
    for wanted in [
        json!({ "id": 1, "to": "offer" }),
        json!({ "id": 1, "to": "accept" }),
        json!({ "id": 1, "to": "step:1" }),
        json!({ "id": 2, "to": "nurture", "until": "2027-01-01" }),
        json!({ "id": 3, "to": "mql", "against": { "name": "Mara Sample", "reason": "Met them in person" } }),
        json!({ "id": hanna, "to": "discarded", "reason": "No need" }),
    ] {
        leads::move_lead(book, &read::<MoveRequest>(wanted)).expect("a move");
    }
    keep_beside(book);
}

/// What the firm keeps of a lead beside what judges it, and every kind of happening.
fn keep_beside(book: &Book) {
    let now = book.clock.now();
    let today = book.clock.today();
    let care: Care = read(json!({
        "owner": "Mara Sample",
        "next": { "what": "Send the offer", "on": "2026-11-30" },
        "talk": {
            "trigger": { "known": "The old one \"failed\"" }, "results": "not_learned",
            "decision_maker": { "known": "Herself" }, "met": "comparing",
        },
        "links": [{ "label": "Offer", "target": "https://example.com/offer" }],
        "stops": [{ "channel": "mail", "since": "2026-11-19", "source": "unsubscribed" }],
        "consents": [{ "channel": "call", "kind": "implied", "given_on": "2026-11-16", "how": "asked", "expires_on": "2027-05-16" }],
    }));
    let happened = [
        What::Touch { channel: Channel::Meeting, words: "At the fair".into(), talked: Talked::Talked },
        What::Answer { criterion: CriterionId::new("budget"), words: None },
        What::Verdict { before: Verdict::NeedsAnswers, after: Verdict::Sellable },
        What::Change { what: ChangeKind::Stopped, words: "unsubscribed".into() },
    ];
    book.store
        .write(Act::CareSet.on("Lena Lakeside"), now, |tx| {
            let lena = LeadId(1);
            tx.leads().set_care(lena, &care)?;
            let noted = Reaction { kind: ReactionKind::CameBy, on: today, words: String::new(), noted_at: Some(now) };
            tx.leads().add_reaction(lena, &noted)?;
            tx.distinct_pairs().add(lena, LeadId(2))?;
            for what in happened {
                tx.happenings()
                    .record(lena, &Happening { at: now, hat: Hat::Caller, by: "Cal Sample".into(), what })?;
            }
            Ok(())
        })
        .expect("what is kept beside");
    book.leads_changed();
}

#[test]
#[ignore = "makes the frozen file of a schema that is about to be released"]
fn make() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("frozen.sellable");
    let book = Book::create(&file, today(), Locale::EnglishUs).expect("a new file");
    fill(&book);
    let shown = serde_json::to_string_pretty(&content(&book)).expect("JSON");
    book.store.settle().expect("everything in one file");
    drop(book);
    std::fs::copy(&file, kept("v3.sellable")).expect("the frozen file");
    std::fs::write(kept("v3.json"), shown + "\n").expect("what it shows");
}
