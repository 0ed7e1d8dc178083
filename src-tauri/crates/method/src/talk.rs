//! The first talk: what made them look, which results they want, who decides. Before any feature is named (method.md,
//! rule 5 and meaning 26).

use serde::{Deserialize, Serialize};

/// Something that the first talk finds out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Learned {
    /// Nobody asked yet.
    #[default]
    NotYet,
    /// Somebody asked, and did not learn it.
    NotLearned,
    /// What they said.
    Known(String),
}

impl Learned {
    /// Whether nobody asked yet.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::NotYet)
    }

    /// What they said, if they did.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Known(words) => Some(words),
            Self::NotYet | Self::NotLearned => None,
        }
    }
}

/// How far along the buyer was when we met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// At the start: they had a problem and no idea of a purchase.
    Early,
    /// While they compared.
    Comparing,
    /// When they were about to decide.
    Deciding,
}

impl Met {
    /// All of them, the earliest first.
    pub const ALL: [Self; 3] = [Self::Early, Self::Comparing, Self::Deciding];

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Comparing => "comparing",
            Self::Deciding => "deciding",
        }
    }

    /// The one with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|met| met.key() == key)
    }
}

/// What the first talk found out.
///
/// ```
/// use method::talk::{FirstTalk, Learned};
/// let mut talk = FirstTalk { trigger: Learned::Known("Failed an inspection".into()), ..FirstTalk::default() };
/// assert!(!talk.is_done());
/// talk.results = Learned::Known("To pass the next one".into());
/// talk.decision_maker = Learned::NotLearned;
/// assert!(talk.is_done());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstTalk {
    /// What triggered the inquiry.
    #[serde(skip_serializing_if = "Learned::is_open")]
    pub trigger: Learned,
    /// Which results they want.
    #[serde(skip_serializing_if = "Learned::is_open")]
    pub results: Learned,
    /// Who decides.
    #[serde(skip_serializing_if = "Learned::is_open")]
    pub decision_maker: Learned,
    /// How far along they were; none until somebody noted it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met: Option<Met>,
}

impl FirstTalk {
    /// Whether all three are recorded, or marked as not learned.
    pub const fn is_done(&self) -> bool {
        !self.trigger.is_open() && !self.results.is_open() && !self.decision_maker.is_open()
    }
}
