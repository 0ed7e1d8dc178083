//! What was exported comes back: the same log from a table and a workbook, the same business from its document.

use crate::exports::{book, export, fill, lead};
use app::book::Book;
use app::clock::Clock;
use app::export::{Format, Own, create_from};
use app::failure::Problem;
use app::import::{Choice, ImportChoice, open_bytes, run};
use app::work::Work;
use exchange::{Sheet, decode};
use method::contact::Channel;
use method::edition::EditionName;
use method::judge::Verdict;
use method::lead::{Lead, StandsAt};
use method::playbook::Hat;
use method::{CriterionId, LeadId};
use std::path::Path;
use store::Act;
use store::table::happening::{ChangeKind, Happening, Moved, Talked, What};
use words::Locale;

const TODAY: &str = "2026-11-22";

/// One happening of each kind.
fn record_everything(book: &Book, id: LeadId) {
    let moved = Moved {
        from: Some(StandsAt::Inquiry),
        to: StandsAt::Offered,
        reason: "=reason".into(),
        against_rules: true,
        edition: EditionName::Draft,
        verdict: Verdict::NeedsAnswers,
        reasons: serde_json::json!([{ "criterion": "revenue" }]),
    };
    let happened = [
        What::Note { words: "=note\n".into() },
        What::Touch { channel: Channel::Call, words: String::new(), talked: Talked::Tried },
        What::Move(Box::new(moved)),
        What::Answer { criterion: CriterionId::own(1), words: None },
        What::Answer { criterion: CriterionId::own(1), words: Some("yes".into()) },
        What::Verdict { before: Verdict::NotALead, after: Verdict::Sellable },
        What::Change { what: ChangeKind::StopLifted, words: "Mail".into() },
    ];
    let at = book.clock.now();
    let written = book.store.write(Act::LeadNoted, at, |tx| {
        for what in happened {
            tx.happenings().record(id, &Happening { at, hat: Hat::Owner, by: "Olive Sample".into(), what })?;
        }
        Ok(())
    });
    written.expect("happenings");
}

fn assert_comes_back(book: &Book, sheet: &Sheet, ids: &[LeadId]) {
    let mut own = Own::of(book, sheet).expect("rules").expect("our own table");
    let mut entries: Vec<_> = sheet.rows().map(|row| own.entry(row).expect("an entry")).collect();
    entries.sort_by_key(|entry| entry.id);
    assert_eq!(entries.len(), ids.len());
    for (entry, id) in entries.into_iter().zip(ids) {
        let lead = lead(book, *id);
        assert_eq!((entry.id, entry.added_at), (lead.id, lead.created_at));
        assert_eq!(entry.profile, lead.profile);
        assert_eq!((entry.standing, entry.care), (lead.standing, lead.care));
    }
}

#[test]
fn a_table_gives_the_same_log_back() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    let (exported, bytes) = export(&book, &folder, Format::Csv);
    assert_eq!((exported.count, exported.left_out.len()), (ids.len() as u64, 0));
    let sheet = decode(&bytes).expect("a table");
    assert_eq!(sheet.oddities(), &[]);
    let program = exchange::recognise(&sheet).program.expect("a program").program;
    assert_eq!(program, exchange::Program::Sellable);
    assert_comes_back(&book, &sheet, &ids);
}

#[test]
fn a_workbook_gives_the_same_log_back() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    let (exported, bytes) = export(&book, &folder, Format::Xlsx);
    assert_eq!((exported.count, exported.shortened), (ids.len() as u64, 0));
    assert_comes_back(&book, &decode(&bytes).expect("a workbook"), &ids);
}

#[test]
fn a_card_gives_who_it_is_back() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    let (exported, bytes) = export(&book, &folder, Format::Vcard);
    let sheet = decode(&bytes).expect("cards");
    let mapping = exchange::Mapping::from(exchange::recognise(&sheet));
    let records: Vec<_> = sheet.rows().map(|row| mapping.record(row)).collect();
    assert_eq!(records.len() as u64, exported.count);
    let card_of = |lead: &Lead| records.iter().find(|card| card.email.as_deref() == Some(&lead.profile.email));
    // From files of strangers these mean "nothing", and a number that Excel was to leave alone.
    let is_name = |lead: &Lead| !["n/a", "'0123"].contains(&lead.profile.name.as_str());
    let leads = ids.iter().map(|id| lead(&book, *id)).filter(is_name);
    for lead in leads.filter(|lead| lead.care.stop(Channel::Call).is_none()) {
        let card = card_of(&lead).unwrap_or_else(|| panic!("no card of {}", lead.profile.name));
        let same_lines = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
        assert_eq!(card.phone.as_deref(), Some(lead.profile.phone.as_str()));
        for (read, written) in [
            (&card.name, &lead.profile.name),
            (&card.company, &lead.profile.company),
            (&card.title, &lead.profile.title),
            (&card.note, &lead.profile.note),
        ] {
            assert_eq!(read.as_deref().map(same_lines), Some(same_lines(written)), "{}", lead.profile.name);
        }
    }
}

