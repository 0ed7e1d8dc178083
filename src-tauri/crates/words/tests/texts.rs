//! The texts themselves: complete, asked for, and in plain words.

mod fixture;

use fixture::english;
use fluent_bundle::FluentResource;
use method::accounting::Place;
use method::criterion::{AskedTopic, Aspect, Gate, IfFailed};
use method::fact::BuyingRole;
use method::gate::GateState;
use method::interview::{AnswerKind, Chapter, Field, FieldKind, Known, NumberUnit, PARTS, QUESTIONS, Question};
use method::judge::{TestResult, Verdict};
use method::lead::{LeadKind, ReactionKind, StandsAt};
use method::outcome::Route;
use method::playbook::Hat;
use method::talk::Met;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use words::{Locale, Words};

fn crate_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Each key of a locale's files with its text as it stands there, parts included.
fn texts(locale: &str) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (path, source) in files(&crate_folder().join("locales").join(locale), "ftl") {
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let starts = line.starts_with(|first: char| first.is_ascii_alphabetic());
            if let (true, Some((name, _))) = (starts, line.split_once(" =")) {
                key = name.to_owned();
                assert!(!texts.contains_key(&key), "{key} stands twice, in {}", path.display());
            }
            let text: &mut String = texts.entry(key.clone()).or_default();
            text.push_str(line);
            text.push('\n');
        }
    }
    texts.remove("");
    texts
}

fn files(folder: &Path, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target" && name != "node_modules") {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|ending| ending == extension) {
            let text = std::fs::read_to_string(&path).expect("a text");
            found.push((path, text));
        }
    }
    found
}

/// Rust sources of the workspace, without this crate's tests.
fn sources() -> Vec<(PathBuf, String)> {
    let crates = crate_folder().ancestors().nth(2).expect("the workspace's sources").to_path_buf();
    let mut sources = files(&crates, "rs");
    sources.retain(|(path, _)| !path.starts_with(crate_folder().join("tests")));
    sources
}

#[test]
fn every_file_can_be_parsed() {
    for locale in ["en", "en-GB"] {
        for (path, source) in files(&crate_folder().join("locales").join(locale), "ftl") {
            if let Err((_, problems)) = FluentResource::try_new(source) {
                panic!("{}: {problems:?}", path.display());
            }
        }
    }
}

#[test]
fn differences_differ_from_something() {
    let (english, british) = (texts("en"), texts("en-GB"));
    for (key, text) in british {
        assert!(english.get(&key).is_some_and(|own| *own != text), "{key} is no difference");
    }
}

