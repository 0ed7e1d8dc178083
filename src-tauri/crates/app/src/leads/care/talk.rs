//! The first talk: what triggered the inquiry, which results they want, who decides, and how far along they were when we
//! met (method.md, meaning 26).

use super::change::change;
use super::said::met_words;
use super::view::LearnedState;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::leads::typed::{LONG, within};
use crate::leads::view::LeadView;
use method::talk::{FirstTalk, Learned, Met};
use serde::Deserialize;
use store::table::happening::ChangeKind;

/// One of the three things, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LearnedDraft {
    /// Whether it was found out; without words it counts as not asked yet.
    pub state: LearnedState,
    /// What they said.
    pub words: String,
}

/// What the first talk found out so far.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TalkRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// What triggered the inquiry.
    pub trigger: LearnedDraft,
    /// Which results they want.
    pub results: LearnedDraft,
    /// Who decides.
    pub decision_maker: LearnedDraft,
    /// How far along they were when we met; none until somebody says.
    #[cfg_attr(feature = "contract", ts(type = "'early' | 'comparing' | 'deciding' | null"))]
    pub met: Option<Met>,
}

/// Saves what the first talk found out.
pub fn save_talk(book: &Book, request: &TalkRequest) -> Result<LeadView, Problem> {
    let talk = FirstTalk {
        trigger: learned("trigger", &request.trigger)?,
        results: learned("results", &request.results)?,
        decision_maker: learned("decision_maker", &request.decision_maker)?,
        met: request.met,
    };
    change(book, request.id, ChangeKind::Talked, |care| {
        let words = found_out(book, &care.talk, &talk);
        care.talk = talk;
        Ok(words)
    })
}

fn learned(path: &str, draft: &LearnedDraft) -> Result<Learned, Problem> {
    let words = within(path, &draft.words, LONG)?;
    Ok(match draft.state {
        LearnedState::NotYet => Learned::NotYet,
        LearnedState::NotLearned => Learned::NotLearned,
        LearnedState::Known if words.is_empty() => Learned::NotYet,
        LearnedState::Known => Learned::Known(words.to_owned()),
    })
}

/// What is new, in one line for the timeline.
fn found_out(book: &Book, before: &FirstTalk, after: &FirstTalk) -> String {
    let three = [
        ("talk-label-trigger", &before.trigger, &after.trigger),
        ("talk-label-results", &before.results, &after.results),
        ("talk-label-decision-maker", &before.decision_maker, &after.decision_maker),
    ];
    let line = |label: &'static str, words: String| {
        Said::new("story-found-out")
            .text("label", Said::new(label).say(&book.words))
            .text("words", words)
            .say(&book.words)
    };
    let mut found: Vec<String> = three
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(label, _, after)| line(label, learned_words(book, after)))
        .collect();
    if before.met != after.met {
        found.push(line("talk-label-met", met_words(book, after.met)));
    }
    found.join(" ")
}

fn learned_words(book: &Book, learned: &Learned) -> String {
    match learned {
        Learned::NotYet => Said::new("talk-not-yet").say(&book.words),
        Learned::NotLearned => Said::new("talk-not-learned").say(&book.words),
        Learned::Known(words) => words.clone(),
    }
}
