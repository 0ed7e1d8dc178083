//! What is printed beside the playbook, as somebody types it: the cheat sheet, call sheets, labels and postcards.

use crate::command_line::with_leads;

#[test]
fn each_document_is_written_and_told() {
    let shell = with_leads();
    for (words, key, pages) in [
        (&["cheat-sheet", "b.sellable", "-o", "wall.pdf"][..], "cheat_sheet", 1),
        (&["cheat-sheet", "b.sellable", "--output=wall.pdf", "--paper", "a4"], "cheat_sheet", 1),
        (&["call-sheet", "b.sellable", "--today", "-o", "calls.pdf"], "call_sheets", 1),
        (&["call-sheet", "b.sellable", "-o", "calls.pdf"], "call_sheets", 1),
        (&["call-sheet", "b.sellable", "--lead", "#2", "-o", "calls.pdf"], "call_sheets", 1),
        (&["call-sheet", "b.sellable", "--lead", "2", "--lead", "3", "-o", "calls.pdf"], "call_sheets", 3),
        (&["labels", "b.sellable", "--sheet", "5160", "-o", "labels.pdf"], "labels", 1),
        (&["labels", "b.sellable", "--sheet", "5160", "--start", "30", "-o", "labels.pdf"], "labels", 2),
        (
            &["labels", "b.sellable", "--cards", "a6", "--text", "See you", "--lead", "2", "-o", "cards.pdf"],
            "labels",
            2,
        ),
        (
            &[
                "labels",
                "b.sellable",
                "--sheet",
                "own",
                "--columns",
                "2",
                "--rows",
                "5",
                "--width",
                "90,5",
                "--height",
                "50",
                "--paper",
                "a4",
                "-o",
                "own.pdf",
            ],
            "labels",
            1,
        ),
    ] {
        let told = shell.json(&[words, &["--json"]].concat());
        let file = told[key].as_str().unwrap_or_else(|| panic!("{words:?}: {told}"));
        assert!(std::fs::read(shell.path(file)).expect("the file").starts_with(b"%PDF-"), "{words:?}");
        assert!(told["pages"].as_u64().is_some_and(|found| found >= pages), "{words:?}: {told}");
        assert!(told["notes"].is_array() && told["warnings"] == serde_json::json!([]), "{words:?}: {told}");
        let said = shell.done(words);
        assert!(said.contains(file) && said.contains("saved in"), "{words:?}: {said}");
    }
}

#[test]
fn who_asked_to_be_left_in_peace_is_left_out_and_it_is_said() {
    let shell = with_leads();
    shell.done(&["lead", "b.sellable", "2", "--stop", "post", "--stop", "call", "--source", "On the phone"]);
    let labels = shell.done(&["labels", "b.sellable", "--sheet", "5160", "-o", "labels.pdf"]);
    assert!(labels.contains("1 lead wants no post and is left out: Lena Lakeside."), "{labels}");
    let calls = shell.done(&["call-sheet", "b.sellable", "--lead", "1", "--lead", "2", "-o", "calls.pdf"]);
    assert!(calls.contains("1 lead wants no calls and is left out: Lena Lakeside."), "{calls}");
    let nobody = shell.done(&["labels", "b.sellable", "--sheet", "5160", "--search", "zorro", "-o", "none.pdf"]);
    assert!(nobody.contains("Nobody is left to write to."), "{nobody}");
    let gone = shell.done(&["labels", "b.sellable", "--sheet", "5160", "--lead", "1", "--lead", "99", "-o", "one.pdf"]);
    assert!(gone.contains("1 lead that was chosen is not in the log any more."), "{gone}");
}

const OWN: [&str; 6] = ["labels", "b.sellable", "-o", "out.pdf", "--sheet", "own"];

