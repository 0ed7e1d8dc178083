//! Answers as JSON: the shape that the wizard sends and that people write by hand. Every problem is named with its path.

pub use super::at::At;
use super::at::{LONG, Read, SHORT, read_count};
use super::records;
use crate::failure::{FieldProblem, Said};
use crate::lookup;
use chrono::{NaiveTime, Weekday};
use method::CriterionId;
use method::criterion::{AskedTopic, Gate, IfFailed};
use method::distance::DistanceUnit;
use method::gate::Threshold;
use method::industry::{FoundIndustry, Industry, IndustryRule, TypedIndustry};
use method::interview::{Answer, AnswerKind};
use method::lead::ReactionKind;
use method::market::CriterionChoice;
use method::money::{Currency, read_money};
use method::outcome::{DiscardReason, Route};
use method::place::{Area, Extent, FoundPlace, Place, Territory};
use method::playbook::{People, Playbook, TimeUnit, WorkingHours, WorkingTime};
use method::range::Range;
use reference::PlaceKind;
use serde_json::{Value, json};

/// Where the owner is at home: how amounts and places are read that name no currency and no country.
#[derive(Debug, Clone)]
pub struct Home {
    /// The owner's currency.
    pub currency: Currency,
    /// ISO code of the owner's country, if it is known.
    pub country: Option<String>,
}

impl Home {
    /// Where a business is at home.
    pub fn of(playbook: &Playbook) -> Self {
        let country = playbook.business.place.as_ref().and_then(|place| match &place.found {
            FoundPlace::One(place) => Some(place.country.clone()),
            FoundPlace::Several(_) | FoundPlace::Nothing => None,
        });
        Self { currency: playbook.business.currency, country }
    }
}

/// Reads an answer of a kind.
pub fn read_answer(kind: AnswerKind, at: &At<'_>, home: &Home) -> Read<Answer> {
    let currency = home.currency;
    Ok(match kind {
        AnswerKind::Text => Answer::Text(at.filled(SHORT)?),
        AnswerKind::LongText => Answer::Text(at.filled(LONG)?),
        AnswerKind::Place => {
            let place = lookup::place(&at.filled(SHORT)?, home.country.as_deref());
            resolved(at, &place.typed, &place.found)?;
            Answer::Place(place)
        }
        AnswerKind::Choice(options) => Answer::Choice(option(at, options)?),
        AnswerKind::Choices(options) => Answer::Choices(at.each(|one| option(one, options))?),
        AnswerKind::Currency => {
            let text = at.filled(SHORT)?;
            let Some(currency) = Currency::from_code(&text) else {
                return at.problem(Said::new("answer-currency").text("typed", text));
            };
            Answer::Text(currency.code().to_owned())
        }
        AnswerKind::Funds => Answer::Funds(funds(at, currency)?),
        AnswerKind::MoneyRange => Answer::Range(range(at, Some(currency))?),
        AnswerKind::NumberRange(_) => Answer::Range(range(at, None)?),
        AnswerKind::Number(_) => Answer::Number(at.count(3_650)?),
        AnswerKind::Industries => Answer::Industries(industries(at)?),
        AnswerKind::Territory => Answer::Territory(territory(at, home)?),
        AnswerKind::People => Answer::People(people(at)?),
        AnswerKind::Criteria => Answer::Criteria(at.each(criterion)?),
        AnswerKind::Threshold => {
            at.object(&["fit", "interest"])?;
            let points = |key| at.required(key).and_then(|at| at.count(10_000));
            Answer::Threshold(Threshold { fit: points("fit")?, interest: points("interest")? })
        }
        AnswerKind::DiscardReasons => Answer::DiscardReasons(at.each(discard_reason)?),
        AnswerKind::Duration => {
            at.object(&["amount", "unit"])?;
            let units = [("minutes", TimeUnit::Minutes), ("hours", TimeUnit::Hours), ("days", TimeUnit::Days)];
            let amount = at.required("amount")?.count(1_000)?;
            Answer::Duration(WorkingTime { amount, unit: at.required("unit")?.one_of(&units)? })
        }
        AnswerKind::WorkingHours => Answer::WorkingHours(working_hours(at)?),
        AnswerKind::List => {
            let entries: Vec<String> = at.each(|one| one.text(SHORT))?;
            let filled: Vec<String> = entries.into_iter().filter(|entry| !entry.is_empty()).collect();
            if filled.is_empty() {
                return at.problem(Said::new("answer-empty-list"));
            }
            Answer::List(filled)
        }
        AnswerKind::Money => Answer::Money(single_amount(at, currency)?),
        AnswerKind::Marked => records::read_marked(at)?,
        AnswerKind::Form(fields) => Answer::Form(records::read_record(fields, at, home)?),
        AnswerKind::Records(list) => Answer::Records(records::read_records(list, at, home)?),
        AnswerKind::Asks => Answer::Asks(at.each(records::read_ask)?),
    })
}

