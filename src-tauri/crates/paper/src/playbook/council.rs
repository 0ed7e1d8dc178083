//! Chapter 9: who rules on disputes, and the meeting with the numbers on the table.

use super::Playbook;
use super::voice::{callout, joined, list, paragraph, subsection};
use crate::block::{Block, Column, Heading, Level, Marker, Question, Table};
use crate::rich::{Hat, Rich};
use method::playbook::Topic;
use words::Arg;

/// Ruled lines for what a session decides.
const DECISIONS: usize = 4;

impl Playbook<'_> {
    /// The council and the feedback session.
    pub(super) fn council_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-9", &[]), self.say("paper-intro-9", &[]));
        let mut blocks = vec![Self::following("council", "9", title, lead)];
        blocks.extend(self.seats());
        blocks.extend(self.disputes());
        blocks.extend(self.feedback());
        blocks.push(callout(
            Hat::Together,
            self.say("paper-together-label", &[]),
            self.say("paper-trade-title", &[]),
            &[self.say("paper-trade-text", &[])],
        ));
        blocks.extend(self.numbers_sheet());
        blocks
    }

    fn seats(&self) -> Vec<Block> {
        let seats: Vec<&str> =
            self.playbook.council.seats.iter().map(|seat| seat.trim()).filter(|seat| !seat.is_empty()).collect();
        if seats.is_empty() {
            return self.titled(&Topic::Seats, self.open());
        }
        let mut blocks = self.titled(&Topic::Seats, self.say("paper-seats-intro", &[]).into());
        blocks.extend([Block::KeepWithNext, list(Marker::Bullet, seats)]);
        blocks
    }

    /// How a dispute is brought, and how soon it is ruled on.
    fn disputes(&self) -> Vec<Block> {
        let council = &self.playbook.council;
        let brought = self.span(council.file_within);
        let ruled = self.span(council.rule_within);
        let brought = brought.map(|within| self.say("paper-disputes-file", &[("within", Arg::Text(&within))]));
        let ruled = ruled.map(|within| self.say("paper-disputes-rule", &[("within", Arg::Text(&within))]));
        let said = [brought.unwrap_or_default(), ruled.unwrap_or_default()];
        let said = joined(said.iter().map(String::as_str));
        let mut blocks = self.titled(&Topic::Disputes, if said.is_empty() { self.open() } else { Rich::from(said) });
        blocks.push(list(
            Marker::Bullet,
            [
                self.say("paper-disputes-how", &[]),
                self.say("paper-disputes-ruling", &[]),
                self.say("paper-disputes-kept", &[]),
                self.say("paper-disputes-misses", &[]),
            ],
        ));
        blocks
    }

    /// How often both sides meet, and what they go through.
    fn feedback(&self) -> Vec<Block> {
        let council = &self.playbook.council;
        let rhythm = match council.rhythm.as_str() {
            "" => self.open(),
            rhythm => {
                let rhythm = self.words.option("council.rhythm", rhythm).label;
                self.say("paper-feedback", &[("rhythm", Arg::Text(&rhythm))]).into()
            }
        };
        let agenda: Vec<&str> =
            council.agenda.iter().map(|point| point.trim()).filter(|point| !point.is_empty()).collect();
        let mut blocks = self.titled(&Topic::Feedback, rhythm);
        if !agenda.is_empty() {
            blocks.push(subsection(self.say("paper-agenda", &[])));
            blocks.push(list(Marker::Number, agenda));
        }
        blocks
    }

    /// The agreed numbers as a sheet to fill in.
    fn numbers_sheet(&self) -> Vec<Block> {
        let numbers = &self.playbook.council.numbers;
        if numbers.is_empty() {
            return Vec::new();
        }
        let rows = numbers
            .iter()
            .map(|number| vec![Rich::new().strong(self.words.option("council.numbers", number).label)])
            .collect();
        let heading = Heading {
            level: Level::Section,
            number: None,
            text: self.say("paper-numbers", &[]),
            id: Some("council.sheet".into()),
        };
        vec![Block::KeepTogether(vec![
            Block::Heading(heading),
            paragraph(self.say("paper-numbers-intro", &[])),
            Block::Table(Table {
                columns: vec![
                    Column::new(self.say("paper-column-number", &[])).share(0.34),
                    Column::new(self.say("paper-column-last-time", &[])).share(0.15),
                    Column::new(self.say("paper-column-this-time", &[])).share(0.15),
                    Column::new(self.say("paper-column-noticed", &[])).share(0.36),
                ],
                rows,
                ..Table::default()
            }),
            Block::Question(Question {
                id: None,
                number: String::new(),
                text: self.say("paper-numbers-decided", &[]).into(),
                hint: self.say("paper-numbers-decided-hint", &[]).into(),
                lines: DECISIONS,
            }),
        ])]
    }
}
