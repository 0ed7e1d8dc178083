//! Makes a Tauri command of every entry in the use cases' list of commands; nothing else.

use app::failure::Failure;
use app::session::Core;
use serde::Serialize;
use tauri::{AppHandle, Manager, Wry, ipc::Invoke};

use crate::window;

macro_rules! as_tauri_commands {
    ($($name:ident($request:ty) -> $response:ty;)*) => {
        $(
            #[tauri::command]
            async fn $name(shell: AppHandle, request: $request) -> Result<$response, Refusal> {
                aside(shell, move |core| app::commands::$name(core, request)).await
            }
        )*

        /// Answers what the window asks.
        pub fn handler() -> impl Fn(Invoke<Wry>) -> bool {
            tauri::generate_handler![$($name,)* window::window_ready, window::window_painted]
        }

        /// The names of all commands.
        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($name),)* "window_ready", "window_painted"];
    };
}

app::with_commands!(as_tauri_commands);

/// Why a command has no answer.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Refusal {
    /// The use case refused, in its own words.
    Refused(Failure),
    /// The use case fell over. The window has a sentence for that and shows this beside it.
    Stopped(String),
}

/// Runs a use case on a thread that may wait for the disk or for a dialog, so that the window and the other commands go
/// on meanwhile. A use case that falls over is answered as well; otherwise the window would wait for ever.
async fn aside<R: Send + 'static>(
    shell: AppHandle,
    act: impl FnOnce(&Core) -> Result<R, Failure> + Send + 'static,
) -> Result<R, Refusal> {
    match tauri::async_runtime::spawn_blocking(move || act(&shell.state::<Core>())).await {
        Ok(answer) => answer.map_err(Refusal::Refused),
        Err(stopped) => Err(Refusal::Stopped(stopped.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::NAMES;

    /// What Tauri itself does for the page: the zoom keys need one of its commands.
    const OF_TAURI: &[&str] = &["core:webview:allow-set-webview-zoom"];

    #[test]
    fn the_window_may_call_every_command_by_name_and_nothing_else() {
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).expect("the capability is JSON");
        let allowed: Vec<&str> = capability["permissions"]
            .as_array()
            .expect("permissions are a list")
            .iter()
            .filter_map(|permission| permission.as_str())
            .collect();
        let expected: BTreeSet<String> = NAMES
            .iter()
            .map(|name| format!("allow-{}", name.replace('_', "-")))
            .chain(OF_TAURI.iter().map(|name| (*name).to_owned()))
            .collect();
        assert_eq!(allowed.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>(), expected);
        assert_eq!(allowed.len(), expected.len(), "a permission is listed twice");
    }
}
