//! Trying definitions on people the owner knows: the judge rules on the best and worst customers, on made-up cases at the
//! edges, and on the log, as if what is being typed were the answer.

use super::typed::{TypedRequest, with_typed};
use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::{Problem, Said};
use crate::playbook::edge_cases;
use method::edition::Edition;
use method::judge::{Verdict, judge};
use method::lead::Profile;
use method::playbook::{Bench, BenchCustomer};
use serde::Serialize;

/// Somebody on whom a definition was tried.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TriedView {
    /// Who.
    pub name: String,
    /// The verdict.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub verdict: Verdict,
    /// The verdict in a word or two.
    pub label: String,
    /// Why, as short as it can be said.
    pub why: String,
    /// Whether it is what one would wish: the best pass, the worst don't. Made-up cases are neither good nor bad.
    pub as_wished: bool,
}

/// How many leads of the log have a verdict now, and would have it then.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TryLogRow {
    /// The verdict.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub verdict: Verdict,
    /// The verdict in a word.
    pub label: String,
    /// By the definitions as they are saved.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub before: u64,
    /// With what is being typed.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub after: u64,
}

/// The log under the definitions.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TryLogView {
    /// How many entries there are.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub total: u64,
    /// By verdict.
    pub rows: Vec<TryLogRow>,
}

/// What the bench says.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TryView {
    /// In one sentence or two.
    pub summary: String,
    /// The best customers.
    pub best: Vec<TriedView>,
    /// The worst.
    pub worst: Vec<TriedView>,
    /// Made-up cases at the edges of the definitions.
    pub edges: Vec<TriedView>,
    /// The log; none while it is empty.
    pub log: Option<TryLogView>,
}

/// A customer on the scales.
struct Tried {
    view: TriedView,
    /// Name of the must-have that failed.
    failed: Option<String>,
}

/// Questions whose numbers add up to how many leads a month it takes.
pub(super) const ADD_UP: [&str; 2] = ["engagement.goal", "business.average_sale"];

/// Tries the definitions as if what is being typed were the answer.
pub fn try_it(book: &Book, request: &TypedRequest) -> Result<TryView, Problem> {
    let now = book.definitions()?;
    let then = with_typed(book, request)?;
    if ADD_UP.contains(&request.question.as_str()) {
        let summary = lead_sum(book, &then).unwrap_or_default();
        return Ok(TryView { summary, best: Vec::new(), worst: Vec::new(), edges: Vec::new(), log: None });
    }
    let playbook = &then.playbook;
    let bench = Bench::of(playbook, &then.edition);
    let best: Vec<Tried> =
        playbook.customers.best.iter().map(|customer| tries(book, &bench, customer, Wish::Pass)).collect();
    let worst: Vec<Tried> =
        playbook.customers.worst.iter().map(|customer| tries(book, &bench, customer, Wish::Fail)).collect();
    Ok(TryView {
        summary: summary(book, &then, &best, &worst),
        best: best.into_iter().map(|tried| tried.view).collect(),
        worst: worst.into_iter().map(|tried| tried.view).collect(),
        edges: edges(book, &then),
        log: log(book, &now.edition, &then.edition)?,
    })
}

/// What the goal asks for in a month, in a sentence; none as long as a number is missing.
fn lead_sum(book: &Book, definitions: &Definitions) -> Option<String> {
    let business = &definitions.playbook.business;
    let sum = definitions.playbook.engagement.goal.lead_sum(business.average_sale)?;
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let said = match sum.inquiries {
        Some(inquiries) => Said::new("goal-sum-inquiries").number("inquiries", count(inquiries)),
        None => Said::new("goal-sum"),
    };
    Some(said.number("customers", count(sum.customers)).number("ready", count(sum.ready)).say(&book.words))
}

#[derive(Clone, Copy, PartialEq)]
enum Wish {
    Pass,
    Fail,
}

