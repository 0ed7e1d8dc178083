//! What commands leave on the disk.

use crate::command_line::{ANSWERS, Shell, with_leads};
use serde_json::Value;

#[test]
fn a_demonstration_leaves_four_files_and_does_so_again() {
    let shell = Shell::new();
    let said = shell.done(&["demo", "d"]);
    let files = ["judged.json", "leads.txt", "playbook.pdf", "sample.sellable"];
    for _ in 0..2 {
        let mut names: Vec<String> = std::fs::read_dir(shell.path("d"))
            .expect("the folder")
            .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
            .filter(|name| !name.ends_with("-lock"))
            .collect();
        names.sort();
        assert_eq!(names, files);
        for name in files {
            assert!(said.contains(&format!("d/{name}")) || cfg!(windows), "{said}");
        }
        let judged: Value =
            serde_json::from_slice(&std::fs::read(shell.path("d/judged.json")).expect("verdicts")).expect("JSON");
        assert_eq!(judged, shell.json(&["judge", "d/sample.sellable", "--json"]), "as `judge --json` prints them");
        let text = std::fs::read_to_string(shell.path("d/leads.txt")).expect("verdicts to read");
        assert_eq!(text, shell.done(&["judge", "d/sample.sellable"]));
        assert!(std::fs::read(shell.path("d/playbook.pdf")).expect("a playbook").starts_with(b"%PDF-"));
        assert_eq!(shell.done(&["demo", "d"]), said, "a second time");
    }
}

#[test]
fn a_demonstration_counts_every_lead_once() {
    let shell = Shell::new();
    let told = shell.json(&["demo", "d", "--json"]);
    let sum: u64 = told["verdicts"].as_object().expect("counts").values().filter_map(Value::as_u64).sum();
    let numbers = shell.json(&["numbers", "d/sample.sellable", "--json"]);
    assert_eq!(Some(sum), numbers["entries"].as_u64());
    assert!(told["verdicts"].as_object().expect("counts").values().all(|count| count.as_u64() > Some(0)), "{told}");
    assert_eq!(shell.json(&["check", "d/sample.sellable", "--json"])["gaps"], Value::Array(Vec::new()));
}

#[test]
fn a_demonstration_overwrites_nothing_but_its_own() {
    for (name, text) in [("playbook.pdf", "my own"), ("leads.txt", "my own"), ("judged.json", "[]")] {
        let shell = Shell::new();
        shell.write(name, text);
        assert!(shell.refused(&["demo", "."], 1).contains(name));
        assert_eq!(std::fs::read_to_string(shell.path(name)).expect("the file"), text);
        assert_eq!(shell.names(), [name]);
    }
    let shell = Shell::new();
    shell.write("answers.json", ANSWERS);
    shell.done(&["new", "sample.sellable", "--answers", "answers.json"]);
    assert!(shell.refused(&["demo", "."], 1).contains("sample.sellable"));
    assert_eq!(shell.json(&["answers", "sample.sellable"])["business"]["name"], "Harbor Clinic Supply");
}

#[test]
fn a_demonstration_waits_for_the_window() {
    let shell = Shell::new();
    shell.done(&["demo", "d"]);
    let clock = app::clock::Clock::on("2026-11-22");
    let window =
        app::book::Book::open(&shell.path("d/sample.sellable"), clock, words::Locale::EnglishUs).expect("it opens");
    assert!(shell.refused(&["demo", "d"], 1).contains("already open"));
    drop(window);
}

#[test]
fn nothing_half_made_is_left() {
    let shell = Shell::new();
    shell.write("answers.json", ANSWERS);
    shell.write("wrong.json", r#"{ "markets": 3 }"#);
    shell.refused(&["new", "b.sellable", "--answers", "wrong.json"], 1);
    assert_eq!(shell.names(), ["answers.json", "wrong.json"]);
    shell.done(&["new", "b.sellable", "--answers", "answers.json"]);
    assert_eq!(shell.names(), ["answers.json", "b.sellable", "wrong.json"]);
    shell.done(&["new", "folders/that/lack/b.sellable"]);
    shell.done(&["playbook", "b.sellable", "-o", "out.pdf"]);
    shell.refused(&["playbook", "none.sellable", "-o", "other.pdf"], 1);
    assert_eq!(shell.names(), ["answers.json", "b.sellable", "folders", "out.pdf", "wrong.json"]);
}

#[test]
fn an_import_is_all_or_nothing_and_a_copy_is_made_before() {
    let shell = with_leads();
    let backups = std::fs::read_dir(shell.path("b backups")).expect("the backups").count();
    assert_eq!(backups, 1);
    shell.write("quote.csv", "Name,Company\nAna Sample,\"Sample Clinic\n");
    shell.refused(&["import", "b.sellable", "quote.csv"], 1);
    assert_eq!(shell.json(&["numbers", "b.sellable", "--json"])["entries"], 5);
}

#[test]
fn both_papers_are_printed() {
    let shell = with_leads();
    let size = |paper: &str| {
        shell.done(&["playbook", "b.sellable", "--output", "out.pdf", "--paper", paper]);
        std::fs::read(shell.path("out.pdf")).expect("a playbook")
    };
    assert_ne!(size("a4"), size("letter"));
    let usual = |language| {
        let shell = with_leads().speaking(language);
        shell.done(&["playbook", "b.sellable", "-o", "out.pdf"]);
        std::fs::read(shell.path("out.pdf")).expect("a playbook").len()
    };
    assert_ne!(usual("en_US.UTF-8"), usual("en_GB.UTF-8"));
}

#[test]
fn a_kit_answers_what_the_answers_leave_open() {
    let shell = Shell::new();
    shell.write("answers.json", r#"{ "business": { "name": "Example Roofs", "place": "Seattle, WA", "people": { "marketing": "Mara Sample", "sales": "Sal Sample" } } }"#);
    let names = shell.done(&["kits"]);
    for name in names.lines().filter_map(|line| line.split(' ').next()) {
        let book = format!("{name}.sellable");
        let made = shell.json(&["new", &book, "--kit", name, "--answers", "answers.json", "--json"]);
        assert_eq!(made["answers_left"], 0, "{name}");
        let answers = shell.json(&["answers", &book]);
        assert_eq!(answers["business"]["name"], "Example Roofs");
        assert!(answers["business"]["sells"].is_string(), "{name}");
    }
    assert_eq!(names.lines().count(), 13, "{names}");
}
