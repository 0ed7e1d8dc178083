//! Giving up, the rules of engagement, keeping in touch, council and feedback session.

use super::options::{CHANNELS, HATS, INTERVALS, NUMBERS, RECIPIENTS, RHYTHMS};
use super::{business, defaults, each, entries, on_business, optional, text, usually};
use crate::interview::{
    Answer, AnswerKind, Chapter, Field, FieldKind, HolidayDate, NumberUnit, Question, Record, RecordList, Setting,
};
use crate::playbook::{Council, Engagement, Goal, Hat, Holiday, SalesStep, Sending, WorkingTime};

pub(super) const DISCARD: &[Question] = &[
    usually(
        business("discard.reasons", Chapter::Discard, AnswerKind::DiscardReasons, |to, answer| {
            if let Answer::DiscardReasons(reasons) = answer {
                on_business(to, |playbook| playbook.discard_reasons.clone_from(reasons));
            }
        }),
        defaults::discard_reasons,
    ),
    usually(
        business("discard.attempts", Chapter::Discard, AnswerKind::Number(NumberUnit::Attempts), |to, answer| {
            if let Answer::Number(attempts) = answer {
                on_business(to, |playbook| playbook.effort.attempts = *attempts);
            }
        }),
        defaults::attempts,
    ),
    usually(
        business("discard.days", Chapter::Discard, AnswerKind::Number(NumberUnit::Days), |to, answer| {
            if let Answer::Number(days) = answer {
                on_business(to, |playbook| playbook.effort.days = *days);
            }
        }),
        defaults::attempt_days,
    ),
    usually(
        business("discard.may", Chapter::Discard, AnswerKind::Choices(HATS), |to, answer| {
            let hats = entries(answer).iter().filter_map(|key| Hat::from_key(key)).collect();
            on_business(to, |playbook| playbook.discard_may = hats);
        }),
        defaults::may_discard,
    ),
];

const HOLIDAYS: &RecordList = &RecordList {
    fields: &[Field::required("on", FieldKind::Day), Field::optional("name", FieldKind::Text)],
    most: 40,
};
const STEPS: &RecordList = &RecordList {
    fields: &[
        Field::required("name", FieldKind::Text),
        Field::optional("done_when", FieldKind::Text),
        Field::optional("marketing_sends", FieldKind::Text),
    ],
    most: 12,
};
const GOAL: &[Field] = &[
    Field::optional("revenue", FieldKind::Money),
    Field::optional("sale_rate", FieldKind::Count(NumberUnit::Percent)),
    Field::optional("ready_rate", FieldKind::Count(NumberUnit::Percent)),
];

pub(super) const ENGAGEMENT: &[Question] = &[
    usually(
        business("engagement.first_answer_by", Chapter::Engagement, AnswerKind::Choice(HATS), |to, answer| {
            if let Some(hat) = Hat::from_key(answer.text()) {
                on_engagement(to, |engagement| engagement.first_answer_by = hat);
            }
        }),
        defaults::marketing,
    ),
    usually(
        business("engagement.answer_within", Chapter::Engagement, AnswerKind::Duration, |to, answer| {
            on_engagement(to, |engagement| set_time(&mut engagement.answer_within, answer));
        }),
        defaults::answer_within,
    ),
    usually(
        business("engagement.accept_within", Chapter::Engagement, AnswerKind::Duration, |to, answer| {
            on_engagement(to, |engagement| set_time(&mut engagement.accept_within, answer));
        }),
        defaults::accept_within,
    ),
    usually(
        business("engagement.hours", Chapter::Engagement, AnswerKind::WorkingHours, |to, answer| {
            if let Answer::WorkingHours(hours) = answer {
                on_engagement(to, |engagement| engagement.hours = hours.clone());
            }
        }),
        defaults::hours,
    ),
    optional(business("engagement.holidays", Chapter::Engagement, AnswerKind::Records(HOLIDAYS), |to, answer| {
        let holidays = answer.records().iter().filter_map(holiday).collect();
        on_engagement(to, |engagement| engagement.holidays = holidays);
    })),
    usually(
        business("engagement.sales_steps", Chapter::Engagement, AnswerKind::Records(STEPS), |to, answer| {
            let steps = each(answer, |record| SalesStep {
                name: record.text("name").to_owned(),
                done_when: record.text("done_when").to_owned(),
                marketing_sends: record.text("marketing_sends").to_owned(),
            });
            on_engagement(to, |engagement| engagement.sales_steps = steps);
        }),
        defaults::sales_steps,
    ),
    usually(
        business("engagement.marketing_gives", Chapter::Engagement, AnswerKind::List, |to, answer| {
            on_engagement(to, |engagement| engagement.marketing_gives = entries(answer));
        }),
        defaults::marketing_gives,
    ),
    usually(
        business("engagement.sales_gives", Chapter::Engagement, AnswerKind::List, |to, answer| {
            on_engagement(to, |engagement| engagement.sales_gives = entries(answer));
        }),
        defaults::sales_gives,
    ),
    optional(business("engagement.absence", Chapter::Engagement, AnswerKind::LongText, |to, answer| {
        on_engagement(to, |engagement| engagement.absence = text(answer));
    })),
    usually(
        business("engagement.miss", Chapter::Engagement, AnswerKind::LongText, |to, answer| {
            on_engagement(to, |engagement| engagement.miss = text(answer));
        }),
        defaults::miss,
    ),
    optional(business("engagement.goal", Chapter::Engagement, AnswerKind::Form(GOAL), |to, answer| {
        let goal = answer.records().first().map(goal).unwrap_or_default();
        on_engagement(to, |engagement| engagement.goal = goal);
    })),
];

