//! Where the command line is used: its clock, its language.

use app::clock::Clock;
use words::{Locale, Words};

/// The clock and the language of whoever typed.
#[derive(Debug, Clone, Copy)]
pub struct Here {
    /// The clock; `SELLABLE_TODAY` sets its day.
    pub clock: Clock,
    /// The language and the formats.
    pub locale: Locale,
    /// Its sentences.
    pub words: Words,
}

impl Here {
    /// Reads the language as every program of the system does: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
    pub fn from_environment() -> Self {
        let tag = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        let locale = Locale::from_tag(&tag.unwrap_or_default());
        Self { clock: Clock::from_environment(), locale, words: Words::new(locale) }
    }
}
