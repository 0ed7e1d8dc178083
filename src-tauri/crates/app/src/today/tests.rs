use super::*;
use crate::clock::Clock;
use crate::leads::{self, LeadDraft, MoveRequest, NoteRequest, ReactionDraft};
use crate::sample;
use crate::views::Side;
use chrono::{DateTime, NaiveDateTime, Utc};
use words::Locale;

fn clock(text: &str) -> Clock {
    let moment = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a moment");
    Clock::At(DateTime::from_naive_utc_and_offset(moment, Utc))
}

/// A book with the sample's playbook: two working hours to answer, Monday to Friday.
fn book(at: &str) -> Book {
    let book = Book::in_memory(clock(at), Locale::EnglishUs).expect("a book");
    sample::answer(&book).expect("the answers fit");
    book
}

fn add(book: &Book, name: &str, reacted_on: &str) -> i64 {
    let reaction = ReactionDraft { kind: "filled_in_form".into(), on: reacted_on.into(), words: String::new() };
    let draft = LeadDraft { name: name.into(), reaction: Some(reaction), ..LeadDraft::default() };
    leads::add(book, &draft).expect("a lead").id
}

fn seen(book: &Book) -> TodayView {
    today(book).expect("today")
}

fn only(view: &TodayView) -> (TodayKind, &TodayItem) {
    assert_eq!(view.groups.iter().map(|group| group.items.len()).sum::<usize>(), 1, "{view:#?}");
    (view.groups[0].kind, &view.groups[0].items[0])
}

#[test]
fn a_day_without_anything_says_so_kindly() {
    let book = book("2026-11-23 10:00");
    let view = seen(&book);
    assert!(view.empty.is_some_and(|said| said.starts_with("Nothing is logged yet.")) && view.groups.is_empty());
    leads::add(&book, &LeadDraft { name: "Ana Sample".into(), ..LeadDraft::default() }).expect("a name");
    let view = seen(&book);
    assert!(
        view.empty.is_some_and(|said| said.starts_with("All done for today.")),
        "a name on a list asks for nothing"
    );
    assert_eq!(view.heading, "Good morning. Nothing waits.");
}

#[test]
fn an_inquiry_turns_amber_and_late_while_the_clock_runs() {
    let start = book("2026-11-23 10:00");
    add(&start, "Ingrid Tveit", "2026-11-23");
    let cases = [
        ("2026-11-23 10:00", Urgency::Running, "2 hours left"),
        ("2026-11-23 11:29", Urgency::Running, "31 minutes left"),
        ("2026-11-23 11:30", Urgency::Amber, "30 minutes left"),
        ("2026-11-23 12:00", Urgency::Late, "due now"),
        ("2026-11-23 12:40", Urgency::Late, "40 minutes late"),
        ("2026-11-23 14:00", Urgency::Missed, "2 hours late"),
        ("2026-11-22 09:00", Urgency::Running, "2 hours left"),
    ];
    let mut book = start;
    for (now, state, due) in cases {
        book = book.at(clock(now));
        let view = seen(&book);
        let (kind, item) = only(&view);
        assert_eq!((kind, item.state, item.due.as_str()), (TodayKind::Inquiries, state, due), "{now}");
        assert_eq!(view.late, u64::from(state >= Urgency::Late));
    }
}

#[test]
fn the_page_says_whether_the_clocks_run() {
    let cases = [
        ("2026-11-23 10:00", "Open until 5 pm. The clocks run."),
        ("2026-11-23 07:00", "Closed now. The clocks stand still until 9 am."),
        ("2026-11-21 10:00", "Closed now. The clocks stand still until Monday, 9 am."),
    ];
    for (now, note) in cases {
        assert_eq!(seen(&book(now)).note, note, "{now}");
    }
}

#[test]
fn a_touch_takes_an_inquiry_off_the_page_and_what_is_done_late_counts() {
    let book = book("2026-11-23 10:00");
    let id = add(&book, "Ingrid Tveit", "2026-11-23");
    let book = book.at(clock("2026-11-23 13:00"));
    assert_eq!(seen(&book).late, 1);
    let call = NoteRequest {
        id,
        text: "Left a message".into(),
        kind: "call".into(),
        talked: leads::WasReached::Tried,
        anyway: false,
    };
    leads::note(&book, &call).expect("a call");
    let view = seen(&book);
    assert!(view.groups.iter().all(|group| group.kind != TodayKind::Inquiries), "{view:#?}");
    let missed: u64 = view.misses.iter().map(|side| side.missed).sum();
    assert_eq!((view.late, missed), (0, 1), "answered an hour late");
    let counted = crate::accounts::accounts(&book).expect("the numbers").misses;
    let words = |misses: &[MissesView]| misses.iter().map(|side| side.words.clone()).collect::<Vec<_>>();
    assert_eq!(words(&counted), words(&view.misses), "the numbers say the same");
}

#[test]
fn each_kind_stands_in_its_group_with_what_can_be_done() {
    let book = book("2026-11-23 10:00");
    let id = add(&book, "Ingrid Tveit", "2026-11-23");
    let against = leads::Against { name: "Sal Sample".into(), reason: "They want it now".into() };
    let offer = MoveRequest { id, to: "offer".into(), against: Some(against), ..MoveRequest::default() };
    leads::move_lead(&book, &offer).expect("offered");
    let view = seen(&book);
    let (kind, item) = only(&view);
    assert_eq!(kind, TodayKind::Handoffs);
    assert_eq!((item.side, item.acts.as_slice()), (Side::Sales, &[TodayAct::Accept, TodayAct::Return][..]));
    assert_eq!(item.why, "Offered by marketing on Nov 23.");

    leads::move_lead(&book, &MoveRequest { id, to: "accept".into(), ..MoveRequest::default() }).expect("accepted");
    assert!(seen(&book).groups.is_empty(), "with sales, and just now");
    let book = book.at(clock("2027-01-04 10:00"));
    let view = seen(&book);
    let (kind, item) = only(&view);
    assert_eq!((kind, item.side), (TodayKind::Silent, Side::Sales));
    assert!(item.due.starts_with("silent for"), "{}", item.due);
}