fn single_amount(at: &At<'_>, currency: Currency) -> Read<i64> {
    let range = amount(at, Some(currency))?;
    match range.single() {
        Some(amount) if amount > 0 => Ok(amount),
        _ => at.problem(Said::new("answer-one-amount")),
    }
}

pub(super) fn option(at: &At<'_>, options: &[&'static str]) -> Read<String> {
    let known: Vec<(&'static str, &'static str)> = options.iter().map(|option| (*option, *option)).collect();
    if at.value.as_str().is_some_and(str::is_empty) {
        return at.problem(Said::new("answer-choose"));
    }
    at.one_of(&known).map(str::to_owned)
}

pub(super) fn resolved(at: &At<'_>, typed: &str, found: &FoundPlace) -> Read<()> {
    match found {
        FoundPlace::One(_) => Ok(()),
        FoundPlace::Several(names) => {
            at.problem(Said::new("answer-several-places").text("typed", typed).text("names", names.join("; ")))
        }
        FoundPlace::Nothing => at.problem(Said::new("answer-no-place").text("typed", typed)),
    }
}

fn one_place(at: &At<'_>, home: &Home, is_kind: fn(PlaceKind) -> bool) -> Read<Place> {
    let place = lookup::place_of_kind(&at.filled(SHORT)?, home.country.as_deref(), is_kind);
    resolved(at, &place.typed, &place.found)?;
    match place.found {
        FoundPlace::One(place) => Ok(place),
        FoundPlace::Several(_) | FoundPlace::Nothing => {
            at.problem(Said::new("answer-no-place").text("typed", place.typed))
        }
    }
}

pub(super) fn amount(at: &At<'_>, currency: Option<Currency>) -> Read<Range<i64>> {
    let text = at.typed()?;
    let Some(currency) = currency else {
        return read_count(&text).map_or_else(|| at.problem(Said::new("answer-number").text("typed", text)), Ok);
    };
    match read_money(&text, currency) {
        Ok(money) if money.currency != currency => {
            at.problem(Said::new("answer-other-currency").text("typed", text).text("currency", currency.code()))
        }
        Ok(money) => Ok(money.amount),
        Err(_) => at.problem(Said::new("answer-amount").text("typed", text)),
    }
}

fn funds(at: &At<'_>, currency: Currency) -> Read<Option<i64>> {
    match at.value {
        Value::String(text) if text.trim().is_empty() || text.trim() == "any" => Ok(None),
        _ => Ok(amount(at, Some(currency))?.from.filter(|least| *least > 0)),
    }
}

fn range(at: &At<'_>, currency: Option<Currency>) -> Read<Range<i64>> {
    if !at.value.is_object() {
        return amount(at, currency);
    }
    at.object(&["from", "to"])?;
    let end =
        |key: &str| -> Read<Option<Range<i64>>> { at.filled_key(key).map(|end| amount(&end, currency)).transpose() };
    let (from, to) = match (end("from"), end("to")) {
        (Ok(from), Ok(to)) => (from, to),
        (from, to) => {
            return Err([from, to].into_iter().filter_map(Result::err).flatten().collect());
        }
    };
    let range = Range { from: from.and_then(|range| range.from), to: to.and_then(|range| range.to) };
    if range.is_open() {
        return at.problem(Said::new("answer-range-empty"));
    }
    if range.is_backwards() {
        return at.problem(Said::new("answer-range-backwards"));
    }
    Ok(range)
}

/// An industry that the embedded data knows, as it was typed.
pub(super) fn known_industry(at: &At<'_>) -> Read<TypedIndustry> {
    let typed = lookup::industry(&at.filled(SHORT)?);
    match &typed.found {
        FoundIndustry::One(_) => Ok(typed),
        FoundIndustry::Several(names) => at.problem(
            Said::new("answer-several-industries").text("typed", &typed.typed).text("names", names.join("; ")),
        ),
        FoundIndustry::Nothing => at.problem(Said::new("answer-no-industry").text("typed", &typed.typed)),
    }
}

fn industries(at: &At<'_>) -> Read<IndustryRule> {
    let one = |at: &At<'_>| -> Read<Industry> {
        let typed = known_industry(at)?;
        match typed.found {
            FoundIndustry::One(industry) => Ok(industry),
            FoundIndustry::Several(_) | FoundIndustry::Nothing => {
                at.problem(Said::new("answer-no-industry").text("typed", typed.typed))
            }
        }
    };
    let rule = if at.value.is_array() {
        IndustryRule { include: at.each(one)?, exclude: Vec::new() }
    } else {
        at.object(&["in", "out"])?;
        let side = |key| at.key(key).map_or_else(|| Ok(Vec::new()), |side| side.each(one));
        IndustryRule { include: side("in")?, exclude: side("out")? }
    };
    if rule.is_empty() { at.problem(Said::new("answer-no-industries")) } else { Ok(rule) }
}

