//! The timeline of a lead: every touch, move, answer, verdict and change, with who did it and when.

use super::find::lead;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::views::Side;
use chrono::{NaiveDateTime, NaiveTime};
use method::contact::Channel;
use method::lead::{Lead, Reaction};
use method::playbook::Hat;
use method::{CriterionId, LeadId};
use serde::{Deserialize, Serialize};
use store::table::happening::{ChangeKind, Happening, Moved, Recorded, Talked, What};

/// How many lines a page of a lead shows before somebody asks for more.
pub const SHOWN: u32 = 50;

/// A kind of line, to filter by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum StoryKind {
    /// What they did.
    Reaction,
    /// What we did to reach them.
    Touch,
    /// A note.
    Note,
    /// A move.
    Move,
    /// An answer, or what the first talk found out.
    Answer,
    /// The verdict became another one.
    Verdict,
    /// Anything else that was changed.
    Change,
}

impl StoryKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Touch, Self::Reaction, Self::Move, Self::Answer, Self::Verdict, Self::Note, Self::Change];
}

/// Something that happened, on the timeline.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct HappeningView {
    /// When, by the clock on the wall.
    pub on: String,
    /// Whose doing it was.
    pub hat: Side,
    /// By name; empty if nobody said.
    pub by: String,
    /// What kind of line it is.
    pub kind: StoryKind,
    /// What.
    pub what: String,
    /// More about it.
    pub detail: String,
}

/// How many lines there are of a kind.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StoryCount {
    /// Which kind.
    pub kind: StoryKind,
    /// How many.
    pub count: u32,
}

/// A part of a timeline.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StoryView {
    /// The newest of them, newest first.
    pub lines: Vec<HappeningView>,
    /// How many there are of the wanted kind.
    pub total: u32,
    /// How many there are of each kind that there are any of.
    pub kinds: Vec<StoryCount>,
}

/// Which part of a timeline.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StoryRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Of which kind; none for all.
    pub kind: Option<StoryKind>,
    /// How many at most.
    pub limit: u32,
}

/// A part of a lead's timeline.
pub fn story(book: &Book, request: &StoryRequest) -> Result<StoryView, Problem> {
    story_of(book, &lead(book, LeadId(request.id))?, request.kind, request.limit)
}

