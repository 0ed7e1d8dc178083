//! How commands end: 0 done, 1 refused or bad input, 2 wrong usage; and what is said then.

use crate::command_line::{ANSWERS, Shell, with_leads};
use std::io::Read;
use std::process::Stdio;

#[test]
fn wrong_usage_ends_with_2_and_names_what_is_wrong() {
    let shell = with_leads();
    for (words, named) in [
        (&["jugde", "b.sellable"][..], "“jugde”"),
        (&["jugde"], "“jugde”"),
        (&["--fast"], "“--fast”"),
        (&["judge"], "BOOK"),
        (&["import", "b.sellable"], "FILE"),
        (&["numbers", "b.sellable", "c.sellable"], "“c.sellable”"),
        (&["import", "b.sellable", "leads.csv", "--mpa", "x"], "“--mpa”"),
        (&["import", "b.sellable", "leads.csv", "--map"], "--map"),
        (&["numbers", "b.sellable", "--json=yes"], "“yes”"),
        (&["leads", "b.sellable", "--verdict", "great"], "“great”"),
        (&["leads", "b.sellable", "--stage", "moon"], "“moon”"),
        (&["new", "c.sellable", "--kit", "circus"], "fitness_studio"),
        (&["playbook", "b.sellable"], "-o OUT.pdf"),
        (&["playbook", "b.sellable", "-o", "out.pdf", "--paper", "a5"], "“a5”"),
        (&["help", "dance"], "“dance”"),
    ] {
        let said = shell.refused(words, 2);
        assert!(said.contains(named) && said.contains("sellable help"), "{words:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{words:?}: {said}");
    }
    assert!(!shell.path("out.pdf").exists());
}

#[test]
fn what_is_refused_ends_with_1_and_says_what_where_and_what_to_do() {
    let shell = with_leads();
    shell.write("text.sellable", "Not a data file, whatever it is called.");
    shell.write("broken.json", "{ \"business\": { \"name\": \"Harbor\" ");
    shell.write("comma.json", "{ \"business\": { },, }");
    shell.write("picture.csv", "%PDF-1.7 ...");
    shell.write("quote.csv", "Name,Company\n\"Ana,Sample\n");
    for (words, named) in [
        (&["numbers", "none.sellable"][..], &["none.sellable"][..]),
        (&["numbers", "text.sellable"], &["text.sellable", "not a data file"]),
        (&["new", "b.sellable"], &["b.sellable", "already"]),
        (&["new", "text.sellable"], &["text.sellable", "already"]),
        (&["new", "c.sellable", "--answers", "none.json"], &["none.json"]),
        (&["new", "c.sellable", "--answers", "broken.json"], &["broken.json", "line 1"]),
        (&["answers", "b.sellable", "--set", "comma.json"], &["comma.json", "line 1"]),
        (&["import", "b.sellable", "none.csv"], &["none.csv"]),
        (&["import", "b.sellable", "picture.csv"], &["picture.csv", "PDF"]),
        (&["import", "b.sellable", "quote.csv"], &["quote.csv", "line 2"]),
        (&["import", "b.sellable", "leads.csv", "--map", "Fax"], &["“Fax”", "Column=field"]),
        (&["import", "b.sellable", "leads.csv", "--map", "Telex=name"], &["“Telex”", "Fax"]),
        (&["import", "b.sellable", "leads.csv", "--map", "Fax=shoes"], &["“shoes”", "revenue"]),
        (&["judge", "b.sellable", "9999"], &["9,999"]),
        (&["judge", "b.sellable", "Zorro"], &["“Zorro”"]),
        (&["playbook", "b.sellable", "-o", "none/out.pdf"], &["none/out.pdf"]),
        (&["playbook", "b.sellable", "-o", "b.sellable"], &["b.sellable", "replace"]),
        (&["demo", "leads.csv"], &["leads.csv"]),
    ] {
        let said = shell.refused(words, 1);
        for part in named {
            assert!(said.contains(part), "{words:?}: {said}");
        }
        assert_eq!(said.lines().count(), 1, "{words:?}: {said}");
        assert!(!said.contains("Error") && !said.contains("os error"), "{words:?}: {said}");
    }
    assert!(!shell.path("c.sellable").exists(), "nothing is left under a name that could not be made");
    assert_eq!(shell.json(&["numbers", "b.sellable", "--json"])["entries"], 5, "nothing was changed");
}

