//! Recording what happened: a reaction, a note, an attempt to reach them.

use super::care::channel_said;
use super::draft::ReactionDraft;
use super::find::lead;
use super::moves::moved;
use super::record::{happening, verdict_line};
use super::view::{LeadView, view_of};
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use method::LeadId;
use method::contact::{Channel, Stop};
use method::judge::has_reacted;
use method::lead::{Reaction, Stage, Standing, StandsAt};
use method::playbook::Hat;
use serde::Deserialize;
use store::Act;
use store::table::happening::{ChangeKind, Happening, Talked, What};

/// A reaction of a lead.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ReactRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// What they did.
    pub reaction: ReactionDraft,
}

/// Records a reaction. It makes a name from a list an inquiry.
pub fn react(book: &Book, request: &ReactRequest) -> Result<LeadView, Problem> {
    let before = lead(book, LeadId(request.id))?;
    let mut after = before.clone();
    let reaction = request.reaction.reaction("reaction", book.clock.today()).map_err(Problem::Fields)?;
    let reaction = Reaction { noted_at: Some(book.clock.now()), ..reaction };
    let edition = &book.in_force()?.edition;
    after.profile.reactions.push(reaction.clone());
    after.profile.reactions.sort_by_key(|reaction| reaction.on);
    let rises = before.standing.stands_at() == StandsAt::List && has_reacted(&edition.inquiry, &after.profile);
    let mut lines = Vec::new();
    if rises {
        let judgement = book.judge(&after.profile)?;
        after.standing = Standing::at(Stage::Inquiry);
        let (from, to) = (Some(StandsAt::List), StandsAt::Inquiry);
        let what = moved(book, &after.profile, &judgement, from, to, String::new(), None)?;
        lines.push(Happening { hat: Hat::Marketing, ..happening(book, What::Move(Box::new(what)))? });
    }
    if let Some(verdict) = verdict_line(book, &before, &after)? {
        lines.push(happening(book, verdict)?);
    }
    book.store.write(Act::ReactionAdded.on(after.profile.name.clone()), book.clock.now(), |tx| {
        tx.leads().add_reaction(after.id, &reaction)?;
        if rises {
            tx.leads().set_standing(after.id, &after.standing)?;
        }
        for line in &lines {
            tx.happenings().record(after.id, line)?;
        }
        Ok(())
    })?;
    book.with_index(|index| index.put(&after))?;
    view_of(book, &after)
}

/// A note on a lead, or something that was done to reach them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct NoteRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// The words; only a note needs some.
    pub text: String,
    /// `note`, or the channel: `call`, `mail`, `text`, `meeting`, `visit`, `post`, `social`.
    #[serde(default)]
    #[cfg_attr(feature = "contract", ts(type = "'note' | Channel"))]
    pub kind: String,
    /// Whether they were reached; a note reaches nobody.
    #[serde(default)]
    pub talked: WasReached,
    /// Whether to write it down although they asked not to be reached this way.
    #[serde(default)]
    pub anyway: bool,
}

/// Whether somebody was reached.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum WasReached {
    /// They spoke, or the person answered.
    Talked,
    /// Nobody answered, or nobody knows.
    #[default]
    Tried,
}

/// The longest note, in characters.
const LONGEST: usize = 20_000;

/// Writes down a note, or something that was done to reach them. Whoever asked not to be reached this way is named first:
/// what happened all the same is written down with that.
pub fn note(book: &Book, request: &NoteRequest) -> Result<LeadView, Problem> {
    let known = lead(book, LeadId(request.id))?;
    let words = request.text.trim().to_owned();
    if words.chars().count() > LONGEST {
        let said = Said::new("answer-too-long").number("most", LONGEST as i64);
        return Err(Problem::Fields(vec![FieldProblem::new("text", said)]));
    }
    let mut lines = Vec::new();
    match channel(&request.kind)? {
        None if words.is_empty() => {
            return Err(Problem::Fields(vec![FieldProblem::new("text", Said::new("lead-note-empty"))]));
        }
        None => lines.push(happening(book, What::Note { words })?),
        Some(channel) => {
            let talked = match request.talked {
                WasReached::Talked => Talked::Talked,
                WasReached::Tried => Talked::Tried,
            };
            if let Some(stop) = known.care.stop(channel) {
                let said = asked_not_to(book, stop);
                if !request.anyway {
                    return Err(Problem::AskedNotTo(said));
                }
                lines.push(happening(book, What::Change { what: ChangeKind::Stopped, words: said.say(&book.words) })?);
            }
            lines.push(happening(book, What::Touch { channel, words, talked })?);
        }
    }
    book.store.write(Act::LeadNoted.on(known.profile.name.clone()), book.clock.now(), |tx| {
        for line in &lines {
            tx.happenings().record(known.id, line)?;
        }
        Ok(())
    })?;
    book.with_index(|index| index.put(&known))?;
    view_of(book, &known)
}

/// The channel with this name; none for a note.
fn channel(kind: &str) -> Result<Option<Channel>, Problem> {
    if matches!(kind, "" | "note") {
        return Ok(None);
    }
    Channel::from_key(kind).map(Some).ok_or_else(|| {
        let known: Vec<_> = Channel::ALL.iter().map(|channel| channel.key()).collect();
        let known = format!("note, {}", known.join(", "));
        Problem::Fields(vec![FieldProblem::new(
            "kind",
            Said::new("json-one-of").text("typed", kind).text("known", known),
        )])
    })
}

fn asked_not_to(book: &Book, stop: &Stop) -> Said {
    Said::new("story-touched-anyway")
        .text("way", channel_said(stop.channel).say(&book.words))
        .text("on", book.words.date(stop.since))
        .text("source", stop.source.clone())
}
