//! The answers as one document: written, read back the same, and every wrong field named with its path.

use crate::owner::{Owner, but, but_market, clinics_around_seattle};
use app::interview::{replace, write_file};
use serde_json::{Value, json};

/// An answer to every question, as people may write them.
fn everything() -> Value {
    let criteria = json!([
        { "criterion": "revenue", "gate": "mql", "if_failed": "off_target", "points": 30 },
        { "criterion": "budget", "gate": "sql", "if_failed": "no_points", "points": "5" },
        { "criterion": "own:1", "gate": "mql", "if_failed": "not_yet", "points": 3, "question": "Is the lease theirs?", "recheck_days": 30 },
    ]);
    json!({
        "business": {
            "name": "Harbor Clinic Supply", "sells": "Sterilizers.", "place": "Seattle, WA", "currency": "USD",
            "sells_to": "both", "average_sale": "$4,999",
            "people": { "marketing": "Mara Sample", "sales": "Sal Sample", "caller": "", "owner": "Olive Sample" },
        },
        "customers": {
            "best": [
                { "name": "Lakeside Clinic", "place": "Bellevue, WA", "industry": "Dentists", "revenue": "$4,999–20M", "headcount": "20-30", "because": "Pays on the day." },
                { "name": "The Sample family", "age": 41, "income": "120k+" },
            ],
            "worst": [{ "name": "Hilltop Clinic", "because": "Asked five firms." }],
        },
        "lead": {
            "inquiry": ["called", "wrote"], "recheck_days": 45, "mql_by": "caller", "sql_by": "sales",
            "reactions": [{ "reaction": "called", "points": 12, "loses_per_week": 3 }],
        },
        "contact": {
            "sends": [{ "what": "A letter", "to": "customers", "channel": "post", "every": "yearly" }],
            "early": "At the builders' fair.",
        },
        "council": {
            "seats": ["Mara Sample", "Sal Sample"], "file_within": { "amount": 3, "unit": "days" },
            "rule_within": { "amount": 8, "unit": "hours" }, "rhythm": "weekly", "agenda": ["Numbers"],
            "numbers": ["won", "cost"],
        },
        "discard": {
            "reasons": [{ "reason": "No need", "route": "nurture", "recheck_days": 180, "only_if": "We asked.", "after_attempts": true }],
            "attempts": 5, "days": 10, "may": ["sales"],
        },
        "engagement": {
            "first_answer_by": "caller", "answer_within": { "amount": 30, "unit": "minutes" },
            "accept_within": { "amount": 1, "unit": "days" },
            "hours": { "days": ["mon", "sat"], "from": "08:30", "to": "16:00" },
            "holidays": [{ "on": "12-25", "name": "Christmas Day" }, { "on": "2026-12-28" }],
            "sales_steps": [
                { "name": "First talk", "done_when": "We know who decides.", "marketing_sends": "A note." },
                "Offer",
            ],
            "marketing_gives": ["Every must-have is asked."], "sales_gives": ["A reason for each return."],
            "absence": "Olive stands in.", "miss": "We talk about it on Friday.",
            "goal": { "revenue": "30k", "sale_rate": "25 %", "ready_rate": 40 },
        },
        "markets": [
            {
                "kind": "businesses", "name": "Clinics",
                "industry": { "in": ["Healthcare", "dentist"], "out": ["Hospitals"] },
                "revenue": { "from": "5M", "to": 20_000_000 }, "headcount": { "to": 150 },
                "where": {
                    "include": [{ "around": "Seattle, WA", "within": "40", "unit": "miles" }, { "region": "Oregon, United States" }],
                    "exclude": [{ "postal": "981", "country": "United States" }, { "country": "Canada" }],
                },
                "trigger": "An inspection.", "season": ["mar", "sep"], "window": "six_months", "funds": "10k",
                "budget_by": "The practice", "values": ["Quiet", "Speed"],
                "count": { "count": "400", "source": "The county's register" },
                "avatar": {
                    "name": "Priya", "role": { "text": "Manager", "known": "observed" }, "part": "influences",
                    "found": { "text": "Fairs", "known": "told" }, "earns": { "text": "$80,000", "known": "guessed" },
                    "wants": "Rest", "goals": "A quiet week", "worries": "Mondays", "words": ["downtime"],
                    "objections": [{ "objection": "Too dear.", "answer": "Compared with closing for a day?" }],
                    "others": [{ "name": "The doctors", "role": "Owners", "part": "pays", "wants": "No surprises" }],
                    "refuse": "Tenders",
                },
                "questions": {
                    "opening": "Good that you called.", "trigger": "Why now?", "results": "What should be better?",
                    "asks": [{ "criterion": "revenue", "ask": "How big are you?", "form": "" }, { "criterion": "ask:goals", "ask": null, "form": "Your goals" }],
                },
                "lead": { "preset": "gpctba", "criteria": criteria, "mql": { "fit": 40, "interest": 0 }, "sql": { "fit": 40, "interest": 10 } },
            },
            { "kind": "consumers", "home": "A house of their own", "age": { "from": 30, "to": 75 }, "income": { "from": "80k" }, "funds": "any", "where": null },
        ],
    })
}

