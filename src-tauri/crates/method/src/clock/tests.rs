use super::*;
use crate::interview::HolidayDate;
use crate::lead::StandsAt;
use crate::outcome::Effort;
use crate::playbook::{Engagement, Goal, Hat, Holiday, TimeUnit, WorkingHours, WorkingTime};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::{America, Asia, Australia, Europe, Pacific, Tz};

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a case that can be read")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a case that can be read")
}

/// A moment in UTC: `2026-11-23 09:30`.
fn at(text: &str) -> Minute {
    Minute::of(
        chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a case that can be read").and_utc(),
    )
}

/// A moment on the wall of a zone.
fn wall(zone: Tz, text: &str) -> Minute {
    let shown = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a case that can be read");
    Minute::of(zone.from_local_datetime(&shown).earliest().expect("a case that can be read").with_timezone(&Utc))
}

const WEEK: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

fn hours(days: &[Weekday], from: &str, to: &str) -> WorkingHours {
    WorkingHours { days: days.to_vec(), from: time(from), to: time(to) }
}

fn holidays() -> Vec<Holiday> {
    vec![
        Holiday { on: HolidayDate::Yearly { month: 12, day: 25 }, name: "Christmas".into() },
        Holiday { on: HolidayDate::Once(day("2026-11-26")), name: "Thanksgiving".into() },
    ]
}

/// Monday to Friday, 9 to 5, in UTC.
fn office() -> Calendar {
    Calendar::over(&hours(&WEEK, "09:00", "17:00"), &holidays(), &Utc, at("2026-11-01 00:00"), at("2027-12-31 00:00"))
}

fn engagement() -> Engagement {
    Engagement {
        first_answer_by: Hat::Caller,
        answer_within: WorkingTime { amount: 1, unit: TimeUnit::Hours },
        accept_within: WorkingTime { amount: 4, unit: TimeUnit::Hours },
        hours: hours(&WEEK, "09:00", "17:00"),
        holidays: holidays(),
        sales_steps: Vec::new(),
        marketing_gives: Vec::new(),
        sales_gives: Vec::new(),
        absence: String::new(),
        miss: String::new(),
        goal: Goal::default(),
    }
}

const EFFORT: Effort = Effort { attempts: 6, days: 14 };

#[test]
fn working_time_passes_over_nights_weekends_and_holidays() {
    let calendar = office();
    // 2026-11-20 is a Friday, the 26th a holiday, 25 December 2026 a Friday.
    let cases = [
        ("2026-11-23 09:00", "2026-11-23 10:00", 60),
        ("2026-11-23 08:00", "2026-11-23 09:00", 0),
        ("2026-11-23 07:13", "2026-11-23 09:30", 30),
        ("2026-11-23 16:30", "2026-11-24 09:30", 60),
        ("2026-11-20 16:59", "2026-11-23 09:01", 2),
        ("2026-11-21 10:00", "2026-11-22 18:00", 0),
        ("2026-11-25 16:00", "2026-11-27 10:00", 120),
        ("2026-12-24 16:00", "2026-12-28 10:00", 120),
        ("2027-12-24 16:00", "2027-12-27 10:00", 120),
        ("2026-11-23 10:00", "2026-11-23 10:00", 0),
        ("2026-11-23 12:00", "2026-11-23 10:00", 0),
        ("2026-11-16 00:00", "2026-11-23 00:00", 5 * 480),
    ];
    for (from, to, minutes) in cases {
        assert_eq!(calendar.worked(at(from), at(to)), minutes, "{from} to {to}");
    }
}

