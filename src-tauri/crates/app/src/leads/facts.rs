//! From what people type about a lead to answers that criteria can test. What nobody can read is kept as typed.

use crate::interview::wire::Home;
use crate::lookup;
use chrono::{Datelike, NaiveDate};
use exchange::{DayMonthOrder, read_date};
use method::fact::{Budget, BuyingRole, Fact, Facts, Need};
use method::lead::LeadKind;
use method::money::{Currency, read_money, read_range};
use method::range::Range;
use method::timing::{BuyingTime, read_buying_time};

/// The typed answers of a lead; an empty text is no answer.
#[derive(Debug, Clone, Default)]
pub struct TypedFacts<'a> {
    /// What the business does.
    pub industry: &'a str,
    /// Where it is.
    pub place: &'a str,
    /// Yearly sales.
    pub revenue: &'a str,
    /// People who work there.
    pub headcount: &'a str,
    /// Age in years.
    pub age: &'a str,
    /// Yearly income.
    pub income: &'a str,
    /// When they want to buy.
    pub timing: &'a str,
    /// Money set aside.
    pub budget: &'a str,
    /// Who decides.
    pub authority: &'a str,
    /// What they need.
    pub need: &'a str,
}

/// How typed answers are read.
#[derive(Debug, Clone)]
pub struct ReadingRules {
    /// The owner's currency and country.
    pub home: Home,
    /// The day on which the answer was given.
    pub today: NaiveDate,
    /// Whether 3/4 is in March or in April.
    pub order: DayMonthOrder,
}

/// Reads what was typed. Own questions are answered one by one and come from nowhere else.
pub fn read_facts(typed: &TypedFacts<'_>, rules: &ReadingRules) -> Facts {
    let money = |text: &str| fact(text, |text| read_money(text, rules.home.currency).ok());
    let count = |text: &str| fact(text, |text| read_range(text).ok());
    Facts {
        industry: fact(typed.industry, |text| Some(lookup::industry(text))),
        place: fact(typed.place, |text| Some(lookup::place(text, rules.home.country.as_deref()))),
        revenue: money(typed.revenue),
        headcount: count(typed.headcount),
        age: count(typed.age),
        income: money(typed.income),
        timing: read_timing(typed.timing, rules),
        budget: read_budget(typed.budget, rules.home.currency),
        authority: fact(typed.authority, read_role),
        need: read_need(typed.need),
        own: std::collections::BTreeMap::new(),
    }
}

/// Words that say that nobody knows; they are no answer, and nothing is lost by leaving them out.
const NOT_KNOWN: [&str; 12] =
    ["?", "-", "–", "n/a", "na", "unknown", "not sure", "unsure", "don't know", "dont know", "not known", "tbd"];

fn says_nothing(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    lower.is_empty()
        || NOT_KNOWN.contains(&lower.trim_end_matches(['.', '?', '!']).trim())
        || NOT_KNOWN.contains(&lower.as_str())
}

fn fact<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Fact<T> {
    if says_nothing(text) {
        return Fact::Unknown;
    }
    read(text).map_or_else(|| Fact::Unclear(text.trim().to_owned()), Fact::Known)
}

/// Dates first, in the order that the file or the locale uses, then words such as "next year".
pub fn read_timing(text: &str, rules: &ReadingRules) -> Fact<BuyingTime> {
    fact(text, |text| {
        let date = read_date(text, rules.order).and_then(to_day);
        date.map(|day| BuyingTime { words: text.trim().to_owned(), days: Range::exactly(day) })
            .or_else(|| read_buying_time(text, rules.today))
    })
}

/// A date of the file reader as a day of the calendar.
pub fn to_day((year, month, day): (i32, u32, u32)) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(|day| (1900..=2200).contains(&day.year()))
}

