//! Today: what must happen now, the most urgent first, and what can be done about it right there.

mod item;
mod sort;
mod view;

use crate::book::Book;
use crate::clocks::Clocks;
use crate::failure::{Problem, Said};
use chrono::Timelike;
use method::clock::{Limits, Minute, Misses, Owed};
use method::judge::Verdict;
use method::playbook::Hat;
use sort::{Placed, Sorted, sort};
pub use view::{MissesView, TodayAct, TodayGroup, TodayItem, TodayKind, TodayView, Urgency};

/// So many of each kind are shown; whoever has done them sees the next.
const SHOWN: usize = 25;

/// What must happen now.
pub fn today(book: &Book) -> Result<TodayView, Problem> {
    let now = Minute::of(book.clock.now());
    let asked = book.with_index(|index| index.with_verdict(Verdict::NeedsAnswers))?;
    let (sorted, misses, note, dues) = book.with_clocks(|clocks| {
        let limits = clocks.limits(now);
        let sorted = sort(clocks, &limits, book.clock.today(), &asked, SHOWN);
        let dues: Vec<_> = sorted.shown().map(|placed| due_of(clocks, &limits, placed)).collect();
        (sorted, misses_views(book, &clocks.misses(&limits)), note(book, clocks, now), dues)
    })?;
    let groups = groups(book, &sorted, &dues)?;
    Ok(TodayView {
        heading: heading(book, &sorted),
        note,
        empty: empty(book, &sorted)?,
        late: sorted.late,
        groups,
        misses,
    })
}

/// A due as the page words it: its own clock, or the length of a working day for those without one.
fn due_of(clocks: &Clocks, limits: &Limits, placed: &Placed) -> item::Clock {
    let entry = &placed.entry;
    item::Clock {
        due: limits.due(&entry.waiting, entry.stands_at, clocks.calendar()),
        attempts: entry.waiting.attempts(),
        agreed_attempts: limits.agreed().most_attempts,
        first_answer_by: limits.agreed().first_answer_by,
        day_length: clocks.calendar().day_length(),
        put_off_until: entry.waiting.since().map(|until| clocks.calendar().date(until)),
    }
}

fn groups(book: &Book, sorted: &Sorted, clocks: &[item::Clock]) -> Result<Vec<TodayGroup>, Problem> {
    let mut clocks = clocks.iter();
    let mut groups = Vec::new();
    for (kind, count, shown) in sorted.groups() {
        let mut items = Vec::with_capacity(shown.len());
        for (placed, clock) in shown.iter().zip(clocks.by_ref()) {
            items.extend(item::item(book, placed, clock)?);
        }
        let (title, hint) = titles(kind);
        groups.push(TodayGroup { kind, title: title.say(&book.words), hint: hint.say(&book.words), count, items });
    }
    Ok(groups)
}

fn titles(kind: TodayKind) -> (Said, Said) {
    let (title, hint) = match kind {
        TodayKind::Inquiries => ("today-group-inquiries", "today-hint-inquiries"),
        TodayKind::Handoffs => ("today-group-handoffs", "today-hint-handoffs"),
        TodayKind::FollowUps => ("today-group-follow_ups", "today-hint-follow_ups"),
        TodayKind::Attempts => ("today-group-attempts", "today-hint-attempts"),
        TodayKind::Rechecks => ("today-group-rechecks", "today-hint-rechecks"),
        TodayKind::Silent => ("today-group-silent", "today-hint-silent"),
        TodayKind::Answers => ("today-group-answers", "today-hint-answers"),
    };
    (Said::new(title), Said::new(hint))
}

fn heading(book: &Book, sorted: &Sorted) -> String {
    let part = match book.clock.on_the_wall(book.clock.now()).hour() {
        4..12 => "morning",
        12..18 => "afternoon",
        _ => "evening",
    };
    let greeting = Said::new("today-greeting").text("part", part).say(&book.words);
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let said = match (sorted.late, sorted.count()) {
        (0, 0) => Said::new("today-clear"),
        (0, waiting) => Said::new("today-waits").number("waiting", count(waiting)),
        (late, _) => Said::new("today-late").number("late", count(late)),
    };
    format!("{greeting} {}", said.say(&book.words))
}

fn empty(book: &Book, sorted: &Sorted) -> Result<Option<String>, Problem> {
    if sorted.count() > 0 {
        return Ok(None);
    }
    let is_blank = book.store.read(|read| read.leads().count())? == 0;
    let said = if is_blank { Said::new("today-nothing-logged") } else { Said::new("today-done") };
    Ok(Some(said.say(&book.words)))
}

/// Whether the clocks run just now, and until when or from when.
fn note(book: &Book, clocks: &Clocks, now: Minute) -> String {
    let words = &book.words;
    let calendar = clocks.calendar();
    let wall = |at: Minute| book.clock.on_the_wall(at.moment());
    if !calendar.has_hours() {
        return Said::new("clock-no-hours").say(words);
    }
    if calendar.is_open(now) {
        let time = words.clock(wall(calendar.closes_next(now)).time());
        return Said::new("clock-open").text("time", time).say(words);
    }
    let Some(opens) = calendar.opens_next(now).map(wall) else { return Said::new("clock-never").say(words) };
    let time = words.clock(opens.time());
    let said = match (opens.date() - book.clock.today()).num_days() {
        0 => Said::new("clock-closed-today"),
        1..7 => {
            use chrono::Datelike;
            Said::new("clock-closed-week").text("day", words.weekday(opens.date().weekday()))
        }
        _ => Said::new("clock-closed-long").text("date", words.date(opens.date())),
    };
    said.text("time", time).say(words)
}

/// How often each side let somebody wait, and does now.
pub fn misses(book: &Book) -> Result<Vec<MissesView>, Problem> {
    let now = Minute::of(book.clock.now());
    book.with_clocks(|clocks| misses_views(book, &clocks.misses(&clocks.limits(now))))
}

fn misses_views(book: &Book, counted: &Misses) -> Vec<MissesView> {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let of = |hat: Hat| {
        let Owed { late, missed, .. } = counted.of(hat);
        let words = Said::new("today-misses")
            .text("hat", book.words.hat(hat))
            .number("late", count(late))
            .number("missed", count(missed))
            .say(&book.words);
        MissesView { side: item::side_of(hat), words, late, missed }
    };
    // The caller works for marketing; a firm without one needs no line of it.
    Hat::ALL
        .into_iter()
        .map(|hat| (hat, of(hat)))
        .filter(|(hat, view)| matches!(hat, Hat::Marketing | Hat::Sales) || view.late + view.missed > 0)
        .map(|(_, view)| view)
        .collect()
}

#[cfg(test)]
mod tests;
