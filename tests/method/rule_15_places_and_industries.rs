//! The typed text is kept; several matches or none are unknown plus a question. A bare region passes or fails only as a
//! whole. Exclusions win. Distance is compared unrounded.

use crate::owner::{Owner, but, but_market, clinic, clinics_around_seattle};
use serde_json::{Value, json};

fn selling_in(territory: Value) -> Owner {
    let mut answers = clinics_around_seattle();
    answers["markets"][0]["where"] = territory;
    Owner::with(&answers)
}

#[test]
fn places_inside_outside_and_unclear() {
    let owner = Owner::of_the_example();
    for (typed, result) in [
        ("Bellevue, WA", "pass"),
        ("bellevue wa", "pass"),
        ("98004", "pass"),
        ("Spokane, WA", "fail"),
        ("Portland, Oregon", "fail"),
        ("OR", "fail"),
        ("State of Oregon", "fail"),
        ("Canada", "unknown"),
        // Seattle lies in Washington, and so does Spokane.
        ("Washington State", "unknown"),
        ("Springfield", "unknown"),
        ("Xyzzyville", "unknown"),
    ] {
        let judged = owner.add(&but(clinic(), json!({ "place": typed })));
        assert_eq!(judged.result("place"), result, "{typed}: {}", judged.reason("place")["text"]);
        if result == "unknown" {
            assert_eq!(judged.ask_next(), Some("place"), "{typed}");
        }
    }
}

#[test]
fn what_was_typed_is_kept() {
    let owner = Owner::of_the_example();
    for (field, typed) in [("place", "Springfield"), ("place", "Xyzzyville"), ("industry", "thing maker")] {
        let judged = owner.add(&but(clinic(), json!({ field: typed })));
        let draft = serde_json::to_value(owner.page(judged.id).draft).expect("a draft");
        assert_eq!(draft[field], typed);
    }
}

#[test]
fn exclusions_win() {
    let owner = selling_in(json!({
        "include": [{ "region": "Washington, United States" }],
        "exclude": [{ "around": "Spokane, WA", "within": 30, "unit": "miles" }],
    }));
    for (place, result) in
        [("Seattle, WA", "pass"), ("Yakima, WA", "pass"), ("Spokane, WA", "fail"), ("Portland, OR", "fail")]
    {
        assert_eq!(owner.add(&but(clinic(), json!({ "place": place }))).result("place"), result, "{place}");
    }
}

#[test]
fn a_territory_may_be_regions_countries_and_postal_areas() {
    let owner = selling_in(json!({
        "include": [{ "country": "Canada" }, { "region": "Oregon, United States" }, { "postal": "981", "country": "United States" }],
        "exclude": [],
    }));
    for (place, result) in [
        ("Toronto, Ontario", "pass"),
        ("Ontario, Canada", "pass"),
        ("Canada", "pass"),
        ("Portland, Oregon", "pass"),
        ("98101", "pass"),
        ("99201", "fail"),
        ("Ohio, United States", "unknown"),
        ("Berlin, Germany", "fail"),
    ] {
        let judged = owner.add(&but(clinic(), json!({ "place": place })));
        assert_eq!(judged.result("place"), result, "{place}: {}", judged.reason("place")["text"]);
    }
}

#[test]
fn a_county_may_be_sold_in_and_left_out() {
    let in_king = selling_in(json!({ "include": [{ "region": "King County, Washington" }] }));
    let without_king = selling_in(json!({
        "include": [{ "region": "Washington" }, { "region": "Oregon" }],
        "exclude": [{ "region": "King County, WA" }],
    }));
    for (place, inside, without) in [
        ("Seattle, WA", "pass", "fail"),
        ("98101", "pass", "fail"),
        ("King County, Washington", "pass", "fail"),
        ("Tacoma, WA", "fail", "pass"),
        ("98402", "fail", "pass"),
        ("Pierce County, WA", "fail", "pass"),
        ("Portland, OR", "fail", "pass"),
        ("King County, Texas", "fail", "fail"),
        // A part of the state lies in the county, a part does not.
        ("Washington State", "unknown", "unknown"),
        // Two states have a county of that name.
        ("King County", "unknown", "unknown"),
    ] {
        for (owner, result) in [(&in_king, inside), (&without_king, without)] {
            let judged = owner.add(&but(clinic(), json!({ "place": place })));
            assert_eq!(judged.result("place"), result, "{place}: {}", judged.reason("place")["text"]);
        }
    }
}

#[test]
fn a_limit_is_not_rounded() {
    // Bellevue is 6.2 miles from Seattle.
    for (within, result) in [("6.1", "fail"), ("6.2", "pass"), ("6.3", "pass")] {
        let owner = selling_in(json!({ "include": [{ "around": "Seattle, WA", "within": within, "unit": "miles" }] }));
        let judged = owner.add(&clinic());
        assert_eq!(judged.result("place"), result, "{within}: {}", judged.reason("place")["text"]);
    }
}

#[test]
fn industries_by_everyday_names() {
    let rule = json!({ "industry": { "in": ["Healthcare"], "out": ["Hospitals"] } });
    let owner = Owner::with(&but_market(clinics_around_seattle(), rule));
    for (typed, result) in [
        ("dentist", "pass"),
        ("Dental practice", "pass"),
        ("621210", "pass"),
        ("pediatrician", "pass"),
        ("plumber", "fail"),
        ("roofer", "fail"),
        ("hospital", "fail"),
        ("thing maker", "unknown"),
    ] {
        let judged = owner.add(&but(clinic(), json!({ "industry": typed })));
        assert_eq!(judged.result("industry"), result, "{typed}: {}", judged.reason("industry")["text"]);
    }
}
