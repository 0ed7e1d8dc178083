//! The short course: eight pages, each with an exercise that is a question of the wizard. What is answered there is
//! answered in the wizard; the course keeps nothing of its own.

use crate::book::Book;
use crate::failure::Problem;
use crate::interview::QuestionRef;
use method::MarketId;
use method::interview::{Answers, Given, Question, Scope};
use serde::Serialize;

/// The course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct CourseView {
    /// Its title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub intro: String,
    /// The heading of the story on each page.
    pub story_title: String,
    /// Its pages in order.
    pub pages: Vec<CoursePage>,
}

/// A page of the course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct CoursePage {
    /// From 1.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// What it teaches.
    pub paragraphs: Vec<String>,
    /// How the made-up firm fared with it.
    pub story: String,
    /// What the reader does.
    pub exercise: Option<Exercise>,
    /// Other questions of the wizard that the page prepares for.
    pub more: Vec<CourseLink>,
    /// Whether the owner has answered the exercise. A suggestion that stands in is no answer.
    pub done: bool,
}

/// What the reader of a page does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Exercise {
    /// The question that is answered.
    pub at: QuestionRef,
    /// What to do, in a sentence or two.
    pub task: String,
}

/// A question that a page leads on to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct CourseLink {
    /// Its page.
    pub at: QuestionRef,
    /// The question.
    pub title: String,
    /// Whether the owner has answered it.
    pub done: bool,
}

/// What a page asks. Whom a market is for decides which questions apply, so a page names several.
struct Plan {
    /// Questions with the sentence that sets them; the first one that applies is the exercise.
    exercise: &'static [(&'static str, &'static str)],
    /// Other questions, as far as they apply.
    more: &'static [&'static str],
}

const PLANS: [Plan; 8] = [
    Plan { exercise: &[("business.sells", "course-task-sells")], more: &["business.sells_to"] },
    Plan { exercise: &[("customers.best", "course-task-best")], more: &["customers.worst"] },
    Plan {
        exercise: &[
            ("market.industry", "course-task-industry"),
            ("market.age", "course-task-age"),
            ("market.kind", "course-task-kind"),
        ],
        more: &["market.home"],
    },
    Plan {
        exercise: &[
            ("market.revenue", "course-task-revenue"),
            ("market.income", "course-task-income"),
            ("market.kind", "course-task-kind"),
        ],
        more: &["market.headcount", "market.count"],
    },
    Plan { exercise: &[("market.where", "course-task-where"), ("market.kind", "course-task-kind")], more: &[] },
    Plan {
        exercise: &[("market.trigger", "course-task-trigger"), ("market.kind", "course-task-kind")],
        more: &["market.window", "market.season"],
    },
    Plan {
        exercise: &[("market.funds", "course-task-funds"), ("market.kind", "course-task-kind")],
        more: &["market.values", "market.budget_by"],
    },
    Plan {
        exercise: &[("avatar.wants", "course-task-wants"), ("market.kind", "course-task-kind")],
        more: &["avatar.role", "avatar.worries", "avatar.refuse"],
    },
];

/// The course for the first of the owner's markets.
pub fn course(book: &Book) -> Result<CourseView, Problem> {
    let definitions = book.definitions()?;
    let answers = &definitions.answers;
    let first = book.first_market()?;
    let kind = answers.market_kind(Some(first));
    let words = book.words.course();
    let pages = book.words.course_pages(kind).into_iter().zip(&PLANS).zip(1..);
    let pages = pages.map(|((page, plan), number)| {
        let exercise = plan.exercise.iter().find_map(|(id, task)| Some((asked(answers, id, first)?, *task)));
        let more = plan.more.iter().filter_map(|id| asked(answers, id, first));
        CoursePage {
            number,
            title: page.title,
            paragraphs: page.paragraphs,
            story: page.story,
            done: exercise.is_some_and(|(question, _)| is_done(answers, question, first)),
            exercise: exercise
                .map(|(question, task)| Exercise { at: page_of(question, first), task: book.words.say(task, &[]) }),
            more: more
                .map(|question| CourseLink {
                    at: page_of(question, first),
                    title: book.words.question(question.id, kind).title,
                    done: is_done(answers, question, first),
                })
                .collect(),
        }
    });
    Ok(CourseView { title: words.title, intro: words.intro, story_title: words.story_title, pages: pages.collect() })
}

/// The question with this id, if it is asked in this market.
pub(crate) fn asked(answers: &Answers, id: &str, market: MarketId) -> Option<&'static Question> {
    let question = method::interview::question(id)?;
    answers.applies(question, scoped(question, market)).then_some(question)
}

/// The page of a question that is asked in this market, or once for all.
pub(crate) fn page_of(question: &Question, market: MarketId) -> QuestionRef {
    QuestionRef::of(question, scoped(question, market))
}

fn scoped(question: &Question, market: MarketId) -> Option<MarketId> {
    match question.scope {
        Scope::Business => None,
        Scope::Market => Some(market),
    }
}

fn is_done(answers: &Answers, question: &Question, market: MarketId) -> bool {
    matches!(answers.given(question, scoped(question, market)), Some(Given::Answer(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::interview::{AnswerRequest, save};
    use serde_json::{Value, json};
    use words::Locale;

    fn book() -> Book {
        Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book")
    }

    fn answer(book: &Book, question: &str, value: Value) {
        let request = AnswerRequest { question: question.to_owned(), market: None, value };
        save(book, &request).unwrap_or_else(|problem| panic!("{question}: {:#?}", problem.worded(&book.words)));
    }

    fn exercises(book: &Book) -> Vec<String> {
        let pages = course(book).expect("the course").pages;
        pages.into_iter().filter_map(|page| Some(page.exercise?.at.question)).collect()
    }

    #[test]
    fn each_page_asks_what_fits_the_market() {
        let asked_when = |kind: Option<&str>| {
            let book = book();
            if let Some(kind) = kind {
                answer(&book, "market.kind", json!(kind));
            }
            exercises(&book)
        };
        let ids = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let rest = "market.where market.trigger market.funds avatar.wants";
        assert_eq!(
            asked_when(Some("businesses")),
            ids(&format!("business.sells customers.best market.industry market.revenue {rest}"))
        );
        assert_eq!(
            asked_when(Some("consumers")),
            ids(&format!("business.sells customers.best market.age market.income {rest}"))
        );
        let open = asked_when(None);
        assert_eq!(open.len(), 8, "a reader whose market is open can do each exercise: {open:?}");
        assert_eq!(open[2], "market.kind");
    }

    #[test]
    fn every_question_of_the_course_is_one_of_the_wizard() {
        let ids = PLANS.iter().flat_map(|plan| plan.exercise.iter().map(|(id, _)| id).chain(plan.more));
        let unknown: Vec<&&str> = ids.filter(|id| method::interview::question(id).is_none()).collect();
        assert_eq!(unknown, Vec::<&&str>::new());
    }

    #[test]
    fn a_page_is_done_when_the_wizard_has_its_answer() {
        let book = book();
        let done = |number: usize| course(&book).expect("the course").pages[number - 1].done;
        answer(&book, "market.kind", json!("businesses"));
        assert!(!done(1));
        answer(&book, "business.sells", json!("We mend roofs."));
        assert!(done(1));
        // A suggestion stands in for the money, and "I'm not sure yet" is no answer either.
        assert!(!done(7) && !done(6));
        answer(&book, "market.trigger", Value::Null);
        assert!(!done(6));
    }
}
