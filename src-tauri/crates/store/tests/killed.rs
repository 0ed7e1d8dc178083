//! A program that is killed in the middle of its work: what it was told is saved, is there.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::{DateTime, Utc};
use method::lead::{Care, Profile, Stage, Standing};
use serde_json::json;
use store::{Act, Store, StoreFailure};

const BOOK: &str = "SELLABLE_TEST_BOOK_TO_FILL";
const ROUNDS: u64 = 12;
const PER_IMPORT: usize = 40;

fn named(name: String) -> Profile {
    Profile { name, ..Profile::default() }
}

/// The work of the program that will be killed: entry after entry, each told once it is saved; now and then an import.
fn fill(path: &Path) -> Result<(), StoreFailure> {
    let now = DateTime::<Utc>::UNIX_EPOCH;
    let store = Store::open(path, now)?;
    for number in 0.. {
        let told = if number % 5 == 4 {
            let ids = store.write(Act::Imported, now, |tx| {
                let import = tx.imports().begin(now, "some.csv", &json!({}))?;
                let entries = (0..PER_IMPORT)
                    .map(|row| (named(format!("Row {row}")), Standing::at(Stage::List), Care::default()));
                tx.leads().insert_all(import, now, entries)
            })?;
            ids[PER_IMPORT - 1]
        } else {
            let name = format!("Person {number}");
            store.write(Act::LeadAdded, now, |tx| tx.leads().insert(now, named(name), Standing::at(Stage::Inquiry)))?.id
        };
        println!("saved {told}");
        std::io::stdout().flush().map_err(|source| StoreFailure::Files { path: path.into(), source })?;
    }
    Ok(())
}

#[test]
fn what_was_told_to_be_saved_outlives_a_kill() {
    if let Some(path) = std::env::var_os(BOOK) {
        fill(&PathBuf::from(path)).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("killed.sellable");
    drop(Store::create(&path).unwrap());
    let mut most_told = 0;
    for round in 0..ROUNDS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "what_was_told_to_be_saved_outlives_a_kill", "--nocapture"])
            .env(BOOK, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let reader = std::thread::spawn(move || {
            let told = lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("saved ")?.parse::<i64>().ok());
            told.last()
        });
        std::thread::sleep(Duration::from_millis(60 + round * 17));
        child.kill().unwrap();
        child.wait().unwrap();
        let told = reader.join().unwrap().unwrap_or(most_told);
        most_told = most_told.max(told);

        let store = Store::open(&path, DateTime::UNIX_EPOCH).unwrap();
        let (counts, accounts, ids) = store
            .read(|read| {
                let mut ids = Vec::new();
                read.leads().all_seen(|entry| ids.push(entry.id.0))?;
                Ok((read.journal().counts()?, read.leads().accounts()?, ids))
            })
            .unwrap();
        let expected: Vec<_> = (1..=ids.len() as i64).collect();
        assert_eq!(ids, expected, "round {round}: an entry is missing");
        assert!(ids.len() as i64 >= most_told, "round {round}: {most_told} was told, {} are there", ids.len());
        assert_eq!(counts.entries() as u64, accounts.entries(), "round {round}: half an act is there");
        most_told = ids.len() as i64;
    }
    assert!(most_told > ROUNDS as i64, "nothing was written before the kills");
}
