//! The days on which something is to be done, for a calendar.

use super::contact::{People, day, moment, uid};
use super::failed::Failed;
use crate::failure::Said;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use exchange::out::{Appointment, Calendar, Repeats};
use method::lead::Lead;
use method::outcome::Outcome;
use std::io::{self, Write};

/// Whether a calendar has anything to show of the lead.
pub(super) fn has_day(lead: &Lead) -> bool {
    next_step(lead).is_some() || recheck(lead).is_some()
}

/// The next step; closed leads have none, whatever was once planned.
fn next_step(lead: &Lead) -> Option<(NaiveDate, &str)> {
    let next = lead.care.next.as_ref().filter(|_| !lead.standing.is_closed())?;
    Some((next.on, next.what.as_str()))
}

fn recheck(lead: &Lead) -> Option<NaiveDate> {
    match lead.standing.outcome {
        Some(Outcome::Nurture { until }) => Some(until),
        _ => None,
    }
}

/// Writes the days of one lead.
pub(super) fn write_lead<W: Write>(people: &People<'_>, calendar: &mut Calendar<W>, lead: &Lead) -> io::Result<()> {
    let words = &people.book.words;
    let profile = &lead.profile;
    let who = [profile.name.as_str(), profile.company.as_str()];
    let who = if who[0] == who[1] { who[0].to_owned() } else { filled(&who).join(", ") };
    let asked = match people.do_not_contact(lead) {
        asked if asked.is_empty() => asked,
        asked => Said::new("export-do-not-contact").text("what", asked).say(words),
    };
    let description = filled(&[&profile.phone, &profile.email, &asked]).join("\n");
    let mut add = |what: &str, on: NaiveDate, summary: &str| {
        calendar.add(&Appointment {
            uid: &uid(what, lead),
            on: day(on),
            until: day(after(on)),
            summary,
            description: &description,
            repeats: Repeats::Never,
        })
    };
    if let Some((on, what)) = next_step(lead) {
        let summary = Said::new("export-day-next").text("what", what).text("who", who.clone()).say(words);
        add("next", on, &summary)?;
    }
    if let Some(on) = recheck(lead) {
        let summary = Said::new("export-day-recheck").text("who", who).say(words);
        add("recheck", on, &summary)?;
    }
    Ok(())
}

/// Writes the feedback sessions, as often as the council holds them: on the first day of the firm's week.
///
/// The series begins after the edition in force was signed, so that writing it again moves nothing.
pub(super) fn write_sessions<W: Write>(people: &People<'_>, calendar: &mut Calendar<W>) -> Result<(), Failed> {
    let playbook = &people.definitions.playbook;
    let repeats = match playbook.council.rhythm.as_str() {
        "weekly" => Repeats::Weeks(1),
        "every_two_weeks" => Repeats::Weeks(2),
        "monthly" => Repeats::Months(1),
        "quarterly" => Repeats::Months(3),
        _ => return Ok(()),
    };
    let words = &people.book.words;
    let signed = people.book.store.read(|read| read.editions().newest())?;
    let since = signed.map_or(people.today, |edition| people.book.clock.on_the_wall(edition.signed_at).date());
    let weekday = playbook.engagement.hours.days.first().copied().unwrap_or(Weekday::Mon);
    let on = first_session(since, weekday, repeats);
    let agenda = playbook.council.agenda.iter().map(|line| format!("– {line}")).collect::<Vec<_>>().join("\n");
    let description = match agenda.as_str() {
        "" => String::new(),
        lines => format!("{}\n{lines}", Said::new("export-feedback-agenda").say(words)),
    };
    let name: String = playbook.business.name.to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect();
    let session = Appointment {
        uid: &format!("feedback-{name}@sellable"),
        on: day(on),
        until: day(after(on)),
        summary: &Said::new("export-day-feedback").say(words),
        description: &description,
        repeats,
    };
    Ok(calendar.add(&session)?)
}

pub(super) fn begin<W: Write>(people: &People<'_>, out: W) -> io::Result<Calendar<W>> {
    let name = match people.definitions.playbook.business.name.as_str() {
        "" => Said::new("export-calendar-unnamed"),
        business => Said::new("export-calendar").text("business", business),
    };
    Calendar::new(out, &name.say(&people.book.words), moment(people.book.clock.now()))
}

/// The first such weekday after the day; of sessions by the month, the first one of the next month.
fn first_session(since: NaiveDate, weekday: Weekday, repeats: Repeats) -> NaiveDate {
    let next = |from: NaiveDate| {
        let away = (7 + weekday.num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
        from.checked_add_days(Days::new(away.into())).unwrap_or(from)
    };
    match repeats {
        Repeats::Never | Repeats::Weeks(_) => next(after(since)),
        Repeats::Months(_) => {
            let (year, month) =
                if since.month() == 12 { (since.year() + 1, 1) } else { (since.year(), since.month() + 1) };
            next(NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(since))
        }
    }
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

fn filled<'t>(texts: &[&'t str]) -> Vec<&'t str> {
    texts.iter().copied().filter(|text| !text.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_begin_on_the_right_day() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let cases = [
            ("2026-11-22", Weekday::Mon, Repeats::Weeks(1), "2026-11-23"),
            ("2026-11-23", Weekday::Mon, Repeats::Weeks(2), "2026-11-30"),
            ("2026-11-22", Weekday::Mon, Repeats::Months(1), "2026-12-07"),
            ("2026-12-31", Weekday::Tue, Repeats::Months(3), "2027-01-05"),
            ("2026-10-31", Weekday::Sun, Repeats::Months(1), "2026-11-01"),
        ];
        for (since, weekday, repeats, expect) in cases {
            assert_eq!(first_session(day(since), weekday, repeats), day(expect), "{since}");
        }
    }
}
