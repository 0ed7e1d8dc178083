//! Worked examples: made-up leads that the judge rules on, so that a reader sees each rule at work. The verdicts are the
//! judge's own; only the leads are invented.

use super::far_towns::far_towns;
use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::Said;
use crate::lookup;
use chrono::{Datelike, NaiveDate};
use method::criterion::{Criterion, Test};
use method::edition::{Edition, MarketRules};
use method::fact::{Budget, BuyingRole, Fact, Need};
use method::industry::{Belongs, IndustryRule};
use method::judge::{Judgement, Verdict, judge};
use method::lead::{Profile, Reaction};
use method::money::Money;
use method::place::{Area, FoundPlace, Territory, TypedPlace, Whereabouts};
use method::range::Range;
use method::timing::BuyingTime;

/// A made-up lead with the verdict on it.
#[derive(Debug, Clone)]
pub struct Example {
    /// The made-up lead.
    pub profile: Profile,
    /// The verdict.
    pub judgement: Judgement,
}

/// Trades that most firms don't sell to all of; the first one that fails is the example.
const OTHER_TRADES: [&str; 4] = ["238220", "722511", "541110", "621210"];

/// One sellable lead of the first market, then one for each must-have that refuses it, and one name from a list.
pub fn examples(book: &Book, definitions: &Definitions, today: NaiveDate) -> Vec<Example> {
    let Some(rules) = definitions.edition.markets.first() else { return Vec::new() };
    let number = |number: usize| Said::new("example-name").number("number", number as i64).say(&book.words);
    let good = Profile { name: number(1), ..passing(&definitions.edition, rules, today) };
    let mut profiles = vec![good.clone()];
    for criterion in rules.criteria.iter().filter(|criterion| criterion.is_must_have()) {
        let mut bad = Profile { name: number(profiles.len() + 1), ..good.clone() };
        if fail(&mut bad, criterion, today) {
            profiles.push(bad);
        }
    }
    let mut open = Profile { name: number(profiles.len() + 1), ..good.clone() };
    if forget(&mut open, &rules.criteria) {
        profiles.push(open);
    }
    profiles.push(Profile { name: number(profiles.len() + 1), reactions: Vec::new(), ..good });
    profiles
        .into_iter()
        .map(|profile| Example { judgement: judge(&definitions.edition, &profile, today), profile })
        .filter(|example| example.judgement.verdict != Verdict::NeedsAnswers || example.judgement.ask_next.is_some())
        .collect()
}

/// Somebody who passes every criterion of a market.
fn passing(edition: &Edition, rules: &MarketRules, today: NaiveDate) -> Profile {
    let mut good = Profile { kind: rules.kind, ..Profile::default() };
    if let Some(kind) = edition.inquiry.first() {
        good.reactions.push(Reaction { kind: *kind, on: today, words: String::new(), noted_at: None });
    }
    for criterion in &rules.criteria {
        pass(&mut good, criterion, rules.id, today);
    }
    good
}

/// The most made-up cases that fit beside a question.
const MOST_EDGES: usize = 8;

