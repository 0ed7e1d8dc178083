//! The avatar: the one person behind a market.

use crate::interview::Known;

/// What the owner said of the person they sell to. Empty texts were not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Avatar {
    /// A name to speak of them by.
    pub name: String,
    /// Job title, or the situation at home.
    pub role: Marked,
    /// Option of `avatar.part`: what they have to do with the decision.
    pub part: String,
    /// Where one meets them.
    pub found: Marked,
    /// What they earn or sell.
    pub earns: Marked,
    /// What they look for, and when.
    pub wants: Marked,
    /// What they want to reach.
    pub goals: Marked,
    /// What worries them.
    pub worries: Marked,
    /// The words they use.
    pub words: Vec<String>,
    /// What they object, and what to answer.
    pub objections: Vec<Objection>,
    /// Who else has a say.
    pub others: Vec<Other>,
    /// Whom the owner refuses: the negative avatar.
    pub refuse: Vec<Refused>,
}

/// Something the owner says of the avatar, with how they know it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// How they know it; not said if absent.
    pub known: Option<Known>,
}

/// What people say against buying, and what one answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Objection {
    /// What they say.
    pub objection: String,
    /// What one answers.
    pub answer: String,
}

/// Somebody else who has a say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Other {
    /// A name to speak of them by.
    pub name: String,
    /// Who they are.
    pub role: String,
    /// Option of `avatar.part`.
    pub part: String,
    /// What they look for.
    pub wants: String,
}

/// Somebody the owner would rather not have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refused {
    /// Who.
    pub who: String,
    /// Why.
    pub because: String,
    /// Whether they may still get the newsletter.
    pub newsletter: bool,
}

impl Avatar {
    /// Everything that is marked with how it is known.
    pub fn marked(&self) -> [&Marked; 6] {
        [&self.role, &self.found, &self.earns, &self.wants, &self.goals, &self.worries]
    }

    /// How many answers are guesses.
    pub fn guesses(&self) -> usize {
        self.marked().into_iter().filter(|marked| marked.known == Some(Known::Guessed)).count()
    }
}