fn first_word(text: &str) -> String {
    text.trim().to_lowercase().split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

fn read_budget(text: &str, currency: Currency) -> Fact<Budget> {
    fact(text, |text| {
        if let Ok(money) = read_money(text, currency) {
            let is_nothing = money.amount.to == Some(0);
            return Some(if is_nothing { Budget::Nothing } else { Budget::Amount(money) });
        }
        match first_word(text).as_str() {
            "no" | "none" | "nothing" | "not" | "n" | "false" => Some(Budget::Nothing),
            "yes" | "y" | "approved" | "ok" | "set" | "available" | "true" | "funded" => Some(Budget::SomeAmount),
            _ => None,
        }
    })
}

fn read_role(text: &str) -> Option<BuyingRole> {
    let lower = text.trim().to_lowercase();
    let known = [
        ("decides_with_others", BuyingRole::DecidesWithOthers),
        ("decides", BuyingRole::Decides),
        ("influences", BuyingRole::Influences),
        ("uses", BuyingRole::Uses),
        ("no_say", BuyingRole::NoSay),
    ];
    if let Some((_, role)) = known.iter().find(|(key, _)| *key == lower) {
        return Some(*role);
    }
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&["with", "together", "partner", "board", "team", "jointly", "both", "spouse", "husband", "wife"]) {
        Some(BuyingRole::DecidesWithOthers)
    } else if has(&["influence", "recommend", "advise", "assistant", "suggest"]) {
        Some(BuyingRole::Influences)
    } else if has(&["no say", "nobody", "just asking", "student"]) {
        Some(BuyingRole::NoSay)
    } else if has(&["uses", "user"]) {
        Some(BuyingRole::Uses)
    } else if has(&[
        "decide",
        "owner",
        "yes",
        "self",
        "herself",
        "himself",
        "me",
        "ceo",
        "director",
        "manager",
        "president",
        "principal",
        "founder",
        "signs",
        "he does",
        "she does",
        "boss",
        "dr",
    ]) {
        Some(BuyingRole::Decides)
    } else {
        None
    }
}

/// Any words about a need are a need, unless they deny it.
fn read_need(text: &str) -> Fact<Need> {
    fact(text, |text| {
        let denied = matches!(first_word(text).as_str(), "no" | "none" | "nothing" | "false");
        Some(Need { present: !denied, words: text.trim().to_owned() })
    })
}

/// Reads whether somebody is a firm or a household. Words about neither stay unknown.
pub fn read_kind(text: &str) -> LeadKind {
    match first_word(text).as_str() {
        "business" | "company" | "firm" | "b2b" | "organisation" | "organization" => LeadKind::Business,
        "consumer" | "person" | "household" | "private" | "b2c" | "individual" | "residential" => LeadKind::Consumer,
        _ => LeadKind::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> ReadingRules {
        ReadingRules {
            home: Home { currency: Currency::USD, country: None },
            today: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
            order: DayMonthOrder::MonthFirst,
        }
    }

    #[test]
    fn budgets() {
        let cases = [
            ("yes", Fact::Known(Budget::SomeAmount)),
            ("Yes, approved", Fact::Known(Budget::SomeAmount)),
            ("no", Fact::Known(Budget::Nothing)),
            ("none yet", Fact::Known(Budget::Nothing)),
            ("0", Fact::Known(Budget::Nothing)),
            ("", Fact::Unknown),
            ("?", Fact::Unknown),
            ("not sure", Fact::Unknown),
            ("ask Bob", Fact::Unclear("ask Bob".into())),
        ];
        for (text, expected) in cases {
            assert_eq!(read_budget(text, Currency::USD), expected, "{text}");
        }
        assert!(matches!(read_budget("$40,000 approved", Currency::USD), Fact::Known(Budget::Amount(_))));
    }

    #[test]
    fn what_nobody_can_read_is_kept() {
        let facts = read_facts(
            &TypedFacts { revenue: "a lot", timing: "after the harvest", ..TypedFacts::default() },
            &rules(),
        );
        assert_eq!(facts.revenue, Fact::Unclear("a lot".into()));
        assert_eq!(facts.timing, Fact::Unclear("after the harvest".into()));
    }

    #[test]
    fn roles_and_needs() {
        assert_eq!(read_role("The owner"), Some(BuyingRole::Decides));
        assert_eq!(read_role("partners decide together"), Some(BuyingRole::DecidesWithOthers));
        assert_eq!(read_role("the weather"), None);
        assert!(matches!(read_need("old one failed inspection"), Fact::Known(need) if need.present));
        assert!(matches!(read_need("No"), Fact::Known(need) if !need.present));
    }
}
