//! What an edition says: the answers, with all that follows from them.

use method::MarketId;
use method::criterion::Test;
use method::edition::{Edition, EditionName, counted};
use method::interview::{Answer, AnswerKind, Answers, Asked, Given, Question};
use method::market::CriterionChoice;
use method::playbook::{Clauses, Playbook, default_thresholds};
use serde_json::Value;
use std::sync::OnceLock;
use store::table::edition::{FrozenAnswer, FrozenAnswers};

/// What follows from the answers: computed once after each change of an answer.
#[derive(Debug)]
pub struct Definitions {
    /// The answers.
    pub answers: Answers,
    /// What they add up to.
    pub playbook: Playbook,
    /// What leads are judged by.
    pub edition: Edition,
    /// The numbers of the clauses.
    pub clauses: Clauses,
    /// How many questions without an answer make a gap.
    pub left: u32,
    frozen: OnceLock<FrozenAnswers>,
}

impl Definitions {
    /// What follows from these answers while nobody signed them.
    pub fn of(answers: Answers) -> Self {
        Self::named(EditionName::Draft, answers)
    }

    /// What follows from these answers under this name.
    pub fn named(name: EditionName, answers: Answers) -> Self {
        let playbook = Playbook::from_answers(&answers);
        let edition = Edition { name, ..playbook.draft_edition() };
        let clauses = Clauses::of(&playbook);
        let left = answers.pages().iter().filter(|(question, market)| answers.is_missing(question, *market)).count();
        Self { answers, playbook, edition, clauses, left: left as u32, frozen: OnceLock::new() }
    }

    /// What counts of the answers, as an edition keeps it; worked out when it is first asked for.
    pub fn frozen(&self) -> &FrozenAnswers {
        self.frozen.get_or_init(|| self.freeze())
    }

    /// Whether both say the same, so that there is nothing new to sign.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        self.frozen() == other.frozen()
    }

    /// The points and thresholds that stand in for a market, as leads are judged by them.
    pub fn points(&self, question: &Question, market: Option<MarketId>) -> Option<Answer> {
        let rules = self.edition.market(market?)?;
        let described = self.playbook.markets.iter().find(|known| known.id == rules.id)?;
        match question.kind {
            AnswerKind::Criteria => {
                let criteria = self.playbook.criteria(described).into_iter();
                let chosen =
                    criteria.filter(|criterion| criterion.id.as_str() != "kind").map(|criterion| CriterionChoice {
                        question: match &criterion.test {
                            Test::Own(question) => Some(question.clone()),
                            _ => None,
                        },
                        criterion: criterion.id,
                        gate: criterion.gate,
                        if_failed: criterion.if_failed,
                        points: criterion.points,
                        recheck_days: criterion.recheck_days,
                    });
                Some(Answer::Criteria(chosen.collect()))
            }
            AnswerKind::Threshold => {
                let (mql, sql) = default_thresholds(&rules.criteria);
                Some(Answer::Threshold(if question.id == "lead.mql" { mql } else { sql }))
            }
            _ => None,
        }
    }

    /// What counts: the owner's answers, and the defaults that stand in for the others, down to the points of each
    /// criterion. A later version of the program may suggest something else; what was signed stays.
    fn freeze(&self) -> FrozenAnswers {
        let counting = self.answers.pages().into_iter().filter_map(|(question, market)| {
            let stands_in = || self.points(question, market);
            let given = match counted(&self.answers, question, market) {
                // Of the criteria the owner may have chosen some only; all of them count.
                Asked::Answer(answer) if question.kind == AnswerKind::Criteria => {
                    Given::Answer(stands_in().unwrap_or(answer))
                }
                Asked::Answer(answer) => Given::Answer(answer),
                Asked::Unsure => Given::Unsure,
                Asked::Open => Given::Answer(stands_in()?),
            };
            let value = serde_json::to_value(given).unwrap_or(Value::Null);
            Some(FrozenAnswer { market, question: question.id.to_owned(), value })
        });
        FrozenAnswers { answers: counting.collect(), markets: self.answers.markets().collect() }
    }
}
