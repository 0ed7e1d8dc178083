//! A lead as other programs know people.

use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::{Problem, Said};
use crate::interview::wire::Home;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use exchange::out::{Address, Asked, Contact, Day, Deal, Moment, Rung};
use method::LeadId;
use method::contact::Channel;
use method::fact::Fact;
use method::industry::FoundIndustry;
use method::judge::Verdict;
use method::lead::{Lead, StandsAt};
use method::money::{Currency, Money};
use method::outcome::Outcome;
use method::place::{Extent, FoundPlace, Place};
use method::range::Range;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

/// What is needed to say of any lead how it stands; looked up once for all of them.
pub(super) struct People<'a> {
    pub(super) book: &'a Book,
    pub(super) definitions: Arc<Definitions>,
    pub(super) today: NaiveDate,
    currency: Currency,
    closed: HashMap<LeadId, Verdict>,
}

impl<'a> People<'a> {
    pub(super) fn new(book: &'a Book) -> Result<Self, Problem> {
        let definitions = book.in_force()?;
        Ok(Self {
            book,
            currency: Home::of(&definitions.playbook).currency,
            today: book.clock.today(),
            closed: book.store.read(|read| read.happenings().closing_verdicts())?,
            definitions,
        })
    }

    /// The verdict; a closed lead keeps the one with which it was closed.
    pub(super) fn verdict(&self, lead: &Lead) -> String {
        let closed = self.closed.get(&lead.id).filter(|_| lead.standing.is_closed());
        let verdict = closed
            .copied()
            .unwrap_or_else(|| method::judge::judge(&self.definitions.edition, &lead.profile, self.today).verdict);
        self.book.words.verdict(verdict)
    }

    /// Where it stands; with sales, the step.
    pub(super) fn stands(&self, lead: &Lead) -> String {
        match self.step(lead) {
            Some(step) if lead.standing.stands_at() == StandsAt::Active => step.to_owned(),
            _ => self.book.words.stands_at(lead.standing.stands_at()),
        }
    }

    pub(super) fn step(&self, lead: &Lead) -> Option<&str> {
        let steps = &self.definitions.playbook.engagement.sales_steps;
        lead.standing.step.and_then(|step| steps.get(step)).map(|step| step.name.as_str())
    }

    /// What somebody asked not to get, in one line: "Mail since 2026-11-01: asked by phone; Calls since …".
    pub(super) fn do_not_contact(&self, lead: &Lead) -> String {
        let stops = lead.care.stops.iter().map(|stop| {
            let said = match stop.source.trim() {
                "" => Said::new("export-stop-plain"),
                source => Said::new("export-stop").text("source", source),
            };
            let channel = channel_words(stop.channel).say(&self.book.words);
            said.text("channel", channel).text("date", stop.since.to_string()).say(&self.book.words)
        });
        stops.collect::<Vec<_>>().join("; ")
    }

    pub(super) fn contact<'l>(&self, lead: &'l Lead) -> Contact<'l> {
        let (profile, facts) = (&lead.profile, &lead.profile.facts);
        let asked = |channel| lead.care.stop(channel).map_or(Asked::Nothing, |_| Asked::NotTo);
        Contact {
            uid: uid("lead", lead).into(),
            name: (&profile.name).into(),
            company: (&profile.company).into(),
            title: (&profile.title).into(),
            email: (&profile.email).into(),
            phone: (&profile.phone).into(),
            address: address(&facts.place),
            industry: match &facts.industry {
                Fact::Known(industry) => match &industry.found {
                    FoundIndustry::One(found) => (&found.name).into(),
                    FoundIndustry::Several(_) | FoundIndustry::Nothing => (&industry.typed).into(),
                },
                Fact::Unclear(typed) => typed.into(),
                Fact::Unknown | Fact::WontSay { .. } => "".into(),
            },
            revenue: figure(facts.revenue.known().map(|money: &Money| &money.amount)).into(),
            headcount: figure(facts.headcount.known()).into(),
            source: (&profile.source).into(),
            owner: (&lead.care.owner).into(),
            note: (&profile.note).into(),
            rung: rung(lead.standing.stands_at()),
            stands: self.stands(lead).into(),
            deal: self.deal(lead),
            do_not_contact: self.do_not_contact(lead).into(),
            mail: asked(Channel::Mail),
            call: asked(Channel::Call),
        }
    }

    /// The sale, for those with whom sales speak or spoke to the end.
    fn deal<'l>(&self, lead: &'l Lead) -> Option<Deal<'l>> {
        let (value, lost_because) = match (&lead.standing.outcome, lead.standing.stands_at()) {
            (Some(Outcome::Won { value }), _) => (value.map(|value| value.to_string()), ""),
            (Some(Outcome::Lost { reason, .. }), _) => (None, reason.as_str()),
            (None, StandsAt::Active) => (None, ""),
            _ => return None,
        };
        let title = if lead.profile.company.is_empty() { &lead.profile.name } else { &lead.profile.company };
        Some(Deal {
            title: title.into(),
            step: self.step(lead).unwrap_or_default().to_owned().into(),
            currency: value.as_ref().map_or(Cow::Borrowed(""), |_| self.currency.code().to_owned().into()),
            value: value.unwrap_or_default().into(),
            lost_because: lost_because.into(),
        })
    }
}

