use super::*;
use crate::distance::DistanceUnit;
use crate::edition::EditionName;
use crate::fact::{Budget, BuyingRole, Fact};
use crate::gate::Threshold;
use crate::industry::{FoundIndustry, Industry, IndustryRule, TypedIndustry};
use crate::lead::{LeadKind, Reaction};
use crate::market::{CriterionChoice, Funds, TargetMarket};
use crate::money::{Currency, read_money};
use crate::place::{Area, Extent, FoundPlace, Place, Position, Territory, TypedPlace};
use crate::playbook::{ReactionWorth, criteria_of, default_thresholds};
use crate::range::Range;
use crate::timing::{BuyingWindow, read_buying_time};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn town(name: &str, latitude: f64, longitude: f64) -> Place {
    Place {
        name: name.into(),
        text: name.into(),
        region: Some("WA".into()),
        region_name: Some("Washington".into()),
        county: None,
        country: "US".into(),
        country_name: "United States".into(),
        postal_code: None,
        extent: Extent::Point(Position { latitude, longitude }),
    }
}

fn typed(place: Place) -> Fact<TypedPlace> {
    Fact::Known(TypedPlace { typed: place.name.clone(), found: FoundPlace::One(place), data: "test".into() })
}

fn works_in(code: &str) -> Fact<TypedIndustry> {
    let industry = Industry { code: code.into(), name: code.into() };
    Fact::Known(TypedIndustry { typed: code.into(), found: FoundIndustry::One(industry), data: "test".into() })
}

fn seattle() -> Place {
    town("Seattle", 47.60621, -122.33207)
}

/// The method's own example: healthcare services, $5–20 M a year, within 40 miles of Seattle, buying this quarter.
fn healthcare() -> TargetMarket {
    let healthcare = Industry { code: "62".into(), name: "Healthcare services".into() };
    TargetMarket {
        kind: LeadKind::Business,
        industries: Some(IndustryRule { include: vec![healthcare], exclude: vec![] }),
        revenue: Some(Range::between(5_000_000, 20_000_000)),
        territory: Some(Territory {
            include: vec![Area::Around { centre: seattle(), within: 40.0, unit: DistanceUnit::Miles }],
            exclude: vec![],
        }),
        window: Some(BuyingWindow::ThisQuarter),
        funds: Funds::SomeAmount,
        ..TargetMarket::new(MarketId(1))
    }
}

fn edition_of(markets: &[TargetMarket]) -> Edition {
    let inquiry = vec![ReactionKind::Called, ReactionKind::AskedForQuote, ReactionKind::FilledInForm];
    let worth = |reaction, points| ReactionWorth { reaction, points, loses_per_week: 1 };
    let reactions = [worth(ReactionKind::AskedForQuote, 10), worth(ReactionKind::Called, 8)];
    let rules = |market: &TargetMarket| {
        let criteria = criteria_of(market, Currency::USD, &inquiry, &reactions);
        let defaults = default_thresholds(&criteria);
        MarketRules {
            id: market.id,
            kind: market.kind,
            mql: market.mql.unwrap_or(defaults.0),
            sql: market.sql.unwrap_or(defaults.1),
            criteria,
        }
    };
    Edition {
        name: EditionName::Draft,
        markets: markets.iter().map(rules).collect(),
        inquiry: inquiry.clone(),
        recheck_days: 90,
    }
}

fn today() -> NaiveDate {
    day("2026-11-22")
}

/// A clinic in Bellevue with $8 M that filled in a form, wants to buy this quarter and has a budget.
fn bellevue_clinic() -> Profile {
    let mut profile = Profile {
        kind: LeadKind::Business,
        name: "Lakeside Pediatrics".into(),
        reactions: vec![Reaction {
            kind: ReactionKind::FilledInForm,
            on: day("2026-11-18"),
            words: String::new(),
            noted_at: None,
        }],
        ..Profile::default()
    };
    profile.facts.industry = works_in("621111");
    profile.facts.revenue = Fact::Known(read_money("8M", Currency::USD).expect("an amount"));
    profile.facts.place = typed(town("Bellevue", 47.61038, -122.20068));
    profile.facts.timing = Fact::Known(read_buying_time("this quarter", today()).expect("a time"));
    profile.facts.budget = Fact::Known(Budget::SomeAmount);
    profile
}

fn with(change: impl FnOnce(&mut Profile)) -> Profile {
    let mut profile = bellevue_clinic();
    change(&mut profile);
    profile
}

fn failed(judgement: &Judgement, edition: &Edition) -> Vec<String> {
    let criteria = &edition.markets[0].criteria;
    judgement
        .findings
        .iter()
        .filter(|finding| finding.result == TestResult::Fail && criteria[finding.criterion].is_must_have())
        .map(|finding| criteria[finding.criterion].id.to_string())
        .collect()
}

