//! Adding and editing a lead.

use super::draft::LeadDraft;
use super::find::lead;
use super::moves::moved;
use super::record::learned;
use super::view::{LeadView, view_of};
use crate::acting::acting;
use crate::book::Book;
use crate::failure::{Problem, Said};
use method::LeadId;
use method::judge::has_reacted;
use method::lead::{Lead, Profile, Stage, Standing};
use method::playbook::Hat;
use serde::Deserialize;
use store::Act;
use store::table::happening::{ChangeKind, Happening, What};

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
    let before = lead(book, LeadId(request.id))?;
    let draft = LeadDraft { reaction: None, ..request.draft.clone() };
    let after = Lead { profile: draft.profile(book, Some(&before.profile))?, ..before.clone() };
    let words = edited(book, &before.profile, &after.profile);
    learned(book, &before, &after, What::Change { what: ChangeKind::Edited, words })
}

/// What was changed, as the form shows it: "Phone: (206) 555-0123; Place: Seattle".
fn edited(book: &Book, before: &Profile, after: &Profile) -> String {
    let words = &book.words;
    let (before, after) = (LeadDraft::of(before, words), LeadDraft::of(after, words));
    let fields = before.shown().into_iter().zip(after.shown());
    let changed = fields.filter(|((_, before), (_, after))| before != after).map(|((label, _), (_, now))| {
        let label = words.say(label, &[]);
        let said = if now.is_empty() {
            Said::new("story-edited-empty").text("label", label)
        } else {
            Said::new("story-edited").text("label", label).text("after", short(now))
        };
        said.say(words)
    });
    changed.collect::<Vec<_>>().join("; ")
}

/// A long text by its beginning: the timeline tells that it changed, the lead's page shows it whole.
fn short(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{} …", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
