//! Chapter 6: the first talk, and the sheet with the questions to ask.

use super::Playbook;
use super::voice::{callout, ended, paragraph, section, subsection};
use crate::block::{Block, Heading, Level, Question};
use crate::rich::{Hat, Rich};
use method::criterion::{Criterion, Test};
use method::market::TargetMarket;
use words::Arg;

/// Ruled lines under a question whose answer is a story.
const STORY: usize = 3;
/// Ruled lines under a question whose answer is a word or a figure.
const FIGURE: usize = 2;

/// A question of the sheet, with what the markets want to hear.
struct Asked {
    ask: String,
    looking_for: Vec<String>,
    lines: usize,
}

impl Asked {
    fn ruled(self, number: usize) -> Block {
        Block::Question(Question {
            id: None,
            number: number.to_string(),
            text: self.ask.into(),
            hint: self.looking_for.join("\n").into(),
            lines: self.lines,
        })
    }
}

impl Playbook<'_> {
    /// The first talk.
    pub(super) fn talk_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-6", &[]), self.say("paper-intro-6", &[]));
        let mut blocks =
            vec![Self::chapter("talk", Some("6"), title, lead), section(self.say("paper-talk-order", &[]))];
        let listen = self.listen();
        for (find, ask, why, listen) in [
            (
                self.say("paper-talk-trigger", &[]),
                self.say("paper-talk-trigger-ask", &[]),
                self.say("paper-talk-trigger-why", &[]),
                listen,
            ),
            (
                self.say("paper-talk-results", &[]),
                self.say("paper-talk-results-ask", &[]),
                self.say("paper-talk-results-why", &[]),
                Vec::new(),
            ),
            (
                self.say("paper-talk-decides", &[]),
                self.say("paper-talk-decides-ask", &[]),
                self.say("paper-talk-decides-why", &[]),
                Vec::new(),
            ),
        ] {
            blocks.extend(Self::spoken(find, ask, why));
            blocks.extend(listen.into_iter().map(|told| paragraph(Rich::new().soft(told))));
        }
        blocks.push(callout(
            Hat::Sales,
            self.words.hat(method::playbook::Hat::Sales),
            self.say("paper-talk-preacher", &[]),
            &[self.say("paper-talk-preacher-text", &[])],
        ));
        blocks.push(section(self.say("paper-talk-after", &[])));
        for (find, ask, why) in [
            (
                self.say("paper-talk-when", &[]),
                self.say("paper-talk-when-ask", &[]),
                self.say("paper-talk-when-why", &[]),
            ),
            (
                self.say("paper-talk-money", &[]),
                self.say("paper-talk-money-ask", &[]),
                self.say("paper-talk-money-why", &[]),
            ),
            (
                self.say("paper-talk-next", &[]),
                self.say("paper-talk-next-ask", &[]),
                self.say("paper-talk-next-why", &[]),
            ),
        ] {
            blocks.extend(Self::spoken(find, ask, why));
        }
        blocks.push(paragraph(Rich::new().strong(self.say("paper-talk-done", &[]))));
        blocks.push(callout(
            Hat::Together,
            self.say("paper-together-label", &[]),
            self.say("paper-talk-early", &[]),
            &[self.say("paper-talk-early-text", &[])],
        ));
        blocks.extend(self.sheet());
        blocks
    }

    /// What to find out, how to ask for it, and why.
    fn spoken(find: String, ask: String, why: String) -> Vec<Block> {
        vec![Block::KeepTogether(vec![subsection(find), paragraph(Rich::new().emphasis(ask)), paragraph(why)])]
    }

    /// What the owner said makes people look, market by market.
    fn listen(&self) -> Vec<String> {
        self.playbook
            .markets
            .iter()
            .filter(|market| !market.trigger.trim().is_empty())
            .map(|market| self.say("paper-talk-trigger-listen", &[("trigger", Arg::Text(&ended(&market.trigger)))]))
            .collect()
    }

    /// The sheet to be copied: every question with room to write.
    fn sheet(&self) -> Vec<Block> {
        let heading = Heading {
            level: Level::Section,
            number: None,
            text: self.say("paper-sheet", &[]),
            id: Some("talk.sheet".into()),
        };
        let questions = self.questions();
        if questions.is_empty() {
            return vec![Block::Heading(heading), paragraph(Rich::new().soft(self.say("paper-sheet-empty", &[])))];
        }
        let mut blocks = vec![Block::PageBreak, Block::Heading(heading), paragraph(self.say("paper-sheet-intro", &[]))];
        let who = Asked {
            ask: self.say("paper-sheet-who", &[]),
            looking_for: vec![self.say("paper-sheet-who-hint", &[])],
            lines: FIGURE,
        };
        blocks.extend(std::iter::once(who).chain(questions).enumerate().map(|(number, asked)| asked.ruled(number + 1)));
        blocks.push(subsection(self.say("paper-sheet-talk", &[])));
        for (number, (ask, hint)) in [
            (self.say("paper-sheet-results", &[]), self.say("paper-sheet-results-hint", &[])),
            (self.say("paper-sheet-early", &[]), self.say("paper-sheet-early-hint", &[])),
            (self.say("paper-sheet-next", &[]), self.say("paper-sheet-next-hint", &[])),
        ]
        .into_iter()
        .enumerate()
        {
            blocks.push(Asked { ask, looking_for: vec![hint], lines: FIGURE }.ruled(number + 1));
        }
        blocks
    }

    /// The questions of all markets in the order in which they are asked: need first, money last, each once.
    fn questions(&self) -> Vec<Asked> {
        let one_kind = self.edition.one_kind();
        let mut ranked: Vec<(u8, &TargetMarket, Criterion)> = Vec::new();
        for market in &self.playbook.markets {
            for criterion in self.criteria(market) {
                let rank = match criterion.test {
                    Test::Did { .. } => continue,
                    Test::Kind(_) if one_kind => continue,
                    Test::Need => 0,
                    Test::Budget(_) => 2,
                    _ => 1,
                };
                ranked.push((rank, market, criterion));
            }
        }
        ranked.sort_by_key(|(rank, _, _)| *rank);
        let mut asked: Vec<Asked> = Vec::new();
        for (_, market, criterion) in ranked {
            let ask = self.words.ask(&criterion);
            let clause = self.clauses.of_criterion(market.id, &criterion.id);
            let rule = self.words.criterion(&criterion);
            let looking_for =
                self.say("paper-sheet-looking-for", &[("rule", Arg::Text(&rule)), ("clause", Arg::Text(clause))]);
            if let Some(known) = asked.iter_mut().find(|known| known.ask == ask) {
                known.looking_for.push(looking_for);
                continue;
            }
            let lines = if matches!(criterion.test, Test::Need) { STORY } else { FIGURE };
            asked.push(Asked { ask, looking_for: vec![looking_for], lines });
        }
        asked
    }
}
