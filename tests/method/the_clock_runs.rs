//! The clock runs: what is late or silent is shown before it is lost, in the hours and days in which the firm works, and
//! counted for the side that owed it.

use crate::owner::{Owner, but, clinic, clinics_around_seattle, read};
use app::clock::Clock;
use app::leads;
use app::today::{TodayAct, TodayItem, TodayKind, TodayView, Urgency, today};
use chrono::{NaiveDateTime, TimeZone, Utc};
use serde_json::{Value, json};

/// The same owner at another moment of UTC, which is the owner's wall here.
fn at(mut owner: Owner, moment: &str) -> Owner {
    let shown = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M").expect("a moment");
    owner.book.clock = Clock::At(Utc.from_utc_datetime(&shown));
    owner
}

/// An owner who answers within two working hours and accepts within one working day, Monday to Friday from 9 to 5, and
/// closes on Thanksgiving and on every Christmas Day.
fn owner(moment: &str) -> Owner {
    let mut answers = clinics_around_seattle();
    answers["engagement"] = json!({
        "answer_within": { "amount": 2, "unit": "hours" },
        "accept_within": { "amount": 1, "unit": "days" },
        "hours": { "days": ["mon", "tue", "wed", "thu", "fri"], "from": "09:00", "to": "17:00" },
        "holidays": [{ "on": "12-25", "name": "Christmas" }, { "on": "2026-11-26", "name": "Thanksgiving" }],
    });
    at(Owner::with(&answers), moment)
}

fn seen(owner: &Owner) -> TodayView {
    today(&owner.book).expect("today")
}

fn item(owner: &Owner, id: i64) -> Option<(TodayKind, TodayItem)> {
    let view = seen(owner);
    let mut items =
        view.groups.into_iter().flat_map(|group| group.items.into_iter().map(move |item| (group.kind, item)));
    items.find(|(_, item)| item.id == id)
}

fn reacted(on: &str) -> Value {
    but(clinic(), json!({ "reaction": { "kind": "called", "on": on } }))
}

fn missed(owner: &Owner, side: &str) -> u64 {
    seen(owner).misses.iter().find(|view| view.words.starts_with(side)).map_or(0, |view| view.missed)
}

#[test]
fn an_inquiry_waits_in_working_time_over_nights_weekends_and_holidays() {
    // When somebody called, the moment after which it is amber, and the one at which it is late.
    let cases = [
        ("2026-11-23 09:00", "2026-11-23 10:30", "2026-11-23 11:00"),
        ("2026-11-23 16:00", "2026-11-24 09:30", "2026-11-24 10:00"),
        ("2026-11-20 16:30", "2026-11-23 10:00", "2026-11-23 10:30"),
        ("2026-11-25 16:30", "2026-11-27 10:00", "2026-11-27 10:30"),
        ("2026-12-24 15:30", "2026-12-24 17:00", "2026-12-28 09:30"),
        ("2026-11-22 03:00", "2026-11-23 10:30", "2026-11-23 11:00"),
    ];
    for (called, amber, late) in cases {
        let owner = owner(called);
        let id = owner.add(&reacted(&called[..10])).id;
        let before = |moment: &str| {
            let moment = NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M").expect("a moment");
            (moment - chrono::TimeDelta::minutes(1)).format("%Y-%m-%d %H:%M").to_string()
        };
        let mut owner = owner;
        for (moment, state) in [
            (before(amber), Urgency::Running),
            (amber.to_owned(), Urgency::Amber),
            (before(late), Urgency::Amber),
            (late.to_owned(), Urgency::Late),
        ] {
            owner = at(owner, &moment);
            let (kind, item) = item(&owner, id).expect("it stands on Today");
            assert_eq!(
                (kind, item.state),
                (TodayKind::Inquiries, state),
                "called {called}, seen {moment}: {}",
                item.due
            );
        }
    }
}

#[test]
fn what_was_typed_in_later_waits_since_the_end_of_its_day_and_what_a_file_brought_since_it_came() {
    let owner = owner("2026-11-24 09:30");
    let yesterday = owner.add(&reacted("2026-11-23")).id;
    assert_eq!(item(&owner, yesterday).map(|(_, item)| item.due).as_deref(), Some("1 hour left"));
    owner.import("Name,Phone,What they did,First contact\nNed Namely,206-555-0188,Called us,2026-11-02\n");
    let imported = owner.id_of("Ned Namely");
    assert_eq!(item(&owner, imported).map(|(_, item)| item.due).as_deref(), Some("2 hours left"));
}

