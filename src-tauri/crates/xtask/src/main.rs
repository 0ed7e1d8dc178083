//! The developer's menu: `cargo xtask VERB`.
//!
//! On a fresh machine this program runs first, with only Rust and Node there, and installs the rest; so it depends on nothing but the standard library. Start
//! reading at [`menu`], which lists the verbs; each verb is a file under `verb`. What a verb needs before it can start (system packages, npm packages, a built window)
//! is a [`need::Need`], met at most once in a run and skipped at once where it is already met.

mod command;
mod fingerprint;
mod menu;
mod need;
mod node;
mod packages;
mod place;
mod python;
mod trouble;
mod verb;

use std::process::ExitCode;

use trouble::Trouble;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let verb = words.next();
    let rest: Vec<String> = words.collect();
    match menu::run(verb.as_deref(), &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            // The summary of a run has said it all already and stands last.
            if !matches!(trouble, Trouble::Steps) {
                eprintln!("{trouble}");
            }
            trouble.exit_code()
        }
    }
}
