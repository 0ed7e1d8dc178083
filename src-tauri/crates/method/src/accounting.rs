//! Every entry is accounted for, at every moment (method.md, rule 6 and meaning 22).

use crate::lead::{Stage, Standing};
use crate::outcome::Outcome;
use serde::{Deserialize, Serialize};

/// The place of an entry in the accounts. Every entry has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A name from a list: not a lead.
    Names,
    /// An inquiry nobody qualified yet.
    Inquiries,
    /// With marketing: MQL, SQL not yet offered, nurtured, or returned by sales.
    WithMarketing,
    /// Offered to sales, not answered.
    Offered,
    /// With sales, at a step.
    Active,
    /// Bought.
    Won,
    /// Did not buy.
    Lost,
    /// Given up for an agreed reason.
    Discarded,
}

impl Place {
    /// All of them, in the order of the sum.
    pub const ALL: [Self; 8] = [
        Self::Names,
        Self::Inquiries,
        Self::WithMarketing,
        Self::Offered,
        Self::Active,
        Self::Won,
        Self::Lost,
        Self::Discarded,
    ];

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Inquiries => "inquiries",
            Self::WithMarketing => "with_marketing",
            Self::Offered => "offered",
            Self::Active => "active",
            Self::Won => "won",
            Self::Lost => "lost",
            Self::Discarded => "discarded",
        }
    }
}

/// The place of an entry, derived from its stage and outcome alone.
pub const fn place_of(standing: &Standing) -> Place {
    match &standing.outcome {
        Some(Outcome::Won { .. }) => return Place::Won,
        Some(Outcome::Lost { .. }) => return Place::Lost,
        Some(Outcome::Discarded { .. }) => return Place::Discarded,
        Some(Outcome::Nurture { .. }) => return Place::WithMarketing,
        None => {}
    }
    match standing.stage {
        Stage::List => Place::Names,
        Stage::Inquiry if standing.returned => Place::WithMarketing,
        Stage::Inquiry => Place::Inquiries,
        Stage::Mql | Stage::Sql => Place::WithMarketing,
        Stage::Offered => Place::Offered,
        Stage::Active => Place::Active,
    }
}

/// The sum: how many entries stand at each place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accounts {
    counts: [u64; 8],
}

impl Accounts {
    /// Counts one more entry.
    pub fn add(&mut self, place: Place) {
        self.counts[place as usize] += 1;
    }

    /// Counts one entry less.
    pub fn take(&mut self, place: Place) {
        self.counts[place as usize] -= 1;
    }

    /// How many stand at one place.
    pub const fn at(&self, place: Place) -> u64 {
        self.counts[place as usize]
    }

    /// All entries: the sum of the places.
    pub fn entries(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// Entries without the names that never reacted.
    pub fn leads(&self) -> u64 {
        self.entries() - self.at(Place::Names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_standing_has_its_place() {
        let returned = Standing { returned: true, ..Standing::at(Stage::Inquiry) };
        let ended = |outcome| Standing { outcome: Some(outcome), ..Standing::at(Stage::Active) };
        let cases = [
            (Standing::at(Stage::List), Place::Names),
            (Standing::at(Stage::Inquiry), Place::Inquiries),
            (returned, Place::WithMarketing),
            (Standing::at(Stage::Sql), Place::WithMarketing),
            (Standing::at(Stage::Offered), Place::Offered),
            (Standing::at(Stage::Active), Place::Active),
            (ended(Outcome::Won { value: None }), Place::Won),
            (ended(Outcome::Discarded { reason: "Duplicate".into() }), Place::Discarded),
        ];
        let mut accounts = Accounts::default();
        for (standing, place) in &cases {
            assert_eq!(place_of(standing), *place);
            accounts.add(*place);
        }
        assert_eq!((accounts.entries(), accounts.leads()), (8, 7));
    }
}