/// Made-up leads of the first market that pass everything but for one answer, which lies just inside or just outside.
/// Each goes by that answer: "Yearly sales: $4,900,000".
pub fn edge_cases(book: &Book, definitions: &Definitions) -> Vec<Profile> {
    let Some(rules) = definitions.edition.markets.first() else { return Vec::new() };
    let today = book.clock.today();
    let good = passing(&definitions.edition, rules, today);
    let mut cases = Vec::new();
    for criterion in rules.criteria.iter().filter(|criterion| criterion.is_must_have()) {
        let mut add = |value: String, change: &dyn Fn(&mut Profile)| {
            let what = book.words.criterion_name(criterion);
            let name = Said::new("try-edge-just").text("what", what).text("value", value).say(&book.words);
            let mut profile = Profile { name, ..good.clone() };
            change(&mut profile);
            cases.push(profile);
        };
        match &criterion.test {
            Test::Revenue(limit) | Test::Income(limit) => {
                for amount in at_the_edges(&limit.amount, |amount| (amount / 50).max(1)) {
                    let money = Fact::Known(Money::exactly(amount, limit.currency));
                    add(book.words.money(limit.currency, amount), &|profile| match criterion.test {
                        Test::Revenue(_) => profile.facts.revenue = money.clone(),
                        _ => profile.facts.income = money.clone(),
                    });
                }
            }
            Test::Headcount(limit) | Test::Age(limit) => {
                for number in at_the_edges(limit, |_| 1) {
                    let count = Fact::Known(Range::exactly(number));
                    add(book.words.number(number), &|profile| match criterion.test {
                        Test::Headcount(_) => profile.facts.headcount = count.clone(),
                        _ => profile.facts.age = count.clone(),
                    });
                }
            }
            Test::Place(territory) => {
                if let Some(place) = town_out_of(territory) {
                    add(place.typed.clone(), &|profile| profile.facts.place = Fact::Known(place.clone()));
                }
            }
            _ => {}
        }
    }
    cases.truncate(MOST_EDGES);
    cases
}

/// The ends of a range, and what lies one step beyond them.
fn at_the_edges(range: &Range<i64>, step: impl Fn(i64) -> i64) -> Vec<i64> {
    let low = range.from.map(|from| [from - step(from), from]);
    let high = range.to.map(|to| [to, to + step(to)]);
    low.into_iter().chain(high).flatten().filter(|number| *number >= 0).collect()
}

fn inside(range: &Range<i64>) -> i64 {
    match (range.from, range.to) {
        (Some(from), Some(to)) => from + (to - from) / 2,
        (Some(from), None) => from.saturating_mul(2),
        (None, Some(to)) => to / 2,
        (None, None) => 1,
    }
}

fn outside(range: &Range<i64>) -> Option<i64> {
    range.from.filter(|from| *from > 1).map(|from| from * 2 / 5).or_else(|| range.to.map(|to| to.saturating_mul(2)))
}

/// Gives the lead an answer that passes the criterion.
fn pass(profile: &mut Profile, criterion: &Criterion, market: method::MarketId, today: NaiveDate) {
    let facts = &mut profile.facts;
    match &criterion.test {
        Test::Industry(rule) => {
            if let Some(code) = industry_in(rule) {
                facts.industry = Fact::Known(lookup::industry(&code));
            }
        }
        Test::Revenue(limit) => facts.revenue = Fact::Known(Money::exactly(inside(&limit.amount), limit.currency)),
        Test::Income(limit) => facts.income = Fact::Known(Money::exactly(inside(&limit.amount), limit.currency)),
        Test::Headcount(limit) => facts.headcount = Fact::Known(Range::exactly(inside(limit))),
        Test::Age(limit) => facts.age = Fact::Known(Range::exactly(inside(limit))),
        Test::Place(territory) => {
            if let Some(place) = town_in(territory) {
                facts.place = Fact::Known(place);
            }
        }
        Test::Timing(window) => {
            let days = Range::between(today, window.last_day(today));
            facts.timing = Fact::Known(BuyingTime { words: "this quarter".to_owned(), days });
        }
        Test::Budget(least) => {
            facts.budget = Fact::Known(least.map_or(Budget::SomeAmount, |least| {
                Budget::Amount(Money::exactly(inside(&least.amount), least.currency))
            }));
        }
        Test::Authority => facts.authority = Fact::Known(BuyingRole::Decides),
        Test::Need => facts.need = Fact::Known(Need { present: true, words: String::new() }),
        Test::Own(_) | Test::Asked(_) => {
            facts.own.insert(method::fact::own_key(market, &criterion.id), Fact::Known(true));
        }
        Test::Kind(_) | Test::Did { .. } => {}
    }
}