#[test]
fn wrong_fields_of_the_answers_are_named_each_on_its_line() {
    let shell = with_leads();
    let before = shell.done(&["answers", "b.sellable"]);
    shell.write("wrong.json", r#"{ "busines": {}, "markets": [{ "kind": "aliens", "revenue": { "from": "abc" } }] }"#);
    for words in
        [&["new", "c.sellable", "--answers", "wrong.json"][..], &["answers", "b.sellable", "--set", "wrong.json"]]
    {
        let said = shell.refused(words, 1);
        assert!(said.lines().next().is_some_and(|first| first.contains("wrong.json") && first.contains('3')), "{said}");
        let paths: Vec<&str> =
            said.lines().skip(1).filter_map(|line| line.trim().split_once(": ")).map(|line| line.0).collect();
        assert_eq!(paths, ["busines", "markets[0].kind", "markets[0].revenue.from"]);
    }
    assert!(!shell.path("c.sellable").exists());
    assert_eq!(shell.done(&["answers", "b.sellable"]), before);
}

#[test]
fn a_book_that_somebody_writes_is_refused_and_one_that_others_read_is_not() {
    let shell = with_leads();
    let path = shell.path("b.sellable");
    let clock = app::clock::Clock::on("2026-11-22");
    let window = app::book::Book::open(&path, clock, words::Locale::EnglishUs).expect("the window has it open");
    for words in [&["numbers", "b.sellable"][..], &["import", "b.sellable", "leads.csv"], &["check", "b.sellable"]] {
        let said = shell.refused(words, 1);
        assert!(said.contains("already open"), "{words:?}: {said}");
    }
    drop(window);
    let reader = app::book::Book::look(&path, clock, words::Locale::EnglishUs).expect("another reader");
    shell.done(&["numbers", "b.sellable"]);
    assert!(shell.refused(&["import", "b.sellable", "leads.csv"], 1).contains("already open"));
    drop(reader);
    shell.done(&["import", "b.sellable", "leads.csv"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_only_be_read_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let shell = with_leads();
    let path = shell.path("b.sellable");
    let before = std::fs::read(&path).expect("the data file");
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o400)).expect("permissions");
    shell.done(&["judge", "b.sellable"]);
    assert_eq!(std::fs::read(&path).expect("the data file"), before, "looking changes no byte");
}

#[test]
fn a_damaged_file_is_refused_and_left_as_it_is() {
    let shell = with_leads();
    let path = shell.path("b.sellable");
    let mut bytes = std::fs::read(&path).expect("the data file");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0xa5);
    std::fs::write(&path, &bytes).expect("damage");
    for command in ["check", "numbers", "judge"] {
        let said = shell.refused(&[command, "b.sellable", "--json"], 1);
        assert!(said.contains("b.sellable") && said.contains("backup"), "{said}");
    }
    assert_eq!(std::fs::read(&path).expect("the data file"), bytes);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let shell = Shell::new();
    shell.done(&["demo", "d"]);
    let command = &["judge", "d/sample.sellable", "--json"];
    let mut running = shell.command(command).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut beginning = [0; 10];
    running.stdout.take().expect("its output").read_exact(&mut beginning).expect("something is printed");
    let ended = running.wait_with_output().expect("it ends");
    assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let shell = with_leads();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("the full device");
    let ended = shell.command(&["judge", "b.sellable"]).stdout(full).output().expect("it starts");
    assert_eq!(ended.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&ended.stderr).contains("could not be written"));
}

#[test]
fn the_window_opens_for_a_file_and_for_nothing() {
    let shell = Shell::new();
    shell.write("answers.json", ANSWERS);
    for words in [&[][..], &["mine.sellable"], &["folder/mine"], &["answers.json"]] {
        assert_eq!(shell.done(words), "The window would open.\n", "{words:?}");
    }
    assert_eq!(shell.names(), ["answers.json"], "and makes nothing before");
}

#[test]
fn it_says_its_version() {
    let shell = Shell::new();
    assert_eq!(shell.done(&["--version"]), concat!("Sellable ", env!("CARGO_PKG_VERSION"), "\n"));
}
