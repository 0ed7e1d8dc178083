//! The wizard's pages, its task list and its check page.

use super::suggested::computed;
use super::view::{
    ChapterState, ChapterView, CriterionRow, FieldView, GapView, InterviewView, MarketView, OptionView, QuestionRef,
    QuestionState, QuestionSummary, QuestionView, unit_of,
};
use super::wire::write_answer;
use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::Problem;
use crate::views::Side;
use method::MarketId;
use method::criterion::{Criterion, Test};
use method::interview::{Answer, AnswerKind, Asked, Chapter, Field, FieldKind, Given, Need, Question, Scope};
use method::lead::LeadKind;
use method::playbook::gaps;
use serde_json::Value;

/// Currencies that are offered; any other code can be written in the answers' file.
const CURRENCIES: &[&str] =
    &["USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "JPY", "INR", "SEK", "NOK", "DKK", "PLN"];

/// The task list and the check page.
pub fn interview(book: &Book) -> Result<InterviewView, Problem> {
    let definitions = book.definitions()?;
    let pages = definitions.answers.pages();
    let gaps: Vec<GapView> = gaps(&definitions.answers, &definitions.playbook)
        .iter()
        .map(|gap| GapView {
            clause: gap.clause.clone(),
            text: book.words.gap(gap, &definitions.playbook),
            contradiction: gap.is_contradiction(),
            at: Some(QuestionRef { question: gap.question.to_owned(), market: gap.market.map(|market| market.0) }),
        })
        .collect();
    let chapters = Chapter::ALL
        .into_iter()
        .filter_map(|chapter| {
            let pages: Vec<_> = pages.iter().filter(|(question, _)| question.chapter == chapter).copied().collect();
            chapter_view(book, &definitions, chapter, &pages)
        })
        .collect::<Vec<_>>();
    let next = pages.iter().find(|(question, market)| definitions.answers.is_missing(question, *market));
    let next = next.map(|(question, market)| QuestionRef::of(question, *market));
    let markets = definitions
        .playbook
        .markets
        .iter()
        .map(|market| MarketView { market: market.id.0, name: book.words.market_name(market) })
        .collect();
    let unasked = pages
        .iter()
        .filter(|(question, market)| is_unasked(book, &definitions, question, *market))
        .map(|(question, market)| QuestionRef::of(question, *market))
        .collect();
    let remarks = definitions.playbook.markets.iter().filter_map(|market| book.words.guesses(&market.avatar)).collect();
    Ok(InterviewView { chapters, next, unasked, left: definitions.left, gaps, remarks, markets })
}

/// Whether nothing was said on a page and nothing stands in. One that was passed over was asked.
fn is_unasked(book: &Book, definitions: &Definitions, question: &Question, market: Option<MarketId>) -> bool {
    definitions.answers.given(question, market).is_none() && standing(book, definitions, question, market).0.is_none()
}

fn chapter_view(
    book: &Book,
    definitions: &Definitions,
    chapter: Chapter,
    pages: &[(&'static Question, Option<MarketId>)],
) -> Option<ChapterView> {
    let words = book.words.chapter(chapter);
    let questions: Vec<QuestionSummary> = pages
        .iter()
        .map(|(question, market)| {
            let (answer, state) = standing(book, definitions, question, *market);
            let currency = definitions.playbook.business.currency;
            QuestionSummary {
                at: QuestionRef::of(question, *market),
                title: book.words.question(question.id, definitions.answers.market_kind(*market)).title,
                answer: answer.map(|answer| book.words.answer(question, &answer, currency)),
                state,
            }
        })
        .collect();
    let is_missing =
        |at: usize| pages[at].0.makes_gap && matches!(questions[at].state, QuestionState::Open | QuestionState::Unsure);
    let left = (0..pages.len()).filter(|at| is_missing(*at)).count() as u32;
    let touched =
        questions.iter().any(|question| matches!(question.state, QuestionState::Answered | QuestionState::Unsure));
    let state = match (left, touched) {
        (0, true) => ChapterState::Complete,
        (_, true) => ChapterState::Started,
        (_, false) => ChapterState::Open,
    };
    let first = (0..pages.len()).find(|at| is_missing(*at)).unwrap_or(0);
    let first = questions.get(first)?.at.clone();
    Some(ChapterView {
        id: chapter.key().to_owned(),
        title: words.title,
        about: words.about,
        hat: side(chapter),
        state,
        left,
        questions,
        first,
    })
}

/// The answer that counts, and how the question stands.
fn standing(
    book: &Book,
    definitions: &Definitions,
    question: &Question,
    market: Option<MarketId>,
) -> (Option<Answer>, QuestionState) {
    let state = match definitions.answers.given(question, market) {
        Some(Given::Answer(_)) => QuestionState::Answered,
        Some(Given::Unsure) => QuestionState::Unsure,
        None => QuestionState::Default,
    };
    match definitions.answers.effective(question, market) {
        Asked::Answer(answer) => (Some(answer), state),
        // An optional question that was passed over is simply not answered; "not sure" is said of what is needed.
        Asked::Unsure if !question.makes_gap => (None, QuestionState::Open),
        Asked::Unsure => (None, QuestionState::Unsure),
        Asked::Open => match computed(book, definitions, question, market) {
            Some(answer) => (Some(answer), QuestionState::Default),
            None => (None, QuestionState::Open),
        },
    }
}

const fn side(chapter: Chapter) -> Side {
    match chapter {
        Chapter::Avatar | Chapter::Contact => Side::Marketing,
        Chapter::Business
        | Chapter::Customers
        | Chapter::Market
        | Chapter::Lead
        | Chapter::Questions
        | Chapter::Discard
        | Chapter::Engagement
        | Chapter::Council => Side::Together,
    }
}

/// One page.
pub fn question(book: &Book, at: &QuestionRef) -> Result<QuestionView, Problem> {
    let (question, market) = find(book, at)?;
    let definitions = book.definitions()?;
    let pages = definitions.answers.pages();
    let here = pages.iter().position(|(page, of)| page.id == question.id && *of == market);
    let kind = definitions.answers.market_kind(market);
    let chapter_pages: Vec<usize> =
        (0..pages.len()).filter(|page| pages[*page].0.chapter == question.chapter).collect();
    let words = book.words.question(question.id, kind);
    let (answer, state) = standing(book, &definitions, question, market);
    let answer = with_every_criterion(book, &definitions, question, market, answer);
    let page_at = |at: Option<usize>| {
        at.and_then(|at| pages.get(at)).map(|(question, market)| QuestionRef::of(question, *market))
    };
    Ok(QuestionView {
        at: at.clone(),
        chapter: question.chapter.key().to_owned(),
        chapter_title: book.words.chapter(question.chapter).title,
        number: chapter_pages.iter().position(|page| Some(*page) == here).map_or(1, |number| number as u32 + 1),
        of: chapter_pages.len() as u32,
        title: words.title,
        why: words.why,
        example: words.example,
        hint: words.hint,
        hat: side(question.chapter),
        kind: question.kind.into(),
        options: options(book, question),
        unit: unit(book, &definitions, question.kind),
        value: answer.as_ref().map(write_answer),
        typed: typed(book, question, market)?,
        state,
        optional: !question.makes_gap,
        previous: page_at(here.and_then(|here| here.checked_sub(1))),
        next: page_at(here.map(|here| here + 1)),
        criteria: criteria_rows(book, &definitions, question, market),
        adds_up: super::try_it::ADD_UP.contains(&question.id),
        fields: fields(book, &definitions, question),
        most: match question.kind {
            AnswerKind::Records(list) => Some(list.most as u32),
            _ => None,
        },
        add: book.words.add_label(question.id),
        from_best: state == QuestionState::Default && FROM_BEST.contains(&question.id) && has_best(&definitions),
        market_name: (definitions.playbook.markets.len() > 1)
            .then(|| definitions.playbook.markets.iter().find(|known| Some(known.id) == market))
            .flatten()
            .map(|market| book.words.market_name(market)),
    })
}

/// The question and market that a page is for.
pub(super) fn find(book: &Book, at: &QuestionRef) -> Result<(&'static Question, Option<MarketId>), Problem> {
    let unknown = || Problem::NoSuchQuestion(at.question.clone());
    let question = method::interview::question(&at.question).ok_or_else(unknown)?;
    let market = match question.scope {
        Scope::Business => None,
        Scope::Market => Some(at.market.map_or_else(|| book.first_market(), |market| Ok(MarketId(market)))?),
    };
    let known = |id: MarketId| book.definitions().is_ok_and(|all| all.answers.markets().any(|market| market == id));
    if market.is_some_and(|market| !known(market)) {
        return Err(unknown());
    }
    Ok((question, market))
}

fn typed(book: &Book, question: &Question, market: Option<MarketId>) -> Result<Option<Value>, Problem> {
    let all = book.store.read(|read| read.typed().all())?;
    Ok(all.into_iter().find(|typed| typed.question == question.id && typed.market == market).map(|typed| typed.value))
}

fn options(book: &Book, question: &Question) -> Vec<OptionView> {
    let values: &[&str] = match question.kind {
        AnswerKind::Choice(options) | AnswerKind::Choices(options) => options,
        AnswerKind::Currency => CURRENCIES,
        _ => &[],
    };
    values.iter().map(|value| option(book, question, value)).collect()
}

/// Questions whose suggestion is what the best customers share.
const FROM_BEST: [&str; 5] = ["market.industry", "market.revenue", "market.headcount", "market.age", "market.income"];

fn has_best(definitions: &Definitions) -> bool {
    !definitions.playbook.customers.best.is_empty()
}

fn fields(book: &Book, definitions: &Definitions, question: &Question) -> Vec<FieldView> {
    let fields: &[Field] = match question.kind {
        AnswerKind::Form(fields) => fields,
        AnswerKind::Records(list) => list.fields,
        _ => &[],
    };
    let currency = definitions.playbook.business.currency;
    fields
        .iter()
        .filter(|field| field.applies(&definitions.answers))
        .map(|field| {
            let words = book.words.field(question.id, field.key);
            let values: &[&str] = match field.kind {
                FieldKind::Choice(options) => options,
                _ => &[],
            };
            FieldView {
                key: field.key.to_owned(),
                label: words.label,
                hint: words.hint,
                kind: field.kind.into(),
                options: values.iter().map(|value| option(book, question, value)).collect(),
                unit: match field.kind {
                    FieldKind::Money => Some(currency.sign().unwrap_or(currency.code()).to_owned()),
                    FieldKind::Count(unit) => Some(book.words.unit(unit)),
                    _ => None,
                },
                required: field.need == Need::Required,
            }
        })
        .collect()
}

fn option(book: &Book, question: &Question, value: &str) -> OptionView {
    let words = book.words.option(question.id, value);
    OptionView { value: value.to_owned(), label: words.label, hint: words.hint }
}

fn unit(book: &Book, definitions: &Definitions, kind: AnswerKind) -> Option<String> {
    if matches!(kind, AnswerKind::MoneyRange | AnswerKind::Funds | AnswerKind::Money) {
        let currency = definitions.playbook.business.currency;
        return Some(currency.sign().unwrap_or(currency.code()).to_owned());
    }
    unit_of(kind).map(|unit| book.words.unit(unit))
}

/// The page on points shows every criterion, those included that the owner has not touched.
fn with_every_criterion(
    book: &Book,
    definitions: &Definitions,
    question: &Question,
    market: Option<MarketId>,
    answer: Option<Answer>,
) -> Option<Answer> {
    if question.kind == AnswerKind::Criteria { computed(book, definitions, question, market) } else { answer }
}

fn criteria_rows(
    book: &Book,
    definitions: &Definitions,
    question: &Question,
    market: Option<MarketId>,
) -> Option<Vec<CriterionRow>> {
    if !matches!(question.kind, AnswerKind::Criteria | AnswerKind::Asks) {
        return None;
    }
    let rules = market.and_then(|market| definitions.edition.market(market));
    if rules.is_none_or(|rules| rules.kind == LeadKind::Unknown) {
        return Some(Vec::new());
    }
    // What somebody did is seen, not asked.
    let is_shown = |criterion: &&Criterion| match question.kind {
        AnswerKind::Asks => !matches!(criterion.test, Test::Did { .. }),
        _ => criterion.id.as_str() != "kind",
    };
    let rows = rules.into_iter().flat_map(|rules| &rules.criteria).filter(is_shown);
    Some(
        rows.map(|criterion| CriterionRow {
            criterion: criterion.id.to_string(),
            label: book.words.criterion(criterion),
            aspect: criterion.aspect,
            ask: book.words.ask(criterion),
            form: book.words.form(criterion),
            own: criterion.id.is_own(),
        })
        .collect(),
    )
}
