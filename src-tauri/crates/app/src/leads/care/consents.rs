//! What somebody allowed: by which way, said or implied, since when, with what proof, and until when.

use super::change::change;
use super::said::{channel_said, consent_words};
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::leads::typed::{SHORT, day, needed, refused};
use crate::leads::view::LeadView;
use method::contact::{Channel, Consent, ConsentKind};
use serde::Deserialize;
use store::table::happening::ChangeKind;

/// A consent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ConsentAddRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Which way.
    #[cfg_attr(feature = "contract", ts(type = "Channel"))]
    pub channel: Channel,
    /// Said, or implied by what they did.
    #[cfg_attr(feature = "contract", ts(type = "ConsentKind"))]
    pub kind: ConsentKind,
    /// On which day, `2026-11-22`.
    pub given_on: String,
    /// How, and where the proof is.
    pub how: String,
    /// The last day on which it holds; empty if it has no end.
    pub expires_on: String,
}

/// A consent that is on the list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ConsentRemoveRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Which way.
    #[cfg_attr(feature = "contract", ts(type = "Channel"))]
    pub channel: Channel,
}

/// Writes down a consent. There is one for each way: a new one replaces the one before.
pub fn add_consent(book: &Book, request: &ConsentAddRequest) -> Result<LeadView, Problem> {
    let how = needed("how", &request.how, SHORT, "consent-how-missing")?;
    let given_on = day("given_on", &request.given_on)?;
    if given_on > book.clock.today() {
        return Err(refused("given_on", Said::new("lead-reaction-later")));
    }
    let expires_on = match request.expires_on.trim() {
        "" => None,
        typed => Some(day("expires_on", typed)?),
    };
    if expires_on.is_some_and(|last| last < given_on) {
        return Err(refused("expires_on", Said::new("consent-ends-before")));
    }
    let consent = Consent { channel: request.channel, kind: request.kind, given_on, how: how.to_owned(), expires_on };
    change(book, request.id, ChangeKind::Consented, |care| {
        care.consents.retain(|known| known.channel != consent.channel);
        let words = consent_words(book, &consent);
        care.consents.push(consent);
        care.consents.sort_by_key(|known| known.channel);
        Ok(words)
    })
}

/// Takes a consent off, because it was withdrawn.
pub fn remove_consent(book: &Book, request: &ConsentRemoveRequest) -> Result<LeadView, Problem> {
    change(book, request.id, ChangeKind::ConsentWithdrawn, |care| {
        care.consents.retain(|known| known.channel != request.channel);
        Ok(channel_said(request.channel).say(&book.words))
    })
}
