//! What is kept of a lead, in words.

use crate::book::Book;
use crate::failure::Said;
use method::contact::{Channel, Consent, ConsentKind};
use method::lead::Care;
use method::talk::Met;
use words::Words;

/// The name of a way to reach somebody: "Call".
pub fn channel_said(channel: Channel) -> Said {
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

/// What the timeline says of wishes not to be reached.
pub fn stopped(book: &Book, channels: &[Channel], source: &str) -> String {
    Said::new("story-stopped")
        .text("ways", ways(&book.words, channels.iter().copied()))
        .text("source", source)
        .say(&book.words)
}

/// "no calls, no e-mail"; empty where every way is open.
pub fn ways(words: &Words, channels: impl Iterator<Item = Channel>) -> String {
    let ways: Vec<String> = channels.map(|channel| no_said(channel).say(words)).collect();
    ways.join(", ")
}

/// What may not be done: "no calls, no e-mail"; none if everything may.
pub fn stopped_words(book: &Book, care: &Care) -> Option<String> {
    if Channel::STOPPABLE.iter().all(|channel| care.stop(*channel).is_some()) {
        return Some(Said::new("no-contact").say(&book.words));
    }
    (!care.stops.is_empty()).then(|| ways(&book.words, care.stops.iter().map(|stop| stop.channel)))
}

fn no_said(channel: Channel) -> Said {
    Said::new(match channel {
        Channel::Call => "no-call",
        Channel::Mail => "no-mail",
        Channel::Text => "no-text",
        Channel::Post => "no-post",
        Channel::Visit => "no-visit",
        Channel::Meeting => "no-meeting",
        Channel::Social => "no-social",
    })
}

/// A consent in a line: "E-mail: they said yes on Mar 3, 2026 (form), until Sep 3, 2026."
pub fn consent_words(book: &Book, consent: &Consent) -> String {
    let key = match (consent.kind, consent.expires_on) {
        (ConsentKind::Express, None) => "consent-express",
        (ConsentKind::Express, Some(_)) => "consent-express-until",
        (ConsentKind::Implied, None) => "consent-implied",
        (ConsentKind::Implied, Some(_)) => "consent-implied-until",
    };
    let until = consent.expires_on.map(|last| book.words.date(last)).unwrap_or_default();
    Said::new(key)
        .text("way", channel_said(consent.channel).say(&book.words))
        .text("on", book.words.date(consent.given_on))
        .text("how", consent.how.clone())
        .text("until", until)
        .say(&book.words)
}

/// How far along they were, in words.
pub fn met_words(book: &Book, met: Option<Met>) -> String {
    Said::new(match met {
        Some(Met::Early) => "talk-met-early",
        Some(Met::Comparing) => "talk-met-comparing",
        Some(Met::Deciding) => "talk-met-deciding",
        None => "talk-not-yet",
    })
    .say(&book.words)
}
