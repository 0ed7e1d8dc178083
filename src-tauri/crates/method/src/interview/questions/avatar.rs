//! Your avatar, and whom you refuse.

use super::options::PARTS;
use super::{defaults, each, entries, market, on_market, optional, text, usually};
use crate::avatar::{Avatar, Marked, Objection, Other, Refused};
use crate::interview::{Answer, AnswerKind, Chapter, Field, FieldKind, Question, RecordList, Setting};

const OBJECTIONS: &RecordList = &RecordList {
    fields: &[Field::required("objection", FieldKind::Text), Field::optional("answer", FieldKind::LongText)],
    most: 8,
};
const OTHERS: &RecordList = &RecordList {
    fields: &[
        Field::required("name", FieldKind::Text),
        Field::optional("role", FieldKind::Text),
        Field::optional("part", FieldKind::Choice(PARTS)),
        Field::optional("wants", FieldKind::Text),
    ],
    most: 5,
};
const REFUSED: &RecordList = &RecordList {
    fields: &[
        Field::required("who", FieldKind::Text),
        Field::optional("because", FieldKind::Text),
        Field::optional("newsletter", FieldKind::YesNo),
    ],
    most: 8,
};

pub(super) const AVATAR: &[Question] = &[
    optional(market("avatar.name", Chapter::Avatar, AnswerKind::Text, |to, answer| {
        on_avatar(to, |avatar| avatar.name = text(answer));
    })),
    market("avatar.role", Chapter::Avatar, AnswerKind::Marked, |to, answer| {
        on_avatar(to, |avatar| avatar.role = marked(answer));
    }),
    usually(
        optional(market("avatar.part", Chapter::Avatar, AnswerKind::Choice(PARTS), |to, answer| {
            on_avatar(to, |avatar| avatar.part = text(answer));
        })),
        defaults::part,
    ),
    optional(market("avatar.found", Chapter::Avatar, AnswerKind::Marked, |to, answer| {
        on_avatar(to, |avatar| avatar.found = marked(answer));
    })),
    optional(market("avatar.earns", Chapter::Avatar, AnswerKind::Marked, |to, answer| {
        on_avatar(to, |avatar| avatar.earns = marked(answer));
    })),
    market("avatar.wants", Chapter::Avatar, AnswerKind::Marked, |to, answer| {
        on_avatar(to, |avatar| avatar.wants = marked(answer));
    }),
    optional(market("avatar.goals", Chapter::Avatar, AnswerKind::Marked, |to, answer| {
        on_avatar(to, |avatar| avatar.goals = marked(answer));
    })),
    optional(market("avatar.worries", Chapter::Avatar, AnswerKind::Marked, |to, answer| {
        on_avatar(to, |avatar| avatar.worries = marked(answer));
    })),
    optional(market("avatar.words", Chapter::Avatar, AnswerKind::List, |to, answer| {
        on_avatar(to, |avatar| avatar.words = entries(answer));
    })),
    optional(market("avatar.objections", Chapter::Avatar, AnswerKind::Records(OBJECTIONS), |to, answer| {
        let objections = each(answer, |record| Objection {
            objection: record.text("objection").to_owned(),
            answer: record.text("answer").to_owned(),
        });
        on_avatar(to, |avatar| avatar.objections = objections);
    })),
    optional(market("avatar.others", Chapter::Avatar, AnswerKind::Records(OTHERS), |to, answer| {
        let others = each(answer, |record| Other {
            name: record.text("name").to_owned(),
            role: record.text("role").to_owned(),
            part: record.text("part").to_owned(),
            wants: record.text("wants").to_owned(),
        });
        on_avatar(to, |avatar| avatar.others = others);
    })),
    optional(market("avatar.refuse", Chapter::Avatar, AnswerKind::Records(REFUSED), |to, answer| {
        let refuse = each(answer, |record| Refused {
            who: record.text("who").to_owned(),
            because: record.text("because").to_owned(),
            newsletter: record.says_yes("newsletter"),
        });
        on_avatar(to, |avatar| avatar.refuse = refuse);
    })),
];

fn on_avatar(to: Setting<'_>, set: impl FnOnce(&mut Avatar)) {
    on_market(to, |market| set(&mut market.avatar));
}

fn marked(answer: &Answer) -> Marked {
    let known = match answer {
        Answer::Marked { known, .. } => *known,
        _ => None,
    };
    Marked { text: text(answer), known }
}