#[test]
fn a_span_is_used_up_at_one_moment_and_began_at_another() {
    let calendar = office();
    let cases = [
        ("2026-11-23 09:00", 60, "2026-11-23 10:00"),
        ("2026-11-23 16:30", 60, "2026-11-24 09:30"),
        ("2026-11-20 16:30", 60, "2026-11-23 09:30"),
        ("2026-11-21 12:00", 60, "2026-11-23 10:00"),
        ("2026-11-23 09:00", 480, "2026-11-23 17:00"),
        ("2026-11-25 13:00", 480, "2026-11-27 13:00"),
        ("2026-12-24 12:00", 3 * 480, "2026-12-30 12:00"),
    ];
    for (from, span, due) in cases {
        let (from, due) = (at(from), at(due));
        assert_eq!(calendar.after(from, span), Some(due), "{from:?} and {span} minutes");
        assert_eq!(calendar.worked(from, due), span);
        // Seen from there, the latest beginning is the same point of working time.
        let began = calendar.before(due, span).expect("a case that can be read");
        assert!(began >= from && calendar.worked(from, began) == 0, "{from:?}");
        assert_eq!(calendar.worked(Minute::counted(began.count() + 1), due), span - 1);
    }
    assert_eq!(calendar.after(at("2026-11-23 09:00"), u32::MAX), None, "no such moment within the days laid out");
    assert_eq!(calendar.before(at("2026-11-23 09:00"), u32::MAX), None);
}

#[test]
fn a_day_is_as_long_as_the_firm_works() {
    let calendar = office();
    let span = |amount, unit| calendar.minutes(WorkingTime { amount, unit });
    assert_eq!(span(30, TimeUnit::Minutes), 30);
    assert_eq!(span(4, TimeUnit::Hours), 240);
    assert_eq!(span(2, TimeUnit::Days), 960);
    assert_eq!(span(u32::MAX, TimeUnit::Days), u32::MAX);
    assert_eq!(calendar.minutes_of_days(14), 10 * 480);
    assert!(calendar.is_open(at("2026-11-23 09:00")) && !calendar.is_open(at("2026-11-23 17:00")));
    assert!(!calendar.is_open(at("2026-11-26 12:00")), "a holiday");
    assert_eq!(calendar.opens_next(at("2026-11-25 20:00")), Some(at("2026-11-27 09:00")));
}

#[test]
fn a_firm_without_hours_has_no_working_time() {
    let all = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    for hours in [hours(&[], "09:00", "17:00"), hours(&all, "17:00", "09:00"), hours(&all, "00:00", "00:00")] {
        let calendar = Calendar::over(&hours, &[], &Utc, at("2026-11-01 00:00"), at("2026-11-30 00:00"));
        assert!(!calendar.has_hours(), "{hours:?}");
        assert_eq!(calendar.worked(at("2026-11-01 00:00"), at("2026-11-30 00:00")), 0);
        assert_eq!(calendar.after(at("2026-11-02 10:00"), 60), None);
        assert_eq!(calendar.opens_next(at("2026-11-02 10:00")), None);
        let agreed = Agreed::of(&Engagement { hours, ..engagement() }, EFFORT, &calendar);
        let limits = Limits::at(at("2026-11-30 00:00"), agreed, &calendar);
        let history = History::of(at("2026-11-02 10:00"), &mut [at("2026-11-02 10:00")], []);
        let waiting = history.waiting(StandsAt::Inquiry, Days::default(), &calendar);
        assert_eq!(limits.signal(&waiting, StandsAt::Inquiry), None, "no clock runs");
    }
}

