//! The starter kits: each a whole playbook that judges as its own worked examples say, wherever the owner is.

use crate::owner::Owner;
use app::book::Book;
use app::interview::{InterviewView, interview};
use app::kits::{self, KitRequest};
use app::leads::{self, LeadAnswerRequest, LeadDraft};
use method::interview::Asked;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use words::Locale;

/// What a kit leaves to the owner, at most: one sitting's worth of answers.
const MOST_LEFT: usize = 25;

/// An owner's town, and one that is too far from it for anybody.
const HOMES: [(&str, &str, Locale); 2] =
    [("Seattle, WA", "Miami, FL", Locale::EnglishUs), ("Leeds, England", "Plymouth, England", Locale::EnglishUk)];

fn files() -> Vec<(&'static str, Value)> {
    let read = |kit: &reference::Kit| {
        let file: Value = serde_json::from_str(kit.text).unwrap_or_else(|wrong| panic!("{}: {wrong}", kit.key));
        assert_eq!(file["kit"], kit.key);
        (kit.key, file)
    };
    reference::kits().iter().map(read).collect()
}

fn with_kit(key: &str, place: &str, locale: Locale) -> Owner {
    let people =
        json!({ "marketing": "Mara Sample", "sales": "Sal Sample", "caller": "Cory Sample", "owner": "Olive Sample" });
    let own = json!({ "business": { "name": "Example & Daughters", "place": place, "people": people } });
    let owner = Owner::somewhere(&own, locale);
    take(&owner.book, key);
    owner
}

fn take(book: &Book, key: &str) -> InterviewView {
    let taken = kits::use_kit(book, &KitRequest { kit: key.into() });
    taken.unwrap_or_else(|problem| panic!("{key}: {:#?}", problem.worded(&book.words)))
}

#[test]
fn with_name_place_and_people_no_kit_has_a_gap() {
    for (place, _, locale) in HOMES {
        for (key, _) in files() {
            let owner = with_kit(key, place, locale);
            let gaps: Vec<(String, String)> = interview(&owner.book)
                .expect("the wizard")
                .gaps
                .into_iter()
                .map(|gap| (gap.clause, gap.text))
                .collect();
            assert_eq!(gaps, Vec::new(), "{key} in {place}");
        }
    }
}

#[test]
fn each_kit_goes_all_the_way_to_a_signed_edition() {
    for (key, _) in files() {
        let owner = with_kit(key, "Seattle, WA", Locale::EnglishUs);
        for (hat, name) in [("marketing", "Mara Sample"), ("sales", "Sal Sample"), ("owner", "Olive Sample")] {
            owner.sign(hat, name);
        }
        let in_force = owner.book.in_force().expect("an edition");
        assert_eq!(in_force.edition.name, method::edition::EditionName::Signed(1), "{key}");
    }
}

#[test]
fn few_questions_are_left() {
    for (key, _) in files() {
        let book = Owner::with(&json!({})).book;
        take(&book, key);
        let answers = book.definitions().expect("definitions").answers.clone();
        let open: Vec<&str> = answers
            .pages()
            .into_iter()
            .filter(|(question, market)| matches!(answers.effective(question, *market), Asked::Open))
            .map(|(question, _)| question.id)
            .collect();
        assert!(open.len() <= MOST_LEFT, "{key} leaves {}: {open:?}", open.len());
        assert!(open.contains(&"business.name"), "{key} names somebody's business");
    }
}