/// Keys that are made of a name of the method; each of them must have its sentence.
fn made_of_names() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut add = |prefix: &str, names: &[&str]| keys.extend(names.iter().map(|name| format!("{prefix}-{name}")));
    add("verdict", &Verdict::ALL.map(Verdict::key));
    add("stands", &StandsAt::ALL.map(StandsAt::key));
    add("place", &Place::ALL.map(Place::key));
    add("route", &Route::ALL.map(Route::key));
    add("reaction", &ReactionKind::ALL.map(ReactionKind::key));
    add("hat", &[Hat::Marketing, Hat::Sales, Hat::Caller, Hat::Owner].map(Hat::key));
    add("chapter", &Chapter::ALL.map(Chapter::key));
    for prefix in ["gate", "against-open", "against-closed", "move-qualify", "gap-out-of-reach"] {
        add(prefix, &["mql", "sql"]);
    }
    add("role", &["decides", "decides_with_others", "influences", "uses", "no_say"]);
    let tests =
        ["kind", "industry", "revenue", "headcount", "age", "income", "place", "timing", "budget", "authority", "need"];
    let topics = AskedTopic::ALL.map(AskedTopic::key);
    for prefix in ["name", "ask", "decides"] {
        add(prefix, &["own", "did"]);
    }
    for prefix in ["name", "ask", "decides", "form", "unknown"] {
        add(prefix, &tests);
        add(prefix, &topics);
    }
    add("criterion", &topics);
    add("holds", &topics);
    for topic in topics {
        add(&format!("reason-{topic}"), &["yes", "no"]);
    }
    add("known", &Known::ALL.map(Known::key));
    add("merge-met", &Met::ALL.map(Met::key));
    add("sureness", &["certain", "likely", "perhaps"]);
    add("merge-field", &tests);
    add(
        "merge-field",
        &["name", "company", "title", "email", "phone", "source", "market", "owner", "next", "met", "standing"],
    );
    add("merge-field", &["trigger", "results", "decision-maker"]);
    add("part", PARTS);
    let months: Vec<String> = (1..=12).map(|month| month.to_string()).collect();
    let months: Vec<&str> = months.iter().map(String::as_str).collect();
    add("month", &months);
    add("long-month", &months);
    add("market", &["near", "in"]);
    for key in ["reason-industry-in", "reason-industry-refused"] {
        add(key, &["same"]);
    }
    add("reason-headcount", &["across"]);
    add("reason-age", &["across"]);
    add("headline-wont-say", &["open"]);
    add("headline-not-yet", &["open"]);
    for question in QUESTIONS {
        let name = question.id.replace('.', "-");
        keys.insert(format!("question-{name}"));
        if question.makes_gap {
            keys.insert(format!("gap-{name}"));
        }
        if let AnswerKind::Choice(options) | AnswerKind::Choices(options) = question.kind {
            let own_names = !options.iter().any(|option| is_named_elsewhere(option));
            keys.extend(options.iter().filter(|_| own_names).map(|option| format!("option-{name}-{option}")));
        }
        keys.extend(made_of_fields(question));
    }
    keys.extend(["business", "consumer"].map(|kind| format!("option-lead-kind-{kind}")));
    let times = ["now", "this_month", "this_quarter", "next_quarter", "this_year", "next_year"];
    keys.extend(times.map(|time| format!("option-lead-timing-{time}")));
    let currencies = ["USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "JPY", "INR", "SEK", "NOK", "DKK", "PLN"];
    keys.extend(currencies.map(|currency| format!("option-business-currency-{currency}")));
    keys
}

/// Reactions, hats and parts in a decision have one name each, whoever offers them.
fn is_named_elsewhere(option: &str) -> bool {
    ReactionKind::from_key(option).is_some() || Hat::from_key(option).is_some() || PARTS.contains(&option)
}

/// The fields of a question, in the answer and above their boxes.
fn fields_of(question: &Question) -> &'static [Field] {
    match question.kind {
        AnswerKind::Form(fields) => fields,
        AnswerKind::Records(list) => list.fields,
        _ => &[],
    }
}

/// Keys of a question that is answered with entries or a form.
fn made_of_fields(question: &Question) -> BTreeSet<String> {
    let name = question.id.replace('.', "-");
    let mut keys = BTreeSet::new();
    for field in fields_of(question) {
        let of = if question.id.starts_with("customers.") { "customers" } else { name.as_str() };
        keys.insert(format!("field-{of}-{}", field.key));
        if let AnswerKind::Form(_) = question.kind {
            keys.insert(format!("answer-{name}-{}", field.key));
        }
        if let FieldKind::Choice(options) = field.kind {
            let own = options.iter().filter(|option| !is_named_elsewhere(option));
            keys.extend(own.map(|option| format!("option-{name}-{option}")));
        }
    }
    if let AnswerKind::Records(_) = question.kind {
        keys.extend([format!("add-{name}"), format!("answer-{name}")]);
    }
    keys
}

