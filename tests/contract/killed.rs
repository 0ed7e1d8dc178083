//! A program that is killed at any moment of its work: the data file is as before or as after, and so is every file that
//! was being written.

use crate::command_line::{Shell, with_leads};
use app::book::Book;
use app::clock::Clock;
use app::duplicates::{self, MergeRequest};
use app::leads::{self, BulkAct, BulkRequest, BulkWhich, LeadsRequest};
use app::work::Work;
use serde_json::json;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use words::Locale;

/// The moments at which a command is killed, spread over the time that it takes when it is left alone.
const MOMENTS: u32 = 7;
const ROWS: u64 = 1_500;

fn table(rows: u64) -> String {
    let mut table = String::from("Name,Company,Email,First contact\n");
    for row in 0..rows {
        writeln!(table, "Pat Sample{row},Firm {row},pat{row}@example.com,2026-11-01").expect("a row");
    }
    table
}

/// Starts a command and kills it after a while; whether it was still at work.
fn killed(mut command: Command, after: Duration) -> bool {
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
    std::thread::sleep(after);
    child.kill().expect("it is killed, or has ended");
    child.wait().expect("it ended").code().is_none()
}

/// Kills the command `words` at each moment of its work; before each try `before` puts things in order, and `after` looks
/// at what is left.
fn at_each_moment(shell: &Shell, words: &[&str], before: impl Fn(), mut after: impl FnMut(u32)) {
    before();
    let begun = Instant::now();
    shell.done(words);
    let whole = begun.elapsed();
    let mut met_at_work = 0;
    for moment in 0..MOMENTS {
        before();
        met_at_work += u32::from(killed(shell.command(words), whole * moment / MOMENTS));
        after(moment);
    }
    assert!(met_at_work > 0, "{words:?} was never killed at its work");
}

fn entries(shell: &Shell, book: &str) -> u64 {
    let numbers = shell.json(&["numbers", book, "--json"]);
    assert_eq!(numbers["balanced"], true, "{numbers}");
    assert_eq!(shell.json(&["check", book, "--json"])["sound"], true);
    numbers["entries"].as_u64().expect("a count")
}

#[test]
fn an_import_that_is_killed_is_in_whole_or_not_at_all() {
    let shell = with_leads();
    shell.write("big.csv", &table(ROWS));
    let kept = entries(&shell, "b.sellable");
    let path = |name: &str| shell.path(name);
    let afresh = || {
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(path(&format!("killed.sellable{ending}")));
        }
        let _ = std::fs::remove_dir_all(path("killed backups"));
        std::fs::copy(path("b.sellable"), path("killed.sellable")).expect("a copy");
    };
    at_each_moment(&shell, &["import", "killed.sellable", "big.csv"], afresh, |moment| {
        let found = entries(&shell, "killed.sellable");
        assert!([kept, kept + ROWS].contains(&found), "moment {moment}: {found} entries");
        if moment % 3 != 0 {
            return;
        }
        // The same file on the next day takes in what is not in yet. Its copy of the data file is checked through and through.
        let again = |day: &str| {
            let mut command = shell.command(&["import", "killed.sellable", "big.csv"]);
            let ended = command.env("SELLABLE_TODAY", day).output().expect("it starts");
            assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
            entries(&shell, "killed.sellable")
        };
        assert_eq!((again("2026-11-23"), again("2026-11-24")), (kept + ROWS, kept + ROWS), "moment {moment}");
        let copies = std::fs::read_dir(path("killed backups")).expect("the copies");
        let names: Vec<_> = copies.map(|copy| copy.expect("a copy").file_name()).collect();
        assert!(
            names.iter().all(|name| name.to_string_lossy().ends_with(".sellable")),
            "moment {moment}: a copy that was never finished stays: {names:?}"
        );
    });
}

#[test]
fn a_data_file_and_an_export_that_are_killed_are_whole_or_not_there() {
    let shell = with_leads();
    let made = ["new", "made.sellable", "--kit", "fitness_studio"];
    shell.done(&made);
    let whole = shell.done(&["answers", "made.sellable"]);
    let gone = || {
        let _ = std::fs::remove_file(shell.path("made.sellable"));
    };
    at_each_moment(&shell, &made, gone, |moment| {
        if shell.path("made.sellable").exists() {
            assert_eq!(shell.done(&["answers", "made.sellable"]), whole, "moment {moment}");
        }
    });
    shell.write("big.csv", &table(ROWS));
    shell.done(&["import", "b.sellable", "big.csv"]);
    for format in ["csv", "json"] {
        let words = ["export", "b.sellable", "--format", format, "-o", "out"];
        shell.done(&words);
        let whole = std::fs::read(shell.path("out")).expect("the file");
        let old = "what stood there before";
        at_each_moment(
            &shell,
            &words,
            || shell.write("out", old),
            |moment| {
                let found = std::fs::read(shell.path("out")).expect("the file");
                assert!(found == whole || found == old.as_bytes(), "{format}, moment {moment}: {} bytes", found.len());
            },
        );
    }
}

