//! Closed leads keep the verdict with which they were closed (method.md, meanings 18 and 20): it is read, never computed
//! again, whatever was learned since and whatever a later edition says.

use super::reasons::{AskView, ReasonView, ask_next, reason_views, side_of};
use crate::book::Book;
use crate::failure::{Problem, Said};
use chrono::NaiveDate;
use method::CriterionId;
use method::criterion::Gate;
use method::edition::EditionName;
use method::judge::{Judgement, TestResult, Verdict};
use method::lead::{Lead, StandsAt};
use serde_json::Value;
use store::table::happening::Moved;

/// How a lead was judged when it was closed.
#[derive(Debug, Clone)]
pub struct Closing {
    moved: Moved,
}

impl Closing {
    /// How this lead was judged when it was closed; none as long as it is open.
    pub fn of(book: &Book, lead: &Lead) -> Result<Option<Self>, Problem> {
        if !lead.standing.is_closed() {
            return Ok(None);
        }
        let moved = book.store.read(|read| read.happenings().closing_of(lead.id))?;
        Ok(moved.map(|moved| Self { moved }))
    }

    /// The verdict then.
    pub const fn verdict(&self) -> Verdict {
        self.moved.verdict
    }

    /// The edition that judged it.
    const fn edition(&self) -> EditionName {
        self.moved.edition
    }

    /// The verdict in a sentence.
    fn headline(&self, book: &Book) -> String {
        Said::new("closed-headline").text("verdict", book.words.verdict(self.verdict())).say(&book.words)
    }

    /// By which edition.
    fn score_line(&self, book: &Book) -> String {
        Said::new("closed-score-line").text("edition", book.words.edition(self.edition())).say(&book.words)
    }

    /// Why, in a few words: what was said when it was closed.
    pub fn why(&self, book: &Book) -> String {
        match self.moved.reason.trim() {
            "" => Said::new(match self.moved.to {
                StandsAt::Won => "closed-why-won",
                _ => "closed-why",
            })
            .say(&book.words),
            reason => reason.to_owned(),
        }
    }

    /// The reasons as they were kept, each with the gate that it belongs to today.
    fn reasons(&self, book: &Book) -> Result<Vec<ReasonView>, Problem> {
        let definitions = book.in_force()?;
        let gate_of = |criterion: &str| {
            let id = CriterionId::new(criterion);
            let mut criteria = definitions.edition.markets.iter().flat_map(|market| &market.criteria);
            criteria.find(|known| known.id == id).map_or(Gate::Mql, |known| known.gate)
        };
        let kept = self.moved.reasons.as_array().map(Vec::as_slice).unwrap_or_default();
        let text = |reason: &Value, name: &str| reason[name].as_str().unwrap_or_default().to_owned();
        Ok(kept
            .iter()
            .map(|reason| {
                let criterion = text(reason, "criterion");
                let gate = gate_of(&criterion);
                ReasonView {
                    result: result(&text(reason, "result")),
                    points: reason["points"].as_u64().unwrap_or_default() as u32,
                    must_have: reason["must_have"].as_bool().unwrap_or_default(),
                    clause: text(reason, "clause"),
                    text: text(reason, "text"),
                    hat: side_of(gate),
                    gate,
                    answer: None,
                    criterion,
                }
            })
            .collect())
    }
}

fn result(kept: &str) -> TestResult {
    match kept {
        "pass" => TestResult::Pass,
        "fail" => TestResult::Fail,
        "not_applicable" => TestResult::NotApplicable,
        _ => TestResult::Unknown,
    }
}

/// What is said of a verdict: of today's for an open lead, of the one that was kept for a closed one.
#[derive(Debug, Clone)]
pub struct VerdictWords {
    /// The verdict.
    pub verdict: Verdict,
    /// By which edition.
    pub edition: EditionName,
    /// In a sentence with its reason.
    pub headline: String,
    /// In another one or two.
    pub explanation: String,
    /// By which edition, and the points.
    pub score_line: String,
    /// Every reason.
    pub reasons: Vec<ReasonView>,
    /// The next question to ask; none of a closed lead.
    pub ask_next: Option<AskView>,
    /// When to look again; never at a closed lead.
    pub recheck: Option<NaiveDate>,
}

/// What is said of the verdict on a lead.
pub fn verdict_words(book: &Book, lead: &Lead, judgement: &Judgement) -> Result<VerdictWords, Problem> {
    if let Some(closing) = Closing::of(book, lead)? {
        return Ok(VerdictWords {
            verdict: closing.verdict(),
            edition: closing.edition(),
            headline: closing.headline(book),
            explanation: Said::new("closed-explanation").say(&book.words),
            score_line: closing.score_line(book),
            reasons: closing.reasons(book)?,
            ask_next: None,
            recheck: None,
        });
    }
    let definitions = book.in_force()?;
    let (edition, profile, today) = (&definitions.edition, &lead.profile, book.clock.today());
    Ok(VerdictWords {
        verdict: judgement.verdict,
        edition: edition.name,
        headline: book.words.headline(judgement, edition, profile, today),
        explanation: book.words.explanation(judgement, edition, profile, today),
        score_line: book.words.score_line(judgement, edition),
        reasons: reason_views(book, profile, judgement)?,
        ask_next: ask_next(book, judgement)?,
        recheck: judgement.recheck,
    })
}
