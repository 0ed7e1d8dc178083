//! Signing and editions in words: who signs as what, and what changed.

use crate::{Arg, Words};
use method::criterion::{Criterion, Test};
use method::edition::{Change, Changed, topic_of};
use method::gate::Threshold;
use method::interview::{Asked, question};
use method::lead::LeadKind;
use method::money::Currency;
use method::playbook::Hat;

/// A change as it stands in a list of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeWords {
    /// What changed: the question, or the heading of the clause.
    pub title: String,
    /// As it was.
    pub before: String,
    /// As it is.
    pub after: String,
}

/// The currencies in which the amounts on both sides of a change are read.
#[derive(Debug, Clone, Copy)]
pub struct Reckoned {
    /// Before.
    pub before: Currency,
    /// After.
    pub after: Currency,
}

impl Words {
    /// "Ana Sample as marketing".
    pub fn signed_as(&self, name: &str, hat: Hat) -> String {
        self.say("signing-as", &[("name", Arg::Text(name)), ("hat", Arg::Text(hat.key()))])
    }

    /// "You, as marketing": for somebody who wears more than one hat.
    pub fn you_as(&self, hat: Hat) -> String {
        self.say("signing-you", &[("hat", Arg::Text(hat.key()))])
    }

    /// A change in words. `kind` is whom the market is for, `market` what it is called.
    pub fn change(&self, change: &Change, kind: LeadKind, market: &str, reckoned: Reckoned) -> ChangeWords {
        let nothing = || self.text("change-none");
        let (title, before, after) = match &change.what {
            Changed::MarketAdded => (self.text("change-market-added"), nothing(), market.to_owned()),
            Changed::MarketRemoved => (self.text("change-market-removed"), market.to_owned(), nothing()),
            Changed::MarketOrder => (self.text("change-market-order"), nothing(), nothing()),
            Changed::Answer { question, before, after } => (
                self.question(question, kind).title,
                self.asked(question, before, reckoned.before),
                self.asked(question, after, reckoned.after),
            ),
            Changed::Criterion { before, after } => {
                let worth = |side: &Option<Criterion>| side.as_ref().map_or_else(nothing, |one| self.worth(one));
                let name = after.as_ref().or(before.as_ref()).map(|one| self.criterion_name(one));
                (name.unwrap_or_default(), worth(before), worth(after))
            }
            Changed::Threshold { gate, before, after } => {
                (self.clause_title(&topic_of(*gate)), self.points(*before), self.points(*after))
            }
        };
        // Long answers are told in short, and what changed may lie in what was left out.
        let after = if before == after && !matches!(change.what, Changed::MarketOrder) {
            self.say("change-text", &[("text", Arg::Text(&after))])
        } else {
            after
        };
        ChangeWords { title, before, after }
    }

    fn asked(&self, id: &str, asked: &Asked, currency: Currency) -> String {
        let text = match (asked, question(id)) {
            (Asked::Answer(answer), Some(question)) => self.answer(question, answer, currency),
            (Asked::Unsure, Some(question)) if question.makes_gap => self.text("change-unsure"),
            (Asked::Open | Asked::Unsure | Asked::Answer(_), _) => String::new(),
        };
        if text.is_empty() { self.text("change-none") } else { text }
    }

    /// "Off target: we don't sell to them; 25 points".
    fn worth(&self, criterion: &Criterion) -> String {
        let meaning = self.if_failed(criterion.if_failed);
        let points = Arg::Number(criterion.points.into());
        match &criterion.test {
            Test::Own(question) => self.say(
                "change-question",
                &[("question", Arg::Text(question.trim())), ("meaning", Arg::Text(&meaning)), ("points", points)],
            ),
            _ => self.say(
                "change-criterion",
                &[
                    ("gate", Arg::Text(&self.gate(criterion.gate))),
                    ("meaning", Arg::Text(&meaning)),
                    ("points", points),
                ],
            ),
        }
    }

    fn points(&self, threshold: Threshold) -> String {
        self.say(
            "answer-threshold",
            &[("fit", Arg::Number(threshold.fit.into())), ("interest", Arg::Number(threshold.interest.into()))],
        )
    }
}
