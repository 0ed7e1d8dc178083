//! Chapter 8: what people hear from the firm before the hand-over and after it, and how it meets them early.

use super::Playbook;
use super::voice::{callout, clause_id, list, paragraph, section};
use crate::block::{Block, Column, Marker, Table};
use crate::rich::{Hat, Rich};
use method::playbook::{Sending, Topic};

impl Playbook<'_> {
    /// Keeping in touch.
    pub(super) fn contact_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-8", &[]), self.say("paper-intro-8", &[]));
        let mut blocks = vec![Self::following("contact", "8", title, lead), Block::Anchor("contact.sends".into())];
        let sends = &self.playbook.contact.sends;
        if sends.is_empty() {
            blocks.push(paragraph(self.open()));
        }
        let sends: Vec<(usize, &Sending)> = sends.iter().enumerate().collect();
        if !sends.is_empty() {
            blocks.extend(self.calendar(&sends));
        }
        blocks.extend(self.year());
        blocks.push(Block::KeepTogether(vec![
            section(self.say("paper-peace", &[])),
            list(
                Marker::Bullet,
                [
                    self.say("paper-peace-asked", &[]),
                    self.say("paper-peace-noted", &[]),
                    self.say("paper-peace-verdict", &[]),
                    self.say("paper-peace-back", &[]),
                ],
            ),
        ]));
        blocks.push(section(self.say("paper-talk-early", &[])));
        let early = Topic::Early;
        if self.clauses.number(&early).is_empty() {
            blocks.push(Block::Anchor("contact.early".into()));
        } else {
            blocks.extend(self.titled(&early, self.told(&self.playbook.contact.early)));
        }
        blocks.push(callout(
            Hat::Together,
            self.say("paper-together-label", &[]),
            self.say("paper-early-title", &[]),
            &[self.say("paper-talk-early-text", &[])],
        ));
        blocks
    }

    /// What is sent, one clause a row.
    fn calendar(&self, sends: &[(usize, &Sending)]) -> Vec<Block> {
        let option = |value: &str| match value {
            "" => Rich::from("–"),
            value => self.words.option("contact.sends", value).label.into(),
        };
        let mut blocks = Vec::new();
        let mut rows = Vec::with_capacity(sends.len());
        for (number, sending) in sends {
            let clause = self.clauses.number(&Topic::Sending(*number));
            blocks.push(Block::Anchor(clause_id(clause)));
            rows.push(vec![
                Rich::from(clause),
                Rich::new().strong(sending.what.trim()),
                option(&sending.to),
                option(&sending.channel),
                option(&sending.every),
            ]);
        }
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-clause", &[])).share(0.1),
                Column::new(self.say("paper-column-send", &[])).share(0.36),
                Column::new(self.say("paper-column-to", &[])).share(0.25),
                Column::new(self.say("paper-column-how", &[])).share(0.12),
                Column::new(self.say("paper-column-often", &[])).share(0.17),
            ],
            rows,
            ..Table::default()
        }));
        blocks
    }
}