/// Where the process that will be killed finds its data file.
const BOOK: &str = "SELLABLE_TEST_BOOK_TO_WORK_ON";

fn opened(path: &Path) -> Book {
    Book::open(path, Clock::on("2026-11-22"), Locale::EnglishUs).expect("the data file")
}

fn all_to(book: &Book, act: BulkAct) {
    let which = BulkWhich::All(LeadsRequest::default());
    leads::bulk(book, &BulkRequest { which, except: Vec::new(), act }, &Work::default()).expect("all are changed");
}

/// Acts on many leads, merges, undo and redo, over and over. What stands is told before each act.
fn work_on(path: &Path) {
    let book = opened(path);
    let first_two: Vec<i64> = leads_of(&book).iter().take(2).map(|lead| lead.0).collect();
    loop {
        all_to(&book, BulkAct::Owner { owner: "Mara Sample".into() });
        all_to(&book, BulkAct::Note { text: "Trade show".into() });
        let merge = MergeRequest { kept: first_two[0], absorbed: first_two[1], take: BTreeMap::new() };
        duplicates::merge(&book, &merge).expect("merged");
        for _ in 0..3 {
            book.store.undo_last(book.clock.now()).expect("undone");
        }
        for _ in 0..3 {
            book.store.redo_last(book.clock.now()).expect("done again");
        }
        for _ in 0..3 {
            book.store.undo_last(book.clock.now()).expect("undone");
        }
        book.leads_changed();
    }
}

/// Of each entry its number, who looks after it, and how many things happened to it.
fn leads_of(book: &Book) -> Vec<(i64, String, usize)> {
    let ids = leads::ids(book, &LeadsRequest::default()).expect("the log");
    let mut leads: Vec<_> = ids
        .into_iter()
        .map(|id| {
            let (lead, story) = book
                .store
                .read(|read| Ok((read.leads().get(id)?, read.happenings().of_lead(id)?)))
                .expect("a lead of the log");
            (id.0, lead.care.owner, story.len())
        })
        .collect();
    leads.sort_unstable();
    leads
}

#[test]
fn acts_on_many_leads_merges_and_undo_that_are_killed_are_done_whole_or_not_at_all() {
    if let Some(path) = std::env::var_os(BOOK) {
        return work_on(&PathBuf::from(path));
    }
    let shell = with_leads();
    shell.write("big.csv", &table(400));
    shell.done(&["import", "b.sellable", "big.csv"]);
    let path = shell.path("b.sellable");
    let before = leads_of(&opened(&path));
    let mut seen = HashSet::new();
    for round in 0..10 {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        let name = "killed::acts_on_many_leads_merges_and_undo_that_are_killed_are_done_whole_or_not_at_all";
        command.args(["--exact", name]).env(BOOK, &path);
        assert!(killed(command, Duration::from_millis(150 + round * 97)), "it works until it is killed");
        let book = opened(&path);
        let found = leads_of(&book);
        let accounts = app::accounts::accounts(&book).expect("the sum");
        assert!(accounts.sum.balanced, "round {round}: {:?}", accounts.differences);
        let owners: HashSet<&str> = found.iter().map(|lead| lead.1.as_str()).collect();
        assert_eq!(owners.len(), 1, "round {round}: an act on all leads reached only some: {owners:?}");
        let missing = before.len() - found.len();
        assert!(missing <= 1, "round {round}");
        seen.insert((owners.contains("Mara Sample"), missing));
        // Whatever stands can be taken back, down to what was there before.
        while leads_of(&book) != before {
            book.store.undo_last(book.clock.now()).expect("undone");
            book.leads_changed();
        }
        assert_eq!(json!(app::accounts::accounts(&book).expect("the sum").sum.balanced), json!(true));
    }
    assert!(seen.len() > 1, "it was always killed in the same state: {seen:?}");
}
