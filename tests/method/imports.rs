//! Files taken in: all of it or none, nobody twice, nothing known overwritten, every row accounted for.

use crate::owner::Owner;
use app::failure::Problem;
use app::import::{self, ImportChoice, open_bytes};
use app::work::{Step, Work};
use method::LeadId;
use serde_json::json;
use std::fmt::Write;
use std::path::Path;

const TABLE: &str = "\
Name,Email,Phone,Yearly sales,First contact
Ana Sample,ana@example.com,206-555-0101,8M,2026-11-01
Ben Sample,ben@example.com,206-555-0102,,2026-11-02
ANA SAMPLE,Ana@Example.com,,9M,2026-11-01
,,,,2026-11-03
Cy Sample,cy@example.com,206-555-0103,8M,sometime
Di Sample,di@example.com,206-555-0104,8M,
";

fn counts(report: &serde_json::Value) -> [u64; 4] {
    ["added", "updated", "duplicates", "rejected"].map(|name| report[name].as_u64().expect("a count"))
}

#[test]
fn every_row_is_accounted_for() {
    let owner = Owner::of_the_example();
    let report = owner.import(TABLE);
    assert_eq!(counts(&report), [3, 0, 1, 2], "{report:#}");
    let lines: Vec<u64> =
        report["rejects"].as_array().expect("rejects").iter().filter_map(|row| row["line"].as_u64()).collect();
    assert_eq!(lines, [5, 6]);
    assert_eq!(owner.accounts()["entries"], 3);
    assert_eq!(
        (owner.stage(owner.id_of("Ana Sample")), owner.stage(owner.id_of("Di Sample"))),
        ("inquiry".into(), "list".into())
    );
    assert_eq!(report["mapping"]["Yearly sales"], "revenue");
    assert_eq!(report["mapping"]["First contact"], "reacted_on");
}

#[test]
fn twice_adds_nothing() {
    let owner = Owner::of_the_example();
    owner.import(TABLE);
    let before: Vec<_> = owner.ids().into_iter().map(|id| owner.judged(id)).collect();
    let again = owner.import(TABLE);
    assert_eq!(counts(&again), [0, 0, 4, 2], "{again:#}");
    assert_eq!(owner.ids().into_iter().map(|id| owner.judged(id)).collect::<Vec<_>>(), before);
}

#[test]
fn a_known_lead_gets_what_was_not_known_and_keeps_the_rest() {
    let owner = Owner::of_the_example();
    owner.import(TABLE);
    let report = owner.import("Name,Email,Yearly sales,Phone\nBen Sample,ben@example.com,12M,206-555-0199\n");
    assert_eq!(counts(&report), [0, 1, 0, 0], "{report:#}");
    let draft = owner.page(owner.id_of("Ben Sample")).draft;
    assert_eq!((draft.revenue.as_str(), draft.phone.as_str()), ("$12,000,000", "206-555-0102"));
}

#[test]
fn an_import_is_undone_as_one() {
    let owner = Owner::of_the_example();
    owner.import("Name,Email\nBen Sample,ben@example.com\n");
    let before = (owner.judged(owner.ids()[0]), owner.accounts());
    owner.import(TABLE);
    assert_eq!(owner.accounts()["entries"], 3);
    owner.undo();
    assert_eq!((owner.judged(owner.ids()[0]), owner.accounts()), before);
    owner.redo();
    assert_eq!(owner.accounts()["entries"], 3);
}

#[test]
fn columns_go_where_the_owner_says() {
    let owner = Owner::of_the_example();
    let table = "Who,Worth,Seen\nAna Sample,8M,2026-11-20\n";
    let mapping = [("Who", "name"), ("Worth", "revenue"), ("Seen", "reacted_on")];
    let mapping = mapping.map(|(column, field)| (column.to_owned(), field.to_owned()));
    let report = owner.import_as(table, &ImportChoice { mapping: mapping.into(), ..ImportChoice::default() });
    assert_eq!(report["mapping"], json!({ "Who": "name", "Worth": "revenue", "Seen": "reacted_on" }));
    assert_eq!(owner.judged(owner.id_of("Ana Sample")).result("revenue"), "pass");
}

#[test]
fn days_are_read_in_the_order_that_the_file_shows() {
    for (days, kind) in [(["13/11/2026", "03/11/2026"], "2026-11-03"), (["11/13/2026", "11/03/2026"], "2026-11-03")] {
        let owner = Owner::of_the_example();
        owner.import(&format!(
            "Name,First contact,What they did\nAna Sample,{},called\nBen Sample,{},called\n",
            days[0], days[1]
        ));
        let ben = owner.judged(owner.id_of("Ben Sample"));
        let text = ben.reason("did:called")["text"].as_str().expect("a sentence").to_owned();
        assert!(text.contains("Nov 3"), "{days:?} {kind}: {text}");
    }
}

