//! What the wizard's screens show.

use crate::views::{BookView, Side};
use method::MarketId;
use method::interview::{AnswerKind, FieldKind, NumberUnit, Question};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Names a page of the wizard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct QuestionRef {
    /// Id of the question.
    pub question: String,
    /// The market it is asked for, if it is asked per market.
    #[cfg_attr(feature = "contract", ts(type = "number | null"))]
    pub market: Option<u32>,
}

impl QuestionRef {
    /// The page of a question.
    pub fn of(question: &Question, market: Option<MarketId>) -> Self {
        Self { question: question.id.to_owned(), market: market.map(|market| market.0) }
    }
}

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum QuestionState {
    /// The owner answered.
    Answered,
    /// A default stands in.
    Default,
    /// "I'm not sure yet."
    Unsure,
    /// Not answered, and nothing stands in.
    Open,
}

/// One of the options of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct OptionView {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A sentence about it.
    pub hint: Option<String>,
}

/// A chapter in the task list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ChapterView {
    /// Name of the chapter.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// A sentence about it.
    pub about: String,
    /// Whose hats it is for.
    pub hat: Side,
    /// How it stands.
    pub state: ChapterState,
    /// Questions without an answer that make a gap.
    pub left: u32,
    /// Its questions.
    pub questions: Vec<QuestionSummary>,
    /// Where it begins, or goes on.
    pub first: QuestionRef,
}

/// How a chapter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum ChapterState {
    /// Nothing is missing and the owner has looked at it.
    Complete,
    /// Some answers are there.
    Started,
    /// The owner has not begun.
    Open,
}

/// A line of the check page.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct QuestionSummary {
    /// Its page.
    pub at: QuestionRef,
    /// The question.
    pub title: String,
    /// The answer in words; none if there is none.
    pub answer: Option<String>,
    /// How it stands.
    pub state: QuestionState,
}

/// A gap with the page that closes it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct GapView {
    /// Number of its clause.
    pub clause: String,
    /// What is missing, in one sentence.
    pub text: String,
    /// Its page.
    pub at: Option<QuestionRef>,
    /// Whether answers speak against each other, rather than that one is missing.
    pub contradiction: bool,
}

/// The task list and the check page.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct InterviewView {
    /// Chapters in order.
    pub chapters: Vec<ChapterView>,
    /// The next page to answer.
    pub next: Option<QuestionRef>,
    /// Pages on which nothing was said yet and nothing stands in: what a starter kit leaves to the owner.
    pub unasked: Vec<QuestionRef>,
    /// Questions without an answer that make a gap.
    pub left: u32,
    /// All gaps and contradictions.
    pub gaps: Vec<GapView>,
    /// What is no gap and yet worth knowing, such as how much of an avatar is a guess.
    pub remarks: Vec<String>,
    /// The target markets, in the owner's order.
    pub markets: Vec<MarketView>,
}

/// A row of the page on points.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct CriterionRow {
    /// Name of the criterion.
    pub criterion: String,
    /// The rule in words.
    pub label: String,
    /// Which score it counts for.
    #[cfg_attr(feature = "contract", ts(type = "'fit' | 'interest'"))]
    pub aspect: method::criterion::Aspect,
    /// The question a caller asks.
    pub ask: String,
    /// The question a form asks; none for what nobody asks.
    pub form: Option<String>,
    /// Whether the owner added it.
    pub own: bool,
}

/// A field of a record.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct FieldView {
    /// Its name in the answer.
    pub key: String,
    /// Its label.
    pub label: String,
    /// How to fill it in.
    pub hint: Option<String>,
    /// The kind of field.
    pub kind: FieldKindView,
    /// Options of a choice.
    pub options: Vec<OptionView>,
    /// What a number counts, or the sign of the currency.
    pub unit: Option<String>,
    /// Whether a record makes no sense without it.
    pub required: bool,
}

/// The kind of a field: the window has one component for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "FieldKind"))]
#[expect(missing_docs, reason = "each is explained where the core defines it: method::interview::FieldKind")]
pub enum FieldKindView {
    Text,
    LongText,
    Place,
    Industry,
    Money,
    Count,
    Choice,
    YesNo,
    Day,
}

impl From<FieldKind> for FieldKindView {
    fn from(kind: FieldKind) -> Self {
        match kind {
            FieldKind::Text => Self::Text,
            FieldKind::LongText => Self::LongText,
            FieldKind::Place => Self::Place,
            FieldKind::Industry => Self::Industry,
            FieldKind::Money => Self::Money,
            FieldKind::Count(_) => Self::Count,
            FieldKind::Choice(_) => Self::Choice,
            FieldKind::YesNo => Self::YesNo,
            FieldKind::Day => Self::Day,
        }
    }
}