#[test]
fn days_of_a_change_of_time_have_their_own_length() {
    let all = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    // The zone, hours, a day, and how many minutes are worked on it.
    let cases = [
        (America::New_York, ("00:30", "12:30"), "2027-03-14", 11 * 60),
        (America::New_York, ("00:30", "12:30"), "2026-11-01", 13 * 60),
        (America::New_York, ("02:30", "12:30"), "2027-03-14", 9 * 60 + 30),
        (America::New_York, ("01:30", "12:30"), "2026-11-01", 12 * 60),
        (America::New_York, ("00:30", "01:30"), "2026-11-01", 2 * 60),
        (Europe::London, ("09:00", "17:00"), "2027-03-28", 480),
        (Australia::Lord_Howe, ("00:00", "12:00"), "2026-04-05", 12 * 60 + 30),
        (Asia::Kathmandu, ("09:00", "17:00"), "2026-11-23", 480),
        // A day that the island left out, and the one after it.
        (Pacific::Apia, ("09:00", "17:00"), "2011-12-30", 0),
        (Pacific::Apia, ("09:00", "17:00"), "2011-12-31", 480),
    ];
    for (zone, (from, to), on, minutes) in cases {
        let first = Minute::of(
            day(on)
                .pred_opt()
                .expect("a case that can be read")
                .pred_opt()
                .expect("a case that can be read")
                .and_time(NaiveTime::MIN)
                .and_utc(),
        );
        let calendar = Calendar::over(&hours(&all, from, to), &[], &zone, first, first);
        let end = calendar.end_of(day(on));
        let before = calendar.end_of(day(on).pred_opt().expect("a case that can be read"));
        assert_eq!(calendar.worked(before, end), minutes, "{zone} on {on}");
    }
}

#[test]
fn the_wall_decides_the_day() {
    let zone = America::Los_Angeles;
    let now = wall(zone, "2026-11-23 12:00");
    let calendar = Calendar::over(&hours(&WEEK, "09:00", "17:00"), &[], &zone, wall(zone, "2026-11-01 12:00"), now);
    for (shown, expected) in
        [("2026-11-22 23:59", "2026-11-22"), ("2026-11-23 00:00", "2026-11-23"), ("2026-11-23 16:30", "2026-11-23")]
    {
        assert_eq!(calendar.date(wall(zone, shown)), day(expected), "{shown}");
    }
}

#[test]
fn no_clock_of_the_machine_breaks_the_calendar() {
    let far = ["1970-01-01 00:00", "2016-11-22 12:00", "2036-11-22 12:00", "2100-12-31 23:59", "9999-12-31 23:59"];
    let office = hours(&WEEK, "09:00", "17:00");
    for zone in [America::New_York, Pacific::Apia] {
        for (now, noted) in far.iter().flat_map(|now| far.map(|noted| (at(now), at(noted)))) {
            let calendar = Calendar::over(&office, &holidays(), &zone, noted, now);
            let limits = Limits::at(now, Agreed::of(&engagement(), EFFORT, &calendar), &calendar);
            let starts = inquiry_starts(&calendar, day("2026-11-22"), noted, Noted::ByHand);
            let history = History::of(noted, &mut [starts], [Event::Tried(now)]);
            for stands in StandsAt::ALL {
                let waiting = history.waiting(
                    stands,
                    Days { next_on: Some(NaiveDate::MAX), put_off_until: Some(NaiveDate::MIN) },
                    &calendar,
                );
                limits.due(&waiting, stands, &calendar);
            }
            assert!(calendar.worked(noted, now) <= now.count().saturating_sub(noted.count()));
        }
    }
    assert_eq!(Minute::of(DateTime::<Utc>::MIN_UTC), Minute::of(DateTime::UNIX_EPOCH));
    assert!(Minute::of(DateTime::<Utc>::MAX_UTC).moment().year() > 9000);
}

#[test]
fn a_clock_starts_when_the_log_learns() {
    let calendar = office();
    let noted = at("2026-11-23 14:20");
    let cases = [
        ("2026-11-23", Noted::ByHand, "2026-11-23 14:20"),
        ("2026-11-20", Noted::ByHand, "2026-11-20 17:00"),
        ("2026-11-21", Noted::ByHand, "2026-11-21 23:59"),
        ("2026-11-24", Noted::ByHand, "2026-11-23 14:20"),
        ("2026-11-20", Noted::ByImport, "2026-11-23 14:20"),
        ("1999-01-01", Noted::ByImport, "2026-11-23 14:20"),
    ];
    for (on, source, expected) in cases {
        assert_eq!(inquiry_starts(&calendar, day(on), noted, source), at(expected), "{on} {source:?}");
    }
}

