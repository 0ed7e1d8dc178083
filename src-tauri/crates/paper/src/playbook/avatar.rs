//! Chapter 2: the one person behind a market, and whom we refuse.

use super::Playbook;
use super::voice::{callout, list, paragraph, section};
use crate::block::{Block, Column, Marker, Table};
use crate::rich::{Hat, Rich};
use method::market::TargetMarket;
use method::playbook::Topic;
use words::Arg;

impl Playbook<'_> {
    /// The person we look for.
    pub(super) fn avatar_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-2", &[]), self.say("paper-intro-2", &[]));
        let mut blocks = vec![Self::chapter("avatar", Some("2"), title, lead)];
        for market in &self.playbook.markets {
            if self.has_several_markets() {
                let name = self.market_name(market);
                blocks.push(section(self.say("paper-market", &[("market", Arg::Text(&name))])));
            }
            blocks.extend(self.one_avatar(market));
        }
        if self.playbook.markets.is_empty() {
            blocks.push(paragraph(Rich::new().soft(self.say("paper-avatar-nobody", &[]))));
        }
        blocks.extend(self.before_it_goes_out());
        blocks
    }

    fn one_avatar(&self, market: &TargetMarket) -> Vec<Block> {
        let avatar = &market.avatar;
        let mut blocks = self.titled(&Topic::Avatar(market.id), Rich::new());
        let lines = [
            (self.say("paper-avatar-name", &[]), &avatar.name),
            (self.say("paper-avatar-role", &[]), &avatar.role.text),
            (self.say("paper-avatar-found", &[]), &avatar.found.text),
            (self.say("paper-avatar-wants", &[]), &avatar.wants.text),
            (self.say("paper-avatar-worries", &[]), &avatar.worries.text),
            (self.say("paper-avatar-trigger", &[]), &market.trigger),
        ];
        let rows = lines
            .into_iter()
            .map(|(name, told)| {
                let told = if told.trim().is_empty() { self.open() } else { Rich::from(told.trim()) };
                vec![Rich::new().strong(name), told]
            })
            .collect();
        let columns = vec![Column::new("").share(0.28), Column::new("").share(0.72)];
        blocks.push(Block::Table(Table { columns, rows, ..Table::default() }));
        let named: Vec<&str> = avatar.refuse.iter().map(|refused| refused.who.as_str()).collect();
        let refused = self.told(&named.join("; "));
        let why = format!(" {}", self.say("paper-refused-why", &[]));
        let text = if avatar.refuse.is_empty() { refused } else { refused.plain(why) };
        blocks.extend(self.titled(&Topic::Refused(market.id), text));
        blocks
    }

    /// What marketing asks of itself, seen through the avatar's eyes.
    fn before_it_goes_out(&self) -> Vec<Block> {
        let name = match self.playbook.markets.as_slice() {
            [only] if !only.avatar.name.trim().is_empty() => only.avatar.name.trim().to_owned(),
            _ => self.say("paper-avatar-them", &[]),
        };
        let name = [("name", Arg::Text(name.as_str()))];
        vec![
            section(self.say("paper-avatar-check", &[])),
            paragraph(self.say("paper-avatar-check-intro", &[])),
            list(
                Marker::Box,
                [
                    self.say("paper-avatar-check-read", &name),
                    self.say("paper-avatar-check-where", &name),
                    self.say("paper-avatar-check-result", &[]),
                    self.say("paper-avatar-check-worry", &[]),
                    self.say("paper-avatar-check-way", &[]),
                ],
            ),
            callout(
                Hat::Marketing,
                self.words.hat(method::playbook::Hat::Marketing),
                self.say("paper-guess-title", &[]),
                &[self.say("paper-guess-text", &[])],
            ),
        ]
    }
}