#[test]
fn what_makes_no_document_is_said_in_a_sentence_and_leaves_no_file() {
    let shell = with_leads();
    let before = shell.names();
    for (words, named) in [
        (&["cheat-sheet", "b.sellable"][..], "-o OUT.pdf"),
        (&["cheat-sheet"], "BOOK"),
        (&["cheat-sheet", "b.sellable", "-o"], "-o"),
        (&["cheat-sheet", "b.sellable", "-o", "out.pdf", "--paper", "a5"], "“a5”"),
        (&["cheat-sheet", "b.sellable", "-o", "out.pdf", "--sheet", "5160"], "“--sheet”"),
        (&["call-sheet", "b.sellable", "--today"], "-o OUT.pdf"),
        (&["call-sheet", "b.sellable", "-o", "out.pdf", "--today=no"], "“no”"),
        (&["call-sheet", "b.sellable", "-o", "out.pdf", "--today", "--lead", "1"], "--lead"),
        (&["labels", "b.sellable", "-o", "out.pdf"], "--sheet"),
        (&["labels", "b.sellable", "-o", "out.pdf", "--sheet", "5161"], "“5161”"),
        (&["labels", "b.sellable", "-o", "out.pdf", "--cards", "a5"], "“a5”"),
        (&["labels", "b.sellable", "-o", "out.pdf", "--cards", "a6", "--sheet", "5160"], "--cards"),
        (&["labels", "b.sellable", "-o", "out.pdf", "--sheet", "5160", "--text", "See you"], "--text"),
        (&["labels", "b.sellable", "-o", "out.pdf", "--sheet", "5160", "--lead", "1", "--search", "a"], "--search"),
        (&["labels", "b.sellable", "-o", "out.pdf", "--sheet", "5160", "--verdict", "great"], "“great”"),
    ] {
        let said = shell.refused(words, 2);
        assert!(said.contains(named) && said.contains("sellable help"), "{words:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{words:?}: {said}");
    }
    let own = |more: &[&'static str]| [&OWN[..], more].concat();
    for (words, named) in [
        (vec!["cheat-sheet", "none.sellable", "-o", "out.pdf"], "none.sellable"),
        (vec!["cheat-sheet", "b.sellable", "-o", "b.sellable"], "replace"),
        (vec!["cheat-sheet", "b.sellable", "-o", "none/out.pdf"], "The folder of none/out.pdf is gone"),
        (vec!["call-sheet", "b.sellable", "-o", "out.pdf", "--lead", "Lena"], "“Lena”"),
        (vec!["call-sheet", "b.sellable", "-o", "out.pdf", "--lead", "99"], "99"),
        (vec!["labels", "b.sellable", "-o", "out.pdf", "--sheet", "5160", "--lead", "1;2"], "“1;2”"),
        (vec!["labels", "b.sellable", "-o", "out.pdf", "--sheet", "5160", "--start", "0"], "This sheet has 30 labels"),
        (
            vec!["labels", "b.sellable", "-o", "out.pdf", "--sheet", "l7160", "--start", "22"],
            "This sheet has 21 labels",
        ),
        (vec!["labels", "b.sellable", "-o", "out.pdf", "--sheet", "5160", "--start", "-1"], "“-1”"),
        (own(&["--width", "wide", "--height", "50"]), "--width: “wide” is no measure"),
        (own(&["--columns", "two", "--width", "50", "--height", "50"]), "--columns: “two”"),
        (own(&[]), "A label is at least 15 mm wide"),
        (own(&["--width", "300", "--height", "50"]), "wider than the sheet"),
        (own(&["--width", "NaN", "--height", "50"]), "A label is at least 15 mm wide"),
        (own(&["--columns", "99", "--width", "50", "--height", "50"]), "1 to 20 columns"),
    ] {
        let said = shell.refused(&words, 1);
        assert!(said.contains(named), "{words:?}: {said}");
    }
    assert_eq!(shell.names(), before, "no file is left behind");
}

#[cfg(unix)]
#[test]
fn a_protected_folder_and_a_data_file_to_be_read_only_are_left_as_they_are() {
    use std::os::unix::fs::PermissionsExt;
    let shell = with_leads();
    let set = |name: &str, mode| {
        std::fs::set_permissions(shell.path(name), PermissionsExt::from_mode(mode)).expect("permissions");
    };
    std::fs::create_dir(shell.path("kept")).expect("a folder");
    set("kept", 0o500);
    set("b.sellable", 0o400);
    let before = std::fs::read(shell.path("b.sellable")).expect("the data file");
    // Whoever may do anything on this machine may write into a protected folder as well.
    let is_kept = std::fs::write(shell.path("kept/probe"), "").is_err();
    for words in [
        &["cheat-sheet", "b.sellable", "-o", "kept/out.pdf"][..],
        &["call-sheet", "b.sellable", "--today", "-o", "kept/out.pdf"],
        &["labels", "b.sellable", "--sheet", "5160", "-o", "kept/out.pdf"],
    ] {
        if is_kept {
            let said = shell.refused(words, 1);
            assert!(said.contains("You may not write kept/out.pdf"), "{words:?}: {said}");
            assert_eq!(std::fs::read_dir(shell.path("kept")).expect("the folder").count(), 0);
        } else {
            shell.done(words);
        }
    }
    set("kept", 0o700);
    assert!(std::fs::read(shell.path("b.sellable")).expect("the data file") == before, "printing changes no byte");
}

#[test]
fn what_stood_under_the_name_stays_when_printing_is_refused() {
    let shell = with_leads();
    shell.write("out.pdf", "what stood there before");
    std::fs::create_dir(shell.path("folder.pdf")).expect("a folder");
    shell.refused(&["labels", "b.sellable", "--sheet", "5160", "--start", "31", "-o", "out.pdf"], 1);
    let said = shell.refused(&["cheat-sheet", "b.sellable", "-o", "folder.pdf"], 1);
    assert!(said.contains("folder.pdf could not be written"), "{said}");
    assert_eq!(std::fs::read(shell.path("out.pdf")).expect("the file"), b"what stood there before");
    assert!(!shell.names().iter().any(|name| name.starts_with(".sellable-")), "{:?}", shell.names());
}
