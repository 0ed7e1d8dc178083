//! Ranges include their ends. An answer that is itself a range: inside = pass, disjoint = fail, overlapping = unknown.
//! Another currency = unknown without a rate from the owner.

use crate::owner::{Owner, but, but_market, clinic, clinics_around_seattle};
use serde_json::{Value, json};

#[test]
fn amounts_against_5_to_20_million() {
    let owner = Owner::of_the_example();
    for (typed, result) in [
        ("$5,000,000", "pass"),
        ("$4,999,999", "fail"),
        ("20M", "pass"),
        ("$20,000,001", "fail"),
        ("5 million", "pass"),
        ("5-20M", "pass"),
        ("6 to 9 million", "pass"),
        ("3 to 6 million", "unknown"),
        ("15M+", "unknown"),
        ("20M+", "unknown"),
        ("25M+", "fail"),
        ("1 to 4 million", "fail"),
        ("up to 4 million", "fail"),
        ("€8M", "unknown"),
        ("£8M", "unknown"),
    ] {
        let judged = owner.add(&but(clinic(), json!({ "revenue": typed })));
        assert_eq!(judged.result("revenue"), result, "{typed}: {}", judged.reason("revenue")["text"]);
    }
}

#[test]
fn counts_against_an_open_range() {
    let criteria = json!([{ "criterion": "headcount", "gate": "mql", "if_failed": "off_target", "points": 10 }]);
    let changes = json!({ "headcount": { "from": 20 }, "lead": { "criteria": criteria } });
    let owner = Owner::with(&but_market(clinics_around_seattle(), changes));
    for (typed, result) in [
        ("20", "pass"),
        ("19", "fail"),
        ("20+", "pass"),
        ("10 to 25", "unknown"),
        ("10-19", "fail"),
        ("many", "unknown"),
    ] {
        assert_eq!(owner.add(&but(clinic(), json!({ "headcount": typed }))).result("headcount"), result, "{typed}");
    }
}

#[test]
fn times_against_the_running_quarter() {
    let owner = Owner::of_the_example();
    for (typed, result) in [
        ("now", "pass"),
        ("this month", "pass"),
        ("2026-12-31", "pass"),
        ("2027-01-01", "fail"),
        ("this quarter", "pass"),
        ("next quarter", "fail"),
        ("within 3 months", "unknown"),
        ("December", "pass"),
        ("no plans", "fail"),
        ("after the harvest", "unknown"),
    ] {
        let judged = owner.add(&but(clinic(), json!({ "timing": typed })));
        assert_eq!(judged.result("timing"), result, "{typed}: {}", judged.reason("timing")["text"]);
    }
}

#[test]
fn funds_against_a_least_amount() {
    let owner = Owner::with(&but_market(clinics_around_seattle(), json!({ "funds": "10k" })));
    for (typed, result) in [
        ("$10,000", "pass"),
        ("$9,999", "fail"),
        ("5k to 15k", "unknown"),
        ("yes", "unknown"),
        ("no", "fail"),
        ("0", "fail"),
        ("", "unknown"),
    ] {
        assert_eq!(owner.add(&but(clinic(), json!({ "budget": typed }))).result("budget"), result, "{typed:?}");
    }
}

/// Any range an owner may answer, and any a lead may give, agree with counting them out one by one.
#[test]
fn every_small_range_agrees_with_counting() {
    let ends = [None, Some(1_i64), Some(2), Some(3), Some(4)];
    let ranges: Vec<(Option<i64>, Option<i64>)> = ends
        .iter()
        .flat_map(|from| ends.iter().map(move |to| (*from, *to)))
        .filter(|range| !matches!(range, (Some(from), Some(to)) if from > to) && *range != (None, None))
        .collect();
    let holds = |(from, to): (Option<i64>, Option<i64>), number: i64| {
        from.is_none_or(|from| from <= number) && to.is_none_or(|to| number <= to)
    };
    for limit in &ranges {
        let range: Value = json!({ "from": limit.0, "to": limit.1 });
        let criteria = json!([{ "criterion": "headcount", "gate": "mql", "if_failed": "off_target", "points": 10 }]);
        let mut answers = but_market(clinics_around_seattle(), json!({ "lead": { "criteria": criteria } }));
        answers["markets"][0]["headcount"] = range;
        let owner = Owner::with(&answers);
        for answer in &ranges {
            let typed = match answer {
                (Some(from), Some(to)) => format!("{from} to {to}"),
                (Some(from), None) => format!("{from}+"),
                (None, Some(to)) => format!("up to {to}"),
                (None, None) => String::new(),
            };
            // Up to a number means from 0 on; beyond 9 nothing changes any more.
            let inside = (0..10).filter(|number| holds(*answer, *number)).map(|number| holds(*limit, number));
            let inside: Vec<bool> = inside.collect();
            let expected = match (inside.contains(&true), inside.contains(&false)) {
                (true, false) => "pass",
                (false, _) => "fail",
                (true, true) => "unknown",
            };
            let judged = owner.add(&but(clinic(), json!({ "headcount": typed })));
            assert_eq!(judged.result("headcount"), expected, "{typed} within {limit:?}");
        }
    }
}
