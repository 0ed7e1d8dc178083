//! The list of questions, chapter by chapter.

mod avatar;
mod lead;
mod market;
mod options;
mod rules;
mod start;

use super::{Answer, AnswerKind, Answers, Chapter, Question, Record, Scope, Setting, defaults};
use crate::MarketId;
use crate::lead::LeadKind;
use crate::market::TargetMarket;
use crate::playbook::Playbook;
pub(super) use options::NUMBERS;
pub use options::PARTS;
pub(super) use start::customer;

const PER_CHAPTER: [&[Question]; 9] = [
    start::BUSINESS,
    start::CUSTOMERS,
    market::MARKET,
    avatar::AVATAR,
    lead::LEAD,
    lead::QUESTIONS_TO_ASK,
    rules::DISCARD,
    rules::ENGAGEMENT,
    rules::TOGETHER,
];

const COUNT: usize = {
    let mut count = 0;
    let mut chapter = 0;
    while chapter < PER_CHAPTER.len() {
        count += PER_CHAPTER[chapter].len();
        chapter += 1;
    }
    count
};

static ALL: [Question; COUNT] = {
    let mut all = [PER_CHAPTER[0][0]; COUNT];
    let (mut chapter, mut filled) = (0, 0);
    while chapter < PER_CHAPTER.len() {
        let mut at = 0;
        while at < PER_CHAPTER[chapter].len() {
            all[filled] = PER_CHAPTER[chapter][at];
            filled += 1;
            at += 1;
        }
        chapter += 1;
    }
    all
};

/// The questions of the wizard, in the order in which they are asked.
pub static QUESTIONS: &[Question] = &ALL;

const fn business(id: &'static str, chapter: Chapter, kind: AnswerKind, sets: fn(Setting<'_>, &Answer)) -> Question {
    let default = defaults::nothing;
    Question { id, chapter, scope: Scope::Business, kind, makes_gap: true, applies: always, default, sets }
}

const fn market(id: &'static str, chapter: Chapter, kind: AnswerKind, sets: fn(Setting<'_>, &Answer)) -> Question {
    let default = defaults::nothing;
    Question { id, chapter, scope: Scope::Market, kind, makes_gap: true, applies: once_kind_known, default, sets }
}

const fn optional(question: Question) -> Question {
    Question { makes_gap: false, ..question }
}

const fn only_if(question: Question, applies: fn(&Answers, Option<MarketId>) -> bool) -> Question {
    Question { applies, ..question }
}

const fn usually(question: Question, default: fn(&Answers, Option<MarketId>) -> Option<Answer>) -> Question {
    Question { default, ..question }
}

fn always(_: &Answers, _: Option<MarketId>) -> bool {
    true
}

fn once_kind_known(answers: &Answers, market: Option<MarketId>) -> bool {
    answers.market_kind(market) != LeadKind::Unknown
}

fn for_businesses(answers: &Answers, market: Option<MarketId>) -> bool {
    answers.market_kind(market) == LeadKind::Business
}

fn for_consumers(answers: &Answers, market: Option<MarketId>) -> bool {
    answers.market_kind(market) == LeadKind::Consumer
}

fn on_business(to: Setting<'_>, set: impl FnOnce(&mut Playbook)) {
    if let Setting::Business(playbook) = to {
        set(playbook);
    }
}

fn on_market(to: Setting<'_>, set: impl FnOnce(&mut TargetMarket)) {
    if let Setting::Market(market) = to {
        set(market);
    }
}

/// The text of an answer, without blanks around it.
fn text(answer: &Answer) -> String {
    answer.text().trim().to_owned()
}

/// The entries of a list.
fn entries(answer: &Answer) -> Vec<String> {
    match answer {
        Answer::List(items) | Answer::Choices(items) => items.clone(),
        _ => Vec::new(),
    }
}

/// Each record of an answer as what the playbook keeps of it.
fn each<T>(answer: &Answer, of: impl Fn(&Record) -> T) -> Vec<T> {
    answer.records().iter().map(of).collect()
}
