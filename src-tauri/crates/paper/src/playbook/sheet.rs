//! The sheets of chapter 6: the caller's questions with room to write, and the questions of the form.

use super::Playbook;
use super::voice::{AFTER_TABLE, paragraph, subsection};
use crate::block::{Block, Column, Heading, Level, Question, Table};
use crate::rich::Rich;
use method::criterion::{Criterion, Test};
use method::interview::Ask;
use method::market::TargetMarket;
use method::playbook::Topic;
use words::Arg;

/// Ruled lines under a question whose answer is a story.
const STORY: usize = 2;
/// Ruled lines under a question whose answer is a word or a figure.
const FIGURE: usize = 1;

/// To whom a question is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PutBy {
    /// The caller, aloud.
    Caller,
    /// A form, in writing.
    Form,
}

impl Playbook<'_> {
    /// The questions of the form, and those of the caller on a page of their own.
    pub(super) fn sheets(&self, market: &TargetMarket) -> Vec<Block> {
        let mut blocks = self.form(market);
        blocks.extend([Block::PageBreak, self.headed(market, "talk.sheet", self.say("paper-sheet", &[]))]);
        let topic = Topic::Asks(market.id);
        let asked = self.asked(market, PutBy::Caller);
        if asked.is_empty() {
            blocks.extend(self.titled(&topic, Rich::new().soft(self.say("paper-sheet-empty", &[]))));
            return blocks;
        }
        blocks.extend(self.titled(&topic, self.say("paper-sheet-intro", &[]).into()));
        let who = (self.say("paper-sheet-who", &[]), self.say("paper-sheet-who-hint", &[]), STORY);
        let asked = asked.into_iter().map(|(criteria, ask)| {
            let is_story = criteria.iter().any(|criterion| matches!(criterion.test, Test::Need));
            let hints: Vec<String> = criteria.iter().map(|criterion| self.looking_for(market, criterion)).collect();
            (ask, hints.join("\n"), if is_story { STORY } else { FIGURE })
        });
        blocks.push(ruled(std::iter::once(who).chain(asked)));
        blocks.push(subsection(self.say("paper-sheet-talk", &[])));
        blocks.push(ruled(
            [
                (self.say("paper-sheet-results", &[]), self.say("paper-sheet-results-hint", &[]), FIGURE),
                (self.say("paper-sheet-early", &[]), self.say("paper-sheet-early-hint", &[]), FIGURE),
                (self.say("paper-sheet-next", &[]), self.say("paper-sheet-next-hint", &[]), FIGURE),
            ]
            .into_iter(),
        ));
        blocks
    }

    fn headed(&self, market: &TargetMarket, place: &str, title: String) -> Block {
        let text = if self.has_several_markets() { format!("{title}: {}", self.market_name(market)) } else { title };
        Block::Heading(Heading {
            level: Level::Section,
            number: None,
            text,
            id: Some(self.place(place, Some(market.id))),
        })
    }

    /// What an answer is held against: the rule and its clause.
    fn looking_for(&self, market: &TargetMarket, criterion: &Criterion) -> String {
        let clause = self.clauses.of_criterion(market.id, &criterion.id);
        let rule = self.words.criterion(criterion);
        self.say("paper-sheet-looking-for", &[("rule", Arg::Text(&rule)), ("clause", Arg::Text(clause))])
    }

    /// The questions that a form on paper or on a website asks.
    fn form(&self, market: &TargetMarket) -> Vec<Block> {
        let asked = self.asked(market, PutBy::Form);
        if asked.is_empty() {
            return Vec::new();
        }
        let who = vec!["1".into(), Rich::new().strong(self.say("paper-form-who", &[])), Rich::new(), "–".into()];
        let rows = asked.iter().enumerate().filter_map(|(number, (criteria, question))| {
            let criterion = criteria.first()?;
            Some(vec![
                Rich::from((number + 2).to_string()),
                Rich::new().strong(question.as_str()),
                self.criterion_link(market.id, &criterion.id),
                self.needed_for(criterion),
            ])
        });
        vec![
            self.headed(market, "talk.form", self.say("paper-form", &[])),
            paragraph(self.say("paper-form-intro", &[])),
            Block::KeepWithNext,
            Block::Table(Table {
                columns: vec![
                    Column::new("").share(0.06),
                    Column::new(self.say("paper-column-form", &[])).share(0.62),
                    Column::new(self.say("paper-column-clause", &[])).share(0.12),
                    Column::new(self.say("paper-column-must", &[])).share(0.2),
                ],
                rows: std::iter::once(who).chain(rows).collect(),
                ..Table::default()
            }),
            AFTER_TABLE,
            paragraph(self.say("paper-form-short", &[])),
        ]
    }

    /// The questions of a market in the order in which they are asked: need first, money last, each once. The owner's
    /// own wording goes first; one that they emptied is not asked.
    fn asked(&self, market: &TargetMarket, by: PutBy) -> Vec<(Vec<Criterion>, String)> {
        let one_kind = self.edition.one_kind();
        let mut ranked: Vec<(u8, Criterion)> = Vec::new();
        for criterion in self.criteria(market) {
            let rank = match criterion.test {
                Test::Did { .. } => continue,
                Test::Kind(_) if one_kind => continue,
                Test::Need => 0,
                Test::Budget(_) => 2,
                _ => 1,
            };
            ranked.push((rank, criterion));
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        let mut asked: Vec<(Vec<Criterion>, String)> = Vec::new();
        for (_, criterion) in ranked {
            let own: Option<&Ask> = market.asks.iter().find(|ask| ask.criterion == criterion.id);
            let words = match by {
                PutBy::Caller => own.and_then(|own| own.ask.clone()).unwrap_or_else(|| self.words.ask(&criterion)),
                PutBy::Form => {
                    own.and_then(|own| own.form.clone()).or_else(|| self.words.form(&criterion)).unwrap_or_default()
                }
            };
            let words = words.trim();
            match asked.iter_mut().find(|(_, known)| known == words) {
                Some((criteria, _)) => criteria.push(criterion),
                None if words.is_empty() => {}
                None => asked.push((vec![criterion], words.to_owned())),
            }
        }
        asked
    }
}

/// Questions with their hints and ruled lines, numbered from 1.
fn ruled(questions: impl Iterator<Item = (String, String, usize)>) -> Block {
    let questions = questions.enumerate().map(|(number, (ask, hint, lines))| Question {
        id: None,
        number: (number + 1).to_string(),
        text: ask.into(),
        hint: hint.into(),
        lines,
    });
    Block::Sheet(questions.collect())
}
