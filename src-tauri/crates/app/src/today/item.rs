//! One lead on Today: why it stands there, and what can be done about it.

use super::sort::Placed;
use super::view::{TodayAct, TodayItem, TodayKind};
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::leads::{AskView, ask_next, stands_words, ways};
use crate::views::Side;
use chrono::NaiveDate;
use method::clock::Due;
use method::contact::Channel;
use method::lead::{Lead, Reaction, StandsAt};
use method::playbook::Hat;
use words::Words;

/// What the clocks say of one lead.
pub(super) struct Clock {
    /// What is due, if a clock runs.
    pub due: Option<Due>,
    /// Attempts made.
    pub attempts: u8,
    /// Attempts agreed.
    pub agreed_attempts: u32,
    /// Who answers an inquiry first.
    pub first_answer_by: Hat,
    /// Working minutes of a day.
    pub day_length: u32,
    /// The day until which it was put off.
    pub put_off_until: Option<NaiveDate>,
}

/// A lead as it stands on Today; none if it went in between.
pub(super) fn item(book: &Book, placed: &Placed, clock: &Clock) -> Result<Option<TodayItem>, Problem> {
    let Some(lead) = book.store.read(|read| read.leads().find(placed.entry.id))? else { return Ok(None) };
    let words = &book.words;
    let judgement = book.judge(&lead.profile)?;
    let side = side(placed, clock);
    let people = &book.in_force()?.playbook.business.people;
    // Until sales has accepted a lead, its owner is somebody in marketing.
    let is_owners = placed.kind != TodayKind::Handoffs && !lead.care.owner.is_empty();
    let who = if is_owners { &lead.care.owner } else { people.name(side) };
    let allowed = |channel: Channel, value: &str| {
        if lead.care.stop(channel).is_some() { String::new() } else { value.to_owned() }
    };
    let is_early = matches!(lead.standing.stands_at(), StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql);
    let ask = if is_early { ask_next(book, &judgement)? } else { None };
    let company = if lead.profile.company == lead.profile.name { String::new() } else { lead.profile.company.clone() };
    Ok(Some(TodayItem {
        id: lead.id.0,
        name: lead.profile.name.clone(),
        company,
        why: why(book, placed, clock, &lead)?,
        due: due_words(book, placed, clock),
        state: placed.urgency,
        side: side_of(side),
        who: who.to_owned(),
        verdict: judgement.verdict,
        verdict_words: words.verdict(judgement.verdict),
        stands_at: lead.standing.stands_at(),
        acts: acts(placed.kind, &lead, ask.as_ref()),
        has_step: lead.care.next.is_some(),
        ask,
        phone: allowed(Channel::Call, &lead.profile.phone),
        email: allowed(Channel::Mail, &lead.profile.email),
        stopped: stopped(words, &lead),
    }))
}

fn side(placed: &Placed, clock: &Clock) -> Hat {
    if let (Some(due), false) = (clock.due, is_by_day(placed.kind)) {
        return due.side;
    }
    match (placed.kind, placed.entry.stands_at) {
        (_, StandsAt::Active | StandsAt::Offered) => Hat::Sales,
        (TodayKind::Answers, _) => clock.first_answer_by,
        _ => Hat::Marketing,
    }
}

const fn is_by_day(kind: TodayKind) -> bool {
    matches!(kind, TodayKind::FollowUps | TodayKind::Rechecks)
}

fn due_words(book: &Book, placed: &Placed, clock: &Clock) -> String {
    let today = book.clock.today();
    let day = match placed.kind {
        TodayKind::FollowUps => placed.entry.next_on,
        TodayKind::Rechecks => clock.put_off_until,
        TodayKind::Answers => return String::new(),
        _ => None,
    };
    match (day, clock.due) {
        (Some(day), _) => book.words.due_day(day, today),
        (None, Some(due)) => book.words.due(&due, clock.day_length),
        (None, None) => String::new(),
    }
}

fn why(book: &Book, placed: &Placed, clock: &Clock, lead: &Lead) -> Result<String, Problem> {
    let words = &book.words;
    let since = clock.due.and_then(|due| due.since).map(|since| {
        let on = book.clock.on_the_wall(since.moment()).date();
        words.day(on, book.clock.today())
    });
    let since = since.unwrap_or_default();
    let said = match placed.kind {
        TodayKind::Inquiries => return inquiry(book, lead),
        TodayKind::Handoffs => Said::new("today-handoff").text("date", since),
        TodayKind::FollowUps => match &lead.care.next {
            Some(next) if !next.what.is_empty() => return Ok(next.what.clone()),
            _ => Said::new("today-follow-up-plain"),
        },
        TodayKind::Attempts => Said::new("today-attempts")
            .number("attempts", clock.attempts.into())
            .number("agreed", clock.agreed_attempts.into()),
        TodayKind::Rechecks => {
            let until = clock.put_off_until.map(|day| words.day(day, book.clock.today()));
            Said::new("today-recheck").text("date", until.unwrap_or_default())
        }
        TodayKind::Silent => Said::new("today-silent").text("stands", stands_words(book, lead)?).text("date", since),
        TodayKind::Answers => Said::new("today-answer"),
    };
    Ok(said.say(words))
}

/// What they did: the newest reaction that makes an inquiry.
fn inquiry(book: &Book, lead: &Lead) -> Result<String, Problem> {
    let words = &book.words;
    let definitions = book.in_force()?;
    let counts = |reaction: &&Reaction| definitions.playbook.inquiry.contains(&reaction.kind);
    let Some(reaction) = lead.profile.reactions.iter().filter(counts).max_by_key(|reaction| reaction.on) else {
        return Ok(Said::new("today-inquiry-plain").say(words));
    };
    let said = match reaction.words.trim() {
        "" => Said::new("today-inquiry"),
        said => Said::new("today-inquiry-words").text("words", said),
    };
    let date = words.day(reaction.on, book.clock.today());
    Ok(said.text("reaction", words.reaction(reaction.kind)).text("date", date).say(words))
}

/// What can be done, the first thing first. What somebody asked us not to do is not offered.
fn acts(kind: TodayKind, lead: &Lead, ask: Option<&AskView>) -> Vec<TodayAct> {
    use TodayAct::{Accept, Answer, Call, Mail, Plan, Return, TakeUp};
    let wanted: &[TodayAct] = match kind {
        TodayKind::Inquiries | TodayKind::Attempts | TodayKind::Silent => &[Call, Mail, Answer, Plan],
        TodayKind::Handoffs => &[Accept, Return],
        TodayKind::FollowUps => &[Plan, Call, Mail],
        TodayKind::Rechecks => &[TakeUp, Call, Mail],
        TodayKind::Answers => &[Answer, Call, Mail, Plan],
    };
    let may = |act: &TodayAct| match act {
        Call => lead.care.stop(Channel::Call).is_none(),
        Mail => lead.care.stop(Channel::Mail).is_none() && !lead.profile.email.is_empty(),
        Answer => ask.is_some(),
        Accept | Return | Plan | TakeUp => true,
    };
    wanted.iter().copied().filter(|act| may(act)).collect()
}

fn stopped(words: &Words, lead: &Lead) -> Option<String> {
    let ways = ways(words, lead.care.stops.iter().map(|stop| stop.channel));
    (!ways.is_empty()).then(|| Said::new("today-stopped").text("ways", ways).say(words))
}

/// Whose colour a hat has.
pub(super) const fn side_of(hat: Hat) -> Side {
    match hat {
        Hat::Marketing | Hat::Caller => Side::Marketing,
        Hat::Sales => Side::Sales,
        Hat::Owner => Side::Together,
    }
}
