//! Writing down what happened: under the hat and by the name of who is at the keyboard, with the verdict that it changed.

use super::view::{LeadView, view_of};
use crate::acting::acting;
use crate::book::Book;
use crate::failure::Problem;
use method::lead::Lead;
use store::table::happening::{ChangeKind, Happening, What};
use store::{Act, Deed};

/// Something that happens at this moment.
pub fn happening(book: &Book, what: What) -> Result<Happening, Problem> {
    let acting = acting(book)?;
    Ok(Happening { at: book.clock.now(), hat: acting.hat, by: acting.name, what })
}

/// The line that tells that the verdict is another one now; none if it is the same, or if the lead is closed and keeps
/// its verdict.
pub fn verdict_line(book: &Book, before: &Lead, after: &Lead) -> Result<Option<What>, Problem> {
    if after.standing.is_closed() {
        return Ok(None);
    }
    let (before, after) = (book.judge(&before.profile)?.verdict, book.judge(&after.profile)?.verdict);
    Ok((before != after).then_some(What::Verdict { before, after }))
}

/// Saves what was learned of a lead, with a line on the timeline and another one if it changed the verdict. What changed
/// nothing leaves no line.
pub fn learned(book: &Book, before: &Lead, after: &Lead, what: What) -> Result<LeadView, Problem> {
    if before.profile == after.profile {
        return view_of(book, after);
    }
    let mut lines = vec![happening(book, what)?];
    if let Some(verdict) = verdict_line(book, before, after)? {
        lines.push(happening(book, verdict)?);
    }
    book.store.write(Act::LeadEdited.on(after.profile.name.clone()), book.clock.now(), |tx| {
        tx.leads().set_profile(after.id, &after.profile)?;
        for line in &lines {
            tx.happenings().record(after.id, line)?;
        }
        Ok(())
    })?;
    book.with_index(|index| index.put(after))?;
    view_of(book, after)
}

/// Saves what the firm keeps of a lead beside the profile, with a line on the timeline. What changed nothing leaves no
/// line.
pub fn cared(book: &Book, before: &Lead, after: &Lead, what: ChangeKind, words: String) -> Result<LeadView, Problem> {
    if before.care == after.care {
        return view_of(book, after);
    }
    let line = happening(book, What::Change { what, words })?;
    let deed: Deed = Act::CareSet.on(after.profile.name.clone());
    book.store.write(deed, book.clock.now(), |tx| {
        tx.leads().set_care(after.id, &after.care)?;
        tx.happenings().record(after.id, &line)?;
        Ok(())
    })?;
    book.with_index(|index| index.put(after))?;
    view_of(book, after)
}
