//! A lead's page.

use super::care::{CareView, care_view};
use super::closing::verdict_words;
use super::draft::LeadDraft;
use super::due::{DueView, due};
use super::find::lead;
use super::handoff::{HandoffLine, handoff};
use super::log::{LeadRow, row_with, stands_words};
use super::options::{MoveOption, options};
use super::reasons::{AskView, GateView, ReasonView, ScoreView};
use super::story::{HappeningView, SHOWN, StoryCount, story_of};
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::views::{BookView, NumbersView, book_view, numbers};
use method::LeadId;
use method::accounting::place_of;
use method::judge::Verdict;
use method::lead::{Lead, LeadKind, StandsAt};
use serde::{Deserialize, Serialize};

/// Names a lead.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadIdRequest {
    /// Its number.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
}

/// A lead's page.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadView {
    /// Its number.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// What is known, as it is edited.
    pub draft: LeadDraft,
    /// Who they are.
    pub title_line: String,
    /// Title, place, source.
    pub sub_line: String,
    /// The verdict.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub verdict: Verdict,
    /// In a word.
    pub verdict_words: String,
    /// In a sentence with its reason.
    pub headline: String,
    /// In another one or two.
    pub explanation: String,
    /// By which edition.
    pub edition: String,
    /// The points.
    pub score_line: String,
    /// The market that judged.
    pub market: Option<String>,
    /// Points of fit.
    pub fit: ScoreView,
    /// Points of interest.
    pub interest: ScoreView,
    /// Both gates.
    pub gates: Vec<GateView>,
    /// Every reason.
    pub reasons: Vec<ReasonView>,
    /// The next question to ask.
    pub ask_next: Option<AskView>,
    /// When to look again.
    pub recheck: Option<String>,
    /// Where it stands.
    #[cfg_attr(feature = "contract", ts(type = "StandsAt"))]
    pub stands_at: StandsAt,
    /// In words.
    pub stands_at_words: String,
    /// Its place in the accounts.
    pub place_in_accounts: String,
    /// What can be done with it.
    pub moves: Vec<MoveOption>,
    /// Firm or household; empty while nobody asked.
    pub kind_words: String,
    /// When and how it came into the log.
    pub entered: String,
    /// The next step, the first talk, links, and what they allow.
    pub care: CareView,
    /// What somebody owes it; none if no clock runs.
    pub due: Option<DueView>,
    /// What sales gets with it, until sales has answered.
    pub handoff: Vec<HandoffLine>,
    /// What happened last, newest first.
    pub happenings: Vec<HappeningView>,
    /// How many lines of each kind the whole timeline has.
    pub story: Vec<StoryCount>,
    /// Its row in the list.
    pub row: LeadRow,
    /// The sum.
    pub numbers: NumbersView,
    /// The foot of the rail.
    pub book: BookView,
}

/// A lead's page.
pub fn get(book: &Book, id: LeadId) -> Result<LeadView, Problem> {
    view_of(book, &lead(book, id)?)
}

/// The page of a lead that is at hand.
pub fn view_of(book: &Book, lead: &Lead) -> Result<LeadView, Problem> {
    let definitions = book.in_force()?;
    let words = &book.words;
    let profile = &lead.profile;
    let judgement = book.judge(profile)?;
    let market = judgement
        .market
        .and_then(|id| definitions.playbook.markets.iter().find(|market| market.id == id))
        .map(|market| words.market_name(market));
    let row = row_with(book, lead, &judgement)?;
    let said = verdict_words(book, lead, &judgement)?;
    let parts = [profile.title.as_str(), profile.company.as_str(), row.place.as_str(), profile.source.as_str()];
    let sub_line: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty() && *part != profile.name).collect();
    let story = story_of(book, lead, None, SHOWN)?;
    let headline = format!("{}: {}", words.verdict(said.verdict), said.score_line);
    let handed = handoff(book, lead, &headline, &said.reasons)?;
    Ok(LeadView {
        id: lead.id.0,
        draft: LeadDraft::of(profile, words),
        title_line: profile.name.clone(),
        sub_line: sub_line.join(" · "),
        verdict: said.verdict,
        verdict_words: words.verdict(said.verdict),
        headline: said.headline,
        explanation: said.explanation,
        edition: words.edition(said.edition),
        score_line: said.score_line,
        market,
        fit: judgement.fit.into(),
        interest: judgement.interest.into(),
        gates: judgement
            .gates
            .iter()
            .map(|standing| GateView {
                gate: standing.gate,
                words: words.gate(standing.gate),
                state: standing.state,
                state_words: words.gate_state(standing.state),
            })
            .collect(),
        reasons: said.reasons,
        ask_next: said.ask_next,
        recheck: said.recheck.map(|day| words.date(day)),
        stands_at: lead.standing.stands_at(),
        stands_at_words: stands_words(book, lead)?,
        place_in_accounts: words.account_place(place_of(&lead.standing)),
        moves: options(book, lead)?,
        kind_words: kind_words(book, profile.kind),
        entered: entered(book, lead)?,
        care: care_view(book, lead),
        due: due(book, lead)?,
        handoff: handed,
        happenings: story.lines,
        story: story.kinds,
        row,
        numbers: numbers(book)?,
        book: book_view(book)?,
    })
}

fn kind_words(book: &Book, kind: LeadKind) -> String {
    match kind {
        LeadKind::Unknown => String::new(),
        known => book.words.kind(known),
    }
}

/// "Taken in from fair.csv on Nov 3, 2026".
fn entered(book: &Book, lead: &Lead) -> Result<String, Problem> {
    let on = book.words.date(book.clock.on_the_wall(lead.created_at).date());
    let file = match lead.import {
        Some(import) => book.store.read(|read| read.imports().all())?.into_iter().find(|known| known.id == import),
        None => None,
    };
    let said = match file {
        Some(file) => Said::new("entered-by-file").text("file", file.file_name),
        None => Said::new("entered-by-hand"),
    };
    Ok(said.text("on", on).say(&book.words))
}
