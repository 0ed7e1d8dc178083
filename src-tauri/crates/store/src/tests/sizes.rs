//! How much of the file the journal takes: a large act must not swell it.

use method::LeadId;
use method::edition::EditionName;
use method::judge::Verdict;
use method::lead::{Care, Profile, ReactionKind, Stage, Standing, StandsAt};
use method::playbook::Hat;
use serde_json::{Value, json};

use super::dump::undoable;
use super::sample::{moment, named, reaction};
use crate::Act;
use crate::open::Store;
use crate::table::happening::{Happening, Moved, What};
use crate::touched::Touched;

const MANY: usize = 3_000;

fn person(number: usize) -> (Profile, Standing, Care) {
    let mut profile = named(&format!("Person{number} Sample{}", number % 97));
    profile.company = format!("Lakeside Clinic {number}");
    profile.email = format!("person{number}@clinic{}.example.com", number % 311);
    profile.phone = format!("(206) 555-01{:02}", number % 100);
    profile.source = "Trade show".into();
    profile.note = format!("Met at the fair; asked about chairs and lamps for {} rooms", number % 30);
    profile.reactions.push(reaction(ReactionKind::FilledInForm, 1, "website"));
    (profile, Standing::at(Stage::Inquiry), Care::default())
}

fn imported() -> (Store, Vec<LeadId>) {
    let store = Store::in_memory().unwrap();
    let added = store.write(Act::Imported.on("fair.csv"), moment(1), |tx| {
        let id = tx.imports().begin(moment(1), "fair.csv", &json!({}))?;
        tx.leads().insert_all(id, moment(1), (0..MANY).map(person))
    });
    (store, added.unwrap())
}

/// How many bytes the newest record of changes takes for each entry.
fn bytes_each(store: &Store) -> usize {
    let writer = store.writer().unwrap();
    let newest = "SELECT length(changes) FROM journal WHERE changes IS NOT NULL ORDER BY id DESC LIMIT 1";
    writer.query_row(newest, [], |row| row.get::<_, i64>(0)).unwrap() as usize / MANY
}

/// How large the file is, in bytes.
fn file(store: &Store) -> i64 {
    let writer = store.writer().unwrap();
    writer
        .query_row("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", [], |row| row.get(0))
        .unwrap()
}

/// About as much as the program keeps of a judgement with a dozen criteria.
fn reasons(number: usize) -> Value {
    let one = |criterion: usize| {
        json!({
            "criterion": format!("criterion-{criterion}"), "clause": format!("4.{criterion}"), "result": "passed",
            "words": format!("Number of people: {} is within 10 to 250", 10 + (number + criterion) % 200), "points": 5,
        })
    };
    (0..10).map(one).collect()
}

#[test]
fn an_import_that_is_taken_back_keeps_its_rows_packed() {
    let (store, _) = imported();
    let (full, size) = (undoable(&store), file(&store));
    let turned = store.undo_last(moment(2)).unwrap();
    assert_eq!(turned.leads, Touched::Many, "more than are worth reading one by one");
    assert!(bytes_each(&store) < 100, "{} bytes each after undo", bytes_each(&store));
    assert!(file(&store) < size * 105 / 100, "the file grew from {size} to {}", file(&store));
    store.redo_last(moment(3)).unwrap();
    assert_eq!(undoable(&store), full);
}

#[test]
fn an_import_that_is_taken_back_after_other_acts_keeps_its_rows_packed() {
    let (store, added) = imported();
    let import = store.read(|read| read.leads().get(added[0])).unwrap().import.unwrap();
    store.write(Act::AnswerSet, moment(2), |tx| tx.answers().set(None, "who", &json!("us"), moment(2))).unwrap();
    let (full, size) = (undoable(&store), file(&store));
    store.take_import_back(import, Act::ImportTakenBack.on("fair.csv"), moment(3)).unwrap();
    assert!(bytes_each(&store) < 100, "{} bytes each", bytes_each(&store));
    assert!(file(&store) < size * 105 / 100, "the file grew from {size} to {}", file(&store));
    store.undo_last(moment(4)).unwrap();
    assert_eq!(undoable(&store), full);
}

#[test]
fn a_bulk_move_keeps_its_reasons_once() {
    let (store, added) = imported();
    let before = undoable(&store);
    let moved = |number: usize| Happening {
        at: moment(2),
        hat: Hat::Marketing,
        by: "Mara Sample".into(),
        what: What::Move(Box::new(Moved {
            from: Some(StandsAt::Inquiry),
            to: StandsAt::Mql,
            reason: String::new(),
            against_rules: false,
            edition: EditionName::Draft,
            verdict: Verdict::Sellable,
            reasons: reasons(number),
        })),
    };
    let told = reasons(7).to_string().len();
    assert!(told > 1_000, "{told} bytes are less than a judgement takes");
    let whole = store.write(Act::LeadsChanged.on("all"), moment(2), |tx| {
        added.iter().enumerate().try_for_each(|(number, id)| {
            tx.leads().set_standing(*id, &Standing::at(Stage::Mql))?;
            tx.happenings().record(*id, &moved(number)).map(drop)
        })
    });
    whole.unwrap();
    assert!(bytes_each(&store) < told / 8, "{} bytes for a move whose reasons take {told}", bytes_each(&store));
    let after = undoable(&store);
    store.undo_last(moment(3)).unwrap();
    assert_eq!(undoable(&store), before);
    store.redo_last(moment(4)).unwrap();
    assert_eq!(undoable(&store), after);
}
