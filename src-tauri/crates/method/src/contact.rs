//! How somebody is reached, and what they allow: do-not-contact limits what is done, never the verdict (method.md,
//! meaning 24).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A way to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By telephone.
    Call,
    /// By e-mail.
    Mail,
    /// By a text message.
    Text,
    /// By post: a letter, a postcard.
    Post,
    /// At their door.
    Visit,
    /// At a meeting that both agreed on.
    Meeting,
    /// On a social network.
    Social,
}

impl Channel {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Call, Self::Mail, Self::Text, Self::Meeting, Self::Visit, Self::Post, Self::Social];

    /// Those that somebody can ask not to be reached by. To a meeting both have agreed.
    pub const STOPPABLE: [Self; 6] = [Self::Call, Self::Mail, Self::Text, Self::Post, Self::Visit, Self::Social];

    /// The name in JSON and in the data file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Mail => "mail",
            Self::Text => "text",
            Self::Post => "post",
            Self::Visit => "visit",
            Self::Meeting => "meeting",
            Self::Social => "social",
        }
    }

    /// The channel with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.key() == key)
    }
}

/// Somebody asked not to be reached this way. At most one for each channel; no import clears it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// Which way.
    pub channel: Channel,
    /// Since when.
    pub since: NaiveDate,
    /// How we know: "asked on the phone", "unsubscribed from the newsletter".
    pub source: String,
}

/// Whether a consent was said or follows from what somebody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentKind {
    /// They said yes.
    Express,
    /// They asked or bought, from which it follows for a time.
    Implied,
}

/// Somebody allowed us to reach them this way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Which way.
    pub channel: Channel,
    /// Said, or implied.
    pub kind: ConsentKind,
    /// On which day.
    pub given_on: NaiveDate,
    /// How, and where the proof is: "ticked the box on the form of 3 March".
    pub how: String,
    /// The last day on which it holds; none if it has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
}

impl Consent {
    /// Whether it still holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.given_on <= day && self.expires_on.is_none_or(|last| day <= last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_consent_holds_up_to_its_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let consent = |expires: Option<&str>| Consent {
            channel: Channel::Mail,
            kind: ConsentKind::Implied,
            given_on: day("2026-03-01"),
            how: String::new(),
            expires_on: expires.map(day),
        };
        let cases = [
            (None, "2031-01-01", true),
            (None, "2026-02-28", false),
            (Some("2026-09-01"), "2026-09-01", true),
            (Some("2026-09-01"), "2026-09-02", false),
        ];
        for (expires, on, holds) in cases {
            assert_eq!(consent(expires).holds_on(day(on)), holds, "{expires:?} on {on}");
        }
    }

    #[test]
    fn every_key_names_one_channel() {
        for channel in Channel::ALL {
            assert_eq!(Channel::from_key(channel.key()), Some(channel));
        }
    }
}
