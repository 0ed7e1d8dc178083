//! What programs read.

use crate::command_line::{ANSWERS, Shell, with_leads};
use crate::snapshot::assert_kept;
use serde_json::{Value, json};

#[test]
fn help_is_what_was_agreed() {
    let shell = Shell::new();
    for page in [
        "json", "answers", "demo", "new", "import", "leads", "judge", "today", "numbers", "playbook", "check",
        "glossary", "kits", "lead",
    ] {
        assert_kept(&format!("help-{page}.txt"), &shell.done(&["help", page]));
    }
    let all = shell.done(&["help"]);
    assert_kept("help.txt", &all);
    for words in [&["--help"][..], &["-h"], &["help", "help"]] {
        assert_eq!(shell.done(words), all);
    }
    for verb in ["demo", "new", "kits", "import", "leads", "judge", "today", "numbers", "playbook", "check", "glossary"]
    {
        assert_eq!(shell.done(&[verb, "--help"]), shell.done(&["help", verb]));
        assert!(all.contains(&format!("sellable {verb} ")), "{verb} is on the first page");
    }
}

#[test]
fn each_command_prints_what_was_agreed() {
    let shell = with_leads();
    let book = "b.sellable";
    for (name, words) in [
        ("judge", &["judge", book, "--json"][..]),
        ("judge-one", &["judge", book, "lena", "--json"]),
        ("leads", &["leads", book, "--json"]),
        ("leads-filtered", &["leads", book, "--verdict", "not_a_lead", "--stage", "list", "--search", "ned", "--json"]),
        ("numbers", &["numbers", book, "--json"]),
        ("today", &["today", book, "--json"]),
        ("check", &["check", book, "--json"]),
        ("answers", &["answers", book, "--json"]),
        ("import-again", &["import", book, "leads.csv", "--dry-run", "--json"]),
        ("playbook", &["playbook", book, "-o", "out.pdf", "--json"]),
        ("new", &["new", "empty.sellable", "--json"]),
        ("kits", &["kits", "--json"]),
        ("new-kit", &["new", "kit.sellable", "--kit", "home_services", "--json"]),
        ("check-gaps", &["check", "empty.sellable", "--json"]),
        ("leads-none", &["leads", "empty.sellable", "--json"]),
        ("judge-none", &["judge", "empty.sellable", "--json"]),
        ("lead", &["lead", book, "1", "--kind", "call", "--stop", "mail", "--source", "asked", "--json"]),
    ] {
        let mut printed = shell.json(words);
        if name == "playbook" {
            // How many pages there are is the printer's matter.
            assert!(printed["pages"].as_u64().is_some_and(|pages| pages >= 1));
            printed["pages"] = json!(1);
        }
        assert_kept(&format!("{name}.json"), &pretty(&printed));
    }
}

#[test]
fn every_word_is_explained_in_two_sentences() {
    let shell = Shell::new();
    let words = shell.json(&["glossary", "--json"]);
    let words = words.as_array().expect("a list");
    let named = |id: &str| words.iter().find(|word| word["id"] == id).unwrap_or_else(|| panic!("{id}"));
    assert_eq!(named("sql")["term"], "SQL, sales-qualified lead");
    assert_eq!(named("avatar")["term"], Value::Null);
    let page = shell.done(&["glossary"]);
    for word in words {
        let (word, text) = (word["word"].as_str().expect("a word"), word["text"].as_str().expect("a text"));
        assert!(page.contains(&format!("  {text}\n")), "{word}");
    }
}

#[test]
fn an_import_says_what_became_of_every_row() {
    let shell = Shell::new();
    shell.write("answers.json", ANSWERS);
    shell.write("leads.csv", crate::command_line::LEADS);
    shell.done(&["new", "b.sellable", "--answers", "answers.json"]);
    let tried = shell.json(&["import", "b.sellable", "leads.csv", "--dry-run", "--json"]);
    assert_eq!(shell.json(&["numbers", "b.sellable", "--json"])["entries"], 0, "a dry run takes nothing in");
    let done = shell.json(&["import", "b.sellable", "leads.csv", "--json"]);
    assert_eq!(tried, done, "a dry run tells what happens");
    assert_kept("import.json", &pretty(&done));
    let rows: u64 = ["added", "updated", "duplicates", "rejected"].iter().filter_map(|name| done[*name].as_u64()).sum();
    assert_eq!(rows, 8, "every row is accounted for");
}

#[test]
fn a_column_goes_where_it_is_told() {
    let shell = Shell::new();
    shell.write("answers.json", ANSWERS);
    shell.write("leads.csv", "Who,Where to,Fax\nAna Sample,\"Kent, WA\",2026-11-20\n");
    shell.done(&["new", "b.sellable", "--answers", "answers.json"]);
    let words =
        ["import", "b.sellable", "leads.csv", "--map", "Who=name", "--map=Where to=place", "--map", "Fax=reacted_on"];
    let report = shell.json(&[&words[..], &["--json"]].concat());
    assert_eq!(report["mapping"], json!({ "Who": "name", "Where to": "place", "Fax": "reacted_on" }));
    let judged = shell.json(&["judge", "b.sellable", "Ana", "--json"]);
    assert_eq!((&judged[0]["stage"], &judged[0]["verdict"]), (&json!("inquiry"), &json!("needs_answers")));
    let names =
        shell.json(&["import", "b.sellable", "leads.csv", "--map", "Who=name", "--names-only", "--dry-run", "--json"]);
    assert_eq!(names["duplicates"], 1);
}

#[test]
fn the_example_in_the_help_works() {
    let shell = Shell::new();
    let help = shell.done(&["help", "answers"]);
    let (from, to) = (help.find("\n  {").expect("the example"), help.find("\n  }\n").expect("its end"));
    shell.write("answers.json", &help[from..to + 4]);
    shell.done(&["new", "b.sellable", "--answers", "answers.json"]);
    assert_eq!(shell.json(&["check", "b.sellable", "--json"]), json!({ "sound": true, "gaps": [] }));
}

#[test]
fn every_question_is_explained() {
    let help = Shell::new().done(&["help", "answers"]);
    for question in method::interview::QUESTIONS {
        let name = question.id.strip_prefix("market.").unwrap_or(question.id);
        assert!(help.contains(name), "{}", question.id);
    }
}

#[test]
fn answers_come_back_as_they_were_set() {
    let shell = with_leads();
    let written = shell.json(&["answers", "b.sellable"]);
    shell.write("again.json", &written.to_string());
    assert_eq!(shell.json(&["answers", "b.sellable", "--set", "again.json", "--json"]), written);
    shell.write("byte-order-mark.json", &format!("\u{feff}{written}"));
    shell.done(&["answers", "b.sellable", "--set", "byte-order-mark.json"]);
    assert_eq!(shell.json(&["answers", "b.sellable"]), written);
}

#[test]
fn names_for_programs_do_not_change_with_the_language() {
    let american = with_leads();
    let judged = american.json(&["judge", "b.sellable", "--json"]);
    let british = american.speaking("en_GB.UTF-8");
    let again = british.json(&["judge", "b.sellable", "--json"]);
    let names = |judged: &Value| {
        let leads = judged.as_array().expect("a list").iter();
        leads
            .map(|lead| json!([lead["verdict"], lead["stage"], lead["scores"], lead["gates"], lead["recheck"]]))
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&judged), names(&again));
    let headline = |judged: &Value| judged[2]["headline"].as_str().expect("a sentence").to_owned();
    assert!(headline(&judged).contains("Jan 1, 2027") && headline(&again).contains("1 Jan 2027"));
}

fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("JSON");
    text.push('\n');
    text
}
