//! Exports as somebody types them: each format into a file, and a business back out of one.

use crate::command_line::Shell;

#[test]
fn each_format_is_written_and_told() {
    let shell = Shell::new();
    shell.run(&["demo", "."]);
    let entries = shell.json(&["numbers", "sample.sellable", "--json"])["entries"].as_u64().expect("a count");
    let formats = ["csv", "xlsx", "vcard", "ical", "mailchimp", "hubspot", "salesforce", "pipedrive", "json"];
    for format in formats {
        let told = shell.json(&["export", "sample.sellable", "--format", format, "-o", format, "--json"]);
        let left: u64 =
            told["left_out"].as_array().expect("a list").iter().filter_map(|one| one["count"].as_u64()).sum();
        assert_eq!(told["count"].as_u64().expect("a count") + left, entries, "{format}");
        assert!(shell.path(format).metadata().expect("the file").len() > 1_000, "{format}");
    }
}

#[test]
fn a_business_comes_back_from_its_document() {
    let shell = Shell::new();
    shell.run(&["demo", "."]);
    shell.run(&["export", "sample.sellable", "--format", "json", "--out", "one.json"]);
    let made = shell.run(&["new", "again.sellable", "--from", "one.json"]);
    assert_eq!((made.code, made.errors.as_str()), (0, ""));
    shell.run(&["export", "again.sellable", "--format", "json", "--out", "two.json"]);
    let read = |name: &str| std::fs::read(shell.path(name)).expect("the file");
    assert!(read("one.json") == read("two.json"), "the documents differ");
    let numbers = |book: &str| shell.run(&["numbers", book, "--json"]).out;
    assert_eq!(numbers("again.sellable"), numbers("sample.sellable"));
}

#[test]
fn a_document_that_is_none_makes_no_book() {
    let shell = Shell::new();
    shell.write("other.json", "{\"format\": \"other\", \"version\": 1}");
    let made = shell.run(&["new", "mine.sellable", "--from", "other.json"]);
    assert_eq!(made.code, 1);
    assert!(made.errors.contains("not a business saved by Sellable"), "{}", made.errors);
    assert_eq!(shell.names(), ["other.json"]);
}
