//! Rule 1, on target first, by the example that the method gives: healthcare services, $5–20 M a year, greater Seattle.

use crate::owner::{Owner, but, clinic};
use serde_json::json;

const LOG: &str = "\
Name,Company,Industry,Yearly sales,City,When they want to buy,Budget,First contact,What they did
Pat Pipewell,Northgate Plumbing,Plumbing,$7M,\"Seattle, WA\",this quarter,yes,2026-11-03,Filled in the form
Wanda Testcase,Fremont Clinic,Walk-in clinic,$2M,\"Seattle, WA\",this quarter,yes,2026-11-05,Filled in the form
Spencer Sampleton,Spokane Family Care,Family practice,$9M,\"Spokane, WA\",this quarter,yes,2026-11-06,Visited our booth
Lena Lakeside,Lakeside Pediatrics,Pediatrics,$8M,\"Bellevue, WA\",this quarter,\"$40,000 approved\",2026-11-16,Asked for a quote
Ken Testwell,Kent Family Health,Family practice,$8M,\"Bellevue, WA\",next year,yes,2026-11-12,Called us
Bea Ballardine,Ballard Eye Clinic,Eye clinic,,\"Bellevue, WA\",this quarter,yes,2026-11-13,Wrote to us
Ned Neverwas,Bothell Clinic,Clinic,$8M,\"Bothell, WA\",this quarter,yes,,
";

/// Name, verdict, the headline, and the one criterion that decided.
const VERDICTS: [(&str, &str, &str, Option<&str>); 7] = [
    (
        "Pat Pipewell",
        "off_target",
        "Off target: you sell to healthcare services, not to plumbing and heating contractors.",
        Some("industry"),
    ),
    ("Wanda Testcase", "off_target", "Off target: $2 million a year is under your $5 million.", Some("revenue")),
    (
        "Spencer Sampleton",
        "off_target",
        "Off target: Spokane is 229 miles from Seattle; your limit is 40.",
        Some("place"),
    ),
    ("Lena Lakeside", "sellable", "Ready for sales.", None),
    ("Ken Testwell", "not_yet", "Not yet: they want to buy next year. Look again on Jan 1, 2027.", Some("timing")),
    ("Bea Ballardine", "needs_answers", "One answer decides: how big is the business?", None),
    ("Ned Neverwas", "not_a_lead", "Not a lead: nobody reacted yet. It would be sellable.", None),
];

#[test]
fn each_lead_gets_the_right_verdict_for_the_right_reason() {
    let owner = Owner::of_the_example();
    let report = owner.import(LOG);
    assert_eq!((report["added"].as_u64(), report["rejected"].as_u64()), (Some(7), Some(0)), "{report:#}");
    for (name, verdict, headline, decided_by) in VERDICTS {
        let judged = owner.judged(owner.id_of(name));
        assert_eq!((judged.verdict(), judged.headline()), (verdict, headline), "{name}");
        let failed: Vec<&str> = judged.json["reasons"]
            .as_array()
            .expect("reasons")
            .iter()
            .filter(|reason| reason["result"] == "fail" && reason["must_have"] == true)
            .filter_map(|reason| reason["criterion"].as_str())
            .collect();
        assert_eq!(failed, Vec::from_iter(decided_by), "{name}");
    }
}

#[test]
fn what_was_typed_one_by_one_is_judged_like_what_was_taken_in() {
    let owner = Owner::of_the_example();
    let cases = [
        (json!({ "industry": "plumber" }), "off_target"),
        (json!({ "revenue": "2 million" }), "off_target"),
        (json!({ "place": "Spokane, WA" }), "off_target"),
        (json!({}), "sellable"),
        (json!({ "timing": "next year" }), "not_yet"),
        (json!({ "revenue": "" }), "needs_answers"),
        (json!({ "budget": "no" }), "not_yet"),
        (json!({ "industry": "dentist" }), "sellable"),
        (json!({ "reaction": null }), "not_a_lead"),
    ];
    for (changes, verdict) in cases {
        let judged = owner.add(&but(clinic(), changes.clone()));
        assert_eq!(judged.verdict(), verdict, "{changes}: {}", judged.headline());
    }
}

#[test]
fn the_reason_cites_the_clause_of_the_playbook() {
    let owner = Owner::of_the_example();
    let judged = owner.add(&but(clinic(), json!({ "place": "Spokane, WA" })));
    let reason = judged.reason("place");
    let clause = reason["clause"].as_str().expect("a clause");
    assert!(clause.starts_with("1."), "the target market is the first chapter: {clause}");
    assert_eq!(reason["must_have"], true);
    assert_eq!(reason["text"], "Spokane is 229 miles from Seattle; your limit is 40.");
}