#[test]
fn every_name_has_its_sentence() {
    let words = english();
    let missing: Vec<String> = made_of_names().into_iter().filter(|key| !words.knows(key)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_sentence_is_asked_for() {
    let asked = made_of_names();
    let sources: Vec<String> = sources().into_iter().map(|(_, text)| text).collect();
    let named: BTreeSet<&str> = sources.iter().flat_map(|text| text.split('"')).collect();
    let is_named = |key: &str| named.contains(key);
    let unused: Vec<String> = texts("en")
        .into_keys()
        .filter(|key| !asked.contains(key) && !is_named(key))
        // Columns of a list and failures are named by their stem; the paper takes its prose from here as its chapters grow.
        .filter(|key| !key.starts_with("field-") && !key.starts_with("paper-"))
        .filter(|key| {
            let stem = ["-happened", "-safe", "-next"].into_iter().find_map(|part| key.strip_suffix(part));
            !stem.is_some_and(is_named)
        })
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

/// Text between the quotation marks after `before`, with what follows.
fn named_after<'a>(source: &'a str, before: &str) -> Vec<(&'a str, &'a str)> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices(before) {
        let rest = source[at + before.len()..].trim_start();
        if let Some((key, after)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
            found.push((key, after));
        }
    }
    found
}

#[test]
fn every_key_that_the_workspace_names_is_there() {
    let words = english();
    let mut missing = BTreeSet::new();
    for (path, source) in sources() {
        let named = ["say(", "Said::new("].into_iter().flat_map(|before| named_after(&source, before));
        for (key, _) in named.filter(|(key, _)| !key.is_empty() && !key.contains('{')) {
            let is_failure = ["happened", "safe", "next"].iter().all(|part| words.knows(&format!("{key}-{part}")));
            if !words.knows(key) && !is_failure {
                missing.insert(format!("{}: {key}", path.display()));
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}

/// The arguments that a call names right after its key, `&[("typed", …)]`; none where some are made elsewhere.
fn args_after(after: &str) -> Option<BTreeSet<&str>> {
    let list = after.trim_start().strip_prefix(',')?.trim_start().strip_prefix("&[")?;
    let mut depth = 0;
    let mut names = BTreeSet::new();
    let mut start = 0;
    for (at, letter) in list.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' => depth -= 1,
            ']' if depth > 0 => depth -= 1,
            ',' | ']' if depth == 0 => {
                let element = list[start..at].trim();
                if !element.is_empty() {
                    names.insert(element.strip_prefix("(\"")?.split('"').next()?);
                }
                start = at + 1;
                if letter == ']' {
                    return Some(names);
                }
            }
            _ => {}
        }
    }
    None
}

#[test]
fn every_argument_of_a_sentence_is_given() {
    let texts = texts("en");
    let mut lacking = BTreeSet::new();
    for (path, source) in sources() {
        for (key, after) in named_after(&source, "say(") {
            let Some(text) = texts.get(key) else { continue };
            let Some(given) = args_after(after) else { continue };
            for name in variables(text) {
                if !given.contains(name) {
                    lacking.insert(format!("{}: {key} needs ${name}", path.display()));
                }
            }
        }
    }
    assert_eq!(lacking, BTreeSet::new());
}

fn variables(text: &str) -> BTreeSet<&str> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    text.split("{ $").skip(1).map(|rest| rest.split(|letter| !is_name(letter)).next().unwrap_or_default()).collect()
}

#[test]
fn every_question_and_option_reads_as_a_page() {
    for words in Locale::ALL.map(Words::new) {
        for question in QUESTIONS {
            for kind in [LeadKind::Business, LeadKind::Consumer] {
                let page = words.question(question.id, kind);
                assert!(page.title.ends_with(['?', '.']), "{}: {}", question.id, page.title);
                assert!(page.why.ends_with(['.', '”']), "{}: {}", question.id, page.why);
                let parts = [Some(page.title), Some(page.why), page.example, page.hint];
                for part in parts.into_iter().flatten() {
                    assert!(!part.contains(['{', '\n']) && !part.trim().is_empty(), "{}: {part}", question.id);
                }
            }
            if let AnswerKind::Choice(options) | AnswerKind::Choices(options) = question.kind {
                for option in options {
                    let label = words.option(question.id, option).label;
                    assert!(label.starts_with(char::is_uppercase), "{} {option}: {label}", question.id);
                }
            }
            for field in fields_of(question) {
                let field = words.field(question.id, field.key);
                assert!(field.label.starts_with(char::is_uppercase), "{}: {field:?}", question.id);
                assert!(field.hint.is_none_or(|hint| !hint.trim().is_empty()), "{}", question.id);
            }
        }
        for chapter in Chapter::ALL {
            let chapter = words.chapter(chapter);
            assert!(!chapter.title.is_empty() && chapter.about.ends_with('.'), "{chapter:?}");
        }
        for unit in [
            NumberUnit::People,
            NumberUnit::Years,
            NumberUnit::Days,
            NumberUnit::Attempts,
            NumberUnit::Points,
            NumberUnit::Percent,
            NumberUnit::Customers,
        ] {
            assert!(!words.unit(unit).contains('-'), "{unit:?}");
        }
    }
}

#[test]
fn every_name_of_the_method_is_worded() {
    let words = english();
    let mut named = Vec::new();
    named.extend([GateState::Passes, GateState::Open, GateState::Closed].map(|state| words.gate_state(state)));
    named.extend([Gate::Mql, Gate::Sql].map(|gate| words.gate(gate)));
    named.extend([Aspect::Fit, Aspect::Interest].map(|aspect| words.aspect(aspect)));
    named.extend([IfFailed::OffTarget, IfFailed::NotYet, IfFailed::NoPoints].map(|failed| words.if_failed(failed)));
    named.extend(
        [TestResult::Pass, TestResult::Fail, TestResult::Unknown, TestResult::NotApplicable]
            .map(|result| words.result(result)),
    );
    named.extend(
        [
            BuyingRole::Decides,
            BuyingRole::DecidesWithOthers,
            BuyingRole::Influences,
            BuyingRole::Uses,
            BuyingRole::NoSay,
        ]
        .map(|role| words.role(role)),
    );
    named.extend([LeadKind::Business, LeadKind::Consumer, LeadKind::Unknown].map(|kind| words.kind(kind)));
    for name in named {
        assert!(!name.contains(['-', '{']) || name.contains(' '), "{name} is a key");
    }
}

#[test]
fn the_words_are_plain() {
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
        "pipeline",
        "funnel",
        "persona",
        "demographic",
        "whilst",
        "stakeholder",
        "click here",
    ];
    for (key, text) in texts("en").into_iter().chain(texts("en-GB")) {
        let said = text.split_once('=').map_or("", |(_, said)| said);
        let lower = said.to_lowercase();
        let spoken: Vec<&str> = lower.split(|letter: char| !letter.is_alphabetic()).collect();
        for word in refused {
            let is_said = if word.contains(' ') { lower.contains(word) } else { spoken.contains(&word) };
            assert!(!is_said, "{key} says “{word}”");
        }
        assert!(!said.contains("  =") && !said.contains("\"  "), "{key}");
        assert!(!said.contains('\'') || !said.contains("''"), "{key}");
    }
}

#[test]
fn what_is_spelled_otherwise_elsewhere_stands_in_the_differences() {
    let american = ["neighbor", "center", "color", "favor", "labor", "organiz", "recogniz", "canceled", "kilometer"];
    let differences = texts("en-GB");
    for (key, text) in texts("en") {
        for word in american {
            assert!(!text.contains(word) || differences.contains_key(&key), "{key}: {word}");
        }
    }
}

#[test]
fn the_fields_terms_come_after_plain_words() {
    for (key, text) in texts("en") {
        let said = text.split_once('=').map_or("", |(_, said)| said);
        for term in ["MQL", "SQL"] {
            for (at, _) in said.match_indices(term) {
                let before = &said[..at];
                let is_explained =
                    ["(", "says ", "calls it an ", ".term = "].iter().any(|plain| before.ends_with(plain));
                assert!(is_explained && before.len() > 10, "{key}: {term} stands without plain words");
            }
        }
    }
}
