//! Every kind of test, with each of its results, in one sentence.

mod fixture;

use fixture::{
    amount, around, bellevue, clinic, day, edition_of, english, family, find, healthcare, households, industry, is_in,
    reason, seattle, spokane, today, town, typed_industry, typed_place, washington, works_in,
};
use method::criterion::{Gate, IfFailed};
use method::fact::{Budget, BuyingRole, Fact, Need};
use method::industry::{FoundIndustry, IndustryRule};
use method::lead::{LeadKind, Profile, Reaction, ReactionKind};
use method::market::{CriterionChoice, Funds, Preset, TargetMarket};
use method::money::{Currency, read_money};
use method::place::{Area, FoundPlace, Territory};
use method::range::Range;
use method::timing::{BuyingTime, BuyingWindow, read_buying_time};
use method::{CriterionId, MarketId};

fn check(market: &TargetMarket, criterion: &str, lead: &Profile, expected: &str) {
    assert_eq!(reason(market, criterion, lead), expected);
}

fn declined<T>() -> Fact<T> {
    Fact::WontSay { since: day("2026-11-20") }
}

fn unclear<T>() -> Fact<T> {
    Fact::Unclear("a lot".into())
}

#[test]
fn what_is_not_known_says_why() {
    let market = healthcare();
    let cases: [(&str, Profile, &str); 11] = [
        ("revenue", clinic(|lead| lead.facts.revenue = Fact::Unknown), "Yearly sales not known."),
        ("revenue", clinic(|lead| lead.facts.revenue = unclear()), "“a lot” can't be read as an amount."),
        ("revenue", clinic(|lead| lead.facts.revenue = declined()), "They won't say: yearly sales (since Nov 20)."),
        ("industry", clinic(|lead| lead.facts.industry = Fact::Unknown), "Industry not known."),
        ("place", clinic(|lead| lead.facts.place = unclear()), "“a lot” can't be read as a place."),
        ("timing", clinic(|lead| lead.facts.timing = unclear()), "“a lot” can't be read as a time to buy."),
        ("timing", clinic(|lead| lead.facts.timing = Fact::Unknown), "When they want to buy is not known."),
        ("budget", clinic(|lead| lead.facts.budget = declined()), "They won't say: budget (since Nov 20)."),
        ("budget", clinic(|lead| lead.facts.budget = Fact::Unknown), "Budget not known."),
        ("authority", clinic(|_| {}), "Who decides is not known."),
        ("need", clinic(|_| {}), "What they need is not known."),
    ];
    for (criterion, lead, expected) in cases {
        check(&market, criterion, &lead, expected);
    }
}

#[test]
fn kinds() {
    check(&healthcare(), "kind", &clinic(|_| {}), "It is a business.");
    check(&households(), "kind", &family(|_| {}), "It is a person or household.");
    check(&households(), "kind", &clinic(|_| {}), "This is a business; here you sell to households.");
    check(&healthcare(), "kind", &family(|_| {}), "This is a household; here you sell to businesses.");
    let unknown = clinic(|lead| lead.kind = LeadKind::Unknown);
    check(&healthcare(), "kind", &unknown, "You sell to businesses only, so nobody needs to ask.");
    check(&households(), "kind", &unknown, "You sell to households only, so nobody needs to ask.");
    check(&healthcare(), "revenue", &family(|_| {}), "Not asked of a household: yearly sales.");
    check(&households(), "age", &clinic(|_| {}), "Not asked of a business: age.");
}

fn trades(rule: IndustryRule) -> TargetMarket {
    TargetMarket { industries: Some(rule), ..healthcare() }
}