#[test]
fn what_was_written_reads_back_the_same() {
    for answers in [json!({}), clinics_around_seattle(), everything()] {
        let owner = Owner::with(&answers);
        let written = owner.answers();
        let second = Owner::with(&written);
        assert_eq!(second.answers(), written);
        let definitions = [&owner, &second].map(|owner| owner.book.definitions().expect("definitions").edition.clone());
        assert_eq!(definitions[0], definitions[1], "no answer changes its meaning");
        replace(&owner.book, &written).expect("our own document");
        assert_eq!(owner.answers(), written);
    }
}

#[test]
fn every_question_is_in_the_document_that_answers_all() {
    let written = Owner::with(&everything()).answers();
    for question in method::interview::QUESTIONS {
        let path = question.id.replace('.', "/");
        let found = match question.id.strip_prefix("market.") {
            Some(name) => {
                written["markets"].as_array().expect("markets").iter().any(|market| market.get(name).is_some())
            }
            None => written
                .pointer(&format!("/{path}"))
                .or_else(|| written.pointer(&format!("/markets/0/{path}")))
                .is_some(),
        };
        assert!(found, "{} has no place in the document", question.id);
    }
}

#[test]
fn what_is_not_sure_stays_so() {
    let mut answers = clinics_around_seattle();
    answers["markets"][0]["revenue"] = Value::Null;
    let written = Owner::with(&answers).answers();
    assert_eq!(written["markets"][0].get("revenue"), Some(&Value::Null));
    assert_eq!(written["markets"][0].get("headcount"), None, "what was not answered is left out");
}

