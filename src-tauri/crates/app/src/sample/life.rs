//! Weeks in the sample business, told backwards from today: whoever opens it, on whatever day, finds inquiries with the
//! clock running, leads that wait for sales, next steps that are due, and some that nobody has been in touch with.

use super::{LEFT_ALONE, answer, leads_file, moves, rests, take_in};
use crate::book::Book;
use crate::clock::Clock;
use crate::failure::Problem;
use crate::import::mapping_json;
use crate::leads::{self, LeadDraft, MoveRequest, ReactionDraft};
use chrono::{DateTime, Days, TimeDelta, Utc};
use method::LeadId;
use method::clock::{Calendar, Minute};
use method::contact::{Channel, Stop};
use method::lead::{Care, Lead, NextStep, StandsAt};
use method::playbook::Hat;
use std::collections::HashMap;
use store::Act;
use store::table::happening::{ChangeKind, Happening, Talked, What};

/// The file was taken in so many working hours ago: five weeks.
const TAKEN_IN: u32 = 200;
const HOUR: u32 = 60;

/// Who reacted in the last hours, how many working minutes ago, and how.
const FRESH: [(&str, &str, u32, &str, &str); 4] = [
    ("Nora Newcall", "Greenlake Test Dental", 300, "called", "Their old sterilizer fails every second day"),
    ("Owen Oftest", "Rainier Sample Clinic", 150, "filled_in_form", "Prices for two autoclaves"),
    ("Faye Formsample", "Ballard Mock Midwives", 105, "asked_for_quote", "Trays and wraps for a year"),
    ("Hugo Hallosample", "Kent Trial Therapy", 20, "called", ""),
];

/// Time in the sample, counted back from now in hours of work.
struct Time {
    clock: Clock,
    calendar: Calendar,
}

impl Time {
    fn of(book: &Book) -> Result<Self, Problem> {
        let clock = book.clock;
        let engagement = &book.in_force()?.playbook.engagement;
        let from = clock.now().checked_sub_days(Days::new(120)).unwrap_or_else(|| clock.now());
        Ok(Self { clock, calendar: clock.calendar(engagement, from) })
    }

    /// The moment so many working minutes ago.
    fn ago(&self, minutes: u32) -> DateTime<Utc> {
        let now = Minute::of(self.clock.now());
        self.calendar.before(now, minutes).map_or_else(|| self.clock.now(), Minute::moment)
    }
}

/// Makes the sample business in an empty book.
pub(super) fn bring(book: Book) -> Result<Book, Problem> {
    let clock = book.clock;
    answer(&book)?;
    let time = Time::of(&book)?;
    let ids = take_in_then(&book, &time)?;
    let mut book = book;
    remember(&book, &time, &ids)?;
    book = move_along(book, &time, &ids)?;
    for (name, company, minutes, kind, words) in FRESH {
        book = book.at(clock.back_to(time.ago(minutes)));
        let on = book.clock.today().to_string();
        let reaction = ReactionDraft { kind: kind.into(), on, words: words.into() };
        let draft = LeadDraft {
            name: name.into(),
            company: company.into(),
            phone: "206-555-0199".into(),
            email: format!("{}@example.com", name.to_lowercase().replace(' ', ".")),
            reaction: Some(reaction),
            ..LeadDraft::default()
        };
        leads::add(&book, &draft)?;
    }
    Ok(book.at(clock))
}

/// Takes the sample's file in as if it were five weeks ago. It is read today, in another book: an import refuses days that
/// haven't come yet, and in the sample some reacted last week.
fn take_in_then(book: &Book, time: &Time) -> Result<Vec<LeadId>, Problem> {
    let beside = Book::in_memory(book.clock, book.words.locale())?;
    answer(&beside)?;
    let file = leads_file()?;
    let done = take_in(&beside, &file)?;
    let leads = beside.store.read(|read| read.leads().page(&done.added))?;
    let at = time.ago(TAKEN_IN * HOUR);
    let ids = book.store.write(Act::Imported.on(file.name()), at, |tx| {
        let import = tx.imports().begin(at, &file.name(), &mapping_json(&file))?;
        let entries = leads.into_iter().map(|lead| (lead.profile, lead.standing, lead.care));
        let ids = tx.leads().insert_all(import, at, entries)?;
        tx.imports().set_counts(import, &done.counts.json())?;
        Ok(ids)
    })?;
    book.leads_changed();
    Ok(ids)
}

/// What was done with the leads since they came: whom we talked with, whom we tried to reach, what comes next.
fn remember(book: &Book, time: &Time, ids: &[LeadId]) -> Result<(), Problem> {
    let known = book.store.read(|read| read.leads().page(ids))?;
    let today = book.clock.today();
    let at = book.clock.now();
    book.store.write(Act::LeadsChanged, at, |tx| {
        for (number, lead) in known.iter().enumerate() {
            let mut profile = lead.profile.clone();
            // The log learned of each reaction in the morning of its day, as far as it was there already.
            for reaction in profile.reactions.iter_mut().filter(|reaction| reaction.on >= lead.created_at.date_naive())
            {
                reaction.noted_at = Some(reaction.on.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::hours(18));
            }
            tx.leads().set_profile(lead.id, &profile)?;
            if lead.standing.stands_at() == StandsAt::List {
                continue;
            }
            let care = care(number, lead, today);
            tx.leads().set_care(lead.id, &care)?;
            for touch in touches(number, time) {
                tx.happenings().record(lead.id, &touch)?;
            }
            if let Some(next) = &care.next {
                let what = What::Change { what: ChangeKind::Planned, words: next.what.clone() };
                let by = CALLER.to_owned();
                tx.happenings().record(lead.id, &Happening { at: time.ago(8 * HOUR), hat: Hat::Caller, by, what })?;
            }
        }
        Ok(())
    })?;
    book.leads_changed();
    Ok(())
}