#[test]
fn industries() {
    let healthcare_only = healthcare();
    let in_trade = |code: &str, name: &str| clinic(|lead| lead.facts.industry = works_in(code, name));
    check(&healthcare_only, "industry", &clinic(|_| {}), "Doctors' offices: part of healthcare services.");
    let same = in_trade("62", "Healthcare services");
    check(&healthcare_only, "industry", &same, "Healthcare services: just whom you sell to.");
    let plumber = in_trade("238220", "Plumbers");
    check(&healthcare_only, "industry", &plumber, "You sell to healthcare services, not to plumbers.");
    let heading = in_trade("111110", "Soybean Farming");
    check(&healthcare_only, "industry", &heading, "You sell to healthcare services, not to soybean farming.");
    let include = ["Dentists", "IT services", "Hotels", "Lawyers", "Bakeries", "Florists"];
    let codes = ["6212", "5415", "7211", "5411", "3118", "4593"];
    let many = IndustryRule {
        include: codes.into_iter().zip(include).map(|(code, name)| industry(code, name)).collect(),
        exclude: vec![],
    };
    let expected = "You sell to dentists, IT services, hotels, lawyers and 2 more, not to plumbers.";
    check(&trades(many), "industry", &plumber, expected);
    let hospitals = IndustryRule {
        include: vec![industry("62", "Healthcare services")],
        exclude: vec![industry("622", "Hospitals")],
    };
    let refused = trades(hospitals);
    check(&refused, "industry", &in_trade("622", "Hospitals"), "You don't sell to hospitals.");
    let special = in_trade("622210", "Psychiatric hospitals");
    check(&refused, "industry", &special, "You don't sell to hospitals, nor to psychiatric hospitals among them.");
    let wide = "Healthcare services: wider than what you sell to; which part is theirs?";
    check(&refused, "industry", &same, wide);
    let all_but = trades(IndustryRule { include: vec![], exclude: vec![industry("622", "Hospitals")] });
    check(&all_but, "industry", &plumber, "Plumbers: nothing you refuse.");
    let several = FoundIndustry::Several(vec!["dentists' offices".into(), "doctors' offices".into()]);
    let unsure = clinic(|lead| lead.facts.industry = typed_industry("clinic", several));
    let which = "Which “clinic”? It could be dentists' offices or doctors' offices.";
    check(&healthcare_only, "industry", &unsure, which);
    let nothing = clinic(|lead| lead.facts.industry = typed_industry("blorp", FoundIndustry::Nothing));
    check(&healthcare_only, "industry", &nothing, "No industry is known as “blorp”.");
}

#[test]
fn amounts() {
    let market = |range| TargetMarket { revenue: Some(range), ..healthcare() };
    let both = market(Range::between(5_000_000, 20_000_000));
    let sells = |text: &str| clinic(|lead| lead.facts.revenue = amount(text));
    let cases = [
        (&both, "8M", "$8 million a year lies between your $5 million and $20 million."),
        (&both, "$2M", "$2 million a year is under your $5 million."),
        (&both, "$4,999,999", "$4,999,999 a year is under your $5 million."),
        (&both, "30M", "$30 million a year is over your $20 million."),
        (&both, "1-2M", "$1 million to $2 million a year is under your $5 million."),
        (&both, "over 30M", "At least $30 million a year is over your $20 million."),
        (
            &both,
            "3-6M",
            "$3 million to $6 million a year may lie inside or outside your limit: between $5 million and $20 million.",
        ),
        (&both, "€8M", "€8 million is in EUR and your limit in USD; without a rate nobody can compare them."),
        (&market(Range::at_least(5_000_000)), "5M", "$5 million a year reaches your $5 million."),
        (&market(Range::at_most(20_000_000)), "5M", "$5 million a year stays within your $20 million."),
        (&market(Range::exactly(5_000_000)), "5M", "$5 million a year is just what you look for."),
    ];
    for (market, text, expected) in cases {
        check(market, "revenue", &sells(text), expected);
    }
    let poor = family(|lead| lead.facts.income = amount("60k"));
    check(&households(), "income", &poor, "$60,000 a year is under your $90,000.");
}