/// The paths that are named when a document is refused.
fn refused(answers: &Value) -> Vec<String> {
    let book = Owner::of_the_example().book;
    let before = write_file(&book).expect("the answers");
    let Err(problem) = replace(&book, answers) else { panic!("nothing is found wrong with {answers}") };
    assert_eq!(write_file(&book).expect("the answers"), before, "nothing was changed");
    let failure = problem.worded(&book.words);
    for field in &failure.fields {
        assert!(
            field.sentence.ends_with('.') && !field.sentence.contains("json-"),
            "{}: {}",
            field.path,
            field.sentence
        );
    }
    failure.fields.into_iter().map(|field| field.path).collect()
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table, a line or a few for each field")]
fn every_wrong_field_is_named_with_its_path() {
    let top = |changes: Value| but(clinics_around_seattle(), changes);
    let market = |changes: Value| but_market(clinics_around_seattle(), changes);
    for (answers, path) in [
        (json!([]), ""),
        (json!("text"), ""),
        (top(json!({ "busines": {} })), "busines"),
        (top(json!({ "business": "Harbor" })), "business"),
        (top(json!({ "business": { "nmae": "Harbor" } })), "business.nmae"),
        (top(json!({ "business": { "name": "" } })), "business.name"),
        (top(json!({ "business": { "name": 3 } })), "business.name"),
        (top(json!({ "business": { "place": "Xyzzyville" } })), "business.place"),
        (top(json!({ "business": { "currency": "DOLLARS" } })), "business.currency"),
        (top(json!({ "business": { "people": { "boss": "Olive" } } })), "business.people.boss"),
        (top(json!({ "lead": { "inquiry": ["sneezed"] } })), "lead.inquiry[0]"),
        (top(json!({ "lead": { "recheck_days": "soon" } })), "lead.recheck_days"),
        (top(json!({ "lead": { "recheck_days": -3 } })), "lead.recheck_days"),
        (
            top(json!({ "discard": { "reasons": [{ "reason": "No need", "route": "moon" }] } })),
            "discard.reasons[0].route",
        ),
        (top(json!({ "discard": { "reasons": [{ "route": "dead" }] } })), "discard.reasons[0].reason"),
        (
            top(
                json!({ "discard": { "reasons": [{ "reason": "No need", "route": "dead", "after_attempts": "yes" }] } }),
            ),
            "discard.reasons[0].after_attempts",
        ),
        (
            top(json!({ "engagement": { "answer_within": { "amount": 1, "unit": "moons" } } })),
            "engagement.answer_within.unit",
        ),
        (top(json!({ "engagement": { "answer_within": { "unit": "hours" } } })), "engagement.answer_within.amount"),
        (
            top(json!({ "engagement": { "hours": { "days": ["mon"], "from": "9", "to": "17:00" } } })),
            "engagement.hours.from",
        ),
        (
            top(json!({ "engagement": { "hours": { "days": ["mon"], "from": "17:00", "to": "09:00" } } })),
            "engagement.hours.to",
        ),
        (
            top(json!({ "engagement": { "hours": { "days": [], "from": "09:00", "to": "17:00" } } })),
            "engagement.hours.days",
        ),
        (top(json!({ "engagement": { "first_answer_by": "nobody" } })), "engagement.first_answer_by"),
        (top(json!({ "markets": [] })), "markets"),
        (top(json!({ "markets": {} })), "markets"),
        (top(json!({ "markets": ["clinics"] })), "markets[0]"),
        (market(json!({ "colour": "teal" })), "markets[0].colour"),
        (market(json!({ "kind": "aliens" })), "markets[0].kind"),
        (market(json!({ "industry": { "in": ["thing maker"] } })), "markets[0].industry.in[0]"),
        (market(json!({ "revenue": { "from": "abc" } })), "markets[0].revenue.from"),
        (market(json!({ "revenue": { "from": "20M", "to": "5M" } })), "markets[0].revenue"),
        (market(json!({ "revenue": { "from": "€5M" } })), "markets[0].revenue.from"),
        (market(json!({ "revenue": { "least": 3 } })), "markets[0].revenue.least"),
        (
            market(json!({ "where": { "include": [{ "around": "Xyzzyville", "within": 4 }] } })),
            "markets[0].where.include[0].around",
        ),
        (
            market(json!({ "where": { "include": [{ "around": "Oregon", "within": 4 }] } })),
            "markets[0].where.include[0].around",
        ),
        (
            market(json!({ "where": { "include": [{ "around": "Seattle, WA" }] } })),
            "markets[0].where.include[0].within",
        ),
        (
            market(json!({ "where": { "include": [{ "around": "Seattle, WA", "within": -4 }] } })),
            "markets[0].where.include[0].within",
        ),
        (
            market(json!({ "where": { "include": [{ "around": "Seattle, WA", "within": 4, "unit": "leagues" }] } })),
            "markets[0].where.include[0].unit",
        ),
        (
            market(json!({ "where": { "include": [{ "country": "Seattle, WA" }] } })),
            "markets[0].where.include[0].country",
        ),
        (market(json!({ "where": { "include": [{ "region": "Canada" }] } })), "markets[0].where.include[0].region"),
        (market(json!({ "where": { "include": [{}] } })), "markets[0].where.include[0].country"),
        (market(json!({ "window": "whenever" })), "markets[0].window"),
        (market(json!({ "funds": "lots" })), "markets[0].funds"),
        (market(json!({ "avatar": { "hat": "green" } })), "markets[0].avatar.hat"),
        (market(json!({ "avatar": { "role": ["Manager"] } })), "markets[0].avatar.role"),
        (market(json!({ "lead": { "sql": { "fit": "many", "interest": 0 } } })), "markets[0].lead.sql.fit"),
        (market(json!({ "lead": { "sql": { "fit": 3 } } })), "markets[0].lead.sql.interest"),
        (
            market(
                json!({ "lead": { "criteria": [{ "criterion": "revenue", "gate": "heaven", "if_failed": "off_target", "points": 1 }] } }),
            ),
            "markets[0].lead.criteria[0].gate",
        ),
        (
            market(
                json!({ "lead": { "criteria": [{ "criterion": "revenue", "gate": "mql", "if_failed": "off_target", "points": 1001 }] } }),
            ),
            "markets[0].lead.criteria[0].points",
        ),
        (
            market(
                json!({ "lead": { "criteria": [{ "criterion": "own:1", "gate": "mql", "if_failed": "off_target", "points": 1 }] } }),
            ),
            "markets[0].lead.criteria[0].question",
        ),
        (
            market(
                json!({ "lead": { "criteria": [{ "criterion": "shoe_size", "gate": "mql", "if_failed": "off_target", "points": 1 }] } }),
            ),
            "markets[0].lead.criteria[0].criterion",
        ),
        (market(json!({ "inquiry": [] })), "markets[0].inquiry"),
    ] {
        assert_eq!(refused(&answers), [path], "{answers}");
    }
}

#[test]
fn all_problems_are_named_at_once() {
    let answers = json!({
        "business": { "name": "", "place": "Xyzzyville" },
        "markets": [{ "kind": "aliens", "revenue": { "from": "abc", "to": "def" } }, { "window": "whenever" }],
    });
    assert_eq!(
        refused(&answers),
        [
            "business.name",
            "business.place",
            "markets[0].kind",
            "markets[0].revenue.from",
            "markets[0].revenue.to",
            "markets[1].window"
        ],
    );
}
