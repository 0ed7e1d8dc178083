//! The avatar: the one person behind a market.

/// What the owner said of the person they sell to. Empty texts were not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Avatar {
    /// A name to speak of them by.
    pub name: String,
    /// Job title, or the situation at home.
    pub role: String,
    /// Where one meets them.
    pub found: String,
    /// What they look for, and when.
    pub wants: String,
    /// What worries them.
    pub worries: String,
    /// Whom the owner refuses: the negative avatar.
    pub refuse: String,
}
