//! What a lead is, and the questions that find it out.

use super::options::{HATS, PRESETS, REACTIONS};
use super::{business, defaults, market, on_business, on_market, optional, text, usually};
use crate::interview::{Answer, AnswerKind, Chapter, Field, FieldKind, NumberUnit, Question, Record, RecordList};
use crate::lead::ReactionKind;
use crate::market::Preset;
use crate::playbook::{Hat, ReactionWorth};

const REACTIONS_WORTH: &RecordList = &RecordList {
    fields: &[
        Field::required("reaction", FieldKind::Choice(REACTIONS)),
        Field::required("points", FieldKind::Count(NumberUnit::Points)),
        Field::optional("loses_per_week", FieldKind::Count(NumberUnit::Points)),
    ],
    most: REACTIONS.len(),
};

pub(super) const LEAD: &[Question] = &[
    usually(
        business("lead.inquiry", Chapter::Lead, AnswerKind::Choices(REACTIONS), |to, answer| {
            if let Answer::Choices(keys) = answer {
                let kinds = keys.iter().filter_map(|key| ReactionKind::from_key(key)).collect();
                on_business(to, |playbook| playbook.inquiry = kinds);
            }
        }),
        defaults::inquiry,
    ),
    usually(
        optional(business("lead.reactions", Chapter::Lead, AnswerKind::Records(REACTIONS_WORTH), |to, answer| {
            let reactions = answer.records().iter().filter_map(reaction_worth).collect();
            on_business(to, |playbook| playbook.reactions = reactions);
        })),
        defaults::reactions,
    ),
    usually(
        business("lead.mql_by", Chapter::Lead, AnswerKind::Choice(HATS), |to, answer| {
            if let Some(hat) = Hat::from_key(answer.text()) {
                on_business(to, |playbook| playbook.mql_by = hat);
            }
        }),
        defaults::marketing,
    ),
    usually(
        business("lead.sql_by", Chapter::Lead, AnswerKind::Choice(HATS), |to, answer| {
            if let Some(hat) = Hat::from_key(answer.text()) {
                on_business(to, |playbook| playbook.sql_by = hat);
            }
        }),
        defaults::marketing,
    ),
    usually(
        business("lead.recheck_days", Chapter::Lead, AnswerKind::Number(NumberUnit::Days), |to, answer| {
            if let Answer::Number(days) = answer {
                on_business(to, |playbook| playbook.recheck_days = *days);
            }
        }),
        defaults::recheck_days,
    ),
    usually(
        optional(market("lead.preset", Chapter::Lead, AnswerKind::Choice(PRESETS), |to, answer| {
            if let Some(preset) = Preset::from_key(answer.text()) {
                on_market(to, |market| market.preset = preset);
            }
        })),
        defaults::preset,
    ),
    optional(market("lead.criteria", Chapter::Lead, AnswerKind::Criteria, |to, answer| {
        if let Answer::Criteria(choices) = answer {
            on_market(to, |market| market.choices.clone_from(choices));
        }
    })),
    optional(market("lead.mql", Chapter::Lead, AnswerKind::Threshold, |to, answer| {
        if let Answer::Threshold(threshold) = answer {
            on_market(to, |market| market.mql = Some(*threshold));
        }
    })),
    optional(market("lead.sql", Chapter::Lead, AnswerKind::Threshold, |to, answer| {
        if let Answer::Threshold(threshold) = answer {
            on_market(to, |market| market.sql = Some(*threshold));
        }
    })),
];

pub(super) const QUESTIONS_TO_ASK: &[Question] = &[
    optional(market("questions.opening", Chapter::Questions, AnswerKind::LongText, |to, answer| {
        on_market(to, |market| market.talk.opening = text(answer));
    })),
    optional(market("questions.trigger", Chapter::Questions, AnswerKind::Text, |to, answer| {
        on_market(to, |market| market.talk.trigger = text(answer));
    })),
    optional(market("questions.results", Chapter::Questions, AnswerKind::Text, |to, answer| {
        on_market(to, |market| market.talk.results = text(answer));
    })),
    optional(market("questions.asks", Chapter::Questions, AnswerKind::Asks, |to, answer| {
        if let Answer::Asks(asks) = answer {
            on_market(to, |market| market.asks.clone_from(asks));
        }
    })),
];

fn reaction_worth(record: &Record) -> Option<ReactionWorth> {
    let count = |key| record.number(key).and_then(|number| u32::try_from(number).ok());
    Some(ReactionWorth {
        reaction: ReactionKind::from_key(record.text("reaction"))?,
        points: count("points")?,
        loses_per_week: count("loses_per_week").unwrap_or(0),
    })
}