#[test]
fn counts() {
    let market = TargetMarket { headcount: Some(Range::at_least(5)), ..healthcare() };
    let employs = |range| clinic(|lead| lead.facts.headcount = Fact::Known(range));
    let cases = [
        (Range::exactly(12), "12 people work there; you look for at least 5."),
        (Range::exactly(1), "1 person works there; you look for at least 5."),
        (Range::between(10, 25), "10 to 25 people work there; you look for at least 5."),
        (Range::between(3, 8), "3 to 8 people work there: is that at least 5?"),
    ];
    for (range, expected) in cases {
        check(&market, "headcount", &employs(range), expected);
    }
    let aged = |range| family(|lead| lead.facts.age = Fact::Known(range));
    check(&households(), "age", &aged(Range::exactly(70)), "Aged 70; you look for between 30 and 65.");
    let across = "Aged 60 to 70: is that between 30 and 65?";
    check(&households(), "age", &aged(Range::between(60, 70)), across);
}

fn sells_in(include: Vec<Area>, exclude: Vec<Area>) -> TargetMarket {
    TargetMarket { territory: Some(Territory { include, exclude }), ..healthcare() }
}

#[test]
fn places() {
    let market = healthcare();
    let at = |place| clinic(|lead| lead.facts.place = is_in(place));
    check(&market, "place", &at(bellevue()), "Bellevue is 6 miles from Seattle; your limit is 40.");
    check(&market, "place", &at(spokane()), "Spokane is 229 miles from Seattle; your limit is 40.");
    check(&market, "place", &at(seattle()), "Seattle is the very middle of your area.");
    check(&market, "place", &at(washington()), "Washington is too large to say: which town?");
    let several = FoundPlace::Several(vec!["Bellevue, Washington".into(), "Bellevue, Nebraska".into()]);
    let unsure = clinic(|lead| lead.facts.place = typed_place("Bellevue", several));
    let which = "Which Bellevue? There are several: Bellevue, Washington or Bellevue, Nebraska.";
    check(&market, "place", &unsure, which);
    let nothing = clinic(|lead| lead.facts.place = typed_place("Sprngfeld", FoundPlace::Nothing));
    check(&market, "place", &nothing, "No place is known as “Sprngfeld”.");

    let state = sells_in(vec![Area::Region(washington())], vec![]);
    check(&state, "place", &at(spokane()), "Spokane is in Washington.");
    let portland = town("Portland", ("OR", "Oregon"), 45.52345, -122.67621);
    let outside = "Portland is not in Washington, United States.";
    check(&state, "place", &at(portland.clone()), outside);
    let postal = sells_in(vec![Area::Postal { prefix: "981".into(), country: "US".into() }], vec![]);
    check(&postal, "place", &at(bellevue()), "Which postal code in Bellevue?");
    let everywhere = sells_in(vec![], vec![]);
    check(&everywhere, "place", &at(portland), "Portland: you sell everywhere.");
    let without = sells_in(vec![around(seattle(), 40.0)], vec![around(bellevue(), 1.0)]);
    let excluded = "Bellevue is in a part you leave out: within 1 mile of Bellevue, Washington.";
    check(&without, "place", &at(bellevue()), excluded);
}

#[test]
fn times() {
    let market = healthcare();
    let wants =
        |words: &str| clinic(|lead| lead.facts.timing = Fact::Known(read_buying_time(words, today()).expect("a time")));
    let cases = [
        ("This quarter", "They want to buy this quarter."),
        ("next year", "They want to buy next year; you wait no longer than Dec 31, 2026."),
        ("March", "They want to buy in March 2027; you wait no longer than Dec 31, 2026."),
        ("Q1 2027", "They want to buy in quarter 1 of 2027; you wait no longer than Dec 31, 2026."),
        ("2028", "They want to buy in 2028; you wait no longer than Dec 31, 2026."),
        ("no plans", "They want to buy no sooner than Jan 1, 2027; you wait no longer than Dec 31, 2026."),
        ("within 3 months", "They want to buy within 3 months, perhaps only after Dec 31, 2026: when exactly?"),
    ];
    for (words, expected) in cases {
        check(&market, "timing", &wants(words), expected);
    }
    // "Next year", said in 2025, means this year; "this month", said in October, is over.
    let said = |words: &str, from: &str, to: &str| {
        let time = BuyingTime { words: words.into(), days: Range::between(day(from), day(to)) };
        clinic(|lead| lead.facts.timing = Fact::Known(time))
    };
    check(&market, "timing", &said("next year", "2026-01-01", "2026-12-31"), "They want to buy in 2026.");
    let over = "They wanted to buy by Oct 31, 2026; ask whether they still do.";
    check(&market, "timing", &said("this month", "2026-10-12", "2026-10-31"), over);
}