/// A part of the timeline of a lead that is at hand: acts with their moment, reactions with their day.
pub fn story_of(book: &Book, lead: &Lead, wanted: Option<StoryKind>, limit: u32) -> Result<StoryView, Problem> {
    let recorded = book.store.read(|read| read.happenings().of_lead(lead.id))?;
    let mut entries: Vec<(NaiveDateTime, usize, Entry<'_>)> = Vec::new();
    for (order, recorded) in recorded.iter().enumerate() {
        entries.push((book.clock.on_the_wall(recorded.happening.at), order + 1, Entry::Recorded(recorded)));
    }
    for reaction in &lead.profile.reactions {
        // A reaction has a day and no hour: it stands before what was done about it on that day.
        entries.push((reaction.on.and_time(NaiveTime::MIN), 0, Entry::Reaction(reaction)));
    }
    entries.sort_by_key(|(at, order, _)| std::cmp::Reverse((*at, *order)));
    let count = |kind| entries.iter().filter(|(_, _, entry)| entry.kind() == kind).count() as u32;
    let kinds: Vec<StoryCount> = StoryKind::ALL
        .into_iter()
        .map(|kind| StoryCount { kind, count: count(kind) })
        .filter(|counted| counted.count > 0)
        .collect();
    let total = wanted.map_or(entries.len() as u32, count);
    let shown = entries.iter().filter(|(_, _, entry)| wanted.is_none_or(|kind| entry.kind() == kind));
    let lines = shown.take(limit as usize).map(|(at, _, entry)| entry.view(book, *at)).collect::<Result<_, _>>()?;
    Ok(StoryView { lines, total, kinds })
}

enum Entry<'a> {
    Recorded(&'a Recorded),
    Reaction(&'a Reaction),
}

impl Entry<'_> {
    const fn kind(&self) -> StoryKind {
        let Self::Recorded(recorded) = self else { return StoryKind::Reaction };
        match &recorded.happening.what {
            What::Note { .. } => StoryKind::Note,
            What::Touch { .. } => StoryKind::Touch,
            What::Move(_) => StoryKind::Move,
            What::Answer { .. } | What::Change { what: ChangeKind::Talked, .. } => StoryKind::Answer,
            What::Verdict { .. } => StoryKind::Verdict,
            What::Change { .. } => StoryKind::Change,
        }
    }

    fn view(&self, book: &Book, at: NaiveDateTime) -> Result<HappeningView, Problem> {
        let words = &book.words;
        let kind = self.kind();
        Ok(match self {
            Self::Reaction(reaction) => HappeningView {
                on: words.date(reaction.on),
                hat: Side::Marketing,
                by: String::new(),
                kind,
                what: words.reaction(reaction.kind),
                detail: reaction.words.clone(),
            },
            Self::Recorded(recorded) => {
                let happening = &recorded.happening;
                let (what, detail) = said(book, happening)?;
                HappeningView {
                    on: format!("{}, {}", words.date(at.date()), at.format("%H:%M")),
                    hat: side(happening.hat),
                    by: happening.by.clone(),
                    kind,
                    what,
                    detail,
                }
            }
        })
    }
}

const fn side(hat: Hat) -> Side {
    match hat {
        Hat::Marketing | Hat::Caller => Side::Marketing,
        Hat::Sales => Side::Sales,
        Hat::Owner => Side::Together,
    }
}

fn said(book: &Book, happening: &Happening) -> Result<(String, String), Problem> {
    let words = &book.words;
    Ok(match &happening.what {
        What::Note { words: note } => (Said::new("happening-note").say(words), note.clone()),
        What::Touch { channel, words: note, talked } => (touched(book, *channel, *talked), note.clone()),
        What::Answer { criterion, words: answer } => {
            let said = Said::new("happening-answer").text("criterion", asked(book, criterion)?);
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
        What::Move(moved) => moved_said(book, happening, moved),
    })
}

fn moved_said(book: &Book, happening: &Happening, moved: &Moved) -> (String, String) {
    let words = &book.words;
    let said = if moved.from.is_none() { Said::new("happening-entered") } else { Said::new("happening-moved") };
    let judged = Said::new("happening-judged")
        .text("verdict", words.verdict(moved.verdict))
        .text("edition", words.edition(moved.edition))
        .say(words);
    let reason = moved.reason.clone();
    let why = if moved.against_rules {
        Some(Said::new("happening-against").text("name", happening.by.clone()).text("reason", reason))
    } else {
        (!reason.is_empty()).then(|| Said::new("happening-reason").text("reason", reason))
    };
    let detail = match why {
        Some(why) => format!("{} {judged}", why.say(words)),
        None => judged,
    };
    (said.text("to", words.stands_at(moved.to)).say(words), detail)
}

/// "Call: talked". Of a letter nobody can say whether it was read.
fn touched(book: &Book, channel: Channel, talked: Talked) -> String {
    let what = touch_said(channel).say(&book.words);
    let key = match (channel, talked) {
        (Channel::Mail | Channel::Text | Channel::Post | Channel::Social, Talked::Tried)
        | (Channel::Meeting, Talked::Talked) => return what,
        (_, Talked::Talked) => "story-touch-talked",
        (_, Talked::Tried) => "story-touch-tried",
    };
    Said::new(key).text("what", what).say(&book.words)
}

/// What a criterion asks for, as the edition in force names it; one that it doesn't know any more keeps its own name.
fn asked(book: &Book, id: &CriterionId) -> Result<String, Problem> {
    let definitions = book.in_force()?;
    let mut criteria = definitions.edition.markets.iter().flat_map(|market| &market.criteria);
    let known = criteria.find(|criterion| criterion.id == *id);
    Ok(known.map_or_else(|| id.to_string(), |criterion| book.words.criterion_name(criterion)))
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