const SENDS: &RecordList = &RecordList {
    fields: &[
        Field::required("what", FieldKind::Text),
        Field::required("to", FieldKind::Choice(RECIPIENTS)),
        Field::required("channel", FieldKind::Choice(CHANNELS)),
        Field::required("every", FieldKind::Choice(INTERVALS)),
    ],
    most: 12,
};

pub(super) const TOGETHER: &[Question] = &[
    usually(
        business("contact.sends", Chapter::Contact, AnswerKind::Records(SENDS), |to, answer| {
            let sends = each(answer, |record| Sending {
                what: record.text("what").to_owned(),
                to: record.text("to").to_owned(),
                channel: record.text("channel").to_owned(),
                every: record.text("every").to_owned(),
            });
            on_business(to, |playbook| playbook.contact.sends = sends);
        }),
        defaults::sends,
    ),
    optional(business("contact.early", Chapter::Contact, AnswerKind::LongText, |to, answer| {
        on_business(to, |playbook| playbook.contact.early = text(answer));
    })),
    usually(
        business("council.seats", Chapter::Council, AnswerKind::List, |to, answer| {
            on_council(to, |council| council.seats = entries(answer));
        }),
        defaults::seats,
    ),
    usually(
        business("council.file_within", Chapter::Council, AnswerKind::Duration, |to, answer| {
            on_council(to, |council| set_time(&mut council.file_within, answer));
        }),
        defaults::file_within,
    ),
    usually(
        business("council.rule_within", Chapter::Council, AnswerKind::Duration, |to, answer| {
            on_council(to, |council| set_time(&mut council.rule_within, answer));
        }),
        defaults::rule_within,
    ),
    usually(
        business("council.rhythm", Chapter::Council, AnswerKind::Choice(RHYTHMS), |to, answer| {
            on_council(to, |council| council.rhythm = text(answer));
        }),
        defaults::rhythm,
    ),
    usually(
        optional(business("council.agenda", Chapter::Council, AnswerKind::List, |to, answer| {
            on_council(to, |council| council.agenda = entries(answer));
        })),
        defaults::agenda,
    ),
    usually(
        optional(business("council.numbers", Chapter::Council, AnswerKind::Choices(NUMBERS), |to, answer| {
            on_council(to, |council| council.numbers = entries(answer));
        })),
        defaults::numbers,
    ),
];

fn on_engagement(to: Setting<'_>, set: impl FnOnce(&mut Engagement)) {
    on_business(to, |playbook| set(&mut playbook.engagement));
}

fn on_council(to: Setting<'_>, set: impl FnOnce(&mut Council)) {
    on_business(to, |playbook| set(&mut playbook.council));
}

fn set_time(time: &mut WorkingTime, answer: &Answer) {
    if let Answer::Duration(given) = answer {
        *time = *given;
    }
}

fn holiday(record: &Record) -> Option<Holiday> {
    let on: HolidayDate = record.day("on")?;
    Some(Holiday { on, name: record.text("name").to_owned() })
}

fn goal(record: &Record) -> Goal {
    let rate = |key| record.number(key).and_then(|rate| u32::try_from(rate).ok()).map(|rate| rate.min(100));
    Goal { revenue: record.number("revenue"), sale_rate: rate("sale_rate"), ready_rate: rate("ready_rate") }
}
