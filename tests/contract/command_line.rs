//! The command line as somebody uses it: words in, text and an exit code out.

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A folder to work in, and the program.
pub struct Shell {
    folder: TempDir,
    language: &'static str,
}

/// What a command said.
#[derive(Debug)]
pub struct Said {
    /// What it printed.
    pub out: String,
    /// What it said on the standard error.
    pub errors: String,
    /// How it ended.
    pub code: i32,
}

impl Shell {
    /// An empty folder, somewhere in the United States.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), language: "en_US.UTF-8" }
    }

    /// The same with another language of the system.
    pub fn speaking(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// A file of the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("a file");
    }

    /// The names of the files, those that the data file keeps beside itself left out.
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).expect("the folder");
        let mut names: Vec<String> =
            entries.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned()).collect();
        names.retain(|name| !name.ends_with("-lock"));
        names.sort();
        names
    }

    /// The program, ready to be started with these words.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_command-line"));
        command
            .args(words)
            .current_dir(self.folder.path())
            .env("SELLABLE_TODAY", "2026-11-22")
            .env("LANG", self.language)
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .stdin(Stdio::null());
        command
    }

    /// Does what these words say.
    pub fn run(&self, words: &[&str]) -> Said {
        Said::from(self.command(words).output().expect("the program starts"))
    }

    /// Does what these words say, which has to work.
    pub fn done(&self, words: &[&str]) -> String {
        let said = self.run(words);
        assert_eq!((said.code, said.errors.as_str()), (0, ""), "{words:?}");
        said.out
    }

    /// Does what these words say, and reads what it prints.
    pub fn json(&self, words: &[&str]) -> Value {
        let out = self.done(words);
        serde_json::from_str(&out).unwrap_or_else(|wrong| panic!("{words:?}: {wrong}\n{out}"))
    }

    /// Does what these words say, which is refused with this code; gives what was said about it.
    pub fn refused(&self, words: &[&str], code: i32) -> String {
        let said = self.run(words);
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{words:?}: {}", said.errors);
        let first = said.errors.lines().next().unwrap_or_default();
        assert!(first.starts_with("sellable: ") && first.ends_with(['.', '…']) || code == 2, "{words:?}: {first}");
        said.errors
    }
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            out: String::from_utf8(output.stdout).expect("text"),
            errors: String::from_utf8(output.stderr).expect("text"),
            code: output.status.code().unwrap_or(-1),
        }
    }
}

/// Answers that are complete enough to judge by.
pub const ANSWERS: &str = r#"{
  "business": {
    "name": "Harbor Clinic Supply", "sells": "Sterilizers.", "place": "Seattle, WA",
    "people": { "marketing": "Mara Sample", "sales": "Sal Sample", "owner": "Olive Sample" }
  },
  "markets": [{
    "kind": "businesses",
    "name": "Clinics",
    "industry": { "in": ["Healthcare"], "out": [] },
    "revenue": { "from": "5M", "to": "20M" },
    "where": { "include": [{ "around": "Seattle, WA", "within": 40, "unit": "miles" }] },
    "window": "this_quarter",
    "funds": "any",
    "avatar": { "role": "Practice manager", "wants": "To pass the next inspection." },
    "lead": { "criteria": [
      { "criterion": "own:1", "gate": "sql", "if_failed": "no_points", "points": 5, "question": "Is the lease theirs?" }
    ] }
  }]
}"#;

/// Leads with every verdict, every kind of reject, and somebody twice.
pub const LEADS: &str = "\
Name,Company,Industry,Yearly sales,City,When they want to buy,Budget,Email,First contact,What they did,Fax
Pat Pipewell,Northgate Plumbing,Plumbing,$7M,\"Seattle, WA\",this quarter,yes,pat@example.com,2026-11-03,Filled in the form,
Lena Lakeside,Lakeside Clinic,Clinic,$8M,\"Bellevue, WA\",this quarter,\"$40,000\",lena@example.com,2026-11-16,Asked for a quote,
Ken Testwell,Kent Clinic,Clinic,$8M,\"Kent, WA\",next year,yes,ken@example.com,2026-11-12,Called us,
Bea Ballardine,Ballard Clinic,Clinic,,\"Seattle, WA\",this quarter,yes,bea@example.com,2026-11-13,Wrote to us,
Ned Neverwas,Bothell Clinic,Clinic,$8M,\"Bothell, WA\",,,ned@example.com,,,
,,,,,,,,2026-11-01,Called us,
Dee Dateless,Renton Clinic,Clinic,$8M,\"Renton, WA\",now,yes,dee@example.com,some day,Called us,
PAT PIPEWELL,Northgate Plumbing,Plumbing,,,,,PAT@example.com,2026-11-03,Filled in the form,
";

/// A folder with a data file `b.sellable`, made from [`ANSWERS`] and [`LEADS`], and both files.
pub fn with_leads() -> Shell {
    let shell = Shell::new();
    shell.write("answers.json", ANSWERS);
    shell.write("leads.csv", LEADS);
    shell.done(&["new", "b.sellable", "--answers", "answers.json"]);
    shell.done(&["import", "b.sellable", "leads.csv"]);
    shell
}
