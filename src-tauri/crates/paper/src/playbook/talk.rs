//! Chapter 6: the first talk in the owner's words, and behind it the sheets with the questions.

use super::Playbook;
use super::voice::{AFTER_TABLE, callout, ended, paragraph, quoted, section, subsection};
use crate::block::{Block, Column, Table};
use crate::rich::{Hat, Rich};
use method::market::TargetMarket;
use method::playbook::Topic;
use words::Arg;

/// What to find out, how to ask for it, and why.
struct Spoken {
    find: String,
    ask: String,
    why: Rich,
}

/// Whether a table needs its heads, or has the columns of the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heads {
    Named,
    Known,
}

impl Playbook<'_> {
    /// The first talk.
    pub(super) fn talk_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-6", &[]), self.say("paper-intro-6", &[]));
        let mut blocks = vec![Self::following("talk", "6", title, lead), Block::Anchor("questions".into())];
        // What holds for every market stands before the markets, so that their clauses stay in order.
        if let [only] = self.playbook.markets.as_slice() {
            blocks.extend(self.first_talk(only));
            blocks.extend(self.after_the_three());
            blocks.extend(self.sheets(only));
            return blocks;
        }
        blocks.extend(self.after_the_three());
        for market in &self.playbook.markets {
            let name = self.market_name(market);
            blocks.push(section(self.say("paper-market", &[("market", Arg::Text(&name))])));
            blocks.extend(self.first_talk(market));
            blocks.extend(self.sheets(market));
        }
        blocks
    }

    /// How it begins, and the three things to find out before any feature.
    fn first_talk(&self, market: &TargetMarket) -> Vec<Block> {
        let own = |own: &str, usual: String| if own.trim().is_empty() { usual } else { own.trim().to_owned() };
        let opening = own(&market.talk.opening, self.words.talk_opening(&self.playbook.business.name));
        let begin = Rich::from(self.say("paper-talk-begin", &[])).emphasis(format!(" {}", quoted(&opening)));
        let mut blocks = self.titled(&Topic::FirstTalk(market.id), begin);
        let three = vec![
            Spoken {
                find: self.say("paper-talk-trigger", &[]),
                ask: own(&market.talk.trigger, self.words.talk_trigger()),
                why: self.listen(market),
            },
            Spoken {
                find: self.say("paper-talk-results", &[]),
                ask: own(&market.talk.results, self.words.talk_results()),
                why: self.say("paper-talk-results-why", &[]).into(),
            },
            Spoken {
                find: self.say("paper-talk-decides", &[]),
                ask: self.say("paper-talk-decides-ask", &[]),
                why: self.say("paper-talk-decides-why", &[]).into(),
            },
        ];
        blocks.extend([subsection(self.say("paper-talk-order", &[])), self.asked_for(three, Heads::Named)]);
        blocks
    }

    /// Why the trigger is asked for, and where it stands what to listen for.
    fn listen(&self, market: &TargetMarket) -> Rich {
        let why = Rich::from(self.say("paper-talk-trigger-why", &[]));
        if market.trigger.trim().is_empty() {
            return why;
        }
        let number = self.clauses.number(&Topic::Trigger(market.id));
        self.cited(why, number)
    }

    fn asked_for(&self, spoken: Vec<Spoken>, heads: Heads) -> Block {
        let head = |head: String| if heads == Heads::Named { head } else { String::new() };
        let rows = spoken
            .into_iter()
            .map(|spoken| vec![Rich::new().strong(spoken.find), Rich::new().emphasis(quoted(&spoken.ask)), spoken.why])
            .collect();
        Block::Table(Table {
            columns: vec![
                Column::new(head(self.say("paper-column-find-out", &[]))).share(0.2),
                Column::new(head(self.say("paper-column-ask", &[]))).share(0.4),
                Column::new(head(self.say("paper-column-because", &[]))).share(0.4),
            ],
            rows,
            ..Table::default()
        })
    }

    /// What comes after the three, and what to beware of.
    fn after_the_three(&self) -> Vec<Block> {
        let then = vec![
            Spoken {
                find: self.say("paper-talk-when", &[]),
                ask: self.say("paper-talk-when-ask", &[]),
                why: self.say("paper-talk-when-why", &[]).into(),
            },
            Spoken {
                find: self.say("paper-talk-money", &[]),
                ask: self.say("paper-talk-money-ask", &[]),
                why: self.say("paper-talk-money-why", &[]).into(),
            },
            Spoken {
                find: self.say("paper-talk-next", &[]),
                ask: self.say("paper-talk-next-ask", &[]),
                why: self.say("paper-talk-next-why", &[]).into(),
            },
        ];
        let heading = self.say("paper-talk-after", &[]);
        let heads = if self.has_several_markets() { Heads::Named } else { Heads::Known };
        vec![
            if self.has_several_markets() { section(heading) } else { subsection(heading) },
            self.asked_for(then, heads),
            AFTER_TABLE,
            paragraph(Rich::new().strong(ended(&self.say("paper-talk-done", &[])))),
            callout(
                Hat::Sales,
                self.words.hat(method::playbook::Hat::Sales),
                self.say("paper-talk-preacher", &[]),
                &[self.say("paper-talk-preacher-text", &[])],
            ),
        ]
    }
}
