//! The owner's firm, who wears which hat in it, and the customers it has had.

use crate::fact::{Fact, Facts};
use crate::industry::{FoundIndustry, TypedIndustry};
use crate::lead::{LeadKind, Profile};
use crate::money::{Currency, Money};
use crate::place::{FoundPlace, TypedPlace};
use crate::range::Range;
use serde::{Deserialize, Serialize};

/// The owner's firm.
#[derive(Debug, Clone, PartialEq)]
pub struct Business {
    /// Its name.
    pub name: String,
    /// What it sells.
    pub sells: String,
    /// Where it is.
    pub place: Option<TypedPlace>,
    /// The currency it reckons in.
    pub currency: Currency,
    /// What a sale brings on average, in whole units of the currency.
    pub average_sale: Option<i64>,
    /// Who wears which hat.
    pub people: People,
}

/// Who wears which hat. One person may wear several; an empty name was not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct People {
    /// Brings leads in.
    pub marketing: String,
    /// Sells.
    pub sales: String,
    /// Asks the questions for marketing (method.md, meaning 27).
    pub caller: String,
    /// Owns the firm.
    pub owner: String,
}

/// The four hats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hat {
    /// Brings leads in.
    Marketing,
    /// Sells.
    Sales,
    /// Asks the questions for marketing.
    Caller,
    /// Owns the firm.
    Owner,
}

impl Hat {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Marketing, Self::Sales, Self::Caller, Self::Owner];

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Sales => "sales",
            Self::Caller => "caller",
            Self::Owner => "owner",
        }
    }

    /// The hat with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hat| hat.key() == key)
    }
}

impl People {
    /// The name under a hat; empty if nobody wears it.
    pub fn name(&self, hat: Hat) -> &str {
        match hat {
            Hat::Marketing => &self.marketing,
            Hat::Sales => &self.sales,
            Hat::Caller => &self.caller,
            Hat::Owner => &self.owner,
        }
    }
}

/// The customers that the owner would like more of, and those they would not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Customers {
    /// The best.
    pub best: Vec<BenchCustomer>,
    /// The worst.
    pub worst: Vec<BenchCustomer>,
}

/// A customer on whom a definition is tried out. They are judged on fit only (method.md, meaning 24).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BenchCustomer {
    /// What the owner calls them.
    pub name: String,
    /// Where they are.
    pub place: Option<TypedPlace>,
    /// What they do.
    pub industry: Option<TypedIndustry>,
    /// Yearly sales, in whole units of the owner's currency.
    pub revenue: Option<Range<i64>>,
    /// People who work there.
    pub headcount: Option<Range<i64>>,
    /// Age in years.
    pub age: Option<Range<i64>>,
    /// Yearly income of the household, in whole units of the owner's currency.
    pub income: Option<Range<i64>>,
    /// What made them good, or not.
    pub because: String,
}

impl BenchCustomer {
    /// Business or household, as far as what is known of them tells.
    pub const fn kind(&self) -> LeadKind {
        if self.industry.is_some() || self.revenue.is_some() || self.headcount.is_some() {
            LeadKind::Business
        } else if self.age.is_some() || self.income.is_some() {
            LeadKind::Consumer
        } else {
            LeadKind::Unknown
        }
    }

    /// Their industry, if the embedded data knows it.
    pub fn known_industry(&self) -> Option<&crate::industry::Industry> {
        match &self.industry.as_ref()?.found {
            FoundIndustry::One(industry) => Some(industry),
            FoundIndustry::Several(_) | FoundIndustry::Nothing => None,
        }
    }

    /// Their place, if the embedded data knows it.
    pub fn known_place(&self) -> Option<&crate::place::Place> {
        match &self.place.as_ref()?.found {
            FoundPlace::One(place) => Some(place),
            FoundPlace::Several(_) | FoundPlace::Nothing => None,
        }
    }

    /// What the judge sees of them. `kind` stands in where nothing they are known by tells it.
    pub fn profile(&self, currency: Currency, kind: LeadKind) -> Profile {
        let money = |amount: Option<Range<i64>>| fact(amount.map(|amount| Money { amount, currency }));
        let known = self.kind();
        Profile {
            kind: if known == LeadKind::Unknown { kind } else { known },
            name: self.name.clone(),
            facts: Facts {
                industry: fact(self.industry.clone()),
                place: fact(self.place.clone()),
                revenue: money(self.revenue),
                headcount: fact(self.headcount),
                age: fact(self.age),
                income: money(self.income),
                ..Facts::default()
            },
            ..Profile::default()
        }
    }
}

fn fact<T>(answer: Option<T>) -> Fact<T> {
    answer.map_or(Fact::Unknown, Fact::Known)
}
