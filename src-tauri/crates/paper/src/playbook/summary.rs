//! The agreement on one page: whom, what is ready for sales, who does what by when.

use super::Playbook;
use super::voice::{linked, list, paragraph, section};
use crate::block::{Block, Column, Marker, Table};
use crate::rich::Rich;
use method::criterion::{Aspect, Criterion, Gate, Test};
use method::market::TargetMarket;
use method::playbook::{Hat, WorkingTime};
use words::Arg;

/// How many markets the page has room for; the others are counted.
const MARKETS: usize = 2;
/// Letters of a text of the owner's that the page has room for.
const LETTERS: usize = 180;

impl Playbook<'_> {
    /// The page that says it all.
    pub(super) fn summary(&self) -> Vec<Block> {
        let title = self.say("paper-in-one-page", &[]);
        let mut blocks = vec![Self::chapter("business", None, title, self.say("paper-in-one-page-intro", &[]))];
        for question in ["business.name", "business.sells", "business.place", "business.people"] {
            blocks.push(Block::Anchor(question.into()));
        }
        blocks.push(paragraph(self.what_we_sell()));
        blocks.push(section(self.say("paper-chapter-1", &[])));
        blocks.extend(self.whom_in_short());
        blocks.push(section(self.say("paper-summary-ready", &[])));
        blocks.push(paragraph(self.say("paper-summary-ready-text", &[])));
        blocks.extend(self.ready_in_short());
        blocks.push(section(self.say("paper-summary-duties", &[])));
        blocks.push(self.duties());
        blocks
    }

    fn what_we_sell(&self) -> Rich {
        let business = &self.playbook.business;
        let sells = business.sells.trim();
        if sells.is_empty() {
            return self.open();
        }
        let sells = cut(sells, LETTERS * 2);
        match business.name.trim() {
            "" => Rich::from(sells),
            name => Rich::new().strong(format!("{}: ", cut(name, LETTERS))).plain(sells),
        }
    }

    fn shown(&self) -> &[TargetMarket] {
        let markets = &self.playbook.markets;
        &markets[..markets.len().min(MARKETS)]
    }

    fn whom_in_short(&self) -> Vec<Block> {
        let left = self.playbook.markets.len().saturating_sub(MARKETS);
        let mut blocks: Vec<Block> = self.shown().iter().flat_map(|market| self.market_in_short(market)).collect();
        if blocks.is_empty() {
            blocks.push(paragraph(Rich::new().soft(self.say("paper-no-market", &[]))));
        }
        if left > 0 {
            blocks.push(paragraph(self.say("paper-summary-more-markets", &[("count", Arg::Number(left as i64))])));
        }
        blocks
    }

    fn market_in_short(&self, market: &TargetMarket) -> Vec<Block> {
        let rules: Vec<Rich> = self
            .criteria(market)
            .iter()
            .filter(|criterion| criterion.is_must_have() && criterion.aspect == Aspect::Fit)
            .map(|criterion| self.rule_in_short(market, criterion))
            .collect();
        let name = self.words.market_name(market);
        if !self.has_several_markets() {
            return vec![list(Marker::Bullet, rules)];
        }
        let texts: Vec<String> = rules.iter().map(Rich::to_plain).collect();
        let line = Rich::new().strong(format!("{}: ", cut(&name, LETTERS))).plain(cut(&texts.join("; "), LETTERS * 2));
        vec![list(Marker::Bullet, [line])]
    }

    fn rule_in_short(&self, market: &TargetMarket, criterion: &Criterion) -> Rich {
        let rule = Rich::from(cut(&self.words.criterion(criterion), LETTERS));
        let number = self.clauses.of_criterion(market.id, &criterion.id);
        if matches!(criterion.test, Test::Kind(_)) || number.is_empty() {
            return rule;
        }
        let mut link = linked(number);
        let mut rule = rule.soft("  (");
        rule.runs.append(&mut link.runs);
        rule.soft(")")
    }

    fn ready_in_short(&self) -> Vec<Block> {
        self.shown()
            .iter()
            .map(|market| {
                let name = self.words.market_name(market);
                let mut lines: Vec<Rich> = self
                    .criteria(market)
                    .iter()
                    .filter(|criterion| criterion.is_must_have() && criterion.gate == Gate::Sql)
                    .map(|criterion| self.rule_in_short(market, criterion))
                    .collect();
                lines.extend(self.edition.market(market.id).map(|rules| {
                    let args = [
                        ("fit", Arg::Number(rules.sql.fit.into())),
                        ("interest", Arg::Number(rules.sql.interest.into())),
                    ];
                    Rich::from(self.say("paper-summary-ready-points", &args))
                }));
                if !self.has_several_markets() {
                    return list(Marker::Bullet, if lines.is_empty() { vec![self.open()] } else { lines });
                }
                let texts: Vec<String> = lines.iter().map(Rich::to_plain).collect();
                let line = Rich::new().strong(format!("{}: ", cut(&name, LETTERS)));
                list(Marker::Bullet, [line.plain(cut(&texts.join("; "), LETTERS * 2))])
            })
            .collect()
    }

    fn duties(&self) -> Block {
        let engagement = &self.playbook.engagement;
        let within = |time: &WorkingTime| self.within(time);
        let answer = within(&engagement.answer_within);
        let days = i64::from(self.playbook.recheck_days);
        let row = |when: String, hat: Hat, does: String, by: Rich| {
            vec![Rich::from(when), self.who_cell(hat), does.into(), by]
        };
        let rows = vec![
            row(
                self.say("paper-duty-reacts", &[]),
                engagement.first_answer_by,
                self.say("paper-duty-reacts-does", &[]),
                answer.clone(),
            ),
            row(self.say("paper-duty-missing", &[]), self.asker(), self.say("paper-duty-missing-does", &[]), answer),
            row(
                self.say("paper-duty-sellable", &[]),
                Hat::Marketing,
                self.say("paper-duty-sellable-does", &[]),
                self.say("paper-same-day", &[]).into(),
            ),
            row(
                self.say("paper-duty-offered", &[]),
                Hat::Sales,
                self.say("paper-duty-offered-does", &[]),
                within(&engagement.accept_within),
            ),
            row(
                self.say("paper-duty-accepted", &[]),
                Hat::Sales,
                self.say("paper-duty-accepted-does", &[]),
                self.say("paper-duty-accepted-when", &[]).into(),
            ),
            row(
                self.say("paper-duty-later", &[]),
                Hat::Marketing,
                self.say("paper-duty-later-does", &[]),
                self.say("paper-duty-later-when", &[("days", Arg::Number(days))]).into(),
            ),
        ];
        Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-summary-column-when", &[])).share(0.22),
                Column::new(self.say("paper-column-who", &[])).share(0.18),
                Column::new(self.say("paper-summary-column-does", &[])).share(0.34),
                Column::new(self.say("paper-column-when", &[])).share(0.26),
            ],
            rows,
            ..Table::default()
        })
    }
}

/// The beginning of a text, so that one page stays one page; the whole of it stands in its chapter.
fn cut(text: &str, letters: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= letters {
        return text;
    }
    let start: String = text.chars().take(letters).collect();
    format!("{}…", start.trim_end())
}
