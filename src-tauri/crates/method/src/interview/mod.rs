//! The interview: one list of questions that drives the wizard's pages, the check page, the links of the gap finder, the
//! answers' JSON and its documentation. A new question is one entry here and its sentences.

mod answer;
mod answers;
mod defaults;
mod questions;
mod record;

use crate::market::TargetMarket;
use crate::playbook::Playbook;
pub use answer::Answer;
pub use answers::{Answers, Asked, Given};
pub use questions::{PARTS, QUESTIONS};
pub use record::{Ask, AskedOf, Field, FieldKind, FieldValue, HolidayDate, Known, Need, Record, RecordList};

/// A chapter of the wizard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Chapter {
    /// Your business.
    Business,
    /// Your best and worst customers.
    Customers,
    /// Your target market.
    Market,
    /// Your avatar.
    Avatar,
    /// What is a lead?
    Lead,
    /// The questions to ask.
    Questions,
    /// Giving up, and looking again.
    Discard,
    /// Who does what, and how fast.
    Engagement,
    /// Keeping in touch, and getting in early.
    Contact,
    /// Council and feedback session.
    Council,
}

impl Chapter {
    /// All chapters, in the order in which they are asked.
    pub const ALL: [Self; 10] = [
        Self::Business,
        Self::Customers,
        Self::Market,
        Self::Avatar,
        Self::Lead,
        Self::Questions,
        Self::Discard,
        Self::Engagement,
        Self::Contact,
        Self::Council,
    ];

    /// The name in JSON and in question ids.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Business => "business",
            Self::Customers => "customers",
            Self::Market => "market",
            Self::Avatar => "avatar",
            Self::Lead => "lead",
            Self::Questions => "questions",
            Self::Discard => "discard",
            Self::Engagement => "engagement",
            Self::Contact => "contact",
            Self::Council => "council",
        }
    }
}

/// Whether a question is asked once, or once for each target market.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Once.
    Business,
    /// For each target market.
    Market,
}

/// The kind of answer: each has one page component and one shape in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AnswerKind {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// A place.
    Place,
    /// One of the options.
    Choice(&'static [&'static str]),
    /// Any of the options.
    Choices(&'static [&'static str]),
    /// A currency by its code.
    Currency,
    /// Money set aside: none named, or at least an amount.
    Funds,
    /// From an amount of money to another.
    MoneyRange,
    /// From a number to another.
    NumberRange(NumberUnit),
    /// A number.
    Number(NumberUnit),
    /// Industries in and out.
    Industries,
    /// Areas in and out.
    Territory,
    /// Names under the four hats.
    People,
    /// Gate, points and meaning of each criterion.
    Criteria,
    /// Points of fit and interest.
    Threshold,
    /// The agreed reasons to give a lead up.
    DiscardReasons,
    /// A span of working time.
    Duration,
    /// Days and hours of work.
    WorkingHours,
    /// A list of short texts.
    List,
    /// An amount of money.
    Money,
    /// Several lines, with how the owner knows them.
    Marked,
    /// One record.
    Form(&'static [Field]),
    /// Several records.
    Records(&'static RecordList),
    /// The wording of the questions behind the criteria.
    Asks,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberUnit {
    /// People.
    People,
    /// Years of age.
    Years,
    /// Days.
    Days,
    /// Attempts.
    Attempts,
    /// Points.
    Points,
    /// Of a hundred.
    Percent,
    /// Businesses or households that could buy.
    Customers,
}

/// Where a question puts its answer.
pub enum Setting<'a> {
    /// Into the playbook.
    Business(&'a mut Playbook),
    /// Into one of its target markets.
    Market(&'a mut TargetMarket),
}

/// One question.
#[derive(Clone, Copy)]
pub struct Question {
    /// Its name, which is also its path in the answers' JSON: `market.revenue`.
    pub id: &'static str,
    /// The chapter in which it is asked.
    pub chapter: Chapter,
    /// Once, or for each market.
    pub scope: Scope,
    /// The kind of answer.
    pub kind: AnswerKind,
    /// Whether leaving it open makes a gap in the playbook. The others are optional.
    pub makes_gap: bool,
    /// Whether it is asked, given what was answered for the market.
    pub applies: fn(&Answers, Option<crate::MarketId>) -> bool,
    /// What stands in until the owner answers.
    pub default: fn(&Answers, Option<crate::MarketId>) -> Option<Answer>,
    /// What the answer sets in the playbook.
    pub sets: fn(Setting<'_>, &Answer),
}

/// The question with this id.
pub fn question(id: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.id == id)
}
