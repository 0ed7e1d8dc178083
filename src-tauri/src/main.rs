//! One program, two faces: with a subcommand it is the command line, without one it opens the window.

// A released window comes without a console on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    draw_without_a_graphics_card();
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    if let Some(code) = cli::run(&words) {
        return code;
    }
    if !has_a_display() {
        eprintln!("There is no display to open a window on. “sellable help” says what works without one.");
        return ExitCode::FAILURE;
    }
    match shell::open_window(words.first().map(PathBuf::from)) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("The window can't be opened: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Whether somebody could see the window. On Linux a session names its display; asking the windowing library instead would
/// end the program on the spot.
fn has_a_display() -> bool {
    let named = |variable: &str| std::env::var_os(variable).is_some_and(|name| !name.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Turns off the hand-over of pictures through the graphics card on Linux. It leaves windows blank with some drivers, and
/// without a card it takes the first paint three times as long.
#[cfg(target_os = "linux")]
fn draw_without_a_graphics_card() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SWITCH).is_none() {
        // The only way to tell the browser engine, which reads its switches from the environment.
        #[allow(unsafe_code)]
        // SAFETY: this is the first thing that the program does, so no other thread reads the environment meanwhile.
        unsafe {
            std::env::set_var(SWITCH, "1");
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn draw_without_a_graphics_card() {}
