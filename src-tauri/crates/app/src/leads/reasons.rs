//! Reasons, scores and gates as the screen and the command line show them.

use super::form::{authority_options, timing_options};
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::interview::OptionView;
use crate::views::Side;
use method::CriterionId;
use method::criterion::{Criterion, Gate, Test};
use method::gate::{GateState, Score};
use method::judge::{Judgement, TestResult};
use method::lead::Profile;
use serde::Serialize;

/// One reason of a verdict.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ReasonView {
    /// Name of the criterion.
    pub criterion: String,
    /// What it said.
    #[cfg_attr(feature = "contract", ts(type = "ReasonResult"))]
    pub result: TestResult,
    /// Points it gives today.
    pub points: u32,
    /// Whether it must pass.
    pub must_have: bool,
    /// Number of its clause in the playbook.
    pub clause: String,
    /// The reason in one sentence.
    pub text: String,
    /// Whose criterion it is.
    pub hat: Side,
    /// The gate it belongs to.
    #[cfg_attr(feature = "contract", ts(type = "GateName"))]
    pub gate: Gate,
    /// How to answer it right here, while it is unknown.
    pub answer: Option<AskView>,
}

/// A question to ask, with the field that takes the answer.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct AskView {
    /// Name of the criterion that the answer settles.
    pub criterion: String,
    /// What a caller says.
    pub question: String,
    /// The kind of field.
    pub field: AskField,
    /// Options of a choice.
    pub options: Vec<OptionView>,
    /// Sign of the currency, for amounts.
    pub unit: Option<String>,
    /// How to write the answer.
    pub hint: Option<String>,
    /// Whether "they won't say" is possible.
    pub can_decline: bool,
}

/// The kind of field that takes an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
#[expect(missing_docs, reason = "each name says it")]
pub enum AskField {
    Money,
    Number,
    Place,
    Industry,
    Timing,
    Budget,
    Choice,
    YesNo,
    Text,
}

/// A score.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ScoreView {
    /// Points it has.
    pub have: u32,
    /// Points it would have if every unknown passed.
    pub possible: u32,
    /// Points needed to be sellable.
    pub needed: u32,
}

impl From<Score> for ScoreView {
    fn from(score: Score) -> Self {
        Self { have: score.have, possible: score.possible, needed: score.needed }
    }
}

/// A gate and how it stands.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct GateView {
    /// Which gate.
    #[cfg_attr(feature = "contract", ts(type = "GateName"))]
    pub gate: Gate,
    /// In words.
    pub words: String,
    /// How it stands.
    #[cfg_attr(feature = "contract", ts(type = "GateState"))]
    pub state: GateState,
    /// In words.
    pub state_words: String,
}

/// Every reason of a verdict. Points for what somebody has not done are left out: nobody needs to read of ten things
/// that did not happen.
pub fn reason_views(book: &Book, profile: &Profile, judgement: &Judgement) -> Result<Vec<ReasonView>, Problem> {
    let definitions = book.in_force()?;
    let Some(rules) = judgement.market.and_then(|market| definitions.edition.market(market)) else {
        return Ok(Vec::new());
    };
    let today = book.clock.today();
    let shown = judgement.findings.iter().filter(|finding| {
        let criterion = &rules.criteria[finding.criterion];
        !(matches!(criterion.test, Test::Did { .. }) && finding.result == TestResult::Fail)
    });
    Ok(shown
        .map(|finding| {
            let criterion = &rules.criteria[finding.criterion];
            let open = finding.result == TestResult::Unknown;
            ReasonView {
                criterion: criterion.id.to_string(),
                result: finding.result,
                points: finding.points,
                must_have: criterion.is_must_have(),
                clause: definitions.clauses.of_criterion(rules.id, &criterion.id).to_owned(),
                text: book.words.reason(criterion, finding, profile, today, rules.id),
                hat: side_of(criterion.gate),
                gate: criterion.gate,
                answer: open.then(|| ask_view(book, criterion)),
            }
        })
        .collect())
}

/// Marketing asks for what its own gate needs, sales for the rest.
pub const fn side_of(gate: Gate) -> Side {
    match gate {
        Gate::Mql => Side::Marketing,
        Gate::Sql => Side::Sales,
    }
}

/// The next question to ask.
pub fn ask_next(book: &Book, judgement: &Judgement) -> Result<Option<AskView>, Problem> {
    let Some(wanted) = &judgement.ask_next else { return Ok(None) };
    let definitions = book.in_force()?;
    let rules = judgement.market.and_then(|market| definitions.edition.market(market));
    let criterion = rules.and_then(|rules| find(&rules.criteria, wanted));
    Ok(criterion.map(|criterion| ask_view(book, criterion)))
}

fn find<'a>(criteria: &'a [Criterion], wanted: &CriterionId) -> Option<&'a Criterion> {
    criteria.iter().find(|criterion| criterion.id == *wanted)
}

fn ask_view(book: &Book, criterion: &Criterion) -> AskView {
    let (field, options) = match &criterion.test {
        Test::Kind(_) => (AskField::Choice, kind_options(book)),
        Test::Industry(_) => (AskField::Industry, Vec::new()),
        Test::Revenue(_) | Test::Income(_) => (AskField::Money, Vec::new()),
        Test::Headcount(_) | Test::Age(_) => (AskField::Number, Vec::new()),
        Test::Place(_) => (AskField::Place, Vec::new()),
        Test::Timing(_) => (AskField::Timing, timing_options(book)),
        Test::Budget(_) => (AskField::Budget, Vec::new()),
        Test::Authority => (AskField::Choice, authority_options(book)),
        Test::Need => (AskField::Text, Vec::new()),
        Test::Own(_) | Test::Asked(_) | Test::Did { .. } => (AskField::YesNo, Vec::new()),
    };
    let unit = match &criterion.test {
        Test::Revenue(limit) | Test::Income(limit) => {
            Some(limit.currency.sign().unwrap_or(limit.currency.code()).to_owned())
        }
        _ => None,
    };
    AskView {
        criterion: criterion.id.to_string(),
        question: book.words.ask(criterion),
        field,
        options,
        unit,
        hint: hint(field).map(|said| said.say(&book.words)),
        can_decline: !matches!(criterion.test, Test::Kind(_)),
    }
}

/// How to write the answer, where a field takes free text that is read as something else.
const fn hint(field: AskField) -> Option<Said> {
    match field {
        AskField::Money => Some(Said::new("ask-hint-money")),
        AskField::Number => Some(Said::new("ask-hint-number")),
        AskField::Place => Some(Said::new("ask-hint-place")),
        AskField::Industry => Some(Said::new("ask-hint-industry")),
        AskField::Timing => Some(Said::new("ask-hint-timing")),
        AskField::Budget => Some(Said::new("ask-hint-budget")),
        AskField::Choice | AskField::YesNo | AskField::Text => None,
    }
}

pub(super) fn kind_options(book: &Book) -> Vec<OptionView> {
    ["business", "consumer"]
        .into_iter()
        .map(|value| OptionView {
            value: value.to_owned(),
            label: book.words.option("lead.kind", value).label,
            hint: None,
        })
        .collect()
}
