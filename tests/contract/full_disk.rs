//! A disk without room: each command says so, nothing is half in, no half file is left, and once there is room it works.

use crate::command_line::{LEADS, Said, Shell, with_leads};
use std::process::Command;

/// A table that makes a data file much larger than it was.
fn large() -> String {
    let (heading, _) = LEADS.split_once('\n').expect("a heading");
    let row = |row: u32| {
        format!("Pat Sample{row},Firm {row},,,\"Seattle, WA\",,,pat{row}@example.com,2026-11-03,Called us,\n")
    };
    format!("{heading}\n{}", (0..3_000).map(row).collect::<String>())
}

/// What is written when there is room, each into a name of its own; then the words that do it.
const WRITTEN: [(&str, &[&str]); 6] = [
    ("made.sellable", &["new", "made.sellable", "--kit", "fitness_studio"]),
    ("whole.json", &["export", "b.sellable", "--format", "json", "-o", "whole.json"]),
    ("leads.xlsx", &["export", "b.sellable", "--format", "xlsx", "-o", "leads.xlsx"]),
    ("playbook.pdf", &["playbook", "b.sellable", "-o", "playbook.pdf"]),
    ("wall.pdf", &["cheat-sheet", "b.sellable", "-o", "wall.pdf"]),
    ("labels.pdf", &["labels", "b.sellable", "--sheet", "5160", "-o", "labels.pdf"]),
];

fn told_plainly(words: &[&str], said: &Said) {
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{words:?}: {}", said.errors);
    assert!(said.errors.contains("room") && said.errors.contains("disk"), "{words:?}: {}", said.errors);
    assert!(!said.errors.contains("I/O") && !said.errors.contains("rror"), "{words:?}: {}", said.errors);
    assert_eq!(said.errors.lines().count(), 1, "{words:?}: {}", said.errors);
}

/// Nothing but finished files: no name that a file bears while it is written.
fn nothing_half(shell: &Shell, folder: &str) {
    let mut folders = vec![shell.path(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let name = entry.file_name().to_string_lossy().into_owned();
            assert!(!name.starts_with(".sellable-") && !name.contains(".unfinished"), "{name} is left behind");
            if entry.file_type().expect("its kind").is_dir() {
                folders.push(entry.path());
            }
        }
    }
}

mod with_a_limit {
    use super::*;

    /// Does what these words say where no file may grow beyond so many blocks of 512 bytes.
    fn limited(shell: &Shell, blocks: u64, words: &[&str]) -> Said {
        let command = shell.command(words);
        let mut limited = Command::new("sh");
        limited.args(["-c", r#"trap "" XFSZ; ulimit -f "$0"; exec "$@""#, &blocks.to_string()]);
        limited.arg(command.get_program()).args(command.get_args());
        limited.current_dir(command.get_current_dir().expect("the folder"));
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => limited.env(name, value),
                None => limited.env_remove(name),
            };
        }
        Said::from(limited.output().expect("a shell"))
    }

    /// Every system of this kind can be told how large a file may grow. The database hears of it as of a quota.
    #[test]
    fn a_file_that_may_not_grow_is_left_whole_and_taken_up_once_it_may() {
        let shell = with_leads();
        shell.write("large.csv", &large());
        let before = shell.json(&["numbers", "b.sellable", "--json"]);
        let size = std::fs::metadata(shell.path("b.sellable")).expect("the data file").len() / 512;
        let import = ["import", "b.sellable", "large.csv"];
        // From no room at all up to room for the copy that is made first, but not for the rows.
        for blocks in [0, 1, 8, size / 2, size + 8, size * 2] {
            told_plainly(&import, &limited(&shell, blocks, &import));
            nothing_half(&shell, ".");
            assert_eq!(shell.json(&["numbers", "b.sellable", "--json"]), before, "{blocks} blocks");
            assert_eq!(shell.json(&["check", "b.sellable", "--json"])["sound"], true, "{blocks} blocks");
        }
        for (file, words) in WRITTEN {
            for blocks in [0, 1, 4] {
                told_plainly(words, &limited(&shell, blocks, words));
                assert!(!shell.path(file).exists(), "{file}, {blocks} blocks");
                nothing_half(&shell, ".");
            }
            shell.done(words);
        }
        // What stood under a name before stays.
        for (file, words) in &WRITTEN[1..] {
            let kept = std::fs::read(shell.path(file)).expect("the file");
            told_plainly(words, &limited(&shell, 4, words));
            assert!(std::fs::read(shell.path(file)).expect("the file") == kept, "{file}");
        }
        assert_eq!(shell.json(&["import", "b.sellable", "large.csv", "--json"])["added"], 3_000);
        assert_eq!(shell.json(&["numbers", "b.sellable", "--json"])["balanced"], true);
    }
}