#[test]
fn amber_late_and_missed_by_the_limit() {
    let calendar = office();
    let agreed = Agreed::of(&engagement(), EFFORT, &calendar);
    let inquired = at("2026-11-20 16:30");
    let history = History::of(inquired, &mut [inquired], []);
    let waiting = history.waiting(StandsAt::Inquiry, Days::default(), &calendar);
    let cases = [
        ("2026-11-20 16:30", DueState::Running, 60, 0),
        ("2026-11-22 12:00", DueState::Running, 30, 0),
        ("2026-11-23 09:14", DueState::Running, 16, 0),
        ("2026-11-23 09:15", DueState::Amber, 15, 0),
        ("2026-11-23 09:29", DueState::Amber, 1, 0),
        ("2026-11-23 09:30", DueState::Late, 0, 0),
        ("2026-11-23 10:29", DueState::Late, 0, 59),
        ("2026-11-23 10:30", DueState::Missed, 0, 60),
    ];
    for (now, state, left, over) in cases {
        let limits = Limits::at(at(now), agreed, &calendar);
        let due = limits.due(&waiting, StandsAt::Inquiry, &calendar).expect("a case that can be read");
        assert_eq!((due.state, due.left(), due.over()), (state, left, over), "{now}");
        assert_eq!((due.kind, due.side, due.limit), (DueKind::FirstContact, Hat::Caller, 60));
        assert_eq!(due.due_at, Some(at("2026-11-23 09:30")));
    }
}

/// The thresholds that are compared say the same as counting the working time of each lead.
#[test]
fn comparing_says_what_counting_says() {
    let calendar = office();
    let agreed = Agreed::of(&engagement(), EFFORT, &calendar);
    let start = at("2026-11-19 12:00").count();
    for now in (start..start + 9 * 1440).step_by(97).map(Minute::counted) {
        let limits = Limits::at(now, agreed, &calendar);
        for since in (start..start + 9 * 1440).step_by(61).map(Minute::counted).filter(|since| *since <= now) {
            let history = History::of(since, &mut [], [Event::Moved { at: since, from: None, to: StandsAt::Offered }]);
            let waiting = history.waiting(StandsAt::Offered, Days::default(), &calendar);
            let expected = match calendar.worked(since, now) {
                480.. => DueState::Missed,
                240.. => DueState::Late,
                180.. => DueState::Amber,
                _ => DueState::Running,
            };
            assert_eq!(limits.state(&waiting, StandsAt::Offered), Some(expected), "{since:?} at {now:?}");
        }
    }
}

