//! Running other programs so that one sees what is being run.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::trouble::Trouble;

/// A command line before it runs.
#[derive(Debug, Clone)]
pub struct CommandLine {
    program: OsString,
    words: Vec<OsString>,
    folder: Option<PathBuf>,
    variables: Vec<(OsString, OsString)>,
}

impl CommandLine {
    /// A program by its name on the path, or by its file.
    pub fn new(program: impl AsRef<OsStr>) -> Self {
        Self { program: program.as_ref().to_owned(), words: Vec::new(), folder: None, variables: Vec::new() }
    }

    /// The cargo that runs this menu. In continuous integration nothing is built twice, so incremental data would only cost time and room.
    pub fn cargo() -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let line = Self::new(cargo);
        if std::env::var_os("CI").is_some() {
            return line.variable("CARGO_INCREMENTAL", "0");
        }
        line
    }

    /// Adds words.
    pub fn words<W: AsRef<OsStr>>(mut self, words: impl IntoIterator<Item = W>) -> Self {
        self.words.extend(words.into_iter().map(|word| word.as_ref().to_owned()));
        self
    }

    /// Runs in `folder`.
    pub fn within(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Sets an environment variable for this command alone.
    pub fn variable(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.variables.push((name.into(), value.as_ref().into()));
        self
    }

    /// Prints the line, runs it with its output on the screen, and waits.
    pub fn run(self) -> Result<(), Trouble> {
        println!("  $ {}", self.shown());
        self.run_silently()
    }

    /// Like [`CommandLine::run`], without printing the line first.
    pub fn run_silently(self) -> Result<(), Trouble> {
        let ended = self.built().status();
        match ended {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(self.trouble(format!("ended with {status}"))),
            Err(cause) => Err(self.trouble(format!("could not start: {cause}"))),
        }
    }

    /// Runs quietly and returns what the program printed on its standard output.
    pub fn read(self) -> Result<String, Trouble> {
        let mut command = self.built();
        command.stdin(Stdio::null());
        match command.output() {
            Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            Ok(output) => {
                let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
                Err(self.trouble(format!("ended with {}\n{said}", output.status)))
            }
            Err(cause) => Err(self.trouble(format!("could not start: {cause}"))),
        }
    }

    /// The line as one would type it.
    pub fn shown(&self) -> String {
        let program = Path::new(&self.program).file_name().unwrap_or(&self.program).to_string_lossy().into_owned();
        let mut shown = program;
        for word in &self.words {
            shown.push(' ');
            let word = word.to_string_lossy();
            if word.contains(' ') || word.is_empty() {
                shown.push('\'');
                shown.push_str(&word);
                shown.push('\'');
            } else {
                shown.push_str(&word);
            }
        }
        shown
    }

    fn built(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.words);
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        // Cargo tells this program about its own package; another cargo, and the programs it starts, must not take that for news about theirs.
        for (name, _) in std::env::vars_os() {
            let told = name.to_string_lossy();
            if told.starts_with("CARGO_PKG_") || told.starts_with("CARGO_MANIFEST_") {
                command.env_remove(name);
            }
        }
        command
    }

    fn trouble(&self, ended: String) -> Trouble {
        Trouble::Command { line: self.shown(), ended }
    }
}

/// Whether `name` is a program on the path.
pub fn on_path(name: &str) -> bool {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(&file).is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_shown_as_one_would_type_it() {
        let line = CommandLine::new("/somewhere/bin/cargo").words(["test", "two words", ""]);
        assert_eq!(line.shown(), "cargo test 'two words' ''");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let trouble = CommandLine::new("no-such-program-at-all").read();
        let Err(Trouble::Command { line, ended }) = trouble else {
            panic!("a program that does not exist ran: {trouble:?}");
        };
        assert_eq!(line, "no-such-program-at-all");
        assert!(ended.starts_with("could not start"));
    }
}