fn territory(at: &At<'_>, home: &Home) -> Read<Territory> {
    let area = |at: &At<'_>| area(at, home);
    let territory = if at.value.is_array() {
        Territory { include: at.each(area)?, exclude: Vec::new() }
    } else {
        at.object(&["include", "exclude"])?;
        let side = |key| at.key(key).map_or_else(|| Ok(Vec::new()), |side| side.each(area));
        Territory { include: side("include")?, exclude: side("exclude")? }
    };
    if territory.include.is_empty() && territory.exclude.is_empty() {
        return at.problem(Said::new("answer-no-area"));
    }
    Ok(territory)
}

fn area(at: &At<'_>, home: &Home) -> Read<Area> {
    at.object(&["around", "within", "unit", "region", "country", "postal"])?;
    if let Some(around) = at.key("around") {
        let centre = one_place(&around, home, |kind| matches!(kind, PlaceKind::Town | PlaceKind::PostalCode))?;
        if !matches!(centre.extent, Extent::Point(_)) {
            return around.problem(Said::new("answer-centre-not-a-town").text("typed", centre.name));
        }
        let text = at.required("within")?.typed()?;
        let within: f64 = match text.replace(',', ".").parse() {
            Ok(within) if within > 0.0 && within <= 13_000.0 => within,
            _ => return at.required("within")?.problem(Said::new("answer-distance").text("typed", text)),
        };
        let units = [
            ("miles", DistanceUnit::Miles),
            ("kilometres", DistanceUnit::Kilometres),
            ("kilometers", DistanceUnit::Kilometres),
        ];
        let unit = at.key("unit").map_or(Ok(DistanceUnit::Miles), |unit| unit.one_of(&units))?;
        return Ok(Area::Around { centre, within, unit });
    }
    if let Some(prefix) = at.key("postal") {
        let country = one_place(&at.required("country")?, home, |kind| kind == PlaceKind::Country)?;
        let prefix: String = prefix.typed()?.to_uppercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
        return if prefix.is_empty() {
            at.required("postal")?.problem(Said::new("answer-empty"))
        } else {
            Ok(Area::Postal { prefix, country: country.country })
        };
    }
    if let Some(region) = at.key("region") {
        let place = one_place(&region, home, |kind| kind == PlaceKind::Region)?;
        return match place.region {
            Some(_) if matches!(place.extent, Extent::Area(_)) => Ok(Area::Region(place)),
            _ => region.problem(Said::new("answer-not-a-region").text("typed", place.name)),
        };
    }
    let country = at.required("country")?;
    let place = one_place(&country, home, |kind| kind == PlaceKind::Country)?;
    if place.region.is_some() || !matches!(place.extent, Extent::Area(_)) {
        return country.problem(Said::new("answer-not-a-country").text("typed", place.name));
    }
    Ok(Area::Country(place))
}

fn people(at: &At<'_>) -> Read<People> {
    at.object(&["marketing", "sales", "caller", "owner"])?;
    let name = |key| at.optional_text(key, SHORT);
    Ok(People { marketing: name("marketing")?, sales: name("sales")?, caller: name("caller")?, owner: name("owner")? })
}

/// The criteria that follow from the answers; besides them there are reactions and the owner's own questions.
const CRITERIA: [&str; 10] =
    ["industry", "revenue", "headcount", "age", "income", "place", "need", "timing", "authority", "budget"];

pub(super) fn criterion_id(at: &At<'_>) -> Read<CriterionId> {
    let criterion = CriterionId::new(at.filled(SHORT)?);
    let reaction = criterion.as_str().strip_prefix("did:");
    let topic = criterion.as_str().strip_prefix("ask:");
    let is_known = CRITERIA.contains(&criterion.as_str())
        || criterion.is_own()
        || reaction.is_some_and(|key| ReactionKind::from_key(key).is_some())
        || topic.is_some_and(|key| AskedTopic::from_key(key).is_some());
    if is_known {
        return Ok(criterion);
    }
    let said = Said::new("json-one-of").text("typed", criterion.as_str());
    at.problem(said.text("known", format!("{}, ask:goals, did:called, own:1", CRITERIA.join(", "))))
}