/// What it shows, where the lead stands, when they reacted, what we did, and what is due from whom since when.
type Story = (&'static str, StandsAt, Vec<Minute>, Vec<Event>, Option<(DueKind, Hat, Minute)>);

#[test]
fn what_a_lead_waits_for_follows_from_its_story() {
    use DueKind::{Acceptance, Attempts, FirstContact, Silence};
    use Event::{Moved, Talked, Tried};
    let calendar = office();
    let (mon, tue, wed) = (at("2026-11-16 10:00"), at("2026-11-17 10:00"), at("2026-11-18 10:00"));
    let offered = Moved { at: tue, from: Some(StandsAt::Sql), to: StandsAt::Offered };
    let accepted = Moved { at: wed, from: Some(StandsAt::Offered), to: StandsAt::Active };
    let answered = |kind, side, since| Some((kind, side, since));
    let limits = Limits::at(at("2026-11-23 12:00"), Agreed::of(&engagement(), EFFORT, &calendar), &calendar);
    let cases: Vec<Story> = vec![
        ("a name", StandsAt::List, vec![], vec![], None),
        ("unanswered", StandsAt::Inquiry, vec![mon], vec![], answered(FirstContact, Hat::Caller, mon)),
        ("asked twice", StandsAt::Mql, vec![tue, mon], vec![], answered(FirstContact, Hat::Caller, mon)),
        ("tried once", StandsAt::Inquiry, vec![mon], vec![Tried(tue)], answered(Attempts, Hat::Caller, tue)),
        ("tried enough", StandsAt::Inquiry, vec![mon], vec![Tried(tue); 6], answered(Silence, Hat::Marketing, tue)),
        ("talked", StandsAt::Mql, vec![mon], vec![Talked(tue)], answered(Silence, Hat::Marketing, tue)),
        (
            "asked again after we talked",
            StandsAt::Nurture,
            vec![mon, wed],
            vec![Talked(tue)],
            answered(FirstContact, Hat::Caller, wed),
        ),
        ("kept in touch with", StandsAt::Nurture, vec![mon], vec![Talked(tue)], None),
        ("offered", StandsAt::Offered, vec![mon], vec![offered], answered(Acceptance, Hat::Sales, tue)),
        ("accepted", StandsAt::Active, vec![mon], vec![offered, accepted], answered(Silence, Hat::Sales, wed)),
        (
            "with sales, not reached",
            StandsAt::Active,
            vec![mon],
            vec![offered, accepted, Tried(wed)],
            answered(Attempts, Hat::Sales, wed),
        ),
        ("won", StandsAt::Won, vec![mon], vec![offered, accepted], None),
    ];
    for (what, stands, mut reactions, events, expected) in cases {
        let waiting = History::of(mon, &mut reactions, events).waiting(stands, Days::default(), &calendar);
        let due = limits.due(&waiting, stands, &calendar);
        assert_eq!(due.and_then(|due| Some((due.kind, due.side, due.since?))), expected, "{what}");
    }
}

#[test]
fn the_order_of_recording_counts_when_the_clock_of_the_machine_jumped_back() {
    let (then, before) = (at("2036-11-16 10:00"), at("2026-11-16 10:00"));
    let offered = Event::Moved { at: then, from: Some(StandsAt::Sql), to: StandsAt::Offered };
    let returned = Event::Moved { at: before, from: Some(StandsAt::Offered), to: StandsAt::Sql };
    let history = History::of(before, &mut [], [offered, returned]);
    assert_eq!((history.stood_since, history.offer_answered_at), (before, Some(before)));
    assert_eq!(history.waiting(StandsAt::Sql, Days::default(), &office()).acceptance_took, 0);
}

#[test]
fn a_dated_next_step_stops_the_clock_until_its_day_is_over() {
    let calendar = office();
    let talked = at("2026-11-02 10:00");
    let history = History::of(talked, &mut [talked], [Event::Talked(talked)]);
    let limits = Limits::at(at("2026-11-23 12:00"), Agreed::of(&engagement(), EFFORT, &calendar), &calendar);
    let cases = [
        (None, Some(Signal::Silent)),
        (Some("2026-11-03"), Some(Signal::Silent)),
        (Some("2026-11-20"), None),
        (Some("2027-02-01"), None),
    ];
    for (next, expected) in cases {
        let waiting = history.waiting(StandsAt::Mql, Days { next_on: next.map(day), ..Days::default() }, &calendar);
        assert_eq!(limits.signal(&waiting, StandsAt::Mql), expected, "{next:?}");
    }
}

#[test]
fn what_was_put_off_waits_for_its_day() {
    let calendar = office();
    let talked = at("2026-11-02 10:00");
    let history = History::of(talked, &mut [talked], [Event::Talked(talked)]);
    let days = Days { put_off_until: Some(day("2027-02-01")), ..Days::default() };
    let waiting = history.waiting(StandsAt::Nurture, days, &calendar);
    assert_eq!((waiting.kind, waiting.since()), (Some(DueKind::Recheck), Some(at("2027-02-01 17:00"))));
    let limits = Limits::at(at("2027-11-23 12:00"), Agreed::of(&engagement(), EFFORT, &calendar), &calendar);
    assert_eq!(limits.signal(&waiting, StandsAt::Nurture), None, "a day of one's own is never missed");
}

#[test]
fn silence_follows_from_what_is_agreed() {
    let calendar = office();
    let cases = [
        ((14, TimeUnit::Days), 14, (10, 5, 10)),
        ((4, TimeUnit::Hours), 14, (10, 1, 5)),
        ((1, TimeUnit::Days), 10, (7, 2, 10)),
        ((0, TimeUnit::Hours), 0, (10, 1, 5)),
        ((15, TimeUnit::Minutes), 3, (5, 1, 5)),
    ];
    for ((amount, unit), days, (marketing, ready, sales)) in cases {
        let engagement = Engagement { accept_within: WorkingTime { amount, unit }, ..engagement() };
        let agreed = Agreed::of(&engagement, Effort { attempts: 6, days }, &calendar);
        let in_days = |minutes: u32| minutes / 480;
        assert_eq!(
            (in_days(agreed.silence_marketing), in_days(agreed.silence_ready), in_days(agreed.silence_sales)),
            (marketing, ready, sales),
            "{amount} {unit:?}, {days} days"
        );
    }
}

#[test]
fn misses_count_for_the_side_that_owed_them() {
    let calendar = office();
    let limits = Limits::at(at("2026-11-23 12:00"), Agreed::of(&engagement(), EFFORT, &calendar), &calendar);
    let (friday, monday) = (at("2026-11-20 09:00"), at("2026-11-23 09:00"));
    let offer = |at| Event::Moved { at, from: Some(StandsAt::Sql), to: StandsAt::Offered };
    let accept = |at| Event::Moved { at, from: Some(StandsAt::Offered), to: StandsAt::Active };
    let just_now = at("2026-11-23 11:50");
    let quick = Minute::of(friday.moment() + TimeDelta::minutes(59));
    let stories: Vec<(StandsAt, Vec<Minute>, Vec<Event>)> = vec![
        // Still waiting, a whole day: missed by the caller.
        (StandsAt::Inquiry, vec![friday], vec![]),
        // Answered late, and once in time.
        (StandsAt::Inquiry, vec![friday], vec![Event::Talked(just_now)]),
        (StandsAt::Inquiry, vec![friday], vec![Event::Talked(quick)]),
        // Accepted late, and offered just now.
        (StandsAt::Active, vec![], vec![offer(friday), accept(monday)]),
        (StandsAt::Offered, vec![], vec![offer(just_now)]),
    ];
    let mut misses = Misses::default();
    for (stands, mut reactions, events) in stories {
        let waiting = History::of(friday, &mut reactions, events).waiting(stands, Days::default(), &calendar);
        misses.count(&limits, &waiting, stands);
    }
    assert_eq!(misses.of(Hat::Caller), Owed { late: 0, missed: 2, silent: 0 });
    assert_eq!(misses.of(Hat::Sales), Owed { late: 0, missed: 1, silent: 0 });
    assert_eq!(misses.of(Hat::Marketing), Owed::default());
}

#[test]
fn a_day_of_ones_own_has_no_limit() {
    let calendar = office();
    let today = day("2026-11-23");
    let cases = [("2026-11-24", DueState::Running), ("2026-11-23", DueState::Amber), ("2025-01-01", DueState::Late)];
    for (on, state) in cases {
        let due = Due::on_day(DueKind::FollowUp, Hat::Sales, day(on), today, &calendar);
        assert_eq!((due.state, due.left(), due.over()), (state, 0, 0), "{on}");
    }
}

#[test]
fn a_waiting_lead_is_small() {
    assert!(size_of::<Waiting>() <= 16, "a million of them are at hand");
}