pub(super) const fn channel_words(channel: Channel) -> Said {
    Said::new(match channel {
        Channel::Call => "export-channel-call",
        Channel::Mail => "export-channel-mail",
        Channel::Text => "export-channel-text",
        Channel::Post => "export-channel-post",
        Channel::Visit | Channel::Meeting => "export-channel-visit",
        Channel::Social => "export-channel-social",
    })
}

/// A name for something about a lead that stays the same for as long as the lead is in the log, and that no lead of another
/// log bears.
pub(super) fn uid(what: &str, lead: &Lead) -> String {
    format!("{what}-{}-{}@sellable", lead.id.0, lead.created_at.timestamp_micros())
}

pub(super) fn day(date: NaiveDate) -> Day {
    Day(date.year(), date.month(), date.day())
}

pub(super) fn moment(at: DateTime<Utc>) -> Moment {
    Moment { day: day(at.date_naive()), time: (at.hour(), at.minute(), at.second()) }
}

/// A figure as other programs take it, without signs; of a range its lower end, which is the safer promise.
fn figure(range: Option<&Range<i64>>) -> String {
    let of = |range: &Range<i64>| range.from.or(range.to).map(|figure| figure.to_string());
    range.and_then(of).unwrap_or_default()
}

const fn rung(at: StandsAt) -> Rung {
    match at {
        StandsAt::List => Rung::Name,
        StandsAt::Inquiry => Rung::Inquiry,
        StandsAt::Mql => Rung::Marketing,
        StandsAt::Sql | StandsAt::Offered => Rung::Sales,
        StandsAt::Active => Rung::Deal,
        StandsAt::Nurture => Rung::Resting,
        StandsAt::Won => Rung::Won,
        StandsAt::Lost => Rung::Lost,
        StandsAt::Discarded => Rung::GivenUp,
    }
}

fn address(place: &Fact<method::place::TypedPlace>) -> Address<'_> {
    let typed = |text| Address { city: Cow::Borrowed(text), ..Address::default() };
    match place {
        Fact::Known(place) => match &place.found {
            FoundPlace::One(found) => parts(found),
            FoundPlace::Several(_) | FoundPlace::Nothing => typed(place.typed.as_str()),
        },
        Fact::Unclear(text) => typed(text.as_str()),
        Fact::Unknown | Fact::WontSay { .. } => Address::default(),
    }
}

fn parts(place: &Place) -> Address<'_> {
    /// Countries whose states everybody writes by their letters.
    const LETTERS: [&str; 3] = ["US", "CA", "AU"];
    let is_town = matches!(place.extent, Extent::Point(_)) || place.county.is_some();
    let code = place.region.as_deref().filter(|_| LETTERS.contains(&place.country.as_str()));
    let region = code.or(place.region_name.as_deref()).unwrap_or_default();
    Address {
        city: if is_town { (&place.name).into() } else { "".into() },
        region: region.into(),
        postal: place.postal_code.as_deref().unwrap_or_default().into(),
        country: (&place.country_name).into(),
    }
}
