//! What stands in until the owner answers: a complete, careful first playbook.
#![expect(clippy::unnecessary_wraps, reason = "they all have the one type that the list of questions asks for")]

mod from_best;

use super::questions::NUMBERS;
use super::{Answer, Answers, Asked, FieldValue, Record};
use crate::MarketId;
use crate::lead::ReactionKind;
use crate::outcome::{DiscardReason, Route};
use crate::place::FoundPlace;
use crate::playbook::{Hat, TimeUnit, WorkingHours, WorkingTime};
use crate::range::Range;
use chrono::{NaiveTime, Weekday};

pub(super) use from_best::{age, headcount, income, industry, revenue, territory};

/// Countries whose owners most likely reckon in another currency than the dollar.
const CURRENCIES: [(&str, &str); 26] = [
    ("GB", "GBP"),
    ("CA", "CAD"),
    ("AU", "AUD"),
    ("NZ", "NZD"),
    ("JP", "JPY"),
    ("IN", "INR"),
    ("AT", "EUR"),
    ("BE", "EUR"),
    ("CY", "EUR"),
    ("DE", "EUR"),
    ("EE", "EUR"),
    ("ES", "EUR"),
    ("FI", "EUR"),
    ("FR", "EUR"),
    ("GR", "EUR"),
    ("HR", "EUR"),
    ("IE", "EUR"),
    ("IT", "EUR"),
    ("LT", "EUR"),
    ("LU", "EUR"),
    ("LV", "EUR"),
    ("MT", "EUR"),
    ("NL", "EUR"),
    ("PT", "EUR"),
    ("SI", "EUR"),
    ("SK", "EUR"),
];

pub(super) fn nothing(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    None
}

pub(super) fn currency(answers: &Answers, _: Option<MarketId>) -> Option<Answer> {
    let Asked::Answer(Answer::Place(place)) = answers.effective_by_id("business.place", None) else {
        return Some(Answer::Text("USD".into()));
    };
    let FoundPlace::One(found) = &place.found else { return Some(Answer::Text("USD".into())) };
    let code = CURRENCIES.iter().find(|(country, _)| *country == found.country).map_or("USD", |(_, code)| *code);
    Some(Answer::Text(code.into()))
}

pub(super) fn window(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Choice("this_quarter".into()))
}

pub(super) fn funds(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Funds(None))
}

/// Every dated reaction toward us counts but two: opening a newsletter and clicking a link cost nobody anything.
pub(super) fn inquiry(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    let counts = |kind: &ReactionKind| !matches!(kind, ReactionKind::OpenedNewsletter | ReactionKind::Clicked);
    let kinds = ReactionKind::ALL.into_iter().filter(counts).map(|kind| kind.key().to_owned()).collect();
    Some(Answer::Choices(kinds))
}

pub(super) fn recheck_days(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Number(90))
}

pub(super) fn attempts(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Number(6))
}

pub(super) fn attempt_days(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Number(14))
}

/// Few reasons, each with what happens next, so that marketing can act on every one.
pub(super) fn discard_reasons(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    let reason = |reason: &str, route, recheck_days, only_if: &str, after_attempts| DiscardReason {
        reason: reason.into(),
        route,
        recheck_days,
        only_if: only_if.into(),
        after_attempts,
    };
    Some(Answer::DiscardReasons(vec![
        reason("Can't be reached", Route::Nurture, Some(60), "All agreed attempts are used up.", true),
        reason("Wrong name, phone or mail", Route::BackToMarketing, None, "Seen at the first touch.", false),
        reason("Outside our area", Route::Dead, None, "The place is written down.", false),
        reason("Wants what we don't sell", Route::Dead, None, "What they wanted is written down.", false),
        reason("Too small, or no money", Route::Nurture, Some(180), "They named the amount.", false),
        reason("No need", Route::Nurture, Some(180), "We asked what made them look.", false),
        reason("Bought from somebody else", Route::Nurture, Some(365), "We noted from whom.", false),
        reason("Not a buyer: job seeker, vendor, spam", Route::Dead, None, "", false),
        reason("Asked not to be contacted", Route::Suppress, None, "", false),
    ]))
}

pub(super) fn marketing(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Choice("marketing".into()))
}

/// The caller asks questions; giving somebody up is for those who answer for it.
pub(super) fn may_discard(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(choices(&["marketing", "sales", "owner"]))
}

pub(super) fn answer_within(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Duration(WorkingTime { amount: 1, unit: TimeUnit::Hours }))
}

pub(super) fn accept_within(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Duration(WorkingTime { amount: 4, unit: TimeUnit::Hours }))
}

pub(super) fn hours(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::WorkingHours(WorkingHours {
        days: vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
        from: NaiveTime::from_hms_opt(9, 0, 0)?,
        to: NaiveTime::from_hms_opt(17, 0, 0)?,
    }))
}

