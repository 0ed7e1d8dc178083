//! Who is left out of a file, and why. Never silently.

use super::format::Format;
use crate::failure::Said;
use chrono::NaiveDate;
use method::contact::Channel;
use method::lead::Lead;
use serde::Serialize;
use words::Words;

/// Why somebody is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// They asked not to get mail.
    AskedNoMail,
    /// They asked not to be called.
    AskedNoCalls,
    /// Their consent to mail ran out.
    ConsentRanOut,
    /// There is no mail address.
    NoMailAddress,
    /// There is neither a number nor a mail address to keep in an address book.
    NothingToReach,
    /// Nothing is planned.
    NothingPlanned,
}

/// How many were left out for a reason.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeftOutView {
    /// How many.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub count: u64,
    /// How many and why, in a sentence.
    pub sentence: String,
}

/// Counts of those who are left out.
#[derive(Debug, Clone, Default)]
pub(super) struct LeftOut {
    counts: [u64; Why::ALL.len()],
}

impl Why {
    const ALL: [Self; 6] = [
        Self::AskedNoMail,
        Self::AskedNoCalls,
        Self::ConsentRanOut,
        Self::NoMailAddress,
        Self::NothingToReach,
        Self::NothingPlanned,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::AskedNoMail => "export-left-asked-no-mail",
            Self::AskedNoCalls => "export-left-asked-no-calls",
            Self::ConsentRanOut => "export-left-consent-ran-out",
            Self::NoMailAddress => "export-left-no-mail-address",
            Self::NothingToReach => "export-left-nothing-to-reach",
            Self::NothingPlanned => "export-left-nothing-planned",
        }
    }

    /// Why the lead is left out of such a file today; none if it belongs there.
    pub(super) fn of(format: Format, lead: &Lead, today: NaiveDate) -> Option<Self> {
        let profile = &lead.profile;
        if format == Format::Ical {
            return (!super::calendar::has_day(lead)).then_some(Self::NothingPlanned);
        }
        let channel = format.reaches_by()?;
        let asked = lead.care.stop(channel).is_some();
        match channel {
            Channel::Mail if asked => Some(Self::AskedNoMail),
            Channel::Mail if profile.email.is_empty() => Some(Self::NoMailAddress),
            Channel::Mail if consent_ran_out(lead, channel, today) => Some(Self::ConsentRanOut),
            Channel::Call if asked => Some(Self::AskedNoCalls),
            Channel::Call if profile.phone.is_empty() && profile.email.is_empty() => Some(Self::NothingToReach),
            _ => None,
        }
    }
}

/// Whether consent was given and none is left. Who never gave any is not meant: where the law asks for none, there is none.
fn consent_ran_out(lead: &Lead, channel: Channel, today: NaiveDate) -> bool {
    let mut given = lead.care.consents.iter().filter(|consent| consent.channel == channel).peekable();
    given.peek().is_some() && given.all(|consent| !consent.holds_on(today))
}

impl LeftOut {
    pub(super) fn add(&mut self, why: Why) {
        if let Some(at) = Why::ALL.iter().position(|known| *known == why) {
            self.counts[at] += 1;
        }
    }

    pub(super) fn views(&self, words: &Words) -> Vec<LeftOutView> {
        let counted = Why::ALL.iter().zip(self.counts).filter(|(_, count)| *count > 0);
        let view = |(why, count): (&Why, u64)| LeftOutView {
            count,
            sentence: Said::new(why.key()).number("count", count as i64).say(words),
        };
        counted.map(view).collect()
    }
}
