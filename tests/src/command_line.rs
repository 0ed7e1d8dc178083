//! The command line without the window.

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os().skip(1)).unwrap_or_else(|| {
        println!("The window would open.");
        ExitCode::SUCCESS
    })
}
