//! Files taken in: all of it or none, nobody twice, nothing known overwritten, every row accounted for.

use crate::owner::Owner;
use app::import::ImportChoice;
use serde_json::json;

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
    let report = owner.import_as(table, &ImportChoice { mapping: mapping.into(), names_only: false });
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