#[cfg(target_os = "linux")]
mod on_a_small_disk {
    use super::*;

    fn done(program: &str, words: &[&str]) -> bool {
        Command::new(program).args(words).output().is_ok_and(|output| output.status.success())
    }

    /// A disk of its own below a folder, with so much room; none where this account may not mount one.
    struct Disk(String);

    impl Disk {
        fn mounted(shell: &Shell, kilobytes: u64) -> Option<Self> {
            let at = shell.path("small");
            std::fs::create_dir_all(&at).expect("a folder");
            let (at, size) = (at.to_str()?.to_owned(), format!("size={kilobytes}k"));
            done("mount", &["-t", "tmpfs", "-o", &size, "sellable-test", &at]).then_some(Self(at))
        }
    }

    impl Drop for Disk {
        fn drop(&mut self) {
            done("umount", &[&self.0]);
        }
    }

    #[test]
    fn a_full_disk_leaves_the_log_whole_and_is_worked_on_once_there_is_room() {
        let shell = with_leads();
        shell.write("large.csv", &large());
        let size = std::fs::metadata(shell.path("b.sellable")).expect("the data file").len() / 1024;
        let before = shell.json(&["numbers", "b.sellable", "--json"]);
        let import = ["import", "small/b.sellable", "large.csv"];
        // Room for no copy of the file, for half of one, for the copy alone, and for some of the rows.
        for room in [40, size / 2, size + 40, size + 900] {
            let Some(disk) = Disk::mounted(&shell, size + room) else {
                eprintln!("This account may not mount a small disk; a limit on files is tried in its place.");
                return;
            };
            std::fs::copy(shell.path("b.sellable"), shell.path("small/b.sellable")).expect("a copy");
            told_plainly(&import, &shell.run(&import));
            nothing_half(&shell, "small");
            assert_eq!(shell.json(&["numbers", "small/b.sellable", "--json"]), before, "room for {room} KB");
            assert_eq!(shell.json(&["check", "small/b.sellable", "--json"])["sound"], true, "room for {room} KB");
            // Not a byte is left: looking at the log still works, what is written elsewhere too, and nothing here.
            let ballast = shell.path("small/ballast");
            assert!(std::fs::write(&ballast, vec![0; 1 << 22]).is_err(), "the disk is full");
            shell.done(&["export", "small/b.sellable", "--format", "json", "-o", "elsewhere.json"]);
            let words = ["playbook", "small/b.sellable", "-o", "small/playbook.pdf"];
            told_plainly(&words, &shell.run(&words));
            assert!(!shell.path("small/playbook.pdf").exists());
            nothing_half(&shell, "small");
            std::fs::remove_file(ballast).expect("room is made");
            assert!(done("mount", &["-o", "remount,size=64m", &disk.0]), "the disk grows");
            assert_eq!(shell.json(&["import", "small/b.sellable", "large.csv", "--json"])["added"], 3_000);
            assert_eq!(shell.json(&["numbers", "small/b.sellable", "--json"])["balanced"], true);
        }
    }
}
