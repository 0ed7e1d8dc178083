//! What stands in until the owner answers: a complete, careful first playbook.
#![expect(clippy::unnecessary_wraps, reason = "they all have the one type that the list of questions asks for")]

use super::{Answer, Answers, Asked};
use crate::MarketId;
use crate::lead::ReactionKind;
use crate::outcome::{DiscardReason, Route};
use crate::place::FoundPlace;
use crate::playbook::{People, TimeUnit, WorkingHours, WorkingTime};
use chrono::{NaiveTime, Weekday};

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

/// One person usually wears all hats in a firm that has not said otherwise: the owner is named by their hat.
pub(super) fn people(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::People(People::default()))
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

pub(super) fn first_answer_by(_: &Answers, _: Option<MarketId>) -> Option<Answer> {
    Some(Answer::Choice("marketing".into()))
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
    Some(Answer::List(["First talk", "Offer", "Decision"].map(String::from).to_vec()))
}