/// A customer on the bench, in words.
fn tries(book: &Book, bench: &Bench, customer: &BenchCustomer, wish: Wish) -> Tried {
    let tried = bench.tries(customer);
    let verdict = tried.judgement.verdict;
    let key = match verdict {
        Verdict::Sellable => "try-passes",
        Verdict::NeedsAnswers | Verdict::NotALead => "try-open",
        Verdict::NotYet | Verdict::OffTarget => "try-refused",
    };
    let view = TriedView {
        name: customer.name.clone(),
        verdict,
        label: Said::new(key).say(&book.words),
        why: book.words.why_short(&tried.judgement, &bench.edition, &tried.profile, book.clock.today()),
        as_wished: match wish {
            Wish::Pass => verdict != Verdict::OffTarget,
            Wish::Fail => verdict != Verdict::Sellable,
        },
    };
    Tried { view, failed: tried.failed.map(|criterion| book.words.criterion_name(&criterion)) }
}

/// What to make of it, in a sentence or two.
fn summary(book: &Book, definitions: &Definitions, best: &[Tried], worst: &[Tried]) -> String {
    let say = |said: Said| said.say(&book.words);
    if definitions.edition.markets.is_empty() {
        return say(Said::new("try-no-market"));
    }
    if best.is_empty() && worst.is_empty() {
        return say(Said::new("try-nobody"));
    }
    let mut sentences = Vec::new();
    let refused: Vec<&Tried> = best.iter().filter(|tried| !tried.view.as_wished).collect();
    let counted = |key: &'static str, count: usize, of: usize| {
        Said::new(key).number("count", count as i64).number("of", of as i64)
    };
    if !refused.is_empty() {
        sentences.push(say(counted("try-refuses-best", refused.len(), best.len()).text("names", names(&refused))));
    } else if !best.is_empty() {
        let open = best.iter().filter(|tried| tried.view.verdict != Verdict::Sellable).count();
        sentences.push(say(match open {
            0 => Said::new("try-all-best-pass").number("of", best.len() as i64),
            open => counted("try-best-open", open, best.len()),
        }));
    }
    let taken: Vec<&Tried> = worst.iter().filter(|tried| !tried.view.as_wished).collect();
    if !taken.is_empty() {
        sentences.push(say(counted("try-takes-worst", taken.len(), worst.len()).text("names", names(&taken))));
    } else if !worst.is_empty() {
        sentences.push(say(Said::new("try-refuses-worst").number("of", worst.len() as i64)));
    }
    sentences.join(" ")
}

/// "Harbor Dental (yearly sales), Bay Clinic (place)".
fn names(tried: &[&Tried]) -> String {
    let one = |tried: &&Tried| match &tried.failed {
        Some(criterion) => format!("{} ({})", tried.view.name, criterion.to_lowercase()),
        None => tried.view.name.clone(),
    };
    tried.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Made-up leads just inside and just outside of the definitions.
fn edges(book: &Book, definitions: &Definitions) -> Vec<TriedView> {
    let today = book.clock.today();
    let tried = |profile: &Profile| {
        let judgement = judge(&definitions.edition, profile, today);
        TriedView {
            name: profile.name.clone(),
            verdict: judgement.verdict,
            label: book.words.verdict(judgement.verdict),
            why: book.words.why_short(&judgement, &definitions.edition, profile, today),
            as_wished: true,
        }
    };
    edge_cases(book, definitions).iter().map(tried).collect()
}

/// How the verdicts of the log would shift.
fn log(book: &Book, now: &Edition, then: &Edition) -> Result<Option<TryLogView>, Problem> {
    let (before, after) = book.with_index(|index| (index.tally_by(now), index.tally_by(then)))?;
    let total: u64 = before.iter().map(|(_, count)| count).sum();
    if total == 0 {
        return Ok(None);
    }
    let rows = before
        .iter()
        .zip(after)
        .map(|((verdict, before), (_, after))| TryLogRow {
            verdict: *verdict,
            label: book.words.verdict(*verdict),
            before: *before,
            after,
        })
        .collect();
    Ok(Some(TryLogView { total, rows }))
}
