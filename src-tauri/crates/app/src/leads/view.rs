//! A lead's page.

use super::closing::verdict_words;
use super::draft::LeadDraft;
use super::list::{LeadRow, row_with, stands_words};
use super::moves::{MoveOption, options};
use super::reasons::{AskView, GateView, ReasonView, ScoreView};
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::interview::Side;
use crate::views::{BookView, NumbersView, book_view, numbers};
use method::LeadId;
use method::accounting::place_of;
use method::contact::Channel;
use method::judge::Verdict;
use method::lead::{Lead, StandsAt};
use method::playbook::Hat;
use serde::{Deserialize, Serialize};
use store::table::happening::{ChangeKind, Happening, What};

/// Names a lead.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadIdRequest {
    /// Its number.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
}

/// Something that happened, on the timeline.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct HappeningView {
    /// When, by the clock on the wall.
    pub on: String,
    /// Whose doing it was.
    pub hat: Side,
    /// What.
    pub what: String,
    /// More about it.
    pub detail: String,
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
    /// What happened, newest first.
    pub happenings: Vec<HappeningView>,
    /// Its row in the list.
    pub row: LeadRow,
    /// The sum.
    pub numbers: NumbersView,
    /// The foot of the rail.
    pub book: BookView,
}

/// A lead, or the failure that says that there is none.
pub(super) fn lead(book: &Book, id: LeadId) -> Result<Lead, Problem> {
    book.store.read(|read| read.leads().find(id))?.ok_or(Problem::NoSuchLead(id))
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
        happenings: happenings(book, lead)?,
        row,
        numbers: numbers(book)?,
        book: book_view(book)?,
    })
}

/// What happened, newest first: acts with their moment, reactions with their day.
fn happenings(book: &Book, lead: &Lead) -> Result<Vec<HappeningView>, Problem> {
    let words = &book.words;
    let recorded = book.store.read(|read| read.happenings().of_lead(lead.id))?;
    let mut dated: Vec<(chrono::NaiveDateTime, HappeningView)> = recorded
        .into_iter()
        .map(|recorded| {
            let at = book.clock.on_the_wall(recorded.happening.at);
            let on = format!("{}, {}", words.date(at.date()), at.format("%H:%M"));
            (at, happening_view(book, on, &recorded.happening))
        })
        .collect();
    for reaction in &lead.profile.reactions {
        // A reaction has a day and no hour: it stands before what was done about it on that day.
        let at = reaction.on.and_time(chrono::NaiveTime::MIN);
        let view = HappeningView {
            on: words.date(reaction.on),
            hat: Side::Marketing,
            what: words.reaction(reaction.kind),
            detail: reaction.words.clone(),
        };
        dated.push((at, view));
    }
    dated.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(dated.into_iter().map(|(_, view)| view).collect())
}

fn happening_view(book: &Book, on: String, happening: &Happening) -> HappeningView {
    let words = &book.words;
    let hat = match happening.hat {
        Hat::Marketing | Hat::Caller => Side::Marketing,
        Hat::Sales => Side::Sales,
        Hat::Owner => Side::Together,
    };
    let (what, detail) = match &happening.what {
        What::Note { words: note } => (Said::new("happening-note").say(words), note.clone()),
        What::Touch { channel, words: note, .. } => (touch_said(*channel).say(words), note.clone()),
        What::Answer { criterion, words: answer } => {
            let said = Said::new("happening-answer").text("criterion", criterion.to_string());
            let answer = answer.clone().unwrap_or_else(|| Said::new("happening-wont-say").say(words));
            (said.say(words), answer)
        }
        What::Verdict { before, after } => {
            let said = Said::new("happening-verdict")
                .text("before", words.verdict(*before))
                .text("after", words.verdict(*after));
            (said.say(words), String::new())
        }
        What::Change { what, words: note } => (change_said(*what).say(words), note.clone()),
        What::Move(moved) => {
            let to = words.stands_at(moved.to);
            let said = if moved.from.is_none() { Said::new("happening-entered") } else { Said::new("happening-moved") };
            let verdict = words.verdict(moved.verdict);
            let mut detail = Said::new("happening-judged")
                .text("verdict", verdict)
                .text("edition", words.edition(moved.edition))
                .say(words);
            if moved.against_rules {
                let broke = Said::new("happening-against")
                    .text("name", happening.by.clone())
                    .text("reason", moved.reason.clone());
                detail = format!("{} {detail}", broke.say(words));
            } else if !moved.reason.is_empty() {
                detail = format!(
                    "{} {detail}",
                    Said::new("happening-reason").text("reason", moved.reason.clone()).say(words)
                );
            }
            (said.text("to", to).say(words), detail)
        }
    };
    HappeningView { on, hat, what, detail }
}

fn touch_said(channel: Channel) -> Said {
    Said::new(match channel {
        Channel::Call => "happening-call",
        Channel::Mail => "happening-mail",
        Channel::Text => "happening-text",
        Channel::Post => "happening-post",
        Channel::Visit => "happening-visit",
        Channel::Meeting => "happening-meeting",
        Channel::Social => "happening-social",
    })
}

fn change_said(what: ChangeKind) -> Said {
    Said::new(match what {
        ChangeKind::Edited => "happening-edited",
        ChangeKind::Merged => "happening-merged",
        ChangeKind::Stopped => "happening-stopped",
        ChangeKind::StopLifted => "happening-stop-lifted",
        ChangeKind::Consented => "happening-consented",
        ChangeKind::ConsentWithdrawn => "happening-consent-withdrawn",
        ChangeKind::Talked => "happening-talked",
        ChangeKind::Planned => "happening-planned",
        ChangeKind::Owner => "happening-owner",
        ChangeKind::Linked => "happening-linked",
        ChangeKind::Pinned => "happening-pinned",
    })
}