/// Gives the lead an answer that fails the criterion; says whether there is one.
fn fail(profile: &mut Profile, criterion: &Criterion, today: NaiveDate) -> bool {
    let facts = &mut profile.facts;
    match &criterion.test {
        Test::Industry(rule) => {
            let refused = |code: &&&str| matches!(rule.judge(code), Belongs::Out | Belongs::Refused(_));
            let Some(code) = OTHER_TRADES.iter().find(refused) else { return false };
            facts.industry = Fact::Known(lookup::industry(code));
        }
        Test::Revenue(limit) => {
            let Some(amount) = outside(&limit.amount) else { return false };
            facts.revenue = Fact::Known(Money::exactly(amount, limit.currency));
        }
        Test::Income(limit) => {
            let Some(amount) = outside(&limit.amount) else { return false };
            facts.income = Fact::Known(Money::exactly(amount, limit.currency));
        }
        Test::Headcount(limit) => {
            let Some(count) = outside(limit) else { return false };
            facts.headcount = Fact::Known(Range::exactly(count));
        }
        Test::Age(limit) => {
            let Some(age) = limit.to.map(|to| to + 10).or_else(|| outside(limit)) else { return false };
            facts.age = Fact::Known(Range::exactly(age));
        }
        Test::Place(territory) => {
            let Some(place) = town_out_of(territory) else { return false };
            facts.place = Fact::Known(place);
        }
        Test::Timing(_) => {
            let next = today.year() + 1;
            let day = |month, day| NaiveDate::from_ymd_opt(next, month, day).unwrap_or(today);
            facts.timing =
                Fact::Known(BuyingTime { words: "next year".to_owned(), days: Range::between(day(1, 1), day(12, 31)) });
        }
        Test::Budget(_) => facts.budget = Fact::Known(Budget::Nothing),
        Test::Authority => facts.authority = Fact::Known(BuyingRole::NoSay),
        Test::Need => facts.need = Fact::Known(Need { present: false, words: String::new() }),
        Test::Kind(_) | Test::Own(_) | Test::Asked(_) | Test::Did { .. } => return false,
    }
    true
}

/// Takes the answer away that says most about the size.
fn forget(profile: &mut Profile, criteria: &[Criterion]) -> bool {
    let must = |name: &str| criteria.iter().any(|one| one.id.as_str() == name && one.is_must_have());
    if must("revenue") {
        profile.facts.revenue = Fact::Unknown;
    } else if must("age") {
        profile.facts.age = Fact::Unknown;
    } else if must("timing") {
        profile.facts.timing = Fact::Unknown;
    } else {
        return false;
    }
    true
}

/// An industry that surely belongs: the first wanted one, or where a part of it is refused, its first part that isn't.
fn industry_in(rule: &IndustryRule) -> Option<String> {
    let belongs = |code: &str| matches!(rule.judge(code), Belongs::In(_));
    rule.include.iter().find_map(|wanted| {
        let parts = (1..=9).map(|digit| format!("{}{digit}", wanted.code));
        std::iter::once(wanted.code.clone())
            .chain(parts)
            .find(|code| belongs(code) && reference::industry(code).is_some())
    })
}

fn town_in(territory: &Territory) -> Option<TypedPlace> {
    let known = |place: &method::place::Place| TypedPlace {
        typed: place.name.clone(),
        found: FoundPlace::One(place.clone()),
        data: reference::DATA_VERSION.trim().to_owned(),
    };
    match territory.include.first()? {
        Area::Around { centre, .. } => Some(known(centre)),
        Area::Region(place) | Area::Country(place) => Some(known(place)),
        Area::Postal { .. } => None,
    }
}

fn town_out_of(territory: &Territory) -> Option<TypedPlace> {
    // The first one that lies outside is the example.
    far_towns().find(|typed| match &typed.found {
        FoundPlace::One(place) => {
            matches!(territory.locate(place), Whereabouts::Outside(_) | Whereabouts::Excluded(_))
        }
        FoundPlace::Several(_) | FoundPlace::Nothing => false,
    })
}
