//! Settings, kept in the data file like everything else.

use crate::book::Book;
use crate::failure::Problem;
use crate::printing::Paper;
use serde::{Deserialize, Serialize};
use store::Act;
use words::Locale;

const KEY: &str = "settings";

/// How the window looks and behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Settings {
    /// Light, dark, or what the system says.
    pub theme: Theme,
    /// The sheet to print on.
    pub paper: Paper,
    /// Size of the text in percent, 100 to 200.
    pub text_percent: u32,
    /// Whether single letters work as shortcuts.
    pub single_keys: bool,
}

/// Light, dark, or what the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
#[expect(missing_docs, reason = "each name says it")]
pub enum Theme {
    Light,
    Dark,
    System,
}

impl Settings {
    /// What holds until the owner changes it.
    pub const fn usual(locale: Locale) -> Self {
        Self { theme: Theme::System, paper: Paper::usual(locale), text_percent: 100, single_keys: true }
    }
}

/// The settings of a book.
pub fn read(book: &Book) -> Result<Settings, Problem> {
    let stored = book.store.read(|read| read.preferences().find(KEY))?;
    let known = stored.and_then(|value| serde_json::from_value(value).ok());
    Ok(known.unwrap_or_else(|| Settings::usual(book.words.locale())))
}

/// Saves the settings.
pub fn save(book: &Book, settings: Settings) -> Result<Settings, Problem> {
    let kept = Settings { text_percent: settings.text_percent.clamp(100, 200), ..settings };
    let value = serde_json::to_value(kept).unwrap_or_default();
    book.store.write(Act::PreferenceSet, book.clock.now(), |tx| tx.preferences().set(KEY, &value))?;
    Ok(kept)
}

/// Takes the settings of the book before along into the next, so that the window looks the same.
pub fn carry_over(book: &Book, settings: Option<Settings>) -> Result<(), Problem> {
    if let Some(settings) = settings.filter(|_| !book.read_only) {
        save(book, settings)?;
    }
    Ok(())
}
