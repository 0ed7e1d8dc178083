//! Chapter 2: the one person behind a market, what they say, and whom we refuse.

use super::Playbook;
use super::voice::{capitalized, list, or_dash, paragraph, quoted, section};
use crate::block::{Block, Column, Marker, Portrait, Table};
use crate::rich::{Ink, Rich, Strength};
use method::avatar::{Avatar, Marked};
use method::interview::Known;
use method::market::TargetMarket;
use method::playbook::{AVATAR_CHAPTER, Topic};
use words::Arg;

impl Playbook<'_> {
    /// The person we look for.
    pub(super) fn avatar_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-2", &[]), self.say("paper-intro-2", &[]));
        let mut blocks = vec![Self::following("avatar", "2", title, lead)];
        for market in &self.playbook.markets {
            if self.has_several_markets() {
                let name = self.market_name(market);
                blocks.push(section(self.say("paper-market", &[("market", Arg::Text(&name))])));
            }
            for clause in self.clauses.in_chapter(AVATAR_CHAPTER) {
                blocks.extend(self.avatar_clause(market, &clause.topic));
            }
        }
        if self.playbook.markets.is_empty() {
            blocks.push(paragraph(Rich::new().soft(self.say("paper-avatar-nobody", &[]))));
        }
        blocks.push(self.before_it_goes_out());
        blocks
    }

    fn avatar_clause(&self, market: &TargetMarket, topic: &Topic) -> Vec<Block> {
        match topic {
            Topic::Avatar(id) if *id == market.id => self.one_avatar(topic, &market.avatar),
            Topic::Objections(id) if *id == market.id => self.objections(topic, &market.avatar),
            Topic::Others(id) if *id == market.id => self.others(topic, &market.avatar),
            Topic::Refused(id) if *id == market.id => self.refused(topic, &market.avatar),
            _ => Vec::new(),
        }
    }

    /// The card with the name, and what is known of them with how it is known.
    fn one_avatar(&self, topic: &Topic, avatar: &Avatar) -> Vec<Block> {
        let portrait = self.portrait(avatar);
        let rows = self.known_of(avatar);
        if portrait.is_none() && rows.is_empty() {
            return self.titled(topic, self.open());
        }
        let mut blocks = self.titled(topic, Rich::new());
        blocks.extend(portrait);
        if !rows.is_empty() {
            let is_marked = avatar.marked().into_iter().any(|marked| marked.known.is_some());
            let caption = if avatar.guesses() > 0 { self.say("paper-guess-text", &[]) } else { String::new() };
            let columns = [0.24, 0.58, 0.18].map(|share| Column::new("").share(share));
            let columns = columns.into_iter().take(if is_marked { 3 } else { 2 }).collect();
            blocks.push(Block::Table(Table { caption: caption.into(), columns, rows, ..Table::default() }));
        }
        blocks
    }

    fn portrait(&self, avatar: &Avatar) -> Option<Block> {
        let part = match avatar.part.as_str() {
            "" => String::new(),
            part => self.words.option("avatar.part", part).label,
        };
        let mut role = marked(&avatar.role);
        let is_described = !role.is_empty() || !avatar.name.trim().is_empty() || !avatar.words.is_empty();
        if let (false, Some(known)) = (role.is_empty(), avatar.role.known) {
            role = role.soft(format!(" ({})", self.words.known(known).to_lowercase()));
        }
        if !part.is_empty() {
            let below = if role.is_empty() { "" } else { "\n" };
            role = role.soft(format!("{below}{} ", self.say("paper-avatar-part", &[]))).plain(part);
        }
        let card = Portrait {
            name: avatar.name.trim().to_owned(),
            role,
            saying: self.say("paper-avatar-saying", &[]),
            quotes: avatar
                .words
                .iter()
                .map(|words| Rich::new().emphasis(quoted(words)))
                .filter(|words| !words.is_empty())
                .collect(),
        };
        is_described.then_some(Block::Portrait(card))
    }

    /// A row for each thing that is known; what is only a guess is set apart.
    fn known_of(&self, avatar: &Avatar) -> Vec<Vec<Rich>> {
        [
            (self.say("paper-avatar-found", &[]), &avatar.found),
            (self.say("paper-avatar-earns", &[]), &avatar.earns),
            (self.say("paper-avatar-wants", &[]), &avatar.wants),
            (self.say("paper-avatar-goals", &[]), &avatar.goals),
            (self.say("paper-avatar-worries", &[]), &avatar.worries),
        ]
        .into_iter()
        .filter(|(_, told)| !told.text.trim().is_empty())
        .map(|(name, told)| {
            let known = told.known.map_or_else(Rich::new, |known| {
                let strength = if known == Known::Guessed { Strength::Emphasis } else { Strength::Plain };
                Rich::new().text(self.words.known(known), strength, Ink::Soft)
            });
            vec![Rich::new().strong(name), marked(told), known]
        })
        .collect()
    }

    fn objections(&self, topic: &Topic, avatar: &Avatar) -> Vec<Block> {
        let rows =
            avatar.objections.iter().map(|one| vec![Rich::new().strong(quoted(&one.objection)), or_dash(&one.answer)]);
        let mut blocks = self.titled(topic, self.say("paper-objections-intro", &[]).into());
        blocks.push(Block::KeepWithNext);
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-they-say", &[])).share(0.36),
                Column::new(self.say("paper-column-we-answer", &[])).share(0.64),
            ],
            rows: rows.collect(),
            ..Table::default()
        }));
        blocks
    }

    fn others(&self, topic: &Topic, avatar: &Avatar) -> Vec<Block> {
        let rows = avatar.others.iter().map(|other| {
            let role = other.role.trim();
            let name = Rich::new().strong(other.name.trim());
            let below = if name.is_empty() || role.is_empty() { "" } else { "\n" };
            let who = name.plain(format!("{below}{role}"));
            let part = match other.part.as_str() {
                "" => "–".to_owned(),
                part => self.words.option("avatar.others", part).label,
            };
            vec![who, part.into(), or_dash(&other.wants)]
        });
        let mut blocks = self.titled(topic, self.say("paper-others-intro", &[]).into());
        blocks.push(Block::KeepWithNext);
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-who", &[])).share(0.36),
                Column::new(self.say("paper-column-part", &[])).share(0.18),
                Column::new(self.say("paper-column-wants", &[])).share(0.46),
            ],
            rows: rows.collect(),
            ..Table::default()
        }));
        blocks
    }

    fn refused(&self, topic: &Topic, avatar: &Avatar) -> Vec<Block> {
        if avatar.refuse.is_empty() {
            return self.titled(topic, self.open());
        }
        let rows = avatar.refuse.iter().map(|refused| {
            let newsletter = if refused.newsletter {
                self.say("paper-newsletter-goes-on", &[])
            } else {
                self.say("paper-newsletter-stops", &[])
            };
            vec![Rich::new().strong(capitalized(refused.who.trim())), or_dash(&refused.because), newsletter.into()]
        });
        let mut blocks = self.titled(topic, self.say("paper-refused-why", &[]).into());
        blocks.push(Block::KeepWithNext);
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-whom", &[])).share(0.36),
                Column::new(self.say("paper-column-why", &[])).share(0.46),
                Column::new(self.say("paper-column-newsletter", &[])).share(0.18),
            ],
            rows: rows.collect(),
            ..Table::default()
        }));
        blocks
    }

    /// What marketing asks of itself, seen through the avatar's eyes.
    fn before_it_goes_out(&self) -> Block {
        let name = match self.playbook.markets.as_slice() {
            [only] if !only.avatar.name.trim().is_empty() => only.avatar.name.trim().to_owned(),
            _ => self.say("paper-avatar-them", &[]),
        };
        let name = [("name", Arg::Text(name.as_str()))];
        Block::KeepTogether(vec![
            section(self.say("paper-avatar-check", &[])),
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
        ])
    }
}

/// What the owner said; in soft italics if they only guess it.
fn marked(told: &Marked) -> Rich {
    let text = told.text.trim();
    match told.known {
        Some(Known::Guessed) => Rich::new().text(text, Strength::Emphasis, Ink::Soft),
        Some(Known::Observed | Known::Told) | None => text.into(),
    }
}
