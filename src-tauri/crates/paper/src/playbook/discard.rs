//! Chapter 7: giving up a lead, and looking again.

use super::Playbook;
use super::voice::{clause_id, paragraph, section};
use crate::block::{Block, Column, Table};
use crate::rich::Rich;
use method::outcome::DiscardReason;
use method::playbook::Topic;
use words::Arg;

impl Playbook<'_> {
    /// Giving up and looking again.
    pub(super) fn discard_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-7", &[]), self.say("paper-intro-7", &[]));
        let mut blocks = vec![Self::following("discard", "7", title, lead)];
        let effort = self.playbook.effort;
        let is_open = effort.attempts == 0 || effort.days == 0;
        let text: Rich = if is_open {
            self.open()
        } else {
            let args = [("attempts", Arg::Number(effort.attempts.into())), ("days", Arg::Number(effort.days.into()))];
            self.say("paper-effort", &args).into()
        };
        let counts = format!(" {} {}", self.say("paper-effort-note", &[]), self.say("paper-effort-last", &[]));
        let text = if is_open { text } else { text.plain(counts) };
        blocks.extend(self.titled(&Topic::Effort, text));
        blocks.extend(self.timetable());
        blocks.extend(self.may_discard());
        blocks.push(section(self.say("paper-reasons", &[])));
        blocks.extend([paragraph(self.say("paper-discard-kept", &[])), Block::KeepWithNext]);
        blocks.push(Block::Anchor("discard.reasons".into()));
        blocks.extend(self.reasons());
        blocks
    }

    /// Who may give a lead up; nobody else may.
    fn may_discard(&self) -> Vec<Block> {
        let who: Vec<String> = self.playbook.discard_may.iter().map(|hat| self.who(*hat)).collect();
        let text = if who.is_empty() {
            self.open()
        } else {
            self.say("paper-may-discard", &[("who", Arg::Text(&self.words.or_list(&who)))]).into()
        };
        self.titled(&Topic::MayDiscard, text)
    }

    fn reasons(&self) -> Vec<Block> {
        let reasons = &self.playbook.discard_reasons;
        if reasons.is_empty() {
            return vec![paragraph(Rich::new().soft(self.say("paper-reasons-none", &[])))];
        }
        let mut blocks = Vec::new();
        let mut rows = Vec::with_capacity(reasons.len());
        for (number, reason) in reasons.iter().enumerate() {
            let clause = self.clauses.number(&Topic::DiscardReason(number));
            blocks.push(Block::Anchor(clause_id(clause)));
            rows.push(vec![
                Rich::from(clause),
                Rich::new().strong(reason.reason.trim()),
                self.only_if(reason),
                self.route(reason),
            ]);
        }
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-clause", &[])).share(0.1),
                Column::new(self.say("paper-column-reason", &[])).share(0.24),
                Column::new(self.say("paper-column-only-if", &[])).share(0.31),
                Column::new(self.say("paper-column-route", &[])).share(0.35),
            ],
            rows,
            ..Table::default()
        }));
        blocks
    }

    fn only_if(&self, reason: &DiscardReason) -> Rich {
        let only_if = reason.only_if.trim();
        if !only_if.is_empty() {
            return only_if.into();
        }
        if reason.after_attempts {
            let clause = self.clauses.number(&Topic::Effort);
            return self.say("paper-after-attempts", &[("clause", Arg::Text(clause))]).into();
        }
        "–".into()
    }

    fn route(&self, reason: &DiscardReason) -> Rich {
        let route = self.words.route(reason.route);
        match reason.recheck_days {
            Some(days) => self
                .say("paper-route-recheck", &[("route", Arg::Text(&route)), ("days", Arg::Number(days.into()))])
                .into(),
            None => route.into(),
        }
    }
}
