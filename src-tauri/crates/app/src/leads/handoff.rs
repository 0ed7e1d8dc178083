//! What sales gets with a lead: its verdict, its answers, and what the first talk found out.

use super::reasons::ReasonView;
use crate::book::Book;
use crate::failure::{Problem, Said};
use method::judge::TestResult;
use method::lead::{Lead, Stage, StandsAt};
use method::talk::FirstTalk;
use serde::Serialize;
use store::table::happening::{Recorded, What};

/// One thing that sales gets.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct HandoffLine {
    /// What it is.
    pub label: String,
    /// What it says.
    pub words: String,
}

/// What sales gets with this lead, before it is offered and while sales has not answered; none otherwise.
pub fn handoff(book: &Book, lead: &Lead, headline: &str, reasons: &[ReasonView]) -> Result<Vec<HandoffLine>, Problem> {
    let at = lead.standing.stands_at();
    let is_before = matches!(at, StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql);
    if !is_before && at != StandsAt::Offered {
        return Ok(Vec::new());
    }
    let recorded = book.store.read(|read| read.happenings().of_lead(lead.id))?;
    let line = |label: &'static str, words: String| HandoffLine { label: Said::new(label).say(&book.words), words };
    let known = reasons.iter().filter(|reason| reason.result != TestResult::Unknown).count();
    let answers = Said::new("handoff-known").number("known", known as i64).number("all", reasons.len() as i64);
    let mut lines = vec![
        line("handoff-verdict", headline.to_owned()),
        line("handoff-answers", answers.say(&book.words)),
        line("handoff-talk", talk_words(book, &lead.care.talk)),
    ];
    if lead.standing.stage == Stage::Offered {
        lines.extend(offered(book, &recorded).map(|words| line("handoff-offered", words)));
    }
    lines.extend(returned(&recorded).map(|reason| line("handoff-returned", reason)));
    Ok(lines)
}

fn talk_words(book: &Book, talk: &FirstTalk) -> String {
    let open = [&talk.trigger, &talk.results, &talk.decision_maker].iter().filter(|learned| learned.is_open()).count();
    match open {
        0 => Said::new("handoff-talk-done").say(&book.words),
        open => Said::new("handoff-talk-open").number("count", open as i64).say(&book.words),
    }
}

/// When it was offered last, and by whom.
fn offered(book: &Book, recorded: &[Recorded]) -> Option<String> {
    let offer = recorded.iter().rev().find(|recorded| leads_to(recorded, StandsAt::Offered))?;
    let on = book.words.date(book.clock.on_the_wall(offer.happening.at).date());
    let by = offer.happening.by.clone();
    let said =
        if by.is_empty() { Said::new("handoff-offered-on") } else { Said::new("handoff-offered-by").text("name", by) };
    Some(said.text("on", on).say(&book.words))
}

fn leads_to(recorded: &Recorded, to: StandsAt) -> bool {
    matches!(&recorded.happening.what, What::Move(moved) if moved.to == to)
}

/// Why sales gave it back last.
fn returned(recorded: &[Recorded]) -> Option<String> {
    recorded.iter().rev().find_map(|recorded| match &recorded.happening.what {
        What::Move(moved)
            if matches!(moved.from, Some(StandsAt::Offered | StandsAt::Active))
                && matches!(moved.to, StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql) =>
        {
            Some(moved.reason.clone())
        }
        _ => None,
    })
}
