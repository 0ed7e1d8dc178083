//! The owner's answers, the gaps they leave, and what a market is called.

mod fixture;

use fixture::{around, bellevue, day, english, healthcare, households, industry, seattle, spokane};
use method::gate::Threshold;
use method::industry::IndustryRule;
use method::interview::{Answer, Answers, Ask, FieldValue, Given, HolidayDate, Known, Record, question};
use method::lead::LeadKind;
use method::market::TargetMarket;
use method::money::Currency;
use method::place::{FoundPlace, Territory, TypedPlace};
use method::playbook::{Clauses, GapKind, People, Playbook, TimeUnit, Topic, WorkingTime, gaps};
use method::range::Range;
use method::{CriterionId, MarketId};

fn assert_answer(id: &str, answer: &Answer, expected: &str) {
    let question = question(id).expect("a question");
    assert_eq!(english().answer(question, answer, Currency::USD), expected, "{id}");
}

#[test]
fn answers_in_words() {
    let place = TypedPlace { typed: "seattle wa".into(), found: FoundPlace::One(seattle()), data: "test".into() };
    let unclear = TypedPlace { typed: "Sprngfeld".into(), found: FoundPlace::Nothing, data: "test".into() };
    let people = People { marketing: "Ana Sample".into(), sales: "Ben Sample".into(), ..People::default() };
    let rule = IndustryRule {
        include: vec![industry("62", "Healthcare services")],
        exclude: vec![industry("622", "Hospitals")],
    };
    let area = Territory { include: vec![around(seattle(), 40.0), around(spokane(), 12.5)], exclude: vec![] };
    let without = Territory { include: vec![], exclude: vec![around(bellevue(), 1.0)] };
    let cases = [
        ("business.name", Answer::Text(" Harbor Clinic Supply ".into()), "Harbor Clinic Supply"),
        ("business.place", Answer::Place(place), "Seattle, Washington"),
        ("business.place", Answer::Place(unclear), "Sprngfeld"),
        ("business.people", Answer::People(people), "Marketing: Ana Sample; Sales: Ben Sample"),
        ("business.people", Answer::People(People::default()), "Nobody named yet"),
        ("market.kind", Answer::Choice("businesses".into()), "Businesses"),
        ("market.window", Answer::Choice("three_months".into()), "Within three months"),
        ("market.industry", Answer::Industries(rule), "Healthcare services, not hospitals"),
        ("market.revenue", Answer::Range(Range::at_least(5_000_000)), "At least $5 million"),
        ("market.headcount", Answer::Range(Range::between(5, 50)), "Between 5 and 50 people"),
        (
            "market.where",
            Answer::Territory(area),
            "Within 40 miles of Seattle, Washington or within 12.5 miles of Spokane, Washington",
        ),
        ("market.where", Answer::Territory(without), "Everywhere, but not within 1 mile of Bellevue, Washington"),
        ("market.funds", Answer::Funds(None), "Any amount, as long as it is set aside"),
        ("market.funds", Answer::Funds(Some(5_000)), "At least $5,000"),
        ("lead.inquiry", Answer::Choices(vec!["called".into(), "wrote".into()]), "Called us; Wrote to us"),
        ("lead.mql", Answer::Threshold(Threshold { fit: 60, interest: 0 }), "60 points of fit, 0 of interest"),
        ("lead.criteria", Answer::Criteria(vec![]), "As the answers suggest"),
        ("lead.recheck_days", Answer::Number(1), "1 day"),
        ("discard.attempts", Answer::Number(6), "6 attempts"),
        (
            "engagement.answer_within",
            Answer::Duration(WorkingTime { amount: 4, unit: TimeUnit::Hours }),
            "4 working hours",
        ),
    ];
    for (id, answer, expected) in cases {
        assert_answer(id, &answer, expected);
    }
}