const CALLER: &str = "Cory Sample";
const MARKETING: &str = "Mara Sample";
const SELLER: &str = "Sal Sample";

/// Who looks after the so-manieth lead, and what comes next.
fn care(number: usize, lead: &Lead, today: chrono::NaiveDate) -> Care {
    let owner = if number.is_multiple_of(3) { MARKETING } else { CALLER };
    let (what, days) = match number % 20 {
        3 => ("Send the list of prices", 0),
        7 => ("Ask whether the room was measured", -2),
        11 => ("Call about the demonstration", 4),
        15 => ("Send the checklist for the inspection", 9),
        _ => ("", 0),
    };
    let on = match days {
        0.. => today.checked_add_days(Days::new(days as u64)),
        _ => today.checked_sub_days(Days::new(-days as u64)),
    };
    let is_planned = !what.is_empty() && number < 60;
    let mut care = Care { owner: owner.into(), ..lead.care.clone() };
    care.next = on.filter(|_| is_planned).map(|on| NextStep { what: what.into(), on });
    if number % 37 == 5 {
        let source = "asked on the phone".to_owned();
        care.add_stop(Stop { channel: Channel::Call, since: today, source });
    }
    care
}

/// How the so-manieth lead was reached.
fn touches(number: usize, time: &Time) -> Vec<Happening> {
    let touch = |hours: u32, channel, talked, words: &str| Happening {
        at: time.ago(hours * HOUR),
        hat: Hat::Caller,
        by: CALLER.into(),
        what: What::Touch { channel, words: words.into(), talked },
    };
    let hours = 6 + (number as u32 * 7) % 60;
    match number % 20 {
        4 => vec![
            touch(30, Channel::Call, Talked::Tried, "No answer"),
            touch(12, Channel::Call, Talked::Tried, "Left a message"),
        ],
        9 => vec![
            touch(40, Channel::Call, Talked::Tried, "Busy"),
            touch(19, Channel::Mail, Talked::Tried, "Sent the brochure"),
        ],
        13 if number > 100 => vec![touch(100, Channel::Call, Talked::Talked, "Will talk with the dentist")],
        16 => vec![
            touch(hours + 20, Channel::Call, Talked::Tried, "No answer"),
            touch(hours, Channel::Call, Talked::Talked, "They compare two makes"),
        ],
        _ => vec![touch(hours, Channel::Call, Talked::Talked, "Asked what made them look")],
    }
}

/// Moves some of the leads along, each at its hour, so that every place of the sum has somebody in it.
fn move_along(mut book: Book, time: &Time, ids: &[LeadId]) -> Result<Book, Problem> {
    let clock = time.clock;
    let mut met = HashMap::new();
    let known = book.store.read(|read| read.leads().page(ids))?;
    for lead in known.iter().skip(LEFT_ALONE) {
        book = book.at(clock);
        let id = lead.id;
        let verdict = book.judge(&lead.profile)?.verdict;
        let number = met.entry(verdict).or_insert(0_usize);
        *number += 1;
        let number = *number;
        if rests(verdict, number) {
            continue;
        }
        let lead = leads::get(&book, id)?;
        for (step, request) in moves(&lead, number).into_iter().enumerate() {
            book = book.at(clock.back_to(time.ago(minutes_ago(&request, number, step))));
            if request.to == "accept" {
                hand_over(&book, id)?;
            }
            let until = if request.to == "nurture" { put_off_until(number, clock) } else { String::new() };
            leads::move_lead(&book, &MoveRequest { id: id.0, until, ..request })?;
        }
    }
    Ok(book.at(clock))
}

/// How many working minutes ago a move was made: what is offered waits since this hour or since yesterday.
fn minutes_ago(request: &MoveRequest, number: usize, step: usize) -> u32 {
    match request.to.as_str() {
        "offer" if number % 6 == 3 => [30, 200, 270, 560][number / 6 % 4],
        _ => (60 + (number as u32 * 11) % 50).saturating_sub(step as u32 * 4) / 10 * HOUR,
    }
}

/// Every third is looked at again just now.
fn put_off_until(number: usize, clock: Clock) -> String {
    let days = match number % 6 {
        1 => 0,
        3 => 20,
        _ => 60,
    };
    let until = clock.today().checked_add_days(Days::new(days));
    until.map(|until| until.to_string()).unwrap_or_default()
}

/// Sales looks after what it accepted.
fn hand_over(book: &Book, id: LeadId) -> Result<(), Problem> {
    let Some(lead) = book.store.read(|read| read.leads().find(id))? else { return Ok(()) };
    let care = Care { owner: SELLER.into(), ..lead.care };
    book.store.write(Act::CareSet.on(lead.profile.name), book.clock.now(), |tx| tx.leads().set_care(id, &care))?;
    Ok(())
}
