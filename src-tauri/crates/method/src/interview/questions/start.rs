//! Your business, and the customers it has had.

use super::options::SELLS_TO;
use super::{business, defaults, each, on_business, optional, text, usually};
use crate::interview::{
    Answer, AnswerKind, AskedOf, Chapter, Field, FieldKind, NumberUnit, Question, Record, RecordList,
};
use crate::money::Currency;
use crate::playbook::BenchCustomer;

pub(super) const BUSINESS: &[Question] = &[
    business("business.name", Chapter::Business, AnswerKind::Text, |to, answer| {
        on_business(to, |playbook| playbook.business.name = text(answer));
    }),
    business("business.sells", Chapter::Business, AnswerKind::LongText, |to, answer| {
        on_business(to, |playbook| playbook.business.sells = text(answer));
    }),
    // It only says what the first markets are for, so it sets nothing itself.
    optional(business("business.sells_to", Chapter::Business, AnswerKind::Choice(SELLS_TO), |_, _| {})),
    optional(business("business.place", Chapter::Business, AnswerKind::Place, |to, answer| {
        if let Answer::Place(place) = answer {
            on_business(to, |playbook| playbook.business.place = Some(place.clone()));
        }
    })),
    usually(
        optional(business("business.currency", Chapter::Business, AnswerKind::Currency, |to, answer| {
            if let Some(currency) = Currency::from_code(answer.text()) {
                on_business(to, |playbook| playbook.business.currency = currency);
            }
        })),
        defaults::currency,
    ),
    optional(business("business.average_sale", Chapter::Business, AnswerKind::Money, |to, answer| {
        if let Answer::Money(amount) = answer {
            on_business(to, |playbook| playbook.business.average_sale = Some(*amount));
        }
    })),
    optional(business("business.people", Chapter::Business, AnswerKind::People, |to, answer| {
        if let Answer::People(people) = answer {
            on_business(to, |playbook| playbook.business.people = people.clone());
        }
    })),
];

const CUSTOMER: &[Field] = &[
    Field::required("name", FieldKind::Text),
    Field::optional("place", FieldKind::Place),
    Field::of("industry", FieldKind::Industry, AskedOf::Businesses),
    Field::of("revenue", FieldKind::Money, AskedOf::Businesses),
    Field::of("headcount", FieldKind::Count(NumberUnit::People), AskedOf::Businesses),
    Field::of("age", FieldKind::Count(NumberUnit::Years), AskedOf::Consumers),
    Field::of("income", FieldKind::Money, AskedOf::Consumers),
    Field::optional("because", FieldKind::Text),
];

pub(super) const CUSTOMERS: &[Question] = &[
    optional(business(
        "customers.best",
        Chapter::Customers,
        AnswerKind::Records(&RecordList { fields: CUSTOMER, most: 5 }),
        |to, answer| on_business(to, |playbook| playbook.customers.best = each(answer, customer)),
    )),
    optional(business(
        "customers.worst",
        Chapter::Customers,
        AnswerKind::Records(&RecordList { fields: CUSTOMER, most: 3 }),
        |to, answer| on_business(to, |playbook| playbook.customers.worst = each(answer, customer)),
    )),
];

pub(in crate::interview) fn customer(record: &Record) -> BenchCustomer {
    BenchCustomer {
        name: record.text("name").to_owned(),
        place: record.place("place").cloned(),
        industry: record.industry("industry").cloned(),
        revenue: record.range("revenue"),
        headcount: record.range("headcount"),
        age: record.range("age"),
        income: record.range("income"),
        because: record.text("because").to_owned(),
    }
}