#[test]
fn budgets() {
    let any = healthcare();
    let least = TargetMarket { funds: Funds::AtLeast(5_000), ..healthcare() };
    let has = |budget| clinic(|lead| lead.facts.budget = Fact::Known(budget));
    let money = |text: &str| Budget::Amount(read_money(text, Currency::USD).expect("an amount"));
    let cases = [
        (&any, Budget::Nothing, "No money is set aside."),
        (&any, Budget::SomeAmount, "Money is set aside."),
        (&any, money("40k"), "$40,000 set aside."),
        (&any, money("0"), "No money is set aside."),
        (&least, Budget::SomeAmount, "Money is set aside, but how much is not known."),
        (&least, money("8k"), "$8,000 set aside reaches your $5,000."),
        (&least, money("2k"), "$2,000 set aside is under your $5,000."),
        (&least, money("€8k"), "€8,000 is in EUR and your limit in USD; without a rate nobody can compare them."),
    ];
    for (market, budget, expected) in cases {
        check(market, "budget", &has(budget), expected);
    }
}

#[test]
fn people_and_their_needs() {
    let market = healthcare();
    let roles = [
        (BuyingRole::Decides, "They decide alone."),
        (BuyingRole::DecidesWithOthers, "They decide together with others."),
        (BuyingRole::Influences, "They are listened to, but don't decide."),
        (BuyingRole::Uses, "They would use it, but don't decide."),
        (BuyingRole::NoSay, "They have no say in it."),
    ];
    for (role, expected) in roles {
        check(&market, "authority", &clinic(|lead| lead.facts.authority = Fact::Known(role)), expected);
    }
    let needs = [
        (true, "", "They have a need you can answer."),
        (true, "the inspector gave us sixty days.", "They have a need: “the inspector gave us sixty days.”"),
        (false, "", "They have no need for it."),
        (false, "all is new", "They have no need for it: “all is new”."),
    ];
    for (present, words, expected) in needs {
        let need = Need { present, words: words.into() };
        check(&market, "need", &clinic(|lead| lead.facts.need = Fact::Known(need)), expected);
    }
}

#[test]
fn own_questions() {
    let own = CriterionChoice {
        criterion: CriterionId::own(1),
        gate: Gate::Sql,
        if_failed: IfFailed::NotYet,
        points: 10,
        recheck_days: None,
        question: Some("Do they own the building?".into()),
    };
    let market = TargetMarket { choices: vec![own], ..healthcare() };
    let cases = [
        (Fact::Known(true), "“Do they own the building?” Yes."),
        (Fact::Known(false), "“Do they own the building?” No."),
        (Fact::Unknown, "“Do they own the building?” Not known."),
        (declined(), "“Do they own the building?” They won't say (since Nov 20)."),
        (unclear(), "“Do they own the building?” “a lot” can't be read as yes or no."),
    ];
    for (fact, expected) in cases {
        let lead = clinic(|lead| {
            lead.facts.own.insert(method::fact::own_key(MarketId(1), &CriterionId::own(1)), fact);
        });
        check(&market, "own:1", &lead, expected);
    }
    let edition = edition_of(&market);
    let (_, criterion) = find(&edition, "own:1");
    let words = english();
    assert_eq!(words.criterion(criterion), "Yes to “Do they own the building?”");
    assert_eq!(words.ask(criterion), "Do they own the building?");
}

