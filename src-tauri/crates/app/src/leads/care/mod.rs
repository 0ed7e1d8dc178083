//! What the firm keeps of a lead beside what the judge looks at: a file per verb, each undoable by itself.

mod consents;
mod links;
mod next;
mod owner;
mod stops;
mod talk;
mod view;

pub use consents::{ConsentAddRequest, ConsentRemoveRequest, add_consent, remove_consent};
pub use links::{LinkAddRequest, LinkRequest, add_file, add_link, open_link, remove_link};
pub use next::{EndStepRequest, HowEnded, NextRequest, end_step, set_next};
pub use owner::{OwnerRequest, set_owner};
pub(crate) use stops::ways;
pub use stops::{
    StopAddRequest, StopFound, StopLiftRequest, add_stops, check_stops, lift_stop, stop_everything, stopped_words,
};
pub(super) use stops::{stoppable, stopped};
pub use talk::{LearnedDraft, LearnedState, TalkRequest, save_talk};
pub use view::{
    CareView, ConsentView, LearnedView, LinkKind, LinkView, NextView, PickView, StopView, TalkView, care_view,
};

use super::record::cared;
use super::view::{LeadView, lead};
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use chrono::NaiveDate;
use method::LeadId;
use method::contact::Channel;
use method::lead::Care;
use store::table::happening::ChangeKind;

/// The longest line that is kept of a lead, in characters; what they said in a talk may be longer.
pub(super) const SHORT: usize = 200;
pub(super) const LONG: usize = 2_000;

/// Changes what is kept of a lead. `change` gives what the timeline says of it.
fn change(
    book: &Book,
    id: i64,
    what: ChangeKind,
    change: impl FnOnce(&mut Care) -> Result<String, Problem>,
) -> Result<LeadView, Problem> {
    let before = lead(book, LeadId(id))?;
    let mut after = before.clone();
    let words = change(&mut after.care)?;
    cared(book, &before, &after, what, words)
}

pub(super) fn refused(path: &str, said: Said) -> Problem {
    Problem::Fields(vec![FieldProblem::new(path, said)])
}

/// A text that has to be there and may not be longer than `most` characters.
pub(super) fn needed<'a>(path: &str, typed: &'a str, most: usize, missing: &'static str) -> Result<&'a str, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(refused(path, Said::new(missing)));
    }
    within(path, typed, most)
}

pub(super) fn within<'a>(path: &str, typed: &'a str, most: usize) -> Result<&'a str, Problem> {
    let typed = typed.trim();
    if typed.chars().count() > most {
        return Err(refused(path, Said::new("answer-too-long").number("most", most as i64)));
    }
    Ok(typed)
}

pub(super) fn day(path: &str, typed: &str) -> Result<NaiveDate, Problem> {
    let typed = typed.trim();
    typed.parse().map_err(|_| refused(path, Said::new("lead-reaction-day").text("typed", typed)))
}

/// The name of a way to reach somebody: "Call".
pub(super) fn channel_said(channel: Channel) -> Said {
    Said::new(match channel {
        Channel::Call => "channel-call",
        Channel::Mail => "channel-mail",
        Channel::Text => "channel-text",
        Channel::Post => "channel-post",
        Channel::Visit => "channel-visit",
        Channel::Meeting => "channel-meeting",
        Channel::Social => "channel-social",
    })
}
