//! Recording what happened: a reaction, a note, an attempt to reach them.

use super::draft::ReactionDraft;
use super::moves::moved;
use super::view::{LeadView, lead, view_of};
use crate::acting::acting;
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use method::LeadId;
use method::contact::Channel;
use method::judge::has_reacted;
use method::lead::{Reaction, Stage, Standing, StandsAt};
use method::playbook::Hat;
use serde::Deserialize;
use store::Act;
use store::table::happening::{Happening, Talked, What};

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
    let id = LeadId(request.id);
    let mut known = lead(book, id)?;
    let reaction = request.reaction.reaction("reaction", book.clock.today()).map_err(Problem::Fields)?;
    let reaction = Reaction { noted_at: Some(book.clock.now()), ..reaction };
    let edition = &book.in_force()?.edition;
    known.profile.reactions.push(reaction.clone());
    known.profile.reactions.sort_by_key(|reaction| reaction.on);
    let rises = known.standing.stands_at() == StandsAt::List && has_reacted(&edition.inquiry, &known.profile);
    let now = book.clock.now();
    let rise = if rises {
        let judgement = book.judge(&known.profile)?;
        known.standing = Standing::at(Stage::Inquiry);
        let what =
            moved(book, &known.profile, &judgement, Some(StandsAt::List), StandsAt::Inquiry, String::new(), None)?;
        let by = acting(book)?.name;
        Some(Happening { at: now, hat: Hat::Marketing, by, what: What::Move(Box::new(what)) })
    } else {
        None
    };
    book.store.write(Act::ReactionAdded.on(known.profile.name.clone()), now, |tx| {
        tx.leads().add_reaction(id, &reaction)?;
        if let Some(rise) = &rise {
            tx.leads().set_standing(id, &known.standing)?;
            tx.happenings().record(id, rise)?;
        }
        Ok(())
    })?;
    book.with_index(|index| index.put(&known))?;
    view_of(book, &known)
}

/// A note on a lead, or an attempt to reach them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct NoteRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// The words.
    pub text: String,
    /// `note`, or the channel of an attempt: `call`, `mail`, `visit`.
    #[serde(default)]
    #[cfg_attr(feature = "contract", ts(type = "'note' | 'call' | 'mail' | 'visit'"))]
    pub kind: String,
}

/// Records a note or an attempt.
pub fn note(book: &Book, request: &NoteRequest) -> Result<LeadView, Problem> {
    let id = LeadId(request.id);
    let known = lead(book, id)?;
    let words = request.text.trim().to_owned();
    let what = match request.kind.as_str() {
        "" | "note" if words.is_empty() => {
            return Err(Problem::Fields(vec![FieldProblem::new("text", Said::new("lead-note-empty"))]));
        }
        "" | "note" => What::Note { words },
        other => match Channel::from_key(other) {
            Some(channel) => What::Touch { channel, words, talked: Talked::Tried },
            None => {
                let known: Vec<_> = Channel::ALL.iter().map(|channel| channel.key()).collect();
                let said =
                    Said::new("json-one-of").text("typed", other).text("known", format!("note, {}", known.join(", ")));
                return Err(Problem::Fields(vec![FieldProblem::new("kind", said)]));
            }
        },
    };
    let now = book.clock.now();
    let acting = acting(book)?;
    let happening = Happening { at: now, hat: acting.hat, by: acting.name, what };
    book.store.write(Act::LeadNoted.on(known.profile.name.clone()), now, |tx| {
        tx.happenings().record(id, &happening)?;
        Ok(())
    })?;
    view_of(book, &known)
}
