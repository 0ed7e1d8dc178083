//! Do not contact: per channel, with its day and its source. It limits what is done, never the verdict, and nothing but a
//! person with a reason lifts it (method.md, meaning 24).

use super::change::change;
use super::said::{channel_said, stopped, stopped_words};
use crate::acting::acting;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::leads::draft::LeadDraft;
use crate::leads::typed::{SHORT, needed, refused, within};
use crate::leads::view::LeadView;
use chrono::NaiveDate;
use method::contact::{Channel, Stop};
use method::lead::Care;
use serde::{Deserialize, Serialize};
use store::table::happening::ChangeKind;
use store::table::keys::Likeness;

/// That somebody asked not to be reached in some ways.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StopAddRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// In which ways.
    #[cfg_attr(feature = "contract", ts(type = "Channel[]"))]
    pub channels: Vec<Channel>,
    /// How we know: "asked on the phone".
    pub source: String,
}

/// Notes that somebody asked not to be reached in some ways, from today on. An earlier wish stays as it is.
pub fn add_stops(book: &Book, request: &StopAddRequest) -> Result<LeadView, Problem> {
    let source = needed("source", &request.source, SHORT, "stop-source-missing")?;
    stoppable(book, &request.channels)?;
    let today = book.clock.today();
    change(book, request.id, ChangeKind::Stopped, |care| {
        stop(care, &request.channels, today, source);
        Ok(stopped(book, &request.channels, source))
    })
}

/// Refuses when no way is named, or one that nobody can ask not to be reached by.
pub(in crate::leads) fn stoppable(book: &Book, channels: &[Channel]) -> Result<(), Problem> {
    if channels.is_empty() {
        return Err(refused("channels", Said::new("stop-channel-missing")));
    }
    if let Some(other) = channels.iter().find(|channel| !Channel::STOPPABLE.contains(channel)) {
        let channel = channel_said(*other).say(&book.words);
        return Err(refused("channels", Said::new("stop-channel-not").text("channel", channel)));
    }
    Ok(())
}

/// Stops every way that can be stopped; what the timeline says of it.
pub fn stop_everything(book: &Book, care: &mut Care, source: &str) -> String {
    stop(care, &Channel::STOPPABLE, book.clock.today(), source);
    stopped(book, &Channel::STOPPABLE, source)
}

fn stop(care: &mut Care, channels: &[Channel], since: NaiveDate, source: &str) {
    for channel in channels {
        care.add_stop(Stop { channel: *channel, since, source: source.to_owned() });
    }
}

/// That a wish not to be reached holds no more.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StopLiftRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Which way.
    #[cfg_attr(feature = "contract", ts(type = "Channel"))]
    pub channel: Channel,
    /// Who lifts it; empty for whoever is at the keyboard.
    #[serde(default)]
    pub name: String,
    /// Why: "asked us on 3 March to call again".
    pub reason: String,
}

/// Lifts a wish not to be reached. It needs a name and a reason, and is written down.
pub fn lift_stop(book: &Book, request: &StopLiftRequest) -> Result<LeadView, Problem> {
    let reason = needed("reason", &request.reason, SHORT, "stop-reason-missing")?;
    let at_the_keyboard = acting(book)?.name;
    let name = match within("name", &request.name, SHORT)? {
        "" => at_the_keyboard.as_str(),
        name => name,
    };
    if name.is_empty() {
        return Err(refused("name", Said::new("stop-name-missing")));
    }
    change(book, request.id, ChangeKind::StopLifted, |care| {
        care.stops.retain(|stop| stop.channel != request.channel);
        let said = Said::new("story-stop-lifted").text("way", channel_said(request.channel).say(&book.words));
        Ok(said.text("name", name).text("reason", reason).say(&book.words))
    })
}

/// Somebody in the log with the same address or number who asked not to be reached.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StopFound {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// In one sentence.
    pub sentence: String,
}

/// Looks whether what is typed belongs to somebody who asked not to be reached.
pub fn check_stops(book: &Book, draft: &LeadDraft) -> Result<Vec<StopFound>, Problem> {
    let profile = draft.addresses();
    if profile.email.is_empty() && profile.phone.is_empty() {
        return Ok(Vec::new());
    }
    let found = book.store.read(|read| {
        let alike = read.leads().like(&profile)?;
        let same: Vec<_> = alike.iter().filter(|(_, why)| *why != Likeness::Name).map(|(id, _)| *id).collect();
        read.leads().page(&same)
    })?;
    let stopped = found.iter().filter_map(|lead| {
        let ways = stopped_words(book, &lead.care)?;
        let said = Said::new("stop-known").text("name", lead.profile.name.clone()).text("ways", ways);
        Some(StopFound { id: lead.id.0, sentence: said.say(&book.words) })
    });
    Ok(stopped.collect())
}