/// A target market in the hub's list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MarketView {
    /// Its number, as questions name it.
    pub market: u32,
    /// What it is called.
    pub name: String,
}

/// A page of the wizard.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct QuestionView {
    /// Which page.
    pub at: QuestionRef,
    /// Its chapter.
    pub chapter: String,
    /// The chapter's heading.
    pub chapter_title: String,
    /// Its number within the chapter.
    pub number: u32,
    /// Of how many.
    pub of: u32,
    /// The question.
    pub title: String,
    /// Why it is asked.
    pub why: String,
    /// How a like trade answered.
    pub example: Option<String>,
    /// How to answer.
    pub hint: Option<String>,
    /// Whose question it is.
    pub hat: Side,
    /// The kind of answer.
    pub kind: Kind,
    /// Options of a choice.
    pub options: Vec<OptionView>,
    /// What a number counts, or the sign of the currency.
    pub unit: Option<String>,
    /// What is stored, else the default.
    #[cfg_attr(feature = "contract", ts(type = "AnswerValue | null"))]
    pub value: Option<Value>,
    /// What was being typed when the window went away.
    #[cfg_attr(feature = "contract", ts(type = "AnswerValue | null"))]
    pub typed: Option<Value>,
    /// How it stands.
    pub state: QuestionState,
    /// Whether it may stay open without leaving a gap.
    pub optional: bool,
    /// The page before.
    pub previous: Option<QuestionRef>,
    /// The page after.
    pub next: Option<QuestionRef>,
    /// Rows of the pages on points and on the questions to ask.
    pub criteria: Option<Vec<CriterionRow>>,
    /// Whether the numbers on the page add up to something, which `try_it` says in a sentence.
    pub adds_up: bool,
    /// Fields of each record.
    pub fields: Vec<FieldView>,
    /// The most records that make sense.
    pub most: Option<u32>,
    /// What stands on the button that adds a record.
    pub add: Option<String>,
    /// Whether what stands in comes from the best customers.
    pub from_best: bool,
    /// The market's name, when there are several.
    pub market_name: Option<String>,
}

/// The kind of answer: the window has one component for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "QuestionKind"))]
#[expect(missing_docs, reason = "each is explained where the core defines it: method::interview::AnswerKind")]
pub enum Kind {
    Text,
    LongText,
    Place,
    Choice,
    Choices,
    Funds,
    MoneyRange,
    NumberRange,
    Number,
    Industries,
    Territory,
    People,
    Criteria,
    Threshold,
    DiscardReasons,
    Duration,
    WorkingHours,
    List,
    Money,
    Marked,
    Form,
    Records,
    Asks,
}

impl From<AnswerKind> for Kind {
    fn from(kind: AnswerKind) -> Self {
        match kind {
            AnswerKind::Text => Self::Text,
            AnswerKind::LongText => Self::LongText,
            AnswerKind::Place => Self::Place,
            AnswerKind::Choice(_) | AnswerKind::Currency => Self::Choice,
            AnswerKind::Choices(_) => Self::Choices,
            AnswerKind::Funds => Self::Funds,
            AnswerKind::MoneyRange => Self::MoneyRange,
            AnswerKind::NumberRange(_) => Self::NumberRange,
            AnswerKind::Number(_) => Self::Number,
            AnswerKind::Industries => Self::Industries,
            AnswerKind::Territory => Self::Territory,
            AnswerKind::People => Self::People,
            AnswerKind::Criteria => Self::Criteria,
            AnswerKind::Threshold => Self::Threshold,
            AnswerKind::DiscardReasons => Self::DiscardReasons,
            AnswerKind::Duration => Self::Duration,
            AnswerKind::WorkingHours => Self::WorkingHours,
            AnswerKind::List => Self::List,
            AnswerKind::Money => Self::Money,
            AnswerKind::Marked => Self::Marked,
            AnswerKind::Form(_) => Self::Form,
            AnswerKind::Records(_) => Self::Records,
            AnswerKind::Asks => Self::Asks,
        }
    }
}

/// What the numbers of a kind count.
pub(super) const fn unit_of(kind: AnswerKind) -> Option<NumberUnit> {
    match kind {
        AnswerKind::Number(unit) | AnswerKind::NumberRange(unit) => Some(unit),
        _ => None,
    }
}

/// What the window needs after an answer was saved.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "AnswerSaved"))]
pub struct Saved {
    /// The page as it stands now.
    pub question: QuestionView,
    /// The task list.
    pub interview: InterviewView,
    /// The foot of the rail.
    pub book: BookView,
}