#[test]
fn lists_and_tables_in_words() {
    let entries = |key: &str, texts: &[&str]| -> Vec<Record> {
        texts.iter().map(|text| Record::default().with(key, FieldValue::Text((*text).into()))).collect()
    };
    let yearly = Record::default().with("on", FieldValue::Day(HolidayDate::Yearly { month: 12, day: 25 }));
    let once = Record::default().with("on", FieldValue::Day(HolidayDate::Once(day("2026-12-28"))));
    let cases = [
        ("market.values", Answer::List(vec!["Speed".into(), "One price".into()]), "Speed, One price"),
        (
            "council.agenda",
            Answer::List(vec!["The numbers, 10 minutes".into(), "Disputes".into()]),
            "The numbers, 10 minutes; Disputes",
        ),
        ("engagement.sales_gives", Answer::List(vec!["We call.".into(), "We write.".into()]), "We call. We write."),
        ("business.average_sale", Answer::Money(3_500), "$3,500"),
        ("avatar.role", Answer::Marked { text: " Practice manager ".into(), known: None }, "Practice manager"),
        (
            "avatar.role",
            Answer::Marked { text: "Practice manager".into(), known: Some(Known::Told) },
            "Practice manager (they told us)",
        ),
        ("customers.best", Answer::Records(entries("name", &["Harbor Dental"])), "1 customer: Harbor Dental"),
        (
            "customers.best",
            Answer::Records(entries("name", &["Harbor Dental", "Bay Vets", "Hill Clinic"])),
            "3 customers: Harbor Dental, Bay Vets and Hill Clinic",
        ),
        (
            "customers.best",
            Answer::Records(entries("name", &["Harbor Dental", "Bay Vets", "Hill Clinic", "Lake Lab", "Cove Care"])),
            "5 customers: Harbor Dental, Bay Vets, Hill Clinic and 2 more",
        ),
        ("avatar.others", Answer::Records(vec![]), "Nobody else"),
        (
            "engagement.sales_steps",
            Answer::Records(entries("name", &["First talk", "Offer"])),
            "2 steps: First talk and Offer",
        ),
        (
            "lead.reactions",
            Answer::Records(vec![Record::default().with("reaction", FieldValue::Choice("called".into()))]),
            "1 reaction: Called us",
        ),
        (
            "engagement.holidays",
            Answer::Records(vec![yearly.clone().with("name", FieldValue::Text("Christmas".into()))]),
            "1 day: Christmas",
        ),
        ("engagement.holidays", Answer::Records(vec![yearly, once]), "2 days: Dec 25 and Dec 28, 2026"),
        (
            "market.count",
            Answer::Form(
                Record::default()
                    .with("count", FieldValue::Count(Range::exactly(4_000)))
                    .with("source", FieldValue::Text("the county".into())),
            ),
            "About 4,000; source: the county",
        ),
        (
            "engagement.goal",
            Answer::Form(
                Record::default()
                    .with("revenue", FieldValue::Money(Range::exactly(40_000)))
                    .with("ready_rate", FieldValue::Count(Range::exactly(20))),
            ),
            "$40,000 a month; 20 of 100 inquiries become ready for sales",
        ),
        ("questions.asks", Answer::Asks(vec![]), "As suggested"),
        (
            "questions.asks",
            Answer::Asks(vec![Ask { criterion: CriterionId::new("need"), ask: Some("Why now?".into()), form: None }]),
            "1 question in your own words",
        ),
    ];
    for (id, answer, expected) in cases {
        assert_answer(id, &answer, expected);
    }
}

#[test]
fn consumers_are_asked_in_their_own_words() {
    let words = english();
    let firm = words.question("avatar.role", LeadKind::Business);
    let family = words.question("avatar.role", LeadKind::Consumer);
    assert_eq!((firm.title.as_str(), family.title.as_str()), ("What is their job?", "What is their life like?"));
    assert_ne!(firm.example, family.example);
}

#[test]
fn gaps_say_what_is_missing_and_why_it_matters() {
    let mut answers = Answers::blank();
    let set = |answers: &mut Answers, id: &str, given| {
        answers.set(question(id).expect("a question"), Some(MarketId(1)), given);
    };
    set(&mut answers, "market.kind", Given::Answer(Answer::Choice("businesses".into())));
    set(&mut answers, "market.window", Given::Unsure);
    set(&mut answers, "lead.sql", Given::Answer(Answer::Threshold(Threshold { fit: 900, interest: 0 })));
    let playbook = Playbook::from_answers(&answers);
    let found: Vec<String> = gaps(&answers, &playbook).iter().map(|gap| english().gap(gap, &playbook)).collect();
    for expected in [
        "No trade is named, so a business in any trade counts as on target.",
        "It is open how soon they must want to buy, so “some day” counts as ready.",
        "Sales asks for 900 points of fit, and all criteria together give 0: nobody can pass.",
    ] {
        assert!(found.iter().any(|text| text == expected), "{expected} {found:#?}");
    }
    let mut gap = gaps(&answers, &playbook).remove(0);
    for kind in [
        GapKind::RefusesNobody,
        GapKind::NothingCounts,
        GapKind::OwnQuestionEmpty { criterion: CriterionId::own(1) },
        GapKind::ReasonWithoutRecheck { reason: "No need".into() },
        GapKind::SqlBelowMql { aspect: method::criterion::Aspect::Fit },
    ] {
        gap.kind = kind;
        let text = english().gap(&gap, &playbook);
        assert!(text.contains(' ') && text.ends_with('.'), "{text}");
    }
}

#[test]
fn every_clause_has_a_heading() {
    let mut answers = Answers::blank();
    answers.set(
        question("market.kind").expect("a question"),
        Some(MarketId(1)),
        Given::Answer(Answer::Choice("consumers".into())),
    );
    let clauses = Clauses::of(&Playbook::from_answers(&answers));
    for chapter in 1..=10 {
        for clause in clauses.in_chapter(chapter) {
            let title = english().clause_title(&clause.topic);
            let is_its_own_heading = matches!(clause.topic, Topic::DiscardReason(_) | Topic::Sending(_));
            assert_eq!(title.is_empty(), is_its_own_heading, "{clause:?}");
            assert!(!title.starts_with("paper-"), "{clause:?}");
        }
    }
}

#[test]
fn markets_are_named_by_their_owner_or_by_what_they_are() {
    let words = english();
    assert_eq!(words.market_name(&healthcare()), "Healthcare services near Seattle");
    assert_eq!(words.market_name(&households()), "Households near Seattle");
    let named = TargetMarket { name: " Clinics ".into(), ..healthcare() };
    assert_eq!(words.market_name(&named), "Clinics");
    assert_eq!(words.market_name(&TargetMarket::new(MarketId(1))), "A market without a name");
    let anywhere = TargetMarket { territory: None, industries: None, ..healthcare() };
    assert_eq!(words.market_name(&anywhere), "Businesses");
}
