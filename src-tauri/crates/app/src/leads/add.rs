//! Adding and editing a lead.

use super::draft::LeadDraft;
use super::moves::moved;
use super::view::{LeadView, lead, view_of};
use crate::acting::acting;
use crate::book::Book;
use crate::failure::Problem;
use method::LeadId;
use method::judge::has_reacted;
use method::lead::{Stage, Standing};
use method::playbook::Hat;
use serde::Deserialize;
use store::Act;
use store::table::happening::{Happening, What};

/// A change of what is known of a lead.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct EditRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// What is known now.
    pub draft: LeadDraft,
}

/// Adds a lead. A dated reaction makes it an inquiry; without one it is a name from a list (method.md, meaning 8).
pub fn add(book: &Book, draft: &LeadDraft) -> Result<LeadView, Problem> {
    let definitions = book.in_force()?;
    let profile = draft.profile(book, None)?;
    let standing = Standing::at(first_stage(has_reacted(&definitions.edition.inquiry, &profile)));
    let judgement = book.judge(&profile)?;
    let now = book.clock.now();
    let happening = Happening {
        at: now,
        hat: Hat::Marketing,
        by: acting(book)?.name,
        what: What::Move(Box::new(moved(book, &profile, &judgement, None, standing.stands_at(), String::new(), None)?)),
    };
    let lead = book.store.write(Act::LeadAdded.on(profile.name.clone()), now, |tx| {
        let lead = tx.leads().insert(now, profile, standing)?;
        tx.happenings().record(lead.id, &happening)?;
        Ok(lead)
    })?;
    book.with_index(|index| index.put(&lead))?;
    view_of(book, &lead)
}

const fn first_stage(reacted: bool) -> Stage {
    if reacted { Stage::Inquiry } else { Stage::List }
}

/// Changes what is known of a lead. An edit moves nobody; a reaction is recorded by itself.
pub fn edit(book: &Book, request: &EditRequest) -> Result<LeadView, Problem> {
    let id = LeadId(request.id);
    let mut known = lead(book, id)?;
    let draft = LeadDraft { reaction: None, ..request.draft.clone() };
    known.profile = draft.profile(book, Some(&known.profile))?;
    let now = book.clock.now();
    book.store
        .write(Act::LeadEdited.on(known.profile.name.clone()), now, |tx| tx.leads().set_profile(id, &known.profile))?;
    book.with_index(|index| index.put(&known))?;
    view_of(book, &known)
}