#[test]
fn questions_of_a_set() {
    let market = TargetMarket { preset: Preset::Gpctba, ..healthcare() };
    let cases = [
        ("ask:goals", Fact::Known(true), "They have a goal you can help with."),
        ("ask:plans", Fact::Known(false), "They have no plan you can be part of."),
        ("ask:consequences", Fact::Known(false), "They see no cost in waiting."),
        ("ask:implications", Fact::Unknown, "What it would change for them is not known."),
        ("ask:implications", declined(), "They won't say: what it would change (since Nov 20)."),
        ("ask:goals", unclear(), "“a lot” can't be read as an answer."),
    ];
    for (criterion, fact, expected) in cases {
        let lead = clinic(|lead| {
            lead.facts.own.insert(method::fact::own_key(MarketId(1), &CriterionId::new(criterion)), fact);
        });
        check(&market, criterion, &lead, expected);
    }
    let edition = edition_of(&market);
    let (_, criterion) = find(&edition, "ask:consequences");
    let words = english();
    assert_eq!(words.criterion(criterion), "Knows what waiting costs");
    assert_eq!(words.form(criterion).as_deref(), Some("What happens if everything stays as it is?"));
}

#[test]
fn what_they_did() {
    let market = healthcare();
    let asked = |on: &str| {
        clinic(|lead| {
            lead.reactions =
                vec![Reaction { kind: ReactionKind::AskedForQuote, on: day(on), words: String::new(), noted_at: None }];
        })
    };
    let cases = [
        ("2026-11-22", "Asked for a price: today."),
        ("2026-11-21", "Asked for a price: on Nov 21, 1 day ago."),
        ("2026-11-18", "Asked for a price: on Nov 18, 4 days ago."),
        ("2026-01-01", "Asked for a price: on Jan 1, too long ago to count."),
    ];
    for (on, expected) in cases {
        check(&market, "did:asked_for_quote", &asked(on), expected);
    }
    check(&market, "did:called", &asked("2026-11-22"), "Called us: not so far.");
}

#[test]
fn rules_names_and_questions() {
    let firms = edition_of(&TargetMarket {
        headcount: Some(Range::between(5, 50)),
        funds: Funds::AtLeast(5_000),
        window: Some(BuyingWindow::Days(91)),
        ..healthcare()
    });
    let families = edition_of(&households());
    let words = english();
    let cases = [
        (&firms, "kind", "A business", "Business or household"),
        (&firms, "industry", "Healthcare services", "Industry"),
        (&firms, "revenue", "Yearly sales between $5 million and $20 million", "Yearly sales"),
        (&firms, "headcount", "People who work there: between 5 and 50", "People who work there"),
        (&firms, "place", "Within 40 miles of Seattle, Washington", "Place"),
        (&firms, "timing", "Wants to decide within three months", "When they buy"),
        (&firms, "budget", "At least $5,000 is set aside", "Budget"),
        (&firms, "authority", "Decides, alone or with others", "Who decides"),
        (&firms, "need", "Has a need we can answer", "Need"),
        (&firms, "did:called", "Called us; fades by 1 point a week", "Called us"),
        (&families, "kind", "A person or household", "Business or household"),
        (&families, "age", "Age between 30 and 65", "Age"),
        (&families, "income", "Household income at least $90,000 a year", "Household income"),
    ];
    for (edition, id, rule, name) in cases {
        let (_, criterion) = find(edition, id);
        assert_eq!((words.criterion(criterion), words.criterion_name(criterion)), (rule.to_owned(), name.to_owned()));
        let ask = words.ask(criterion);
        assert!(ask.ends_with(['?', '.']), "{ask}");
    }
    let (_, revenue) = find(&firms, "revenue");
    assert_eq!(words.ask(revenue), "Roughly how big is the business — what does it sell in a year?");
}
