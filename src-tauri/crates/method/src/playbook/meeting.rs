//! How both sides stay in touch: with the people they sell to, and with each other.

use super::WorkingTime;

/// Keeping in touch, and getting in early.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// What marketing sends, and to whom.
    pub sends: Vec<Sending>,
    /// How the firm meets buyers at the start of their search.
    pub early: String,
}

/// Something that marketing sends again and again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sending {
    /// What it is.
    pub what: String,
    /// Option of the `to` field: `nurture`, `with_sales`, `customers`, `refused`.
    pub to: String,
    /// Option of the `channel` field.
    pub channel: String,
    /// Option of the `every` field.
    pub every: String,
}

/// The standing small group that rules on disputes (method.md, rule 11), and the meeting with the numbers on the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// Who sits in it.
    pub seats: Vec<String>,
    /// How soon after a decision a dispute is brought.
    pub file_within: WorkingTime,
    /// How soon it is ruled on.
    pub rule_within: WorkingTime,
    /// Option of `council.rhythm`: how often the feedback session is held.
    pub rhythm: String,
    /// What is talked about, in order.
    pub agenda: Vec<String>,
    /// Options of `council.numbers`: which numbers lie on the table.
    pub numbers: Vec<String>,
}
