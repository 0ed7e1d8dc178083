//! What the owner should know of many rows, counted while they are read.

use super::choice::{Choice, RowsAre};
use super::read::Opened;
use super::sentences;
use super::spelled::Compared;
use crate::failure::Said;
use exchange::{DayMonthOrder, OrderFound};
use method::fact::{Fact, Facts};

/// Counts of what is strange.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// Rows without a day on which somebody reacted.
    pub(super) without_date: i64,
    /// Rows of people who asked not to be contacted.
    pub(super) opted_out: i64,
    /// Whether everybody was compared by spelling.
    pub(super) spelling: Compared,
    unreadable: [i64; FIELDS.len()],
}

/// The fields of which a cell may be unreadable, in the order in which they are told.
const FIELDS: [&str; 7] = ["age", "authority", "budget", "headcount", "income", "revenue", "timing"];

impl Told {
    /// Notes which answers nobody can read.
    pub(super) fn note_unreadable(&mut self, facts: &Facts) {
        let unclear = [
            matches!(facts.age, Fact::Unclear(_)),
            matches!(facts.authority, Fact::Unclear(_)),
            matches!(facts.budget, Fact::Unclear(_)),
            matches!(facts.headcount, Fact::Unclear(_)),
            matches!(facts.income, Fact::Unclear(_)),
            matches!(facts.revenue, Fact::Unclear(_)),
            matches!(facts.timing, Fact::Unclear(_)),
        ];
        for (count, unclear) in self.unreadable.iter_mut().zip(unclear) {
            *count += i64::from(unclear);
        }
    }

    /// Adds what another reader counted.
    pub(super) fn add(&mut self, other: &Self) {
        self.without_date += other.without_date;
        self.opted_out += other.opted_out;
        for (count, more) in self.unreadable.iter_mut().zip(other.unreadable) {
            *count += more;
        }
    }

    /// What the owner should know, in sentences: of the file as a whole, then of its rows.
    pub(super) fn warnings(&self, opened: &Opened, choice: &Choice, usual: DayMonthOrder) -> Vec<Said> {
        let mut said = sentences::oddities(&opened.sheet);
        let example = match opened.order() {
            OrderFound::Ambiguous { example } => Some(example),
            OrderFound::Mixed { day_first, .. } => Some(day_first),
            OrderFound::Certain(_) | OrderFound::NotNeeded => None,
        };
        // Who said the order here needs not be told of it.
        if let Some(example) = example.filter(|_| choice.order.is_none()) {
            said.push(order_said(usual).text("example", example));
        }
        for (field, count) in FIELDS.into_iter().zip(self.unreadable) {
            if count > 0 {
                said.push(Said::new("import-unreadable").text("field", field).number("count", count));
            }
        }
        if self.spelling == Compared::Nobody {
            said.push(Said::new("import-not-compared"));
        }
        if self.opted_out > 0 {
            said.push(Said::new("import-opted-out").number("count", self.opted_out));
        }
        if self.without_date > 0 && choice.rows_are == RowsAre::AsRecorded {
            said.push(Said::new("import-without-date").number("count", self.without_date));
        }
        said
    }
}

fn order_said(order: DayMonthOrder) -> Said {
    match order {
        DayMonthOrder::MonthFirst => Said::new("import-order-month-first"),
        DayMonthOrder::DayFirst => Said::new("import-order-day-first"),
    }
}
