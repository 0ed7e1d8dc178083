//! Made-up people and firms.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use method::MarketId;
use method::fact::{Budget, BuyingRole, Fact, Facts, Need};
use method::industry::{FoundIndustry, Industry, TypedIndustry};
use method::lead::{LeadKind, Profile, Reaction, ReactionKind};
use method::money::{Currency, Money};
use method::place::{Extent, FoundPlace, Place, Position, TypedPlace};
use method::range::Range;
use method::timing::BuyingTime;

/// The moment with this number, a second after the one before.
pub(crate) fn moment(number: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::seconds(number)
}

/// A day of January 2026.
pub(crate) fn january(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, day).unwrap()
}

pub(crate) fn reaction(kind: ReactionKind, day: u32, words: &str) -> Reaction {
    Reaction { kind, on: january(day), words: words.into(), noted_at: None }
}

/// Somebody of whom only the name is known.
pub(crate) fn named(name: &str) -> Profile {
    Profile { name: name.into(), ..Profile::default() }
}

fn bellevue() -> Place {
    Place {
        name: "Bellevue".into(),
        text: "Bellevue, Washington, United States".into(),
        region: Some("WA".into()),
        region_name: Some("Washington".into()),
        county: None,
        country: "US".into(),
        country_name: "United States".into(),
        postal_code: None,
        extent: Extent::Point(Position { latitude: 47.610_38, longitude: -122.200_68 }),
    }
}

/// Somebody of whom everything is known that a profile can hold.
pub(crate) fn well_known(pinned: Option<MarketId>) -> Profile {
    let money = |from, to| Money { amount: Range { from, to }, currency: Currency::from_code("USD").unwrap() };
    Profile {
        kind: LeadKind::Business,
        name: "Zoë O'Sample".into(),
        company: "Bellevue \"Dental\" & Söhne, Inc.".into(),
        title: "Owner".into(),
        email: "Zoe@Example.com".into(),
        phone: "(425) 555-0134".into(),
        source: "Trade show".into(),
        note: "Line one\nline two\t<b>\u{1F600}".into(),
        facts: Facts {
            revenue: Fact::Known(money(Some(8_000_000), None)),
            headcount: Fact::Known(Range { from: Some(12), to: Some(15) }),
            income: Fact::Unclear("a lot".into()),
            budget: Fact::Known(Budget::Amount(money(Some(40_000), Some(50_000)))),
            need: Fact::Known(Need { present: true, words: "The old chairs squeak".into() }),
            age: Fact::WontSay { since: january(3) },
            industry: Fact::Known(TypedIndustry {
                typed: "dentist".into(),
                found: FoundIndustry::One(Industry { code: "621210".into(), name: "Dentists' offices".into() }),
                data: "test".into(),
            }),
            place: Fact::Known(TypedPlace {
                typed: "Bellevue \"WA\"".into(),
                found: FoundPlace::One(bellevue()),
                data: "test".into(),
            }),
            timing: Fact::Known(BuyingTime {
                words: "this month".into(),
                days: Range { from: Some(january(2)), to: Some(january(31)) },
            }),
            authority: Fact::Known(BuyingRole::DecidesWithOthers),
            own: [("1/own:2".to_owned(), Fact::Known(false))].into(),
        },
        reactions: vec![
            reaction(ReactionKind::Called, 5, "asked for the price list"),
            reaction(ReactionKind::FilledInForm, 9, ""),
        ],
        pinned,
    }
}