fn criterion(at: &At<'_>) -> Read<CriterionChoice> {
    at.object(&["criterion", "gate", "if_failed", "points", "question", "recheck_days"])?;
    let criterion = criterion_id(&at.required("criterion")?)?;
    let question = at.key("question").map(|question| question.text(SHORT)).transpose()?;
    if criterion.is_own() && question.as_deref().is_none_or(str::is_empty) {
        return Err(vec![FieldProblem::new(format!("{}.question", at.path), Said::new("answer-own-question-empty"))]);
    }
    Ok(CriterionChoice {
        criterion,
        gate: at.required("gate")?.one_of(&[("mql", Gate::Mql), ("sql", Gate::Sql)])?,
        if_failed: at.required("if_failed")?.one_of(&[
            ("off_target", IfFailed::OffTarget),
            ("not_yet", IfFailed::NotYet),
            ("no_points", IfFailed::NoPoints),
        ])?,
        points: at.required("points")?.count(1_000)?,
        question,
        recheck_days: at.filled_key("recheck_days").map(|days| days.count(3_650)).transpose()?,
    })
}

fn discard_reason(at: &At<'_>) -> Read<DiscardReason> {
    at.object(&["reason", "route", "recheck_days", "only_if", "after_attempts"])?;
    let routes = Route::ALL.map(|route| (route.key(), route));
    let days = at.filled_key("recheck_days").map(|days| days.count(3_650)).transpose()?;
    Ok(DiscardReason {
        reason: at.required("reason")?.filled(SHORT)?,
        route: at.required("route")?.one_of(&routes)?,
        recheck_days: days,
        only_if: at.optional_text("only_if", SHORT)?,
        after_attempts: at.key("after_attempts").map_or(Ok(false), |after| after.yes_or_no())?,
    })
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
];

fn working_hours(at: &At<'_>) -> Read<WorkingHours> {
    at.object(&["days", "from", "to"])?;
    let mut days = at.required("days")?.each(|day| day.one_of(&WEEKDAYS))?;
    days.sort_by_key(Weekday::num_days_from_monday);
    days.dedup();
    let time = |key: &str| -> Read<NaiveTime> {
        let at = at.required(key)?;
        let text = at.text(SHORT)?;
        NaiveTime::parse_from_str(&text, "%H:%M").or_else(|_| at.problem(Said::new("answer-clock").text("typed", text)))
    };
    let (from, to) = (time("from")?, time("to")?);
    if days.is_empty() {
        return at.required("days")?.problem(Said::new("answer-no-days"));
    }
    if from >= to {
        return at.required("to")?.problem(Said::new("answer-hours-backwards"));
    }
    Ok(WorkingHours { days, from, to })
}

/// An answer as JSON, in the shape that `read_answer` reads.
pub fn write_answer(answer: &Answer) -> Value {
    match answer {
        Answer::Text(text) | Answer::Choice(text) => json!(text),
        Answer::Place(place) => json!(lookup::place_text(place)),
        Answer::Money(amount) => json!(amount),
        Answer::Marked { text, known } => json!({ "text": text, "known": known }),
        Answer::Form(record) => records::write_record(record),
        Answer::Records(list) => Value::Array(list.iter().map(records::write_record).collect()),
        Answer::Asks(asks) => json!(asks),
        Answer::Choices(list) | Answer::List(list) => json!(list),
        Answer::Funds(least) => least.map_or(json!(""), |least| json!(least)),
        Answer::Range(range) => json!({ "from": range.from, "to": range.to }),
        Answer::Number(number) => json!(number),
        Answer::Industries(rule) => {
            let side = |list: &[Industry]| list.iter().map(|one| json!(lookup::industry_text(one))).collect::<Vec<_>>();
            json!({ "in": side(&rule.include), "out": side(&rule.exclude) })
        }
        Answer::Territory(territory) => {
            let side = |list: &[Area]| list.iter().map(write_area).collect::<Vec<_>>();
            json!({ "include": side(&territory.include), "exclude": side(&territory.exclude) })
        }
        Answer::People(people) => json!(people),
        Answer::Criteria(choices) => json!(choices),
        Answer::Threshold(threshold) => json!(threshold),
        Answer::DiscardReasons(reasons) => json!(reasons),
        Answer::Duration(time) => json!(time),
        Answer::WorkingHours(hours) => {
            let name = |day: &Weekday| WEEKDAYS.iter().find(|(_, known)| known == day).map_or("", |(name, _)| *name);
            let clock = |time: NaiveTime| time.format("%H:%M").to_string();
            json!({
                "days": hours.days.iter().map(name).collect::<Vec<_>>(),
                "from": clock(hours.from),
                "to": clock(hours.to),
            })
        }
    }
}

fn write_area(area: &Area) -> Value {
    match area {
        Area::Around { centre, within, unit } => json!({ "around": centre.text, "within": within, "unit": unit }),
        Area::Region(place) => json!({ "region": place.text }),
        Area::Country(place) => json!({ "country": place.text }),
        Area::Postal { prefix, country } => json!({ "postal": prefix, "country": country }),
    }
}
