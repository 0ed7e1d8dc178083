//! Other towns, other trades, other currencies and units: the same rules.

use crate::owner::{Owner, but};
use serde_json::{Value, json};
use words::Locale;

fn verdicts(owner: &Owner, lead: &Value, cases: &[(Value, &str, Option<&str>)]) {
    for (changes, verdict, headline) in cases {
        let judged = owner.add(&but(lead.clone(), changes.clone()));
        assert_eq!(judged.verdict(), *verdict, "{changes}: {}", judged.headline());
        if let Some(headline) = headline {
            assert_eq!(judged.headline(), *headline, "{changes}");
        }
    }
}

/// Small firms around Leeds, in pounds, by the postman's and the taxman's habits.
#[test]
fn an_accountant_around_leeds() {
    let answers = json!({
        "business": { "name": "Aire Valley Accounts", "sells": "Bookkeeping and yearly accounts.", "place": "Leeds, England" },
        "markets": [{
            "kind": "businesses",
            "industry": { "in": ["Construction", "Restaurants"] },
            "revenue": { "from": "£250k", "to": "£3M" },
            "where": { "include": [{ "around": "Leeds, England", "within": 25, "unit": "miles" }] },
            "window": "three_months",
            "funds": "£1,500",
        }],
    });
    let owner = Owner::somewhere(&answers, Locale::EnglishUk);
    let builder = json!({
        "name": "Bob Specimen", "company": "Specimen Builders", "industry": "builder", "revenue": "£900,000",
        "place": "Bradford", "timing": "15/01/2027", "budget": "£2k",
        "reaction": { "kind": "referred", "on": "2026-11-10" },
    });
    verdicts(
        &owner,
        &builder,
        &[
            (json!({}), "sellable", None),
            (json!({ "place": "Newcastle upon Tyne" }), "off_target", None),
            (json!({ "revenue": "£120k" }), "off_target", Some("Off target: £120,000 a year is under your £250,000.")),
            (json!({ "revenue": "900,000" }), "sellable", None),
            (json!({ "revenue": "$900,000" }), "needs_answers", None),
            (json!({ "industry": "restaurant" }), "sellable", None),
            (json!({ "industry": "dentist" }), "off_target", None),
            (json!({ "timing": "02/03/2027" }), "not_yet", None),
            (json!({ "budget": "£900" }), "not_yet", None),
        ],
    );
    let judged = owner.add(&but(builder, json!({ "place": "Manchester, England" })));
    let text = judged.reason("place")["text"].as_str().expect("a sentence");
    assert!(text.contains("miles from Leeds") && text.contains("25"), "{text}");
}

/// Machines for bakeries in three countries, measured in kilometres, without one region.
#[test]
fn a_machine_maker_near_stuttgart() {
    let answers = json!({
        "business": { "name": "Muster Maschinenbau", "sells": "Dough machines for bakeries.", "place": "Stuttgart, Germany" },
        "markets": [{
            "kind": "businesses",
            "industry": { "in": ["bakery"] },
            "headcount": { "from": 10 },
            "revenue": { "from": "2M" },
            "where": {
                "include": [{ "around": "Stuttgart, Germany", "within": 300, "unit": "kilometres" }, { "country": "Austria" }, { "region": "Zurich, Switzerland" }],
                "exclude": [{ "region": "Tyrol, Austria" }],
            },
            "window": "this_year",
            "funds": "any",
        }],
    });
    let owner = Owner::somewhere(&answers, Locale::EnglishUk);
    let bakery = json!({
        "name": "Erika Mustermann", "company": "Backhaus Muster", "industry": "bakery", "revenue": "€4M", "headcount": "35",
        "place": "Munich", "timing": "this month", "budget": "yes",
        "reaction": { "kind": "met_us", "on": "2026-11-04" },
    });
    verdicts(
        &owner,
        &bakery,
        &[
            (json!({}), "sellable", None),
            (json!({ "place": "Hamburg" }), "off_target", None),
            (json!({ "place": "Vienna, Austria" }), "sellable", None),
            (json!({ "place": "Innsbruck, Austria" }), "off_target", None),
            (json!({ "place": "Winterthur" }), "sellable", None),
            // The town and the canton bear the name: that is a question, not a no.
            (json!({ "place": "Zürich" }), "needs_answers", None),
            (json!({ "place": "Germany" }), "needs_answers", None),
            (json!({ "revenue": "4M" }), "sellable", None),
            (json!({ "revenue": "1.5M" }), "off_target", None),
            (json!({ "industry": "hairdresser" }), "off_target", None),
            (json!({ "timing": "March 2027" }), "not_yet", None),
        ],
    );
    let judged = owner.add(&but(bakery, json!({ "place": "Hamburg" })));
    let text = judged.reason("place")["text"].as_str().expect("a sentence");
    assert!(text.contains("km") || text.contains("kilomet"), "{text}");
}

/// Roofs for households around Denver, taken in as a table.
#[test]
fn a_roofer_in_denver() {
    let answers = json!({
        "business": { "name": "Mile High Roofing", "sells": "New roofs and repairs.", "place": "Denver, CO" },
        "markets": [{
            "kind": "consumers",
            "age": { "from": 30, "to": 75 },
            "where": { "include": [{ "around": "Denver, CO", "within": 30, "unit": "miles" }] },
            "window": "six_months",
            "funds": "any",
        }],
    });
    let owner = Owner::with(&answers);
    owner.import(
        "Name,Age,City,State,When they want to buy,Budget,First contact,What they did,Kind\n\
         Hanna Homeowner,52,Aurora,CO,in 2 months,yes,11/14/2026,called,household\n\
         Rick Renter,23,Denver,CO,now,yes,11/14/2026,called,household\n\
         Paula Pueblo,48,Pueblo,CO,now,yes,11/15/2026,called,household\n\
         Sam Someday,61,Boulder,CO,in 2 years,yes,11/15/2026,called,household\n\
         Nora Noage,,Lakewood,CO,this month,yes,11/16/2026,called,household\n\
         Lou Listname,44,Denver,CO,,,,,household\n",
    );
    for (name, verdict) in [
        ("Hanna Homeowner", "sellable"),
        ("Rick Renter", "off_target"),
        ("Paula Pueblo", "off_target"),
        ("Sam Someday", "not_yet"),
        ("Nora Noage", "needs_answers"),
        ("Lou Listname", "not_a_lead"),
    ] {
        let judged = owner.judged(owner.id_of(name));
        assert_eq!(judged.verdict(), verdict, "{name}: {} {:#}", judged.headline(), judged.json["reasons"]);
    }
}
