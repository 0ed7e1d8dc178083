//! What all chapters say in the same way: clauses, names, links, and what is not answered yet.

use super::Playbook;
use crate::block::{Block, Callout, Chapter, Clause, Heading, Level, List, Marker, Opening};
use crate::document::BlockId;
use crate::rich::{self, Rich};
use method::criterion::{Criterion, Gate};
use method::market::TargetMarket;
use method::playbook::{Hat, Topic, WorkingTime};
use method::{CriterionId, MarketId};
use words::Arg;

/// The colour of a hat. The owner stands for both sides.
pub(crate) const fn colour(hat: Hat) -> rich::Hat {
    match hat {
        Hat::Marketing => rich::Hat::Marketing,
        Hat::Sales => rich::Hat::Sales,
        Hat::Caller => rich::Hat::Caller,
        Hat::Owner => rich::Hat::Together,
    }
}

/// The same text with a full stop, unless it ends a sentence already.
pub(super) fn ended(text: &str) -> String {
    let text = text.trim();
    let has_end = text.trim_end_matches('”').ends_with(['.', '?', '!', '…', ':']);
    if text.is_empty() || has_end { text.to_owned() } else { format!("{text}.") }
}

/// The same text with a capital at the start.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What somebody says, between quotation marks unless it has its own.
pub(super) fn quoted(text: &str) -> String {
    let text = text.trim();
    let has_own = text.starts_with(['“', '"', '„', '«']);
    if text.is_empty() || has_own { text.to_owned() } else { format!("“{text}”") }
}

/// What the owner wrote, in a cell; a dash if nothing.
pub(super) fn or_dash(text: &str) -> Rich {
    let text = text.trim();
    if text.is_empty() { Rich::new().soft("–") } else { text.into() }
}

