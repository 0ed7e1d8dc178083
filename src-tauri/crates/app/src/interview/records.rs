//! Records as JSON: the small tables of the wizard, and texts with how they are known.

use super::at::{At, LONG, Read, SHORT, gather, read_count};
use super::wire::{Home, amount, criterion_id, known_industry, option, resolved};
use crate::failure::Said;
use crate::lookup;
use chrono::NaiveDate;
use method::interview::{
    Answer, Ask, Field, FieldKind, FieldValue, HolidayDate, Known, Need, NumberUnit, Record, RecordList,
};
use method::range::Range;
use serde_json::{Map, Value, json};

/// The largest count in a field: more businesses than there are.
const MOST: i64 = 1_000_000_000;

/// A text with how the owner knows it. A bare text is one of which nobody said.
pub(super) fn read_marked(at: &At<'_>) -> Read<Answer> {
    if at.value.is_string() {
        return Ok(Answer::Marked { text: at.filled(LONG)?, known: None });
    }
    at.object(&["text", "known"])?;
    let text = at.required("text")?.filled(LONG)?;
    let known =
        at.filled_key("known").map(|known| known.one_of(&Known::ALL.map(|one| (one.key(), one)))).transpose()?;
    Ok(Answer::Marked { text, known })
}

/// Several records; those in which nothing is filled in are passed over.
pub(super) fn read_records(list: &'static RecordList, at: &At<'_>, home: &Home) -> Read<Vec<Record>> {
    // Documents of earlier versions have one text where there are records now.
    if at.value.is_string() {
        return Ok(vec![read_record(list.fields, at, home)?]);
    }
    let filled: Vec<At<'_>> = at.list()?.into_iter().filter(|one| !is_blank(one.value)).collect();
    if filled.is_empty() {
        return at.problem(Said::new("answer-empty-list"));
    }
    if filled.len() > list.most {
        return at.problem(Said::new("answer-too-many").number("most", list.most as i64));
    }
    gather(filled.iter().map(|one| read_record(list.fields, one, home)))
}

fn is_blank(record: &Value) -> bool {
    record.as_object().is_some_and(|fields| {
        fields.values().all(|value| match value {
            Value::String(text) => text.trim().is_empty(),
            // A box that was never ticked says nothing by itself.
            Value::Null | Value::Bool(false) => true,
            _ => false,
        })
    })
}

/// One record, with every problem of its fields.
pub(super) fn read_record(fields: &'static [Field], at: &At<'_>, home: &Home) -> Read<Record> {
    if let Some(first) = fields.first().filter(|first| first.kind == FieldKind::Text && at.value.is_string()) {
        return Ok(Record::default().with(first.key, read_field(first.kind, at, home)?));
    }
    let keys: Vec<&str> = fields.iter().map(|field| field.key).collect();
    at.object(&keys)?;
    let read = |field: &Field| -> Read<Option<(String, FieldValue)>> {
        let Some(value) = at.filled_key(field.key) else {
            return match field.need {
                Need::Optional => Ok(None),
                Need::Required => at.missing(field.key, Said::new("answer-field-empty")),
            };
        };
        Ok(Some((field.key.to_owned(), read_field(field.kind, &value, home)?)))
    };
    let read = gather(fields.iter().map(read))?;
    Ok(Record(read.into_iter().flatten().collect()))
}

fn read_field(kind: FieldKind, at: &At<'_>, home: &Home) -> Read<FieldValue> {
    Ok(match kind {
        FieldKind::Text => FieldValue::Text(at.filled(SHORT)?),
        FieldKind::LongText => FieldValue::Text(at.filled(LONG)?),
        FieldKind::Place => {
            let place = lookup::place(&at.filled(SHORT)?, home.country.as_deref());
            resolved(at, &place.typed, &place.found)?;
            FieldValue::Place(place)
        }
        FieldKind::Industry => FieldValue::Industry(known_industry(at)?),
        FieldKind::Money => FieldValue::Money(amount(at, Some(home.currency))?),
        FieldKind::Count(unit) => FieldValue::Count(count(at, unit)?),
        FieldKind::Choice(options) => FieldValue::Choice(option(at, options)?),
        FieldKind::YesNo => FieldValue::YesNo(at.yes_or_no()?),
        FieldKind::Day => FieldValue::Day(day(at)?),
    })
}

