//! The window: made hidden, shown when its page is there, kept on a screen, and shut off from every page but our own.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use app::clock::Clock;
use chrono::{DateTime, Utc};
use tauri::webview::{Color, NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Manager, Theme, Url, WebviewWindow, WebviewWindowBuilder};

#[cfg(target_os = "linux")]
use webkit2gtk::WebViewExt;

use crate::frame::Frame;

/// The name of the only window.
pub const MAIN: &str = "main";

/// How long the page may take to say that it is there. After that the window is shown as it is.
const PATIENCE: Duration = Duration::from_secs(3);

/// The desk behind every page, as in `ui/src/design/tokens.css`.
const DESK_LIGHT: Color = Color(0xf4, 0xf2, 0xec, 0xff);
const DESK_DARK: Color = Color(0x12, 0x15, 0x1a, 0xff);

/// How far the opening of the window has come.
#[derive(Debug)]
pub struct Opening {
    began: DateTime<Utc>,
    shown: AtomicBool,
}

impl Opening {
    /// The program began at this moment, and nothing is shown yet.
    pub const fn new(began: DateTime<Utc>) -> Self {
        Self { began, shown: AtomicBool::new(false) }
    }
}

/// Makes the window, hidden.
pub fn make(shell: &AppHandle) -> tauri::Result<()> {
    let config = shell.config().app.windows.iter().find(|window| window.label == MAIN);
    let config = config.ok_or(tauri::Error::WindowNotFound)?;
    let window = WebviewWindowBuilder::from_config(shell, config)?
        .devtools(cfg!(debug_assertions))
        .incognito(!is_driven_by_a_test())
        .general_autofill_enabled(false)
        .on_navigation(is_our_page)
        // The page takes dropped files itself: the logo.
        .disable_drag_drop_handler()
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .build()?;
    reload_after_a_crash(&window)?;
    let desk = match window.theme()? {
        Theme::Dark => DESK_DARK,
        _ => DESK_LIGHT,
    };
    window.set_background_color(Some(desk))?;
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        show(&window);
    });
    Ok(())
}

/// Brings the window to the front, for somebody who started the program a second time.
pub fn raise(shell: &AppHandle) {
    if let Some(window) = shell.get_webview_window(MAIN) {
        // Each of these fails only on a window that is being closed.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The page is built: the window is shown now, so that no empty one flashes before. A hidden window paints nothing, so the
/// page must not wait for its first frame before it says this.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "a command is handed its window")]
pub fn window_ready(window: WebviewWindow) {
    show(&window);
}

/// The page has painted its first frame. `SELLABLE_PAINTED` names a file for the milliseconds since the program began.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "a command is handed its window")]
pub fn window_painted(window: WebviewWindow) {
    // Only now does the system say where the window really lies. What fails here fails because it is being closed.
    let _ = keep_on_a_screen(&window);
    if let (Some(file), Some(opening)) = (std::env::var_os("SELLABLE_PAINTED"), window.try_state::<Opening>()) {
        let took = Clock::System.now() - opening.began;
        // Only a measurement is lost when the file can't be written, and whoever measures sees that.
        let _ = std::fs::write(file, took.num_milliseconds().to_string());
    }
}

/// Shows the window, once. What fails here fails because the window is being closed, and then nobody is left to tell.
fn show(window: &WebviewWindow) {
    let Some(opening) = window.try_state::<Opening>() else { return };
    if opening.shown.swap(true, Ordering::Relaxed) {
        return;
    }
    let _ = window.show();
    let _ = window.set_focus();
}

/// Moves a window back whose screen is gone or has become smaller since it was last open.
fn keep_on_a_screen(window: &WebviewWindow) -> tauri::Result<()> {
    if window.is_maximized()? || window.is_minimized()? || window.is_fullscreen()? {
        return Ok(());
    }
    let screens: Vec<Frame> = window
        .available_monitors()?
        .iter()
        .map(|screen| Frame::new(screen.work_area().position, screen.work_area().size))
        .collect();
    let there = Frame::new(window.outer_position()?, window.outer_size()?);
    let Some(kept) = there.kept_on(&screens) else { return Ok(()) };
    if kept.size() != there.size() {
        window.set_size(kept.size())?;
    }
    if kept.position() != there.position() {
        window.set_position(kept.position())?;
    }
    Ok(())
}

/// Loads the page anew when the process that draws it has died; every answer that was saved is still there. Other systems do
/// so by themselves.
#[cfg(target_os = "linux")]
fn reload_after_a_crash(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|page| {
        page.inner().connect_web_process_terminated(|page, _| page.reload());
    })
}

#[cfg(not(target_os = "linux"))]
fn reload_after_a_crash(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// Pages that the window may go to: those inside the program. The address of the page depends on the system.
fn is_our_page(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && address.host_str() == Some("tauri.localhost") && address.port().is_none(),
        _ => false,
    }
}

/// Whether a test holds the reins. The browser engine lets itself be driven only when it may keep data. Debug builds let
/// themselves be driven, and the build that is measured; what people are given never does.
fn is_driven_by_a_test() -> bool {
    cfg!(any(debug_assertions, feature = "driven"))
        && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|value| value == "true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_on_our_pages() {
        let cases: &[(&str, bool)] = &[
            ("tauri://localhost/index.html", true),
            ("tauri://localhost/#/leads", true),
            ("tauri://example.com/", false),
            ("https://example.com/", false),
            ("http://localhost/", false),
            ("http://tauri.localhost.example.com/", false),
            ("http://tauri.localhost:8080/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("javascript:alert(1)", false),
            ("blob:tauri://localhost/1", false),
            ("about:blank", false),
        ];
        for (address, ours) in cases {
            let address = Url::parse(address).expect("the address parses");
            assert_eq!(is_our_page(&address), *ours, "{address}");
        }
    }
}