const CUSTOMERS: &str = "\
Name,Email,Lifecycle Stage,First contact
Ana Sample,ana@example.com,Customer,2026-11-01
Ben Sample,ben@example.com,Lead,2026-11-02
Cy Sample,cy@example.com,Closed lost,2026-11-03
Di Sample,di@example.com,Subscriber,2026-11-04
Ed Sample,ed@example.com,Spam,2026-11-05
";

#[test]
fn words_for_stages_make_inquiries_until_the_owner_says_more() {
    let owner = Owner::of_the_example();
    owner.import(CUSTOMERS);
    for id in owner.ids() {
        assert_eq!(owner.judged(id).json["stage"], "inquiry");
    }
    let owner = Owner::of_the_example();
    let said = [("customer", "won"), ("closed lost", "lost"), ("subscriber", "name"), ("spam", "leave_out")];
    let stages = said.map(|(word, means)| (word.to_owned(), means.to_owned()));
    let report = owner.import_as(CUSTOMERS, &ImportChoice { stages: stages.into(), ..ImportChoice::default() });
    assert_eq!(counts(&report), [4, 0, 0, 1], "{report:#}");
    let stands = |name: &str| owner.stage(owner.id_of(name));
    assert_eq!(
        [stands("Ana Sample"), stands("Ben Sample"), stands("Cy Sample"), stands("Di Sample")],
        ["won", "inquiry", "lost", "list"]
    );
    let accounts = owner.accounts();
    assert_eq!((&accounts["won"], &accounts["lost"], &accounts["balanced"]), (&json!(1), &json!(1), &json!(true)));
}

#[test]
fn an_import_moves_nobody_back() {
    let owner = Owner::of_the_example();
    owner.import("Name,Email,First contact\nAna Sample,ana@example.com,2026-11-01\n");
    let id = owner.id_of("Ana Sample");
    owner.move_lead(id, json!({ "to": "nurture", "until": "2027-01-01" }));
    owner.import("Name,Email,First contact\nAna Sample,ana@example.com,2026-11-20\n");
    assert_eq!(owner.stage(id), "nurture", "a reaction is noted, and no outcome is undone");
    owner.import("Name,Email\nBen Sample,ben@example.com\n");
    assert_eq!(owner.stage(owner.id_of("Ben Sample")), "list");
    let report = owner.import("Name,Email,First contact\nBen Sample,ben@example.com,2026-11-20\n");
    assert_eq!((counts(&report), owner.stage(owner.id_of("Ben Sample"))), ([0, 1, 0, 0], "inquiry".into()));
}

#[test]
fn who_asked_to_be_left_alone_stays_so() {
    let owner = Owner::of_the_example();
    let table = |mail: &str| format!("Name,Email,Do not call,Email Opt Out\nAna Sample,ana@example.com,,{mail}\n");
    let stops = || -> Vec<String> {
        let id = LeadId(owner.id_of("Ana Sample"));
        let lead = owner.book.store.read(|read| read.leads().get(id)).expect("a lead");
        lead.care.stops.iter().map(|stop| stop.channel.key().to_owned()).collect()
    };
    owner.import(&table("yes"));
    assert_eq!(stops(), ["mail"]);
    for same in ["fill", "overwrite", "skip"] {
        owner.import_as(&table("no"), &ImportChoice { same: same.into(), ..ImportChoice::default() });
        assert_eq!(stops(), ["mail"], "{same}");
    }
    owner.import("Name,Email,Do not call\nAna Sample,ana@example.com,yes\n");
    assert_eq!(stops(), ["call", "mail"], "an import adds a wish");
}

#[test]
fn facts_are_put_in_place_of_known_ones_only_where_the_owner_says_so() {
    for (same, revenue, counted) in [
        ("fill", "$8,000,000", [0, 0, 1, 0]),
        ("overwrite", "$12,000,000", [0, 1, 0, 0]),
        ("skip", "$8,000,000", [0, 0, 1, 0]),
    ] {
        let owner = Owner::of_the_example();
        owner.import("Name,Email,Yearly sales\nAna Sample,ana@example.com,8M\n");
        let choice = ImportChoice { same: same.into(), ..ImportChoice::default() };
        let report = owner.import_as("Name,Email,Yearly sales\nAna Sample,ana@example.com,12M\n", &choice);
        let draft = owner.page(owner.id_of("Ana Sample")).draft;
        assert_eq!((draft.revenue.as_str(), counts(&report)), (revenue, counted), "{same}");
    }
}

