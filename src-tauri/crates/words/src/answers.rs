//! The owner's answers in words, for the check page.

use crate::lists::{capitalized, inside};
use crate::{Arg, Words};
use method::interview::{Answer, AnswerKind, Field, FieldKind, FieldValue, HolidayDate, NumberUnit, Question, Record};
use method::money::Currency;
use method::place::FoundPlace;
use method::playbook::{Hat, People};
use method::range::Range;

/// How many entries the check page names before it counts the rest.
const NAMED_AT_MOST: usize = 3;

impl Words {
    /// An answer in words; empty if there is nothing in it.
    pub fn answer(&self, question: &Question, answer: &Answer, currency: Currency) -> String {
        match answer {
            Answer::Text(text) => text.trim().to_owned(),
            Answer::Place(typed) => match &typed.found {
                FoundPlace::One(place) => self.place(place),
                FoundPlace::Several(_) | FoundPlace::Nothing => typed.typed.trim().to_owned(),
            },
            Answer::Choice(value) => self.option(question.id, value).label,
            Answer::Choices(values) => {
                let labels: Vec<String> = values.iter().map(|value| self.option(question.id, value).label).collect();
                labels.join("; ")
            }
            Answer::Funds(None) => self.text("answer-funds-some"),
            Answer::Funds(Some(least)) => {
                let amount = self.money(currency, *least);
                self.say("answer-funds-least", &[("amount", Arg::Text(&amount))])
            }
            Answer::Range(range) => self.range_answer(question.kind, range, currency),
            Answer::Number(number) => self.counted(question.kind, *number),
            Answer::Industries(rule) => self.industries(rule),
            Answer::Territory(territory) => self.territory(territory),
            Answer::People(people) => self.people(people),
            Answer::Criteria(choices) => self.say("answer-criteria", &[("count", Arg::Number(choices.len() as i64))]),
            Answer::Threshold(threshold) => self.say(
                "answer-threshold",
                &[("fit", Arg::Number(threshold.fit.into())), ("interest", Arg::Number(threshold.interest.into()))],
            ),
            Answer::DiscardReasons(reasons) => {
                self.say("answer-discard-reasons", &[("count", Arg::Number(reasons.len() as i64))])
            }
            Answer::Duration(time) => self.working_time(time),
            Answer::WorkingHours(hours) => self.working_hours(hours),
            Answer::List(items) => one_after_the_other(items),
            Answer::Money(amount) => self.money(currency, *amount),
            Answer::Marked { text, known: None } => text.trim().to_owned(),
            Answer::Marked { text, known: Some(known) } => {
                let known = inside(&self.known(*known));
                self.say("answer-known", &[("text", Arg::Text(text.trim())), ("known", Arg::Text(&known))])
            }
            Answer::Form(record) => self.form_answer(question, record, currency),
            Answer::Records(records) => self.records_answer(question, records),
            Answer::Asks(asks) => self.say("answer-asks", &[("count", Arg::Number(asks.len() as i64))]),
        }
    }

    /// "About 400; source: the county's register".
    fn form_answer(&self, question: &Question, record: &Record, currency: Currency) -> String {
        let AnswerKind::Form(fields) = question.kind else { return String::new() };
        let said: Vec<String> = fields
            .iter()
            .filter_map(|field| {
                let value = match record.0.get(field.key)? {
                    FieldValue::Money(range) => self.money_answer(currency, range),
                    FieldValue::Count(range) => self.number_range(range),
                    _ => record.text(field.key).to_owned(),
                };
                let key = format!("answer-{}-{}", question.id.replace('.', "-"), field.key);
                Some(self.say(&key, &[("value", Arg::Text(&value))]))
            })
            .collect();
        said.join("; ")
    }

    /// "3 customers: Harbor Dental, Lakeside Pediatrics and Bay Clinic"; at most three are named.
    fn records_answer(&self, question: &Question, records: &[Record]) -> String {
        let AnswerKind::Records(list) = question.kind else { return String::new() };
        let names: Vec<String> = records
            .iter()
            .map(|record| self.entry_name(question.id, list.fields, record))
            .filter(|name| !name.is_empty())
            .collect();
        let names = self.named_first(&names, NAMED_AT_MOST);
        let key = format!("answer-{}", question.id.replace('.', "-"));
        self.say(&key, &[("count", Arg::Number(records.len() as i64)), ("names", Arg::Text(&names))])
    }

    /// What an entry goes by: the first of its fields that is a text, else its first option or day.
    fn entry_name(&self, question: &str, fields: &[Field], record: &Record) -> String {
        let own =
            fields.iter().filter(|field| field.kind == FieldKind::Text).map(|field| record.text(field.key)).next();
        if let Some(own) = own.filter(|own| !own.is_empty()) {
            return own.to_owned();
        }
        fields
            .iter()
            .find_map(|field| match record.0.get(field.key)? {
                FieldValue::Choice(value) => Some(self.option(question, value).label),
                FieldValue::Day(day) => Some(self.holiday(*day)),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// "Dec 25" for a day that comes back each year, "Dec 28, 2026" for one that is only once.
    pub fn holiday(&self, on: HolidayDate) -> String {
        match on {
            HolidayDate::Yearly { month, day } => {
                let month = self.text(&format!("month-{month}"));
                self.say("date-day", &[("day", Arg::Text(&day.to_string())), ("month", Arg::Text(&month))])
            }
            HolidayDate::Once(date) => self.date(date),
        }
    }

    fn range_answer(&self, kind: AnswerKind, range: &Range<i64>, currency: Currency) -> String {
        let text = match kind {
            AnswerKind::NumberRange(unit) => {
                let (range, unit) = (self.number_range(range), self.unit(unit));
                self.say("answer-range-unit", &[("range", Arg::Text(&range)), ("unit", Arg::Text(&unit))])
            }
            _ => self.money_range(currency, range),
        };
        capitalized(&text)
    }

    fn counted(&self, kind: AnswerKind, number: u32) -> String {
        let key = match kind {
            AnswerKind::Number(NumberUnit::Days) => "answer-days",
            AnswerKind::Number(NumberUnit::Attempts) => "answer-attempts",
            AnswerKind::Number(NumberUnit::People) => "answer-people",
            AnswerKind::Number(NumberUnit::Years) => "answer-years",
            _ => return self.number(number.into()),
        };
        self.say(key, &[("count", Arg::Number(number.into()))])
    }

    /// "Marketing: Ana; sales: Ben"; hats that nobody was named for are left out.
    fn people(&self, people: &People) -> String {
        let named: Vec<String> = [Hat::Marketing, Hat::Caller, Hat::Sales, Hat::Owner]
            .into_iter()
            .filter(|hat| !people.name(*hat).trim().is_empty())
            .map(|hat| format!("{}: {}", self.hat(hat), people.name(hat).trim()))
            .collect();
        if named.is_empty() {
            return self.text("answer-nobody");
        }
        named.join("; ")
    }
}

/// Short texts with commas between them; with semicolons where one has a comma of its own; sentences as they are.
fn one_after_the_other(items: &[String]) -> String {
    let between = match items {
        items if items.iter().any(|item| item.trim_end().ends_with(['.', '!', '?'])) => " ",
        items if items.iter().any(|item| item.contains(',')) => "; ",
        _ => ", ",
    };
    items.join(between)
}
