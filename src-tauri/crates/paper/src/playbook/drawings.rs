//! The drawings of the book: the way of a lead in lanes, the attempts along the days, the year, the sizes.

use super::Playbook;
use super::voice::{colour, cut, paragraph, subsection};
use crate::block::{Block, Column, Table};
use crate::drawing::{Calendar, CalendarRow, Lane, LaneStep, Lanes, Size, SizePicture, Timetable, TimetableStep};
use crate::rich::{self, Rich};
use method::market::TargetMarket;
use method::playbook::{Hat, Sending, Topic};
use words::Arg;

/// Letters of a sending that a row of the calendar has room for.
const SENDING: usize = 60;
/// More attempts than this can't be told apart on an axis.
const MOST_ATTEMPTS: u32 = 10;
/// Months in the year that a monthly plan is counted for.
const MONTHS: u64 = 12;

/// What is done at one attempt, and what is said.
struct Attempt {
    day: u32,
    how: String,
    say: String,
}

impl Playbook<'_> {
    /// The way of a lead: marketing above, sales below it, both together at the foot.
    pub(super) fn lanes(&self) -> Block {
        let engagement = &self.playbook.engagement;
        let step = |lane: usize, key: String, time: String, topic: &Topic| LaneStep {
            lane,
            text: key,
            time,
            clause: self.clauses.number(topic).to_owned(),
        };
        let first_lane = usize::from(engagement.first_answer_by == Hat::Sales);
        let answer = match self.span(engagement.answer_within) {
            Some(within) => self.say("paper-lanes-react-within", &[("within", Arg::Text(&within))]),
            None => self.say("paper-lanes-react", &[]),
        };
        let accept = self.span(engagement.accept_within).unwrap_or_default();
        // The times of the first box in a band stand in the box: the arrow that leads there is short.
        let steps = vec![
            step(first_lane, answer, String::new(), &Topic::FirstAnswer),
            step(0, self.say("paper-lanes-ask", &[]), String::new(), &Topic::Qualifying),
            step(1, self.say("paper-lanes-accept", &[]), accept, &Topic::Acceptance),
            step(1, self.say("paper-lanes-talk", &[]), String::new(), &Topic::SalesSteps),
            step(0, self.say("paper-lanes-keep", &[]), String::new(), &Topic::MarketingGives),
            step(2, self.say("paper-lanes-numbers", &[]), self.rhythm(), &Topic::Feedback),
        ];
        let marketing = if self.name(Hat::Caller).is_empty() {
            self.words.hat(Hat::Marketing)
        } else {
            self.say("paper-lanes-marketing", &[])
        };
        let read: Vec<&str> = steps.iter().map(|step| step.text.as_str()).collect();
        Block::Lanes(Lanes {
            alt: self.say("paper-lanes-alt", &[("steps", Arg::Text(&read.join("; ")))]),
            lanes: vec![
                Lane { hat: rich::Hat::Marketing, label: marketing },
                Lane { hat: rich::Hat::Sales, label: self.words.hat(Hat::Sales) },
                Lane { hat: rich::Hat::Together, label: self.say("paper-together-label", &[]) },
            ],
            steps,
        })
    }

    fn rhythm(&self) -> String {
        match self.playbook.council.rhythm.as_str() {
            "" => String::new(),
            rhythm => self.words.option("council.rhythm", rhythm).label.to_lowercase(),
        }
    }

    /// The agreed attempts over the agreed days, drawn and as a table; nothing where they are not agreed.
    pub(super) fn timetable(&self) -> Vec<Block> {
        let attempts = self.attempts();
        if attempts.is_empty() {
            return Vec::new();
        }
        let named = |day: u32| self.say("paper-timetable-day", &[("day", Arg::Number(day.into()))]);
        let steps: Vec<TimetableStep> = attempts
            .iter()
            .map(|attempt| TimetableStep {
                at: attempt.day as f32,
                label: named(attempt.day),
                what: attempt.how.clone(),
                hat: colour(Hat::Sales),
                who: String::new(),
            })
            .collect();
        let read: Vec<String> = steps.iter().map(|step| format!("{}: {}", step.label, step.what)).collect();
        let rows = attempts.iter().enumerate().map(|(number, attempt)| {
            let number = self.words.number(number as i64 + 1);
            vec![
                Rich::new().strong(number).plain(format!("\u{A0} {}", named(attempt.day))),
                attempt.how.as_str().into(),
                attempt.say.as_str().into(),
            ]
        });
        let table = Table {
            columns: vec![
                Column::new(self.say("paper-timetable-try", &[])).share(0.12),
                Column::new(self.say("paper-timetable-how", &[])).share(0.26),
                Column::new(self.say("paper-timetable-say", &[])).share(0.62),
            ],
            rows: rows.collect(),
            ..Table::default()
        };
        vec![
            subsection(self.say("paper-timetable", &[])),
            paragraph(self.say("paper-timetable-intro", &[])),
            Block::KeepWithNext,
            Block::Timetable(Timetable {
                alt: self.say("paper-timetable-alt", &[("steps", Arg::Text(&read.join("; ")))]),
                unit: self.say("paper-timetable-unit", &[]),
                steps,
            }),
            Block::Table(table),
        ]
    }

    /// Close together at first, further apart towards the end.
    fn attempts(&self) -> Vec<Attempt> {
        let effort = self.playbook.effort;
        if effort.attempts == 0 || effort.days == 0 || effort.attempts > MOST_ATTEMPTS {
            return Vec::new();
        }
        let last = effort.attempts - 1;
        (0..effort.attempts)
            .map(|number| {
                let part = if last == 0 { 0.0 } else { f64::from(number) / f64::from(last) };
                let day = 1 + (part.powf(1.4) * f64::from(effort.days.saturating_sub(1))).round() as u32;
                let (how, say) = self.attempt(number, last);
                Attempt { day, how, say }
            })
            .collect()
    }

    fn attempt(&self, number: u32, last: u32) -> (String, String) {
        let more = || self.say("paper-timetable-say-more", &[]);
        match number {
            0 => (self.say("paper-timetable-morning", &[]), self.say("paper-timetable-say-first", &[])),
            number if number == last => {
                (self.say("paper-timetable-last", &[]), self.say("paper-timetable-say-last", &[]))
            }
            number => match number % 4 {
                1 => (self.say("paper-timetable-mail", &[]), self.say("paper-timetable-say-help", &[])),
                2 => (self.say("paper-timetable-evening", &[]), more()),
                3 => (self.say("paper-timetable-text", &[]), more()),
                _ => (self.say("paper-timetable-noon", &[]), more()),
            },
        }
    }

    /// What goes out in which month; nothing where nothing is sent.
    pub(super) fn year(&self) -> Option<Block> {
        let is_planned = |sending: &&Sending| !sending.what.trim().is_empty() && !sending.every.is_empty();
        let sent: Vec<&Sending> = self.playbook.contact.sends.iter().filter(is_planned).collect();
        let rows: Vec<CalendarRow> = sent
            .iter()
            .map(|sending| CalendarRow {
                what: cut(&sending.what, SENDING),
                hat: rich::Hat::Marketing,
                months: months_of(&sending.every),
                // The table above says how often; the marks show it.
                often: String::new(),
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let read: Vec<String> = rows
            .iter()
            .zip(&sent)
            .map(|(row, sending)| {
                let often = self.words.option("contact.sends", &sending.every).label;
                let args = [("what", Arg::Text(row.what.as_str())), ("often", Arg::Text(&often))];
                self.say("paper-calendar-row", &args)
            })
            .collect();
        let calendar = Calendar {
            alt: self.say("paper-calendar-alt", &[("rows", Arg::Text(&read.join("; ")))]),
            months: std::array::from_fn(|month| self.words.month_of_year(month as u32 + 1)),
            rows,
        };
        let heading = subsection(self.say("paper-calendar", &[]));
        Some(Block::KeepTogether(vec![heading, Block::Calendar(calendar)]))
    }

    /// The market beside what the plan asks of it; only where there is one market, counted, and a plan that fits in it.
    pub(super) fn size(&self, market: &TargetMarket) -> Vec<Block> {
        let count = market.count.as_ref().and_then(|count| count.count.as_ref());
        let total = count.and_then(|range| range.from.or(range.to)).and_then(|count| u64::try_from(count).ok());
        let goal = self.playbook.engagement.goal.lead_sum(self.playbook.business.average_sale);
        let (Some(total), Some(sum), false) = (total, goal, self.has_several_markets()) else { return Vec::new() };
        let (ready, customers) = (sum.ready.saturating_mul(MONTHS), sum.customers.saturating_mul(MONTHS));
        if ready > total || customers > ready || customers == 0 {
            return Vec::new();
        }
        let figure = |count: u64| self.words.number(i64::try_from(count).unwrap_or(i64::MAX));
        let size = |count: u64, label: String| Size { count, figure: figure(count), label };
        let clause = self.clauses.number(&Topic::Goal);
        let (of_all, of_ready, of_customers) = (figure(total), figure(ready), figure(customers));
        let alt = self.say(
            "paper-size-alt",
            &[
                ("total", Arg::Text(&of_all)),
                ("ready", Arg::Text(&of_ready)),
                ("customers", Arg::Text(&of_customers)),
                ("clause", Arg::Text(clause)),
            ],
        );
        vec![
            Block::SizePicture(SizePicture {
                alt,
                total: size(total, self.say("paper-size-total", &[])),
                reach: size(ready, self.say("paper-size-ready", &[])),
                needed: Some(size(customers, self.say("paper-size-customers", &[]))),
            }),
            paragraph(Rich::new().soft(self.say("paper-size-note", &[("clause", Arg::Text(clause))]))),
        ]
    }
}

/// The months in which something goes out, from 1 to 12.
fn months_of(every: &str) -> Vec<u8> {
    match every {
        "quarterly" => vec![1, 4, 7, 10],
        "twice_a_year" => vec![3, 9],
        "yearly" => vec![1],
        _ => (1..=12).collect(),
    }
}