#[test]
fn who_shares_a_number_under_another_name_is_somebody_else_until_the_owner_says_so() {
    const TABLE: &str = "Name,Phone\nAna Sample,206-555-0101\nBen Test,206-555-0101\n";
    for (decision, added) in [("", 2), ("same", 1), ("skip", 1)] {
        let owner = Owner::of_the_example();
        let choice = ImportChoice { alike_rest: decision.into(), ..ImportChoice::default() };
        owner.import_as(TABLE, &choice);
        assert_eq!(owner.ids().len(), added, "{decision:?}");
    }
    let owner = Owner::of_the_example();
    owner.import(TABLE);
    assert_eq!(counts(&owner.import(TABLE)), [0, 0, 2, 0], "the second time both are known by name");
}

#[test]
fn an_import_is_taken_back_by_its_number() {
    let owner = Owner::of_the_example();
    owner.import("Name,Email\nBen Sample,ben@example.com\n");
    let before = (owner.page(owner.ids()[0]).draft, owner.accounts());
    owner.import(TABLE);
    let imports = owner.book.store.read(|read| read.imports().all()).expect("imports");
    // Something was done with one of them since: that one stays.
    let worked_on = owner.id_of("Ana Sample");
    owner.call(worked_on);
    let taken = import::take_back(&owner.book, imports[0].id).expect("an import to take back");
    assert_eq!(taken.stay, 1);
    assert_eq!(owner.accounts()["entries"], 2);
    assert_eq!(owner.accounts()["balanced"], true);
    assert_eq!(owner.page(owner.id_of("Ben Sample")).draft, before.0, "what it had filled is blank again");
    owner.undo();
    assert_eq!(owner.accounts()["entries"], 3);
    assert_eq!(owner.page(owner.id_of("Ben Sample")).draft.phone, "206-555-0102");
    owner.redo();
    assert_eq!(owner.accounts()["entries"], 2);
    assert_eq!(owner.accounts()["balanced"], true);
}

#[test]
fn an_import_that_was_just_made_is_taken_back_whole() {
    let owner = Owner::of_the_example();
    owner.import("Name,Email\nBen Sample,ben@example.com\n");
    let before = owner.accounts();
    owner.import(TABLE);
    let imports = owner.book.store.read(|read| read.imports().all()).expect("imports");
    import::take_back(&owner.book, imports[0].id).expect("an import to take back");
    assert_eq!(owner.accounts(), before);
    owner.redo();
    assert_eq!(owner.accounts()["entries"], 3);
}

#[test]
fn what_was_chosen_for_a_kind_of_file_is_chosen_for_the_next() {
    let owner = Owner::of_the_example();
    let first = "Who,Worth\nAna Sample,8M\n";
    let mapping = [("Who", "name"), ("Worth", "revenue")].map(|(column, field)| (column.into(), field.into()));
    owner.import_as(first, &ImportChoice { mapping: mapping.into(), names_only: true, ..ImportChoice::default() });
    let mut next = open_bytes(Path::new("next.csv"), b"Who,Worth\nBen Sample,9M\n").expect("a table");
    let recalled = import::recall(&owner.book, &mut next).expect("what was chosen");
    assert!(recalled.names_only);
    let fields: Vec<_> = next.mapping.columns().iter().map(|guess| guess.field.map(exchange::Field::name)).collect();
    assert_eq!(fields, [Some("name"), Some("revenue")]);
    let mut other = open_bytes(Path::new("other.csv"), b"Whose,Worth\nBen Sample,9M\n").expect("a table");
    assert_eq!(import::recall(&owner.book, &mut other).expect("what was chosen"), ImportChoice::default());
}

#[test]
fn an_import_that_is_stopped_leaves_no_trace() {
    let owner = Owner::of_the_example();
    owner.import(TABLE);
    let state = |owner: &Owner| {
        let journal = owner.book.store.read(|read| read.journal().latest(1)).expect("the journal");
        (owner.accounts(), journal, owner.ids())
    };
    let before = state(&owner);
    let mut table = String::from("Name,Email,First contact\n");
    for row in 0..20_000 {
        writeln!(table, "Pat Sample{row},pat{row}@example.com,2026-11-01").expect("a line");
    }
    let mut opened = open_bytes(Path::new("large.csv"), table.as_bytes()).expect("a table");
    let wanted = ImportChoice::default();
    let choice = wanted.apply(&mut opened).expect("a choice");
    for step in [Step::TakingIn, Step::Indexing] {
        let work = Work::default();
        let stopped = std::thread::scope(|scope| {
            scope.spawn(|| {
                while work.seen().is_none_or(|seen| seen.step != step) {
                    std::thread::yield_now();
                }
                work.cancel();
            });
            import::run(&owner.book, &opened, &wanted, &choice, &work)
        });
        assert!(matches!(stopped, Err(Problem::Cancelled)), "{step:?}");
        assert_eq!(state(&owner), before, "{step:?}");
        assert!(work.seen().is_none());
    }
    let done = import::run(&owner.book, &opened, &wanted, &choice, &Work::default()).expect("an import");
    assert_eq!(done.added.len(), 20_000);
}