type Case = (&'static str, Profile, Verdict, &'static [&'static str], Option<&'static str>);

#[test]
fn the_methods_own_example() {
    let edition = edition_of(&[healthcare()]);
    let cases: [Case; 6] = [
        ("plumbing", with(|lead| lead.facts.industry = works_in("238220")), Verdict::OffTarget, &["industry"], None),
        (
            "$2 M",
            with(|lead| lead.facts.revenue = Fact::Known(read_money("$2M", Currency::USD).expect("an amount"))),
            Verdict::OffTarget,
            &["revenue"],
            None,
        ),
        (
            "Spokane",
            with(|lead| lead.facts.place = typed(town("Spokane", 47.65966, -117.42908))),
            Verdict::OffTarget,
            &["place"],
            None,
        ),
        ("Bellevue", bellevue_clinic(), Verdict::Sellable, &[], None),
        (
            "next year",
            with(|lead| lead.facts.timing = Fact::Known(read_buying_time("next year", today()).expect("a time"))),
            Verdict::NotYet,
            &["timing"],
            None,
        ),
        (
            "revenue unknown",
            with(|lead| lead.facts.revenue = Fact::Unknown),
            Verdict::NeedsAnswers,
            &[],
            Some("revenue"),
        ),
    ];
    for (name, lead, verdict, failing, ask) in cases {
        let judgement = judge(&edition, &lead, today());
        assert_eq!(judgement.verdict, verdict, "{name}");
        assert_eq!(failed(&judgement, &edition), failing, "{name}");
        assert_eq!(judgement.ask_next.as_ref().map(CriterionId::as_str), ask, "{name}");
    }
    let next_year =
        with(|lead| lead.facts.timing = Fact::Known(read_buying_time("next year", today()).expect("a time")));
    assert_eq!(judge(&edition, &next_year, today()).recheck, Some(day("2027-01-01")));
}

#[test]
fn nobody_is_a_lead_without_a_dated_reaction_that_counts() {
    let edition = edition_of(&[healthcare()]);
    let name = with(|lead| lead.reactions.clear());
    let judgement = judge(&edition, &name, today());
    assert_eq!((judgement.verdict, judgement.would_be), (Verdict::NotALead, Some(Verdict::Sellable)));
    let opened = with(|lead| lead.reactions[0].kind = ReactionKind::OpenedNewsletter);
    assert_eq!(judge(&edition, &opened, today()).verdict, Verdict::NotALead);
}

#[test]
fn a_known_fail_beats_unknowns_and_unknowns_do_not_hold_back() {
    let edition = edition_of(&[healthcare()]);
    let far_and_unknown = with(|lead| {
        lead.facts.place = typed(town("Spokane", 47.65966, -117.42908));
        lead.facts.revenue = Fact::Unknown;
    });
    assert_eq!(judge(&edition, &far_and_unknown, today()).verdict, Verdict::OffTarget);
    // Need and authority are unknown in the clinic of the example; it passes without them.
    let judgement = judge(&edition, &bellevue_clinic(), today());
    assert!(judgement.findings.iter().any(|finding| finding.result == TestResult::Unknown));
    assert_eq!(judgement.verdict, Verdict::Sellable);
}

#[test]
fn too_few_points_never_read_as_unknown() {
    let mut market = healthcare();
    market.sql = Some(Threshold { fit: 70, interest: 27 });
    let edition = edition_of(&[market]);
    let judgement = judge(&edition, &bellevue_clinic(), today());
    assert_eq!((judgement.fit.have, judgement.fit.possible, judgement.fit.needed), (60, 60, 70));
    assert_eq!(judgement.verdict, Verdict::OffTarget);
    let mut market = healthcare();
    market.sql = Some(Threshold { fit: 60, interest: 99 });
    assert_eq!(judge(&edition_of(&[market]), &bellevue_clinic(), today()).verdict, Verdict::NotYet);
}

#[test]
fn the_next_question_settles_most_and_is_never_about_money_first() {
    let edition = edition_of(&[healthcare()]);
    let ask = |lead: &Profile| judge(&edition, lead, today()).ask_next.map(|id| id.to_string());
    let budget_and_timing = with(|lead| {
        lead.facts.budget = Fact::Unknown;
        lead.facts.timing = Fact::Unknown;
    });
    assert_eq!(ask(&budget_and_timing).as_deref(), Some("timing"));
    let budget_only = with(|lead| lead.facts.budget = Fact::Unknown);
    // Need and authority are open as well; budget waits until they are asked.
    assert_eq!(ask(&budget_only).as_deref(), Some("need"));
    let budget_alone = with(|lead| {
        lead.facts.budget = Fact::Unknown;
        lead.facts.need = Fact::Known(crate::fact::Need { present: true, words: String::new() });
        lead.facts.authority = Fact::Known(BuyingRole::Decides);
    });
    assert_eq!(ask(&budget_alone).as_deref(), Some("budget"));
    let most_points = with(|lead| {
        lead.facts.industry = Fact::Unknown;
        lead.facts.revenue = Fact::Unknown;
    });
    assert_eq!(ask(&most_points).as_deref(), Some("revenue"));
}

#[test]
fn a_declined_answer_is_not_asked_again_until_its_recheck() {
    let edition = edition_of(&[healthcare()]);
    let declined = |since: &str| {
        with(|lead| {
            lead.facts.revenue = Fact::WontSay { since: day(since) };
            lead.facts.need = Fact::WontSay { since: day(since) };
            lead.facts.authority = Fact::WontSay { since: day(since) };
        })
    };
    let judgement = judge(&edition, &declined("2026-11-20"), today());
    assert_eq!((judgement.verdict, judgement.ask_next), (Verdict::NeedsAnswers, None));
    assert!(judge(&edition, &declined("2026-08-24"), today()).ask_next.is_some());
}

#[test]
fn interest_fades_by_whole_days_and_never_below_nothing() {
    let edition = edition_of(&[healthcare()]);
    let points = |on: &str| {
        let lead = with(|lead| {
            lead.reactions[0] =
                Reaction { kind: ReactionKind::AskedForQuote, on: day(on), words: String::new(), noted_at: None }
        });
        let judgement = judge(&edition, &lead, today());
        let asked = edition.markets[0].criteria.iter().position(|one| one.id.as_str() == "did:asked_for_quote");
        judgement.findings[asked.expect("a criterion on quotes")].points
    };
    assert_eq!(
        [points("2026-11-22"), points("2026-11-16"), points("2026-11-15"), points("2026-01-01")],
        [10, 10, 9, 0]
    );
}

#[test]
fn ranges_and_other_currencies_stay_unknown_until_they_decide() {
    let edition = edition_of(&[healthcare()]);
    let cases = [
        ("5M", Verdict::Sellable),
        ("20M", Verdict::Sellable),
        ("$4,999,999", Verdict::OffTarget),
        ("6-10M", Verdict::Sellable),
        ("3-6M", Verdict::NeedsAnswers),
        ("1-2M", Verdict::OffTarget),
        ("€8M", Verdict::NeedsAnswers),
    ];
    for (text, verdict) in cases {
        let lead = with(|lead| lead.facts.revenue = Fact::Known(read_money(text, Currency::USD).expect("an amount")));
        assert_eq!(judge(&edition, &lead, today()).verdict, verdict, "{text}");
    }
}

fn households() -> TargetMarket {
    TargetMarket {
        kind: LeadKind::Consumer,
        age: Some(Range::between(30, 65)),
        territory: healthcare().territory,
        window: Some(BuyingWindow::ThisYear),
        funds: Funds::SomeAmount,
        ..TargetMarket::new(MarketId(2))
    }
}

#[test]
fn a_business_that_sells_to_households() {
    let edition = edition_of(&[TargetMarket { id: MarketId(1), ..households() }]);
    let family = |age: Option<i64>| {
        let mut lead = bellevue_clinic();
        lead.kind = LeadKind::Consumer;
        lead.facts.age = age.map_or(Fact::Unknown, |age| Fact::Known(Range::exactly(age)));
        lead
    };
    let cases = [
        (family(Some(41)), Verdict::Sellable),
        (family(Some(70)), Verdict::OffTarget),
        (family(None), Verdict::NeedsAnswers),
        (bellevue_clinic(), Verdict::OffTarget),
    ];
    for (lead, verdict) in cases {
        assert_eq!(judge(&edition, &lead, today()).verdict, verdict);
    }
    // A firm is not asked for its age: the question does not apply, and its kind alone is what failed.
    let firm = judge(&edition, &bellevue_clinic(), today());
    assert_eq!(failed(&firm, &edition), ["kind"]);
}

#[test]
fn the_best_of_several_markets_wins_unless_one_is_pinned() {
    let edition = edition_of(&[healthcare(), households()]);
    assert_eq!(judge(&edition, &bellevue_clinic(), today()).market, Some(MarketId(1)));
    let pinned = with(|lead| lead.pinned = Some(MarketId(2)));
    let judgement = judge(&edition, &pinned, today());
    assert_eq!((judgement.market, judgement.verdict), (Some(MarketId(2)), Verdict::OffTarget));
    let unknown_kind = with(|lead| lead.kind = LeadKind::Unknown);
    let judgement = judge(&edition, &unknown_kind, today());
    assert_eq!(judgement.ask_next.map(|id| id.to_string()).as_deref(), Some("kind"));
}

#[test]
fn what_fails_means_what_the_owner_chose() {
    let mut market = healthcare();
    market.choices = vec![CriterionChoice {
        criterion: CriterionId::new("place"),
        gate: Gate::Mql,
        if_failed: IfFailed::NoPoints,
        points: 15,
        question: None,
        recheck_days: None,
    }];
    let edition = edition_of(&[market]);
    let far = with(|lead| lead.facts.place = typed(town("Spokane", 47.65966, -117.42908)));
    assert_eq!(judge(&edition, &far, today()).verdict, Verdict::Sellable);
}