pub(super) fn sales_steps(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    let step = |name: &str, done_when: &str, marketing_sends: &str| {
        Record::default()
            .with("name", written(name))
            .with("done_when", written(done_when))
            .with("marketing_sends", written(marketing_sends))
    };
    Some(Answer::Records(vec![
        step(
            "First talk",
            "We know what made them look, which results they want, and who decides.",
            "A short note on who will call, and why.",
        ),
        step("Offer", "They have the offer and a day on which we talk about it.", "An example of a job like theirs."),
        step("Decision", "They said yes or no, and we wrote down why.", "Nothing, until sales asks for something."),
    ]))
}

/// The kind of a market follows from whom the owner sells to. Who sells to both describes the businesses first.
pub(super) fn market_kind(answers: &Answers, market: Option<MarketId>) -> Option<Answer> {
    let Asked::Answer(sells_to) = answers.effective_by_id("business.sells_to", None) else { return None };
    let is_first = answers.markets().next() == market;
    match sells_to.text() {
        "both" => Some(Answer::Choice(if is_first { "businesses" } else { "consumers" }.into())),
        "businesses" | "consumers" => Some(Answer::Choice(sells_to.text().into())),
        _ => None,
    }
}

pub(super) fn part(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Choice("decides".into()))
}

pub(super) fn preset(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Choice("bant".into()))
}

/// Deeds weigh by what they cost the other person, and fade within weeks.
pub(super) fn reactions(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    let worth = |reaction: &str, points: i64| {
        Record::default()
            .with("reaction", FieldValue::Choice(reaction.into()))
            .with("points", FieldValue::Count(Range::exactly(points)))
            .with("loses_per_week", FieldValue::Count(Range::exactly(1)))
    };
    Some(Answer::Records(vec![
        worth("asked_for_quote", 10),
        worth("called", 8),
        worth("downloaded", 4),
        worth("opened_newsletter", 2),
    ]))
}

pub(super) fn marketing_gives(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(list(&[
        "Every must-have is asked before a lead goes to sales.",
        "Where the lead came from, and what that cost, is written down.",
        "A lead that sales gives back is picked up within two working days.",
    ]))
}

pub(super) fn sales_gives(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(list(&[
        "Every lead is accepted, or given back with a reason, in the agreed time.",
        "The agreed attempts are made and noted before anybody is given up.",
        "What became of each lead is written down before the feedback session.",
    ]))
}

pub(super) fn miss(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Text(
        "The lead is shown as late to both sides, and whoever owes the next step says when it will be done. \
         What is missed three times in a month comes before the council."
            .into(),
    ))
}

pub(super) fn sends(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    let sending = |what: &str, to: &str, channel: &str, every: &str| {
        Record::default()
            .with("what", written(what))
            .with("to", FieldValue::Choice(to.into()))
            .with("channel", FieldValue::Choice(channel.into()))
            .with("every", FieldValue::Choice(every.into()))
    };
    Some(Answer::Records(vec![
        sending("A short email with one useful idea", "nurture", "email", "monthly"),
        sending("A postcard from a finished job", "with_sales", "post", "quarterly"),
        sending("A hello, and whether all is well", "customers", "phone", "twice_a_year"),
    ]))
}

/// The council needs both sides and an owner: whoever wears these hats. Nobody sits twice.
pub(super) fn seats(answers: &Answers, _: Option<MarketId>) -> Option<Answer> {
    let Asked::Answer(Answer::People(people)) = answers.effective_by_id("business.people", None) else { return None };
    let mut seats: Vec<String> = Vec::new();
    for hat in [Hat::Marketing, Hat::Sales, Hat::Owner] {
        let name = people.name(hat).trim();
        if !name.is_empty() && !seats.iter().any(|seat| seat == name) {
            seats.push(name.to_owned());
        }
    }
    (!seats.is_empty()).then_some(Answer::List(seats))
}

pub(super) fn file_within(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Duration(WorkingTime { amount: 7, unit: TimeUnit::Days }))
}

pub(super) fn rule_within(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Duration(WorkingTime { amount: 2, unit: TimeUnit::Days }))
}

pub(super) fn rhythm(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Choice("monthly".into()))
}

pub(super) fn agenda(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(list(&[
        "The numbers, 10 minutes",
        "Why leads were given back or given up, 10 minutes",
        "Disputed leads, 10 minutes",
        "One change to one definition, 5 minutes",
        "What we agreed, in writing, 2 minutes",
    ]))
}

/// All of them: a number that nobody reads is taken out sooner than one that is missing is missed.
pub(super) fn numbers(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(choices(NUMBERS))
}

fn written(text: &str) -> FieldValue {
    FieldValue::Text(text.to_owned())
}

fn list(items: &[&str]) -> Answer {
    Answer::List(items.iter().map(|item| (*item).to_owned()).collect())
}

fn choices(keys: &[&str]) -> Answer {
    Answer::Choices(keys.iter().map(|key| (*key).to_owned()).collect())
}