#[test]
fn worked_examples_are_judged_as_they_say() {
    let mut wrong = Vec::new();
    for (here, far, locale) in HOMES {
        for (key, file) in files() {
            let owner = with_kit(key, here, locale);
            for worked in file["worked"].as_array().expect("worked examples") {
                let judged = owner.judged(enter(&owner, worked, here, far));
                if worked["verdict"] != judged.verdict() {
                    let name = worked.pointer("/lead/name").and_then(Value::as_str).unwrap_or_default();
                    wrong.push(format!("{key} in {here}, {name}: {}, {}", judged.verdict(), judged.headline()));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Enters a worked example: what is typed into the form, then the answers to the owner's own questions.
fn enter(owner: &Owner, worked: &Value, here: &str, far: &str) -> i64 {
    let mut lead = worked["lead"].clone();
    let answers = lead.as_object_mut().expect("a lead").remove("answers").unwrap_or_default();
    lead["place"] = json!(if lead["place"] == "far" { far } else { here });
    let draft: LeadDraft = serde_json::from_value(lead).unwrap_or_else(|wrong| panic!("{wrong}: {worked}"));
    let id = leads::add(&owner.book, &draft).expect("a lead").id;
    for (criterion, answer) in answers.as_object().into_iter().flatten() {
        let answer = answer.as_str().map(str::to_owned);
        let request = LeadAnswerRequest { id, criterion: criterion.clone(), answer };
        leads::answer(&owner.book, &request)
            .unwrap_or_else(|problem| panic!("{} {criterion}: {:#?}", draft.name, owner.worded(&problem)));
    }
    id
}

#[test]
fn each_kit_shows_every_verdict() {
    for (key, file) in files() {
        let shown: BTreeSet<&str> = file["worked"]
            .as_array()
            .expect("worked examples")
            .iter()
            .filter_map(|one| one["verdict"].as_str())
            .collect();
        let all: BTreeSet<&str> = method::judge::Verdict::ALL.map(method::judge::Verdict::key).into();
        assert_eq!(shown, all, "{key}");
    }
}

/// Every sentence of a kit. Names of options and industries are no sentences.
fn sentences<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) if text.contains(' ') => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| sentences(item, found)),
        Value::Object(members) => members.values().for_each(|member| sentences(member, found)),
        _ => {}
    }
}

#[test]
fn the_words_are_plain_and_read_the_same_in_both_englishes() {
    let refused = [
        "invalid",
        "please",
        "oops",
        "error",
        "sorry",
        "unfortunately",
        "successfully",
        "leverage",
        "utilize",
        "prospect",
        "prospects",
        "pipeline",
        "funnel",
        "persona",
        "demographic",
        "whilst",
        "stakeholder",
        "mql",
        "sql",
    ];
    let spelled_otherwise = [
        "neighb", "center", "centre", "color", "colour", "favor", "favour", "labor", "labour", "organis", "organiz",
        "recognis", "recogniz", "kilomet", "program", "licen", "catalog", "cheque", "gray", "grey", "practise",
        "enquir",
    ];
    for (key, file) in files() {
        let mut texts = Vec::new();
        sentences(&file, &mut texts);
        for text in texts {
            let lower = text.to_lowercase();
            let spoken: Vec<&str> = lower.split(|letter: char| !letter.is_alphabetic()).collect();
            for word in refused {
                assert!(!spoken.contains(&word), "{key} says “{word}”: {text}");
            }
            for part in spelled_otherwise {
                assert!(!lower.contains(part), "{key} spells “{part}”: {text}");
            }
            assert!(!text.contains("  ") && text.trim() == text, "{key}: {text}");
        }
    }
}

#[test]
fn no_two_kits_say_the_same_sentence() {
    let mut said: BTreeMap<String, &str> = BTreeMap::new();
    for (key, file) in files() {
        let mut texts = Vec::new();
        sentences(&file, &mut texts);
        for text in texts.into_iter().filter(|text| text.split(' ').count() > 6) {
            let before = said.insert(text.to_owned(), key);
            assert!(before.is_none_or(|before| before == key), "{key} and {before:?} say: {text}");
        }
    }
}

#[test]
fn points_are_given_for_what_counts_as_an_inquiry() {
    for (key, file) in files() {
        let lead = &file["answers"]["lead"];
        let counts = lead["inquiry"].as_array().expect("reactions that count");
        for worth in lead["reactions"].as_array().expect("reactions with points") {
            assert!(counts.contains(&worth["reaction"]), "{key}: {worth}");
        }
    }
}

#[test]
fn what_people_are_like_is_marked_as_a_guess() {
    for (key, file) in files() {
        for market in file["answers"]["markets"].as_array().expect("markets") {
            for about in ["role", "found", "earns", "wants", "goals", "worries"] {
                assert_eq!(market["avatar"][about]["known"], "guessed", "{key}: {about}");
            }
        }
    }
}

#[test]
fn the_owner_keeps_what_they_answered() {
    let own = json!({
        "business": { "name": "Example Heating", "sells": "Heat pumps only.", "place": "Leeds, England" },
        "discard": { "attempts": 9, "days": null },
        "engagement": { "goal": null },
        "markets": [{ "kind": "consumers", "age": { "from": 50 }, "avatar": { "name": "Mine" } }],
    });
    let owner = Owner::somewhere(&own, Locale::EnglishUk);
    let before = owner.answers();
    take(&owner.book, "home_services");
    let answers = owner.answers();
    for kept in [
        "/business/name",
        "/business/sells",
        "/business/place",
        "/discard/attempts",
        "/engagement/goal",
        "/markets/0/age",
        "/markets/0/avatar/name",
    ] {
        assert!(before.pointer(kept).is_some(), "{kept}");
        assert_eq!(answers.pointer(kept), before.pointer(kept), "{kept}");
    }
    assert_eq!(answers["discard"]["days"], 10, "what the owner wasn't sure of is answered");
    assert!(answers["markets"][0]["avatar"]["wants"]["text"].is_string());
    assert_eq!(answers["markets"].as_array().map(Vec::len), Some(1));
    owner.undo();
    assert_eq!(owner.answers(), before, "a kit is taken back in one step");
}

#[test]
fn a_market_of_another_kind_is_left_alone() {
    let owner = Owner::with(&json!({ "markets": [{ "kind": "consumers", "name": "Mine" }] }));
    take(&owner.book, "manufacturer");
    let markets = owner.answers()["markets"].clone();
    assert_eq!((&markets[0]["name"], &markets[0]["trigger"]), (&json!("Mine"), &Value::Null));
    assert_eq!(markets[1]["kind"], "businesses");
}

#[test]
fn another_kit_takes_the_place_of_the_first() {
    for (first, second) in [("restaurant", "law_office"), ("law_office", "restaurant"), ("accountant", "retailer")] {
        let owner = with_kit(first, "Seattle, WA", Locale::EnglishUs);
        take(&owner.book, second);
        assert_eq!(owner.answers(), with_kit(second, "Seattle, WA", Locale::EnglishUs).answers(), "{first}, {second}");
    }
}

#[test]
fn a_kit_that_is_not_there_is_refused() {
    let owner = Owner::with(&json!({}));
    let problem = kits::apply(&owner.book, "circus").expect_err("there is no such kit");
    let fields = owner.worded(&problem).fields;
    assert!(fields[0].sentence.contains("circus") && fields[0].sentence.contains("home_services"), "{fields:?}");
    assert_eq!(owner.answers(), Owner::with(&json!({})).answers());
}

#[test]
fn the_list_counts_what_each_kit_answers() {
    for kit in kits::list() {
        let book = Owner::with(&json!({})).book;
        take(&book, &kit.kit);
        let answers = book.definitions().expect("definitions").answers.clone();
        let given = answers.pages().into_iter().filter(|(question, market)| answers.given(question, *market).is_some());
        assert_eq!(given.count(), kit.answers as usize, "{}", kit.kit);
        assert!(kit.about.ends_with('.') && !kit.name.is_empty(), "{}", kit.kit);
    }
}
