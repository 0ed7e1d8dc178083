//! Every entry is accounted for, at every moment (method.md, rule 6 and meaning 22).

use crate::lead::{Stage, Standing};
use crate::outcome::Outcome;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// A place with its parts told apart: marketing's by rung, sales' by the owner's own steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// A name from a list.
    Names,
    /// An inquiry nobody qualified yet.
    Inquiries,
    /// Marketing-qualified.
    Mql,
    /// Sales-qualified, not offered yet.
    Sql,
    /// On target, not ready: marketing keeps in touch.
    Nurture,
    /// Given back by sales, on whatever rung.
    Returned,
    /// Offered to sales, not answered.
    Offered,
    /// With sales at this step, counted from 0.
    Active(usize),
    /// Bought.
    Won,
    /// Did not buy.
    Lost,
    /// Given up for an agreed reason.
    Discarded,
}

impl Account {
    /// Where an entry is counted, by its stage and outcome alone.
    pub fn of(standing: &Standing) -> Self {
        match &standing.outcome {
            Some(Outcome::Won { .. }) => return Self::Won,
            Some(Outcome::Lost { .. }) => return Self::Lost,
            Some(Outcome::Discarded { .. }) => return Self::Discarded,
            Some(Outcome::Nurture { .. }) => return Self::Nurture,
            None => {}
        }
        match standing.stage {
            Stage::List => Self::Names,
            Stage::Inquiry | Stage::Mql | Stage::Sql if standing.returned => Self::Returned,
            Stage::Inquiry => Self::Inquiries,
            Stage::Mql => Self::Mql,
            Stage::Sql => Self::Sql,
            Stage::Offered => Self::Offered,
            Stage::Active => Self::Active(standing.step.unwrap_or_default()),
        }
    }

    /// The place that it is part of.
    pub const fn place(self) -> Place {
        match self {
            Self::Names => Place::Names,
            Self::Inquiries => Place::Inquiries,
            Self::Mql | Self::Sql | Self::Nurture | Self::Returned => Place::WithMarketing,
            Self::Offered => Place::Offered,
            Self::Active(_) => Place::Active,
            Self::Won => Place::Won,
            Self::Lost => Place::Lost,
            Self::Discarded => Place::Discarded,
        }
    }

    /// The name in JSON. All steps bear the same.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mql => "mql",
            Self::Sql => "sql",
            Self::Nurture => "nurture",
            Self::Returned => "returned",
            other => other.place().key(),
        }
    }
}

/// The place of an entry, derived from its stage and outcome alone.
pub fn place_of(standing: &Standing) -> Place {
    Account::of(standing).place()
}

/// The sum with its parts: how many entries are counted under each account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    counts: BTreeMap<Account, u64>,
}

impl Ledger {
    /// Every account, in the order of the sum, with this many steps of sales and more if entries stand there.
    pub fn lines(&self, steps: usize) -> Vec<(Account, u64)> {
        let highest = self.counts.keys().filter_map(|account| match account {
            Account::Active(step) => Some(step + 1),
            _ => None,
        });
        let steps = highest.max().unwrap_or_default().max(steps).max(1);
        let early = [
            Account::Names,
            Account::Inquiries,
            Account::Mql,
            Account::Sql,
            Account::Nurture,
            Account::Returned,
            Account::Offered,
        ];
        let late = [Account::Won, Account::Lost, Account::Discarded];
        let all = early.into_iter().chain((0..steps).map(Account::Active)).chain(late);
        all.map(|account| (account, self.at(account))).collect()
    }

    /// Counts one more entry.
    pub fn add(&mut self, standing: &Standing) {
        *self.counts.entry(Account::of(standing)).or_default() += 1;
    }

    /// How many are counted under an account.
    pub fn at(&self, account: Account) -> u64 {
        self.counts.get(&account).copied().unwrap_or_default()
    }

    /// How many stand at a place: the sum of its accounts.
    pub fn at_place(&self, place: Place) -> u64 {
        self.counts.iter().filter(|(account, _)| account.place() == place).map(|(_, count)| count).sum()
    }

    /// All entries: the sum of the accounts.
    pub fn entries(&self) -> u64 {
        self.counts.values().sum()
    }

    /// Entries without the names that never reacted.
    pub fn leads(&self) -> u64 {
        self.entries() - self.at(Account::Names)
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
    fn each_standing_has_its_account_and_place() {
        let returned = |stage| Standing { returned: true, ..Standing::at(stage) };
        let step = |step| Standing { step: Some(step), ..Standing::at(Stage::Active) };
        let ended = |outcome| Standing { outcome: Some(outcome), ..returned(Stage::Active) };
        let nurture = Outcome::Nurture { until: chrono::NaiveDate::MIN };
        let cases = [
            (Standing::at(Stage::List), Account::Names, Place::Names),
            (Standing::at(Stage::Inquiry), Account::Inquiries, Place::Inquiries),
            (Standing::at(Stage::Mql), Account::Mql, Place::WithMarketing),
            (Standing::at(Stage::Sql), Account::Sql, Place::WithMarketing),
            (returned(Stage::Inquiry), Account::Returned, Place::WithMarketing),
            (returned(Stage::Sql), Account::Returned, Place::WithMarketing),
            (Standing { outcome: Some(nurture), ..returned(Stage::Sql) }, Account::Nurture, Place::WithMarketing),
            (returned(Stage::Offered), Account::Offered, Place::Offered),
            (step(0), Account::Active(0), Place::Active),
            (step(4), Account::Active(4), Place::Active),
            (ended(Outcome::Won { value: None }), Account::Won, Place::Won),
            (ended(Outcome::Discarded { reason: "Duplicate".into() }), Account::Discarded, Place::Discarded),
        ];
        let (mut accounts, mut ledger) = (Accounts::default(), Ledger::default());
        for (standing, account, place) in &cases {
            assert_eq!((Account::of(standing), place_of(standing)), (*account, *place));
            accounts.add(*place);
            ledger.add(standing);
        }
        assert_eq!((accounts.entries(), accounts.leads()), (12, 11));
        assert_eq!((ledger.entries(), ledger.leads()), (12, 11));
        for place in Place::ALL {
            assert_eq!(ledger.at_place(place), accounts.at(place), "{place:?}");
        }
        let lines = ledger.lines(3);
        assert_eq!(lines.iter().map(|(_, count)| count).sum::<u64>(), 12, "no line is left out");
        assert_eq!(lines.iter().filter(|(account, _)| account.place() == Place::Active).count(), 5);
    }
}