fn count(at: &At<'_>, unit: NumberUnit) -> Read<Range<i64>> {
    let text = at.typed()?;
    // "25 %" is how people write a rate.
    let number = text.trim_end_matches(['%', ' ']);
    let Some(range) = read_count(number) else {
        return at.problem(Said::new("answer-number").text("typed", text));
    };
    let most = match unit {
        NumberUnit::Percent => 100,
        NumberUnit::Points => 1_000,
        NumberUnit::Years => 130,
        NumberUnit::People | NumberUnit::Days | NumberUnit::Attempts | NumberUnit::Customers => MOST,
    };
    if range.from.max(range.to).is_some_and(|number| number > most) {
        return at.problem(Said::new("answer-number-too-large").number("most", most));
    }
    Ok(range)
}

/// A day: `12-25` each year, or `2026-12-28` once.
fn day(at: &At<'_>) -> Read<HolidayDate> {
    let text = at.filled(SHORT)?;
    if let Ok(once) = NaiveDate::parse_from_str(&text, "%Y-%m-%d") {
        return Ok(HolidayDate::Once(once));
    }
    // A leap year has every day that any year has.
    match NaiveDate::parse_from_str(&format!("2024-{text}"), "%Y-%m-%d") {
        Ok(date) => {
            use chrono::Datelike;
            Ok(HolidayDate::Yearly { month: date.month(), day: date.day() })
        }
        Err(_) => at.problem(Said::new("answer-day").text("typed", text)),
    }
}

/// The owner's own wording for a criterion.
pub(super) fn read_ask(at: &At<'_>) -> Read<Ask> {
    at.object(&["criterion", "ask", "form"])?;
    let criterion = criterion_id(&at.required("criterion")?)?;
    let wording = |key: &str| at.key(key).map(|at| at.text(SHORT)).transpose();
    Ok(Ask { criterion, ask: wording("ask")?, form: wording("form")? })
}

/// A record as JSON, in the shape that `read_record` reads.
pub(super) fn write_record(record: &Record) -> Value {
    let fields: Map<String, Value> = record.0.iter().map(|(key, value)| (key.clone(), write_field(value))).collect();
    Value::Object(fields)
}

fn write_field(value: &FieldValue) -> Value {
    match value {
        FieldValue::Text(text) | FieldValue::Choice(text) => json!(text),
        FieldValue::Place(place) => json!(lookup::place_text(place)),
        FieldValue::Industry(industry) => json!(industry.typed),
        FieldValue::Money(range) => json!(short_money(range)),
        FieldValue::Count(range) => json!(short_range(range, |number| number.to_string())),
        FieldValue::YesNo(yes) => json!(yes),
        FieldValue::Day(HolidayDate::Once(date)) => json!(date.format("%Y-%m-%d").to_string()),
        FieldValue::Day(HolidayDate::Yearly { month, day }) => json!(format!("{month:02}-{day:02}")),
    }
}

/// Amounts as people type them. Both ends are shortened or neither: in `4999–20M` the M would count for both.
fn short_money(range: &Range<i64>) -> String {
    let is_short =
        |end: Option<i64>| end.is_none_or(|amount| amount == 0 || short_amount(amount).ends_with(['k', 'M']));
    if is_short(range.from) && is_short(range.to) {
        short_range(range, short_amount)
    } else {
        short_range(range, |amount| amount.to_string())
    }
}

/// A range in the fewest characters that read back as the same.
fn short_range(range: &Range<i64>, write: impl Fn(i64) -> String) -> String {
    match (range.from, range.to) {
        (Some(from), Some(to)) if from == to => write(from),
        (Some(from), Some(to)) => format!("{}–{}", write(from), write(to)),
        (Some(from), None) => format!("{}+", write(from)),
        (None, Some(to)) => format!("< {}", write(to)),
        (None, None) => String::new(),
    }
}

/// An amount as people type it: `5M`, `350k`, `4999`.
fn short_amount(amount: i64) -> String {
    match amount {
        1_000_000.. if amount % 100_000 == 0 => match (amount / 1_000_000, amount / 100_000 % 10) {
            (millions, 0) => format!("{millions}M"),
            (millions, tenths) => format!("{millions}.{tenths}M"),
        },
        10_000.. if amount % 1_000 == 0 => format!("{}k", amount / 1_000),
        _ => amount.to_string(),
    }
}
