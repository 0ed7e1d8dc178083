//! Answering the open question right where it is asked. "They won't say" is an answer too.

use super::draft::reading_rules;
use super::facts::{TypedFacts, read_facts};
use super::find::lead;
use super::form::{authority_options, timing_options};
use super::reasons::kind_options;
use super::record::learned;
use super::view::LeadView;
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use method::CriterionId;
use method::LeadId;
use method::criterion::Test;
use method::fact::{Fact, own_key};
use method::lead::LeadKind;
use method::lead::Profile;
use serde::Deserialize;
use store::table::happening::What;

/// An answer to the question of one criterion; none says "they won't say".
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadAnswerRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Which criterion.
    pub criterion: String,
    /// The answer as typed.
    pub answer: Option<String>,
}

/// Saves the answer and judges anew.
pub fn answer(book: &Book, request: &LeadAnswerRequest) -> Result<LeadView, Problem> {
    let before = lead(book, LeadId(request.id))?;
    let mut after = before.clone();
    let typed = request.answer.as_deref().map(str::trim);
    match typed {
        Some("") => {
            return Err(Problem::Fields(vec![FieldProblem::new("answer", Said::new("lead-answer-empty"))]));
        }
        Some(typed) => note_answer(book, &mut after.profile, &request.criterion, typed)?,
        None => decline(book, &mut after.profile, &request.criterion)?,
    }
    let criterion = CriterionId::new(request.criterion.as_str());
    let words = typed.map(|typed| answer_words(book, &request.criterion, typed));
    learned(book, &before, &after, What::Answer { criterion, words })
}

/// The answer as the timeline tells it: the words of an option, or what was typed.
fn answer_words(book: &Book, criterion: &str, typed: &str) -> String {
    let options = match criterion {
        "authority" => authority_options(book),
        "kind" => kind_options(book),
        "timing" => timing_options(book),
        _ => Vec::new(),
    };
    let known = options.into_iter().find(|option| option.value == typed);
    known.map_or_else(|| typed.to_owned(), |option| option.label)
}

fn unknown_criterion(criterion: &str) -> Problem {
    Problem::Fields(vec![FieldProblem::new("criterion", Said::new("lead-no-criterion").text("typed", criterion))])
}

fn note_answer(book: &Book, profile: &mut Profile, criterion: &str, typed: &str) -> Result<(), Problem> {
    let mut draft = TypedFacts::default();
    match criterion {
        "kind" => {
            profile.kind = match super::facts::read_kind(typed) {
                LeadKind::Unknown => return Err(unreadable("lead-answer-kind", typed)),
                kind => kind,
            };
            return Ok(());
        }
        "industry" => draft.industry = typed,
        "place" => draft.place = typed,
        "revenue" => draft.revenue = typed,
        "headcount" => draft.headcount = typed,
        "age" => draft.age = typed,
        "income" => draft.income = typed,
        "timing" => draft.timing = typed,
        "budget" => draft.budget = typed,
        "authority" => draft.authority = typed,
        "need" => draft.need = typed,
        own => return note_own(book, profile, own, typed),
    }
    let read = read_facts(&draft, &reading_rules(book)?);
    macro_rules! take {
        ($($field:ident => $said:literal),*) => { $(
            if criterion == stringify!($field) {
                if let Fact::Unclear(_) = read.$field {
                    return Err(unreadable($said, typed));
                }
                profile.facts.$field = read.$field.clone();
            }
        )* };
    }
    take!(
        industry => "lead-answer-text", place => "lead-answer-text", revenue => "answer-amount",
        income => "answer-amount", headcount => "answer-number-typed", age => "answer-number-typed",
        timing => "lead-answer-timing", budget => "lead-answer-budget", authority => "lead-answer-authority",
        need => "lead-answer-text"
    );
    Ok(())
}

fn unreadable(key: &'static str, typed: &str) -> Problem {
    Problem::Fields(vec![FieldProblem::new("answer", Said::new(key).text("typed", typed))])
}

fn note_own(book: &Book, profile: &mut Profile, criterion: &str, typed: &str) -> Result<(), Problem> {
    let yes = match typed.to_lowercase().as_str() {
        "yes" | "y" => true,
        "no" | "n" => false,
        _ => return Err(unreadable("lead-answer-yes-no", typed)),
    };
    set_own(book, profile, criterion, &Fact::Known(yes))
}

fn set_own(book: &Book, profile: &mut Profile, criterion: &str, fact: &Fact<bool>) -> Result<(), Problem> {
    let id = CriterionId::new(criterion);
    let definitions = book.in_force()?;
    let asking = definitions.edition.markets.iter().filter(|market| {
        market.criteria.iter().any(|known| known.id == id && matches!(known.test, Test::Own(_) | Test::Asked(_)))
    });
    let keys: Vec<String> = asking.map(|market| own_key(market.id, &id)).collect();
    if keys.is_empty() {
        return Err(unknown_criterion(criterion));
    }
    for key in keys {
        profile.facts.own.insert(key, fact.clone());
    }
    Ok(())
}

fn decline(book: &Book, profile: &mut Profile, criterion: &str) -> Result<(), Problem> {
    let since = book.clock.today();
    let facts = &mut profile.facts;
    match criterion {
        "industry" => facts.industry = Fact::WontSay { since },
        "place" => facts.place = Fact::WontSay { since },
        "revenue" => facts.revenue = Fact::WontSay { since },
        "headcount" => facts.headcount = Fact::WontSay { since },
        "age" => facts.age = Fact::WontSay { since },
        "income" => facts.income = Fact::WontSay { since },
        "timing" => facts.timing = Fact::WontSay { since },
        "budget" => facts.budget = Fact::WontSay { since },
        "authority" => facts.authority = Fact::WontSay { since },
        "need" => facts.need = Fact::WontSay { since },
        own => return set_own(book, profile, own, &Fact::WontSay { since }),
    }
    Ok(())
}