#[test]
fn an_answer_stops_the_clock_and_undo_starts_it_again() {
    let owner = owner("2026-11-23 09:00");
    let id = owner.add(&reacted("2026-11-23")).id;
    let owner = at(owner, "2026-11-23 12:00");
    assert_eq!(seen(&owner).late, 1);
    owner.call(id);
    assert!(item(&owner, id).is_none_or(|(kind, _)| kind != TodayKind::Inquiries));
    assert_eq!((seen(&owner).late, missed(&owner, "Marketing")), (0, 1), "answered an hour late");
    owner.undo();
    assert_eq!((seen(&owner).late, missed(&owner, "Marketing")), (1, 0), "it is late, and not missed yet");
}

#[test]
fn sales_owes_an_answer_to_what_it_was_offered() {
    let owner = owner("2026-11-23 10:00");
    let id = owner.add(&reacted("2026-11-23")).id;
    owner.call(id);
    owner.move_lead(id, json!({ "to": "offer" }));
    let mut owner = owner;
    for (moment, state) in [
        ("2026-11-23 15:59", Urgency::Running),
        ("2026-11-23 16:00", Urgency::Amber),
        ("2026-11-24 10:00", Urgency::Late),
        ("2026-11-25 10:00", Urgency::Missed),
    ] {
        owner = at(owner, moment);
        let (kind, item) = item(&owner, id).expect("it waits for sales");
        assert_eq!((kind, item.state, item.who.as_str()), (TodayKind::Handoffs, state, "Sal Sample"), "{moment}");
    }
    owner.move_lead(id, json!({ "to": "accept" }));
    assert!(item(&owner, id).is_none(), "it is with sales, and just now");
    assert_eq!((missed(&owner, "Sales"), missed(&owner, "Marketing")), (1, 0), "the side that owed it");
}

#[test]
fn silence_is_shown_before_the_lead_is_lost_and_a_dated_step_is_no_silence() {
    let owner = owner("2026-11-02 10:00");
    let (silent, planned) = (owner.add(&reacted("2026-11-02")).id, owner.add(&reacted("2026-11-02")).id);
    for id in [silent, planned] {
        owner.call(id);
        leads::note(&owner.book, &read(&json!({ "id": id, "text": "", "kind": "call", "talked": "talked" })))
            .expect("a talk");
    }
    let next = json!({ "id": planned, "what": "Ask again", "on": "2026-12-01" });
    leads::set_next(&owner.book, &read(&next)).expect("a next step");
    let owner = at(owner, "2026-11-17 12:00");
    assert_eq!(item(&owner, silent).map(|(kind, _)| kind), Some(TodayKind::Silent));
    assert!(item(&owner, planned).is_none());
    let owner = at(owner, "2026-12-01 09:00");
    let (kind, item) = item(&owner, planned).expect("its day has come");
    assert_eq!((kind, item.why.as_str(), item.due.as_str()), (TodayKind::FollowUps, "Ask again", "today"));
}

#[test]
fn nobody_is_sent_to_call_whoever_asked_not_to_be_called() {
    let owner = owner("2026-11-23 10:00");
    let changes = json!({ "contact": "206-555-0144", "reaction": { "kind": "called", "on": "2026-11-23" } });
    let id = owner.add(&but(clinic(), changes)).id;
    let (_, free) = item(&owner, id).expect("it stands on Today");
    assert!(free.acts.contains(&TodayAct::Call) && free.phone.contains("0144") && free.stopped.is_none());
    let stop = json!({ "id": id, "channels": ["call"], "source": "asked on the phone" });
    leads::add_stops(&owner.book, &read(&stop)).expect("a stop is noted");
    let (_, stopped) = item(&owner, id).expect("it still waits");
    assert!(!stopped.acts.contains(&TodayAct::Call) && stopped.phone.is_empty());
    assert!(stopped.stopped.is_some_and(|said| said.contains("no calls")));
}

#[test]
fn a_clock_that_jumps_breaks_nothing() {
    let owner = owner("2026-11-23 10:00");
    let id = owner.add(&reacted("2026-11-23")).id;
    let mut owner = owner;
    for moment in ["1970-01-01 00:00", "2016-11-23 10:00", "2036-11-23 10:00", "2100-12-31 23:59", "2026-11-23 10:00"] {
        owner = at(owner, moment);
        assert!(item(&owner, id).is_some(), "{moment}");
    }
    assert_eq!(item(&owner, id).map(|(_, item)| item.due).as_deref(), Some("2 hours left"));
}
