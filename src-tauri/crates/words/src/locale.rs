//! Languages with the formats of a country.

/// A language and the country whose dates, clock and spelling are used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English as in the United States: "Nov 22, 2026", "5 pm".
    #[default]
    EnglishUs,
    /// English as in the United Kingdom: "22 Nov 2026", "17:00".
    EnglishUk,
}

impl Locale {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::EnglishUs, Self::EnglishUk];

    /// The locale nearest to a BCP 47 or POSIX tag: `en-GB`, `en_AU.UTF-8`. English of a country that writes the day
    /// before the month is taken as the United Kingdom's; anything not known as the United States'.
    pub fn from_tag(tag: &str) -> Self {
        let plain = tag.split(['.', '@']).next().unwrap_or_default();
        let mut parts = plain.split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        let country = parts.next_back().unwrap_or_default().to_ascii_uppercase();
        match (language.as_str(), country.as_str()) {
            ("en", "GB" | "UK" | "IE" | "AU" | "NZ" | "ZA" | "IN" | "SG" | "HK" | "MT") => Self::EnglishUk,
            _ => Self::EnglishUs,
        }
    }

    /// Its BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::EnglishUs => "en-US",
            Self::EnglishUk => "en-GB",
        }
    }
}