#[test]
fn what_was_changed_in_the_table_counts() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    let (_, bytes) = export(&book, &folder, Format::Csv);
    let text =
        String::from_utf8(bytes).expect("text").replace("\"$8,000,000\"", "\"9M\"").replace("Sam Sample", "Ira Sample");
    let sheet = decode(text.as_bytes()).expect("a table");
    let mut own = Own::of(&book, &sheet).expect("rules").expect("our own table");
    let entries: Vec<_> = sheet.rows().filter_map(|row| own.entry(row)).collect();
    let first = entries.iter().find(|entry| entry.id == ids[0]).expect("the first");
    let revenue = first.profile.facts.revenue.known().and_then(|money| money.amount.single());
    assert_eq!((revenue, first.care.owner.as_str()), (Some(9_000_000), "Ira Sample"));
    assert_eq!(first.profile.facts.timing, lead(&book, ids[0]).profile.facts.timing);
}

#[test]
fn everything_comes_back_as_one_document() {
    let (mut book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    record_everything(&book, ids[0]);
    for hat in ["marketing", "sales", "owner"] {
        let request = app::editions::SignRequest { hat: hat.into(), name: "Olive Sample".into(), drawn: None };
        app::editions::sign(&book, &request).expect("a signature");
    }
    let (exported, before) = export(&book, &folder, Format::Json);
    assert_eq!(exported.count, ids.len() as u64);
    book.clock = Clock::on("2027-02-01");
    let other = Book::in_memory(Clock::on(TODAY), Locale::EnglishUs).expect("a book");
    create_from(&other, &before).expect("the same business");
    let (_, after) = export(&other, &folder, Format::Json);
    assert!(before == after, "the document of the other book differs");
    for id in &ids {
        assert_eq!(lead(&book, *id), lead(&other, *id));
    }
    let print = |book: &Book| app::editions::in_print(book, 1).expect("the first edition").pdf;
    let story = |book: &Book| book.store.read(|read| read.happenings().of_lead(ids[0])).expect("a story");
    assert_eq!(story(&book), story(&other));
    assert!(print(&book) == print(&other), "the page that was signed differs");
    let numbers = app::views::numbers(&other).expect("numbers");
    assert!(numbers.balanced);
}

#[test]
fn what_is_no_business_is_refused() {
    let newer = "{\"format\": \"sellable-business\", \"version\": 2}";
    for text in
        ["", "[]", "{\"format\": \"x\", \"version\": 1}", newer, "{\"format\": \"sellable-business\", \"version\": 1}"]
    {
        let book = Book::in_memory(Clock::on(TODAY), Locale::EnglishUs).expect("a book");
        assert!(matches!(create_from(&book, text.as_bytes()), Err(Problem::Fields(_))), "{text}");
    }
}

/// Takes a table of our own into another book.
fn taken_in(book: &Book, bytes: &[u8]) -> app::import::Counts {
    let mut opened = open_bytes(Path::new("leads.csv"), bytes).expect("a table");
    let wanted = ImportChoice::default();
    let choice: Choice = wanted.apply(&mut opened).expect("a choice");
    run(book, &opened, &wanted, &choice, &Work::default()).expect("an import").counts
}

#[test]
fn taken_into_another_book_it_is_the_same_log() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    for format in [Format::Csv, Format::Xlsx] {
        let (_, bytes) = export(&book, &folder, format);
        let other = self::book();
        assert_eq!(taken_in(&other, &bytes).added, ids.len() as u64);
        let mut there = other.with_index(|index| index.all()).expect("the log");
        there.sort_unstable();
        // The newest stands first in the table.
        for (before, after) in ids.iter().rev().zip(there) {
            let (before, after) = (lead(&book, *before), lead(&other, after));
            assert_eq!((after.profile, after.standing, after.care), (before.profile, before.standing, before.care));
        }
        let again = taken_in(&book, &bytes);
        assert_eq!((again.added, again.updated), (0, 0), "what is there already brings nothing new");
    }
}

#[test]
fn a_column_that_the_owner_leaves_out_is_left_out() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    fill(&book);
    let (_, bytes) = export(&book, &folder, Format::Csv);
    let other = self::book();
    let mut opened = open_bytes(Path::new("leads.csv"), &bytes).expect("a table");
    let mapping = [("Phone".to_owned(), String::new())].into();
    let wanted = ImportChoice { mapping, ..ImportChoice::default() };
    let choice = wanted.apply(&mut opened).expect("a choice");
    run(&other, &opened, &wanted, &choice, &Work::default()).expect("an import");
    let ids = other.with_index(|index| index.all()).expect("the log");
    assert!(!ids.is_empty() && ids.into_iter().all(|id| lead(&other, id).profile.phone.is_empty()));
}