/// A short name as it stands inside a sentence.
pub(crate) fn inside(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let is_short_for_something = letters.clone().next().is_some_and(char::is_uppercase);
    match first {
        Some(first) if !is_short_for_something => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// Texts as they read one after the other.
pub(super) fn joined<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().map(str::trim).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Letters of a market's name that a heading has room for.
const MARKET_NAME: usize = 60;

/// The beginning of a text, where there is no room for the whole of it.
pub(super) fn cut(text: &str, letters: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= letters {
        return text;
    }
    let start: String = text.chars().take(letters).collect();
    format!("{}…", start.trim_end())
}

/// Questions that fill more than their clause: the chapters name their places.
const APART: [&str; 1] = ["discard.reasons"];

impl Playbook<'_> {
    /// A sentence.
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    /// What the firm is called; the book needs a name to stand on its pages.
    pub(super) fn business(&self) -> String {
        let name = self.playbook.business.name.trim();
        if name.is_empty() { self.say("paper-cover-unnamed", &[]) } else { name.to_owned() }
    }

    /// The name under a hat; empty if nobody is named.
    pub(super) fn name(&self, hat: Hat) -> &str {
        self.playbook.business.people.name(hat).trim()
    }

    /// Whether one person does marketing and sales: then the book speaks to them.
    pub(super) fn is_one_person(&self) -> bool {
        let marketing = self.name(Hat::Marketing);
        !marketing.is_empty() && marketing == self.name(Hat::Sales)
    }

    /// Whoever asks the open questions: the caller, or marketing where nobody is named for it.
    pub(super) fn asker(&self) -> Hat {
        if self.name(Hat::Caller).is_empty() { Hat::Marketing } else { Hat::Caller }
    }

    /// Somebody inside a sentence: "Ana Sample (marketing)", "you, as marketing", "marketing".
    pub(super) fn who(&self, hat: Hat) -> String {
        let name = self.name(hat);
        let key = [("hat", Arg::Text(hat.key())), ("name", Arg::Text(name))];
        if name.is_empty() {
            self.say("paper-who-hat", &key)
        } else if self.is_one_person() && name == self.name(Hat::Marketing) {
            self.say("paper-who-you", &key)
        } else {
            self.say("paper-who-named", &key)
        }
    }

    /// Somebody in a cell: the hat in its colour, what stands between, and as much of the name as there is room for.
    pub(super) fn who_cell(&self, hat: Hat, between: &str, letters: usize) -> Rich {
        let label = Rich::new().hat(colour(hat), self.words.hat(hat));
        let name = self.name(hat);
        if name.is_empty() {
            label
        } else if self.is_one_person() && name == self.name(Hat::Marketing) {
            label.plain(between).plain(self.say("paper-who-you", &[("hat", Arg::Text(hat.key()))]))
        } else {
            label.plain(between).plain(cut(name, letters))
        }
    }

    /// "Not answered yet."
    pub(super) fn open(&self) -> Rich {
        Rich::new().soft(self.say("paper-open", &[]))
    }

    /// That a clause is open, with the reason why that matters if there is one.
    pub(super) fn opened(&self, number: &str) -> Rich {
        let open = joined(self.open_in(number));
        if open.is_empty() { self.open() } else { Rich::new().soft(open) }
    }

    /// What the owner wrote, as a sentence.
    pub(super) fn told(&self, text: &str) -> Rich {
        let text = text.trim();
        if text.is_empty() { self.open() } else { Rich::from(ended(text)) }
    }

    /// A span of working time; none if it was not answered.
    pub(super) fn span(&self, time: WorkingTime) -> Option<String> {
        (time.amount > 0).then(|| self.words.working_time(&time))
    }

    /// "Within 4 working hours".
    pub(super) fn within(&self, time: WorkingTime) -> Rich {
        match self.span(time) {
            Some(span) => Rich::from(self.say("paper-within", &[("within", Arg::Text(&span))])),
            None => Rich::new().soft(self.say("paper-open-short", &[])),
        }
    }

    /// The criteria of a market, in the order in which their questions are asked.
    pub(super) fn criteria(&self, market: &TargetMarket) -> Vec<Criterion> {
        self.playbook.criteria(market)
    }

    /// What a market is called, short enough for a heading.
    pub(super) fn market_name(&self, market: &TargetMarket) -> String {
        cut(&self.words.market_name(market), MARKET_NAME)
    }

    /// Whether there is more than one market, so that each needs its heading.
    pub(super) const fn has_several_markets(&self) -> bool {
        self.playbook.markets.len() > 1
    }

    /// What is open in a clause, in sentences.
    pub(super) fn open_in(&self, number: &str) -> impl Iterator<Item = &str> {
        self.gaps.iter().filter_map(move |gap| gap.strip_prefix(number)?.strip_prefix(':')).map(str::trim)
    }

    /// A clause with its number, its title, and what is still open in it; the question that fills it leads to it.
    pub(super) fn clause(&self, topic: &Topic, title: impl Into<String>, text: Rich) -> Vec<Block> {
        let number = self.clauses.number(topic).to_owned();
        let open = joined(self.open_in(&number));
        // Why it matters says already that it is open.
        let says_nothing = text.is_empty() || text == self.open();
        let text = match (says_nothing, open.is_empty()) {
            (_, true) => text,
            (true, false) => Rich::new().soft(open),
            (false, false) => text.soft(format!(" {open}")),
        };
        let clause = Clause { id: Some(clause_id(&number)), number, title: title.into(), text };
        let mut blocks = self.places(topic);
        blocks.push(Block::Clause(clause));
        blocks
    }

    /// A clause under the title that its topic has.
    pub(super) fn titled(&self, topic: &Topic, text: Rich) -> Vec<Block> {
        self.clause(topic, self.words.clause_title(topic), text)
    }

    /// The questions of the wizard that a clause answers, as names of the place.
    pub(super) fn places(&self, topic: &Topic) -> Vec<Block> {
        topic
            .questions()
            .iter()
            .filter(|question| !APART.contains(question))
            .map(|question| Block::Anchor(self.place(question, topic.market())))
            .collect()
    }

    /// The name of the place where the answer to a question stands.
    pub(super) fn place(&self, question: &str, market: Option<MarketId>) -> BlockId {
        let first = self.playbook.markets.first().map(|market| market.id);
        match market {
            Some(market) if Some(market) != first => BlockId(format!("{question}/{market}")),
            _ => question.into(),
        }
    }

    /// The number of a criterion's clause as a link to it; nothing if it has none.
    pub(super) fn criterion_link(&self, market: MarketId, criterion: &CriterionId) -> Rich {
        linked(self.clauses.of_criterion(market, criterion))
    }

    /// A rule followed by the clause it comes from.
    pub(super) fn cited(&self, rule: Rich, number: &str) -> Rich {
        let words = self.say("paper-cited", &[("clause", Arg::Text(number))]);
        match words.split_once(number) {
            Some((before, after)) if !number.is_empty() => {
                rule.soft(format!(" {before}")).link(number, clause_id(number)).soft(after)
            }
            _ => rule,
        }
    }

    /// Points in a cell; nothing to speak of where there is nothing to win.
    pub(super) fn worth_in_points(&self, points: u32) -> Rich {
        if points == 0 { Rich::new().soft("–") } else { self.words.number(points.into()).into() }
    }

    /// The label of the side that needs a criterion; nothing for one that only brings points.
    pub(super) fn needed_for(&self, criterion: &Criterion) -> Rich {
        match (criterion.is_must_have(), criterion.gate) {
            (false, _) => Rich::from("–"),
            (true, Gate::Mql) => Rich::new().hat(rich::Hat::Marketing, self.say("paper-gate-mql", &[])),
            (true, Gate::Sql) => Rich::new().hat(rich::Hat::Sales, self.say("paper-gate-sql", &[])),
        }
    }

    /// A chapter that follows below the one before, where the page has room for it.
    pub(super) fn following(id: &str, number: &str, title: String, lead: String) -> Block {
        Block::Chapter(Chapter {
            id: id.into(),
            number: Some(number.to_owned()),
            title,
            lead: Rich::from(lead),
            opening: Opening::RunOn,
        })
    }

    /// A chapter that starts a page.
    pub(super) fn chapter(id: &str, number: Option<&str>, title: String, lead: String) -> Block {
        Block::Chapter(Chapter {
            id: id.into(),
            number: number.map(str::to_owned),
            title,
            lead: Rich::from(lead),
            opening: Opening::NewPage,
        })
    }
}

/// A heading directly under a chapter.
pub(super) fn section(text: impl Into<String>) -> Block {
    Block::Heading(Heading { level: Level::Section, number: None, text: text.into(), id: None })
}

/// A heading under a section.
pub(super) fn subsection(text: impl Into<String>) -> Block {
    Block::Heading(Heading { level: Level::Subsection, number: None, text: text.into(), id: None })
}

/// A paragraph.
pub(super) fn paragraph(text: impl Into<Rich>) -> Block {
    Block::Paragraph(text.into())
}

/// Room between a table and the words after it.
pub(super) const AFTER_TABLE: Block = Block::Spacer(5.0);

/// A list of short lines.
pub(super) fn list(marker: Marker, items: impl IntoIterator<Item = impl Into<Rich>>) -> Block {
    Block::List(List { marker, items: items.into_iter().map(Into::into).collect() })
}

/// A shaded passage.
pub(super) fn callout(hat: rich::Hat, label: impl Into<String>, title: String, text: &[String]) -> Block {
    let text = text.iter().map(|text| Rich::from(text.as_str())).collect();
    Block::Callout(Callout { hat, label: label.into(), title, text })
}

/// The name of the place where a clause stands.
pub(super) fn clause_id(number: &str) -> BlockId {
    BlockId(format!("clause-{number}"))
}

/// The number of a clause as a link to it.
pub(super) fn linked(number: &str) -> Rich {
    if number.is_empty() { Rich::new() } else { Rich::new().link(number, clause_id(number)) }
}
