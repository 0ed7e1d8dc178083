//! The accounts in one sentence.

use crate::{Arg, Words};
use method::accounting::Accounts;

impl Words {
    /// "312 entries: every one is accounted for." `journal` is how many entries the journal says there must be.
    pub fn balance(&self, accounts: &Accounts, journal: u64) -> String {
        let entries = accounts.entries();
        let key = if entries == journal { "numbers-balanced" } else { "numbers-unbalanced" };
        let number = |count: u64| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        self.say(key, &[("entries", number(entries)), ("journal", number(journal))])
    }
}
